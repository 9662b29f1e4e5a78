// Two forms side by side on one sheet: what is planned for the one leaves the other alone.
import { addressOf, type CellValue, type Mark, type SheetSnapshot } from '../../src/form/snapshot';
import { planPoints } from '../../src/plan/allotment';
import { assess, type Assessment, type FormAssessment } from '../../src/plan/assessment';
import { draftExplanation, planExplanation } from '../../src/plan/explanation';
import { planMarks } from '../../src/plan/marking';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { snapshotOf } from './books';

interface Said {
  readonly points?: CellValue;
  readonly score?: CellValue;
  readonly total?: CellValue;
}

/** Row 5 is the indicator: points F, score G, explanation H; the total in row 6. */
const rows = (name: string, { points = 90, score = 72, total = 82 }: Said): readonly (readonly CellValue[])[] => [
  ['项目支出绩效自评表', '', '', '', '', '', '', ''],
  ['项目名称', name, '', '', '', '', '', ''],
  ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '', 100, 100, 100, points === '' ? '' : 10, 100, 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训场次', '≥10场', '8场', points, score, ''],
  ['总分', '', '', '', '', 100, total, ''],
];

/** The left form in columns A to H, the right one in J to Q. */
function sideBySide(left: Said, right: Said, marks: readonly Mark[] = []): SheetSnapshot {
  const [some, others] = [rows('左项目', left), rows('右项目', right)];
  return { ...snapshotOf(some.map((row, index) => [...row, '', ...(others[index] ?? [])])), marks };
}

function assessed(sheet: SheetSnapshot): { readonly all: Assessment; readonly left: FormAssessment; readonly right: FormAssessment } {
  const all = assess(sheet, CENTRAL_2020, review);
  const [left, right, ...more] = all.forms;
  if (left === undefined || right === undefined || more.length > 0) throw new Error(`${all.forms.length} forms`);
  return { all, left, right };
}

const H6 = { row: 5, column: 7 };
const Q6 = { row: 5, column: 16 };
const mark = (cell: typeof H6): Mark => ({ ...cell, kind: 'explanation' });

test('a blocked form keeps its mark beside one that is marked anew', () => {
  const { all, left, right } = assessed(sideBySide({}, { score: '五十分' }, [mark(H6), mark(Q6)]));
  expect([left, right].map(({ evaluation }) => evaluation.obstacles.length > 0)).toEqual([false, true]);
  expect(planMarks(all).marksAfter.map(addressOf)).toEqual(['H6', 'Q6']);
});

test('a form that needs no mark loses its own, and only its own', () => {
  const { all } = assessed(sideBySide({ points: 90, score: '五十分' }, { score: 72 }, [mark(H6), mark({ row: 3, column: 16 })]));
  expect(planMarks(all).marksAfter.map(addressOf)).toEqual(['H6', 'Q6']);
});

test('recalculating says of every cell which form it belongs to', () => {
  const { all, left, right } = assessed(sideBySide({ score: 70, total: 80 }, { total: 90 }));
  const { plan } = planRecalculation(all, CENTRAL_2020, review);
  const idOf = { [left.evaluation.form.id]: 'left', [right.evaluation.form.id]: 'right' };
  expect(plan.edits.map(({ form, cell }) => `${idOf[form] ?? ''} ${addressOf(cell)}`)).toEqual(['left G6', 'left G7', 'right P7']);
});

test('points for the right form are written into its own cells', () => {
  const sheet = sideBySide({ points: '', score: '' }, { points: '', score: '' });
  const { left, right } = assessed(sheet);
  const plans = [left, right].map((form) => planPoints(sheet, form, CENTRAL_2020));
  expect(plans.map((plan) => plan?.form)).toEqual([left.evaluation.form.id, right.evaluation.form.id]);
  expect(plans.map((plan) => plan?.edits.map(({ cell }) => addressOf(cell)))).toEqual([
    ['F4', 'F6'],
    ['O4', 'O6'],
  ]);
});

test('an explanation belongs to the form of its cell, and is written there alone', () => {
  const sheet = sideBySide({}, {});
  const { all, left, right } = assessed(sheet);
  const draft = draftExplanation(sheet, right.evaluation, Q6, CENTRAL_2020);
  if (draft === undefined) throw new Error('no draft');
  expect([draft.form, draft.cell]).toEqual([right.evaluation.form.id, Q6]);
  expect(draftExplanation(sheet, left.evaluation, Q6, CENTRAL_2020)).toBeUndefined();
  expect(planExplanation(all, draft, '受天气影响。')?.edits.map(({ cell }) => addressOf(cell))).toEqual(['Q6']);
  expect(planExplanation(all, { ...draft, form: left.evaluation.form.id }, '受天气影响。')).toBeUndefined();
});
