// The guard of 一键重算: what rests on a whole form is written only when the whole is there and adds up.
import { type Decimal, ZERO } from '../form/decimal';
import type { Form, Indicator, ReadingProblem } from '../form/form';
import { contains, type Area } from '../form/identity';
import type { Cell } from '../form/snapshot';
import type { Evaluation } from '../scoring/evaluation';
import { executionPointsOf, hasPoints, isFullSum, pointsAtFault, printedOff, rowsWithoutPoints } from '../scoring/points';
import type { RuleSet } from '../scoring/rule-set';
import { numberIn } from '../form/number-in';
import { isWrong } from '../scoring/verdict';

/** Why the execution score, the sum of points, the total and the grade of a form stay as they are. */
export type Unsound =
  | {
      readonly kind: 'points';
      readonly sum: Decimal;
      /** The one that is wrong or empty; absent when it is not known which. */
      readonly cell?: Cell;
    }
  /** The table has no column for points. */
  | { readonly kind: 'no-points' }
  /** Points that the form prints, of the whole or of a part, are not what its rows add up to. */
  | { readonly kind: 'printed'; readonly cells: readonly Cell[] }
  /** The last row that adds up leaves budget execution out, or may. */
  | { readonly kind: 'rows-alone'; readonly cells: readonly Cell[] }
  /** Which amounts are those of the whole form is not certain. */
  | { readonly kind: 'funds'; readonly cells: readonly Cell[] }
  /** Cells that belong to the form or may belong to it, and could not be placed. */
  | { readonly kind: 'unread'; readonly cells: readonly Cell[] };

/**
 * What keeps the results of a whole form from being written; undefined when nothing does.
 * @param problems of the form's sheet @param others all forms of the sheet
 */
export function unsoundness(
  evaluation: Evaluation,
  problems: readonly ReadingProblem[],
  others: readonly Form[],
  ruleSet: RuleSet,
): Unsound | undefined {
  const { form, points } = evaluation;
  const reach = reachOf(form, others);
  const unplaced = problems.flatMap(({ cell }) => (cell !== undefined && contains(reach, cell) ? [cell] : []));
  const passedOver = (form.passedOver ?? []).filter(({ mayMatter }) => mayMatter).map(({ row, column }) => ({ row, column }));
  const lost = [...unplaced, ...passedOver];
  if (lost.length > 0) return { kind: 'unread', cells: lost };
  if (!hasPoints(form)) return { kind: 'no-points' };
  const lacking = [...rowsWithoutPoints(form), ...scoredWithoutPoints(form)];
  if (isFullSum(points) && lacking.length === 0) return doubtOf(evaluation, problems, others);
  if (isJustBegun(form, ruleSet)) return undefined;
  const [blank, ...more] = isFullSum(points) ? lacking.map((row) => row.points) : points.missing;
  const cell = blank === undefined ? pointsAtFault(evaluation, ruleSet)?.field.cell : more.length === 0 ? blank.cell : undefined;
  return { kind: 'points', sum: points.sum, ...(cell && { cell }) };
}

/** What is doubtful about a form whose points sum to 100. */
function doubtOf(
  { form, points, totalPoints }: Evaluation,
  problems: readonly ReadingProblem[],
  others: readonly Form[],
): Unsound | undefined {
  const printed = printedOff(form).map(({ cell }) => cell);
  // What the rows alone are worth may be a sum of the rows that is meant so; any other wrong sum is put right.
  const ofRows = points.sum.minus(executionPointsOf(form.funds) ?? ZERO);
  if (totalPoints?.entered?.eq(ofRows) === true && isWrong(totalPoints)) printed.push(totalPoints.field.cell);
  if (printed.length > 0) return { kind: 'printed', cells: printed };
  const { sumsOfRows } = form;
  const alone = sumsOfRows?.score ?? sumsOfRows?.points;
  if (alone !== undefined) return { kind: 'rows-alone', cells: [alone.cell] };
  const loose = problems.flatMap(({ cell, maybeOfFormAbove }) =>
    maybeOfFormAbove && cell && isNextBelow(form, cell, others) ? [cell] : [],
  );
  const funds = [...(form.funds?.furtherTotals ?? []), ...loose];
  return funds.length > 0 ? { kind: 'funds', cells: funds } : undefined;
}

const isNextBelow = (form: Form, cell: Cell, others: readonly Form[]): boolean =>
  cell.row > form.area.lastRow && contains(downToNext(form, others), cell);

/** A dash for points says that the row is not scored, and its score says that it is. */
const scoredWithoutPoints = ({ indicators }: Form): readonly Indicator[] =>
  indicators.filter(({ unscored, points, score }) => unscored === undefined && points?.content.kind === 'dash' && numberIn(score)?.gt(0));

/** Without its total row a form may have been cut off, and whatever stands below it up to the next form may be its rest. */
const reachOf = (form: Form, others: readonly Form[]): Area =>
  form.total !== undefined || form.totalPoints !== undefined ? form.area : downToNext(form, others);

function downToNext({ area }: Form, others: readonly Form[]): Area {
  const below = others.filter(
    (other) => other.area.firstRow > area.lastRow && other.area.firstColumn <= area.lastColumn && other.area.lastColumn >= area.firstColumn,
  );
  return { ...area, lastRow: Math.min(...below.map((other) => other.area.firstRow - 1)) };
}

/** No row has points yet, so nothing is added up; the score of execution rests on the rule set's points alone. */
function isJustBegun({ indicators, funds }: Form, { executionPoints }: RuleSet): boolean {
  return indicators.every(({ points }) => points?.content.kind === 'empty') && executionPointsOf(funds)?.eq(executionPoints) === true;
}
