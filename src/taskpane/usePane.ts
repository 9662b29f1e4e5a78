// What the pane follows from outside: the app's state, and whether to draw dark.
import { useSyncExternalStore } from 'react';
import type { App, AppState } from '../app/state';

export const useAppState = (app: App): AppState =>
  useSyncExternalStore(
    (listener) => app.subscribe(listener),
    () => app.getState(),
  );

/** Whether to draw dark: as Office says, else as the system says. */
export function useDark(office: boolean | undefined): boolean {
  const system = useSyncExternalStore(
    (listener) => {
      const query = matchMedia(DARK);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(DARK).matches,
  );
  return office ?? system;
}

const DARK = '(prefers-color-scheme: dark)';
