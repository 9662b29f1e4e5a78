// A layout with one of everything that a sheet can be asked for.
import type { Area } from '../../src/form/identity';
import type { Cell } from '../../src/form/snapshot';
import { constant } from '../../src/plan/content';
import type { CellContent } from '../../src/plan/plan';
import type { SheetLayout } from '../../src/sheets/sheet-layout';
import { parseArea } from '../../src/workbench/book/address';

/** The area of an address: "A1:C2". */
export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`No address: ${address}`);
  const { row, column, rows, columns } = found;
  return { firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn: column + columns - 1 };
}

function cell(address: string): Cell {
  const { firstRow, firstColumn } = area(address);
  return { row: firstRow, column: firstColumn };
}

export const formula = (text: string): CellContent => ({ kind: 'formula', formula: text });

/** Texts that Excel would take for something else, among others. */
export const TRICKY = ['=1+1', '+3', '@我', '001', '2024-01-02', '<b>&"粗"</b>', "'引号", '#REF!', 'TRUE', '１２', ' 空格 '];

const rows: readonly (readonly (string | number | CellContent)[])[] = [
  ['项目支出绩效自评汇总', '', '', '', '', ''],
  ['单位:万元', '', '', '', '', ''],
  ['项目名称', '预算数', '执行率', '得分', '等次', '备注'],
  ...TRICKY.map((text, index) => [
    text,
    100 + index,
    0.5 + index / 25,
    60 + 4 * index,
    ['优', '良', '中', '差'][index % 4] ?? '',
    '见自评表',
  ]),
  ['合计', formula('=SUM(B4:B14)'), '', formula("='自评 表'!B2*2"), '', ''],
];

export const EVERYTHING: SheetLayout = {
  sheetName: '汇总',
  contents: rows.map((row) => row.map((content) => (typeof content === 'object' ? content : constant(content)))),
  roles: [
    { area: area('A1:F1'), role: 'title' },
    { area: area('A2:F2'), role: 'note' },
    { area: area('A3:F15'), role: 'text' },
    { area: area('A3:F3'), role: 'heading' },
    { area: area('B4:B14'), role: 'input' },
    { area: area('C4:D15'), role: 'computed' },
    { area: area('A15'), role: 'label' },
  ],
  numberFormats: [
    { area: area('B4:B15'), numberFormat: '#,##0.00' },
    { area: area('C4:C14'), numberFormat: '0.00%' },
    { area: area('A4:A6'), numberFormat: '@' },
  ],
  merges: [area('A1:F1'), area('A2:F2'), area('E15:F15')],
  columnWidths: [30, 12, 10, 10, 8, 20],
  rowHeights: new Map([
    [0, 36],
    [2, 24],
  ]),
  choices: [
    { area: area('E4:E14'), values: ['优', '良', '中', '差'], strict: true },
    { area: area('F4:F14'), values: ['见自评表', '无'], strict: false },
  ],
  ranges: [{ area: area('D4:D14'), low: 0, high: 100 }],
  tables: [{ name: '汇总表', area: area('A3:F14') }],
  dataBars: [
    { area: area('C4:C14'), full: 1 },
    { area: area('D4:D14'), full: 100 },
  ],
  gradeColours: [{ area: area('E4:E14'), grades: [['优'], ['良', '良"好'], ['中'], ['差']] }],
  links: [{ cell: cell('F4'), sheetName: "自评'表", target: cell('B7') }],
  frozenRows: 3,
  print: { landscape: true, titleRows: { first: 2, last: 2 }, numbered: true },
};

/** A sheet of one text. */
export const PLAIN: SheetLayout = {
  sheetName: '新表',
  contents: [[constant('标题')]],
  roles: [{ area: area('A1'), role: 'title' }],
  numberFormats: [],
  merges: [],
  columnWidths: [],
  rowHeights: new Map(),
  choices: [],
  ranges: [],
  tables: [],
  dataBars: [],
  gradeColours: [],
  links: [],
  frozenRows: 0,
  print: { landscape: false },
};
