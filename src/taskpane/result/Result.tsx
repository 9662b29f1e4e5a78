// The result of one form in two lines: total and grade beside what they should be, the scores of its parts; and what holds them back.
import { mergeClasses } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { App, AppState, Bar, FormResult } from '../../app/state';
import { lazyPanel } from '../common/lazy';
import { Changes, useWritten, WrittenButton } from './Changes';
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
  /** Of the last run. */
  readonly changes: AppState['changes'];
}

export function Result({ app, form: shown, changes }: ResultProps) {
  const { form, evaluation, bars, heldBack, uncalculated } = shown;
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useResultStyles() };
  const written = useWritten(shown, changes);
  return (
    <section className={styles.section} aria-label={words.result.title}>
      <div className={styles.line}>
        <Summary form={shown} />
        {written !== undefined && written.here.length > 0 && <WrittenButton written={written} />}
      </div>
      <Suspense fallback={null}>{uncalculated && <Uncalculated />}</Suspense>
      <Suspense fallback={null}>{heldBack !== undefined && <HeldBack app={app} sheetId={form.sheetId} why={heldBack} />}</Suspense>
      <Suspense fallback={null}>{evaluation.cannot.length > 0 && <Cannot columns={evaluation.cannot} />}</Suspense>
      <Scores bars={bars} />
      {written !== undefined && <Changes app={app} form={shown} written={written} />}
      <Suspense fallback={null}>
        {form.passedOver !== undefined && form.passedOver.length > 0 && (
          <PassedOver app={app} sheetId={form.sheetId} cells={form.passedOver} />
        )}
      </Suspense>
    </section>
  );
}

/** By which rule set all this was computed: a rule set that the file has lost is seen by this line. */
export function ScoredBy({ ruleSet, ruleSetFrom }: Pick<AppState, 'ruleSet' | 'ruleSetFrom'>) {
  const { words } = useWords();
  return (
    <p className={useSectionStyles().quiet} data-scored-by={ruleSet.id}>
      {words.actions.ruleSet(words.result.ruleSet(ruleSet.name, ruleSetFrom))}
    </p>
  );
}

const MOST = 100;

/** A total above 100, or other than it should be, is not applauded. */
const isDisputed = ({ total, totalDue }: FormResult): boolean => totalDue !== undefined || Number(total ?? 0) > MOST;

function Summary({ form }: { readonly form: FormResult }) {
  const { words } = useWords();
  const styles = useResultStyles();
  const { total, totalDue, grade, gradeDue } = form;
  const due = totalDue === undefined ? Number(total ?? 0) > MOST && words.result.tooHigh : words.result.due(totalDue);
  const isPraised = gradeDue === undefined && !isDisputed(form);
  return (
    <dl className={styles.summary}>
      <dt className={styles.term}>{due === false ? words.result.total : words.result.totalInForm}</dt>
      <dd className={total === undefined ? styles.noTotal : mergeClasses(styles.total, isDisputed(form) && styles.wrong)}>
        {total ?? words.forms.noTotal}
      </dd>
      {due !== false && (
        <dd className={styles.due} data-due={totalDue ?? ''}>
          {due}
        </dd>
      )}
      {(grade ?? gradeDue) !== undefined && (
        <>
          <dt className={mergeClasses(styles.term, styles.gradeTerm)}>{words.result.grade}</dt>
          <dd className={mergeClasses(styles.grade, isPraised && styles.praised)}>{grade ?? words.forms.noTotal}</dd>
          {gradeDue !== undefined && <dd className={styles.due}>{words.result.due(gradeDue)}</dd>}
        </>
      )}
    </dl>
  );
}

/** One line: 预算执行 9.97/10　产出 65/65. A score above its points is shown as wrong. */
function Scores({ bars }: { readonly bars: readonly Bar[] }) {
  const { words } = useWords();
  const styles = useResultStyles();
  return (
    <dl className={styles.scores}>
      {bars.map(({ name, points, score }) => (
        <div key={name} className={styles.score}>
          <dt>{name === EXECUTION ? words.result.execution : name.replace(/指标$/, '')}</dt>
          <dd className={mergeClasses(styles.value, Number(score ?? 0) > Number(points ?? Infinity) && styles.wrong)}>
            {[score === undefined ? '–' : plain(score), ...(points === undefined ? [] : [plain(points)])].join('/')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Without zeros at its end. */
const plain = (number: string): string => String(Number(number));
