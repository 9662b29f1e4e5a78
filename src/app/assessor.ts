// Sheets read, scored and reviewed by the rule set in effect.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { pause, stepByStep } from '../host/slices';
import { assessing, type Assessment, type Review } from '../plan/assessment';
import type { View } from './view';

/** All but `fetch` throw before the review was fetched. */
export interface Assessor {
  /** Fetches the review, once. The pane can be used before. */
  readonly fetch: () => Promise<void>;
  readonly assessing: (sheet: SheetSnapshot) => Steps<Assessment>;
  /** The same in slices: the pane answers its user in between. */
  readonly assessed: (sheet: SheetSnapshot) => Promise<Assessment>;
  /** The same for many; the last slice is over, so that the next work begins another. */
  readonly allAssessed: (sheets: readonly SheetSnapshot[]) => Promise<readonly Assessment[]>;
  readonly review: () => Review;
}

export function createAssessor({ state }: View): Assessor {
  let fetched: Review | undefined;
  const review = (): Review => {
    if (fetched === undefined) throw new Error('A sheet is assessed before any was read');
    return fetched;
  };
  const inSteps = (sheet: SheetSnapshot): Steps<Assessment> => assessing(sheet, state().ruleSet, review());
  const assessed = (sheet: SheetSnapshot): Promise<Assessment> => stepByStep(inSteps(sheet));
  return {
    async fetch() {
      fetched ??= (await import(/* webpackChunkName: "review" */ '../review/review')).review;
    },
    assessing: inSteps,
    assessed,
    async allAssessed(sheets) {
      const assessments: Assessment[] = [];
      for (const sheet of sheets) assessments.push(await assessed(sheet));
      await pause();
      return assessments;
    },
    review,
  };
}
