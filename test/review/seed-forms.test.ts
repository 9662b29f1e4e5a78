// The six real forms, however they come: no error, the published figures stand, and emptied cells get them back.
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { readForms } from '../../src/form/read-forms';
import { review } from '../../src/review/review';
import type { Finding } from '../../src/review/rule';
import { evaluate } from '../../src/scoring/evaluate';
import type { Evaluation, Verdict } from '../../src/scoring/evaluation';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { isWrong } from '../../src/scoring/verdict';
import { blankComputed, flattenedSnapshot, readXlsx, seedForms, workbookPath } from '../forms';

type Snapshots = () => Promise<readonly SheetSnapshot[]>;
const WAYS: readonly (readonly [string, Snapshots])[] = [
  ['as a workbook', () => readXlsx(workbookPath)],
  ['as flattened text', () => Promise.resolve([flattenedSnapshot('text')])],
  ['as flattened text, pasted as numbers', () => Promise.resolve([flattenedSnapshot('pasted')])],
];

const evaluateAll = (snapshots: readonly SheetSnapshot[]): readonly Evaluation[] =>
  snapshots.flatMap((snapshot) => readForms(snapshot).forms).map((form) => evaluate(form, CENTRAL_2020));
const reviewAll = (evaluations: readonly Evaluation[]): readonly (readonly Finding[])[] =>
  evaluations.map((evaluation) => review(evaluation, CENTRAL_2020));
const settled = (verdict: Verdict | undefined): string => verdict?.settled?.toFixed(2) ?? '–';

/** Every verdict of a form on a number cell. */
const verdicts = ({ fundLines, executionScore, indicators, totalPoints, total }: Evaluation): readonly Verdict[] =>
  [...fundLines.map(({ rate }) => rate), executionScore, ...indicators.map(({ score }) => score), totalPoints, total].filter(
    (verdict) => verdict !== undefined,
  );

describe.each(WAYS)('%s', (_, snapshots) => {
  test('no error, no obstacle, every printed figure admitted and kept', async () => {
    const evaluations = evaluateAll(await snapshots());
    expect(evaluations).toHaveLength(6);
    for (const evaluation of evaluations) {
      expect(evaluation.obstacles).toEqual([]);
      for (const verdict of verdicts(evaluation)) {
        expect(verdict.entered).toBeDefined();
        expect(verdict.admissible).toBeDefined();
        expect(isWrong(verdict)).toBe(false);
        expect(verdict.settled?.toFixed()).toBe(verdict.entered?.toFixed());
      }
    }
    const errors = reviewAll(evaluations)
      .flat()
      .filter(({ severity }) => severity === 'error');
    expect(errors.map(({ says }) => says['zh-CN'])).toEqual([]);
  });

  test('points 100, the published totals and grades, the sixth rate left at 99.20', async () => {
    const evaluations = evaluateAll(await snapshots());
    expect(evaluations.map(({ totalPoints }) => settled(totalPoints))).toEqual(Array(6).fill('100.00'));
    expect(evaluations.map(({ total }) => settled(total))).toEqual(['99.97', '99.99', '100.00', '100.00', '99.99', '99.92']);
    expect(evaluations.map(({ grade }) => grade?.settled)).toEqual(Array(6).fill('优'));
    expect(evaluations.map(({ indicators }) => indicators.length)).toEqual([12, 16, 9, 12, 12, 26]);
    expect(settled(evaluations[5]?.fundLines[0]?.rate)).toBe('99.20');
  });

  test('the first form has exactly six overshoots to explain, and nothing else', async () => {
    const [first] = evaluateAll(await snapshots());
    if (first === undefined) throw new Error('no form');
    const findings = review(first, CENTRAL_2020);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(Array(6).fill('overshoot-unexplained warning'));
    expect(findings.map(({ says }) => says['zh-CN'])).toEqual([
      '“推广交流活动”实际 30 场，为指标值 10 场的 300%，超过 130%，需说明原因。',
      '“服务站点维护”实际 2 个，为指标值 1 个的 200%，超过 130%，需说明原因。',
      '“需求对接典型案例”实际 2 个，为指标值 1 个的 200%，超过 130%，需说明原因。',
      '“推广活动参与人员”实际 2860 人次，为指标值 200 人次的 1430%，超过 130%，需说明原因。',
      '“媒体报道累计阅读量”实际 40000 人次，为指标值 30000 人次的 133.33%，超过 130%，需说明原因。',
      '“媒体报道转载量”实际 90 篇，为指标值 35 篇的 257.14%，超过 130%，需说明原因。',
    ]);
    const explanations = first.indicators.filter(({ overshoot }) => overshoot).map(({ indicator }) => indicator.explanation?.cell);
    expect(findings.map(({ mark }) => mark)).toEqual(explanations);
    expect(new Set(findings.map(({ cell }) => addressOf(cell))).size).toBe(6);
  });

  test('emptied rates, scores, totals and grades come back as published, the sixth rate as 99.21', async () => {
    const evaluations = evaluateAll((await snapshots()).map(blankComputed));
    expect(evaluations).toHaveLength(6);
    evaluations.forEach((evaluation, index) => {
      const seed = seedForms[index];
      if (seed === undefined) throw new Error('more forms than published');
      const rates = seed.funds.map(({ executionRate }) => (executionRate === '99.20' ? '99.21' : executionRate));
      expect(evaluation.obstacles).toEqual([]);
      expect(evaluation.fundLines.map(({ rate }) => settled(rate))).toEqual(rates);
      expect(settled(evaluation.executionScore)).toBe(seed.funds[0]?.score);
      expect(evaluation.indicators.map(({ score }) => settled(score))).toEqual(seed.indicators.map(({ score }) => score));
      expect(settled(evaluation.total)).toBe(seed.total);
      expect(evaluation.grade?.settled).toBe(seed.grade);
    });
  });
});

test('the only things to say about the six: overshoots', async () => {
  const findings = reviewAll(evaluateAll(await readXlsx(workbookPath)));
  expect([...new Set(findings.flat().map(({ rule }) => rule))]).toEqual(['overshoot-unexplained']);
  // By hand: form 2 has 10 of 2, 2 of 1, 3600 of 800; form 3 has 7 of 5, 24 of 5, 100 of 10, 7 of 3; form 4 has 6.12 of 3;
  // form 5 has 700 of 500; form 6 has 48000 of 30000, 1821 of 1000, 200.67 of 120.
  expect(findings.map((each) => each.length)).toEqual([6, 3, 4, 1, 1, 3]);
});
