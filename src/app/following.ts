// Everything that follows Excel of its own accord, in one part that is fetched while the first sheet is read.
import type { SheetListener } from '../host/host';
import { sheetFollower } from './follow-sheets';
import { createLive } from './live';
import type { Queue } from './queue';
import type { Workspace } from './workspace';

export interface Following extends SheetListener {
  /** Nothing is read for a pane that nobody sees; what was missed is made up for when it is seen again. */
  readonly setInSight: (inSight: boolean) => void;
}

/** @param readAgain reads the sheet in front */
export function createFollowing(workspace: Workspace, queue: Queue, readAgain: () => void): Following {
  const follower = sheetFollower(workspace, readAgain);
  const live = createLive(workspace, queue);
  return {
    ...live,
    ...follower,
    setInSight(inSight) {
      // The sheet in front first: then what has changed on the one before needs no read any more.
      follower.setInSight(inSight);
      live.setInSight(inSight);
    },
  };
}
