// The changes of the last run on this form: a button beside the total, which unfolds cell, kind of value, old → new.
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { addressOf, type App, type Change, type FormResult } from '../../app/state';
import type { Words } from '../../locale';
import { CellLink } from '../common/CellLink';
import { SeverityIcon } from '../common/Severity';
import { useChangesStyles } from './Changes.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { changesOn, noChange } from './changes';

/** What the last run changed on a form, and whether its list is unfolded. */
export interface Written {
  readonly here: readonly Change[];
  /** Cells changed on other forms. */
  readonly elsewhere: number;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Undefined before the first run. Folded while there is something left to do, so that the findings stay in sight. */
export function useWritten(form: FormResult, changes: readonly Change[] | undefined): Written | undefined {
  const isDone = form.findings.every(({ severity }) => severity === 'information');
  // Kept by its run, so that the list of the next run is folded again.
  const [turned, turn] = useState<readonly Change[]>();
  if (changes === undefined || form.blocked) return undefined;
  const isTurned = turned === changes;
  return { ...changesOn(form, changes), isOpen: isTurned !== isDone, toggle: () => turn(isTurned ? undefined : changes) };
}

/** Stands beside the total. */
export function WrittenButton({ written: { here, isOpen, toggle } }: { readonly written: Written }) {
  const { words } = useWords();
  const styles = useChangesStyles();
  return (
    <button type="button" className={styles.button} aria-expanded={isOpen} onClick={toggle} data-written={here.length}>
      {words.changes.title(here.length)}
      {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
    </button>
  );
}

export interface ChangesProps {
  readonly app: App;
  readonly form: FormResult;
  readonly written: Written;
}

export function Changes({ app, form, written: { here, elsewhere, isOpen } }: ChangesProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useChangesStyles() };
  const none = noChange([form], words);
  return (
    <>
      {here.length === 0 && (
        <p className={styles.none} data-unchanged={none.kind}>
          {none.kind === 'fine' && <CheckmarkCircle16Filled className={styles.fine} />}
          {none.kind === 'blank' && <SeverityIcon severity="information" />}
          {none.says}
        </p>
      )}
      <ul className={mergeClasses(styles.list, styles.changes)} hidden={!isOpen} aria-label={words.changes.title(here.length)}>
        {here.map((change) => (
          <ChangeRow key={addressOf(change.cell)} app={app} change={change} />
        ))}
      </ul>
      {elsewhere > 0 && <p className={styles.quiet}>{words.changes.elsewhere(elsewhere)}</p>}
    </>
  );
}

const shown = (text: string, words: Words): string => (text === '' ? words.changes.emptyCell : text);

function ChangeRow({ app, change }: { readonly app: App; readonly change: Change }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useChangesStyles() };
  const [before, after] = [shown(change.before, words), shown(change.after, words)];
  return (
    <li className={styles.row} data-change={addressOf(change.cell)} data-sheet={change.sheetName}>
      <CellLink app={app} sheetId={change.sheetId} cell={change.cell} />
      <span className={styles.what}>
        {change.label} <span className={styles.kind}>{words.changes.what[change.what]}</span>
      </span>
      <span className={styles.values} aria-hidden>
        <span className={styles.before}>{before}</span> → <span className={styles.after}>{after}</span>
      </span>
      <span className={styles.spoken}>{words.changes.fromTo(before, after)}</span>
    </li>
  );
}
