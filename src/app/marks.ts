// What every run does about marks: places them where Excel lets it, tells where it does not; and 清除标记.
import { HostError } from '../excel/errors';
import { withExcel, type Session } from '../excel/session';
import type { Assessment } from '../plan/assessment';
import { changesNothing, sameMarks } from '../plan/content';
import { planMarks } from '../plan/marking';
import type { SheetPlan } from '../plan/plan';
import type { History } from './history';
import type { AppState } from './state';
import type { Workspace } from './workspace';

/** Takes our marks off the sheets that are shown. */
export const clearMarks = ({ shown, show, read, allAssessed, carryOut }: Workspace, { remember }: History): Promise<void> =>
  withExcel(async (session) => {
    const { scope } = shown();
    const sheets = await read(session, scope);
    const wanted = sheets.map(({ id, name, marks }) => ({ sheetId: id, sheetName: name, edits: [], marksBefore: marks, marksAfter: [] }));
    const plans = wanted.map((plan) => withMarksWhereKnown(session, plan));
    const foreseen = await allAssessed(sheets.map((sheet, index) => ({ ...sheet, marks: plans[index]?.marksAfter ?? sheet.marks })));
    const after = await carryOut(session, plans, foreseen);
    show(scope, after, { undoable: remember('clearMarks', plans, after), unmarked: whyUnmarked(session, wanted) });
  });

/** The plan as far as marks can be placed or removed. */
export const withMarksWhereKnown = (session: Session, plan: SheetPlan): SheetPlan =>
  session.sheetsWithoutMarks().has(plan.sheetName) ? { ...plan, marksAfter: plan.marksBefore } : plan;

/** The first sheet that could not be marked as wanted: of unlisted marks nobody knows what would have been. */
export function whyUnmarked(session: Session, wanted: readonly SheetPlan[]): AppState['unmarked'] {
  for (const [sheetName, why] of session.sheetsWithoutMarks()) {
    const plan = wanted.find((each) => each.sheetName === sheetName);
    if (why === 'unlisted' || (plan && !sameMarks(plan.marksBefore, plan.marksAfter))) return { sheetName, why };
  }
  return undefined;
}

interface Placed {
  readonly plans: readonly SheetPlan[];
  readonly after: readonly Assessment[];
  readonly unmarked: AppState['unmarked'];
}

/** Gives sheets just read the marks that their findings ask for. A sheet that takes none is no failure: its findings are listed. */
export async function placeMarks(session: Session, sheets: readonly Assessment[]): Promise<Placed> {
  const wanted = sheets.map(planMarks);
  const plans = wanted.map((plan) => withMarksWhereKnown(session, plan)).filter((plan) => !changesNothing(plan));
  try {
    await session.write(plans, []);
  } catch (error) {
    if (!(error instanceof HostError && error.problem.kind === 'access-denied')) throw error;
    return { plans: [], after: sheets, unmarked: { why: 'read-only' } };
  }
  const after = sheets.map((assessment) => {
    const plan = plans.find(({ sheetId }) => sheetId === assessment.sheet.id);
    return plan ? { ...assessment, sheet: { ...assessment.sheet, marks: plan.marksAfter } } : assessment;
  });
  return { plans, after, unmarked: whyUnmarked(session, wanted) };
}
