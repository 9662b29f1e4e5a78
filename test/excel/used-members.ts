// Which members of Office.js a piece of source names, and the requirement set that each needs by the notes in the type declarations.
import ts from 'typescript';

export interface Use {
  /** "Worksheet.getRanges"; of a string that stands for a value of an enumeration: "SheetVisibility.veryHidden". */
  readonly member: string;
  /** "ExcelApi", "SharedRuntime" …; undefined: the declarations do not know the member, the source has added it to one of their types. */
  readonly set: string | undefined;
  /** Of 1.9: 9. Infinity: none is given, as for a preview. */
  readonly minor: number;
}

/** "[Api set: ExcelApi 1.1 for get, 1.8 for set]", "**Requirement set**: {@link … | SharedRuntime 1.1}" */
const NOTE = /\[Api set:\s*(?<set>\w*)(?<versions>[^\]]*)\]|\{@link \S*requirement-sets\S* \| (?<linked>\w+) (?<version>[\d.]+)\}/g;

/**
 * The members named in each of the sources.
 * @param files on disk, by their paths
 * @param texts sources that are nowhere on disk, by a path of their own
 */
export function usedMembers(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, readonly Use[]> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['@microsoft/office-js/dist/office'],
  };
  const host = ts.createCompilerHost(options);
  const [onDisk, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.getSourceFile = (name, version) => {
    const text = texts.get(name);
    return text === undefined ? onDisk(name, version) : ts.createSourceFile(name, text, version);
  };
  host.fileExists = (name) => texts.has(name) || exists(name);
  const paths = [...files, ...texts.keys()];
  const program = ts.createProgram(paths, options, host);
  return new Map(
    paths.map((path) => {
      const source = program.getSourceFile(path);
      if (source === undefined) throw new Error(`${path} is no source`);
      return [path, usesIn(source, program.getTypeChecker())];
    }),
  );
}

const isOffice = (node: ts.Node): boolean => node.getSourceFile().fileName.endsWith('office.d.ts');

const nameOf = (declaration: ts.Node): string =>
  'name' in declaration && declaration.name !== undefined ? (declaration.name as ts.Node).getText() : '';

function notesOf(declaration: ts.Node): readonly Pick<Use, 'set' | 'minor'>[] {
  const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
  return [...text.matchAll(NOTE)].map(({ groups = {} }) => {
    const versions = [...(groups['version'] ?? groups['versions'] ?? '').matchAll(/1\.(\d+)/g)].map(([, minor]) => Number(minor));
    return { set: groups['linked'] ?? groups['set'], minor: versions.length > 0 ? Math.max(...versions) : Infinity };
  });
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly Use[] {
  const uses = new Map<string, Use>();
  const add = (use: Use): void => void uses.set(`${use.member} ${use.set ?? ''} ${use.minor}`, use);

  const noteDeclaration = (declaration: ts.Node): void => {
    if (!isOffice(declaration)) return;
    const own = notesOf(declaration);
    // Where a member says nothing of itself, it came with its class or enumeration.
    const notes = own.length > 0 ? own : notesOf(declaration.parent);
    const member = [nameOf(declaration.parent), nameOf(declaration)].filter(Boolean).join('.');
    for (const note of notes) add({ member, ...note });
  };
  const note = (symbol: ts.Symbol | undefined): void => symbol?.declarations?.forEach(noteDeclaration);
  const partsOf = (type: ts.Type | undefined): readonly ts.Type[] => (type === undefined ? [] : type.isUnion() ? type.types : [type]);
  const noteProperty = (type: ts.Type | undefined, name: string | undefined): void => {
    if (name !== undefined) partsOf(type).forEach((part) => note(checker.getPropertyOfType(checker.getApparentType(part), name)));
  };

  /** What an expression says in so many words. */
  const wordOf = (expression: ts.Expression): string | undefined => {
    const type = checker.getTypeAtLocation(expression);
    return ts.isStringLiteralLike(expression) ? expression.text : type.isStringLiteral() ? type.value : undefined;
  };
  const keyOf = (name: ts.PropertyName | ts.BindingName | undefined): string | undefined => {
    if (name === undefined || ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return undefined;
    return ts.isComputedPropertyName(name) ? wordOf(name.expression) : name.text;
  };

  /** Of several declarations of a method the one that is called, else all. */
  const noteMember = (access: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: string | undefined): void => {
    const call = ts.isCallExpression(access.parent) && access.parent.expression === access ? access.parent : undefined;
    const called = call && checker.getResolvedSignature(call)?.declaration;
    if (called) noteDeclaration(called);
    else noteProperty(checker.getTypeAtLocation(access.expression), name);
  };

  /** Loads by name: "values", "format/fill/color", "items/name, items/id"; of a collection also what its items have. */
  const noteLoad = ({ expression, arguments: [asked] }: ts.CallExpression): void => {
    if (asked === undefined || !ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return;
    const words = ts.isArrayLiteralExpression(asked) ? asked.elements.map(wordOf) : [wordOf(asked)];
    for (const path of words.flatMap((word) => word?.split(',') ?? [])) {
      let type: ts.Type | undefined = checker.getTypeAtLocation(expression.expression);
      for (const name of path.trim().split('/')) {
        const items: ts.Symbol | undefined = type?.getProperty('items');
        const item: ts.Type | undefined = items && checker.getTypeOfSymbol(items).getNumberIndexType();
        const property: ts.Symbol | undefined = type?.getProperty(name) ?? item?.getProperty(name);
        note(property);
        const next: ts.Type | undefined = property && checker.getTypeOfSymbol(property);
        type = next?.getNumberIndexType() ?? next;
      }
    }
  };

  /** What a string may stand for: the other side of a comparison, what a method takes in any of its declarations, or what is expected. */
  const typesFor = (text: ts.StringLiteralLike): readonly ts.Type[] => {
    const { parent } = text;
    if (ts.isBinaryExpression(parent)) return [checker.getTypeAtLocation(parent.left === text ? parent.right : parent.left)];
    if (ts.isCaseClause(parent)) return [checker.getTypeAtLocation(parent.parent.parent.expression)];
    if (ts.isCallExpression(parent)) {
      const place = parent.arguments.indexOf(text);
      const signatures = checker.getTypeAtLocation(parent.expression).getCallSignatures();
      return signatures.flatMap(({ parameters }) => parameters.slice(place, place + 1).map((taken) => checker.getTypeOfSymbol(taken)));
    }
    const expected = checker.getContextualType(text);
    return expected ? [expected] : [];
  };

  /** A string where a value of an enumeration is meant. */
  const noteValue = (text: ts.StringLiteralLike): void => {
    for (const part of typesFor(text).flatMap(partsOf))
      if (part.flags & ts.TypeFlags.EnumLiteral && part.isStringLiteral() && part.value === text.text) note(part.symbol);
  };

  /** Members that the source itself gives to a type of the declarations: newer than these are. */
  const noteAdded = (name: string, base: readonly ts.TypeNode[], members: readonly ts.TypeElement[]): void => {
    const extended = base.some((node) => checker.getTypeAtLocation(node).symbol.declarations?.some(isOffice));
    if (extended) for (const member of members) add({ member: `${name}.${nameOf(member)}`, set: undefined, minor: Infinity });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) noteMember(node, node.name.text);
    if (ts.isElementAccessExpression(node)) noteMember(node, wordOf(node.argumentExpression));
    if (ts.isCallExpression(node)) noteLoad(node);
    if (ts.isStringLiteralLike(node)) noteValue(node);
    if (ts.isObjectLiteralElementLike(node) && ts.isObjectLiteralExpression(node.parent)) {
      const { parent: assignment } = node.parent;
      // ({ values } = range)
      const isTakenApart = ts.isBinaryExpression(assignment) && assignment.left === node.parent;
      noteProperty(
        isTakenApart ? checker.getTypeAtLocation(assignment.right) : checker.getContextualType(node.parent),
        node.name && keyOf(node.name),
      );
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      noteProperty(checker.getTypeAtLocation(node.parent), keyOf(node.propertyName ?? node.name));
    if (ts.isInterfaceDeclaration(node)) noteAdded(node.name.text, node.heritageClauses?.flatMap(({ types }) => types) ?? [], node.members);
    if (ts.isIntersectionTypeNode(node))
      noteAdded(
        '&',
        node.types,
        node.types.filter(ts.isTypeLiteralNode).flatMap(({ members }) => members),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...uses.values()];
}
