// Before the bench's tests: build and serve it, serve the pane as it is shipped, start one browser; the tests connect to all three.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowserServer } from '../../scripts/browser.mjs';
import { startBench } from '../../scripts/server.mjs';
import { serveAsInstalled } from './installed.mjs';

export default async function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const [bench, browser] = await Promise.all([
    startBench({ port: 0, mode: 'production', quiet: true, folder, acceptance: true }),
    launchBrowserServer(),
  ]);
  const installed = await serveAsInstalled(folder);
  process.env.BENCH_FOLDER = folder;
  process.env.BENCH_ADDRESS = bench.address;
  process.env.BENCH_INSTALLED = installed.address;
  process.env.BENCH_BROWSER = browser.wsEndpoint();
  globalThis.stopBench = async () => {
    await Promise.all([bench.stop(), installed.stop(), browser.close()]);
    rmSync(folder, { recursive: true });
  };
}
