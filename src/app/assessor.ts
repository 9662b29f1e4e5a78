// Sheets read, scored and reviewed by the rule set in effect.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import { pause, stepByStep } from '../host/slices';
import type { Assessment, Review } from '../plan/assessment';
import type * as engineParts from './engine';
import type { View } from './view';

/** All but `fetch` throw before what reads, scores and reviews was fetched. */
export interface Assessor {
  /** Fetches what reads, scores and reviews, once. The pane can be used before. */
  readonly fetch: () => Promise<void>;
  readonly assessing: (sheet: SheetSnapshot) => Steps<Assessment>;
  /** The same in slices: the pane answers its user in between. */
  readonly assessed: (sheet: SheetSnapshot) => Promise<Assessment>;
  /** The same for many; the last slice is over, so that the next work begins another. */
  readonly allAssessed: (sheets: readonly SheetSnapshot[]) => Promise<readonly Assessment[]>;
  readonly review: () => Review;
}

type Engine = typeof engineParts;

export function createAssessor({ state }: View): Assessor {
  let fetched: Engine | undefined;
  const engine = (): Engine => {
    if (fetched === undefined) throw new Error('A sheet is assessed before any was read');
    return fetched;
  };
  const inSteps = (sheet: SheetSnapshot): Steps<Assessment> => engine().assessing(sheet, state().ruleSet, engine().review);
  const assessed = (sheet: SheetSnapshot): Promise<Assessment> => stepByStep(inSteps(sheet));
  return {
    async fetch() {
      fetched ??= await import(/* webpackChunkName: "review" */ './engine');
    },
    assessing: inSteps,
    assessed,
    async allAssessed(sheets) {
      const assessments: Assessment[] = [];
      for (const sheet of sheets) assessments.push(await assessed(sheet));
      await pause();
      return assessments;
    },
    review: () => engine().review,
  };
}
