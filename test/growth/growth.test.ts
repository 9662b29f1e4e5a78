// Work grows in proportion to its input.
import { readForms } from '../../src/form/read-all';
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { constant } from '../../src/plan/content';
import type { SheetPlan } from '../../src/plan/plan';
import { tracesOf } from '../../src/plan/places';
import { conflicts, invertSheet } from '../../src/plan/undo';
import { review } from '../../src/review/review';
import { allotPoints } from '../../src/scoring/allotment';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { sheetOf } from '../form/sheet';
import { flattenedSnapshot, seedForms } from '../forms';
import { formOf } from '../review/reviewing';
import { achieved, bound, buildForm, done, quality, type RowSpec } from '../scoring/build-form';
import { processorTime } from './processor-time';

const HEADING = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const tableOf = (rows: readonly (readonly string[])[]): SheetSnapshot => sheetOf([['项目支出绩效自评表'], HEADING, ...rows]);

const seedRows = seedForms.flatMap(({ indicators }) =>
  indicators.map(({ name, target, actual, points, score }) => ['', '', name, target, actual, points, score, '']),
);
const oneTable = (rows: number): SheetSnapshot =>
  tableOf(Array.from({ length: rows }, (_, index) => seedRows[index % seedRows.length] ?? []));
const slidTable = (rows: number): SheetSnapshot =>
  tableOf(Array.from({ length: rows }, (_, index) => [`指标名${index}`, '', '≥20.00(篇)', '24.00(篇)', '5', '5', '', '']));
const manyForms = (rows: number): SheetSnapshot => {
  const six = flattenedSnapshot().values;
  return sheetOf(Array.from({ length: rows / 200 }, () => six).flat());
};

const KINDS: readonly RowSpec[] = [
  { target: bound('≥', '20.00', '篇'), actual: done('34.00', '篇'), points: '5.00', score: '5.00' },
  { target: bound('≥', '100.00', '%'), actual: done('99.65', '%'), points: '10.00', score: '' },
  { target: bound('<', '2.00', '秒'), actual: done('3.00', '秒'), points: '5.00', score: '4.00' },
  { target: quality(), actual: achieved('partly'), points: '5.00', score: '4.20' },
];
const kinds = (rows: number): readonly RowSpec[] => Array.from({ length: rows / KINDS.length }, () => KINDS).flat();

/** Work whose input is already made, so that making it is not measured. Returns the amount of work done. */
type Prepared = (rows: number) => () => number;
const reading =
  (sheetWith: (rows: number) => SheetSnapshot): Prepared =>
  (rows) => {
    const sheet = sheetWith(rows);
    return () => readForms(sheet).forms.reduce((sum, { indicators }) => sum + indicators.length, 0);
  };
const scoring: Prepared = (rows) => {
  const form = buildForm({ rows: kinds(rows), totalPoints: '', total: '', grade: '' });
  return () => evaluate(form, CENTRAL_2020).indicators.length;
};
const allotting: Prepared = (rows) => {
  const blank = Array.from({ length: rows }, (): RowSpec => ({ dimension: '产出指标', points: '', score: '' }));
  const form = buildForm({ funds: [{}], rows: blank, totalPoints: '', total: '', grade: '' });
  return () => allotPoints(form, CENTRAL_2020)?.indicators.length ?? 0;
};
const reviewing: Prepared = (rows) => {
  const evaluation = evaluate(formOf({ rows: kinds(rows) }), CENTRAL_2020);
  return () => review(evaluation, CENTRAL_2020).length;
};

/** Every row was edited since, so that each has to be compared with all others. */
const undoing: Prepared = (rows) => {
  const held = (target: string, score: CellValue): SheetSnapshot =>
    sheetOf(Array.from({ length: rows }, (_, row) => ['产出指标', `指标${row}`, target, `${row % 89}(个)`, 5, score]));
  const [before, edited] = [held('≥1(个)', ''), held('≥2(个)', 4)];
  const written: SheetPlan = {
    sheetId: before.id,
    sheetName: before.name,
    edits: before.values.map((_, row) => {
      return { cell: { row, column: 5 }, numberFormat: 'General', from: constant(''), to: constant(4) };
    }),
    marksBefore: [],
    marksAfter: [],
  };
  const known = tracesOf(written, before);
  return () => {
    expect(conflicts(edited, invertSheet(written), known)).toEqual([]);
    return rows;
  };
};

/** Linear work takes about ten times as long, quadratic work a hundred times. */
const MOST = 30;

test.each<[string, Prepared]>([
  ['reading one table', reading(oneTable)],
  ['reading rows that slid, one and all', reading(slidTable)],
  ['reading many forms under one another', reading(manyForms)],
  ['scoring', scoring],
  ['allotting points', allotting],
  ['looking for what was edited since', undoing],
  ['reviewing rows most of which are at fault', reviewing],
])('%s: ten times the rows in about ten times the time', (_, prepared) => {
  const [small, large] = [prepared(800), prepared(8_000)];
  expect(large()).toBeGreaterThan(9 * small());
  expect(processorTime(large) / processorTime(small)).toBeLessThan(MOST);
});
