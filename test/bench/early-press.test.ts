// A ribbon button is pressed as soon as office.js listens, while the pane's own script is still on its way: the press is done all the same.
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { ACTIONS } from '../../src/commands/commands';
import { addressOf } from '../../src/form/snapshot';
import { blankComputedXlsx, computedCells, formPaths, readXlsx, seedForms } from '../forms';
import { environment } from './open-bench';

// A busy machine is slow, not wrong; and one page waits for half a minute on purpose.
jest.setTimeout(240_000);

const address = environment('BENCH_ADDRESS');
const [form = ''] = formPaths;
/** office.js itself gives up ten seconds after its start when nobody has asked for it. */
const DELAYS_IN_SECONDS = [0, 0.3, 4, 12, 26] as const;

let browser: Browser;
let workbook: Buffer;
beforeAll(async () => {
  browser = await chromium.connect(environment('BENCH_BROWSER'));
  workbook = Buffer.from(await blankComputedXlsx(form));
});
afterAll(() => browser.close());

interface Pressed {
  readonly page: Page;
  readonly pane: Frame;
  readonly errors: readonly string[];
  /** Whether the pane's script had been let through when the button was pressed. */
  readonly hadScript: boolean;
}

/**
 * Opens the bench with one form, and presses as soon as office.js hears it.
 * @param hold settles when the pane's script may come
 */
async function pressEarly(hold: () => Promise<void>, excel = ''): Promise<Pressed> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(200_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  let hasScript = false;
  await page.route(/\/taskpane(\.[0-9a-f]+)?\.js$/, async (route) => {
    await hold();
    hasScript = true;
    await route.continue();
  });
  await page.route(/\/forms\/[^/]+\.xlsx$/, (route) => route.fulfill({ body: workbook }));
  // Its load waits for the pane's.
  await page.goto(`${address}/workbench.html${excel}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'workbench' in window);
  // Until a workbook is open there is nothing to press.
  await page.waitForFunction(() => {
    try {
      window.workbench.traffic();
      return true;
    } catch {
      return false;
    }
  });
  const hadScript = hasScript;
  await page.evaluate(() => window.workbench.press('recalculate'));
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (pane === undefined) throw new Error('The bench has no frame with taskpane.html.');
  return { page, pane, errors, hadScript };
}

const after = (seconds: number) => (): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

// All at once: together they take as long as the last.
const pressed = new Map<number, Promise<Pressed>>();
beforeAll(() => {
  for (const seconds of DELAYS_IN_SECONDS) {
    const page = pressEarly(after(seconds));
    page.catch(() => undefined);
    pressed.set(seconds, page);
  }
});

test.each(DELAYS_IN_SECONDS)('the pane’s script comes %s seconds late: the press is done, and the pane drawn', async (seconds) => {
  const opened = await pressed.get(seconds);
  if (opened === undefined) throw new Error('not opened');
  const { page, pane, errors, hadScript } = opened;
  const [published] = await readXlsx(form);
  if (published === undefined) throw new Error('no form');
  const cells = computedCells(published);
  expect(cells.length).toBeGreaterThan(0);
  const addresses = cells.map(({ cell }) => addressOf(cell));
  const texts = await page.evaluate((all) => all.map((at) => window.workbench.cell(at).text), addresses);
  expect(texts).toEqual(cells.map(({ printed }) => printed));
  await pane.locator(`[data-form][data-total="${seedForms[0]?.total ?? ''}"]`).waitFor();
  expect(await pane.locator('#opening').count()).toBe(0);
  expect(errors).toEqual([]);
  if (seconds > 1) expect(hadScript).toBe(false);
  // Of such names office.js would take the global or the element for the function.
  expect(await pane.evaluate((actions) => actions.filter((action) => action in window), [...ACTIONS])).toEqual([]);
  await page.context().close();
});

test('in an Excel too old for it, the press that waits is completed, and the pane says what is needed', async () => {
  const { page, pane, errors } = await pressEarly(after(0.3), '?ExcelApi=1.8&SharedRuntime=1.1');
  await pane.getByRole('heading', { name: '这里打不开绩效自评助手' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
