// The pane installed as docs/install.md says: the folder that was built, behind a plain static https server, with the guide's headers.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificate } from '../../scripts/certificate.mjs';

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

/** What the guide's nginx sends with a file, by the file's address. */
function headersOfTheGuide() {
  const guide = readFileSync(path.join(root, 'docs/install.md'), 'utf8');
  const [, policy] = /set \$policy "(.*)";/.exec(guide) ?? [];
  const [, map] = /map \$uri \$zipingbiao_cache \{([^}]*)\n\}/.exec(guide.replaceAll('{12}', '<12>')) ?? [];
  const caching = [...(map ?? '').replaceAll('<12>', '{12}').matchAll(/^\s+"?(~\S+?|default)"?\s+"(.*)";$/gm)].map(
    ([, pattern, value]) => ({
      pattern: pattern === 'default' ? /./ : new RegExp(pattern.slice(1)),
      value,
    }),
  );
  const headers = [...guide.matchAll(/add_header (\S+) (\S+) always;/g)].map(([, name, value]) => [name, value]);
  if (policy === undefined || caching.length !== 3 || headers.length !== 4)
    throw new Error('docs/install.md does not say any more what nginx sends.');
  return (address) =>
    headers.map(([name, value]) => [
      name,
      value === '$policy' ? policy : value === '$zipingbiao_cache' ? caching.find(({ pattern }) => pattern.test(address)).value : value,
    ]);
}

/**
 * Serves the pane at /zipingbiao/, and the bench beside it, for Excel and pane must be of one origin.
 * @param {string} folder with pane/ and bench/ as built
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveAsInstalled(folder) {
  const headersOf = headersOfTheGuide();
  const [pane, bench] = ['pane', 'bench'].map((name) => path.join(folder, name));
  /** The pane's files are where it is installed; the bench's page asks for its ribbon, icon and forms at the root. */
  const placesOf = (address) => {
    const [, installed] = /^\/zipingbiao\/(.*)$/.exec(address) ?? [];
    if (installed !== undefined) return [path.join(pane, installed), path.join(bench, installed)];
    return address.startsWith('/forms/') ? [path.join(forms, address.slice('/forms/'.length))] : [path.join(pane, address)];
  };
  const server = createServer(await certificate({ trusted: false }), ({ url }, response) => {
    const address = decodeURIComponent(new URL(url, 'https://localhost').pathname);
    if (address === '/forms/') {
      response.end(JSON.stringify(readdirSync(forms)));
      return;
    }
    const file = placesOf(address).find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    if (file.startsWith(pane)) for (const [name, value] of headersOf(address)) response.setHeader(name, value);
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `https://localhost:${server.address().port}/zipingbiao`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
