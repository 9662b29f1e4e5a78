// An indicator table from its heading to its grade: what each row below the heading is, and what it adds to the form.
import { CLEAR_FIT } from './fit';
import type { Field, GradeContent, Indicator, PrintedPoints } from './form';
import type { Grid } from './grid';
import { GroupHeadings } from './group-headings';
import { isHeadingRow, REQUIRED_COLUMNS, type TableHeading } from './heading';
import type { Level } from './levels';
import { placesOf, RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import { isGradeLabel, isTotalLabel, readGrade, readTotals, type GradeRead, type Totals } from './table-foot';
import { beginRow, type IndicatorRead, indicatorsOf, type TableRow } from './table-row';
import { compact } from './text';
import { completes, continues, join } from './torn-rows';
import { FOOT_LABELS, NOTES, PAGE_FURNITURE, PLACEHOLDER, SIGNATURES, SUBTOTAL } from './vocabulary';

/** A row inside the table that fits nowhere. */
export interface Unplaced {
  readonly cell: Cell;
  readonly text: string;
}

export interface Table extends Totals {
  readonly indicators: readonly Indicator[];
  readonly printedPoints: readonly PrintedPoints[];
  readonly grade?: Field<GradeContent>;
  /** The cell of 评分等级 itself. */
  readonly gradeLabel?: Cell;
  /** Zero-based, the last that belongs to the form. */
  readonly lastRow: number;
  readonly unplaced: readonly Unplaced[];
}

const FEET = new Set(FOOT_LABELS);

class TableReader {
  private readonly rows: TableRow[] = [];
  private readonly unplaced: Unplaced[] = [];
  private readonly grid: Grid;
  private readonly headings: GroupHeadings;
  private readonly headingRows: readonly number[];
  private afterGap = false;
  private totalRow: number | undefined;
  /** After a note or a signature only a whole row of the table is the form's, the rest is the paper's. */
  private isBelowNotes = false;
  private graded: GradeRead | undefined;
  private lastRow: number;

  constructor(
    private readonly places: RowPlaces,
    private readonly firstRow: number,
  ) {
    const { grid, heading } = places;
    this.grid = grid;
    this.headings = new GroupHeadings(places);
    this.headingRows = Array.from({ length: heading.lastRow - heading.row + 1 }, (_, below) => heading.row + below);
    this.lastRow = heading.lastRow;
  }

  read(end: number): Table {
    for (let row = this.lastRow + 1; row < end; row++) {
      if (this.grid.isBlankRow(row)) this.afterGap = true;
      else if (this.totalRow !== undefined) this.readBelowTotal(row);
      else this.readRow(row, end);
    }
    return {
      indicators: indicatorsOf(this.grid, this.rows).filter(isWhole),
      printedPoints: printedPointsOf(this.rows),
      ...(this.totalRow === undefined ? {} : readTotals(this.places, this.totalRow)),
      ...this.graded,
      lastRow: this.lastRow,
      unplaced: this.unplaced,
    };
  }

  private readRow(row: number, end: number): void {
    const first = this.grid.firstFilled(row) ?? 0;
    const label = this.grid.label(row, first);
    if (isTotalLabel(label) && !this.goesOnBelow(row, end)) {
      this.totalRow = row;
      this.lastRow = row;
      this.readBelowTotal(row);
    } else if (isGradeLabel(label)) {
      this.readBelowTotal(row);
    } else if (this.isPaper(row, first, label)) {
      this.afterGap = true;
    } else if (this.isSubtotal(row, label)) {
      this.headings.takeKnownFrom(row);
      this.lastRow = row;
      this.afterGap = false;
    } else if (!this.isHeadingAgain(row)) {
      if (this.place(row)) {
        this.lastRow = row;
        this.isBelowNotes = false;
      } else if (!this.isBelowNotes || this.hasPoints(row)) this.reportUnplaced(row, first);
      this.afterGap = false;
    }
  }

  /** A 合计 above further indicators, or above 总分, adds up a part of the table. */
  private goesOnBelow(row: number, end: number): boolean {
    for (let below = row + 1; below < end; below++) {
      if (isTotalLabel(this.grid.label(below, this.grid.firstFilled(below) ?? 0)) || this.places.fit(below, 0) >= CLEAR_FIT) return true;
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
    return isTotalLabel(first) || this.grid.labelsOf(row).some((label, column) => column <= this.places.at.name && SUBTOTAL.test(label));
  }

  /** The heading as it is printed at the top of every page, or one row of it. */
  private isHeadingAgain(row: number): boolean {
    if (isHeadingRow(this.grid.labelsOf(row))) return true;
    const filled = this.grid.filled(row);
    return this.headingRows.some((heading) => filled.every((column) => this.word(row, column) === this.word(heading, column)));
  }

  /** A cell's label; of a mark such as (A), which has none, the mark. */
  private word(row: number, column: number): string {
    return this.grid.label(row, column) || compact(this.grid.seen(row, column));
  }

  private reportUnplaced(row: number, first: number): void {
    const text = this.grid.filled(row).map((column) => this.grid.seen(row, column));
    this.unplaced.push({ cell: { row, column: first }, text: text.join(' ') });
  }

  /** Only 评分等级 is the form's there; notes and signatures are not. */
  private readBelowTotal(row: number): void {
    if (this.graded) return;
    this.graded = readGrade(this.grid, row, this.firstRow);
    if (this.graded) this.lastRow = row;
  }

  /** Makes a row of the table of it, or joins it to the one above. False when it fits nowhere. */
  private place(row: number): boolean {
    const { grid, places } = this;
    const previous = this.rows[this.rows.length - 1];
    if (places.hasNumbers(row, previous?.shift ?? 0)) {
      if (previous && completes(places, row, previous, this.afterGap)) return this.joinTo(previous, row);
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
    this.rows.push(beginRow(places, this.headings, row, shift, name));
    return true;
  }

  private hasPoints(row: number): boolean {
    const { points } = this.places.at;
    return points !== undefined && this.places.isNumber(row, points);
  }

  private joinTo(previous: TableRow, row: number): true {
    join(this.places, this.headings, row, previous);
    return true;
  }

  /** A row of …… in whatever column it begins. */
  private takePlaceholder(row: number): true {
    const { name } = this.places.at;
    this.rows.push(beginRow(this.places, this.headings, row, 0, this.grid.isBlank(row, name) ? this.grid.firstFilled(row) : name));
    return true;
  }
}

const isWhole = (indicator: IndicatorRead): indicator is Indicator => indicator.points !== undefined && indicator.score !== undefined;

/** Of every heading above the rows that prints its points, once. */
function printedPointsOf(rows: readonly TableRow[]): readonly PrintedPoints[] {
  const printed = new Map<string, PrintedPoints>();
  const add = ({ cell, printedPoints: points }: Level, names: Pick<PrintedPoints, 'dimension' | 'category'>): void => {
    const key = `${names.dimension}/${names.category ?? ''}`;
    if (cell !== undefined && points !== undefined && !printed.has(key)) printed.set(key, { ...names, points, cell });
  };
  let last: TableRow | undefined;
  for (const row of rows) {
    const { dimension, category } = row;
    if (last?.dimension === dimension && last.category === category) continue;
    last = row;
    add(dimension, { dimension: dimension.name });
    add(category, { dimension: dimension.name, category: category.name });
  }
  return [...printed.values()];
}

/**
 * Reads the rows under a heading.
 * @param firstRow of the form, zero-based
 * @param end the first row that is not the form's any more
 * @returns undefined when the heading lacks one of REQUIRED_COLUMNS
 */
export function readTable(grid: Grid, heading: TableHeading, firstRow: number, end: number): Table | undefined {
  const at = placesOf(heading);
  if (at === undefined || REQUIRED_COLUMNS.some((meaning) => !heading.columns.has(meaning))) return undefined;
  return new TableReader(new RowPlaces(grid, heading, at), firstRow).read(end);
}
