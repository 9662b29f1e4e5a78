// Keeps the keyboard when the buttons that hold it disappear with their work.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Answers a ref for the element around the buttons. If that element disappears with the keyboard in it, the element that had the
 * keyboard before gets it back; if there is none any more, the pane's first button gets it.
 */
export function useFocusBack<Around extends HTMLElement>(): RefObject<Around> {
  const around = useRef<Around>(null);
  // Asked while drawing, because one of the buttons may take the keyboard as soon as it is drawn.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = around.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const isStillThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      const others = [...document.querySelectorAll<HTMLElement>('main button')].filter((button) => !element.contains(button));
      (isStillThere ? before : others[0])?.focus();
    };
  }, [before]);
  return around;
}
