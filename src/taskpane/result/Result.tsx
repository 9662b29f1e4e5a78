// The result of one form: total, grade, what holds them back, score against points of execution and each dimension, and by which rule set.
import { Suspense } from 'react';
import type { App, AppState, Bar, FormResult } from '../../app/state';
import { lazyPanel } from '../common/lazy';
import { useSectionStyles } from '../common/section.styles';
import { useResultStyles } from './Result.styles';
import { useWords } from '../common/speech';

const HeldBack = lazyPanel(() => import('./incomplete').then((parts) => parts.HeldBack));
const Cannot = lazyPanel(() => import('./incomplete').then((parts) => parts.Cannot));
const PassedOver = lazyPanel(() => import('./incomplete').then((parts) => parts.PassedOver));
const Uncalculated = lazyPanel(() => import('./incomplete').then((parts) => parts.Uncalculated));

/** The app's name for the bar of budget execution; the other bars bear the form's own words. */
const EXECUTION = '预算执行';

export interface ResultProps {
  readonly app: App;
  readonly form: FormResult;
  readonly state: Pick<AppState, 'ruleSet' | 'ruleSetFrom'>;
}

export function Result({ app, form: { form, evaluation, total, grade, bars, heldBack, uncalculated }, state: { ruleSet, ruleSetFrom } }: ResultProps) {
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
      <Suspense fallback={null}>{uncalculated && <Uncalculated />}</Suspense>
      <Suspense fallback={null}>{heldBack !== undefined && <HeldBack app={app} sheetId={form.sheetId} why={heldBack} />}</Suspense>
      <Suspense fallback={null}>{evaluation.cannot.length > 0 && <Cannot columns={evaluation.cannot} />}</Suspense>
      <dl className={styles.bars}>
        {bars.map((bar) => (
          <ScoreBar key={bar.name} bar={bar} />
        ))}
      </dl>
      {/* A rule set that the file has lost is seen by this line. */}
      <p className={styles.quiet} data-scored-by={ruleSet.id}>
        {words.actions.ruleSet(words.result.ruleSet(ruleSet.name, ruleSetFrom))}
      </p>
      <Suspense fallback={null}>
        {form.passedOver !== undefined && form.passedOver.length > 0 && (
          <PassedOver app={app} sheetId={form.sheetId} cells={form.passedOver} />
        )}
      </Suspense>
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
