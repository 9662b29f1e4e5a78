// 新建自评表: asks for the head and how many indicators of each category, and makes the sheet.
import { Button, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { categoriesOf } from '../../../app/new-form';
import { RULE_SETS } from '../../../app/rule-sets';
import { NEW_FORM_WORDS } from '../../../locale/new-form';
import { Group } from '../../settings/Numbers';
import { useSettingsStyles } from '../../settings/Settings.styles';
import type { ToolProps } from '../Tools';
import { useWords } from '../../common/usePane';
import { countOf, keyOf, MOST_INDICATORS, requestOf, sumOf, type Typed, type Wrong } from './typed';

export function NewForm({ id, app, state: { ruleSet, working }, form }: ToolProps) {
  const words = NEW_FORM_WORDS[useWords().language].newForm;
  const styles = useSettingsStyles();
  const element = useRef<HTMLFormElement>(null);
  // Whoever makes one form beside another mostly makes it for the same unit and year.
  const [typed, setTyped] = useState<Typed>(() => ({
    project: '',
    department: form?.form.department?.text ?? '',
    unit: form?.form.unit?.text ?? '',
    year: String(form?.form.year ?? new Date().getFullYear()),
    counts: {},
  }));
  /** Nothing is called wrong before it was asked for. */
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState('');
  const categories = categoriesOf(ruleSet);
  const asked = requestOf(typed, categories);
  const wrong: readonly Wrong[] = isAsked && 'wrong' in asked ? asked.wrong : [];
  const edit = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working !== undefined && working !== 'reading') return;
    setAsked(true);
    if ('wrong' in asked) {
      const [first] = asked.wrong;
      element.current
        ?.querySelector<HTMLInputElement>(
          `[name="${first === 'counts' ? `count ${keyOf(categories[0] ?? { dimension: '', category: '' })}` : first}"]`,
        )
        ?.focus();
      return;
    }
    setMade('');
    const name = await app.newForm(asked.request);
    if (name === undefined) return;
    setAsked(false);
    setMade(name);
    edit({ project: '' });
  };

  const told = (field: Wrong, message: string) =>
    wrong.includes(field) ? ({ validationState: 'error', validationMessage: message } as const) : {};
  const text = (field: 'project' | 'department' | 'unit' | 'year', required: boolean) => (
    <Field
      size="small"
      label={words[field]}
      required={required}
      {...told(field, field === 'year' ? words.noYear : typed[field].trim() === '' ? words.missing(words[field]) : words.unfit)}
    >
      <Input
        size="small"
        name={field}
        autoComplete="off"
        maxLength={field === 'year' ? 4 : 100}
        {...(field === 'year' && { inputMode: 'numeric' })}
        className={styles.input}
        input={{ className: styles.input }}
        value={typed[field]}
        onChange={(_, { value }) => edit({ [field]: value })}
      />
    </Field>
  );
  const dimensions = [...new Set(categories.map(({ dimension }) => dimension))];
  return (
    <section id={id} className={styles.panel} aria-label={words.title}>
      <form ref={element} noValidate className={styles.group} onSubmit={(event) => void submit(event)}>
        {text('project', true)}
        {text('department', false)}
        {text('unit', true)}
        {text('year', true)}
        <Field size="small" label={words.ruleSet} hint={words.ruleSetHint}>
          <Select
            size="small"
            className={styles.input}
            value={ruleSet.id}
            onChange={(_, { value }) => {
              const chosen = RULE_SETS.find((shipped) => shipped.id === value);
              if (chosen) void app.setRuleSet(chosen);
            }}
          >
            {[...RULE_SETS, ...(RULE_SETS.some((shipped) => shipped.id === ruleSet.id) ? [] : [ruleSet])].map((each) => (
              <option key={each.id} value={each.id} lang="zh-CN">
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
        <Group
          title={words.counts}
          hint={words.sum(sumOf(typed, categories))}
          problem={wrong.includes('counts') ? words.noIndicator : undefined}
        >
          {dimensions.map((dimension) => (
            <div key={dimension} className={styles.group} role="group" aria-label={dimension} lang="zh-CN">
              <p className={styles.band}>{dimension}</p>
              <div className={mergeClasses(styles.fields)}>
                {categories
                  .filter((category) => category.dimension === dimension)
                  .map((category) => (
                    <Field
                      key={keyOf(category)}
                      size="small"
                      label={category.category || dimension}
                      {...told(`count ${keyOf(category)}`, words.noCount(MOST_INDICATORS))}
                    >
                      <Input
                        size="small"
                        name={`count ${keyOf(category)}`}
                        inputMode="numeric"
                        autoComplete="off"
                        maxLength={3}
                        className={styles.input}
                        input={{ className: styles.input }}
                        value={countOf(typed, category)}
                        onChange={(_, { value }) => edit({ counts: { ...typed.counts, [keyOf(category)]: value } })}
                      />
                    </Field>
                  ))}
              </div>
            </div>
          ))}
        </Group>
        <div>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={working !== undefined && working !== 'reading'}>
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
    </section>
  );
}
