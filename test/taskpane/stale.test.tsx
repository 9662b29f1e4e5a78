// Results older than the sheet, and results that are replaced while somebody looks at them.
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState } from '../../src/app/state';
import { CHINESE } from '../../src/locale';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp, finding } from './fake-app';
import { PUBLICITY, SAMPLES } from './samples';

expect.extend(toHaveNoViolations);

function show(state: Partial<AppState> | undefined) {
  if (state === undefined) throw new Error('no such sample');
  const app = fakeApp(state);
  const { container } = render(<Pane app={app} speech={CHINESE} officeDark={false} />);
  return { app, container, user: userEvent.setup() };
}

test('an update on its way is a quiet line: nothing is announced, no progress is shown, every button takes a press', async () => {
  const { app } = show(SAMPLES.checked);
  act(() => app.show({ stale: 'updating' }));
  expect(await screen.findByText('表格已改动，正在更新……')).toBeInTheDocument();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(document.querySelector('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
  expect(screen.getByRole('button', { name: '一键重算' })).not.toHaveAttribute('aria-disabled', 'true');
  act(() => app.show({ stale: undefined }));
  expect(screen.queryByText('表格已改动，正在更新……')).toBeNull();
});

test('results that stay old are announced once, and can be checked again by keyboard', async () => {
  const { app, container, user } = show(SAMPLES.checked);
  const said: (string | null)[] = [];
  const status = screen.getByRole('status');
  new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  act(() => app.show({ stale: 'outdated' }));
  const again = await screen.findByRole('button', { name: '重新校验' });
  act(() => app.show({ stale: 'outdated', forms: [{ ...PUBLICITY }] }));
  act(() => app.show({ stale: 'outdated', forms: [{ ...PUBLICITY }] }));
  expect(said).toEqual(['结果早于表格的最新改动。']);
  expect(await axe(container)).toHaveNoViolations();
  again.focus();
  await user.keyboard('{Enter}');
  expect(app.asked).toEqual(['refresh']);
  // A press during the reading must not begin it again: its user may have cancelled hundreds of sheets.
  act(() => app.show({ working: 'reading' }));
  await user.keyboard('{Enter}');
  expect(app.asked).toEqual(['refresh']);
  expect(again).toHaveFocus();
  act(() => app.show({ working: undefined }));
  await user.keyboard('{Enter}');
  expect(app.asked).toEqual(['refresh', 'refresh']);
  act(() => app.show({ stale: undefined }));
  expect(status).toBeEmptyDOMElement();
});

test('results that are replaced leave the keyboard and an opened list where they are', async () => {
  const { app, user } = show(SAMPLES.several);
  const link = document.querySelector<HTMLElement>('[data-cell="H21"] button, [data-cell="H21"] a');
  const list = document.querySelector<HTMLDetailsElement>('details');
  if (link === null || list === null) throw new Error('no link or no list');
  await user.click(list.querySelector('summary') ?? list);
  list.open = true;
  link.focus();
  const now = {
    ...PUBLICITY,
    findings: [{ form: PUBLICITY.form.id, ...finding('total-score', 'error', 'G25', '总分应为 96.22。') }, ...PUBLICITY.findings.slice(1)],
  };
  act(() => app.show({ forms: [now, ...(SAMPLES.several?.forms.slice(1) ?? [])] }));
  expect(document.querySelector('[data-rule="total-score"]')).toBeInTheDocument();
  expect(document.querySelector('[data-cell="H18"]')).toBeNull();
  expect(link).toHaveFocus();
  expect(list).toBeInTheDocument();
  expect(list.open).toBe(true);
});
