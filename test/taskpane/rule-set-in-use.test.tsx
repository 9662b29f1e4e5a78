// The rule set beside every result, and the message that it is another one than before.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, RuleSetReplaced } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { REPORT_WORDS } from '../../src/locale/report';
import { SETTINGS_WORDS } from '../../src/locale/settings';
import { GUANGXI } from '../../src/scoring/rule-set';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp } from './fake-app';
import { openPage } from './open';
import { PUBLICITY } from './samples';

expect.extend(toHaveNoViolations);

const ENGLISH: Speech = { language: 'en', words: en };
const SPEECHES = [CHINESE, ENGLISH] as const;

async function show(speech: Speech, state: Partial<AppState> = {}) {
  const app = fakeApp({ forms: [PUBLICITY], ...state });
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  return { app, user: userEvent.setup() };
}

const SAID = {
  'zh-CN': { default: '评分口径：财预〔2020〕10号（默认）', workbook: '评分口径：广西（保存在此工作簿中）' },
  en: { default: 'Rule set: 财预〔2020〕10号 (the default)', workbook: 'Rule set: 广西 (kept in this workbook)' },
} as const;

describe.each(SPEECHES)('$language', (speech) => {
  const { language, words } = speech;
  const said = SAID[language];
  const result = () => within(document.querySelector<HTMLElement>('[data-scored-by]')?.parentElement ?? document.body);

  test('the result names the rule set, and whether it is the default or kept in the workbook', async () => {
    const { app } = await show(speech);
    expect(result().getByText(said.default)).toBeVisible();
    act(() => app.show({ ruleSet: GUANGXI, ruleSetFrom: 'workbook' }));
    expect(result().getByText(said.workbook)).toBeVisible();
    expect(result().queryByText(said.default)).toBeNull();
  });

  test('so does the result of all sheets', async () => {
    await show(speech, { workbook: { work: 'recalculateWorkbook', skipped: [] }, changes: [] });
    expect(result().getByText(said.default)).toBeVisible();
  });

  test('so does the report', async () => {
    const { user } = await show(speech, { ruleSet: GUANGXI, ruleSetFrom: 'workbook' });
    await openPage(user, 'report');
    const row = (await screen.findByRole('rowheader', { name: REPORT_WORDS[language].facts.ruleSet })).closest('tr');
    expect(row).toHaveTextContent(words.result.ruleSet('广西', 'workbook'));
  });

  const BOTH = { before: '广西', now: '财预〔2020〕10号' };
  test.each<readonly [RuleSetReplaced, string]>([
    [{ ...BOTH, why: 'gone' }, 'gone'],
    [{ ...BOTH, why: 'changed' }, 'changed'],
    [{ ...BOTH, why: 'unusable' }, 'unusable'],
    [{ before: '广西', now: '广西', why: 'changed' }, 'changed'],
  ])('that it was replaced is told with both names, until dismissed: %j', async (ruleSetReplaced) => {
    const { app, user } = await show(speech, { ruleSetReplaced });
    const { replaced } = SETTINGS_WORDS[language];
    const message = await screen.findByRole('group', { name: replaced.title });
    expect(message.closest('[role="alert"]')).not.toBeNull();
    expect(message).toHaveTextContent(replaced[ruleSetReplaced.why](ruleSetReplaced.before, ruleSetReplaced.now));
    expect(message).toHaveTextContent(ruleSetReplaced.before);
    expect(message).toHaveTextContent(ruleSetReplaced.now);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(within(message).getByRole('button', { name: words.actions.dismiss }));
    expect(app.asked).toEqual(['dismissRuleSetReplaced']);
    expect(message).not.toBeInTheDocument();
  });
});
