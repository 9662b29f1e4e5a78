// A run over all sheets in the pane: how far it has come, cancelling it, what it left alone, and a long list of forms.
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState } from '../../src/app/state';
import { zhCN } from '../../src/locale/zh-CN';
import { WORKBOOK_WORDS } from '../../src/locale/workbook';
import { Pane } from '../../src/taskpane/Pane';
import { EMPTY, fakeApp, finding, formResult } from './fake-app';

expect.extend(toHaveNoViolations);
const words = WORKBOOK_WORDS['zh-CN'];

/** The words of a run come with its own part of the pane. */
async function show(state: Partial<AppState>) {
  const app = fakeApp({ ...EMPTY, ...state });
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
      findings: index === count - 1 ? [finding('score-missing', 'error', 'G1', '。')] : [],
    }),
  );
const RUNNING: Partial<AppState> = {
  working: 'recalculateWorkbook',
  progress: { step: 'reading', done: 120, total: 500, sheetName: '教育局' },
};

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
    const all = screen.getByRole('button', { name: zhCN.actions.recalculateWorkbook });
    act(() => all.focus());
    act(() => app.show(RUNNING));
    const cancel = await screen.findByRole('button', { name: words.cancel });
    act(() => cancel.focus());
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
    expect(app.asked).toEqual(['cancel']);
    expect(cancel).toHaveAccessibleName(words.cancelling);
    expect(cancel).toHaveFocus();
    act(() => app.show({ working: undefined, progress: undefined, workbook: { skipped: [], cancelled: { written: 0, unwritten: 0 } } }));
    expect(all).toHaveFocus();
    expect(screen.getByText(words.untouched)).toBeVisible();
    // It is not said to have been done.
    expect(screen.queryByText(/重算完成/)).toBeNull();
  });
});

describe('afterwards', () => {
  test('a part that was written before is said to be done', async () => {
    await show({ workbook: { skipped: [], cancelled: { written: 312, unwritten: 188 } } });
    expect(await screen.findByText(words.partly(312, 188))).toBeVisible();
  });

  test('sheets that were left alone stand in one quiet line that opens: each with its reason', async () => {
    const why = ['hidden', 'veryHidden', 'protected', 'filtered', 'tooLarge'] as const;
    const { container, user } = await show({
      forms: forms(2),
      workbook: { skipped: why.map((each) => ({ sheetId: `{${each}}`, sheetName: `表 ${each}`, why: each })) },
    });
    await user.click(await screen.findByText(words.skipped(5)));
    expect([...container.querySelectorAll('[data-skipped]')].map((line) => line.textContent)).toEqual(
      why.map((each) => words.why[each](`表 ${each}`)),
    );
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('a long list of forms', () => {
  test('begins with the hundred worst; the rest is a press away', async () => {
    const { user } = await show({ forms: forms(250) });
    expect(screen.getAllByRole('radio')).toHaveLength(100);
    expect(screen.getAllByRole('radio')[0]).toHaveAccessibleName(/项目250/);
    await user.click(screen.getByRole('button', { name: zhCN.forms.showAll }));
    expect(screen.getAllByRole('radio')).toHaveLength(250);
  });

  test('shows the chosen form wherever it stands', async () => {
    const all = forms(250);
    await show({ forms: all, selected: all[200]?.key });
    expect(screen.getAllByRole('radio')).toHaveLength(101);
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName(/项目201/);
  });
});
