// The buttons: a primary one, a quiet check, and below them the work on all sheets, undo, and clearing of marks.
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowUndo16Regular, Calculator20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { App, AppState, Undoable } from '../app/state';
import type { Words } from '../locale';
import { useActionsStyles } from './Actions.styles';
import { useQuietStyles } from './common/quiet.styles';
import { useFocusBack } from './common/useFocusBack';
import { useWords } from './common/speech';

export interface ActionsProps {
  readonly app: App;
  readonly state: AppState;
}

export function Actions({ app, state: { working, undoable, marks, progress } }: ActionsProps) {
  const { words } = useWords();
  const styles = useActionsStyles();
  const quietStyles = useQuietStyles();
  // A press is taken while a sheet is only being read, and follows the reading.
  const isBusy = working !== undefined && working !== 'reading';
  // A disabled button stays focusable, so that the keyboard keeps its place when work begins.
  const busy = { disabledFocusable: isBusy };
  const quiet = {
    ...busy,
    appearance: 'transparent',
    size: 'small',
    className: mergeClasses(quietStyles.button, !isBusy && quietStyles.ready),
  } as const;
  return (
    <div className={styles.actions}>
      <div className={styles.first}>
        <Button
          {...busy}
          appearance="primary"
          icon={<Calculator20Regular />}
          className={styles.primary}
          onClick={() => void app.recalculate()}
        >
          {words.actions.recalculate}
        </Button>
        <Button {...busy} onClick={() => void app.check()}>
          {words.actions.check}
        </Button>
      </div>
      <div className={styles.progress}>
        {working !== undefined && progress === undefined && (
          <div role="progressbar" className={styles.moving} aria-label={words.working[working]} />
        )}
      </div>
      <div className={quietStyles.line}>
        <Button {...quiet} onClick={() => void app.recalculateWorkbook()}>
          {words.actions.recalculateWorkbook}
        </Button>
        <Button {...quiet} onClick={() => void app.summarise()}>
          {words.actions.summarise}
        </Button>
        {marks > 0 && (
          <Passing>
            <Button {...quiet} onClick={() => void app.clearMarks()}>
              {words.actions.clearMarks(marks)}
            </Button>
          </Passing>
        )}
        {undoable !== undefined && (
          <Passing>
            <Button {...quiet} icon={<ArrowUndo16Regular />} onClick={() => void app.undo()}>
              {undoLabel(undoable, words)}
            </Button>
          </Passing>
        )}
      </div>
    </div>
  );
}

/** Around a button that goes once its work is done. */
const Passing = ({ children }: { readonly children: ReactNode }) => <span ref={useFocusBack<HTMLSpanElement>()}>{children}</span>;

const undoLabel = ({ intention, cells, marks, unmarks, rows = 0, sheetNames }: Undoable, { actions: { undo } }: Words): string =>
  undo({ run: intention, cells, marks, unmarks, rows, sheets: sheetNames.length });
