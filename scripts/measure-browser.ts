// What the pane costs its user in a real Chromium: its first load, and how long it keeps a key waiting while hundreds of forms are done.
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type {} from '../src/workbench/page/automation';
import type { SheetSnapshot } from '../src/form/snapshot';
import { generateBureau, onOneSheet } from '../test/fuzz/workbook';
import { launchBrowserServer } from './browser.mjs';
import { workbookOf } from './measure-reading';
import { CATEGORIES, ownTasks, type OwnTask } from './own-tasks';
import { startBench } from './server.mjs';

const FORMS = 500;
/** As many as one answer of Excel's takes, or nearly. */
const FORMS_ON_ONE_SHEET = 300;
const PATIENCE_MS = 600_000;

export interface FirstLoad {
  /** Everything of ours that is fetched until 一键重算 can be pressed, gzip. */
  readonly kilobytes: number;
  /** From the request of the page until then. */
  readonly usableMs: number;
}

export interface LongRun {
  readonly seconds: number;
  /** The longest time for which the page took no input, with everything that shares its thread: Excel's stand-in and its grid. */
  readonly longestBlockMs: number;
  /** The longest task of the pane's own, Office.js included. */
  readonly longestOwnTask: OwnTask;
  /** The page's heap at its largest: pane, stand-in and grid together. */
  readonly peakMegabytes: number;
}

interface Watched {
  usableAt?: number;
  longestBlock: number;
  peak: number;
}

/** Runs in the pane before anything else. */
const watch = (): void => {
  if (!location.pathname.endsWith('/taskpane.html')) return;
  const watched: Watched = { longestBlock: 0, peak: 0 };
  Object.assign(window, { watched });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longestBlock = Math.max(watched.longestBlock, now - last);
    last = now;
    const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
    watched.peak = Math.max(watched.peak, memory?.usedJSHeapSize ?? 0);
  }, 5);
  // At the change itself: a glance every few milliseconds would count what is fetched in between.
  new MutationObserver((_, observer) => {
    if (document.querySelector('#pane button') === null) return;
    watched.usableAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (pane === undefined) throw new Error('The bench has no frame with taskpane.html.');
  return pane;
}

const watchedIn = (pane: Frame): Promise<Watched> => pane.evaluate(() => (window as unknown as { readonly watched: Watched }).watched);

/** The pane alone, as the bench's page loads it; nothing cached. */
async function firstLoad(page: Page): Promise<FirstLoad> {
  const fetched: Promise<readonly [url: string, bytes: number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.frame() !== page.mainFrame() && !pathname.startsWith('/office-js/') && /\.(html|js|css)$/.test(pathname))
      fetched.push(response.body().then((body) => [response.url(), gzipSync(body).length] as const));
  });
  const pane = paneOf(page);
  await pane.evaluate(() => location.reload());
  await pane.waitForFunction(() => 'watched' in window && (window.watched as { readonly usableAt?: number }).usableAt !== undefined);
  const sizes = await Promise.all(fetched);
  page.removeAllListeners('response');
  const { usableAt = NaN } = await watchedIn(pane);
  // What came later, while Excel was already being asked, kept nobody waiting.
  const late = await pane.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime + entry.duration > until)
        .map(({ name }) => name),
    usableAt,
  );
  const kilobytes = sizes.reduce((sum, [url, bytes]) => sum + (late.includes(url) ? 0 : bytes), 0) / 1000;
  return { kilobytes, usableMs: usableAt };
}

const recalculate = (pane: Frame): Promise<void> => pane.getByRole('button', { name: '一键重算' }).click();
async function recalculateWorkbook(pane: Frame): Promise<void> {
  await pane.locator('[data-opens="menu"]').click();
  await pane.locator('[data-item="recalculateWorkbook"]').click();
}

/** Opens the sheets as a workbook and presses. */
async function longRun(
  browser: Browser,
  page: Page,
  sheets: readonly SheetSnapshot[],
  press: (pane: Frame) => Promise<void>,
): Promise<LongRun> {
  const file = await workbookOf(sheets, 'own');
  await page.evaluate(([bytes]) => window.workbench.open(bytes, 'bureau.xlsx'), [Array.from(new Uint8Array(file))] as const);
  const pane = paneOf(page);
  await browser.startTracing(page, { categories: CATEGORIES });
  await pane.evaluate(() => Object.assign((window as unknown as { readonly watched: Watched }).watched, { longestBlock: 0, peak: 0 }));
  const start = performance.now();
  await press(pane);
  for (const busy of [true, false]) await pane.waitForSelector(`main [aria-busy="${busy}"]`, { state: 'attached', timeout: PATIENCE_MS });
  const seconds = (performance.now() - start) / 1000;
  const { longestBlock, peak } = await watchedIn(pane);
  const [longestOwnTask] = [...ownTasks(await browser.stopTracing())].sort((a, b) => b.processorMs - a.processorMs);
  if (longestOwnTask === undefined || (await pane.$$('[data-problem]')).length > 0) throw new Error('The press failed.');
  return { seconds, longestBlockMs: longestBlock, longestOwnTask, peakMegabytes: peak / 1_000_000 };
}

export interface BrowserFigures {
  readonly load: FirstLoad;
  /** By what was pressed. */
  readonly runs: ReadonlyMap<string, LongRun>;
}

/** Builds the pages, serves them, and measures all of it in one browser. Rejects when the pane does not get there. */
export async function measureBrowser(): Promise<BrowserFigures> {
  const bench = await startBench({ port: 0, mode: 'production', quiet: true });
  // Else the heap is told in steps of ten per cent, and only now and then.
  const server = await launchBrowserServer(['--enable-precise-memory-info']);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${bench.address}/workbench.html`);
    await page.waitForFunction(() => 'workbench' in window);
    await page.evaluate(() => window.workbench.ready);
    const load = await firstLoad(page);
    const bureau = generateBureau(1, FORMS);
    const whole = bureau.map(({ sheet }) => sheet);
    const readable = bureau.filter(({ isDamaged }) => !isDamaged).map(({ sheet }) => sheet);
    const runs = new Map([
      [`${FORMS} forms on as many sheets`, await longRun(browser, page, whole, recalculateWorkbook)],
      [
        `${FORMS_ON_ONE_SHEET} forms on one sheet`,
        await longRun(browser, page, [onOneSheet(readable.slice(0, FORMS_ON_ONE_SHEET))], recalculate),
      ],
    ]);
    await browser.close();
    return { load, runs };
  } finally {
    await server.close();
    await bench.stop();
  }
}
