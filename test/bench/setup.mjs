// Before the bench's tests: build and serve it, start one browser; the tests connect to both.
import { launchBrowserServer } from '../../scripts/browser.mjs';
import { startBench } from '../../scripts/server.mjs';

export default async function setup() {
  const [bench, browser] = await Promise.all([startBench({ port: 0, mode: 'production', quiet: true }), launchBrowserServer()]);
  process.env.BENCH_ADDRESS = bench.address;
  process.env.BENCH_BROWSER = browser.wsEndpoint();
  globalThis.stopBench = () => Promise.all([bench.stop(), browser.close()]);
}
