// Sums of the points and scores of the rows read so far, to hold against rows that add them up.
import { type Decimal, ZERO } from './decimal';
import type { Grid } from './grid';
import type { Cell } from './snapshot';
import type { TableRow } from './table-row';

interface Sum {
  readonly points: Decimal;
  readonly score: Decimal;
}

export class RunningSums {
  /** Of the first rows; at their number. */
  private readonly sums: Sum[] = [{ points: ZERO, score: ZERO }];
  /** The first row of the last dimension, of the last category, and behind the last row that added up. */
  private dimension = 0;
  private category = 0;
  private behindSum = 0;

  constructor(
    private readonly grid: Grid,
    private readonly rows: readonly TableRow[],
  ) {}

  /** Whether a number is the sum of the points of all rows, or of those of the last dimension, category, or since the last sum. */
  arePoints(value: Decimal): boolean {
    return this.differences().some(({ points }) => points.eq(value));
  }

  /** The same of points and score, for rows whose words do not say that they add up. A single row proves nothing. */
  areBoth(points: Decimal, score: Decimal): boolean {
    return this.differences(2).some((sum) => sum.points.eq(points) && sum.score.eq(score));
  }

  /** Since the last sum all rows are of one category, and it is not all that the dimension has. */
  get isOfCategory(): boolean {
    this.catchUp();
    return this.category > this.dimension && this.behindSum >= this.category && this.behindSum < this.rows.length;
  }

  /** A row that adds up was read. */
  close(): void {
    this.catchUp();
    this.behindSum = this.rows.length;
  }

  private differences(fewest = 1): readonly Sum[] {
    this.catchUp();
    const all = this.sums[this.rows.length];
    return [0, this.dimension, this.category, this.behindSum].flatMap((from) => {
      const before = this.sums[from];
      if (!all || !before || this.rows.length - from < fewest) return [];
      return [{ points: all.points.minus(before.points), score: all.score.minus(before.score) }];
    });
  }

  private catchUp(): void {
    for (let index = this.sums.length - 1; index < this.rows.length; index++) {
      const [row, above, sum] = [this.rows[index], this.rows[index - 1], this.sums[index]];
      if (!row || !sum) return;
      const isNewDimension = above?.dimension.name !== row.dimension.name;
      if (isNewDimension) this.dimension = index;
      if (isNewDimension || above.category.name !== row.category.name) this.category = index;
      this.sums.push({ points: sum.points.plus(this.number(row.points)), score: sum.score.plus(this.number(row.score)) });
    }
  }

  private number(cell: Cell | undefined): Decimal {
    const content = cell && this.grid.number(cell.row, cell.column, '分');
    return content?.kind === 'number' ? content.value : ZERO;
  }
}
