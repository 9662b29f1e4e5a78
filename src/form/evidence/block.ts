// What recognition is given, a heading with the rows below it, and what it answers: a meaning for each column, and how sure that is.
import type { Grid } from '../grid';
import type { BlockKind, ColumnMeaning } from '../template';

/** A column with words in the heading. */
export interface HeadedColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** As printed, of each heading row from the top; the lowest counts. */
  readonly words: readonly string[];
}

/** A heading and its rows. */
export interface Block {
  readonly kind: BlockKind;
  /** Zero-based, from the top. */
  readonly headingRows: readonly number[];
  /** The rows below that may hold values; no total, no note is told apart yet. */
  readonly body: readonly number[];
  readonly columns: readonly HeadedColumn[];
}

export interface ColumnReading {
  readonly column: number;
  readonly meaning: ColumnMeaning;
  /** How much worse the best reading is that gives the column another meaning; about natural log-odds. */
  readonly margin: number;
  readonly second: ColumnMeaning;
}

export interface BlockReading {
  /** One for each headed column, from the left. */
  readonly columns: readonly ColumnReading[];
  /** True where every column that the block needs has its meaning beyond doubt. */
  readonly isCertain: boolean;
}

export type Recognise = (grid: Grid, block: Block) => BlockReading;
