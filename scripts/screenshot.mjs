// Makes the pictures of the guides: the bench after one press, with an actual below its target; the question about a heading that
// nobody has listed; the acceptance page with its answers. node scripts/screenshot.mjs
import ExcelJS from 'exceljs';
import { chromium } from 'playwright-core';
import { launchBrowserServer } from './browser.mjs';
import { startBench } from './server.mjs';

const [bench, server] = await Promise.all([startBench({ port: 0, mode: 'production', quiet: true }), launchBrowserServer()]);
const browser = await chromium.connect(server.wsEndpoint());
const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
const page = await context.newPage();
await page.goto(`${bench.address}/workbench.html`);
await page.waitForFunction(() => 'workbench' in window);
await page.evaluate(async () => {
  const { workbench } = window;
  await workbench.ready;
  await workbench.edit('E13', '12.00(篇)');
  await workbench.press('recalculate');
});
const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
await pane?.locator('[data-cell="H13"] a, [data-cell="H13"] button').first().click();
await page.waitForTimeout(1000);
await page.screenshot({ path: new URL('../docs/workbench.png', import.meta.url).pathname });
await page.evaluate(async () => {
  const { workbench } = window;
  const heading = { C12: '考核事项', D12: '约定', E12: '到位', F12: '权数', G12: '自打', H12: '缘由' };
  for (const [address, words] of Object.entries(heading)) await workbench.edit(address, words);
});
const question = pane?.locator('[data-asks]');
await question?.waitFor();
await question?.scrollIntoViewIfNeeded();
await page.waitForTimeout(1000);
await page.screenshot({ path: new URL('../docs/question.png', import.meta.url).pathname });
// The acceptance page, on a workbook of its own and with all its answers.
await page.goto(`${bench.address}/workbench.html?page=acceptance.html`);
await page.waitForFunction(() => 'workbench' in window);
await page.evaluate(() => window.workbench.ready);
const blank = new ExcelJS.Workbook();
blank.addWorksheet('Sheet1');
const bytes = [...new Uint8Array(await blank.xlsx.writeBuffer())];
await page.evaluate((data) => window.workbench.open(data, '空白.xlsx'), bytes);
const acceptance = page.frames().find((frame) => frame.url().includes('acceptance.html'));
await acceptance?.locator('button[data-focus]').click();
await acceptance?.locator('[data-result]').waitFor({ timeout: 600_000 });
await acceptance?.locator('summary').click();
await page.screenshot({ path: new URL('../docs/acceptance.png', import.meta.url).pathname });
await browser.close();
await Promise.all([server.close(), bench.stop()]);
process.exit(0);
