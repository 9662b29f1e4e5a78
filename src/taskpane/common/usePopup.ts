// What opens below its button and closes by itself: the list of forms, the menu.
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { onEscape } from './keys';

export interface Popup {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Closes it; the keyboard goes back to its button. */
  readonly close: () => void;
  /** For the element around the button and what it opens. The button is the first in it. */
  readonly around: {
    readonly ref: RefObject<HTMLDivElement>;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Closed by Esc, by a press elsewhere, and by the keyboard going elsewhere. */
export function usePopup(): Popup {
  const ref = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isOutside = (to: EventTarget | null): boolean => to instanceof Node && ref.current?.contains(to) === false;
  useEffect(() => {
    if (!isOpen) return;
    const pressed = ({ target }: Event): void => {
      if (isOutside(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    ref.current?.querySelector('button')?.focus();
  };
  return {
    isOpen,
    toggle: () => setOpen(!isOpen),
    close,
    around: {
      ref,
      onBlur: ({ relatedTarget }) => isOutside(relatedTarget) && setOpen(false),
      onKeyDown: (event) => isOpen && onEscape(close)(event),
    },
  };
}
