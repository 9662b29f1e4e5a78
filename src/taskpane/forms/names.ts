// Name, place and counts of a form for the list, and its sentence for a screen reader. Pure.
import { addressOf, type FormResult } from '../../app/state';
import type { FormId } from '../../form/identity';
import type { Words } from '../../locale';
import { countsOf } from '../common/counts';

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

/** What scripts find a form by, whether it stands alone or in a list. */
export const dataOf = ({ name, total, grade, form }: FormResult) => ({
  'data-form': name,
  'data-sheet': form.sheetName,
  'data-total': total ?? '',
  'data-grade': grade ?? '',
});

/** How much is wrong and how much is to be verified: cells that cannot be read are wrong, a total held back is to be verified. */
export function toSettle({ findings, evaluation, heldBack }: FormResult): { readonly errors: number; readonly warnings: number } {
  const { error, warning } = countsOf(findings);
  return { errors: Math.max(error, evaluation.obstacles.length), warnings: Math.max(warning, heldBack === undefined ? 0 : 1) };
}

/** Sheet, unit and year. */
export function placeOf(shown: FormResult, words: Words): string {
  const { sheetName, year } = shown.form;
  return words.forms.place(sheetName, [...unitOf(shown), ...(year === undefined ? [] : [String(year)])]);
}

/** The unit, else the department; none where neither is filled in. */
export const unitOf = ({ form: { unit, department } }: FormResult): readonly string[] =>
  [unit, department]
    .map((field) => field?.text.trim() ?? '')
    .filter((text) => text !== '')
    .slice(0, 1);

/** Whether every word of what was typed stands in the form's project, unit, department or sheet. */
export function isFound({ name, form: { sheetName, unit, department } }: FormResult, typed: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  const text = plain([name, unit?.text, department?.text, sheetName].join('\n'));
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A form in one breath: "…，总分 99.97，等级优，待核实 6". */
export function spokenForm({ total, grade, findings, blocked, heldBack, toFill }: FormResult, name: string, words: Words): string {
  const said = [...(blocked ? [words.blocked.title] : []), ...(toFill ? [words.toFill(toFill.filled, toFill.of)] : [])];
  if (findings.length > 0 || !(blocked || heldBack || toFill)) said.push(words.counts(countsOf(findings)));
  return words.forms.spoken({ name, total, grade, findings: said });
}
