// For any form scores stay within their points, more achievement never costs points, settled values are admissible, and scoring is fast.
import fc from 'fast-check';
import { decimal, ZERO } from '../../src/form/decimal';
import type { Actual, Sign, Target } from '../../src/form/form';
import type { IndicatorEvaluation, Verdict } from '../../src/scoring/evaluation';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020, RULE_SETS as SHIPPED, type RuleSet } from '../../src/scoring/rule-set';
import { admits } from '../../src/scoring/verdict';
import {
  achieved,
  bare,
  bound,
  buildForm,
  done,
  doneIn,
  dueBy,
  illegible,
  nothing,
  quality,
  range,
  type RowSpec,
  type Written,
} from './build-form';

const RULE_SETS: readonly RuleSet[] = [
  ...SHIPPED,
  { ...CENTRAL_2020, id: 'f2', lowerIsBetter: 'F2', overshootFrom: 150, overshootCoversAtMost: true },
];
const ruleSets = fc.constantFrom(...RULE_SETS);
/** Takes points off for every overshoot, so that more achievement can cost points. */
const anyRuleSets = fc.constantFrom<RuleSet>(...RULE_SETS, {
  ...CENTRAL_2020,
  id: 'deducts',
  overshootCoversAtMost: true,
  overshootDeduction: { least: 10, most: 33.33, recommended: 12.5 },
});
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => decimal(value).div(100).toFixed(2));
const signs = fc.constantFrom<Sign>('≥', '>', '=', '<', '≤');
const units = fc.constantFrom('', '个', '家', '%');

const targets: fc.Arbitrary<Written<Target>> = fc.oneof(
  fc.tuple(signs, hundredths(-20, 200), units).map(([sign, value, unit]) => bound(sign, value, unit)),
  fc.tuple(signs, hundredths(0, 20), units).map(([sign, value, unit]) => bare(sign, value, unit)),
  fc.tuple(hundredths(-20, 50), hundredths(50, 100), units).map(([low, high, unit]) => range(low, high, unit)),
  fc.integer({ min: 1, max: 12 }).map((month) => dueBy(month)),
  fc.constantFrom<Written<Target>>(quality(), nothing, illegible()),
);
const actuals: fc.Arbitrary<Written<Actual>> = fc.oneof(
  fc.tuple(hundredths(-20, 400), units).map(([value, unit]) => done(value, unit)),
  fc.integer({ min: 1, max: 12 }).map((month) => doneIn(month)),
  fc.constantFrom<Written<Actual>>(achieved('met'), achieved('partly'), achieved('unmet'), nothing, illegible('#N/A')),
);
const rows: fc.Arbitrary<RowSpec> = fc.record({
  target: targets,
  actual: actuals,
  points: fc.oneof(hundredths(0, 30), fc.constantFrom('', '-', '3.335')),
  score: fc.oneof(
    hundredths(-5, 35),
    fc.constantFrom('', '-', '九分'),
    hundredths(-5, 35).map((score) => `formula:${score}`),
  ),
  explanation: fc.constantFrom('', '无', '受天气影响'),
});

function evaluateRow(row: RowSpec, ruleSet: RuleSet): IndicatorEvaluation & { readonly score: Verdict } {
  const [only] = evaluate(buildForm({ rows: [row] }), ruleSet).indicators;
  if (only?.score === undefined) throw new Error('no row');
  return { ...only, score: only.score };
}

test('no score of ours leaves [0, points]', () => {
  fc.assert(
    fc.property(rows, anyRuleSets, (row, ruleSet) => {
      const { points, score } = evaluateRow(row, ruleSet);
      const settled = score.field.formula === undefined ? score.settled : undefined;
      const values = [score.admissible?.low, score.admissible?.high, score.alternative, score.recommended, settled];
      for (const value of values.filter((each) => each !== undefined)) {
        if (points === undefined) throw new Error('a score without points');
        expect(value.gte(ZERO) && value.lte(points)).toBe(true);
      }
      if (score.admissible !== undefined) expect(score.admissible.low.lte(score.admissible.high)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what is settled is admitted, or a lower score that is explained, or what a formula gives; what is recommended is admitted', () => {
  fc.assert(
    fc.property(rows, anyRuleSets, (row, ruleSet) => {
      const { score, explained } = evaluateRow(row, ruleSet);
      if (score.recommended !== undefined) expect(admits(score, score.recommended)).toBe(true);
      if (score.field.formula !== undefined) {
        expect(score.settled).toBe(score.entered);
        return;
      }
      if (score.settled === undefined || admits(score, score.settled)) return;
      expect(explained).toBe(true);
      expect(score.recommended !== undefined && score.settled.lt(score.recommended)).toBe(true);
      expect(score.entered?.eq(score.settled)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('scoring the settled scores again changes nothing', () => {
  fc.assert(
    fc.property(rows, anyRuleSets, (row, ruleSet) => {
      const settled = evaluateRow(row, ruleSet).score.settled;
      if (settled === undefined) return;
      const written = `${row.score?.startsWith('formula:') === true ? 'formula:' : ''}${settled.toFixed()}`;
      expect(evaluateRow({ ...row, score: written }, ruleSet).score.settled?.toFixed()).toBe(settled.toFixed());
    }),
    { numRuns: 1000 },
  );
});

const recommended = (sign: Sign, target: string, actual: string, points: string, ruleSet: RuleSet) =>
  evaluateRow({ target: bound(sign, target), actual: done(actual), points }, ruleSet).score.recommended ?? decimal(-1);

test.each<[string, readonly Sign[], 1 | -1]>([
  ['more of what should be high', ['≥', '>', '='], 1],
  ['less of what should be low', ['≤', '<'], -1],
])('%s never lowers the score', (_, side, direction) => {
  const values = fc.tuple(hundredths(-20, 400), hundredths(-20, 400));
  fc.assert(
    fc.property(
      fc.constantFrom(...side),
      hundredths(1, 200),
      values,
      hundredths(0, 30),
      ruleSets,
      (sign, target, [a, b], points, ruleSet) => {
        const [worse, better] = (decimal(a).gt(b) ? -1 : 1) === direction ? [a, b] : [b, a];
        const low = recommended(sign, target, worse, points, ruleSet);
        const high = recommended(sign, target, better, points, ruleSet);
        expect(high.gte(low)).toBe(true);
        expect(low.gte(0)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
