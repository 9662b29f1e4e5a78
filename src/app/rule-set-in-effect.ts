// The rule set in effect: the one that the workbook keeps, else the default.
import { CENTRAL_2020, type RuleSet } from '../scoring/rule-set';
import type { Assessor } from './assessor';
import type { View } from './view';

export interface RuleSetInEffect {
  /** From now on everything is scored by this rule set, and so are the sheets shown already. */
  readonly apply: (ruleSet: RuleSet) => Promise<void>;
  /** The workbook now keeps this text as its rule set, and the rule set is in effect. */
  readonly kept: (text: string) => void;
  /** Takes over the rule set that the workbook keeps, as it was stored, unless that is known already. */
  readonly adopt: (stored: unknown) => Promise<void>;
}

/** Fetched only where a rule set is read or written: most workbooks keep none. */
export const ruleSetFiles = () => import('../scoring/rule-set-file');

export function createRuleSetInEffect({ state, set, shown, show }: View, { allAssessed }: Assessor): RuleSetInEffect {
  /** As last known; undefined: nothing is kept. */
  let kept: unknown;
  const apply = async (ruleSet: RuleSet): Promise<void> => {
    set({ ruleSet });
    const { workbook } = state();
    const { scope, assessments } = shown();
    show(scope, await allAssessed(assessments.map(({ sheet }) => sheet)), { workbook });
  };
  return {
    apply,
    kept(text) {
      kept = text;
      set({ refusedRuleSet: undefined });
    },
    async adopt(stored) {
      if (stored === kept) return;
      const reading = stored === undefined ? undefined : (await ruleSetFiles()).parseRuleSet(stored);
      kept = stored;
      await apply(reading?.kind === 'rule-set' ? reading.ruleSet : CENTRAL_2020);
      const text = typeof stored === 'string' ? stored : JSON.stringify(stored);
      set({ refusedRuleSet: reading?.kind === 'problems' ? { text, problems: reading.problems.map(({ says }) => says) } : undefined });
    },
  };
}
