// What to write: edits and marks, as plain data that can be inverted.
import type { Cell, CellValue, Mark } from '../form/snapshot';

/** A cell's content, told apart as Excel does: the text `=1.00(部)` in a text cell is a constant, not a formula. */
export type CellContent = { readonly kind: 'constant'; readonly value: CellValue } | { readonly kind: 'formula'; readonly formula: string };

export interface Edit {
  readonly cell: Cell;
  /** The cell's own, as Excel names it; it decides how a text has to be written so that it stays a text. Never changed. */
  readonly numberFormat: string;
  /** What must stand there for the edit to be made; the inverse puts it back. */
  readonly from: CellContent;
  readonly to: CellContent;
}

/** A row that becomes higher, or gets its height back; zero-based, in points. */
export interface HeightChange {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Everything to write on one sheet. */
export interface SheetPlan {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly edits: readonly Edit[];
  /** Our marks before and after. */
  readonly marksBefore: readonly Mark[];
  readonly marksAfter: readonly Mark[];
  /** Absent: no row changes its height. */
  readonly heights?: readonly HeightChange[];
}
