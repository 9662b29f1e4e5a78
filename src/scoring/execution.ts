// Budget execution: the rate of every fund line and the score of the total line.
import {
  decimal,
  HUNDRED,
  ZERO,
  maximum,
  minimum,
  percentOf,
  quotient,
  roundHalfUp,
  truncate,
  truncatedQuotient,
  type Decimal,
} from '../form/decimal';
import type { Field, Form, FundBlock, FundLine, NumberContent } from '../form/form';
import { decimalsShown } from '../form/rate';
import { compact } from '../form/text';
import type { FundLineEvaluation, Interval, Verdict } from './evaluation';
import { executionPointsOf } from './points';
import { numberIn } from '../form/number-in';
import { admits, asScore, exactly, settle } from './verdict';

const CENT = decimal('0.01');

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

/** Executed so many times the budget has another unit (元 beside 万元). */
const FAR_ABOVE = decimal(1000);
/** As much less is another unit, unless the rate that is printed says the same. */
const FAR_BELOW = [decimal(3000), decimal(30_000)] as const;

/** The amount that is in another unit than the block's, as far as its size tells; undefined where the two may be of one unit. */
function otherUnitIn(line: FundLine, unit: FundBlock['unit']): Field<NumberContent> | undefined {
  const { executed, executionRate } = line;
  const budgetField = budgetOf(line);
  const [budget, spent] = [numberIn(budgetField), numberIn(executed)];
  if (budget === undefined || spent === undefined || budget.lte(ZERO) || spent.lte(ZERO)) return undefined;
  // Products, because a quotient takes far longer.
  const isFarAbove = spent.gte(budget.times(FAR_ABOVE));
  const printed = numberIn(executionRate);
  const isPrinted = (): boolean =>
    printed !== undefined && printed.gt(ZERO) && quotient(spent.times(HUNDRED), budget).minus(printed).abs().lte(CENT);
  const isFarBelow = budget.gte(spent.times(FAR_BELOW[0])) && budget.lte(spent.times(FAR_BELOW[1])) && !isPrinted();
  if (!isFarAbove && !isFarBelow) return undefined;
  // In a block of 万元 the larger amount is in 元, in a block of 元 the smaller in 万元.
  return isFarAbove === (unit === '万元') ? executed : budgetField;
}

/** The amounts are shown rounded, so the true rate lies between the quotients of their extremes. */
function rateRange(line: FundLine): RateRange | undefined {
  const budgetField = budgetOf(line);
  const budget = amountIn(budgetField);
  const executed = amountIn(line.executed);
  const isEmpty = (field: Field<NumberContent> | undefined): boolean => field === undefined || field.content.kind === 'empty';
  const isZero = (amount: Amount | undefined, field: Field<NumberContent> | undefined): boolean =>
    // A blank part line has no money; a blank total line is missing its amounts.
    amount === undefined ? line.kind !== 'total' && isEmpty(field) : amount.value.eq(ZERO);
  if (isZero(budget, budgetField) && isZero(executed, line.executed)) {
    // A rate that is left blank stays blank.
    const isEntered = numberIn(line.executionRate) !== undefined;
    return { admissible: exactly(ZERO), recommended: isEntered ? ZERO : undefined, nothing: true };
  }
  if (budget === undefined || executed === undefined) return undefined;
  const least = budget.value.minus(budget.hidden);
  if (least.lte(ZERO)) return undefined;
  const leastExecuted = executed.value.minus(executed.hidden);
  const low = truncatedQuotient(leastExecuted.times(HUNDRED), budget.value.plus(budget.hidden));
  return {
    // Both roundings are in use: some systems cut the rate off, some round it half up.
    admissible: {
      low: executed.value.gte(ZERO) ? maximum(low, ZERO) : low,
      high: quotient(executed.value.plus(executed.hidden).times(HUNDRED), least),
    },
    recommended: quotient(executed.value.times(HUNDRED), budget.value),
    nothing: false,
  };
}

/** The base of the rate: in a form without an annual budget the initial one. */
export const budgetOf = ({ annualBudget, initialBudget }: FundLine): Field<NumberContent> | undefined => annualBudget ?? initialBudget;

const DECIMALS = 2;
const DECIMALS_OF = /\.(\d+)/;

/**
 * A number that shows fewer than two decimals is held against those: 50 % for 49.88 %, 16.7 for 16.67. Both roundings are in use.
 * The interval grows only as far as to the number entered.
 * @param usual decimals of the numbers of its kind: among 9.5 and 28.75 a 10 is no 9.92 that was cut to whole points
 */
function toDigitsShown({ low, high }: Interval, field: Field<NumberContent>, usual = 0): Interval {
  const entered = numberIn(field);
  const own = decimalsShown(field);
  const shown = own === undefined ? undefined : Math.max(own, usual);
  if (entered === undefined || shown === undefined || shown >= DECIMALS) return { low, high };
  if (entered.lt(truncate(low, shown)) || entered.gt(roundHalfUp(high, shown))) return { low, high };
  return { low: minimum(low, entered), high: maximum(high, entered) };
}

function rateVerdict(line: FundLine, range: RateRange | undefined): Verdict | undefined {
  const field = line.executionRate;
  if (field === undefined) return undefined;
  const admissible = range && toDigitsShown(range.admissible, field);
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

interface LineEvaluation extends FundLineEvaluation {
  readonly range: RateRange | undefined;
}

function evaluateLine(line: FundLine, unit: FundBlock['unit']): LineEvaluation {
  const otherUnit = otherUnitIn(line, unit);
  const range = otherUnit === undefined ? rateRange(line) : undefined;
  return { line, range, rate: rateVerdict(line, range), ...(otherUnit && { otherUnit }) };
}

function scoreVerdict(
  line: FundLine,
  points: Decimal | undefined,
  range: RateRange | undefined,
  rate: Verdict | undefined,
  usualDecimals: number,
): Verdict | undefined {
  const field = line.score;
  if (field === undefined) return undefined;
  const entered = numberIn(field);
  if (points === undefined || points.lt(ZERO) || range === undefined) {
    return { field, entered, admissible: undefined, recommended: undefined, settled: undefined };
  }
  const share = (percent: Decimal): Decimal => asScore(maximum(percentOf(points, percent), ZERO), points);
  // Without a budget there is no rate, and a person decides the score.
  const byRate = rate?.admissible ?? range.admissible;
  const admissible = range.nothing
    ? { low: ZERO, high: points }
    : toDigitsShown({ low: share(byRate.low), high: share(byRate.high) }, field, usualDecimals);
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

/** Decimals that these scores show at most. */
const mostDecimals = (scores: readonly (Field<NumberContent> | undefined)[]): number =>
  Math.max(0, ...scores.map((score) => (score?.content.kind === 'number' ? (DECIMALS_OF.exec(compact(score.text))?.[1] ?? '').length : 0)));

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
export function evaluateExecution({ funds, indicators, total: ofForm }: Form): ExecutionEvaluation {
  if (funds === undefined) return { fundLines: [], rate: undefined, score: undefined };
  const total = evaluateLine(funds.total, funds.unit);
  return {
    fundLines: [total, ...funds.parts.map((line) => evaluateLine(line, funds.unit))],
    rate: standingRate(total.range, total.rate),
    score: scoreVerdict(
      funds.total,
      executionPointsOf(funds),
      total.range,
      total.rate,
      mostDecimals([...indicators.map(({ score }) => score), ofForm]),
    ),
  };
}
