// The pane, from the top: the forms, the buttons, messages; below them the results, or the page that is open over them.
import { FluentProvider, mergeClasses, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useMemo, useState } from 'react';
import { shownForm } from '../app/shown-form';
import type { App } from '../app/state';
import type { Speech } from '../locale';
import { Actions } from './Actions';
import { lazyPanel } from './common/lazy';
import { type PageName, PagesContext } from './common/pages';
import { useSectionStyles } from './common/section.styles';
import { SpeechContext, useWords } from './common/speech';
import { ExplanationsProvider } from './findings/useExplanations';
import { Forms } from './forms/Forms';
import { Failure } from './messages/Failure';
import { Notices } from './messages/Notices';
import { usePaneStyles } from './Pane.styles';
import { Results } from './Results';
import { OpenPage } from './tools/OpenPage';
import { Tools } from './tools/Tools';
import { useAnnouncement } from './useAnnouncement';
import { useAppState, useDark } from './usePane';
import { useWorkbookPage } from './workbook/useWorkbookPage';

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
    <FluentProvider
      theme={isDark ? webDarkTheme : webLightTheme}
      className={mergeClasses(styles.page, isDark ? styles.dark : styles.light)}
    >
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
  const [open, show] = useState<PageName>();
  const pages = useMemo(() => ({ open, show }), [open]);
  useWorkbookPage(state, pages);
  const { forms, selected } = state;
  const form = useMemo(() => shownForm({ forms, selected }), [forms, selected]);
  return (
    <PagesContext.Provider value={pages}>
      <main className={styles.main} lang={language}>
        <h1 className={styles.spoken}>{words.product}</h1>
        {open !== 'workbook' && <Forms app={app} forms={forms} shown={form} />}
        <Actions app={app} state={state} />
        <Failure app={app} failure={state.failure} />
        <Notices app={app} state={state} />
        <Tools app={app} state={state} form={form} />
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
      </main>
      <p role="status" lang={language} className={styles.spoken}>
        {announcement}
      </p>
    </PagesContext.Provider>
  );
}
