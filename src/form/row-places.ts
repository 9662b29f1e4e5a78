// Where the parts of an indicator's row stand, also when the row slid left because its level cells were lost.
import { CLEAR_FIT, fitActual, fitName, fitNumber, fitTarget, NUMERIC } from './fit';
import type { Grid } from './grid';
import type { TableHeading } from './heading';
import { type LevelKind, levelKindOf } from './levels';
import type { TableColumn } from './template';

/** The columns, zero-based, in which a row that did not slide has its parts. Points and score are undefined in a form without such a column. */
export type ColumnsOfRow = Readonly<Record<'name' | 'target' | 'actual', number>> &
  Readonly<Record<'points' | 'score', number | undefined>>;

/** Undefined when the heading lacks name, target or actual. */
export function placesOf({ columns }: TableHeading): ColumnsOfRow | undefined {
  const [name, target, actual] = [columns.get('name'), columns.get('target'), columns.get('actual')];
  if (name === undefined || target === undefined || actual === undefined) return undefined;
  return { name, target, actual, points: columns.get('points'), score: columns.get('score') };
}

/** The cells below a heading, and the shift (columns to the left) by which a row slid. */
export class RowPlaces {
  readonly levelColumns: ReadonlyMap<number, LevelKind>;
  private readonly maxShift: number;
  private readonly shifts: (number | undefined)[] = [];
  /** Behind the columns of values; what stands further right is a remark. */
  private readonly valuesEnd: number;

  constructor(
    readonly grid: Grid,
    readonly heading: TableHeading,
    readonly at: ColumnsOfRow,
  ) {
    const kinds = new Map<number, LevelKind>();
    for (const kind of ['dimension', 'category'] as const) {
      const column = heading.columns.get(kind);
      if (column !== undefined) kinds.set(column, kind);
    }
    this.levelColumns = kinds;
    // A row slides by no more cells than it has for its levels, and only where these stand in front of everything else.
    const leftmost = Math.min(at.name, at.target, at.actual, at.points ?? at.name, at.score ?? at.name);
    this.maxShift = leftmost < at.name ? 0 : Math.max(0, at.name - Math.min(...kinds.keys()));
    this.valuesEnd = at.score ?? Math.max(at.target, at.actual, at.points ?? 0) + 1;
  }

  /** A cell as typed, compacted. */
  text(row: number, column: number): string {
    return this.grid.written(row, column);
  }

  isNumber(row: number, column: number): boolean {
    return typeof this.grid.value(row, column) === 'number' || NUMERIC.test(this.text(row, column));
  }

  /** The text of a sign or unit column; "" when the table has no such column. */
  beside(row: number, meaning: TableColumn, shift: number): string {
    const column = this.heading.columns.get(meaning);
    return column === undefined ? '' : this.grid.seen(row, column - shift);
  }

  /** Whether the row holds a number, or anything under points and score. @param shift of the row above, which this row may continue */
  hasNumbers(row: number, shift: number): boolean {
    const { points, score } = this.at;
    const mayHave = (column: number): boolean => column + shift === points || column + shift === score;
    return this.grid.filled(row).some((column) => mayHave(column) || (column < this.valuesEnd && this.isNumber(row, column)));
  }

  /** The shift under which the row's cells look most like what their columns hold; of equals the smaller one. */
  bestShift(row: number): number {
    return (this.shifts[row] ??= this.findShift(row));
  }

  private findShift(row: number): number {
    let best = 0;
    let bestFit = this.fit(row, 0);
    const stands = this.nameColumn(row, 0) === this.at.name;
    for (let shift = 1; shift <= this.maxShift && bestFit < CLEAR_FIT; shift++) {
      // A row that slid has taken its name along.
      if (stands && !this.isName(row, this.nameColumn(row, shift))) continue;
      const fit = this.fit(row, shift);
      if (fit > bestFit) [best, bestFit] = [shift, fit];
    }
    return best;
  }

  /** How much the row's cells look like what their columns hold; CLEAR_FIT leaves no doubt. */
  fit(row: number, shift: number): number {
    const { target, actual, points, score } = this.at;
    const name = this.nameColumn(row, shift);
    // A column that the form lacks fits any row alike.
    const number = (column: number | undefined, most: number): number =>
      column === undefined ? most : fitNumber(this.text(row, column - shift), most);
    return (
      (name === undefined ? -2 : fitName(this.text(row, name), shift)) +
      fitTarget(this.text(row, target - shift)) +
      fitActual(this.text(row, actual - shift)) +
      number(points, 2) +
      number(score, 1)
    );
  }

  private isName(row: number, column: number | undefined): boolean {
    return column !== undefined && !this.isNumber(row, column);
  }

  /**
   * The name's own column, else the nearest filled column left of it. Undefined when there is none, or when a row that did not
   * slide has a level there.
   */
  nameColumn(row: number, shift: number): number | undefined {
    const own = this.at.name - shift;
    for (let column = own; column >= 0; column--) {
      if (this.grid.isBlank(row, column) || this.heading.others.has(column + shift)) continue;
      const isLevel = shift === 0 && column < own && levelKindOf(this.grid.seen(row, column)) !== undefined;
      return isLevel ? undefined : column;
    }
    return undefined;
  }
}
