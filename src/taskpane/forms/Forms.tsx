// The forms: a single one is named; several are a list to choose from, worst first.
import { Link, mergeClasses } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { worstFirst } from '../../app/shown-form';
import type { App, FormResult } from '../../app/state';
import { useFormsStyles } from './Forms.styles';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/speech';
import { namesOf, spokenForm, worstOf } from './names';

/** A longer list would slow the pane down, and its user sees to the worst forms first. */
const LISTED_AT_FIRST = 100;

export interface FormsProps {
  readonly app: App;
  readonly forms: readonly FormResult[];
  readonly shown: FormResult | undefined;
}

/** Drawn anew only when a form changes: work on hundreds of sheets changes the state once for each sheet. */
export const Forms = memo(function Forms({ app, forms, shown }: FormsProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFormsStyles() };
  const [isWhole, setWhole] = useState(false);
  if (shown === undefined) return null;
  if (forms.length === 1)
    return (
      <h2 className={styles.only} {...dataOf(shown)}>
        {shown.name}
      </h2>
    );
  const names = namesOf(forms, words);
  // The form shown is always among them.
  const listed = worstFirst(forms).filter((form, place) => isWhole || place < LISTED_AT_FIRST || form === shown);
  return (
    <fieldset className={mergeClasses(styles.section, styles.fieldset)}>
      <legend className={mergeClasses(styles.heading, styles.legend)}>{words.forms.title(forms.length)}</legend>
      <div className={styles.rows}>
        {listed.map((form) => (
          <FormRow key={form.form.id} app={app} form={form} name={names.get(form.form.id) ?? form.name} isShown={form === shown} />
        ))}
      </div>
      {listed.length < forms.length && <Link onClick={() => setWhole(true)}>{words.forms.showAll}</Link>}
    </fieldset>
  );
});

interface FormRowProps {
  readonly app: App;
  readonly form: FormResult;
  readonly name: string;
  readonly isShown: boolean;
}

/** A native radio button, so that arrow keys choose and the whole list is one stop of the Tab key. Drawn anew only when its form changes. */
const FormRow = memo(function FormRow({ app, form, name, isShown }: FormRowProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFormsStyles() };
  const worst = worstOf(form);
  const count = form.findings.length;
  return (
    <label className={mergeClasses(styles.row, isShown && styles.chosen)} title={name} {...dataOf(form)}>
      <input
        type="radio"
        name="form"
        className={styles.spoken}
        checked={isShown}
        onChange={() => app.chooseForm(form.form.id)}
        aria-label={spokenForm(form, name, words)}
      />
      <span className={styles.name}>{name}</span>
      <span className={styles.findings} aria-hidden>
        {worst !== undefined && <SeverityIcon severity={worst} />}
        {count > 0 && count}
      </span>
      <span className={styles.total} aria-hidden>
        {form.total ?? words.forms.noTotal}
      </span>
      <span className={styles.grade} aria-hidden>
        {form.grade}
      </span>
    </label>
  );
});

const dataOf = ({ name, total, grade, form }: FormResult) => ({
  'data-form': name,
  'data-sheet': form.sheetName,
  'data-total': total ?? '',
  'data-grade': grade ?? '',
});
