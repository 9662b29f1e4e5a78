// The rule set as a form: chosen or edited with effect at once, kept in the workbook, handed on as a file.
import { Button, Field, Input, mergeClasses, Select, Textarea } from '@fluentui/react-components';
import { type ChangeEvent, useRef, useState } from 'react';
import { RULE_SETS } from '../../app/rule-sets';
import type { App, AppState, FormResult } from '../../app/state';
import type { Sentence } from '../../locale/language';
import type { RuleSet } from '../../scoring/rule-set';
import { download } from './download';
import { isShipped } from './typed-rule-set';
import { Groups } from './Groups';
import { useSettingsStyles } from './Settings.styles';
import { type TypedDraft, useDraft } from './useTypedRuleSet';
import { useSettingsWords } from './useSettingsWords';

export interface RuleSetFormProps {
  readonly id: string;
  readonly app: App;
  readonly state: AppState;
  readonly form: FormResult | undefined;
}

const CUSTOM = 'custom';

export function RuleSetForm({ id, app, state, form }: RuleSetFormProps) {
  const { words } = useSettingsWords();
  const styles = useSettingsStyles();
  const draft = useDraft(app, state.ruleSet);
  return (
    <section id={id} className={styles.panel} aria-label={words.title} data-rule-set={state.ruleSet.id}>
      <Effect form={form} isValid={draft.problems.size === 0} />
      <Choice ruleSet={state.ruleSet} draft={draft} />
      <Files app={app} draft={draft} />
      <Groups draft={draft} />
    </section>
  );
}

/** What the rule set in effect makes of the form shown; stays in sight while the numbers are edited. */
function Effect({ form, isValid }: { readonly form: FormResult | undefined; readonly isValid: boolean }) {
  const { words } = useSettingsWords();
  const styles = useSettingsStyles();
  const total = form?.evaluation.total?.settled?.toFixed(2);
  return (
    <div className={styles.effect} role="status">
      {form !== undefined && <span>{words.standing(form.total, form.grade)}</span>}
      {total !== undefined && <span className={styles.strong}>{words.foreseen(total, form?.evaluation.grade?.settled)}</span>}
      <span className={isValid ? undefined : styles.wrong}>{isValid ? words.kept : words.notKept}</span>
    </div>
  );
}

function Choice({
  ruleSet,
  draft: { typed, problems, edit, choose, chooseCustom },
}: {
  readonly ruleSet: RuleSet;
  readonly draft: TypedDraft;
}) {
  const { words } = useSettingsWords();
  const styles = useSettingsStyles();
  const isCustom = !isShipped(ruleSet);
  const change = (id: string): void => {
    const chosen = RULE_SETS.find((shipped) => shipped.id === id);
    if (chosen === undefined) chooseCustom();
    else choose(chosen);
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
      {isCustom ? (
        <>
          <Field size="small" label={words.name} {...told(problems.get('name'))}>
            <Input
              size="small"
              maxLength={60}
              className={styles.input}
              input={{ className: styles.input }}
              value={typed.name}
              onChange={(_, { value }) => edit({ name: value })}
            />
          </Field>
          <Field size="small" label={words.basis} {...told(problems.get('basis'))}>
            <Textarea
              size="small"
              rows={3}
              maxLength={500}
              className={styles.input}
              value={typed.basis}
              onChange={(_, { value }) => edit({ basis: value })}
            />
          </Field>
        </>
      ) : (
        <p lang="zh-CN" className={styles.hint}>
          {ruleSet.basis}
        </p>
      )}
    </>
  );
}

const told = (problem: string | undefined) =>
  problem === undefined ? {} : ({ validationState: 'error', validationMessage: problem } as const);

type Imported = 'unreadable' | { readonly name: string } | { readonly problems: readonly Sentence[] };

function Files({ app, draft }: { readonly app: App; readonly draft: TypedDraft }) {
  const { language, words: all } = useSettingsWords();
  const words = all.files;
  const styles = useSettingsStyles();
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<Imported>();
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { files } = event.target;
    const file = files?.[0];
    if (file === undefined) return;
    const text = await file.text().catch(() => undefined);
    // The same file, mended, can be chosen again.
    if (input.current !== null) input.current.value = '';
    if (text === undefined) {
      setImported('unreadable');
      return;
    }
    const problems = await app.importRuleSet(text);
    setImported(problems.length > 0 ? { problems } : { name: app.getState().ruleSet.name });
  };
  const save = async (): Promise<void> => download(await app.exportRuleSet());
  const [fallback] = RULE_SETS;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void save()}>
          {words.export}
        </Button>
        <Button size="small" onClick={() => input.current?.click()}>
          {words.import}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={words.import}
          tabIndex={-1}
          className={styles.file}
          onChange={(event) => void read(event)}
        />
        <Button size="small" onClick={() => fallback && draft.choose(fallback)}>
          {words.reset}
        </Button>
      </div>
      <div role="alert" className={styles.alert}>
        {imported === 'unreadable' && <p className={styles.wrong}>{words.unreadable}</p>}
        {typeof imported === 'object' && 'problems' in imported && (
          <>
            <p className={styles.wrong}>{words.refused}</p>
            <ul className={mergeClasses(styles.bullets, styles.wrong)}>
              {imported.problems.map((problem) => (
                <li key={problem[language]}>{problem[language]}</li>
              ))}
            </ul>
          </>
        )}
        {typeof imported === 'object' && 'name' in imported && <p className={styles.hint}>{words.imported(imported.name)}</p>}
      </div>
    </>
  );
}
