// Draws the PNG icons of the ribbon from their SVG sources, the smallest from a drawing of its own: node scripts/icons.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchBrowserServer } from './browser.mjs';

const assets = new URL('../assets/', import.meta.url);
/** Excel's two sizes that are not its smallest; the add-in's own mark is also shown at 64. */
const SIZES = [32, 80];
const sizesOf = (name) => (/-16$/.test(name) ? [16] : name === 'icon' ? [...SIZES, 64] : SIZES);

const server = await launchBrowserServer();
const browser = await chromium.connect(server.wsEndpoint());
const page = await browser.newPage();
for (const file of readdirSync(assets).filter((each) => each.endsWith('.svg'))) {
  const source = `data:image/svg+xml;base64,${readFileSync(new URL(file, assets)).toString('base64')}`;
  const name = file.replace(/\.svg$/, '');
  for (const size of sizesOf(name)) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`${name.replace(/-16$/, '')}-${size}.png`, assets), png);
  }
}
await browser.close();
await server.close();
