// What was written, run by run, and how it is taken back: the last run first, each wholly or not at all.
import { addressOf, type SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { HostError, problemOf } from '../excel/errors';
import { withExcel, type Session } from '../excel/session';
import { applyEdits } from '../plan/apply-edits';
import type { Assessment } from '../plan/assessment';
import { changesNothing, distinctCells, marksBeyond } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { asFound, conflicts, invertSheet, rowsOf, type Conflict, type Rows } from '../plan/undo';
import { forEachSheet, tellWriting } from './many-sheets';
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
  readonly touched: Pick<Undoable, 'cells' | 'marks'>;
  /** It broke off: which of its marks stand nobody knows. */
  readonly isUnfinished: boolean;
}

/** What is to become of a sheet when a run is taken back. */
interface Undoing {
  readonly sheetName: string;
  /** Nothing is undone where there are any. */
  readonly conflicts: readonly Conflict[];
  readonly plan: SheetPlan;
  readonly foreseen: Assessment;
}

export function createHistory(workspace: Workspace): History {
  const { set, renew, readParts, carryOut, assessing } = workspace;
  /** The next to undo is the last. */
  const runs: Run[] = [];

  const add = (intention: Undone, sheets: readonly Written[], isUnfinished: boolean): void => {
    if (sheets.length === 0) return;
    runs.push({ intention, at: Date.now(), sheets, touched: touchedBy(sheets), isUnfinished });
    runs.splice(0, runs.length - MOST_RUNS);
  };

  const remove = (run: Run): void => {
    runs.splice(runs.indexOf(run), 1);
  };

  function* undoingOf(session: Session, sheet: SheetSnapshot, { plan: written, rows }: Written, isUnfinished: boolean): Steps<Undoing> {
    const undoing = invertSheet(written);
    const plan = withMarksWhereKnown(session, asFound(sheet, undoing, isUnfinished));
    return {
      sheetName: sheet.name,
      conflicts: conflicts(sheet, undoing, rows),
      plan,
      foreseen: yield* assessing({ ...applyEdits(sheet, plan.edits), marks: plan.marksAfter }),
    };
  }

  /** For each of the sheets; undefined when cancelled. */
  const undoingsOf = async (
    session: Session,
    sheets: readonly Written[],
    isUnfinished: boolean,
  ): Promise<readonly Undoing[] | undefined> => {
    const written = new Map(sheets.map((each) => [each.plan.sheetId, each]));
    async function* parts() {
      for await (const part of readParts(session, [...written.keys()])) yield { ...part, total: written.size };
    }
    const undoings = await forEachSheet(workspace, 'undo', parts(), function* (sheet): Steps<readonly Undoing[]> {
      const each = written.get(sheet.id);
      return each ? [yield* undoingOf(session, sheet, each, isUnfinished)] : [];
    });
    return undoings && [...undoings.values()].flat();
  };

  /** The same for those that are still there. Throws HostError (sheet-missing) when none is, and forgets the run. */
  const undoingsOfWhatIsLeft = async (session: Session, run: Run): ReturnType<typeof undoingsOf> => {
    try {
      return await undoingsOf(session, run.sheets, run.isUnfinished);
    } catch (error) {
      if (problemOf(error).kind !== 'sheet-missing') throw error;
      const there = await session.sheetIds();
      const left = run.sheets.filter(({ plan }) => there.includes(plan.sheetId));
      if (left.length > 0) return undoingsOf(session, left, run.isUnfinished);
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
        runs.push({ ...last, sheets, touched: touchedBy(sheets) });
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
        const undoings = await undoingsOfWhatIsLeft(session, run);
        if (undoings === undefined) return;
        const refusals = undoings.filter((undoing) => undoing.conflicts.length > 0);
        if (refusals.length > 0) {
          // It comes after the others: whoever presses again is offered an earlier run, and this one once the cells are right.
          remove(run);
          runs.unshift(run);
          set({ failure: refusalOf(refusals), undoable: undoableOf(runs) });
          return;
        }
        const plans = undoings.map(({ plan }) => plan);
        const after = await carryOut(
          session,
          plans,
          undoings.map(({ foreseen }) => foreseen),
          tellWriting(workspace, 'undo', plans),
        );
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

/** Names the cells of the first sheet; those of others with their sheet. */
function refusalOf(refusals: readonly Undoing[]): Problem {
  const edited = refusals.flatMap(({ sheetName, conflicts: found }, index) =>
    found.map(({ cell, now, restores }) => ({ cell: index === 0 ? addressOf(cell) : `${sheetName}!${addressOf(cell)}`, now, restores })),
  );
  const [first] = refusals;
  return { kind: 'undo-refused', ...(first && { sheetName: first.sheetName }), cells: edited.map(({ cell }) => cell), edited };
}

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
