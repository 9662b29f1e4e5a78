// The Evaluation of a Form: for each computed cell the interval of admissible values, the recommended one, and what stays.
import type { Decimal } from '../form/decimal';
import type { Achievement, Field, Form, FundLine, Grade, GradeContent, Indicator, NumberContent } from '../form/form';

/** Both ends included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What the rules say of one computed number cell. */
export interface Verdict {
  readonly field: Field<NumberContent>;
  /** The number in the cell now; undefined when there is none. */
  readonly entered: Decimal | undefined;
  /** Given the sheet as it stands; undefined when what it depends on is missing or unreadable. */
  readonly admissible: Interval | undefined;
  /** One more value that is right as well: what the other of the two lower-is-better formulas in use gives. */
  readonly alternative?: Decimal | undefined;
  /** What the rules recommend once everything before it in the form is settled. */
  readonly recommended: Decimal | undefined;
  /**
   * What the cell holds after 一键重算: the entered number when it may stay, else the recommended one; undefined: leave as it is.
   * Of a formula what it gives, right or wrong: formulas are never overwritten. One that adds up or multiplies cells which
   * 一键重算 fills in gives their new result.
   */
  readonly settled: Decimal | undefined;
}

/** How an actual stands to its target. `judged`: qualitative, or a date missed: a person chooses within a band. */
export type Fulfilment = 'met' | 'unmet' | 'judged' | 'unknown';

export interface IndicatorEvaluation {
  readonly indicator: Indicator;
  /** Undefined when the points cell holds no number. */
  readonly points: Decimal | undefined;
  readonly fulfilment: Fulfilment;
  /** Of a judged row: as its actual says; a missed date counts as partly achieved. */
  readonly achievement?: Achievement | undefined;
  /** Actual as percent of the target, unrounded; undefined unless both are quantities and the target is not 0. */
  readonly ratio: Decimal | undefined;
  /** The actual reaches the rule set's overshoot threshold; of ≤ and <, where it covers them, lies as far below the target. */
  readonly overshoot: boolean;
  /** An explanation is there: 0, 无, /, —, -, 略 count as none. */
  readonly explained: boolean;
  readonly score: Verdict;
}

export interface FundLineEvaluation {
  readonly line: FundLine;
  /** Of the execution rate, percent; undefined when the form has no such cell. */
  readonly rate: Verdict | undefined;
}

export interface GradeVerdict {
  readonly field: Field<GradeContent>;
  readonly entered: Grade | undefined;
  /** The grade of the total that stands in the sheet. */
  readonly expected: Grade | undefined;
  /** The label to stand there after 一键重算; undefined: leave as it is (text that is no grade, a formula). */
  readonly settled: string | undefined;
}

/** A cell whose content keeps the whole form from being written: text or an error value where a number belongs. */
export interface Obstacle {
  readonly field: Field<unknown>;
  readonly isError: boolean;
}

export interface Evaluation {
  readonly form: Form;
  /** The total line first, then its parts. Empty without a fund block. */
  readonly fundLines: readonly FundLineEvaluation[];
  readonly executionScore: Verdict | undefined;
  readonly indicators: readonly IndicatorEvaluation[];
  /** Points of all rows and of execution; `admissible` is exactly their sum. */
  readonly totalPoints: Verdict | undefined;
  readonly total: Verdict | undefined;
  /** Points; present when the execution rate is so low that the rule set holds the total down to this. */
  readonly totalCap?: Decimal;
  readonly grade: GradeVerdict | undefined;
  /** Not empty: 一键重算 writes nothing on this form. */
  readonly obstacles: readonly Obstacle[];
}
