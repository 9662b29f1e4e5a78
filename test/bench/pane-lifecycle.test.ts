// The pane is closed, opened, and its page ended and started by a press, as Excel does; the work is done and nothing breaks.
import { blankComputedXlsx, formPaths, seedForms } from '../forms';
import { openBench, type OpenBench } from './open-bench';

let bench: OpenBench;
let blanked: Uint8Array;
beforeAll(async () => {
  [bench, blanked] = await Promise.all([openBench(), blankComputedXlsx(formPaths[0] ?? '')]);
});
beforeEach(() => bench.open(blanked, '自评表.xlsx'));
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.page.evaluate(() => window.workbench.ignoreShowing(false));
});
afterAll(() => bench.close());

const closePane = (keepsSize: boolean): Promise<void> => bench.page.evaluate((keeps) => window.workbench.closePane(keeps), keepsSize);
const openPane = (): Promise<void> => bench.page.evaluate(() => window.workbench.openPane());
const endPage = (): Promise<void> => bench.page.evaluate(() => window.workbench.endPage());
const isPaneOpen = (): Promise<boolean> => bench.page.evaluate(() => window.workbench.isPaneOpen());
const total = async (): Promise<string | null> => {
  await bench.pane.waitForSelector('[data-form]');
  return bench.pane.getAttribute('[data-form]', 'data-total');
};
const TOTAL = seedForms[0]?.total;
const isDone = async (): Promise<boolean> => (await bench.marks()).length > 0;

test('press-starts-page: a press without a page loads it, is carried out, and the outcome is shown in the pane', async () => {
  await endPage();
  expect(await isPaneOpen()).toBe(false);
  await bench.press('recalculate');
  expect(await isDone()).toBe(true);
  await expectOpen();
  expect(await total()).toBe(TOTAL);
});

test.each([
  ['without a size', false],
  ['unnoticed by its page', true],
])('pane-hidden: a press while the pane is closed, %s, is carried out and opens it', async (_, keepsSize) => {
  await closePane(keepsSize);
  expect(await bench.pane.evaluate(() => document.visibilityState)).toBe('visible');
  await bench.press('recalculate');
  expect(await isDone()).toBe(true);
  await expectOpen();
  expect(await total()).toBe(TOTAL);
});

test('pane-hidden: the page is told, at its start and whenever the pane is closed or opened', async () => {
  // Office.js says more than its types.
  const started = (): Promise<unknown> =>
    bench.pane.evaluate(
      async () => ((await Office.onReady()) as { readonly addin?: { readonly visibilityMode: string } }).addin?.visibilityMode,
    );
  expect(await started()).toBe('Taskpane');
  const heard = (): Promise<readonly string[]> => bench.pane.evaluate(() => Reflect.get(window, 'heard') as readonly string[]);
  await bench.pane.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  });
  await closePane(true);
  await openPane();
  await bench.pane.waitForFunction(() => (Reflect.get(window, 'heard') as readonly string[]).length === 2);
  expect(await heard()).toEqual(['Hidden', 'Taskpane']);
  await endPage();
  await bench.press('undo');
  expect(await started()).toBe('Hidden');
});

test('press-not-associated: a press for which the page has no function is answered at once, and lost', async () => {
  await expect(bench.press('nothing')).rejects.toThrow('11101');
});

test('show-ignored: the press is carried out and told of no failure; the pane stays closed until a person opens it', async () => {
  await bench.page.evaluate(() => window.workbench.ignoreShowing(true));
  await closePane(false);
  await bench.press('recalculate');
  expect(await isDone()).toBe(true);
  expect(await isPaneOpen()).toBe(false);
  await openPane();
  expect(await total()).toBe(TOTAL);
  expect((await bench.pane.$$eval('[role="alert"]', (alerts) => alerts.map(({ textContent }) => textContent))).join('')).toBe('');
});

test('runtime-ended: after the page has ended nothing is left to undo, what was written stays, and the next press works', async () => {
  await bench.press('recalculate');
  const lit = await bench.marks();
  await endPage();
  await bench.press('undo');
  expect(await bench.marks()).toEqual(lit);
  await expectOpen();
  expect(await total()).toBe(TOTAL);
  await bench.press('clearMarks');
  expect(await bench.marks()).toEqual([]);
  await bench.press('undo');
  expect(await bench.marks()).toEqual(lit);
});

/** The pane may be asked for once the button is done. */
async function expectOpen(): Promise<void> {
  await bench.page.waitForFunction(() => window.workbench.isPaneOpen());
}
