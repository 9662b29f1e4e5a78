// 生成汇总: reads all sheets and makes the summary anew, never over what a person has edited unless told to. Fetched when asked for.
import type { SheetSnapshot } from '../form/snapshot';
import { pause } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { isSummary } from '../plan/summary-signature';
import { summaryLayout } from '../sheets/summary';
import { isUntouched } from '../sheets/summary-fingerprint';
import { isWorkName } from '../sheets/work-name';
import { assessAll, tell } from './many-sheets';
import type { EditedSummaryAnswer } from './state';
import type { Needs } from './workspace';

/** A workbook without forms gets no summary; the state names the problems found instead. */
export async function summarise(workspace: Needs<'host' | 'view' | 'access' | 'assessor'>, answer?: EditedSummaryAnswer): Promise<void> {
  const { host, view, assessor } = workspace;
  const { state, set, show } = view;
  const reading = await host.run((session) => assessAll(workspace, session, 'summarise', assessor.assessing));
  if (reading === undefined) return;
  const { results: assessments, unread } = reading;
  const workbook = { work: 'summarise', skipped: unread } as const;
  show('workbook', assessments, { changes: undefined, workbook });
  await pause();
  const layout = summaryLayout(assessments, unread, state().ruleSet);
  if (layout === undefined) return;
  const old = toRefresh(assessments.map(({ sheet }) => sheet));
  if (old !== undefined && answer === undefined && !isOurs(old)) {
    set({ editedSummary: old.name, isSummaryProtected: old.protected });
    return;
  }
  const replaced = answer === 'another' ? undefined : old;
  const forms = assessments.reduce((sum, each) => sum + each.forms.length, 0);
  tell(view, { work: 'summarise', step: 'writing', done: 0, total: forms, sheetName: undefined, canCancel: false });
  const made = await host.replaceSheet(layout, replaced?.id, replaced);
  // Known as read, so that the pane stays with the forms when the summary comes to the front.
  const summary: Assessment = { ...(await assessor.assessed(emptySheet(made.id, made.name))), isSummary: true };
  show('workbook', [...assessments.filter(({ sheet }) => sheet.id !== replaced?.id), summary], { workbook });
}

/** A summary that nobody has edited, else the first. The copy of one that a failure left behind is none. */
function toRefresh(sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined {
  const summaries = sheets.filter((sheet) => isSummary(sheet) && !isWorkName(sheet.name));
  return summaries.find(isOurs) ?? summaries[0];
}

/** A protected summary is not ours any more: its user wants it to stay. */
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
