// One job at a time, in the order asked for: the intentions, and the small errands between them.
import { namedProblem } from '../host/errors';
import type { Problem, Work } from './state';

export interface Queue {
  /**
   * Does one work. A press that would do the same to the same subject as one that waits or runs is not begun a second time: it gets
   * that one's answer. A sheet is read again once its reading has begun.
   * @param subject plain data: the form, the sheet, the text to write. Presses without a subject, such as 撤销, are each done.
   * @returns the job's answer, undefined when it failed
   */
  readonly press: <Answer>(work: Work, job: () => Promise<Answer>, subject?: unknown) => Promise<Answer | undefined>;
  /** Does a small errand between the intentions. */
  readonly follow: (job: () => Promise<void>) => Promise<void>;
  /** From now on no press is the same as the one that runs: it is being cancelled, or what it has read is out of date. */
  readonly partFromRunning: () => void;
  /** The same for all presses that run or wait: what they go by is about to change. */
  readonly partFromAll: () => void;
}

interface Press {
  readonly work: Work;
  readonly subject: unknown;
  readonly answer: Promise<unknown>;
}

/** Who is told of the works. None of the jobs rejects. */
export interface QueueListener {
  readonly began: (work: Work) => void;
  /** Outcome and failure in one call: a work that failed must not look done for a moment. */
  readonly ended: (failure: Problem | undefined) => void;
  /** A small errand has failed. */
  readonly failed: (failure: Problem) => void;
}

export function createQueue({ began, ended, failed }: QueueListener): Queue {
  /** The presses that a later one may be the same as. */
  const pending = new Set<Press>();
  let running: Press | undefined;
  let tail = Promise.resolve();
  const follow = (job: () => Promise<void>): Promise<void> => {
    tail = tail.then(job).catch((error: unknown) => failed(namedProblem(error)));
    return tail;
  };
  const partFromRunning = (): void => {
    if (running) pending.delete(running);
  };
  const sameAs = (work: Work, subject: unknown): Press | undefined =>
    subject === undefined
      ? undefined
      : [...pending].find((press) => press.work === work && JSON.stringify(press.subject) === JSON.stringify(subject));
  return {
    follow,
    partFromRunning,
    partFromAll: () => pending.clear(),
    press<Answer>(work: Work, job: () => Promise<Answer>, subject?: unknown) {
      const same = sameAs(work, subject);
      // Of the same press the answers are of the same type.
      if (same) return same.answer as Promise<Answer | undefined>;
      const begin = async (): Promise<Answer | undefined> => {
        let answer: Answer | undefined;
        await follow(async () => {
          running = press;
          if (work === 'reading') partFromRunning();
          began(work);
          let failure: Problem | undefined;
          try {
            answer = await job();
          } catch (error) {
            failure = namedProblem(error);
          }
          partFromRunning();
          running = undefined;
          ended(failure);
        });
        return answer;
      };
      const answer = begin();
      const press: Press = { work, subject, answer };
      pending.add(press);
      return answer;
    },
  };
}
