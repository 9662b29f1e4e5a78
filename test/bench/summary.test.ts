// 生成汇总 in a real Chromium: the formulas of the summary as the grid's engine calculates them, and the file that is saved.
import { readFileSync } from 'node:fs';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { readXlsx, seedForms, workbookPath } from '../forms';
import { formsOf, openBench, type OpenBench } from './open-bench';

const NAME = '绩效自评汇总';

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.open(readFileSync(workbookPath), '六张自评表.xlsx');
  await bench.press('summarise');
});
afterEach(() => expect(bench.errors).toEqual([]));
afterAll(() => bench.close());

const saved = async (): Promise<readonly SheetSnapshot[]> => readXlsx(Buffer.from(await bench.save()));
const summaryIn = (sheets: readonly SheetSnapshot[]): SheetSnapshot => {
  const summary = sheets.find(({ name }) => name === NAME);
  if (summary === undefined) throw new Error('no summary');
  return summary;
};
const text = async (address: string): Promise<string> => (await bench.cell(`${NAME}!${address}`)).text;
const rows = seedForms.map((_, index) => index + 5);

test('the published figures of all six forms, each a formula on the form, and what they add up to', async () => {
  const shown = await Promise.all(rows.map(async (row) => Promise.all([`F${row}`, `G${row}`, `H${row}`, `M${row}`, `N${row}`].map(text))));
  expect(shown).toEqual(
    seedForms.map(({ funds: [line], total, grade }) => [line?.annualBudget, line?.executed, line?.executionRate, total, grade]),
  );
  expect(await Promise.all(rows.map((row) => text(`Q${row}`)))).toEqual(['6', '3', '4', '1', '1', '3']);
  // The sixth rate was cut off on its form; of the sums it is rounded.
  expect(await Promise.all(['C11', 'D11', 'F11', 'G11', 'H11', 'Q11'].map(text))).toEqual([
    ...['6 张', '优 6 良 0 中 0 差 0', '1,550.80', '1,547.86', '99.81', '18'],
  ]);
});

test('a form edited later shows in the summary at once', async () => {
  await bench.edit('宣传推广!G13', 4);
  expect(await text('J5')).toBe('64.00');
  await bench.edit('宣传推广!G13', '');
  expect(await text('J5')).toBe('不全');
});

test('an explanation written later shows in 问题清单 at once', async () => {
  await bench.pane.locator('[data-page="workbook"]').getByRole('button', { name: '问题清单' }).click();
  await bench.pane.locator('main:has([aria-busy="false"]) [data-page="workbook"]').waitFor();
  const list = (await saved()).find(({ name }) => name === '问题清单');
  const rowOf = (cell: string): number => list?.text.findIndex((cells) => cells.includes('宣传推广') && cells.includes(cell)) ?? -1;
  const status = async (cell: string): Promise<readonly string[]> => {
    const columns = [...(list?.text[rowOf(cell)] ?? [])].map((_, column) => addressOf({ row: rowOf(cell), column }));
    return Promise.all(columns.map(async (address) => (await bench.cell(`问题清单!${address}`)).text));
  };
  expect(await status('H15')).toContain('待说明');
  await bench.edit('宣传推广!H15', '受众热情高，场次增加。');
  expect(await status('H15')).toContain('已说明');
  expect(await status('H16')).toContain('待说明');
});

test('made again it stands in its place; edited, the pane asks first', async () => {
  const before = (await saved()).map(({ name }) => name);
  await bench.press('summarise');
  expect((await saved()).map(({ name }) => name)).toEqual(before);
  await bench.edit(`${NAME}!R5`, '科长：同意');
  await bench.press('summarise');
  await bench.pane.getByRole('button', { name: '另建一张' }).waitFor();
  expect((await saved()).map(({ name }) => name)).toEqual(before);
  await bench.pane.getByRole('button', { name: '另建一张' }).click();
  await bench.pane.getByRole('button', { name: '另建一张' }).waitFor({ state: 'detached' });
  await bench.pane.locator('main:has([aria-busy="false"]) [data-page="workbook"]').waitFor();
  expect((await saved()).map(({ name }) => name)).toEqual([...before, `${NAME} (2)`]);
  expect(await text('R5')).toBe('科长：同意');
});

test('the saved file opened again: the same figures, and no form among the sheets but the six', async () => {
  const bytes = await bench.save();
  const summary = summaryIn(await readXlsx(Buffer.from(bytes)));
  expect(rows.map((row) => summary.text[row - 1]?.[12])).toEqual(seedForms.map(({ total }) => total));
  await bench.open(bytes, '带汇总.xlsx');
  await bench.press('recalculateWorkbook');
  expect(await (await formsOf(bench.pane)).count()).toBe(6);
  await bench.press('summarise');
  expect((await saved()).map(({ name }) => name)).toEqual([...seedForms.map(({ sheet }) => sheet), NAME]);
});
