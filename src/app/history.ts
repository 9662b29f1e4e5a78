// What was written, run by run, and how the last run is undone.
import { addressOf } from '../form/snapshot';
import { withExcel } from '../excel/session';
import { applyEdits } from '../plan/apply-edits';
import { distinctCells, marksBeyond } from '../plan/content';
import type { Plan, SheetPlan } from '../plan/plan';
import { changedSince, invert, withMarksAsFound } from '../plan/undo';
import { withMarksWhereKnown } from './marks';
import type { AppState, Intention } from './state';
import type { Workspace } from './workspace';

export interface History {
  /** Remembers what a run wrote; answers what 撤销 would restore from now on. */
  readonly remember: (intention: Intention, plans: readonly SheetPlan[]) => AppState['undoable'];
  /** Adds to the last run what it has marked since. */
  readonly amend: (plans: readonly SheetPlan[]) => AppState['undoable'];
  /** Takes the last run back; refused whole where a person has edited one of its cells since. */
  readonly undo: () => Promise<void>;
}

/** What a run that can be undone has written. */
interface Run {
  readonly intention: Intention;
  readonly plan: Plan;
}

export function createHistory({ set, renew, readSheets, carryOut, assessed }: Workspace): History {
  const runs: Run[] = [];
  return {
    remember(intention, plans) {
      if (plans.length > 0) runs.push({ intention, plan: { sheets: plans } });
      return undoableOf(runs);
    },
    amend(plans) {
      const last = runs.pop();
      if (last) {
        const sheets = last.plan.sheets.map((sheet) => ({
          ...sheet,
          marksAfter: plans.find(({ sheetId }) => sheetId === sheet.sheetId)?.marksAfter ?? sheet.marksAfter,
        }));
        runs.push({ ...last, plan: { sheets } });
      }
      return undoableOf(runs);
    },
    async undo() {
      const last = runs.at(-1);
      if (!last) return;
      await withExcel(async (session) => {
        const plan = invert(last.plan);
        const sheets = await readSheets(
          session,
          plan.sheets.map(({ sheetId }) => sheetId),
        );
        const steps = sheets.flatMap((sheet, index) => {
          const step = plan.sheets[index];
          return step ? [{ sheet, step }] : [];
        });
        const refused = steps.find(({ sheet, step }) => changedSince(sheet, step).length > 0);
        if (refused) {
          const { sheet, step } = refused;
          set({ failure: { kind: 'undo-refused', sheetName: sheet.name, cells: changedSince(sheet, step).map(addressOf) } });
          return;
        }
        const plans = steps.map(({ sheet, step }) => withMarksWhereKnown(session, withMarksAsFound(sheet, step)));
        const foreseen = steps.map(({ sheet, step }, index) =>
          assessed({ ...applyEdits(sheet, step.edits), marks: plans[index]?.marksAfter ?? sheet.marks }),
        );
        const after = await carryOut(session, plans, foreseen);
        runs.pop();
        renew(after, { changes: undefined, undoable: undoableOf(runs) });
      });
    },
  };
}

function undoableOf(runs: readonly Run[]): AppState['undoable'] {
  const last = runs.at(-1);
  if (!last) return undefined;
  const { sheets } = last.plan;
  return {
    intention: last.intention,
    cells: sheets.reduce((sum, plan) => sum + touchedCells(plan), 0),
    sheetNames: sheets.map(({ sheetName }) => sheetName),
  };
}

/** Cells whose content or mark the plan changes. */
function touchedCells({ edits, marksBefore, marksAfter }: SheetPlan): number {
  const marks = [...marksBeyond(marksBefore, marksAfter), ...marksBeyond(marksAfter, marksBefore)];
  return distinctCells([...edits.map(({ cell }) => cell), ...marks]).length;
}
