// The review: every rule looks at the evaluated form; the findings come out in the order to work them off.
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import { briefsOf } from './brief';
import type { Fact, Finding, Rule, Severity } from './rule';
import { RULES } from './rules';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/**
 * The severity of a finding. The rule set's setting replaces the rule's own severity; a severity that the rule gave to this one
 * fact (a deduction that is explained, a cell that keeps the form from being written) stays.
 */
function severityOf(rule: Rule, fact: Fact, setting: Severity | undefined): Severity {
  const own = fact.severity ?? rule.severity;
  return own === rule.severity ? (setting ?? own) : own;
}

function findingsOf(rule: Rule, evaluation: Evaluation, ruleSet: RuleSet, briefs: ReturnType<typeof briefsOf>): readonly Finding[] {
  const setting = ruleSet.rules?.[rule.id];
  if (setting === 'off' || (rule.restsOnAllPoints && !evaluation.canAddUp)) return [];
  return rule.check(evaluation, ruleSet).map(({ fact, says }) => {
    const brief = briefs(rule.id, fact.at.cell);
    return {
      form: evaluation.form.id,
      rule: rule.id,
      severity: severityOf(rule, fact, setting),
      title: rule.title,
      basis: rule.basis,
      ...fact.at,
      says,
      ...(brief && { brief }),
      ...(rule.contradicts && { contradicts: true }),
    };
  });
}

/** All objections to a form: errors, then warnings, then information, each from the top of the sheet down, left to right. */
export function review(evaluation: Evaluation, ruleSet: RuleSet): Finding[] {
  const briefs = briefsOf(evaluation);
  return RULES.flatMap((rule) => findingsOf(rule, evaluation, ruleSet, briefs)).sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}
