// What each row below the heading is, told from the whole row: its values count for more than the words in its first cell.
import { fitActual, fitTarget, NUMERIC } from './fit';
import type { Grid } from './grid';
import { isHeadingRow } from './heading';
import { MEANING_OF } from './heading-rows';
import { asksWhy } from './reason-below';
import type { RowPlaces } from './row-places';
import { labelWithValue } from './label-with-value';
import { isGradeLabel } from './table-foot';
import { sumWordsOf, type SumWords, WHOLE } from './sum-words';
import { CONTINUED, DASH, FOOT_LABELS, NOTES, PAGE_FURNITURE, SIGNATURES, TITLE } from './vocabulary';

export type RowKind =
  /** The heading, or marks and numbers of its columns, once more. */
  | { readonly kind: 'heading' }
  /** Adds up rows: a level's or the form's. */
  | { readonly kind: 'sum'; readonly words: SumWords; /** Nothing but numbers stands in front of the words. */ readonly isFirst: boolean }
  | { readonly kind: 'grade' }
  /** A note, a signature, a page number, a title printed again: the paper's, not the form's. */
  | { readonly kind: 'paper'; readonly isPage: boolean }
  /** An indicator or a piece of one, a level, a row of the template. */
  | { readonly kind: 'own' };

type Special = Exclude<RowKind, { readonly kind: 'own' | 'heading' }> & {
  /** The column of the words that say so. */ readonly column: number;
};

const OWN: RowKind = { kind: 'own' };
const FEET = new Set(FOOT_LABELS);
/** (A), (B/A), (3), (万元), A: under a heading's words. */
const MARK = /^(?:\((?:[A-Z](?:[/÷][A-Z](?:[×*]100%?)?)?|\d{1,2}|万元|元|%|分)\)|[A-Z]|[A-Z]=?[/÷][A-Z](?:[×*]100%?)?|栏次)$/;
/** A whole cell in brackets, or a sentence. */
const REMARK = /^\(.*\)$|。$/;
/** Of a heading's cells, when it is printed again. */
const ENOUGH_ALIKE = 0.6;
const FEWEST_NUMBERS = 3;

function isMarks(words: readonly string[]): boolean {
  if (words.every((word) => MARK.test(word))) return true;
  const numbers = words.filter((word) => word !== '栏次');
  return numbers.length >= FEWEST_NUMBERS && numbers.every((word, index) => word === String(index + 1));
}

/** Tells the rows of one table. */
export class RowKinds {
  private readonly grid: Grid;
  /** The words of each heading row, by column; undefined where it is blank. */
  private readonly headings: readonly (readonly (string | undefined)[])[];
  /** Rows from the form's first to its heading by their first words: a page may begin with them again. */
  private readonly head: ReadonlyMap<string, readonly number[]>;
  /** Words of sums stand in front of it. */
  private readonly numbersFrom: number;
  private readonly firstColumn: number;
  /** All words of the heading rows; a row that shares none with them, and none of their meaning, is no heading. */
  private readonly headingWords: ReadonlySet<string>;

  constructor(
    private readonly places: RowPlaces,
    firstRow: number,
  ) {
    const { grid, heading, at } = places;
    this.grid = grid;
    // The row above may hold group words over the heading's.
    const headingRows = Array.from({ length: heading.lastRow - heading.row + 2 }, (_, below) => heading.row - 1 + below);
    const words = new Set<string>();
    this.headings = headingRows.map((row) => {
      const ofRow: string[] = [];
      for (const column of grid.filled(row)) words.add((ofRow[column] = this.word(row, column)));
      return ofRow;
    });
    this.headingWords = words;
    const head = new Map<string, number[]>();
    for (let row = firstRow; row < heading.row; row++) {
      const first = this.firstWord(row);
      if (first !== '') head.set(first, [...(head.get(first) ?? []), row]);
    }
    this.head = head;
    this.numbersFrom = Math.max(at.points ?? 0, at.score ?? 0, at.target, at.actual);
    this.firstColumn = Math.min(...heading.columns.values(), ...heading.others);
  }

  of(row: number): RowKind {
    if (this.isHeadingAgain(row)) return { kind: 'heading' };
    const special = this.specialIn(row);
    if (special) return this.isIndicator(row, special) ? OWN : special;
    return this.isRemark(row) ? { kind: 'paper', isPage: true } : OWN;
  }

  private firstWord(row: number): string {
    const [first] = this.grid.filled(row);
    return first === undefined ? '' : this.word(row, first);
  }

  private textOf(row: number): string {
    return this.grid
      .filled(row)
      .map((column) => this.word(row, column))
      .join('|');
  }

  /** A cell's label; of a mark such as (A), which has none, the mark. */
  private word(row: number, column: number): string {
    return this.grid.label(row, column) || this.grid.printed(row, column);
  }

  /** The heading as it is printed at the top of every page, or one row of it. */
  private isHeadingAgain(row: number): boolean {
    const labels = this.grid.labelsOf(row);
    if (isHeadingRow(labels)) return true;
    const filled = this.grid.filled(row);
    // Most rows share no word with a heading, and comparing them cell by cell takes long.
    const first = this.firstWord(row);
    const isLikely = (word: string): boolean => this.headingWords.has(word) || MEANING_OF.has(word);
    if (!isLikely(first) && first !== '1' && !MARK.test(first) && !filled.some((column) => isLikely(labels[column] ?? ''))) return false;
    const words = filled.map((column) => this.word(row, column));
    const alike = (heading: readonly (string | undefined)[]): number =>
      words.filter((word, index) => word === heading[filled[index] ?? 0]).length;
    if (isMarks(words) || this.headings.some((heading) => alike(heading) === filled.length)) return true;
    // On a further page some words may be others of the same meaning; one cell alone may be anything.
    const isLike = (word: string, other = ''): boolean =>
      word === other || (MEANING_OF.has(word) && MEANING_OF.get(word) === MEANING_OF.get(other));
    // One row may hold words of both rows of the heading.
    const like = words.filter((word, index) => this.headings.some((heading) => isLike(word, heading[filled[index] ?? 0]))).length;
    return like > 1 && like >= filled.length * ENOUGH_ALIKE;
  }

  /** The first cell that is not the number of the row; behind words in a column of other meaning (绩效指标 | 评分等级) the next one too. */
  private leads(row: number): readonly number[] {
    const filled = this.grid.filled(row);
    const isWords = (column: number): boolean => !this.places.isNumber(row, column);
    const first = filled.find(isWords) ?? filled[0] ?? 0;
    const second = this.places.heading.others.has(first) ? filled.find((column) => column > first && isWords(column)) : undefined;
    return second === undefined ? [first] : [first, second];
  }

  private specialIn(row: number): Special | undefined {
    const leads = this.leads(row);
    const labels = this.grid.labelsOf(row);
    for (const at of this.grid.filled(row)) {
      const label = labels[at] ?? '';
      const words = label === '' ? undefined : sumWordsOf(label);
      if (words && (at < this.numbersFrom || this.isBareSum(row, at)))
        return { kind: 'sum', words, isFirst: leads.includes(at), column: at };
    }
    for (const column of leads) {
      const label = labels[column] ?? '';
      const text = this.grid.printed(row, column);
      if (isGradeLabel(label)) return { kind: 'grade', column };
      const inLabel = labelWithValue(text);
      if (inLabel) return inLabel.total === undefined ? { kind: 'grade', column } : { kind: 'sum', words: WHOLE, isFirst: true, column };
      const isPage = PAGE_FURNITURE.test(text) || this.isPageHead(row, label, text);
      if (isPage || NOTES.test(label) || SIGNATURES.test(text) || FEET.has(label) || asksWhy(this.grid.seen(row, column)))
        return { kind: 'paper', isPage, column };
    }
    return undefined;
  }

  /** Whether a row has points or a score, and no value: its words say what they add up, in whatever column of the names they stand. */
  private isBareSum(row: number, words: number): boolean {
    const { target, actual, points, score, name } = this.places.at;
    const isOfNames = words === name || this.places.levelColumns.has(words);
    const isBlank = [target, actual].every((column) => this.grid.isBlank(row, column) || DASH.test(this.places.text(row, column)));
    return isOfNames && isBlank && [points, score].some((column) => column !== undefined && this.places.isNumber(row, column));
  }

  /** The title, alone in its row, or a row of the head, as a second page prints them. */
  private isPageHead(row: number, label: string, text: string): boolean {
    return (
      (this.grid.filled(row).length === 1 && (TITLE.test(label) || CONTINUED.test(text))) ||
      this.head.get(this.firstWord(row))?.some((above) => this.textOf(above) === this.textOf(row)) === true
    );
  }

  /** Whether the values in a row outweigh the words that make it look like something else. */
  private isIndicator(row: number, special: Special): boolean {
    const { places } = this;
    const shift = places.bestShift(row);
    const { name, target, actual, points, score } = places.at;
    const [aim, done] = [target, actual].map((column) => this.valueIn(row, column - shift, places.text(row, special.column)));
    const isNumber = (column: number | undefined): boolean => column !== undefined && places.isNumber(row, column - shift);
    const isScored = isNumber(points) || isNumber(score);
    // Notes, signatures and sums begin at the left edge.
    const isNamed = special.column === name && name > this.firstColumn;
    const values = [aim, done].filter((text) => text !== undefined);
    const inWords = values.filter((text) => !NUMERIC.test(text));
    if (values.length === 0) return false;
    const isWhole = values.length === 2;
    switch (special.kind) {
      case 'sum':
        return (isNamed && isScored && (isWhole || inWords.length > 0)) || (isWhole && inWords.length > 0 && (isScored || isNamed));
      case 'grade':
        return (isWhole && (isScored || (isNamed && aim !== done))) || (isNamed && isNumber(points));
      case 'paper': {
        if (isScored && (isWhole || isNamed)) return true;
        if (special.isPage) return false;
        const looksMeasured = fitTarget(aim ?? '') > 0 && fitActual(done ?? '') > 0;
        return isNamed ? aim !== undefined : looksMeasured && special.column === name;
      }
    }
  }

  /** A target or an actual; undefined for a blank, a dash, other paper's words, and a text that is merged over several cells. */
  private valueIn(row: number, column: number, words: string): string | undefined {
    const text = this.places.text(row, column);
    const label = this.grid.label(row, column);
    const isNone = text === '' || text === words || DASH.test(text);
    return isNone || NOTES.test(label) || SIGNATURES.test(text) || sumWordsOf(label) || isGradeLabel(label) ? undefined : text;
  }

  /** A sentence, or a text in brackets, under the names and with nothing beside it. */
  private isRemark(row: number): boolean {
    const [column, ...others] = this.grid.filled(row);
    if (column === undefined || others.length > 0 || column > this.places.at.name) return false;
    return REMARK.test(this.grid.printed(row, column));
  }
}
