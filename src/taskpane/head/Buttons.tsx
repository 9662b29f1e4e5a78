// The buttons: a primary one that says what it will do, a quiet check, undo, and a menu for all that is rare.
import { Button } from '@fluentui/react-components';
import { ArrowUndo20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import type { Undoable } from '../../app/state';
import type { Words } from '../../locale';
import { isBusy } from '../common/busy';
import { lazyPanel } from '../common/lazy';
import { usePages } from '../common/pages';
import { usePopup } from '../common/usePopup';
import { useWords } from '../common/speech';
import type { ToolProps } from '../tools/tool';
import { useHeadStyles } from './Head.styles';

const Menu = lazyPanel(() => import('./Menu').then((menu) => menu.Menu));

export function Buttons({ app, state, form }: ToolProps) {
  const { words } = useWords();
  const styles = useHeadStyles();
  const { open } = usePages();
  const { undoable } = state;
  return (
    <>
      <div className={styles.buttons}>
        {open === 'workbook' ? <AllPresses app={app} state={state} /> : <FormPresses app={app} state={state} form={form} />}
        <Button
          disabledFocusable={isBusy(state) || undoable === undefined}
          icon={<ArrowUndo20Regular />}
          {...named(undoable === undefined ? words.actions.nothingToUndo : undoLabel(undoable, words))}
          onClick={() => void app.undo()}
        />
        <More app={app} state={state} form={form} />
      </div>
      <div className={styles.progress}>
        {state.working !== undefined && state.progress === undefined && (
          <div role="progressbar" className={styles.moving} aria-label={words.working[state.working]} />
        )}
      </div>
    </>
  );
}

/** What can be done with the form shown. */
function FormPresses({ app, state, form }: ToolProps) {
  const { words } = useWords();
  const styles = useHeadStyles();
  const { foreseen } = state;
  const isPrimary = hasNumbers({ state, form });
  // A disabled button stays focusable, so that the keyboard keeps its place when work begins.
  const busy = { disabledFocusable: isBusy(state) };
  return (
    <>
      <Button
        {...busy}
        appearance={isPrimary ? 'primary' : 'secondary'}
        data-primary={isPrimary}
        className={styles.first}
        onClick={() => void app.recalculate()}
      >
        <span>
          {words.actions.recalculate}
          {foreseen !== undefined && foreseen.length > 0 && (
            <>
              {' '}
              <span className={styles.amount}>{words.actions.willChange(foreseen.length)}</span>
            </>
          )}
        </span>
      </Button>
      <Button {...busy} className={styles.second} onClick={() => void app.check()}>
        {words.actions.check}
      </Button>
    </>
  );
}

/** What can be done with all of them. */
function AllPresses({ app, state }: Pick<ToolProps, 'app' | 'state'>) {
  const { words } = useWords();
  const styles = useHeadStyles();
  const busy = { disabledFocusable: isBusy(state) };
  return (
    <>
      <Button {...busy} appearance="primary" data-primary className={styles.first} onClick={() => void app.checkWorkbook()}>
        {words.actions.checkWorkbook}
      </Button>
      <Button {...busy} className={styles.second} onClick={() => void app.summarise()}>
        {words.actions.summary}
      </Button>
    </>
  );
}

/** Whether 一键重算 can come to anything: while the first sheet is read nobody knows. */
const hasNumbers = ({ state, form }: Pick<ToolProps, 'state' | 'form'>): boolean =>
  form === undefined ? state.working !== undefined : form.isBlank !== true;

/** A button without words says its name to the eye and to the ear. */
const named = (name: string) => ({ 'aria-label': name, title: name });

const undoLabel = ({ intention, sheetNames, ...undoable }: Undoable, { actions: { undo } }: Words): string =>
  undo({ ...undoable, run: intention, sheets: sheetNames.length });

function More(props: ToolProps) {
  const { words } = useWords();
  const { isOpen, toggle, close, around } = usePopup();
  return (
    <div {...around}>
      <Button
        icon={<MoreHorizontal20Regular />}
        data-opens="menu"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...named(words.actions.more)}
        onClick={toggle}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <Menu {...props} close={close} />
        </Suspense>
      )}
    </div>
  );
}
