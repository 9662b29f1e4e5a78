// All sheets of a workbook in a real Chromium: pressed in the pane, every form done; cancelled, every sheet whole.
import { workbookOf } from '../../scripts/measure-reading';
import { generateBureau } from '../fuzz/workbook';
import { readXlsx } from '../forms';
import { openBench, type OpenBench } from './open-bench';

const FORMS = 40;
const bureau = generateBureau(3, FORMS);
let bench: OpenBench;
let file: Uint8Array;
beforeAll(async () => {
  file = new Uint8Array(
    await workbookOf(
      bureau.map(({ sheet }) => sheet),
      'own',
    ),
  );
  bench = await openBench();
});
afterEach(() => expect(bench.errors).toEqual([]));
afterAll(() => bench.close());

test('every form has the total that it was generated with, in as many requests as its size allows', async () => {
  await bench.open(file, 'bureau.xlsx');
  await bench.resetTraffic();
  await bench.pane.getByRole('button', { name: '重算全部工作表' }).click();
  await bench.pane
    .locator('main:has([aria-busy="false"]) [data-form]')
    .nth(FORMS - 1)
    .waitFor();
  const shown = new Map(
    await bench.pane.$$eval('[data-form]', (forms) =>
      forms.map((form) => [form.getAttribute('data-form') ?? '', form.getAttribute('data-total') ?? ''] as const),
    ),
  );
  const open = bureau.filter(({ injected }) => injected === undefined || injected.isRepaired);
  expect(open.map(({ content }) => [content.project, shown.get(content.project)])).toEqual(
    open.map(({ content, total }) => [content.project, total ?? '']),
  );
  expect((await bench.traffic()).requests).toBeLessThanOrEqual(3);
});

test('cancelled, every sheet is as it was or as it should be', async () => {
  const done = await readXlsx(Buffer.from(await bench.save()));
  await bench.open(file, 'bureau.xlsx');
  // As soon as the button is there: a person is slower, and a fast machine has done by then.
  await bench.pane.evaluate(() => {
    const waiting = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '取消');
      if (cancel === undefined) return;
      waiting.disconnect();
      cancel.click();
    });
    waiting.observe(document.body, { childList: true, subtree: true });
  });
  await bench.pane.getByRole('button', { name: '重算全部工作表' }).click();
  await bench.pane.locator('[data-cancelled]').waitFor();
  const before = await readXlsx(Buffer.from(file));
  const now = await readXlsx(Buffer.from(await bench.save()));
  const half = now.filter(({ values }, index) =>
    [before, done].every((sheets) => JSON.stringify(sheets[index]?.values) !== JSON.stringify(values)),
  );
  expect(half.map(({ name }) => name)).toEqual([]);
});
