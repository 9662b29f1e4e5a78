// The line in hand: which one it is, how to go on from it, and where the keyboard goes when it disappears.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { App, FormResult } from '../../app/state';
import { cellOf, type Line } from './groups';
import { type Step, takeSteps } from './walk';

export interface Current {
  /** Undefined until one is taken, and when it has gone. */
  readonly key: string | undefined;
  /** Its place, from 0. */
  readonly place: number | undefined;
  readonly select: (key: string) => void;
  /** Selects it and goes to its cell in Excel. */
  readonly goTo: (line: Line) => void;
  /** The line that a step leads to. */
  readonly after: (step: Step) => Line | undefined;
  /** To be called by a line that disappears with the keyboard in it. */
  readonly lost: () => void;
}

/**
 * @param lines in the order of the pane
 * @param list the element around them; its heading gets the keyboard when no line is left
 */
export function useCurrent(app: App, { form }: FormResult, lines: readonly Line[], list: RefObject<HTMLElement>): Current {
  const [held, hold] = useState({ form: form.id, key: '' });
  const found = held.form === form.id ? lines.findIndex(({ key }) => key === held.key) : -1;
  const place = found === -1 ? undefined : found;
  /** Where the line stood that was in hand last. */
  const last = useRef(-1);
  const isLost = useRef(false);
  const select = useCallback((key: string) => hold({ form: form.id, key }), [form.id]);
  const goTo = useCallback(
    (line: Line) => {
      select(line.key);
      void app.goTo(form.sheetId, cellOf(line));
    },
    [app, form.sheetId, select],
  );
  const after = (step: Step): Line | undefined => {
    if (place !== undefined) return lines[place + step];
    // After one that has gone comes the one that moved up into its place.
    const gone = last.current;
    if (gone === -1) return step > 0 ? lines[0] : lines.at(-1);
    return lines[step > 0 ? Math.min(gone, lines.length - 1) : gone - 1];
  };
  useLayoutEffect(() => {
    if (place !== undefined) last.current = place;
    if (!isLost.current) return;
    isLost.current = false;
    const rows = list.current === null ? [] : linesInSight(list.current);
    (rows[Math.min(last.current, rows.length - 1)] ?? list.current?.querySelector<HTMLElement>('h2'))?.focus();
  });
  useEffect(() => {
    last.current = -1;
  }, [form.id]);
  useEffect(() =>
    takeSteps((step) => {
      const line = after(step);
      if (line) goTo(line);
    }),
  );
  const lost = useCallback(() => {
    isLost.current = true;
  }, []);
  return { key: place === undefined ? undefined : held.key, place, select, goTo, after, lost };
}

/** The lines that take the keyboard: what is folded does not. */
export const linesInSight = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.querySelectorAll<HTMLElement>('[data-line]')].filter((line) => line.closest('details:not([open])') === null);

/** Answers a ref for a line: should it disappear with the keyboard in it, `lost` is called before. */
export function useLost<Row extends HTMLElement>(lost: () => void): RefObject<Row> {
  const row = useRef<Row>(null);
  useLayoutEffect(() => {
    const element = row.current;
    return () => {
      if (element?.contains(document.activeElement)) lost();
    };
  }, [lost]);
  return row;
}
