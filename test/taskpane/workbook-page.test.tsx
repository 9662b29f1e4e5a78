// The page of the whole workbook: when it comes, what it lists, and that it is as it was left.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, FormResult, WorkbookOutcome } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { WORKBOOK_PAGE_WORDS } from '../../src/locale/workbook-page';
import { Pane } from '../../src/taskpane/Pane';
import { cellAt, fakeApp, finding, formResult, type FakeApp } from './fake-app';

expect.extend(toHaveNoViolations);

const words = WORKBOOK_PAGE_WORDS['zh-CN'];
const TOTAL = finding('total-score', 'error', 'G25', '总分 96.50 分与各项得分不符。请核对合计。');
const OVERSHOT = finding('overshoot-unexplained', 'warning', 'H15', '“推广交流活动”实际 30 场，需说明原因。');
const VAGUE = finding('target-vague', 'information', 'D20', '“完善”没有写明怎样算完成。');

function of(unit: string, name: string, sheet: string, total: string, findings: readonly (typeof TOTAL)[]): FormResult {
  const result = formResult({ name, sheet, total, grade: '优', findings });
  const cell = cellAt('B3');
  const field = { cell, cells: [cell], text: unit, numberFormat: 'General', content: { kind: 'text' } as const };
  return { ...result, form: { ...result.form, unit: field, year: 2024 } };
}
const FORMS = [
  of('信息中心', '宣传推广', '01', '96.50', [TOTAL, OVERSHOT, VAGUE]),
  of('创业中心', '资源共享', '02', '100.00', [VAGUE]),
  of('信息中心', '人才平台', '03', '99.99', [OVERSHOT]),
];
const run = (change: Partial<WorkbookOutcome> = {}): Partial<AppState> => ({
  scope: 'workbook',
  forms: FORMS,
  workbook: { work: 'checkWorkbook', skipped: [], ...change },
});

function show(initial: Partial<AppState> = { forms: FORMS.slice(0, 1) }, speech: Speech = CHINESE) {
  const app = fakeApp(initial);
  render(<Pane app={app} speech={speech} officeDark={undefined} />);
  return { app, user: userEvent.setup() };
}
const page = () => screen.findByRole('region', { name: CHINESE.words.actions.workbook });
const afterRun = async (change: Partial<WorkbookOutcome> = {}) => {
  const shown = show();
  act(() => shown.app.show(run(change)));
  return { ...shown, region: await page() };
};
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-page="workbook"] [data-form]')];
const listed = () => rows().map(({ dataset }) => dataset['form']);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('it comes', () => {
  test.each(['checkWorkbook', 'recalculateWorkbook', 'summarise', 'listFindings'] as const)('after %s', async (work) => {
    await afterRun({ work });
    expect(listed()).toEqual(['宣传推广', '人才平台', '资源共享']);
    // Every form once: nothing else lists them.
    expect(document.querySelectorAll('[data-form]')).toHaveLength(3);
  });

  test.each(['clearMarks', 'undo', 'reading'] as const)('not after %s', (work) => {
    const { app } = show();
    act(() => app.show(run({ work })));
    expect(document.querySelector('[data-page]')).toBeNull();
  });

  test('not for a workbook without forms', () => {
    const { app } = show();
    act(() => app.show({ ...run(), forms: [] }));
    expect(document.querySelector('[data-page]')).toBeNull();
  });

  test('the head names no form then, and its presses are those of all sheets', async () => {
    const { app } = await afterRun();
    expect(document.querySelector('[data-shown]')).toBeNull();
    expect(screen.queryByRole('button', { name: CHINESE.words.actions.check })).toBeNull();
    act(() => app.show({ working: 'checkWorkbook' }));
    expect(document.querySelector('[data-page="workbook"]')).toBeVisible();
  });

  test.each(['recalculate', 'check'] as const)('%s in the ribbon leaves it for the form that it works on', async (working) => {
    const { app } = await afterRun();
    act(() => app.show({ working }));
    act(() => app.show({ working: undefined }));
    expect(document.querySelector('[data-page]')).toBeNull();
    expect(document.querySelector('[data-shown]')).toBeVisible();
  });

  test('and goes when the list is left', async () => {
    const { app } = await afterRun();
    act(() => app.show({ scope: 'activeSheet', workbook: undefined, forms: FORMS.slice(0, 1) }));
    expect(document.querySelector('[data-page]')).toBeNull();
  });
});

test('a row says its form, its total and its grade, its errors and what is to be verified', async () => {
  await afterRun();
  const [first, second, third] = rows();
  expect(first?.dataset).toMatchObject({ form: '宣传推广', sheet: '01', total: '96.50', grade: '优' });
  expect([first, second, third].map((row) => [...(row?.children ?? [])].map(({ textContent }) => textContent))).toEqual([
    ['宣传推广', '1', '1', '96.50', '优'],
    ['人才平台', '', '1', '99.99', '优'],
    ['资源共享', '', '', '100.00', '优'],
  ]);
});

test('counts stand above, unread sheets with their reasons', async () => {
  const { user, region } = await afterRun({
    skipped: [
      { sheetId: 'x', sheetName: '底稿', why: 'hidden' },
      { sheetId: 'y', sheetName: '锁', why: 'protected' },
    ],
  });
  const count = (what: string) => region.querySelector(`[data-count="${what}"]`)?.textContent;
  expect(['forms', 'errors', 'warnings', 'unread'].map(count)).toEqual(['3 张', '错误 1', '待核实 2', '1 张未读取']);
  await user.click(within(region).getByText('1 张未读取'));
  expect(within(region).getByText(/“底稿”已隐藏/)).toBeVisible();
});

test('what is counted as unread stays when a form of the list is pressed', async () => {
  const { app, region } = await afterRun({ skipped: [{ sheetId: 'x', sheetName: '底稿', why: 'hidden' }] });
  act(() => app.show({ workbook: undefined }));
  expect(region.querySelector('[data-count="unread"]')).toHaveTextContent('1 张未读取');
});

describe('a click on a row', () => {
  test('shows its form, and the way back leads to the page as it was', async () => {
    const { app, user } = await afterRun();
    await user.type(screen.getByRole('searchbox'), '中心');
    document.documentElement.scrollTop = 120;
    await user.click(button(/^人才平台/));
    expect(app.asked).toEqual(['chooseForm 人才平台']);
    expect(document.querySelector('[data-shown="人才平台"]')).toBeVisible();
    expect(document.querySelector('[data-rule]')).toBeVisible();
    expect(document.documentElement.scrollTop).toBe(0);
    await user.click(await screen.findByRole('button', { name: words.back(3) }));
    await page();
    expect(screen.getByRole('searchbox')).toHaveValue('中心');
    expect(button(/^人才平台/)).toHaveFocus();
    expect(button(/^人才平台/)).toHaveAttribute('aria-current', 'true');
    expect(document.documentElement.scrollTop).toBe(120);
  });

  test('by keyboard: one stop of Tab, arrows from row to row', async () => {
    const { app, user } = await afterRun();
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(rows()[2]).toHaveFocus();
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
    await user.keyboard('{Home}{End}{ArrowUp}{Enter}');
    expect(app.asked).toEqual(['chooseForm 人才平台']);
  });
});

describe('the list', () => {
  test('is searched by project, unit and sheet, and says how many are found', async () => {
    const { user } = await afterRun();
    const search = screen.getByRole('searchbox', { name: words.search });
    await user.type(search, '创业');
    expect(listed()).toEqual(['资源共享']);
    expect(screen.getByText('找到 1 张')).toBeInTheDocument();
    await user.clear(search);
    await user.type(search, '03');
    expect(listed()).toEqual(['人才平台']);
    await user.type(search, '没有');
    expect(listed()).toEqual([]);
    expect(screen.getByText(words.noneFound)).toBeVisible();
  });

  test('is one list worst first where units do not matter, and stands still until the next run', async () => {
    const { app, user } = await afterRun();
    await user.click(button(words.byUnit));
    expect(listed()).toEqual(['宣传推广', '人才平台', '资源共享']);
    const mended = FORMS.map((form) => ({ ...form, findings: form.name === '资源共享' ? form.findings : [] }));
    act(() => app.show({ forms: mended.map((form) => (form.name === '资源共享' ? { ...form, total: '10.00' } : form)) }));
    expect(listed()).toEqual(['宣传推广', '人才平台', '资源共享']);
    act(() => app.show({ workbook: { work: 'checkWorkbook', skipped: [] } }));
    expect(listed()).toEqual(['资源共享', '宣传推广', '人才平台']);
  });

  test('of five hundred forms is not drawn anew for every sheet that is read', async () => {
    let drawn = 0;
    const forms = Array.from({ length: 500 }, (_, index): FormResult => ({
      ...of(`单位${index % 8}`, `项目${index}`, `表${index}`, '99.00', [OVERSHOT]),
      // Only who draws a form asks for its grade.
      get grade() {
        drawn += 1;
        return '优';
      },
    }));
    const { app } = show({ forms: forms.slice(0, 1) });
    act(() => app.show({ ...run(), forms }));
    await page();
    expect([rows().length, drawn >= 500]).toEqual([500, true]);
    drawn = 0;
    const reading = { work: 'checkWorkbook', step: 'reading', total: 500, sheetName: 'x', canCancel: true } as const;
    for (let done = 0; done < 20; done += 1) act(() => app.show({ working: 'checkWorkbook', progress: { ...reading, done } }));
    expect(drawn).toBeLessThan(500);
  });
});

describe('复制问题', () => {
  const write = jest.fn(() => Promise.resolve());
  const clipboard = (writeText: () => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const copy = () => button(words.copyOf('信息中心'));

  test('puts the unit’s message on the clipboard and says what was copied', async () => {
    const { user } = await afterRun();
    clipboard(write);
    await user.click(copy());
    expect(write).toHaveBeenCalledWith(
      [
        '【信息中心】2024 年度绩效自评表请修改：',
        '一、宣传推广（表“01”）',
        '1. G25：总分 96.50 分与各项得分不符。请核对合计。',
        '2. H15：“推广交流活动”实际 30 场，需说明原因。',
        '二、人才平台（表“03”）',
        '1. H15：“推广交流活动”实际 30 场，需说明原因。',
      ].join('\n'),
    );
    expect(await screen.findByText(words.copied('信息中心', 2, 3))).toBeVisible();
    expect(copy()).toHaveFocus();
  });

  test('is whole though a search hides some of the unit’s forms', async () => {
    const { user } = await afterRun();
    clipboard(write);
    await user.type(screen.getByRole('searchbox'), '人才');
    await user.click(copy());
    expect(write).toHaveBeenLastCalledWith(expect.stringContaining('宣传推广'));
  });

  test('where the clipboard is refused the text stands selected in a box, and nothing is said to be copied', async () => {
    const { user } = await afterRun();
    clipboard(() => Promise.reject(new Error('denied')));
    Object.assign(document, { execCommand: () => false });
    await user.click(copy());
    const box = await screen.findByRole('textbox', { name: words.text('信息中心') });
    expect(box).toHaveFocus();
    expect((box as HTMLTextAreaElement).selectionEnd).toBe((box as HTMLTextAreaElement).value.length);
    expect(screen.getByText(words.notCopied)).toBeVisible();
    expect(screen.queryByText(/已复制/)).toBeNull();
  });

  test('is not offered where nothing is to be mended', async () => {
    await afterRun();
    expect(screen.queryByRole('button', { name: words.copyOf('创业中心') })).toBeNull();
    expect(screen.getByText(words.nothingWrong)).toBeVisible();
  });
});

test.each<[Speech]>([[CHINESE], [{ language: 'en', words: en }]])(
  'has no fault that axe finds, and its buttons ask for their work',
  async (speech) => {
    const { app, user } = show({ forms: FORMS.slice(0, 1) }, speech);
    act(() => app.show({ ...run({ skipped: [{ sheetId: 'x', sheetName: '底稿', why: 'hidden' }] }), selected: FORMS[0]?.form.id }));
    const region = await screen.findByRole('region', { name: speech.words.actions.workbook });
    const own = WORKBOOK_PAGE_WORDS[speech.language];
    expect(await axe(document.body)).toHaveNoViolations();
    const { checkWorkbook, summary } = speech.words.actions;
    for (const name of [checkWorkbook, summary]) await user.click(screen.getByRole('button', { name }));
    await user.click(within(region).getByRole('button', { name: own.findings }));
    expect(app.asked).toEqual(['checkWorkbook', 'summarise', 'listFindings'] satisfies FakeApp['asked']);
  },
);
