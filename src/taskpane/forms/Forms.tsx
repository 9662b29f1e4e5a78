// The forms: several are a list to choose from, worst first; the one shown is always named, with its sheet, unit and year.
import { Link, mergeClasses } from '@fluentui/react-components';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { worstFirst } from '../../app/shown-form';
import type { App, FormResult } from '../../app/state';
import { useFormsStyles } from './Forms.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { namesOf, placeOf, spokenForm, toSettle } from './names';

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
  if (forms.length === 1) return <Shown form={shown} name={shown.name} data={dataOf(shown)} />;
  const names = namesOf(forms, words);
  // The form shown is always among them.
  const listed = worstFirst(forms).filter((form, place) => isWhole || place < LISTED_AT_FIRST || form === shown);
  const isOfWorkbook = forms.some(({ form }) => form.sheetId !== shown.form.sheetId);
  return (
    <>
      <fieldset className={mergeClasses(styles.section, styles.fieldset)}>
        <legend className={mergeClasses(styles.heading, styles.legend)}>{words.forms.title(forms.length)}</legend>
        <div className={mergeClasses(styles.columns, styles.head)} aria-hidden>
          <span />
          <span className={styles.number}>{words.forms.errors}</span>
          <span className={styles.number}>{words.forms.warnings}</span>
          <span className={styles.number}>{words.result.total}</span>
          <span />
        </div>
        <div className={styles.rows}>
          {listed.map((form) => (
            <FormRow key={form.form.id} app={app} form={form} name={names.get(form.form.id) ?? form.name} isShown={form === shown} />
          ))}
        </div>
        {listed.length < forms.length && <Link onClick={() => setWhole(true)}>{words.forms.showAll}</Link>}
        {isOfWorkbook && (
          <Link className={mergeClasses(styles.link, styles.leave)} onClick={() => void app.showSheetInFront()}>
            {words.forms.leave}
          </Link>
        )}
      </fieldset>
      <Shown form={shown} name={names.get(shown.form.id) ?? shown.name} />
    </>
  );
});

interface ShownProps {
  readonly form: FormResult;
  readonly name: string;
  /** Of a single form, which stands in no list. */
  readonly data?: ReturnType<typeof dataOf>;
}

/** Whose result stands below, and on which form a press works. */
function Shown({ form, name, data }: ShownProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFormsStyles() };
  return (
    <div data-shown={form.name}>
      <h2 className={styles.only} {...data}>
        {name}
      </h2>
      <p className={styles.quiet}>{placeOf(form, words)}</p>
    </div>
  );
}

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
  const { errors, warnings } = toSettle(form);
  const row = useRef<HTMLLabelElement>(null);
  useLayoutEffect(() => {
    if (isShown && row.current !== null) scrollInList(row.current);
  }, [isShown]);
  return (
    <label ref={row} className={mergeClasses(styles.columns, styles.row, isShown && styles.chosen)} title={name} {...dataOf(form)}>
      <input
        type="radio"
        name="form"
        className={styles.spoken}
        checked={isShown}
        onChange={() => void app.chooseForm(form.form.id)}
        aria-label={spokenForm(form, name, words)}
      />
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.number, styles.errors)} aria-hidden>
        {errors > 0 && errors}
      </span>
      <span className={mergeClasses(styles.number, styles.warnings)} aria-hidden>
        {warnings > 0 && warnings}
      </span>
      <span className={styles.number} aria-hidden>
        {form.total ?? words.forms.noTotal}
      </span>
      <span className={styles.grade} aria-hidden>
        {form.grade}
      </span>
    </label>
  );
});

/** The list alone is scrolled: the page stays where its reader has it. */
function scrollInList({ offsetTop, offsetHeight, parentElement: list }: HTMLElement): void {
  if (list === null) return;
  if (offsetTop < list.scrollTop) list.scrollTop = offsetTop;
  else if (offsetTop + offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = offsetTop + offsetHeight - list.clientHeight;
}

const dataOf = ({ name, total, grade, form }: FormResult) => ({
  'data-form': name,
  'data-sheet': form.sheetName,
  'data-total': total ?? '',
  'data-grade': grade ?? '',
});
