// Target and actual of one row together: each completes the unit or the zero that the other leaves out.
import type { Actual, Target } from './form';
import { inUnitOf } from './quantity';
import { zeroTarget } from './target';
import { inCommonUnit } from './units';

export interface Pair {
  readonly target: Target;
  readonly actual: Actual;
}

const UNREADABLE = { kind: 'unreadable', isError: false } as const;

/**
 * Completes each side by the other: 无 against 2起 is zero, a bare number counts the other side's unit.
 * A bare number with two readings (0.95 against ≥90%) becomes unreadable.
 * @param targetText the target as written
 */
export function pairOf(written: Target, targetText: string, actual: Actual): Pair {
  const target = withShare(zeroTarget(written, targetText, actual), actual);
  if (actual.kind === 'date' && target.kind === 'bound' && actual.share)
    return { target, actual: { kind: 'quantity', quantity: actual.share } };
  if (actual.kind !== 'quantity') return { target, actual };
  if (target.kind === 'range') {
    const quantity = inUnitOf(actual.quantity, target.high);
    const [low, high] = [inUnitOf(target.low, actual.quantity), inUnitOf(target.high, actual.quantity)];
    return { target: low && high ? { ...target, low, high } : UNREADABLE, actual: quantity ? { ...actual, quantity } : UNREADABLE };
  }
  if (target.kind !== 'bound') return { target, actual };
  const quantity = inUnitOf(actual.quantity, target.quantity);
  const bound = inUnitOf(target.quantity, actual.quantity);
  return { target: bound ? { ...target, quantity: bound } : UNREADABLE, actual: quantity ? { ...actual, quantity } : UNREADABLE };
}

/** 11月底完成100% is a share where the actual is one, or states a date and falls short of the share; else it is a date. */
function withShare(target: Target, actual: Actual): Target {
  if (target.kind !== 'deadline' || !target.share) return target;
  const { share } = target;
  const done = actual.kind === 'quantity' ? actual.quantity : actual.kind === 'date' ? actual.share : undefined;
  const [due, reached] = (done && inCommonUnit(share, done)) ?? [];
  const isShort = due && reached ? reached.value.lt(due.value) : false;
  return actual.kind === 'quantity' || isShort ? { kind: 'bound', sign: '≥', signWritten: true, quantity: share } : target;
}
