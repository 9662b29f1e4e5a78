// 准备报送: the step before a form is sent: its marks off, its rows high enough for what is in them.
import { contains } from '../form/identity';
import type { SheetSnapshot } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { FormAssessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { fittingHeights, type RowSizes } from '../plan/row-heights';
import { whyUnmarked, withMarksWhereKnown } from './marks';
import { measureShown } from './measure-shown';
import { isReady } from './readiness';
import type { FormResult } from './state';
import type { Needs } from './workspace';

type Preparer = Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>;

/** Does nothing, and the state tells why, where the form is no longer what it was when the press was made. */
export const prepareToSend = (workspace: Preparer, shown: FormResult): Promise<void> =>
  workspace.host.run(async (session) => {
    const { view, assessor, access, history } = workspace;
    const { sheetId, sheetName, area } = shown.form;
    const sizes = measureShown(workspace, session, sheetId, { first: area.firstRow, last: area.lastRow });
    const [sheet] = await access.readSheets(session, [sheetId]);
    if (sheet === undefined || sizes === undefined) throw new HostError({ kind: 'sheet-missing', sheetName });
    const before = await assessor.assessed(sheet);
    view.renew([before]);
    const now = view.state().forms.find(({ form }) => form.id === shown.form.id);
    const form = before.forms.find(({ evaluation }) => evaluation.form.id === shown.form.id);
    if (now === undefined || form === undefined || now.project !== shown.project || now.form.area.lastRow !== area.lastRow)
      throw new HostError({ kind: 'sheet-changed', sheetName });
    if (!isReady(now)) {
      view.set({ failure: { kind: 'not-ready', sheetName } });
      return;
    }
    const wanted = planOf(before.sheet, form, before.forms.length, sizes());
    const plan = withMarksWhereKnown(session, wanted);
    if (sheet.protected && !changesNothing(wanted) && (sizes().areFixed || plan !== wanted)) {
      view.set({ failure: { kind: 'rows-protected', sheetName } });
      return;
    }
    const [after] = await access.carryOut(session, [plan], [{ ...before, sheet: { ...before.sheet, marks: plan.marksAfter } }]);
    if (after === undefined) return;
    view.renew([after], {
      undoable: history.remember('prepare', [plan], [after]),
      unmarked: whyUnmarked(session, [wanted]),
      prepared: shown.form.id,
    });
  });

/** Of a sheet with several forms the marks of this one go; else all do. */
function planOf(sheet: SheetSnapshot, { evaluation }: FormAssessment, forms: number, sizes: RowSizes): SheetPlan {
  const { area } = evaluation.form;
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    edits: [],
    marksBefore: sheet.marks,
    marksAfter: forms > 1 ? sheet.marks.filter((mark) => !contains(area, mark)) : [],
    heights: fittingHeights(sheet, sizes),
  };
}
