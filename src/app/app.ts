// The use cases put together: one queue, one workspace, one history; each intention is one line here and one file beside it.
import type { Cell } from '../form/snapshot';
import { namedProblem } from '../host/errors';
import type { Host, SheetListener } from '../host/host';
import type { Following } from './following';
import { createHistory } from './history';
import { createRuleSetKeeper } from './keep-rule-set';
import { createQueue } from './queue';
import { readAgain } from './read-again';
import type { App, Intention, RebuildNote } from './state';
import { createWorkspace } from './workspace';

export interface StartableApp extends App {
  /** Shows the active sheet without writing to it, and from now on every sheet that comes to the front and every change on it. */
  start(): Promise<void>;
  /** Whether anybody can see the pane: while nobody does, only presses read. In sight unless told otherwise. */
  setInSight(inSight: boolean): void;
}

export function createApp(host: Host): StartableApp {
  const workspace = createWorkspace(host);
  const { set, state } = workspace;
  const history = createHistory(workspace);
  const queue = createQueue(
    (working) => set(working === undefined ? { working, progress: undefined, cancelling: undefined } : { working, failure: undefined }),
    (failure) => set({ failure }),
  );
  const { follow } = queue;
  const press: typeof queue.press = (work, job) => queue.press(work, () => history.keeping(work, job));
  const presses = () => import('./presses');
  let following: Following | undefined;
  let inSight = true;
  /** A press that answers what it came to; undefined when it failed. */
  const made = async <Answer>(work: Intention, job: () => Promise<Answer>): Promise<Answer | undefined> => {
    let answer: Answer | undefined;
    await press(work, async () => {
      answer = await job();
    });
    return answer;
  };

  return {
    getState: state,
    subscribe: workspace.subscribe,
    async start() {
      const fetched = import('./following').then(({ createFollowing }) => {
        following = createFollowing(workspace, queue, () => void press('reading', () => readAgain(workspace)));
        following.setInSight(inSight);
        return following;
      });
      // What Excel tells before it is there waits for it; that it could not be fetched is told once, with the reading.
      const tell = (what: keyof SheetListener) => (sheetId: string) =>
        void fetched.then(
          (to) => to[what](sheetId),
          () => undefined,
        );
      workspace.listen({ activated: tell('activated'), changed: tell('changed'), deleted: tell('deleted') });
      const isThere = fetched.then(() => undefined);
      await Promise.all([press('reading', () => readAgain(workspace)), isThere.catch(() => follow(() => isThere))]);
      // Should this fail, the press that needs it asks again, and says so.
      await presses().catch(() => undefined);
    },
    setInSight(now) {
      inSight = now;
      following?.setInSight(now);
    },
    recalculate: () => press('recalculate', async () => (await presses()).recalculate(workspace, history)),
    recalculateWorkbook: () => press('recalculateWorkbook', async () => (await presses()).recalculateWorkbook(workspace, history)),
    cancel() {
      if (state().progress?.canCancel && !state().cancelling) set({ cancelling: true });
    },
    check: () => press('check', async () => (await presses()).check(workspace, history)),
    refresh: () => press('reading', () => readAgain(workspace, workspace.shown().scope)),
    undo: () => press('undo', async () => (await presses()).undo(workspace, history)),
    clearMarks: () => press('clearMarks', async () => (await presses()).clearMarks(workspace, history)),
    allotPoints: (key) => press('allotPoints', async () => (await presses()).allotPoints(workspace, history, key)),
    draftExplanation: async (...place) => (await import('./explain')).draftFor(workspace, ...place),
    explain: async (...request) =>
      (await made('explain', async () => (await import('./explain')).explain(workspace, history, ...request))) === true,
    summarise(answer) {
      set({ editedSummary: undefined });
      return press('summarise', async () => (await import('./summarise')).summarise(workspace, answer));
    },
    newForm: (request) => made('makeSheet', async () => (await import('./new-form')).newForm(workspace, request)),
    async previewRebuild(key) {
      let notes: readonly RebuildNote[] | undefined;
      await follow(async () => {
        notes = (await import('./rebuild')).previewRebuild(workspace, key);
      });
      return notes;
    },
    rebuild: (key) => made('makeSheet', async () => (await import('./rebuild')).rebuildForm(workspace, key)),
    keepSummary: () => set({ editedSummary: undefined }),
    ...createRuleSetKeeper(workspace, queue),
    chooseForm(key) {
      if (state().forms.some((form) => form.key === key)) set({ selected: key });
    },
    async showPane() {
      try {
        await host.showPane();
      } catch (error) {
        set({ failure: state().failure ?? namedProblem(error) });
      }
    },
    goTo: (sheetId: string, cell: Cell) => follow(() => host.goTo(sheetId, cell)),
    dismissFailure: () => set({ failure: undefined }),
  };
}
