// 填写说明: a draft for the cell where an explanation belongs, and the person's text written there.
import { contains } from '../form/identity';
import { addressOf, type Cell } from '../form/snapshot';
import { applyEdits } from '../plan/apply-edits';
import { draftExplanation, planExplanation, type ExplanationDraft as Draft } from '../plan/explanation';
import type { History } from './history';
import type { Workspace } from './workspace';

/** By the sheet as it is shown; undefined where nothing can be written. */
export function draftFor({ shown, state }: Workspace, sheetId: string, cell: Cell): Draft | undefined {
  const assessment = shown().assessments.find(({ sheet }) => sheet.id === sheetId);
  const form = assessment?.forms.find(({ evaluation }) => contains(evaluation.form.area, cell));
  return assessment && form && draftExplanation(assessment.sheet, form.evaluation, cell, state().ruleSet);
}

/** Writes the text where the draft was made for; nothing where the cell has got other content since. Answers whether it was written. */
export const explain = (
  { host, set, renew, readSheets, assessed, carryOut }: Workspace,
  { remember }: History,
  sheetId: string,
  cell: Cell,
  draft: Draft,
  text: string,
): Promise<boolean> =>
  host.run(async (session) => {
    const [sheet] = await readSheets(session, [sheetId]);
    if (sheet === undefined) return false;
    const before = await assessed(sheet);
    const plan = planExplanation(before, draft, text);
    if (plan === undefined) {
      renew([before]);
      set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: [addressOf(cell)] } });
      return false;
    }
    const [after] = await carryOut(session, [plan], [await assessed(applyEdits(sheet, plan.edits))]);
    if (after === undefined) return false;
    renew([after], { undoable: remember('explain', [plan], [after]) });
    return true;
  });
