// Total and grade that are not written, and cells that count for nothing: the pane says so by itself, and leads to the cells.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AppState } from '../../src/app/state';
import { decimal } from '../../src/form/decimal';
import type { Speech } from '../../src/locale';
import { CHINESE } from '../../src/locale';
import { en } from '../../src/locale/en';
import { Pane } from '../../src/taskpane/Pane';
import { cellAt, fakeApp, finding, formResult, type FormLook } from './fake-app';
import { openForms } from './open';

expect.extend(toHaveNoViolations);
const ENGLISH: Speech = { language: 'en', words: en };

async function show(look: Partial<FormLook>, state: Partial<AppState> = {}, speech = CHINESE) {
  const app = fakeApp({ forms: [formResult({ name: '甲', total: '100.00', grade: '优', ...look })], ...state });
  const { container } = render(<Pane app={app} speech={speech} officeDark={undefined} />);
  // The line is fetched when there is something to say.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return { app, user: userEvent.setup(), container };
}
const line = (attribute: string): HTMLElement | undefined => document.querySelector<HTMLElement>(`[${attribute}]`) ?? undefined;
const links = (element: HTMLElement | undefined): readonly (string | null)[] =>
  element === undefined
    ? []
    : within(element)
        .getAllByRole('button')
        .map(({ textContent }) => textContent);

const POINTS = { kind: 'points', sum: decimal(190), cell: cellAt('F6') } as const;

describe('what is held back', () => {
  test('points that do not sum to 100: the sum, and the cell most likely at fault as a link', async () => {
    const { app, user } = await show({ heldBack: POINTS });
    expect(line('data-held-back')).toHaveTextContent('总分、等级等暂不改写：分值合计 190 分，应为 100 分。请先核对 F6');
    await user.click(screen.getByRole('button', { name: '转到单元格 F6' }));
    expect(app.asked).toEqual(['goTo {Sheet1} 5,5']);
  });

  test.each<[string, FormLook['heldBack'], string]>([
    ['nobody knows which', { kind: 'points', sum: decimal('95.5') }, '总分、等级等暂不改写：分值合计 95.5 分，应为 100 分。'],
    [
      'a row without points beside a full sum',
      { kind: 'points', sum: decimal(100), cell: cellAt('F8') },
      '总分、等级等暂不改写：有计分的指标没填分值。请先核对 F8',
    ],
    [
      'cells that could not be read',
      { kind: 'unread', cells: [cellAt('A12'), cellAt('A14')] },
      '总分、等级等暂不改写：表中有内容没能读懂。请先核对 A12、A14',
    ],
  ])('%s', async (_, heldBack, says) => {
    await show({ ...(heldBack && { heldBack }) });
    expect(line('data-held-back')?.textContent).toBe(says);
  });

  test('a form without points or scores: what is not checked, and why', async () => {
    const { container } = await show({ heldBack: { kind: 'no-points' }, cannot: ['points', 'score'] });
    const lines = [...document.querySelectorAll('[data-cannot]')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      '没有“分值”一列，各行得分无法按比例核对；预算执行得分也只核对，不改写。',
      '没有“得分”一列，各行得分和总分无法核对，总分和等级不改写。',
    ]);
    expect(line('data-held-back')?.textContent).toBe('本表没有“分值”一列：总分、等级只核对，不改写。');
    expect(await axe(container)).toHaveNoViolations();
  });

  test('of very many cells the first are named, and all are counted', async () => {
    await show({ heldBack: { kind: 'unread', cells: Array.from({ length: 20 }, (_, row) => ({ row, column: 0 })) } });
    expect(links(line('data-held-back'))).toHaveLength(8);
    expect(line('data-held-back')).toHaveTextContent(/A7、A8 等 20 处$/);
  });

  test('stands right below the total, and nothing is said of a form whose results are written', async () => {
    await show({ heldBack: POINTS });
    const { previousElementSibling } = line('data-held-back') ?? {};
    expect(previousElementSibling).toHaveTextContent('总分100.00');
    document.body.innerHTML = '';
    await show({});
    expect(line('data-held-back')).toBeUndefined();
  });

  test('no tick beside it: neither "nothing to change" nor "no findings"', async () => {
    await show({ heldBack: POINTS }, { changes: [] });
    expect(screen.queryByText('无需改动，数字都符合口径。')).toBeNull();
    expect(screen.getByText('总分、等级等以外，没有需要改动的数字。')).toBeVisible();
    expect(screen.queryByText('没有发现问题。')).toBeNull();
  });

  test('is heard, and the list does not say that nothing is wrong', async () => {
    const forms = [formResult({ name: '甲', total: '99.00', heldBack: POINTS }), formResult({ name: '乙', total: '100.00', firstRow: 40 })];
    const { user } = await show({}, { forms });
    expect(screen.getByText(/^总分、等级等暂不改写/)).toHaveAttribute('role', 'status');
    await openForms(user);
    expect(screen.getByRole('option', { name: /^甲/ })).toHaveAccessibleName('甲，总分 99.00');
  });

  test('in English; beside findings of its own; without a violation', async () => {
    const { container } = await show({ heldBack: POINTS, findings: [finding('points-total', 'error', 'F6', '合计 190')] }, {}, ENGLISH);
    expect(line('data-held-back')?.textContent).toBe('Total and grade are not written: the points sum to 190, not to 100. Check first: F6');
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('what is passed over', () => {
  test('is one line that names the cells, each a link', async () => {
    const { app, user } = await show({ passedOver: ['F12', 'G14'] });
    expect(line('data-passed')).toHaveAttribute('data-passed', 'F12,G14');
    expect(line('data-passed')?.textContent).toBe('未计入的内容（不属于任何栏目）： F12、G14');
    await user.click(screen.getByRole('button', { name: '转到单元格 G14' }));
    expect(app.asked).toEqual(['goTo {Sheet1} 13,6']);
  });

  test('nothing: no line', async () => {
    await show({ passedOver: [] });
    expect(line('data-passed')).toBeUndefined();
  });
});
