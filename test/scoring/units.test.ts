// Rows whose target and actual have different units: scored after exact conversion, and not at all when they are incomparable.
import { parseActual } from '../../src/form/actual';
import { pairOf } from '../../src/form/pair';
import { parseTarget } from '../../src/form/target';
import { evaluate } from '../../src/scoring/evaluate';
import { RULE_SETS } from '../../src/scoring/rule-set';
import type { IndicatorEvaluation } from '../../src/scoring/evaluation';
import { buildForm } from './build-form';

function evaluated(target: string, actual: string, score = '', ruleSet = RULE_SETS[0]): IndicatorEvaluation {
  const written = parseTarget(target, { direction: () => 'more' });
  const pair = pairOf(written, target, parseActual(actual, { target: written, targetText: target }));
  const row = {
    target: { text: target, content: pair.target },
    actual: { text: actual, content: pair.actual },
    points: '50.00',
    score,
  };
  const [only] = ruleSet ? evaluate(buildForm({ rows: [row] }), ruleSet).indicators : [];
  if (only === undefined) throw new Error('no row');
  return only;
}

/** "met 50.00 83.33%": fulfilment, recommended score, ratio. */
const outcome = ({ fulfilment, score, ratio }: IndicatorEvaluation): string =>
  [fulfilment, score?.recommended?.toFixed(2) ?? 'none', ...(ratio === undefined ? [] : [`${ratio.toFixed(2)}%`])].join(' ');

test.each([
  ['≤1天', '4小时', 'met 50.00 16.67%'],
  ['≤2小时', '0.5小时', 'met 50.00 25.00%'],
  ['≤24小时', '1天', 'met 50.00 100.00%'],
  ['≤24小时', '2天', 'unmet 25.00 200.00%'],
  ['≤12个月', '1年', 'met 50.00 100.00%'],
  ['≤1年', '10个月', 'met 50.00 83.33%'],
  ['≤5天', '48小时', 'met 50.00 40.00%'],
  ['≥10亩', '1公顷', 'met 50.00 150.00%'],
  ['≥100亩', '5公顷', 'unmet 37.50 75.00%'],
  ['≥10公里', '9000米', 'unmet 45.00 90.00%'],
  ['≥7天', '100小时', 'unmet 29.76 59.52%'],
  ['≤3h', '90min', 'met 50.00 50.00%'],
  ['≥2吨', '1500公斤', 'unmet 37.50 75.00%'],
  ['≥1次/月', '12次', 'met 50.00 100.00%'],
  ['每月1次', '12次', 'met 50.00 100.00%'],
  ['每季度2次', '6次', 'unmet 37.50 75.00%'],
  ['每月1次', '每月1次', 'met 50.00 100.00%'],
  ['≥570元/人*月', '758元/人·月', 'met 50.00 132.98%'],
  ['≤17元/人.每天', '17元/人/天', 'met 50.00 100.00%'],
  ['≤1600元/亩', '1600元', 'met 50.00 100.00%'],
  ['≥5千人', '4000人', 'unmet 40.00 80.00%'],
  ['≥1百万元', '120万元', 'met 50.00 120.00%'],
  ['≤9‰', '0.5%', 'met 50.00 55.56%'],
  ['1公顷-2公顷', '20亩', 'met 50.00'],
  ['1公顷-2公顷', '10亩', 'unmet 33.33 66.67%'],
  ['10(家)以上', '12户', 'met 50.00 120.00%'],
])('%s against %s: %s', (target, actual, expected) => expect(outcome(evaluated(target, actual))).toBe(expected));

const INCOMPARABLE = [
  ['≤1个月', '20天'],
  ['≤1年', '300天'],
  ['≤2个工作日', '5小时'],
  ['≤5个工作日', '3天'],
  ['≥100亩', '10米'],
  ['≥95%', '95人'],
  ['≥10场', '200人'],
  ['1-3个月', '60天'],
  ['≥3吨', '2立方米'],
  ['≥100户', '40人'],
  ['≥10元/人', '10元/亩'],
] as const;

test.each(INCOMPARABLE)('%s against %s: nothing is computed and what was entered stands, by every rule set', (target, actual) => {
  for (const ruleSet of RULE_SETS) {
    for (const [score, stands] of [
      ['', undefined],
      ['50.00', '50.00'],
      ['12.34', '12.34'],
      ['0.00', '0.00'],
    ] as const) {
      const row = evaluated(target, actual, score, ruleSet);
      expect([row.fulfilment, row.ratio, row.overshoot, row.achievement]).toEqual(['unknown', undefined, false, undefined]);
      expect([row.score?.recommended, row.score?.alternative, row.score?.settled?.toFixed(2)]).toEqual([undefined, undefined, stands]);
    }
  }
});
