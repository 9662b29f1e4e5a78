// The form that the bench opens first has something to do for every part of the pane, and one press does the part that can be computed.
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { readXlsx, trialPath } from './index';

test('a miss, a wrong total, missing reasons and a torn row; one press corrects score and total', async () => {
  const [sheet] = await readXlsx(trialPath);
  if (sheet === undefined) throw new Error('no sheet');
  const before = assess(sheet, CENTRAL_2020, review);
  expect(before.problems).toEqual([]);
  const [form] = before.forms;
  if (form === undefined) throw new Error('no form');
  const found = form.findings.map(({ rule, severity, cell }) => `${rule} ${severity} ${addressOf(cell)}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'score-inflated error G18',
      'explanation-missing error H18',
      'total-score error G26',
      'overshoot-unexplained warning H15',
    ]),
  );
  const torn = form.evaluation.form.indicators.filter(({ rows }) => rows.length > 1);
  expect(torn.map(({ name, target, actual }) => [name.text, target.text, actual.text])).toEqual([
    ['媒体报道累计阅读量', '≥3.00(万人次)', '4.00(万人次)'],
  ]);
  const { plan, after } = planRecalculation(before, CENTRAL_2020, review);
  expect(plan.edits.map(({ cell }) => addressOf(cell))).toEqual(['G18', 'G26']);
  expect([after.sheet.values[17]?.[6], after.sheet.values[25]?.[6]]).toEqual([13.2, 98.17]);
});
