// Who may import whom in src: along the table of scripts/lint/folders.json, and never in a circle.
import { RuleTester } from 'eslint';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { preProcessFile } from 'typescript';
import { parser } from 'typescript-eslint';
import mayImport from '../../scripts/lint/may-import.cjs';

const SRC = path.join(__dirname, '../../src');

/** Each file, and the files that it imports: values and types, at once and on demand. Paths below src. */
type Graph = ReadonlyMap<string, readonly string[]>;

function fileOf(from: string, name: string): string {
  const place = path.join(SRC, path.dirname(from), name);
  const found = [place, `${place}.ts`, `${place}.tsx`, path.join(place, 'index.ts')].find(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
  if (found === undefined) throw new Error(`${from} imports ${name}, which is no file`);
  return path.relative(SRC, found);
}

function graphOfSrc(): Graph {
  const files = readdirSync(SRC, { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file));
  return new Map(
    files.map((file) => {
      const { importedFiles } = preProcessFile(readFileSync(path.join(SRC, file), 'utf8'));
      const ours = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
      return [file, ours.map(({ fileName }) => fileOf(file, fileName))];
    }),
  );
}

/** At least one circle of every knot, as "a → b → a". */
function circlesIn(graph: Graph): readonly string[] {
  const circles: string[] = [];
  const visited = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (visited.has(file)) return;
    visited.add(file);
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

test('a circle is found and named', () => {
  const graph = (imports: Readonly<Record<string, readonly string[]>>): Graph => new Map(Object.entries(imports));
  expect(circlesIn(graph({ a: ['b', 'd'], b: ['c'], c: ['b', 'd'], d: [] }))).toEqual(['b → c → b']);
  expect(circlesIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

test('src has no circle of imports', () => {
  const graph = graphOfSrc();
  // Nearly every file imports something.
  expect([...graph.values()].flat().length).toBeGreaterThan(graph.size);
  expect(circlesIn(graph)).toEqual([]);
});

describe('the lint rule about folders', () => {
  const at = (file: string, code: string) => ({ name: `${file}: ${code}`, code, filename: path.join(SRC, file) });
  const refused = (file: string, code: string, message: string) => ({ ...at(file, code), errors: [{ message }] });
  new RuleTester({ languageOptions: { parser } }).run('may-import', mayImport, {
    valid: [
      at('scoring/total.ts', "import { addressOf } from '../form/snapshot';"),
      at('form/rows/read.ts', "import { text } from '../text'; import { n } from '../../locale/words'; import Big from 'big.js';"),
      // A folder inside of a folder may have the name of another one.
      at('workbench/page/index.ts', "import { host } from '../host/host';"),
      at('taskpane/findings/Findings.tsx', "import type { Finding } from '../../review/rule';"),
      at('taskpane/index.tsx', "import { host } from '../excel/office';"),
      at('taskpane/ribbon.ts', "import { hearPresses } from '../excel/ribbon';"),
    ],
    invalid: [
      refused('form/form.ts', "import type { RuleSet } from '../scoring/rule-set';", 'src/form may import nothing but: locale.'),
      refused('locale/words.ts', "export * from '../form/form';", 'src/locale may import nothing but: itself.'),
      refused('form/form.ts', "export { evaluate } from '../scoring/evaluate';", 'src/form may import nothing but: locale.'),
      refused('form/form.ts', "const later = () => import('../scoring/evaluate');", 'src/form may import nothing but: locale.'),
      refused('form/form.ts', "type Rules = import('../scoring/rule-set').RuleSet;", 'src/form may import nothing but: locale.'),
      refused('form/rows/read.ts', "import '../../../test/forms';", 'src/form may import nothing but: locale.'),
      refused(
        'taskpane/findings/Findings.tsx',
        "import { RULES } from '../../review/rules';",
        'src/taskpane may import nothing but types from src/review.',
      ),
      refused(
        'taskpane/Pane.tsx',
        "import { host } from '../excel/office';",
        'src/taskpane may import nothing but: locale, app, commands.',
      ),
      refused('new/file.ts', "import '../form/form';", 'scripts/lint/folders.json has to say what src/new may import.'),
    ],
  });
});
