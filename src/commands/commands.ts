// The functions of the ribbon and of the keyboard shortcuts: each action id calls one intention of the app.
import type { App } from '../app/state';

/** Every action id that the manifest or the file of shortcuts may name, and no other. Nothing global and no element of the page may bear one of these names: office.js would call that instead. */
export const ACTIONS = [
  'recalculate',
  'recalculateWorkbook',
  'check',
  'checkWorkbook',
  'summarise',
  'undo',
  'clearMarks',
  'openPane',
  'nextFinding',
  'previousFinding',
] as const;
export type ActionId = (typeof ACTIONS)[number];

/**
 * Ribbon and pane are one page and one state: the pane shows and undoes the work of a button.
 * @param walk goes to the next finding of the form shown (1) or the one before (-1)
 */
export const commandsOf = (app: App, walk: (step: 1 | -1) => void): Readonly<Record<ActionId, () => Promise<void>>> => ({
  recalculate: () => app.recalculate(),
  recalculateWorkbook: () => app.recalculateWorkbook(),
  summarise: () => app.summarise(),
  check: () => app.check(),
  checkWorkbook: () => app.checkWorkbook(),
  undo: () => app.undo(),
  clearMarks: () => app.clearMarks(),
  // The pane is shown after every press.
  openPane: () => Promise.resolve(),
  nextFinding: () => Promise.resolve(1 as const).then(walk),
  previousFinding: () => Promise.resolve(-1 as const).then(walk),
});
