// What the pane costs before it can be used: every file of ours that a real browser fetches, gzip.
import { gzipSync } from 'node:zlib';
import { openBench } from './open-bench';

test('the pane can be pressed with at most 125 kB of ours fetched; the review comes while Excel answers, the rest on demand', async () => {
  const bench = await openBench();
  const first: { url: string; bytes: number }[] = [];
  const later: { url: string; bytes: number }[] = [];
  let usable = false;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await bench.page.request.get(bench.pane.url()).then((response) => response.text());
  await bench.page.route(/./, async (route) => {
    const { pathname } = new URL(route.request().url());
    const initial = pathname.endsWith('/taskpane.html') || page.includes(pathname.slice(1));
    if (route.request().frame() !== bench.pane || pathname.startsWith('/office-js/') || !/\.(html|js|css)$/.test(pathname))
      return route.continue();
    // What the page does not name itself is held back until the pane has proved to be usable without it.
    if (!initial) await released;
    const response = await route.fetch();
    (usable ? later : first).push({ url: pathname, bytes: gzipSync(await response.body()).length });
    return route.fulfill({ response });
  });
  await bench.pane.evaluate(() => {
    Object.assign(window, { isOldPage: true });
    location.reload();
  });
  await bench.pane.waitForFunction(() => !('isOldPage' in window));
  await bench.pane.getByRole('button', { name: '一键重算', disabled: false }).waitFor();
  usable = true;
  release();
  await bench.pane.locator('[data-form]').first().waitFor();
  // What follows is fetched still.
  await bench.page.unrouteAll({ behavior: 'wait' });
  await bench.close();
  const sum = (files: typeof first): number => files.reduce((total, { bytes }) => total + bytes, 0);
  const list = (files: typeof first): string => files.map(({ url, bytes }) => `${url} ${bytes}`).join(', ');
  console.log(
    `pane usable after ${(sum(first) / 1000).toFixed(1)} kB gzip (${list(first)}); then ${(sum(later) / 1000).toFixed(1)} kB (${list(later)})`,
  );
  expect(first.map(({ url }) => url.replace(/\..*\./, '.'))).toEqual(
    expect.arrayContaining(['/taskpane.html', '/taskpane.css', '/taskpane.js']),
  );
  expect(sum(first)).toBeLessThanOrEqual(125_000);
});
