// The pane, from the top: the forms, the buttons, messages, the result, the changes of the last run, the findings.
import { FluentProvider, mergeClasses, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useMemo } from 'react';
import { shownForm } from '../app/shown-form';
import type { App } from '../app/state';
import type { Speech } from '../locale';
import { Actions } from './Actions';
import { lazyPanel } from './common/lazy';
import { useSectionStyles } from './common/section.styles';
import { SpeechContext, useWords } from './common/speech';
import { UnwrittenTexts } from './findings/Explain';
import { Findings } from './findings/Findings';
import { ExplanationsProvider } from './findings/useExplanations';
import { Forms } from './forms/Forms';
import { Failure } from './messages/Failure';
import { Blocked, OtherSheets, ReadingProblems } from './messages/ReadingProblems';
import { usePaneStyles } from './Pane.styles';
import { Changes } from './result/Changes';
import { Result } from './result/Result';
import { Tools } from './tools/Tools';
import { useAnnouncement } from './useAnnouncement';
import { useAppState, useDark } from './usePane';
import { Reading, Welcome } from './Welcome';

const Stale = lazyPanel(() => import('./messages/Stale').then((line) => line.Stale));
const Questions = lazyPanel(() => import('./questions/Questions').then((questions) => questions.Questions));
const WorkbookRun = lazyPanel(() => import('./workbook/WorkbookRun').then((run) => run.WorkbookRun));

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
  const { forms, selected } = state;
  const form = useMemo(() => shownForm({ forms, selected }), [forms, selected]);
  const isReading = form === undefined && state.working !== undefined;
  return (
    <main className={styles.main} lang={language} aria-busy={state.working !== undefined}>
      <h1 className={styles.spoken}>{words.product}</h1>
      <Forms app={app} forms={forms} shown={form} />
      <Actions app={app} state={state} />
      <Failure app={app} failure={state.failure} />
      {(state.progress ?? state.workbook) !== undefined && (
        <Suspense fallback={null}>
          <WorkbookRun app={app} progress={state.progress} isCancelling={state.cancelling === true} outcome={state.workbook} />
        </Suspense>
      )}
      <Tools app={app} state={state} form={form} />
      <ReadingProblems app={app} problems={state.problems} />
      <UnwrittenTexts form={form} />
      {isReading && <Reading />}
      <Suspense fallback={null}>
        {(state.questions.length > 0 || state.answered !== undefined) && <Questions app={app} state={state} />}
      </Suspense>
      {form === undefined && !isReading && state.questions.length === 0 && <Welcome problems={state.problems} />}
      {form !== undefined && (
        <>
          <Blocked app={app} form={form} />
          <Result app={app} form={form} state={state} />
          {state.changes !== undefined && !form.blocked && <Changes app={app} form={form} changes={state.changes} />}
          {(form.findings.length > 0 || !(form.blocked || form.heldBack)) && <Findings app={app} form={form} state={state} />}
          <OtherSheets problems={state.problems} />
        </>
      )}
      <Suspense fallback={null}>
        {state.stale !== undefined && <Stale app={app} stale={state.stale} isBusy={state.working !== undefined} />}
      </Suspense>
      <p role="status" className={styles.spoken}>
        {announcement}
      </p>
    </main>
  );
}
