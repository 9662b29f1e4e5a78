// Rules on 偏差原因分析及改进措施: which deviations have to be explained.
import { HUNDRED } from '../../form/decimal';
import type { Sentence } from '../../locale/language';
import type { Quantity, Sign, Target } from '../../form/form';
import type { IndicatorEvaluation } from '../../scoring/evaluation';
import { EXPLAINS, OVERSHOOT } from '../basis';
import type { Hit, Rule } from '../rule';
import { fallsShort, isFull } from '../scores';
import { named, percent, quantity, shown, words } from '../words';

/** The explanation cell, lit; the actual's cell when the table has no such column. */
function place({ indicator: { explanation, actual } }: IndicatorEvaluation): Pick<Hit, 'cell' | 'mark' | 'explain'> {
  if (explanation === undefined) return { cell: actual.cell, explain: 'nowhere' };
  const { cell } = explanation;
  return { cell, mark: cell, explain: cell };
}

interface Missed {
  readonly quantity: Quantity;
  /** The actual lies above a ≤ or <. */
  readonly isAbove: boolean;
}

const AT_MOST: readonly Sign[] = ['≤', '<'];

function missed(target: Target): Missed | undefined {
  if (target.kind === 'bound') return { quantity: target.quantity, isAbove: AT_MOST.includes(target.sign) };
  return target.kind === 'range' ? { quantity: target.low, isAbove: false } : undefined;
}

function shortfall({ indicator, ratio }: IndicatorEvaluation): Sentence {
  const { target, actual } = indicator;
  const bound = missed(target.content);
  if (actual.content.kind === 'quantity' && bound !== undefined && ratio !== undefined) {
    const done = quantity(actual.content.quantity);
    const due = quantity(bound.quantity);
    return {
      'zh-CN': `${named(indicator)}实际 ${done}，${bound.isAbove ? '超出' : '未达到'}指标值 ${due}（为指标值的 ${percent(ratio)}%）`,
      en: `${named(indicator)}: actual ${done}, ${bound.isAbove ? 'above' : 'short of'} the target of ${due} (${percent(ratio)}% of it)`,
    };
  }
  return {
    'zh-CN': `${named(indicator)}实际完成值“${words(actual)}”，不符合指标值“${words(target)}”`,
    en: `${named(indicator)}: actual “${words(actual)}” does not meet the target “${words(target)}”`,
  };
}

function overshootHit(row: IndicatorEvaluation, overshootFrom: number): readonly Hit[] {
  const { indicator, ratio } = row;
  const { target, actual } = indicator;
  if (ratio === undefined || actual.content.kind !== 'quantity') return [];
  const bound =
    target.content.kind === 'bound' ? target.content.quantity : target.content.kind === 'range' ? target.content.high : undefined;
  if (bound === undefined) return [];
  const done = quantity(actual.content.quantity);
  // Of ≤ and < an overshoot lies as far below the target as the threshold lies above 100 %.
  const isBelow = ratio.lt(HUNDRED);
  if (isBelow) {
    const least = HUNDRED.times(2).minus(overshootFrom);
    return [
      {
        ...place(row),
        says: {
          'zh-CN': `${named(indicator)}实际 ${done}，只有指标值 ${quantity(bound)}的 ${percent(ratio)}%，不超过 ${percent(least)}%，指标值可能定得过宽，需说明原因。`,
          en: `${named(indicator)}: actual ${done} is only ${percent(ratio)}% of the limit of ${quantity(bound)} (${percent(least)}% or less); the limit may be too wide, explain why.`,
        },
      },
    ];
  }
  const isBeyond = ratio.gt(overshootFrom);
  return [
    {
      ...place(row),
      says: {
        'zh-CN': `${named(indicator)}实际 ${done}，为指标值 ${quantity(bound)}的 ${percent(ratio)}%，${isBeyond ? '超过' : '达到'} ${overshootFrom}%，需说明原因。`,
        en: `${named(indicator)}: actual ${done} is ${percent(ratio)}% of the target of ${quantity(bound)}, ${isBeyond ? 'above' : 'reaching'} ${overshootFrom}%; explain why.`,
      },
    },
  ];
}

export const EXPLANATION_RULES: readonly Rule[] = [
  {
    id: 'explanation-missing',
    severity: 'error',
    title: { 'zh-CN': '未完成或扣分的指标有说明', en: 'Misses and deductions are explained' },
    looksAt: {
      'zh-CN': '未完成或得分低于分值的行的偏差原因分析及改进措施',
      en: 'The explanation of rows that missed their target or score below their points',
    },
    basis: EXPLAINS,
    check: ({ indicators }) =>
      indicators.flatMap((row): readonly Hit[] => {
        const { points, score, explained, indicator } = row;
        if (explained || points === undefined) return [];
        if (fallsShort(row)) {
          const fact = shortfall(row);
          return [
            {
              ...place(row),
              says: {
                'zh-CN': `${fact['zh-CN']}，请说明偏差原因和改进措施。`,
                en: `${fact.en}; explain why, and what will be done about it.`,
              },
            },
          ];
        }
        // A score that goes back to the full points needs no reason; that it was lower is said by its own rule.
        const stands = score.settled ?? score.entered;
        if (stands === undefined || isFull(stands, points)) return [];
        return [
          {
            ...place(row),
            says: {
              'zh-CN': `${named(indicator)}得分 ${shown(stands)} 分，低于分值 ${shown(points)} 分，请说明扣分原因和改进措施。`,
              en: `${named(indicator)}: a score of ${shown(stands)} is below its ${shown(points)} points; explain the deduction, and what will be done about it.`,
            },
          },
        ];
      }),
  },
  {
    id: 'overshoot-unexplained',
    severity: 'warning',
    title: { 'zh-CN': '大幅超额的指标有说明', en: 'Overshoots are explained' },
    looksAt: {
      'zh-CN': '实际完成值与指标值之比达到口径阈值的行的偏差原因分析及改进措施',
      en: 'The explanation of rows whose actual reaches the rule set’s share of the target',
    },
    basis: OVERSHOOT,
    check: ({ indicators }, { overshootFrom }) =>
      indicators.filter(({ overshoot, explained }) => overshoot && !explained).flatMap((row) => overshootHit(row, overshootFrom)),
  },
];
