// Rule sets (口径) as data: how a form is scored. A new rule set is one new object here.
import type { Achievement, Grade } from '../form/form';

/** Percent of the points; a person chooses a qualitative score inside. */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** Whether a score of exactly `high` is inside. */
  readonly includesHigh: boolean;
  /** Percent of the points; 一键重算 writes this when no score is entered. */
  readonly recommended: number;
}

export interface GradeBand {
  readonly grade: Grade;
  /** The lowest total of this grade, points. */
  readonly from: number;
  /** As written on the form. */
  readonly label: string;
}

/** Percent of the points that an overshoot may cost; three zeros when it costs nothing. */
export interface Deduction {
  readonly least: number;
  readonly most: number;
  /** 一键重算 takes this off when no score is entered. */
  readonly recommended: number;
}

/** The highest total at a low execution rate. */
export interface TotalCap {
  /** Holds for execution rates below this one, percent. */
  readonly rateBelow: number;
  /** The highest total then, points. */
  readonly total: number;
}

/** Switches a rule of the review off, or gives all its findings one severity. */
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
  /** The band of 基本达成, from whose lower end it is recommended in 'met'. Absent: 'met'. */
  readonly mostlyCountsAs?: 'met' | 'partly';
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

/** The id of a rule set that somebody changed. */
export const CUSTOM_ID = 'custom';

/**
 * 财预〔2020〕10号, the default: 10 points for execution, 50 / 30 / 10 for the dimensions, three bands. The overshoot threshold
 * and the execution floor are common practice; the recommended values inside the bands (the middle) are our choice.
 */
export const CENTRAL_2020: RuleSet = {
  id: 'central-2020',
  name: '财预〔2020〕10号',
  basis:
    '依据财预〔2020〕10号：预算执行 10 分，产出 50 分、效益 30 分、满意度 10 分，定性指标分三档。超额 130% 须说明、执行率低于 90% 须说明是各地常见做法；各档建议值由本工具设定。',
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

/** 财预〔2021〕101号 for projects with cost indicators. That document sets indicators and weights; the scoring is that of 2020. */
export const CENTRAL_2021: RuleSet = {
  ...CENTRAL_2020,
  id: 'central-2021',
  name: '财预〔2021〕101号（设成本指标）',
  basis:
    '依据财预〔2021〕101号，适用于设置成本指标的项目：预算执行 10 分，成本 20 分、产出 40 分、效益 20 分、满意度 10 分。计分办法同财预〔2020〕10号口径。',
  dimensionWeights: { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
};

/** As forms published in 湖北 are scored: execution 20 points, bands at 80 and 50 %, F1. How the other 80 points are spread is our choice. */
export const HUBEI: RuleSet = {
  ...CENTRAL_2020,
  id: 'hubei',
  name: '湖北',
  basis:
    '按湖北公开的自评表归纳的做法，非文件原文：预算执行 20 分，定性指标以 80%、50% 分档，反向指标按“指标值÷完成值”计分。其余 80 分分为产出 40 分、效益 30 分、满意度 10 分，由本工具设定；超额、执行率下限和等级同默认口径。',
  executionPoints: 20,
  dimensionWeights: { 产出指标: 40, 效益指标: 30, 满意度指标: 10 },
  bands: {
    met: { low: 80, high: 100, includesHigh: true, recommended: 100 },
    partly: { low: 50, high: 80, includesHigh: false, recommended: 65 },
    unmet: { low: 0, high: 50, includesHigh: false, recommended: 25 },
  },
};

/**
 * As forms in 广西 are filled in: an actual of 130 % or more has to be explained, and their column 扣分 takes points off for it.
 * No rule for how many was found: up to 20 % and, unless somebody decides otherwise, none are our choice.
 */
export const GUANGXI: RuleSet = {
  ...CENTRAL_2020,
  id: 'guangxi',
  name: '广西',
  basis:
    '按广西自评表归纳的做法，非文件原文：完成值达到指标值 130% 的必须说明原因，并可扣分。扣分幅度未见统一规定，由本工具设为分值的 0 至 20%，建议不扣；其余同默认口径。',
  overshootDeduction: { least: 0, most: 20, recommended: 0 },
  rules: { 'overshoot-unexplained': 'error' },
};

/** The shipped rule sets, the default first. A custom one is any of them with changed numbers. */
export const RULE_SETS: readonly RuleSet[] = [CENTRAL_2020, CENTRAL_2021, HUBEI, GUANGXI];
