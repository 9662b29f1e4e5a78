// The 总分 row and the grade: sums of what stands above them.
import { ZERO, decimal, maximum, minimum, roundHalfUp, type Decimal } from '../form/decimal';
import type { Field, Form, Grade, GradeContent, Indicator, NumberContent } from '../form/form';
import type { GradeVerdict, IndicatorEvaluation, Interval, Verdict } from './evaluation';
import type { RuleSet } from './rule-set';
import { admits, exactly, numberIn, settle } from './verdict';

export const FULL_POINTS = decimal(100);
const CENT = decimal('0.01');
const HALF_CENT = decimal('0.005');

const sum = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => a.plus(b), ZERO);

/** All of them, or undefined as soon as one is unknown. */
function allKnown<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

export interface PointsSum {
  /** Of the points that are there, execution included. */
  readonly sum: Decimal;
  /** Cells that lack their points. A dash lacks none: it says that the row is not scored; nor does a sub-row or a placeholder. */
  readonly missing: readonly Field<NumberContent>[];
  readonly unreadable: readonly Field<NumberContent>[];
}

/** Sub-rows (其中…) and placeholders are not meant to have points. */
const isScored = ({ unscored }: Indicator): boolean => unscored === undefined;

/** Points of all rows and of execution. */
export function sumOfPoints(form: Form): PointsSum {
  const execution = form.funds?.total.points;
  const fields = [...(execution === undefined ? [] : [execution]), ...form.indicators.map(({ points }) => points)];
  const needed = [...(execution === undefined ? [] : [execution]), ...form.indicators.filter(isScored).map(({ points }) => points)];
  return {
    sum: sum(fields.flatMap((field) => numberIn(field) ?? [])),
    missing: needed.filter(({ content }) => content.kind === 'empty'),
    unreadable: fields.filter(({ content }) => content.kind === 'unreadable'),
  };
}

/** A place of the form that may bear a score. */
interface Place {
  readonly points: Field<NumberContent> | undefined;
  readonly score: Verdict | undefined;
}

/** A score as one of the numbers that add up to the total. */
interface Part {
  readonly value: Decimal;
  /** Half of the last shown digit where the score is a rounded product; 0 for full points and for none. */
  readonly hidden: Decimal;
}

function enteredPart({ points, score }: Place): Part | undefined {
  if (score?.entered === undefined || score.field.content.kind !== 'number') return undefined;
  const full = numberIn(points);
  const isProduct = !score.entered.eq(0) && (full === undefined || !score.entered.eq(full));
  return { value: score.entered, hidden: isProduct ? score.field.content.hidden : ZERO };
}

function settledPart(place: Place): Part | undefined {
  const settled = place.score?.settled;
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
  const exact = sum(parts.map(({ value }) => value));
  // What a reader with a pocket calculator gets from the printed scores, where the cells hold more digits.
  const printed = sum(parts.map(({ value }) => roundHalfUp(value)));
  // Two or more rounded scores may hide a cent between them that shows in a total of the unrounded ones; one cannot.
  const cent = sum(parts.map(({ hidden }) => hidden)).gt(HALF_CENT) ? CENT : ZERO;
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

/** The cap on the total (points) that the rule set has for an execution rate (percent), the one of the lowest rate that holds. */
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

/** What stands in the 总分 cell after 一键重算; `plainSum`: of the settled scores, `claim`: that sum, held down by a cap. */
function settledTotalIn(
  field: Field<NumberContent>,
  places: readonly Place[],
  plainSum: TotalClaim | undefined,
  claim: TotalClaim | undefined,
): Decimal | undefined {
  const entered = numberIn(field);
  const settled = settle(field, claim?.admissible, claim?.recommended);
  if (field.formula === undefined || entered === undefined || claim === undefined || admits(claim, entered)) return settled;
  // A formula that adds up the scores gives their new sum as soon as they are filled in.
  return roundHalfUp(entered).eq(roundHalfUp(standingSum(places))) ? plainSum?.recommended : settled;
}

/** Of the scores as they stand, an empty one counting nothing, as Excel adds them up. */
const standingSum = (places: readonly Place[]): Decimal => sum(places.flatMap(({ score }) => score?.entered ?? []));

/** The grade of a total (points); undefined only when the rule set has no grade that low. */
export const gradeOf = (total: Decimal, ruleSet: RuleSet): Grade | undefined =>
  ruleSet.grades.find(({ from }) => roundHalfUp(total).gte(from))?.grade;

/** A grade that fits stays as it is worded (优秀); words that are no grade are somebody's own and stay too, and so do formulas. */
function settledLabel(field: Field<GradeContent>, fitting: Grade | undefined, ruleSet: RuleSet): string | undefined {
  if (fitting === undefined || field.formula !== undefined || field.content.kind === 'unreadable') return undefined;
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

export interface TotalEvaluation {
  readonly totalPoints: Verdict | undefined;
  readonly total: Verdict | undefined;
  readonly totalCap?: Decimal;
  readonly grade: GradeVerdict | undefined;
}

/**
 * The 总分 row and the grade. What is admissible follows from the scores that stand in the sheet, what is recommended and
 * settled from the settled ones; both are undefined as long as one score is unknown.
 * @param executionRate percent; decides on caps of the total
 */
export function evaluateTotal(
  form: Form,
  ruleSet: RuleSet,
  indicators: readonly IndicatorEvaluation[],
  executionScore: Verdict | undefined,
  executionRate: Decimal | undefined,
): TotalEvaluation {
  const points = sumOfPoints(form);
  // Once the points are complete, a row without points is known not to be scored (a sub-row 其中…).
  const isComplete = points.sum.eq(FULL_POINTS) || points.missing.length + points.unreadable.length === 0;
  const places: readonly Place[] = [
    { points: form.funds?.total.points, score: executionScore },
    ...indicators.map(({ indicator, score }) => ({ points: indicator.points, score })),
  ];
  const scored = places.filter((place) => numberIn(place.points) !== undefined || place.score?.entered !== undefined);
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
    settled: settledTotalIn(form.total, scored, settledSum, settledTotal),
  };
  const standing = form.total === undefined ? enteredTotal?.recommended : numberIn(form.total);
  // What a formula makes of incomplete scores is graded by nobody.
  const standingAfter = form.total === undefined || settledTotal === undefined ? settledTotal?.recommended : total?.settled;
  const verdict = gradeVerdict(form, ruleSet, standing, standingAfter);
  return { totalPoints, total, ...(cap === undefined ? {} : { totalCap: cap }), grade: verdict };
}
