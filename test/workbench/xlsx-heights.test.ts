// Heights of rows that were changed in the stand-in stand in the saved file; nothing else of a sheet's part has changed.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { Book } from '../../src/workbench/book/book';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { formPaths } from '../forms';

let book: Book;
let bytes: Uint8Array;
beforeEach(async () => {
  bytes = readFileSync(formPaths[0] ?? '');
  book = await openXlsx(bytes);
});

const partOf = async (file: Uint8Array): Promise<string> => {
  const part = (await JSZip.loadAsync(file)).file('xl/worksheets/sheet1.xml');
  if (!part) throw new Error('no sheet');
  return part.async('string');
};
const heightsIn = async (file: Uint8Array): Promise<readonly (number | undefined)[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  const [sheet] = workbook.worksheets;
  return Array.from({ length: 60 }, (_, row) => sheet?.getRow(row + 1).height);
};

test('of rows with cells, of rows without any, and beside edits of their cells', async () => {
  const before = await heightsIn(bytes);
  book.setRowHeights(book.activeSheet.id, [14, 50], 71.25, 'host');
  book.setCells(book.activeSheet.id, [{ row: 14, column: 7, content: { value: '已说明。' } }], 'host');
  const saved = await saveXlsx(book);
  expect(await heightsIn(saved)).toEqual(before.map((height, row) => ([14, 50].includes(row) ? 71.25 : height)));
  const again = await openXlsx(saved);
  expect([again.activeSheet.rowHeight(14), again.activeSheet.cell({ row: 14, column: 7 }).value]).toEqual([71.25, '已说明。']);
});

test('set to what it was, a height changes no byte', async () => {
  const was = book.activeSheet.rows.get(14)?.height;
  if (was === undefined) throw new Error('no height of its own');
  book.setRowHeights(book.activeSheet.id, [14], 90, 'host');
  book.setRowHeights(book.activeSheet.id, [14], was, 'host');
  expect(await partOf(await saveXlsx(book))).toBe(await partOf(bytes));
});
