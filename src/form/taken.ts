// Which cells of a form its readers have taken, as a field, a heading, a label or a note: what is left over nobody has read.
import type { Cell } from './snapshot';

export class Taken {
  /** By row: the columns, or 'all' of them. */
  private readonly rows: (boolean[] | 'all' | undefined)[] = [];

  cell({ row, column }: Cell): void {
    const columns = this.rows[row];
    if (columns === 'all') return;
    if (columns) columns[column] = true;
    else {
      const first: boolean[] = [];
      first[column] = true;
      this.rows[row] = first;
    }
  }

  cells(cells: readonly Cell[]): void {
    for (const cell of cells) this.cell(cell);
  }

  row(row: number): void {
    this.rows[row] = 'all';
  }

  has(row: number, column: number): boolean {
    const columns = this.rows[row];
    return columns === 'all' || columns?.[column] === true;
  }
}
