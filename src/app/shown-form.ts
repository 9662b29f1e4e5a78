// Which of several forms needs its user most, and which one the pane shows.
import type { Severity } from '../review/rule';
import type { AppState, FormResult } from './state';

/** The form that needs its user most comes first: unreadable, then by errors, by warnings, and the lowest total. */
export function worstFirst(forms: readonly FormResult[]): readonly FormResult[] {
  const rank = (form: FormResult) => {
    const count = (severity: Severity): number => form.findings.filter((finding) => finding.severity === severity).length;
    return { form, error: count('error'), warning: count('warning'), total: form.total === undefined ? 0 : Number(form.total) };
  };
  return forms
    .map(rank)
    .sort((a, b) => Number(b.form.blocked) - Number(a.form.blocked) || b.error - a.error || b.warning - a.warning || a.total - b.total)
    .map(({ form }) => form);
}

/** The form to show: the chosen one, else the worst; undefined without forms. */
export const shownForm = ({ forms, selected }: Pick<AppState, 'forms' | 'selected'>): FormResult | undefined =>
  forms.find(({ form }) => form.id === selected) ?? worstFirst(forms)[0];

/**
 * The same form among those read anew, wherever on its sheet it stands by now: the only one of its name, else the one at its place
 * in the order as long as the sheet holds as many forms as before. Undefined when it is gone, and when several may be it.
 */
export function sameForm(was: FormResult, before: readonly FormResult[], now: readonly FormResult[]): FormResult | undefined {
  const onSheet = (forms: readonly FormResult[]) => forms.filter(({ form }) => form.sheetId === was.form.sheetId);
  const [old, found] = [onSheet(before), onSheet(now)];
  const [named, ...more] = found.filter(({ name }) => name === was.name);
  if (named !== undefined && more.length === 0) return named;
  return old.length === found.length ? found[old.indexOf(was)] : undefined;
}
