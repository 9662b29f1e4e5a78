// Marks and 填写说明 in a real Chromium: what the grid itself lights of each kind, a text written from the pane, and the way back.
import { readFileSync } from 'node:fs';
import { workbookOf } from '../../scripts/measure-reading';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { formPaths, readXlsx } from '../forms';
import { differences } from './differences';
import { chooseIn, formsOf, openBench, type OpenBench } from './open-bench';

let bench: OpenBench;
let sheet: SheetSnapshot;
const original = readFileSync(formPaths[0] ?? '');
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  sheet = first;
  bench = await openBench();
});
afterEach(() => {
  expect(bench.errors).toEqual([]);
});
afterAll(() => bench.close());

const at = (name: string, column: number): string => {
  const row = sheet.values.findIndex((cells) => cells.some((value) => String(value).replace(/\s/g, '') === name));
  return `${sheet.name}!${addressOf({ row, column })}`;
};
const button = (name: RegExp) => bench.pane.getByRole('button', { name });
/** The line of the overshoot whose explanation goes into this cell. */
const line = (cell: string) => bench.pane.locator(`[data-rule="overshoot-unexplained"][data-cell="${cell}"] [data-line]`);

/** The grid works its formulas out in its own time: waits until it has. */
const isLit = async (cell: string, lit: boolean): Promise<void> => {
  await bench.page.waitForFunction(([marked, expected]) => window.workbench.marks().includes(marked) === expected, [cell, lit] as const);
};

test('what does not agree is lit until its content changes, also in the saved file', async () => {
  await bench.open(original, '一.xlsx');
  const [score, grade, blank] = [at('推广交流活动', 6), at('评分等级', 1), at('视频宣传片', 6)];
  await bench.edit(score, 8);
  await bench.edit(grade, '良');
  await bench.edit(blank, '');
  await bench.press('check');
  // As long as a score is missing, nothing can be said of the total.
  const wrong = [score, grade, blank];
  const lit = await bench.marks();
  expect(lit).toEqual(expect.arrayContaining(wrong));
  expect(lit).toHaveLength(6 + wrong.length);
  await bench.pane.locator('[data-opens="menu"]').click();
  await bench.pane.getByRole('menuitem', { name: '清除标记（9 处）' }).waitFor();

  await bench.open(await bench.save(), '二.xlsx');
  expect(await bench.marks()).toEqual(lit);
  await bench.edit(score, 9);
  await bench.edit(grade, '优');
  await bench.edit(blank, 5);
  expect((await bench.marks()).filter((cell) => wrong.includes(cell))).toEqual([]);
  await bench.press('clearMarks');
  expect(await bench.marks()).toEqual([]);
  await bench.press('undo');
  expect(await bench.marks()).toHaveLength(6);
});

test('a wrong formula stays lit after 一键重算, with all the digits of its result', async () => {
  await bench.open(original, '一.xlsx');
  const score = at('推广交流活动', 6);
  await bench.edit(score, '=20/3');
  await bench.press('recalculate');
  await isLit(score, true);
  await bench.edit(score, '=30/3');
  await isLit(score, false);
});

test('an explanation written from the pane: the text stands in its cell, the light is out, undo brings both back', async () => {
  await bench.open(original, '一.xlsx');
  await bench.press('check');
  const cell = at('推广活动参与人员', 7);
  await isLit(cell, true);
  const address = cell.slice(cell.indexOf('!') + 1);
  const before = await bench.save();
  await line(address).click();
  await button(new RegExp(`^填写说明 ${address}$`)).click();
  const field = bench.pane.locator('textarea[data-explains]');
  await field.waitFor();
  expect(await field.inputValue()).toBe('实际完成 2860 人次，为指标值 200 人次的 1430%，超出 2660 人次。原因：（请填写）。');
  expect(await field.evaluate((element: HTMLTextAreaElement) => element.value.slice(element.selectionStart, element.selectionEnd))).toBe(
    '（请填写）',
  );
  await field.fill('=活动推广到长三角，明年据此提高指标值。');
  await bench.resetTraffic();
  await button(/^写入$/).click();
  await field.waitFor({ state: 'detached' });
  expect((await bench.traffic()).requests).toBe(2);
  expect(await bench.cell(cell)).toMatchObject({ value: '=活动推广到长三角，明年据此提高指标值。', formula: '' });
  await isLit(cell, false);
  // The row is made high enough for the text.
  expect(await differences(before, await bench.save())).toEqual([`${sheet.name}: heights`, cell]);
  await button(/^撤销/).click();
  await line(address).waitFor();
  await isLit(cell, true);
  expect(await differences(before, await bench.save())).toEqual([]);
});

test('a text typed for one form is written into that form, though another of the same layout is shown', async () => {
  const twins = [
    { ...sheet, id: '1', name: '甲' },
    { ...sheet, id: '2', name: '乙' },
  ];
  await bench.open(new Uint8Array(await workbookOf(twins, 'own')), '两张.xlsx');
  await chooseIn(bench.pane, 'recalculateWorkbook');
  await bench.pane.locator('[data-page="workbook"] [data-form]').first().waitFor();
  const choose = async (name: string): Promise<void> => {
    await formsOf(bench.pane);
    await bench.pane.locator(`[data-form][data-sheet="${name}"]`).click();
  };
  await choose('甲');
  const cell = at('推广活动参与人员', 7).replace(/.*!/, '');
  await line(cell).click();
  await button(new RegExp(`^填写说明 ${cell}$`)).click();
  const field = bench.pane.locator('textarea[data-explains]');
  await field.fill('活动推广到长三角。');
  await choose('乙');
  await bench.pane.locator('textarea[data-sheet="甲"]').waitFor();
  expect(await field.inputValue()).toBe('活动推广到长三角。');
  await button(/^写入$/).click();
  await field.waitFor({ state: 'detached' });
  expect((await bench.cell(`甲!${cell}`)).value).toBe('活动推广到长三角。');
  expect((await bench.cell(`乙!${cell}`)).value).toBe('');
});

test('through all of them with the keyboard alone', async () => {
  await bench.open(original, '一.xlsx');
  await bench.press('check');
  await button(/^逐条填写$/).focus();
  await bench.page.keyboard.press('Enter');
  for (let step = 1; step <= 6; step += 1) {
    await bench.pane.getByRole('textbox', { name: `第 ${step} 条，共 6 条` }).waitFor();
    await bench.page.keyboard.insertText(`原因${step}`);
    await bench.page.keyboard.press('Control+Enter');
  }
  await bench.pane.locator('textarea[data-explains]').waitFor({ state: 'detached' });
  // Who did more than asked for has only a reason to give: nothing is left to fill in.
  expect(await bench.pane.locator('[data-rule="template-text"]').count()).toBe(0);
  expect(await bench.pane.locator('[data-rule="overshoot-unexplained"]').count()).toBe(0);
  await bench.page.waitForFunction(() => window.workbench.marks().length === 0);
});
