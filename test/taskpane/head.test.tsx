// The head: the list of forms to choose from, the buttons in their places, the menu; by role and name, by keyboard, by ear.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, FormResult } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { Pane } from '../../src/taskpane/Pane';
import { change, fakeApp, finding, formResult } from './fake-app';
import { choose, openForms, openMenu, openPage } from './open';
import { PUBLICITY, SAMPLES } from './samples';

expect.extend(toHaveNoViolations);

const SPEECHES: readonly Speech[] = [CHINESE, { language: 'en', words: en }];

function show(state: Partial<AppState> | undefined, speech: Speech = CHINESE) {
  if (state === undefined) throw new Error('no such sample');
  const app = fakeApp(state);
  const { container } = render(<Pane app={app} speech={speech} officeDark={false} />);
  return { app, container, user: userEvent.setup() };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const listed = () => screen.getAllByRole('option').map(({ dataset }) => dataset.form);
/** The row that the keyboard is on. */
const marked = () => document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '')?.dataset.form;

const withUnit = (name: string, unit: string, sheet: string): FormResult => {
  const form = formResult({ name, sheet, total: '95.00' });
  return { ...form, form: { ...form.form, unit: { ...form.form.title, text: unit } } };
};
const THREE = [
  withUnit('校舍修缮', '第一中学', '01'),
  withUnit('信息化运维', '市科技信息中心', '02-运维'),
  withUnit('图书购置', '第二中学', '03'),
];

describe('the list of forms', () => {
  test('is in the order of the sheets, with what scripts need on each; the one shown is marked and counted', async () => {
    const { user } = show(SAMPLES.several);
    expect(button(/^上海研发公共服务平台宣传推广\s*1 \/ 5/)).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('option')).toBeNull();
    await openForms(user);
    expect(screen.getAllByRole('option').map(({ dataset }) => [dataset.form, dataset.sheet, dataset.total, dataset.grade])).toEqual([
      ['上海研发公共服务平台宣传推广', 'Sheet1', '99.97', '优'],
      ['科技资源共享体系建设和创新资源发展研究', 'Sheet1', '99.99', '优'],
      ['科技人才与科学普及平台建设', 'Sheet1', '100.00', '优'],
      ['信息化运维', 'Sheet1', '', ''],
      ['人才工作', 'Sheet1', '78.40', '中'],
    ]);
    expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(
      '上海研发公共服务平台宣传推广，总分 99.97，等级优，错误 1 · 待核实 3 · 供参考 1',
    );
  });

  test('without a choice the worst is shown: unreadable, then by errors, warnings and lowest total', () => {
    const at = (name: string, firstRow: number, total: string, ...severities: Parameters<typeof finding>[1][]) =>
      formResult({
        name,
        firstRow,
        total,
        findings: severities.map((severity, row) => finding('score-missing', severity, `G${firstRow + row + 1}`, '。')),
      });
    const worse = [
      at('fine', 0, '99.00'),
      at('fine but lower', 30, '90.00'),
      at('two warnings', 60, '80.00', 'warning', 'warning'),
      at('one error', 90, '95.00', 'error'),
      at('two errors', 150, '100.00', 'error', 'error'),
      formResult({ name: 'unreadable', firstRow: 180, obstacles: [{ address: 'G190', text: 'x', isError: false }] }),
    ];
    const { app } = show({ forms: worse.slice(0, 1) });
    worse.forEach(({ name }, place) => {
      act(() => app.show({ forms: worse.slice(0, place + 1) }));
      expect(screen.getByRole('heading', { level: 2, name })).toHaveTextContent(name);
    });
  });

  test('a click shows the form, and the keyboard is back at the button', async () => {
    const { app, user } = show(SAMPLES.several);
    await openForms(user);
    await user.click(screen.getByRole('option', { name: /^人才工作/ }));
    expect(app.asked).toEqual(['chooseForm 人才工作']);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(button(/^人才工作\s*5 \/ 5/)).toHaveFocus();
    expect([...document.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset.rule)).toEqual(['grade-wrong']);
  });

  test('the arrow keys, Home and End move the mark, Enter chooses, Esc leaves', async () => {
    const { app, user } = show(SAMPLES.several);
    button(/1 \/ 5/).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('listbox');
    expect(screen.getByRole('combobox')).toHaveFocus();
    const marks: unknown[] = [marked()];
    for (const key of ['{ArrowDown}', '{End}', '{ArrowDown}', '{ArrowUp}', '{Home}', '{ArrowUp}']) {
      await user.keyboard(key);
      marks.push(marked());
    }
    const [first, second, , fourth, fifth] = listed();
    expect(marks).toEqual([first, second, fifth, fifth, fourth, first, first]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect([button(/1 \/ 5/) === document.activeElement, app.asked]).toEqual([true, []]);
    await openForms(user);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(app.asked).toEqual(['chooseForm 科技资源共享体系建设和创新资源发展研究']);
  });

  test.each([
    ['修缮', ['校舍修缮']],
    ['中学', ['校舍修缮', '图书购置']],
    ['０２', ['信息化运维']],
    ['第二 图书', ['图书购置']],
    ['没有', []],
  ])('a search over project, unit and sheet: %s', async (typed, found) => {
    const { user } = show({ forms: THREE });
    await openForms(user);
    await user.type(screen.getByRole('combobox'), typed);
    expect(screen.queryAllByRole('option').map(({ dataset }) => dataset.form)).toEqual(found);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(CHINESE.words.forms.found(found.length));
  });

  test('a press elsewhere closes it, and so does the keyboard that goes elsewhere', async () => {
    const { user } = show({ forms: THREE });
    await openForms(user);
    await user.click(document.body);
    expect(screen.queryByRole('listbox')).toBeNull();
    await openForms(user);
    act(() => button('一键重算').focus());
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('forms of one name are told apart by where they begin', async () => {
    const { user } = show({ forms: [formResult({ name: '运维' }), formResult({ name: '运维', sheet: 'Sheet2', firstRow: 32 })] });
    await openForms(user);
    expect(screen.getByRole('option', { name: /运维（Sheet1!A1）/ })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /运维（Sheet2!A33）/ })).toBeInTheDocument();
    expect(listed()).toEqual(['运维', '运维']);
  });

  test('goes with the forms: where one is left the keyboard is not lost', async () => {
    const { app, user } = show({ forms: THREE });
    await openForms(user);
    await user.click(button(CHINESE.words.forms.leave));
    act(() => app.show({ forms: [PUBLICITY] }));
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  test.each(SPEECHES)('nothing for axe to object to ($language)', async (speech) => {
    const { user } = show(SAMPLES.several, speech);
    await openForms(user);
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

test('no heading contains a control, on no page', async () => {
  const { user } = show(SAMPLES.several);
  for (const id of ['results', 'report', 'newForm', 'ruleSet', 'help']) {
    if (id !== 'results') await openPage(user, id);
    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3')) {
      // The findings see to their own.
      if (heading.closest('section')?.getAttribute('aria-label') === CHINESE.words.findings.title) continue;
      expect([heading.textContent, heading.querySelector('button, a, input, select')]).toEqual([heading.textContent, null]);
    }
  }
});

describe('the buttons', () => {
  const names = () => {
    const [first] = screen.getAllByRole('button', { name: /一键重算/ });
    return [...(first?.parentElement?.querySelectorAll<HTMLElement>(':scope > button, :scope > div > button') ?? [])].map(
      (each) => each.getAttribute('aria-label') ?? each.textContent,
    );
  };

  test('stand in the same places whatever there is to undo and to clear', () => {
    const { app } = show(SAMPLES.checked);
    expect(names()).toEqual(['一键重算', '仅校验', '撤销（没有可撤销的）', '更多']);
    act(() => app.show({ ...SAMPLES.recalculated }));
    expect(names()).toEqual(['一键重算', '仅校验', '撤销重算（恢复 8 个单元格，去掉 4 处标记）', '更多']);
  });

  test('the first says what it will do, once that is known', () => {
    const { app } = show(SAMPLES.checked);
    const foreseen = ['G16', 'G28'].map((cell) => change(PUBLICITY, cell, 'score', '', '5.00', '甲'));
    act(() => app.show({ foreseen }));
    expect(button('一键重算 （将改 2 格）')).toBeVisible();
    act(() => app.show({ foreseen: [] }));
    expect(button('一键重算')).toBeVisible();
  });

  test('undo that has nothing to do does nothing, and keeps the keyboard when its work is done', async () => {
    const { app, user } = show(SAMPLES.recalculated);
    button(/^撤销/).focus();
    await user.keyboard('{Enter}');
    act(() => app.show({ undoable: undefined }));
    expect(button(/^撤销/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(app.asked).toEqual(['undo']);
  });

  test.each<[string, Partial<AppState>, boolean]>([
    ['a form', { forms: [PUBLICITY] }, true],
    ['the first reading', { working: 'reading' }, true],
    ['nothing but blanks', { forms: [{ ...PUBLICITY, isBlank: true }] }, false],
    ['no form', {}, false],
  ])('%s: 一键重算 is the first thing to do: %p', (_what, state, isFirst) => {
    show(state);
    expect(button('一键重算')).toHaveAttribute('data-primary', String(isFirst));
  });
});

describe('the menu', () => {
  test('asks for its things, one each, and the keyboard goes back to its button', async () => {
    const { app, user } = show(SAMPLES.recalculated);
    for (const id of ['checkWorkbook', 'recalculateWorkbook', 'summarise', 'clearMarks']) {
      await choose(user, id);
      expect(screen.queryByRole('menu')).toBeNull();
      expect(button('更多')).toHaveFocus();
    }
    expect(app.asked).toEqual(['checkWorkbook', 'recalculateWorkbook', 'summarise', 'clearMarks']);
  });

  test('is worked by keyboard alone', async () => {
    const { user } = show(SAMPLES.recalculated);
    button('更多').focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menu');
    const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(items).toEqual([
      '校验全部工作表',
      '重算全部工作表',
      '生成汇总',
      '问题清单',
      '校验报告',
      '新建自评表',
      '清除标记（4 处）',
      '评分口径：财预〔2020〕10号',
      '帮助',
    ]);
    const stops = [document.activeElement?.textContent];
    for (const key of ['{ArrowUp}', '{ArrowDown}', '{End}', '{Home}', '{ArrowDown}']) {
      await user.keyboard(key);
      stops.push(document.activeElement?.textContent);
    }
    expect(stops).toEqual([items[0], items.at(-1), items[0], items.at(-1), items[0], items[1]]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button('更多')).toHaveFocus();
  });

  test('what cannot be done now is there and does nothing', async () => {
    const { app, user } = show({ ...SAMPLES.working, marks: 0 });
    const menu = within(await openMenu(user));
    expect(menu.getByRole('menuitem', { name: '清除标记' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(menu.getByRole('menuitem', { name: '清除标记' }));
    await user.click(menu.getByRole('menuitem', { name: '生成汇总' }));
    expect(app.asked).toEqual([]);
    expect(menu.getByRole('menuitem', { name: '帮助' })).toHaveAttribute('aria-disabled', 'false');
  });

  test.each(SPEECHES)('nothing for axe to object to ($language)', async (speech) => {
    const { user } = show(SAMPLES.recalculated, speech);
    await openMenu(user);
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

test.each([
  ['a failure dismissed', { failure: { kind: 'busy' } }, '关闭此消息'],
  ['points written', { forms: [{ ...PUBLICITY, allotted: { form: PUBLICITY.form.id, points: [] } }] }, '写入分值'],
] as const)('%s: the keyboard is not lost', async (_what, state, name) => {
  const { app, user } = show({ forms: [PUBLICITY], ...state });
  (await screen.findByRole('button', { name })).focus();
  await user.keyboard('{Enter}');
  act(() => app.show({ failure: undefined, forms: [PUBLICITY] }));
  expect(screen.queryByRole('button', { name })).toBeNull();
  expect(document.body).not.toHaveFocus();
});
