// The cards above the findings: how far a form is, and that it can be sent; and the report that says what would be printed with the sheet.
import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, FormResult } from '../../src/app/state';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { REPORT_WORDS } from '../../src/locale/report';
import { SENDING_WORDS } from '../../src/locale/sending';
import { Pane } from '../../src/taskpane/Pane';
import { openPage } from './open';
import { cellAt, fakeApp, finding, formResult, type FormLook } from './fake-app';

expect.extend(toHaveNoViolations);

const SPEECHES: readonly Speech[] = [CHINESE, { language: 'en', words: en }];
const NOTE = finding('target-vague', 'information', 'D15', '“完善”没有写明怎样算完成。', '“完善” does not say how.');
const READY: FormLook = {
  name: '宣传推广',
  total: '97.97',
  grade: '优',
  findings: [NOTE],
  aside: [
    { finding: finding('budget-adjusted', 'information', 'D6', '有调整。'), why: '' },
    { finding: finding('overshoot-unexplained', 'warning', 'H13', '超额。'), why: '属实' },
  ],
};
const begun = (): FormResult => ({
  ...formResult({ name: '新项目' }),
  total: undefined,
  toFill: { filled: 2, of: 9, first: cellAt('C13') },
});

function show(form: FormResult, speech: Speech = CHINESE, more: Partial<AppState> = {}) {
  const app = fakeApp({ forms: [form], selected: form.form.id, ...more });
  render(<Pane app={app} speech={speech} officeDark={false} />);
  return { app, user: userEvent.setup() };
}

describe.each(SPEECHES)('in $language', (speech) => {
  const words = SENDING_WORDS[speech.language];

  test('a form just begun shows how far it is and leads to its first empty place, without faults for axe', async () => {
    const { app, user } = show(begun(), speech);
    const card = await screen.findByRole('region', { name: speech.words.toFill(2, 9) });
    for (const [name, value] of [
      ['value', '2'],
      ['max', '9'],
    ] as const)
      expect(within(card).getByRole('progressbar')).toHaveAttribute(name, value);
    expect(screen.queryByText(speech.words.findings.none)).toBeNull();
    await user.click(within(card).getByRole('button', { name: words.toFill.goTo('C13') }));
    expect(app.asked).toEqual(['goTo {Sheet1} 12,2']);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('a form that can be sent says so, what is left, and what its button will do', async () => {
    const { app, user } = show(formResult(READY), speech);
    const card = await screen.findByRole('region', { name: words.ready.title('97.97', '优') });
    expect(card).toHaveTextContent(words.ready.will);
    expect(card).toHaveTextContent(words.ready.left(1, 2));
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(within(card).getByRole('button', { name: words.ready.prepare }));
    expect(app.asked).toEqual(['prepareToSend']);
  });

  test('once it is prepared the keyboard is on the card, which offers the report and its print', async () => {
    const form = formResult(READY);
    const { app, user } = show(form, speech);
    const card = await screen.findByRole('region', { name: words.ready.title('97.97', '优') });
    await user.click(within(card).getByRole('button', { name: words.ready.prepare }));
    act(() => app.show({ prepared: form.form.id }));
    expect(card).toHaveTextContent(words.ready.prepared);
    expect(within(card).getByRole('heading')).toHaveFocus();
    expect(await axe(document.body)).toHaveNoViolations();
    const print = jest.fn();
    window.print = print;
    await user.click(within(card).getByRole('button', { name: words.ready.printReport }));
    expect(await screen.findByRole('region', { name: speech.words.actions.report })).toBeVisible();
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  });

  test('the report says that lit marks would be printed, and takes them off', async () => {
    const { app, user } = show(formResult(READY), speech, { marks: 3 });
    const report = await openPage(user, 'report');
    expect(report).toHaveTextContent(REPORT_WORDS[speech.language].marksLit(3));
    await user.click(within(report).getByRole('button', { name: REPORT_WORDS[speech.language].clearMarks }));
    expect(app.asked).toEqual(['clearMarks']);
    act(() => app.show({ marks: 0 }));
    expect(report).not.toHaveTextContent(REPORT_WORDS[speech.language].marksLit(3));
  });
});

test.each<readonly [string, FormLook]>([
  ['an error', { ...READY, findings: [finding('total-score', 'error', 'G25', '不符。')] }],
  ['something to be verified', { ...READY, findings: [finding('target-vague', 'warning', 'D15', '没有写明。')] }],
  ['a cell that cannot be read', { ...READY, obstacles: [{ address: 'G14', text: '五分', isError: false }] }],
  ['formulas that nobody has calculated', { ...READY, uncalculated: true }],
  ['points that do not add up', { ...READY, heldBack: { kind: 'no-points' } }],
])('is not said of a form with %s', async (_, look) => {
  show(formResult(look));
  await screen.findByRole('region', { name: CHINESE.words.result.title });
  await act(async () => await import('../../src/taskpane/sending/cards'));
  expect(screen.queryByText(/可以报送：/)).toBeNull();
});

test('where the pane cannot print, the card offers the report alone', async () => {
  const form = formResult(READY);
  const app = fakeApp({ forms: [form], selected: form.form.id, prepared: form.form.id });
  app.printsAndSaves = false;
  render(<Pane app={app} speech={CHINESE} officeDark={false} />);
  const card = await screen.findByRole('region', { name: /可以报送：/ });
  expect(
    within(card)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['校验报告']);
});
