// The use cases put together: one queue, one workspace, one history; each intention is one line here and one file beside it.
import type { Cell } from '../form/snapshot';
import { goTo, onSheetActivated } from '../excel/office';
import { allotPoints } from './allot-points';
import { sheetFollower } from './follow-sheets';
import { createHistory } from './history';
import { createRuleSetKeeper } from './keep-rule-set';
import { clearMarks } from './marks';
import { createQueue } from './queue';
import { check, readAgain, recalculate } from './recalculate';
import type { App } from './state';
import { createWorkspace } from './workspace';

export interface StartableApp extends App {
  /** Shows the active sheet without writing to it, and from now on every sheet that comes to the front. */
  start(): Promise<void>;
}

export function createApp(): StartableApp {
  const workspace = createWorkspace();
  const { set, state } = workspace;
  const history = createHistory(workspace);
  const queue = createQueue(
    (working) => set(working === undefined ? { working } : { working, failure: undefined }),
    (failure) => set({ failure }),
  );
  const { press, follow } = queue;
  const sheetActivated = sheetFollower(workspace, () => void press('reading', () => readAgain(workspace)));

  return {
    getState: state,
    subscribe: workspace.subscribe,
    async start() {
      await Promise.all([follow(() => onSheetActivated(sheetActivated)), press('reading', () => readAgain(workspace))]);
    },
    recalculate: () => press('recalculate', () => recalculate(workspace, history, 'recalculate', 'activeSheet')),
    recalculateWorkbook: () => press('recalculateWorkbook', () => recalculate(workspace, history, 'recalculateWorkbook', 'workbook')),
    check: () => press('check', () => check(workspace, history)),
    undo: () => press('undo', () => history.undo()),
    clearMarks: () => press('clearMarks', () => clearMarks(workspace, history)),
    allotPoints: (key) => press('allotPoints', () => allotPoints(workspace, history, key)),
    summarise: (answer) => press('summarise', async () => (await import('./summarise')).summarise(workspace, answer)),
    keepSummary: () => set({ editedSummary: undefined }),
    ...createRuleSetKeeper(workspace, queue),
    chooseForm(key) {
      if (state().forms.some((form) => form.key === key)) set({ selected: key });
    },
    goTo: (sheetId: string, cell: Cell) => follow(() => goTo(sheetId, cell)),
    dismissFailure: () => set({ failure: undefined }),
  };
}
