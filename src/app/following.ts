// What keeps the pane up to date without a press, in one part that is fetched while the first sheet is read.
import type { SheetListener } from '../host/host';
import { sheetFollower } from './follow-sheets';
import { createLive } from './live';
import type { Queue } from './queue';
import type { Needs } from './workspace';

export interface Following extends SheetListener {
  /** A pane out of sight reads nothing. Back in sight, it makes up for everything that it missed. */
  readonly setInSight: (inSight: boolean) => void;
}

/** @param readAgain reads the sheet in front */
export function createFollowing(
  workspace: Needs<'host' | 'view' | 'freshness' | 'assessor' | 'access' | 'inFront'>,
  queue: Queue,
  readAgain: () => void,
): Following {
  const follower = sheetFollower(workspace, readAgain);
  const live = createLive(workspace, queue);
  return {
    ...live,
    ...follower,
    setInSight(inSight) {
      // The sheet in front first: then changes on the sheet before need no read any more.
      follower.setInSight(inSight);
      live.setInSight(inSight);
    },
  };
}
