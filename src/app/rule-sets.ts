// The rule sets as the settings need them: those shipped, the labels that a grade may have, and the reading of one that was typed.
import type { Form, Grade } from '../form/form';
import type { Rule } from '../review/rule';
import { GRADES } from '../form/vocabulary';
import type { Evaluation } from '../scoring/evaluation';
import type { FileProblem } from '../scoring/file-reader';
import type { RuleSet } from '../scoring/rule-set';
import { FORMAT_VERSION, parseRuleSet, type RuleSetReading } from '../scoring/rule-set-file';

export { CUSTOM_ID, RULE_SETS } from '../scoring/rule-set';

/** A problem's path names the value: "bands.partly.high", "grades[1].from". */
export type RuleSetProblem = FileProblem;

/** The labels that a form's reader takes for this grade. */
export const labelsOf = (grade: Grade): readonly string[] => GRADES[grade];

/** A rule set as typed in the settings: any text may stand where a number belongs. Read as strictly as a file. */
export type TypedRuleSet = Readonly<Record<keyof Omit<RuleSet, 'rules' | 'mostlyCountsAs'>, unknown>> & {
  readonly rules?: unknown;
  readonly mostlyCountsAs?: unknown;
};

/** The rule set, or all problems that keep the typed one from being read. */
export const readTypedRuleSet = (typed: TypedRuleSet): RuleSetReading => parseRuleSet({ formatVersion: FORMAT_VERSION, ...typed });

/** A rule of the review as the settings show it. */
export type KnownRule = Pick<Rule, 'id' | 'severity' | 'title'>;

/** What 一键重算 would come to by a rule set. */
export interface TotalBy {
  readonly total: string;
  readonly grade: string | undefined;
}

/** Undefined where nobody can tell: the form's numbers do not add up, or cannot be read. */
export const totalOf = ({ canAddUp, obstacles, total, grade }: Evaluation): TotalBy | undefined =>
  canAddUp && obstacles.length === 0 && total?.settled !== undefined
    ? { total: total.settled.toFixed(2), grade: grade?.settled }
    : undefined;

/** The same of one form by several rule sets, in their order. */
export async function totalsBy(form: Form, ruleSets: readonly RuleSet[]): Promise<readonly (TotalBy | undefined)[]> {
  const { evaluate } = await import(/* webpackChunkName: "review" */ '../scoring/evaluate');
  return ruleSets.map((ruleSet) => totalOf(evaluate(form, ruleSet)));
}

/** All rules of the review: in the file that the pane has fetched for its first reading. */
export const knownRules = async (): Promise<readonly KnownRule[]> =>
  (await import(/* webpackChunkName: "review" */ '../review/rules')).RULES;
