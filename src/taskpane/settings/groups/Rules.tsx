// The severity of each rule of the review, or that it is off; folded away, since few people change one.
import { Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type KnownRule, knownRules } from '../../../app/rule-sets';
import type { RuleSetting } from '../../../scoring/rule-set';
import { usePanelStyles } from '../../common/panel.styles';
import { useWords } from '../../common/speech';
import { useSettingsStyles } from '../Settings.styles';
import type { RuleSetGroupProps } from '../useRuleSetEditor';
import { useSettingsWords } from '../useSettingsWords';

const SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'information', 'off'];
/** The choice that leaves a rule as it comes. */
const OWN = 'own';

export function Rules({ editor: { inputs, edit } }: RuleSetGroupProps) {
  const { language, words: all } = useSettingsWords();
  const words = all.rules;
  const severities = useWords().words.severity;
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const id = useId();
  const [rules, setRules] = useState<readonly KnownRule[]>([]);
  const named = (setting: RuleSetting): string => (setting === 'off' ? words.off : severities[setting]);
  const put = (rule: KnownRule['id'], value: string): void => {
    const setting = SETTINGS.find((each) => each === value);
    const others = Object.entries(inputs.rules ?? {}).filter(([other]) => other !== rule);
    const next = Object.fromEntries(setting === undefined ? others : [...others, [rule, setting]]);
    edit({ rules: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <details
      className={styles.group}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void knownRules().then(setRules);
      }}
    >
      <summary className={styles.summary}>{words.title(Object.keys(inputs.rules ?? {}).length)}</summary>
      <p className={styles.hint}>{words.hint}</p>
      {rules.map((rule) => (
        <div key={rule.id} className={styles.rule}>
          <label htmlFor={`${id}-${rule.id}`} className={styles.says}>
            {rule.title[language]}
          </label>
          <Select
            id={`${id}-${rule.id}`}
            size="small"
            className={styles.input}
            value={inputs.rules?.[rule.id] ?? OWN}
            onChange={(_, { value }) => put(rule.id, value)}
          >
            <option value={OWN}>{words.own(named(rule.severity))}</option>
            {SETTINGS.map((setting) => (
              <option key={setting} value={setting}>
                {named(setting)}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </details>
  );
}
