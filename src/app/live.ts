// Reads sheets that have changed while people type in them and shows them anew; writes nothing, shows no work.
import { namedProblem } from '../host/errors';
import type { Assessment } from '../plan/assessment';
import { contentOf, sameContent } from '../plan/content';
import type { Queue } from './queue';
import { shownForm } from './shown-form';
import type { AppState, Change, ProblemKind } from './state';
import type { View } from './view';
import type { Needs } from './workspace';

/** Changes that pause this long are read. */
const PAUSE_MS = 120;
/** Changes that do not pause are read after this long all the same. */
const PATIENCE_MS = 300;
/**
 * The pane cannot answer its user while it reads and reviews. After a read it rests twice as long as that read took, so that it works a
 * third of the time; when changes do not pause, the next read may begin that long after its first change, and it works about half.
 */
const REST = 2;
/** The first wait before Excel, which would not answer, is asked again; each further one is twice as long, up to the longest. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 16_000;

/** These pass by themselves, and no event says when. */
const PASSING: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['cell-being-edited', 'busy', 'dialog-open', 'other-workbook']);

export interface Live {
  /** A sheet of the workbook was changed by someone else than this add-in. */
  readonly changed: (sheetId: string) => void;
  readonly deleted: (sheetId: string) => void;
  /** A pane out of sight reads nothing. Back in sight, it reads the sheets that have changed meanwhile. */
  readonly setInSight: (inSight: boolean) => void;
}

/** When to read: soon after a change, but never so often that the pane has no time for its user. */
interface Pace {
  readonly readSoon: () => void;
  readonly readIn: (milliseconds: number) => void;
  /** The last read took so many milliseconds. */
  readonly took: (milliseconds: number) => void;
}

function createPace(read: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that no read has been asked for yet. */
  let waitingSince: number | undefined;
  let rest = 0;
  const readIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      waitingSince = undefined;
      read();
    }, milliseconds);
  };
  return {
    readIn,
    readSoon() {
      const now = performance.now();
      waitingSince ??= now;
      readIn(Math.max(0, Math.min(Math.max(PAUSE_MS, rest), waitingSince + Math.max(PATIENCE_MS, rest) - now)));
    },
    took(milliseconds) {
      rest = REST * milliseconds;
    },
  };
}

export function createLive(
  { host, view, freshness, assessor, access }: Needs<'host' | 'view' | 'freshness' | 'assessor' | 'access'>,
  { follow }: Queue,
): Live {
  const { state, set, shown, show } = view;
  let inSight = true;
  /** Reads refused since the last one that was answered. */
  let refusals = 0;
  /** Excel cannot hand the sheet over: asking at every change would only keep it busy. */
  let isTooLarge = false;

  // When several reads queue up behind other work, the first reads and the others find nothing to do.
  const pace = createPace(() => void follow(update));

  const update = async (): Promise<void> => {
    const ids = freshness.stale();
    if (!inSight || ids.length === 0) return;
    const begun = performance.now();
    try {
      await host.run(async (session) => putInPlace(view, await assessor.allAssessed(await access.readSheets(session, ids))));
      pace.took(performance.now() - begun);
      refusals = 0;
    } catch (error) {
      // No alarm while somebody types: the pane says that its result is old, and 重新校验 tells why.
      const { kind } = namedProblem(error);
      const passes = PASSING.has(kind);
      isTooLarge = kind === 'too-large';
      refusals += 1;
      // A single refusal means only that the user has begun to type in the next cell.
      if (!passes || refusals > 1) set({ stale: 'outdated' });
      if (passes) pace.readIn(Math.min(RETRY_MS * 2 ** (refusals - 1), LONGEST_RETRY_MS));
    }
  };

  const changed = (sheetId: string): void => {
    freshness.changed(sheetId);
    if (freshness.stale().length > 0 && state().stale === undefined) {
      refusals = 0;
      isTooLarge = false;
      set({ stale: 'updating' });
    }
    // Also while nothing shown is stale: a sheet that is being read just now will be stale when it is shown.
    if (!isTooLarge) pace.readSoon();
  };

  return {
    changed,
    deleted(sheetId) {
      const { scope, assessments } = shown();
      const left = assessments.filter(({ sheet }) => sheet.id !== sheetId);
      if (assessments.length > 0 && left.length === 0) {
        // The deleted sheet stays shown until the one in front is read.
        set({ stale: 'outdated' });
        return;
      }
      const { changes, unmarked, workbook, answered } = state();
      if (left.length < assessments.length) show(scope, left, { changes, unmarked, workbook, answered });
      changed(sheetId);
    },
    setInSight(now) {
      const appears = now && !inSight;
      inSight = now;
      if (appears && freshness.stale().length > 0) pace.readIn(0);
    },
  };
}

/** Shows the sheets as read now instead of as shown before. The user goes on looking at the same form. */
function putInPlace({ state, set, shown, renew }: View, now: readonly Assessment[]): void {
  const { forms, changes, unmarked, workbook, answered } = state();
  // Left to itself the pane would turn to another form as soon as this one is no longer the worst.
  if (forms.length > 1) set({ selected: shownForm(state())?.form.id });
  renew(now, { changes: stillTrue(changes, shown().assessments, now), unmarked, workbook, answered });
}

/**
 * The changes of the last run, as long as each of their cells holds the same content as when the list was shown. Once a cell was edited
 * or moved by inserted rows, the list would be wrong and goes as a whole; so does "nothing to change".
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
