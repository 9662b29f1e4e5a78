// 新建自评表 as its user meets it: by role and name, by keyboard, in both languages, with problems said in words.
import '@testing-library/jest-dom';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { BlankFormRequest } from '../../src/app/new-form';
import type { App, AppState } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { CENTRAL_2020, CENTRAL_2021 } from '../../src/scoring/rule-set';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp, formResult } from './fake-app';
import { openPage } from './open';

expect.extend(toHaveNoViolations);
// With so many inputs the queries take seconds to find out whether an element is hidden; axe checks that.
configure({ defaultHidden: true });

const ENGLISH: Speech = { language: 'en', words: en };

async function open(state: Partial<AppState> = {}, speech: Speech = CHINESE, answer: string | undefined = '校舍修缮') {
  const requests: BlankFormRequest[] = [];
  const app = fakeApp(state);
  const newForm: App['newForm'] = (request) => {
    requests.push(request);
    return Promise.resolve(answer);
  };
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={Object.assign(app, { newForm })} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  await openPage(user, 'newForm');
  return { app, user, requests };
}

const input = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const submit = (): HTMLElement => screen.getByRole('button', { name: '新建' });

async function fill(user: ReturnType<typeof userEvent.setup>, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(values)) {
    const element = input(name);
    await user.clear(element);
    if (text !== '') await user.paste(text);
  }
}

test('without any form in the workbook: asked for, made, and told where it is', async () => {
  const { user, requests } = await open();
  await fill(user, {
    项目名称: ' 校舍修缮 ',
    主管部门: '某县教育局',
    实施单位: '某县第一中学',
    年度: '２０２５',
    数量指标: '3',
    经济效益指标: '',
    生态效益指标: '0',
  });
  expect(screen.getByText('共 9 个')).toBeInTheDocument();
  await user.click(submit());
  expect(requests).toHaveLength(1);
  const [request] = requests;
  expect([request?.projectName, request?.department, request?.unit, request?.year]).toEqual([
    '校舍修缮',
    '某县教育局',
    '某县第一中学',
    2025,
  ]);
  expect(request?.indicators.map(({ category, count }) => `${category} ${count}`)).toEqual([
    ...['数量指标 3', '质量指标 1', '时效指标 1', '成本指标 1'],
    ...['经济效益指标 0', '社会效益指标 1', '生态效益指标 0', '可持续影响指标 1', '服务对象满意度指标 1'],
  ]);
  expect(screen.getByText(/已建好工作表“校舍修缮”/)).toHaveTextContent('如不需要，删除这张工作表即可。');
  // The next form is for another project.
  expect(input('项目名称')).toHaveValue('');
  expect(screen.queryByText('请填写项目名称。')).toBeNull();
});

test('what is missing or wrong is said beside it once it was asked for, and has the keyboard', async () => {
  const { user, requests } = await open();
  expect(screen.queryByText('请填写项目名称。')).toBeNull();
  await fill(user, { 年度: '25', 质量指标: '31', 时效指标: '多' });
  await user.click(submit());
  expect(requests).toEqual([]);
  expect(input('项目名称')).toHaveFocus();
  expect(input('项目名称')).toHaveAccessibleDescription('请填写项目名称。');
  expect(input('实施单位')).toHaveAccessibleDescription('请填写实施单位。');
  expect(input('年度')).toHaveAccessibleDescription('请填四位年份，如 2025。');
  expect(input('质量指标')).toHaveAccessibleDescription('请填 0 至 30 的整数。');
  expect(input('时效指标')).toBeInvalid();
  expect(input('数量指标')).toBeValid();
  await fill(user, { 项目名称: '校舍修缮', 实施单位: '某县第一中学' });
  expect(input('项目名称')).toBeValid();
  await user.click(submit());
  expect(input('年度')).toHaveFocus();
});

test('a name that would be read as a title or a label is refused in words', async () => {
  const { user, requests } = await open();
  await fill(user, { 项目名称: '某系统绩效自评表', 主管部门: '主管部门：某局', 实施单位: '实施单位' });
  await user.click(submit());
  expect(requests).toEqual([]);
  for (const name of ['项目名称', '主管部门', '实施单位']) {
    expect(input(name)).toHaveAccessibleDescription('这样写会被当成表的标题或栏目名，请换个写法。');
  }
});

test('no indicator at all is no form', async () => {
  const { user, requests } = await open({ ruleSet: { ...CENTRAL_2020, dimensionWeights: { 满意度指标: 90 } } });
  await fill(user, { 项目名称: '甲', 实施单位: '乙', 服务对象满意度指标: '0' });
  await user.click(submit());
  expect(requests).toEqual([]);
  expect(screen.getByText('至少要有一个指标。')).toBeInTheDocument();
  expect(input('服务对象满意度指标')).toHaveFocus();
});

test('Enter makes it too', async () => {
  const { user, requests } = await open();
  await fill(user, { 实施单位: '某县第一中学' });
  await fill(user, { 项目名称: '校舍修缮' });
  await user.keyboard('{Enter}');
  expect(requests.map(({ projectName }) => projectName)).toEqual(['校舍修缮']);
});

test('another rule set asks for other categories, and is that of the workbook', async () => {
  const { app, user } = await open();
  await user.selectOptions(screen.getByRole('combobox', { name: '评分口径' }), CENTRAL_2021.id);
  expect(app.asked).toContain(`setRuleSet ${CENTRAL_2021.id}`);
  expect(input('生态环境成本指标')).toHaveValue('1');
  expect(screen.queryByRole('textbox', { name: '成本指标' })).toBeNull();
});

test('beside a form, its department, unit and year stand there already', async () => {
  const shown = formResult({ name: '某项目', total: '99.97', grade: '优' });
  const unit = { ...shown.form.title, text: '某县第一中学' };
  await open({ forms: [{ ...shown, form: { ...shown.form, unit, department: { ...unit, text: '某县教育局' }, year: 2023 } }] });
  expect([input('主管部门'), input('实施单位'), input('年度')].map((element) => (element as HTMLInputElement).value)).toEqual([
    '某县教育局',
    '某县第一中学',
    '2023',
  ]);
});

test('one that failed is not told of, and what was typed stays', async () => {
  const app = await open({}, CHINESE, '');
  Object.assign(app.app, { newForm: () => Promise.resolve(undefined) });
  await fill(app.user, { 项目名称: '甲', 实施单位: '乙' });
  await app.user.click(submit());
  expect(screen.queryByText(/已建好/)).toBeNull();
  expect(input('项目名称')).toHaveValue('甲');
});

test('in English, and accessible', async () => {
  const { user } = await open({}, ENGLISH);
  await user.click(screen.getByRole('button', { name: 'Create form' }));
  expect(input('Project name')).toHaveAccessibleDescription('Fill in: Project name.');
  expect(await axe(document.body)).toHaveNoViolations();
});
