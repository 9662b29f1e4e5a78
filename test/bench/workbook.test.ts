// All sheets of a workbook in a real Chromium: pressed in the pane, every form done; cancelled, every sheet whole.
import { workbookOf } from '../../scripts/measure-reading';
import { generateBureau } from '../fuzz/workbook';
import { readXlsx } from '../forms';
import { chooseIn, formsOf, openBench, type OpenBench } from './open-bench';

const FORMS = 40;
const bureau = generateBureau(3, FORMS);
let bench: OpenBench;
let file: Uint8Array;
beforeAll(async () => {
  file = new Uint8Array(
    await workbookOf(
      bureau.map(({ sheet }) => sheet),
      'own',
    ),
  );
  bench = await openBench();
});
afterEach(() => expect(bench.errors).toEqual([]));
afterAll(() => bench.close());

test('every form has the total that it was generated with, in as many requests as its size allows', async () => {
  await bench.open(file, 'bureau.xlsx');
  await bench.resetTraffic();
  await chooseIn(bench.pane, 'recalculateWorkbook');
  await bench.pane.locator('main:has([aria-busy="false"]) [data-page="workbook"]').waitFor();
  const forms = await formsOf(bench.pane);
  const shown = new Map(
    await forms.evaluateAll((all) =>
      all.map((form) => [form.getAttribute('data-form') ?? '', form.getAttribute('data-total') ?? ''] as const),
    ),
  );
  const open = bureau.filter(({ injected }) => injected === undefined || injected.isRepaired);
  expect(open.map(({ content }) => [content.project, shown.get(content.project)])).toEqual(
    open.map(({ content, total }) => [content.project, total ?? '']),
  );
  expect((await bench.traffic()).requests).toBeLessThanOrEqual(3);
});

test('cancelled, every sheet is as it was or as it should be', async () => {
  const done = await readXlsx(Buffer.from(await bench.save()));
  await bench.open(file, 'bureau.xlsx');
  // As soon as the button is there: a person is slower, and a fast machine has done by then.
  await bench.pane.evaluate(() => {
    const waiting = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '取消');
      if (cancel === undefined) return;
      waiting.disconnect();
      cancel.click();
    });
    waiting.observe(document.body, { childList: true, subtree: true });
  });
  await chooseIn(bench.pane, 'recalculateWorkbook');
  await bench.pane.locator('[data-cancelled]').waitFor();
  const before = await readXlsx(Buffer.from(file));
  const now = await readXlsx(Buffer.from(await bench.save()));
  const half = now.filter(({ values }, index) =>
    [before, done].every((sheets) => JSON.stringify(sheets[index]?.values) !== JSON.stringify(values)),
  );
  expect(half.map(({ name }) => name)).toEqual([]);
});

test('forty forms are checked and every unit told what to mend, with at most two presses a unit', async () => {
  await bench.open(file, 'bureau.xlsx');
  const before = await readXlsx(Buffer.from(await bench.save()));
  let clicks = 1;
  await bench.press('checkWorkbook');
  const page = bench.pane.locator('[data-page="workbook"]');
  await page
    .locator('[data-form]')
    .nth(FORMS - 1)
    .waitFor();
  const now = await readXlsx(Buffer.from(await bench.save()));
  expect(now.map(({ values }) => values)).toEqual(before.map(({ values }) => values));
  await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const units = page.locator('[data-unit]:has(button:has-text("复制问题"))');
  const messages: string[] = [];
  for (let unit = 0; unit < (await units.count()); unit += 1) {
    await units
      .nth(unit)
      .getByRole('button', { name: /^复制问题/ })
      .click();
    clicks += 1;
    await units.nth(unit).locator('[role="status"]:has-text("已复制"), textarea').waitFor();
    messages.push(
      (await units.nth(unit).locator('textarea').count()) > 0
        ? await units.nth(unit).locator('textarea').inputValue()
        : await bench.pane.evaluate(() => navigator.clipboard.readText()),
    );
  }
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.filter((message) => !/^【.+】.*绩效自评表请修改：\n一、.+（表“.+”）\n1\. [A-Z]+\d+：/.test(message))).toEqual([]);
  expect(clicks).toBeLessThanOrEqual(1 + 2 * messages.length);
});

test('a row shows its form, and the way back leads to where the page was left', async () => {
  const page = bench.pane.locator('[data-page="workbook"]');
  const row = page.locator('[data-form]').nth(FORMS - 3);
  const name = await row.getAttribute('data-form');
  // A click scrolls to its row first.
  await bench.pane.evaluate(() =>
    addEventListener('click', () => (document.body.dataset['scrolled'] = String(document.documentElement.scrollTop)), {
      capture: true,
      once: true,
    }),
  );
  await row.click();
  const scrolled = Number(await bench.pane.evaluate(() => document.body.dataset['scrolled']));
  expect(scrolled).toBeGreaterThan(0);
  await bench.pane.locator(`[data-shown="${name ?? ''}"]`).waitFor();
  await bench.pane.locator('main:has([aria-busy="false"])').waitFor();
  await bench.pane.locator('[data-opens="workbook"]').click();
  await page
    .locator('[data-form]')
    .nth(FORMS - 1)
    .waitFor();
  expect(await bench.pane.evaluate(() => document.activeElement?.getAttribute('data-form'))).toBe(name);
  expect(Math.abs((await bench.pane.evaluate(() => document.documentElement.scrollTop)) - scrolled)).toBeLessThan(40);
});
