// 填写说明: a draft for the cell where an explanation belongs, and the person's text written there.
import { addressOf } from '../form/snapshot';
import { applyEdits } from '../plan/apply-edits';
import { draftExplanation, planExplanation, type ExplanationDraft } from '../plan/explanation';
import type { Finding } from '../review/rule';
import type { History } from './history';
import type { Workspace } from './workspace';

/** By the sheet as it is shown; undefined where nothing can be written. */
export function draftFor({ shown, state }: Workspace, { form: id, explain: cell }: Finding): ExplanationDraft | undefined {
  if (typeof cell !== 'object') return undefined;
  for (const { sheet, forms } of shown().assessments) {
    const form = forms.find(({ evaluation }) => evaluation.form.id === id);
    if (form) return draftExplanation(sheet, form.evaluation, cell, state().ruleSet);
  }
  return undefined;
}

/** Writes the text into the draft's cell; nothing where form, row or content are others by now. Answers whether it was written. */
export const explain = (
  { host, set, renew, readSheets, assessed, carryOut }: Workspace,
  { remember }: History,
  draft: ExplanationDraft,
  text: string,
): Promise<boolean> =>
  host.run(async (session) => {
    const [sheet] = await readSheets(session, [draft.sheetId]);
    if (sheet === undefined) return false;
    const before = await assessed(sheet);
    const plan = planExplanation(before, draft, text);
    if (plan === undefined) {
      renew([before]);
      set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: [addressOf(draft.cell)] } });
      return false;
    }
    const [after] = await carryOut(session, [plan], [await assessed(applyEdits(sheet, plan.edits))]);
    if (after === undefined) return false;
    renew([after], { undoable: remember('explain', [plan], [after]) });
    return true;
  });
