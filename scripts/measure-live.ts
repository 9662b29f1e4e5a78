// How soon the pane follows the sheet, in a real Chromium: from the edit of a cell in the grid to the updated list.
import { chromium, type Frame, type Page } from 'playwright-core';
import type {} from '../src/workbench/page/automation';
import { launchBrowserServer } from './browser.mjs';
import { startBench } from './server.mjs';

const RUNS = 15;
const BLOCK = { rows: 25, columns: 8 };
/** 总分 of the form that the bench opens first. */
const TOTAL = 'G25';

export interface LiveFigures {
  /** Milliseconds from the edit of a cell to the updated list, ascending. */
  readonly keystrokes: readonly number[];
  /** Milliseconds from the paste of a block to the results that know it. */
  readonly pasteMs: number;
  readonly pastedCells: number;
  /** Between pane and Excel for that block. */
  readonly pasteRequests: number;
}

/** Waits in the pane until the total is this one; milliseconds since 1970. */
const whenShown = (pane: Frame, total: string): Promise<number> =>
  pane.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(`[data-form][data-total="${wanted}"]`) === null) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      }),
    total,
  );

/** Enters a number as a person does; from the entry to the pane that shows it. */
async function typed(page: Page, pane: Frame, value: number): Promise<number> {
  const shown = whenShown(pane, value.toFixed(2));
  const begun = await page.evaluate(
    ([address, entered]) => {
      const now = performance.timeOrigin + performance.now();
      void window.workbench.edit(address, entered);
      return now;
    },
    [TOTAL, value] as const,
  );
  return (await shown) - begun;
}

/** @throws Error when the pane has not followed */
async function measure(page: Page): Promise<LiveFigures> {
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (pane === undefined) throw new Error('The bench has no frame with taskpane.html.');
  const keystrokes: number[] = [];
  for (let run = 0; run < RUNS; run += 1) keystrokes.push(await typed(page, pane, 20 + run));
  await page.evaluate(() => window.workbench.resetTraffic());
  // From the total down and to the right, so that the pane shows when it knows of the block.
  const block = Array.from({ length: BLOCK.rows }, (_, row) => Array.from({ length: BLOCK.columns }, (__, column) => 77 + row + column));
  const shown = whenShown(pane, '77.00');
  const begun = await page.evaluate(
    ([values, address]) => {
      const now = performance.timeOrigin + performance.now();
      void window.workbench.paste(address, values);
      return now;
    },
    [block, TOTAL] as const,
  );
  const pasteMs = (await shown) - begun;
  await page.waitForTimeout(1000);
  const { requests } = await page.evaluate(() => window.workbench.traffic());
  return { keystrokes: keystrokes.sort((a, b) => a - b), pasteMs, pastedCells: BLOCK.rows * BLOCK.columns, pasteRequests: requests };
}

/** Builds the bench as shipped, starts a browser, measures, and stops both. */
export async function measureLive(): Promise<LiveFigures> {
  const [bench, server] = await Promise.all([startBench({ port: 0, mode: 'production', quiet: true }), launchBrowserServer()]);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    // What runs this file names its functions with a helper that the pages lack.
    await context.addInitScript('globalThis.__name = (named) => named');
    const page = await context.newPage();
    await page.goto(`${bench.address}/workbench.html`);
    await page.waitForFunction(() => 'workbench' in window);
    await page.evaluate(() => window.workbench.ready);
    return await measure(page);
  } finally {
    await Promise.all([bench.stop(), server.close()]);
  }
}
