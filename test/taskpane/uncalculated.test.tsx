// The line beside a result that may rest on formulas nobody has calculated, and the same in the report.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { INCOMPLETE_WORDS } from '../../src/locale/incomplete';
import { REPORT_WORDS } from '../../src/locale/report';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp, formResult } from './fake-app';
import { openPage } from './open';

const ENGLISH: Speech = { language: 'en', words: en };

describe.each([CHINESE, ENGLISH])('$language', (speech) => {
  const { language, words } = speech;
  const line = INCOMPLETE_WORDS[language].uncalculated;
  async function show(uncalculated?: true) {
    const form = formResult({ name: '宣传推广', total: '99.97', ...(uncalculated && { uncalculated }) });
    await act(async () => {
      render(<Pane app={fakeApp({ forms: [form] })} speech={speech} officeDark={undefined} />);
      await Promise.resolve();
    });
    return userEvent.setup();
  }

  test('the line stands in the result, names F9 and the press that reads anew, and is no alarm', async () => {
    await show(true);
    const result = within(screen.getByRole('region', { name: words.result.title }));
    const said = await result.findByText(line);
    expect(said).toHaveAttribute('role', 'status');
    expect(said.closest('[role="alert"]')).toBeNull();
    expect(line).toContain('F9');
    expect(line).toContain(words.actions.check);
  });

  test('the report says it as well', async () => {
    const user = await show(true);
    await openPage(user, 'report');
    const row = (await screen.findByRole('rowheader', { name: REPORT_WORDS[language].facts.note })).closest('tr');
    expect(row).toHaveTextContent(REPORT_WORDS[language].uncalculated);
  });

  test('where all is calculated neither says anything', async () => {
    const user = await show();
    await openPage(user, 'report');
    await screen.findByRole('rowheader', { name: REPORT_WORDS[language].facts.findings });
    expect(screen.queryByText(line)).toBeNull();
    expect(screen.queryByRole('rowheader', { name: REPORT_WORDS[language].facts.note })).toBeNull();
  });
});
