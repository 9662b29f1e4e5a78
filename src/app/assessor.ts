// Sheets read, scored and reviewed by the rule set and the answers about templates in effect.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import type { Templates } from '../form/templates';
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
  readonly templates: () => Templates;
}

export function createAssessor({ state }: View): Assessor {
  let fetched: typeof engineParts | undefined;
  const engine = (): typeof engineParts => {
    if (fetched === undefined) throw new Error('A sheet is assessed before any was read');
    return fetched;
  };
  const templates = (): Templates => ({ profiles: state().profiles });
  const assessing = (sheet: SheetSnapshot): Steps<Assessment> => engine().assessing(sheet, state().ruleSet, engine().review, templates());
  const assessed = (sheet: SheetSnapshot): Promise<Assessment> => stepByStep(assessing(sheet));
  return {
    async fetch() {
      fetched ??= await import(/* webpackChunkName: "review" */ './engine');
    },
    assessing,
    assessed,
    async allAssessed(sheets) {
      const assessments: Assessment[] = [];
      for (const sheet of sheets) assessments.push(await assessed(sheet));
      await pause();
      return assessments;
    },
    review: () => engine().review,
    templates,
  };
}
