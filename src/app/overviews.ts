// 生成汇总 and 问题清单: reads all sheets and makes the overview anew, never over what a person has edited unless told to. Fetched when asked for.
import type { SheetSnapshot } from '../form/snapshot';
import { pause } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { signedAs, type OverviewKind } from '../plan/overview-signature';
import type { RuleSet } from '../scoring/rule-set';
import { findingsLayout } from '../sheets/findings-list';
import { isUntouched } from '../sheets/overview-fingerprint';
import type { SheetLayout } from '../sheets/sheet-layout';
import { summaryLayout } from '../sheets/summary';
import { isWorkName } from '../sheets/work-name';
import { assessAll, tell } from './many-sheets';
import type { EditedSheetAnswer, OverviewWork, UnreadSheet } from './state';
import type { Needs } from './workspace';

interface Overview {
  readonly kind: OverviewKind;
  /** Undefined when there is no form. */
  readonly layout: (assessments: readonly Assessment[], unread: readonly UnreadSheet[], ruleSet: RuleSet) => SheetLayout | undefined;
}

const OVERVIEWS: Readonly<Record<OverviewWork, Overview>> = {
  summarise: { kind: 'summary', layout: summaryLayout },
  listFindings: { kind: 'findings', layout: findingsLayout },
};

/** A workbook without forms gets no overview; the state names the problems found instead. */
export async function makeOverview(
  workspace: Needs<'host' | 'view' | 'access' | 'assessor'>,
  work: OverviewWork,
  answer?: EditedSheetAnswer,
): Promise<void> {
  const { host, view, assessor } = workspace;
  const { state, set, show } = view;
  const { kind, layout: layoutOf } = OVERVIEWS[work];
  const reading = await host.run((session) => assessAll(workspace, session, work, assessor.assessing));
  if (reading === undefined) return;
  const { results: assessments, unread } = reading;
  const workbook = { work, skipped: unread } as const;
  show('workbook', assessments, { changes: undefined, workbook });
  await pause();
  const layout = layoutOf(assessments, unread, state().ruleSet);
  if (layout === undefined) return;
  const old = toRefresh(
    kind,
    layout.sheetName,
    assessments.map(({ sheet }) => sheet),
  );
  if (old !== undefined && answer === undefined && !isOurs(old)) {
    set({ editedSheet: { work, sheetName: old.name, isProtected: old.protected } });
    return;
  }
  const replaced = answer === 'another' ? undefined : old;
  const forms = assessments.reduce((sum, each) => sum + each.forms.length, 0);
  tell(view, { work, step: 'writing', done: 0, total: forms, sheetName: undefined, canCancel: false });
  const made = await host.replaceSheet(layout, replaced?.id, replaced);
  // Known as read, so that the pane stays with the forms when the overview comes to the front.
  const overview: Assessment = { ...(await assessor.assessed(emptySheet(made.id, made.name))), isOverview: true };
  show('workbook', [...assessments.filter(({ sheet }) => sheet.id !== replaced?.id), overview], { workbook });
}

/**
 * One of this kind that nobody has edited, of several the one with the name that it was made with: people keep copies under others. Else
 * the first. The copy of one that a failure left behind is none.
 */
function toRefresh(kind: OverviewKind, madeAs: string, sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined {
  const made = sheets.filter((sheet) => signedAs(sheet)?.kind === kind && !isWorkName(sheet.name));
  const ours = made.filter(isOurs);
  return ours.find(({ name }) => name === madeAs) ?? ours[0] ?? made[0];
}

/** A protected overview is not ours any more: its user wants it to stay. */
const isOurs = (sheet: SheetSnapshot): boolean => isUntouched(sheet) && !sheet.protected;

const emptySheet = (id: string, name: string): SheetSnapshot => ({
  id,
  name,
  values: [],
  formulas: [],
  text: [],
  numberFormats: [],
  protected: false,
  filtered: false,
  marks: [],
});
