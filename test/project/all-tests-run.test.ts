// Every test file of the repository is run by some project of jest.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const isOurs = (name: string): boolean => name !== 'node_modules' && !name.startsWith('.');

/** Paths below the root, with slashes. */
function testFiles(): readonly string[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isOurs(entry.name));
  const inside = folders.flatMap(({ name }) =>
    readdirSync(path.join(ROOT, name), { recursive: true }).map((file) => `${name}/${String(file)}`),
  );
  return [...readdirSync(ROOT), ...inside].map((file) => file.replaceAll(path.sep, '/')).filter((file) => /\.test\.\w+$/.test(file));
}

test('jest lists every *.test.* file', () => {
  const listed = execFileSync(process.execPath, [require.resolve('jest/bin/jest'), '--listTests'], { cwd: ROOT, encoding: 'utf8' });
  const run = listed
    .split('\n')
    .filter((line) => line !== '')
    .map((file) => path.relative(ROOT, file).replaceAll(path.sep, '/'));
  expect([...run].sort()).toEqual([...testFiles()].sort());
});
