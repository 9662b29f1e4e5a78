// One score, as several rules look at it: above its points, short of its target, explained, due.
import { roundHalfUp, type Decimal } from '../form/decimal';
import type { IndicatorEvaluation, Interval, Verdict } from '../scoring/evaluation';
import { asScore } from '../scoring/verdict';

/** Above the points, at the two decimals of the form. */
export const isOverPoints = ({ entered }: Verdict, points: Decimal | undefined): boolean =>
  entered !== undefined && points !== undefined && roundHalfUp(entered).gt(roundHalfUp(points));

/** The full points, at the two decimals of the form: 33.33 of 33.3333 is full. */
export const isFull = (score: Decimal, points: Decimal): boolean => roundHalfUp(score).gte(asScore(points, points));

/** The target was not met: by the numbers, by the words of the actual, or because it was late. */
export const fallsShort = ({ fulfilment, achievement }: IndicatorEvaluation): boolean =>
  fulfilment === 'unmet' || (fulfilment === 'judged' && achievement !== 'met');

/** A score lower than recommended that stays because the row explains it. */
export const isExplainedDeduction = ({ explained, score }: IndicatorEvaluation): boolean =>
  explained && score?.entered !== undefined && score.settled?.eq(score.entered) === true;

/** The scores or rates that the rules admit, both ends included. */
export interface Due extends Interval {
  /** Right as well: the result of the other lower-is-better formula in use. */
  readonly other?: Decimal;
}

/** @returns undefined when the rules say nothing of the cell */
export function dueOf({ admissible, alternative, recommended }: Verdict): Due | undefined {
  if (admissible === undefined) return undefined;
  const isOther = alternative !== undefined && recommended !== undefined && !alternative.eq(recommended);
  return isOther ? { ...admissible, other: alternative } : admissible;
}
