// A template that nobody has listed, in a real Chromium: asked about once, answered by keyboard, right at once, and never asked about again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookOf } from '../../scripts/measure-reading';
import { FOREIGN_WORDS, foreignSheet, FULL } from '../form/foreign';
import { chooseIn, openBench, type OpenBench } from './open-bench';

let bench: OpenBench;
const folder = mkdtempSync(join(tmpdir(), 'questions-'));
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => expect(bench.errors).toEqual([]));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bench.close();
});

const file = async (...sheets: readonly (readonly [name: string, form: Parameters<typeof foreignSheet>[0]])[]): Promise<Uint8Array> =>
  new Uint8Array(
    await workbookOf(
      sheets.map(([name, form]) => foreignSheet(form, { name, id: name })),
      'own',
    ),
  );
const asks = () => bench.pane.locator('[data-asks]');
const shown = () => bench.pane.locator('[data-form]').evaluateAll((forms) => forms.map((form) => form.getAttribute('data-total')));

test('asked, answered, right; the same template with other contents, on another sheet and after saving and opening asks nothing', async () => {
  await bench.open(await file(['甲', { total: 95 }], ['乙', { total: 96 }]), '外省.xlsx');
  await asks().waitFor();
  expect(await asks().getAttribute('data-asks')).toBe(FOREIGN_WORDS.join(' '));
  expect(await shown()).toEqual([]);
  await bench.press('recalculate');
  expect((await bench.cell('甲!G11')).value).toBe(95);

  await bench.resetTraffic();
  await bench.pane.getByRole('button', { name: '确认' }).press('Enter');
  await bench.pane.locator('[data-form][data-total="95.00"]').waitFor();
  expect(await asks().count()).toBe(0);
  // One request keeps the answer; no sheet is read for it.
  expect((await bench.traffic()).requests).toBe(1);

  await bench.press('recalculateWorkbook');
  expect([(await bench.cell('甲!G11')).value, (await bench.cell('乙!G11')).value]).toEqual([100, 100]);
  expect(await asks().count()).toBe(0);

  await bench.open(await bench.save(), '存过.xlsx');
  await bench.pane.locator('[data-form][data-total="100.00"]').waitFor();
  await bench.edit('甲!E7', '6场');
  await bench.press('recalculate');
  expect([(await bench.cell('甲!G7')).value, (await bench.cell('甲!G11')).value]).toEqual([10, 90]);
  expect(await asks().count()).toBe(0);
});

test('what a bureau hands out teaches another workbook', async () => {
  await bench.open(await file(['甲', { total: 95 }]), '甲.xlsx');
  await bench.pane.getByRole('button', { name: '确认' }).click();
  await bench.pane.locator('[data-form]').waitFor();
  await chooseIn(bench.pane, 'ruleSet');
  const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.pane.getByRole('button', { name: /^导出$/ }).click()]);
  const path = join(folder, '口径.json');
  await download.saveAs(path);

  const rows = FULL.map((row, index) => (index === 0 ? { ...row, actual: '3场', score: '' } : row));
  await bench.open(await file(['别家', { rows, total: '' }]), '别家.xlsx');
  await asks().waitFor();
  await chooseIn(bench.pane, 'ruleSet');
  await bench.pane.locator('input[type="file"]').setInputFiles(path);
  await bench.pane.locator('[data-form]').waitFor();
  expect(await asks().count()).toBe(0);
  await bench.press('recalculate');
  expect([(await bench.cell('别家!G7')).value, (await bench.cell('别家!G11')).value]).toEqual([5, 85]);
});
