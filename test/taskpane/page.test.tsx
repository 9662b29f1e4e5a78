// A page over the results: its title, the ways back, and where the keyboard is.
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { SETTINGS_WORDS } from '../../src/locale/settings';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp } from './fake-app';
import { openPage } from './open';
import { PUBLICITY } from './samples';

expect.extend(toHaveNoViolations);

const SPEECHES: readonly Speech[] = [CHINESE, { language: 'en', words: en }];

function show(speech: Speech = CHINESE) {
  const app = fakeApp({ forms: [PUBLICITY] });
  render(<Pane app={app} speech={speech} officeDark={false} />);
  return { app, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });
const findings = () => document.querySelector<HTMLElement>('[data-rule]');

describe.each(SPEECHES)('in $language', (speech) => {
  const { help, back, more } = speech.words.actions;

  async function openHelp() {
    const { app, user } = show(speech);
    const page = await openPage(user, 'help');
    return { app, user, page };
  }

  test('has a title, to which the keyboard comes; the results are out of sight and still in the page', async () => {
    await openHelp();
    expect(screen.getByRole('heading', { level: 2, name: help })).toHaveFocus();
    expect(findings()).not.toBeVisible();
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test.each([
    ['Esc', async (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
    ['its button', async (user: ReturnType<typeof userEvent.setup>) => user.click(button(back))],
  ])('goes with %s, and the keyboard is where it was', async (_way, leave) => {
    const { user, page } = await openHelp();
    await leave(user);
    expect(page).not.toBeInTheDocument();
    expect(findings()).toBeVisible();
    expect(button(more)).toHaveFocus();
  });

  test('a failure is seen and heard beside it', async () => {
    const { app, page } = await openHelp();
    act(() => app.show({ failure: { kind: 'busy' } }));
    expect(screen.getByRole('alert')).toBeVisible();
    expect(page).toBeVisible();
  });
});

test('Esc closes the box inside a page first; taken by the input method it closes nothing', async () => {
  const { user } = show();
  const page = await openPage(user, 'ruleSet');
  const { paste, pasted } = SETTINGS_WORDS['zh-CN'].files;
  await user.click(button(paste));
  const box = screen.getByRole('textbox', { name: pasted });
  for (const part of [box, page]) {
    act(() => void part.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, isComposing: true })));
    expect(box).toBeInTheDocument();
  }
  await user.keyboard('{Escape}');
  expect(box).not.toBeInTheDocument();
  expect(page).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(page).not.toBeInTheDocument();
});

test('what speaks is outside of what is busy', () => {
  const { app } = show();
  act(() => app.show({ working: 'recalculate' }));
  const busy = document.querySelector('[aria-busy="true"]');
  expect(busy).not.toBeNull();
  for (const role of ['status', 'alert'] as const) for (const part of screen.getAllByRole(role)) expect(busy).not.toContainElement(part);
});

test.each(['recalculate', 'recalculateWorkbook', 'check', 'checkWorkbook', 'summarise'] as const)(
  '%s, also pressed in the ribbon, goes back to the results',
  async (working) => {
    const { app, user } = show();
    const page = await openPage(user, 'help');
    act(() => app.show({ working }));
    expect(page).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  },
);

test('undoing does not', async () => {
  const { app, user } = show();
  const page = await openPage(user, 'ruleSet');
  act(() => app.show({ working: 'undo' }));
  expect(page).toBeVisible();
});
