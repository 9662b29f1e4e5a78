// .xlsx in and out: what was written is there, and everything else of the file is as it was, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { areaAddress } from '../../src/workbench/book/address';
import type { Book } from '../../src/workbench/book/book';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { at } from './books';

/** All parts of a package, by path. */
async function parts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(await Promise.all(files.map(async (file): Promise<[string, string]> => [file.name, await file.async('string')])));
}

async function differing(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [a, b] = [await parts(before), await parts(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

/** A package with one part changed by hand, for what exceljs cannot write. */
async function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const file = zip.file(path);
  if (!file) throw new Error(`no ${path}`);
  zip.file(path, change(await file.async('string')));
  return zip.generateAsync({ type: 'uint8array' });
}

/** A small sheet with one of everything that a form has. */
async function tiny(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('自评表', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.getColumn(1).width = 24;
  sheet.getColumn(4).hidden = true;
  sheet.getColumn(6).numFmt = '0.00%';
  sheet.getRow(3).height = 30;
  sheet.getCell('A5').value = '筛去的';
  sheet.getRow(5).hidden = true;
  sheet.mergeCells('A1:C1');
  sheet.getCell('A1').value = '财政项目支出绩效自评表';
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A2').value = { richText: [{ text: '指标' }, { text: '一', font: { bold: true } }] };
  sheet.getCell('B2').value = '=1.00(部)';
  sheet.getCell('B2').numFmt = '@';
  sheet.getCell('A3').value = 10;
  sheet.getCell('A3').numFmt = '0.00';
  sheet.getCell('B3').value = 9.97;
  sheet.getCell('C3').value = { formula: 'SUM(A3:B3)', result: 19.97 };
  sheet.getCell('A4').value = new Date(Date.UTC(2024, 11, 31));
  sheet.getCell('A4').numFmt = 'yyyy-mm-dd';
  sheet.getCell('B4').value = { error: '#REF!' };
  sheet.getCell('C4').value = true;
  sheet.getCell('E2').protection = { locked: false };
  sheet.getCell('H8').border = { top: { style: 'thin' } };
  sheet.autoFilter = 'A2:C4';
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true };
  sheet.getCell('C2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"优,良,中,差"'] };
  sheet.addConditionalFormatting({
    ref: 'A3:A4 C3:C4',
    rules: [
      {
        type: 'expression',
        priority: 2,
        formulae: ['A3>5'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFCC00' } }, font: { bold: true } },
      },
      { type: 'cellIs', priority: 1, operator: 'lessThan', formulae: [3], style: {} },
    ],
  });
  await sheet.protect('', { formatCells: true });
  workbook.addWorksheet('说明').getCell('A1').value = '不动';
  workbook.getWorksheet('说明')?.getCell('A2');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('opens cells, looks and layout', async () => {
  const book = await openXlsx(await tiny());
  expect(book.sheets.map(({ name }) => name)).toEqual(['自评表', '说明']);
  const sheet = book.activeSheet;
  expect(sheet.cell(at('A1'))).toMatchObject({ value: '财政项目支出绩效自评表', style: { font: { bold: true, size: 16 } } });
  expect(sheet.cell(at('B1')).value).toBe('');
  expect(sheet.cell(at('A2')).value).toBe('指标一');
  expect(sheet.cell(at('B2'))).toMatchObject({ value: '=1.00(部)', numberFormat: '@' });
  expect(sheet.cell(at('B2')).formula).toBeUndefined();
  expect(sheet.cell(at('A3')).numberFormat).toBe('0.00');
  expect(sheet.text(at('A3'))).toBe('10.00');
  expect(sheet.cell(at('C3'))).toMatchObject({ formula: '=SUM(A3:B3)', value: 19.97 });
  expect(sheet.cell(at('A4')).value).toBe(45657);
  expect(sheet.cell(at('B4'))).toMatchObject({ value: '#REF!', isError: true });
  expect(sheet.cell(at('C4')).value).toBe(true);
  expect(sheet.cell(at('F20')).numberFormat).toBe('0.00%');
  expect(sheet.merges.map(areaAddress)).toEqual(['A1:C1']);
  expect(sheet.columns.get(0)?.width).toBe(24);
  expect(sheet.isColumnHidden(3)).toBe(true);
  expect(sheet.rows.get(2)?.height).toBe(30);
  expect(sheet.isRowHidden(4)).toBe(true);
  expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
  expect(sheet.autoFilter && areaAddress(sheet.autoFilter)).toBe('A2:C4');
  expect(sheet.protection).toMatchObject({ protected: true, options: { formatCells: true } });
  expect([sheet.isLocked(at('A1')), sheet.isLocked(at('E2'))]).toEqual([true, false]);
  expect(areaAddress(sheet.usedArea(true) ?? { row: 9, column: 9, rows: 1, columns: 1 })).toBe('A1:C5');
  expect(areaAddress(sheet.usedArea(false) ?? { row: 9, column: 9, rows: 1, columns: 1 })).toBe('A1:H8');
  expect(sheet.conditionalFormats).toMatchObject([
    { type: 'CellValue', priority: 0 },
    { type: 'Custom', priority: 1, formula: '=A3>5', look: { bold: true }, ranges: [at('A3'), at('C3')] },
  ]);
});

test('saved untouched, every part is the same', async () => {
  const bytes = await tiny();
  expect(await differing(bytes, await saveXlsx(await openXlsx(bytes)))).toEqual([]);
});

test('written cells change their own element and nothing else', async () => {
  const bytes = await tiny();
  const book = await openXlsx(bytes);
  const id = book.activeSheet.id;
  book.setCells(
    id,
    [
      { ...at('B3'), content: { value: 8.5 } },
      { ...at('B2'), content: { value: '=2.00(部) & <好>' } },
      { ...at('C4'), content: { value: '' } },
      { ...at('H3'), content: { value: '原因' } },
      { ...at('F12'), content: { value: 0.5 } },
    ],
    'person',
  );
  book.setCalculated(id, [{ ...at('C3'), value: 18.5 }]);
  const saved = await saveXlsx(book);
  expect(await differing(bytes, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  const again = await openXlsx(saved);
  const sheet = again.activeSheet;
  expect(sheet.cell(at('B3')).value).toBe(8.5);
  expect(sheet.cell(at('B2'))).toMatchObject({ value: '=2.00(部) & <好>', numberFormat: '@' });
  expect(sheet.cell(at('C4')).value).toBe('');
  expect(sheet.cell(at('H3')).value).toBe('原因');
  expect(sheet.cell(at('F12'))).toMatchObject({ value: 0.5, numberFormat: '0.00%' });
  expect(sheet.cell(at('C3'))).toMatchObject({ formula: '=SUM(A3:B3)', value: 18.5 });
  expect(unchangedXml(await sheetXml(saved))).toBe(unchangedXml(await sheetXml(bytes)));
});

const sheetXml = async (bytes: Uint8Array): Promise<string> => (await parts(bytes)).get('xl/worksheets/sheet1.xml') ?? '';

/** The sheet without the cells that the test writes and the row that it adds. */
const unchangedXml = (xml: string): string =>
  xml.replace(/<c r="(B3|B2|C4|H3|C3)"(?:[^>]*\/>|.*?<\/c>)/g, '').replace(/<row r="12">.*?<\/row>/, '');

test('a formula in, a formula out; the order of calculation is dropped then', async () => {
  const bytes = await withCalculationChain(await tiny());
  const book = await openXlsx(bytes);
  book.setCells(
    book.activeSheet.id,
    [
      { ...at('C3'), content: { value: 20 } },
      { ...at('D3'), content: { formula: '=IF(A3<>"",1,0)', result: 1 } },
    ],
    'host',
  );
  const saved = await saveXlsx(book);
  expect(await differing(bytes, saved)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect((await parts(saved)).has('xl/calcChain.xml')).toBe(false);
  const sheet = (await openXlsx(saved)).activeSheet;
  expect(sheet.cell(at('C3'))).toEqual({ value: 20, numberFormat: 'General' });
  expect(sheet.cell(at('D3'))).toMatchObject({ formula: '=IF(A3<>"",1,0)', value: 1 });
});

async function withCalculationChain(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(
    'xl/calcChain.xml',
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C3" i="1"/></calcChain>',
  );
  const listed = await withPart(await zip.generateAsync({ type: 'uint8array' }), '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
  );
  return withPart(listed, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
}

test('overwriting the cell that holds a shared formula leaves the others theirs', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('共享');
  sheet.getCell('A1').value = 1;
  sheet.getCell('A2').value = 2;
  sheet.fillFormula('B1:B3', 'A1*2', [2, 4, 0]);
  const book = await openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  book.setCells(book.activeSheet.id, [{ ...at('B1'), content: { value: 7 } }], 'person');
  const saved = (await openXlsx(await saveXlsx(book))).activeSheet;
  expect([saved.cell(at('B1')), saved.cell(at('B2')), saved.cell(at('B3'))]).toMatchObject([
    { value: 7 },
    { formula: '=A2*2', value: 4 },
    { formula: '=A3*2', value: 0 },
  ]);
  expect(saved.cell(at('B1')).formula).toBeUndefined();
});

test('a number format of its own is added to the styles, the rest of the cell’s looks stay', async () => {
  const bytes = await tiny();
  const book = await openXlsx(bytes);
  book.setCells(
    book.activeSheet.id,
    [
      { ...at('A1'), numberFormat: '0.00%' },
      { ...at('A3'), numberFormat: '0.0000"分"' },
    ],
    'host',
  );
  const saved = await saveXlsx(book);
  expect(await differing(bytes, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  const sheet = (await openXlsx(saved)).activeSheet;
  expect(sheet.cell(at('A1'))).toMatchObject({ numberFormat: '0.00%', style: { font: { bold: true, size: 16 } } });
  expect(sheet.text(at('A3'))).toBe('10.0000分');
});

describe('conditional formats', () => {
  const add = (book: Book): string =>
    book.addConditionalFormat(
      book.activeSheet.id,
      {
        type: 'Custom',
        ranges: [
          { row: 2, column: 7, rows: 1, columns: 1 },
          { row: 4, column: 7, rows: 2, columns: 1 },
        ],
        formula: '=AND("标记"<>"",H3="")',
        look: { fill: '#FFF4CE', fontColor: '#8A3707', bold: true, borders: { left: { color: '#8A3707', style: 'Continuous' } } },
        stopIfTrue: false,
      },
      'host',
    ).id;

  test('an added one comes first and survives; the user’s keep their rules', async () => {
    const bytes = await tiny();
    const book = await openXlsx(bytes);
    add(book);
    const saved = await saveXlsx(book);
    expect(await differing(bytes, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect((await openXlsx(saved)).activeSheet.conditionalFormats).toMatchObject([
      {
        priority: 0,
        formula: '=AND("标记"<>"",H3="")',
        look: { fill: '#FFF4CE', fontColor: '#8A3707', bold: true, borders: { left: { color: '#8A3707', style: 'Continuous' } } },
      },
      { type: 'CellValue', priority: 1 },
      { type: 'Custom', priority: 2, formula: '=A3>5' },
    ]);
    const xml = await sheetXml(saved);
    expect(xml).toContain('<conditionalFormatting sqref="H3 H5:H6">');
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(saved.slice().buffer);
    expect(read.getWorksheet('自评表')?.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: ['"优,良,中,差"'] });
  });

  test('added and deleted again, every part is as it was', async () => {
    const bytes = await tiny();
    const book = await openXlsx(bytes);
    book.deleteConditionalFormat(book.activeSheet.id, add(book), 'host');
    expect(await differing(bytes, await saveXlsx(book))).toEqual([]);
  });

  test('one of two rules of a block deleted leaves the other', async () => {
    const book = await openXlsx(await tiny());
    const [first] = book.activeSheet.conditionalFormats;
    book.deleteConditionalFormat(book.activeSheet.id, first?.id ?? '', 'host');
    expect((await openXlsx(await saveXlsx(book))).activeSheet.conditionalFormats).toMatchObject([{ type: 'Custom', formula: '=A3>5' }]);
  });

  test('kinds and attributes that are not understood stay in the file', async () => {
    const odd =
      '<conditionalFormatting sqref="B3:B9"><cfRule type="duplicateValues" dxfId="0" priority="7" stopIfTrue="1"/></conditionalFormatting>';
    const bytes = await withPart(await tiny(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<dataValidations', `${odd}<dataValidations`),
    );
    const book = await openXlsx(bytes);
    expect(book.activeSheet.conditionalFormats.at(-1)).toMatchObject({ type: 'PresetCriteria', stopIfTrue: true, priority: 2 });
    add(book);
    const xml = await sheetXml(await saveXlsx(book));
    expect(xml).toContain('<cfRule type="duplicateValues" dxfId="0" priority="4" stopIfTrue="1"/>');
  });
});

const forms = readdirSync(join(__dirname, '../forms')).filter((name) => name.endsWith('.xlsx'));

test.each(forms)('%s: opened and saved, nothing has changed; one score written, one element has', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../forms', name)));
  const book = await openXlsx(bytes);
  expect(await differing(bytes, await saveXlsx(book))).toEqual([]);
  const sheet = book.activeSheet;
  const [score] =
    [...sheet.entries()].find(([, cell]) => typeof cell.value === 'number') ??
    [...sheet.entries()].find(([, cell]) => cell.value !== '') ??
    [];
  if (!score) throw new Error('no number');
  book.setCells(sheet.id, [{ ...score, content: { value: 1.5 } }], 'person');
  const saved = await saveXlsx(book);
  expect((await differing(bytes, saved)).length).toBe(1);
  expect((await openXlsx(saved)).activeSheet.cell(score)).toEqual(book.activeSheet.cell(score));
});
