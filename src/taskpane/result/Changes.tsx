// The changes of the last run on this form: cell, kind of value, old → new.
import { Link } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { addressOf, type App, type Change, type FormResult } from '../../app/state';
import { CellLink } from '../common/CellLink';
import { SeverityIcon } from '../common/Severity';
import { useChangesStyles } from './Changes.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { changesOn, noChange } from './changes';

/** The rest is shown at a press, so that the findings stay in sight. */
const SHOWN_AT_FIRST = 6;

export interface ChangesProps {
  readonly app: App;
  readonly form: FormResult;
  readonly changes: readonly Change[];
}

export function Changes({ app, form, changes }: ChangesProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useChangesStyles() };
  // Kept by its run, so that the list of the next run is short again.
  const [whole, setWhole] = useState<readonly Change[]>();
  const { here, elsewhere } = changesOn(form, changes);
  const none = noChange([form], words);
  const shown = whole === changes ? here : here.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.section} aria-label={here.length > 0 ? words.changes.title(here.length) : none.says}>
      {here.length === 0 ? (
        <p className={styles.none} data-unchanged={none.kind}>
          {none.kind === 'fine' && <CheckmarkCircle16Filled className={styles.fine} />}
          {none.kind === 'blank' && <SeverityIcon severity="information" />}
          {none.says}
        </p>
      ) : (
        <>
          <h2 className={styles.heading}>{words.changes.title(here.length)}</h2>
          <ul className={styles.list}>
            {shown.map((change) => (
              <ChangeRow key={addressOf(change.cell)} app={app} change={change} />
            ))}
          </ul>
          {shown.length < here.length && (
            <Link className={styles.more} onClick={() => setWhole(changes)}>
              {words.actions.showAll(here.length)}
            </Link>
          )}
        </>
      )}
      {elsewhere > 0 && <p className={styles.quiet}>{words.changes.elsewhere(elsewhere)}</p>}
    </section>
  );
}

function ChangeRow({ app, change }: { readonly app: App; readonly change: Change }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useChangesStyles() };
  const before = change.before === '' ? words.changes.emptyCell : change.before;
  const after = change.after === '' ? words.changes.emptyCell : change.after;
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
