// Marks: every run places them on sheets that take them and says which sheet does not; and 清除标记.
import { HostError } from '../host/errors';
import type { Session } from '../host/host';
import type { Assessment } from '../plan/assessment';
import { changesNothing, sameMarks } from '../plan/content';
import { planMarks } from '../plan/marking';
import type { SheetPlan } from '../plan/plan';
import type { SheetInFront } from './in-front';
import { assessScope, tellWriting } from './many-sheets';
import type { AppState, Scope } from './state';
import type { Needs } from './workspace';

/**
 * Takes our marks off the sheet in front, or off all sheets.
 * @param meant the sheet that was in front when the press was made
 */
export const clearMarks = (
  workspace: Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>,
  scope: Scope,
  meant: SheetInFront,
): Promise<void> =>
  workspace.host.run(async (session) => {
    const { view, access, history } = workspace;
    const reading = await assessScope(workspace, session, 'clearMarks', scope, meant);
    if (reading === undefined) return;
    const wanted = reading.assessments.map(withoutMarks);
    const plans = wanted.map((plan) => withMarksWhereKnown(session, plan));
    const foreseen = markedBy(plans, reading.assessments);
    const after = await access.carryOut(session, plans, foreseen, tellWriting(view, 'clearMarks', plans));
    view.show(scope, after, {
      undoable: history.remember('clearMarks', plans, after),
      unmarked: whyUnmarked(session, wanted),
      workbook: reading.outcome,
    });
  });

const withoutMarks = ({ sheet: { id, name, marks } }: Assessment): SheetPlan => ({
  sheetId: id,
  sheetName: name,
  edits: [],
  marksBefore: marks,
  marksAfter: [],
});

/** The sheets once these plans, which change marks alone, are carried out. */
const markedBy = (plans: readonly SheetPlan[], sheets: readonly Assessment[]): readonly Assessment[] => {
  const marksOf = new Map(plans.map(({ sheetId, marksAfter }) => [sheetId, marksAfter]));
  return sheets.map((assessment) => {
    const marks = marksOf.get(assessment.sheet.id);
    return marks ? { ...assessment, sheet: { ...assessment.sheet, marks } } : assessment;
  });
};

/** The plan as far as marks can be placed or removed. */
export const withMarksWhereKnown = (session: Session, plan: SheetPlan): SheetPlan =>
  session.sheetsWithoutMarks().has(plan.sheetId) ? { ...plan, marksAfter: plan.marksBefore } : plan;

/** The first sheet that could not be marked as wanted. A sheet whose marks could not be listed counts in any case. */
export function whyUnmarked(session: Session, wanted: readonly SheetPlan[]): AppState['unmarked'] {
  for (const [sheetId, unmarkable] of session.sheetsWithoutMarks()) {
    const plan = wanted.find((each) => each.sheetId === sheetId);
    if (unmarkable.why === 'unlisted' || (plan && !sameMarks(plan.marksBefore, plan.marksAfter))) return unmarkable;
  }
  return undefined;
}

interface Placed {
  readonly plans: readonly SheetPlan[];
  readonly after: readonly Assessment[];
  readonly unmarked: AppState['unmarked'];
}

/**
 * Gives sheets just read the marks that their findings ask for. A sheet that takes none is no failure: its findings are listed.
 * @param telling of the plans about to be written; what it returns is told of those carried out, and whether to go on
 */
export async function placeMarks(
  session: Session,
  sheets: readonly Assessment[],
  telling: (plans: readonly SheetPlan[]) => (carriedOut: readonly SheetPlan[]) => boolean = () => () => true,
): Promise<Placed> {
  const wanted = sheets.map(planMarks);
  const plans = wanted.map((plan) => withMarksWhereKnown(session, plan)).filter((plan) => !changesNothing(plan));
  try {
    await session.write(plans, [], telling(plans));
  } catch (error) {
    if (!(error instanceof HostError && error.problem.kind === 'access-denied')) throw error;
    return { plans: [], after: sheets, unmarked: { why: 'read-only' } };
  }
  return { plans, after: markedBy(plans, sheets), unmarked: whyUnmarked(session, wanted) };
}
