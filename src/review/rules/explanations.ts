// Rules on 偏差原因分析及改进措施: which deviations have to be explained.
import { decimal, HUNDRED, type Decimal } from '../../form/decimal';
import type { Indicator, Quantity, Sign, Target } from '../../form/form';
import type { IndicatorEvaluation } from '../../scoring/evaluation';
import { parentsOf } from '../../scoring/parents';
import { EXPLAINS, OVERSHOOT } from '../basis';
import { rule, type Fact, type Place } from '../rule';
import { fallsShort, isFull } from '../scores';
import { named, percent, quantity, shareOf, shown, words } from '../words';

/** The explanation cell, lit; the actual's cell when the table has no such column. */
function placeOf({ explanation, actual }: Indicator): Place {
  if (explanation === undefined) return { cell: actual.cell, explain: 'nowhere' };
  const { cell } = explanation;
  return { cell, mark: cell, explain: cell };
}

/** An actual beside the bound that it missed or overshot. */
interface Measured {
  readonly done: Quantity;
  readonly due: Quantity;
  /** Percent of the bound, unrounded. */
  readonly ratio: Decimal;
}

type Unexplained = Fact & { readonly indicator: Indicator } & (
    | ({ readonly kind: 'short'; /** The target is ≤ or <, and the actual lies above it. */ readonly isAbove: boolean } & Measured)
    /** Target and actual cannot be measured against each other, so the sentence quotes both cells. */
    | { readonly kind: 'unmet' }
    | { readonly kind: 'deducted'; readonly score: Decimal; readonly points: Decimal }
  );

const AT_MOST: readonly Sign[] = ['≤', '<'];

function missed(target: Target): { readonly due: Quantity; readonly isAbove: boolean } | undefined {
  if (target.kind === 'bound') return { due: target.quantity, isAbove: AT_MOST.includes(target.sign) };
  return target.kind === 'range' ? { due: target.low, isAbove: false } : undefined;
}

/** Every row. A part is explained in its parent too, and a parent in any of its parts. */
function allUnexplained(rows: readonly IndicatorEvaluation[]): readonly Unexplained[] {
  const parents = parentsOf(rows);
  const explained = new Set([...parents].flatMap(([part, parent]) => (part.explained ? [parent] : [])));
  return rows.flatMap((row) => (explained.has(row) ? [] : unexplained(row, parents.get(row))));
}

function unexplained(row: IndicatorEvaluation, parent: IndicatorEvaluation | undefined): readonly Unexplained[] {
  const { points = parent?.points, score, explained, indicator, ratio } = row;
  // In a table without a column for points every row counts that is not marked otherwise.
  const isScored = indicator.points === undefined && parent === undefined ? indicator.unscored === undefined : points !== undefined;
  if (explained || parent?.explained || !isScored) return [];
  const fact = { at: placeOf(indicator), indicator };
  if (fallsShort(row)) {
    const bound = missed(indicator.target.content);
    const { content } = indicator.actual;
    return content.kind === 'quantity' && bound !== undefined && ratio !== undefined
      ? [{ kind: 'short', ...fact, done: content.quantity, ...bound, ratio }]
      : [{ kind: 'unmet', ...fact }];
  }
  if (parent) return [];
  // A score that 一键重算 puts back to the full points needs no reason; score-deducted objects to it.
  const stands = score?.settled ?? score?.entered;
  return stands === undefined || points === undefined || isFull(stands, points)
    ? []
    : [{ kind: 'deducted', ...fact, score: stands, points }];
}

type Overshot = Fact &
  Measured & {
    readonly indicator: Indicator;
    /** The ratio from which on an actual is an overshoot, percent; the ratio up to which it is one when `isBelow`. */
    readonly threshold: Decimal;
    /** The target is ≤ or <, and the actual lies far below it. */
    readonly isBelow: boolean;
  };

function overshot({ indicator, ratio, overshoot, explained }: IndicatorEvaluation, overshootFrom: number): readonly Overshot[] {
  const target = indicator.target.content;
  const actual = indicator.actual.content;
  if (!overshoot || explained || ratio === undefined || actual.kind !== 'quantity') return [];
  const due = target.kind === 'bound' ? target.quantity : target.kind === 'range' ? target.high : undefined;
  if (due === undefined) return [];
  // An overshoot of ≤ or < lies as far below the target as the threshold lies above 100 %.
  const isBelow = ratio.lt(HUNDRED);
  const threshold = isBelow ? HUNDRED.times(2).minus(overshootFrom) : decimal(overshootFrom);
  return [{ at: placeOf(indicator), indicator, done: actual.quantity, due, ratio, threshold, isBelow }];
}

export const EXPLANATION_RULES = [
  rule({
    id: 'explanation-missing',
    severity: 'error',
    title: { 'zh-CN': '未完成或扣分的指标有说明', en: 'Misses and deductions are explained' },
    looksAt: {
      'zh-CN': '未完成或得分低于分值的行的偏差原因分析及改进措施',
      en: 'The explanation of rows that missed their target or score below their points',
    },
    basis: EXPLAINS,
    find: ({ indicators }) => allUnexplained(indicators),
    says: {
      'zh-CN': (fact) => {
        const name = named(fact.indicator);
        if (fact.kind === 'deducted')
          return `${name}得分 ${shown(fact.score)} 分，低于分值 ${shown(fact.points)} 分，请说明扣分原因和改进措施。`;
        const { target, actual } = fact.indicator;
        const how =
          fact.kind === 'short'
            ? `实际 ${quantity(fact.done)}，${fact.isAbove ? '超出' : '未达到'}指标值 ${quantity(fact.due)}（为指标值的 ${shareOf(fact.ratio)}%）`
            : `实际完成值“${words(actual)}”，不符合指标值“${words(target)}”`;
        return `${name}${how}，请说明偏差原因和改进措施。`;
      },
      en: (fact) => {
        const name = named(fact.indicator);
        if (fact.kind === 'deducted')
          return `${name}: a score of ${shown(fact.score)} is below its ${shown(fact.points)} points; explain the deduction, and what will be done about it.`;
        const { target, actual } = fact.indicator;
        const how =
          fact.kind === 'short'
            ? `actual ${quantity(fact.done)}, ${fact.isAbove ? 'above' : 'short of'} the target of ${quantity(fact.due)} (${shareOf(fact.ratio)}% of it)`
            : `actual “${words(actual)}” does not meet the target “${words(target)}”`;
        return `${name}: ${how}; explain why, and what will be done about it.`;
      },
    },
  }),
  rule({
    id: 'overshoot-unexplained',
    severity: 'warning',
    title: { 'zh-CN': '大幅超额的指标有说明', en: 'Overshoots are explained' },
    looksAt: {
      'zh-CN': '实际完成值与指标值之比达到口径阈值的行的偏差原因分析及改进措施',
      en: 'The explanation of rows whose actual reaches the rule set’s share of the target',
    },
    basis: OVERSHOOT,
    find: ({ indicators }, { overshootFrom }) => indicators.flatMap((row) => overshot(row, overshootFrom)),
    says: {
      'zh-CN': ({ indicator, done, due, ratio, threshold, isBelow }) =>
        isBelow
          ? `${named(indicator)}实际 ${quantity(done)}，只有指标值 ${quantity(due)}的 ${percent(ratio)}%，不超过 ${percent(threshold)}%，指标值可能定得过宽，需说明原因。`
          : `${named(indicator)}实际 ${quantity(done)}，为指标值 ${quantity(due)}的 ${shareOf(ratio, threshold)}%，${ratio.gt(threshold) ? '超过' : '达到'} ${percent(threshold)}%，需说明原因。`,
      en: ({ indicator, done, due, ratio, threshold, isBelow }) =>
        isBelow
          ? `${named(indicator)}: actual ${quantity(done)} is only ${percent(ratio)}% of the limit of ${quantity(due)} (${percent(threshold)}% or less); the limit may be too wide, explain why.`
          : `${named(indicator)}: actual ${quantity(done)} is ${shareOf(ratio, threshold)}% of the target of ${quantity(due)}, ${ratio.gt(threshold) ? 'above' : 'reaching'} ${percent(threshold)}%; explain why.`,
    },
  }),
] as const;
