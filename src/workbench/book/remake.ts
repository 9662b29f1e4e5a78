// A whole sheet cleared, and a whole sheet as another one is.
import { newId, type Sheet } from './sheet';

/** Clears contents, looks, merges, tables and rules of all cells; as in Excel, sizes, hidden rows and columns, frozen panes and the page stay. */
export function clear(sheet: Sheet): void {
  sheet.cells.clear();
  sheet.merges.length = 0;
  sheet.conditionalFormats = [];
  sheet.validations = [];
  sheet.hyperlinks = [];
  for (const [row, { height, hidden }] of sheet.rows)
    sheet.rows.set(row, { ...(height !== undefined && { height }), ...(hidden !== undefined && { hidden }) });
  for (const [column, { width, hidden }] of sheet.columns)
    sheet.columns.set(column, { ...(width !== undefined && { width }), ...(hidden !== undefined && { hidden }) });
}

/** Copies contents, looks, merges and rules of all cells and the sizes of rows and columns, but no tables. */
export function copyCells(from: Sheet, to: Sheet): void {
  clear(to);
  for (const [key, cell] of from.cells) to.cells.set(key, cell);
  to.merges.push(...from.merges);
  to.conditionalFormats = from.conditionalFormats.map((format) => ({ ...format, id: newId(), original: undefined }));
  to.validations = from.validations;
  to.hyperlinks = from.hyperlinks;
  to.rows.clear();
  for (const [row, look] of from.rows) to.rows.set(row, look);
  to.columns.clear();
  for (const [column, look] of from.columns) to.columns.set(column, look);
}
