// Buttons that come and go with the work: the keyboard goes back to where it was before them.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** For the element around the buttons: when it goes with the keyboard in it, what had the keyboard before gets it again. */
export function useFocusBack<Around extends HTMLElement>(): RefObject<Around> {
  const around = useRef<Around>(null);
  // Asked while drawing: a button of its own may take the keyboard at once.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = around.current;
    return () => {
      if (element?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, [before]);
  return around;
}
