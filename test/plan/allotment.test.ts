// Points as a plan: blank cells only, as the cell is made for, execution first; none where a single one is typed.
import type { SheetSnapshot } from '../../src/form/snapshot';
import { addressOf } from '../../src/form/snapshot';
import { planPoints } from '../../src/plan/allotment';
import { assess } from '../../src/plan/assessment';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { snapshotOf } from './books';

type Row = readonly (string | number | readonly [string, number])[];
const HEAD: readonly Row[] = [
  ['财政项目支出绩效自评表'],
  ['项目名称', '甲项目'],
  ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '', 100, 100, 100, '', 100, ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
];
const row = (dimension: string, name: string, points: Row[number] = ''): Row => [
  dimension,
  '数量指标',
  name,
  '≥1个',
  '1个',
  points,
  '',
  '',
];
const form = (...rows: readonly Row[]): SheetSnapshot => snapshotOf([...HEAD, ...rows, ['总分', '', '', '', '', '', '', '']]);

function planned(sheet: SheetSnapshot): unknown {
  const [first] = assess(sheet, CENTRAL_2020, review).forms;
  if (first === undefined) throw new Error('no form');
  return planPoints(sheet, first, CENTRAL_2020)?.edits.map(({ cell, label, to }) => [
    addressOf(cell),
    label,
    to.kind === 'constant' && to.value,
  ]);
}

const THREE = [row('产出指标', '甲'), row('产出指标', '乙'), row('效益指标', '丙'), row('满意度指标', '丁')];

test('execution, then the indicators in the order of the form; 100 in all', () =>
  expect(planned(form(...THREE))).toEqual([
    ['F4', '年度资金总额', 10],
    ['F6', '甲', 25],
    ['F7', '乙', 25],
    ['F8', '丙', 30],
    ['F9', '丁', 10],
  ]));

test('a text cell gets the text', () => {
  const sheet = form(...THREE);
  const text = { ...sheet, numberFormats: sheet.numberFormats.map((formats) => formats.map(() => '@')) };
  expect(planned(text)).toContainEqual(['F6', '甲', '25.00']);
});

test.each([
  ['a number', 5],
  ['a zero', 0],
  ['a dash', '-'],
  ['a formula', ['=1+1', 2] as const],
])('%s in one 分值 cell: no plan', (_, typed) => expect(planned(form(row('产出指标', '甲', typed), ...THREE.slice(1)))).toBeUndefined());
