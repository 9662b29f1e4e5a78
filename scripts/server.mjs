// The bench's web server: builds the pane and the workbench in memory and serves them with office.js and the seed forms.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import officeJsAddresses from './bundle/office-js.cjs';
import policy from './bundle/policy.cjs';
import { certificate } from './certificate.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const officeJs = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/**
 * Starts the bench and settles when the first build is served.
 * @param {{ port: number, mode: 'development' | 'production', open?: boolean, quiet?: boolean, folder?: string, acceptance?: boolean }} options
 *   port 0 takes a free one; into the folder goes what is built: pane/, which is what `npm run build` makes, and bench/; acceptance.html
 *   is served beside them on demand.
 * @returns {Promise<{ address: string, trusted: boolean, stop: () => Promise<void> }>} Rejects when a build has errors.
 */
export async function startBench({ port, mode, open = false, quiet = false, folder, acceptance = false }) {
  const { key, cert, trusted } = await certificate({ trusted: !quiet });
  const configurations = require('../webpack.config.js')({ bench: true, acceptance }, { mode });
  for (const configuration of configurations) {
    configuration.stats = quiet ? 'none' : 'errors-warnings';
    configuration.infrastructureLogging = { level: 'warn' };
    if (folder !== undefined) configuration.output.path = path.join(folder, configuration.name);
  }
  const compiler = webpack(configurations);
  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap('bench', (stats) =>
      stats.hasErrors() && mode === 'production' ? reject(new Error(stats.toString('errors-only'))) : resolve(undefined),
    );
  });
  const paneHeader = policy.headerOf([officeJsAddresses.OFFICE_JS[process.env.OFFICE_JS ?? 'local']], []);
  const watching = mode === 'development';
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port: port === 0 ? 'auto' : port,
      server: { type: 'https', options: { key, cert } },
      hot: false,
      liveReload: watching,
      client: watching ? { overlay: false, logging: 'warn' } : false,
      open: open ? ['/workbench.html'] : false,
      compress: false,
      watchFiles: [],
      // The pane's policy comes from the server too, as it should in production; the bench is what frames it.
      headers: ({ url }) => (url.startsWith('/taskpane.html') ? [{ key: 'Content-Security-Policy', value: paneHeader }] : []),
      devMiddleware: { writeToDisk: folder !== undefined },
      static: [
        { directory: officeJs, publicPath: '/office-js', watch: false },
        { directory: path.join(root, 'test/forms'), publicPath: '/forms', watch: false },
      ],
    },
    compiler,
  );
  await server.start();
  await built;
  return { address: `https://localhost:${server.options.port}`, trusted, stop: () => server.stop() };
}
