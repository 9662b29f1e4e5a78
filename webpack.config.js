// Two builds: the pane that Excel loads (dist/), and the bench that stands in for Excel (never shipped).
const path = require('node:path');
const zlib = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const root = (...parts) => path.resolve(__dirname, ...parts);
const officeJsFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Where the pane gets office.js: Microsoft's CDN, the CDN of the operator in China, or a copy beside the pane. */
const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** The address in manifest.xml, replaced by BASE_URL. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/** Everything of ours that the pane fetches until it is usable, gzip bytes. */
const FIRST_LOAD_BUDGET = 125_000;

/** Fails the build when an entry's files together weigh more than the budget. */
class GzipBudget {
  constructor(limit) {
    this.limit = limit;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GzipBudget', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'GzipBudget', stage }, () => {
        for (const [name, entry] of compilation.entrypoints) {
          const files = entry.getFiles().filter((file) => /\.(js|css)$/.test(file));
          const size = files.reduce((sum, file) => sum + zlib.gzipSync(compilation.getAsset(file).source.buffer()).length, 0);
          const line = `${name}: first load ${(size / 1000).toFixed(1)} kB gzip, budget ${this.limit / 1000} kB`;
          if (size > this.limit) compilation.errors.push(new compiler.webpack.WebpackError(line));
          else compilation.getLogger('GzipBudget').info(line);
        }
      });
    });
  }
}

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

const common = (mode) => ({
  mode,
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: { hints: false },
});

function pane(mode, { officeJs, baseUrl, copyOfficeJs }) {
  const production = mode === 'production';
  const name = production ? '[name].[contenthash:12].js' : '[name].js';
  const manifest = (xml) => (baseUrl ? xml.toString().replaceAll(DEVELOPMENT_ADDRESS, baseUrl.replace(/\/$/, '')) : xml);
  // What an Excel on Windows, Mac, iPad or the web asks for after office.js: the host's file and the strings of its language.
  const officeJsFiles = ['*.js', '{zh-cn,zh-tw,en-us}/office_strings.js'].map((from) => ({
    from,
    context: officeJsFolder,
    to: 'office-js/',
    // Microsoft's files stay as they are.
    info: { minimized: true },
    globOptions: { ignore: ['**/*debug*', '**/*vsdoc*', '**/{access,outlook,onenote,powerpoint,project,word}*'] },
  }));
  return {
    ...common(mode),
    name: 'pane',
    devtool: production ? false : 'eval-source-map',
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: { path: root('dist'), filename: name, chunkFilename: name, clean: true },
    module: { rules: [typescript, styles] },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        officeJs: OFFICE_JS[officeJs],
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/taskpane/taskpane.css' },
          { from: 'manifest.xml', transform: manifest },
          ...(copyOfficeJs ? officeJsFiles : []),
        ],
      }),
      ...(production ? [new GzipBudget(FIRST_LOAD_BUDGET)] : []),
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

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'development';
  const officeJs = process.env.OFFICE_JS ?? (env.bench ? 'local' : 'cdn');
  if (!(officeJs in OFFICE_JS)) throw new Error(`OFFICE_JS must be one of ${Object.keys(OFFICE_JS).join(', ')}, not ${officeJs}`);
  // The bench's server has office.js at the same address, straight from the npm package.
  const shipped = pane(mode, { officeJs, baseUrl: process.env.BASE_URL, copyOfficeJs: officeJs === 'local' && !env.bench });
  return env.bench ? [shipped, bench(mode)] : shipped;
};
