// The pane, from the top: the head, messages; below them the results, or the page that is open over them.
import { FluentProvider, mergeClasses } from '@fluentui/react-components';
import { Suspense, useMemo } from 'react';
import { shownForm } from '../app/shown-form';
import type { App } from '../app/state';
import type { Speech } from '../locale';
import { keepTab } from './common/keys';
import { lazyPanel } from './common/lazy';
import { PagesContext } from './common/pages';
import { useSectionStyles } from './common/section.styles';
import { SpeechContext, useWords } from './common/speech';
import { ExplanationsProvider } from './findings/useExplanations';
import { Head } from './head/Head';
import { Failure } from './messages/Failure';
import { Notices } from './messages/Notices';
import { usePaneStyles } from './Pane.styles';
import { Results } from './Results';
import { themeOf } from './theme';
import { OpenPage } from './tools/OpenPage';
import { useAnnouncement } from './useAnnouncement';
import { useAppState, useDark } from './usePane';
import { usePagesOf } from './usePagesOf';

const BackToWorkbook = lazyPanel(() => import('./workbook/panels').then((panels) => panels.BackToWorkbook));
const Stale = lazyPanel(() => import('./messages/Stale').then((line) => line.Stale));

export interface PaneProps {
  readonly app: App;
  readonly speech: Speech;
  /** Whether Office itself is drawn dark; undefined if Office does not say. */
  readonly officeDark: boolean | undefined;
}

export function Pane({ app, speech, officeDark }: PaneProps) {
  const styles = usePaneStyles();
  const isDark = useDark(officeDark);
  return (
    <FluentProvider theme={themeOf(speech.language, isDark)} className={mergeClasses(styles.page, isDark ? styles.dark : styles.light)}>
      <SpeechContext.Provider value={speech}>
        <ExplanationsProvider app={app}>
          <Content app={app} />
        </ExplanationsProvider>
      </SpeechContext.Provider>
    </FluentProvider>
  );
}

function Content({ app }: { readonly app: App }) {
  const styles = { ...useSectionStyles(), ...usePaneStyles() };
  const { language, words } = useWords();
  const state = useAppState(app);
  const announcement = useAnnouncement(state);
  const pages = usePagesOf(state);
  const { open } = pages;
  const { forms, selected } = state;
  const form = useMemo(() => shownForm({ forms, selected }), [forms, selected]);
  return (
    <PagesContext.Provider value={pages}>
      <main className={styles.main} lang={language} onKeyDown={keepTab}>
        <h1 className={styles.spoken}>{words.product}</h1>
        <Head app={app} state={state} form={form} />
        <Failure app={app} failure={state.failure} />
        <Notices app={app} state={state} />
        <OpenPage app={app} state={state} form={form} />
        {open === undefined && state.scope === 'workbook' && (
          <Suspense fallback={null}>
            <BackToWorkbook forms={forms.length} />
          </Suspense>
        )}
        {/* Hidden, so that what was typed or unfolded in it stays. What speaks is outside: some screen readers hold back what is busy. */}
        <div className={styles.results} hidden={open !== undefined} aria-busy={state.working !== undefined}>
          <Results app={app} state={state} form={form} />
        </div>
        <Suspense fallback={null}>
          {state.stale !== undefined && <Stale app={app} stale={state.stale} isBusy={state.working !== undefined} />}
        </Suspense>
        <p role="status" className={styles.spoken}>
          {announcement}
        </p>
      </main>
    </PagesContext.Provider>
  );
}
