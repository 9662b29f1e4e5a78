// The pane installed as docs/install.md says: what was built, behind a plain static https server, with the headers of the guide's examples.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { certificate } from '../../scripts/certificate.mjs';
import { headersOfIis, headersOfNginx } from './guide-headers.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const forms = path.join(root, 'test/forms');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'text/xml',
};

/**
 * The page of another OFFICE_JS, which is all that differs between the builds beside the copy of office.js: made by its own
 * configuration, so without the half a minute that the scripts take.
 * @param {string} folder with pane/ as built; the page goes beside it, into a folder of that name
 */
async function buildPage(folder, officeJs) {
  const kept = process.env.OFFICE_JS;
  process.env.OFFICE_JS = officeJs;
  const { plugins, ...configuration } = require('../../webpack.config.js')({}, { mode: 'production' });
  if (kept === undefined) delete process.env.OFFICE_JS;
  else process.env.OFFICE_JS = kept;
  const local = readFileSync(path.join(folder, 'pane/taskpane.html'), 'utf8');
  const scripts = new Map([...local.matchAll(/(\w+)\.[0-9a-f]{12}\.js/g)].map(([file, name]) => [name, file]));
  const entry = Object.fromEntries([...scripts.keys()].map((name) => [name, 'data:text/javascript,']));
  const output = { path: path.join(folder, officeJs), filename: ({ chunk: { name } }) => scripts.get(name) };
  const page = plugins.filter((plugin) => plugin instanceof HtmlPlugin);
  await new Promise((resolve, reject) => {
    webpack({ ...configuration, context: root, entry, output, plugins: page }, (error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString('errors-only'))) : resolve(undefined),
    );
  });
}

/**
 * Serves the pane at /zipingbiao/, and the bench beside it, for Excel and pane must be of one origin. Each of the guide's servers with
 * each build has a host of its own, nginx-local.localhost and so on: a browser takes all of them for this machine.
 * @param {string} folder with pane/ (the local build) and bench/ as built
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} the address of nginx with the local build
 */
export async function serveAsInstalled(folder) {
  const guide = readFileSync(path.join(root, 'docs/install.md'), 'utf8');
  const headersOf = { nginx: headersOfNginx(guide), iis: headersOfIis(guide) };
  const pages = new Map();
  /** Each page is made when it is first asked for. */
  const pageOf = (build) => {
    if (!pages.has(build)) pages.set(build, buildPage(folder, build));
    return pages.get(build);
  };
  const [pane, bench] = ['pane', 'bench'].map((name) => path.join(folder, name));
  const filesOfPane = (build, name) => {
    if (build !== 'local' && name === 'taskpane.html') return [path.join(folder, build, name)];
    return build !== 'local' && name.startsWith('office-js/') ? [] : [path.join(pane, name)];
  };
  /** The pane's files are where it is installed; the bench's page asks for its ribbon, icon and forms at the root. */
  const placesOf = (build, address) => {
    const [, installed] = /^\/zipingbiao\/(.*)$/.exec(address) ?? [];
    if (installed !== undefined) return [...filesOfPane(build, installed), path.join(bench, installed)];
    return address.startsWith('/forms/') ? [path.join(forms, address.slice('/forms/'.length))] : [path.join(pane, address)];
  };
  const answer = async ({ url, headers: { host } }, response) => {
    const [, kind, build] = /^(nginx|iis)-(\w+)\.localhost/.exec(host);
    const address = decodeURIComponent(new URL(url, 'https://localhost').pathname);
    if (build !== 'local' && address === '/zipingbiao/taskpane.html') await pageOf(build);
    if (address === '/forms/') {
      response.end(JSON.stringify(readdirSync(forms)));
      return;
    }
    const file = placesOf(build, address).find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    if (!file.startsWith(bench)) for (const [name, value] of headersOf[kind](address)) response.setHeader(name, value);
    response.end(readFileSync(file));
  };
  const server = createServer(await certificate({ trusted: false }), (request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `https://nginx-local.localhost:${server.address().port}/zipingbiao`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
