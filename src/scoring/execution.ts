// Budget execution: the rate of every fund line and the score of the total line.
import { HUNDRED, ZERO, maximum, percentOf, quotient, roundHalfUp, truncatedQuotient, type Decimal } from '../form/decimal';
import type { Field, FundBlock, FundLine, NumberContent } from '../form/form';
import type { FundLineEvaluation, Interval, Verdict } from './evaluation';
import { executionPointsOf } from './points';
import { admits, asScore, exactly, numberIn, settle } from './verdict';

/** Rates in percent. `nothing`: no budget and nothing executed, so there is no rate. */
interface RateRange {
  readonly admissible: Interval;
  readonly recommended: Decimal | undefined;
  readonly nothing: boolean;
}

interface Amount {
  readonly value: Decimal;
  /** Half of the last shown digit. */
  readonly hidden: Decimal;
}

/** A dash is an exact zero. */
function amountIn(field: Field<NumberContent> | undefined): Amount | undefined {
  if (field?.content.kind === 'number') return field.content;
  return field?.content.kind === 'dash' ? { value: ZERO, hidden: ZERO } : undefined;
}

/** The amounts are shown rounded, so the true rate lies between the quotients of their extremes. */
function rateRange(line: FundLine): RateRange | undefined {
  const budget = amountIn(line.annualBudget);
  const executed = amountIn(line.executed);
  const isEmpty = (field: Field<NumberContent> | undefined): boolean => field === undefined || field.content.kind === 'empty';
  const isZero = (amount: Amount | undefined, field: Field<NumberContent> | undefined): boolean =>
    // A blank part line has no money; a blank total line is missing its amounts.
    amount === undefined ? line.kind !== 'total' && isEmpty(field) : amount.value.eq(0);
  if (isZero(budget, line.annualBudget) && isZero(executed, line.executed)) {
    const written = numberIn(line.annualBudget) !== undefined && numberIn(line.executed) !== undefined;
    return { admissible: exactly(ZERO), recommended: written ? ZERO : undefined, nothing: true };
  }
  if (budget === undefined || executed === undefined) return undefined;
  const least = budget.value.minus(budget.hidden);
  if (least.lte(0)) return undefined;
  const leastExecuted = executed.value.minus(executed.hidden);
  const low = truncatedQuotient(leastExecuted.times(HUNDRED), budget.value.plus(budget.hidden));
  return {
    // Both roundings are in use: some systems cut the rate off, some round it half up.
    admissible: {
      low: executed.value.gte(0) ? maximum(low, ZERO) : low,
      high: quotient(executed.value.plus(executed.hidden).times(HUNDRED), least),
    },
    recommended: quotient(executed.value.times(HUNDRED), budget.value),
    nothing: false,
  };
}

function rateVerdict(line: FundLine, range: RateRange | undefined): Verdict | undefined {
  const field = line.executionRate;
  if (field === undefined) return undefined;
  const admissible = range?.admissible;
  const recommended = range?.recommended;
  // A dash stands on a part line, and where there is no money.
  const dashStands = field.content.kind === 'dash' && (line.kind !== 'total' || range?.nothing === true);
  return {
    field,
    entered: numberIn(field),
    admissible,
    recommended,
    settled: dashStands ? undefined : settle(field, admissible, recommended),
  };
}

function scoreVerdict(
  line: FundLine,
  points: Decimal | undefined,
  range: RateRange | undefined,
  rate: Verdict | undefined,
): Verdict | undefined {
  const field = line.score;
  if (field === undefined) return undefined;
  const entered = numberIn(field);
  if (points === undefined || points.lt(0) || range === undefined) {
    return { field, entered, admissible: undefined, recommended: undefined, settled: undefined };
  }
  const share = (percent: Decimal): Decimal => asScore(maximum(percentOf(points, percent), ZERO), points);
  // Without a budget there is no rate, and a person decides the score.
  const admissible = range.nothing ? { low: ZERO, high: points } : { low: share(range.admissible.low), high: share(range.admissible.high) };
  const settledRate = standingRate(range, rate);
  const recommended = settledRate === undefined ? undefined : share(settledRate);
  const settled = settle(field, admissible, recommended);
  if (field.formula === undefined || entered === undefined || admits({ admissible }, entered)) {
    return { field, entered, admissible, recommended, settled };
  }
  // A formula that multiplies the rate is recalculated when the rate is filled in.
  const multiplies = roundHalfUp(entered).eq(share(numberIn(line.executionRate) ?? ZERO));
  return { field, entered, admissible, recommended, settled: multiplies ? recommended : settled };
}

/** The rate (percent) after 一键重算, or the recommended one when the form has no cell for it. */
const standingRate = (range: RateRange | undefined, rate: Verdict | undefined): Decimal | undefined =>
  range === undefined || range.nothing ? undefined : (rate?.settled ?? range.recommended);

export interface ExecutionEvaluation {
  readonly fundLines: readonly FundLineEvaluation[];
  /** Of the total line, percent; undefined when there is no budget or an amount is missing. */
  readonly rate: Decimal | undefined;
  readonly score: Verdict | undefined;
}

/**
 * Rates (percent) of all fund lines, the total line first, and the execution score (points) of the total line.
 * The rate is executed / annual budget; the score is points × rate, at most the points.
 */
export function evaluateExecution(funds: FundBlock | undefined): ExecutionEvaluation {
  if (funds === undefined) return { fundLines: [], rate: undefined, score: undefined };
  const totalRange = rateRange(funds.total);
  const totalRate = rateVerdict(funds.total, totalRange);
  return {
    fundLines: [{ line: funds.total, rate: totalRate }, ...funds.parts.map((line) => ({ line, rate: rateVerdict(line, rateRange(line)) }))],
    rate: standingRate(totalRange, totalRate),
    score: scoreVerdict(funds.total, executionPointsOf(funds), totalRange, totalRate),
  };
}
