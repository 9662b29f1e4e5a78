// 已核实不改: a finding that a person has verified is set aside, or taken back among the others; kept in the workbook.
import { addressOf } from '../form/snapshot';
import type { Session } from '../host/host';
import { isSameAside, keptAside, maySetAside, withAnother, withoutThese, type KeptAside } from '../plan/aside';
import { LONGEST_WHY } from '../plan/aside-limits';
import type { Assessment, FormAssessment } from '../plan/assessment';
import { marksBeyond, sameMark } from '../plan/content';
import { marksFor } from '../plan/marking';
import type { SheetPlan } from '../plan/plan';
import type { Finding } from '../review/rule';
import type { AsideChange } from './history';
import { keepSettings } from './keep-settings';
import { whyUnmarked, withMarksWhereKnown } from './marks';
import type { ProblemKind } from './state';
import type { Needs } from './workspace';

type AsideParts = Needs<'host' | 'view' | 'assessor' | 'access' | 'history' | 'settings'>;

/** A finding on its sheet as read now, and as the workbook would keep it. */
interface Found {
  readonly sheet: Assessment;
  readonly form: FormAssessment;
  readonly kept: KeptAside;
}

/** Nothing is kept of a finding that is an error or is not there any more. Answers whether it is set aside. */
export async function setAside(workspace: AsideParts, finding: Finding, why: string): Promise<boolean> {
  const { view } = workspace;
  const word = why.trim();
  if (!maySetAside(finding)) return refused(workspace, 'error-stays', finding);
  if (word.length > LONGEST_WHY) return refused(workspace, 'why-too-long', finding);
  return workspace.host.run(async (session) => {
    const found = await find(workspace, session, finding);
    if (found === undefined) return false;
    const added = { ...found.kept, why: word };
    const before = view.state().aside;
    const after = withAnother(before, added, found.form, found.sheet.sheet);
    if (after === undefined) return refused(workspace, 'aside-full', finding);
    await keepAndMark(workspace, session, 'setAside', found, { added: [added], removed: withoutThese(before, after) });
    return true;
  });
}

/** Does nothing where the finding is set aside no more: it has come back by itself. */
export async function takeBack(workspace: AsideParts, finding: Finding): Promise<void> {
  await workspace.host.run(async (session) => {
    const found = await find(workspace, session, finding);
    if (found === undefined) return;
    const removed = workspace.view.state().aside.filter((each) => isSameAside(each, found.kept));
    if (removed.length === 0) workspace.view.renew([found.sheet]);
    else await keepAndMark(workspace, session, 'takeBack', found, { added: [], removed });
  });
}

function refused({ view }: Needs<'view'>, kind: ProblemKind, { form: id, cell }: Finding): false {
  const sheetName = view.state().forms.find(({ form }) => form.id === id)?.form.sheetName;
  view.set({ failure: { kind, ...(sheetName !== undefined && { sheetName }), cells: [addressOf(cell)] } });
  return false;
}

/** The finding shown, on its sheet as it stands now; undefined, and the state tells it, where it is not there any more. */
async function find(workspace: AsideParts, session: Session, finding: Finding): Promise<Found | undefined> {
  const { view, assessor, access } = workspace;
  const shown = shownKept(workspace, finding);
  const [read] = shown ? await access.readSheets(session, [shown.sheetId]) : [];
  if (shown === undefined || read === undefined) {
    refused(workspace, 'sheet-changed', finding);
    return undefined;
  }
  const sheet = await assessor.assessed(read);
  for (const form of sheet.forms) {
    const kept = form.reviewed.map((each) => keptAside(each, form.evaluation, read, '')).find((each) => isSameAside(each, shown.kept));
    if (kept) return { sheet, form, kept };
  }
  view.renew([sheet]);
  refused(workspace, 'sheet-changed', finding);
  return undefined;
}

function shownKept({ view }: Needs<'view'>, finding: Finding): { readonly sheetId: string; readonly kept: KeptAside } | undefined {
  for (const { sheet, forms } of view.shown().assessments) {
    const form = forms.find(({ evaluation }) => evaluation.form.id === finding.form);
    if (form) return { sheetId: sheet.id, kept: keptAside(finding, form.evaluation, sheet, '') };
  }
  return undefined;
}

/** Keeps the change, and gives the cells that the finding alone lights their marks, or takes them off. */
async function keepAndMark(
  workspace: AsideParts,
  session: Session,
  run: 'setAside' | 'takeBack',
  { sheet: before }: Found,
  change: AsideChange,
): Promise<void> {
  const { view, assessor, access, history } = workspace;
  const job = async (): Promise<void> => {
    const after = assessor.settingAside(before);
    const wanted = planOfMarks(before, after);
    const plan = withMarksWhereKnown(session, wanted);
    const [written = after] = await access.carryOut(session, [plan], [{ ...after, sheet: { ...after.sheet, marks: plan.marksAfter } }]);
    view.renew([written], { undoable: history.remember(run, [plan], [written], change), unmarked: whyUnmarked(session, [wanted]) });
  };
  await changingAside(workspace, change, job, () => view.set({ undoable: history.remember(run, [], [], change) }));
}

/** Other marks stay: whoever has cleared them does not get them back. */
function planOfMarks(before: Assessment, after: Assessment): SheetPlan {
  const { id, name, marks } = before.sheet;
  const gone = marksBeyond(marksFor(before), marksFor(after));
  const lit = marksBeyond(marksFor(after), marksFor(before));
  const left = marks.filter((mark) => !gone.some((other) => sameMark(mark, other)));
  return { sheetId: id, sheetName: name, edits: [], marksBefore: marks, marksAfter: [...left, ...marksBeyond(lit, left)] };
}

/**
 * Keeps a change of what is set aside, and does the job. What fails leaves it as it was before.
 * @param stayed the job failed, and the workbook keeps the change all the same
 */
export async function changingAside(
  workspace: Needs<'host' | 'view' | 'settings'>,
  { added, removed }: AsideChange,
  job: () => Promise<void>,
  stayed: () => void = () => undefined,
): Promise<void> {
  const { aside } = workspace.view.state();
  await keepSettings(workspace, { aside: [...withoutThese(aside, [...removed, ...added]), ...added] });
  try {
    await job();
  } catch (error) {
    // The job's failure is the one to be told.
    await keepSettings(workspace, { aside }).catch(stayed);
    throw error;
  }
}
