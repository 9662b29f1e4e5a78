// The acceptance page beside the grid, in a real Chromium: it refuses a workbook with contents, and all its probes agree on a blank one.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type {} from '../../src/workbench/page/automation';
import { PROBES } from '../../src/acceptance/probes';
import type { Report } from '../../src/acceptance/report';
import { objectionsIn } from './axe';
import { environment } from './open-bench';

let browser: Browser;
let page: Page;
let errors: string[] = [];

/** The page is loaded anew with each workbook; the bench's own address names it too. */
const pane = (): Frame => {
  const found = page.frames().find((frame) => frame.url().includes('/acceptance.html'));
  if (!found) throw new Error('The bench has no frame with acceptance.html.');
  return found;
};

beforeAll(async () => {
  browser = await chromium.connect(environment('BENCH_BROWSER'));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${environment('BENCH_ADDRESS')}/workbench.html?page=acceptance.html`);
  await page.waitForFunction(() => 'workbench' in window);
  await page.evaluate(() => window.workbench.ready);
});
afterEach(() => {
  const [found] = [errors, (errors = [])];
  expect(found).toEqual([]);
});
afterAll(() => browser.close());

async function blankWorkbook(): Promise<number[]> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Sheet1');
  return [...new Uint8Array(await workbook.xlsx.writeBuffer())];
}

const open = (bytes: readonly number[], name: string): Promise<void> =>
  page.evaluate(([data, file]) => window.workbench.open(data, file), [bytes, name] as const);

const saved = async (): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await page.evaluate(() => window.workbench.save())).buffer);
  return workbook;
};

/** What axe objects to, in both colour schemes. */
async function objections(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await objectionsIn(pane())).map((objection) => `${colorScheme}: ${objection}`));
  }
  return found;
}

test('a workbook with contents is refused with a sentence, and stays as it was', async () => {
  const sheets = (await saved()).worksheets.map(({ name }) => name);
  expect(await objections()).toEqual([]);
  await pane().locator('button[data-focus]').press('Enter');
  await pane().getByText('这个工作簿里有内容').waitFor();
  expect((await saved()).worksheets.map(({ name }) => name)).toEqual(sheets);
});

test('on a blank workbook every probe agrees, nothing is left behind, and the result names nobody', async () => {
  await open(await blankWorkbook(), '空白.xlsx');
  await pane().locator('button[data-focus]').press('Enter');
  await pane().locator('[data-result]').waitFor({ timeout: 600_000 });
  const text = await pane().locator('[data-result]').inputValue();
  const report = JSON.parse(text) as Report;
  expect(report.answers.filter(({ outcome }) => outcome === 'differs' || outcome === 'broken')).toEqual([]);
  expect(report.answers.map(({ id }) => id)).toEqual(PROBES.map(({ id }) => id));
  expect(report.answers.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id)).toEqual(
    PROBES.filter(({ person }) => person).map(({ id }) => id),
  );
  expect(report.environment).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', sets: { ExcelApi: '1.14', SharedRuntime: '1.1' } });
  expect(report.environment.officeJs).toMatch(/^\d+\./);
  expect(text).not.toMatch(/上海|空白|workbook\.xlsx/);
  const left = await saved();
  expect(left.worksheets.map(({ name, actualRowCount }) => [name, actualRowCount])).toEqual([['Sheet1', 0]]);
  expect(await objections()).toEqual([]);
}, 660_000);

test('what needs a person is asked for one by one, and the rest can be skipped', async () => {
  await pane().getByRole('button', { name: '做需要动手的各项' }).click();
  await pane().locator('[data-turn="typed-change"]').waitFor();
  expect(await objections()).toEqual([]);
  const front = await pane().evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load({ name: true });
      await context.sync();
      return sheet.name;
    }),
  );
  await page.evaluate((sheet) => window.workbench.edit(`${sheet}!A1`, 5), front);
  await pane().getByRole('button', { name: '已做' }).click();
  await pane().locator('[data-turn="inserted-row"]').waitFor();
  await pane().getByRole('button', { name: '跳过', exact: true }).click();
  await pane().locator('[data-turn="copied-row"]').waitFor();
  await pane().getByRole('button', { name: '其余都跳过' }).click();
  await pane().locator('[data-result]').waitFor({ timeout: 120_000 });
  const { answers } = JSON.parse(await pane().locator('[data-result]').inputValue()) as Report;
  expect(answers.filter(({ id }) => id === 'typed-change')).toMatchObject([{ outcome: 'agrees' }]);
  expect(answers.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(PROBES.filter(({ person }) => person).length - 1);
}, 180_000);

test('the pane as it is shipped has nothing of it', () => {
  const folder = path.join(environment('BENCH_FOLDER'), 'pane');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const shipped = files.map(({ parentPath, name }) => path.join(parentPath, name)).filter((file) => !file.includes('office-js'));
  expect(shipped.length).toBeGreaterThan(5);
  expect(shipped.filter((file) => /acceptance/i.test(path.basename(file)))).toEqual([]);
  const texts = shipped.filter((file) => /\.(js|html|css|xml)$/.test(file));
  expect(texts.filter((file) => /自评验收|acceptance\.html|AcceptancePane/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
