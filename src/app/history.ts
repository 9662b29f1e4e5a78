// What was written, run by run, and how it is taken back: the last run first, each wholly or not at all.
import { addressOf } from '../form/snapshot';
import { HostError, problemOf } from '../excel/errors';
import { withExcel, type Session } from '../excel/session';
import { applyEdits } from '../plan/apply-edits';
import type { Assessment } from '../plan/assessment';
import { changesNothing, distinctCells, marksBeyond } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { asFound, conflicts, invertSheet, rowsOf, type Rows } from '../plan/undo';
import { withMarksWhereKnown } from './marks';
import type { AppState, Problem, Undoable, Undone } from './state';
import type { Workspace } from './workspace';

export interface History {
  /**
   * Remembers what a run wrote; answers what 撤销 would restore from now on.
   * @param sheets those of the plans, before or after they were carried out; others do no harm
   */
  readonly remember: (intention: Undone, plans: readonly SheetPlan[], sheets: readonly Pick<Assessment, 'sheet'>[]) => AppState['undoable'];
  /** Adds to the last run what it has marked since. */
  readonly amend: (plans: readonly SheetPlan[]) => AppState['undoable'];
  /** Does the job; what it began to write and could not put back is remembered, so that it can be taken back later. */
  readonly keeping: (work: NonNullable<AppState['working']>, job: () => Promise<void>) => Promise<void>;
  /** Takes the last run back; refused whole where a person has edited one of its cells since. */
  readonly undo: () => Promise<void>;
}

/** A run holds the old and new contents of the cells that it wrote, and their rows: some ten kilobytes for a form. */
const MOST_RUNS = 50;

/** What a run has written on a sheet. */
interface Written {
  readonly plan: SheetPlan;
  readonly rows: Rows;
}

/** What a run that can be undone has written. */
interface Run {
  readonly intention: Undone;
  readonly at: number;
  readonly sheets: readonly Written[];
  /** Cells whose content or mark it has changed. */
  readonly cells: number;
  /** It broke off: which of its marks stand nobody knows. */
  readonly isUnfinished: boolean;
}

export function createHistory({ set, renew, readSheets, carryOut, allAssessed }: Workspace): History {
  /** The next to undo is the last. */
  const runs: Run[] = [];

  const add = (intention: Undone, sheets: readonly Written[], isUnfinished: boolean): void => {
    if (sheets.length === 0) return;
    runs.push({ intention, at: Date.now(), sheets, cells: touchedCells(sheets), isUnfinished });
    runs.splice(0, runs.length - MOST_RUNS);
  };

  const remove = (run: Run): void => {
    runs.splice(runs.indexOf(run), 1);
  };

  /** The sheets of a run that are still there. Throws HostError (sheet-missing) when none is, and forgets the run. */
  const readWhatIsLeft = async (session: Session, run: Run): Promise<ReturnType<Workspace['readSheets']>> => {
    const ids = run.sheets.map(({ plan }) => plan.sheetId);
    try {
      return await readSheets(session, ids);
    } catch (error) {
      if (problemOf(error).kind !== 'sheet-missing') throw error;
      const there = await session.sheetIds();
      const left = ids.filter((id) => there.includes(id));
      if (left.length > 0) return readSheets(session, left);
      remove(run);
      set({ undoable: undoableOf(runs) });
      throw new HostError({ kind: 'sheet-missing', ...(run.sheets[0] && { sheetName: run.sheets[0].plan.sheetName }) });
    }
  };

  return {
    remember(intention, plans, sheets) {
      add(
        intention,
        plans.flatMap((plan) => {
          if (changesNothing(plan)) return [];
          const sheet = sheets.find((each) => each.sheet.id === plan.sheetId)?.sheet;
          return sheet ? [{ plan, rows: rowsOf(plan, sheet) }] : [];
        }),
        false,
      );
      return undoableOf(runs);
    },
    amend(plans) {
      const last = runs.pop();
      if (last) {
        const sheets = last.sheets.map(({ plan, rows }) => {
          const marksAfter = plans.find(({ sheetId }) => sheetId === plan.sheetId)?.marksAfter ?? plan.marksAfter;
          return { plan: { ...plan, marksAfter }, rows };
        });
        runs.push({ ...last, sheets, cells: touchedCells(sheets) });
      }
      return undoableOf(runs);
    },
    async keeping(work, job) {
      try {
        await job();
      } catch (error) {
        if (error instanceof HostError && error.outcome.unfinished && isUndone(work)) {
          add(work, error.outcome.unfinished, true);
          set({ undoable: undoableOf(runs) });
        }
        throw error;
      }
    },
    async undo() {
      const run = runs.at(-1);
      if (!run) return;
      await withExcel(async (session) => {
        const sheets = await readWhatIsLeft(session, run);
        const steps = sheets.flatMap((sheet) => {
          const written = run.sheets.find(({ plan }) => plan.sheetId === sheet.id);
          return written ? [{ sheet, rows: written.rows, undoing: invertSheet(written.plan) }] : [];
        });
        const refusals = steps.flatMap(({ sheet, undoing, rows }) => {
          const found = conflicts(sheet, undoing, rows);
          return found.length > 0 ? [{ sheetName: sheet.name, found }] : [];
        });
        if (refusals.length > 0) {
          // It comes after the others: whoever presses again is offered an earlier run, and this one once the cells are right.
          remove(run);
          runs.unshift(run);
          set({ failure: refusalOf(refusals), undoable: undoableOf(runs) });
          return;
        }
        const plans = steps.map(({ sheet, undoing }) => withMarksWhereKnown(session, asFound(sheet, undoing, run.isUnfinished)));
        const foreseen = await allAssessed(
          steps.map(({ sheet }, index) => {
            const plan = plans[index];
            return plan ? { ...applyEdits(sheet, plan.edits), marks: plan.marksAfter } : sheet;
          }),
        );
        const after = await carryOut(session, plans, foreseen);
        remove(run);
        renew(after, { changes: undefined, undoable: undoableOf(runs) });
      });
    },
  };
}

/** An undo that broke off is still to be done. */
const isUndone = (work: NonNullable<AppState['working']>): work is Undone =>
  (['recalculate', 'recalculateWorkbook', 'check', 'clearMarks', 'allotPoints'] satisfies readonly Undone[]).some(
    (undone) => undone === work,
  );

type Refusals = readonly { readonly sheetName: string; readonly found: ReturnType<typeof conflicts> }[];

/** Names the cells of the first sheet; those of others with their sheet. */
function refusalOf(refusals: Refusals): Problem {
  const edited = refusals.flatMap(({ sheetName, found }, index) =>
    found.map(({ cell, now, restores }) => ({ cell: index === 0 ? addressOf(cell) : `${sheetName}!${addressOf(cell)}`, now, restores })),
  );
  const [first] = refusals;
  return { kind: 'undo-refused', ...(first && { sheetName: first.sheetName }), cells: edited.map(({ cell }) => cell), edited };
}

const undoableOf = (runs: readonly Run[]): AppState['undoable'] =>
  runs.reduce<Undoable | undefined>(
    (earlier, { intention, at, sheets, cells }) => ({
      intention,
      at,
      cells,
      onlyMarks: sheets.every(({ plan }) => plan.edits.length === 0),
      sheetNames: sheets.map(({ plan }) => plan.sheetName),
      earlier,
    }),
    undefined,
  );

/** Cells whose content or mark the plans change. */
const touchedCells = (sheets: readonly Written[]): number =>
  sheets.reduce((sum, { plan: { edits, marksBefore, marksAfter } }) => {
    const marks = [...marksBeyond(marksBefore, marksAfter), ...marksBeyond(marksAfter, marksBefore)];
    return sum + distinctCells([...edits.map(({ cell }) => cell), ...marks]).length;
  }, 0);
