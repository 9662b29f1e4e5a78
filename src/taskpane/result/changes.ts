// The changes of the last run that belong to the form shown, and the sentence where there are none. Pure.
import type { Change, FormResult } from '../../app/state';
import type { Words } from '../../locale';
import { countsOf } from '../common/counts';

/** The changes on this form, and the number of cells changed on others. */
export function changesOn(
  { form }: FormResult,
  changes: readonly Change[],
): { readonly here: readonly Change[]; readonly elsewhere: number } {
  const here = changes.filter((change) => change.form === form.id);
  return { here, elsewhere: changes.length - here.length };
}

/** Why 一键重算 changed nothing on these forms. "Nothing to change" is said only where nothing is wrong (fine). */
export function noChange(
  forms: readonly FormResult[],
  words: Words,
): { readonly kind: 'fine' | 'blank' | 'person' | 'heldBack'; readonly says: string } {
  const { error, warning } = countsOf(forms.flatMap(({ findings }) => findings));
  if (forms.every(({ isBlank }) => isBlank)) return { kind: 'blank', says: words.changes.noneYet };
  if (error + warning > 0)
    return { kind: 'person', says: words.changes.noneByItself(error + warning, words.counts({ error, warning, information: 0 })) };
  if (forms.some(({ heldBack }) => heldBack !== undefined)) return { kind: 'heldBack', says: words.changes.noneElse };
  return { kind: 'fine', says: words.changes.none };
}
