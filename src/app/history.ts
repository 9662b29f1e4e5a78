// What was written, run by run: what 撤销 can take back, the last run first.
import { HostError } from '../host/errors';
import type { Assessment } from '../plan/assessment';
import { changesNothing, distinctCells, marksBeyond } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { rowsOf, type Rows } from '../plan/places';
import { UNDOABLE_RUNS, type AppState, type Undoable, type UndoableRun, type Work } from './state';
import type { Workspace } from './workspace';

export interface History {
  /**
   * Remembers what a run wrote; answers what 撤销 would restore from now on.
   * @param sheets those of the plans, before or after they were carried out; others do no harm
   */
  readonly remember: (
    intention: UndoableRun,
    plans: readonly SheetPlan[],
    sheets: readonly Pick<Assessment, 'sheet'>[],
  ) => AppState['undoable'];
  /** Adds to the last run what it has marked since. */
  readonly amend: (plans: readonly SheetPlan[]) => AppState['undoable'];
  /** Does the job; what it began to write and could not put back is remembered, so that it can be taken back later. */
  readonly keeping: <Answer>(work: Work, job: () => Promise<Answer>) => Promise<Answer>;
  /** The run to undo next. */
  readonly last: () => Run | undefined;
  /** Once it is undone, or cannot be any more. */
  readonly forget: (run: Run) => AppState['undoable'];
  /** It comes after the others: whoever presses again is offered an earlier run, and this one once its cells are right. */
  readonly postpone: (run: Run) => AppState['undoable'];
}

/** A run holds the old and new contents of the cells that it wrote, and their rows: some ten kilobytes for a form. */
const MOST_RUNS = 50;

/** What a run has written on a sheet. */
export interface Written {
  readonly plan: SheetPlan;
  readonly rows: Rows;
}

/** What a run that can be undone has written. */
export interface Run {
  readonly intention: UndoableRun;
  readonly at: number;
  readonly sheets: readonly Written[];
  readonly touched: Pick<Undoable, 'cells' | 'marks'>;
  /** It broke off: which of its marks stand nobody knows. */
  readonly isUnfinished: boolean;
}

export function createHistory({ set }: Workspace): History {
  /** The next to undo is the last. */
  const runs: Run[] = [];

  const add = (intention: UndoableRun, sheets: readonly Written[], isUnfinished: boolean): void => {
    if (sheets.length === 0) return;
    runs.push({ intention, at: Date.now(), sheets, touched: touchedBy(sheets), isUnfinished });
    runs.splice(0, runs.length - MOST_RUNS);
  };

  const remove = (run: Run): void => {
    runs.splice(runs.indexOf(run), 1);
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
        runs.push({ ...last, sheets, touched: touchedBy(sheets) });
      }
      return undoableOf(runs);
    },
    async keeping(work, job) {
      try {
        return await job();
      } catch (error) {
        if (error instanceof HostError && error.outcome.unfinished && isUndoable(work)) {
          add(work, error.outcome.unfinished, true);
          set({ undoable: undoableOf(runs) });
        }
        throw error;
      }
    },
    last: () => runs.at(-1),
    forget(run) {
      remove(run);
      return undoableOf(runs);
    },
    postpone(run) {
      remove(run);
      runs.unshift(run);
      return undoableOf(runs);
    },
  };
}

/** An undo that broke off is still to be done. */
const isUndoable = (work: Work): work is UndoableRun => UNDOABLE_RUNS.some((run) => run === work);

const undoableOf = (runs: readonly Run[]): AppState['undoable'] =>
  runs.reduce<Undoable | undefined>(
    (earlier, { intention, at, sheets, touched }) => ({
      intention,
      at,
      ...touched,
      sheetNames: sheets.map(({ plan }) => plan.sheetName),
      earlier,
    }),
    undefined,
  );

/** What the plans change, each cell once. */
const touchedBy = (sheets: readonly Written[]): Run['touched'] => ({
  cells: sheets.reduce((sum, { plan }) => sum + plan.edits.length, 0),
  marks: sheets.reduce((sum, { plan: { marksBefore, marksAfter } }) => {
    return sum + distinctCells([...marksBeyond(marksBefore, marksAfter), ...marksBeyond(marksAfter, marksBefore)]).length;
  }, 0),
});
