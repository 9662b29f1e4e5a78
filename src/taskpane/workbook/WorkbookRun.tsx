// A run over all sheets: how far it has come, the way to end it, and afterwards which sheets it left alone.
import { Button, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { App, Progress, WorkbookOutcome } from '../../app/state';
import { WORKBOOK_WORDS, type WorkbookWords } from '../../locale/workbook';
import { useSectionStyles } from '../Pane.styles';
import { useWords } from '../usePane';
import { useWorkbookRunStyles } from './WorkbookRun.styles';

export interface WorkbookRunProps {
  readonly app: App;
  readonly progress: Progress | undefined;
  readonly outcome: WorkbookOutcome | undefined;
}

export function WorkbookRun({ app, progress, outcome }: WorkbookRunProps) {
  const words = WORKBOOK_WORDS[useWords().language];
  return (
    <>
      {progress !== undefined && <Running app={app} progress={progress} words={words} />}
      {progress === undefined && outcome !== undefined && <Outcome outcome={outcome} words={words} />}
    </>
  );
}

interface RunningProps {
  readonly app: App;
  readonly progress: Progress;
  readonly words: WorkbookWords;
}

function Running({ app, progress: { step, done, total, sheetName }, words }: RunningProps) {
  const styles = { ...useSectionStyles(), ...useWorkbookRunStyles() };
  const [isCancelled, setCancelled] = useState(false);
  const run = useRef<HTMLDivElement>(null);
  // The keyboard goes back to where it was: the button is gone when the run ends.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = run.current;
    return () => {
      if (own?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const says = total === 0 ? words.listing : words[step](done, total);
  return (
    <div className={styles.section}>
      <div ref={run} className={styles.run}>
        <div className={styles.text}>
          <p className={styles.quiet}>{says}</p>
          <p className={mergeClasses(styles.quiet, styles.sheet)}>{sheetName}</p>
        </div>
        <Button
          size="small"
          disabledFocusable={isCancelled}
          onClick={() => {
            setCancelled(true);
            app.cancel();
          }}
        >
          {isCancelled ? words.cancelling : words.cancel}
        </Button>
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

/** Nothing wrong, so one quiet line that opens; that it was cancelled is said aloud. */
function Outcome({ outcome: { skipped, cancelled }, words }: { readonly outcome: WorkbookOutcome; readonly words: WorkbookWords }) {
  const styles = useSectionStyles();
  return (
    <div className={styles.section}>
      {cancelled !== undefined && (
        <p role="status" className={styles.quiet} data-cancelled={cancelled.written}>
          {cancelled.written === 0 ? words.untouched : words.partly(cancelled.written, cancelled.unwritten)}
        </p>
      )}
      {skipped.length > 0 && (
        <details>
          <summary className={styles.quiet}>{words.skipped(skipped.length)}</summary>
          <ul className={styles.list}>
            {skipped.map(({ sheetId, sheetName, why }) => (
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
