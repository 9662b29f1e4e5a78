// Edits made on a snapshot instead of on the sheet: what the sheet will hold once they are written.
import type { CellValue, SheetSnapshot } from '../form/snapshot';
import { shownText } from './shown-text';
import type { Edit } from './plan';

/**
 * The snapshot with the edits made: contents and shown texts; results of other cells' formulas stay as they were.
 * Every edit must lie inside the snapshot's rectangle; throws RangeError otherwise.
 */
export function applyEdits(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  if (edits.length === 0) return sheet;
  const values = sheet.values.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => [...row]);
  const text = sheet.text.map((row) => [...row]);
  for (const { cell, to, numberFormat } of edits) {
    if (values[cell.row]?.[cell.column] === undefined)
      throw new RangeError(`Row ${cell.row}, column ${cell.column} is outside the snapshot`);
    const value: CellValue = to.kind === 'constant' ? to.value : '';
    set(values, cell.row, cell.column, value);
    set(formulas, cell.row, cell.column, to.kind === 'formula' ? to.formula : value);
    set(text, cell.row, cell.column, shownText(value, numberFormat));
  }
  return { ...sheet, values, formulas, text };
}

function set<Value>(grid: Value[][], row: number, column: number, value: Value): void {
  const cells = grid[row];
  if (cells) cells[column] = value;
}
