// The settings and the points preview as their user meets them: by role and name, by keyboard, by ear; the real reader of rule sets behind.
import '@testing-library/jest-dom';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, FormResult } from '../../src/app/state';
import type { Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { CHINESE } from '../../src/locale';
import { SETTINGS_WORDS } from '../../src/locale/settings';
import { RULES } from '../../src/review/rules';
import { CENTRAL_2020, GUANGXI, RULE_SETS, type RuleSet } from '../../src/scoring/rule-set';
import { parseRuleSet, serialiseRuleSet } from '../../src/scoring/rule-set-file';
import { Pane } from '../../src/taskpane/Pane';
import { inputsOf, typedRuleSet } from '../../src/taskpane/settings/rule-set-inputs';
import { cellAt, fakeApp, formResult } from './fake-app';
import { openPage } from './open';
import { PUBLICITY } from './samples';

expect.extend(toHaveNoViolations);
// With so many inputs the queries take seconds to find out whether an element is hidden; axe checks that.
configure({ defaultHidden: true });

const ENGLISH: Speech = { language: 'en', words: en };

async function show(state: Partial<AppState> = {}, speech: Speech = CHINESE) {
  const app = fakeApp({ forms: [PUBLICITY], ...state });
  // Without a delay: the tests type many texts.
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  return { app, user };
}

async function open(state: Partial<AppState> = {}, speech: Speech = CHINESE) {
  const shown = await show(state, speech);
  await openPage(shown.user, 'ruleSet');
  await shown.user.click(screen.getByRole('button', { name: SETTINGS_WORDS[speech.language].numbers }));
  return shown;
}

const input = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const group = (name: string) => within(screen.getByRole('group', { name }));

async function type(user: ReturnType<typeof userEvent.setup>, element: HTMLElement, text: string): Promise<void> {
  await user.clear(element);
  if (text !== '') await user.paste(text);
}

const CUSTOM: RuleSet = { ...CENTRAL_2020, id: 'custom', name: '某局口径', basis: '某局通知', executionFloor: 85 };

describe('choosing', () => {
  test('the shipped ones and custom; the basis of the chosen one stands there', async () => {
    await open();
    const choice = screen.getByRole('combobox', { name: '选用口径' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([...RULE_SETS.map(({ name }) => name), '自定义']);
    expect(choice).toHaveDisplayValue('财预〔2020〕10号');
    expect(screen.getByText(CENTRAL_2020.basis)).toBeVisible();
  });

  test('a shipped one is in effect at once, with its numbers in the inputs', async () => {
    const { app, user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: '选用口径' }), '湖北');
    expect(app.getState().ruleSet).toBe(RULE_SETS[2]);
    expect(input('预算执行分值')).toHaveValue('20');
  });

  test('custom, left for a shipped one, comes back with its numbers', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    const choice = screen.getByRole('combobox', { name: '选用口径' });
    expect(choice).toHaveDisplayValue('自定义');
    await user.selectOptions(choice, '广西');
    expect(input('执行率下限（%）')).toHaveValue('90');
    await user.selectOptions(choice, '自定义');
    expect(app.getState().ruleSet).toEqual(CUSTOM);
  });

  test('default is one button away', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    await user.click(screen.getByRole('button', { name: '恢复默认' }));
    expect(app.getState().ruleSet).toBe(CENTRAL_2020);
    expect(input('执行率下限（%）')).toHaveValue('90');
  });
});

describe('the first sight', () => {
  const openFirst = async (state: Partial<AppState> = {}) => {
    const shown = await show(state);
    await openPage(shown.user, 'ruleSet');
    return shown;
  };

  test('is the choice and what comes of it; the numbers are behind one press', async () => {
    const { user } = await openFirst({ ruleSet: CUSTOM });
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    const numbers = screen.getByRole('button', { name: '修改数值…' });
    expect(numbers).toHaveAttribute('aria-expanded', 'false');
    await user.click(numbers);
    expect(input('执行率下限（%）')).toHaveValue('85');
    expect(numbers).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '收起数值' }));
    expect(screen.queryAllByRole('textbox')).toEqual([]);
  });

  test('whoever chooses a custom one sees its numbers', async () => {
    const { user } = await openFirst();
    await user.selectOptions(screen.getByRole('combobox', { name: '选用口径' }), '自定义');
    expect(input('口径名称')).toHaveValue('财预〔2020〕10号（自定义）');
  });

  test('tells what each rule set makes of the total of this form, and of which nobody knows', async () => {
    const total = (by: string) => document.querySelector(`[data-total-by="${by}"]`);
    const { app } = await openFirst({ ruleSet: CUSTOM });
    await waitFor(() => expect(document.querySelectorAll('[data-total-by]')).toHaveLength(RULE_SETS.length + 1));
    // A form without any number.
    for (const { id } of [...RULE_SETS, CUSTOM]) expect(total(id)).toHaveTextContent('算不出');
    expect(total('custom')).toHaveAttribute('aria-current', 'true');
    act(() => app.show({ ruleSet: GUANGXI }));
    await waitFor(() => expect(total('custom')).toBeNull());
    expect(total(GUANGXI.id)).toHaveAttribute('aria-current', 'true');
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('a change of the rule set is told, with the way back beside it; the keyboard is not lost with it', async () => {
    const { app, user } = await openFirst({ ruleSet: GUANGXI });
    const page = within(screen.getByRole('region', { name: '评分口径' }));
    expect(page.queryByRole('button', { name: '撤销' })).toBeNull();
    const undoable = { intention: 'setRuleSet', at: 0, cells: 0, marks: 0, unmarks: 0, sheetNames: [], earlier: undefined } as const;
    act(() => app.show({ undoable: { ...undoable, ruleSet: CENTRAL_2020.name } }));
    expect(page.getByText('口径已改为“广西”，写入本工作簿。')).toBeVisible();
    expect(screen.getByRole('button', { name: '撤销更换口径（恢复为“财预〔2020〕10号”）' })).toBeVisible();
    page.getByRole('button', { name: '撤销' }).focus();
    await user.keyboard('{Enter}');
    expect(app.asked).toEqual(['undo']);
    act(() => app.show({ working: 'undo' }));
    act(() => app.show({ working: undefined, undoable: undefined, ruleSet: CENTRAL_2020 }));
    expect(document.body).not.toHaveFocus();
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('已撤销，口径恢复为“财预〔2020〕10号”。');
  });
});

describe('editing', () => {
  test('a number is in effect with the keystroke, as a custom rule set that does not bear the shipped name', async () => {
    const { app, user } = await open();
    await user.clear(input('执行率下限（%）'));
    await user.type(input('执行率下限（%）'), '85.5');
    expect(app.getState().ruleSet).toEqual({
      ...CENTRAL_2020,
      id: 'custom',
      name: '财预〔2020〕10号（自定义）',
      basis: '在“财预〔2020〕10号”口径上调整。',
      executionFloor: 85.5,
    });
    expect(screen.getByRole('combobox', { name: '选用口径' })).toHaveDisplayValue('自定义');
    expect(input('口径名称')).toHaveValue('财预〔2020〕10号（自定义）');
  });

  test('every input of the panel reaches the rule set', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    const change = async (element: HTMLElement, text: string): Promise<void> => type(user, element, text);
    await change(input('口径名称'), '市局口径');
    await change(input('依据'), '市局 2025 年通知');
    await change(input('预算执行分值'), '15');
    await change(input('产出指标（分）'), '45');
    await change(group('达成').getByRole('textbox', { name: '下限（%）' }), '75');
    await change(group('达成').getByRole('textbox', { name: '建议值（%）' }), '95');
    await change(group('部分达成').getByRole('textbox', { name: '下限（%）' }), '55');
    await change(group('部分达成').getByRole('textbox', { name: '建议值（%）' }), '65');
    await change(group('未达成').getByRole('textbox', { name: '建议值（%）' }), '20');
    await user.click(screen.getByRole('radio', { name: /超出部分/ }));
    await change(input('完成值达到指标值的百分之几算超额（%）'), '150');
    await user.click(screen.getByRole('checkbox', { name: '“≤”“<”指标也算超额' }));
    await change(input('最多扣分（%）'), '20');
    await change(input('建议扣分（%）'), '10');
    await change(input('最少扣分（%）'), '5');
    await user.click(screen.getByRole('button', { name: '添加上限' }));
    await change(group('上限 1').getByRole('textbox', { name: '执行率低于（%）' }), '50');
    await change(group('上限 1').getByRole('textbox', { name: '总分至多（分）' }), '79');
    await change(input('“优”最低分'), '95');
    await user.selectOptions(screen.getByRole('combobox', { name: '“中”的写法' }), '合格');
    expect(app.getState().ruleSet).toEqual({
      ...CUSTOM,
      name: '市局口径',
      basis: '市局 2025 年通知',
      executionPoints: 15,
      dimensionWeights: { 产出指标: 45, 效益指标: 30, 满意度指标: 10 },
      bands: {
        met: { low: 75, high: 100, includesHigh: true, recommended: 95 },
        partly: { low: 55, high: 75, includesHigh: false, recommended: 65 },
        unmet: { low: 0, high: 55, includesHigh: false, recommended: 20 },
      },
      lowerIsBetter: 'F2',
      overshootFrom: 150,
      overshootCoversAtMost: true,
      overshootDeduction: { least: 5, most: 20, recommended: 10 },
      totalCaps: [{ rateBelow: 50, total: 79 }],
      grades: [
        { grade: '优', from: 95, label: '优' },
        { grade: '良', from: 80, label: '良' },
        { grade: '中', from: 60, label: '合格' },
        { grade: '差', from: 0, label: '差' },
      ],
    });
    await user.click(screen.getByRole('button', { name: '删除上限 1' }));
    expect(app.getState().ruleSet.totalCaps).toEqual([]);
  });

  test('what 基本达成 counts as', async () => {
    const { app, user } = await open({ ruleSet: CENTRAL_2020 });
    const counts = within(screen.getByRole('radiogroup', { name: '“基本达成”计入' }));
    expect(counts.getByRole('radio', { name: '达成' })).toBeChecked();
    await user.click(counts.getByRole('radio', { name: '部分达成' }));
    expect(app.getState().ruleSet).toMatchObject({ id: 'custom', mostlyCountsAs: 'partly' });
    expect(counts.getByRole('radio', { name: '部分达成' })).toBeChecked();
    await user.click(counts.getByRole('radio', { name: '达成' }));
    expect(app.getState().ruleSet).toMatchObject({ id: 'custom', mostlyCountsAs: 'met' });
  });

  test('another dimension', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    await user.type(input('其他一级指标'), '过程指标');
    await user.click(screen.getByRole('button', { name: '添加指标' }));
    await type(user, input('产出指标（分）'), '30');
    await user.type(input('过程指标（分）'), '20');
    expect(app.getState().ruleSet.dimensionWeights).toEqual({ 产出指标: 30, 效益指标: 30, 满意度指标: 10, 过程指标: 20 });
    await user.type(input('其他一级指标'), '产出指标');
    expect(input('其他一级指标')).toHaveAccessibleDescription('已有“产出指标”。');
  });

  test.each<[string, () => HTMLElement, string, RegExp]>([
    ['no number', () => input('执行率下限（%）'), '九十', /须为数字，现为“九十”/],
    ['nothing', () => input('预算执行分值'), '', /预算执行分值须为数字，现为空白/],
    ['out of bounds', () => input('执行率下限（%）'), '120', /0 至 100 之间/],
    ['three decimals', () => input('执行率下限（%）'), '88.125', /两位小数/],
    ['a recommendation outside its band', () => group('部分达成').getByRole('textbox', { name: '建议值（%）' }), '85', /85% 不在该档之内/],
    ['bands that overlap', () => group('部分达成').getByRole('textbox', { name: '下限（%）' }), '85', /下限 85% 须小于上限 80%/],
    ['grades that overlap', () => input('“良”最低分'), '92', /92 分须低于“优”的 90 分/],
  ])('%s: a sentence at the input, nothing in effect, and mended it is', async (_, find, typed, says) => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    const before = find().getAttribute('value') ?? '';
    await type(user, find(), typed);
    expect(find()).toBeInvalid();
    expect(find()).toHaveAccessibleDescription(says);
    expect(screen.getByText(/有内容不符合要求/)).toBeVisible();
    const inEffect = parseRuleSet(serialiseRuleSet(app.getState().ruleSet));
    expect(inEffect.kind).toBe('rule-set');
    await type(user, find(), before);
    expect(find()).toBeValid();
    expect(app.getState().ruleSet).toEqual(CUSTOM);
  });

  test('weights that do not sum to 100: a sentence at the group with the sum', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    await type(user, input('产出指标（分）'), '55');
    const weights = screen.getByRole('group', { name: '指标权重' });
    expect(weights).toHaveAccessibleDescription(/合计不为 100 分.*105 分/);
    expect(within(weights).getByText('合计 105 分')).toBeVisible();
    expect(app.getState().ruleSet.dimensionWeights).toEqual(CUSTOM.dimensionWeights);
  });

  test('what the app does not keep is taken out of the inputs again', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    app.setRuleSet = () => {
      app.show({ failure: { kind: 'cell-being-edited' } });
      return Promise.resolve();
    };
    await type(user, input('执行率下限（%）'), '8');
    expect(input('执行率下限（%）')).toHaveValue('85');
  });

  test.each(RULE_SETS.map((ruleSet) => [ruleSet.name, ruleSet] as const))('%s goes through the inputs unchanged', (_, ruleSet) => {
    const reading = parseRuleSet({ formatVersion: 1, ...typedRuleSet(inputsOf(ruleSet)) });
    expect(reading).toEqual({ kind: 'rule-set', ruleSet: { ...ruleSet, id: 'custom' } });
  });
});

describe('files', () => {
  const FILE = (text: string): File => new File([text], '口径.json', { type: 'application/json' });
  beforeEach(() => {
    // jsdom's files cannot be read as text.
    Object.defineProperty(File.prototype, 'text', {
      configurable: true,
      value(this: File) {
        return new Promise((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result);
          reader.onerror = () => reject(new Error('unreadable'));
          reader.readAsText(this);
        });
      },
    });
  });

  test('import hands the text on and says what is in effect', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    await user.upload(screen.getByLabelText('导入', { selector: 'input' }), FILE('{"a":1}'));
    expect(await screen.findByText('已导入“某局口径”。')).toBeVisible();
    expect(app.asked).toContain('importRuleSet {"a":1}');
  });

  test('a wrong file is refused with what is wrong', async () => {
    const { user } = await open();
    await user.upload(screen.getByLabelText('导入', { selector: 'input' }), FILE('{}'));
    expect(await screen.findByText('没有导入，口径没有变动：')).toBeVisible();
    expect(screen.getByText('文件内容不是评分口径。')).toBeVisible();
  });

  test('export downloads the file that the app gives', async () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    const names: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '导出' }));
    click.mockRestore();
    expect(names).toEqual(['评分口径-财预〔2020〕10号.json']);
    expect(blobs.map(({ size }) => size)).toEqual([CENTRAL_2020.id.length]);
  });
});

test('a stored rule set that cannot be used is said, with what is wrong', async () => {
  await show({
    refusedRuleSet: { text: '{', problems: [{ 'zh-CN': '文件不是完整的 JSON 文本。', en: 'The file is not complete JSON text.' }] },
  });
  const alert = await screen.findByRole('alert', { name: '工作簿里的评分口径无法使用' });
  expect(alert).toHaveTextContent('现按默认口径计分');
  expect(alert).toHaveTextContent('文件不是完整的 JSON 文本。');
  expect(within(alert).getByRole('button', { name: '导出原口径' })).toBeVisible();
});

const POINTS = [
  { cell: cellAt('F6'), label: '年度资金总额', points: '10' },
  { cell: cellAt('F12'), label: '培训人次', points: '50' },
  { cell: cellAt('F13'), label: '服务满意度', points: '40' },
];
const blank = (points: typeof POINTS): FormResult => {
  const form = formResult({ name: '新项目' });
  return { ...form, allotted: { form: form.form.id, points } };
};
const BLANK = blank(POINTS);

test('points are previewed row by row, and written at a press', async () => {
  const { app, user } = await show({ forms: [BLANK] });
  const preview = await screen.findByRole('region', { name: '分值未填，可自动分配' });
  expect(
    within(preview)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['指标分值', '年度资金总额10', '培训人次50', '服务满意度40']);
  expect(preview).toHaveTextContent('共 100 分');
  expect(preview).toHaveTextContent('财预〔2020〕10号');
  await user.click(within(preview).getByRole('button', { name: '写入分值' }));
  expect(app.asked).toEqual(['allotPoints 新项目 F6 F12 F13']);
});

test('points that budget execution has already are named beside the sum', async () => {
  await show({ forms: [blank(POINTS.slice(1))] });
  expect(await screen.findByText('共 90 分，另有预算执行 10 分')).toBeVisible();
});

test('with points typed there is no preview', async () => {
  await show();
  expect(screen.queryByRole('region', { name: '分值未填，可自动分配' })).toBeNull();
});

test('the keyboard alone: from the button through every input, in the order seen', async () => {
  const { user } = await open({ ruleSet: CUSTOM });
  const stops: string[] = [];
  const page = screen.getByRole('region', { name: '评分口径' });
  act(() => within(page).getByRole('heading', { level: 2 }).focus());
  for (let stop = 0; stop < 50; stop += 1) {
    await user.tab();
    const { activeElement } = document;
    if (activeElement === null || !page.contains(activeElement)) break;
    stops.push(activeElement.tagName);
  }
  // The choice, the button of the numbers, name and basis, execution, four weights and one to be added, bands, the band of 基本达成, formula, overshoot, caps, grades, the rules, four buttons (a text can be pasted).
  expect(stops).toHaveLength(1 + 1 + 2 + 2 + 4 + 2 + 5 + 1 + 1 + 5 + 1 + 8 + 1 + 4);
  expect(stops.slice(0, 4)).toEqual(['SELECT', 'BUTTON', 'INPUT', 'TEXTAREA']);
});

test.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('nothing for axe to object to, with a problem shown, a cap and a preview (%s)', async (language, speech) => {
  const { user } = await open(
    {
      forms: [BLANK],
      ruleSet: { ...CUSTOM, totalCaps: [{ rateBelow: 50, total: 79 }] },
      refusedRuleSet: { text: '{', problems: [{ 'zh-CN': '文件不完整。', en: 'The file is not complete.' }] },
    },
    speech,
  );
  const words = SETTINGS_WORDS[language];
  await type(user, input(words.grades.from('良')), '92');
  expect(input(words.grades.from('良'))).toBeInvalid();
  expect(await axe(document.body)).toHaveNoViolations();
});

test('English speaks English', async () => {
  await open({}, ENGLISH);
  for (const name of ['Export', 'Import', 'Restore default', 'Add cap', 'Add dimension'])
    expect(screen.getByRole('button', { name })).toBeVisible();
  expect(screen.getByRole('group', { name: 'Bands of qualitative indicators' })).toBeVisible();
});

describe('the rules of the review', () => {
  const choice = (name: string): HTMLElement => screen.getByRole('combobox', { name });
  const unfold = async (user: ReturnType<typeof userEvent.setup>, title: string) => {
    // jsdom does not unfold by itself.
    const summary = screen.getByText(title);
    await user.click(summary);
    const details = summary.closest('details');
    if (details === null) throw new Error('the rules are not folded away');
    if (!details.open) act(() => void (details.open = true));
    await act(async () => {
      details.dispatchEvent(new Event('toggle'));
      await new Promise((done) => setTimeout(done));
    });
  };
  const POINTS_TOTAL = RULES.find(({ id }) => id === 'points-total')?.title['zh-CN'] ?? '';

  test('are all there, each as it comes', async () => {
    const { user } = await open();
    await unfold(user, '校验规则');
    for (const { title, severity } of RULES)
      expect(choice(title['zh-CN'])).toHaveDisplayValue(`默认（${CHINESE.words.severity[severity]}）`);
  });

  test('one is switched off, made a warning, and left as it comes again, with effect at once', async () => {
    const { app, user } = await open({ ruleSet: CUSTOM });
    await unfold(user, '校验规则');
    await user.selectOptions(choice(POINTS_TOTAL), '关闭');
    expect(app.getState().ruleSet.rules).toEqual({ 'points-total': 'off' });
    expect(screen.getByText('校验规则（调整了 1 条）')).toBeVisible();
    await user.selectOptions(choice(POINTS_TOTAL), '待核实');
    expect(app.getState().ruleSet.rules).toEqual({ 'points-total': 'warning' });
    await user.selectOptions(choice(POINTS_TOTAL), '默认（错误）');
    expect(app.getState().ruleSet.rules).toBeUndefined();
  });

  test('those that a rule set brings along are shown and kept', async () => {
    const { app, user } = await open({ ruleSet: GUANGXI });
    await unfold(user, '校验规则（调整了 1 条）');
    await user.selectOptions(choice(POINTS_TOTAL), '供参考');
    expect(app.getState().ruleSet.rules).toEqual({ 'overshoot-unexplained': 'error', 'points-total': 'information' });
    expect(await axe(document.body)).toHaveNoViolations();
  });
});
