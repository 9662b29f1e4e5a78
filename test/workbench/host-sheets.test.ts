// What the stand-in takes and rejects when whole sheets are made, asked by the real Office.js client.
import type { Book, Sheet } from '../../src/workbench/book/book';
import { at, bookOf, sheetOf } from './books';
import { openOffice, type OpenOffice } from './open-office';

let office: OpenOffice;
let book: Book;
let expectedGaps: readonly RegExp[];

beforeEach(() => {
  expectedGaps = [];
  book = bookOf(
    sheetOf('甲', { A1: '名', B1: '数', A2: '一', B2: 1, A3: '二', B3: 2, D1: '左', E1: '右' }),
    sheetOf('乙', { A1: { value: 2, formula: '=甲!B2+1' } }),
    sheetOf('丙', { A1: 1 }, { protection: { protected: true } }),
  );
  office = openOffice(book);
});
afterEach(() => {
  expect(office.host.gaps).toHaveLength(expectedGaps.length);
  office.host.gaps.forEach((gap, index) => expect(gap).toMatch(expectedGaps[index] ?? /nothing/));
});

type Ask = (context: Excel.RequestContext) => void;
const run = (ask: Ask): Promise<void> =>
  Excel.run(async (context) => {
    ask(context);
    await context.sync();
  });
const codeOf = (ask: Ask): Promise<string> =>
  run(ask).then(
    () => 'taken',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );
const sheets = (context: Excel.RequestContext): Excel.WorksheetCollection => context.workbook.worksheets;
const on = (ask: (sheet: Excel.Worksheet) => void, name = '甲'): Ask => {
  return (context) => ask(sheets(context).getItem(name));
};
const range = (address: string, ask: (range: Excel.Range) => void, name = '甲'): Ask =>
  on((sheet) => ask(sheet.getRange(address).untrack()), name);
const first = (): Sheet => book.sheets[0] ?? book.activeSheet;
const style = (address: string): unknown => first().cell(at(address)).style;

const accepted: readonly (readonly [string, Ask, () => unknown, unknown])[] = [
  ['a sheet under a name of its own', (context) => void sheets(context).add('丁'), () => book.sheets.at(-1)?.name, '丁'],
  ['a sheet without a name', (context) => void sheets(context).add(), () => book.sheets.at(-1)?.name, 'Sheet4'],
  ['a new name', on((sheet) => (sheet.name = '新'), '乙'), () => book.sheets[1]?.name, '新'],
  ['another case of the same name', on((sheet) => (sheet.name = 'Abc'), '乙'), () => book.sheets[1]?.name, 'Abc'],
  ['another place', on((sheet) => (sheet.position = 2)), () => book.sheets.map(({ name }) => name), ['乙', '丙', '甲']],
  ['a sheet deleted', on((sheet) => sheet.delete(), '乙'), () => book.sheets.map(({ name }) => name), ['甲', '丙']],
  ['nothing deleted where there is none', (context) => sheets(context).getItemOrNullObject('没有').delete(), () => book.sheets.length, 3],
  ['no gridlines', on((sheet) => (sheet.showGridlines = false)), () => first().gridlines, false],
  [
    'a font',
    range('A1', ({ format }) => Object.assign(format.font, { size: 12, color: 'red' })),
    () => style('A1'),
    { font: { size: 12, color: { argb: 'FFFF0000' } } },
  ],
  [
    'a fill',
    range('A1', ({ format }) => (format.fill.color = '#abcdef')),
    () => style('A1'),
    { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFABCDEF' } } },
  ],
  [
    'alignment',
    range('A1', ({ format }) => Object.assign(format, { horizontalAlignment: 'Right', verticalAlignment: 'Top', wrapText: true })),
    () => style('A1'),
    { alignment: { horizontal: 'right', vertical: 'top', wrapText: true } },
  ],
  [
    'a line along one edge, of the cells there',
    range('A1:B2', ({ format }) => (format.borders.getItem('EdgeBottom').style = 'Continuous')),
    () => [style('A1'), style('B2')],
    [undefined, { border: { bottom: { style: 'thin', color: { argb: 'FF000000' } } } }],
  ],
  ['a width in points', range('B:B', ({ format }) => (format.columnWidth = 52.5)), () => first().columns.get(1)?.width, 10],
  [
    'a height',
    range('2:3', ({ format }) => (format.rowHeight = 30)),
    () => [first().rows.get(2)?.height, first().rows.get(3)],
    [30, undefined],
  ],
  [
    'a merged area, which keeps its first cell alone',
    range('D1:E1', (cells) => cells.merge()),
    () => [first().merges.length, first().cell(at('D1')).value, first().cell(at('E1')).value],
    [1, '左', ''],
  ],
  [
    'a list to choose from',
    range('B2:B3', ({ dataValidation }) => (dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } })),
    () => first().validations[0]?.rule,
    { kind: 'list', source: '1,2', inCellDropDown: true },
  ],
  [
    'a table, its name and style',
    on((sheet) => Object.assign(sheet.tables.add('甲!A1:B3', true), { name: '表', style: 'TableStyleLight9' })),
    () => first().tables.map(({ name, style: look }) => [name, look]),
    [['表', 'TableStyleLight9']],
  ],
  [
    'a link without a text of its own, which shows its place',
    range('A2', (cell) => (cell.hyperlink = { documentReference: '乙!A1' })),
    () => [first().cell(at('A2')).value, first().hyperlinks[0]?.place],
    ['乙!A1', '乙!A1'],
  ],
  [
    'a link with a text of its own, which is read as if typed',
    range('A2', (cell) => (cell.hyperlink = { documentReference: '乙!A1', textToDisplay: '12' })),
    () => [first().cell(at('A2')).value, first().hyperlinks[0]?.place],
    [12, '乙!A1'],
  ],
  ['frozen rows', on((sheet) => sheet.freezePanes.freezeRows(2)), () => first().frozen, { rows: 2, columns: 0 }],
  [
    'a page',
    on(({ pageLayout }) => {
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    }),
    () => first().page,
    { paper: 'Letter', landscape: false, centred: false, fit: { wide: 1, high: 0 }, titleRows: { first: 0, last: 1 }, footer: '第 &P 页' },
  ],
];
test.each(accepted)('takes %s', async (_, ask, now, expected) => {
  await run(ask);
  expect(now()).toEqual(expected);
});

const INVALID = 'InvalidArgument';
const refused: readonly (readonly [string, Ask, string])[] = [
  ['a sheet of a name that is taken', (context) => void sheets(context).add('甲'), 'ItemAlreadyExists'],
  ['renaming to a name that is taken', on((sheet) => (sheet.name = '甲'), '乙'), 'ItemAlreadyExists'],
  ...['', ' ', 'a/b', 'a:b', '[a]', 'a*', 'a?', 'a\\b', "'a", "a'", 'HISTORY', 'x'.repeat(32)].map(
    (name) => [`sheet-names: the name ${JSON.stringify(name)}`, on((sheet) => (sheet.name = name), '乙'), INVALID] as const,
  ),
  ['a place that is none', on((sheet) => (sheet.position = 3)), INVALID],
  ['a size of zero', range('A1', ({ format }) => (format.font.size = 0)), INVALID],
  ['a colour that is none', range('A1', ({ format }) => (format.fill.color = '#12')), INVALID],
  ['a column too wide', range('A:A', ({ format }) => (format.columnWidth = 1400)), INVALID],
  ['a row too high', range('1:1', ({ format }) => (format.rowHeight = 410)), INVALID],
  [
    'a list too long',
    range('A1', ({ dataValidation }) => (dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } })),
    INVALID,
  ],
  [
    'bounds the wrong way round',
    range('A1', ({ dataValidation }) => (dataValidation.rule = { decimal: { formula1: 2, formula2: 1, operator: 'Between' } })),
    INVALID,
  ],
  ['a link to nowhere', range('A1', (cell) => (cell.hyperlink = { documentReference: '不是地址' })), INVALID],
  ['no rows frozen', on((sheet) => sheet.freezePanes.freezeRows(0)), INVALID],
  ['titles that are no rows', on(({ pageLayout }) => pageLayout.setPrintTitleRows('A1:B2')), INVALID],
  ['a footer too long', on(({ pageLayout }) => (pageLayout.headersFooters.defaultForAllPages.centerFooter = '页'.repeat(256))), INVALID],
  ['a table style that is none', on((sheet) => (sheet.tables.add('甲!A1:B3', true).style = 'Light9')), INVALID],
  ['a table named like a cell', on((sheet) => (sheet.tables.add('甲!A1:B3', true).name = 'AB12')), INVALID],
  [
    'two tables of one name',
    on((sheet) => {
      sheet.tables.add('甲!A1:B3', true).name = '表';
      sheet.tables.add('甲!D1:E3', true).name = '表';
    }),
    INVALID,
  ],
  [
    'tables that overlap',
    on((sheet) => {
      sheet.tables.add('甲!A1:B3', true);
      sheet.tables.add('甲!B1:B2', true);
    }),
    'InvalidOperation',
  ],
  [
    'a table over merged cells',
    on((sheet) => {
      sheet.getRange('A2:B2').untrack().merge();
      sheet.tables.add('甲!A1:B3', true);
    }),
    'InvalidOperation',
  ],
  [
    'merging in a table',
    on((sheet) => {
      sheet.tables.add('甲!A1:B3', true);
      sheet.getRange('A2:B2').untrack().merge();
    }),
    'InvalidOperation',
  ],
  ['looks of a protected sheet', range('A1', ({ format }) => (format.font.bold = true), '丙'), 'AccessDenied'],
  ['merging on a protected sheet', range('A1:B1', (cells) => cells.merge(), '丙'), 'AccessDenied'],
];
test.each(refused)('refuses %s', async (_, ask, code) => expect(await codeOf(ask)).toBe(code));

test('refuses to delete the last visible sheet', async () => {
  office = openOffice((book = bookOf(sheetOf('甲', {}), sheetOf('隐', {}, { visibility: 'Hidden' }))));
  expect(await codeOf(on((sheet) => sheet.delete()))).toBe('InvalidOperation');
  expect(book.sheets).toHaveLength(2);
});

const unknown: readonly (readonly [string, Ask, RegExp])[] = [
  ['deleting a sheet that formulas refer to', on((sheet) => sheet.delete()), /deleting a sheet that formulas refer to/],
  ['renaming one', on((sheet) => (sheet.name = '新')), /renaming a sheet that formulas refer to/],
  [
    'lines inside of one row',
    range('A1:B1', ({ format }) => (format.borders.getItem('InsideHorizontal').color = 'black')),
    /without an inside/,
  ],
  ['a font it has not', range('A1', ({ format }) => (format.font.strikethrough = true)), /RangeFont\.strikethrough/],
  ['headers that are empty', on((sheet) => void sheet.tables.add('甲!F1:G2', true)), /headers of a table/],
  ['a link to another file', range('A1', (cell) => (cell.hyperlink = { address: 'https://example.com' })), /hyperlinks/],
];
test.each(unknown)('%s fails by its name', async (_, ask, gap) => {
  expectedGaps = [gap];
  expect(await codeOf(ask)).toBe('NotImplemented');
});

test('a failing request leaves what it had done before', async () => {
  const code = await codeOf(
    on((sheet) => {
      sheet.getRange('A1:B1').untrack().format.font.bold = true;
      sheet.getRange('D1:E1').untrack().merge();
      sheet.name = 'a/b';
      sheet.showGridlines = false;
    }),
  );
  expect([code, first().merges.length, first().gridlines]).toEqual([INVALID, 1, true]);
  expect(style('B1')).toEqual({ font: { bold: true } });
});
