// Shared by all verdicts: the number in a cell, whether the rules admit it, and the number after 一键重算.
import { minimum, roundHalfUp, truncate, type Decimal } from '../form/decimal';
import type { Field, NumberContent } from '../form/form';
import { numberIn } from '../form/number-in';
import type { Interval, Verdict } from './evaluation';

export const exactly = (value: Decimal): Interval => ({ low: value, high: value });

/** A score of two decimals that never exceeds the points, even where the points themselves have more decimals. */
export function asScore(value: Decimal, points: Decimal): Decimal {
  const rounded = roundHalfUp(minimum(value, points));
  return rounded.gt(points) ? truncate(points) : rounded;
}

const inside = (interval: Interval, value: Decimal): boolean => value.gte(interval.low) && value.lte(interval.high);

/**
 * Whether the rules admit the value, or the value rounded to two decimals, because a formula holds the unrounded product.
 * False without an admissible interval.
 */
export function admits(verdict: Pick<Verdict, 'admissible' | 'alternative'>, value: Decimal): boolean {
  const { admissible, alternative } = verdict;
  if (admissible !== undefined && inside(admissible, value)) return true;
  const rounded = roundHalfUp(value);
  return (admissible !== undefined && inside(admissible, rounded)) || alternative?.eq(rounded) === true;
}

/** Whether the cell holds a number that the rules do not admit. */
export const isWrong = (verdict: Verdict): boolean =>
  verdict.entered !== undefined && verdict.admissible !== undefined && !admits(verdict, verdict.entered);

/**
 * The number after 一键重算: the entered one when the rules admit it, else the recommended one. Undefined for text, which is never
 * replaced. A dash counts as empty. A formula is never overwritten, so its result stays, right or wrong.
 */
export function settle(
  field: Field<NumberContent>,
  admissible: Interval | undefined,
  recommended: Decimal | undefined,
  alternative?: Decimal,
): Decimal | undefined {
  const entered = numberIn(field);
  if (field.formula !== undefined) return entered;
  if (field.content.kind === 'unreadable') return undefined;
  return entered !== undefined && admits({ admissible, alternative }, entered) ? entered : recommended;
}
