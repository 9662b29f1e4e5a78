// Small workbooks for tests.
import { parseArea } from '../../src/workbench/book/address';
import { Book, type BookCell, type Cell, type CellValue, type SheetStart } from '../../src/workbench/book/book';

/** The cell of an address: "B2". */
export function at(address: string): Cell {
  const area = parseArea(address);
  if (!area) throw new Error(`No address: ${address}`);
  return { row: area.row, column: area.column };
}

/** A sheet with cells by address: a bare value in a General cell, or a whole cell. */
export function sheetOf(
  name: string,
  cells: Readonly<Record<string, CellValue | Partial<BookCell>>>,
  rest: Omit<SheetStart, 'name' | 'cells'> = {},
): SheetStart {
  return {
    name,
    ...rest,
    cells: Object.entries(cells).map(([address, cell]): [Cell, BookCell] => [
      at(address),
      typeof cell === 'object' ? { value: '', numberFormat: 'General', ...cell } : { value: cell, numberFormat: 'General' },
    ]),
  };
}

export const bookOf = (...sheets: readonly SheetStart[]): Book => new Book(sheets);
