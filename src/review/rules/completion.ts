// The rule on a printed 完成率: it is the actual as a share of the target.
import { HUNDRED, type Decimal } from '../../form/decimal';
import type { Field, Indicator, NumberContent, Quantity, Target } from '../../form/form';
import { halfDigit } from '../../form/number';
import { compact } from '../../form/text';
import { inCommonUnit, type Common, type CommonPair } from '../../form/units';
import type { Interval } from '../../scoring/evaluation';
import { ADDS_UP } from '../basis';
import { rule, type Fact } from '../rule';
import { named, percent, words } from '../words';

const TWICE = HUNDRED.times(2);
const FULL: Interval = { low: HUNDRED, high: HUNDRED };
const share = (part: Decimal, whole: Decimal): Decimal => part.times(HUNDRED).div(whole);

/** What a printed amount can stand for. */
const amounts = ({ value, hidden }: Common): Interval => ({ low: value.minus(hidden), high: value.plus(hidden) });

interface Shares {
  /** Actual ÷ target, percent; 100 inside a range, else the share of its nearer end. */
  readonly due: Decimal;
  /** Percentages that can be printed for it. */
  readonly admissible: readonly Interval[];
}

/**
 * Where less is better, people divide either way round, or add to 100 % what lies below the target. Who met a target may print no
 * more than 100 %.
 */
function ofBound({ sign, isOpen }: Extract<Target, { kind: 'bound' }>, [actual, target]: CommonPair): Shares {
  const { low, high } = amounts(actual);
  const plain = { low: share(low, target.value), high: share(high, target.value) };
  const isLess = sign === '≤' || sign === '<';
  const isMore = !isLess || isOpen === true;
  const admissible = [plain];
  if (isMore && plain.high.gte(HUNDRED)) admissible.push(FULL);
  if (isLess || isOpen === true) {
    if (plain.low.lte(HUNDRED)) admissible.push(FULL);
    if (low.gt(0)) admissible.push({ low: share(target.value, high), high: share(target.value, low) });
    admissible.push({ low: TWICE.minus(plain.high), high: TWICE.minus(plain.low) });
  }
  return { due: share(actual.value, target.value), admissible };
}

function ofRange([overLow, low]: CommonPair, [underHigh, high]: CommonPair): Shares {
  const toHigh = share(amounts(underHigh).low, high.value);
  const toLow = share(amounts(overLow).high, low.value);
  const isInside = overLow.value.gte(low.value) && underHigh.value.lte(high.value);
  const due = overLow.value.lt(low.value) ? share(overLow.value, low.value) : share(underHigh.value, high.value);
  // Inside the range the full 100 % lies between the two.
  return { due: isInside ? HUNDRED : due, admissible: [{ low: toHigh, high: toLow }] };
}

/** Undefined when the two do not compare, or the target is not above zero. */
function sharesOf(target: Target, done: Quantity): Shares | undefined {
  if (target.kind === 'bound') {
    const pair = inCommonUnit(done, target.quantity);
    return pair?.[1].value.gt(0) && pair[0].value.gte(0) ? ofBound(target, pair) : undefined;
  }
  if (target.kind !== 'range') return undefined;
  const [low, high] = [inCommonUnit(done, target.low), inCommonUnit(done, target.high)];
  return low?.[1].value.gt(0) && low[0].value.gte(0) && high ? ofRange(low, high) : undefined;
}

interface Percentage {
  readonly value: Decimal;
  /** Half of the last digit shown. */
  readonly half: Decimal;
}

/** A fraction without decimals is exact: 1 is 100 %, not anything from 50 to 150 %. */
const WHOLE_FRACTION = halfDigit(2);

/** What a printed rate can mean. A number without % may be a fraction. */
function percentages({ text, content }: Field<NumberContent>): readonly Percentage[] {
  if (content.kind !== 'number') return [];
  const written = compact(text);
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const { value } = content;
  const asPercent = { value, half: halfDigit(decimals) };
  if (written.includes('%')) return [asPercent];
  const half = decimals === 0 ? WHOLE_FRACTION : halfDigit(decimals);
  return [asPercent, { value: value.times(HUNDRED), half: half.times(HUNDRED) }];
}

/** Whether the printed percentage is the exact one rounded or cut off. */
function canBe({ low, high }: Interval, { value, half }: Percentage): boolean {
  const cutOff = low.plus(high).div(2).minus(value);
  return (high.gte(value.minus(half)) && low.lte(value.plus(half))) || (cutOff.gte(0) && cutOff.lt(half.times(2)));
}

interface Off extends Fact {
  readonly indicator: Indicator;
  readonly printed: string;
  /** Percent, unrounded. */
  readonly due: Decimal;
}

function off(indicator: Indicator): readonly Off[] {
  const { printedRate, target, actual } = indicator;
  if (printedRate === undefined || actual.content.kind !== 'quantity' || actual.content.sign !== undefined) return [];
  const printed = percentages(printedRate);
  const shares = sharesOf(target.content, actual.content.quantity);
  if (printed.length === 0 || !shares) return [];
  if (shares.admissible.some((each) => printed.some((other) => canBe(each, other)))) return [];
  return [{ at: { cell: printedRate.cell }, indicator, printed: words(printedRate), due: shares.due }];
}

export const COMPLETION_RULES = [
  rule({
    id: 'completion-rate',
    severity: 'warning',
    title: { 'zh-CN': '完成率是实际完成值与指标值之比', en: 'The completion rate is the actual as a share of the target' },
    looksAt: { 'zh-CN': '完成率列，同一行的指标值、实际完成值', en: 'The column 完成率, target and actual of the same row' },
    basis: ADDS_UP,
    find: ({ form }) => form.indicators.flatMap(off),
    says: {
      'zh-CN': ({ indicator, printed, due }) =>
        `${named(indicator)}的完成率填的是“${printed}”，按指标值 ${words(indicator.target)}、实际完成值 ${words(indicator.actual)} 应为 ${percent(due)}%。请核对这三处。`,
      en: ({ indicator, printed, due }) =>
        `${named(indicator)}: the completion rate says “${printed}”; with a target of ${words(indicator.target)} and an actual of ${words(indicator.actual)} it should be ${percent(due)}%. Check all three.`,
    },
  }),
] as const;
