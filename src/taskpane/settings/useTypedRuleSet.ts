// What is typed into the form of the rule set, what is wrong with it, and its way into effect: a draft without problems at once.
import { useState } from 'react';
import { readDraft } from '../../app/rule-sets';
import type { App } from '../../app/state';
import type { RuleSet } from '../../scoring/rule-set';
import { asCustom, draftOf, isShipped, problemsByPath, type Typed, typedOf } from './typed-rule-set';
import { useSettingsWords } from './useSettingsWords';

export interface TypedDraft {
  readonly typed: Typed;
  /** Sentences by the path of the input or the group concerned. */
  readonly problems: ReadonlyMap<string, string>;
  readonly edit: (change: Partial<Typed>) => void;
  /** Puts a whole rule set into effect. */
  readonly choose: (ruleSet: RuleSet) => void;
  /** Back to the custom rule set left last, or a custom copy of the one in effect. */
  readonly chooseCustom: () => void;
}

export function useDraft(app: App, ruleSet: RuleSet): TypedDraft {
  const { language } = useSettingsWords();
  const [typed, setTyped] = useState(() => typedOf(ruleSet));
  // What this form itself put into effect: then the inputs stay as typed ("12." on the way to "12.5").
  const [own] = useState(() => new WeakSet<RuleSet>());
  const [seen, setSeen] = useState(ruleSet);
  const [custom, setCustom] = useState<RuleSet>();
  if (seen !== ruleSet) {
    setSeen(ruleSet);
    if (!isShipped(ruleSet)) setCustom(ruleSet);
    if (!own.has(ruleSet)) setTyped(typedOf(ruleSet));
  }

  const put = async (next: RuleSet): Promise<void> => {
    own.add(next);
    await app.setRuleSet(next);
    // It could not be kept, and no later one is under way: the inputs show what is in effect.
    const inEffect = app.getState();
    if (inEffect.failure !== undefined && inEffect.ruleSet !== next) setTyped(typedOf(inEffect.ruleSet));
  };

  const enter = (next: Typed): void => {
    setTyped(next);
    const reading = readDraft(draftOf(next));
    if ('ruleSet' in reading) void put(reading.ruleSet);
  };

  const reading = readDraft(draftOf(typed));
  return {
    typed,
    problems: problemsByPath('ruleSet' in reading ? [] : reading.problems, language),
    edit: (change) => enter({ ...asCustom(typed), ...change }),
    choose: (next) => {
      if (!isShipped(ruleSet)) setCustom(ruleSet);
      setTyped(typedOf(next));
      void put(next);
    },
    chooseCustom: () => enter(custom === undefined ? asCustom(typed) : typedOf(custom)),
  };
}
