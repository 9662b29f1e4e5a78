// Which form is meant, and which cells belong to it.
import type { Cell } from './snapshot';

/** Zero-based, all included. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export const contains = ({ firstRow, lastRow, firstColumn, lastColumn }: Area, { row, column }: Cell): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

declare const brand: unique symbol;

/** One form of a workbook. Two readings give the same form the same id unless it has moved in between. */
export type FormId = string & { readonly [brand]: 'FormId' };

/** Forms of a sheet are below one another or side by side, so no two begin in the same cell. */
export const formId = (sheetId: string, { firstRow, firstColumn }: Area): FormId => `${sheetId}:${firstRow}:${firstColumn}` as FormId;
