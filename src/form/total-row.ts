// What the numbers of the 总分 row are: held against what execution and rows add up to.
import { HUNDRED, sumOf, ZERO, type Decimal } from './decimal';
import type { Field, Form, FundBlock, Indicator, NumberContent } from './form';
import { numberIn } from './number-in';
import type { Totals } from './table-foot';

type Rows = readonly Pick<Indicator, 'points' | 'score'>[];

interface Sums {
  readonly execution: Decimal | undefined;
  readonly rows: Decimal;
  /** Undefined while that of execution is. */
  readonly whole: Decimal | undefined;
}

function sumsOf(execution: Decimal | undefined, rows: readonly (Field<NumberContent> | undefined)[]): Sums {
  const sum = sumOf(rows.flatMap((field) => numberIn(field) ?? []));
  return { execution, rows: sum, whole: execution && sum.plus(execution) };
}

const pointsOf = (funds: FundBlock | undefined, rows: Rows): Sums =>
  sumsOf(
    numberIn(funds?.total.points) ?? funds?.printedPoints?.points,
    rows.map(({ points }) => points),
  );
const scoresOf = (funds: FundBlock | undefined, rows: Rows): Sums =>
  sumsOf(
    numberIn(funds?.total.score),
    rows.map(({ score }) => score),
  );

/** The number of a 总分 cell merged over 分值 and 得分 is the total, unless it may be the sum of these points. */
export function mergedTotal(totals: Totals, funds: FundBlock | undefined, rows: Rows): Totals {
  const { totalPoints, total } = totals;
  if (totalPoints?.content.kind !== 'number' || total?.content.kind !== 'empty' || total.formula !== undefined) return totals;
  const { value } = totalPoints.content;
  const [points, scores] = [pointsOf(funds, rows), scoresOf(funds, rows)];
  const isTotal = scores.whole !== undefined && value.eq(scores.whole);
  const mayBePoints = value.gte(HUNDRED) || (points.whole ?? points.rows).eq(value) || (value.eq(points.rows) && !isTotal);
  return mayBePoints ? totals : { total: totalPoints };
}

/**
 * 合计 of 90 beside 10 of execution adds up the rows alone, and so may a 合计 whose score is theirs. Under words that name the whole
 * form (总分) the numbers are its total, right or wrong.
 */
export function ofRowsAlone(
  totals: Totals,
  funds: FundBlock | undefined,
  rows: Rows,
): Totals | { readonly sumsOfRows: NonNullable<Form['sumsOfRows']> } {
  const [points, scores] = [pointsOf(funds, rows), scoresOf(funds, rows)];
  if (points.execution?.gt(ZERO) !== true) return totals;
  const { totalPoints, total } = totals;
  const [statedPoints, stated] = [numberIn(totalPoints), numberIn(total)];
  const isWhole = stated !== undefined && scores.whole?.eq(stated) === true;
  const byPoints = statedPoints?.eq(points.rows) === true;
  const byScore = statedPoints === undefined && stated?.eq(scores.rows) === true;
  if (isWhole || (!byPoints && !byScore)) return totals;
  return { sumsOfRows: { ...(totalPoints && { points: totalPoints }), ...(total && { score: total }) } };
}
