// Buttons that come and go with the work: when they go with the keyboard in them, it does not get lost.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * For the element around the buttons: when it goes with the keyboard in it, what had the keyboard before gets it again, and where
 * nothing had, or that is gone too, the pane's first button.
 */
export function useFocusBack<Around extends HTMLElement>(): RefObject<Around> {
  const around = useRef<Around>(null);
  // Asked while drawing: a button of its own may take the keyboard at once.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = around.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const isStillThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isStillThere ? before : document.querySelector<HTMLElement>('main button'))?.focus();
    };
  }, [before]);
  return around;
}
