// 写入分值: what the preview showed, and only that.
import { addressOf } from '../form/snapshot';
import { planPoints } from '../plan/allotment';
import { applyEdits } from '../plan/apply-edits';
import { sameMark } from '../plan/content';
import { marksFor } from '../plan/marking';
import type { History } from './history';
import { withMarksWhereKnown } from './marks';
import { allottedBy, changesOf } from './results';
import type { Workspace } from './workspace';

/** Writes the points shown for the form of this key; nothing where the sheet no longer gives just these. */
export async function allotPoints(
  { host, state, set, renew, readSheets, assessed, carryOut }: Workspace,
  { remember }: History,
  key: string,
): Promise<void> {
  const preview = state().forms.find((form) => form.key === key);
  if (preview?.allotted === undefined) return;
  const { allotted, form } = preview;
  await host.run(async (session) => {
    const [sheet] = await readSheets(session, [form.sheetId]);
    if (sheet === undefined) return;
    const before = await assessed(sheet);
    const same = before.forms.find(({ evaluation }) => evaluation.form.id === form.id);
    const plan = same && planPoints(sheet, same, state().ruleSet);
    if (plan === undefined || JSON.stringify(allottedBy(plan)) !== JSON.stringify(allotted)) {
      renew([before]);
      set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: allotted.map(({ cell }) => addressOf(cell)) } });
      return;
    }
    // What was marked and is right with these points is marked no longer.
    const foreseen = await assessed(applyEdits(sheet, plan.edits));
    const marksAfter = sheet.marks.filter((mark) => marksFor(foreseen).some((other) => sameMark(mark, other)));
    const written = withMarksWhereKnown(session, { ...plan, marksAfter });
    const [after] = await carryOut(session, [written], [{ ...foreseen, sheet: { ...foreseen.sheet, marks: written.marksAfter } }]);
    if (after === undefined) return;
    renew([after], { changes: changesOf(plan, sheet, after.sheet), undoable: remember('allotPoints', [written], [after]) });
  });
}
