// Forms that could not be read whole, and sheets without any form.
import { addressOf, type App, type FormResult } from '../../app/state';
import type { ReadingProblem } from '../../form/form';
import { CellLink } from '../common/CellLink';
import { Message } from '../common/Message';
import { useMessageStyles } from '../common/Message.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { isIdle, sentenceOf } from './reading';

/** A warning that names each place. */
export function ReadingProblems({ app, problems }: { readonly app: App; readonly problems: readonly ReadingProblem[] }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles() };
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

/** A form to which nothing was written, and the cells that cannot be read. */
export function Blocked({ app, form: { form, evaluation, blocked } }: { readonly app: App; readonly form: FormResult }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles() };
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

/** Sheets without a form beside sheets with one: one quiet line that unfolds, since nothing is wrong. */
export function OtherSheets({ problems }: { readonly problems: readonly ReadingProblem[] }) {
  const { words } = useWords();
  const styles = useSectionStyles();
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
