// Work on many sheets: read part by part and assessed in slices, with progress, and to be cancelled until anything is written.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { HostError, namedProblem } from '../host/errors';
import type { ListedSheet, Session, UnreadSheet as Unread } from '../host/host';
import { pause, stepByStep } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import type { LongWork, Progress, UnreadSheet, WorkbookOutcome } from './state';
import type { Scope, Workspace } from './workspace';

/** Says how far the work has come; of a single sheet there is nothing to say. */
export const tell = ({ set }: Workspace, progress: Progress): void => set({ progress: progress.total === 1 ? undefined : progress });

/** False once the user has cancelled the work. */
export const goesOn = ({ state }: Workspace): boolean => state().cancelling !== true;

/** Some of the sheets, of so many. */
interface Part {
  readonly sheets: readonly SheetSnapshot[];
  readonly total: number;
}

/**
 * Does a job for each sheet as the parts come in.
 * @returns by Excel's id; undefined when cancelled before the last sheet: nothing has been written, and the state says so
 */
export async function forEachSheet<Result>(
  workspace: Workspace,
  work: LongWork,
  parts: AsyncIterable<Part>,
  job: (sheet: SheetSnapshot) => Steps<Result>,
): Promise<ReadonlyMap<string, Result> | undefined> {
  const results = new Map<string, Result>();
  const goOn = (): boolean => goesOn(workspace);
  for await (const { sheets, total } of parts) {
    const reading = (sheetName?: string): void =>
      tell(workspace, { work, step: 'reading', done: results.size, total, sheetName, canCancel: true });
    const working = function* (): Steps<undefined> {
      for (const sheet of sheets) {
        reading(sheet.name);
        results.set(sheet.id, yield* job(sheet));
        yield;
      }
    };
    await stepByStep(working(), goOn);
    if (!goOn()) {
      workspace.set({ workbook: { work, skipped: [], cancelled: { written: 0, unwritten: 0 } } });
      return undefined;
    }
    reading();
  }
  await pause();
  return results;
}

/** All sheets as they stand now, in the order of the tabs. */
export interface AllSheets<Result> {
  readonly results: readonly Result[];
  readonly unread: readonly UnreadSheet[];
  /** Ids of all sheets. */
  readonly order: readonly string[];
}

/** Reads the workbook and does a job for each sheet, such as assessing it. Answers undefined when cancelled. */
export async function assessAll<Result>(
  workspace: Workspace,
  session: Session,
  work: LongWork,
  job: (sheet: SheetSnapshot) => Steps<Result>,
): Promise<AllSheets<Result> | undefined> {
  const problems = new Map<string, Omit<Unread, 'id'>>();
  let listed: readonly ListedSheet[] = [];
  async function* parts(): AsyncGenerator<Part, void, undefined> {
    for await (const part of workspace.readWorkbook(session)) {
      ({ listed } = part);
      part.unread.forEach(({ id, ...problem }) => problems.set(id, problem));
      yield { sheets: part.sheets, total: listed.filter(({ visibility }) => visibility === 'visible').length };
    }
  }
  tell(workspace, { work, step: 'reading', done: 0, total: 0, sheetName: undefined, canCancel: true });
  const results = await forEachSheet(workspace, work, parts(), function* (sheet): Steps<Result | undefined> {
    try {
      return yield* job(sheet);
    } catch (error) {
      if (error instanceof HostError) throw error;
      // The sheet is named, and does not keep the others from being done.
      const { detail } = namedProblem(error);
      problems.set(sheet.id, { why: 'failed', ...(detail !== undefined && { detail }) });
      return undefined;
    }
  });
  if (results === undefined) return undefined;
  return {
    results: listed.flatMap(({ id }) => results.get(id) ?? []),
    unread: listed.flatMap((sheet) => unread(sheet, problems)),
    order: listed.map(({ id }) => id),
  };
}

/** A hidden sheet is not read either: what its user does not see is not changed behind their back. */
function unread({ id, name, visibility }: ListedSheet, problems: ReadonlyMap<string, Omit<Unread, 'id'>>): readonly UnreadSheet[] {
  const problem = visibility !== 'visible' ? { why: visibility } : problems.get(id);
  return problem === undefined ? [] : [{ sheetId: id, sheetName: name, ...problem }];
}

/** The sheet in front or all of them, assessed, with what there is to say of those that were not read. Answers undefined when cancelled. */
export async function assessScope(
  workspace: Workspace,
  session: Session,
  work: LongWork,
  scope: Scope,
): Promise<{ readonly assessments: readonly Assessment[]; readonly outcome: WorkbookOutcome | undefined } | undefined> {
  if (scope === 'activeSheet')
    return { assessments: await workspace.allAssessed([await workspace.readActiveSheet(session)]), outcome: undefined };
  const all = await assessAll(workspace, session, work, workspace.assessing);
  return all && { assessments: all.results, outcome: { work, skipped: all.unread } };
}

/**
 * Tells how many of the plans are carried out; the answer is for `carryOut`.
 * @param goOn whether to write on after each request. Without it what is written is to be whole, and not to be cancelled any more
 */
export function tellWriting(
  workspace: Workspace,
  work: LongWork,
  plans: readonly SheetPlan[],
  goOn?: (carriedOut: readonly SheetPlan[]) => boolean,
): (carriedOut: readonly SheetPlan[]) => boolean {
  const total = plans.filter((plan) => !changesNothing(plan)).length;
  let done = 0;
  const writing = (): void => tell(workspace, { work, step: 'writing', done, total, sheetName: undefined, canCancel: goOn !== undefined });
  if (total > 0) writing();
  return (carriedOut) => {
    done += carriedOut.length;
    writing();
    return goOn?.(carriedOut) ?? true;
  };
}
