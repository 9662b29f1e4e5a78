// Rectangles of cells as the host names and walks them, and what Excel refuses of them.
import { areaAddress, MAX_COLUMNS, MAX_ROWS, quotedName, type Area } from '../book/address';
import type { Book, Cell, Sheet } from '../book/book';
import { ExcelError } from './errors';

/** Whether the area consists of whole rows or whole columns. */
export const isUnbounded = (area: Area): boolean => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;

/** "'Sheet 1'!A1:B2". */
export const fullAddress = (sheet: Sheet, area: Area): string =>
  area.rows === MAX_ROWS && area.columns === MAX_COLUMNS
    ? `${quotedName(sheet.name)}!1:${MAX_ROWS}`
    : `${quotedName(sheet.name)}!${areaAddress(area)}`;

/** The cells of an area, row by row. */
export function* cellsOf(area: Area): IterableIterator<Cell> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) yield { row, column };
  }
}

/** @throws ExcelError when a part of the area lies outside the sheet */
export function within(area: Area): Area {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
    throw new ExcelError('InvalidArgument');
  }
  return area;
}

/** True or false when all values agree, else null. */
export function common(answers: Iterable<boolean>): boolean | null {
  const different = new Set(answers);
  return different.size > 1 ? null : different.has(true);
}

/** A protected sheet refuses changes of looks, unless it allows them. */
export function refuseFormatting(sheet: Sheet): void {
  if (sheet.protection.protected && sheet.protection.options?.['formatCells'] !== true) throw new ExcelError('AccessDenied');
}

/** The same for the sizes of rows or columns, which it allows apart. */
export function refuseResizing({ protection }: Sheet, allowance: 'formatRows' | 'formatColumns'): void {
  if (protection.protected && protection.options?.[allowance] !== true) throw new ExcelError('AccessDenied');
}

/** A protected sheet refuses a block that touches a locked cell, even when the block would leave that cell alone. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection.protected) return;
  for (const at of cellsOf(area)) if (sheet.isLocked(at)) throw new ExcelError('AccessDenied');
}

/** A filtered sheet refuses a block of several rows of which one is hidden. */
export function refuseFiltered(sheet: Sheet, area: Area): void {
  if (area.rows === 1 || !sheet.isFiltered()) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) if (sheet.isRowHidden(row)) throw new ExcelError('FilteredRangeConflict');
}

/** A workbook with a protected structure refuses changes of which sheets there are, of their names and their order. */
export function refuseStructure({ isStructureProtected }: Book): void {
  if (isStructureProtected) throw new ExcelError('AccessDenied');
}
