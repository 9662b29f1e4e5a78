// The list of findings as its user meets it: by what to do, one line each, by keyboard alone, one after the other, set aside and taken back.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, FormResult } from '../../src/app/state';
import { speechIn } from '../../src/locale';
import type { Language } from '../../src/locale/language';
import { walk } from '../../src/taskpane/findings/walk';
import { Pane } from '../../src/taskpane/Pane';
import { cellAt, change, fakeApp, finding, type FindingLook, formResult } from './fake-app';

expect.extend(toHaveNoViolations);

let scrolledTo: (string | undefined)[];
beforeEach(() => {
  scrolledTo = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolledTo.push(this.querySelector<HTMLElement>('[data-line]')?.dataset['line']);
  };
});

const inShort = (look: FindingLook, name: string, figures: string, share: string): FindingLook => ({
  ...look,
  brief: { name: { 'zh-CN': name, en: name }, figures, share },
});
const H13: FindingLook = {
  ...inShort(
    finding('explanation-missing', 'error', 'H13', '“媒体专版报道量”实际 12 篇，未达到指标值 20 篇。'),
    '媒体专版报道量',
    '12 / 20 篇',
    '60%',
  ),
  explain: cellAt('H13'),
};
const H15: FindingLook = {
  ...inShort(
    finding('overshoot-unexplained', 'warning', 'H15', '“推广交流活动”实际 30 场，为指标值的 300%。'),
    '推广交流活动',
    '30 / 10 场',
    '300%',
  ),
  explain: cellAt('H15'),
};
const G13: FindingLook = { ...finding('score-inflated', 'error', 'G13', '“媒体专版报道量”得分偏高。'), contradicts: true };
const E20 = finding('unit-mismatch', 'warning', 'E20', '单位不同，无法比较。');
const D22 = finding('target-vague', 'information', 'D22', '指标值含糊。');
const FINDINGS = [H13, G13, H15, E20, D22];

const formWith = (findings: readonly FindingLook[] = FINDINGS, more: Partial<FormResult> = {}): FormResult => ({
  ...formResult({ name: '宣传推广', total: '98.50', findings }),
  ...more,
});
const FORM = formWith();
const FORESEEN = [change(FORM, 'G13', 'score', '5.00', '3.00', '媒体专版报道量'), change(FORM, 'G25', 'total', '98.50', '97.97', '')];

async function show(state: Partial<AppState> = { forms: [FORM], foreseen: FORESEEN }, language: Language = 'zh-CN') {
  const app = fakeApp(state);
  const speech = await speechIn(language);
  render(<Pane app={app} speech={speech} officeDark={undefined} />);
  return { app, user: userEvent.setup({ delay: null }) };
}

const line = (address: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`li[data-cell="${address}"] [data-line], li[data-foreseen="${address}"] [data-line]`);
  if (found === null) throw new Error(`no line ${address}`);
  return found;
};
const group = (kind: string): HTMLElement | null => document.querySelector(`[data-group="${kind}"]`);
const headings = () => [...document.querySelectorAll('[data-group] h3')].map(({ textContent }) => textContent);
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];
const current = () => document.querySelector<HTMLElement>('[aria-current]')?.closest('li')?.dataset['cell'];
const said = () => document.querySelector('section [aria-live="polite"]')?.textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('by what to do', () => {
  test('what the press changes, what is to be explained, verified, and for information; counted', async () => {
    await show();
    expect(headings()).toEqual(['一键重算会改（2）', '没有写说明（2）', '请核实（1）', '供参考（1）']);
    expect(button('逐条填写')).toBeVisible();
  });

  test('nothing foreseen: what only a person can correct comes first', async () => {
    await show({ forms: [FORM] });
    expect(headings()).toEqual(['请更正（1）', '没有写说明（2）', '请核实（1）', '供参考（1）']);
  });

  test('a change shows old and new, and each finding that it mends is in the page and nowhere else', async () => {
    await show();
    expect(line('G13')).toHaveAccessibleName('错误 G13 媒体专版报道量 得分 由5.00改为3.00');
    expect(line('G25')).toHaveAccessibleName('G25 总分 由98.50改为97.97');
    const mended = [...document.querySelectorAll('[data-rule="score-inflated"]')];
    expect(mended.map((element) => element.closest('[data-group]')?.getAttribute('data-group'))).toEqual(['recalculate']);
    expect(line('G13')).toHaveAccessibleDescription('“媒体专版报道量”得分偏高。');
  });

  test('one line has the cell, the row and the figures; its sentence is read with it and unfolds in hand', async () => {
    const { app, user } = await show();
    expect(line('H15')).toHaveAccessibleName('待核实 H15 推广交流活动 30 / 10 场 300%');
    expect(line('H15')).toHaveAccessibleDescription('“推广交流活动”实际 30 场，为指标值的 300%。');
    await user.click(line('H15'));
    expect(app.asked).toEqual(['goTo {Sheet1} 14,7']);
    expect(current()).toBe('H15');
    const actions = within(line('H15').closest('li') ?? document.body);
    expect(actions.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('推广交流活动') as string,
      '填写说明',
      '转到单元格',
      '已核实，不再提示',
    ]);
    await user.click(line('E20'));
    expect([current(), document.querySelectorAll('[data-explain]').length]).toEqual(['E20', 0]);
  });

  test('the basis unfolds at a press, once for each rule', async () => {
    const { user } = await show();
    await user.click(line('E20'));
    const basis = within(group('verify') ?? document.body).getByText(/^依据：/);
    expect(basis).not.toBeVisible();
    const more = within(group('verify') ?? document.body).getByRole('button', { name: /^依据（/ });
    await user.click(more);
    expect(basis).toBeVisible();
    expect(more).toHaveAttribute('aria-expanded', 'true');
  });

  test('what is folded stays in the page; it opens when it is asked for, or a step leads into it', async () => {
    const { user } = await show();
    const fold = group('information');
    expect([fold?.hasAttribute('open'), document.querySelectorAll('[data-rule="target-vague"]').length]).toEqual([false, 1]);
    await user.click(button('供参考 1'));
    expect(fold).toHaveAttribute('open');
    await user.click(button(/^全部/));
    await user.click(screen.getByText('供参考（1）'));
    expect(fold).not.toHaveAttribute('open');
    await user.click(line('E20'));
    await user.click(button('下一条 ›'));
    expect([current(), fold?.hasAttribute('open')]).toEqual(['D22', true]);
  });

  test('headings contain no controls', async () => {
    await show();
    expect(document.querySelectorAll(':is(h1, h2, h3, h4) :is(button, a, input)')).toHaveLength(0);
  });
});

describe('the filter', () => {
  test('shows one severity, says how many, and is undone by 全部', async () => {
    const { user } = await show();
    await user.click(button('错误 2'));
    expect(said()).toBe('显示 2 条错误');
    expect(button('错误 2')).toHaveAttribute('aria-pressed', 'true');
    expect(headings()).toEqual(['一键重算会改（1）', '没有写说明（1）']);
    await user.click(button('全部 6'));
    expect(said()).toBe('显示全部 6 条');
    expect(lines()).toHaveLength(6);
  });

  test('is one stop of the Tab key; the arrows go from chip to chip', async () => {
    const { user } = await show();
    act(() => button('全部 6').focus());
    await user.keyboard('{ArrowRight}');
    expect(button('错误 2')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(button('供参考 1')).toHaveFocus();
    await user.tab();
    expect(line('G13')).toHaveFocus();
  });
});

describe('by keyboard', () => {
  test('arrows, Home and End go from line to line; Enter goes to the cell', async () => {
    const { app, user } = await show();
    act(() => line('G13').focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(line('H13')).toHaveFocus();
    expect(current()).toBe('H13');
    await user.keyboard('{End}');
    // What is folded is passed over.
    expect(line('E20')).toHaveFocus();
    await user.keyboard('{Home}{ArrowUp}');
    expect(line('G13')).toHaveFocus();
    expect(app.asked).toEqual([]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(app.asked).toEqual(['goTo {Sheet1} 24,6']);
  });

  test('only one line is a stop of the Tab key: the one in hand', async () => {
    const { user } = await show();
    const stops = () => lines().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([line('G13')]);
    await user.click(line('H15'));
    expect(stops()).toEqual([line('H15')]);
  });

  test.each([
    ['the next line', FINDINGS, 'H15', 'E20'],
    ['the last line', [H13, H15], 'H15', 'H13'],
  ])('a line that goes with the keyboard in it leaves it to %s', async (_, findings, gone, to) => {
    const { app } = await show({ forms: [formWith(findings)] });
    act(() => line(gone).focus());
    act(() => app.show({ forms: [formWith(findings.filter(({ cell }) => cell !== cellAt(gone) && cell.row !== cellAt(gone).row))] }));
    expect(line(to)).toHaveFocus();
  });

  test('the last line of all leaves it to the heading', async () => {
    const { app } = await show({ forms: [formWith([H15])] });
    act(() => line('H15').focus());
    act(() => app.show({ forms: [formWith([])] }));
    expect(screen.getByRole('heading', { name: '校验结果' })).toHaveFocus();
  });
});

describe('one after the other', () => {
  test('previous and next go to the cell and say what is there; the keyboard stays', async () => {
    const { app, user } = await show();
    expect(screen.getByText('共 6 条')).toBeVisible();
    await user.click(button('下一条 ›'));
    await user.click(button('下一条 ›'));
    await user.click(button('下一条 ›'));
    expect(screen.getByText('第 3 条，共 6 条')).toBeVisible();
    expect(said()).toBe('第 3 条，共 6 条 H13 错误 “媒体专版报道量”实际 12 篇，未达到指标值 20 篇。');
    expect(button('下一条 ›')).toHaveFocus();
    await user.click(button('‹ 上一条'));
    expect(app.asked).toEqual(['goTo {Sheet1} 12,6', 'goTo {Sheet1} 24,6', 'goTo {Sheet1} 12,7', 'goTo {Sheet1} 24,6']);
    expect(scrolledTo.slice(-1)).toEqual(['change G25']);
  });

  test('at either end there is nothing further', async () => {
    const { app, user } = await show({ forms: [formWith([H13])] });
    await user.click(button('下一条 ›'));
    expect([button('下一条 ›'), button('‹ 上一条')].map((each) => each.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
    await user.click(button('下一条 ›'));
    expect(app.asked).toHaveLength(1);
  });

  test('after one that has gone comes the one that moved up', async () => {
    const { app, user } = await show({ forms: [formWith([H13, H15, E20])] });
    await user.click(line('H15'));
    act(() => app.show({ forms: [formWith([H13, E20])] }));
    await user.click(button('下一条 ›'));
    expect(current()).toBe('E20');
  });

  test('a key of Excel goes the same way', async () => {
    const { app } = await show();
    act(() => walk(1));
    act(() => walk(1));
    act(() => walk(-1));
    expect(app.asked).toEqual(['goTo {Sheet1} 12,6', 'goTo {Sheet1} 24,6', 'goTo {Sheet1} 12,6']);
  });
});

test('the order stands still until the next run', async () => {
  const { app } = await show({ forms: [formWith([H15, E20])] });
  const order = () => lines().map((each) => each.closest('li')?.dataset['cell']);
  act(() => app.show({ forms: [formWith([H13, H15, E20])] }));
  expect(order()).toEqual(['H15', 'H13', 'E20']);
  act(() => app.show({ working: 'explain' }));
  act(() => app.show({ working: undefined }));
  expect(order()).toEqual(['H15', 'H13', 'E20']);
  act(() => app.show({ working: 'check' }));
  act(() => app.show({ working: undefined }));
  expect(order()).toEqual(['H13', 'H15', 'E20']);
});

describe('verified and left as it is', () => {
  test('one press sets it aside; it goes to a folded group and can be taken back', async () => {
    const { app, user } = await show();
    await user.click(line('H15'));
    await user.click(button('已核实，不再提示'));
    expect(app.asked.slice(-1)).toEqual(['setAside overshoot-unexplained H15']);
    expect(headings().slice(-1)).toEqual(['已核实不改（1）']);
    const set = group('aside')?.querySelector('[data-aside]');
    expect(set).toHaveAttribute('data-cell', 'H15');
    expect(group('aside')).not.toHaveAttribute('open');
    // The keyboard goes on in the list.
    expect(line('E20')).toHaveFocus();
    await user.click(button('恢复 H15'));
    expect(app.asked.slice(-1)).toEqual(['takeBack overshoot-unexplained H15']);
    expect(group('aside')).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  test('a word why, and Enter', async () => {
    const { app, user } = await show();
    await user.click(line('H15'));
    await user.type(screen.getByRole('textbox', { name: '理由（可不填）' }), '  上级追加活动 {Enter}');
    expect(app.asked.slice(-1)).toEqual(['setAside overshoot-unexplained H15 上级追加活动']);
    expect(screen.getByText('理由：上级追加活动')).toBeInTheDocument();
  });

  test('an error is to be corrected, and what the press mends is mended: neither is set aside', async () => {
    const { user } = await show();
    for (const address of ['H13', 'G13']) {
      await user.click(line(address));
      expect(screen.queryByRole('button', { name: '已核实，不再提示' })).toBeNull();
    }
  });

  test('refused, it stays, with the word', async () => {
    const { app, user } = await show();
    app.refuses = true;
    await user.click(line('H15'));
    await user.type(screen.getByRole('textbox', { name: '理由（可不填）' }), '已核{Enter}');
    expect(screen.getByRole('textbox', { name: '理由（可不填）' })).toHaveValue('已核');
    expect(line('H15')).toBeVisible();
  });
});

test.each(['zh-CN', 'en'] as const)('nothing for axe to object to, with a line in hand and everything unfolded: %s', async (language) => {
  const { user } = await show(
    { forms: [formWith(FINDINGS, { aside: [{ finding: { ...E20, form: FORM.form.id }, why: '同单位' }] })], foreseen: FORESEEN },
    language,
  );
  await user.click(line('H15'));
  document.querySelectorAll('details').forEach((each) => each.setAttribute('open', ''));
  expect(await axe(document.body)).toHaveNoViolations();
});
