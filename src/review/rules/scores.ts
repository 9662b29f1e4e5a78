// Rules on 得分: each row's score against its points, its target and its actual.
import type { Decimal } from '../../form/decimal';
import type { Indicator } from '../../form/form';
import type { Evaluation, IndicatorEvaluation, Verdict } from '../../scoring/evaluation';
import { isWrong } from '../../scoring/verdict';
import { COMPLETE, OWN_RULE, SCORING } from '../basis';
import { rule, type Fact, type Place, type Says, type Severity } from '../rule';
import { dueOf, fallsShort, isExplainedDeduction, isFull, isOverPoints, type Due } from '../scores';
import { DUE_SCORE, named, shown, words } from '../words';

interface MissingScore extends Fact {
  readonly indicator: Indicator;
  readonly points: Decimal;
  /** Undefined when a person has to choose. */
  readonly recommended: Decimal | undefined;
  /** How the form itself scores the row. */
  readonly ownRule?: string;
}

function missingScore({ indicator, points, score, ownRule }: IndicatorEvaluation): readonly MissingScore[] {
  const { target, actual } = indicator;
  const isReadable =
    indicator.hasParts === true || [target, actual].every(({ content }) => content.kind !== 'empty' && content.kind !== 'unreadable');
  if (
    points === undefined ||
    score === undefined ||
    !isReadable ||
    score.entered !== undefined ||
    score.field.content.kind === 'unreadable'
  )
    return [];
  const { recommended, field } = score;
  return [{ at: { cell: field.cell }, indicator, points, recommended, ...(ownRule !== undefined && { ownRule }) }];
}

/** What a sentence says of a score that a person has to choose. */
const CHOICE: Says<MissingScore> = {
  'zh-CN': ({ points, ownRule }) =>
    `请${ownRule === undefined ? '' : `按表内评分标准“${inShort(ownRule)}”`}在 0 至 ${shown(points)} 分之间打分`,
  en: ({ points, ownRule }) =>
    `choose one from 0 to ${shown(points)}${ownRule === undefined ? '' : ` by the form’s own rule “${inShort(ownRule)}”`}`,
};

/** Characters of a rule that a sentence quotes. */
const LONGEST_QUOTE = 80;
const inShort = (rule: string): string => (rule.length > LONGEST_QUOTE ? `${rule.slice(0, LONGEST_QUOTE - 1)}…` : rule);

interface ByOwnRule extends Fact {
  readonly indicator: Indicator;
  readonly entered: Decimal;
  readonly points: Decimal;
  readonly ownRule: string;
}

/** A row that lost points, or should have, by a rule that only a person can apply. */
function byOwnRule(row: IndicatorEvaluation): readonly ByOwnRule[] {
  const { indicator, points, score, ownRule } = row;
  if (ownRule === undefined || points === undefined || score?.entered === undefined || isOverPoints(score, points)) return [];
  if (isFull(score.entered, points) && !fallsShort(row)) return [];
  return [{ at: { cell: score.field.cell }, indicator, entered: score.entered, points, ownRule }];
}

interface OverPoints extends Fact {
  readonly of: Indicator | 'execution';
  readonly entered: Decimal;
  readonly points: Decimal;
}

function overPoints(of: OverPoints['of'], score: Verdict | undefined, points: Decimal | undefined): readonly OverPoints[] {
  if (score?.entered === undefined || points === undefined || !isOverPoints(score, points)) return [];
  return [{ at: { cell: score.field.cell }, of, entered: score.entered, points }];
}

const allOverPoints = ({ executionPoints, indicators, executionScore }: Evaluation): readonly OverPoints[] => [
  ...overPoints('execution', executionScore, executionPoints),
  ...indicators.flatMap(({ indicator, score, points }) => overPoints(indicator, score, points)),
];

/** A score that the rules do not admit. */
interface WrongScore extends Fact {
  readonly indicator: Indicator;
  readonly entered: Decimal;
  readonly points: Decimal;
  readonly due: Due;
  readonly fulfilment: IndicatorEvaluation['fulfilment'];
  readonly isBelow: boolean;
  /** The score is below and stays, because the row says why. */
  readonly isExplained: boolean;
}

/** A score above its points has a rule of its own. */
function wrongScores(
  rows: readonly IndicatorEvaluation[],
  fits: (wrong: Pick<WrongScore, 'fulfilment' | 'isBelow'>) => boolean,
  severity: Severity,
): readonly WrongScore[] {
  return rows.flatMap((row): readonly WrongScore[] => {
    const { indicator, score, points, fulfilment } = row;
    const entered = score?.entered;
    if (score === undefined || entered === undefined || points === undefined || !isWrong(score) || isOverPoints(score, points)) return [];
    const due = dueOf(score);
    if (due === undefined) return [];
    const isBelow = entered.lt(due.low);
    if (!fits({ fulfilment, isBelow })) return [];
    const isExplained = isBelow && isExplainedDeduction(row);
    return [
      {
        at: { cell: score.field.cell, ...(isBelow && unexplained(row)) },
        severity: isExplained ? 'information' : severity,
        ...{ indicator, entered, points, due, fulfilment, isBelow, isExplained },
      },
    ];
  });
}

/** The cell in which the reason for a lower score is still missing. */
const unexplained = ({ explained, indicator: { explanation } }: IndicatorEvaluation): Pick<Place, 'explain'> =>
  explained || explanation === undefined ? {} : { explain: explanation.cell };

/** “推广交流活动”指标值 ≥10.00(场)，实际完成值 8.00(场) */
const FIGURES: Says<Pick<WrongScore, 'indicator'>> = {
  'zh-CN': ({ indicator }) => `${named(indicator)}指标值 ${words(indicator.target)}，实际完成值 ${words(indicator.actual)}`,
  en: ({ indicator }) => `${named(indicator)}: target ${words(indicator.target)}, actual ${words(indicator.actual)}`,
};

/** Asks for a review of the reason when a score below the rules is explained. */
const ADVICE = {
  'zh-CN': ({ isExplained }: WrongScore, advice: string) => (isExplained ? '已说明原因，请复核扣分是否恰当。' : advice),
  en: ({ isExplained }: WrongScore, advice: string) => (isExplained ? 'The row is explained; check that the deduction is fair.' : advice),
} as const;

/** Where the rule set takes something off for an overshoot, the full points are not due. */
const isFullDue = ({ due, points }: WrongScore): boolean => isFull(due.low, points);

export const SCORE_RULES = [
  rule({
    id: 'score-missing',
    severity: 'error',
    title: { 'zh-CN': '得分已填写', en: 'Every row has its score' },
    looksAt: { 'zh-CN': '有分值、指标值和实际完成值的行的得分', en: 'The score of rows with points, target and actual' },
    basis: COMPLETE,
    contradicts: true,
    find: ({ indicators }) => indicators.flatMap(missingScore),
    says: {
      'zh-CN': (missing) => {
        const { indicator, points, recommended } = missing;
        return `${named(indicator)}得分未填写，${recommended === undefined ? CHOICE['zh-CN'](missing) : `按评分规则为 ${shown(recommended)} 分（分值 ${shown(points)} 分）`}。`;
      },
      en: (missing) => {
        const { indicator, points, recommended } = missing;
        return `${named(indicator)} has no score; ${recommended === undefined ? CHOICE.en(missing) : `the rules give ${shown(recommended)} of ${shown(points)} points`}.`;
      },
    },
  }),
  rule({
    id: 'score-over-points',
    severity: 'error',
    title: { 'zh-CN': '得分不超过分值', en: 'No score exceeds its points' },
    looksAt: { 'zh-CN': '各行和预算执行的得分、分值', en: 'Scores and points of all rows and of budget execution' },
    basis: SCORING,
    contradicts: true,
    find: allOverPoints,
    says: {
      'zh-CN': ({ of, entered, points }) =>
        `${of === 'execution' ? '预算执行' : named(of)}得分 ${shown(entered)} 分，超过分值 ${shown(points)} 分。得分最高为分值。`,
      en: ({ of, entered, points }) =>
        `${of === 'execution' ? 'Budget execution' : named(of)}: a score of ${shown(entered)} exceeds its ${shown(points)} points. A score is at most the points.`,
    },
  }),
  rule({
    id: 'score-deducted',
    severity: 'error',
    title: { 'zh-CN': '完成的指标得满分', en: 'A met indicator has its full points' },
    looksAt: {
      'zh-CN': '已完成的定量指标的得分、分值，有无说明',
      en: 'Score and points of numeric indicators that were met, and whether the row is explained',
    },
    basis: SCORING,
    contradicts: true,
    find: ({ indicators }) => wrongScores(indicators, ({ fulfilment, isBelow }) => fulfilment === 'met' && isBelow, 'error'),
    says: {
      'zh-CN': (wrong) => {
        const due = isFullDue(wrong) ? `${shown(wrong.points)} 分` : DUE_SCORE['zh-CN'](wrong.due);
        const advice = ADVICE['zh-CN'](wrong, `请改为 ${due}，或说明扣分原因。`);
        return `${FIGURES['zh-CN'](wrong)}，指标已完成，得分 ${shown(wrong.entered)} 分却低于分值 ${shown(wrong.points)} 分。${advice}`;
      },
      en: (wrong) => {
        const due = isFullDue(wrong) ? `the full ${shown(wrong.points)}` : DUE_SCORE.en(wrong.due);
        const advice = ADVICE.en(wrong, `Give ${due}, or explain the deduction.`);
        return `${FIGURES.en(wrong)}: the target is met, yet the score is ${shown(wrong.entered)} of ${shown(wrong.points)} points. ${advice}`;
      },
    },
  }),
  rule({
    id: 'score-inflated',
    severity: 'error',
    title: { 'zh-CN': '未完成的指标得分不偏高', en: 'An unmet indicator does not score too high' },
    looksAt: {
      'zh-CN': '未完成的定量指标的得分、分值、指标值、实际完成值',
      en: 'Score, points, target and actual of numeric indicators that were not met',
    },
    basis: SCORING,
    contradicts: true,
    find: ({ indicators }) =>
      wrongScores(indicators, ({ fulfilment, isBelow }) => (fulfilment === 'unmet' || fulfilment === 'met') && !isBelow, 'error'),
    says: {
      'zh-CN': (wrong) =>
        `${FIGURES['zh-CN'](wrong)}，${wrong.fulfilment === 'unmet' ? '指标未完成，按比例应得' : '超额较多，按所选口径扣分后应得'} ${DUE_SCORE['zh-CN'](wrong.due)}，现为 ${shown(wrong.entered)} 分，偏高。请下调得分。`,
      en: (wrong) =>
        `${FIGURES.en(wrong)}: ${wrong.fulfilment === 'unmet' ? 'the target is not met; in proportion it scores' : 'far beyond the target; less what the rule set takes off for that, it scores'} ${DUE_SCORE.en(wrong.due)}, not ${shown(wrong.entered)}. Lower the score.`,
    },
  }),
  rule({
    id: 'score-too-low',
    severity: 'warning',
    title: { 'zh-CN': '未完成的指标得分不偏低', en: 'An unmet indicator does not score too low' },
    looksAt: {
      'zh-CN': '未完成的定量指标的得分、分值、指标值、实际完成值，有无说明',
      en: 'Score, points, target and actual of numeric indicators that were not met, and whether the row is explained',
    },
    basis: SCORING,
    contradicts: true,
    find: ({ indicators }) =>
      wrongScores(indicators, ({ fulfilment, isBelow }) => (fulfilment === 'unmet' || fulfilment === 'unknown') && isBelow, 'warning'),
    says: {
      'zh-CN': (wrong) =>
        `${FIGURES['zh-CN'](wrong)}，按评分规则应得 ${DUE_SCORE['zh-CN'](wrong.due)}，现为 ${shown(wrong.entered)} 分，偏低。${ADVICE['zh-CN'](wrong, '请更正得分，或说明多扣的原因。')}`,
      en: (wrong) =>
        `${FIGURES.en(wrong)}: the rules give ${DUE_SCORE.en(wrong.due)}, the score is only ${shown(wrong.entered)}. ${ADVICE.en(wrong, 'Correct the score, or explain the extra deduction.')}`,
    },
  }),
  rule({
    id: 'score-band',
    severity: 'error',
    title: { 'zh-CN': '定性指标的得分在规定档次内', en: 'A qualitative score lies in its band' },
    looksAt: {
      'zh-CN': '定性指标和未按期完成的指标的得分、分值、实际完成值，有无说明',
      en: 'Score, points and actual of qualitative indicators and missed dates, and whether the row is explained',
    },
    basis: SCORING,
    contradicts: true,
    find: ({ indicators }) => wrongScores(indicators, ({ fulfilment }) => fulfilment === 'judged', 'error'),
    says: {
      'zh-CN': (wrong) =>
        `${FIGURES['zh-CN'](wrong)}，得分应为 ${DUE_SCORE['zh-CN'](wrong.due)}，现为 ${shown(wrong.entered)} 分。${ADVICE['zh-CN'](wrong, `请在此范围内打分${wrong.isBelow ? '，或说明多扣的原因' : ''}。`)}`,
      en: (wrong) =>
        `${FIGURES.en(wrong)}: the score should be ${DUE_SCORE.en(wrong.due)}, not ${shown(wrong.entered)}. ${ADVICE.en(wrong, `Choose a score within that range${wrong.isBelow ? ', or explain the extra deduction' : ''}.`)}`,
    },
  }),
  rule({
    id: 'score-by-own-rule',
    severity: 'information',
    title: { 'zh-CN': '表内写明评分标准的，得分与之相符', en: 'A score follows the rule that the form prints for it' },
    looksAt: {
      'zh-CN': '有评分标准的行未完成或扣分的得分，分值、指标值、实际完成值',
      en: 'Scores of rows with a printed rule that were missed or lost points, with points, target and actual',
    },
    basis: OWN_RULE,
    find: ({ indicators }) => indicators.flatMap(byOwnRule),
    says: {
      'zh-CN': (fact) =>
        `${FIGURES['zh-CN'](fact)}，得分 ${shown(fact.entered)} 分（分值 ${shown(fact.points)} 分）。表内评分标准为“${inShort(fact.ownRule)}”，请对照复核。`,
      en: (fact) =>
        `${FIGURES.en(fact)}, a score of ${shown(fact.entered)} of ${shown(fact.points)}. The form’s own rule is “${inShort(fact.ownRule)}”: check the score against it.`,
    },
  }),
] as const;
