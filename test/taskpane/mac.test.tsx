// Where printing and downloads do nothing (Excel for Mac): report, rule set and refused settings as text to copy; rule sets pasted, everywhere.
import '@testing-library/jest-dom';
import { act, configure, render, screen, within } from '@testing-library/react';
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
import { fakeApp } from './fake-app';
import { PUBLICITY } from './samples';

expect.extend(toHaveNoViolations);
// With so many inputs the queries take seconds to find out whether an element is hidden; axe checks that.
configure({ defaultHidden: true });

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

async function show(speech: Speech = CHINESE, state: Partial<AppState> = {}, printsAndSaves = false) {
  const app = fakeApp({ forms: [PUBLICITY], ...state });
  app.printsAndSaves = printsAndSaves;
  const user = userEvent.setup({ delay: null });
  // After userEvent, which brings a clipboard of its own.
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  return { app, user };
}

async function settings(speech: Speech = CHINESE, state: Partial<AppState> = {}, printsAndSaves = false) {
  const shown = await show(speech, state, printsAndSaves);
  await shown.user.click(screen.getByRole('button', { name: speech.words.actions.ruleSet(CENTRAL_2020.name) }));
  await screen.findByRole('region', { name: SETTINGS_WORDS[speech.language].title });
  return shown;
}

/** A box with its label, its hint and its button; axe looks at the rest of the settings in their own tests. */
function around(box: HTMLElement): Element {
  const place = [...document.querySelectorAll('div')].filter((each) => each.contains(box) && each.querySelector('button') !== null).at(-1);
  if (place === undefined) throw new Error('no button belongs to the box');
  return place;
}

describe.each(SPEECHES)('on a Mac ($language)', (speech) => {
  const { language, words } = speech;
  const { files, refused } = SETTINGS_WORDS[language];

  test('the report offers no printing and says how it is printed', async () => {
    const { user } = await show(speech);
    await user.click(screen.getByRole('button', { name: words.actions.report }));
    const own = REPORT_WORDS[language];
    const panel = await screen.findByRole('region', { name: own.title });
    expect(within(panel).queryByRole('button', { name: own.print })).toBeNull();
    expect(within(panel).getByText(own.cannotPrint)).toBeVisible();
    expect(within(panel).getByRole('button', { name: own.copy })).toHaveAccessibleDescription(own.cannotPrint);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('the rule set stands in a read-only box and is copied, by keyboard alone', async () => {
    const { user } = await settings(speech);
    const button = screen.getByRole('button', { name: files.export });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    button.focus();
    await user.keyboard('{Enter}');
    const box = await screen.findByRole('textbox', { name: files.copying.label(`评分口径-${CENTRAL_2020.name}.json`) });
    expect(box).toHaveValue(CENTRAL_2020.id);
    expect(box).toHaveAttribute('readonly');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    screen.getByRole('button', { name: files.copying.copy }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(files.copying.copied)).toBeVisible();
    expect([copied, vain]).toEqual([[CENTRAL_2020.id], []]);
    expect(await axe(around(box))).toHaveNoViolations();
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
      expect(screen.getByRole('textbox', { name: files.copying.label(`${fileName}.json`) })).toHaveValue(REFUSED.text);
    }
    expect(vain).toEqual([]);
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

describe('the text to copy', () => {
  test('where the clipboard is denied, stands selected, and that is said', async () => {
    const { user } = await settings();
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
    const { app, user } = await settings();
    await user.click(screen.getByRole('button', { name: '导出' }));
    const box = await screen.findByRole('textbox', { name: /^口径文件/ });
    act(() => app.show({ ruleSet: HUBEI }));
    expect(box).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '导出' }));
    expect(await screen.findByRole('textbox', { name: /^口径文件/ })).toHaveValue(HUBEI.id);
  });
});

describe.each(SPEECHES)('a pasted rule set ($language)', (speech) => {
  const { files } = SETTINGS_WORDS[speech.language];

  async function paste(text: string, printsAndSaves = true) {
    const shown = await settings(speech, {}, printsAndSaves);
    screen.getByRole('button', { name: files.paste }).focus();
    await shown.user.keyboard('{Enter}');
    const box = screen.getByRole('textbox', { name: files.pasted });
    expect(box).toHaveFocus();
    expect(screen.getByRole('button', { name: files.importPasted })).toHaveAttribute('aria-disabled', 'true');
    await shown.user.paste(text);
    return { ...shown, box };
  }

  test.each([true, false])('is taken over (files work: %s), and its box closes with the keyboard back', async (printsAndSaves) => {
    const { app, user, box } = await paste('\uFEFF{"a":1}\n', printsAndSaves);
    expect(await axe(around(box))).toHaveNoViolations();
    await user.tab();
    expect(screen.getByRole('button', { name: files.importPasted })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(files.imported(CENTRAL_2020.name))).toBeVisible();
    expect(app.asked).toEqual(['importRuleSet {"a":1}']);
    expect(box).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: files.paste })).toHaveFocus();
  });

  test('that is none: says why, and the text stays to be mended', async () => {
    const { user, box } = await paste('{}');
    await user.click(screen.getByRole('button', { name: files.importPasted }));
    expect(await screen.findByText(files.refused)).toBeVisible();
    expect(box).toHaveValue('{}');
    await user.type(box, '{Escape}');
    expect(box).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: files.paste }));
    expect(screen.getByRole('textbox', { name: files.pasted })).toHaveValue('{}');
  });

  test('that the workbook does not keep is not said to be imported', async () => {
    const { app, user } = await paste('{"a":1}');
    app.importRuleSet = () => {
      app.show({ failure: { kind: 'cell-being-edited' } });
      return Promise.resolve([]);
    };
    await user.click(screen.getByRole('button', { name: files.importPasted }));
    expect(await screen.findByText(speech.words.failures['cell-being-edited'].title)).toBeVisible();
    expect(screen.queryByText(files.imported(CENTRAL_2020.name))).toBeNull();
  });
});
