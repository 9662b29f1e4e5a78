// Keys that a part of the pane takes for itself.
import type { KeyboardEvent } from 'react';

/**
 * Esc closes this part, and nothing around it: Office.js for the web would take the keyboard back to the sheet. In an input method it
 * takes back what is being composed.
 */
export const onEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

/**
 * Tab goes where the browser leads. Office.js for the web would lead it itself: it passes over what unfolds, and from a heading, or any
 * other element that the keyboard was only brought to, it leaves the pane.
 */
export const keepTab = (event: KeyboardEvent): void => {
  if (event.key === 'Tab') event.stopPropagation();
};
