// Name and worst severity of a form for the list, and its sentence for a screen reader. Pure.
import { addressOf, type FormResult } from '../../app/state';
import type { FormId } from '../../form/identity';
import type { Words } from '../../locale';
import type { Severity } from '../../review/rule';
import { countsOf, SEVERITIES } from '../common/counts';

/** The name of each form by its id; forms of the same name are told apart by the cells of their titles. */
export function namesOf(forms: readonly FormResult[], words: Words): ReadonlyMap<FormId, string> {
  const count = new Map<string, number>();
  for (const { name } of forms) count.set(name, (count.get(name) ?? 0) + 1);
  const isShared = (name: string): boolean => count.get(name) !== 1;
  return new Map(
    forms.map(({ name, form }) => [
      form.id,
      isShared(name) ? words.forms.distinguished(name, `${form.sheetName}!${addressOf(form.title.cell)}`) : name,
    ]),
  );
}

/** The severity that a form is shown with; undefined when there is nothing to say against it. */
export function worstOf({ blocked, findings, heldBack }: FormResult): Severity | undefined {
  return blocked
    ? 'error'
    : SEVERITIES.find(
        (severity) => (severity === 'warning' && heldBack !== undefined) || findings.some((finding) => finding.severity === severity),
      );
}

/** A form in one breath: "…，总分 99.97，等级优，提醒 6". */
export function spokenForm({ total, grade, findings, blocked, heldBack }: FormResult, name: string, words: Words): string {
  const said = blocked ? [words.blocked.title] : [];
  if (findings.length > 0 || !(blocked || heldBack)) said.push(words.counts(countsOf(findings)));
  return words.forms.spoken({ name, total, grade, findings: said });
}
