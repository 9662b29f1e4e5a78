// All rules of the review, by subject. A new rule is one new object in one of these lists, under an id of its own.
import { NARRATIVE_RULES } from './narrative/rules';
import type { Rule } from './rule';
import type { RuleId } from './rule-ids';
import { ACTUAL_RULES } from './rules/actuals';
import { COMPLETION_RULES } from './rules/completion';
import { EXECUTION_RULES } from './rules/execution';
import { EXPLANATION_RULES } from './rules/explanations';
import { FUND_RULES } from './rules/funds';
import { HEADER_RULES } from './rules/header';
import { POINTS_RULES } from './rules/points';
import { SCORE_RULES } from './rules/scores';
import { TARGET_RULES } from './rules/targets';
import { TEMPLATE_RULES } from './rules/template';
import { TOTAL_RULES } from './rules/total';
import { VALUE_RULES } from './rules/values';

/** A list with a rule for every id; the compiler names an id that has none. */
type Complete<Listed extends readonly Rule[]> =
  Exclude<RuleId, Listed[number]['id']> extends never ? Listed : { readonly lacks: Exclude<RuleId, Listed[number]['id']> };

const LISTED = [
  ...HEADER_RULES,
  ...TEMPLATE_RULES,
  ...POINTS_RULES,
  ...FUND_RULES,
  ...EXECUTION_RULES,
  ...SCORE_RULES,
  ...TOTAL_RULES,
  ...EXPLANATION_RULES,
  ...VALUE_RULES,
  ...ACTUAL_RULES,
  ...COMPLETION_RULES,
  ...TARGET_RULES,
  ...NARRATIVE_RULES,
] as const;

/** In the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = LISTED satisfies Complete<typeof LISTED>;
