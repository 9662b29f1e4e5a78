// Webpack plugin: fails the build when an entry's files together weigh more than the budget, in gzip bytes.
const zlib = require('node:zlib');

module.exports = class GzipBudget {
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
};
