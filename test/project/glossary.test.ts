// docs/glossary.md names what is there, and a name of a type means one thing.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');
const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);

interface Exported {
  readonly name: string;
  readonly node: ts.Node;
  readonly isType: boolean;
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function declaredIn(node: ts.Statement): readonly Exported[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map((each) => ({ name: each.name.getText(), node: each, isType: false }));
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  if (!isType && !ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return [];
  return node.name === undefined ? [] : [{ name: node.name.text, node, isType }];
}

/** What the file itself declares and exports. */
const exportedBy = (file: string): readonly Exported[] => parsed(file).statements.filter(isExported).flatMap(declaredIn);

const hasMember = (node: ts.Node, member: string): boolean =>
  ((ts.isPropertySignature(node) || ts.isMethodSignature(node)) && node.name.getText() === member) ||
  (ts.forEachChild(node, (child) => hasMember(child, member) || undefined) ?? false);

const glossary = readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8');
const rows = [...glossary.matchAll(/^\| [^|]+ \| `([\w.]+)` \| `([^`]+)` \| [^|]+ \|$/gm)].map(([, name = '', file = '']) => ({
  name,
  file,
}));

test('every row of the tables is read', () => {
  const lines = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 中文'));
  expect(rows.length).toBe(lines.length);
});

test.each(rows)('$name is in $file', ({ name, file }) => {
  const [type = '', member] = name.split('.');
  const exported = exportedBy(file).find((each) => each.name === type);
  expect(exported?.name).toBe(type);
  if (exported !== undefined && member !== undefined) expect([member, hasMember(exported.node, member)]).toEqual([member, true]);
});

test('a word is explained once', () => {
  const names = rows.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

const OF_THEIR_OWN = /^src\/(?:workbench|acceptance)\//;
test('no two folders give types of different meaning the same name; the bench and the acceptance run speak of their own', () => {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true }).map((file) => `src/${String(file).replaceAll(path.sep, '/')}`);
  const places = new Map<string, string[]>();
  for (const file of files.filter((each) => /\.tsx?$/.test(each) && !OF_THEIR_OWN.test(each)))
    for (const { name, isType } of exportedBy(file)) if (isType) places.set(name, [...(places.get(name) ?? []), file]);
  const shared = [...places].filter(([, where]) => where.length > 1).map(([name, where]) => `${name}: ${where.join(', ')}`);
  expect(shared).toEqual([]);
});
