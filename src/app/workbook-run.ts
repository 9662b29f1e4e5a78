// 重算全部工作表: reads, scores and checks every sheet, then corrects wrong cells; can be cancelled at any time.
import type { Steps } from '../form/steps';
import { pause } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { assessAll, goesOn, tellWriting } from './many-sheets';
import { whyUnmarked } from './marks';
import { changesOf } from './results';
import { markFormulas, recalculating, type Recalculator, type SheetRecalculation } from './recalculate';
import type { SkippedSheet } from './state';

/** A skipped sheet stays as it is. */
interface SheetRun extends SheetRecalculation {
  readonly before: Assessment;
  readonly skipped: SkippedSheet['why'] | undefined;
}

/**
 * Corrects wrong cells in every form of the workbook. A sheet that cannot be written is passed over and named; when the host fails
 * while writing, everything that the run has written is put back, as after any press.
 */
export const recalculateWorkbook = (workspace: Recalculator): Promise<void> =>
  workspace.host.run(async (session) => {
    const { view, assessor, access, history } = workspace;
    const reading = await assessAll(workspace, session, 'recalculateWorkbook', function* (sheet): Steps<SheetRun> {
      const before = yield* assessor.assessing(sheet);
      const recalculation = yield* recalculating(workspace, session, before);
      const skipped = whySkipped(before, recalculation.possible);
      return { ...recalculation, before, skipped, foreseen: skipped === undefined ? recalculation.foreseen : before };
    });
    if (reading === undefined) return;
    const { results: runs, unread, order } = reading;
    const before = runs.map((run) => run.before);
    const isDue = ({ possible, skipped }: SheetRun): boolean => skipped === undefined && !changesNothing(possible);
    const plans = runs.filter(isDue).map(({ possible }) => possible);
    const written = new Set<string>();
    // Shown as read, because so the sheets are when writing fails.
    view.show('workbook', before, { changes: undefined });
    const after = await access.carryOut(
      session,
      plans,
      runs.map(({ foreseen }) => foreseen),
      tellWriting(view, 'recalculateWorkbook', plans, (carriedOut) => {
        carriedOut.forEach(({ sheetId }) => written.add(sheetId));
        return goesOn(view);
      }),
    );
    const isUntouched = (run: SheetRun): boolean => isDue(run) && !written.has(run.possible.sheetId);
    const now = runs.flatMap((run, index) => (isUntouched(run) ? run.before : (after[index] ?? [])));
    const changes = runs.flatMap((run, index) => {
      const sheet = now[index]?.sheet;
      return written.has(run.possible.sheetId) && sheet ? changesOf(run.plan, run.before.sheet, sheet) : [];
    });
    const done = plans.filter(({ sheetId }) => written.has(sheetId));
    const skipped = new Map([...unread, ...runs.flatMap(skippedSheet)].map((sheet) => [sheet.sheetId, sheet]));
    const undoable = history.remember('recalculateWorkbook', done, now);
    await pause();
    view.show('workbook', now, {
      changes,
      undoable,
      unmarked: whyUnmarked(
        session,
        runs.filter(({ skipped: why }) => why === undefined).map(({ plan }) => plan),
      ),
    });
    await markFormulas(
      workspace,
      session,
      now.filter(({ sheet }) => written.has(sheet.id)),
    );
    view.set({
      workbook: {
        work: 'recalculateWorkbook',
        skipped: order.flatMap((id) => skipped.get(id) ?? []),
        ...(!goesOn(view) && { cancelled: { written: written.size, unwritten: plans.length - written.size } }),
      },
    });
  });

/** A protected sheet with a form is named even when nothing is to be written. Under a filter Excel may write to the wrong rows. */
function whySkipped({ sheet, forms }: Assessment, plan: SheetPlan): SkippedSheet['why'] | undefined {
  if (sheet.protected && (forms.length > 0 || !changesNothing(plan))) return 'protected';
  if (sheet.uncalculated && plan.edits.length > 0) return 'uncalculated';
  return sheet.filtered && plan.edits.length > 0 ? 'filtered' : undefined;
}

const skippedSheet = ({ before: { sheet }, skipped }: SheetRun): readonly SkippedSheet[] =>
  skipped === undefined ? [] : [{ sheetId: sheet.id, sheetName: sheet.name, why: skipped }];
