// The editor of an explanation: its writer completes a factual draft, writes it into the sheet and goes on to the next.
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { type ExplanationDraft, PLACEHOLDER } from '../../app/explanations';
import { addressOf } from '../../app/state';
import { EXPLANATION_WORDS } from '../../locale/explanation';
import { useWords } from '../common/speech';
import { useEditorStyles } from './Editor.styles';
import { type Reason, reasonsOf } from './reasons';
import { useWriting, type Writing, type WritingProps } from './useWriting';

export interface EditorProps extends WritingProps {
  /** Names form and cell of an explanation whose form is not shown. */
  readonly of?: string;
}

export function Editor(props: EditorProps) {
  const words = EXPLANATION_WORDS[useWords().language];
  const { finding, draft } = props.editor;
  if (typeof finding.explain !== 'object') return <Refusal {...props} says={words.nowhere} />;
  if (draft === 'none') return <Refusal {...props} says={words.notWritable(addressOf(finding.explain))} />;
  return draft && <Draft {...props} draft={draft} />;
}

/** Says why nothing can be written, and closes. */
function Refusal({ desk, editor: { key, isEntered }, close, says }: WritingProps & { readonly says: string }) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useEditorStyles();
  const id = useId();
  return (
    <div className={styles.editor} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <p id={id} className={styles.hint}>
        {says}
      </p>
      <div>
        <Button
          autoFocus={!isEntered}
          size="small"
          aria-describedby={id}
          onFocus={() => desk.change(key, { isEntered: true })}
          onClick={close}
        >
          {words.close}
        </Button>
      </div>
    </div>
  );
}

function Draft({ draft, of, ...props }: EditorProps & { readonly draft: ExplanationDraft }) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useEditorStyles();
  const { field, step, onKeyDown, insert, isStopped, ...writing } = useWriting(props, draft);
  const id = useId();
  const { desk, editor, close } = props;
  const { text, phase } = editor;
  const form = desk.app.getState().forms.find((each) => each.form.id === draft.form);
  const reasons = form !== undefined && text.includes(PLACEHOLDER) ? reasonsOf(form, draft.cell) : [];
  return (
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <label className={styles.heading} htmlFor={id}>
        <span className={styles.label}>
          {of}
          {draft.appended ? words.appends(draft.name) : words.explains(draft.name)}
        </span>
        {step !== undefined && <span className={styles.step}>{words.step(step.number, step.of)}</span>}
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
        onChange={({ target }) => desk.change(editor.key, { text: target.value })}
        data-explains={addressOf(draft.cell)}
        data-sheet={editor.sheetName}
      />
      <Reasons reasons={reasons} insert={insert} />
      <p id={`${id}-hint`} className={styles.hint}>
        {text.includes(PLACEHOLDER) && `${words.unfinished} `}
        {words.keys(writing.next !== undefined)}
      </p>
      <Buttons {...writing} close={close} />
      <div role="alert">
        {isStopped && phase === 'typing' && <p className={styles.wrong}>{words.left}</p>}
        {phase === 'refused' && (
          <p className={styles.wrong}>
            {words.notWritten}
            {editor.replaces !== undefined && words.replaces(editor.replaces)}
          </p>
        )}
      </div>
    </div>
  );
}

/** The reasons of this form's other rows; the first is that of the row above. */
function Reasons({ reasons, insert }: { readonly reasons: readonly Reason[] } & Pick<Writing, 'insert'>) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useEditorStyles();
  if (reasons.length === 0) return null;
  return (
    <div role="group" aria-label={words.reasons} className={styles.reasons}>
      {reasons.map((reason, place) => (
        <button key={`${reason.why} ${reason.measures}`} type="button" className={styles.reason} onClick={() => insert(reason)}>
          {place === 0 && `${words.sameAsAbove} `}
          <span lang="zh-CN">{reason.why}</span>
        </button>
      ))}
    </div>
  );
}

function Buttons({ next, canWrite, write, close }: Pick<Writing, 'next' | 'canWrite' | 'write'> & { readonly close: () => void }) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useEditorStyles();
  const disabled = { disabledFocusable: !canWrite };
  return (
    <div className={styles.buttons}>
      {next !== undefined && (
        <Button {...disabled} size="small" appearance="primary" onClick={() => void write(next)}>
          {words.writeAndNext}
        </Button>
      )}
      <Button {...disabled} size="small" appearance={next === undefined ? 'primary' : 'secondary'} onClick={() => void write(undefined)}>
        {words.write}
      </Button>
      <Button size="small" onClick={close}>
        {words.cancel}
      </Button>
    </div>
  );
}
