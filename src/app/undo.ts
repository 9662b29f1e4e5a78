// 撤销: the last run is taken back; cells in which a person has edited since, and cells that have moved, stay as they are and are named.
import { addressOf, type SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { HostError, namedProblem } from '../host/errors';
import type { Session } from '../host/host';
import { applyEdits } from '../plan/apply-edits';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { HeightChange, SheetPlan } from '../plan/plan';
import { placesOf, rowCell, type Traces } from '../plan/places';
import { heightsAsLeft, type RowSizes } from '../plan/row-heights';
import { asFound, conflicts, invertSheet, stillToUndo, type Conflict } from '../plan/undo';
import { changingAside } from './aside';
import type { Assessor } from './assessor';
import type { Run, Written } from './history';
import { undoRuleSet } from './keep-settings';
import { forEachSheet, tellWriting } from './many-sheets';
import { withMarksWhereKnown } from './marks';
import type { Problem } from './state';
import type { Needs } from './workspace';

/** The undoing of a run on one sheet, not yet written. */
interface Undoing {
  readonly written: Written;
  readonly sheetName: string;
  /** The cells that cannot be restored. */
  readonly conflicts: readonly Conflict[];
  readonly plan: SheetPlan;
  readonly foreseen: Assessment;
}

/**
 * Takes the last run back in every cell that still holds the run's content at its old place. The state names the refused cells, else
 * the sheets that are gone; refused cells can be undone later, after all other runs.
 * Rejects with HostError (sheet-missing) when no sheet is there, and forgets the run.
 */
export async function undo(workspace: Needs<'host' | 'view' | 'assessor' | 'access' | 'history' | 'settings'>): Promise<void> {
  const { host, history } = workspace;
  const run = history.last();
  if (!run) return;
  if (run.intention === 'setRuleSet') {
    await undoRuleSet(workspace, run);
    return;
  }
  await host.run((session) => {
    const { aside } = run;
    const write = (): Promise<void> => undoSheets(workspace, session, run);
    return aside ? changingAside(workspace, { added: aside.removed, removed: aside.added }, write) : write();
  });
}

async function undoSheets(workspace: Needs<'view' | 'assessor' | 'access' | 'history'>, session: Session, run: Run): Promise<void> {
  const { view, access, history } = workspace;
  const { undoings, missing } = await undoingsOfWhatIsLeft(workspace, session, run);
  if (undoings === undefined) return;
  const [gone] = missing;
  if (undoings.length === 0 && gone) {
    view.set({ undoable: history.undone(run) });
    throw new HostError({ kind: 'sheet-missing', sheetName: gone.plan.sheetName });
  }
  const refusals = undoings.filter((undoing) => undoing.conflicts.length > 0);
  const plans = undoings.map(({ plan }) => plan);
  const foreseen = undoings.map((undoing) => undoing.foreseen);
  const after = await access.carryOut(session, plans, foreseen, tellWriting(view, 'undo', plans));
  // Marks alone that have no place any more are not to be undone later.
  const left = refusals.map(leftOf).filter(({ plan }) => !changesNothing(plan));
  const undoable = history.undone(run, left.length === 0 ? [] : [...left, ...missing]);
  // As long as nothing was restored, the last run's changes stand as they are told.
  view.renew(after, { undoable, ...(plans.every(changesNothing) ? {} : { changes: undefined }) });
  if (refusals.length > 0) view.set({ failure: refusalOf(refusals) });
  else if (gone) view.set({ failure: { kind: 'undo-partial', sheetName: missing.map(({ plan }) => plan.sheetName).join('、') } });
}

type Undoer = Needs<'view' | 'assessor' | 'access'>;

interface Undoings {
  /** Undefined when cancelled. */
  readonly undoings: readonly Undoing[] | undefined;
  /** Of sheets that are there no more. */
  readonly missing: readonly Written[];
}

async function undoingsOfWhatIsLeft(workspace: Undoer, session: Session, { sheets }: Run): Promise<Undoings> {
  try {
    return { undoings: await undoingsOf(workspace, session, sheets), missing: [] };
  } catch (error) {
    if (namedProblem(error).kind !== 'sheet-missing') throw error;
    const there = new Set(await session.sheetIds());
    const left = sheets.filter(({ plan }) => there.has(plan.sheetId));
    const missing = sheets.filter(({ plan }) => !there.has(plan.sheetId));
    return { undoings: left.length === 0 ? [] : await undoingsOf(workspace, session, left), missing };
  }
}

async function undoingsOf(workspace: Undoer, session: Session, sheets: readonly Written[]): Promise<readonly Undoing[] | undefined> {
  const written = new Map(sheets.map((each) => [each.plan.sheetId, each]));
  const sizes = new Map(sheets.map(({ plan }) => [plan.sheetId, measured(session, plan)]));
  async function* parts() {
    for await (const part of workspace.access.readParts(session, [...written.keys()])) yield { ...part, total: written.size };
  }
  const undoings = await forEachSheet(workspace.view, 'undo', parts(), function* (sheet): Steps<readonly Undoing[]> {
    const each = written.get(sheet.id);
    return each ? [yield* undoingOf(workspace.assessor, session, sheet, each, sizes.get(sheet.id)?.())] : [];
  });
  return undoings && [...undoings.values()].flat();
}

/** The rows that are to get their heights back. */
function measured(session: Session, { sheetId, heights = [] }: SheetPlan): (() => RowSizes) | undefined {
  const rows = heights.map(({ row }) => row);
  return rows.length === 0 ? undefined : session.measure(sheetId, { first: Math.min(...rows), last: Math.max(...rows) }, 0);
}

/** The heights that a person has not changed since, of rows that have not moved. */
function heightsBack(sheet: SheetSnapshot, { heights = [] }: SheetPlan, traces: Traces, sizes: RowSizes): readonly HeightChange[] {
  const isInPlace = placesOf(traces, sheet);
  const left = heightsAsLeft(heights, sizes).filter(({ row }) => isInPlace(rowCell(row)));
  if (left.length > 0 && sizes.areFixed) throw new HostError({ kind: 'sheet-protected', sheetName: sheet.name });
  return left;
}

function* undoingOf(
  { assessing }: Assessor,
  session: Session,
  sheet: SheetSnapshot,
  written: Written,
  sizes: RowSizes | undefined,
): Steps<Undoing> {
  const inverse = invertSheet(written.plan);
  const refused = conflicts(sheet, inverse, written.traces);
  // The height of a row belongs to the text that stays in it.
  const isRestored = ({ row }: HeightChange): boolean => !refused.some(({ cell }) => cell.row === row);
  const undoing = sizes ? { ...inverse, heights: heightsBack(sheet, inverse, written.traces, sizes).filter(isRestored) } : inverse;
  const plan = withMarksWhereKnown(session, asFound(sheet, undoing, written.isUnfinished, refused));
  return {
    written,
    sheetName: sheet.name,
    conflicts: refused,
    plan,
    foreseen: yield* assessing({ ...applyEdits(sheet, plan.edits), marks: plan.marksAfter }),
  };
}

/** The part of the run that is still to be undone on a sheet with refused cells: all of it when nothing was restored. */
const leftOf = ({ written, conflicts: refused, plan }: Undoing): Written =>
  changesNothing(plan) ? written : { ...written, plan: stillToUndo(written.plan, refused), isUnfinished: false };

/** Names the cells of the first sheet; those of others with their sheet. */
function refusalOf(refusals: readonly Undoing[]): Problem {
  const edited = refusals.flatMap(({ sheetName, conflicts: found }, index) =>
    found.map(({ cell, now, restores }) => ({ cell: index === 0 ? addressOf(cell) : `${sheetName}!${addressOf(cell)}`, now, restores })),
  );
  const [first] = refusals;
  return { kind: 'undo-refused', ...(first && { sheetName: first.sheetName }), cells: edited.map(({ cell }) => cell), edited };
}
