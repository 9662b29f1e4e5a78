// The lock file serves every system and every registry: each package has its version, and no address of its own.
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly os?: readonly string[];
}

const lock = JSON.parse(readFileSync(path.join(__dirname, '../../package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

const places = (kept: (locked: Locked) => boolean): readonly string[] => packages.filter(([, each]) => kept(each)).map(([place]) => place);

test('every package has one version', () => {
  expect(places(({ version }) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
});

test('no package names the registry it came from, nor a folder of this machine', () => {
  expect(places(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
});

test.each(['linux', 'darwin', 'win32'])('the native packages of %s are among them', (system) => {
  const natives = places(({ os }) => os?.includes(system) === true);
  expect(natives.filter((place) => place.includes('/@swc/core-'))).not.toEqual([]);
  expect(natives.filter((place) => place.includes('/@esbuild/'))).not.toEqual([]);
});
