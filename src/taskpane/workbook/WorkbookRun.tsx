// Work on many sheets: its progress and a button that cancels it, afterwards the sheets that it left alone.
import { Button, mergeClasses } from '@fluentui/react-components';
import type { App, Progress, WorkbookOutcome } from '../../app/state';
import { WORKBOOK_WORDS, type WorkbookWords } from '../../locale/workbook';
import { usePages } from '../common/pages';
import { useSectionStyles } from '../common/section.styles';
import { useFocusBack } from '../common/useFocusBack';
import { useWords } from '../common/speech';
import { useWorkbookRunStyles } from './WorkbookRun.styles';

export interface WorkbookRunProps {
  readonly app: App;
  readonly progress: Progress | undefined;
  readonly isCancelling: boolean;
  readonly outcome: WorkbookOutcome | undefined;
}

export function WorkbookRun({ app, progress, isCancelling, outcome }: WorkbookRunProps) {
  const words = WORKBOOK_WORDS[useWords().language];
  return (
    <>
      {progress !== undefined && <Running app={app} progress={progress} isCancelling={isCancelling} words={words} />}
      {progress === undefined && outcome !== undefined && <Outcome outcome={outcome} words={words} />}
    </>
  );
}

interface RunningProps extends CancelProps {
  readonly progress: Progress;
}

function Running({ progress, ...cancel }: RunningProps) {
  const styles = { ...useSectionStyles(), ...useWorkbookRunStyles() };
  const { done, total, sheetName, canCancel } = progress;
  const says = sentence(progress, cancel.words);
  return (
    <div className={styles.section}>
      <div className={styles.run}>
        <div className={styles.text}>
          <p className={styles.quiet}>{says}</p>
          <p className={mergeClasses(styles.quiet, styles.sheet)}>{sheetName}</p>
        </div>
        {canCancel && <Cancel {...cancel} />}
      </div>
      <div
        role="progressbar"
        className={styles.track}
        aria-label={says}
        aria-valuemin={0}
        aria-valuemax={total}
        {...(total > 0 && { 'aria-valuenow': done })}
      >
        <div className={styles.bar} style={{ transform: `scaleX(${total === 0 ? 0 : done / total})` }} />
      </div>
    </div>
  );
}

function sentence({ work, step, done, total }: Progress, words: WorkbookWords): string {
  if (total === 0) return words.listing;
  return step === 'writing' && (work === 'summarise' || work === 'listFindings')
    ? words.writingOverview[work](total)
    : words[step](done, total);
}

interface CancelProps {
  readonly app: App;
  readonly isCancelling: boolean;
  readonly words: WorkbookWords;
}

function Cancel({ app, isCancelling, words }: CancelProps) {
  return (
    <span ref={useFocusBack<HTMLSpanElement>()}>
      <Button size="small" disabledFocusable={isCancelling} onClick={() => app.cancel()}>
        {isCancelling ? words.cancelling : words.cancel}
      </Button>
    </span>
  );
}

function cancelledSentence(
  work: WorkbookOutcome['work'],
  { written, unwritten }: NonNullable<WorkbookOutcome['cancelled']>,
  words: WorkbookWords,
): string {
  if (written === 0) return words.untouched[work];
  return unwritten === 0 ? words.tooLate(written) : words.partly(written, unwritten);
}

/** One quiet line that unfolds, since nothing is wrong; a screen reader hears that the work was cancelled. */
function Outcome({ outcome: { work, skipped, cancelled }, words }: { readonly outcome: WorkbookOutcome; readonly words: WorkbookWords }) {
  const styles = useSectionStyles();
  // The page of the workbook says by itself what was not read.
  const isListed = usePages().open === 'workbook' && work !== 'recalculateWorkbook';
  const left = isListed ? [] : skipped;
  if (cancelled === undefined && left.length === 0) return null;
  return (
    <div className={styles.section}>
      {cancelled !== undefined && (
        <p role="status" className={styles.quiet} data-cancelled={cancelled.written}>
          {cancelledSentence(work, cancelled, words)}
        </p>
      )}
      {left.length > 0 && (
        <details>
          <summary className={styles.quiet}>{(work === 'recalculateWorkbook' ? words.skipped : words.unread)(left.length)}</summary>
          <ul className={styles.list}>
            {left.map(({ sheetId, sheetName, why }) => (
              <li key={sheetId} className={styles.quiet} data-skipped={why} data-sheet={sheetName}>
                {words.why[why](sheetName)}
              </li>
            ))}
            <li className={styles.quiet}>{words.charts}</li>
          </ul>
        </details>
      )}
    </div>
  );
}
