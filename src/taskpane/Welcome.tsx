// The pane without a form: a skeleton during the first reading, then the first steps.
import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReadingProblem } from '../form/form';
import type { App, AppState } from '../app/state';
import { isBusy } from './common/busy';
import { usePages } from './common/pages';
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

export interface WelcomeProps {
  readonly app: App;
  readonly state: Pick<AppState, 'problems' | 'working'>;
}

/** What can be done without a form, and how it goes on. */
export function Welcome({ app, state: { problems, working } }: WelcomeProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useWelcomeStyles() };
  const { show } = usePages();
  const idle = problems.filter(isIdle);
  // A form that could not be read is already told among the problems.
  if (idle.length < problems.length) return null;
  const title = idle.length === 0 ? words.welcome.title : words.welcome.none(idle.length);
  return (
    <section className={styles.welcome} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <Says idle={idle} />
      <Button appearance="primary" data-primary onClick={() => show('newForm')}>
        {words.actions.newForm}
      </Button>
      <Button disabledFocusable={isBusy({ working })} onClick={() => void app.checkWorkbook()}>
        {words.actions.checkWorkbook}
      </Button>
      <h3 className={styles.heading}>{words.welcome.first}</h3>
      <ol className={styles.steps}>
        {words.welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.quiet}>{words.welcome.promise}</p>
    </section>
  );
}

/** The sentence about each sheet that was read in vain; an invitation where none was. */
function Says({ idle }: { readonly idle: readonly ReadingProblem[] }) {
  const { words } = useWords();
  const styles = useWelcomeStyles();
  if (idle.length === 0) return <p className={styles.says}>{words.welcome.invitation}</p>;
  return idle.map((problem) => (
    <p key={problem.sheetId} className={styles.says} data-problem={problem.kind} data-sheet={problem.sheetName}>
      {sentenceOf(problem, words)}
    </p>
  ));
}
