// Headings by the look of their rows: short texts, nearly all distinct, above rows of values, of one row or several.
import type { Grid } from './grid';
import { headMeaning } from './head-labels';
import type { BlockKind } from './template';
import { isColumnMark, labelOf, lookup } from './text';
import { CATEGORIES, DIMENSIONS, FUND_COLUMNS, FUND_LABEL, FUND_WORD, OTHER_COLUMNS, TABLE_COLUMNS, TABLE_WORD } from './vocabulary';

/** The rows of one heading. */
export interface HeadingRows {
  /** Zero-based, without a gap, from the top. */
  readonly first: number;
  readonly last: number;
  /** By column, from the left, as printed: the word of each row that has one, the lowest last. Marks such as (A) are not among them. */
  readonly words: ReadonlyMap<number, readonly string[]>;
  /** By column of the sheet, "" where none: what the words say together, as `labelOf` has it. */
  readonly labels: readonly string[];
}

const FEWEST = 3;
const LONGEST_WORD = 24;
const MOST_ROWS = 4;
/** Characters. (B/A×100%) is the longest seen. */
const LONGEST_MARK = 12;
/** A year may stand in front of a heading's word; other digits, signs and sentences are values. */
const WORD = /^(?:(?:19|20)\d\d年?度?)?[^\d≥≤<>=。;,!?:][^≥≤<>=。;!?:]*$/;
const IS_LEVEL: ReadonlySet<string> = new Set(
  [DIMENSIONS, CATEGORIES].flatMap((words) => Object.entries(words).flatMap(([key, others]) => [key, ...others])),
);
const COLUMN_WORDS: ReadonlySet<string> = new Set(
  [TABLE_COLUMNS, FUND_COLUMNS].flatMap((words) => Object.values<readonly string[]>(words).flat()).concat(OTHER_COLUMNS),
);

const isTableWord = (label: string): boolean => COLUMN_WORDS.has(label) || TABLE_WORD.test(label);
const isFundWord = (label: string): boolean => FUND_WORD.test(label);
const isColumnWord = (label: string): boolean => isTableWord(label) || isFundWord(label);

/** Whether a table of indicators or a fund block is known to have a column of this name. */
export const isKnownColumn = (label: string): boolean => COLUMN_WORDS.has(label);

/** Whether the row has words enough for the heading of a table, whatever its other cells look like. */
export const hasColumnWords = (labels: readonly string[]): boolean =>
  labels.filter((label) => label !== '' && COLUMN_WORDS.has(label)).length > 1;

/** Whether a cell's text could be a heading's word. */
const isWord = (label: string): boolean =>
  label !== '' &&
  label.length <= LONGEST_WORD &&
  WORD.test(label) &&
  !IS_LEVEL.has(label) &&
  (label === '指标' || !LEVEL_ENDINGS.has(label));

/** Whether all cells of the row are short words, at least so many, and hardly one twice. */
function hasLook(grid: Grid, row: number, fewest: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < fewest) return false;
  const labels = grid.labelsOf(row);
  const words = new Set<string>();
  let cells = 0;
  for (const column of filled) {
    const label = labels[column] ?? '';
    if (label === '' && isColumnMark(grid.seen(row, column))) continue;
    if (!isWord(label)) return false;
    words.add(label);
    cells++;
  }
  return words.size >= fewest && words.size * 3 > cells * 2;
}

/** A row that only numbers the columns or marks them: 1 2 3, 栏次 1 2, (A) (B) (B/A). */
function isMarks(grid: Grid, row: number): boolean {
  if (grid.filled(row).some((column) => grid.written(row, column).length > LONGEST_MARK)) return false;
  const marks = grid.filled(row).map((column) => grid.seen(row, column).trim());
  const numbers = marks.filter((mark) => !/^(?:栏次|行次|序号)$/.test(mark));
  if (numbers.length === 0) return false;
  if (numbers.every(isColumnMark)) return true;
  return numbers.length >= FEWEST && numbers.every((mark, index) => mark.replace(/[()]/g, '') === String(index + 1));
}

/**
 * Whether the row below goes on with the heading: marks, words torn over both rows (一级 above 指标), or further words. Both rows then
 * consist of words of columns at least by half, and the lower one is no line of a block.
 */
function goesOn(grid: Grid, labels: readonly string[], row: number): boolean {
  const isTorn = (column: number): boolean => {
    const [above = '', own] = [labels[column], grid.label(row, column)];
    return above !== '' && own !== '' && COLUMN_WORDS.has(above + own);
  };
  const below = grid.filled(row).filter((column) => !isColumnMark(grid.seen(row, column)));
  const own = below.filter((column) => !isTorn(column)).map((column) => grid.label(row, column));
  if (!own.every((label) => isWord(label) && !FUND_LABEL.test(label) && headMeaning(label) === undefined)) return false;
  if (new Set(own).size * 3 <= own.length * 2 && own.length > 0) return false;
  const above = labels.filter((label) => label !== '');
  if (isHeadRow(above)) return false;
  if (fillsGaps(grid, labels, row)) return true;
  const torn = below.length - own.length;
  const known = above.filter(isColumnWord).length;
  return known > 1 && known * 2 >= above.length && torn + own.filter(isColumnWord).length >= below.length / 2;
}

/** 项目名称 | 某项目 | 主管部门 | 某局; 单位名称 alone among words of columns may be one too. */
const isHeadRow = ([first = '', ...others]: readonly string[]): boolean =>
  headMeaning(first) !== undefined || others.filter((label) => headMeaning(label) !== undefined).length * FEW >= others.length + 1;
const FEW = 3;

/**
 * Whether words stand under words that were merged over several columns, and nowhere else; the row behind them is one of values.
 * Of words that nobody knows nothing else tells that the lower ones are of the heading.
 */
function fillsGaps(grid: Grid, labels: readonly string[], row: number): boolean {
  const filled = grid.filled(row);
  const isGap = (column: number): boolean => (labels[column] ?? '') === '';
  /** The lower word behind stands under the same upper word: the columns between them were merged. */
  const goesOnBehind = (column: number, index: number): boolean => {
    const next = filled[index + 1] ?? column;
    return next > column && Array.from({ length: next - column }, (_, at) => column + 1 + at).every(isGap);
  };
  const areUnder = filled.every((column, index) => isGap(column) || goesOnBehind(column, index));
  return filled.length > 1 && areUnder && filled.some(isGap) && labels.some((label, column) => label !== '' && !isGap(column + 1));
}

/**
 * The heading that begins in this row: with the rows of marks and of further words below it.
 * @returns undefined when the row does not look like a heading
 */
export function headingRowsAt(grid: Grid, first: number): HeadingRows | undefined {
  if (!hasLook(grid, first, FEWEST)) return undefined;
  return joinedRows(grid, first);
}

/** The heading rows from a row that is known for the first of a heading. */
export function joinedRows(grid: Grid, first: number): HeadingRows {
  const labels = [...grid.labelsOf(first)];
  const printed: (readonly [number, string])[][] = [printedIn(grid, first)];
  let last = first;
  while (last + 1 < grid.rows && last - first + 1 < MOST_ROWS && !grid.isBlankRow(last + 1)) {
    const row = last + 1;
    const isMarked = isMarks(grid, row);
    if (!isMarked && !goesOn(grid, labels, row)) break;
    last = row;
    if (isMarked) continue;
    printed.push(printedIn(grid, row));
    for (const column of grid.filled(row)) {
      const label = grid.label(row, column);
      const whole = (labels[column] ?? '') + label;
      if (label !== '') labels[column] = COLUMN_WORDS.has(label) || !COLUMN_WORDS.has(whole) ? label : whole;
    }
  }
  return { first, last, words: wordsOf(printed), labels };
}

const printedIn = (grid: Grid, row: number): (readonly [number, string])[] =>
  grid
    .filled(row)
    .map((column) => [column, grid.seen(row, column).trim()] as const)
    .filter(([, word]) => !isColumnMark(word));

/** A word of an upper row stands over all columns up to the next one of its row, where a lower row has words for them. */
function wordsOf(rows: readonly (readonly (readonly [number, string])[])[]): ReadonlyMap<number, readonly string[]> {
  const columns = [...new Set(rows.flatMap((row) => row.map(([column]) => column)))].sort((a, b) => a - b);
  const words = new Map<number, string[]>(columns.map((column) => [column, []]));
  rows.forEach((row, index) => {
    const below = new Set(rows.slice(index + 1).flatMap((lower) => lower.map(([column]) => column)));
    const own = new Map(row);
    let group: string | undefined;
    for (const column of columns) {
      group = own.get(column) ?? (below.has(column) ? group : undefined);
      if (group !== undefined) words.get(column)?.push(group);
    }
  });
  return words;
}

/** The words of each headed column as one text, from the left: what the key of a template is made of. */
export const columnWords = ({ words }: HeadingRows): readonly string[] => [...words.values()].map((rows) => rows.join(' '));

/** Whether every word of the heading is known; words that make no heading of a known block then make none at all. */
export const isAllKnown = ({ words, labels }: HeadingRows): boolean =>
  [...words.keys()].every((column) => COLUMN_WORDS.has(labels[column] ?? ''));

const ROWS_LOOKED_AT = 8;
const BOUND = /^[≥≤<>=]|^(?:不少于|不低于|不超过|大于|小于)/;

/**
 * What the rows below a heading make of it, with its words: a table of indicators, a fund block, or neither.
 * @param inForm a title, head or block above says that this is a form, so less is enough
 */
export function kindOf(grid: Grid, heading: HeadingRows, inForm: boolean): BlockKind | undefined {
  const labels = [...heading.words.keys()].map((column) => heading.labels[column] ?? '');
  let [table, funds] = [labels.filter(isTableWord).length, labels.filter(isFundWord).length];
  const [tableWords, fundWords] = [table, funds];
  let numbers = 0;
  let [looked, repeated] = [0, 0];
  for (let row = heading.last + 1; row < grid.rows && looked < ROWS_LOOKED_AT; row++) {
    if (grid.isBlankRow(row)) continue;
    if (repeated < ROWS_LOOKED_AT && agreement(grid, row, heading) >= AGREES) {
      repeated++;
      continue;
    }
    looked++;
    // The next heading ends the block; a row of words above a row of words is the head of a form. Few words are the rest of a torn row.
    if (hasLook(grid, row, FEWEST) && grid.filled(row).length * 2 >= heading.words.size && !closes(grid, row)) {
      if (looked === 1) return undefined;
      break;
    }
    const own = grid.filled(row).map((column) => grid.label(row, column));
    const amounts = grid.filled(row).filter((column) => isAmount(grid, row, column)).length;
    if (amounts > 0) numbers++;
    if (own.some((label) => IS_LEVEL.has(label) || /指标$/.test(label))) table += 2;
    if (own.some((label) => BOUND.test(label))) table += 1;
    if (own.some((label) => FUND_LABEL.test(label)) && !own.some((label) => IS_LEVEL.has(label))) funds += 2;
  }
  if (
    looked === 0 ||
    (!inForm && !(labels.some((label) => /分|权重/.test(label)) && labels.some((label) => /值|完成|目标|实际/.test(label))))
  ) {
    return undefined;
  }
  if (funds > table) return funds >= (inForm ? 3 : 5) && (numbers > 0 || fundWords >= 2) ? 'funds' : undefined;
  return table >= (inForm ? 3 : 6) && (inForm ? numbers > 0 || tableWords >= FEWEST : tableWords >= FEWEST) ? 'table' : undefined;
}

const isAmount = (grid: Grid, row: number, column: number): boolean =>
  typeof grid.value(row, column) === 'number' || /^-?[\d,]+(?:\.\d+)?(?:%|万?元?)$/.test(grid.written(row, column));

/** How much of a row's words a heading has in the same columns, the same ones or others that mean the same, from 0 to 1. */
export function agreement(grid: Grid, row: number, heading: HeadingRows): number {
  const filled = grid.filled(row);
  const wordsAt = (column: number): readonly string[] =>
    [heading.labels[column] ?? '', ...(heading.words.get(column) ?? []).map(labelOf)].filter((word) => word !== '');
  const same = filled.filter((column) => {
    const label = grid.label(row, column);
    const meaning = MEANING_OF.get(label);
    return wordsAt(column).some((word) => word === label || (meaning !== undefined && MEANING_OF.get(word) === meaning));
  });
  if (same.length < FEWEST) return filled.length === 0 ? 0 : same.length / filled.length;
  // Where others agree, a word that nobody knows may mean what the known one says in its place.
  const open = filled.filter((column) => {
    const words = wordsAt(column);
    return !same.includes(column) && words.length > 0 && !words.some(isColumnWord) && isTableWord(grid.label(row, column));
  });
  return (same.length + open.length) / filled.length;
}
/** Of each word that the vocabulary has for a column of the table. */
export const MEANING_OF = lookup(TABLE_COLUMNS);

/** The rest of a cell that a page break tore: 次) below ≥3(万人. */
const CLOSING = /^[^(（]*[)）]/;
const closes = (grid: Grid, row: number): boolean => grid.filled(row).some((column) => CLOSING.test(grid.written(row, column)));
/** 益指标 below 效: the rest of a torn level. */
const LEVEL_ENDINGS: ReadonlySet<string> = new Set(
  [...IS_LEVEL].flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at + 1))),
);

/** Whether a row inside a table has words enough of another heading, and is no rest of a torn row. */
export function isOtherHeading(grid: Grid, row: number, open: HeadingRows): boolean {
  if (!hasLook(grid, row, FEWEST + 1) || closes(grid, row)) return false;
  const labels = grid.filled(row).map((column) => grid.label(row, column));
  const known = labels.filter((label) => isColumnWord(label) && !LEVEL_ENDINGS.has(label)).length;
  return known >= FEWEST && known * 2 > labels.length && agreement(grid, row, open) < AGREES;
}
const AGREES = 0.7;
