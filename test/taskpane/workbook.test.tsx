// Work on many sheets in the pane: progress, cancelling, sheets left alone; and a long list of forms.
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState, LongWork, Progress } from '../../src/app/state';
import { zhCN } from '../../src/locale/zh-CN';
import { WORKBOOK_WORDS } from '../../src/locale/workbook';
import { Pane } from '../../src/taskpane/Pane';
import { START } from '../../src/app/view';
import { fakeApp, finding, formResult } from './fake-app';

expect.extend(toHaveNoViolations);
const words = WORKBOOK_WORDS['zh-CN'];
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(table).filter((key): key is Key => key in table);
const WORKS = keysOf(words.untouched);

/** Waits for the part of the pane that is fetched with the run. */
async function show(state: Partial<AppState>) {
  const app = fakeApp({ ...START, ...state });
  const { container } = await act(async () => {
    const shown = render(<Pane app={app} speech={{ language: 'zh-CN', words: zhCN }} officeDark={undefined} />);
    await Promise.resolve();
    return shown;
  });
  return { app, container, user: userEvent.setup() };
}

const forms = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    formResult({
      name: `项目${index + 1}`,
      firstRow: index * 50,
      total: '95.00',
      findings: index === count - 1 ? [finding('score-missing', 'error', `G${index * 50 + 1}`, '。')] : [],
    }),
  );
const running = (work: LongWork, at: Partial<Progress>): Partial<AppState> => ({
  working: work,
  progress: { work, step: 'reading', done: 120, total: 500, sheetName: '教育局', canCancel: true, ...at },
});
const RUNNING = running('recalculateWorkbook', {});
const cancelledBefore = (work: LongWork): Partial<AppState> => ({
  working: undefined,
  progress: undefined,
  cancelling: undefined,
  workbook: { work, skipped: [], cancelled: { written: 0, unwritten: 0 } },
});

describe('while it runs', () => {
  test('says how many sheets are done and which one is in hand', async () => {
    const { container } = await show(RUNNING);
    expect(await screen.findByText(words.reading(120, 500))).toBeVisible();
    expect(screen.getByText('教育局')).toBeVisible();
    const bars = screen.getAllByRole('progressbar');
    expect(bars).toHaveLength(1);
    expect(bars[0]).toHaveAttribute('aria-valuenow', '120');
    expect(bars[0]).toHaveAttribute('aria-valuemax', '500');
    expect(await axe(container)).toHaveNoViolations();
  });

  test('is cancelled by one press of the keyboard, once, and the keyboard goes back to where it was', async () => {
    const { app, user } = await show({ ...RUNNING, progress: undefined });
    const all = screen.getByRole('button', { name: zhCN.actions.more });
    act(() => all.focus());
    act(() => app.show(RUNNING));
    const cancel = await screen.findByRole('button', { name: words.cancel });
    act(() => cancel.focus());
    await user.keyboard('{Enter}');
    act(() => app.show({ cancelling: true }));
    await user.keyboard('{Enter}');
    expect(app.asked).toEqual(['cancel']);
    expect(cancel).toHaveAccessibleName(words.cancelling);
    expect(cancel).toHaveFocus();
    act(() => app.show(cancelledBefore('recalculateWorkbook')));
    expect(all).toHaveFocus();
    expect(screen.getByText(words.untouched.recalculateWorkbook)).toBeVisible();
  });

  test.each(WORKS)('%s, cancelled: one calm sentence of its own, and nothing is said to have been done', async (work) => {
    const { app, container } = await show({ ...running(work, {}), forms: forms(2) });
    act(() => app.show(cancelledBefore(work)));
    const said = (await screen.findAllByRole('status')).map(({ textContent }) => textContent).filter((text) => text !== '');
    expect(said).toEqual([words.untouched[work]]);
    expect(await axe(container)).toHaveNoViolations();
  });

  test('cancelled work says nothing of the press after it', async () => {
    const { app } = await show({ ...running('summarise', {}), forms: forms(1) });
    act(() => app.show(cancelledBefore('summarise')));
    act(() => app.show({ working: 'makeSheet' }));
    act(() => app.show({ working: undefined }));
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(zhCN.announced.made);
  });

  test.each([
    ['summarise', words.writingOverview.summarise(500)],
    ['clearMarks', words.writing(500, 500)],
    ['undo', words.writing(500, 500)],
  ] as const)('%s: what is to be whole is not to be cancelled, and the keyboard goes back to where it was', async (work, says) => {
    const { app } = await show({ marks: 3 });
    const pressed = screen.getByRole('button', { name: zhCN.actions.more });
    act(() => pressed.focus());
    act(() => app.show(running(work, {})));
    const cancel = await screen.findByRole('button', { name: words.cancel });
    act(() => cancel.focus());
    act(() => app.show(running(work, { step: 'writing', done: 500, sheetName: undefined, canCancel: false })));
    expect(screen.queryByRole('button', { name: words.cancel })).toBeNull();
    expect(pressed).toHaveFocus();
    expect(screen.getByText(says)).toBeVisible();
  });
});

describe('afterwards', () => {
  test('a part that was written before is said to be done', async () => {
    await show({ workbook: { work: 'recalculateWorkbook', skipped: [], cancelled: { written: 312, unwritten: 188 } } });
    expect(await screen.findByText(words.partly(312, 188))).toBeVisible();
  });

  test('cancelled too late: that all is written, and nothing of numbers that were changed', async () => {
    const { app } = await show(RUNNING);
    act(() =>
      app.show({
        ...cancelledBefore('recalculateWorkbook'),
        changes: [],
        workbook: { work: 'recalculateWorkbook', skipped: [], cancelled: { written: 500, unwritten: 0 } },
      }),
    );
    expect(await screen.findByText(words.tooLate(500))).toBeVisible();
    expect(screen.queryByText(/重算完成/)).toBeNull();
  });

  test.each(['summarise', 'clearMarks', 'reading'] as const)('%s: sheets that were not read are counted as such', async (work) => {
    await show({ forms: forms(2), workbook: { work, skipped: [{ sheetId: '{x}', sheetName: '底稿', why: 'hidden' }] } });
    expect(await screen.findByText(words.unread(1))).toBeVisible();
    expect(screen.getByText(words.why.hidden('底稿'))).toBeInTheDocument();
  });

  test('sheets that were left alone stand in one quiet line that opens: each with its reason', async () => {
    const why = keysOf(words.why);
    const { container, user } = await show({
      forms: forms(2),
      workbook: { work: 'recalculateWorkbook', skipped: why.map((each) => ({ sheetId: `{${each}}`, sheetName: `表 ${each}`, why: each })) },
    });
    await user.click(await screen.findByText(words.skipped(why.length)));
    expect([...container.querySelectorAll('[data-skipped]')].map((line) => line.textContent)).toEqual(
      why.map((each) => words.why[each](`表 ${each}`)),
    );
    expect(await axe(container)).toHaveNoViolations();
  });
});
