// The rule sets as the settings need them: those shipped, the labels that a grade may have, and the reading of one that was typed.
import type { Grade } from '../form/form';
import type { Rule } from '../review/rule';
import { GRADES } from '../form/vocabulary';
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

/** All rules of the review: in the file that the pane has fetched for its first reading. */
export const knownRules = async (): Promise<readonly KnownRule[]> =>
  (await import(/* webpackChunkName: "review" */ '../review/rules')).RULES;
