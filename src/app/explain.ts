// 填写说明: a draft for the cell where an explanation belongs, and the person's text written there.
import { addressOf } from '../form/snapshot';
import { applyEdits } from '../plan/apply-edits';
import { draftExplanation, fitsCell, planExplanation, type ExplanationDraft } from '../plan/explanation';
import type { Finding } from '../review/rule';
import type { Needs } from './workspace';

/** The draft is made from the sheet as shown. Undefined where nothing can be written. */
export function draftFor({ view }: Needs<'view'>, { form: id, explain: cell }: Finding): ExplanationDraft | undefined {
  if (typeof cell !== 'object') return undefined;
  for (const { sheet, forms } of view.shown().assessments) {
    const form = forms.find(({ evaluation }) => evaluation.form.id === id);
    if (form) return draftExplanation(sheet, form.evaluation, cell, view.state().ruleSet);
  }
  return undefined;
}

/** Writes the text into the draft's cell; nothing where form, row or content are others by now. Answers whether it was written. */
export async function explain(
  { host, view, assessor, access, history }: Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>,
  draft: ExplanationDraft,
  text: string,
): Promise<boolean> {
  if (!fitsCell(draft, text)) {
    view.set({ failure: { kind: 'text-too-long', sheetName: draft.sheetName, cells: [addressOf(draft.cell)] } });
    return false;
  }
  return host.run(async (session) => {
    const [sheet] = await access.readSheets(session, [draft.sheetId]);
    if (sheet === undefined) return false;
    const before = await assessor.assessed(sheet);
    const plan = planExplanation(before, draft, text);
    if (plan === undefined) {
      view.renew([before]);
      view.set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: [addressOf(draft.cell)] } });
      return false;
    }
    const [after] = await access.carryOut(session, [plan], [await assessor.assessed(applyEdits(sheet, plan.edits))]);
    if (after === undefined) return false;
    view.renew([after], { undoable: history.remember('explain', [plan], [after]) });
    return true;
  });
}
