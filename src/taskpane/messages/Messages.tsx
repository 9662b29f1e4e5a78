// What stands in the way, and what to do about it: failures of Excel, places that could not be read, forms left unwritten.
import { Button, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { addressOf, type App, type FormResult, type Problem } from '../../app/state';
import type { ReadingProblem } from '../../form/form';
import { CellLink } from '../common/CellLink';
import { useMessagesStyles } from './Messages.styles';
import { usePaneStyles, useSectionStyles } from '../Pane.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/usePane';
import { isIdle, sentenceOf } from '../common/view';

interface MessageProps {
  readonly severity: 'error' | 'warning';
  readonly kind: string;
  readonly title: string;
  readonly dismiss?: () => void;
  readonly children: ReactNode;
}

/** Looks as Fluent's MessageBar does, for a tenth of its weight: it neither reflows nor moves. */
export function Message({ severity, kind, title, dismiss, children }: MessageProps) {
  const { words } = useWords();
  const styles = useMessagesStyles();
  return (
    <div role="group" aria-label={title} className={mergeClasses(styles.message, styles[severity])} data-problem={kind}>
      <SeverityIcon severity={severity} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {dismiss !== undefined && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.actions.dismiss}
          onClick={dismiss}
        />
      )}
    </div>
  );
}

/** Named one by one before the rest is only counted. */
const MOST_NAMED = 10;

function Edited({ edited }: { readonly edited: NonNullable<Problem['edited']> }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessagesStyles() };
  return (
    <ul className={styles.list}>
      {edited.slice(0, MOST_NAMED).map((cell) => (
        <li key={cell.cell} className={styles.says} data-edited={cell.cell}>
          {words.edited(cell)}
        </li>
      ))}
      {edited.length > MOST_NAMED && <li className={styles.says}>……</li>}
    </ul>
  );
}

/** The alert is always there, so that a screen reader hears what comes into it. */
export function Failure({ app, failure }: { readonly app: App; readonly failure: Problem | undefined }) {
  const { words } = useWords();
  const styles = useMessagesStyles();
  const spoken = usePaneStyles().spoken;
  return (
    <div role="alert" className={failure === undefined ? spoken : undefined}>
      {failure !== undefined && (
        <Message severity="error" kind={failure.kind} title={words.failures[failure.kind].title} dismiss={() => app.dismissFailure()}>
          <p className={styles.says}>{words.failures[failure.kind].says(failure)}</p>
          {failure.restored && <p className={styles.says}>{words.restored}</p>}
          {failure.edited !== undefined && <Edited edited={failure.edited} />}
          {failure.detail !== undefined && <p className={styles.detail}>{words.hostDetail(failure.detail)}</p>}
        </Message>
      )}
    </div>
  );
}

/** Forms that could not be read, or not whole. */
export function Problems({ app, problems }: { readonly app: App; readonly problems: readonly ReadingProblem[] }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessagesStyles() };
  const serious = problems.filter((problem) => !isIdle(problem));
  if (serious.length === 0) return null;
  return (
    <Message severity="warning" kind="reading" title={words.problemsTitle}>
      <ul className={styles.list}>
        {serious.map((problem, place) => (
          <li key={place} className={styles.says} data-problem={problem.kind} data-sheet={problem.sheetName}>
            {sentenceOf(problem, words)}
            {problem.cell !== undefined && (
              <>
                {' '}
                <CellLink app={app} sheetId={problem.sheetId} cell={problem.cell} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Message>
  );
}

/** A form that was left unwritten, and the cells that keep it so. */
export function Blocked({ app, form: { form, evaluation, blocked } }: { readonly app: App; readonly form: FormResult }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessagesStyles() };
  if (!blocked) return null;
  return (
    <Message severity="warning" kind="blocked" title={words.blocked.title}>
      <p className={styles.says}>{words.blocked.says}</p>
      <ul className={styles.list}>
        {evaluation.obstacles.map(({ field, isError }) => (
          <li key={addressOf(field.cell)} className={styles.says} data-obstacle={addressOf(field.cell)}>
            <CellLink app={app} sheetId={form.sheetId} cell={field.cell} />{' '}
            {isError ? words.blocked.error(field.text) : words.blocked.text(field.text)}
          </li>
        ))}
      </ul>
    </Message>
  );
}

/** Sheets without a form beside sheets with one: nothing wrong, so one quiet line that opens. */
export function OtherSheets({ problems }: { readonly problems: readonly ReadingProblem[] }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessagesStyles() };
  const idle = problems.filter(isIdle);
  if (idle.length === 0) return null;
  return (
    <details>
      <summary className={styles.quiet}>{words.otherSheets(idle.length)}</summary>
      <ul className={styles.list}>
        {idle.map((problem) => (
          <li key={problem.sheetId} className={styles.quiet} data-problem={problem.kind} data-sheet={problem.sheetName}>
            {sentenceOf(problem, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}
