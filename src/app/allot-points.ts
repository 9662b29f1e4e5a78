// 写入分值: what the preview showed, and only that.
import { addressOf } from '../form/snapshot';
import { planPoints } from '../plan/allotment';
import { applyEdits } from '../plan/apply-edits';
import { sameMark } from '../plan/content';
import { marksFor } from '../plan/marking';
import type { History } from './history';
import { withMarksWhereKnown } from './marks';
import { changesOf, nameOf, previewOf } from './results';
import type { FormResult, PointsPreview } from './state';
import type { Workspace } from './workspace';

/**
 * Writes the points of the preview; nothing where its form would get other points by now.
 * @param shown the preview's form as it was when the press was made
 */
export const allotPoints = (
  { host, state, set, renew, readSheets, assessed, carryOut }: Workspace,
  { remember }: History,
  preview: PointsPreview,
  shown: FormResult,
): Promise<void> =>
  host.run(async (session) => {
    const [sheet] = await readSheets(session, [shown.form.sheetId]);
    if (sheet === undefined) return;
    const before = await assessed(sheet);
    const same = before.forms.find(({ evaluation: { form } }) => form.id === preview.form && nameOf(form) === shown.name);
    const plan = same && planPoints(sheet, same, state().ruleSet);
    if (plan === undefined || JSON.stringify(previewOf(plan)) !== JSON.stringify(preview)) {
      renew([before]);
      set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: preview.points.map(({ cell }) => addressOf(cell)) } });
      return;
    }
    // Marks on cells that these points put right go out.
    const foreseen = await assessed(applyEdits(sheet, plan.edits));
    const marksAfter = sheet.marks.filter((mark) => marksFor(foreseen).some((other) => sameMark(mark, other)));
    const written = withMarksWhereKnown(session, { ...plan, marksAfter });
    const [after] = await carryOut(session, [written], [{ ...foreseen, sheet: { ...foreseen.sheet, marks: written.marksAfter } }]);
    if (after === undefined) return;
    const edits = plan.edits.map((edit) => ({ ...edit, form: plan.form }));
    renew([after], {
      changes: changesOf({ ...plan, edits }, sheet, after.sheet),
      undoable: remember('allotPoints', [written], [after]),
    });
  });
