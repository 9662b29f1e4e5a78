// The pane without a form: a skeleton during the first reading, then an invitation to open a form.
import { mergeClasses } from '@fluentui/react-components';
import type { ReadingProblem } from '../form/form';
import { useSectionStyles } from './common/section.styles';
import { useWords } from './common/speech';
import { isIdle, sentenceOf } from './messages/reading';
import { useWelcomeStyles } from './Welcome.styles';

export function Reading() {
  const { words } = useWords();
  const styles = useWelcomeStyles();
  return (
    <div className={styles.skeleton} role="img" aria-label={words.working.reading}>
      <div className={mergeClasses(styles.bone, styles.total)} />
      {[1, 2, 3, 4].map((bar) => (
        <div key={bar} className={styles.bone} />
      ))}
    </div>
  );
}

/** An invitation; if a sheet without a form was read, the sentence about that sheet instead. */
export function Welcome({ problems }: { readonly problems: readonly ReadingProblem[] }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useWelcomeStyles() };
  const idle = problems.filter(isIdle);
  // A form that could not be read is already told among the problems.
  if (idle.length < problems.length) return null;
  return (
    <section className={styles.section} aria-label={words.welcome.title}>
      <h2 className={styles.title}>{words.welcome.title}</h2>
      {idle.length === 0 && <p className={styles.says}>{words.welcome.invitation}</p>}
      {idle.map((problem) => (
        <p key={problem.sheetId} className={styles.says} data-problem={problem.kind} data-sheet={problem.sheetName}>
          {sentenceOf(problem, words)}
        </p>
      ))}
      <ul className={styles.promises}>
        {words.welcome.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </section>
  );
}
