// An indicator table from its heading to its grade: what each row below the heading is, and what it adds to the form.
import { parseActual } from './actual';
import { HUNDRED } from './decimal';
import { CLEAR_FIT } from './fit';
import type { Field, GradeContent, Indicator, NumberContent, PrintedPoints, ReasonBelow } from './form';
import type { Grid } from './grid';
import { GroupHeadings } from './group-headings';
import type { TableHeading } from './heading';
import { hasItsColumns } from './lacking-columns';
import { LevelRows } from './level-rows';
import { type Level, nameOf } from './levels';
import { readReason } from './reason-below';
import { placesOf, RowPlaces } from './row-places';
import { RowKinds } from './row-kinds';
import { RunningSums } from './running-sums';
import type { Cell } from './snapshot';
import { sumWordsOf, type SumWords } from './sum-words';
import { readGrade, readTotals, type GradeRead, type Totals } from './table-foot';
import { beginRow, indicatorsOf, type TableRow, takeRows } from './table-row';
import type { Taken } from './taken';
import { completes, continues, join } from './torn-rows';
import { parseTarget } from './target';
import { PLACEHOLDER } from './vocabulary';

/** A row inside the table that fits nowhere. */
export interface Unplaced {
  readonly cell: Cell;
  readonly text: string;
}

export interface Table extends Totals {
  readonly indicators: readonly Indicator[];
  /** The words of the 总分 row say no more than that it adds up. */
  readonly totalIsPlainSum?: true;
  readonly printedPoints: readonly PrintedPoints[];
  readonly grade?: Field<GradeContent>;
  /** The cell of 评分等级 itself. */
  readonly gradeLabel?: Cell;
  readonly reasonsBelow: readonly ReasonBelow[];
  /** Zero-based, the last that belongs to the form. */
  readonly lastRow: number;
  /** Below it stands what is the paper's: 总分, else the last row. */
  readonly footRow: number;
  readonly unplaced: readonly Unplaced[];
}

/** Points and scores of a form; a telephone number is none. */
const MOST_POINTS = 100;

class TableReader {
  private readonly rows: TableRow[] = [];
  private readonly dimensions = new Set<string>();
  private readonly unplaced: Unplaced[] = [];
  private readonly grid: Grid;
  private readonly headings: GroupHeadings;
  private readonly kinds: RowKinds;
  private readonly sums: RunningSums;
  private readonly levelRows: LevelRows;
  /** Points in rows of their own: of a level above its rows, of a sum that its rows do not make. */
  private readonly printed: PrintedPoints[] = [];
  private readonly reasons: ReasonBelow[] = [];
  private afterGap = false;
  private totalRow: number | undefined;
  private totalIsPlainSum = false;
  /** After a note or a signature only a whole row of the table is the form's, the rest is the paper's. */
  private isBelowNotes = false;
  private graded: GradeRead | undefined;
  private lastRow: number;
  /** The last row that still belongs to a table, once it was looked for. */
  private tableEnd: number | undefined;

  constructor(
    private readonly places: RowPlaces,
    private readonly firstRow: number,
    private readonly end: number,
    private readonly repeated: ReadonlySet<number>,
    private readonly taken: Taken,
  ) {
    const { grid, heading } = places;
    this.grid = grid;
    this.headings = new GroupHeadings(places, taken);
    this.kinds = new RowKinds(places, firstRow);
    this.sums = new RunningSums(grid, this.rows);
    this.levelRows = new LevelRows(places, this.kinds, end);
    this.lastRow = heading.lastRow;
  }

  read(): Table {
    for (let row = this.places.heading.row; row <= this.lastRow; row++) this.taken.row(row);
    for (let row = this.lastRow + 1; row < this.end; row++) {
      if (this.repeated.has(row)) this.takePage(row);
      else if (this.grid.isBlankRow(row)) this.afterGap = true;
      else if (this.totalRow !== undefined) this.readBelowTotal(row);
      else this.readRow(row);
    }
    const totals = this.totalRow === undefined ? {} : readTotals(this.places, this.totalRow);
    takeRows(this.places, this.rows, this.taken);
    return {
      indicators: indicatorsOf(this.grid, this.rows),
      printedPoints: printedPointsOf(this.rows, this.printed),
      ...totals,
      ...(this.totalIsPlainSum && { totalIsPlainSum: true }),
      ...this.graded,
      reasonsBelow: this.reasons,
      lastRow: this.lastRow,
      footRow: this.totalRow ?? this.lastRow,
      unplaced: this.unplaced,
    };
  }

  /** The top of a further page, where it prints again what stood on the first. */
  private takePage(row: number): void {
    if (this.kinds.of(row).kind !== 'own') this.taken.row(row);
  }

  private readRow(row: number): void {
    const kind = this.kinds.of(row);
    switch (kind.kind) {
      case 'heading':
        this.taken.row(row);
        return;
      case 'sum':
        this.readSum(row, kind.words);
        return;
      case 'grade':
        this.readBelowTotal(row);
        return;
      case 'paper':
        this.isBelowNotes ||= !kind.isPage;
        this.afterGap = true;
        this.takePaper(row);
        this.takeReason(row);
        return;
      case 'own':
        if (this.place(row)) {
          this.lastRow = row;
          this.isBelowNotes = false;
        } else if (!this.isBelowNotes || this.isNumber(row, this.places.at.points)) this.reportUnplaced(row);
        this.afterGap = false;
    }
  }

  /** A number under 分值 or 得分 is none of the paper's. */
  private takePaper(row: number): void {
    const { points, score } = this.places.at;
    for (const column of this.grid.filled(row)) {
      const mayCount = (column === points || column === score) && this.isNumber(row, column);
      if (!mayCount || Number(this.places.text(row, column)) > MOST_POINTS) this.taken.cell({ row, column });
    }
  }

  private readSum(row: number, words: SumWords): void {
    this.lastRow = row;
    const totals = readTotals(this.places, row);
    const { totalPoints } = totals;
    const points = totalPoints?.content.kind === 'number' ? totalPoints.content.value : undefined;
    // 指标合计 of 100 at the end is the total.
    const isTotal = !this.goesOnBelow(row) && (words.of === 'whole' || (words.level === '' && points?.eq(HUNDRED) === true));
    this.takeSum(row, isTotal ? [totals.total] : [totals.total, totalPoints]);
    this.taken.cells([totals.total, totalPoints].flatMap((field) => field?.cells ?? []));
    if (isTotal) {
      this.totalRow = row;
      this.totalIsPlainSum = words.isPlain === true;
      this.readBelowTotal(row);
      return;
    }
    this.headings.takeKnownFrom(row);
    // 100 is never a part of the table.
    if (totalPoints && points && !points.eq(HUNDRED) && !this.sums.arePoints(points)) {
      this.printed.push({ ...this.groupOf(words), points, cell: totalPoints.cell, isSum: true });
    }
    this.sums.close();
    this.afterGap = false;
  }

  /** The rows that a sum is of: the level that it names, else the one above it. */
  private groupOf({ level }: SumWords): Pick<PrintedPoints, 'dimension' | 'category'> {
    const { dimension, category } = this.headings;
    if (level === '')
      return this.sums.isOfCategory ? { dimension: dimension.name, category: category.name } : { dimension: dimension.name };
    const name = nameOf('dimension', level);
    const isDimension = name === dimension.name || this.dimensions.has(name);
    return isDimension ? { dimension: name } : { dimension: dimension.name, category: nameOf('category', level) };
  }

  /** A sum above further indicators, or above 总分, adds up a part of the table. */
  private goesOnBelow(row: number): boolean {
    this.tableEnd ??= this.findTableEnd(row);
    return this.tableEnd > row;
  }

  private findTableEnd(above: number): number {
    for (let row = this.end - 1; row > above; row--) {
      if (this.grid.isBlankRow(row)) continue;
      const kind = this.kinds.of(row);
      if (kind.kind === 'sum' ? kind.words.of === 'whole' && kind.isFirst : kind.kind === 'own' && this.isScoredRow(row)) return row;
    }
    return above;
  }

  /** Whether it is clearly an indicator, not only by the words of its cells. */
  private isScoredRow(row: number): boolean {
    const { places } = this;
    const shift = places.bestShift(row);
    if (places.fit(row, shift) >= CLEAR_FIT) return true;
    const { target, actual, points, score } = places.at;
    const isValue = [target, actual].some((column) => !this.grid.isBlank(row, column - shift));
    const isScored = [points, score].every((column) => column === undefined || places.isNumber(row, column - shift));
    return isValue && isScored && places.nameColumn(row, shift) !== undefined;
  }

  private isNumber(row: number, column: number | undefined): boolean {
    return column !== undefined && this.places.isNumber(row, column);
  }

  /** A number that stands elsewhere in a row without a total is not known to be none of it. */
  private takeSum(row: number, sums: readonly (Field<NumberContent> | undefined)[]): void {
    const { grid, places, taken } = this;
    const { columns, others } = places.heading;
    const headed = new Set([...others, ...columns.values()]);
    const isRead = sums.some((sum) => sum?.content.kind === 'number');
    const [first] = grid.filled(row);
    for (const column of grid.filled(row)) {
      const isKnown = places.isNumber(row, column) && !isRead ? others.has(column) || column === first : headed.has(column);
      if (isKnown || sumWordsOf(grid.label(row, column)) !== undefined) taken.cell({ row, column });
    }
  }

  private reportUnplaced(row: number): void {
    this.taken.row(row);
    const [first = 0] = this.grid.filled(row);
    const text = this.grid.filled(row).map((column) => this.grid.seen(row, column));
    this.unplaced.push({ cell: { row, column: first }, text: text.join(' ') });
  }

  /** Only 评分等级 is the form's there; notes and signatures are not. What looks like one more indicator is told. */
  private readBelowTotal(row: number): void {
    if (!this.graded) {
      this.graded = readGrade(this.grid, row, this.firstRow);
      if (this.graded) {
        this.lastRow = row;
        this.taken.cells([this.graded.gradeLabel, ...this.graded.grade.cells]);
      }
    }
    if (row === this.totalRow || this.graded?.gradeLabel.row === row) return;
    const { kind } = this.kinds.of(row);
    if (kind === 'paper') this.takeReason(row);
    if (kind !== 'own' || !this.looksMeasured(row)) return;
    this.reportUnplaced(row);
    this.lastRow = row;
  }

  private takeReason(row: number): void {
    const reason = readReason(this.grid, row, this.end);
    if (reason === undefined) return;
    const { label, text, lastRow } = reason;
    this.reasons.push({ label, text });
    this.taken.cells(text.cells);
    this.lastRow = Math.max(this.lastRow, lastRow);
  }

  private looksMeasured(row: number): boolean {
    const { places } = this;
    const shift = places.bestShift(row);
    const { target, actual } = places.at;
    if (places.nameColumn(row, shift) === undefined) return false;
    const [aim, done] = [parseTarget(places.text(row, target - shift)), parseActual(places.text(row, actual - shift))];
    return !['empty', 'unreadable'].includes(aim.kind) && ['quantity', 'date', 'qualitative'].includes(done.kind);
  }

  /** Makes a row of the table of it, or joins it to the one above. False when it fits nowhere. */
  private place(row: number): boolean {
    const { grid, places } = this;
    const previous = this.rows[this.rows.length - 1];
    if (places.hasNumbers(row, previous?.shift ?? 0)) {
      if (previous && completes(places, row, previous, this.afterGap)) return this.joinTo(previous, row);
      if (this.placeLevel(row)) return true;
    } else {
      if (grid.filled(row).every((column) => PLACEHOLDER.test(places.text(row, column)))) return this.takePlaceholder(row);
      if (grid.filled(row).every((column) => places.levelColumns.has(column))) return this.headings.takeAlone(row, previous);
      if (previous && continues(places, row, previous, this.afterGap)) return this.joinTo(previous, row);
    }
    const shift = places.bestShift(row);
    const name = places.nameColumn(row, shift);
    const { target, actual, points } = places.at;
    const filled = [target, actual, points].filter((column) => column !== undefined && !grid.isBlank(row, column - shift)).length;
    const nameStands = name !== undefined && (filled > 0 || name === places.at.name);
    if (!nameStands && filled < 2) return false;
    this.headings.takeFrom(row, shift, name ?? places.at.name);
    this.dimensions.add(this.headings.dimension.name);
    this.rows.push(beginRow(places, this.headings, row, shift, name));
    return true;
  }

  /** A level with the points of its rows in the columns of points and score: above them, or below them as a sum. */
  private placeLevel(row: number): boolean {
    const level = this.levelRows.read(row);
    if (level === undefined) return false;
    const isKnown = level.isNamed && level.texts.some(({ kind, text }) => nameOf(kind, text) === this.headings[kind].name);
    const isSum = isKnown ? this.sums.arePoints(level.points) : level.score !== undefined && this.sums.areBoth(level.points, level.score);
    if (!isSum && !level.isAbove) return false;
    if (isSum) {
      this.sums.close();
      this.taken.row(row);
      return true;
    }
    this.taken.row(row);
    this.headings.takeFrom(row, 0, this.places.at.name);
    const { dimension, category } = this.headings;
    const isDimension = level.texts.every(({ kind }) => kind === 'dimension');
    const names = { dimension: dimension.name, ...(isDimension ? {} : { category: category.name }) };
    this.printed.push({ ...names, points: level.points, cell: level.cell });
    return true;
  }

  private joinTo(previous: TableRow, row: number): true {
    join(this.places, this.headings, row, previous);
    return true;
  }

  /** A row of …… in whatever column it begins. */
  private takePlaceholder(row: number): true {
    const { name } = this.places.at;
    this.rows.push(beginRow(this.places, this.headings, row, 0, this.grid.isBlank(row, name) ? this.grid.firstFilled(row) : name));
    this.taken.row(row);
    return true;
  }
}

/** Of every heading above the rows that prints its points, once; then those of rows of their own. */
function printedPointsOf(rows: readonly TableRow[], ofRows: readonly PrintedPoints[]): readonly PrintedPoints[] {
  const printed = new Map<string, PrintedPoints>();
  const enter = (points: PrintedPoints): void => {
    const key = `${points.dimension}/${points.category ?? ''}`;
    if (!printed.has(key)) printed.set(key, points);
  };
  const add = ({ cell, printedPoints: points }: Level, names: Pick<PrintedPoints, 'dimension' | 'category'>): void => {
    if (cell !== undefined && points !== undefined) enter({ ...names, points, cell });
  };
  let last: TableRow | undefined;
  for (const row of rows) {
    const { dimension, category } = row;
    if (last?.dimension === dimension && last.category === category) continue;
    last = row;
    add(dimension, { dimension: dimension.name });
    add(category, { dimension: dimension.name, category: category.name });
  }
  ofRows.forEach(enter);
  return [...printed.values()];
}

/**
 * Reads the rows under a heading.
 * @param firstRow of the form, zero-based
 * @param end the first row that is not the form's any more
 * @param repeated rows of title, head and heading at the top of a further page
 * @param taken gets the cells that are read, or known to be none of the form's
 * @returns undefined when the heading lacks a column that the table must have
 */
export function readTable(
  grid: Grid,
  heading: TableHeading,
  firstRow: number,
  end: number,
  repeated: ReadonlySet<number>,
  taken: Taken,
): Table | undefined {
  const at = placesOf(heading);
  if (at === undefined || !hasItsColumns(grid, heading, end)) return undefined;
  return new TableReader(new RowPlaces(grid, heading, at), firstRow, end, repeated, taken).read();
}
