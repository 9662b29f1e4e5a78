// Keeps what is shown as new as the sheet while people type in it: reads what has changed, writes nothing, shows no work.
import { namedProblem } from '../host/errors';
import type { Assessment } from '../plan/assessment';
import { contentOf, sameContent } from '../plan/content';
import type { Queue } from './queue';
import { shownForm } from './shown-form';
import type { AppState, Change, ProblemKind } from './state';
import type { Workspace } from './workspace';

/** Changes that pause this long are read. */
const PAUSE_MS = 120;
/** Changes that do not pause are read after this long all the same. */
const PATIENCE_MS = 300;
/** Reading and reviewing hold the pane up: they take at most a third of the time, however large the sheet. */
const REST = 2;
/** The first wait before Excel, which would not answer, is asked again; each further one is twice as long, up to the longest. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 16_000;

/** These pass by themselves, and no event says when. */
const PASSING: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['cell-being-edited', 'busy', 'dialog-open']);

export interface Live {
  /** A sheet of the workbook was changed by someone else than this add-in. */
  readonly changed: (sheetId: string) => void;
  readonly deleted: (sheetId: string) => void;
  /** Nothing is read for a pane that nobody sees; what has changed meanwhile is read when it is seen again. */
  readonly setInSight: (inSight: boolean) => void;
}

export function createLive(workspace: Workspace, { follow }: Queue): Live {
  const { state, set, shown, show, noteChange, staleSheets, readSheets, allAssessed } = workspace;
  let inSight = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that no read has been asked for yet. */
  let waitingSince: number | undefined;
  /** How long the last read took, in milliseconds. */
  let took = 0;
  /** Reads refused since the last one that was answered. */
  let refusals = 0;
  /** Excel cannot hand the sheet over: asking at every change would only keep it busy. */
  let isTooLarge = false;

  const readIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      waitingSince = undefined;
      // Of several that have queued up behind other work the first reads, and the others find nothing left to do.
      void follow(update);
    }, milliseconds);
  };

  const readSoon = (): void => {
    const now = performance.now();
    waitingSince ??= now;
    const pause = Math.max(PAUSE_MS, REST * took);
    const patience = Math.max(PATIENCE_MS, REST * took);
    readIn(Math.max(0, Math.min(pause, waitingSince + patience - now)));
  };

  const update = async (): Promise<void> => {
    const ids = staleSheets();
    if (!inSight || ids.length === 0) return;
    const begun = performance.now();
    try {
      await workspace.host.run(async (session) => putInPlace(workspace, await allAssessed(await readSheets(session, ids))));
      took = performance.now() - begun;
      refusals = 0;
    } catch (error) {
      // No alarm while somebody types: that the result is old stands in the pane, and 重新校验 tells why.
      const { kind } = namedProblem(error);
      const passes = PASSING.has(kind);
      isTooLarge = kind === 'too-large';
      refusals += 1;
      // One refusal is nothing: the next cell was begun while the last one was to be read.
      if (!passes || refusals > 1) set({ stale: 'outdated' });
      if (passes) readIn(Math.min(RETRY_MS * 2 ** (refusals - 1), LONGEST_RETRY_MS));
    }
  };

  const changed = (sheetId: string): void => {
    noteChange(sheetId);
    if (staleSheets().length > 0 && state().stale === undefined) {
      refusals = 0;
      isTooLarge = false;
      set({ stale: 'updating' });
    }
    // Also where nothing shown is old: a sheet that is being read just now will be when it is shown.
    if (!isTooLarge) readSoon();
  };

  return {
    changed,
    deleted(sheetId) {
      const { scope, assessments } = shown();
      const left = assessments.filter(({ sheet }) => sheet.id !== sheetId);
      if (assessments.length > 0 && left.length === 0) {
        // The only sheet shown stays to be seen until the one that has come to the front is read.
        set({ stale: 'outdated' });
        return;
      }
      const { changes, unmarked, workbook } = state();
      if (left.length < assessments.length) show(scope, left, { changes, unmarked, workbook });
      changed(sheetId);
    },
    setInSight(now) {
      const appears = now && !inSight;
      inSight = now;
      if (appears && staleSheets().length > 0) readIn(0);
    },
  };
}

/** Shows the sheets as they are now in place of what was shown of them, the same form before the user's eyes. */
function putInPlace({ state, set, shown, renew }: Workspace, now: readonly Assessment[]): void {
  const { forms, changes, unmarked, workbook } = state();
  // Left to itself the pane would turn to another form as soon as this one is no longer the worst.
  if (forms.length > 1) set({ selected: shownForm(state())?.form.id });
  renew(now, { changes: stillTrue(changes, shown().assessments, now), unmarked, workbook });
}

/**
 * What the last run changed, as long as its cells hold what they held when it was shown. Once one of them is another (edited, or
 * moved by inserted rows) the list would say of the sheet what is not so, and goes whole; so does "nothing to change".
 */
function stillTrue(changes: AppState['changes'], before: readonly Assessment[], now: readonly Assessment[]): AppState['changes'] {
  if (changes === undefined || changes.length === 0) return undefined;
  const onSheet = (assessments: readonly Assessment[], id: string) => assessments.find(({ sheet }) => sheet.id === id)?.sheet;
  const isStill = ({ sheetId, cell }: Change): boolean => {
    const [was, is] = [onSheet(before, sheetId), onSheet(now, sheetId)];
    return was === undefined || is === undefined || sameContent(contentOf(was, cell), contentOf(is, cell));
  };
  return changes.every(isStill) ? changes : undefined;
}
