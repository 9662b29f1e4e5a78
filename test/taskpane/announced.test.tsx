// What is said is so: the real app over a host that fails in every way there is, and every state of it shown to the pane's live region.
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createApp, type StartableApp } from '../../src/app/app';
import type { ExplanationDraft } from '../../src/app/explanations';
import { type AppState, INTENTIONS, PROBLEMS } from '../../src/app/state';
import { START } from '../../src/app/view';
import type { TemplateProfile } from '../../src/form/template';
import { HOST_PROBLEMS, HostError } from '../../src/host/errors';
import type { Host } from '../../src/host/host';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { SpeechContext } from '../../src/taskpane/common/speech';
import { useAnnouncement } from '../../src/taskpane/useAnnouncement';
import { PUBLICITY } from './samples';

const DONE = /完成|已|无需|\b(done|written|cleared|undone|ready|kept|checked|recalculated|nothing to change)\b/i;
const SPEECHES: readonly Speech[] = [CHINESE, { language: 'en', words: en }];

/** A host in which everything fails. */
const failing = (error: () => Error): Host => {
  const fail = () => Promise.reject(error());
  return { run: fail, store: fail, makeSheet: fail, makeSheets: fail, replaceSheet: fail, goTo: fail, showPane: fail, canPrintAndSave: () => false };
};

const DRAFT: ExplanationDraft = {
  ...{ form: PUBLICITY.form.id, sheetId: '{Sheet1}', sheetName: 'Sheet1', cell: { row: 17, column: 7 } },
  ...{ project: '', subject: '', name: '', text: '', found: { kind: 'constant', value: '' }, appended: false, longest: 100 },
};
const PROFILE: TemplateProfile = { name: '省厅', block: 'table', key: 'table|指标', meanings: ['name'] };

const PRESSES: Readonly<Record<string, (app: StartableApp) => Promise<unknown>>> = {
  recalculate: (app) => app.recalculate(),
  recalculateWorkbook: (app) => app.recalculateWorkbook(),
  check: (app) => app.check(),
  refresh: (app) => app.refresh(),
  clearMarks: (app) => app.clearMarks(),
  summarise: (app) => app.summarise(),
  newForm: (app) => app.newForm({ projectName: '甲', department: '', unit: '', year: 2024, indicators: [] }),
  rebuild: (app) => app.rebuild([PUBLICITY.form.id]),
  explain: (app) => app.explain(DRAFT, '原因：雨。'),
  answer: (app) => app.answer(PROFILE),
};

/** Answers everything that the live region says while these states are shown one after the other. */
function listen({ language, words }: Speech): (states: readonly AppState[]) => readonly string[] {
  const shown = { ...START, forms: [PUBLICITY], selected: PUBLICITY.form.id };
  const { result, rerender } = renderHook(useAnnouncement, {
    initialProps: shown,
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <SpeechContext.Provider value={{ language, words }}>{children}</SpeechContext.Provider>
    ),
  });
  return (states) =>
    states.map(({ working, failure, changes }) => {
      rerender({ ...shown, working, failure, changes });
      return result.current;
    });
}

const claims = (texts: readonly string[]): readonly string[] => texts.filter((text) => DONE.test(text));

async function statesOf(error: () => Error, press: (app: StartableApp) => Promise<unknown>): Promise<readonly AppState[]> {
  const app = createApp(failing(error));
  const states: AppState[] = [];
  app.subscribe(() => states.push(app.getState()));
  await press(app);
  return states;
}

describe.each(SPEECHES)('in $language', (speech) => {
  test.each(Object.entries(PRESSES))('a press that fails in whatever way is never said to be done: %s', async (_, press) => {
    const hear = listen(speech);
    for (const kind of [...HOST_PROBLEMS, 'a bug'] as const) {
      const heard = hear(await statesOf(() => (kind === 'a bug' ? new Error('odd') : new HostError({ kind })), press));
      expect([kind, heard.length > 1, claims(heard)]).toEqual([kind, true, []]);
    }
  });

  test.each(INTENTIONS)('nor is one of which the app itself tells a failure: %s', (working) => {
    const hear = listen(speech);
    for (const kind of PROBLEMS)
      expect([
        kind,
        claims(
          hear([
            { ...START, working },
            { ...START, failure: { kind } },
          ]),
        ),
      ]).toEqual([kind, []]);
  });
});
