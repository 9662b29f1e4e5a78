// What is in sight without scrolling on a laptop, where the pane is 350 px wide and 436 px high, in a real Chromium.
import { openBench, sizePane, type OpenBench } from './open-bench';
import { openOwnForm } from './own-form';

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
  await sizePane(bench, 350, 436);
});
afterEach(() => expect(bench.errors).toEqual([]));
afterAll(() => bench.close());

/** The lines that nothing lies over: every corner of theirs is what one sees there. */
const inSight = (): Promise<number> =>
  bench.pane.evaluate(() => {
    const isSeen = (line: Element): boolean => {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      const corners = [left + 1, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => document.elementFromPoint(x, y)));
      return bottom > top && corners.every((corner) => corner !== null && line.contains(corner));
    };
    return scrollY === 0 ? [...document.querySelectorAll('[data-line]')].filter(isSeen).length : NaN;
  });

test('at least five findings, before the press and after it', async () => {
  await openOwnForm(bench);
  expect(await inSight()).toBeGreaterThanOrEqual(5);
  await bench.pane.getByRole('button', { name: /^一键重算/ }).click();
  await bench.pane.locator('[data-written="2"]').waitFor();
  await bench.pane.locator('main:has([aria-busy="false"])').waitFor();
  expect(await inSight()).toBeGreaterThanOrEqual(5);
});
