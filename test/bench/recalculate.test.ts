// The promise of one press, in a real Chromium: real .xlsx in, real office.js between, real .xlsx out.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { addressOf } from '../../src/form/snapshot';
import { blankComputedXlsx, computedCells, flattenedPath, formPaths, readXlsx, seedForms, workbookPath } from '../forms';
import { differences } from './differences';
import { formsOf, openBench, type OpenBench } from './open-bench';

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => {
  expect(bench.errors).toEqual([]);
});
afterAll(() => bench.close());

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const published = seedForms.map((form) => ({ name: form.projectName, total: form.total, grade: form.grade }));

/** What the pane says of every form, in the order of the sheet. */
const formsInPane = async (): Promise<{ name: string; total: string; grade: string }[]> => {
  const forms = await (
    await formsOf(bench.pane)
  ).evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute('data-form') ?? '',
      total: element.getAttribute('data-total') ?? '',
      grade: element.getAttribute('data-grade') ?? '',
    })),
  );
  return forms.sort((a, b) => published.findIndex((form) => form.name === a.name) - published.findIndex((form) => form.name === b.name));
};
const errorsInPane = (): Promise<string[]> =>
  bench.pane.$$eval('[data-rule][data-severity="error"]', (elements) => elements.map((element) => element.textContent));

test.each(formPaths.map((path, index) => [nameOf(path), path, index] as const))(
  '%s as published: nothing to change, no error',
  async (name, path, index) => {
    const original = readFileSync(path);
    await bench.open(original, name);
    await bench.press('recalculate');
    expect(await formsInPane()).toEqual([published[index]]);
    expect(await errorsInPane()).toEqual([]);
    const changed = await differences(original, await bench.save());
    // Only the marks were added, where the form has deviations to explain.
    expect(changed.filter((difference) => !difference.endsWith(': conditionalFormats'))).toEqual([]);
  },
);

test.each([...formPaths, workbookPath].map((path) => [nameOf(path), path] as const))(
  '%s with every score, rate, total and grade blanked: one press brings the published values back and changes nothing else',
  async (name, path) => {
    const blanked = await blankComputedXlsx(path);
    await bench.open(blanked, name);
    await bench.press(path === workbookPath ? 'recalculateWorkbook' : 'recalculate');
    const saved = Buffer.from(await bench.save());
    const now = await readXlsx(saved);
    const wrong: string[] = [];
    const computed: string[] = [];
    for (const [index, sheet] of (await readXlsx(path)).entries()) {
      for (const { cell, printed } of computedCells(sheet)) {
        const address = `${sheet.name}!${addressOf(cell)}`;
        const text = now[index]?.text[cell.row]?.[cell.column];
        computed.push(address);
        // The published sixth form cut its rate off; rounding gives 99.21, and either is admissible.
        if (text !== printed && !(printed === '99.20' && text === '99.21')) wrong.push(`${address}: ${text ?? 'no cell'} for ${printed}`);
      }
    }
    expect(wrong).toEqual([]);
    const changed = (await differences(blanked, saved)).filter((difference) => !difference.endsWith(': conditionalFormats'));
    expect([...changed].sort()).toEqual([...computed].sort());
    expect(await errorsInPane()).toEqual([]);
  },
);

test('a file opened by a script, like one opened by hand, is named in title and status; one that cannot be opened is told there', async () => {
  const status = bench.page.getByRole('status');
  await bench.open(readFileSync(flattenedPath), '另一份.xlsx');
  expect(await status.textContent()).toBe('已打开“另一份.xlsx”。文件只在本机浏览器中处理。');
  await expect(bench.open(Buffer.from('PK'), '坏.xlsx')).rejects.toThrow('坏.xlsx');
  expect(await status.textContent()).toMatch(/^打不开“坏.xlsx”/);
  expect(await bench.page.locator('#file-name').textContent()).toBe('另一份.xlsx');
});

test('the first form: its six overshoots are lit and no other cell', async () => {
  const [path] = formPaths;
  if (path === undefined) throw new Error('no form');
  await bench.open(readFileSync(path), nameOf(path));
  await bench.press('recalculate');
  const overshoots = await bench.pane.$$eval('[data-rule="overshoot-unexplained"]', (elements) =>
    elements.map((element) => element.textContent),
  );
  expect(overshoots).toHaveLength(6);
  for (const name of ['推广交流活动', '服务站点维护', '需求对接典型案例', '推广活动参与人员', '媒体报道累计阅读量', '媒体报道转载量']) {
    expect(overshoots.some((text) => text.includes(name))).toBe(true);
  }
  expect(await bench.marks()).toHaveLength(6);
});

test('the flattened text on one sheet: six forms, no error, the published totals', async () => {
  const original = readFileSync(flattenedPath);
  await bench.open(original, basename(flattenedPath));
  await bench.press('recalculate');
  expect(await formsInPane()).toEqual(published);
  expect(await errorsInPane()).toEqual([]);
  expect((await differences(original, await bench.save())).filter((difference) => !difference.endsWith(': conditionalFormats'))).toEqual(
    [],
  );
});

test('an actual below its target: proportional score, total and grade follow; typing an explanation puts the light out', async () => {
  const [path] = formPaths;
  if (path === undefined) throw new Error('no form');
  await bench.open(readFileSync(path), nameOf(path));
  const [sheet] = await readXlsx(path);
  const row = sheet?.values.findIndex((cells) => cells.includes('推广活动参与人员')) ?? -1;
  const at = (column: string): string => `${sheet?.name}!${column}${row + 1}`;
  await bench.edit(at('E'), '150.00(人次)');
  await bench.press('recalculate');
  // 15 × 150 / 200 = 11.25, so the total is 99.97 − 3.75 = 96.22, still 优.
  expect((await bench.cell(at('G'))).text).toBe('11.25');
  expect((await formsInPane()).map(({ total, grade }) => [total, grade])).toEqual([['96.22', '优']]);
  expect(await bench.marks()).toContain(at('H'));
  await bench.edit(at('H'), '受场地限制，线下活动减少，已安排补办。');
  expect(await bench.marks()).not.toContain(at('H'));

  await bench.edit(at('E'), '10.00(人次)');
  await bench.edit(at('H'), '');
  await bench.press('recalculate');
  // 15 × 10 / 200 = 0.75, total 85.72: 良.
  expect((await formsInPane()).map(({ total, grade }) => [total, grade])).toEqual([['85.72', '良']]);
  await bench.press('undo');
  expect((await bench.cell(at('G'))).text).toBe('11.25');
});

test('requests: two for a sheet with one form and for one with six, three for a workbook of six sheets; and one that shows the pane', async () => {
  /** Excel is asked to show the pane once the press is completed. */
  const SHOWN = 1;
  const isPressed = async (action: string, requests: number): Promise<void> => {
    await bench.resetTraffic();
    await bench.press(action);
    await bench.page.waitForFunction((count) => window.workbench.traffic().requests >= count, requests + SHOWN);
    expect((await bench.traffic()).requests).toBe(requests + SHOWN);
  };
  await bench.open(readFileSync(formPaths[0] ?? ''), 'form.xlsx');
  await isPressed('recalculate', 2);
  await bench.open(readFileSync(flattenedPath), basename(flattenedPath));
  await isPressed('recalculate', 2);
  await bench.open(readFileSync(workbookPath), 'workbook.xlsx');
  await isPressed('recalculateWorkbook', 3);
  await bench.open(readFileSync(formPaths[0] ?? ''), 'form.xlsx');
  // With the marks; once they stand there is nothing to write.
  await isPressed('check', 2);
  await isPressed('check', 1);
});

test('check writes marks and no content', async () => {
  const blanked = await blankComputedXlsx(workbookPath);
  await bench.open(blanked, nameOf(workbookPath));
  await bench.press('check');
  const changed = await differences(blanked, await bench.save());
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatch(/: conditionalFormats$/);
  expect((await errorsInPane()).length).toBeGreaterThan(0);
});

test('a write that fails midway leaves the workbook as it was, and says so', async () => {
  const blanked = await blankComputedXlsx(formPaths[0] ?? '');
  await bench.open(blanked, 'fault.xlsx');
  await bench.failNext({ code: 'GeneralException', atAction: 3 });
  await bench.press('recalculate');
  expect(await differences(blanked, await bench.save())).toEqual([]);
  expect(await bench.pane.locator('[role="alert"], [role="status"]').allTextContents()).not.toEqual([]);
});
