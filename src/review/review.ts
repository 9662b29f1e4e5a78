// The review: every rule looks at the evaluated form; what they find comes out in the order to work it off.
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import type { Finding, Hit, Rule, Severity } from './rule';
import { RULES } from './rules';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/**
 * How severe a hit is. The rule set's setting takes the place of the rule's own severity; what the rule itself sets apart
 * (a deduction that is explained, a cell that keeps the form from being written) stays as it is.
 */
function severityOf(rule: Rule, hit: Hit, setting: Severity | undefined): Severity {
  const own = hit.severity ?? rule.severity;
  return own === rule.severity ? (setting ?? own) : own;
}

function findingsOf(rule: Rule, evaluation: Evaluation, ruleSet: RuleSet): readonly Finding[] {
  const setting = ruleSet.rules?.[rule.id];
  if (setting === 'off') return [];
  return rule.check(evaluation, ruleSet).map((hit) => ({
    form: evaluation.form.id,
    rule: rule.id,
    severity: severityOf(rule, hit, setting),
    basis: rule.basis,
    cell: hit.cell,
    says: hit.says,
    ...(hit.mark === undefined ? {} : { mark: hit.mark }),
    ...(hit.explain === undefined ? {} : { explain: hit.explain }),
    ...(rule.contradicts && { contradicts: true }),
    ...(hit.excerpt === undefined ? {} : { excerpt: hit.excerpt }),
  }));
}

/** What an examiner would object to: errors, then warnings, then information, each from the top of the sheet down, left to right. */
export function review(evaluation: Evaluation, ruleSet: RuleSet): Finding[] {
  return RULES.flatMap((rule) => findingsOf(rule, evaluation, ruleSet)).sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}
