// One job at a time, in the order asked for: the intentions, and the small errands between them.
import { namedProblem } from '../host/errors';
import type { AppState, Problem } from './state';

type Work = NonNullable<AppState['working']>;

export interface Queue {
  /** An intention that waits or runs already is not started again; a sheet is read again once reading has begun. */
  readonly press: (work: Work, job: () => Promise<void>) => Promise<void>;
  /** A small errand between the intentions. */
  readonly follow: (job: () => Promise<void>) => Promise<void>;
}

/** None of the jobs rejects: what fails is told. */
export function createQueue(working: (work: Work | undefined) => void, failed: (problem: Problem) => void): Queue {
  const pending = new Map<Work, Promise<void>>();
  let tail = Promise.resolve();
  const follow = (job: () => Promise<void>): Promise<void> => {
    tail = tail.then(job).catch((error: unknown) => failed(namedProblem(error)));
    return tail;
  };
  return {
    follow,
    press(work, job) {
      const same = pending.get(work);
      if (same) return same;
      const run = follow(async () => {
        if (work === 'reading') pending.delete(work);
        working(work);
        try {
          await job();
        } finally {
          pending.delete(work);
          working(undefined);
        }
      });
      pending.set(work, run);
      return run;
    },
  };
}
