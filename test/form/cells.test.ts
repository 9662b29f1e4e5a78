// Forms read from cells whose value, number format and shown text differ.
import { parseActual } from '../../src/form/actual';
import { decimal } from '../../src/form/decimal';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { parseTarget } from '../../src/form/target';
import { sheetOf } from './sheet';

const HEADING = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['项目支出绩效自评表(2024年度)'],
  ['项目资金(元)', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 30, 29.5, 10, 98.33, 9.83],
  ['年度总体目标', '预期目标', '', '', '实际完成情况'],
  ['', '一', '', '', '二'],
  HEADING,
  ['产出指标', '数量指标', '甲', '≥1', '1', 5, 5, ''],
];

interface Held {
  readonly value: CellValue;
  readonly format?: string;
  readonly shown?: string;
  readonly formula?: CellValue;
}

/** The form with one cell replaced by value, format and shown text. */
function withCell(row: number, column: number, { value, format = 'General', shown = String(value), formula = value }: Held): Form {
  const sheet = sheetOf(ROWS);
  const put = <Content>(grid: readonly (readonly Content[])[], content: Content) =>
    grid.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? content : cell)) : cells));
  const held: SheetSnapshot = {
    ...sheet,
    values: put(sheet.values, value),
    formulas: put(sheet.formulas, formula),
    text: put(sheet.text, shown),
    numberFormats: put(sheet.numberFormats, format),
  };
  const { forms, problems } = readForms(held);
  expect(problems).toEqual([]);
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
}

describe('a target or an actual in a number cell is what would be typed for it', () => {
  test.each<[value: CellValue, format: string, shown: string, text: string, typed: string]>([
    [20, 'General', '20', '20', '20'],
    [0.95, '0%', '95%', '95%', '95%'],
    [0.9966, '0%', '100%', '100%', '99.66%'],
    [0.95, '0.00%', '95.00%', '95.00%', '95.00%'],
    [99.66, '0.00"%"', '99.66%', '99.66%', '99.66%'],
    [99.663, '0.00"%"', '99.66%', '99.66%', '99.663%'],
    [95, '0.00"(%)"', '95.00(%)', '95.00(%)', '95.00(%)'],
    [20, '0"篇"', '20篇', '20篇', '20篇'],
    [20.4, '0"篇"', '20篇', '20篇', '20.4篇'],
    [0.005, '0.00"%"', '0.01%', '0.01%', '0.005%'],
    [99.663, '0.00"(%)"', '99.66(%)', '99.66(%)', '99.663(%)'],
    [0.99663, '0.00%"以上"', '99.66%以上', '99.66%以上', '99.663%以上'],
    [20.44, '"≥"0.0', '≥20.4', '≥20.4', '≥20.44'],
    [-20.44, '0.0"℃"', '-20.4℃', '-20.4℃', '-20.44℃'],
    [1234567, '#,##0.0,"千元"', '1,234.6千元', '1,234.6千元', '1234.567千元'],
    [1234567, '#,##0.0,', '1,234.6', '1,234.6', '1234.567'],
    [20, '[<=1]0%;0.0', '20.0', '20.0', '20.0'],
    [12, 'm"月"', '1月', '1月', '1月'],
    [1234.5, '#,##0.00', '1,234.50', '1,234.50', '1234.50'],
    [1234.567, '#,##0.0', '1,234.6', '1,234.6', '1234.567'],
    [1234.567, '#,##0', '1,235', '1,235', '1234.567'],
    [0.1 + 0.2, '0.0', '0.3', '0.3', '0.3'],
    [1234.5, '"￥"#,##0.00', '￥1,234.50', '￥1,234.50', '1234.50'],
    [1234.5, '_ * #,##0.00_ ', ' 1,234.50 ', ' 1,234.50 ', '1234.50'],
    [3.5, '+0.00', '+3.50', '+3.50', '3.50'],
    [-3.5, '0.00', '-3.50', '-3.50', '-3.50'],
    [1e21, 'General', '1E+21', '1E+21', '1E+21'],
    [45657, 'yyyy/m/d', '2024/12/31', '2024/12/31', '2024/12/31'],
    [45657, 'yyyy"年"m"月"', '2024年12月', '2024年12月', '2024年12月'],
  ])('%j as %j shown %j', (value, format, shown, text, typed) => {
    const aimed = withCell(6, 3, { value, format, shown }).indicators[0]?.target;
    expect([aimed?.text, aimed?.content]).toEqual([text, parseTarget(typed)]);
    const reached = withCell(6, 4, { value, format, shown }).indicators[0]?.actual;
    expect([reached?.text, reached?.content]).toEqual([text, parseActual(typed)]);
  });
});

describe('a value that its column is too narrow for, or its format hides, is written out', () => {
  test.each<[value: CellValue, format: string, shown: string, text: string]>([
    [1234.5, 'General', '####', '1234.5'],
    [0.1 + 0.2, 'General', '##', '0.3'],
    [1234567.5, '#,##0.00', '########', '1,234,567.50'],
    [-1234567.5, '#,##0.00_);(#,##0.00)', '####', '-1,234,567.50'],
    [123456, '#,##0', '####', '123,456'],
    [1234.5, '0', '###', '1235'],
    [1234500, '#,##0.0,', '###', '1,234.5'],
    [0.9966, '0.0%', '###', '99.7%'],
    [0, '0.00;-0.00;;@', '', '0.00'],
    [45657, 'yyyy/m/d', '########', '2024/12/31'],
    [45657.75, 'yyyy/m/d h:mm', '########', '2024/12/31'],
    [1e300, 'yyyy/m/d', '####', `1${'0'.repeat(300)}`],
    [true, 'General', '####', 'TRUE'],
    [false, 'General', '####', 'FALSE'],
  ])('%j as %j shown %j is %s', (value, format, shown, text) => {
    expect(withCell(6, 6, { value, format, shown }).indicators[0]?.score?.text).toBe(text);
  });

  test('text of more than 255 characters, which Excel shows as ####', () => {
    const long = '建成并投入使用。'.repeat(40);
    expect(withCell(4, 1, { value: long, format: '@', shown: '#'.repeat(255) }).plannedGoal?.text).toBe(long);
  });
});

test('an amount shows in the General format what its column has room for', () => {
  const executed = (shown: string) => withCell(2, 3, { value: 301.7512, shown }).funds?.total.executed?.content;
  expect(executed('301.7512')).toMatchObject({ hidden: decimal('0.00005') });
  expect(executed('301.75')).toMatchObject({ hidden: decimal(0) });
});

test('blanks and line breaks are no explanation', () => {
  for (const value of [' ', '　', '\n', ' \n '])
    expect(withCell(6, 7, { value }).indicators[0]?.explanation?.content).toEqual({ kind: 'empty' });
});

test('text behind an apostrophe is no formula', () => {
  expect(withCell(6, 3, { value: '=1.00(部)', formula: "'=1.00(部)" }).indicators[0]?.target.formula).toBeUndefined();
});

test('a lone number in the row of 总分 is the total however it is shown', () => {
  const sheet = sheetOf([...ROWS, ['总分', 98.5]]);
  const text = sheet.text.map((cells) => cells.map((cell) => (cell === '98.5' ? '98.5分' : cell)));
  const [form] = readForms({ ...sheet, text, numberFormats: sheet.numberFormats.map((cells) => cells.map(() => '0.0"分"')) }).forms;
  expect(form?.total).toMatchObject({ cell: { row: 7, column: 1 }, text: '98.5分', content: { value: decimal('98.5') } });
});

test('points in a number cell are points however they are shown', () => {
  const row = (name: string, points: CellValue): readonly CellValue[] => ['', '', name, '≥1', '1', points, 1, ''];
  const sheet = sheetOf([...ROWS, row('其中一', 2), row('其中二', ''), row('其三', 3)]);
  const shown = sheet.text.map((cells, at) =>
    at > 6 ? cells.map((cell, place) => (place === 5 && cell !== '' ? `${cell}分` : cell)) : cells,
  );
  const formats = sheet.numberFormats.map((cells) => cells.map((cell, place) => (place === 5 ? '0"分"' : cell)));
  const [form] = readForms({ ...sheet, text: shown, numberFormats: formats }).forms;
  expect(form?.indicators.map(({ points, unscored }) => `${points?.text} ${unscored ?? 'scored'}`)).toEqual([
    '5 scored',
    '2分 scored',
    ' part',
    '3分 scored',
  ]);
});

describe('the year in a number cell', () => {
  const year = (...rows: readonly (readonly CellValue[])[]) =>
    readForms(sheetOf([['项目支出绩效自评表'], ...rows, HEADING, ['产出指标', '数量指标', '甲', '≥1', '1', 5, 5, '']])).forms[0]?.year;
  test('alone in its row, or behind its label', () => {
    expect(year(['', '', 2024])).toBe(2024);
    expect(year(['编号', 3, '年度', '', 2024])).toBe(2024);
  });
  test('an amount, or a year in a long text, is none', () => {
    expect(year(['编号', 2001])).toBeUndefined();
    expect(year([`根据2023年文件，${'按照上级有关要求，'.repeat(8)}填报`])).toBeUndefined();
  });
});
