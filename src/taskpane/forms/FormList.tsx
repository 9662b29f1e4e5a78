// The forms to choose from, in the order of the sheets, with a search over project, unit and sheet.
import { Link, mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { App, FormResult } from '../../app/state';
import type { FormId } from '../../form/identity';
import { usePages } from '../common/pages';
import { useFieldStyles } from '../common/field.styles';
import { usePopupStyles } from '../common/popup.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { useFormListStyles } from './FormList.styles';
import { dataOf, isFound, spokenForm, toSettle, unitOf } from './names';

export interface FormListProps {
  readonly app: App;
  readonly forms: readonly FormResult[];
  readonly shown: FormResult;
  readonly names: ReadonlyMap<FormId, string>;
  readonly close: () => void;
}

/** The keyboard stays in the search; the arrow keys, Home and End move the mark over the rows, Enter chooses. */
export function FormList({ app, forms, shown, names, close }: FormListProps) {
  const { words } = useWords();
  const { show } = usePages();
  const styles = { ...usePopupStyles(), ...useSectionStyles(), ...useFieldStyles(), ...useFormListStyles() };
  const id = useId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(shown.form.id);
  const search = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => search.current?.focus(), []);
  const found = forms.filter((form) => isFound(form, typed));
  const active = found.find(({ form }) => form.id === marked) ?? found[0];
  const choose = (form: FormResult): void => {
    close();
    show(undefined);
    void app.chooseForm(form.form.id);
  };
  const leave = (): void => {
    close();
    void app.showSheetInFront();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const to = event.key === 'Enter' ? active : moved(found, active, event.key);
    if (to === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter') choose(to);
    else setMarked(to.form.id);
  };
  return (
    <div role="dialog" aria-label={words.forms.title(forms.length)} className={mergeClasses(styles.popup, styles.list)}>
      <input
        ref={search}
        type="text"
        role="combobox"
        className={mergeClasses(styles.field, styles.search)}
        aria-label={words.forms.search}
        placeholder={words.forms.search}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        autoComplete="off"
        {...(active && { 'aria-activedescendant': `${id}-${active.form.id}` })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={press}
      />
      <Columns />
      <ul id={id} role="listbox" aria-label={words.forms.title(forms.length)} className={styles.rows}>
        {found.map((form) => (
          <Row
            key={form.form.id}
            id={`${id}-${form.form.id}`}
            form={form}
            name={names.get(form.form.id) ?? form.name}
            isShown={form === shown}
            isActive={form === active}
            choose={choose}
          />
        ))}
      </ul>
      <p role="status" className={found.length === 0 ? mergeClasses(styles.quiet, styles.none) : styles.spoken}>
        {typed === '' ? '' : words.forms.found(found.length)}
      </p>
      {forms.some(({ form }) => form.sheetId !== shown.form.sheetId) && (
        <Link className={mergeClasses(styles.link, styles.leave)} onClick={leave}>
          {words.forms.leave}
        </Link>
      )}
    </div>
  );
}

/** Undefined for a key that moves nothing. */
function moved(found: readonly FormResult[], active: FormResult | undefined, key: string): FormResult | undefined {
  const at = active === undefined ? -1 : found.indexOf(active);
  switch (key) {
    case 'ArrowDown':
      return found[Math.min(at + 1, found.length - 1)];
    case 'ArrowUp':
      return found[Math.max(at - 1, 0)];
    case 'Home':
      return found[0];
    case 'End':
      return found.at(-1);
    default:
      return undefined;
  }
}

function Columns() {
  const { words } = useWords();
  const styles = useFormListStyles();
  return (
    <div className={mergeClasses(styles.columns, styles.head)} aria-hidden>
      <span />
      <span className={styles.number}>{words.forms.errors}</span>
      <span className={styles.number}>{words.forms.warnings}</span>
      <span className={styles.number}>{words.result.total}</span>
      <span />
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly form: FormResult;
  readonly name: string;
  readonly isShown: boolean;
  readonly isActive: boolean;
  readonly choose: (form: FormResult) => void;
}

function Row({ id, form, name, isShown, isActive, choose }: RowProps) {
  const { words } = useWords();
  const styles = { ...usePopupStyles(), ...useSectionStyles(), ...useFormListStyles() };
  const { errors, warnings } = toSettle(form);
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={isShown}
      aria-label={spokenForm(form, name, words)}
      className={mergeClasses(styles.item, styles.columns, styles.row, isShown && styles.shown, isActive && styles.active)}
      title={name}
      {...dataOf(form)}
      onClick={() => choose(form)}
    >
      <span className={styles.name} lang="zh-CN">
        {name}
      </span>
      <span className={styles.narrow} />
      <span className={mergeClasses(styles.number, styles.errors)}>{errors > 0 && errors}</span>
      <span className={mergeClasses(styles.number, styles.warnings)}>{warnings > 0 && warnings}</span>
      <span className={styles.number}>{form.total ?? words.forms.noTotal}</span>
      <span className={styles.grade} lang="zh-CN">
        {form.grade}
      </span>
      <span lang="zh-CN" className={mergeClasses(styles.quiet, styles.where)}>
        {[form.form.sheetName, ...unitOf(form)].join(' · ')}
      </span>
    </li>
  );
}
