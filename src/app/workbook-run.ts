// 重算全部工作表: reads, scores and checks every sheet, then writes what is wrong; with progress, and to be cancelled at any time.
import type { ListedSheet, WorkbookPart } from '../excel/read-workbook';
import { withExcel, type Session } from '../excel/session';
import { pause, stepByStep } from '../excel/slices';
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import type { History } from './history';
import { whyUnmarked } from './marks';
import { changesOf } from './results';
import { markFormulas, stepOf, type Step } from './recalculate';
import type { Progress, SkippedSheet, WorkbookOutcome } from './state';
import type { Workspace } from './workspace';

/** A run over all sheets: how it says where it is, and learns that its user wants no more of it. */
export interface WorkbookRun {
  readonly tell: (progress: Progress) => void;
  readonly goOn: () => boolean;
}

/** All sheets as they stand now, in the order of the tabs. */
interface WorkbookReading<Result> {
  readonly results: readonly Result[];
  /** Not read at all. */
  readonly unread: readonly SkippedSheet[];
  /** Ids of all sheets. */
  readonly order: readonly string[];
}

/**
 * Reads the workbook and does the work for each sheet as soon as it is assessed, in slices.
 * @returns undefined when cancelled before the last sheet
 */
async function assessWorkbook<Result>(
  { readWorkbook, assessing }: Pick<Workspace, 'readWorkbook' | 'assessing'>,
  session: Session,
  { tell, goOn }: WorkbookRun,
  work: (assessment: Assessment) => Steps<Result>,
): Promise<WorkbookReading<Result> | undefined> {
  const results = new Map<string, Result>();
  const tooLarge = new Set<string>();
  let listed: readonly ListedSheet[] = [];
  tell({ step: 'reading', done: 0, total: 0, sheetName: undefined });
  for await (const part of readWorkbook(session)) {
    ({ listed } = part);
    part.tooLarge.forEach(({ id }) => tooLarge.add(id));
    const total = visibleIn(part);
    const working = function* (sheets: readonly SheetSnapshot[]): Steps<undefined> {
      for (const sheet of sheets) {
        tell({ step: 'reading', done: results.size, total, sheetName: sheet.name });
        results.set(sheet.id, yield* work(yield* assessing(sheet)));
      }
    };
    await stepByStep(working(part.sheets), goOn);
    if (!goOn()) return undefined;
    tell({ step: 'reading', done: results.size, total, sheetName: undefined });
  }
  await pause();
  return {
    results: listed.flatMap(({ id }) => results.get(id) ?? []),
    unread: listed.flatMap((sheet) => unread(sheet, tooLarge)),
    order: listed.map(({ id }) => id),
  };
}

const visibleIn = ({ listed }: WorkbookPart): number => listed.filter(({ visibility }) => visibility === 'visible').length;

/** A hidden sheet is not read either: what its user does not see is not changed behind their back. */
function unread({ id, name, visibility }: ListedSheet, tooLarge: ReadonlySet<string>): readonly SkippedSheet[] {
  const why = visibility !== 'visible' ? visibility : tooLarge.has(id) ? 'tooLarge' : undefined;
  return why === undefined ? [] : [{ sheetId: id, sheetName: name, why }];
}

/** A step that may be left out: then the sheet stays as it is. */
interface WorkbookStep extends Step {
  readonly before: Assessment;
  readonly skipped: SkippedSheet['why'] | undefined;
}

/**
 * Writes what is wrong in every form of the workbook. A sheet that refuses is passed over and named; a failure of Excel's while
 * writing puts back everything that the run has written, as after any press.
 */
export const recalculateWorkbook = (workspace: Workspace, history: History, run: WorkbookRun): Promise<void> =>
  withExcel(async (session) => {
    const { set, show, carryOut } = workspace;
    const reading = await assessWorkbook(workspace, session, run, function* (before): Steps<WorkbookStep> {
      const step = yield* stepOf(workspace, session, before);
      const skipped = whySkipped(before, step.possible);
      return { ...step, before, skipped, foreseen: skipped === undefined ? step.foreseen : before };
    });
    if (reading === undefined) {
      set({ workbook: { skipped: [], cancelled: { written: 0, unwritten: 0 } } });
      return;
    }
    const { results: steps, unread, order } = reading;
    const before = steps.map((step) => step.before);
    const isDue = ({ possible, skipped }: WorkbookStep): boolean => skipped === undefined && !changesNothing(possible);
    const plans = steps.filter(isDue).map(({ possible }) => possible);
    const written = new Set<string>();
    const told = (): void => run.tell({ step: 'writing', done: written.size, total: plans.length, sheetName: undefined });
    if (plans.length > 0) told();
    // Shown as read: that is how the sheets are when writing fails.
    show('workbook', before, { changes: undefined });
    const after = await carryOut(
      session,
      plans,
      steps.map(({ foreseen }) => foreseen),
      (carriedOut) => {
        carriedOut.forEach(({ sheetId }) => written.add(sheetId));
        told();
        return run.goOn();
      },
    );
    const isUntouched = (step: WorkbookStep): boolean => isDue(step) && !written.has(step.possible.sheetId);
    const now = steps.flatMap((step, index) => (isUntouched(step) ? step.before : (after[index] ?? [])));
    const changes = steps.flatMap((step, index) => {
      const sheet = now[index]?.sheet;
      return written.has(step.possible.sheetId) && sheet ? changesOf(step.plan, step.before.sheet, sheet) : [];
    });
    const unwritten = plans.length - written.size;
    const done = plans.filter(({ sheetId }) => written.has(sheetId));
    const skipped = new Map([...unread, ...steps.flatMap(skippedSheet)].map((sheet) => [sheet.sheetId, sheet]));
    const outcome: WorkbookOutcome = {
      skipped: order.flatMap((id) => skipped.get(id) ?? []),
      ...(unwritten > 0 && { cancelled: { written: written.size, unwritten } }),
    };
    const undoable = history.remember('recalculateWorkbook', done, now);
    await pause();
    show('workbook', now, {
      changes,
      undoable,
      unmarked: whyUnmarked(
        session,
        steps.filter(({ skipped: why }) => why === undefined).map(({ plan }) => plan),
      ),
    });
    await markFormulas(
      workspace,
      history,
      session,
      now.filter(({ sheet }) => written.has(sheet.id)),
    );
    set({ workbook: outcome });
  });

/** Of a protected sheet with a form it is said in any case; under a filter Excel may write to the wrong rows. */
function whySkipped({ sheet, forms }: Assessment, plan: SheetPlan): SkippedSheet['why'] | undefined {
  if (sheet.protected && (forms.length > 0 || !changesNothing(plan))) return 'protected';
  return sheet.filtered && plan.edits.length > 0 ? 'filtered' : undefined;
}

const skippedSheet = ({ before: { sheet }, skipped }: WorkbookStep): readonly SkippedSheet[] =>
  skipped === undefined ? [] : [{ sheetId: sheet.id, sheetName: sheet.name, why: skipped }];

/** The intention, with its progress in the state and the way to end it. */
export function createWorkbookRun(
  workspace: Workspace,
  history: History,
): { readonly recalculate: () => Promise<void>; readonly cancel: () => void } {
  let cancelled = false;
  return {
    async recalculate() {
      cancelled = false;
      try {
        const run = { tell: (progress: Progress) => workspace.set({ progress }), goOn: () => !cancelled };
        await recalculateWorkbook(workspace, history, run);
      } finally {
        workspace.set({ progress: undefined });
      }
    },
    cancel() {
      cancelled = true;
    },
  };
}
