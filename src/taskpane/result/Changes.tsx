// The changes of the last run on this form: cell, kind of value, old → new.
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ChevronRight16Regular } from '@fluentui/react-icons';
import { addressOf, type App, type Change, type FormResult } from '../../app/state';
import type { Words } from '../../locale';
import { CellLink } from '../common/CellLink';
import { SeverityIcon } from '../common/Severity';
import { useChangesStyles } from './Changes.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { changesOn, noChange } from './changes';

export interface ChangesProps {
  readonly app: App;
  readonly form: FormResult;
  readonly changes: readonly Change[];
}

export function Changes({ app, form, changes }: ChangesProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useChangesStyles() };
  const { here, elsewhere } = changesOn(form, changes);
  const none = noChange([form], words);
  return (
    <section className={styles.section} aria-label={here.length > 0 ? words.changes.title(here.length) : none.says}>
      {here.length === 0 ? (
        <p className={styles.none} data-unchanged={none.kind}>
          {none.kind === 'fine' && <CheckmarkCircle16Filled className={styles.fine} />}
          {none.kind === 'blank' && <SeverityIcon severity="information" />}
          {none.says}
        </p>
      ) : (
        <Written app={app} form={form} here={here} />
      )}
      {elsewhere > 0 && <p className={styles.quiet}>{words.changes.elsewhere(elsewhere)}</p>}
    </section>
  );
}

/** Folded to one line while there is something left to do, so that the findings stay in sight. */
function Written({ app, form, here }: Pick<ChangesProps, 'app' | 'form'> & { readonly here: readonly Change[] }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useChangesStyles() };
  const isDone = form.findings.every(({ severity }) => severity === 'information');
  return (
    <details open={isDone} className={mergeClasses(styles.unfolds, styles.written)}>
      <summary className={styles.summary}>
        <ChevronRight16Regular className={styles.marker} />
        <h2 className={styles.title}>{words.changes.title(here.length)}</h2>
        <span className={styles.first} aria-hidden>
          {here.map((change) => `${addressOf(change.cell)} ${shown(change.before, words)} → ${shown(change.after, words)}`).join('  ')}
        </span>
      </summary>
      <ul className={styles.list}>
        {here.map((change) => (
          <ChangeRow key={addressOf(change.cell)} app={app} change={change} />
        ))}
      </ul>
    </details>
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
