// The page of licences is that of the bundle that is shipped, and the licences travel with it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { licencesPage, type ShippedPackage } from '../../scripts/bundle/licences-page.cjs';
import { environment } from './open-bench';

const shipped = (file: string): string => readFileSync(path.join(environment('BENCH_FOLDER'), 'pane', file), 'utf8');
const packages = JSON.parse(shipped('dependencies.json')) as readonly ShippedPackage[];

test('docs/licences.md is the page of this bundle, each licence is one that is taken, each package is known', () => {
  const { page, problems } = licencesPage(packages);
  expect(problems).toEqual([]);
  expect(readFileSync(path.join(__dirname, '../../docs/licences.md'), 'utf8')).toBe(page);
});

test('what a package was published with inside is listed too', () => {
  const inside = packages.filter(({ within }) => within?.startsWith('@microsoft/office-js-helpers')).map(({ name }) => name);
  expect(inside).toEqual(['lodash-es', 'rxjs']);
});

test('the text of every licence travels with the pane', () => {
  const notices = shipped('THIRD-PARTY-NOTICES.txt').split(`\n${'-'.repeat(72)}\n\n`);
  expect(notices.map((notice) => notice.split(' ')[0])).toEqual(packages.map(({ name }) => name));
  for (const notice of notices) expect(notice.length).toBeGreaterThan(500);
});

test('a licence that is not taken, and a package of which nothing is said, are named', () => {
  const other = { name: 'left-pad', version: '1.0.0', licence: 'WTFPL', home: '' };
  expect(licencesPage([...packages, other]).problems).toEqual(['left-pad: licence WTFPL is not taken', 'left-pad: its state is not said']);
});
