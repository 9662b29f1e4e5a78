// A few hundred random damaged forms at every run of the tests; npm run fuzz reads twenty thousand.
import type { CellValue } from '../../src/form/snapshot';
import { check, checkSheet } from './check';
import { generate, generateForeign, type Generated } from './generate';
import { judge } from './outcome';
import { disagreement } from './reference';

const SHEETS = 300;
const seeds = Array.from({ length: SHEETS }, (_, index) => index + 1);

test('damaged forms are read and scored as they were written', () => {
  const wrong = seeds.flatMap((seed) => check(seed).mismatches.map((mismatch) => `seed ${seed}: ${mismatch}`));
  expect(wrong).toEqual([]);
});

describe('templates that no vocabulary knows', () => {
  const FOREIGN = 250;
  const sheets = Array.from({ length: FOREIGN }, (_, index) => {
    const made = generateForeign(index + 1);
    return { seed: index + 1, made, judged: judge(made) };
  });

  test('are read right, asked about or said to be unread: no wrong number, no row lost', () => {
    const wrong = sheets.filter(({ judged }) => judged.outcome === 'wrong');
    expect(wrong.map(({ seed, judged }) => `seed ${seed}: ${judged.why.join('; ')}`)).toEqual([]);
  });

  test('are asked about in one of ten at most, where half of the words are known', () => {
    const half = sheets.filter(({ made }) => made.known >= 0.5);
    const asked = half.filter(({ judged }) => judged.outcome === 'asked');
    expect(half.length).toBeGreaterThan(FOREIGN / 2);
    expect(asked.length / half.length).toBeLessThanOrEqual(0.1);
  });

  test.each([
    [5265, 'a torn row in a form without one known word'],
    [20139, 'scores in front of the names: a row cannot have slid there'],
    [30338, 'a torn row below a heading that nobody knows'],
    [1492, 'the same, and its pieces look like another heading'],
    [31985, 'the rest of torn levels looks like a heading'],
    [31908, 'a heading of two rows printed again in one'],
    [32351, 'a number of years that looks like a year'],
    [40783, 'a word of the head among those of two heading rows'],
    [1115, 'forms without totals, each with its grade'],
    [21474, 'a heading of two rows printed again in other words of the same meaning'],
    [41528, 'the rest of a torn row below words that nobody knows: it is no heading'],
    [42198, 'signs in a column under an unknown word, in a form whose other words are all known'],
    [42321, 'a count of years that everybody reads as a year'],
    [42686, 'a last column with nothing but a dash: it is for explanations'],
    [50174, 'a word of the head among the words of a table'],
    [50328, 'reasons under an unknown word, taken for a level'],
    [50366, 'a heading of two rows with columns merged below its upper words'],
    [52012, 'signs in a column under an unlisted word'],
    [50888, 'a column of units that holds nothing but numbers of rows that slid'],
    [51691, 'a table with two columns of names, in any order: it is no two forms side by side'],
    [52834, 'target and actual in any order, told by nothing but their place'],
    [54019, 'scores under an unknown word, taken for a rate'],
    [52059, 'units in a column under an unknown word'],
  ])('seed %i was wrong once: %s', (seed) => {
    expect(judge(generateForeign(seed)).why).toEqual([]);
  });

  test('a level in a column that might be taken for none is asked about', () => {
    expect(judge(generateForeign(20980)).outcome).toBe('asked');
  });

  test('are strange in every way', () => {
    const damage = new Set(sheets.flatMap(({ made }) => made.damage));
    for (const kind of ['columns in any order', 'no fund block', 'no goals']) expect(damage).toContain(kind);
    for (const block of ['table', 'funds'])
      for (const count of ['one', 'two', 'four', 'all'])
        for (const words of ['nonsense', 'unlisted words']) expect(damage).toContain(`${block}: ${count} in ${words}`);
  });
});

test('every kind of damage occurs', () => {
  const damage = new Set(seeds.flatMap((seed) => generate(seed).damage));
  for (const kind of [
    ...['synonym', 'spaced label', 'sign column', 'unit column', 'points before target', 'two-row heading', 'second score column'],
    ...['prefix 序号', 'prefix 绩效指标', 'remark column', 'merged columns', 'levels repeated', 'level synonym', 'points in headings'],
    ...['no explanation column', 'no initial budget', 'no total', 'no grade', 'amounts in 元', 'percent format', 'score formula'],
    ...['slid row', 'torn in 2', 'torn in 3', 'torn goals', 'heading repeated', 'placeholder row', '其中 sub-row', 'tags in goals'],
    ...['several forms on a sheet', 'year in the title', 'label and value in one cell', 'notes below', 'signatures below'],
  ]) {
    expect(damage).toContain(kind);
  }
});

test('a seed gives the same sheet every time', () => {
  expect(generate(7)).toEqual({ ...generate(7), expected: expect.anything() as unknown });
  expect(generate(7).sheet).not.toEqual(generate(8).sheet);
});

describe('the comparison notices', () => {
  const original = generate(2);
  const changed = (change: (values: CellValue[][]) => CellValue[][]): Generated => {
    const values = change(original.sheet.values.map((row) => [...row]));
    return { ...original, sheet: { ...original.sheet, values, formulas: values, text: values.map((row) => row.map(String)) } };
  };
  const isFull = (row: readonly CellValue[]): boolean => row.filter((value) => value !== '').length >= 5;
  const lastScored = original.sheet.values.map(isFull).lastIndexOf(true);

  test('nothing where nothing changed', () => {
    expect(checkSheet(original).mismatches).toEqual([]);
  });

  test.each<[string, (values: CellValue[][]) => CellValue[][]]>([
    ['a row that is gone', (values) => values.filter((_, row) => row !== lastScored)],
    ['a column that moved', (values) => values.map((row) => ['', ...row])],
    ['another number', (values) => values.map((row, at) => (at === lastScored ? row.map((value) => (value === '' ? value : '77')) : row))],
  ])('%s', (_, change) => {
    expect(checkSheet(changed(change)).mismatches).not.toEqual([]);
  });
});

const ROWS = 4000;

test('rows of numbers score as a second implementation in exact fractions has them', () => {
  const wrong = Array.from({ length: ROWS }, (_, index) => disagreement(index + 1)).filter((each) => each !== undefined);
  expect(wrong).toEqual([]);
});
