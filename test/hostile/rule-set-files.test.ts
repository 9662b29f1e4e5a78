// Harmful rule-set files are refused with a sentence, without an exception or a hang.
import { parseRuleSet, serialiseRuleSet } from '../../src/scoring/rule-set-file';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { processorTime, takesLonger } from '../growth/processor-time';

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

/** The time of so many readings of a good file would look like a hang. */
const HANG = 1_000;
const hundredReadings = (): void => Array.from({ length: 100 }).forEach(() => parseRuleSet(JSON.stringify(good)));
hundredReadings();
const hang = (HANG / 100) * processorTime(hundredReadings);

function read(file: unknown): { says: number; hangs: boolean } {
  let says = 0;
  const hangs = takesLonger(() => {
    const reading = parseRuleSet(file);
    says = reading.kind === 'problems' ? reading.problems.length : 0;
  }, hang);
  return { says, hangs };
}

const keys = Object.keys(good).filter((key) => key !== 'rules');

test(`each of ${keys.length} entries with each of ${WRONG.length} wrong contents, ${keys.length * WRONG.length} files: never an exception, thirty problems at most`, () => {
  for (const key of keys) {
    for (const wrong of WRONG) {
      const { says, hangs } = read(JSON.stringify({ ...good, [key]: wrong }));
      expect(says).toBeLessThanOrEqual(30);
      expect(hangs).toBe(false);
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
])('%s: refused in words, at once', (_, file) => {
  const { says, hangs } = read(file);
  expect(says).toBeGreaterThan(0);
  expect(hangs).toBe(false);
  expect('polluted' in {}).toBe(false);
});
