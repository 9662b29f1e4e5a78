// Edits made on a snapshot instead of on the sheet: what the sheet will hold once they are written.
import type { CellValue, SheetSnapshot } from '../form/snapshot';
import { shownText } from './shown-text';
import type { Edit } from './plan';

/**
 * The snapshot with the edits made: contents and shown texts; results of other cells' formulas stay as they were. It grows to hold
 * an edit beyond its rectangle: a label may be the last content of a sheet, with its value beside it.
 */
export function applyEdits(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  if (edits.length === 0) return sheet;
  const rows = edits.reduce((most, { cell }) => Math.max(most, cell.row + 1), sheet.values.length);
  const columns = edits.reduce((most, { cell }) => Math.max(most, cell.column + 1), sheet.values[0]?.length ?? 0);
  const values = grown<CellValue>(sheet.values, rows, columns, '');
  const formulas = grown<CellValue>(sheet.formulas, rows, columns, '');
  const text = grown(sheet.text, rows, columns, '');
  const numberFormats = grown(sheet.numberFormats, rows, columns, 'General');
  for (const { cell, to, numberFormat } of edits) {
    const value: CellValue = to.kind === 'constant' ? to.value : '';
    set(values, cell.row, cell.column, value);
    set(formulas, cell.row, cell.column, to.kind === 'formula' ? to.formula : value);
    set(text, cell.row, cell.column, shownText(value, numberFormat));
  }
  return { ...sheet, values, formulas, text, numberFormats };
}

/** A copy of so many rows and columns; `blank` where the grid has none. */
const grown = <Value>(grid: readonly (readonly Value[])[], rows: number, columns: number, blank: Value): Value[][] =>
  Array.from({ length: rows }, (_, row) => {
    const cells = [...(grid[row] ?? [])];
    while (cells.length < columns) cells.push(blank);
    return cells;
  });

function set<Value>(grid: Value[][], row: number, column: number, value: Value): void {
  const cells = grid[row];
  if (cells) cells[column] = value;
}
