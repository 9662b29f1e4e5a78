// 新建自评表: asks for the head and for the number of indicators of each category, and makes the sheet.
import { Button, Field, Select } from '@fluentui/react-components';
import { RULE_SETS } from '../../../app/rule-sets';
import type { App } from '../../../app/state';
import { NEW_FORM_WORDS } from '../../../locale/new-form';
import type { RuleSet } from '../../../scoring/rule-set';
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { useWords } from '../../common/speech';
import { TextField } from '../../common/TextField';
import type { ToolProps } from '../tool';
import { countOf, keyOf, MOST_INDICATORS, sumOf } from './inputs';
import { countName, type NewFormEditor, useNewForm } from './useNewForm';

export function NewForm({ app, state, form }: ToolProps) {
  const words = useNewFormWords();
  const styles = usePanelStyles();
  const editor = useNewForm(app, state, form);
  const { element, made } = editor;
  return (
    <>
      <form ref={element} noValidate className={styles.group} onSubmit={(event) => void editor.submit(event)}>
        <Head {...editor} />
        <ChoiceOfRuleSet app={app} ruleSet={state.ruleSet} />
        <Counts {...editor} />
        <div>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={editor.isBusy}>
            {words.make}
          </Button>
        </div>
      </form>
      <div role="status" className={styles.alert}>
        {made !== '' && (
          <p className={styles.hint} data-made={made}>
            {words.made(made)} {words.noUndo}
          </p>
        )}
      </div>
    </>
  );
}

const useNewFormWords = () => NEW_FORM_WORDS[useWords().language].newForm;

function Head({ inputs, wrong, edit }: NewFormEditor) {
  const words = useNewFormWords();
  return (['project', 'department', 'unit', 'year'] as const).map((field) => {
    const says = field === 'year' ? words.noYear : inputs[field].trim() === '' ? words.missing(words[field]) : words.unfit;
    return (
      <TextField
        key={field}
        name={field}
        label={words[field]}
        required={field !== 'department'}
        maxLength={field === 'year' ? 4 : 100}
        {...(field === 'year' && { inputMode: 'numeric' })}
        value={inputs[field]}
        problem={wrong.includes(field) ? says : undefined}
        set={(value) => edit({ [field]: value })}
      />
    );
  });
}

function ChoiceOfRuleSet({ app, ruleSet }: { readonly app: App; readonly ruleSet: RuleSet }) {
  const words = useNewFormWords();
  const styles = usePanelStyles();
  const isShipped = RULE_SETS.some(({ id }) => id === ruleSet.id);
  return (
    <Field size="small" label={words.ruleSet} hint={words.ruleSetHint}>
      <Select
        size="small"
        className={styles.input}
        value={ruleSet.id}
        onChange={(_, { value }) => {
          const chosen = RULE_SETS.find(({ id }) => id === value);
          if (chosen) void app.setRuleSet(chosen);
        }}
      >
        {[...RULE_SETS, ...(isShipped ? [] : [ruleSet])].map(({ id, name }) => (
          <option key={id} value={id} lang="zh-CN">
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Counts({ inputs, categories, wrong, edit }: NewFormEditor) {
  const words = useNewFormWords();
  const styles = usePanelStyles();
  const dimensions = [...new Set(categories.map(({ dimension }) => dimension))];
  return (
    <Group
      title={words.counts}
      hint={words.sum(sumOf(inputs, categories))}
      problem={wrong.includes('counts') ? words.noIndicator : undefined}
    >
      {dimensions.map((dimension) => (
        <div key={dimension} className={styles.group} role="group" aria-label={dimension} lang="zh-CN">
          <p className={styles.band}>{dimension}</p>
          <div className={styles.fields}>
            {categories
              .filter((category) => category.dimension === dimension)
              .map((category) => (
                <TextField
                  key={keyOf(category)}
                  name={countName(category)}
                  label={category.category || dimension}
                  inputMode="numeric"
                  maxLength={3}
                  value={countOf(inputs, category)}
                  problem={wrong.includes(countName(category)) ? words.noCount(MOST_INDICATORS) : undefined}
                  set={(value) => edit({ counts: { ...inputs.counts, [keyOf(category)]: value } })}
                />
              ))}
          </div>
        </div>
      ))}
    </Group>
  );
}
