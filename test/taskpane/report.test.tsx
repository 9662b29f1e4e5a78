// The report: as data, as text, on the clipboard and on paper; the help beside it; the filter and the quotation of the findings.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { en } from '../../src/locale/en';
import { HELP_WORDS } from '../../src/locale/help';
import type { Language } from '../../src/locale/language';
import { REPORT_WORDS } from '../../src/locale/report';
import { zhCN } from '../../src/locale/zh-CN';
import { Pane } from '../../src/taskpane/Pane';
import { plainText, reportOf } from '../../src/taskpane/tools/report/report';
import { fakeApp, finding, formResult } from './fake-app';
import { openPage } from './open';

expect.extend(toHaveNoViolations);

const SPEECH = { 'zh-CN': { language: 'zh-CN', words: zhCN }, en: { language: 'en', words: en } } as const;

const FORM = formResult({
  name: '宣传推广',
  total: '99.97',
  grade: '优',
  findings: [
    finding('overshoot-unexplained', 'warning', 'H13', '“讲座”实际 4 场，为指标值的 133%。', '“讲座” reached 133.33 %.'),
    finding('score-inflated', 'error', 'G12', '得分 10 高于允许的 8.33。', 'The score is too high.'),
    {
      ...finding('narrative-target', 'warning', 'B9', '文字与表格不一致。', 'The text says something else.'),
      excerpt: { text: '举办讲座3场以上', from: 4, to: 6 },
    },
  ],
});
const MOMENT = new Date(2025, 0, 7, 9, 5);

function show(language: Language = 'zh-CN', forms = [FORM]) {
  const app = fakeApp({ forms });
  render(<Pane app={app} speech={SPEECH[language]} officeDark={false} />);
  return { app, user: userEvent.setup() };
}

async function open(language: Language = 'zh-CN', forms = [FORM]) {
  const { user } = show(language, forms);
  const panel = await openPage(user, 'report');
  return { user, panel };
}

describe('the report as data', () => {
  const report = reportOf(FORM, '财预〔2020〕10号', MOMENT, SPEECH['zh-CN']);

  test('names the form, its result and where it comes from; what the form lacks is left out', () => {
    expect(report.facts).toEqual([
      ['项目名称', '宣传推广'],
      ['工作表', 'Sheet1（A1）'],
      ['评分口径', '财预〔2020〕10号'],
      ['生成时间', '2025-01-07 09:05'],
      ['总分', '99.97'],
      ['评分等级', '优'],
      ['分项得分', '预算执行 9.97 / 10.00；产出指标 60.00 / 60.00；效益指标 18.50 / 20.00；满意度指标 未填 / 10.00'],
      ['问题', '错误 1 · 待核实 2'],
    ]);
  });

  test('lists the findings, errors first, each with its cell and basis', () => {
    expect(report.findings.map(([severity, cell, says]) => [severity, cell, says])).toEqual([
      ['错误', 'G12', '得分 10 高于允许的 8.33。'],
      ['待核实', 'B9', '文字与表格不一致。'],
      ['待核实', 'H13', '“讲座”实际 4 场，为指标值的 133%。'],
    ]);
    expect(report.findings.every(([, , , basis]) => basis.length > 0)).toBe(true);
  });

  test('as text: a line a fact, a line a finding', () => {
    const lines = plainText(report).split('\n');
    expect(lines[0]).toBe('绩效自评校验报告');
    expect(lines).toContain('总分\t99.97');
    expect(lines.filter((line) => line.startsWith('错误\tG12\t'))).toHaveLength(1);
    expect(lines).toHaveLength(1 + report.facts.length + 1 + 1 + report.findings.length);
  });

  test('names what was set aside, with the word why, apart from the findings', () => {
    const verified = finding('budget-adjusted', 'information', 'D6', '全年预算数与年初预算数不同。');
    const aside = [
      { finding: verified, why: '已批复调整' },
      { finding: finding('target-vague', 'warning', 'D15', '“完善”没有写明怎样算完成。'), why: '' },
    ];
    const report = reportOf(formResult({ name: 'x', aside }), 'r', MOMENT, SPEECH['zh-CN']);
    expect(report.facts).toContainEqual(['问题', '无问题']);
    expect(report.aside.findings).toEqual([
      [zhCN.severity.information, 'D6', '全年预算数与年初预算数不同。', '已批复调整'],
      [zhCN.severity.warning, 'D15', '“完善”没有写明怎样算完成。', ''],
    ]);
    expect(plainText(report)).toContain('\n\n已核实不改\n级别\t单元格\t问题\t理由\n');
    expect(plainText(report)).toContain('\tD6\t全年预算数与年初预算数不同。\t已批复调整');
  });

  test('a total that is not filled in is said so', () => {
    const facts = reportOf(formResult({ name: 'x' }), 'r', MOMENT, SPEECH.en).facts;
    expect(facts).toContainEqual(['Total', 'not filled in']);
  });
});

describe('the report in the pane', () => {
  test.each(['zh-CN', 'en'] as const)('opens as a page with a table of findings, without faults for axe (%s)', async (language) => {
    const { panel } = await open(language);
    expect(within(panel).getAllByRole('row')).toHaveLength(reportOf(FORM, '', MOMENT, SPEECH[language]).facts.length + 1 + 3);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test.each(['zh-CN', 'en'] as const)('what was set aside has a table and a heading of its own (%s)', async (language) => {
    const aside = [{ finding: finding('target-vague', 'warning', 'D15', '没有写明。', 'It does not say how.'), why: '已核实' }];
    const { panel } = await open(language, [formResult({ name: 'x', aside })]);
    expect(within(panel).getByRole('heading', { name: REPORT_WORDS[language].aside })).toBeVisible();
    expect(within(panel).getByRole('columnheader', { name: REPORT_WORDS[language].why })).toBeVisible();
    expect(within(panel).getByRole('cell', { name: '已核实' })).toBeVisible();
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('is copied as it looks and as text', async () => {
    const { user, panel } = await open();
    const items: ClipboardItem[] = [];
    Object.defineProperty(globalThis, 'ClipboardItem', {
      configurable: true,
      value: class {
        constructor(readonly parts: Record<string, Blob>) {}
      },
    });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { write: (written: ClipboardItem[]) => Promise.resolve(void items.push(...written)) },
    });
    await user.click(within(panel).getByRole('button', { name: '复制' }));
    expect(await within(panel).findByText('已复制，可以粘贴到文档或邮件中。')).toBeVisible();
    expect(items).toHaveLength(1);
    expect(Object.keys((items[0] as unknown as { parts: object }).parts)).toEqual(['text/html', 'text/plain']);
  });

  test('says what to do where nothing can be copied', async () => {
    const { user, panel } = await open();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: () => Promise.reject(new Error('denied')) } });
    // jsdom has no execCommand; a frame that may not copy answers false.
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
    await user.click(within(panel).getByRole('button', { name: '复制' }));
    expect(await within(panel).findByText(/按 Ctrl\+C/)).toBeVisible();
  });

  test('is printed by the browser', async () => {
    const { user, panel } = await open();
    const print = jest.fn();
    window.print = print;
    await user.click(within(panel).getByRole('button', { name: '打印' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  test('without a form there is nothing to report on', async () => {
    const { user } = show('zh-CN', []);
    await openPage(user, 'report');
    expect(await screen.findByText(REPORT_WORDS['zh-CN'].noForm)).toBeVisible();
  });
});

describe('the help', () => {
  test.each(['zh-CN', 'en'] as const)('takes the place of the page that is open, and closes again (%s)', async (language) => {
    const { user } = await open(language);
    await openPage(user, 'help');
    expect(screen.getByRole('region', { name: HELP_WORDS[language].title })).toBeVisible();
    expect(screen.queryByRole('region', { name: SPEECH[language].words.actions.report })).toBeNull();
    expect(await axe(document.body)).toHaveNoViolations();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: HELP_WORDS[language].title })).toBeNull();
  });
});

describe('the findings', () => {
  const rules = () => [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((row) => row.dataset.rule);

  test('one severity alone is shown at a press, all again at the next', async () => {
    const { user } = show();
    expect(rules()).toEqual(['score-inflated', 'narrative-target', 'overshoot-unexplained']);
    const filter = screen.getByRole('group', { name: '只看一种级别' });
    const warnings = within(filter).getByRole('button', { name: '待核实 2' });
    await user.click(warnings);
    expect(warnings).toHaveAttribute('aria-pressed', 'true');
    expect(rules()).toEqual(['narrative-target', 'overshoot-unexplained']);
    await user.click(warnings);
    expect(rules()).toHaveLength(3);
  });

  test('a severity that has gone hides nothing', async () => {
    const { app, user } = show();
    await user.click(screen.getByRole('button', { name: '错误 1' }));
    expect(rules()).toEqual(['score-inflated']);
    act(() => app.show({ forms: [{ ...FORM, findings: FORM.findings.filter(({ severity }) => severity === 'warning') }] }));
    expect(screen.queryByRole('group', { name: '只看一种级别' })).toBeNull();
    expect(rules()).toEqual(['narrative-target', 'overshoot-unexplained']);
  });

  test('a finding in a long text quotes it, the words concerned marked', () => {
    show();
    const [quotation] = [...document.querySelectorAll('[data-rule="narrative-target"] q')];
    expect(quotation).toHaveTextContent('举办讲座3场以上');
    expect(quotation?.querySelector('mark')).toHaveTextContent(/^3场$/);
  });
});
