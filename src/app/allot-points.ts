// 写入分值: writes the points that the preview showed, and no others.
import { addressOf } from '../form/snapshot';
import { planPoints } from '../plan/allotment';
import { applyEdits } from '../plan/apply-edits';
import { sameMark } from '../plan/content';
import { marksFor } from '../plan/marking';
import { withMarksWhereKnown } from './marks';
import { changesOf, previewOf } from './results';
import type { FormResult, PointsPreview } from './state';
import { projectOf } from '../plan/same-project';
import type { Needs } from './workspace';

/**
 * Writes the points of the preview; nothing where its form would get other points by now.
 * @param shown the preview's form as it was when the press was made
 */
export const allotPoints = (
  { host, view, assessor, access, history }: Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>,
  preview: PointsPreview,
  shown: FormResult,
): Promise<void> =>
  host.run(async (session) => {
    const [sheet] = await access.readSheets(session, [shown.form.sheetId]);
    if (sheet === undefined) return;
    const before = await assessor.assessed(sheet);
    const same = before.forms.find(({ evaluation: { form } }) => form.id === preview.form && projectOf(form) === projectOf(shown.form));
    const plan = same && planPoints(sheet, same, view.state().ruleSet);
    if (plan === undefined || JSON.stringify(previewOf(plan)) !== JSON.stringify(preview)) {
      view.renew([before]);
      view.set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: preview.points.map(({ cell }) => addressOf(cell)) } });
      return;
    }
    // Marks on cells that these points put right go out.
    const foreseen = await assessor.assessed(applyEdits(sheet, plan.edits));
    const marksAfter = sheet.marks.filter((mark) => marksFor(foreseen).some((other) => sameMark(mark, other)));
    const written = withMarksWhereKnown(session, { ...plan, marksAfter });
    const [after] = await access.carryOut(session, [written], [{ ...foreseen, sheet: { ...foreseen.sheet, marks: written.marksAfter } }]);
    if (after === undefined) return;
    const edits = plan.edits.map((edit) => ({ ...edit, form: plan.form }));
    view.renew([after], {
      changes: changesOf({ ...plan, edits }, sheet, after.sheet),
      undoable: history.remember('allotPoints', [written], [after]),
    });
  });
