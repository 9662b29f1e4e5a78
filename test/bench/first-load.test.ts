// What the pane costs before it can be used: every file of ours that a real browser fetches, gzip.
import { gzipSync } from 'node:zlib';
import { openBench } from './open-bench';

test('everything of ours that the pane fetches until it is usable is at most 125 kB gzip', async () => {
  const bench = await openBench();
  const fetched: { url: string; bytes: number }[] = [];
  bench.page.on('response', (response) => {
    const url = new URL(response.url());
    if (response.frame() !== bench.pane || url.pathname.startsWith('/office-js/')) return;
    void response.body().then((body) => fetched.push({ url: url.pathname, bytes: gzipSync(body).length }));
  });
  await bench.pane.goto(bench.pane.url());
  await bench.pane.getByRole('button', { name: '一键重算' }).waitFor();
  await bench.page.waitForLoadState('networkidle');
  await bench.close();
  const total = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`pane, first load: ${(total / 1000).toFixed(1)} kB gzip\n${fetched.map(({ url, bytes }) => `  ${url} ${bytes}`).join('\n')}`);
  expect(fetched.some(({ url }) => url.endsWith('.js'))).toBe(true);
  expect(total).toBeLessThanOrEqual(125_000);
});
