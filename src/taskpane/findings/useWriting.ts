// The state of one editor: its place among the explanations still due, its keys, and the way to write.
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type ExplanationDraft, isExplained, PLACEHOLDER } from '../../app/explanations';
import { addressOf } from '../../app/state';
import type { Finding } from '../../review/rule';
import { isSameEditor, type OpenEditor } from './explanations';
import type { Reason } from './reasons';
import type { Desk } from './useExplanations';

export interface WritingProps {
  readonly desk: Desk;
  readonly editor: OpenEditor;
  /** The findings still to be explained on the form shown, one for each cell. */
  readonly due: readonly Finding[];
  /** Opens the editor of the next finding; absent if the editor stands outside the list. */
  readonly goOn?: (next: Finding, written: readonly string[]) => void;
  /** Closes without writing, and gives the keyboard back. */
  readonly close: () => void;
}

export interface Writing {
  readonly field: RefObject<HTMLTextAreaElement>;
  /** One-based; undefined for the only explanation. */
  readonly step: { readonly number: number; readonly of: number } | undefined;
  readonly next: Finding | undefined;
  readonly canWrite: boolean;
  /** The first press has stopped at a place that is left to fill in; the next one writes. */
  readonly isStopped: boolean;
  readonly write: (onwards: Finding | undefined) => Promise<void>;
  /** Puts a reason into the places that are left. */
  readonly insert: (reason: Reason) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useWriting({ desk, editor, due: all, goOn, close }: WritingProps, draft: ExplanationDraft): Writing {
  const { key, finding, written, text, phase, isEntered } = editor;
  const [hasStopped, stop] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isEntered) return;
    field.current?.focus();
    // Scrolls the whole editor, its buttons included.
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    if (!selectBlank(field.current)) field.current?.setSelectionRange(text.length, text.length);
    desk.change(key, { isEntered: true });
  }, [desk, key, isEntered, text]);

  const due = all.filter(({ explain }) => typeof explain === 'object' && !written.includes(addressOf(explain)));
  const place = due.findIndex((other) => isSameEditor(other, finding));
  const next = goOn && due[place + 1];
  const total = written.length + due.length;
  const canWrite = phase !== 'writing' && isExplained(text);

  const write = async (onwards: Finding | undefined): Promise<void> => {
    if (!canWrite) return;
    if (!hasStopped && text.includes(PLACEHOLDER)) {
      stop(true);
      selectBlank(field.current);
      return;
    }
    // The editor is gone once the text is written.
    const heading = field.current?.closest('section')?.querySelector('h2');
    desk.change(key, { phase: 'writing' });
    if (!(await desk.app.explain(draft, text))) {
      desk.change(key, { phase: 'refused' });
      await desk.renew(editor);
      return;
    }
    desk.close(key);
    if (onwards === undefined) heading?.focus();
    else goOn?.(onwards, [...written, addressOf(draft.cell)]);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method that composes uses these keys itself.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void write(next);
    else if (!(event.key === 'Tab' && !event.shiftKey && event.target === field.current && selectNextBlank(field.current))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const insert = ({ why, measures }: Reason): void => {
    const blanks = [why, measures].filter((part) => part !== '');
    desk.change(key, { text: blanks.reduce((filled, part) => filled.replace(PLACEHOLDER, () => part), text), isEntered: false });
  };

  const step = place >= 0 && total > 1 ? { number: written.length + place + 1, of: total } : undefined;
  const isStopped = hasStopped && text.includes(PLACEHOLDER);
  return { field, step, next, canWrite, isStopped, write, insert, onKeyDown };
}

/** Selects the first place to be filled in from here on; answers whether there is one. */
function selectBlank(field: HTMLTextAreaElement | null, from = 0): boolean {
  const start = field?.value.indexOf(PLACEHOLDER, from) ?? -1;
  if (start === -1) return false;
  field?.focus();
  field?.setSelectionRange(start, start + PLACEHOLDER.length);
  return true;
}

/** The next one, or from outside of any the first that was passed over. On the last one Tab leaves the field, so that nobody is kept in it. */
function selectNextBlank(field: HTMLTextAreaElement): boolean {
  const { value, selectionStart, selectionEnd } = field;
  if (selectBlank(field, selectionEnd)) return true;
  return value.slice(selectionStart, selectionEnd) !== PLACEHOLDER && selectBlank(field);
}
