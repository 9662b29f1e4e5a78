// 重算全部工作表: reads, scores and checks every sheet, then writes what is wrong; to be cancelled at any time.
import type { Steps } from '../form/steps';
import { pause } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { changesNothing } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import type { History } from './history';
import { assessAll, goesOn, tellWriting } from './many-sheets';
import { whyUnmarked } from './marks';
import { changesOf } from './results';
import { markFormulas, stepOf, type Step } from './recalculate';
import type { SkippedSheet } from './state';
import type { Workspace } from './workspace';

/** A step that may be left out: then the sheet stays as it is. */
interface WorkbookStep extends Step {
  readonly before: Assessment;
  readonly skipped: SkippedSheet['why'] | undefined;
}

/**
 * Writes what is wrong in every form of the workbook. A sheet that refuses is passed over and named; a failure of Excel's while
 * writing puts back everything that the run has written, as after any press.
 */
export const recalculateWorkbook = (workspace: Workspace, history: History): Promise<void> =>
  workspace.host.run(async (session) => {
    const { set, show, carryOut } = workspace;
    const reading = await assessAll(workspace, session, 'recalculateWorkbook', function* (sheet): Steps<WorkbookStep> {
      const before = yield* workspace.assessing(sheet);
      const step = yield* stepOf(workspace, session, before);
      const skipped = whySkipped(before, step.possible);
      return { ...step, before, skipped, foreseen: skipped === undefined ? step.foreseen : before };
    });
    if (reading === undefined) return;
    const { results: steps, unread, order } = reading;
    const before = steps.map((step) => step.before);
    const isDue = ({ possible, skipped }: WorkbookStep): boolean => skipped === undefined && !changesNothing(possible);
    const plans = steps.filter(isDue).map(({ possible }) => possible);
    const written = new Set<string>();
    // Shown as read: that is how the sheets are when writing fails.
    show('workbook', before, { changes: undefined });
    const after = await carryOut(
      session,
      plans,
      steps.map(({ foreseen }) => foreseen),
      tellWriting(workspace, 'recalculateWorkbook', plans, (carriedOut) => {
        carriedOut.forEach(({ sheetId }) => written.add(sheetId));
        return goesOn(workspace);
      }),
    );
    const isUntouched = (step: WorkbookStep): boolean => isDue(step) && !written.has(step.possible.sheetId);
    const now = steps.flatMap((step, index) => (isUntouched(step) ? step.before : (after[index] ?? [])));
    const changes = steps.flatMap((step, index) => {
      const sheet = now[index]?.sheet;
      return written.has(step.possible.sheetId) && sheet ? changesOf(step.plan, step.before.sheet, sheet) : [];
    });
    const done = plans.filter(({ sheetId }) => written.has(sheetId));
    const skipped = new Map([...unread, ...steps.flatMap(skippedSheet)].map((sheet) => [sheet.sheetId, sheet]));
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
    set({
      workbook: {
        work: 'recalculateWorkbook',
        skipped: order.flatMap((id) => skipped.get(id) ?? []),
        ...(!goesOn(workspace) && { cancelled: { written: written.size, unwritten: plans.length - written.size } }),
      },
    });
  });

/** Of a protected sheet with a form it is said in any case; under a filter Excel may write to the wrong rows. */
function whySkipped({ sheet, forms }: Assessment, plan: SheetPlan): SkippedSheet['why'] | undefined {
  if (sheet.protected && (forms.length > 0 || !changesNothing(plan))) return 'protected';
  return sheet.filtered && plan.edits.length > 0 ? 'filtered' : undefined;
}

const skippedSheet = ({ before: { sheet }, skipped }: WorkbookStep): readonly SkippedSheet[] =>
  skipped === undefined ? [] : [{ sheetId: sheet.id, sheetName: sheet.name, why: skipped }];
