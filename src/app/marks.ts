// 清除标记, and what every run has to know of marks that Excel could not list.
import { withExcel, type Session } from '../excel/session';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import type { History } from './history';
import type { Workspace } from './workspace';

/** Takes our marks off the sheets that are shown. */
export const clearMarks = ({ set, shown, show, read, assessed, carryOut }: Workspace, { remember }: History): Promise<void> =>
  withExcel(async (session) => {
    const { scope } = shown();
    const sheets = await read(session, scope);
    const plans = sheets
      .map(({ id, name, marks }) => ({ sheetId: id, sheetName: name, edits: [], marksBefore: marks, marksAfter: [] }))
      .filter((plan) => !changesNothing(plan));
    const foreseen = sheets.map((sheet) => assessed({ ...sheet, marks: [] }));
    const after = await carryOut(session, plans, foreseen);
    show(scope, after, { undoable: remember('clearMarks', plans) });
    reportUnknownMarks(session, set);
  });

/** Marks cannot be placed or removed where Excel failed to list what is there. */
export const withMarksWhereKnown = (session: Session, plan: SheetPlan): SheetPlan =>
  session.sheetsWithoutMarks().includes(plan.sheetName) ? { ...plan, marksAfter: plan.marksBefore } : plan;

/** Says so, where that was the case. */
export function reportUnknownMarks(session: Session, set: Workspace['set']): void {
  const [sheetName] = session.sheetsWithoutMarks();
  if (sheetName === undefined) return;
  set({
    failure: {
      kind: 'unexpected',
      sheetName,
      detail:
        'Excel 未能列出此表的条件格式，标记未作改动。 Excel could not list the conditional formats of this sheet; its marks were left as they are.',
    },
  });
}
