// Finds a Chromium: the one named in CHROME_PATH, an installed Chrome / Chromium / Edge, else the one inside an npm package (Linux x64).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];
const PLACES = {
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) => path.join(folder, file))
      : [],
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
};

/** Playwright chooses the headless mode itself, and several tests share the browser: one process for all of them ends with the first. */
const UNWANTED = /^--(headless|single-process|no-zygote)/;

/** @returns {Promise<{ executablePath: string, args: string[] }>} Rejects with what to do when there is none. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { executablePath: named, args: [] };
  }
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const installed = [...(PLACES[process.platform] ?? []), ...onPath].find((file) => existsSync(file));
  if (installed) return { executablePath: installed, args: [] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), args: packaged.args.filter((arg) => !UNWANTED.test(arg)) };
  }
  throw new Error('No Chrome, Chromium or Edge found: install one or name it in CHROME_PATH.');
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** A headless browser that other processes can connect to by `wsEndpoint()`; @param {readonly string[]} more switches of Chromium's */
export async function launchBrowserServer(more = []) {
  const { executablePath, args } = await findBrowser();
  return chromium.launchServer({ executablePath, args: [...new Set([...QUIET, ...args, ...more])], headless: true });
}
