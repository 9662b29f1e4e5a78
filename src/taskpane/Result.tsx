// The result of one form: total, grade, and score against points of budget execution and each dimension.
import { Badge } from '@fluentui/react-components';
import type { Bar, FormResult } from '../app/state';
import { useSectionStyles } from './Pane.styles';
import { useResultStyles } from './Result.styles';
import { useWords } from './usePane';

/** The app's name for the bar of budget execution; the other bars bear the form's own words. */
const EXECUTION = '预算执行';

export function Result({ form: { total, grade, bars } }: { readonly form: FormResult }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useResultStyles() };
  return (
    <section className={styles.section} aria-label={words.result.title}>
      <dl className={styles.summary}>
        <dt className={styles.term}>{words.result.total}</dt>
        <dd className={total === undefined ? styles.noTotal : styles.total}>{total ?? words.forms.noTotal}</dd>
        {grade !== undefined && (
          <>
            <dt className={styles.term}>{words.result.grade}</dt>
            <dd className={styles.grade}>
              <Badge appearance="tint" size="extra-large" shape="rounded">
                {grade}
              </Badge>
            </dd>
          </>
        )}
      </dl>
      <div className={styles.bars}>
        {bars.map((bar) => (
          <ScoreBar key={bar.name} bar={bar} />
        ))}
      </div>
    </section>
  );
}

function ScoreBar({ bar: { name, points, score, share } }: { readonly bar: Bar }) {
  const { words } = useWords();
  const styles = useResultStyles();
  const label = name === EXECUTION ? words.result.execution : name;
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span
        role="meter"
        className={styles.track}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round((share ?? 0) * 100)}
        aria-valuetext={score === undefined ? words.result.unknownScore : words.result.scoreOfPoints(score, points)}
      >
        {share !== undefined && <span className={styles.bar} style={{ width: `${Math.min(share, 1) * 100}%` }} />}
      </span>
      <span className={styles.score} aria-hidden>
        {score ?? '–'} / {points}
      </span>
    </>
  );
}
