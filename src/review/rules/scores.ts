// Rules on 得分: each row's score against its points, its target and its actual.
import type { Sentence } from '../../locale/language';
import type { Decimal } from '../../form/decimal';
import type { IndicatorEvaluation } from '../../scoring/evaluation';
import { isWrong, numberIn } from '../../scoring/verdict';
import { SCORING, COMPLETE } from '../basis';
import type { Hit, Rule, Severity } from '../rule';
import { isExplainedDeduction, isFull, isOverPoints } from '../scores';
import { allowed, named, SCORE_UNIT, shown, words } from '../words';

interface WrongScore {
  readonly row: IndicatorEvaluation;
  readonly entered: Decimal;
  readonly points: Decimal;
}

/** Rows whose score the rules do not admit, scores above the points left to their own rule. */
const wrongScores = (rows: readonly IndicatorEvaluation[]): readonly WrongScore[] =>
  rows.flatMap((row) => {
    const { score, points } = row;
    if (score.entered === undefined || points === undefined || !isWrong(score) || isOverPoints(score, points)) return [];
    return [{ row, entered: score.entered, points }];
  });

const isBelow = ({ row, entered }: WrongScore): boolean => row.score.admissible !== undefined && entered.lt(row.score.admissible.low);

/** “推广交流活动”指标值 ≥10.00(场)，实际完成值 8.00(场) */
const facts = ({ indicator }: IndicatorEvaluation): Sentence => ({
  'zh-CN': `${named(indicator)}指标值 ${words(indicator.target)}，实际完成值 ${words(indicator.actual)}`,
  en: `${named(indicator)}: target ${words(indicator.target)}, actual ${words(indicator.actual)}`,
});

/** Where a reason for a lower score is still missing: its cell. */
const unexplained = ({ explained, indicator: { explanation } }: IndicatorEvaluation): Pick<Hit, 'explain'> =>
  explained || explanation === undefined ? {} : { explain: explanation.cell };

const whenExplained = (row: IndicatorEvaluation, otherwise: Severity): Severity => (isExplainedDeduction(row) ? 'information' : otherwise);

/** What to do about a score below the rules: `advice` when unexplained, a review of the reason when explained. */
const downward = (row: IndicatorEvaluation, advice: Sentence): Sentence =>
  isExplainedDeduction(row)
    ? { 'zh-CN': '已说明原因，请复核扣分是否恰当。', en: 'The row is explained; check that the deduction is fair.' }
    : advice;

export const SCORE_RULES: readonly Rule[] = [
  {
    id: 'score-missing',
    severity: 'error',
    title: { 'zh-CN': '得分已填写', en: 'Every row has its score' },
    looksAt: { 'zh-CN': '有分值、指标值和实际完成值的行的得分', en: 'The score of rows with points, target and actual' },
    basis: COMPLETE,
    contradicts: true,
    check: ({ indicators }) =>
      indicators.flatMap(({ indicator, points, score }): readonly Hit[] => {
        const { target, actual } = indicator;
        const isDue =
          points !== undefined && [target, actual].every(({ content }) => content.kind !== 'empty' && content.kind !== 'unreadable');
        if (!isDue || score.entered !== undefined || score.field.content.kind === 'unreadable') return [];
        const { recommended } = score;
        return [
          {
            cell: score.field.cell,
            says: {
              'zh-CN': `${named(indicator)}得分未填写，${recommended === undefined ? `请在 0 至 ${shown(points)} 分之间打分` : `按评分规则为 ${shown(recommended)} 分（分值 ${shown(points)} 分）`}。`,
              en: `${named(indicator)} has no score; ${recommended === undefined ? `choose one from 0 to ${shown(points)}` : `the rules give ${shown(recommended)} of ${shown(points)} points`}.`,
            },
          },
        ];
      }),
  },
  {
    id: 'score-over-points',
    severity: 'error',
    title: { 'zh-CN': '得分不超过分值', en: 'No score exceeds its points' },
    looksAt: { 'zh-CN': '各行和预算执行的得分、分值', en: 'Scores and points of all rows and of budget execution' },
    basis: SCORING,
    contradicts: true,
    check({ form, indicators, executionScore }) {
      const execution = {
        score: executionScore,
        points: numberIn(form.funds?.total.points),
        name: { 'zh-CN': '预算执行', en: 'Budget execution' },
      };
      const rows = indicators.map(({ indicator, score, points }) => ({
        score,
        points,
        name: { 'zh-CN': named(indicator), en: named(indicator) },
      }));
      return [execution, ...rows].flatMap(({ score, points, name }): readonly Hit[] => {
        if (score?.entered === undefined || points === undefined || !isOverPoints(score, points)) return [];
        return [
          {
            cell: score.field.cell,
            says: {
              'zh-CN': `${name['zh-CN']}得分 ${shown(score.entered)} 分，超过分值 ${shown(points)} 分。得分最高为分值。`,
              en: `${name.en}: a score of ${shown(score.entered)} exceeds its ${shown(points)} points. A score is at most the points.`,
            },
          },
        ];
      });
    },
  },
  {
    id: 'score-deducted',
    severity: 'error',
    title: { 'zh-CN': '完成的指标得满分', en: 'A met indicator has its full points' },
    looksAt: {
      'zh-CN': '已完成的定量指标的得分、分值，有无说明',
      en: 'Score and points of numeric indicators that were met, and whether the row is explained',
    },
    basis: SCORING,
    contradicts: true,
    check: ({ indicators }) =>
      wrongScores(indicators)
        .filter((wrong) => wrong.row.fulfilment === 'met' && isBelow(wrong))
        .map(({ row, entered, points }) => {
          // Where the rule set takes something off for an overshoot, the full points are not what is due.
          const least = row.score.admissible?.low ?? points;
          const due = isFull(least, points)
            ? { 'zh-CN': `${shown(points)} 分`, en: `the full ${shown(points)}` }
            : allowed(row.score, SCORE_UNIT);
          const does = downward(row, {
            'zh-CN': `请改为 ${due['zh-CN']}，或说明扣分原因。`,
            en: `Give ${due.en}, or explain the deduction.`,
          });
          return {
            cell: row.score.field.cell,
            ...unexplained(row),
            severity: whenExplained(row, 'error'),
            says: {
              'zh-CN': `${facts(row)['zh-CN']}，指标已完成，得分 ${shown(entered)} 分却低于分值 ${shown(points)} 分。${does['zh-CN']}`,
              en: `${facts(row).en}: the target is met, yet the score is ${shown(entered)} of ${shown(points)} points. ${does.en}`,
            },
          };
        }),
  },
  {
    id: 'score-inflated',
    severity: 'error',
    title: { 'zh-CN': '未完成的指标得分不偏高', en: 'An unmet indicator does not score too high' },
    looksAt: {
      'zh-CN': '未完成的定量指标的得分、分值、指标值、实际完成值',
      en: 'Score, points, target and actual of numeric indicators that were not met',
    },
    basis: SCORING,
    contradicts: true,
    check: ({ indicators }) =>
      wrongScores(indicators)
        .filter((wrong) => (wrong.row.fulfilment === 'unmet' || wrong.row.fulfilment === 'met') && !isBelow(wrong))
        .map(({ row, entered }) => {
          const due = allowed(row.score, SCORE_UNIT);
          const why: Sentence =
            row.fulfilment === 'unmet'
              ? { 'zh-CN': '指标未完成，按比例应得', en: 'the target is not met; in proportion it scores' }
              : {
                  'zh-CN': '超额较多，按所选口径扣分后应得',
                  en: 'far beyond the target; less what the rule set takes off for that, it scores',
                };
          return {
            cell: row.score.field.cell,
            says: {
              'zh-CN': `${facts(row)['zh-CN']}，${why['zh-CN']} ${due['zh-CN']}，现为 ${shown(entered)} 分，偏高。请下调得分。`,
              en: `${facts(row).en}: ${why.en} ${due.en}, not ${shown(entered)}. Lower the score.`,
            },
          };
        }),
  },
  {
    id: 'score-too-low',
    severity: 'warning',
    title: { 'zh-CN': '未完成的指标得分不偏低', en: 'An unmet indicator does not score too low' },
    looksAt: {
      'zh-CN': '未完成的定量指标的得分、分值、指标值、实际完成值，有无说明',
      en: 'Score, points, target and actual of numeric indicators that were not met, and whether the row is explained',
    },
    basis: SCORING,
    contradicts: true,
    check: ({ indicators }) =>
      wrongScores(indicators)
        .filter((wrong) => (wrong.row.fulfilment === 'unmet' || wrong.row.fulfilment === 'unknown') && isBelow(wrong))
        .map(({ row, entered }) => {
          const due = allowed(row.score, SCORE_UNIT);
          const does = downward(row, {
            'zh-CN': '请更正得分，或说明多扣的原因。',
            en: 'Correct the score, or explain the extra deduction.',
          });
          return {
            cell: row.score.field.cell,
            ...unexplained(row),
            severity: whenExplained(row, 'warning'),
            says: {
              'zh-CN': `${facts(row)['zh-CN']}，按评分规则应得 ${due['zh-CN']}，现为 ${shown(entered)} 分，偏低。${does['zh-CN']}`,
              en: `${facts(row).en}: the rules give ${due.en}, the score is only ${shown(entered)}. ${does.en}`,
            },
          };
        }),
  },
  {
    id: 'score-band',
    severity: 'error',
    title: { 'zh-CN': '定性指标的得分在档内', en: 'A qualitative score lies in its band' },
    looksAt: {
      'zh-CN': '定性指标和未按期完成的指标的得分、分值、实际完成值，有无说明',
      en: 'Score, points and actual of qualitative indicators and missed dates, and whether the row is explained',
    },
    basis: SCORING,
    contradicts: true,
    check: ({ indicators }) =>
      wrongScores(indicators)
        .filter(({ row }) => row.fulfilment === 'judged')
        .map((wrong) => {
          const { row, entered } = wrong;
          const range = allowed(row.score, SCORE_UNIT);
          const choose: Sentence = { 'zh-CN': '请在此范围内打分。', en: 'Choose a score within that range.' };
          const does = isBelow(wrong)
            ? downward(row, {
                'zh-CN': '请在此范围内打分，或说明多扣的原因。',
                en: 'Choose a score within that range, or explain the extra deduction.',
              })
            : choose;
          return {
            cell: row.score.field.cell,
            ...(isBelow(wrong) && unexplained(row)),
            severity: isBelow(wrong) ? whenExplained(row, 'error') : 'error',
            says: {
              'zh-CN': `${facts(row)['zh-CN']}，得分应为 ${range['zh-CN']}，现为 ${shown(entered)} 分。${does['zh-CN']}`,
              en: `${facts(row).en}: the score should be ${range.en}, not ${shown(entered)}. ${does.en}`,
            },
          };
        }),
  },
];
