// All rules of the review, by subject. A new rule is one new object in one of these lists.
import type { Rule } from './rule';
import { EXPLANATION_RULES } from './rules/explanations';
import { FUND_RULES } from './rules/funds';
import { POINTS_RULES } from './rules/points';
import { SCORE_RULES } from './rules/scores';
import { TOTAL_RULES } from './rules/total';
import { VALUE_RULES } from './rules/values';

export const RULES: readonly Rule[] = [
  ...POINTS_RULES,
  ...FUND_RULES,
  ...SCORE_RULES,
  ...TOTAL_RULES,
  ...EXPLANATION_RULES,
  ...VALUE_RULES,
];
