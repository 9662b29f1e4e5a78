// Dates and terms: date cells keep their year, the form's year is its own, ranges and the ends of months and quarters compare.
import { parseActual } from '../../src/form/actual';
import { pairOf } from '../../src/form/pair';
import { readForms } from '../../src/form/read-all';
import type { CellValue } from '../../src/form/snapshot';
import { parseTarget } from '../../src/form/target';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';
import { buildForm } from './build-form';

/** "met 10.00", "judged 7.00", "unknown none" of 10 points in a form of 2024. */
function outcome(target: string, actual: string): string {
  const written = parseTarget(target, { direction: () => 'more' });
  const pair = pairOf(written, target, parseActual(actual, { target: written, targetText: target }));
  const row = { target: { text: target, content: pair.target }, actual: { text: actual, content: pair.actual }, points: '10.00' };
  const [only] = evaluate(buildForm({ year: 2024, rows: [row] }), CENTRAL_2020).indicators;
  return `${only?.fulfilment ?? ''} ${only?.score?.recommended?.toFixed(2) ?? 'none'}`;
}
const MET = 'met 10.00';
const LATE = 'judged 7.00';
const OPEN = 'unknown none';

test.each([
  ['2023.07-2024.01', '2023.07-2024.01', MET],
  ['2023.07-2024.01', '2023.07-2024.03', LATE],
  ['2024年3月1日至2024年11月30日', '2024年11月15日', MET],
  ['2024年3月1日至2024年11月30日', '2024年12月1日', LATE],
  ['2024/03-2024/10', '2024年9月', MET],
  ['2024-01-2024-12', '12月', MET],
  ['1-12月', '12月31日', MET],
  ['2024.12', '2024.11', MET],
  ['2024.11', '2024.12', LATE],
  ['12月底前', '2025年1月15日', LATE],
  ['12月底前', '2024/12/31', MET],
  ['2024年12月31日前', '12月底', MET],
  ['2024年2月底前', '2024年2月29日', MET],
  ['2月28日前', '2月底', LATE],
  ['6月15日前', '6月底', LATE],
  ['6月15日前', '6月', OPEN],
  ['6月15日前', '6月上旬', MET],
  ['6月15日前', '6月中旬', OPEN],
  ['6月15日前', '6月下旬', LATE],
  ['6月上旬前', '6月25日', LATE],
  ['6月中旬前', '6月18日', MET],
  ['第三季度末', '9月30日', MET],
  ['9月底', '第三季度末', MET],
  ['9月底', '第三季度', MET],
  ['8月底前', '第三季度', OPEN],
  ['6月底前', '第三季度', LATE],
  ['四季度末前', '12月', MET],
  ['上半年', '6月30日', MET],
  ['6月末', '上半年', MET],
  ['5月末', '上半年', OPEN],
  ['年底前', '12月31日', MET],
  ['10月底前', '2024年', OPEN],
  ['10月底前', '年底', LATE],
  ['12月底前', '12月底前完成', MET],
  ['11月底完成100%', '100%', MET],
  ['11月底完成100%', '80%', 'unmet 8.00'],
  ['11月底完成100%', '11月', MET],
  ['11月底完成100%', '12月', LATE],
  ['11月底完成100%', '10月底完成100%', MET],
  ['11月底完成100%', '11月底完成90%', 'unmet 9.00'],
  ['三季度末达到80%', '85%', MET],
  ['12月底前支付率达到95%', '100%', MET],
])('%s, done %s: %s', (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

interface Dated {
  readonly value: number;
  readonly format: string;
  readonly shown: string;
}

function formOf(head: string, actual: Dated | string = '11月', target = '12月底前') {
  const rows: CellValue[][] = rowsOf(`
${head}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 时效指标 | 项目完成时间 | ${target} | ${typeof actual === 'string' ? actual : ''} | 10 |
`);
  const row = rows.length - 1;
  const cells = rows[row];
  if (typeof actual === 'string' || !cells) return readForms(sheetOf(rows)).forms[0];
  cells[4] = actual.value;
  const sheet = sheetOf(rows);
  const at = <Content>(grid: readonly (readonly Content[])[], content: Content): Content[][] =>
    grid.map((line, index) => line.map((cell, column) => (index === row && column === 4 ? content : cell)));
  return readForms({ ...sheet, text: at(sheet.text, actual.shown), numberFormats: at(sheet.numberFormats, actual.format) }).forms[0];
}

test.each([
  ['m"月"d"日"', 45672, '1月15日', LATE],
  ['m/d', 45672, '1/15', LATE],
  ['d-mmm', 45672, '15-Jan', LATE],
  ['m"月"d"日"', 45641, '12月15日', MET],
  ['yyyy"年"m"月"', 45658, '2025年1月', LATE],
  ['m"月"', 45658, '1月', LATE],
  ['m"月"', 45627, '12月', MET],
  ['mmm-yy', 45658, 'Jan-25', LATE],
] as const)('a date cell keeps the year it holds: %s %d shown %s is %s', (format, value, shown, expected) => {
  const form = formOf('项目支出绩效自评表\n(2024年度)', { value, format, shown });
  const [row] = form ? evaluate(form, CENTRAL_2020).indicators : [];
  expect(`${row?.fulfilment ?? ''} ${row?.score?.recommended?.toFixed(2) ?? 'none'}`).toBe(expected);
});

test.each([
  ['项目支出绩效自评表\n填报日期：2025年3月10日\n（2024年度）', 2024],
  ['项目支出绩效自评表\n（2024年度） | | | 填报日期：2025年3月10日', 2024],
  ['项目支出绩效自评表\n填报日期 | 2025年3月10日 | | 2024年度', 2024],
  ['2023年度项目支出绩效自评表\n编制时间：2024年', 2023],
  ['项目支出绩效自评表\n项目起止时间 | 2022年1月至2024年12月', undefined],
  ['项目支出绩效自评表\n项目起止时间 | 2022年-2024年', undefined],
  ['项目支出绩效自评表\n项目周期：2022-2024年', undefined],
  ['项目支出绩效自评表\n实施期限 | 2024年', undefined],
  ['项目支出绩效自评表\n填表日期：2025年', undefined],
  ['项目支出绩效自评表\n填报年度：2024年', 2024],
  ['项目支出绩效自评表\n自评年度 | 2024', 2024],
])('%j is of the year %p', (head, year) => expect(formOf(`${head}\n项目名称 | 某项目`)?.year).toBe(year));
