// Harmful rule-set files are refused with a sentence, without an exception or a hang.
import { parseRuleSet, serialiseRuleSet } from '../../src/scoring/rule-set-file';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';

const good = JSON.parse(serialiseRuleSet(CENTRAL_2020)) as Record<string, unknown>;
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  {},
  [[]],
  { length: 1e9 },
  [null],
  '\u202e',
  '<script>alert(1)</script>',
];
const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);

function read(file: unknown): { says: number; ms: number } {
  const start = process.cpuUsage();
  const reading = parseRuleSet(file);
  const { user, system } = process.cpuUsage(start);
  return { says: reading.kind === 'problems' ? reading.problems.length : 0, ms: (user + system) / 1000 };
}

const keys = Object.keys(good).filter((key) => key !== 'rules');

test(`each of ${keys.length} entries with each of ${WRONG.length} wrong contents, ${keys.length * WRONG.length} files: never an exception, thirty problems at most`, () => {
  for (const key of keys) {
    for (const wrong of WRONG) {
      const { says, ms } = read(JSON.stringify({ ...good, [key]: wrong }));
      expect(says).toBeLessThanOrEqual(30);
      expect(ms).toBeLessThan(1_000);
    }
    expect(read(JSON.stringify({ ...good, [key]: undefined })).says).toBeGreaterThan(0);
  }
});

test.each([
  ['50 MB of text', 'x'.repeat(50_000_000)],
  ['50 MB of JSON', `[${'0,'.repeat(25_000_000)}0]`],
  ['100 000 levels of arrays', deep('[', ']')],
  ['100 000 levels of objects', deep('{"a":', '}')],
  ['10 000 levels, within the size', '['.repeat(10_000) + ']'.repeat(10_000)],
  [
    'a rule set with 10 000 levels as its bands',
    JSON.stringify({ ...good, bands: 0 }).replace('"bands":0', `"bands":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  ],
  ['a prototype', '{"__proto__": {"polluted": true}}'],
  ['nothing', ''],
  ['half a file', serialiseRuleSet(CENTRAL_2020).slice(0, 500)],
])('%s: refused in words, within a second', (_, file) => {
  const { says, ms } = read(file);
  expect(says).toBeGreaterThan(0);
  expect(ms).toBeLessThan(1_000);
  expect('polluted' in {}).toBe(false);
});
