// The rule set in a real Chromium: chosen in the pane it changes the result at once; saved, closed and opened, the workbook keeps it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formPaths } from '../forms';
import { differences } from './differences';
import { chooseIn, openBench, type OpenBench } from './open-bench';

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => {
  expect(bench.errors).toEqual([]);
});
const folder = mkdtempSync(join(tmpdir(), 'rule-set-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bench.close();
});

const original = readFileSync(formPaths[0] ?? '');
const overshoots = (): Promise<(string | null)[]> =>
  bench.pane.$$eval('[data-rule="overshoot-unexplained"]', (elements) => elements.map((element) => element.getAttribute('data-severity')));
const button = (name: RegExp) => bench.pane.getByRole('button', { name });
const choice = () => bench.pane.getByRole('combobox', { name: '选用口径' });

test('switching the rule set changes the result at once; saving, closing and opening the workbook keeps it', async () => {
  await bench.open(original, '一.xlsx');
  expect(await overshoots()).toEqual(Array(6).fill('warning'));
  await chooseIn(bench.pane, 'ruleSet');
  await bench.resetTraffic();
  await choice().selectOption('广西');
  await bench.pane.getByText('口径已改为“广西”，写入本工作簿。').waitFor();
  expect(await overshoots()).toEqual(Array(6).fill('error'));
  // One request keeps it, and nothing else was asked for.
  await bench.page.waitForFunction(() => window.workbench.traffic().requests > 0);
  const saved = await bench.save();
  expect((await bench.traffic()).requests).toBe(1);
  // Nothing of the sheet has changed.
  expect(await differences(original, saved)).toEqual([]);
  // Taken back, the workbook keeps none again.
  await button(/^撤销$/).click();
  await bench.pane.getByText('按此口径重算：总分 99.97，等级优').waitFor();
  await button(/^撤销$/).waitFor({ state: 'detached' });
  expect(await overshoots()).toEqual(Array(6).fill('warning'));
  await bench.open(original, '一.xlsx');
  expect(await overshoots()).toEqual(Array(6).fill('warning'));
  await bench.open(saved, '二.xlsx');
  await bench.pane.getByText('评分口径：广西（保存在此工作簿中）').waitFor();
  expect(await overshoots()).toEqual(Array(6).fill('error'));
});

test('an edited number is in effect with the keystroke, kept, and taken along as a file', async () => {
  await bench.open(original, '一.xlsx');
  await chooseIn(bench.pane, 'ruleSet');
  await bench.resetTraffic();
  await button(/^修改数值…$/).click();
  await bench.pane.getByRole('textbox', { name: '“优”最低分' }).fill('99.98');
  await bench.pane.getByText('按此口径重算：总分 99.97，等级良').waitFor();
  expect(await bench.pane.locator('[data-rule="grade-wrong"]').count()).toBe(1);

  const [download] = await Promise.all([bench.page.waitForEvent('download'), button(/^导出$/).click()]);
  expect(download.suggestedFilename()).toBe('评分口径-财预〔2020〕10号（自定义）.json');
  const path = join(folder, '口径.json');
  await download.saveAs(path);
  await bench.page.waitForFunction(() => window.workbench.traffic().requests > 0);
  await bench.open(await bench.save(), '二.xlsx');
  expect(await bench.pane.locator('[data-rule="grade-wrong"]').count()).toBe(1);

  await bench.open(original, '三.xlsx');
  await chooseIn(bench.pane, 'ruleSet');
  await bench.pane.locator('input[type="file"]').setInputFiles(path);
  await bench.pane.getByText('按此口径重算：总分 99.97，等级良').waitFor();
  await button(/^恢复默认$/).click();
  await bench.pane.getByText('按此口径重算：总分 99.97，等级优').waitFor();
  expect(await bench.pane.locator('[data-rule="grade-wrong"]').count()).toBe(0);
});
