// Work on many sheets: read part by part and assessed in slices, with progress, and to be cancelled until anything is written.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { HostError, namedProblem } from '../host/errors';
import type { ListedSheet, Session, UnansweredSheet } from '../host/host';
import { pause, stepByStep } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import type { SheetInFront } from './in-front';
import type { LongWork, Progress, Scope, UnreadSheet, WorkbookOutcome } from './state';
import type { View } from './view';
import type { Needs } from './workspace';

/** Shows how far the work has come; nothing for a single sheet. */
export const tell = ({ set }: View, progress: Progress): void => set({ progress: progress.total === 1 ? undefined : progress });

/** False once the user has cancelled the work. */
export const goesOn = ({ state }: View): boolean => state().cancelling !== true;

/** Some of the sheets, of so many. */
interface Part {
  readonly sheets: readonly SheetSnapshot[];
  readonly total: number;
}

/**
 * Does a job for each sheet as the parts come in.
 * @returns by the sheets' ids; undefined when cancelled before the last sheet: nothing has been written, and the state says so
 */
export async function forEachSheet<Result>(
  view: View,
  work: LongWork,
  parts: AsyncIterable<Part>,
  job: (sheet: SheetSnapshot) => Steps<Result>,
): Promise<ReadonlyMap<string, Result> | undefined> {
  const results = new Map<string, Result>();
  const goOn = (): boolean => goesOn(view);
  for await (const { sheets, total } of parts) {
    const reading = (sheetName?: string): void =>
      tell(view, { work, step: 'reading', done: results.size, total, sheetName, canCancel: true });
    const working = function* (): Steps<undefined> {
      for (const sheet of sheets) {
        reading(sheet.name);
        results.set(sheet.id, yield* job(sheet));
        yield;
      }
    };
    await stepByStep(working(), goOn);
    if (!goOn()) {
      view.set({ workbook: { work, skipped: [], cancelled: { written: 0, unwritten: 0 } } });
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
  { view, access }: Needs<'view' | 'access'>,
  session: Session,
  work: LongWork,
  job: (sheet: SheetSnapshot) => Steps<Result>,
): Promise<AllSheets<Result> | undefined> {
  const problems = new Map<string, Omit<UnansweredSheet, 'id'>>();
  let listed: readonly ListedSheet[] = [];
  async function* parts(): AsyncGenerator<Part, void, undefined> {
    for await (const part of access.readWorkbook(session)) {
      ({ listed } = part);
      part.unread.forEach(({ id, ...problem }) => problems.set(id, problem));
      yield { sheets: part.sheets, total: listed.filter(({ visibility }) => visibility === 'visible').length };
    }
  }
  tell(view, { work, step: 'reading', done: 0, total: 0, sheetName: undefined, canCancel: true });
  const results = await forEachSheet(view, work, parts(), function* (sheet): Steps<Result | undefined> {
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

/** A hidden sheet is not read either: nothing is changed that its user does not see. */
function unread({ id, name, visibility }: ListedSheet, problems: ReadonlyMap<string, Omit<UnansweredSheet, 'id'>>): readonly UnreadSheet[] {
  const problem = visibility !== 'visible' ? { why: visibility } : problems.get(id);
  return problem === undefined ? [] : [{ sheetId: id, sheetName: name, ...problem }];
}

/**
 * The sheet in front or all sheets, assessed; the outcome names the sheets that were not read. Undefined when cancelled.
 * @param meant the sheet that was in front when the press was made
 */
export async function assessScope(
  workspace: Needs<'view' | 'access' | 'assessor'>,
  session: Session,
  work: LongWork,
  scope: Scope,
  meant?: SheetInFront,
): Promise<{ readonly assessments: readonly Assessment[]; readonly outcome: WorkbookOutcome | undefined } | undefined> {
  const { access, assessor } = workspace;
  if (scope === 'activeSheet')
    return { assessments: await assessor.allAssessed([await access.readInFront(session, meant)]), outcome: undefined };
  const all = await assessAll(workspace, session, work, assessor.assessing);
  return all && { assessments: all.results, outcome: { work, skipped: all.unread } };
}

/**
 * Shows how many of the plans are carried out. The returned function is the `goOn` of `carryOut`.
 * @param goOn whether to go on writing after each request; without it the work cannot be cancelled once it writes
 */
export function tellWriting(
  view: View,
  work: LongWork,
  plans: readonly SheetPlan[],
  goOn?: (carriedOut: readonly SheetPlan[]) => boolean,
): (carriedOut: readonly SheetPlan[]) => boolean {
  const total = plans.filter((plan) => !changesNothing(plan)).length;
  let done = 0;
  const writing = (): void => tell(view, { work, step: 'writing', done, total, sheetName: undefined, canCancel: goOn !== undefined });
  if (total > 0) writing();
  return (carriedOut) => {
    done += carriedOut.length;
    writing();
    return goOn?.(carriedOut) ?? true;
  };
}
