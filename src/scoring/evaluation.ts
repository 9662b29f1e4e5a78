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
  /** By the cells as they stand; undefined when one that it depends on is missing or unreadable. */
  readonly admissible: Interval | undefined;
  /** The result of the other lower-is-better formula in use, which is right as well. */
  readonly alternative?: Decimal | undefined;
  /** By the cells as 一键重算 leaves them. */
  readonly recommended: Decimal | undefined;
  /**
   * The cell after 一键重算: the entered number when it is admissible, else the recommended one; undefined leaves the cell as it
   * is. A formula is never overwritten, so its result counts, right or wrong; when it adds up or multiplies cells that
   * 一键重算 fills in, its new result.
   */
  readonly settled: Decimal | undefined;
}

/** How an actual stands to its target. `judged`: a person chooses within a band, after a quality or a missed date. */
export type Fulfilment = 'met' | 'unmet' | 'judged' | 'unknown';

export interface IndicatorEvaluation {
  readonly indicator: Indicator;
  /** Undefined when the form has no cell for them or it holds no number. */
  readonly points: Decimal | undefined;
  readonly fulfilment: Fulfilment;
  /** Of a judged row, from its actual; a missed date counts as partly achieved. */
  readonly achievement?: Achievement | undefined;
  /** Actual as percent of the target, unrounded; undefined unless both are quantities and the target is not 0. */
  readonly ratio: Decimal | undefined;
  /** The actual lies beyond the rule set's overshoot threshold: above the target, or below it where the rule set covers ≤ and <. */
  readonly overshoot: boolean;
  /** An explanation is there: 0, 无, /, —, -, 略 count as none. */
  readonly explained: boolean;
  /** How the form itself scores the row, where that is not the ratio: 每少一场扣1分. It goes before the rule set's. */
  readonly ownRule?: string;
  /** Undefined when the form has no cell for it. */
  readonly score: Verdict | undefined;
}

export interface FundLineEvaluation {
  readonly line: FundLine;
  /** Of the execution rate, percent; undefined when the form has no such cell. */
  readonly rate: Verdict | undefined;
  /** The amount that is in another unit than the block's, as far as its size tells; no rate follows from the line then. */
  readonly otherUnit?: Field<NumberContent>;
}

export interface GradeVerdict {
  readonly field: Field<GradeContent>;
  readonly entered: Grade | undefined;
  /** The grade of the total that stands in the sheet. */
  readonly expected: Grade | undefined;
  /** The label after 一键重算; undefined leaves a formula, or a text that is no grade, as it is. */
  readonly settled: string | undefined;
}

/** A text or an error value where a number belongs; nothing is written to the form while it is there. */
export interface Obstacle {
  readonly field: Field<unknown>;
  readonly isError: boolean;
}

/** A column that a form may do without. */
export type OptionalColumn = 'points' | 'score';

export interface PointsSum {
  /** Of all points entered, those of execution included. */
  readonly sum: Decimal;
  /** Empty points cells of scored rows. A dash marks a row that is not scored. */
  readonly missing: readonly Field<NumberContent>[];
  readonly unreadable: readonly Field<NumberContent>[];
}

export interface Evaluation {
  readonly form: Form;
  /** Of all rows and of execution. */
  readonly points: PointsSum;
  /** Columns that the table does not have: what rests on them is not checked, and no total or grade is written. */
  readonly cannot: readonly OptionalColumn[];
  /** False while the points cannot be right: execution score, sum of points, total and grade then mean nothing and are not written. */
  readonly canAddUp: boolean;
  /** The total line first, then its parts. Empty without a fund block. */
  readonly fundLines: readonly FundLineEvaluation[];
  /** Points of budget execution: of its cell, else printed in a heading of the block. */
  readonly executionPoints: Decimal | undefined;
  readonly executionScore: Verdict | undefined;
  readonly indicators: readonly IndicatorEvaluation[];
  /** Points of all rows and of execution; `admissible` is exactly their sum. */
  readonly totalPoints: Verdict | undefined;
  readonly total: Verdict | undefined;
  /** Points. The highest total that the rule set allows for this execution rate; absent when it does not limit it. */
  readonly totalCap?: Decimal;
  readonly grade: GradeVerdict | undefined;
  /** Not empty: 一键重算 writes nothing on this form. */
  readonly obstacles: readonly Obstacle[];
}

/** Something in the form cannot be read where the results depend on it. */
export const isBlocked = ({ obstacles }: Evaluation): boolean => obstacles.length > 0;
