// The editor of explanations as its user meets it: by role and name, by keyboard alone from the first missing one to the last, by ear.
import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { resultsOf } from '../../src/app/results';
import { addressOf, type AppState, type FormResult } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { EXPLANATION_WORDS } from '../../src/locale/explanation';
import { MARKS_WORDS } from '../../src/locale/marks';
import { assess } from '../../src/plan/assessment';
import { review } from '../../src/review/review';
import type { Finding } from '../../src/review/rule';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { Pane } from '../../src/taskpane/Pane';
import { snapshotOf } from '../plan/books';
import { cellAt, DRAFT, fakeApp, type FakeApp, finding, type FindingLook, formResult } from './fake-app';

expect.extend(toHaveNoViolations);
const ENGLISH: Speech = { language: 'en', words: en };
const WORDS = EXPLANATION_WORDS['zh-CN'];

beforeEach(() => {
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

const explained = (rule: Finding['rule'], severity: Finding['severity'], address: string, explain: string): FindingLook => ({
  ...finding(rule, severity, address, `${address} 处有问题。`),
  explain: explain === 'nowhere' ? explain : cellAt(explain),
});
/** H18 is asked for twice, by its own cell and by its score. */
const FINDINGS: readonly FindingLook[] = [
  explained('explanation-missing', 'error', 'H18', 'H18'),
  explained('score-too-low', 'warning', 'G18', 'H18'),
  explained('overshoot-unexplained', 'warning', 'H20', 'H20'),
  explained('overshoot-unexplained', 'warning', 'H21', 'H21'),
  finding('target-vague', 'information', 'D20', '指标值含糊。'),
];
const form = (findings: readonly FindingLook[]): FormResult => formResult({ name: '宣传推广', findings });

const desk = (findings: readonly FindingLook[] = FINDINGS, more: Partial<AppState> = {}): FakeApp =>
  fakeApp({ forms: [form(findings)], ...more });

async function show(app: FakeApp = desk(), speech: Speech = CHINESE) {
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  return { app, written: app.written, user };
}

const textarea = () => waitFor(() => only());
const all = () => [...document.querySelectorAll<HTMLTextAreaElement>('textarea')];
const only = (): HTMLTextAreaElement => {
  const [field, more] = all();
  if (field === undefined || more !== undefined) throw new Error(`${all().length} editors`);
  return field;
};
const selected = (field: HTMLTextAreaElement): string => field.value.slice(field.selectionStart, field.selectionEnd);
const button = (name: string) => screen.getByRole('button', { name });
/** The line of the finding of this cell. */
const line = (address: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`li[data-cell="${address}"] [data-line]`);
  if (found === null) throw new Error(`no finding of ${address}`);
  return found;
};
const explain = async ({ user }: { readonly user: ReturnType<typeof userEvent.setup> }, address: string): Promise<void> => {
  await user.click(line(address));
  await user.click(button(`填写说明 ${address}`));
};
/** The draft with both places filled in. */
const filled = (reason: string): string => DRAFT.replace('（请填写）', reason).replace('（请填写）', '已改期');
/** Both places filled in by the keyboard, from the first one on. */
const fill = (reason: string): string => `${reason}{Tab}已改期`;

test('every finding that an explanation resolves has its button once it is in hand, others have none', async () => {
  const { user } = await show();
  expect(screen.queryByRole('button', { name: /^填写说明/ })).toBeNull();
  for (const { cell, explain: place } of FINDINGS) {
    const address = addressOf(cell);
    await user.click(line(address));
    const there = screen.queryAllByRole('button', { name: /^填写说明/ }).map((each) => each.getAttribute('aria-label'));
    expect(there).toEqual(place === undefined ? [] : [`填写说明 ${address}`]);
  }
  expect(button('逐条填写')).toBeVisible();
});

test('one missing explanation needs no list', async () => {
  await show(desk(FINDINGS.slice(2, 3)));
  expect(screen.queryByRole('button', { name: /逐条填写/ })).toBeNull();
});

test('opens under its finding, the first place to complete selected; Esc closes and goes back', async () => {
  const { user, written } = await show();
  await explain({ user }, 'H20');
  const field = await textarea();
  expect(field).toHaveFocus();
  expect(field.value).toBe(DRAFT);
  expect(selected(field)).toBe('（请填写）');
  expect(field.closest('[data-cell]')).toHaveAttribute('data-cell', 'H20');
  expect(button('填写说明 H20')).toHaveAttribute('aria-expanded', 'true');
  expect(field).toHaveAccessibleName('“H20 的指标”的偏差原因分析及改进措施 第 2 条，共 3 条');
  expect(field).toHaveAccessibleDescription(expect.stringContaining(WORDS.unfinished));
  await user.keyboard('场地增加{Escape}');
  expect(all()).toEqual([]);
  expect(button('填写说明 H20')).toHaveFocus();
  expect(written).toEqual([]);
});

test('from the first missing one to the last with the keyboard alone', async () => {
  const { user, written } = await show();
  // The way to the list takes no mouse either: the first line, and its button.
  while (document.activeElement !== line('H18')) await user.tab();
  await user.tab();
  expect(button('填写说明 H18')).toHaveFocus();
  await user.keyboard('{Enter}');
  for (const [address, step] of [
    ['H18', '第 1 条，共 3 条'],
    ['H20', '第 2 条，共 3 条'],
    ['H21', '第 3 条，共 3 条'],
  ] as const) {
    await waitFor(() => expect(only()).toHaveAccessibleName(`“${address} 的指标”的偏差原因分析及改进措施 ${step}`));
    const field = await textarea();
    expect(field).toHaveFocus();
    expect(selected(field)).toBe('（请填写）');
    await user.keyboard(`${fill(`${address} 的原因`)}{Control>}{Enter}{/Control}`);
  }
  await waitFor(() => expect(all()).toEqual([]));
  expect(written).toEqual(['H18', 'H20', 'H21'].map((address) => [`宣传推广 ${address}`, filled(`${address} 的原因`)]));
  // The keyboard has a place although the editor is gone.
  expect(screen.getByRole('heading', { name: '校验结果' })).toHaveFocus();
});

test('written without going on', async () => {
  const { user, written } = await show();
  await explain({ user }, 'H18');
  await textarea();
  await user.keyboard(fill('原因'));
  await user.click(button(WORDS.write));
  await waitFor(() => expect(all()).toEqual([]));
  expect(written.map(([place]) => place)).toEqual(['宣传推广 H18']);
  expect(button('逐条填写')).toBeVisible();
});

test('of a severity shown alone, only its own are gone through', async () => {
  const { user } = await show();
  await user.click(button('错误 1'));
  expect(screen.queryByRole('button', { name: /逐条填写/ })).toBeNull();
  await explain({ user }, 'H18');
  await textarea();
  expect(screen.queryByRole('button', { name: WORDS.writeAndNext })).toBeNull();
});

test('what could not be written stays in the editor', async () => {
  const { user, app } = await show();
  app.refuses = true;
  await explain({ user }, 'H20');
  const field = await textarea();
  await user.keyboard(`${fill('场地增加')}{Control>}{Enter}{/Control}`);
  expect(await screen.findByText(WORDS.notWritten)).toBeVisible();
  expect(field).toHaveValue(filled('场地增加'));
  app.refuses = false;
  await user.click(button(WORDS.write));
  await waitFor(() => expect(all()).toEqual([]));
});

describe('after the cell has changed', () => {
  test('the same editor writes at the next press, once it has said what it replaces', async () => {
    const { app, user, written } = await show();
    await explain({ user }, 'H20');
    const field = await textarea();
    await user.keyboard(fill('场地增加'));
    app.standing = '科长写的';
    await user.click(button(WORDS.write));
    expect(await screen.findByText(/单元格里现为“科长写的”，再点写入将替换它/)).toBeVisible();
    expect([field.value.includes('场地增加'), written]).toEqual([true, []]);
    await user.click(button(WORDS.write));
    await waitFor(() => expect(written).toEqual([['宣传推广 H20', filled('场地增加')]]));
  });

  test('nothing is said of a cell that is as it was', async () => {
    const { app, user } = await show();
    await explain({ user }, 'H20');
    await textarea();
    await user.keyboard(fill('场地增加'));
    app.refuses = true;
    await user.click(button(WORDS.write));
    expect(await screen.findByText(WORDS.notWritten)).toBeVisible();
    expect(screen.queryByText(/将替换它/)).toBeNull();
  });
});

describe('what comes to stand in the place of the row that is explained', () => {
  /** In its table, as read from a sheet: each row missed its target. */
  function read(name: string, ...rows: readonly string[]): FormResult {
    const sheet = snapshotOf([
      ['财政项目支出绩效自评表', '', '', '', '', '', '', ''],
      ['项目名称', name, '', '', '', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ...rows.map((row) => ['产出指标', '数量指标', row, '≥10场', '8场', 50, 40, '']),
      ['总分', '', '', '', '', 100, 80, ''],
    ]);
    const [result] = resultsOf([assess(sheet, CENTRAL_2020, review)], CENTRAL_2020);
    if (result === undefined) throw new Error('no form');
    return result;
  }
  const apart = () => screen.queryByRole('region', { name: WORDS.unwritten });

  test.each([
    ['another project’s form', read('乙项目', '培训场次', '宣传场次')],
    ['another row of the same form', read('甲项目', '检修场次', '培训场次', '宣传场次')],
  ])('%s: the text does not stand under its finding', async (_, other) => {
    const own = read('甲项目', '培训场次', '宣传场次');
    const { app, user } = await show(fakeApp({ forms: [own] }));
    await explain({ user }, 'H4');
    await textarea();
    await user.keyboard(fill('场地检修'));
    expect([own.form.id === other.form.id, apart()]).toEqual([true, null]);
    act(() => app.show({ forms: [other] }));
    expect(await screen.findByRole('region', { name: WORDS.unwritten })).toContainElement(await textarea());
    act(() => app.show({ forms: [own] }));
    await waitFor(() => expect(apart()).toBeNull());
    expect(await textarea()).toHaveValue(filled('场地检修'));
  });
});

test('what says nothing is not written, an unfinished text is after a hint', async () => {
  const { user, written } = await show();
  await explain({ user }, 'H20');
  const field = await textarea();
  await user.clear(field);
  expect(button(WORDS.write)).toHaveAttribute('aria-disabled', 'true');
  expect(field).not.toHaveAccessibleDescription(expect.stringContaining(WORDS.unfinished));
  await user.type(field, '无');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(written).toEqual([]);
  await user.type(field, '效果：（请填写）');
  expect(field).toHaveAccessibleDescription(expect.stringContaining(WORDS.unfinished));
  await user.click(button(WORDS.write));
  expect([selected(field), written]).toEqual(['（请填写）', []]);
  expect(screen.getByText(WORDS.left)).toBeVisible();
  await user.click(button(WORDS.write));
  await waitFor(() => expect(written).toEqual([['宣传推广 H20', '无效果：（请填写）']]));
});

describe('the places to be filled in', () => {
  test('Tab goes from one to the next, back to one that was passed over, and leaves where there is none to go to', async () => {
    const { user } = await show();
    await explain({ user }, 'H20');
    const field = await textarea();
    const first = field.selectionStart;
    await user.tab();
    expect([selected(field), field.selectionStart > first]).toEqual(['（请填写）', true]);
    await user.keyboard('已改期');
    await user.tab();
    expect([selected(field), field.selectionStart]).toEqual(['（请填写）', first]);
    // Nobody is kept in the field: on the last one left Tab leaves.
    await user.tab();
    expect(field).not.toHaveFocus();
    await user.tab({ shift: true });
    expect(field).toHaveFocus();
    await user.tab({ shift: true });
    expect(field).not.toHaveFocus();
  });

  test('Ctrl+Enter stops once at one that is left, says so, and writes as it is at the second press', async () => {
    const { user, written } = await show();
    await explain({ user }, 'H21');
    const field = await textarea();
    await user.keyboard('转载增加{Control>}{Enter}{/Control}');
    expect([selected(field), written]).toEqual(['（请填写）', []]);
    expect(screen.getByText(WORDS.left).closest('[role="alert"]')).not.toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(written).toEqual([['宣传推广 H21', DRAFT.replace('（请填写）', '转载增加')]]));
  });

  test('of what the form gives as reasons, that of the row above comes first; a press fills in all places', async () => {
    const rows = ['受天气影响；改进措施：已改期。', '', '场地检修。'].map((reason) => (reason === '' ? '' : `完成 8 场。原因：${reason}`));
    const sheet = snapshotOf([
      ['财政项目支出绩效自评表', '', '', '', '', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ...rows.map((reason, index) => ['产出指标', '数量指标', `活动${index}`, '≥10场', '8场', 30, 24, reason]),
      ['总分', '', '', '', '', 90, 72, ''],
    ]);
    const forms = resultsOf([assess(sheet, CENTRAL_2020, review)], CENTRAL_2020);
    const { user } = await show(fakeApp({ forms }));
    await explain({ user }, 'H4');
    const field = await textarea();
    const offered = within(screen.getByRole('group', { name: WORDS.reasons })).getAllByRole('button');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['同上一条： 受天气影响', '场地检修']);
    await user.click(button('同上一条： 受天气影响'));
    expect(field).toHaveValue(DRAFT.replace('（请填写）', '受天气影响').replace('（请填写）', '已改期'));
    expect(field).toHaveFocus();
    expect(screen.queryByRole('group', { name: WORDS.reasons })).toBeNull();
  });
});

test('what is typed stays while other findings come and go', async () => {
  const { user, app } = await show();
  await explain({ user }, 'H21');
  await textarea();
  await user.keyboard(fill('转载增加'));
  act(() => app.show({ forms: [form(FINDINGS.slice(3))] }));
  const field = await textarea();
  expect(field).toHaveValue(filled('转载增加'));
  expect(field).toHaveFocus();
});

describe('a text that is typed belongs to its form', () => {
  /** Two sheets of one layout, each with the same findings. */
  const [first, second] = [
    formResult({ name: '甲', sheet: '表一', findings: FINDINGS }),
    formResult({ name: '乙', sheet: '表二', findings: FINDINGS }),
  ];
  const choose = (app: FakeApp, { form: { id } }: FormResult): void => act(() => void app.chooseForm(id));
  const finished = filled('场地增加');
  const typed = async () => {
    const shown = await show(fakeApp({ forms: [first, second], selected: first.form.id }));
    await explain(shown, 'H20');
    await textarea();
    await shown.user.keyboard(fill('场地增加'));
    return shown;
  };

  test('while another form is shown the editor stays in sight and names its own; the text is written there', async () => {
    const { app, user, written } = await typed();
    choose(app, second);
    const field = await textarea();
    expect(field).toHaveAccessibleName('甲（表一!H20），“H20 的指标”的偏差原因分析及改进措施');
    expect(field).toHaveValue(finished);
    expect(field.closest('[data-cell]')).toBeNull();
    expect(field).not.toHaveFocus();
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(button(WORDS.write));
    await waitFor(() => expect(written).toEqual([['甲 H20', finished]]));
    await waitFor(() => expect(all()).toEqual([]));
    expect(line('H20')).toBeVisible();
  });

  test('it is back in its place with its form, and does not take the keyboard from whoever chose the form', async () => {
    const { app } = await typed();
    choose(app, second);
    await textarea();
    const picker = screen.getByRole('button', { name: /^乙/ });
    act(() => picker.focus());
    choose(app, first);
    const field = await textarea();
    expect(field).toHaveValue(finished);
    expect(field.closest('[data-cell]')).toHaveAttribute('data-cell', 'H20');
    expect(picker).toHaveFocus();
  });

  test('the same cell of both forms: two texts, each written into its own', async () => {
    const { app, user, written } = await typed();
    choose(app, second);
    await explain({ user }, 'H20');
    await waitFor(() => expect(all()).toHaveLength(2));
    await user.keyboard(fill('人数增加'));
    const [other, own] = all();
    expect([other?.value, own?.value]).toEqual([finished, filled('人数增加')]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(written).toEqual([['乙 H20', filled('人数增加')]]));
    choose(app, first);
    await waitFor(() => expect(screen.getByDisplayValue(finished).closest('[data-cell]')).toHaveAttribute('data-cell', 'H20'));
  });

  test('what could not be written into a form that is not shown stays, and the message names the place', async () => {
    const { app, user, written } = await typed();
    choose(app, second);
    await textarea();
    app.refuses = true;
    await user.click(button(WORDS.write));
    expect(await screen.findByText(WORDS.notWritten)).toBeVisible();
    expect(screen.getByText(/工作表“表一”的单元格 H20/)).toBeVisible();
    expect(await textarea()).toHaveValue(finished);
    expect(written).toEqual([]);
  });

  test('it stays even where no form is shown any more, until its writer gives it up; the keyboard is not lost', async () => {
    const { app, user } = await typed();
    act(() => app.show({ forms: [], problems: [{ kind: 'no-form', sheetId: '{说明}', sheetName: '说明' }] }));
    expect(await textarea()).toHaveValue(finished);
    await user.click(button(WORDS.cancel));
    expect(all()).toEqual([]);
    expect(button('一键重算')).toHaveFocus();
    act(() => app.show({ forms: [first], problems: [] }));
    expect(all()).toEqual([]);
  });

  test('an editor into which nothing was typed is not carried along', async () => {
    const { app, user } = await show(fakeApp({ forms: [first, second], selected: first.form.id }));
    await explain({ user }, 'H20');
    await textarea();
    choose(app, second);
    expect(all()).toEqual([]);
  });

  test('two cells of one form: opening the second leaves the first as it was typed', async () => {
    const { user, written } = await typed();
    await explain({ user }, 'H21');
    await waitFor(() => expect(all()).toHaveLength(2));
    expect(screen.getByDisplayValue(finished).closest('[data-cell]')).toHaveAttribute('data-cell', 'H20');
    await user.keyboard(`${fill('转载增加')}{Control>}{Enter}{/Control}`);
    await waitFor(() => expect(written).toEqual([['甲 H21', filled('转载增加')]]));
    expect(await textarea()).toHaveValue(finished);
  });

  test('one cell that two findings ask for: the text goes with its writer from one to the other', async () => {
    const { app, user } = await show(fakeApp({ forms: [first, second], selected: first.form.id }));
    await explain({ user }, 'H18');
    await textarea();
    await user.keyboard(fill('场地增加'));
    await explain({ user }, 'G18');
    await waitFor(async () => expect((await textarea()).closest('[data-cell]')).toHaveAttribute('data-cell', 'G18'));
    expect(await textarea()).toHaveValue(finished);
    expect(app.written).toEqual([]);
  });

  test('of a severity shown alone the text stays in sight, though its finding is of another', async () => {
    const { user } = await typed();
    await user.click(button('错误 1'));
    expect(await textarea()).toHaveValue(finished);
  });

  test('its finding is gone: the text is not', async () => {
    const { app } = await typed();
    act(() => app.show({ forms: [{ ...first, findings: first.findings.slice(0, 2) }, second] }));
    expect(await textarea()).toHaveValue(finished);
    expect(screen.getByRole('region', { name: WORDS.unwritten })).toBeVisible();
  });
});

test('the keys of an input method that composes are its own', async () => {
  const { user, written } = await show();
  await explain({ user }, 'H20');
  const field = await textarea();
  for (const init of [{ key: 'Escape' }, { key: 'Enter', ctrlKey: true }])
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, isComposing: true })));
  expect(only()).toBe(field);
  expect(written).toEqual([]);
});

test('where the form has no column, that is said instead', async () => {
  const { user } = await show(desk([explained('explanation-missing', 'error', 'E18', 'nowhere')]));
  await explain({ user }, 'E18');
  expect(await screen.findByText(WORDS.nowhere)).toBeVisible();
  expect(all()).toEqual([]);
  expect(button(WORDS.close)).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(button('填写说明 E18')).toHaveFocus();
});

test('where a formula stands, that is said instead', async () => {
  const { user } = await show(Object.assign(desk(), { draftExplanation: () => Promise.resolve(undefined) }));
  await explain({ user }, 'H20');
  expect(await screen.findByText(WORDS.notWritable('H20'))).toBeVisible();
});

test.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('nothing for axe to object to (%s)', async (language, speech) => {
  const { user } = await show(desk(), speech);
  await user.click(line('H20'));
  await user.click(button(speech.words.findings.explain('H20')));
  await textarea();
  expect(button(EXPLANATION_WORDS[language].writeAndNext)).toBeVisible();
  expect(await axe(document.body)).toHaveNoViolations();
});

test.each([
  ['protected', '自评表'],
  ['unlisted', '自评表'],
  ['read-only', undefined],
] as const)('that nothing could be marked is said quietly: %s', async (why, sheetName) => {
  await show(desk(FINDINGS, { unmarked: sheetName === undefined ? { why } : { why, sheetName } }));
  const line = await screen.findByText(MARKS_WORDS['zh-CN'][why](sheetName));
  expect(line).toHaveAttribute('role', 'status');
  expect(within(line).queryByRole('alert')).toBeNull();
});
