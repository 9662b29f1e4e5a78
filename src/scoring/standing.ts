// Compares an actual with its target: met or not, at which ratio, for which share of the points.
import { HUNDRED, ZERO, decimal, maximum, type Decimal } from '../form/decimal';
import type { MonthDay } from '../form/date';
import type { Achievement, Actual, Reached, Sign, Target } from '../form/form';
import { inCommonUnit, type CommonPair } from '../form/units';
import type { Fulfilment } from './evaluation';
import type { Deduction, RuleSet } from './rule-set';

export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** The row's share of its points. A fraction is kept as two numbers, so that points × fraction is rounded once. */
export type Entitlement =
  | { readonly kind: 'full' }
  | ({ readonly kind: 'fraction'; readonly alternative?: Fraction } & Fraction)
  | { readonly kind: 'band'; readonly low: number; readonly high: number; readonly includesHigh: boolean; readonly recommended: number }
  /** The full points less a deduction that a person chooses. */
  | ({ readonly kind: 'deduction' } & Deduction)
  /** Anything from 0 to the points; the rules recommend nothing. */
  | { readonly kind: 'open' }
  /** Target or actual is missing or unreadable: the rules say nothing. */
  | { readonly kind: 'none' };

export interface Standing {
  readonly fulfilment: Fulfilment;
  readonly achievement?: Achievement;
  /** Actual as percent of the target, unrounded. Undefined unless both are quantities and the target (of a range: the bound missed) is above 0. */
  readonly ratio: Decimal | undefined;
  readonly overshoot: boolean;
  readonly entitlement: Entitlement;
}

const plain = (fulfilment: Fulfilment, entitlement: Entitlement): Standing => ({
  fulfilment,
  ratio: undefined,
  overshoot: false,
  entitlement,
});
const UNKNOWN = plain('unknown', { kind: 'none' });
const OPEN = plain('unknown', { kind: 'open' });
const MET = plain('met', { kind: 'full' });
const NO_POINTS = plain('unmet', { kind: 'fraction', numerator: ZERO, denominator: decimal(1) });
/** Not met, by nobody knows how much: the actual says nothing, or the target lies below zero. */
const UNMET_OPEN = plain('unmet', { kind: 'open' });

function judged(reached: Reached, { bands, mostlyCountsAs = 'met' }: RuleSet): Standing {
  const achievement = reached === 'mostly' ? mostlyCountsAs : reached;
  const band = bands[achievement];
  // 基本达成 is at the lower end of what counts as met; a person may choose more.
  const recommended = reached === 'mostly' && achievement === 'met' ? band.low : band.recommended;
  return { ...plain('judged', { kind: 'band', ...band, recommended }), achievement };
}

const ratioOf = (actual: Decimal, target: Decimal): Decimal => actual.times(HUNDRED).div(target);

/** Met and measured: full points, less what the rule set takes off for an overshoot. */
function metAt(ratio: Decimal, overshoot: boolean, { overshootDeduction }: RuleSet): Standing {
  if (!overshoot || overshootDeduction.most === 0) return { ...MET, ratio, overshoot };
  return { ...MET, ratio, overshoot, entitlement: { kind: 'deduction', ...overshootDeduction } };
}

/** Met by a positive sign: an overshoot from the rule set's threshold on. */
function reached(actual: Decimal, target: Decimal, ruleSet: RuleSet): Standing {
  const ratio = ratioOf(actual, target);
  return metAt(ratio, ratio.gte(ruleSet.overshootFrom), ruleSet);
}

/** Met by ≤ or <. With a threshold of 130 %, a rule set that covers these signs calls 70 % and less an overshoot. */
function keptBelow(actual: Decimal, target: Decimal, ruleSet: RuleSet): Standing {
  const ratio = ratioOf(actual, target);
  return metAt(ratio, ruleSet.overshootCoversAtMost && ratio.lte(HUNDRED.times(2).minus(ruleSet.overshootFrom)), ruleSet);
}

const fellShort = (actual: Decimal, target: Decimal): Standing => ({
  ...plain('unmet', { kind: 'fraction', numerator: maximum(actual, ZERO), denominator: target }),
  ratio: ratioOf(actual, target),
});

/** F1: target / actual. F2: 1 − (actual − target) / target = (2 × target − actual) / target, 0 from twice the target on. */
function exceeded(actual: Decimal, target: Decimal, ruleSet: RuleSet): Standing {
  const f1 = { numerator: target, denominator: actual };
  const f2 = { numerator: maximum(target.times(2).minus(actual), ZERO), denominator: target };
  const [recommended, other] = ruleSet.lowerIsBetter === 'F1' ? [f1, f2] : [f2, f1];
  return {
    ...plain('unmet', { kind: 'fraction', ...recommended, alternative: other }),
    ratio: ratioOf(actual, target),
  };
}

/** Compares the printed values. Hidden digits do not count, because neither value is a rounded copy of an amount kept elsewhere. */
function againstBound(sign: Sign, signWritten: boolean, target: Decimal, actual: Decimal, ruleSet: RuleSet): Standing {
  const higherIsBetter = sign === '≥' || sign === '>' || sign === '=';
  if (target.eq(ZERO)) {
    // A bare 0 (0起, 无) asks for none; only a written ≥ 0 or > 0 asks for something.
    const asksForMore = signWritten && (sign === '≥' || sign === '>');
    return (asksForMore ? actual.gte(ZERO) : actual.lte(ZERO)) ? MET : NO_POINTS;
  }
  // A strict sign met by equality alone still scores the full points.
  const met = higherIsBetter ? actual.gte(target) : actual.lte(target);
  if (target.lt(ZERO)) return met ? MET : UNMET_OPEN;
  if (higherIsBetter) return met ? reached(actual, target, ruleSet) : fellShort(actual, target);
  return met ? keptBelow(actual, target, ruleSet) : exceeded(actual, target, ruleSet);
}

/** Without a sign whose direction is known only the target itself is met for certain. */
const againstOpenSign = (target: Decimal, actual: Decimal): Standing => (actual.eq(target) ? { ...MET, ratio: HUNDRED } : OPEN);

/** Each end of the range beside the actual, in a unit of their own. */
function againstRange([low, overLow]: CommonPair, [high, underHigh]: CommonPair, ruleSet: RuleSet): Standing {
  if (overLow.value.gte(low.value) && underHigh.value.lte(high.value)) return MET;
  // A range around zero (±10 %) limits a deviation: outside it on either side is a miss.
  if (low.value.lt(ZERO)) return UNMET_OPEN;
  if (overLow.value.lt(low.value)) return low.value.eq(ZERO) ? NO_POINTS : fellShort(overLow.value, low.value);
  return high.value.eq(ZERO) ? NO_POINTS : reached(underHigh.value, high.value, ruleSet);
}

const DAYS = 31;
/** Days in order; of a month with no such day its last one. */
function dayNumber(year: number, month: number, day: number): number {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (year * 12 + month) * DAYS + Math.min(day, last);
}

/**
 * Whether done by the due date; undefined when the dates cannot tell (due 15 June, done in June). A missing year is the form's; beside
 * a due date of a later year it may be that one too.
 */
function inTime(due: MonthDay, done: MonthDay, formYear: number | undefined): boolean | undefined {
  const next = (date: MonthDay): number => (date.isNextYear ? 1 : 0);
  const dueYear = (due.year ?? formYear ?? done.year ?? 0) + next(due);
  const doneYear = (done.year ?? formYear ?? dueYear - next(due)) + next(done);
  const isSure = done.year !== undefined || done.isNextYear === true || doneYear >= dueYear;
  const isInTime = inTimeIn(due, dueYear, done, doneYear);
  return isSure || isInTime === inTimeIn(due, dueYear, done, dueYear) ? isInTime : undefined;
}

function inTimeIn(due: MonthDay, dueYear: number, done: MonthDay, doneYear: number): boolean | undefined {
  const latest = dayNumber(dueYear, due.month, due.day ?? DAYS);
  const first = done.since ?? { month: done.month, day: done.day ?? 1 };
  if (dayNumber(doneYear, done.month, done.day ?? DAYS) <= latest) return true;
  return dayNumber(doneYear, first.month, first.day) > latest ? false : undefined;
}

/** Done late: a person chooses a score below the upper end of 部分达成. */
function missedDate({ bands }: RuleSet): Standing {
  const { high, includesHigh, recommended } = bands.partly;
  return { ...plain('judged', { kind: 'band', low: bands.unmet.low, high, includesHigh, recommended }), achievement: 'partly' };
}

/** Compares by the rule set's scoring table. @param formYear completes dates without a year */
export function standingOf(target: Target, actual: Actual, ruleSet: RuleSet, formYear: number | undefined): Standing {
  if (target.kind === 'empty' || target.kind === 'unreadable' || actual.kind === 'empty' || actual.kind === 'unreadable') return UNKNOWN;
  if (actual.kind === 'qualitative') return judged(actual.achievement, ruleSet);
  if (actual.kind === 'says-nothing' || actual.kind === 'unfinished') return UNMET_OPEN;
  if (actual.kind === 'own-words') return OPEN;
  switch (target.kind) {
    case 'qualitative':
      return OPEN;
    case 'deadline': {
      if (actual.kind !== 'date') return OPEN;
      const met = inTime(target, actual, formYear);
      if (met === undefined) return OPEN;
      return met ? MET : missedDate(ruleSet);
    }
    case 'bound': {
      const pair = actual.kind === 'quantity' ? inCommonUnit(target.quantity, actual.quantity) : undefined;
      if (!pair) return OPEN;
      const [due, done] = pair;
      if (target.isOpen) return againstOpenSign(due.value, done.value);
      return againstBound(target.sign, target.signWritten, due.value, done.value, ruleSet);
    }
    case 'range': {
      if (actual.kind !== 'quantity') return OPEN;
      const [low, high] = [inCommonUnit(target.low, actual.quantity), inCommonUnit(target.high, actual.quantity)];
      return low && high ? againstRange(low, high, ruleSet) : OPEN;
    }
  }
}
