// One line of the findings: its cell, its row and the figures that differ; in hand, the whole sentence and what can be done about it.
import { mergeClasses } from '@fluentui/react-components';
import { memo, useId, useLayoutEffect } from 'react';
import { addressOf, type App, type Change, type FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/speech';
import { Details } from './Details';
import type { OpenEditor } from './explanations';
import { EditorPlace } from './Explain';
import { bearsSentence, cellOf, type Line as FindingLine, marksOf } from './groups';
import { useLineStyles } from './Line.styles';
import { useLost } from './useCurrent';
import type { Desk } from './useExplanations';

export interface LineProps {
  readonly app: App;
  readonly form: FormResult;
  readonly line: FindingLine;
  readonly isCurrent: boolean;
  /** The one line that the Tab key stops at. */
  readonly isStop: boolean;
  /** The open editor of its finding. */
  readonly editor: OpenEditor | undefined;
  /** The findings still to be explained, one for each cell. */
  readonly due: readonly Finding[];
  readonly desk: Desk;
  readonly select: (key: string) => void;
  readonly goTo: (line: FindingLine) => void;
  /** It disappears with the keyboard in it. */
  readonly lost: () => void;
}

/** While an explanation is typed or another line is taken, only the lines concerned are drawn anew. */
export const Line = memo(function Line({ app, form, line, isCurrent, isStop, editor, due, desk, select, goTo, lost }: LineProps) {
  const styles = useLineStyles();
  const place = useLost<HTMLLIElement>(lost);
  const id = useId();
  const { key, findings, change } = line;
  const isOpen = isCurrent || editor !== undefined;
  useLayoutEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, place]);
  const focus = (what: string): void => place.current?.querySelector<HTMLElement>(what)?.focus();
  const close = (): void => {
    if (editor !== undefined) desk.close(editor.key);
    focus('[data-explain]');
  };
  const said = spoken(line, id);
  return (
    <li
      ref={place}
      className={mergeClasses(styles.line, isCurrent && styles.current)}
      onFocus={() => select(key)}
      data-sheet={form.form.sheetName}
      {...(change ? { 'data-foreseen': addressOf(change.cell) } : marksOf(findings))}
    >
      <button
        type="button"
        className={styles.button}
        tabIndex={isStop ? 0 : -1}
        aria-current={isCurrent || undefined}
        {...(said.length > 0 && { 'aria-describedby': said.join(' ') })}
        // It takes the keyboard at the click: taken before, the line in hand would fold and this one move away under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.currentTarget.focus();
          goTo(line);
        }}
        data-line={key}
      >
        <Short line={line} isOpen={isOpen} />
      </button>
      <Details app={app} form={form} line={line} id={id} isCurrent={isCurrent} isOpen={isOpen} editor={editor} desk={desk} close={close} />
      {editor !== undefined && (
        <div className={styles.editor}>
          <EditorPlace form={form} due={due} desk={desk} editor={editor} close={close} />
        </div>
      )}
    </li>
  );
});

/** The ids of the sentences under the line. */
const spoken = (line: FindingLine, id: string): readonly string[] =>
  bearsSentence(line) ? [] : line.findings.map((_, place) => `${id}${place}`);

function Short({ line, isOpen }: { readonly line: FindingLine; readonly isOpen: boolean }) {
  const { language, words } = useWords();
  const styles = { ...useSectionStyles(), ...useLineStyles() };
  const { change, findings } = line;
  const [finding] = findings;
  return (
    <>
      <span className={styles.icon}>
        {finding !== undefined && <SeverityIcon severity={finding.severity} />}
        {finding !== undefined && <span className={styles.spoken}>{words.severity[finding.severity]} </span>}
      </span>
      <span className={styles.cell}>{addressOf(cellOf(line))} </span>
      {change !== undefined ? (
        <Foreseen change={change} isOpen={isOpen} />
      ) : finding?.brief !== undefined ? (
        <>
          <span className={mergeClasses(styles.name, isOpen && styles.whole)} title={finding.brief.name[language]}>
            {finding.brief.name[language]}{' '}
          </span>
          <span className={mergeClasses(styles.figures, finding.brief.share === undefined && styles.alone)}>{finding.brief.figures} </span>
          {finding.brief.share !== undefined && <span className={styles.share}>{finding.brief.share}</span>}
        </>
      ) : (
        <span className={mergeClasses(styles.sentence, isOpen && styles.unclamped)}>{finding?.says[language]}</span>
      )}
    </>
  );
}

/** The cell's row, and its value before and after the next press. */
function Foreseen({ change, isOpen }: { readonly change: Change; readonly isOpen: boolean }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useLineStyles() };
  const [before, after] = [change.before, change.after].map((text) => (text === '' ? words.changes.emptyCell : text));
  return (
    <>
      <span className={mergeClasses(styles.name, isOpen && styles.whole)}>
        {change.label} {words.changes.what[change.what]}{' '}
      </span>
      <span className={mergeClasses(styles.figures, styles.alone)} aria-hidden>
        {before} → <span className={styles.after}>{after}</span>
      </span>
      <span className={styles.spoken}>{words.changes.fromTo(before ?? '', after ?? '')}</span>
    </>
  );
}
