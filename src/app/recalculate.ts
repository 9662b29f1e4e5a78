// 一键重算 and 仅校验.
import { withExcel } from '../excel/session';
import { changesNothing } from '../plan/content';
import { planRecalculation } from '../plan/recalculation';
import type { History } from './history';
import { reportUnknownMarks, withMarksWhereKnown } from './marks';
import { changesOf } from './results';
import type { Scope, Workspace } from './workspace';

/** Reads and reviews the active sheet; writes nothing. */
export const check = ({ read, show, assessed }: Workspace): Promise<void> =>
  withExcel(async (session) => {
    const sheets = await read(session, 'activeSheet');
    show('activeSheet', sheets.map(assessed), { changes: undefined });
  });

/** Writes what is wrong, marks what lacks its explanation, and shows what was changed. */
export const recalculate = (
  { state, set, read, show, assessed, review, carryOut }: Workspace,
  { remember }: History,
  intention: 'recalculate' | 'recalculateWorkbook',
  scope: Scope,
): Promise<void> =>
  withExcel(async (session) => {
    const before = (await read(session, scope)).map(assessed);
    show(scope, before, { changes: undefined });
    const recalculations = before.map((assessment) => planRecalculation(assessment, state().ruleSet, review()));
    const plans = recalculations.map(({ plan }) => withMarksWhereKnown(session, plan)).filter((plan) => !changesNothing(plan));
    const after = await carryOut(
      session,
      plans,
      recalculations.map(({ after: foreseen }) => foreseen),
    );
    const changes = recalculations.flatMap((recalculation, index) => {
      const [from, to] = [before[index]?.sheet, after[index]?.sheet];
      return from && to ? changesOf(recalculation.plan, from, to) : [];
    });
    show(scope, after, { changes, undoable: remember(intention, plans) });
    reportUnknownMarks(session, set);
  });
