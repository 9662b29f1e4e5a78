// What the pane costs its user in a real Chromium: its first load, and how long it keeps a key waiting while five hundred forms are done.
import { gzipSync } from 'node:zlib';
import { chromium, type Frame, type Page } from 'playwright-core';
import type {} from '../src/workbench/page/automation';
import { generateBureau } from '../test/fuzz/workbook';
import { launchBrowserServer } from './browser.mjs';
import { workbookOf } from './measure-reading';
import { startBench } from './server.mjs';

const FORMS = 500;
const PATIENCE_MS = 600_000;

export interface FirstLoad {
  /** Everything of ours that is fetched until 一键重算 can be pressed, gzip. */
  readonly kilobytes: number;
  /** From the request of the page until then. */
  readonly usableMs: number;
}

export interface LongRun {
  readonly forms: number;
  readonly seconds: number;
  /** The longest time for which the page took no input, with everything that shares its thread: Excel's stand-in and its grid. */
  readonly longestBlockMs: number;
  /** The longest task of the pane's own, Office.js included, in which nothing of the stand-in ran; 0: none of 50 ms or more. */
  readonly longestOwnTaskMs: number;
  /** The page's heap at its largest: pane, stand-in and grid together. */
  readonly peakMegabytes: number;
}

interface Watched {
  usableAt?: number;
  longestBlock: number;
  longestOwn: number;
  peak: number;
}

/** Runs in the pane before anything else. */
const watch = (): void => {
  if (!location.pathname.endsWith('/taskpane.html')) return;
  const watched: Watched = { longestBlock: 0, longestOwn: 0, peak: 0 };
  Object.assign(window, { watched });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longestBlock = Math.max(watched.longestBlock, now - last);
    last = now;
    const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
    watched.peak = Math.max(watched.peak, memory?.usedJSHeapSize ?? 0);
    const button = document.querySelector('#pane button');
    if (button !== null) watched.usableAt ??= now;
  }, 5);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'self') watched.longestOwn = Math.max(watched.longestOwn, duration);
  }).observe({ entryTypes: ['longtask'] });
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

async function longRun(page: Page): Promise<LongRun> {
  const file = await workbookOf(
    generateBureau(1, FORMS).map(({ sheet }) => sheet),
    'own',
  );
  await page.evaluate(([bytes]) => window.workbench.open(bytes, 'bureau.xlsx'), [Array.from(new Uint8Array(file))] as const);
  const pane = paneOf(page);
  await pane.evaluate(() =>
    Object.assign((window as unknown as { readonly watched: Watched }).watched, { longestBlock: 0, longestOwn: 0 }),
  );
  const start = performance.now();
  await pane.getByRole('button', { name: '重算全部工作表' }).click();
  await pane.waitForFunction(
    (forms) =>
      document.querySelector('main[aria-busy="false"]') !== null && document.querySelectorAll('[data-form]').length >= Math.min(forms, 100),
    FORMS,
    { timeout: PATIENCE_MS },
  );
  const seconds = (performance.now() - start) / 1000;
  const { longestBlock, longestOwn, peak } = await watchedIn(pane);
  return { forms: FORMS, seconds, longestBlockMs: longestBlock, longestOwnTaskMs: longestOwn, peakMegabytes: peak / 1_000_000 };
}

/** Builds the pages, serves them, and measures both in one browser. Rejects when the pane does not get there. */
export async function measureBrowser(): Promise<{ readonly load: FirstLoad; readonly run: LongRun }> {
  const bench = await startBench({ port: 0, mode: 'production', quiet: true });
  const server = await launchBrowserServer();
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
    const run = await longRun(page);
    await browser.close();
    return { load, run };
  } finally {
    await server.close();
    await bench.stop();
  }
}
