// Everything about the form shown: what could not be read, questions about it, its result, the changes of the last run, the findings.
import { Suspense } from 'react';
import { isReady } from '../app/readiness';
import type { App, AppState, FormResult } from '../app/state';
import { lazyPanel } from './common/lazy';
import { UnwrittenTexts } from './findings/Explain';
import { Findings } from './findings/Findings';
import { Blocked, OtherSheets, ReadingProblems } from './messages/ReadingProblems';
import { Result, ScoredBy } from './result/Result';
import { Reading, Welcome } from './Welcome';

const PointsPreview = lazyPanel(() => import('./settings/panels').then((panels) => panels.PointsPreview));
const ReadyToSend = lazyPanel(() => import('./sending/cards').then((cards) => cards.ReadyToSend));
const ToFill = lazyPanel(() => import('./sending/cards').then((cards) => cards.ToFill));
const Questions = lazyPanel(() => import('./questions/Questions').then((questions) => questions.Questions));

export interface ResultsProps {
  readonly app: App;
  readonly state: AppState;
  readonly form: FormResult | undefined;
}

export function Results({ app, state, form }: ResultsProps) {
  const isReading = form === undefined && state.working !== undefined;
  return (
    <>
      <Suspense fallback={null}>
        {form?.allotted !== undefined && <PointsPreview app={app} state={state} preview={form.allotted} />}
      </Suspense>
      <ReadingProblems app={app} problems={state.problems} />
      <UnwrittenTexts form={form} />
      {isReading && <Reading />}
      <Suspense fallback={null}>
        {(state.questions.length > 0 || state.answered !== undefined) && <Questions app={app} state={state} />}
      </Suspense>
      {form === undefined && !isReading && state.questions.length === 0 && <Welcome app={app} state={state} />}
      {form !== undefined && (
        <>
          <Blocked app={app} form={form} />
          <Result app={app} form={form} changes={state.changes} />
          <Suspense fallback={null}>{form.toFill !== undefined && <ToFill app={app} form={form} />}</Suspense>
          <Suspense fallback={null}>{isReady(form) && <ReadyToSend app={app} form={form} state={state} />}</Suspense>
          <Findings app={app} form={form} state={state} />
          <ScoredBy ruleSet={state.ruleSet} ruleSetFrom={state.ruleSetFrom} />
          <OtherSheets problems={state.problems} />
        </>
      )}
    </>
  );
}
