// Sheets read, scored and reviewed by the rule set and the answers about templates in effect, less what people have set aside.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import type { Templates } from '../form/templates';
import { pause, stepByStep } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import type * as engineParts from './engine';
import type * as evidenceParts from './evidence';
import type { IsLit } from './results';
import type { View } from './view';

/** All but `fetch` throw before what reads, scores and reviews was fetched. */
export interface Assessor {
  /** Fetches what reads, scores and reviews, once. The pane can be used before. */
  readonly fetch: () => Promise<void>;
  /** Waits where it meets the first unknown heading, for the recognition to be fetched. */
  readonly assessing: (sheet: SheetSnapshot) => Steps<Assessment>;
  /** The same in slices: the pane answers its user in between. */
  readonly assessed: (sheet: SheetSnapshot) => Promise<Assessment>;
  /** The same for many; the last slice is over, so that the next work begins another. */
  readonly allAssessed: (sheets: readonly SheetSnapshot[]) => Promise<readonly Assessment[]>;
  /** The same sheet with the findings set aside that are so now. */
  readonly settingAside: (assessment: Assessment) => Assessment;
  readonly isLit: IsLit;
}

export function createAssessor({ state }: View): Assessor {
  let fetched: typeof engineParts | undefined;
  /** Most workbooks never need it. */
  let evidence: typeof evidenceParts | undefined;
  const engine = (): typeof engineParts => {
    if (fetched === undefined) throw new Error('A sheet is assessed before any was read');
    return fetched;
  };
  const templates = (): Templates => ({ profiles: state().profiles, ...(evidence && { recognise: evidence.recognise }) });
  const settingAside = (assessment: Assessment): Assessment => engine().settingAside(assessment, state().aside);
  const once = function* (sheet: SheetSnapshot): Steps<Assessment> {
    return settingAside(yield* engine().assessing(sheet, state().ruleSet, engine().review, templates()));
  };
  const fetchEvidence = async (): Promise<void> => {
    evidence ??= await import(/* webpackChunkName: "evidence" */ './evidence');
  };
  const assessing = function* (sheet: SheetSnapshot): Steps<Assessment> {
    const before = evidence;
    const assessment = yield* once(sheet);
    if (!assessment.needsEvidence || before !== undefined) return assessment;
    yield fetchEvidence();
    return yield* once(sheet);
  };
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
    settingAside,
    isLit: (sheet, mark) => engine().isLit(sheet, mark),
  };
}
