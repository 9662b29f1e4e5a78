// 填写说明: a draft for the cell where an explanation belongs, and the person's text written there.
import { addressOf, type Cell, type SheetSnapshot } from '../form/snapshot';
import { applyEdits } from '../plan/apply-edits';
import { draftExplanation, fitsCell, planExplanation, type ExplanationDraft } from '../plan/explanation';
import type { SheetPlan } from '../plan/plan';
import { fittingHeights, rowsFrom, type RowSizes } from '../plan/row-heights';
import type { Finding } from '../review/rule';
import { measureShown } from './measure-shown';
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
  workspace: Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>,
  draft: ExplanationDraft,
  text: string,
): Promise<boolean> {
  const { host, view, assessor, access, history } = workspace;
  if (!fitsCell(draft, text)) {
    view.set({ failure: { kind: 'text-too-long', sheetName: draft.sheetName, cells: [addressOf(draft.cell)] } });
    return false;
  }
  return host.run(async (session) => {
    const sizes = measureShown(workspace, session, draft.sheetId, rowsFrom(draft.cell));
    const [sheet] = await access.readSheets(session, [draft.sheetId]);
    if (sheet === undefined) return false;
    const before = await assessor.assessed(sheet);
    const written = planExplanation(before, draft, text);
    if (written === undefined) {
      view.renew([before]);
      view.set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: [addressOf(draft.cell)] } });
      return false;
    }
    const filled = applyEdits(sheet, written.edits);
    const plan = sizes ? withFittingRow(written, filled, sizes(), draft.cell) : written;
    const [after] = await access.carryOut(session, [plan], [await assessor.assessed(filled)]);
    if (after === undefined) return false;
    view.renew([after], { undoable: history.remember('explain', [plan], [after]) });
    return true;
  });
}

/** Together with the row's height, where the text would be cut off and the sheet lets its rows be changed. */
const withFittingRow = (plan: SheetPlan, filled: SheetSnapshot, sizes: RowSizes, cell: Cell): SheetPlan =>
  sizes.areFixed ? plan : { ...plan, heights: fittingHeights(filled, sizes, cell) };
