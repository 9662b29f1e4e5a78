// From the app's state to what the pane shows of it: order, counts, and what belongs to the chosen form. Pure.
import { shownForm } from '../../app/shown-form';
import type { AppState, Change, FormResult } from '../../app/state';
import { addressOf } from '../../app/state';
import type { ReadingProblem } from '../../form/form';
import type { Words } from '../../locale';
import type { Finding, Severity } from '../../review/rule';

export type Counts = Readonly<Record<Severity, number>>;

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

export const countsOf = (findings: readonly Finding[]): Counts => {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** Findings of one rule and severity: they share their basis. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Errors first; of one severity, the rule whose first cell is topmost comes first; within a rule from the top of the sheet down. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { rule: string; severity: Severity; findings: Finding[] }>();
  const ordered = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  for (const finding of ordered) {
    const { rule, severity } = finding;
    const group = groups.get(`${severity} ${rule}`);
    if (group === undefined) groups.set(`${severity} ${rule}`, { rule, severity, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}

/** The name of each form by its key; forms of the same name are told apart by where they begin. */
export function namesOf(forms: readonly FormResult[], words: Words): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of forms) count.set(name, (count.get(name) ?? 0) + 1);
  const isShared = (name: string): boolean => count.get(name) !== 1;
  return new Map(
    forms.map(({ key, name, form }) => [
      key,
      isShared(name) ? words.forms.distinguished(name, `${form.sheetName}!${addressOf(form.title.cell)}`) : name,
    ]),
  );
}

/** Of the last run: what was changed on this form, and how many cells on others. */
export function changesOn(
  { form }: FormResult,
  changes: readonly Change[],
): { readonly here: readonly Change[]; readonly elsewhere: number } {
  const here = changes.filter(({ sheetId, cell }) => sheetId === form.sheetId && cell.row >= form.area.firstRow && cell.row <= form.area.lastRow);
  return { here, elsewhere: changes.length - here.length };
}

/** A sheet without a form is no fault as such; a form that could not be read whole is. */
export const isIdle = ({ kind }: ReadingProblem): boolean => kind === 'empty-sheet' || kind === 'no-form';

export const sentenceOf = ({ kind, sheetName, cell, text }: ReadingProblem, words: Words): string =>
  words.problems[kind]({ sheetName, cell: cell === undefined ? undefined : addressOf(cell), text });

/** The severity that a form is shown with; undefined when there is nothing to say against it. */
export function worstOf({ blocked, findings }: FormResult): Severity | undefined {
  return blocked ? 'error' : SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** A form in one breath: "…，总分 99.97，等级优，提醒 6". */
export function spokenForm({ total, grade, findings, blocked }: FormResult, name: string, words: Words): string {
  const said = blocked ? [words.blocked.title] : [];
  if (findings.length > 0 || !blocked) said.push(words.counts(countsOf(findings)));
  return words.forms.spoken({ name, total, grade, findings: said });
}

/** The result in one breath for a screen reader, or why there is none. */
export function spokenResult(state: AppState, words: Words): string {
  const shown = shownForm(state);
  if (shown !== undefined) return spokenForm(shown, shown.name, words);
  const [problem] = state.problems;
  return problem === undefined ? words.announced.nothingFound : sentenceOf(problem, words);
}
