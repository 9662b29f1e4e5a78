// The result of one form: total, grade, and score against points of budget execution and each dimension.
import type { Bar, FormResult } from '../../app/state';
import { useSectionStyles } from '../common/section.styles';
import { useResultStyles } from './Result.styles';
import { useWords } from '../common/speech';

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
            <dd className={styles.grade}>{grade}</dd>
          </>
        )}
      </dl>
      <dl className={styles.bars}>
        {bars.map((bar) => (
          <ScoreBar key={bar.name} bar={bar} />
        ))}
      </dl>
    </section>
  );
}

/** The bar is for the eye: its numbers stand beside it. */
function ScoreBar({ bar: { name, points, score, share } }: { readonly bar: Bar }) {
  const { words } = useWords();
  const styles = useResultStyles();
  return (
    <>
      <dt className={styles.label}>{name === EXECUTION ? words.result.execution : name}</dt>
      <dd className={styles.track} aria-hidden>
        {share !== undefined && <span className={styles.bar} style={{ width: `${Math.min(share, 1) * 100}%` }} />}
      </dd>
      <dd className={styles.score}>
        {score ?? '–'}
        {points !== undefined && ` / ${points}`}
      </dd>
    </>
  );
}
