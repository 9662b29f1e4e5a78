// An ESLint rule: a folder of src imports from the folders that folders.json names for it, and from no other.
const path = require('node:path');
const FOLDERS = require('./folders.json');

const SRC = path.join(__dirname, '../../src');

/** The parts of a path below src; the first is ".." outside of it. */
const placeOf = (file) => path.relative(SRC, file).split(path.sep);

/** @returns the sentence about what is wrong with the import; undefined where it is allowed */
function objection(file, source, isType) {
  const [folder, ...rest] = placeOf(file);
  const [target] = placeOf(path.join(path.dirname(file), source));
  if (target === folder) return undefined;
  if (!(folder in FOLDERS)) return `scripts/lint/folders.json has to say what src/${folder} may import.`;
  const { mayImport, mayImportTypesOf = [], entries } = FOLDERS[folder];
  const allowed = entries?.files.includes(rest.join('/')) ? [...mayImport, ...entries.mayImport] : mayImport;
  if (allowed.includes(target)) return undefined;
  if (mayImportTypesOf.includes(target)) return isType ? undefined : `src/${folder} may import nothing but types from src/${target}.`;
  return `src/${folder} may import nothing but: ${allowed.join(', ') || 'itself'}.`;
}

module.exports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (source, isType) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const message = objection(context.filename, source.value, isType);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: ({ source, importKind }) => check(source, importKind === 'type'),
      ExportNamedDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
      ExportAllDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
      ImportExpression: ({ source }) => check(source, false),
      TSImportType: ({ source }) => check(source, true),
    };
  },
};
