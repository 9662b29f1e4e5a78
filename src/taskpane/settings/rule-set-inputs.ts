// The contents of the inputs of a rule set: every number is the text that was typed. Pure.
import { CUSTOM_ID, RULE_SETS, type RuleSetProblem, type TypedRuleSet } from '../../app/rule-sets';
import type { Language } from '../../locale/language';
import type { RuleSet } from '../../scoring/rule-set';

export interface RuleSetInputs {
  readonly name: string;
  readonly basis: string;
  readonly executionPoints: string;
  readonly executionFloor: string;
  /** The rule set lacks a dimension whose points are blank. */
  readonly weights: readonly { readonly dimension: string; readonly points: string }[];
  /** The bands share their bounds: partly ends where met begins, unmet where partly begins. */
  readonly bands: {
    readonly met: { readonly low: string; readonly recommended: string };
    readonly partly: { readonly low: string; readonly recommended: string };
    readonly unmet: { readonly recommended: string };
  };
  readonly lowerIsBetter: RuleSet['lowerIsBetter'];
  readonly overshootFrom: string;
  readonly overshootCoversAtMost: boolean;
  readonly deduction: { readonly least: string; readonly most: string; readonly recommended: string };
  readonly caps: readonly { readonly rateBelow: string; readonly total: string }[];
  readonly grades: readonly { readonly grade: RuleSet['grades'][number]['grade']; readonly from: string; readonly label: string }[];
  readonly rules: RuleSet['rules'];
  readonly mostlyCountsAs: RuleSet['mostlyCountsAs'];
}

/** The settings offer these dimensions even if the rule set has no points for them. */
const COMMON_DIMENSIONS = ['成本指标', '产出指标', '效益指标', '满意度指标'];

export function inputsOf(ruleSet: RuleSet): RuleSetInputs {
  const { bands, dimensionWeights, overshootDeduction: deduction } = ruleSet;
  const points = new Map(Object.entries(dimensionWeights));
  const dimensions = [...new Set([...COMMON_DIMENSIONS, ...points.keys()])];
  return {
    name: ruleSet.name,
    basis: ruleSet.basis,
    executionPoints: String(ruleSet.executionPoints),
    executionFloor: String(ruleSet.executionFloor),
    weights: dimensions.map((dimension) => ({ dimension, points: String(points.get(dimension) ?? '') })),
    bands: {
      met: { low: String(bands.met.low), recommended: String(bands.met.recommended) },
      partly: { low: String(bands.partly.low), recommended: String(bands.partly.recommended) },
      unmet: { recommended: String(bands.unmet.recommended) },
    },
    lowerIsBetter: ruleSet.lowerIsBetter,
    overshootFrom: String(ruleSet.overshootFrom),
    overshootCoversAtMost: ruleSet.overshootCoversAtMost,
    deduction: { least: String(deduction.least), most: String(deduction.most), recommended: String(deduction.recommended) },
    caps: ruleSet.totalCaps.map(({ rateBelow, total }) => ({ rateBelow: String(rateBelow), total: String(total) })),
    grades: ruleSet.grades.map(({ grade, from, label }) => ({ grade, from: String(from), label })),
    rules: ruleSet.rules,
    mostlyCountsAs: ruleSet.mostlyCountsAs,
  };
}

/** The number typed, null for a blank input, else the text itself: the reader of rule sets says what is wrong with it. */
function typedNumber(typed: string): number | string | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The custom rule set that the inputs say, for the reader of rule sets to judge. */
export function typedRuleSet(inputs: RuleSetInputs): TypedRuleSet {
  const { bands, deduction } = inputs;
  const [met, partly] = [typedNumber(bands.met.low), typedNumber(bands.partly.low)];
  return {
    id: CUSTOM_ID,
    name: inputs.name.trim(),
    basis: inputs.basis.trim(),
    executionPoints: typedNumber(inputs.executionPoints),
    dimensionWeights: Object.fromEntries(
      inputs.weights.flatMap(({ dimension, points }) => (points.trim() === '' ? [] : [[dimension, typedNumber(points)]])),
    ),
    bands: {
      met: { low: met, high: 100, includesHigh: true, recommended: typedNumber(bands.met.recommended) },
      partly: { low: partly, high: met, includesHigh: false, recommended: typedNumber(bands.partly.recommended) },
      unmet: { low: 0, high: partly, includesHigh: false, recommended: typedNumber(bands.unmet.recommended) },
    },
    lowerIsBetter: inputs.lowerIsBetter,
    overshootFrom: typedNumber(inputs.overshootFrom),
    overshootCoversAtMost: inputs.overshootCoversAtMost,
    overshootDeduction: {
      least: typedNumber(deduction.least),
      most: typedNumber(deduction.most),
      recommended: typedNumber(deduction.recommended),
    },
    executionFloor: typedNumber(inputs.executionFloor),
    totalCaps: inputs.caps.map(({ rateBelow, total }) => ({ rateBelow: typedNumber(rateBelow), total: typedNumber(total) })),
    grades: inputs.grades.map(({ grade, from, label }) => ({ grade, from: typedNumber(from), label })),
    ...(inputs.rules === undefined ? {} : { rules: inputs.rules }),
    ...(inputs.mostlyCountsAs === undefined ? {} : { mostlyCountsAs: inputs.mostlyCountsAs }),
  };
}

/** A shipped rule set becomes a custom one as soon as it is changed, and must not bear the shipped name. */
export function asCustom(inputs: RuleSetInputs): RuleSetInputs {
  const shipped = RULE_SETS.find(({ name }) => name === inputs.name);
  return shipped === undefined ? inputs : { ...inputs, name: `${shipped.name}（自定义）`, basis: `在“${shipped.name}”口径上调整。` };
}

export const isShipped = ({ id }: RuleSet): boolean => RULE_SETS.some((shipped) => shipped.id === id);

/** The points of execution and of the dimensions together, as far as numbers are typed. */
export function sumOfPoints({ executionPoints, weights }: RuleSetInputs): string {
  const numbers = [executionPoints, ...weights.map(({ points }) => points)].map(typedNumber);
  const hundredths = numbers.reduce<number>((sum, value) => sum + (typeof value === 'number' ? Math.round(value * 100) : 0), 0);
  return String(hundredths / 100);
}

/** By the path of a value, the input that it is typed into: a bound that two bands share is typed once. */
const SHARED: Readonly<Record<string, string>> = {
  'bands.partly.high': 'bands.met.low',
  'bands.unmet.high': 'bands.partly.low',
  'bands.met': 'bands.met.low',
  'bands.partly': 'bands.partly.low',
  'bands.unmet': 'bands.partly.low',
  'bands.unmet.low': 'bands.partly.low',
};

/** Sentences by the path of the input concerned; those about a whole group are under the group's path. */
export function problemsByPath(problems: readonly RuleSetProblem[], language: Language): ReadonlyMap<string, string> {
  const byPath = new Map<string, string>();
  for (const { path, says } of problems) {
    const place = SHARED[path] ?? path;
    // One sentence an input: the first problem is about the text typed, the others follow from it.
    if (!byPath.has(place)) byPath.set(place, says[language]);
  }
  return byPath;
}

/** The list with one entry changed. */
export const replaced = <Item>(list: readonly Item[], index: number, change: Partial<Item>): readonly Item[] =>
  list.map((item, place) => (place === index ? { ...item, ...change } : item));
