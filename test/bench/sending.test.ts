// Until a form can be sent, in a real Chromium: what is left, the closing step with marks and heights, and the way back.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { formPaths } from '../forms';
import { openBench, type OpenBench } from './open-bench';

const original = readFileSync(formPaths[3] ?? '');
/** Of its only reason that is missing. */
const PLACE = 'H16';
const ROW = 16;

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => {
  expect(bench.errors).toEqual([]);
});
afterAll(() => bench.close());

async function saved(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await bench.save()).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const ready = (state: 'open' | 'prepared') => bench.pane.locator(`[data-ready="${state}"]`);

test('the last reason is typed, the form is made ready, and 撤销 brings marks and heights back', async () => {
  await bench.open(original, '四.xlsx');
  await bench.press('check');
  const sheetName = (await saved()).name;
  expect(await bench.marks()).toEqual([`${sheetName}!${PLACE}`]);
  await bench.edit(
    `${sheetName}!${PLACE}`,
    '年初未预计到需求增加，已在年中调整安排，明年据此提高指标值，并在申报时逐项测算、与业务处室核对，避免再次偏差。'.repeat(2),
  );
  await ready('open').waitFor();
  const before = (await saved()).getRow(ROW).height;
  await ready('open').getByRole('button', { name: '准备报送' }).click();
  await ready('prepared').waitFor();
  const sheet = await saved();
  expect(sheet.getRow(ROW).height).toBeGreaterThan(before + 30);
  expect([await bench.marks(), 'conditionalFormattings' in sheet && sheet.conditionalFormattings]).toEqual([[], []]);
  if (process.env['PICTURE'] !== undefined) await bench.page.screenshot({ path: `${process.env['PICTURE']}-ready.png` });
  await bench.press('undo');
  await ready('open').waitFor();
  expect((await saved()).getRow(ROW).height).toBe(before);
});

test('a new form shows how far it is', async () => {
  await bench.pane.locator('[data-opens="menu"]').click();
  await bench.pane.getByRole('menuitem', { name: '新建自评表' }).click();
  await bench.pane.getByRole('textbox', { name: '项目名称' }).fill('校舍修缮');
  await bench.pane.locator('[data-page="newForm"]').getByRole('button', { name: '新建', exact: true }).click();
  const card = bench.pane.locator('[data-to-fill="0/9"]');
  await card.waitFor({ state: 'attached' });
  await bench.pane.locator('[data-page="newForm"]').press('Escape');
  await card.waitFor();
  expect(await bench.pane.locator('[data-severity="error"]').count()).toBe(0);
  if (process.env['PICTURE'] !== undefined) await bench.page.screenshot({ path: `${process.env['PICTURE']}-fill.png` });
  await card.getByRole('button', { name: '转到第一处待填 C13' }).click();
  await bench.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#grid input')?.value === 'C13');
});
