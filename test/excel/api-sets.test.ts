// No member of Office.js newer than the requirement sets that the manifest declares, by the notes in its own type declarations.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** The declarations are large: the compiler takes seconds. */
jest.setTimeout(60_000);

const FOLDER = resolve(__dirname, '../../src/excel');
const DECLARED: Readonly<Record<string, number>> = { ExcelApi: 9, SharedRuntime: 1 };
/** Sets of other applications, named where a member serves both. */
const FOREIGN: ReadonlySet<string> = new Set(['Mailbox']);

interface Use {
  readonly member: string;
  /** "ExcelApi 1.9" */
  readonly set: string;
}

/** Every member of office.d.ts named in the folder, with the newest requirement set that its documentation asks for. */
function usedMembers(): readonly Use[] {
  const files = readdirSync(FOLDER).map((file) => join(FOLDER, file));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['@microsoft/office-js/dist/office'],
  });
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.endsWith('office.d.ts')) continue;
      const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
      for (const [, name = '', version = ''] of text.matchAll(/\[Api set: (\w+) 1\.(\d+)/g)) {
        const parent = 'name' in declaration.parent ? (declaration.parent.name as ts.Node | undefined)?.getText() : undefined;
        const member = [parent, symbol?.name].filter(Boolean).join('.');
        uses.set(`${member} ${name}`, { member, set: `${name} 1.${version}` });
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isObjectLiteralElementLike(node) && node.name && ts.isObjectLiteralExpression(node.parent)) {
      const options = checker.getContextualType(node.parent);
      const types = options?.isUnion() ? options.types : options ? [options] : [];
      types.forEach((type) => note(type.getProperty(node.name?.getText() ?? '')));
    }
    if (ts.isBindingElement(node)) {
      const source = checker.getTypeAtLocation(node.parent);
      note(source.getProperty((node.propertyName ?? node.name).getText()));
    }
    ts.forEachChild(node, visit);
  };
  files.forEach((file) => {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  });
  return [...uses.values()];
}

test('nothing beyond ExcelApi 1.9 and SharedRuntime 1.1', () => {
  const uses = usedMembers();
  const members = uses.map(({ member }) => member);
  // The scan sees calls, properties taken apart and properties asked for in a load.
  expect(members).toEqual(expect.arrayContaining(['Worksheet.getRanges', 'Worksheet.autoFilter', 'CustomConditionalFormat.rule']));
  expect(members).toEqual(expect.arrayContaining(['RangeLoadOptions.formulas', 'AutoFilterLoadOptions.isDataFiltered']));
  const beyond = uses.filter(({ set }) => {
    const [, name = '', version = ''] = /^(\w+) 1\.(\d+)$/.exec(set) ?? [];
    return !FOREIGN.has(name) && Number(version) > (DECLARED[name] ?? -1);
  });
  expect(beyond).toEqual([]);
});
