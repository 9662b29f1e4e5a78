// Two builds: the pane that Excel loads (dist/), and the bench that stands in for Excel (never shipped).
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { acceptanceManifest } = require('./scripts/bundle/acceptance-manifest.cjs');
const GzipBudget = require('./scripts/bundle/gzip-budget.cjs');
const { OFFICE_JS } = require('./scripts/bundle/office-js.cjs');
const Notices = require('./scripts/bundle/notices.cjs');
const { policyOf } = require('./scripts/bundle/policy.cjs');
const { SHORTCUTS_FILE, withShortcuts } = require('./scripts/bundle/shortcuts.cjs');
const { ThemesInUse } = require('./scripts/bundle/themes-in-use.cjs');

const root = (...parts) => path.resolve(__dirname, ...parts);
const officeJsFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The address in manifest.xml, replaced by BASE_URL. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/** Everything of ours that the pane fetches until it is usable, gzip bytes. */
const FIRST_LOAD_BUDGET = 125_000;

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2020',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** Works our styles out at build time, as Fluent's own come: the engine that would do it in the pane stays out of the bundle. */
const styles = { test: /\.styles\.ts$/, exclude: /node_modules/, enforce: 'post', use: { loader: '@griffel/webpack-loader' } };

/** Of Fluent's tokens and themes the shipped pane keeps those it uses: 10 kB gzip less to fetch. */
const fluent = [
  { test: /@fluentui[\\/][^\\/]+[\\/]lib[\\/].*\.js$/, use: root('scripts/bundle/inline-tokens.cjs') },
  { test: /@fluentui[\\/]tokens[\\/]lib[\\/]themes[\\/].*Theme\.js$/, use: root('scripts/bundle/themes-in-use.cjs') },
];

const common = (mode) => ({
  mode,
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: { hints: false },
});

/** What an Excel on Windows, Mac, iPad or the web asks for after office.js: the host's file and the strings of its language. */
const officeJsFiles = ['*.js', '{zh-cn,zh-tw,en-us}/office_strings.js', '../LICENSE.md'].map((from) => ({
  from,
  context: officeJsFolder,
  to: 'office-js/',
  // Microsoft's files stay as they are.
  info: { minimized: true },
  globOptions: { ignore: ['**/*debug*', '**/*vsdoc*', '**/{access,outlook,onenote,powerpoint,project,word}*'] },
}));

function pane(mode, { officeJs, baseUrl, shortcuts }) {
  const production = mode === 'production';
  const name = production ? '[name].[contenthash:12].js' : '[name].js';
  const manifest = (xml) =>
    (shortcuts ? withShortcuts(xml.toString(), DEVELOPMENT_ADDRESS) : xml.toString()).replaceAll(
      DEVELOPMENT_ADDRESS,
      (baseUrl ?? DEVELOPMENT_ADDRESS).replace(/\/$/, ''),
    );
  return {
    ...common(mode),
    name: 'pane',
    // Not by eval, which the page's policy forbids.
    devtool: production ? false : 'cheap-module-source-map',
    entry: { ribbon: './src/taskpane/ribbon.ts', taskpane: './src/taskpane/index.tsx' },
    output: { path: root('dist'), filename: name, chunkFilename: name, clean: true },
    module: { rules: [typescript, styles, ...(production ? fluent : [])] },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        // The page itself names the other one, right behind office.js.
        chunks: ['taskpane'],
        officeJs: OFFICE_JS[officeJs],
        policy: policyOf(OFFICE_JS[officeJs]),
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/taskpane/taskpane.css' },
          // As it is: the old browser that it is for reads nothing newer.
          { from: 'src/taskpane/old-browser.js', info: { minimized: true } },
          { from: 'manifest.xml', transform: manifest },
          ...(shortcuts ? [{ from: `src/commands/${SHORTCUTS_FILE}` }] : []),
          // While developing, the bench's server has office.js at the same address, straight from the npm package.
          ...(officeJs === 'local' && production ? officeJsFiles : []),
        ],
      }),
      ...(production ? [new ThemesInUse(), new Notices(), new GzipBudget(FIRST_LOAD_BUDGET)] : []),
    ],
  };
}

function bench(mode) {
  return {
    ...common(mode),
    name: 'bench',
    entry: { workbench: './src/workbench/page/index.ts' },
    output: { path: root('build/bench'), filename: '[name].js', clean: true },
    module: { rules: [typescript, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
    // Minifying a spreadsheet grid costs more time than it saves on localhost.
    optimization: { minimize: false },
    plugins: [new HtmlPlugin({ template: './src/workbench/page/workbench.html', filename: 'workbench.html', minify: false })],
  };
}

/** The page of the acceptance run: the add-in's own code and what asks a real Excel about it. Never part of the pane. */
function acceptance(mode, { officeJs, baseUrl }) {
  const manifest = (xml) =>
    acceptanceManifest(xml.toString()).replaceAll(DEVELOPMENT_ADDRESS, (baseUrl ?? DEVELOPMENT_ADDRESS).replace(/\/$/, ''));
  return {
    ...common(mode),
    name: 'acceptance',
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    entry: { acceptance: './src/acceptance/page/index.ts' },
    // Names of its own: beside the pane, on the bench's server.
    output: {
      path: root('build/acceptance'),
      filename: '[name].js',
      chunkFilename: 'acceptance-[id].js',
      uniqueName: 'acceptance',
      clean: true,
    },
    module: { rules: [typescript] },
    // Few people ever open it, and who does may want to read it.
    optimization: { minimize: false },
    plugins: [
      new HtmlPlugin({
        template: './src/acceptance/page/acceptance.html',
        filename: 'acceptance.html',
        officeJs: OFFICE_JS[officeJs],
        policy: policyOf(OFFICE_JS[officeJs]),
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/acceptance/page/acceptance.css' },
          { from: 'manifest.xml', to: 'acceptance-manifest.xml', transform: manifest },
          ...(officeJs === 'local' && mode === 'production' ? officeJsFiles : []),
        ],
      }),
    ],
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'development';
  const officeJs = process.env.OFFICE_JS ?? (env.bench ? 'local' : 'cdn');
  if (!(officeJs in OFFICE_JS)) throw new Error(`OFFICE_JS must be one of ${Object.keys(OFFICE_JS).join(', ')}, not ${officeJs}`);
  const shortcuts = process.env.SHORTCUTS ?? 'off';
  if (shortcuts !== 'on' && shortcuts !== 'off') throw new Error(`SHORTCUTS must be on or off, not ${shortcuts}`);
  const settings = { officeJs, baseUrl: process.env.BASE_URL, shortcuts: shortcuts === 'on' };
  // Who only tries the pane does not wait for the page of the acceptance run.
  const asked = env.acceptance ? [acceptance(mode, settings)] : [];
  if (env.bench) return [pane(mode, settings), bench(mode), ...asked];
  return asked[0] ?? pane(mode, settings);
};
