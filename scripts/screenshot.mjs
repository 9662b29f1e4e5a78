// Makes the pictures of the guides: the bench after one press, with an actual below its target; forty forms; the question about a
// heading that nobody has listed; the acceptance page with its answers. node scripts/screenshot.mjs
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchBrowserServer } from './browser.mjs';
import { startBench } from './server.mjs';

const UNITS = ['市科技信息中心', '市科技创业中心', '市研发公共服务平台管理中心', '市科技人才中心', '市科学技术奖励中心'];

/** The six forms again and again, under other units. */
async function fortyForms() {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(fileURLToPath(new URL('../test/forms/六张自评表.xlsx', import.meta.url)));
  const forms = book.worksheets.map(({ model }) => structuredClone(model));
  for (let number = forms.length + 1; number <= 40; number += 1) {
    const form = forms[number % forms.length];
    const sheet = book.addWorksheet(`${String(number).padStart(2, '0')}-${form.name}`);
    sheet.model = { ...structuredClone(form), id: sheet.id, name: sheet.name, mergeCells: form.merges };
    sheet.getCell('G4').value = UNITS[number % UNITS.length];
    sheet.getCell('C3').value = `${form.rows[2].cells.find(({ address }) => address === 'C3')?.value}（${number} 号）`;
  }
  return book.xlsx.writeBuffer();
}

const [bench, server] = await Promise.all([
  startBench({ port: 0, mode: 'production', quiet: true, acceptance: true }),
  launchBrowserServer(),
]);
const browser = await chromium.connect(server.wsEndpoint());
const context = await browser.newContext({
  ignoreHTTPSErrors: true,
  viewport: { width: 1366, height: 768 },
  deviceScaleFactor: 2,
  locale: 'zh-CN',
});
const page = await context.newPage();
await page.goto(`${bench.address}/workbench.html`);
await page.waitForFunction(() => 'workbench' in window);
await page.evaluate(() => window.workbench.ready);
const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
/** Once the pane has done its work and the grid is drawn. */
const take = async (name) => {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: new URL(`../docs/${name}.png`, import.meta.url).pathname });
};
await page.evaluate(() => window.workbench.press('recalculate'));
// The last of the marked rows comes into view with those above it.
await pane?.locator('[data-cell="H23"] [data-line]').first().click();
await take('workbench');
const bureau = [...new Uint8Array(await fortyForms())];
await page.evaluate((data) => window.workbench.open(data, '各单位自评表.xlsx'), bureau);
await page.evaluate(() => window.workbench.press('checkWorkbook'));
await pane?.locator('[data-page="workbook"] [data-form]').nth(39).waitFor();
await pane?.evaluate(() => document.activeElement?.blur());
await take('workbook');
const sample = [...readFileSync(new URL('../test/forms/1-宣传推广.xlsx', import.meta.url))];
await page.evaluate((data) => window.workbench.open(data, '新模板.xlsx'), sample);
await page.evaluate(async () => {
  const heading = { C12: '考核事项', D12: '约定', E12: '到位', F12: '权数', G12: '自打', H12: '缘由' };
  for (const [address, words] of Object.entries(heading)) await window.workbench.edit(address, words);
});
const question = pane?.locator('[data-asks]');
await question?.waitFor();
await question?.scrollIntoViewIfNeeded();
await take('question');
// The acceptance page, on a workbook of its own and with all its answers.
await page.goto(`${bench.address}/workbench.html?page=acceptance.html`);
await page.waitForFunction(() => 'workbench' in window);
await page.evaluate(() => window.workbench.ready);
const blank = new ExcelJS.Workbook();
blank.addWorksheet('Sheet1');
const bytes = [...new Uint8Array(await blank.xlsx.writeBuffer())];
await page.evaluate((data) => window.workbench.open(data, '空白.xlsx'), bytes);
const acceptance = page.frames().find((frame) => frame.url().includes('/acceptance.html'));
await acceptance?.locator('button[data-focus]').click();
await acceptance?.locator('[data-result]').waitFor({ timeout: 600_000 });
await acceptance?.locator('summary').click();
await take('acceptance');
await browser.close();
await Promise.all([server.close(), bench.stop()]);
process.exit(0);
