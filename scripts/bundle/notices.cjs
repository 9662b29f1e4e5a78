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

/** Where a package of this name lies for code in the folder: here or above. */
function folderOf(name, from) {
  const folder = path.join(from, 'node_modules', name);
  if (fs.existsSync(folder)) return folder;
  const above = path.dirname(from);
  if (above === from) throw new Error(`${name} is in the bundle and is not installed.`);
  return folderOf(name, above);
}

/** The packages that went into a file before it was published, by the source map beside it. */
function* embeddedIn(file) {
  if (!fs.existsSync(`${file}.map`)) return;
  for (const source of JSON.parse(fs.readFileSync(`${file}.map`, 'utf8')).sources) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
    if (name !== undefined) yield name;
  }
}

/** The packages that a module list names, each once: its folder, and the one that came with it inside, if it did. */
function packagesOf(modules) {
  const packages = new Map();
  for (const { resource } of modulesOf(modules)) {
    const [, folder] = PACKAGE.exec(resource ?? '') ?? [];
    if (folder === undefined) continue;
    packages.set(folder, { folder });
    for (const name of embeddedIn(resource)) packages.set(`${folder} ${name}`, { folder: folderOf(name, folder), within: folder });
  }
  return [...packages.values()];
}

const manifestOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

function describe({ folder, within }) {
  const { name, version, license, homepage, repository } = manifestOf(folder);
  const source = (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(/^git\+|\.git$/g, '');
  const file = fs.readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  const text = file === undefined ? undefined : fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const outer = within && manifestOf(within);
  return {
    name,
    // Which one went in, only the other package's maker knows: what it asked for.
    version: outer?.dependencies[name] ?? version,
    licence: license,
    home: homepage ?? source,
    ...(outer && { within: `${outer.name} ${outer.version}` }),
    text,
  };
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
        const packages = packagesOf(compilation.modules)
          .map(describe)
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        const list = packages.map(({ name, version, licence, home, within }) => ({ name, version, licence, home, within }));
        const notices = packages
          .map((each) => `${each.name} ${each.version}${each.within ? ` (in ${each.within})` : ''}\n\n${textOf(each, packages)}\n`)
          .join(`\n${'-'.repeat(72)}\n\n`);
        compilation.emitAsset('dependencies.json', new sources.RawSource(`${JSON.stringify(list, undefined, 2)}\n`));
        compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(notices));
      });
    });
  }
};
