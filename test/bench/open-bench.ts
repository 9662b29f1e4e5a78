// Opens the bench in the browser that setup started, and gives its automation surface as functions of the test.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import type {} from '../../src/workbench/page/automation';

export interface OpenBench {
  readonly page: Page;
  /** The task pane inside the bench. */
  readonly pane: Frame;
  /** Messages of uncaught errors in either page. */
  readonly errors: string[];
  open(bytes: Uint8Array, name: string): Promise<void>;
  save(): Promise<Uint8Array>;
  press(action: string): Promise<void>;
  cell(address: string): Promise<{ value: unknown; text: string; formula: string }>;
  edit(address: string, value: string | number): Promise<void>;
  paste(address: string, values: readonly (readonly (string | number)[])[]): Promise<void>;
  marks(sheet?: string): Promise<string[]>;
  traffic(): Promise<{ requests: number; requestBytes: number; responseBytes: number }>;
  resetTraffic(): Promise<void>;
  failNext(fault: { code: string; atAction?: number }): Promise<void>;
  close(): Promise<void>;
}

export function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests through jest, whose setup starts the bench.`);
  return value;
}

/** What is waited for comes late on a busy machine; less than a test has, so that it is what failed to come that is named. */
const PATIENCE = 180_000;

/** A person's browser, with a memory of its own. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', ...options });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/**
 * Opens workbench.html and waits until grid and pane are ready.
 * @param address of the folder it is in; the bench's own server unless given
 * @param prepare called before anything is asked for
 */
export async function openBench(
  options: { locale?: string; colorScheme?: 'light' | 'dark' } = {},
  address = environment('BENCH_ADDRESS'),
  prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<OpenBench> {
  const browser: Browser = await chromium.connect(environment('BENCH_BROWSER'));
  const context = await newContext(browser, { viewport: { width: 1440, height: 900 }, ...options });
  await prepare(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${address}/workbench.html`);
  await page.waitForFunction(() => 'workbench' in window);
  await page.evaluate(() => window.workbench.ready);
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (pane === undefined) throw new Error('The bench has no frame with taskpane.html.');
  return {
    page,
    pane,
    errors,
    open: (bytes, name) => page.evaluate(([data, file]) => window.workbench.open(data, file), [Array.from(bytes), name] as const),
    save: async () => Uint8Array.from(await page.evaluate(() => window.workbench.save())),
    press: (action) => page.evaluate((id) => window.workbench.press(id), action),
    cell: (address) => page.evaluate((at) => window.workbench.cell(at), address),
    edit: (address, value) => page.evaluate(([at, content]) => window.workbench.edit(at, content), [address, value] as const),
    paste: (address, values) => page.evaluate(([at, block]) => window.workbench.paste(at, block), [address, values] as const),
    marks: (sheet) => page.evaluate((name) => window.workbench.marks(name), sheet),
    traffic: () => page.evaluate(() => window.workbench.traffic()),
    resetTraffic: () => page.evaluate(() => window.workbench.resetTraffic()),
    failNext: (fault) => page.evaluate((description) => window.workbench.failNext(description), fault),
    close: () => browser.close(),
  };
}

/** Chooses an item of the pane's menu by its id. */
export async function chooseIn(pane: Frame | FrameLocator, item: string): Promise<void> {
  await pane.locator('[data-opens="menu"]').click();
  await pane.locator(`[data-item="${item}"]`).click();
}

/** Every form that the pane shows; where there are several, its list is opened for them, unless the page of the workbook lists them. */
export async function formsOf(pane: Frame): Promise<Locator> {
  const picker = pane.locator('[data-opens="forms"][aria-expanded="false"]');
  if ((await picker.count()) > 0) {
    await picker.click();
    await pane.locator('[role="option"]').first().waitFor();
  }
  await pane.locator('[data-form]').first().waitFor({ state: 'attached' });
  return pane.locator('[data-form]');
}

/** What the browser says that a content security policy stopped, as it goes on. */
export function violationsIn(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (!text.includes('Content Security Policy')) return;
    // Office.js parses an empty token as XML; the browser writes its complaint, with a style of its own, into a document that is thrown away.
    const isDiscarded = /\/excel-web-16\.00\.js/.test(message.location().url) && text.startsWith('Applying inline style');
    if (!isDiscarded) violations.push(text);
  });
  return violations;
}

/** Presses whatever can be pressed in the pane, once each, until nothing new appears: the menu, settings, reports, help, explanations. */
export async function pressEveryButton(pane: Frame): Promise<void> {
  const pressed = new Set<string>();
  const fresh = async (): Promise<Locator | undefined> => {
    for (const button of await pane.locator('button:visible, summary:visible, [role="tab"]:visible').all()) {
      const name = (await button.textContent()) ?? '';
      if (pressed.has(name)) continue;
      pressed.add(name);
      // Printing opens the browser's own window, choosing a file the system's.
      if (!/打印|导入/.test(name)) return button;
    }
    return undefined;
  };
  for (let round = 0; round < 80; round += 1) {
    let button = await fresh();
    if (button === undefined) {
      // Each press closes the menu.
      for (const menu of await pane.locator('[data-opens="menu"][aria-expanded="false"]').all()) await menu.click();
      button = await fresh();
    }
    if (button === undefined) return;
    await button.click({ timeout: 5_000 }).catch(() => undefined);
    await pane.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  }
}

/** Makes the pane as large as it is on a person's screen, in CSS pixels; without a height as high as the bench has room for. */
export async function sizePane({ page, pane }: Pick<OpenBench, 'page' | 'pane'>, width: number, height?: number): Promise<void> {
  await page.evaluate(
    ([wide, high]) => {
      const [around, frame] = [document.getElementById('pane'), document.getElementById('pane-frame')];
      if (around === null || frame === null) throw new Error('The bench has no pane.');
      // With the line at its edge.
      around.style.width = `${wide + 1}px`;
      frame.style.flex = high === undefined ? '' : 'none';
      frame.style.height = high === undefined ? '' : `${high}px`;
    },
    [width, height] as const,
  );
  await pane.waitForFunction((wide) => window.innerWidth === wide, width);
}
