// The pane as its user meets it: by role and name, by keyboard, by ear.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { type AppState, INTENTIONS, PROBLEMS, UNDOABLE_RUNS } from '../../src/app/state';
import type { Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import type { Language } from '../../src/locale/language';
import { zhCN } from '../../src/locale/zh-CN';
import { Pane } from '../../src/taskpane/Pane';
import { cellAt, change, fakeApp, finding, formResult } from './fake-app';
import { openForms } from './open';
import { PUBLICITY, SAMPLES } from './samples';

expect.extend(toHaveNoViolations);

const WORDS = { 'zh-CN': zhCN, en };
const SPEECH: Readonly<Record<Language, Speech>> = {
  'zh-CN': { language: 'zh-CN', words: zhCN },
  en: { language: 'en', words: en },
};

let systemIsDark = false;
beforeEach(() => {
  systemIsDark = false;
  // jsdom has no media queries.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      get matches() {
        return media === '(prefers-color-scheme: dark)' && systemIsDark;
      },
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
});

function show(state: Partial<AppState> | undefined, language: Language = 'zh-CN', officeDark?: boolean) {
  if (state === undefined) throw new Error('no such sample');
  const app = fakeApp(state);
  render(<Pane app={app} speech={SPEECH[language]} officeDark={officeDark} />);
  return { app, user: userEvent.setup() };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const all = (attribute: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[${attribute}]`)];
const attributes = (element: HTMLElement | undefined, ...names: readonly string[]) => names.map((name) => element?.getAttribute(name));

describe('which form', () => {
  test('one form is named, with its total and grade for the ear and for scripts', () => {
    show(SAMPLES.checked);
    expect(screen.getByRole('heading', { name: '上海研发公共服务平台宣传推广' })).toBeVisible();
    expect(document.querySelector('[data-opens="forms"]')).toBeNull();
    expect(all('data-form').map((form) => attributes(form, 'data-form', 'data-total', 'data-grade'))).toEqual([
      ['上海研发公共服务平台宣传推广', '99.97', '优'],
    ]);
  });
});

describe('two forms side by side', () => {
  const look = (name: string, firstColumn: number, column: string) =>
    formResult({ name, firstColumn, total: '90.00', findings: [finding('score-missing', 'error', `${column}7`, `${name}。`)] });
  const [left, right] = [look('运维', 0, 'G'), look('运维', 9, 'P')];

  test('are told apart by their titles, and each is shown with its own findings', async () => {
    const { app, user } = show({ forms: [left, right], selected: left.form.id });
    const list = within(await openForms(user));
    await user.click(list.getByRole('option', { name: /运维（Sheet1!J1）/ }));
    expect(app.getState().selected).toBe(right.form.id);
    expect(screen.getByRole('heading', { name: '运维（Sheet1!J1）' })).toBeVisible();
    expect(all('data-rule').map(({ dataset }) => dataset.cell)).toEqual(['P7']);
  });

  test('each has its own changes', () => {
    const changes = [change(left, 'G7', 'score', '', '1.00', '左'), change(right, 'P7', 'score', '', '2.00', '右')];
    show({ forms: [left, right], selected: right.form.id, changes });
    expect(all('data-change').map(({ dataset }) => dataset.change)).toEqual(['P7']);
    expect(screen.getByText('另在其他自评表改动 1 个单元格。')).toBeVisible();
  });

  test('the points of the one shown are previewed and written', async () => {
    const blank = (form: typeof left, address: string) => ({
      ...form,
      allotted: { form: form.form.id, points: [{ cell: cellAt(address), label: '某指标', points: '90' }] },
    });
    const { app, user } = show({ forms: [blank(left, 'F7'), blank(right, 'O7')], selected: right.form.id });
    await user.click(await screen.findByRole('button', { name: '写入分值' }));
    expect(app.asked).toEqual(['allotPoints 运维 O7']);
  });
});

describe('what to do', () => {
  test('each button asks for its one thing', async () => {
    const { app, user } = show(SAMPLES.recalculated);
    for (const name of ['一键重算', '仅校验', '撤销重算（恢复 8 个单元格，去掉 4 处标记）']) await user.click(button(name));
    expect(app.asked).toEqual(['recalculate', 'check', 'undo']);
  });

  test.each([
    ['clearMarks', 0, 6, '撤销清除标记（恢复 6 处标记）'],
    ['recalculate', 2, 6, '撤销重算（恢复 2 个单元格、6 处标记）'],
    ['allotPoints', 6, 0, '撤销写入分值（恢复 6 个单元格）'],
  ] as const)('undo names the run and what it would restore: %s', (intention, cells, marks, name) => {
    show({ ...SAMPLES.checked, undoable: { intention, at: 0, cells, marks, unmarks: 0, sheetNames: ['Sheet1'], earlier: undefined } });
    expect(button(name)).toBeVisible();
  });

  test.each(UNDOABLE_RUNS)('every run that can be undone has its words: %s', (intention) => {
    show({
      ...SAMPLES.checked,
      undoable: { intention, at: 0, cells: 1, marks: 0, unmarks: 0, sheetNames: ['Sheet1'], earlier: undefined },
    });
    expect(button(/^撤销.+（恢复 1 个单元格）$/)).toBeVisible();
  });

  test('while something runs the buttons keep the focus but do nothing, and progress is named', async () => {
    const { app, user } = show(SAMPLES.working);
    expect(screen.getByRole('progressbar', { name: '正在重算……' })).toBeInTheDocument();
    await user.click(button('一键重算'));
    expect(button('一键重算')).toHaveFocus();
    expect(app.asked).toEqual([]);
  });
});

describe('the result', () => {
  test('total, grade, and score against points of execution and each dimension', () => {
    show(SAMPLES.checked);
    const result = within(screen.getByRole('region', { name: '评分结果' }));
    expect(result.getByText('99.97')).toBeVisible();
    expect(result.getByText('优')).toBeVisible();
    expect(result.getAllByRole('term').map((term) => term.textContent)).toEqual(['总分', '评分等级', '预算执行', '产出', '效益', '满意度']);
    for (const score of ['9.97/10', '60/60', '18.5/20', '–/10']) expect(result.getByText(score)).toBeVisible();
  });

  test('a total that is not there is said to be missing', () => {
    show({ forms: [formResult({ name: '运维' })] });
    expect(within(screen.getByRole('region', { name: '评分结果' })).getByText('未填')).toBeVisible();
    expect(attributes(all('data-form')[0], 'data-total', 'data-grade')).toEqual(['', '']);
  });
});

describe('what was changed', () => {
  test('each cell, old and new, in sight and for the ear; the cell is a link', async () => {
    const { app, user } = show(SAMPLES.recalculated);
    const changes = document.querySelector<HTMLElement>('ul[aria-label="已改动 8 个单元格"]') ?? document.body;
    // Folded while there is something to do.
    expect(changes).not.toBeVisible();
    await user.click(button('已改动 8 个单元格'));
    expect(changes).toBeVisible();
    expect(button('已改动 8 个单元格')).toHaveAttribute('aria-expanded', 'true');
    const rows = within(changes).getAllByRole('listitem');
    expect(rows).toHaveLength(8);
    expect(rows[4]).toHaveTextContent('推广交流活动 得分8.00 → 10.00');
    expect(within(changes).getAllByText('由空白改为99.66')).toHaveLength(1);
    await user.click(within(changes).getByRole('button', { name: '转到单元格 G18' }));
    expect(app.asked).toEqual(['goTo {Sheet1} 17,6']);
  });

  test('where nothing is left to do the list stands open', () => {
    const form = formResult({ name: '甲', total: '99.97' });
    show({ forms: [form], changes: [change(form, 'G18', 'score', '8.00', '10.00', '推广交流活动')] });
    expect(screen.getByText('推广交流活动')).toBeVisible();
  });

  test('nothing to change is said, not left blank', () => {
    show(SAMPLES.nothingToChange);
    expect(screen.getByText('无需改动，数字都符合口径。')).toBeVisible();
  });

  test('only the changes of the shown form, the others counted; forms on one sheet are told apart', () => {
    const first = formResult({ name: '甲' });
    const second = formResult({ name: '乙', firstRow: 30 });
    const third = formResult({ name: '丙', sheet: 'Sheet2' });
    show({
      forms: [first, second, third],
      selected: second.form.id,
      changes: [
        change(first, 'G30', 'total', '', '1.00', ''),
        change(second, 'G31', 'score', '', '2.00', '指标'),
        change(second, 'G60', 'total', '', '3.00', ''),
        change(third, 'G30', 'score', '', '4.00', '指标'),
      ],
    });
    expect(all('data-change').map(({ dataset }) => dataset.change)).toEqual(['G31', 'G60']);
    expect(screen.getByText('另在其他自评表改动 2 个单元格。')).toBeVisible();
  });

  test('before the first run nothing is said of changes', () => {
    show(SAMPLES.checked);
    expect(screen.queryByText(/改动/)).toBeNull();
  });
});

describe('findings', () => {
  test('errors first, then warnings, then notes; one rule together, from the top down; all that scripts need on each', () => {
    show(SAMPLES.checked);
    expect(all('data-rule').map((row) => attributes(row, 'data-rule', 'data-severity', 'data-cell', 'data-sheet'))).toEqual([
      ['explanation-missing', 'error', 'H22', 'Sheet1'],
      ['overshoot-unexplained', 'warning', 'H18', 'Sheet1'],
      ['overshoot-unexplained', 'warning', 'H19', 'Sheet1'],
      ['overshoot-unexplained', 'warning', 'H21', 'Sheet1'],
      ['execution-rate', 'information', 'F6', 'Sheet1'],
    ]);
  });

  test('severity is a word, the sentence follows, the cell is a link', async () => {
    const { app, user } = show(SAMPLES.checked);
    const [first] = all('data-rule');
    if (first === undefined) throw new Error('no finding');
    expect(first).toHaveTextContent('错误 H22 “媒体报道累计阅读量”实际 2 万人，未达到指标值 3 万人');
    await user.click(within(first).getByRole('button', { name: /^错误 H22/ }));
    expect(app.asked).toEqual(['goTo {Sheet1} 21,7']);
  });

  test('the basis stands once for each rule', () => {
    show(SAMPLES.checked);
    expect(screen.getAllByText(/依据：/)).toHaveLength(3);
  });

  test('none found is said', () => {
    show(SAMPLES.nothingToChange);
    expect(screen.getByText('没有发现问题。')).toBeVisible();
  });
});

describe('what stands in the way', () => {
  const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
    Object.keys(table).filter((key): key is Key => key in table);

  test.each(PROBLEMS.flatMap((kind) => [[kind, 'zh-CN'] as const, [kind, 'en'] as const]))('%s speaks up (%s)', async (kind, language) => {
    const { app, user } = show({ failure: { kind, sheetName: '表二', cells: ['H12'], detail: 'GeneralException' } }, language);
    const alert = screen.getByRole('alert');
    const words = WORDS[language].failures[kind];
    expect(alert).toHaveTextContent(words.title);
    expect(alert).toHaveTextContent(words.says({ sheetName: '表二', cells: ['H12'] }));
    expect(alert).not.toHaveTextContent(/GeneralException/);
    await user.click(within(alert).getByRole('button', { name: WORDS[language].actions.dismiss }));
    expect(app.asked).toEqual(['dismissFailure']);
    expect(alert).toBeEmptyDOMElement();
  });

  test('what Excel itself says of an unexpected failure is shown only to whoever asks for it', async () => {
    const { user } = show({ failure: { kind: 'unexpected', detail: 'GeneralException' } });
    const alert = screen.getByRole('alert');
    expect(alert).not.toHaveTextContent(/GeneralException/);
    await user.click(within(alert).getByRole('button', { name: zhCN.hostDetail }));
    expect(alert).toHaveTextContent(/GeneralException/);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('what was put back after a broken write is said', () => {
    show({ failure: { kind: 'busy', restored: true } });
    expect(screen.getByRole('alert')).toHaveTextContent('写过的内容已全部恢复原状');
  });

  test('an undo that was refused names each cell with what it shows now and what it would be restored to', () => {
    const edited = Array.from({ length: 12 }, (_, index) => ({ cell: `G${index + 1}`, now: String(index), restores: '' }));
    show({ failure: { kind: 'undo-refused', sheetName: '表二', cells: edited.map(({ cell }) => cell), edited } });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('G3 现为“2”，撤销会恢复为空白');
    expect(within(alert).getAllByRole('listitem')).toHaveLength(11);
  });

  test.each(keysOf(zhCN.problems).flatMap((kind) => [[kind, 'zh-CN'] as const, [kind, 'en'] as const]))(
    '%s is explained (%s)',
    (kind, language) => {
      show({ problems: [{ kind, sheetId: '{2}', sheetName: '表二', cell: { row: 8, column: 0 }, text: '得分' }] }, language);
      const [problem] = all('data-problem');
      expect(problem).toHaveTextContent(WORDS[language].problems[kind]({ sheetName: '表二', cell: 'A9', text: '得分' }));
      expect(problem).toBeVisible();
    },
  );

  test('a place that could not be read is a link', async () => {
    const { app, user } = show(SAMPLES.noTable);
    await user.click(button('转到单元格 A1'));
    expect(app.asked).toEqual(['goTo {Sheet1} 0,0']);
  });

  test('a form left unwritten says so, and which cells keep it so; it is not called faultless', () => {
    show(SAMPLES.blocked);
    expect(screen.getByText('有单元格读不出数字，这张表暂不能重算')).toBeVisible();
    expect(all('data-obstacle').map((row) => row.textContent)).toEqual(['E101 是文字“约300”', 'F110 是错误值 #REF!']);
    expect(screen.queryByText('没有发现问题。')).toBeNull();
    expect(screen.queryByText(/无需改动/)).toBeNull();
  });

  test('other sheets without a form are one quiet line, no warning', async () => {
    const { user } = show({ ...SAMPLES.checked, problems: [{ kind: 'no-form', sheetId: '{9}', sheetName: '说明' }] });
    expect(screen.queryByText('有内容无法识别')).toBeNull();
    await user.click(screen.getByText('另有 1 张工作表没有自评表'));
    expect(screen.getByText(/“说明”里没有找到/)).toBeInTheDocument();
  });

  test.each([
    ['firstUse', '请先打开自评表'],
    ['noForm', '这张工作表里没有自评表'],
  ])('without a form the pane says so, and has a first step of its own: %s', async (sample, title) => {
    const { app, user } = show(SAMPLES[sample]);
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
    expect(all('data-primary').filter(({ dataset }) => dataset.primary === 'true')).toEqual([button('新建自评表')]);
    expect(button('一键重算')).toBeEnabled();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    await user.click(button('校验全部工作表'));
    expect(app.asked).toEqual(['checkWorkbook']);
    await user.click(button('新建自评表'));
    expect(await screen.findByRole('region', { name: '新建自评表' })).toBeVisible();
  });

  test('while the first sheet is read, a skeleton stands in, not the invitation', () => {
    show(SAMPLES.reading);
    expect(screen.queryByRole('heading', { name: '请先打开自评表' })).toBeNull();
    expect(all('aria-busy').map((part) => part.getAttribute('aria-busy'))).toEqual(['true']);
    expect(screen.getByRole('img', { name: '正在读取……' })).toBeInTheDocument();
  });

  test('while a sheet is only read a press is taken; while another runs it is not', () => {
    const { app } = show(SAMPLES.reading);
    expect(button('一键重算')).not.toHaveAttribute('aria-disabled', 'true');
    act(() => app.show({ working: 'recalculate' }));
    expect(button('一键重算')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('for the ear', () => {
  test('the beginning and the outcome of a run are announced, with the result in it', () => {
    const { app } = show(SAMPLES.checked);
    const status = screen.getByRole('status');
    expect(status).toBeEmptyDOMElement();
    act(() => app.show({ working: 'recalculate' }));
    expect(status).toHaveTextContent('正在重算……');
    act(() => app.show({ working: undefined, changes: [change(PUBLICITY, 'G16', 'score', '', '5.00', '甲')] }));
    expect(status).toHaveTextContent(
      '重算完成，改动 1 个单元格。上海研发公共服务平台宣传推广，总分 99.97，等级优，错误 1 · 待核实 3 · 供参考 1',
    );
  });

  test.each([
    ['check', '校验完成。上海研发公共服务平台宣传推广'],
    ['undo', '已撤销'],
    ['clearMarks', '标记已清除'],
  ] as const)('%s', (working, said) => {
    const { app } = show({ ...SAMPLES.checked, working });
    act(() => app.show({ working: undefined }));
    expect(screen.getByRole('status')).toHaveTextContent(said);
  });

  test.each(INTENTIONS)('the beginning and the end of every intention are announced: %s', (working) => {
    const { app } = show(SAMPLES.checked);
    act(() => app.show({ working }));
    expect(screen.getByRole('status')).toHaveTextContent(zhCN.working[working]);
    // Only an answer that was kept is announced.
    act(() => app.show({ working: undefined, answered: { name: '省厅2024', block: 'table', key: 'table|指标', meanings: ['name'] } }));
    expect(screen.getByRole('status')).toHaveTextContent(/。|问题|供参考/);
  });

  test('a sheet read in vain is announced with the reason', () => {
    const { app } = show({ working: 'check' });
    act(() => app.show({ working: undefined, problems: [{ kind: 'empty-sheet', sheetId: '{1}', sheetName: '表一' }] }));
    expect(screen.getByRole('status')).toHaveTextContent('“表一”是空的');
  });

  test('a failure is not announced as success', () => {
    const { app } = show({ ...SAMPLES.checked, working: 'recalculate' });
    act(() => app.show({ working: undefined, failure: { kind: 'busy' } }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.getByRole('alert')).toHaveTextContent('Excel 正忙');
  });
});

test('the keyboard goes from the top: the form, the buttons, the changes, the findings', async () => {
  const { user } = show({ ...SAMPLES.several, problems: [] });
  const stops: string[] = [];
  for (;;) {
    await user.tab();
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) break;
    // No browser stops at what is folded.
    if (activeElement.closest('details:not([open]) > :not(summary)') !== null) continue;
    stops.push(activeElement.getAttribute('aria-label') ?? activeElement.textContent);
  }
  expect(stops).toEqual([
    '上海研发公共服务平台宣传推广1 / 5，换一张自评表',
    '一键重算',
    '仅校验',
    '撤销全部重算（2 张工作表，恢复 9 个单元格，去掉 5 处标记）',
    '更多',
    '已改动 8 个单元格',
    // One stop each: the filter, the list with what can be done about the line in hand, the bar of steps.
    '全部 5',
    '错误 H22 “媒体报道累计阅读量”实际 2 万人，未达到指标值 3 万人（为指标值的 66.67%），请说明偏差原因和改进措施。',
    '转到单元格 H22',
    '供参考（1）不改也可以报送',
    '‹ 上一条',
    '下一条 ›',
  ]);
});

test.each(Object.keys(SAMPLES).flatMap((sample) => [[sample, 'zh-CN'] as const, [sample, 'en'] as const]))(
  'nothing for axe to object to: %s (%s)',
  async (sample, language) => {
    show(SAMPLES[sample], language);
    expect(await axe(document.body)).toHaveNoViolations();
  },
);

test('English speaks English, with the sentences of the findings', () => {
  show({ ...SAMPLES.recalculated, forms: [PUBLICITY] }, 'en');
  expect(screen.getByRole('main')).toHaveAttribute('lang', 'en');
  for (const name of ['Recalculate', 'Check only', 'Undo recalculation (restore 8 cells, remove 4 marks)', 'More'])
    expect(button(name)).toBeVisible();
  expect(screen.getByText(/short of the target of 3/)).toBeVisible();
});

describe('light and dark', () => {
  const background = (): string => {
    const provider = document.querySelector('.fui-FluentProvider');
    if (provider === null) throw new Error('no provider');
    return getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1');
  };

  test('as Office says, whatever the system says', () => {
    systemIsDark = true;
    show(SAMPLES.checked, 'zh-CN', false);
    expect(background()).toBe('#ffffff');
  });

  test('as the system says where Office does not', () => {
    systemIsDark = true;
    show(SAMPLES.checked);
    expect(background()).toBe('#292929');
  });
});
