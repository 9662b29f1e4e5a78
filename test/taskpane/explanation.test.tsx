// The editor of explanations as its user meets it: by role and name, by keyboard alone from the first missing one to the last, by ear.
import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { addressOf, type AppState, type FormResult } from '../../src/app/state';
import { formId } from '../../src/form/identity';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { EXPLANATION_WORDS } from '../../src/locale/explanation';
import { MARKS_WORDS } from '../../src/locale/marks';
import type { Finding } from '../../src/review/rule';
import { Pane } from '../../src/taskpane/Pane';
import { cellAt, fakeApp, type FakeApp, finding, formResult, type FindingLook } from './fake-app';

expect.extend(toHaveNoViolations);
const ENGLISH: Speech = { language: 'en', words: en };
const WORDS = EXPLANATION_WORDS['zh-CN'];
const DRAFT = '实际完成 30 场，为指标值 10 场的 300%。原因：（请填写）；改进措施：（请填写）。';

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

/** Writes as the use case does: the findings that a text resolves are gone. */
interface Desk {
  readonly app: FakeApp;
  readonly written: readonly (readonly [string, string])[];
  refuse: boolean;
}

function desk(findings: readonly FindingLook[] = FINDINGS, more: Partial<AppState> = {}): Desk {
  const fake = fakeApp({ forms: [form(findings)], ...more });
  const written: (readonly [string, string])[] = [];
  const made: Desk = {
    written,
    refuse: false,
    app: {
      ...fake,
      draftExplanation: (sheetId, cell) =>
        Promise.resolve({
          form: formId(sheetId, { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }),
          sheetId,
          sheetName: sheetId,
          cell,
          name: `“${addressOf(cell)} 的指标”`,
          text: DRAFT,
          found: { kind: 'constant', value: '' },
          appended: false,
          longest: 32_767,
        }),
      explain(_, cell, __, text) {
        if (made.refuse) return Promise.resolve(false);
        written.push([addressOf(cell), text]);
        const left = fake.getState().forms[0]?.findings.filter(({ explain }) => JSON.stringify(explain) !== JSON.stringify(cell)) ?? [];
        fake.show({ forms: [form(left)] });
        return Promise.resolve(true);
      },
    },
  };
  return made;
}

async function show(shown: Desk = desk(), speech: Speech = CHINESE) {
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={shown.app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  return { ...shown, shown, user };
}

const textarea = () => screen.findByRole<HTMLTextAreaElement>('textbox');
const selected = (field: HTMLTextAreaElement): string => field.value.slice(field.selectionStart, field.selectionEnd);
const button = (name: string) => screen.getByRole('button', { name });

test('every finding that an explanation resolves has its button, others have none', async () => {
  await show();
  expect(screen.getAllByRole('button', { name: /^填写说明/ }).map((each) => each.getAttribute('aria-label'))).toEqual([
    '填写说明 H18',
    '填写说明 G18',
    '填写说明 H20',
    '填写说明 H21',
  ]);
  expect(button('逐条填写说明（3）')).toBeVisible();
});

test('one missing explanation needs no list', async () => {
  await show(desk(FINDINGS.slice(2, 3)));
  expect(screen.queryByRole('button', { name: /逐条/ })).toBeNull();
});

test('opens under its finding, the first place to complete selected; Esc closes and goes back', async () => {
  const { user, written } = await show();
  await user.click(button('填写说明 H20'));
  const field = await textarea();
  expect(field).toHaveFocus();
  expect(field.value).toBe(DRAFT);
  expect(selected(field)).toBe('（请填写）');
  expect(field.closest('[data-cell]')).toHaveAttribute('data-cell', 'H20');
  expect(button('填写说明 H20')).toHaveAttribute('aria-expanded', 'true');
  expect(field).toHaveAccessibleName('“H20 的指标”的偏差原因分析及改进措施 第 2 条，共 3 条');
  expect(field).toHaveAccessibleDescription(expect.stringContaining(WORDS.unfinished));
  await user.keyboard('场地增加{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(button('填写说明 H20')).toHaveFocus();
  expect(written).toEqual([]);
});

test('from the first missing one to the last with the keyboard alone', async () => {
  const { user, written } = await show();
  // As far as the list takes no mouse either.
  while (document.activeElement !== button('逐条填写说明（3）')) await user.tab();
  await user.keyboard('{Enter}');
  for (const [address, step] of [
    ['H18', '第 1 条，共 3 条'],
    ['H20', '第 2 条，共 3 条'],
    ['H21', '第 3 条，共 3 条'],
  ] as const) {
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveAccessibleName(`“${address} 的指标”的偏差原因分析及改进措施 ${step}`));
    const field = await textarea();
    expect(field).toHaveFocus();
    expect(selected(field)).toBe('（请填写）');
    await user.keyboard(`${address} 的原因{Control>}{Enter}{/Control}`);
  }
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(written).toEqual(['H18', 'H20', 'H21'].map((address) => [address, DRAFT.replace('（请填写）', `${address} 的原因`)]));
  // The place of the keyboard is not lost.
  expect(screen.getByRole('region', { name: '校验结果' })).toHaveFocus();
});

test('written without going on', async () => {
  const { user, written } = await show();
  await user.click(button('填写说明 H18'));
  await textarea();
  await user.click(button(WORDS.write));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(written.map(([address]) => address)).toEqual(['H18']);
  expect(button('逐条填写说明（2）')).toBeVisible();
});

test('of a severity shown alone, only its own are gone through', async () => {
  const { user } = await show();
  await user.click(button('错误 1'));
  expect(screen.queryByRole('button', { name: /逐条/ })).toBeNull();
  await user.click(button('填写说明 H18'));
  await textarea();
  expect(screen.queryByRole('button', { name: WORDS.writeAndNext })).toBeNull();
});

test('what could not be written stays in the editor', async () => {
  const { user, shown } = await show();
  shown.refuse = true;
  await user.click(button('填写说明 H20'));
  const field = await textarea();
  await user.keyboard('场地增加{Control>}{Enter}{/Control}');
  expect(await screen.findByText(WORDS.notWritten)).toBeVisible();
  expect(field).toHaveValue(DRAFT.replace('（请填写）', '场地增加'));
  shown.refuse = false;
  await user.click(button(WORDS.write));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
});

test('what says nothing is not written, an unfinished text is after a hint', async () => {
  const { user, written } = await show();
  await user.click(button('填写说明 H20'));
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
  await waitFor(() => expect(written).toEqual([['H20', '无效果：（请填写）']]));
});

test('what is typed stays while other findings come and go', async () => {
  const { user, app } = await show();
  await user.click(button('填写说明 H21'));
  await textarea();
  await user.keyboard('转载增加');
  act(() => app.show({ forms: [form(FINDINGS.slice(3))] }));
  const field = await textarea();
  expect(field).toHaveValue(DRAFT.replace('（请填写）', '转载增加'));
  expect(field).toHaveFocus();
});

test('the keys of an input method that composes are its own', async () => {
  const { user, written } = await show();
  await user.click(button('填写说明 H20'));
  const field = await textarea();
  for (const init of [{ key: 'Escape' }, { key: 'Enter', ctrlKey: true }])
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, isComposing: true })));
  expect(screen.getByRole('textbox')).toBe(field);
  expect(written).toEqual([]);
});

test('where the form has no column, that is said instead', async () => {
  const { user } = await show(desk([explained('explanation-missing', 'error', 'E18', 'nowhere')]));
  await user.click(button('填写说明 E18'));
  expect(await screen.findByText(WORDS.nowhere)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(button(WORDS.close)).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(button('填写说明 E18')).toHaveFocus();
});

test('where a formula stands, that is said instead', async () => {
  const shown = desk();
  const { user } = await show({ ...shown, app: { ...shown.app, draftExplanation: () => Promise.resolve(undefined) } });
  await user.click(button('填写说明 H20'));
  expect(await screen.findByText(WORDS.notWritable('H20'))).toBeVisible();
});

test.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('nothing for axe to object to (%s)', async (language, speech) => {
  const { user } = await show(desk(), speech);
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
