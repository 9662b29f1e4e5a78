// The editor of an explanation: a factual draft to complete, written into the sheet, and on to the next without a mouse.
import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Draft, isExplained, PLACEHOLDER } from '../../app/explanations';
import { addressOf, type App, type FormResult } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { EXPLANATION_WORDS } from '../../locale/explanation';
import type { Finding } from '../../review/rule';
import { ExplanationsContext, unexplained } from './Explain';
import { useWords } from '../common/speech';
import { useEditorStyles } from './Editor.styles';

export interface EditorProps {
  readonly app: App;
  readonly form: FormResult;
  readonly finding: Finding;
  /** Closes without writing and gives the focus back to where it came from. */
  readonly close: () => void;
}

export function Editor(props: EditorProps) {
  const { app, form, finding } = props;
  const words = EXPLANATION_WORDS[useWords().language];
  // Made once: what is typed stays while the sheet goes on changing.
  const [draft, setDraft] = useState<Draft | 'none'>();
  const { sheetId } = form.form;
  const cell = typeof finding.explain === 'object' ? finding.explain : undefined;
  useEffect(() => {
    if (draft !== undefined || cell === undefined) return undefined;
    let isGone = false;
    void app.draftExplanation(sheetId, cell).then((made) => {
      if (!isGone) setDraft(made ?? 'none');
    });
    return () => {
      isGone = true;
    };
  }, [app, sheetId, cell, draft]);
  if (cell === undefined) return <Refusal {...props} says={words.nowhere} />;
  if (draft === 'none') return <Refusal {...props} says={words.notWritable(addressOf(cell))} />;
  return draft && <Writing {...props} cell={cell} draft={draft} />;
}

/** Where nothing can be written: why, and a way out. */
function Refusal({ close, says }: EditorProps & { readonly says: string }) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useEditorStyles();
  const id = useId();
  return (
    <div className={styles.editor} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <p id={id} className={styles.hint}>
        {says}
      </p>
      <div>
        <Button autoFocus size="small" aria-describedby={id} onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}

interface WritingProps extends EditorProps {
  readonly cell: Cell;
  readonly draft: Draft;
}

function Writing({ app, form, close, cell, draft }: WritingProps) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useEditorStyles();
  const { findings, current, go } = useContext(ExplanationsContext);
  const [text, setText] = useState(draft.text);
  const [phase, setPhase] = useState<'typing' | 'writing' | 'refused'>('typing');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const place = draft.text.indexOf(PLACEHOLDER);
    field.current?.focus();
    // The buttons as well.
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    if (place === -1) field.current?.setSelectionRange(draft.text.length, draft.text.length);
    else field.current?.setSelectionRange(place, place + PLACEHOLDER.length);
  }, [draft]);

  const address = addressOf(cell);
  const written = current?.written ?? [];
  const due = unexplained(findings).filter(({ explain }) => typeof explain === 'object' && !written.includes(addressOf(explain)));
  const place = due.findIndex(({ explain }) => typeof explain === 'object' && addressOf(explain) === address);
  const next = due[place + 1];
  const total = written.length + due.length;
  const saysNothing = !isExplained(text);

  const write = async (onwards: Finding | undefined): Promise<void> => {
    if (phase === 'writing' || saysNothing) return;
    setPhase('writing');
    // Once it is written the finding goes, and this editor with it.
    const section = field.current?.closest('section');
    const isWritten = await app.explain(form.form.sheetId, cell, draft, text);
    if (!isWritten) {
      setPhase('refused');
      return;
    }
    go(onwards && { finding: onwards, written: [...written, address] });
    if (onwards === undefined) section?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // These keys are the input method's own while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void write(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const blocked = { disabledFocusable: phase === 'writing' || saysNothing };
  return (
    <div className={styles.editor} onKeyDown={onKeyDown} data-explains={address}>
      <label className={styles.heading} htmlFor={id}>
        <span className={styles.label}>{draft.appended ? words.appends(draft.name) : words.explains(draft.name)}</span>
        {total > 1 && <span className={styles.step}>{words.step(written.length + place + 1, total)}</span>}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        lang="zh-CN"
        rows={4}
        maxLength={draft.longest}
        value={text}
        readOnly={phase === 'writing'}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {text.includes(PLACEHOLDER) && `${words.unfinished} `}
        {words.keys(next !== undefined)}
      </p>
      <div className={styles.buttons}>
        {next !== undefined && (
          <Button {...blocked} size="small" appearance="primary" onClick={() => void write(next)}>
            {words.writeAndNext}
          </Button>
        )}
        <Button {...blocked} size="small" appearance={next === undefined ? 'primary' : 'secondary'} onClick={() => void write(undefined)}>
          {words.write}
        </Button>
        <Button size="small" onClick={close}>
          {words.cancel}
        </Button>
      </div>
      <div role="alert">{phase === 'refused' && <p className={styles.wrong}>{words.notWritten}</p>}</div>
    </div>
  );
}
