// 整理版式: a torn or pasted form becomes a clean one on a sheet of its own, with a report of what was joined, moved, changed or left behind.
import type { FormId } from '../form/identity';
import type { Assessment } from '../plan/assessment';
import { layoutForm } from './form-layout';
import { Original } from './original';
import { notesOf, type RebuildNote } from './rebuild-notes';
import { contentOf } from './rebuilt-content';
import type { SheetLayout } from './sheet-layout';

export interface Rebuilt {
  readonly layout: SheetLayout;
  readonly notes: readonly RebuildNote[];
}

/**
 * Lays one form of a sheet out anew. Texts, amounts and digits stay; levels are inherited, torn rows joined, values stand where
 * formulas were. Every filled cell of the form is on the new sheet, a label of the form, or among the notes.
 * @returns undefined where the sheet has no such form
 */
export function rebuild({ sheet, forms }: Assessment, id: FormId): Rebuilt | undefined {
  const form = forms.map(({ evaluation }) => evaluation.form).find((each) => each.id === id);
  if (form === undefined) return undefined;
  const original = new Original(sheet, form);
  const layout = layoutForm(contentOf(original, forms.length === 1));
  return { layout, notes: notesOf(original) };
}
