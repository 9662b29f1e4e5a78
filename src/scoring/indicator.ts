// Scores one row: admissible values, the recommended one, and the one that stays.
import { ZERO, decimal, maximum, minimum, percentOf, quotient, roundHalfUp, type Decimal } from '../form/decimal';
import type { Indicator } from '../form/form';
import type { IndicatorEvaluation, Interval, Verdict } from './evaluation';
import { isExplained } from './explanation';
import type { RuleSet } from './rule-set';
import { standingOf, type Entitlement, type Fraction, type Standing } from './standing';
import { givesFullPoints, ownRuleOf } from './printed-rule';
import { numberIn } from '../form/number-in';
import { asScore, exactly, settle } from './verdict';

interface Claim {
  readonly admissible: Interval | undefined;
  readonly alternative: Decimal | undefined;
  readonly recommended: Decimal | undefined;
}

/** Under a rule of the form's own a person scores; only the full points of a target that was met are certain. */
function underOwnRule({ fulfilment }: Standing, rule: string, { target }: Indicator, points: Decimal): Claim {
  const isFull = fulfilment === 'met' && givesFullPoints(rule, target.content);
  return { ...NO_CLAIM, admissible: { low: ZERO, high: points }, recommended: isFull ? asScore(points, points) : undefined };
}

const NO_CLAIM: Claim = { admissible: undefined, alternative: undefined, recommended: undefined };
const CENT = decimal('0.01');

function claimOf(entitlement: Entitlement, points: Decimal): Claim {
  const share = (fraction: Fraction): Decimal => asScore(quotient(points.times(fraction.numerator), fraction.denominator), points);
  switch (entitlement.kind) {
    case 'none':
      return NO_CLAIM;
    case 'open':
      return { ...NO_CLAIM, admissible: { low: ZERO, high: points } };
    case 'full': {
      const all = asScore(points, points);
      return { ...NO_CLAIM, admissible: { low: all, high: points }, recommended: all };
    }
    case 'fraction': {
      const recommended = share(entitlement);
      const alternative = entitlement.alternative === undefined ? undefined : share(entitlement.alternative);
      return { admissible: exactly(recommended), alternative, recommended };
    }
    case 'deduction': {
      const less = (percent: number): Decimal => asScore(percentOf(points, 100 - percent), points);
      // Without a deduction the points themselves are admissible, even with more than two decimals.
      const high = entitlement.least === 0 ? points : less(entitlement.least);
      return { ...NO_CLAIM, admissible: { low: less(entitlement.most), high }, recommended: less(entitlement.recommended) };
    }
    case 'band': {
      const bound = (percent: number): Decimal => roundHalfUp(percentOf(points, percent));
      const low = minimum(bound(entitlement.low), points);
      // A bound that belongs to the next band leaves the largest score of two decimals below it.
      const top = entitlement.includesHigh ? bound(entitlement.high) : bound(entitlement.high).minus(CENT);
      const high = maximum(minimum(top, points), low);
      return { ...NO_CLAIM, admissible: { low, high }, recommended: minimum(maximum(bound(entitlement.recommended), low), high) };
    }
  }
}

function scoreVerdict(
  indicator: Indicator,
  points: Decimal | undefined,
  standing: Standing,
  ownRule: string | undefined,
  explained: boolean,
): Verdict | undefined {
  const field = indicator.score;
  if (field === undefined) return undefined;
  const byRule = (most: Decimal): Claim =>
    ownRule === undefined ? claimOf(standing.entitlement, most) : underOwnRule(standing, ownRule, indicator, most);
  const claim = points === undefined || points.lt(ZERO) ? NO_CLAIM : byRule(points);
  const entered = numberIn(field);
  // An explanation permits a lower score than the recommended one, never a higher one.
  const deducted =
    explained && entered !== undefined && claim.recommended !== undefined && entered.gte(ZERO) && entered.lt(claim.recommended);
  const settled = deducted ? entered : settle(field, claim.admissible, claim.recommended, claim.alternative);
  return { field, entered, ...claim, settled };
}

/**
 * Scores one row by the rule set's table.
 * @param formYear completes dates without a year @param isExplainedBelow a text below the table says why the row deviates
 */
export function evaluateIndicator(
  indicator: Indicator,
  ruleSet: RuleSet,
  formYear: number | undefined,
  isExplainedBelow = false,
): IndicatorEvaluation {
  const standing = standingOf(indicator.target.content, indicator.actual.content, ruleSet, formYear);
  const { fulfilment, achievement, ratio, overshoot } = standing;
  const points = numberIn(indicator.points);
  const explained = isExplainedBelow || (indicator.explanation !== undefined && isExplained(indicator.explanation.text));
  const ownRule = ownRuleOf(indicator);
  const score = scoreVerdict(indicator, points, standing, ownRule, explained);
  return { indicator, points, fulfilment, achievement, ratio, overshoot, explained, ...(ownRule !== undefined && { ownRule }), score };
}
