// The list of differences holds what it says: each is named by a test that shows it, or says that the stand-in does nothing of the kind.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIFFERENCES } from '../../src/workbench/strictness';

const tests = path.join(__dirname, '..');
const texts = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.endsWith('strictness.test.ts'))
  .map((file) => readFileSync(path.join(tests, file), 'utf8'))
  .join('\n');

test('every difference has an id of its own and a public source', () => {
  const ids = DIFFERENCES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, source } of DIFFERENCES) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com|support\.microsoft\.com|github\.com\/OfficeDev)\//);
  }
});

test.each(DIFFERENCES.map((difference) => [difference.id, difference] as const))('%s: one sentence each', (_, { excel, standIn }) => {
  for (const sentence of [excel, standIn]) expect(sentence).toMatch(/^[^\n]{10,200}\.$/);
});

test.each(DIFFERENCES.filter(({ standIn }) => !standIn.startsWith('Not modelled')).map(({ id }) => id))(
  '%s stands in the title of a test',
  (id) => expect(texts).toMatch(new RegExp(String.raw`[\`'"](?:[a-z0-9-]+, )*${id}(?:, [a-z0-9-]+)*: `)),
);
