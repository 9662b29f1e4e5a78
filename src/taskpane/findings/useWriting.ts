// The state of one editor: its place among the explanations still due, its keys, and the way to write.
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { type ExplanationDraft, isExplained, PLACEHOLDER } from '../../app/explanations';
import { addressOf } from '../../app/state';
import type { Finding } from '../../review/rule';
import { isSameEditor, type OpenEditor } from './explanations';
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
  readonly write: (onwards: Finding | undefined) => Promise<void>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useWriting({ desk, editor, due: all, goOn, close }: WritingProps, draft: ExplanationDraft): Writing {
  const { key, finding, written, text, phase, isEntered } = editor;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isEntered) return;
    const start = text.indexOf(PLACEHOLDER);
    field.current?.focus();
    // Scrolls the whole editor, its buttons included.
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    if (start === -1) field.current?.setSelectionRange(text.length, text.length);
    else field.current?.setSelectionRange(start, start + PLACEHOLDER.length);
    desk.change(key, { isEntered: true });
  }, [desk, key, isEntered, text]);

  const due = all.filter(({ explain }) => typeof explain === 'object' && !written.includes(addressOf(explain)));
  const place = due.findIndex((other) => isSameEditor(other, finding));
  const next = goOn && due[place + 1];
  const total = written.length + due.length;
  const canWrite = phase !== 'writing' && isExplained(text);

  const write = async (onwards: Finding | undefined): Promise<void> => {
    if (!canWrite) return;
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
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const step = place >= 0 && total > 1 ? { number: written.length + place + 1, of: total } : undefined;
  return { field, step, next, canWrite, write, onKeyDown };
}
