// A whole sheet cleared, and a whole sheet as another one is.
import { newId, type Sheet } from './sheet';

/** Everything in and on its cells goes; sizes, hidden rows and columns, frozen panes and the page stay, as in Excel. */
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

/** The cells with all that is in and on them, and the sizes of rows and columns; no tables. */
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
