// 撤销: the last run is taken back, wholly or not at all; refused where a person has edited since.
import { addressOf, type SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { HostError, namedProblem } from '../host/errors';
import type { Session } from '../host/host';
import { applyEdits } from '../plan/apply-edits';
import type { Assessment } from '../plan/assessment';
import type { SheetPlan } from '../plan/plan';
import { asFound, conflicts, invertSheet, type Conflict } from '../plan/undo';
import type { History, Run, Written } from './history';
import { forEachSheet, tellWriting } from './many-sheets';
import { withMarksWhereKnown } from './marks';
import type { Problem } from './state';
import type { Workspace } from './workspace';

/** What is to become of a sheet when a run is taken back. */
interface Undoing {
  readonly sheetName: string;
  /** Nothing is undone where there are any. */
  readonly conflicts: readonly Conflict[];
  readonly plan: SheetPlan;
  readonly foreseen: Assessment;
}

/**
 * Takes the last run back on every sheet that is still there, and names those that are not.
 * Rejects with HostError (sheet-missing) when none is there, and forgets the run.
 */
export async function undo(workspace: Workspace, history: History): Promise<void> {
  const { host, set, renew, carryOut } = workspace;
  const run = history.last();
  if (!run) return;
  await host.run(async (session) => {
    const { undoings, missing } = await undoingsOfWhatIsLeft(workspace, session, run);
    if (undoings === undefined) return;
    const [gone] = missing;
    if (undoings.length === 0 && gone) {
      set({ undoable: history.forget(run) });
      throw new HostError({ kind: 'sheet-missing', sheetName: gone.plan.sheetName });
    }
    const refusals = undoings.filter((undoing) => undoing.conflicts.length > 0);
    if (refusals.length > 0) {
      set({ failure: refusalOf(refusals), undoable: history.postpone(run) });
      return;
    }
    const plans = undoings.map(({ plan }) => plan);
    const foreseen = undoings.map((undoing) => undoing.foreseen);
    const after = await carryOut(session, plans, foreseen, tellWriting(workspace, 'undo', plans));
    renew(after, { changes: undefined, undoable: history.forget(run) });
    if (gone) set({ failure: { kind: 'undo-partial', sheetName: missing.map(({ plan }) => plan.sheetName).join('、') } });
  });
}

interface Undoings {
  /** Undefined when cancelled. */
  readonly undoings: readonly Undoing[] | undefined;
  /** Of sheets that are there no more. */
  readonly missing: readonly Written[];
}

async function undoingsOfWhatIsLeft(workspace: Workspace, session: Session, { sheets, isUnfinished }: Run): Promise<Undoings> {
  try {
    return { undoings: await undoingsOf(workspace, session, sheets, isUnfinished), missing: [] };
  } catch (error) {
    if (namedProblem(error).kind !== 'sheet-missing') throw error;
    const there = new Set(await session.sheetIds());
    const left = sheets.filter(({ plan }) => there.has(plan.sheetId));
    const missing = sheets.filter(({ plan }) => !there.has(plan.sheetId));
    return { undoings: left.length === 0 ? [] : await undoingsOf(workspace, session, left, isUnfinished), missing };
  }
}

async function undoingsOf(
  workspace: Workspace,
  session: Session,
  sheets: readonly Written[],
  isUnfinished: boolean,
): Promise<readonly Undoing[] | undefined> {
  const written = new Map(sheets.map((each) => [each.plan.sheetId, each]));
  async function* parts() {
    for await (const part of workspace.readParts(session, [...written.keys()])) yield { ...part, total: written.size };
  }
  const undoings = await forEachSheet(workspace, 'undo', parts(), function* (sheet): Steps<readonly Undoing[]> {
    const each = written.get(sheet.id);
    return each ? [yield* undoingOf(workspace, session, sheet, each, isUnfinished)] : [];
  });
  return undoings && [...undoings.values()].flat();
}

function* undoingOf(
  { assessing }: Workspace,
  session: Session,
  sheet: SheetSnapshot,
  { plan: written, rows }: Written,
  isUnfinished: boolean,
): Steps<Undoing> {
  const undoing = invertSheet(written);
  const plan = withMarksWhereKnown(session, asFound(sheet, undoing, isUnfinished));
  return {
    sheetName: sheet.name,
    conflicts: conflicts(sheet, undoing, rows),
    plan,
    foreseen: yield* assessing({ ...applyEdits(sheet, plan.edits), marks: plan.marksAfter }),
  };
}

/** Names the cells of the first sheet; those of others with their sheet. */
function refusalOf(refusals: readonly Undoing[]): Problem {
  const edited = refusals.flatMap(({ sheetName, conflicts: found }, index) =>
    found.map(({ cell, now, restores }) => ({ cell: index === 0 ? addressOf(cell) : `${sheetName}!${addressOf(cell)}`, now, restores })),
  );
  const [first] = refusals;
  return { kind: 'undo-refused', ...(first && { sheetName: first.sheetName }), cells: edited.map(({ cell }) => cell), edited };
}
