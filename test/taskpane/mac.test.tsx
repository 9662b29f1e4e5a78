// Where printing and downloads do nothing (Excel for Mac): report, rule set and refused settings as text to copy; rule sets pasted, everywhere.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { REPORT_WORDS } from '../../src/locale/report';
import { SETTINGS_WORDS } from '../../src/locale/settings';
import { TEMPLATE_WORDS } from '../../src/locale/templates';
import { CENTRAL_2020, HUBEI } from '../../src/scoring/rule-set';
import { Pane } from '../../src/taskpane/Pane';
import { SpeechContext } from '../../src/taskpane/common/speech';
import { Files } from '../../src/taskpane/settings/Files';
import { useRuleSetEditor } from '../../src/taskpane/settings/useRuleSetEditor';
import { useAppState } from '../../src/taskpane/usePane';
import { fakeApp, type FakeApp } from './fake-app';
import { openPage } from './open';
import { PUBLICITY } from './samples';

expect.extend(toHaveNoViolations);

const ENGLISH: Speech = { language: 'en', words: en };
const SPEECHES = [CHINESE, ENGLISH] as const;
const REFUSED = { text: '{', problems: [{ 'zh-CN': '文件不是完整的 JSON 文本。', en: 'The file is not complete JSON text.' }] };

/** What the browser was asked for that a Mac does not do. */
const vain: string[] = [];
let copied: string[] = [];
beforeEach(() => {
  vain.length = 0;
  copied = [];
  window.print = () => vain.push('print');
  URL.createObjectURL = () => {
    vain.push('download');
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
});

function prepare(state: Partial<AppState>, printsAndSaves: boolean) {
  const app = fakeApp({ forms: [PUBLICITY], ...state });
  app.printsAndSaves = printsAndSaves;
  const user = userEvent.setup({ delay: null });
  // After userEvent, which brings a clipboard of its own.
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  return { app, user };
}

async function show(speech: Speech, state: Partial<AppState> = {}) {
  const { app, user } = prepare(state, false);
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  return { app, user };
}

/** The part of the settings that hands rule sets on and takes them over, without the many inputs around it. */
function Alone({ app, speech }: { readonly app: FakeApp; readonly speech: Speech }) {
  const state = useAppState(app);
  return (
    <FluentProvider theme={webLightTheme}>
      <SpeechContext.Provider value={speech}>
        <main>
          <Files app={app} state={state} editor={useRuleSetEditor(app, state.ruleSet)} />
        </main>
      </SpeechContext.Provider>
    </FluentProvider>
  );
}

function files(speech: Speech = CHINESE, printsAndSaves = false) {
  const { app, user } = prepare({}, printsAndSaves);
  render(<Alone app={app} speech={speech} />);
  return { app, user };
}

describe.each(SPEECHES)('on a Mac ($language)', (speech) => {
  const { language } = speech;
  const { files: own, refused } = SETTINGS_WORDS[language];

  test('the report offers no printing and says how it is printed', async () => {
    const { user } = await show(speech);
    const report = REPORT_WORDS[language];
    const panel = await openPage(user, 'report');
    expect(within(panel).queryByRole('button', { name: report.print })).toBeNull();
    expect(within(panel).getByText(report.cannotPrint)).toBeVisible();
    expect(within(panel).getByRole('button', { name: report.copy })).toHaveAccessibleDescription(report.cannotPrint);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('the rule set stands in a read-only box and is copied, by keyboard alone', async () => {
    const { user } = files(speech);
    const button = screen.getByRole('button', { name: own.export });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    button.focus();
    await user.keyboard('{Enter}');
    const box = await screen.findByRole('textbox', { name: own.copying.label(`评分口径-${CENTRAL_2020.name}.json`) });
    expect(box).toHaveValue(CENTRAL_2020.id);
    expect(box).toHaveAttribute('readonly');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    screen.getByRole('button', { name: own.copying.copy }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(own.copying.copied)).toBeVisible();
    expect([copied, vain]).toEqual([[CENTRAL_2020.id], []]);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(button);
    expect(box).not.toBeInTheDocument();
  });

  test('what cannot be used is shown to be copied', async () => {
    const { user } = await show(speech, { refusedRuleSet: REFUSED, refusedTemplates: REFUSED });
    const templates = TEMPLATE_WORDS[language].kept;
    for (const { says, fileName } of [
      { says: refused, fileName: SETTINGS_WORDS[language].title },
      { says: templates.refused, fileName: templates.fileName },
    ]) {
      await user.click(await screen.findByRole('button', { name: says.export }));
      expect(screen.getByRole('textbox', { name: own.copying.label(`${fileName}.json`) })).toHaveValue(REFUSED.text);
    }
    expect(vain).toEqual([]);
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

describe('the text to copy', () => {
  test('where the clipboard is denied, stands selected, and that is said', async () => {
    const { user } = files();
    await user.click(screen.getByRole('button', { name: '导出' }));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^口径文件/ });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
    await user.click(screen.getByRole('button', { name: '复制' }));
    expect(await screen.findByText(SETTINGS_WORDS['zh-CN'].files.copying.notCopied)).toBeVisible();
    expect(box).toHaveFocus();
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
  });

  test('goes when another rule set is in effect: it is not that one', async () => {
    const { app, user } = files();
    await user.click(screen.getByRole('button', { name: '导出' }));
    const box = await screen.findByRole('textbox', { name: /^口径文件/ });
    act(() => app.show({ ruleSet: HUBEI }));
    expect(box).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '导出' }));
    expect(await screen.findByRole('textbox', { name: /^口径文件/ })).toHaveValue(HUBEI.id);
  });
});

describe.each(SPEECHES)('a pasted rule set ($language)', (speech) => {
  const { files: own } = SETTINGS_WORDS[speech.language];

  async function paste(text: string, printsAndSaves = true) {
    const shown = files(speech, printsAndSaves);
    screen.getByRole('button', { name: own.paste }).focus();
    await shown.user.keyboard('{Enter}');
    const box = screen.getByRole('textbox', { name: own.pasted });
    expect(box).toHaveFocus();
    expect(screen.getByRole('button', { name: own.importPasted })).toHaveAttribute('aria-disabled', 'true');
    await shown.user.paste(text);
    return { ...shown, box };
  }

  test.each([true, false])('is taken over (files work: %s), and its box closes with the keyboard back', async (printsAndSaves) => {
    const { app, user, box } = await paste('\uFEFF{"a":1}\n', printsAndSaves);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.tab();
    expect(screen.getByRole('button', { name: own.importPasted })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(own.imported(CENTRAL_2020.name))).toBeVisible();
    expect(app.asked).toEqual(['importRuleSet {"a":1}']);
    expect(box).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: own.paste })).toHaveFocus();
  });

  test('that is none: says why, and the text stays to be mended', async () => {
    const { user, box } = await paste('{}');
    await user.click(screen.getByRole('button', { name: own.importPasted }));
    expect(await screen.findByText(own.refused)).toBeVisible();
    expect(box).toHaveValue('{}');
    await user.type(box, '{Escape}');
    expect(box).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: own.paste }));
    expect(screen.getByRole('textbox', { name: own.pasted })).toHaveValue('{}');
  });

  test('that the workbook does not keep is not said to be imported', async () => {
    const { app, user } = await paste('{"a":1}');
    app.importRuleSet = () => {
      app.show({ failure: { kind: 'cell-being-edited' } });
      return Promise.resolve([]);
    };
    await user.click(screen.getByRole('button', { name: own.importPasted }));
    await waitFor(() => expect(app.getState().failure).toBeDefined());
    expect(screen.queryByText(own.imported(CENTRAL_2020.name))).toBeNull();
  });
});
