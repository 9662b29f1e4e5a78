// Rule sets (口径) as data: how a form is scored. A new rule set is one new object here.
import type { Achievement, Grade } from '../form/form';

/** [low, high] as shares of the points, percent; a qualitative score is chosen inside. */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** Whether a score of exactly `high` is inside. */
  readonly includesHigh: boolean;
  /** What 一键重算 writes when no score is entered, percent of the points. */
  readonly recommended: number;
}

export interface GradeBand {
  readonly grade: Grade;
  /** The lowest total of this grade, points. */
  readonly from: number;
  /** What is written on the form. */
  readonly label: string;
}

/** What an overshoot may cost, percent of the points; three zeros when it costs nothing. */
export interface Deduction {
  readonly least: number;
  readonly most: number;
  /** What 一键重算 takes off when no score is entered. */
  readonly recommended: number;
}

/** A total that a low execution rate does not let a form exceed. */
export interface TotalCap {
  /** Holds for execution rates below this one, percent. */
  readonly rateBelow: number;
  /** The highest total then, points. */
  readonly total: number;
}

/** What a rule set does to a rule of the review: switches it off, or gives all its findings one severity. */
export type RuleSetting = 'off' | 'error' | 'warning' | 'information';

/** Plain JSON: every number can be edited, stored and handed on. All numbers have at most two decimals. */
export interface RuleSet {
  readonly id: string;
  readonly name: string;
  /** The regulation or practice it follows, named, never quoted. */
  readonly basis: string;
  /** Points of budget execution where a form leaves them blank; a form's own printed points stay the base of its score. */
  readonly executionPoints: number;
  /** Points by dimension name ("产出指标"); with `executionPoints` they sum to 100. For allotting points and for information. */
  readonly dimensionWeights: Readonly<Record<string, number>>;
  readonly bands: Readonly<Record<Achievement, Band>>;
  /** F1: points × target / actual. F2: points × (1 − (actual − target) / target). Both are admissible, this one is recommended. */
  readonly lowerIsBetter: 'F1' | 'F2';
  /** An actual from this share of the target on is an overshoot, percent. */
  readonly overshootFrom: number;
  /** Whether ≤ and < can be overshot too: by an actual as far below the target as `overshootFrom` lies above 100 (130: up to 70 %). */
  readonly overshootCoversAtMost: boolean;
  readonly overshootDeduction: Deduction;
  /** Execution rates below this one need a reason, percent. */
  readonly executionFloor: number;
  /** Highest rate first; the lowest rate that holds decides. */
  readonly totalCaps: readonly TotalCap[];
  /** Highest grade first. */
  readonly grades: readonly GradeBand[];
  /** Rules of the review by their id ("overshoot-unexplained") that this rule set switches off or raises. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** 财预〔2020〕10号: 10 points for execution, 50 / 30 / 10 for the dimensions. */
export const CENTRAL_2020: RuleSet = {
  id: 'central-2020',
  name: '财预〔2020〕10号',
  basis: '财预〔2020〕10号',
  executionPoints: 10,
  dimensionWeights: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
  bands: {
    met: { low: 80, high: 100, includesHigh: true, recommended: 100 },
    partly: { low: 60, high: 80, includesHigh: false, recommended: 70 },
    unmet: { low: 0, high: 60, includesHigh: false, recommended: 30 },
  },
  lowerIsBetter: 'F1',
  overshootFrom: 130,
  overshootCoversAtMost: false,
  overshootDeduction: { least: 0, most: 0, recommended: 0 },
  executionFloor: 90,
  totalCaps: [],
  grades: [
    { grade: '优', from: 90, label: '优' },
    { grade: '良', from: 80, label: '良' },
    { grade: '中', from: 60, label: '中' },
    { grade: '差', from: 0, label: '差' },
  ],
};

export const RULE_SETS: readonly RuleSet[] = [CENTRAL_2020];
