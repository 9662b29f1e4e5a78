// The state of the settings: the contents of the inputs and their problems. A rule set without problems is in effect at once.
import { useState } from 'react';
import { readTypedRuleSet } from '../../app/rule-sets';
import type { App } from '../../app/state';
import type { RuleSet } from '../../scoring/rule-set';
import { asCustom, inputsOf, isShipped, problemsByPath, type RuleSetInputs, typedRuleSet } from './rule-set-inputs';
import { useSettingsWords } from './useSettingsWords';

export interface RuleSetEditor {
  readonly inputs: RuleSetInputs;
  /** Sentences by the path of the input or the group concerned. */
  readonly problems: ReadonlyMap<string, string>;
  readonly edit: (change: Partial<RuleSetInputs>) => void;
  /** Puts a whole rule set into effect. */
  readonly choose: (ruleSet: RuleSet) => void;
  /** Back to the custom rule set left last; where there is none, to a custom copy of the one in effect. */
  readonly chooseCustom: () => void;
}

/** Props of every group of inputs. */
export interface RuleSetGroupProps {
  readonly editor: RuleSetEditor;
}

export function useRuleSetEditor(app: App, ruleSet: RuleSet): RuleSetEditor {
  const { language } = useSettingsWords();
  const [inputs, setInputs] = useState(() => inputsOf(ruleSet));
  // Rule sets that this panel put into effect: then the inputs stay as typed ("12." on the way to "12.5").
  const [own] = useState(() => new WeakSet<RuleSet>());
  const [seen, setSeen] = useState(ruleSet);
  const [custom, setCustom] = useState<RuleSet>();
  if (seen !== ruleSet) {
    setSeen(ruleSet);
    if (!isShipped(ruleSet)) setCustom(ruleSet);
    if (!own.has(ruleSet)) setInputs(inputsOf(ruleSet));
  }

  const put = async (next: RuleSet): Promise<void> => {
    own.add(next);
    await app.setRuleSet(next);
    // The workbook could not keep it, and no later one is under way: the inputs show the rule set in effect.
    const inEffect = app.getState();
    if (inEffect.failure !== undefined && inEffect.ruleSet !== next) setInputs(inputsOf(inEffect.ruleSet));
  };

  const enter = (next: RuleSetInputs): void => {
    setInputs(next);
    const reading = readTypedRuleSet(typedRuleSet(next));
    if ('ruleSet' in reading) void put(reading.ruleSet);
  };

  const reading = readTypedRuleSet(typedRuleSet(inputs));
  return {
    inputs,
    problems: problemsByPath('ruleSet' in reading ? [] : reading.problems, language),
    edit: (change) => enter({ ...asCustom(inputs), ...change }),
    choose: (next) => {
      if (!isShipped(ruleSet)) setCustom(ruleSet);
      setInputs(inputsOf(next));
      void put(next);
    },
    chooseCustom: () => enter(custom === undefined ? asCustom(inputs) : inputsOf(custom)),
  };
}
