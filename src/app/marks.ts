// What every run does about marks: places them where Excel lets it, tells where it does not; and 清除标记.
import type { SheetSnapshot } from '../form/snapshot';
import { HostError } from '../excel/errors';
import { withExcel, type Session } from '../excel/session';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
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
    const plans = sheets
      .map(({ id, name, marks }) => ({ sheetId: id, sheetName: name, edits: [], marksBefore: marks, marksAfter: [] }))
      .filter((plan) => !changesNothing(plan));
    const foreseen = await allAssessed(sheets.map((sheet) => ({ ...sheet, marks: [] })));
    const after = await carryOut(session, plans, foreseen);
    show(scope, after, { undoable: remember('clearMarks', plans, after), unmarked: unlisted(session) });
  });

/** Marks cannot be placed or removed where Excel failed to list what is there. */
export const withMarksWhereKnown = (session: Session, plan: SheetPlan): SheetPlan =>
  session.sheetsWithoutMarks().includes(plan.sheetName) ? { ...plan, marksAfter: plan.marksBefore } : plan;

/** The first sheet where that was the case. */
export function unlisted(session: Session): AppState['unmarked'] {
  const [sheetName] = session.sheetsWithoutMarks();
  return sheetName === undefined ? undefined : { sheetName, why: 'unlisted' };
}

interface Placed {
  readonly plans: readonly SheetPlan[];
  readonly after: readonly Assessment[];
  readonly unmarked: AppState['unmarked'];
}

/** Gives sheets just read the marks that their findings ask for. A sheet that takes none is no failure: its findings are listed. */
export async function placeMarks(session: Session, sheets: readonly Assessment[]): Promise<Placed> {
  const due = sheets.map((assessment) => ({ assessment, plan: planMarks(assessment) })).filter(({ plan }) => !changesNothing(plan));
  const refused = due.find(({ assessment: { sheet } }) => whyUnmarked(session, sheet) !== undefined)?.assessment.sheet;
  const plans = due.filter(({ assessment: { sheet } }) => whyUnmarked(session, sheet) === undefined).map(({ plan }) => plan);
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
  return { plans, after, unmarked: refused && whyUnmarked(session, refused) };
}

function whyUnmarked(session: Session, { name, protected: isProtected }: SheetSnapshot): AppState['unmarked'] {
  if (isProtected) return { sheetName: name, why: 'protected' };
  return session.sheetsWithoutMarks().includes(name) ? { sheetName: name, why: 'unlisted' } : undefined;
}
