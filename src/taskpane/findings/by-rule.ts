// The findings grouped by rule, as the report lists them. Pure.
import type { Finding } from '../../review/rule';
import { SEVERITIES } from '../common/counts';

/** Findings of one rule and severity: they share their basis. */
export interface RuleGroup {
  readonly rule: Finding['rule'];
  readonly severity: Finding['severity'];
  readonly findings: readonly Finding[];
}

/** Errors first; of one severity, the rule whose first cell is topmost comes first; within a rule from the top of the sheet down. */
export function byRule(findings: readonly Finding[]): readonly RuleGroup[] {
  const groups = new Map<string, Finding[]>();
  const ordered = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  for (const finding of ordered) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ rule: first.rule, severity: first.severity, findings: members }];
  });
}
