// Evaluates the 总分 row and the grade from the scores above them.
import { ZERO, decimal, maximum, minimum, roundHalfUp, sumOf, type Decimal } from '../form/decimal';
import type { Field, Form, Grade, GradeContent, NumberContent } from '../form/form';
import type { GradeVerdict, IndicatorEvaluation, Interval, PointsSum, Verdict } from './evaluation';
import { executionPointsOf, FULL_POINTS, hasPoints } from './points';
import type { RuleSet } from './rule-set';
import { numberIn } from '../form/number-in';
import { admits, exactly, isWrong, settle } from './verdict';

const CENT = decimal('0.01');
const HALF_CENT = decimal('0.005');

/** Undefined when one of them is unknown. */
function allKnown<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

/** A row, or budget execution, with its points and score. */
interface Place {
  readonly points: Decimal | undefined;
  readonly score: Verdict | undefined;
  /** Its score is one of those that add up to the total. */
  readonly counts: boolean;
}

/** A score as one of the numbers that add up to the total. */
interface Part {
  readonly value: Decimal;
  /** Half of the last shown digit of a rounded product; full points and 0 are exact. */
  readonly hidden: Decimal;
}

function enteredPart({ points, score }: Place): Part | undefined {
  if (score?.entered === undefined || score.field.content.kind !== 'number') return undefined;
  const isProduct = !score.entered.eq(ZERO) && (points === undefined || !score.entered.eq(points));
  return { value: score.entered, hidden: isProduct ? score.field.content.hidden : ZERO };
}

function settledPart(place: Place): Part | undefined {
  const settled = place.score?.settled;
  // A number that no rule admits and none replaces adds up to nothing.
  if (settled === undefined && place.score !== undefined && isWrong(place.score)) return undefined;
  const entered = enteredPart(place);
  if (settled === undefined || (entered !== undefined && settled.eq(entered.value))) return entered;
  return { value: settled, hidden: ZERO };
}

interface TotalClaim {
  readonly admissible: Interval;
  readonly recommended: Decimal;
}

/** The totals that these scores admit, and the one recommended. */
function totalOf(parts: readonly Part[]): TotalClaim {
  const exact = sumOf(parts.map(({ value }) => value));
  // The sum of the printed scores, whose cells may hold more digits.
  const printed = sumOf(parts.map(({ value }) => roundHalfUp(value)));
  // Two or more rounded scores may hide a cent that a total of the unrounded ones shows.
  const cent = sumOf(parts.map(({ hidden }) => hidden)).gt(HALF_CENT) ? CENT : ZERO;
  const candidates = [
    roundHalfUp(exact),
    minimum(maximum(printed, exact.minus(CENT)), exact.plus(CENT)),
    exact.minus(cent),
    exact.plus(cent),
  ];
  return {
    admissible: { low: candidates.reduce(minimum), high: candidates.reduce(maximum) },
    recommended: roundHalfUp(exact),
  };
}

/** The highest total (points) at an execution rate (percent): the cap with the lowest rate above it. */
const capOf = (rate: Decimal, { totalCaps }: RuleSet): Decimal | undefined => {
  const cap = totalCaps.filter(({ rateBelow }) => rate.lt(rateBelow)).at(-1);
  return cap && decimal(cap.total);
};

function capped(claim: TotalClaim | undefined, cap: Decimal | undefined): TotalClaim | undefined {
  if (claim === undefined || cap === undefined) return claim;
  const { admissible, recommended } = claim;
  return {
    admissible: { low: minimum(admissible.low, cap), high: minimum(admissible.high, cap) },
    recommended: minimum(recommended, cap),
  };
}

/** The 总分 cell after 一键重算. @param plainSum of the settled scores @param claim the same sum, capped */
function settledTotalIn(
  field: Field<NumberContent>,
  places: readonly Place[],
  plainSum: TotalClaim | undefined,
  claim: TotalClaim | undefined,
): Decimal | undefined {
  const entered = numberIn(field);
  const settled = settle(field, claim?.admissible, claim?.recommended);
  if (field.formula === undefined || entered === undefined || claim === undefined || admits(claim, entered)) return settled;
  // A formula that adds up the scores is recalculated when they are filled in.
  return roundHalfUp(entered).eq(roundHalfUp(standingSum(places))) ? plainSum?.recommended : settled;
}

/** Of the entered scores; an empty one counts 0, as in Excel. */
const standingSum = (places: readonly Place[]): Decimal => sumOf(places.flatMap(({ score }) => score?.entered ?? []));

/** The grade of a total (points); undefined only when the rule set has no grade that low. */
export const gradeOf = (total: Decimal, ruleSet: RuleSet): Grade | undefined =>
  ruleSet.grades.find(({ from }) => roundHalfUp(total).gte(from))?.grade;

/** The label after 一键重算. A fitting grade keeps its wording (优秀); formulas and texts that are no grade stay. */
function settledLabel(field: Field<GradeContent>, fitting: Grade | undefined, ruleSet: RuleSet): string | undefined {
  if (fitting === undefined || field.formula !== undefined || field.isInLabel === true || field.content.kind === 'unreadable')
    return undefined;
  if (field.content.kind === 'grade' && field.content.grade === fitting) return field.text;
  return ruleSet.grades.find(({ grade }) => grade === fitting)?.label;
}

function gradeVerdict(form: Form, ruleSet: RuleSet, standing: Decimal | undefined, settled: Decimal | undefined): GradeVerdict | undefined {
  const field = form.grade;
  if (field === undefined) return undefined;
  const entered = field.content.kind === 'grade' ? field.content.grade : undefined;
  const expected = standing === undefined ? undefined : gradeOf(standing, ruleSet);
  const fitting = settled === undefined ? undefined : gradeOf(settled, ruleSet);
  return { field, entered, expected, settled: settledLabel(field, fitting, ruleSet) };
}

/** Without a column for points every row counts that is meant to be scored; a dash says that it is not. */
function placesOf(form: Form, indicators: readonly IndicatorEvaluation[], executionScore: Verdict | undefined): readonly Place[] {
  const place = (points: Decimal | undefined, score: Verdict | undefined, counts = false): Place => ({
    points,
    score,
    counts: counts || points !== undefined || score?.entered !== undefined,
  });
  return [
    place(executionPointsOf(form.funds), executionScore),
    ...indicators.map(({ indicator, points, score }) =>
      place(points, score, indicator.points === undefined && indicator.unscored === undefined && indicator.score?.content.kind !== 'dash'),
    ),
  ];
}

/** The score of a part is within that of the row with points above it. */
function withoutParts(indicators: readonly IndicatorEvaluation[]): readonly IndicatorEvaluation[] {
  let whole: IndicatorEvaluation | undefined;
  return indicators.filter((row) => {
    if (row.indicator.unscored !== 'part') whole = row;
    return row === whole || whole?.points === undefined;
  });
}

export interface TotalEvaluation {
  readonly totalPoints: Verdict | undefined;
  readonly total: Verdict | undefined;
  readonly totalCap?: Decimal;
  readonly grade: GradeVerdict | undefined;
}

/**
 * Evaluates the 总分 row and the grade. Admissible values follow from the scores in the sheet, recommended and settled ones from
 * the settled scores; both are undefined while one score is unknown. Without a column for points the total and the grade are
 * checked, and stay as they are.
 * @param executionRate percent; decides on caps of the total
 */
export function evaluateTotal(
  form: Form,
  points: PointsSum,
  ruleSet: RuleSet,
  indicators: readonly IndicatorEvaluation[],
  executionScore: Verdict | undefined,
  executionRate: Decimal | undefined,
): TotalEvaluation {
  // A row without points is not scored when the other points already sum to 100.
  const isComplete = points.sum.eq(FULL_POINTS) || points.missing.length + points.unreadable.length === 0;
  const scored = placesOf(form, withoutParts(indicators), executionScore).filter(({ counts }) => counts);
  const canAdd = isComplete && scored.length > 0;
  const entered = canAdd ? allKnown(scored.map(enteredPart)) : undefined;
  const settled = canAdd ? allKnown(scored.map(settledPart)) : undefined;
  const cap = executionRate && capOf(executionRate, ruleSet);
  const enteredTotal = capped(entered && totalOf(entered), cap);
  const settledSum = settled && totalOf(settled);
  const settledTotal = capped(settledSum, cap);

  const pointsAdmissible = isComplete ? exactly(points.sum) : undefined;
  const pointsRecommended = isComplete ? roundHalfUp(points.sum) : undefined;
  const totalPoints = form.totalPoints && {
    field: form.totalPoints,
    entered: numberIn(form.totalPoints),
    admissible: pointsAdmissible,
    recommended: pointsRecommended,
    settled: settle(form.totalPoints, pointsAdmissible, pointsRecommended),
  };
  const total = form.total && {
    field: form.total,
    entered: numberIn(form.total),
    admissible: enteredTotal?.admissible,
    recommended: settledTotal?.recommended,
    settled:
      hasPoints(form) && form.total.isInLabel !== true
        ? settledTotalIn(form.total, scored, settledSum, settledTotal)
        : numberIn(form.total),
  };
  const standing = form.total === undefined ? enteredTotal?.recommended : numberIn(form.total);
  // While scores are missing, no grade is expected.
  const standingAfter = form.total === undefined || settledTotal === undefined ? settledTotal?.recommended : total?.settled;
  const verdict = gradeVerdict(form, ruleSet, standing, hasPoints(form) ? standingAfter : undefined);
  return { totalPoints, total, ...(cap === undefined ? {} : { totalCap: cap }), grade: verdict };
}
