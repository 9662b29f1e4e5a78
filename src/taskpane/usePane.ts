// Hooks that follow the app's state and the colour scheme.
import { useSyncExternalStore } from 'react';
import type { App, AppState } from '../app/state';

export const useAppState = (app: App): AppState =>
  useSyncExternalStore(
    (listener) => app.subscribe(listener),
    () => app.getState(),
  );

/** Whether to draw dark. Office decides; if it does not say, the system does. */
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
