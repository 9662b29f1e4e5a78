// Takes over a rule set: in effect at once, then kept in the workbook.
import type { RuleSet } from '../scoring/rule-set';
import type { Sentence } from '../locale/language';
import type { Queue } from './queue';
import type { RuleSetFile } from './state';
import { ruleSetFiles } from './rule-set-in-effect';
import type { Needs } from './workspace';

export interface RuleSetKeeper {
  readonly setRuleSet: (ruleSet: RuleSet) => Promise<void>;
  readonly importRuleSet: (text: string) => Promise<readonly Sentence[]>;
  readonly exportRuleSet: () => Promise<RuleSetFile>;
}

export function createRuleSetKeeper(
  { host, view, ruleSets }: Needs<'host' | 'view' | 'ruleSets'>,
  { follow, partFromAll }: Queue,
): RuleSetKeeper {
  /** The rule set asked for last. */
  let wanted: RuleSet | undefined;

  const keep = async (ruleSet: RuleSet): Promise<void> => {
    if (ruleSet !== wanted) return;
    const before = view.state().ruleSet;
    view.set({ failure: undefined });
    await ruleSets.apply(ruleSet);
    try {
      const text = (await ruleSetFiles()).serialiseRuleSet(ruleSet);
      await host.storeRuleSet(text);
      ruleSets.kept(text);
    } catch (error) {
      await ruleSets.apply(before);
      throw error;
    }
  };

  const setRuleSet = (ruleSet: RuleSet): Promise<void> => {
    wanted = ruleSet;
    partFromAll();
    return follow(() => keep(ruleSet));
  };

  return {
    setRuleSet,
    async importRuleSet(text) {
      const reading = (await ruleSetFiles()).parseRuleSet(text);
      if (reading.kind === 'problems') return reading.problems.map(({ says }) => says);
      await setRuleSet(reading.ruleSet);
      return [];
    },
    async exportRuleSet() {
      const { ruleSet } = view.state();
      // Without the characters that no file system takes in a name.
      return {
        name: `评分口径-${ruleSet.name.replace(/[\\/:*?"<>|\n]/g, '')}.json`,
        text: (await ruleSetFiles()).serialiseRuleSet(ruleSet),
      };
    },
  };
}
