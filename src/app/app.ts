// The use cases put together: one queue, one workspace; each intention is one line here and one file beside it.
import type { Cell } from '../form/snapshot';
import { namedProblem } from '../host/errors';
import type { Host, SheetListener } from '../host/host';
import type { Following } from './following';
import { createSettingsKeeper } from './keep-settings';
import type { SheetInFront } from './in-front';
import { createQueue, type Queue } from './queue';
import { readAgain } from './read-again';
import { shownForm } from './shown-form';
import type { App, AppState, EditedSheetAnswer, OverviewWork, RebuildNote, Scope, Work } from './state';
import type { View } from './view';
import { createWorkspace, type Needs, type Workspace } from './workspace';

export interface StartableApp extends App {
  /** Shows the active sheet without writing to it, and from now on every sheet that comes to the front and every change on it. */
  start(): Promise<void>;
  /** Whether anybody can see the pane: while nobody does, only presses read. In sight unless told otherwise. */
  setInSight(inSight: boolean): void;
}

/** Events wait until their listener is there. A failure to fetch it is told once, by whoever fetches it. */
function onceThere(fetched: Promise<SheetListener>): SheetListener {
  const tell = (what: keyof SheetListener) => (sheetId: string) =>
    void fetched.then(
      (to) => to[what](sheetId),
      () => undefined,
    );
  return { activated: tell('activated'), changed: tell('changed'), deleted: tell('deleted') };
}

/** Not through the queue: the pane opens at once. A failure that stands there already is the one to be told. */
async function showPane({ host, view: { state, set } }: Needs<'host' | 'view'>): Promise<void> {
  try {
    await host.showPane();
  } catch (error) {
    set({ failure: state().failure ?? namedProblem(error) });
  }
}

/**
 * No press: what another work has failed at stays to be read. A failure of its own goes with the next that succeeds.
 * The third parameter tells whether the cell is still wanted once its turn has come.
 */
function cellPicker({ host, view: { state, set } }: Needs<'host' | 'view'>, { follow }: Queue) {
  let told: AppState['failure'];
  return (sheetId: string, cell: Cell, isWanted: () => boolean = () => true): Promise<void> =>
    follow(async () => {
      if (!isWanted()) return;
      try {
        await host.goTo(sheetId, cell);
        if (told !== undefined && state().failure === told) set({ failure: undefined });
      } catch (error) {
        told = namedProblem(error);
        set({ failure: told });
      }
    });
}

/** What the pane shows of the sheets: from the start, and while it is in sight. Listens before it reads. */
function sheetWatcher(
  workspace: Workspace,
  queue: Queue,
  read: (scope: Scope) => Promise<void>,
  presses: () => Promise<unknown>,
): Pick<StartableApp, 'start' | 'setInSight'> {
  const { access, inFront } = workspace;
  let following: Following | undefined;
  let inSight = true;
  return {
    async start() {
      const fetched = import('./following').then(({ createFollowing }) => {
        following = createFollowing(workspace, queue, () => void read('activeSheet'));
        following.setInSight(inSight);
        return following;
      });
      const { activated, changed, deleted } = onceThere(fetched);
      access.listen({
        activated(sheetId) {
          inFront.activated(sheetId);
          activated(sheetId);
        },
        changed(sheetId) {
          queue.partFromRunning();
          changed(sheetId);
        },
        deleted,
      });
      const isThere = fetched.then(() => undefined);
      await Promise.all([read('activeSheet'), isThere.catch(() => queue.follow(() => isThere))]);
      // Should this fail, the press that needs it asks again, and says so.
      await presses().catch(() => undefined);
    },
    setInSight(now) {
      inSight = now;
      following?.setInSight(now);
    },
  };
}

/** The runs that compute: what was told of a replaced rule set goes when the next of them begins. */
const COMPUTING: ReadonlySet<Work> = new Set<Work>([
  'recalculate',
  'recalculateWorkbook',
  'check',
  'checkWorkbook',
  'summarise',
  'listFindings',
]);

const shownWhile = (working: Work): Partial<AppState> => ({
  working,
  failure: undefined,
  ...(COMPUTING.has(working) && { ruleSetReplaced: undefined }),
});

const IDLE: Partial<AppState> = { working: undefined, progress: undefined, cancelling: undefined };

const queueShownBy = ({ set }: View): Queue =>
  createQueue({
    began: (working) => set(shownWhile(working)),
    ended: (failure) => set({ ...IDLE, ...(failure && { failure }) }),
    failed: (failure) => set({ failure }),
  });

type CellPicker = ReturnType<typeof cellPicker>;

/** Shows the form at once, and brings its sheet to the front. Of several chosen while other work runs, only the last is gone to. */
function formChooser({ view: { state, set }, inFront }: Needs<'view' | 'inFront'>, pickCell: CellPicker): App['chooseForm'] {
  return async (id) => {
    const chosen = state().forms.find(({ form }) => form.id === id);
    if (chosen === undefined) return;
    const { sheetId, title } = chosen.form;
    set({ selected: id });
    const arrived = inFront.leading();
    await pickCell(sheetId, title.cell, () => state().selected === id);
    arrived();
  };
}

/** What a person does about findings: explains one, sets it aside, and sends the form in the end. */
const settlingPresses = (
  workspace: Workspace,
  press: Queue['press'],
): Pick<App, 'draftExplanation' | 'explain' | 'setAside' | 'takeBack' | 'prepareToSend'> => ({
  draftExplanation: async (finding) => (await import('./explain')).draftFor(workspace, finding),
  explain: async (...request) =>
    (await press('explain', async () => (await import('./explain')).explain(workspace, ...request), request)) === true,
  setAside: async (...request) =>
    (await press('setAside', async () => (await import('./aside')).setAside(workspace, ...request), request)) === true,
  takeBack: (finding) => press('takeBack', async () => (await import('./aside')).takeBack(workspace, finding), finding),
  async prepareToSend() {
    const shown = shownForm(workspace.view.state());
    if (shown === undefined) return;
    workspace.view.keepShown();
    await press('prepare', async () => (await import('./prepare')).prepareToSend(workspace, shown), shown.form.id);
  },
});

/** The presses that make sheets. */
function sheetMaker(
  workspace: Workspace,
  { follow }: Queue,
  press: Queue['press'],
): Pick<App, 'summarise' | 'listFindings' | 'keepEditedSheet' | 'newForm' | 'previewRebuild' | 'rebuild'> {
  const { set, state, keepShown } = workspace.view;
  const overview = (work: OverviewWork) => (answer?: EditedSheetAnswer) => {
    set({ editedSheet: undefined });
    keepShown();
    return press(work, async () => (await import('./overviews')).makeOverview(workspace, work, answer), answer ?? 'unasked');
  };
  return {
    summarise: overview('summarise'),
    listFindings: overview('listFindings'),
    keepEditedSheet: () => set({ editedSheet: undefined }),
    newForm: (request) => press('makeSheet', async () => (await import('./new-form')).newForm(workspace, request), request),
    async previewRebuild(form) {
      let notes: readonly RebuildNote[] | undefined;
      await follow(async () => {
        notes = (await import('./rebuild')).previewRebuild(workspace, form);
      });
      return notes;
    },
    rebuild(ids) {
      const { forms } = state();
      return press('makeSheet', async () => (await import('./rebuild')).rebuildForms(workspace, ids, forms), ids);
    },
  };
}

/** With the presses comes what foresees the next of them. */
function fetcherOfPresses(workspace: Workspace) {
  let isForeseeing = false;
  return async () => {
    const presses = await import('./presses');
    if (!isForeseeing) presses.foresee(workspace);
    isForeseeing = true;
    return presses;
  };
}

export function createApp(host: Host): StartableApp {
  const workspace = createWorkspace(host);
  const { view, history, inFront } = workspace;
  const { set, state } = view;
  const queue = queueShownBy(view);
  const press: typeof queue.press = (work, job, subject) => queue.press(work, () => history.keeping(work, job), subject);
  const presses = fetcherOfPresses(workspace);
  /** A press on the form shown: on its sheet in a list of all sheets, else on the sheet that is in front now. */
  const pressShown = (work: Work, job: (meant: SheetInFront) => Promise<void>) => {
    view.keepShown();
    const form = view.shown().scope === 'workbook' ? shownForm(state()) : undefined;
    const meant = form === undefined ? inFront.sheet() : { id: form.form.sheetId };
    return press(work, () => job(meant), meant);
  };
  const pressAll = (work: Work, job: () => Promise<void>) => {
    view.keepShown();
    return press(work, job, 'workbook');
  };
  const pickCell = cellPicker(workspace, queue);
  const read = (scope: Scope): Promise<void> => press('reading', () => readAgain(workspace, scope), scope);

  return {
    getState: state,
    subscribe: view.subscribe,
    ...sheetWatcher(workspace, queue, read, presses),
    recalculate: () => pressShown('recalculate', async (meant) => (await presses()).recalculate(workspace, meant)),
    recalculateWorkbook: () => pressAll('recalculateWorkbook', async () => (await presses()).recalculateWorkbook(workspace)),
    cancel() {
      if (!state().progress?.canCancel || state().cancelling) return;
      queue.partFromRunning();
      set({ cancelling: true });
    },
    check: () => pressShown('check', async (meant) => (await presses()).check(workspace, meant)),
    checkWorkbook: () => pressAll('checkWorkbook', async () => (await presses()).checkWorkbook(workspace)),
    refresh: () => read(view.shown().scope),
    undo: () => press('undo', async () => (await presses()).undo(workspace)),
    clearMarks() {
      const { scope } = view.shown();
      const clearIn = async (meant: SheetInFront) => (await presses()).clearMarks(workspace, scope, meant);
      return scope === 'workbook' ? press('clearMarks', () => clearIn(inFront.sheet()), scope) : pressShown('clearMarks', clearIn);
    },
    async allotPoints(preview) {
      const shown = state().forms.find(({ form }) => form.id === preview.form);
      if (shown === undefined) set({ failure: { kind: 'sheet-changed' } });
      else await press('allotPoints', async () => (await presses()).allotPoints(workspace, preview, shown), preview);
    },
    ...settlingPresses(workspace, press),
    ...sheetMaker(workspace, queue, press),
    ...createSettingsKeeper(workspace, queue),
    answer(profile) {
      queue.partFromAll();
      return press('answer', async () => (await import('./answer')).answer(workspace, profile), profile);
    },
    chooseForm: formChooser(workspace, pickCell),
    showSheetInFront: () => read('activeSheet'),
    showPane: () => showPane(workspace),
    goTo: pickCell,
    dismissFailure: () => set({ failure: undefined }),
    dismissRuleSetReplaced: () => set({ ruleSetReplaced: undefined }),
    canPrintAndSave: () => host.canPrintAndSave(),
  };
}
