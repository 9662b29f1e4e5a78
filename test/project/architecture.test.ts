// docs/architecture.md says of the folders what the lint holds them to, and what it and its neighbours point at is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import FOLDERS from '../../scripts/lint/folders.json';

const ROOT = path.join(__dirname, '../..');
const text = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Imports {
  readonly mayImport: readonly string[];
  readonly mayImportTypesOf?: readonly string[];
  readonly entries?: { readonly files: readonly string[]; readonly mayImport: readonly string[] };
}

/** As the table says it: "locale, app; types of form; in index.tsx, ribbon.ts excel". */
const inWords = ({ mayImport, mayImportTypesOf, entries }: Imports): string =>
  [
    mayImport.join(', ') || '–',
    ...(mayImportTypesOf ? [`types of ${mayImportTypesOf.join(', ')}`] : []),
    ...(entries ? [`in ${entries.files.join(', ')} ${entries.mayImport.join(', ')}`] : []),
  ].join('; ');

test('the table of folders is that of the lint', () => {
  const rows = [...text('docs/architecture.md').matchAll(/^\| `src\/(\w+)` \|[^|]+\| ([^|]+) \|$/gm)];
  const written = rows.map(([, folder, imports]) => [folder, imports]);
  expect(written).toEqual(Object.entries<Imports>(FOLDERS).map(([folder, imports]) => [folder, inWords(imports)]));
});

test('the folders of the table are those of src', () => {
  const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(FOLDERS).sort());
});

test('a folder of the table imports from folders above it', () => {
  const order = Object.keys(FOLDERS);
  for (const [folder, { mayImport }] of Object.entries<Imports>(FOLDERS))
    for (const other of mayImport) expect([folder, order.indexOf(other) < order.indexOf(folder)]).toEqual([folder, true]);
});

describe.each(['docs/architecture.md', 'CONTRIBUTING.md', 'README.md'])('%s', (page) => {
  test('names files and folders that are there', () => {
    const named = [...text(page).matchAll(/`((?:src|test|scripts|docs|assets)\/[\w./-]+)`/g)];
    const missing = named.map(([, place = '']) => place).filter((place) => !existsSync(path.join(ROOT, place)));
    expect(named.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test('links to pages that are there', () => {
    const links = [...text(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => path.join(path.dirname(page), link));
    expect(links.filter((link) => !existsSync(path.join(ROOT, link)))).toEqual([]);
  });

  test('names scripts that npm knows', () => {
    const { scripts } = JSON.parse(text('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const run = [...text(page).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
  });
});
