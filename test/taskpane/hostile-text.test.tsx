// Text of a sheet that looks like HTML is shown as text everywhere in the pane: it makes no element and nothing of it runs.
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { resultsOf } from '../../src/app/results';
import type { App } from '../../src/app/state';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { CHINESE } from '../../src/locale';
import { assess } from '../../src/plan/assessment';
import { draftExplanation } from '../../src/plan/explanation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { Pane } from '../../src/taskpane/Pane';
import { formPaths, readXlsx } from '../forms';
import { change, fakeApp, finding } from './fake-app';
import { openPage } from './open';

/** Would close the element around it, run in two ways and show in a third; its end would change if it were decoded. */
const HTML = '</td></textarea>"><img src="x" onerror="window.injected=true"><script>window.injected=true</script><b>粗</b>&lt;i&gt;';

/** Cells of the first form that people write freely, zero-based, and the text before the HTML. */
const FREE: readonly (readonly [row: number, column: number, text: string])[] = [
  [2, 2, '项目'],
  [3, 2, '部门'],
  [3, 6, '单位'],
  [10, 1, '目标'],
  [10, 4, '完成，'],
  // An overshoot without an explanation, and one whose explanation is not completed.
  [14, 2, '推广活动'],
  [16, 7, '原因：（请填写）'],
  // Unreadable.
  [17, 4, '若干'],
];

function hostile(sheet: SheetSnapshot): SheetSnapshot {
  const changed = <Value,>(grid: readonly (readonly Value[])[]): readonly (readonly (Value | string)[])[] =>
    grid.map((cells, row) =>
      cells.map((cell, column) => {
        const free = FREE.find(([atRow, atColumn]) => atRow === row && atColumn === column);
        return free ? `${free[2]}${HTML}` : cell;
      }),
    );
  return {
    ...sheet,
    name: HTML,
    values: changed(sheet.values),
    formulas: changed(sheet.formulas),
    text: changed(sheet.text).map((cells) => cells.map(String)),
  };
}

/** The review quotes a clause at most, and a clause may look like this. */
const quoting = { ...finding('narrative-actual', 'warning', 'E11', '文字与表格不一致。'), excerpt: { text: HTML, from: 3, to: 40 } };

let app: App;
beforeAll(async () => {
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => undefined;
  const [sheet] = await readXlsx(formPaths[0] ?? '');
  if (sheet === undefined) throw new Error('no form');
  const assessment = assess(hostile(sheet), CENTRAL_2020, review);
  const [form] = assessment.forms;
  if (form === undefined) throw new Error('the hostile form is none');
  const forms = resultsOf([assessment], CENTRAL_2020).map((result) => ({
    ...result,
    findings: [...result.findings, { form: result.form.id, ...quoting }],
  }));
  app = {
    ...fakeApp({
      forms,
      changes: forms.map((result) => change(result, 'G15', 'score', HTML, HTML, HTML)),
      failure: { kind: 'unexpected', sheetName: HTML, detail: HTML },
      problems: [{ kind: 'row-unplaced', sheetId: '', sheetName: HTML, cell: { row: 0, column: 0 }, text: HTML }],
      unmarked: { why: 'protected', sheetName: HTML },
    }),
    draftExplanation: ({ explain }) =>
      Promise.resolve(typeof explain === 'object' ? draftExplanation(assessment.sheet, form.evaluation, explain, CENTRAL_2020) : undefined),
  };
});

async function show() {
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={app} speech={CHINESE} officeDark={undefined} />);
    await Promise.resolve();
  });
  return user;
}

/** The elements that the markup would have made. */
const made = (within: ParentNode): readonly Element[] => [...within.querySelectorAll('img, script, b, i, td td, [onerror]')];
const count = (text: string): number => text.split(HTML).length - 1;

/** jsdom's blobs have no text(). */
const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text was copied')));
    if (blob === undefined) reject(new Error('nothing was copied'));
    else reader.readAsText(blob);
  });

afterEach(() => {
  expect(made(document)).toEqual([]);
  expect('injected' in window).toBe(false);
});

test('results, changes, findings, their quotations and every message show it letter by letter', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: CHINESE.words.hostDetail }));
  const said = (rule: string): string => document.querySelector(`[data-rule="${rule}"]`)?.textContent ?? '';
  expect(screen.getByRole('alert')).toHaveTextContent(HTML);
  expect(said('overshoot-unexplained')).toContain(`推广活动${HTML}`);
  expect(said('narrative-actual')).toContain(HTML);
  expect(document.querySelector('[data-form]')).toHaveAttribute('data-form', `项目${HTML}`);
  // No part of the text stands anywhere without the rest.
  expect(document.body.textContent.split('<img').length - 1).toBe(count(document.body.textContent));
  expect(count(document.body.textContent)).toBeGreaterThan(8);
});

test('so does the report, on paper and on the clipboard', async () => {
  const user = await show();
  await openPage(user, 'report');
  const panel = await screen.findByRole('region', { name: '校验报告' });
  for (const text of ['项目', '部门', '单位', '推广活动']) expect(panel.textContent).toContain(`${text}${HTML}`);
  let copied: Readonly<Record<string, Blob>> = {};
  const ClipboardItem = jest.fn((parts: Readonly<Record<string, Blob>>) => void (copied = parts));
  Object.defineProperty(globalThis, 'ClipboardItem', { configurable: true, value: ClipboardItem });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: () => Promise.resolve() } });
  await user.click(within(panel).getByRole('button', { name: '复制' }));
  await within(panel).findByText('已复制，可以粘贴到文档或邮件中。');
  const pasted = new DOMParser().parseFromString(await textOf(copied['text/html']), 'text/html');
  expect(made(pasted)).toEqual([]);
  expect(pasted.body.textContent).toContain(`项目${HTML}`);
  expect(await textOf(copied['text/plain'])).toContain(`项目名称\t项目${HTML}`);
});

test('so does the editor of explanations: in its heading and in the text that is there already', async () => {
  const user = await show();
  const open = async (cell: string): Promise<HTMLTextAreaElement> => {
    await user.click(screen.getByRole('button', { name: new RegExp(`^\\S+ ${cell} `) }));
    await user.click(screen.getByRole('button', { name: `填写说明 ${cell}` }));
    return screen.findByRole<HTMLTextAreaElement>('textbox');
  };
  expect(await open('H15')).toHaveAccessibleName(expect.stringContaining(`推广活动${HTML}`));
  await user.keyboard('{Escape}');
  expect(await open('H17')).toHaveValue(`原因：（请填写）${HTML}`);
});
