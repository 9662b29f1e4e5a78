// The next finding and the one before, by a key of Excel: the pane goes on in its list, and Excel to the cell.
import { openBench } from './open-bench';

test('one on, one on and one back: the line in hand, its place among all, and its cell selected in Excel', async () => {
  const bench = await openBench();
  const inHand = bench.pane.locator('li:has([data-line][aria-current="true"])');
  const seen: unknown[] = [];
  for (const step of ['nextFinding', 'nextFinding', 'previousFinding']) {
    await bench.press(step);
    seen.push([
      (await inHand.getAttribute('data-foreseen')) ?? (await inHand.getAttribute('data-cell')),
      await bench.pane.getByText(/^第 \d+ 条，共 \d+ 条$/).textContent(),
      // The box beside the formula bar.
      await bench.page.locator('#grid input').first().inputValue(),
    ]);
  }
  expect(seen).toEqual([
    ['G18', '第 1 条，共 10 条', 'G18'],
    ['G26', '第 2 条，共 10 条', 'G26'],
    ['G18', '第 1 条，共 10 条', 'G18'],
  ]);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
