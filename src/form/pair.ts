// Target and actual of one row together: each completes the unit or the zero that the other leaves out.
import type { Actual, Target } from './form';
import { inUnitOf } from './quantity';
import { zeroTarget } from './target';

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
  const target = zeroTarget(written, targetText, actual);
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
