// A block of a sheet and what its columns were read as: the contract between those who find blocks and those who read columns.
import type { Grid } from '../grid';
import type { BlockKind, ColumnMeaning } from '../template';

/** A column of a block with what its heading rows print. */
export interface HeadedColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** As printed, from the top; a group word over several columns is the first of each. Blank ones and marks such as (A) may be among them. */
  readonly words: readonly string[];
}

/** A heading and the rows under it, before anybody knows what the columns mean. */
export interface Block {
  readonly kind: BlockKind;
  /** Zero-based, from the top. */
  readonly headingRows: readonly number[];
  /** Zero-based rows with content, from the top; totals, subtotals and notes may be among them. */
  readonly body: readonly number[];
  /** From the left. A column without a heading word that holds cells belongs here too. */
  readonly columns: readonly HeadedColumn[];
}

export interface ColumnReading {
  readonly meaning: ColumnMeaning;
  /** By how much the whole reading explains less when this column means something else, in natural log-odds; doubt below `CERTAIN`. */
  readonly margin: number;
  /** What it would mean then. */
  readonly second: ColumnMeaning;
}

export interface BlockReading {
  /** By column of the sheet; every column of the block is here. */
  readonly columns: ReadonlyMap<number, ColumnReading>;
  /** Needed meanings that no column has. Points and scores may be missing from a template that is read with certainty. */
  readonly missing: readonly ColumnMeaning[];
  /** Whether no column that a result depends on is in doubt. */
  readonly isCertain: boolean;
}

/** Reads the columns of a block from their words, contents, places and arithmetic together. Never throws. */
export type Recognise = (grid: Grid, block: Block) => BlockReading;
