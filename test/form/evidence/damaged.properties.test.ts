// Columns by evidence: sample blocks damaged in every way that made an earlier reading surely wrong. The table of right, asked and wrong is printed.
import { SAMPLES } from './data';
import { CONDITIONS, tally } from './trial';

/** At most so many of a hundred blocks are asked about; where nothing is listed nothing but "wrong" is bounded. */
const ASKED_AT_MOST: Readonly<Record<string, number>> = {
  'as printed': 0,
  'nonsense words: 1': 10,
  'nonsense words: 2': 10,
  'unlisted synonyms': 5,
  'shuffled columns': 2,
  'shuffled columns, synonyms': 5,
  'results not filled in': 0,
  'results not filled in, synonyms': 5,
  'nothing filled in': 10,
};

describe('damaged', () => {
  const lines: string[] = [];
  afterAll(() => {
    process.stdout.write(`${['right asked wrong', ...lines].join('\n')}\n`);
  });

  test.each(Object.entries(CONDITIONS))('%s', (name, damage) => {
    const { right, asked, wrong, faults } = tally(SAMPLES, damage, 1);
    lines.push(`${[right, asked, wrong].map((count) => String(count).padStart(5)).join(' ')}  ${name}`);
    expect(faults).toEqual([]);
    expect((asked * 100) / (right + asked + wrong)).toBeLessThanOrEqual(ASKED_AT_MOST[name] ?? 100);
  });
});
