// Sheets that come, go and change their names between opening and saving an .xlsx, read back by our opener and by another reader.
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { makeSheet } from '../../src/excel/sheet-writer';
import { areaAddress } from '../../src/workbench/book/address';
import type { Book } from '../../src/workbench/book/book';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { EVERYTHING, TRICKY } from '../excel/layouts';
import { at } from './books';
import { openOffice } from './open-office';

/** Three sheets: one with print titles, a table and a formula that refers to another. */
async function file(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const first = workbook.addWorksheet('自评 表', { pageSetup: { printTitlesRow: '1:2' } });
  first.getCell('A1').value = '标题';
  first.getCell('B2').value = 3;
  const second = workbook.addWorksheet("自评'表");
  second.getCell('A1').value = { formula: "'自评 表'!B2+1", result: 4 };
  const third = workbook.addWorksheet('末', { pageSetup: { printTitlesRow: '1:3' } });
  third.addTable({ name: '旧表', ref: 'A1', headerRow: true, columns: [{ name: '甲' }, { name: '乙' }], rows: [[1, 2]] });
  workbook.definedNames.add("'自评 表'!$B$2", '基数');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function withEverything(): Promise<Book> {
  const book = await openXlsx(await file());
  openOffice(book);
  const { id } = await makeSheet(EVERYTHING, book.sheets[0]?.id ?? '');
  book.setCalculated(id, [
    { ...at('B15'), value: 1155 },
    { ...at('D15'), value: 6 },
  ]);
  return book;
}

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file(path)?.async('string')) ?? '';
}

async function readByOther(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

describe('a sheet made from a layout with everything', () => {
  let book: Book;
  let bytes: Uint8Array;
  beforeAll(async () => {
    book = await withEverything();
    bytes = await saveXlsx(book);
    if (process.env['KEEP_XLSX']) writeFileSync(process.env['KEEP_XLSX'], bytes);
  });

  test('is opened again as it was made', async () => {
    const again = await openXlsx(bytes);
    expect(again.sheets.map(({ name }) => name)).toEqual(['自评 表', '汇总', "自评'表", '末']);
    expect(again.activeSheet.name).toBe('汇总');
    const sheet = again.activeSheet;
    const made = book.activeSheet;
    for (const [cell, { value, formula, numberFormat }] of made.entries()) {
      expect({ cell, ...sheet.cell(cell) }).toMatchObject({ cell, value, numberFormat, ...(formula !== undefined && { formula }) });
    }
    expect(sheet.merges.map(areaAddress)).toEqual(made.merges.map(areaAddress));
    expect([...sheet.columns].map(([, { width }]) => width?.toFixed(4))).toEqual(
      [...made.columns].map(([, { width }]) => width?.toFixed(4)),
    );
    expect([sheet.rows.get(0)?.height, sheet.frozen, sheet.gridlines]).toEqual([36, { rows: 3, columns: 0 }, false]);
    expect(sheet.tables).toMatchObject([{ name: '汇总表', area: made.tables[0]?.area, style: 'TableStyleLight1' }]);
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(made.conditionalFormats.map(({ type }) => type));
    expect(sheet.conditionalFormats.map(({ bar }) => bar)).toEqual(made.conditionalFormats.map(({ bar }) => bar));
    expect(sheet.cell(at('A1')).style).toMatchObject({ font: { name: '宋体', size: 16, bold: true }, alignment: { horizontal: 'center' } });
    expect(sheet.cell(at('B4')).style?.border).toMatchObject({ top: { style: 'thin', color: { argb: 'FF808080' } } });
  });

  test('says the same to another reader', async () => {
    const workbook = await readByOther(bytes);
    const sheet = workbook.getWorksheet('汇总');
    if (!sheet) throw new Error('no sheet');
    expect(TRICKY.map((_, index) => sheet.getCell(`A${4 + index}`).value)).toEqual(TRICKY);
    expect(sheet.getCell('B15').value).toMatchObject({ formula: 'SUM(B4:B14)', result: 1155 });
    expect(sheet.getCell('C4')).toMatchObject({ value: 0.5, numFmt: '0.00%' });
    expect(sheet.getCell('C4').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFEAF1F8' } });
    expect(sheet.getCell('E4').dataValidation).toMatchObject({ type: 'list', formulae: ['"优,良,中,差"'], showErrorMessage: true });
    expect(sheet.getCell('F4').dataValidation.showErrorMessage).toBeFalsy();
    expect(sheet.getCell('D4').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 100] });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页');
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 3, showGridLines: false }]);
    expect(sheet.getTables().map((table) => (table as unknown as { readonly table: { readonly name: string } }).table.name)).toEqual([
      '汇总表',
    ]);
    // The others are as they were.
    expect(workbook.getWorksheet("自评'表")?.getCell('A1').value).toMatchObject({ formula: "'自评 表'!B2+1" });
    expect(workbook.getWorksheet('末')?.pageSetup.printTitlesRow).toBe('1:3');
    expect(workbook.definedNames.getRanges('基数').ranges).toEqual(["'自评 表'!$B$2"]);
  });

  test('a text that looks like a formula or a number stays a text when it is edited', async () => {
    const xml = await partOf(bytes, 'xl/worksheets/sheet4.xml');
    const styles = await partOf(bytes, 'xl/styles.xml');
    const style = /<c r="A7" s="(\d+)"/.exec(xml)?.[1];
    expect(xml).toContain('<is><t xml:space="preserve">&lt;b&gt;&amp;&quot;粗&quot;&lt;/b&gt;</t></is>');
    const xfs = [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    expect(xfs[Number(style)]).toContain('quotePrefix="1"');
  });

  test('one sheet alone is selected, links lead where they did, bars have their bounds and a plain fill', async () => {
    const paths = [1, 2, 3, 4].map((number) => `xl/worksheets/sheet${number}.xml`);
    const selected = await Promise.all(paths.map(async (path) => /tabSelected="1"/.test(await partOf(bytes, path))));
    expect(selected).toEqual([false, false, false, true]);
    const xml = await partOf(bytes, 'xl/worksheets/sheet4.xml');
    expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="100"/>');
    expect(xml).toContain(`<hyperlink ref="F4" location="'自评''表'!B7"/>`);
    expect(xml).toContain('<x14:dataBar minLength="0" maxLength="100" gradient="0">');
  });
});

test('a renamed sheet takes the names of the file along', async () => {
  const book = await openXlsx(await file());
  book.renameSheet(book.sheets[2]?.id ?? '', '新名', 'host');
  const workbook = await readByOther(await saveXlsx(book));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['自评 表', "自评'表", '新名']);
  expect(workbook.getWorksheet('新名')?.pageSetup.printTitlesRow).toBe('1:3');
});

test('a deleted sheet goes with its table and its print titles, and the rest stays', async () => {
  const book = await openXlsx(await file());
  book.deleteSheet(book.sheets[2]?.id ?? '', 'host');
  book.deleteSheet(book.sheets[1]?.id ?? '', 'host');
  const bytes = await saveXlsx(book);
  const workbook = await readByOther(bytes);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['自评 表']);
  expect(workbook.getWorksheet('自评 表')?.pageSetup.printTitlesRow).toBe('1:2');
  const zip = await JSZip.loadAsync(bytes);
  expect(Object.keys(zip.files).filter((name) => /tables|sheet[23]/.test(name) && !zip.files[name]?.dir)).toEqual([]);
  expect(await partOf(bytes, '[Content_Types].xml')).not.toMatch(/tables|sheet[23]/);
});

test('a moved sheet keeps what is its own', async () => {
  const book = await openXlsx(await file());
  book.moveSheet(book.sheets[0]?.id ?? '', 2, 'host');
  const workbook = await readByOther(await saveXlsx(book));
  expect(workbook.worksheets.map(({ name, pageSetup }) => [name, pageSetup.printTitlesRow])).toEqual([
    ["自评'表", undefined],
    ['末', '1:3'],
    ['自评 表', '1:2'],
  ]);
});

test('what a file defines for a sheet that is gone is refused, and so is a changed layout of an old sheet', async () => {
  const book = await openXlsx(await file());
  expect(() => book.deleteSheet(book.sheets[0]?.id ?? '', 'host')).toThrow('Formulas refer');
  book.setCells(book.sheets[1]?.id ?? '', [{ ...at('A1'), content: { value: 4 } }], 'host');
  book.deleteSheet(book.sheets[0]?.id ?? '', 'host');
  await expect(saveXlsx(book)).rejects.toThrow('基数');
  const other = await openXlsx(await file());
  other.merge(other.activeSheet.id, { row: 0, column: 0, rows: 1, columns: 2 }, 'host');
  await expect(saveXlsx(other)).rejects.toThrow('changed layout');
});

test('formulas that nothing has calculated are calculated when the file is opened', async () => {
  const book = await openXlsx(await file());
  openOffice(book);
  await makeSheet(EVERYTHING, '');
  const bytes = await saveXlsx(book);
  expect(await partOf(bytes, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  expect(await partOf(bytes, 'xl/worksheets/sheet4.xml')).toContain('<f>SUM(B4:B14)</f></c>');
});

test('control characters and what reads like their stand-in survive', async () => {
  const book = await openXlsx(await file());
  const texts = ['铃\u0007声', '_x0041_', '两\r\n行'];
  const { id } = book.addSheet({ name: '新' }, 'host');
  book.setCells(
    id,
    texts.map((value, row) => ({ row, column: 0, content: { value } })),
    'host',
  );
  const again = (await openXlsx(await saveXlsx(book))).findSheetByName('新');
  expect(texts.map((_, row) => again?.cell({ row, column: 0 }).value)).toEqual(texts);
});
