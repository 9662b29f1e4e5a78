// 生成汇总 as its user meets it: the item of the menu, and the question about a summary that was edited.
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp } from './fake-app';
import { choose } from './open';
import { PUBLICITY } from './samples';

const EDITED = { work: 'summarise', sheetName: '绩效自评汇总', isProtected: false } as const;

expect.extend(toHaveNoViolations);
function show(speech: Speech = CHINESE) {
  const app = fakeApp({ forms: [PUBLICITY] });
  render(<Pane app={app} speech={speech} officeDark={undefined} />);
  return { app, user: userEvent.setup({ delay: null }) };
}

const button = (name: string) => screen.getByRole('button', { name });

async function ask(speech: Speech = CHINESE) {
  const shown = show(speech);
  act(() => shown.app.show({ editedSheet: EDITED }));
  await screen.findByRole('group', { name: speech === CHINESE ? '汇总表已被修改' : 'The summary has been edited' });
  return shown;
}

test('the item asks for the summary, and for nothing else', async () => {
  const { app, user } = show();
  await choose(user, 'summarise');
  expect(app.asked).toEqual(['summarise']);
});

test('an edited summary is named, and what loses nothing has the keyboard', async () => {
  await ask();
  expect(screen.getByText(/“绩效自评汇总”生成后被修改过/)).toBeInTheDocument();
  expect(button('另建一张')).toHaveFocus();
  expect(await axe(document.body)).toHaveNoViolations();
});

test('a protected one cannot be overwritten, and that is not offered', async () => {
  const { app, user } = show();
  act(() => app.show({ editedSheet: { ...EDITED, isProtected: true } }));
  await screen.findByRole('group', { name: '汇总表受保护' });
  expect(screen.queryByRole('button', { name: '覆盖' })).toBeNull();
  expect(button('另建一张')).toHaveFocus();
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(button('另建一张'));
  expect(app.asked).toEqual(['summarise another']);
});

test.each([
  ['另建一张', 'summarise another'],
  ['覆盖', 'summarise overwrite'],
  ['取消', 'keepEditedSheet'],
])('%s', async (name, asked) => {
  const { app, user } = await ask();
  await user.click(button(name));
  expect(app.asked).toEqual([asked]);
});

test('the keyboard goes back to where it was when the question is gone', async () => {
  const { app, user } = show();
  const pressed = button('更多');
  pressed.focus();
  act(() => app.show({ editedSheet: EDITED }));
  expect(await screen.findByRole('button', { name: '另建一张' })).toHaveFocus();
  await user.tab();
  expect(button('覆盖')).toHaveFocus();
  act(() => app.show({ editedSheet: undefined, working: 'summarise' }));
  expect(pressed).toHaveFocus();
});

test('the question goes with its answer', async () => {
  const { user } = await ask();
  await user.click(button('取消'));
  expect(screen.queryByRole('button', { name: '覆盖' })).toBeNull();
});

test('in English', async () => {
  await ask({ language: 'en', words: en });
  expect(['Create another', 'Overwrite', 'Cancel'].map(button)).toHaveLength(3);
});

test('a screen reader hears that it is being made, and that it is there; of a question it hears the question', () => {
  const { app } = show();
  const said = (): (string | null)[] => screen.getAllByRole('status').map(({ textContent }) => textContent);
  act(() => app.show({ working: 'summarise' }));
  expect(said()).toContain('正在生成汇总……');
  act(() => app.show({ working: undefined }));
  expect(said()).toContain('汇总表已生成。');
  act(() => app.show({ working: 'summarise' }));
  act(() => app.show({ working: undefined, editedSheet: EDITED }));
  expect(said()).not.toContain('汇总表已生成。');
});
