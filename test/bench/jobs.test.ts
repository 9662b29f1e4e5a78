// The daily jobs from end to end in a real Chromium, with every click and chord counted: one's own form until it may be sent, and forty
// forms until every unit knows what to mend.
import { readFileSync } from 'node:fs';
import { workbookOf } from '../../scripts/measure-reading';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { formPaths, readXlsx, seedForms } from '../forms';
import { watchHand, watchKeyboard } from './hand';
import { chooseIn, openBench, type OpenBench } from './open-bench';
import { openOwnForm, OWN_SHEET, REASONS } from './own-form';

const BLANK = '（请填写）';
let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => expect(bench.errors).toEqual([]));
afterAll(() => bench.close());

const field = () => bench.pane.locator('textarea[data-explains]');
const ready = (state: 'open' | 'prepared') => bench.pane.locator(`[data-ready="${state}"]`);
const prepare = () => ready('open').getByRole('button', { name: '准备报送' });
const isDone = () => bench.pane.locator('main:has([aria-busy="false"])').waitFor();

/** Types every reason over its blank, from one blank to the next with Tab; `each` is called after every key. */
async function writeReasons(each: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const { keyboard } = bench.page;
  for (const [place, cell] of REASONS.entries()) {
    await bench.pane.getByRole('textbox', { name: `第 ${place + 1} 条，共 ${REASONS.length} 条` }).waitFor();
    expect(await field().getAttribute('data-explains')).toBe(cell);
    for (;;) {
      const selected = await field().evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd));
      expect(selected).toBe(BLANK);
      await keyboard.insertText(`第${place + 1}处情况属实`);
      await each();
      if (!(await field().inputValue()).includes(BLANK)) break;
      await keyboard.press('Tab');
      await each();
    }
    await keyboard.press('Control+Enter');
  }
  await field().waitFor({ state: 'detached' });
  await prepare().waitFor();
  await each();
}

/** What stands in the workbook once the form may be sent. */
async function expectSendable(): Promise<void> {
  const texts = await Promise.all(REASONS.map(async (cell) => String((await bench.cell(`${OWN_SHEET}!${cell}`)).value)));
  expect(texts.map((text, place) => [text.includes(`第${place + 1}处情况属实`), text.includes(BLANK)])).toEqual(
    REASONS.map(() => [true, false]),
  );
  expect((await bench.cell(`${OWN_SHEET}!G25`)).value).toBe(98.97);
  expect(await bench.marks()).toEqual([]);
}

test('one’s own form with seven reasons to write: three clicks and seven chords', async () => {
  await openOwnForm(bench);
  const hand = await watchHand(bench.pane);
  await bench.pane.getByRole('button', { name: '一键重算 （将改 2 格）' }).click();
  await bench.pane.locator('[data-written="2"]').waitFor();
  await bench.pane.getByRole('button', { name: '逐条填写' }).click();
  await writeReasons();
  await prepare().click();
  await ready('prepared').waitFor();
  await expectSendable();
  expect(await hand()).toEqual({ clicks: 3, chords: 7 });
});

/** Where the keyboard is: in the pane, and never on the page itself. */
async function expectInHand(): Promise<void> {
  expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe('pane-frame');
  expect(await bench.pane.evaluate(() => document.activeElement?.localName)).not.toBe('body');
}

async function press(key: string): Promise<void> {
  await bench.page.keyboard.press(key);
  await expectInHand();
}

/** As Excel does when a person comes into the pane by F6: the keyboard is on the first that takes it. */
async function enterPane(): Promise<void> {
  await bench.pane.locator('[data-primary]').focus();
  await expectInHand();
}

const isAt = (what: string): Promise<boolean> =>
  bench.pane.evaluate((selector) => document.activeElement?.matches(selector) === true, what);

/** The key, until the keyboard is there; answers how often it was pressed. */
async function pressTo(key: string, what: string): Promise<number> {
  for (let presses = 1; presses <= 20; presses += 1) {
    await press(key);
    if (await isAt(what)) return presses;
  }
  throw new Error(`${key} does not lead to ${what}`);
}

test('the same by keyboard alone, which is always somewhere', async () => {
  await openOwnForm(bench);
  const hand = await watchHand(bench.pane);
  await enterPane();
  const hasFallen = await watchKeyboard(bench.pane);
  await press('Enter');
  await bench.pane.locator('[data-written="2"]').waitFor();
  await isDone();
  await expectInHand();

  await pressTo('Tab', '[data-line]');
  for (const [key, place] of [
    ['ArrowDown', 1],
    ['End', REASONS.length - 1],
    ['Home', 0],
  ] as const) {
    await press(key);
    const lines = bench.pane.locator('[data-line]');
    expect(await lines.evaluateAll((all) => all.findIndex((line) => line === document.activeElement))).toBe(place);
  }
  await press('Enter');
  await pressTo('Tab', '[data-explain]');
  await press('Enter');
  await field().waitFor();
  await press('Escape');
  await field().waitFor({ state: 'detached' });
  expect(await isAt('[data-explain]')).toBe(true);
  await press('Enter');
  await writeReasons(expectInHand);

  await pressTo('Shift+Tab', '[data-ready] button');
  await press('Enter');
  await ready('prepared').waitFor();
  await isDone();
  await expectInHand();
  await expectSendable();
  expect(await hand()).toEqual({ clicks: 0, chords: 7 });
  expect(await hasFallen()).toBe(false);
});

test('the last finding in sight set aside by keyboard alone: the keyboard stays, and the way on is short', async () => {
  await bench.open(readFileSync(formPaths[3] ?? ''), '网络运行.xlsx');
  await enterPane();
  await pressTo('Tab', '[data-line]');
  await pressTo('Tab', 'form button');
  await press('Enter');
  await prepare().waitFor();
  await isDone();
  await expectInHand();
  await pressTo('Shift+Tab', '[data-ready] button');
});

const UNITS = ['信息中心', '创业中心', '情报所', '技术市场', '检测中心', '仪器中心', '培训中心', '服务中心'];
const FORMS = 40;

/** Real forms, five of each unit, none of them quite right. */
async function eightUnits(): Promise<readonly SheetSnapshot[]> {
  const sheets = (await Promise.all(formPaths.map((path) => readXlsx(path)))).flat();
  return Array.from({ length: FORMS }, (_, index) => {
    const [sheet, seed] = [sheets[index % sheets.length], seedForms[index % seedForms.length]];
    if (sheet === undefined || seed === undefined) throw new Error('no form');
    const written = new Map([
      [seed.unit, `市${UNITS[index % UNITS.length] ?? ''}`],
      [seed.projectName, `项目${index + 1}`],
    ]);
    const values = sheet.values.map((row) => row.map((value) => written.get(String(value)) ?? value));
    return { ...sheet, id: String(index), name: `表${index + 1}`, values };
  });
}

test('forty forms of eight units: every unit’s message copied with at most twenty clicks', async () => {
  await bench.open(new Uint8Array(await workbookOf(await eightUnits(), 'own')), '四十张.xlsx');
  await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const hand = await watchHand(bench.pane);
  await chooseIn(bench.pane, 'checkWorkbook');
  const page = bench.pane.locator('[data-page="workbook"]');
  await page
    .locator('[data-form]')
    .nth(FORMS - 1)
    .waitFor();
  await isDone();
  const messages: string[] = [];
  for (const unit of await page.locator('[data-unit]').all()) {
    await unit.getByRole('button', { name: /^复制问题/ }).click();
    await unit.locator('[role="status"]:has-text("已复制")').waitFor();
    messages.push(await bench.pane.evaluate(() => navigator.clipboard.readText()));
  }
  expect(messages.map((message) => [message.slice(1, message.indexOf('】')), message.match(/项目\d+（表“表\d+”）/g)])).toEqual(
    UNITS.map((unit, first) => [
      `市${unit}`,
      Array.from({ length: FORMS / UNITS.length }, (_, place) => first + 1 + place * UNITS.length).map((at) => `项目${at}（表“表${at}”）`),
    ]),
  );
  const { clicks } = await hand();
  expect(clicks).toBeGreaterThanOrEqual(UNITS.length);
  expect(clicks).toBeLessThanOrEqual(20);
});
