// 一键重算 and 仅校验.
import type { Steps } from '../form/steps';
import { HostError } from '../host/errors';
import type { Session } from '../host/host';
import { stepByStep } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import { planMarks } from '../plan/marking';
import type { SheetPlan } from '../plan/plan';
import { planningRecalculation, type RecalculationPlan } from '../plan/recalculation';
import type { SheetInFront } from './in-front';
import { placeMarks, whyUnmarked, withMarksWhereKnown } from './marks';
import { changesOf } from './results';
import type { Needs } from './workspace';

export type Recalculator = Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>;

/**
 * Reads and reviews the sheet meant and marks its findings; writes no content.
 * @param meant the sheet of the form shown when the press was made
 */
export const check = ({ host, view, assessor, access, history }: Recalculator, meant: SheetInFront): Promise<void> =>
  host.run(async (session) => {
    const before = await assessor.allAssessed([await access.readInFront(session, meant)]);
    view.showPressed(before, { changes: undefined });
    const { plans, after, unmarked } = await placeMarks(session, before);
    view.showPressed(after, { undoable: history.remember('check', plans, after), unmarked });
  });

/**
 * Corrects wrong cells of the sheet meant, marks the findings that remain, and shows the changes.
 * @param meant the sheet of the form shown when the press was made
 */
export const recalculate = (workspace: Recalculator, meant: SheetInFront): Promise<void> =>
  workspace.host.run(async (session) => {
    const { view, assessor, access, history } = workspace;
    const before = await assessor.allAssessed([await access.readInFront(session, meant)]);
    view.showPressed(before, { changes: undefined });
    const recalculations: SheetRecalculation[] = [];
    for (const assessment of before) recalculations.push(await stepByStep(recalculating(workspace, session, assessment)));
    recalculations.forEach(refuseUncalculated);
    const plans = recalculations.map(({ possible }) => possible).filter((plan) => !changesNothing(plan));
    const after = await access.carryOut(
      session,
      plans,
      recalculations.map(({ foreseen }) => foreseen),
    );
    const wanted = recalculations.map(({ plan }) => plan);
    const changes = recalculations.flatMap(({ plan }, index) => {
      const [from, to] = [before[index]?.sheet, after[index]?.sheet];
      return from && to ? changesOf(plan, from, to) : [];
    });
    view.showPressed(after, {
      changes,
      undoable: history.remember('recalculate', plans, after),
      unmarked: whyUnmarked(session, wanted),
    });
    await markFormulas(workspace, session, after);
  });

/** 一键重算 of one sheet, not yet written. */
export interface SheetRecalculation {
  readonly plan: RecalculationPlan;
  /** The plan, as far as marks can be placed. */
  readonly possible: SheetPlan;
  readonly foreseen: Assessment;
}

export function* recalculating({ assessor }: Needs<'assessor'>, session: Session, before: Assessment): Steps<SheetRecalculation> {
  const { plan, after } = yield* planningRecalculation(before, assessor.assessing);
  const possible = withMarksWhereKnown(session, plan);
  return { plan, possible, foreseen: { ...after, sheet: { ...after.sheet, marks: possible.marksAfter } } };
}

/** What would be written rests on what the sheet shows. */
function refuseUncalculated({ possible: { edits, sheetName }, foreseen: { sheet } }: SheetRecalculation): void {
  if (sheet.uncalculated && edits.length > 0) throw new HostError({ kind: 'not-calculated', sheetName });
}

/**
 * Results of formulas are known only after the write. Formulas whose new results contradict the form are marked then. What was written
 * before stands, whatever fails here.
 */
export async function markFormulas(
  workspace: Needs<'view' | 'assessor' | 'access' | 'history'>,
  session: Session,
  sheets: readonly Assessment[],
): Promise<void> {
  try {
    await markFormulasWhereDue(workspace, session, sheets);
  } catch (error) {
    // Of a mark that may have been left behind the error itself says so.
    if (!(error instanceof HostError) || error.problem.kind === 'not-restored') throw error;
    const { detail } = error.problem;
    const sheetName = sheets.map(({ sheet }) => sheet.name).join('、');
    workspace.view.set({ failure: { kind: 'not-reread', sheetName, ...(detail !== undefined && { detail }) } });
  }
}

async function markFormulasWhereDue(
  { view, assessor, access, history }: Needs<'view' | 'assessor' | 'access' | 'history'>,
  session: Session,
  sheets: readonly Assessment[],
): Promise<void> {
  const open = sheets.filter(
    (assessment) => !session.sheetsWithoutMarks().has(assessment.sheet.id) && !changesNothing(planMarks(assessment)),
  );
  if (open.length === 0) return;
  const again = await access.readSheets(
    session,
    open.map(({ sheet }) => sheet.id),
  );
  const { plans, after } = await placeMarks(session, await assessor.allAssessed(again));
  view.renew(after, { undoable: history.amend(plans) });
}
