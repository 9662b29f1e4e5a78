// The rows of an indicator table: which cells are whose, torn rows joined, and the 总分 and 评分等级 below.
import { parseActual } from './actual';
import { CLEAR_FIT, fitActual, fitName, fitNumber, fitTarget, NUMERIC } from './fit';
import type { Field, GradeContent, Grade, Indicator, NumberContent, PrintedPoints } from './form';
import type { Grid } from './grid';
import { isHeadingRow, REQUIRED_COLUMNS, type TableHeading } from './heading';
import { isNamedLevel, Level, levelKindOf, type LevelKind, nameOf } from './levels';
import type { Cell } from './snapshot';
import { pairOf } from './pair';
import { parseTarget } from './target';
import { closesBracket, compact, isErrorValue, isOpen, joinTorn, labelOf, lookup } from './text';
import {
  GRADE_LABELS,
  GRADES,
  FOOT_LABELS,
  NOTES,
  PAGE_FURNITURE,
  PART,
  PLACEHOLDER,
  SIGNATURES,
  SUBTOTAL,
  type TableColumn,
  TOTAL_LABELS,
} from './vocabulary';

/** A row inside the table that fits nowhere. */
export interface Unplaced {
  readonly cell: Cell;
  readonly text: string;
}

export interface Table {
  readonly indicators: readonly Indicator[];
  readonly printedPoints: readonly PrintedPoints[];
  readonly totalPoints?: Field<NumberContent>;
  readonly total?: Field<NumberContent>;
  readonly grade?: Field<GradeContent>;
  /** The cell of 评分等级 itself. */
  readonly gradeLabel?: Cell;
  readonly lastRow: number;
  readonly unplaced: readonly Unplaced[];
}

const GRADE_OF = lookup(GRADES);
const TOTALS = new Set(TOTAL_LABELS);
const GRADE_ROWS = new Set(GRADE_LABELS);
const FEET = new Set(FOOT_LABELS);

interface Draft {
  readonly dimension: Level;
  readonly category: Level;
  readonly shift: number;
  readonly rows: number[];
  readonly name: [Cell, ...Cell[]];
  readonly target: [Cell, ...Cell[]];
  readonly actual: [Cell, ...Cell[]];
  points: Cell;
  score: Cell;
  readonly explanation: [Cell, ...Cell[]] | undefined;
  readonly sign: string;
  readonly unit: string;
}

/** The cells of a row that a page break tears, but for its explanation. */
const TORN = ['name', 'target', 'actual'] as const;

type Places = Readonly<Record<'name' | 'target' | 'actual' | 'points' | 'score', number>>;

class TableReader {
  private readonly drafts: Draft[] = [];
  private readonly unplaced: Unplaced[] = [];
  private readonly at: Places;
  private readonly maxShift: number;
  private readonly levelColumns: ReadonlyMap<number, LevelKind>;
  private readonly headingRows: readonly number[];
  private dimension = new Level('dimension', '');
  private category = new Level('category', '');
  private afterGap = false;
  private totalRow: number | undefined;
  /** A note or a signature was seen: what follows belongs to the paper unless it is a whole row of the table. */
  private isBelowNotes = false;
  private grade: Field<GradeContent> | undefined;
  private gradeLabel: Cell | undefined;
  private lastRow: number;

  constructor(
    private readonly grid: Grid,
    private readonly heading: TableHeading,
    places: Places,
    private readonly firstRow: number,
  ) {
    this.at = places;
    this.headingRows = Array.from({ length: heading.lastRow - heading.row + 1 }, (_, below) => heading.row + below);
    this.lastRow = heading.lastRow;
    const kinds = new Map<number, LevelKind>();
    for (const kind of ['dimension', 'category'] as const) {
      const column = heading.columns.get(kind);
      if (column !== undefined) kinds.set(column, kind);
    }
    this.levelColumns = kinds;
    // Rows slide left by the level cells that they lost.
    this.maxShift = Math.max(0, places.name - Math.min(...kinds.keys()));
  }

  read(end: number): Table {
    for (let row = this.heading.lastRow + 1; row < end; row++) {
      if (this.grid.isBlankRow(row)) this.afterGap = true;
      else if (this.totalRow !== undefined) this.readBelowTotal(row);
      else this.readRow(row, end);
    }
    const total = this.totalRow === undefined ? {} : this.totalFields(this.totalRow);
    return {
      indicators: this.indicators(),
      printedPoints: this.printedPoints(),
      ...total,
      ...(this.grade ? { grade: this.grade } : {}),
      ...(this.gradeLabel ? { gradeLabel: this.gradeLabel } : {}),
      lastRow: this.lastRow,
      unplaced: this.unplaced,
    };
  }

  private printedPoints(): readonly PrintedPoints[] {
    const printed = new Map<string, PrintedPoints>();
    const add = ({ cell, printedPoints: points }: Level, names: Pick<PrintedPoints, 'dimension' | 'category'>): void => {
      const key = `${names.dimension}/${names.category ?? ''}`;
      if (cell !== undefined && points !== undefined && !printed.has(key)) printed.set(key, { ...names, points, cell });
    };
    let last: Draft | undefined;
    for (const draft of this.drafts) {
      const { dimension, category } = draft;
      if (last?.dimension === dimension && last.category === category) continue;
      last = draft;
      add(dimension, { dimension: dimension.name });
      add(category, { dimension: dimension.name, category: category.name });
    }
    return [...printed.values()];
  }

  private readRow(row: number, end: number): void {
    const first = this.grid.firstFilled(row) ?? 0;
    const label = this.grid.label(row, first);
    if (TOTALS.has(label) && !this.goesOnBelow(row, end)) {
      this.totalRow = row;
      this.lastRow = row;
      this.readBelowTotal(row);
    } else if (GRADE_ROWS.has(label)) {
      this.readBelowTotal(row);
    } else if (this.isPaper(row, first, label)) {
      this.afterGap = true;
    } else if (this.isSubtotal(row, label)) {
      this.readSubtotal(row);
    } else if (!this.isHeadingAgain(row)) {
      if (this.place(row)) {
        this.lastRow = row;
        this.isBelowNotes = false;
      } else if (!this.isBelowNotes || this.isNumber(row, this.at.points)) this.reportUnplaced(row, first);
      this.afterGap = false;
    }
  }

  /** A 合计 above further indicators, or above 总分, adds up a part of the table. */
  private goesOnBelow(row: number, end: number): boolean {
    for (let below = row + 1; below < end; below++) {
      if (TOTALS.has(this.grid.label(below, this.grid.firstFilled(below) ?? 0)) || this.fit(below, 0) >= CLEAR_FIT) return true;
    }
    return false;
  }

  /** Notes, signatures, page numbers, and the texts that some forms carry below their table. */
  private isPaper(row: number, first: number, label: string): boolean {
    const text = compact(this.grid.seen(row, first));
    if (PAGE_FURNITURE.test(text)) return true;
    if (!NOTES.test(label) && !SIGNATURES.test(text) && !FEET.has(label)) return false;
    this.isBelowNotes = true;
    return true;
  }

  private isSubtotal(row: number, first: string): boolean {
    return TOTALS.has(first) || this.grid.labelsOf(row).some((label, column) => column <= this.at.name && SUBTOTAL.test(label));
  }

  /** Adds nothing to the form but the heading that may stand at its left. */
  private readSubtotal(row: number): void {
    for (const [column, kind] of this.levelColumns) {
      const text = this.grid.seen(row, column);
      if (levelKindOf(text) !== undefined) this.enter(kind, text, { row, column });
    }
    this.lastRow = row;
    this.afterGap = false;
  }

  /** The heading as it is printed at the top of every page, or one row of it. */
  private isHeadingAgain(row: number): boolean {
    if (isHeadingRow(this.grid.labelsOf(row))) return true;
    const filled = this.grid.filled(row);
    return this.headingRows.some((heading) => filled.every((column) => this.word(row, column) === this.word(heading, column)));
  }

  /** A label, or what is left of a mark such as (A). */
  private word(row: number, column: number): string {
    return this.grid.label(row, column) || compact(this.grid.seen(row, column));
  }

  private indicators(): readonly Indicator[] {
    const indicators = this.drafts.map((draft) => this.indicator(draft));
    const hasPoints = indicators.some(({ points }) => points.content.kind === 'number');
    let isPart = false;
    return indicators.map((indicator) => {
      const unscored = unscoredAs(indicator, isPart && hasPoints);
      isPart = unscored === 'part';
      return unscored === undefined ? indicator : { ...indicator, unscored };
    });
  }

  private reportUnplaced(row: number, first: number): void {
    const text = this.grid.filled(row).map((column) => this.grid.seen(row, column));
    this.unplaced.push({ cell: { row, column: first }, text: text.join(' ') });
  }

  /** 评分等级 stands below 总分 or beside it; anything else there (notes, signatures) is not the form's. */
  private readBelowTotal(row: number): void {
    if (this.grade) return;
    const label = this.grid.labelsOf(row).findIndex((text) => GRADE_ROWS.has(text));
    if (label < 0) return;
    this.gradeLabel = { row, column: label };
    const column = this.grid.firstFilled(row, label + 1) ?? this.grid.valueColumn(this.gradeLabel, this.firstRow, row);
    const text = this.grid.seen(row, column);
    const written = labelOf(text);
    const grade: Grade | undefined = GRADE_OF.get(written);
    const content: GradeContent =
      compact(text) === '' ? { kind: 'empty' } : grade ? { kind: 'grade', grade } : { kind: 'unreadable', isError: isErrorValue(text) };
    this.grade = this.grid.field([{ row, column }], text, content);
    this.lastRow = row;
  }

  /** Points and total by their columns; a row that lost cells by its last two numbers, a lone number by its column or as the total. */
  private totalFields(row: number): Pick<Table, 'totalPoints' | 'total'> {
    const { points, score } = this.at;
    const numbers = this.grid.filled(row).filter((column) => this.isNumber(row, column));
    const [only, ...others] = numbers;
    if (only !== undefined && others.length === 0 && only !== points && this.grid.isBlank(row, score)) {
      return { total: this.grid.numberField(row, only, '分') };
    }
    const shift = !numbers.includes(score) && numbers.includes(points) && numbers.includes(points - 1) ? 1 : 0;
    return { totalPoints: this.grid.numberField(row, points - shift, '分'), total: this.grid.numberField(row, score - shift, '分') };
  }

  private text(row: number, column: number): string {
    return this.grid.written(row, column);
  }

  private isNumber(row: number, column: number): boolean {
    return typeof this.grid.value(row, column) === 'number' || NUMERIC.test(this.text(row, column));
  }

  /** False when the row fits nowhere. */
  private place(row: number): boolean {
    const previous = this.drafts[this.drafts.length - 1];
    const hasNumbers = this.hasNumbers(row, previous?.shift ?? 0);
    if (!hasNumbers) {
      if (this.grid.filled(row).every((column) => PLACEHOLDER.test(this.text(row, column)))) return this.takePlaceholder(row);
      if (this.grid.filled(row).every((column) => this.levelColumns.has(column))) return this.readLevelsOnly(row, previous);
      if (previous && this.continues(row, previous)) return this.join(row, previous);
    } else if (previous && this.completes(row, previous)) {
      return this.join(row, previous);
    }
    const shift = this.bestShift(row);
    const name = this.nameColumn(row, shift);
    const { target, actual, points } = this.at;
    const filled = [target, actual, points].filter((column) => !this.grid.isBlank(row, column - shift)).length;
    const nameStands = name !== undefined && (filled > 0 || name === this.at.name);
    if (!nameStands && filled < 2) return false;
    this.takeLevels(row, shift, name ?? this.at.name);
    this.drafts.push(this.draft(row, shift, name));
    return true;
  }

  /** A row of …… in whatever column it begins. */
  private takePlaceholder(row: number): true {
    const name = this.grid.isBlank(row, this.at.name) ? this.grid.firstFilled(row) : this.at.name;
    this.drafts.push(this.draft(row, 0, name));
    return true;
  }

  /** The numbers of a row whose first half stands above, without any. */
  private completes(row: number, previous: Draft): boolean {
    if (this.isScored(previous)) return false;
    if ((this.afterGap || this.isOpen(previous)) && this.closes(row, previous) !== undefined) return true;
    const isNameOnly = this.above(previous, 'target') === '' && this.above(previous, 'actual') === '';
    return isNameOnly && this.nameColumn(row, 0) === undefined && !PLACEHOLDER.test(this.above(previous, 'name'));
  }

  /** @param shift of the row above, which this one may go on */
  private hasNumbers(row: number, shift: number): boolean {
    const { points, score } = this.at;
    const places = [points - shift, score - shift];
    return this.grid.filled(row).some((column) => places.includes(column) || (column < score && this.isNumber(row, column)));
  }

  private isScored(draft: Draft): boolean {
    return !this.grid.isBlank(draft.points.row, draft.points.column) || !this.grid.isBlank(draft.score.row, draft.score.column);
  }

  /** The left shift under which the row's cells best look like what their columns hold; the smaller one of equals. */
  private bestShift(row: number): number {
    let best = 0;
    let bestFit = this.fit(row, 0);
    for (let shift = 1; shift <= this.maxShift && bestFit < CLEAR_FIT; shift++) {
      const fit = this.fit(row, shift);
      if (fit > bestFit) [best, bestFit] = [shift, fit];
    }
    return best;
  }

  private fit(row: number, shift: number): number {
    const { target, actual, points, score } = this.at;
    const name = this.nameColumn(row, shift);
    return (
      (name === undefined ? -2 : fitName(this.text(row, name))) +
      fitTarget(this.text(row, target - shift)) +
      fitActual(this.text(row, actual - shift)) +
      fitNumber(this.text(row, points - shift), 2) +
      fitNumber(this.text(row, score - shift), 1)
    );
  }

  /** The name's own column, else the nearest text left of it; in a row that did not slide, words that are a level name nothing. */
  private nameColumn(row: number, shift: number): number | undefined {
    const own = this.at.name - shift;
    for (let column = own; column >= 0; column--) {
      if (this.grid.isBlank(row, column) || this.heading.others.has(column + shift)) continue;
      const isLevel = shift === 0 && column < own && levelKindOf(this.grid.seen(row, column)) !== undefined;
      return isLevel ? undefined : column;
    }
    return undefined;
  }

  private takeLevels(row: number, shift: number, end: number): void {
    for (let column = 0; column < end; column++) {
      const text = this.grid.seen(row, column);
      if (labelOf(text) === '') continue;
      const byPlace = this.levelColumns.get(column + shift);
      const kind = shift === 0 ? byPlace : (levelKindOf(text) ?? byPlace);
      if (kind) this.enter(kind, text, { row, column });
    }
  }

  private enter(kind: LevelKind, text: string, cell: Cell): void {
    if (kind === 'dimension' && this.dimension.name !== nameOf(kind, text)) this.category = new Level('category', '');
    this[kind] = new Level(kind, text, cell);
  }

  /** The rest of a torn heading, or a heading whose rows follow. Text that is neither fits nowhere. */
  private readLevelsOnly(row: number, previous: Draft | undefined): boolean {
    let goesOn = false;
    for (const [column, kind] of this.levelColumns) {
      if (this.grid.isBlank(row, column)) continue;
      const text = this.grid.seen(row, column);
      const level = this[kind];
      if (level.cell !== undefined && level.join(text, { row, column })) goesOn ||= previous?.[kind] === level;
      else if (isNamedLevel(text)) this.enter(kind, text, { row, column });
      else return false;
    }
    if (goesOn) previous?.rows.push(row);
    return true;
  }

  /** The shift under which this row closes most of the brackets that the previous row opened; undefined when it closes none. */
  private closes(row: number, previous: Draft): number | undefined {
    const closed = (shift: number): number =>
      TORN.filter((part) => closesBracket(this.above(previous, part), this.text(row, this.partColumn(part, shift, previous)))).length;
    const standing = closed(0);
    if (previous.shift > 0 && closed(previous.shift) > standing) return previous.shift;
    return standing > 0 ? 0 : undefined;
  }

  /** Where the rest of a torn cell stands. A name that was pushed to the left edge goes on there. */
  private partColumn(part: (typeof TORN)[number], shift: number, { name: [first] }: Draft): number {
    return part === 'name' && shift > 0 ? first.column : this.at[part] - shift;
  }

  private above(previous: Draft, part: (typeof TORN)[number]): string {
    return compact(this.seen(previous[part]));
  }

  private isOpen(previous: Draft): boolean {
    return TORN.some((part) => isOpen(this.above(previous, part)));
  }

  /** A row without numbers goes on from the one above a page break, unless it is whole by itself. */
  private continues(row: number, previous: Draft): boolean {
    if (this.closes(row, previous) !== undefined) return true;
    const filled = TORN.filter((part) => !this.grid.isBlank(row, this.at[part]));
    if (filled.length === 0) return previous.explanation !== undefined && !this.grid.isBlank(row, previous.explanation[0].column);
    if (filled.some((part) => part !== 'name' && isOpen(this.above(previous, part)))) return true;
    return this.afterGap && filled.length < TORN.length && !PLACEHOLDER.test(this.text(row, this.at.name));
  }

  private join(row: number, previous: Draft): true {
    const shift = this.closes(row, previous) ?? 0;
    if (shift === 0) {
      for (const [column, kind] of this.levelColumns) {
        const text = this.grid.seen(row, column);
        if (text.trim() !== '' && !this[kind].join(text, { row, column })) this.enter(kind, text, { row, column });
      }
    }
    for (const part of TORN) this.append(previous[part], row, this.partColumn(part, shift, previous));
    const [points, score] = [this.at.points - shift, this.at.score - shift];
    if (!this.isScored(previous) && this.isNumber(row, points)) {
      previous.points = { row, column: points };
      previous.score = { row, column: score };
    }
    if (previous.explanation) this.append(previous.explanation, row, previous.explanation[0].column);
    previous.rows.push(row);
    return true;
  }

  private append(cells: Cell[], row: number, column: number): void {
    if (!this.grid.isBlank(row, column)) cells.push({ row, column });
  }

  private draft(row: number, shift: number, name: number | undefined): Draft {
    const explanation = this.heading.columns.get('explanation');
    return {
      dimension: this.dimension,
      category: this.category,
      shift,
      rows: [row],
      name: [{ row, column: name ?? this.at.name - shift }],
      target: [{ row, column: this.at.target - shift }],
      actual: [{ row, column: this.at.actual - shift }],
      points: { row, column: this.at.points - shift },
      score: { row, column: this.at.score - shift },
      explanation: explanation === undefined ? undefined : [{ row, column: explanation - shift }],
      sign: this.beside(row, 'sign', shift),
      unit: this.beside(row, 'measure', shift),
    };
  }

  private beside(row: number, meaning: TableColumn, shift: number): string {
    const column = this.heading.columns.get(meaning);
    return column === undefined ? '' : this.grid.seen(row, column - shift);
  }

  private typed(cells: readonly Cell[]): string {
    return joinTorn(cells.map(({ row, column }) => this.grid.typed(row, column)));
  }

  private seen(cells: readonly Cell[]): string {
    return joinTorn(cells.map(({ row, column }) => this.grid.seen(row, column)));
  }

  private indicator(draft: Draft): Indicator {
    const targetText = this.typed(draft.target);
    const isCost = draft.dimension.name.includes('成本') || draft.category.name.includes('成本');
    const written = parseTarget(targetText, { sign: draft.sign, unit: draft.unit, isCost });
    const { target, actual } = pairOf(
      written,
      targetText,
      parseActual(this.typed(draft.actual), { unit: draft.unit, target: written, targetText }),
    );
    return {
      dimension: draft.dimension.name,
      category: draft.category.name,
      name: this.grid.joinedText(draft.name),
      target: this.grid.field(draft.target, this.seen(draft.target), target),
      actual: this.grid.field(draft.actual, this.seen(draft.actual), actual),
      points: this.grid.numberField(draft.points.row, draft.points.column, '分'),
      score: this.grid.numberField(draft.score.row, draft.score.column, '分'),
      ...(draft.explanation ? { explanation: this.grid.joinedText(draft.explanation) } : {}),
      rows: draft.rows,
    };
  }
}

/**
 * Why a row gives no score of its own: it splits the row above, or nobody filled it in.
 * @param isBelowPart the row above is a sub-row, which may have more than the one that says 其中
 */
function unscoredAs({ name, target, actual, points, score }: Indicator, isBelowPart: boolean): 'part' | 'placeholder' | undefined {
  if (!isUnset(points)) return undefined;
  if (PART.test(compact(name.text))) return 'part';
  const isEmpty = [target, actual].every(({ text }) => compact(text) === '' || PLACEHOLDER.test(compact(text)));
  if (isEmpty && PLACEHOLDER.test(compact(name.text))) return 'placeholder';
  return isBelowPart && isUnset(score) && !isEmpty ? 'part' : undefined;
}

const isUnset = ({ content }: Field<NumberContent>): boolean => content.kind === 'empty' || content.kind === 'dash';

/**
 * Reads the rows under a heading.
 * @param firstRow of the form
 * @param end the first row that is not the form's any more
 * @returns undefined when the heading lacks one of REQUIRED_COLUMNS
 */
export function readTable(grid: Grid, heading: TableHeading, firstRow: number, end: number): Table | undefined {
  const [name, target, actual, points, score] = REQUIRED_COLUMNS.map((meaning) => heading.columns.get(meaning));
  if (name === undefined || target === undefined || actual === undefined || points === undefined || score === undefined) return undefined;
  return new TableReader(grid, heading, { name, target, actual, points, score }, firstRow).read(end);
}
