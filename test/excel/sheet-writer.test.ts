// A sheet made from its layout by the real Office.js client: what it holds, how many requests, and nothing left of a failed one.
import { makeSheet, makeSheets } from '../../src/excel/sheet-writer';
import { areaAddress } from '../../src/workbench/book/address';
import type { Book, Sheet } from '../../src/workbench/book/book';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { at, bookOf, sheetOf } from '../workbench/books';
import { contentsOf } from './books';
import { area, EVERYTHING, PLAIN, TRICKY } from './layouts';

let office: OpenOffice;
const open = (book: Book): Book => {
  office = openOffice(book);
  return book;
};
afterEach(() => expect(office.host.gaps).toEqual([]));

const threeSheets = (): Book => bookOf(sheetOf('自评 表', { B2: 3 }), sheetOf("自评'表", { A1: 1 }), sheetOf('末', { A1: 1 }));

async function made(layout = EVERYTHING, book = threeSheets()): Promise<Sheet> {
  open(book);
  const { id } = await makeSheet(layout, book.sheets[0]?.id ?? '');
  return book.sheet(id);
}

describe('a layout with everything', () => {
  test('is made right after the given sheet, in front, in three requests', async () => {
    const book = open(threeSheets());
    const { id, name } = await makeSheet(EVERYTHING, book.sheets[0]?.id ?? '');
    expect(office.host.traffic.requests).toBe(3);
    expect(office.host.keptObjects).toBe(0);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['自评 表', '汇总', "自评'表", '末']);
    expect([book.activeSheet.id, name]).toEqual([id, '汇总']);
  });

  test('holds texts as texts and formulas as formulas', async () => {
    const sheet = await made();
    const texts = TRICKY.map((_, index) => sheet.cell(at(`A${4 + index}`)));
    expect(texts.map(({ value }) => value)).toEqual(TRICKY);
    expect(texts.map(({ formula, isError }) => formula ?? isError)).toEqual(TRICKY.map(() => undefined));
    expect(sheet.cell(at('B15')).formula).toBe('=SUM(B4:B14)');
    expect(sheet.cell(at('D15')).formula).toBe("='自评 表'!B2*2");
    expect(sheet.cell(at('C4'))).toMatchObject({ value: 0.5, numberFormat: '0.00%' });
  });

  test('looks and prints as laid out', async () => {
    const sheet = await made();
    expect(sheet.merges.map(areaAddress)).toEqual(['A1:F1', 'A2:F2', 'E15:F15']);
    // 30 characters are 215 pixels; in a file, 215 / 7 digits.
    expect(sheet.columns.get(0)?.width).toBeCloseTo(215 / 7);
    expect([sheet.rows.get(0)?.height, sheet.rows.get(1)?.height, sheet.rows.get(2)?.height]).toEqual([36, undefined, 24]);
    const line = { style: 'thin', color: { argb: 'FF808080' } };
    const box = { top: line, bottom: line, left: line, right: line };
    expect(sheet.cell(at('A1')).style).toEqual({
      font: { name: '宋体', size: 16, bold: true, color: { argb: 'FF000000' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    });
    expect(sheet.cell(at('B4')).style?.fill).toBeUndefined();
    expect(sheet.cell(at('B4')).style?.border).toEqual(box);
    expect(sheet.cell(at('C9')).style).toMatchObject({ fill: { pattern: 'solid' }, border: box });
    expect(sheet.cell(at('F15')).style?.border).toEqual(box);
    expect(sheet.cell(at('F4')).style?.font).toEqual({
      name: '宋体',
      size: 10.5,
      bold: false,
      underline: true,
      color: { argb: 'FF0563C1' },
    });
    expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
    expect(sheet.gridlines).toBe(false);
    expect(sheet.page).toEqual({
      paper: 'A4',
      landscape: true,
      centred: true,
      footer: '第 &P 页 共 &N 页',
      fit: { wide: 1, high: 0 },
      titleRows: { first: 2, last: 2 },
    });
  });

  test('has its table, lists, bounds, bars, colours and links', async () => {
    const sheet = await made();
    expect(sheet.tables).toMatchObject([{ name: '汇总表', area: { row: 2, column: 0, rows: 12, columns: 6 }, style: 'TableStyleLight1' }]);
    expect(sheet.validations.map(({ area, rule, alert }) => [areaAddress(area), rule, alert?.shown])).toEqual([
      ['E4:E14', { kind: 'list', source: '优,良,中,差', inCellDropDown: true }, undefined],
      ['F4:F14', { kind: 'list', source: '见自评表,无', inCellDropDown: true }, false],
      ['D4:D14', { kind: 'decimal', low: 0, high: 100 }, undefined],
    ]);
    const bars = sheet.conditionalFormats.filter(({ type }) => type === 'DataBar');
    expect(bars.map(({ bar }) => [bar?.low, bar?.high, bar?.gradient])).toEqual([
      [0, 100, false],
      [0, 1, false],
    ]);
    const colours = sheet.conditionalFormats.filter(({ type }) => type === 'Custom');
    expect(colours.map(({ formula }) => formula)).toEqual(['=OR(E4="差")', '=OR(E4="中")', '=OR(E4="良",E4="良""好")', '=OR(E4="优")']);
    expect(new Set(colours.map(({ look }) => look?.fill)).size).toBe(4);
    expect(sheet.hyperlinks).toEqual([{ ...at('F4'), place: "'自评''表'!B7" }]);
    expect(sheet.cell(at('F4')).value).toBe('见自评表');
  });
});

test('names in use get a number, for sheets and for tables', async () => {
  const book = open(threeSheets());
  const first = await makeSheet(EVERYTHING, '');
  const second = await makeSheet({ ...EVERYTHING, sheetName: '汇总' }, '');
  expect([first.name, second.name]).toEqual(['汇总', '汇总 (2)']);
  expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(['汇总表', '汇总表2']);
});

test('a failure at any action leaves the workbook as it was, and says so', async () => {
  open(threeSheets());
  const actions = await countActions();
  expect(actions).toBeGreaterThan(100);
  for (let atAction = 0; atAction < actions; atAction += 1) {
    const book = open(threeSheets());
    const before = book.sheets.map(contentsOf);
    office.host.failNext({ code: 'InvalidOperation', atAction });
    await expect(makeSheet(EVERYTHING, book.sheets[0]?.id ?? '')).rejects.toMatchObject({ problem: { kind: 'unexpected' } });
    expect(office.host.faultHit).toBe(true);
    expect(book.sheets.map(({ name }) => name)).toEqual(['自评 表', "自评'表", '末']);
    expect(book.sheets.map(contentsOf)).toEqual(before);
  }
});

test('several sheets are one write, in their order behind the one named, the first in front; names differ among them', async () => {
  const book = open(threeSheets());
  const made = await makeSheets([EVERYTHING, { ...EVERYTHING, sheetName: '汇总' }, PLAIN], book.sheets[0]?.id ?? '');
  expect(office.host.traffic.requests).toBe(3);
  expect(book.sheets.map(({ name }) => name)).toEqual(['自评 表', '汇总', '汇总 (2)', '新表', "自评'表", '末']);
  expect(made.map(({ name }) => name)).toEqual(['汇总', '汇总 (2)', '新表']);
  expect(book.activeSheet.name).toBe('汇总');
  expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(['汇总表', '汇总表2']);
});

test('a failure at any action of several leaves none of them', async () => {
  const layouts = [PLAIN, { ...PLAIN, sheetName: '又一张' }];
  let atAction = 0;
  for (; ; atAction += 1) {
    const book = open(threeSheets());
    office.host.failNext({ code: 'InvalidOperation', atAction });
    const failed: unknown = await makeSheets(layouts, book.sheets[0]?.id ?? '').catch((error: unknown) => error);
    if (!office.host.faultHit) break;
    expect(failed).toMatchObject({ problem: { kind: 'unexpected' } });
    expect(book.sheets.map(({ name }) => name)).toEqual(['自评 表', "自评'表", '末']);
  }
  expect(atAction).toBeGreaterThan(20);
});

/** The actions of the request that writes. */
async function countActions(): Promise<number> {
  const process = office.host.process.bind(office.host);
  let actions = 0;
  office.host.process = (body) => {
    const request = JSON.parse(body) as { readonly Actions: readonly unknown[] };
    actions = Math.max(actions, request.Actions.length);
    return process(body);
  };
  await makeSheet(EVERYTHING, '');
  return actions;
}

test('a list that Excel cannot hold is refused before anything is written', async () => {
  const book = open(threeSheets());
  const choices = [{ area: area('A1'), values: ['长'.repeat(256)], strict: true }];
  await expect(makeSheet({ ...PLAIN, choices }, '')).rejects.toMatchObject({ problem: { kind: 'unexpected' } });
  expect(book.sheets).toHaveLength(3);
});

test('a sheet of five thousand cells is one write of a legal size', async () => {
  const contents = Array.from({ length: 500 }, () => Array.from({ length: 10 }, () => ({ kind: 'constant' as const, value: '文字' })));
  const roles = [{ area: area('A1:J500'), role: 'text' as const }];
  const sheet = await made({ ...PLAIN, contents, roles });
  // One asks for the names, one writes, one brings it to the front.
  expect(office.host.traffic.requests).toBe(3);
  expect(sheet.cell(at('J500')).value).toBe('文字');
});
