// A heading that leaves a doubt as its user meets it: what is asked, chosen, confirmed, taken back; the answers that are kept.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, OpenQuestion } from '../../src/app/state';
import { headingKey, type AskedColumn, type TemplateProfile } from '../../src/form/template';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { TEMPLATE_WORDS } from '../../src/locale/templates';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp } from './fake-app';
import { openPage } from './open';
import { PUBLICITY } from './samples';

expect.extend(toHaveNoViolations);

const ENGLISH: Speech = { language: 'en', words: en };

const column = (words: string, proposal: AskedColumn['proposal'], isDoubtful: boolean, ...samples: string[]): AskedColumn => ({
  column: 0,
  words,
  samples,
  proposal,
  isDoubtful,
});
const COLUMNS = [
  column('考核事项', 'name', false, '宣讲场次', '培训人次'),
  column('约定', 'target', true, '12场', '300人次'),
  column('到位', 'actual', true, '10场', '', '320人次'),
  column('权\n数', 'points', false, '10', '20'),
  column('自打', 'score', false, '', ''),
];
const KEY = headingKey(
  'table',
  COLUMNS.map(({ words }) => words),
);
const QUESTION: OpenQuestion = {
  sheetId: '{甲}',
  sheetName: '甲',
  sheetNames: ['甲', '乙'],
  block: 'table',
  key: KEY,
  cell: { row: 4, column: 0 },
  columns: COLUMNS,
};
const PROFILE: TemplateProfile = { name: '省厅2024', block: 'table', key: KEY, meanings: ['name', 'target', 'actual', 'points', 'score'] };

async function show(state: Partial<AppState>, speech: Speech = CHINESE) {
  const app = fakeApp(state);
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  const title = TEMPLATE_WORDS[speech.language].title.table;
  const question = state.questions?.length ? await screen.findByRole('region', { name: title }) : undefined;
  return { app, user, question };
}

const asks = () => [...document.querySelectorAll('[data-asks]')];
const meaningOf = (words: string): HTMLElement => screen.getByRole('combobox', { name: words });
const confirm = (): HTMLElement => screen.getByRole('button', { name: '确认' });

describe('a question', () => {
  test('takes the place of the invitation, and shows heading, samples and our proposal, the doubtful columns to choose', async () => {
    const { question } = await show({ questions: [QUESTION] });
    expect(screen.queryByText('请先打开自评表')).toBeNull();
    expect(question).toHaveTextContent('表头有 2 列拿不准，请确认一次；以后同样的表不再问。');
    expect(question).toHaveTextContent('用到它的工作表：甲、乙');
    expect(asks().map((element) => element.getAttribute('data-asks'))).toEqual(['考核事项 约定 到位 权数 自打']);
    const doubtful = [...document.querySelectorAll('[data-column]')];
    expect(doubtful.map((element) => element.getAttribute('data-column'))).toEqual(['约定', '到位']);
    expect(meaningOf('约定')).toHaveDisplayValue('指标值');
    expect(meaningOf('约定')).toHaveAccessibleDescription('12场 · 300人次');
    expect(meaningOf('到位')).toHaveDisplayValue('实际完成值');
    expect(within(screen.getByRole('row', { name: /考核事项/ })).queryByRole('combobox')).toBeNull();
    expect(screen.getByRole('row', { name: /考核事项/ })).toHaveTextContent('指标名称（三级指标）');
    expect(screen.getByRole('row', { name: /自打/ })).toHaveTextContent('（空白）');
  });

  test('stands above the result of another form, which is shown all the same', async () => {
    await show({ questions: [QUESTION], forms: [PUBLICITY] });
    expect(document.querySelectorAll('[data-rule]').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('[data-form]')).toHaveLength(1);
  });

  test('is answered with the keyboard alone, and the answer is told', async () => {
    const { app, user } = await show({ questions: [QUESTION] });
    act(() => meaningOf('约定').focus());
    await user.selectOptions(meaningOf('约定'), '实际完成值');
    expect(screen.getByText('有两列都选了“实际完成值”，只能有一列。')).toBeVisible();
    expect(screen.getByText('还没有哪一列是“指标值”。')).toBeVisible();
    expect(confirm()).toHaveAttribute('aria-disabled', 'true');
    await user.click(confirm());
    expect(app.asked).toEqual([]);
    await user.selectOptions(meaningOf('到位'), '指标值');
    expect(screen.queryByText(/只能有一列/)).toBeNull();
    const name = screen.getByRole('textbox', { name: '起个名字，便于以后认出' });
    expect(name).toHaveValue('甲（指标表）');
    await user.clear(name);
    expect(screen.getByText('请起个名字。')).toBeVisible();
    await user.type(name, ' 省厅2024 {Enter}');
    expect(app.asked).toEqual(['answer 省厅2024 name actual target points score']);
    expect(asks()).toEqual([]);
    expect(screen.getByText(/已按您的回答读取，并记为“省厅2024”/)).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });

  test('other columns can be changed too, and unused columns may be many', async () => {
    const { app, user } = await show({ questions: [QUESTION] });
    await user.click(screen.getByRole('checkbox', { name: '其他列也可以改' }));
    expect(document.querySelectorAll('[data-column]')).toHaveLength(5);
    await user.selectOptions(meaningOf('权数'), '不用');
    await user.selectOptions(meaningOf('自打'), '不用');
    await user.click(confirm());
    expect(app.asked).toEqual(['answer 甲（指标表） name target actual none none']);
  });

  test('what was chosen stands while the sheet is read anew', async () => {
    const { app, user } = await show({ questions: [QUESTION] });
    await user.selectOptions(meaningOf('约定'), '得分');
    const columns = COLUMNS.map((each) => ({ ...each, samples: [...each.samples, '新'] }));
    act(() => app.show({ questions: [{ ...QUESTION, columns }] }));
    expect(meaningOf('约定')).toHaveDisplayValue('得分');
    expect(meaningOf('约定')).toHaveAccessibleDescription('12场 · 300人次 · 新');
  });

  test('without any column in doubt by itself all can be chosen', async () => {
    const columns = COLUMNS.map((each) => ({ ...each, isDoubtful: false }));
    const { question } = await show({ questions: [{ ...QUESTION, columns }] });
    expect(question).toHaveTextContent('表头拿不准');
    expect(document.querySelectorAll('[data-column]')).toHaveLength(5);
  });

  test('one that a kept answer was for names it, and takes its name', async () => {
    const { question } = await show({ questions: [{ ...QUESTION, contradicted: '省厅2024' }], profiles: [PROFILE] });
    expect(question).toHaveTextContent('内容与已记住的“省厅2024”不符，请再确认。');
    expect(screen.getByRole('textbox', { name: '起个名字，便于以后认出' })).toHaveValue('省厅2024');
  });

  test('funds have meanings of their own', async () => {
    const columns = [column('批复', 'annualBudget', true, '278.4'), column('用去', 'executed', true, '251.3')];
    const question: OpenQuestion = { ...QUESTION, block: 'funds', key: headingKey('funds', ['批复', '用去']), columns };
    const app = fakeApp({ questions: [question] });
    render(<Pane app={app} speech={CHINESE} officeDark={undefined} />);
    await screen.findByRole('region', { name: '请确认资金表的表头' });
    const options = within(meaningOf('批复')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '不用'],
    ]);
  });

  test('its cell can be gone to', async () => {
    const { app, user } = await show({ questions: [QUESTION] });
    await user.click(screen.getByRole('button', { name: '转到单元格 A5' }));
    expect(app.asked).toEqual(['goTo {甲} 4,0']);
  });

  test.each([
    ['zh-CN', CHINESE],
    ['en', ENGLISH],
  ] as const)('%s: nothing for axe to object to', async (_, speech) => {
    await show({ questions: [{ ...QUESTION, contradicted: '省厅2024' }], answered: PROFILE, profiles: [PROFILE] }, speech);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('English is complete', async () => {
    const { question } = await show({ questions: [QUESTION] }, ENGLISH);
    expect(question).toHaveTextContent('2 columns of this heading are in doubt.');
    expect(meaningOf('约定')).toHaveDisplayValue('Target 指标值');
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeVisible();
  });
});

describe('an answer given', () => {
  test('can be taken back', async () => {
    const { app, user } = await show({ forms: [PUBLICITY], profiles: [PROFILE], answered: PROFILE });
    await user.click(await screen.findByRole('button', { name: '撤回这个回答' }));
    expect(app.asked).toEqual(['removeProfile']);
    expect(screen.queryByText(/并记为/)).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  test('that the content contradicts is not told as read', async () => {
    await show({ questions: [{ ...QUESTION, contradicted: '省厅2024' }], profiles: [PROFILE], answered: PROFILE });
    expect(screen.getByText(/内容与它对不上，所以仍未读取/)).toBeVisible();
    expect(screen.queryByText(/已按您的回答读取/)).toBeNull();
  });
});

describe('the status line', () => {
  const said = (): string => document.querySelector('main > [role="status"]')?.textContent ?? '';

  async function after(finished: AppState['working'], state: Partial<AppState>): Promise<string> {
    const { app } = await show(state);
    act(() => app.show({ working: finished }));
    act(() => app.show({ working: undefined }));
    return said();
  }

  test('after a press on nothing else: that a heading waits, and nothing is told to be right', async () => {
    expect(await after('recalculate', { questions: [QUESTION], changes: [] })).toBe('还有 1 种表头待确认，等确认的自评表没有改动。');
  });

  test('after a press on other forms too: their result, and that a heading waits', async () => {
    expect(await after('check', { questions: [QUESTION], forms: [PUBLICITY] })).toMatch(
      /^校验完成。上海.*，错误 1 · 待核实 3 · 供参考 1。还有 1 种表头待确认/,
    );
  });

  test('after an answer: under which name it is kept, and the result', async () => {
    expect(await after('answer', { forms: [PUBLICITY], answered: PROFILE, profiles: [PROFILE] })).toMatch(
      /^已记住“省厅2024”，同样的表不再问。上海.*总分 99.97/,
    );
  });

  test('after an answer that the content contradicts: that nothing was read', async () => {
    expect(await after('answer', { questions: [QUESTION], answered: PROFILE, profiles: [PROFILE] })).toMatch(/对不上，所以还没有读取/);
  });
});

describe('the answers kept', () => {
  async function open(profiles: readonly TemplateProfile[]) {
    const shown = await show({ forms: [PUBLICITY], profiles });
    await openPage(shown.user, 'ruleSet');
    return shown;
  }
  const kept = () => [...document.querySelectorAll('[data-profile]')].map((element) => element.getAttribute('data-profile'));

  test('stand beside the rule set with the words that they are for', async () => {
    await open([PROFILE]);
    expect(screen.getByRole('group', { name: '记住的表头（1）' })).toHaveTextContent('指标表 · 考核事项 | 约定 | 到位 | 权数 | 自打');
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('are renamed by the keyboard, Escape leaves the name', async () => {
    const { app, user } = await open([PROFILE]);
    await user.click(screen.getByRole('button', { name: '改名“省厅2024”' }));
    const input = screen.getByRole('textbox', { name: '新名称' });
    await user.clear(input);
    await user.type(input, '某市{Escape}');
    expect([kept(), app.asked]).toEqual([['省厅2024'], []]);
    await user.click(screen.getByRole('button', { name: '改名“省厅2024”' }));
    await user.clear(screen.getByRole('textbox', { name: '新名称' }));
    await user.type(screen.getByRole('textbox', { name: '新名称' }), '某市{Enter}');
    expect([kept(), app.asked]).toEqual([['某市'], ['renameProfile 某市']]);
    expect(screen.getByText('已改名为“某市”。')).toBeVisible();
  });

  test('are removed, and the keyboard is not lost', async () => {
    const { app, user } = await open([PROFILE]);
    await user.click(screen.getByRole('button', { name: '删除“省厅2024”' }));
    expect([kept(), app.asked]).toEqual([[], ['removeProfile']]);
    expect(screen.getByText('已删除“省厅2024”，再遇到这种表头会重新问。')).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });

  test('refused ones are told with what is wrong', async () => {
    await show({
      forms: [PUBLICITY],
      refusedTemplates: { text: '{', problems: [{ 'zh-CN': '表头回答“甲”各列含义有 3 个，而表头有 4 列。', en: 'x' }] },
    });
    const alert = await screen.findByRole('alert', { name: '工作簿里记住的表头无法使用' });
    expect(alert).toHaveTextContent('表头有 4 列');
    expect(within(alert).getByRole('button', { name: '导出原内容' })).toBeVisible();
  });
});
