// 一键重算 and 仅校验.
import type { Steps } from '../form/steps';
import type { Session } from '../host/host';
import { stepByStep } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import { planMarks } from '../plan/marking';
import type { SheetPlan } from '../plan/plan';
import { planningRecalculation, type RecalculationPlan } from '../plan/recalculation';
import type { History } from './history';
import { placeMarks, whyUnmarked, withMarksWhereKnown } from './marks';
import { changesOf } from './results';
import type { Workspace } from './workspace';

/** Reads and reviews the active sheet, and marks what an examiner would object to; no content is written. */
export const check = ({ host, readActiveSheet, show, allAssessed }: Workspace, { remember }: History): Promise<void> =>
  host.run(async (session) => {
    const before = await allAssessed([await readActiveSheet(session)]);
    show('activeSheet', before, { changes: undefined });
    const { plans, after, unmarked } = await placeMarks(session, before);
    show('activeSheet', after, { undoable: remember('check', plans, after), unmarked });
  });

/** Writes what is wrong, marks what is missing or still wrong, and shows what was changed. */
export const recalculate = (workspace: Workspace, history: History): Promise<void> =>
  workspace.host.run(async (session) => {
    const { readActiveSheet, show, allAssessed, carryOut } = workspace;
    const before = await allAssessed([await readActiveSheet(session)]);
    show('activeSheet', before, { changes: undefined });
    const recalculations: Step[] = [];
    for (const assessment of before) recalculations.push(await stepByStep(stepOf(workspace, session, assessment)));
    const plans = recalculations.map(({ possible }) => possible).filter((plan) => !changesNothing(plan));
    const after = await carryOut(
      session,
      plans,
      recalculations.map(({ foreseen }) => foreseen),
    );
    const wanted = recalculations.map(({ plan }) => plan);
    const changes = recalculations.flatMap(({ plan }, index) => {
      const [from, to] = [before[index]?.sheet, after[index]?.sheet];
      return from && to ? changesOf(plan, from, to) : [];
    });
    show('activeSheet', after, {
      changes,
      undoable: history.remember('recalculate', plans, after),
      unmarked: whyUnmarked(session, wanted),
    });
    await markFormulas(workspace, history, session, after);
  });

/** What is to become of a sheet. */
export interface Step {
  readonly plan: RecalculationPlan;
  /** The plan, as far as marks can be placed. */
  readonly possible: SheetPlan;
  readonly foreseen: Assessment;
}

export function* stepOf({ state, review }: Workspace, session: Session, before: Assessment): Steps<Step> {
  const { plan, after } = yield* planningRecalculation(before, state().ruleSet, review());
  const possible = withMarksWhereKnown(session, plan);
  return { plan, possible, foreseen: { ...after, sheet: { ...after.sheet, marks: possible.marksAfter } } };
}

/** What formulas give once something was written is seen only then: where it does not agree with the rest, they are marked as well. */
export async function markFormulas(
  { readSheets, allAssessed, renew }: Workspace,
  { amend }: History,
  session: Session,
  sheets: readonly Assessment[],
): Promise<void> {
  const open = sheets.filter(
    (assessment) => !session.sheetsWithoutMarks().has(assessment.sheet.id) && !changesNothing(planMarks(assessment)),
  );
  if (open.length === 0) return;
  const again = await readSheets(
    session,
    open.map(({ sheet }) => sheet.id),
  );
  const { plans, after } = await placeMarks(session, await allAssessed(again));
  renew(after, { undoable: amend(plans) });
}
