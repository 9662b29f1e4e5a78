// Webpack plugin: fails the build when the files of all entries together weigh more than the budget, in gzip bytes.
const zlib = require('node:zlib');

module.exports = class GzipBudget {
  constructor(limit) {
    this.limit = limit;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GzipBudget', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'GzipBudget', stage }, () => {
        const files = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
        const weights = [...files]
          .filter((file) => /\.(js|css)$/.test(file))
          .map((file) => zlib.gzipSync(compilation.getAsset(file).source.buffer()).length);
        const size = weights.reduce((sum, weight) => sum + weight, 0);
        const line = `first load ${(size / 1000).toFixed(1)} kB gzip, budget ${this.limit / 1000} kB`;
        if (size > this.limit) compilation.errors.push(new compiler.webpack.WebpackError(line));
        else compilation.getLogger('GzipBudget').info(line);
      });
    });
  }
};
