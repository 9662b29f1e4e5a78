// Webpack plugin: writes what the bundle is really made of, as a list (dependencies.json) and as the licence texts that travel with it.
const fs = require('node:fs');
const path = require('node:path');

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** Every module of the compilation, those that were joined into one included. */
function* modulesOf(modules) {
  for (const each of modules) {
    if (each.modules) yield* modulesOf(each.modules);
    else yield each;
  }
}

/** The folders of the packages that a module list names, each once. */
function foldersOf(modules) {
  const folders = new Set();
  for (const { resource } of modulesOf(modules)) {
    const [, folder] = PACKAGE.exec(resource ?? '') ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders];
}

function describe(folder) {
  const { name, version, license, homepage, repository } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const source = (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(/^git\+|\.git$/g, '');
  const file = fs.readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  const text = file === undefined ? undefined : fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence: license, home: homepage ?? source, text };
}

const OF_MICROSOFT = /^(@(fluentui|griffel|microsoft)\/.*|keyborg|tabster)$/;

/** Microsoft leaves the file out of some packages: their licence is the one that the others bring. */
function textOf({ name, licence, text }, packages) {
  const found =
    text ?? packages.find((each) => OF_MICROSOFT.test(name) && OF_MICROSOFT.test(each.name) && each.licence === licence && each.text)?.text;
  if (found === undefined) throw new Error(`${name} comes without the text of its licence: scripts/bundle/notices.cjs has to know it.`);
  return found;
}

module.exports = class Notices {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Notices', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const packages = foldersOf(compilation.modules)
          .map(describe)
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        const list = packages.map(({ name, version, licence, home }) => ({ name, version, licence, home }));
        const notices = packages
          .map((each) => `${each.name} ${each.version}\n\n${textOf(each, packages)}\n`)
          .join(`\n${'-'.repeat(72)}\n\n`);
        compilation.emitAsset('dependencies.json', new sources.RawSource(`${JSON.stringify(list, undefined, 2)}\n`));
        compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(notices));
      });
    });
  }
};
