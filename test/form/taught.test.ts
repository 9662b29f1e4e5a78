// A template is taught once: after one answer the same heading is read with whatever contents, in whatever columns, and nothing is asked.
import fc from 'fast-check';
import { recognise } from '../../src/form/evidence/recognise';
import { readForms } from '../../src/form/read-all';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { FOREIGN, FOREIGN_WORDS, foreignSheet, FULL, type ForeignRow } from './foreign';
import { rows } from './reading';

/** As `rows` tells a row that was read. */
const lineOf = ({ levels: [dimension, category], name, target, actual, points, score }: ForeignRow): string =>
  `${dimension}/${category}/${name}: ${[target, actual, points, score].join(' | ')}`;

const taught = (sheet: SheetSnapshot) => readForms(sheet, { profiles: [FOREIGN], recognise });

test('before the answer the heading is asked about, and nothing of its form is read', () => {
  const { forms, problems, questions } = readForms(foreignSheet(), { profiles: [], recognise });
  expect([forms, problems]).toEqual([[], []]);
  expect(questions).toHaveLength(1);
  expect(questions[0]).toMatchObject({ block: 'table', key: FOREIGN.key });
  expect(questions[0]?.columns.map(({ words }) => words)).toEqual(FOREIGN_WORDS);
});

test('after it the form is read by it', () => {
  const { forms, problems, questions } = taught(foreignSheet());
  expect([problems, questions]).toEqual([[], []]);
  expect(forms.map(rows)).toEqual([FULL.map(lineOf)]);
});

const LEVELS: readonly ForeignRow['levels'][] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
];

/** Points that make ninety, in so many rows. */
const pointsOf = (count: number): readonly number[] => {
  const each = Math.floor(90 / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? 90 - each * (count - 1) : each));
};

/** Contents of one row; the score is what the actual earns, or not entered yet. */
const contents = fc.record({
  target: fc.integer({ min: 2, max: 5000 }),
  share: fc.integer({ min: 40, max: 140 }),
  unit: fc.constantFrom('场', '人次', '%', '万元', ''),
  sign: fc.constantFrom('', '≥'),
  isScored: fc.boolean(),
});

const anyRows: fc.Arbitrary<readonly ForeignRow[]> = fc.array(contents, { minLength: 3, maxLength: 12 }).map((all) => {
  const points = pointsOf(all.length);
  return all.map(({ target, share, unit, sign, isScored }, index): ForeignRow => {
    const own = points[index] ?? 0;
    const actual = Math.round((target * share) / 100);
    return {
      levels: LEVELS[Math.floor((index * LEVELS.length) / all.length)] ?? ['产出指标', '数量指标'],
      name: `事项${'甲乙丙丁戊己庚辛壬癸子丑'[index] ?? ''}`,
      target: `${sign}${target}${unit}`,
      actual: `${actual}${unit}`,
      points: own,
      score: isScored ? Math.min(own, Math.round(((own * actual) / target) * 100) / 100) : '',
    };
  });
});

test('with other contents nothing is asked, and every row is read from its own columns', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 10, max: 99_999 }), fc.integer({ min: 50, max: 100 }), (all, budget, share) => {
      const { forms, problems, questions } = taught(foreignSheet({ rows: all, total: '', budget, executed: (budget * share) / 100 }));
      expect([problems, questions.map(({ contradicted }) => contradicted)]).toEqual([[], []]);
      expect(forms.map(rows)).toEqual([all.map(lineOf)]);
    }),
    { numRuns: 60 },
  );
});

test('in other columns of a sheet it is the same heading', () => {
  const sheet = foreignSheet();
  const shift = <Value>(grid: readonly (readonly Value[])[], blank: Value): Value[][] => grid.map((row) => [blank, blank, ...row]);
  const { values, text, numberFormats } = sheet;
  const moved = {
    ...sheet,
    ...{ values: shift(values, ''), formulas: shift(values, ''), text: shift(text, ''), numberFormats: shift(numberFormats, 'General') },
  };
  const { forms, questions } = taught(moved);
  expect([forms.length, questions]).toEqual([1, []]);
});

test('an answer about another heading changes nothing', () => {
  const other = { ...FOREIGN, key: FOREIGN.key.replace('约定', '目标') };
  expect(readForms(foreignSheet(), { profiles: [other], recognise }).questions).toHaveLength(1);
});

test('one that the content contradicts is asked about again by its name, and nothing is read', () => {
  // Points and scores the other way round: many a score is above its points then.
  const meanings = FOREIGN.meanings.map((meaning) => (meaning === 'points' ? 'score' : meaning === 'score' ? 'points' : meaning));
  const lower = FULL.map((row) => ({
    ...row,
    score: row.points / 2,
    actual: `${parseFloat(row.target) / 2}${row.target.replace(/^[\d.]+/, '')}`,
  }));
  const { forms, questions } = readForms(foreignSheet({ rows: lower, total: 55 }), { profiles: [{ ...FOREIGN, meanings }], recognise });
  expect(forms).toEqual([]);
  expect(questions.map(({ contradicted }) => contradicted)).toEqual([FOREIGN.name]);
});
