// The pane's hooks: the app's state as React follows it, what a screen reader is told of it, and the theme.
import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { App, AppState } from '../../app/state';
import { CHINESE, type Speech, type Words } from '../../locale';
import { spokenResult } from './view';

export const useAppState = (app: App): AppState =>
  useSyncExternalStore(
    (listener) => app.subscribe(listener),
    () => app.getState(),
  );

export const SpeechContext = createContext<Speech>(CHINESE);

/** The interface's language and its words. */
export const useWords = (): Speech => useContext(SpeechContext);

/** The sentence for the live region: what is running, how it ended, that it is out of date. A failure speaks for itself. */
export function useAnnouncement(state: AppState): string {
  const { words } = useWords();
  const isOutdated = state.stale === 'outdated';
  const [last, setLast] = useState({ working: state.working, isOutdated, said: '' });
  if (last.working !== state.working) {
    setLast({ working: state.working, isOutdated, said: sentence(last.working, state, words) });
  } else if (last.isOutdated !== isOutdated) {
    setLast({ ...last, isOutdated, said: isOutdated ? words.stale.outdated : '' });
  }
  return last.said;
}

function sentence(finished: AppState['working'], state: AppState, words: Words): string {
  if (state.working !== undefined) return words.working[state.working];
  return finished === undefined || state.failure !== undefined ? '' : outcome(finished, state, words);
}

function outcome(finished: NonNullable<AppState['working']>, state: AppState, words: Words): string {
  // That it was cancelled is said where it stands.
  if (state.workbook?.work === finished && state.workbook.cancelled !== undefined) return '';
  switch (finished) {
    case 'recalculate':
    case 'recalculateWorkbook':
      return words.announced.recalculated(state.changes?.length ?? 0, spokenResult(state, words));
    case 'check':
    case 'reading':
      return words.announced.checked(spokenResult(state, words));
    case 'summarise':
      if (state.editedSummary !== undefined) return '';
      return state.forms.length > 0 ? words.announced.summarised : spokenResult(state, words);
    case 'makeSheet':
      return words.announced.made;
    case 'undo':
      return words.announced.undone;
    case 'clearMarks':
      return words.announced.marksCleared;
    case 'explain':
      return words.announced.explained;
    case 'allotPoints':
      return words.announced.pointsWritten(state.changes?.length ?? 0);
  }
}

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
