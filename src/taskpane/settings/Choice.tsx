// The choice of the rule set: a shipped one, or a custom one with a name and a basis of its own.
import { Field, Select, Textarea } from '@fluentui/react-components';
import { RULE_SETS } from '../../app/rule-sets';
import type { RuleSet } from '../../scoring/rule-set';
import { usePanelStyles } from '../common/panel.styles';
import { TextField, told } from '../common/TextField';
import { isShipped } from './rule-set-inputs';
import { useSettingsWords } from './useSettingsWords';
import type { RuleSetEditor } from './useRuleSetEditor';

const CUSTOM = 'custom';

export interface ChoiceProps {
  readonly ruleSet: RuleSet;
  readonly editor: RuleSetEditor;
  /** Whoever chooses a custom one wants to see its numbers. */
  readonly chosenCustom: () => void;
}

export function Choice({ ruleSet, editor, chosenCustom }: ChoiceProps) {
  const { words } = useSettingsWords();
  const styles = usePanelStyles();
  const isCustom = !isShipped(ruleSet);
  const change = (id: string): void => {
    const chosen = RULE_SETS.find((shipped) => shipped.id === id);
    if (chosen !== undefined) editor.choose(chosen);
    else {
      editor.chooseCustom();
      chosenCustom();
    }
  };
  return (
    <>
      <Field size="small" label={words.choice}>
        <Select size="small" className={styles.input} value={isCustom ? CUSTOM : ruleSet.id} onChange={(_, { value }) => change(value)}>
          {RULE_SETS.map(({ id, name }) => (
            <option key={id} value={id} lang="zh-CN">
              {name}
            </option>
          ))}
          <option value={CUSTOM}>{words.custom}</option>
        </Select>
      </Field>
      <p lang="zh-CN" className={styles.hint}>
        {isCustom && `${ruleSet.name}　`}
        {ruleSet.basis}
      </p>
    </>
  );
}

/** Of a custom rule set. */
export function NameAndBasis({ inputs, problems, edit }: RuleSetEditor) {
  const { words } = useSettingsWords();
  const styles = usePanelStyles();
  return (
    <>
      <TextField label={words.name} maxLength={60} value={inputs.name} problem={problems.get('name')} set={(name) => edit({ name })} />
      <Field size="small" label={words.basis} {...told(problems.get('basis'))}>
        <Textarea
          size="small"
          rows={3}
          maxLength={500}
          className={styles.input}
          value={inputs.basis}
          onChange={(_, { value }) => edit({ basis: value })}
        />
      </Field>
    </>
  );
}
