// What npm ci installs, development packages and those of other systems included: under open licences, each held to its checksum.
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  readonly license?: string;
  readonly integrity?: string;
}

const ROOT = path.join(__dirname, '../..');
const MARK = 'node_modules/';
const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  /** By where they are installed; the project itself is "". */
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages: readonly (readonly [name: string, locked: LockedPackage])[] = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => [place.slice(place.lastIndexOf(MARK) + MARK.length), locked]);

/** SPDX identifiers of licences that let anybody use, change and pass on. */
const OPEN: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages under terms of their own, each with the file that holds the terms and the file's first line. */
const OWN_TERMS: Readonly<Record<string, readonly [file: string, firstLine: string]>> = {
  '@microsoft/office-js': ['LICENSE.md', '# MICROSOFT SOFTWARE LICENSE TERMS'],
  // Open as well, but its package.json does not say so.
  '@univerjs/telemetry': ['LICENSE', 'Apache License'],
};

/** "(MIT OR GPL-3.0-or-later)" leaves the choice, "MIT AND Zlib" asks for both. */
const isOpen = (license: string): boolean =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => OPEN.has(each)));

test('every package says that it is under an open licence, but those with terms of their own', () => {
  const others = packages.filter(([name, { license }]) => !(name in OWN_TERMS) && !isOpen(license ?? ''));
  expect(others.map(([name, { license }]) => `${name}: ${license ?? 'says none'}`)).toEqual([]);
});

test.each(Object.entries(OWN_TERMS))('%s comes with its own terms', (name, [file, firstLine]) => {
  expect(packages.map(([each]) => each)).toContain(name);
  const terms = readFileSync(path.join(ROOT, MARK, name, file), 'utf8');
  expect(terms.split(/\r?\n/)[0]?.trim()).toBe(firstLine);
});

test('every package is held to its checksum', () => {
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-3.0', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['UNLICENSED', false],
  ['', false],
])('the licence %j is open: %s', (license, open) => {
  expect(isOpen(license)).toBe(open);
});
