// What the pane says is so: whose result it shows, what nothing changed means, what the total should be, where a failure stands.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState } from '../../src/app/state';
import { CHINESE } from '../../src/locale';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp, finding, formResult } from './fake-app';
import { openForms, openPage } from './open';
import { PUBLICITY, SAMPLES } from './samples';

expect.extend(toHaveNoViolations);

function show(state: Partial<AppState>) {
  const app = fakeApp(state);
  const { container } = render(<Pane app={app} speech={CHINESE} officeDark={false} />);
  return { app, container, user: userEvent.setup() };
}
const FINE = formResult({ name: '甲', total: '100.00', grade: '优' });
const wrong = (count: number) => Array.from({ length: count }, (_, row) => finding('score-missing', 'error', `G${row + 1}`, '。'));
const unchanged = () => document.querySelector<HTMLElement>('[data-unchanged]');

describe('nothing was changed', () => {
  test('because nothing is wrong: a tick', async () => {
    const { container } = show({ forms: [FINE], changes: [] });
    expect(unchanged()).toHaveTextContent('无需改动，数字都符合口径。');
    expect(unchanged()?.querySelector('svg')).not.toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('notes are not wrong', () => {
    show({ forms: [formResult({ name: '甲', findings: [finding('execution-rate', 'information', 'F6', '。')] })], changes: [] });
    expect(unchanged()).toHaveTextContent('无需改动');
  });

  test('because nothing can be computed yet: no tick, whatever is wrong', () => {
    show({ forms: [{ ...formResult({ name: '甲', findings: wrong(19) }), isBlank: true }], changes: [] });
    expect(unchanged()).toHaveTextContent('还没有可以算的数：请先填预算数、执行数、指标值和实际完成值。');
    expect(unchanged()).toHaveAttribute('data-unchanged', 'blank');
  });

  test('because only a person can mend what is wrong: no tick', () => {
    show({ forms: [formResult({ name: '甲', findings: wrong(19) })], changes: [] });
    expect(unchanged()).toHaveTextContent('没有可以自动改的，还有 19 处要您处理（错误 19）。');
    expect(unchanged()?.querySelector('svg')).toBeNull();
  });

  test.each([
    [FINE, '无需改动，数字都符合口径。甲'],
    [formResult({ name: '甲', findings: wrong(2) }), '没有可以自动改的，还有 2 处要您处理（错误 2）。甲'],
    [formResult({ name: '甲', obstacles: [{ address: 'G14', text: '五分', isError: false }] }), '没有重算：G14 是文字“五分”，请改正'],
  ])('the ear hears the same', (form, said) => {
    const { app } = show({ forms: [form], working: 'recalculate' });
    act(() => app.show({ working: undefined, changes: [] }));
    expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^${said}`));
    expect(screen.getByRole('status')).not.toHaveTextContent('完成');
  });

  test('marks that could not be cleared are not said to be', () => {
    const { app } = show({ forms: [FINE], working: 'clearMarks' });
    act(() => app.show({ working: undefined, unmarked: { why: 'protected', sheetName: '甲' } }));
    for (const status of screen.getAllByRole('status')) expect(status).not.toHaveTextContent('标记已清除');
  });
});

describe('whose result it is', () => {
  test('name, sheet, unit and year stand above the result, of a single form and of one of a list', async () => {
    const field = { ...PUBLICITY.form.title, text: ' 研发中心 ' };
    const form = { ...PUBLICITY, form: { ...PUBLICITY.form, unit: field, year: 2024 } };
    const { app, container } = show({ forms: [form] });
    const check = () => {
      const shown = document.querySelector<HTMLElement>('[data-shown]');
      if (shown === null) throw new Error('no form is named');
      expect(shown).toHaveAttribute('data-shown', form.name);
      expect(within(shown).getByRole('heading', { level: 2, name: form.name })).toBeVisible();
      expect(shown).toHaveTextContent('表“Sheet1” · 研发中心 · 2024');
    };
    check();
    act(() => app.show({ forms: [form, formResult({ name: '乙', sheet: 'Sheet2' })], selected: form.form.id }));
    check();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('a list over several sheets can be left, one of a single sheet cannot', async () => {
    const { app, user } = show({ forms: [PUBLICITY, formResult({ name: '乙', sheet: 'Sheet2' })] });
    await openForms(user);
    await user.click(screen.getByRole('button', { name: '只看当前工作表' }));
    expect(app.asked).toEqual(['showSheetInFront']);
    act(() => app.show({ forms: [PUBLICITY, formResult({ name: '乙', firstRow: 40 })] }));
    await openForms(user);
    expect(screen.queryByRole('button', { name: '只看当前工作表' })).toBeNull();
  });

  test('errors and what is to be verified are counted in columns of their own, notes nowhere, zero is blank', async () => {
    const { user } = show({ ...SAMPLES.several });
    await openForms(user);
    const columns = (name: string) =>
      [...(document.querySelector(`[data-form="${name}"]`)?.querySelectorAll('span') ?? [])]
        .slice(2, 4)
        .map(({ textContent }) => textContent);
    expect(columns('上海研发公共服务平台宣传推广')).toEqual(['1', '3']);
    expect(columns('科技资源共享体系建设和创新资源发展研究')).toEqual(['', '1']);
    expect(columns('科技人才与科学普及平台建设')).toEqual(['', '']);
    expect(columns('信息化运维')).toEqual(['2', '']);
    expect(screen.getByText('待核')).toBeVisible();
  });
});

describe('the total', () => {
  const result = () => within(screen.getByRole('region', { name: '评分结果' }));

  test('as it should be stands beside it', async () => {
    const { container } = show({ forms: [{ ...FINE, total: '98.50', totalDue: '97.97', gradeDue: '良' }] });
    for (const text of ['98.50', '表中总分', '应为 97.97', '应为 良']) expect(result().getByText(text)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('above 100 is said to be', () => {
    show({ forms: [{ ...FINE, total: '102.97' }] });
    expect(screen.getByText('超过 100 分')).toBeVisible();
  });

  test('that is right stands alone, with the scores of its parts', () => {
    show({ forms: [{ ...FINE, bars: [...FINE.bars, { name: '成本指标', points: '10.00', score: '11.00' }] }] });
    expect(screen.queryByText(/应为|超过|表中/)).toBeNull();
    expect(
      result()
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['9.97/10', '60/60', '18.5/20', '–/10', '11/10']));
  });
});

test('a failure stands right under the buttons, above an open panel, and is scrolled into view', async () => {
  const { app, user } = show({ forms: [FINE] });
  const panel = await openPage(user, 'help');
  const scrolled: Element[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this);
  };
  act(() => app.show({ failure: { kind: 'busy' } }));
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Excel 正忙');
  expect(alert.compareDocumentPosition(panel) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  expect(scrolled).toEqual([alert]);
});
