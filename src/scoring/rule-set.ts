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

export interface RuleSet {
  readonly id: string;
  readonly name: string;
  /** The regulation or practice it follows, named, never quoted. */
  readonly basis: string;
  /** Points of budget execution. */
  readonly executionPoints: number;
  /** Points by dimension name; information only. */
  readonly dimensionWeights: Readonly<Record<string, number>>;
  readonly bands: Readonly<Record<Achievement, Band>>;
  /** F1: points × target / actual. F2: points × (1 − (actual − target) / target). Both are admissible, this one is recommended. */
  readonly lowerIsBetter: 'F1' | 'F2';
  /** An actual from this share of the target on is an overshoot, percent. Positive signs only. */
  readonly overshootFrom: number;
  /** Highest grade first. */
  readonly grades: readonly GradeBand[];
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
  grades: [
    { grade: '优', from: 90, label: '优' },
    { grade: '良', from: 80, label: '良' },
    { grade: '中', from: 60, label: '中' },
    { grade: '差', from: 0, label: '差' },
  ],
};

export const RULE_SETS: readonly RuleSet[] = [CENTRAL_2020];
