// The points of a form as one whole: what they add up to, and the one cell that is wrong when they cannot be right.
import { decimal, roundHalfUp, sumOf, ZERO, type Decimal } from '../form/decimal';
import type { Field, Form, FundBlock, Indicator, NumberContent, PrintedPoints } from '../form/form';
import type { Cell } from '../form/snapshot';
import type { Evaluation, PointsSum } from './evaluation';
import type { RuleSet } from './rule-set';
import { numberIn } from '../form/number-in';

export const FULL_POINTS = decimal(100);

/** Whether the form has cells for the points of its rows. */
export const hasPoints = ({ indicators }: Form): boolean =>
  indicators.length === 0 || indicators.some(({ points }) => points !== undefined);

/** Whether the form has cells for the scores of its rows. */
export const hasScores = ({ indicators }: Form): boolean => indicators.length === 0 || indicators.some(({ score }) => score !== undefined);

/** Points of budget execution: those of its cell, else those that a heading of the block prints. Undefined where neither says any. */
export function executionPointsOf(funds: FundBlock | undefined): Decimal | undefined {
  const field = funds?.total.points;
  return field === undefined || field.content.kind === 'empty' ? funds?.printedPoints?.points : numberIn(field);
}

/** Sub-rows (其中…) and placeholders are not meant to have points. */
const isScored = ({ unscored }: Indicator): boolean => unscored === undefined;

const isFilled = ({ content }: Field<{ readonly kind: string }>): boolean => content.kind !== 'empty';

/** Points of all rows and of execution. */
export function sumOfPoints(form: Form): PointsSum {
  const execution = form.funds?.total.points;
  const isPrinted = execution?.content.kind === 'empty' && form.funds?.printedPoints !== undefined;
  const ofExecution = execution === undefined || isPrinted ? [] : [execution];
  const fields = [...ofExecution, ...form.indicators.flatMap(({ points }) => points ?? [])];
  const needed = [...ofExecution, ...form.indicators.filter(isScored).flatMap(({ points }) => points ?? [])];
  const ofRows = form.indicators.flatMap(({ points }) => numberIn(points) ?? []);
  return {
    sum: sumOf([executionPointsOf(form.funds) ?? ZERO, ...ofRows]),
    missing: needed.filter(({ content }) => content.kind === 'empty'),
    unreadable: fields.filter(({ content }) => content.kind === 'unreadable'),
  };
}

/** Scored rows with a target and an actual whose points are left empty. */
export const rowsWithoutPoints = ({ indicators }: Form): readonly Indicator[] =>
  indicators.filter((row) => isScored(row) && row.points?.content.kind === 'empty' && isFilled(row.target) && isFilled(row.actual));

/** At the two decimals of the form: three rows of 33.3333 are worth 100. */
export const isFullSum = ({ sum }: PointsSum): boolean => roundHalfUp(sum).eq(FULL_POINTS);

/**
 * Whether the points entered can be right: they sum to 100, or to less and some cells are still to be filled in. Without a column
 * for points there is nothing to add up, and nothing that could be wrong.
 */
export function canAddUp(form: Form, points: PointsSum): boolean {
  if (!hasPoints(form)) return true;
  return isFullSum(points) || (points.missing.length + points.unreadable.length > 0 && points.sum.lt(FULL_POINTS));
}

/** A cell whose points are wrong if those of all others are right. */
export interface PointsFault {
  readonly field: Field<NumberContent>;
  readonly stands: Decimal;
  /** Makes the sum 100. */
  readonly due: Decimal;
}

/**
 * The one cell where a usual number makes the sum 100: the rule set's for execution, or for a row what several others are worth.
 * Undefined when the sum is 100, cells are empty or hold no possible points, several cells could be meant, or points of execution
 * that were not read may be all that is lacking.
 */
export function pointsAtFault(
  { form, points }: Pick<Evaluation, 'form' | 'points'>,
  { executionPoints }: RuleSet,
): PointsFault | undefined {
  if (isFullSum(points) || points.missing.length + points.unreadable.length > 0) return undefined;
  const excess = points.sum.minus(FULL_POINTS);
  const execution = entryIn(form.funds?.total.points);
  const rows = form.indicators.filter(isScored).flatMap((row) => entryIn(row.points));
  if (execution.length === 0 && excess.lt(ZERO)) return undefined;
  // points-invalid says of such a cell what is wrong with it.
  if ([...execution, ...rows].some(({ stands }) => stands.lte(ZERO))) return undefined;
  const worth = new Map<string, number>();
  for (const { stands } of rows) worth.set(stands.toFixed(), (worth.get(stands.toFixed()) ?? 0) + 1);
  const isUsual = (value: Decimal): boolean => (worth.get(value.toFixed()) ?? 0) > 1;
  const faults = [
    ...execution.filter(({ stands }) => stands.minus(excess).eq(executionPoints)),
    ...rows.filter(({ stands }) => isUsual(stands.minus(excess))),
  ].map((entry) => ({ ...entry, due: entry.stands.minus(excess) }));
  return faults.length === 1 ? faults[0] : undefined;
}

function entryIn(field: Field<NumberContent> | undefined): readonly Omit<PointsFault, 'due'>[] {
  const stands = numberIn(field);
  return field === undefined || stands === undefined ? [] : [{ field, stands }];
}

/** Points that the form prints for a part of it, and what this part adds up to. */
export interface PrintedOff {
  readonly cell: Cell;
  /** A dimension, a category or budget execution. */
  readonly heading: string;
  /** Printed in a row that adds up, not in the heading. */
  readonly isSum?: true;
  readonly printed: Decimal;
  readonly sum: Decimal;
}

/** The number in a heading, 产出指标(50分), or in a row 产出指标合计, against the rows under it. Blank points are said elsewhere. */
function subtotalOff({ indicators }: Form, { dimension, category, points: printed, cell, isSum }: PrintedPoints): readonly PrintedOff[] {
  if (indicators.every(({ points }) => points === undefined)) return [];
  const rows = indicators.filter((row) => row.dimension === dimension && (category === undefined || row.category === category));
  const isOpen = rows.some(
    ({ points, unscored }) => points?.content.kind === 'unreadable' || (points?.content.kind === 'empty' && !unscored),
  );
  const sum = sumOf(rows.flatMap(({ points }) => numberIn(points) ?? []));
  if (isOpen || roundHalfUp(sum).eq(roundHalfUp(printed))) return [];
  return [{ cell, heading: category ?? dimension, ...(isSum === true && { isSum }), printed, sum }];
}

/** Points of execution in a heading of the fund block, against those in their own cell. */
function executionOff({ funds }: Form): readonly PrintedOff[] {
  const stands = numberIn(funds?.total.points);
  const printed = funds?.printedPoints;
  if (stands === undefined || printed === undefined || stands.eq(printed.points)) return [];
  return [{ cell: printed.cell, heading: '预算执行', printed: printed.points, sum: stands }];
}

/** Every number of points that a heading or a sum prints and its rows do not make. */
export const printedOff = (form: Form): readonly PrintedOff[] => [
  ...(form.printedPoints ?? []).flatMap((printed) => subtotalOff(form, printed)),
  ...executionOff(form),
];
