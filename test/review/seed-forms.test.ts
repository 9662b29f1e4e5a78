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

  test('the first form lights exactly six overshoots', async () => {
    const [first] = evaluateAll(await snapshots());
    if (first === undefined) throw new Error('no form');
    const findings = review(first, CENTRAL_2020).filter(({ mark }) => mark !== undefined);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(Array(6).fill('overshoot-unexplained warning'));
    expect(findings.map(({ says }) => says['zh-CN'])).toEqual([
      '“推广交流活动”实际 30 场，为指标值 10 场的 300%，超过 130%，需说明原因。',
      '“服务站点维护”实际 2 个，为指标值 1 个的 200%，超过 130%，需说明原因。',
      '“需求对接典型案例”实际 2 个，为指标值 1 个的 200%，超过 130%，需说明原因。',
      '“推广活动参与人员”实际 2860 人次，为指标值 200 人次的 1430%，超过 130%，需说明原因。',
      '“媒体报道累计阅读量”实际 4 万人次，为指标值 3 万人次的 133.33%，超过 130%，需说明原因。',
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

/** A finding by the words of its row instead of its cell, which differs between the workbook and the text. */
type Expected = readonly [rule: string, about: string];

/** Overshoots by hand: the actual is at least 130 % of the target, none of them is explained. */
const OVERSHOOTS: readonly (readonly Expected[])[] = [
  ['300%', '200%', '200%', '1430%', '133.33%', '257.14%'], // 30 of 10, 2 of 1, 2 of 1, 2860 of 200, 4 of 3, 90 of 35
  ['500%', '200%', '450%'], // 10 of 2, 2 of 1, 3600 of 800
  ['140%', '480%', '1000%', '233.33%'], // 7 of 5, 24 of 5, 100 of 10, 7 of 3
  ['204%'], // 6.12 of 3
  ['140%'], // 700 of 500
  ['160%', '182.1%', '167.23%'], // 48000 of 30000, 1821 of 1000, 200.67 of 120
].map((ratios) => ratios.map((ratio) => ['overshoot-unexplained warning', `的 ${ratio}`] as const));

/**
 * The rest, and why each is true. `points-weights`: by the sums below no form spreads its points 50 / 30 / 10. `target-vague`:
 * nothing says how far is 完善 (no document is named that has to exist), by how much 知晓度 is to rise, or what counts as
 * 安全、稳定、高效. 及时, 按时完成 and 及时更新 can be judged against a date and are not objected to. `points-concentration`: the third
 * form has rows under 产出 and 效益 only, and none of them asks anybody whether they are satisfied.
 */
const REST: readonly (readonly Expected[])[] = [
  [
    ['points-weights information', '产出指标 65、效益指标 15、满意度指标 10，'],
    ['target-vague information', '“长效管理制度建设”的指标值“完善”'],
  ],
  [
    ['points-weights information', '产出指标 65、效益指标 20、满意度指标 5，'],
    ['target-vague information', '“长效管理制度建设”的指标值“完善”'],
  ],
  [
    ['points-weights information', '产出指标 80、效益指标 10，'],
    ['points-concentration information', '没有满意度指标'],
    ['target-vague information', '“长效管理机制建设”的指标值“完善”'],
  ],
  [
    ['points-weights information', '产出指标 60、效益指标 20、满意度指标 10，'],
    ['target-vague information', '“科技资源开放共享技术能力”的指标值“安全、稳定、高效”'],
    ['target-vague information', '“长效管理制度建设”的指标值“完善”'],
  ],
  [
    ['points-weights information', '产出指标 53、效益指标 28、满意度指标 9，'],
    ['target-vague information', '“政策知晓度”的指标值“持续提高”'],
    ['target-vague information', '“长效管理制度建设”的指标值“完善”'],
  ],
  [
    ['points-weights information', '产出指标 54、效益指标 32、满意度指标 4，'],
    ['target-vague information', '“长效管理制度建设”的指标值“完善”'],
  ],
];

describe.each(WAYS)('everything said about the six, %s', (_, snapshots) => {
  test.each([0, 1, 2, 3, 4, 5])('form %#', async (index) => {
    const form = evaluateAll(await snapshots())[index];
    const expected = [...(OVERSHOOTS[index] ?? []), ...(REST[index] ?? [])];
    if (form === undefined) throw new Error('no form');
    // The goal texts are read, and what is said of them justified, in a test of their own.
    const findings = review(form, CENTRAL_2020).filter(({ rule }) => !rule.startsWith('narrative-'));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected.map(([rule]) => rule));
    findings.forEach(({ says }, at) => {
      expect(says['zh-CN']).toContain(expected[at]?.[1]);
    });
  });
});

test('points of the six, by dimension, summed from the published figures', () => {
  const sums = seedForms.map(({ indicators }) => {
    const sum = (dimension: string): number =>
      indicators.filter((row) => row.dimension === dimension).reduce((all, { points }) => all + Number(points), 0);
    return [sum('产出指标'), sum('效益指标'), sum('满意度指标')];
  });
  expect(sums).toEqual([
    [65, 15, 10],
    [65, 20, 5],
    [80, 10, 0],
    [60, 20, 10],
    [53, 28, 9],
    [54, 32, 4],
  ]);
});
