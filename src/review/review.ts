// The review: every rule looks at the evaluated form; what they find comes out in the order to work it off.
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import type { Finding, Rule, Severity } from './rule';
import { RULES } from './rules';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

const findingsOf = (rule: Rule, evaluation: Evaluation, ruleSet: RuleSet): readonly Finding[] =>
  rule.check(evaluation, ruleSet).map(({ cell, says, severity, mark }) => ({
    rule: rule.id,
    severity: severity ?? rule.severity,
    basis: rule.basis,
    cell,
    says,
    ...(mark === undefined ? {} : { mark }),
  }));

/** What an examiner would object to: errors, then warnings, then information, each from the top of the sheet down, left to right. */
export function review(evaluation: Evaluation, ruleSet: RuleSet): Finding[] {
  return RULES.flatMap((rule) => findingsOf(rule, evaluation, ruleSet)).sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}
