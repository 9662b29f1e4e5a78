// One job at a time, in the order asked for: the intentions, and the small errands between them.
import { namedProblem } from '../host/errors';
import type { Problem, Work } from './state';

export interface Queue {
  /**
   * Does one work of a subject (the form concerned, the text to write). The same work of the same subject that waits or runs already
   * is not begun a second time; a sheet is read again once its reading has begun.
   * @returns the job's answer, undefined when it failed
   */
  readonly press: <Answer>(work: Work, job: () => Promise<Answer>, subject?: unknown) => Promise<Answer | undefined>;
  /** Does a small errand between the intentions. */
  readonly follow: (job: () => Promise<void>) => Promise<void>;
}

/** None of the jobs rejects: `failed` is told every failure. */
export function createQueue(working: (work: Work | undefined) => void, failed: (problem: Problem) => void): Queue {
  const pending = new Map<string, Promise<unknown>>();
  let tail = Promise.resolve();
  const follow = (job: () => Promise<void>): Promise<void> => {
    tail = tail.then(job).catch((error: unknown) => failed(namedProblem(error)));
    return tail;
  };
  const begin = async <Answer>(work: Work, press: string, job: () => Promise<Answer>): Promise<Answer | undefined> => {
    let answer: Answer | undefined;
    await follow(async () => {
      if (work === 'reading') pending.delete(press);
      working(work);
      try {
        answer = await job();
      } finally {
        pending.delete(press);
        working(undefined);
      }
    });
    return answer;
  };
  return {
    follow,
    press<Answer>(work: Work, job: () => Promise<Answer>, subject?: unknown) {
      const press = JSON.stringify([work, subject]);
      // Of the same press the answers are of the same type.
      const same = pending.get(press) as Promise<Answer | undefined> | undefined;
      if (same) return same;
      const begun = begin(work, press, job);
      pending.set(press, begun);
      return begun;
    },
  };
}
