// Webpack loader and plugin: of Fluent's themes (459 tokens each) the bundle keeps those that a style in it names.
const themes = require('@fluentui/react-theme');

const placeholder = (name) => `{ tokensInUse: "${name}" }`;
const PLACEHOLDER = /\{ tokensInUse: "(\w+)" \}/g;

/** The loader, for the modules that each define one theme. */
module.exports = function themesInUse(source) {
  return source.replace(/export const (\w+Theme) = .*;/, (_, name) => `export const ${name} = ${placeholder(name)};`);
};

/** The plugin: fills the themes in when it is known what the whole bundle names. */
module.exports.ThemesInUse = class ThemesInUse {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ThemesInUse', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ThemesInUse', stage: Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS }, () => {
        const scripts = compilation.getAssets().filter(({ name }) => name.endsWith('.js'));
        const texts = scripts.map(({ name, source }) => [name, source.source().toString()]);
        const named = new Set(texts.flatMap(([, text]) => text.match(/(?<=--)[a-zA-Z]\w*/g) ?? []));
        for (const [name, text] of texts) {
          const filled = text.replace(PLACEHOLDER, (_, theme) =>
            JSON.stringify(Object.fromEntries(Object.entries(themes[theme]).filter(([token]) => named.has(token)))),
          );
          if (filled !== text) compilation.updateAsset(name, new sources.RawSource(filled));
        }
      });
    });
  }
};
