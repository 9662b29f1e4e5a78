// Which cells of a form its readers have taken, as a field, a heading, a label or a note: what is left over nobody has read.
import type { Cell } from './snapshot';

/** Columns that fit into the bits of a number; few forms have more. */
const BITS = 31;
const ALL = -1;
/** More columns than Excel has. */
const WIDTH = 16_384;

export class Taken {
  /** By row from the form's first: a bit for each of the first columns. */
  private readonly rows: number[] = [];
  private readonly furtherRight = new Set<number>();

  /** @param firstRow of the form, zero-based */
  constructor(private readonly firstRow: number) {}

  cell({ row, column }: Cell): void {
    const at = row - this.firstRow;
    if (column >= BITS) this.furtherRight.add(at * WIDTH + column);
    else this.rows[at] = (this.rows[at] ?? 0) | (1 << column);
  }

  cells(cells: readonly Cell[]): void {
    for (const cell of cells) this.cell(cell);
  }

  row(row: number): void {
    this.rows[row - this.firstRow] = ALL;
  }

  has(row: number, column: number): boolean {
    const at = row - this.firstRow;
    const columns = this.rows[at] ?? 0;
    if (columns === ALL) return true;
    return column < BITS ? (columns & (1 << column)) !== 0 : this.furtherRight.has(at * WIDTH + column);
  }
}
