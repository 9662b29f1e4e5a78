// The page of the whole workbook: counts, a search, and the forms by unit, each of which is one press away.
import { Button, Input, mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { App, FormResult } from '../../app/state';
import type { FormId } from '../../form/identity';
import { usePages } from '../common/pages';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { namesOf } from '../forms/names';
import { ReadingProblems } from '../messages/ReadingProblems';
import type { ToolProps } from '../tools/tool';
import { Counts } from './Counts';
import { keep, keptAfter, keptFor } from './kept';
import { Rows, UnitForms, type RowsProps } from './UnitForms';
import { inOrder, matching, unitsOf } from './units';
import { useWorkbookPageWords } from './useWorkbookPageWords';
import { useWorkbookStyles } from './Workbook.styles';

export function Workbook({ app, state }: ToolProps) {
  const { words } = useWorkbookPageWords();
  const styles = useWorkbookStyles();
  const { forms, problems, questions, selected, working } = state;
  const { run, order } = keptAfter(app, state);
  const { show } = usePages();
  return (
    <div className={styles.page}>
      <Counts forms={forms} run={run} />
      <ReadingProblems app={app} problems={problems} />
      {questions.length > 0 && (
        <div>
          <Button size="small" onClick={() => show(undefined)}>
            {words.asked(questions.length)}
          </Button>
        </div>
      )}
      <List app={app} forms={forms} selected={selected} order={order} />
      <div className={mergeClasses(styles.line, styles.end)}>
        <span className={styles.hint}>{words.hint}</span>
        <Button disabledFocusable={working !== undefined && working !== 'reading'} size="small" onClick={() => void app.listFindings()}>
          {words.findings}
        </Button>
      </div>
    </div>
  );
}

interface ListProps {
  readonly app: App;
  readonly forms: readonly FormResult[];
  readonly selected: FormId | undefined;
  /** Of one list of all. */
  readonly order: readonly FormId[];
}

/** Drawn anew only when a form changes: work on hundreds of sheets changes the state once for each sheet. */
const List = memo(function List({ app, forms, selected, order }: ListProps) {
  const { words: all } = useWords();
  const { words } = useWorkbookPageWords();
  const styles = { ...useSectionStyles(), ...useWorkbookStyles() };
  const [search, setSearch] = useState(() => keptFor(app).search);
  const [isByUnit, setByUnit] = useState(() => keptFor(app).isByUnit);
  const [place, setPlace] = useState(() => keptFor(app).place);
  useEffect(() => keep(app, { search, isByUnit, place }), [app, search, isByUnit, place]);
  const list = useRef<HTMLDivElement>(null);
  useReturn(app, list);
  const { show } = usePages();
  const choose = useCallback(
    ({ form: { id } }: FormResult): void => {
      const { documentElement: page } = document;
      keep(app, { place: id, scrollTop: page.scrollTop });
      page.scrollTop = 0;
      show(undefined);
      void app.chooseForm(id);
    },
    [app, show],
  );
  const names = useMemo(() => namesOf(forms, all), [forms, all]);
  const units = useMemo(() => unitsOf(forms), [forms]);
  const found = useMemo(() => new Set(matching(forms, search)), [forms, search]);
  const listed = isByUnit ? units.flatMap((unit) => unit.forms) : inOrder(forms, order);
  const shown = listed.filter((form) => found.has(form));
  const stop = shown.some(({ form }) => form.id === place) ? place : shown[0]?.form.id;
  const rows: Omit<RowsProps, 'forms'> = { names, chosen: selected, stop, choose };
  return (
    <>
      <div className={styles.line} role="search">
        <Input
          size="medium"
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
        <Button aria-pressed={isByUnit} onClick={() => setByUnit(!isByUnit)}>
          {words.byUnit}
        </Button>
      </div>
      <p role="status" className={mergeClasses(styles.quiet, shown.length > 0 && styles.spoken)}>
        {search.trim() === '' ? '' : shown.length === 0 ? words.noneFound : words.found(shown.length)}
      </p>
      <div ref={list} onKeyDown={move} onFocus={({ target }) => setPlace((before) => idOf(target, forms) ?? before)}>
        <div className={mergeClasses(styles.columns, styles.head)} aria-hidden>
          <span>{words.columns.name}</span>
          <span className={styles.number}>{words.columns.errors}</span>
          <span className={styles.number}>{words.columns.warnings}</span>
          <span className={styles.number}>{words.columns.total}</span>
          <span />
        </div>
        {isByUnit ? (
          <ul className={styles.units}>
            {units.map(({ name, forms: own }) => {
              const some = own.filter((form) => found.has(form));
              return some.length === 0 ? null : <UnitForms key={name} unit={name} all={own} forms={some} {...rows} />;
            })}
          </ul>
        ) : (
          <Rows forms={shown} {...rows} />
        )}
      </div>
    </>
  );
});

const idOf = (target: EventTarget, forms: readonly FormResult[]): FormId | undefined =>
  target instanceof HTMLElement ? forms.find(({ form }) => form.id === target.dataset['row'])?.form.id : undefined;

/** Opened again, the page stands where it was left, and the keyboard is on the row that was chosen. */
function useReturn(app: App, list: RefObject<HTMLDivElement | null>): void {
  // After the page's title has taken the keyboard.
  useEffect(() => {
    const { place, scrollTop } = keptFor(app);
    if (place === undefined) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    rows.find(({ dataset }) => dataset['row'] === place)?.focus({ preventScroll: true });
    document.documentElement.scrollTop = scrollTop;
  }, [app, list]);
}

/** The arrow keys, Home and End go from row to row. */
function move(event: KeyboardEvent<HTMLDivElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at === -1) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}
