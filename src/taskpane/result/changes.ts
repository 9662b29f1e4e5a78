// The changes of the last run that belong to the form shown. Pure.
import type { Change, FormResult } from '../../app/state';

/** The changes on this form, and the number of cells changed on others. */
export function changesOn(
  { form }: FormResult,
  changes: readonly Change[],
): { readonly here: readonly Change[]; readonly elsewhere: number } {
  const here = changes.filter((change) => change.form === form.id);
  return { here, elsewhere: changes.length - here.length };
}
