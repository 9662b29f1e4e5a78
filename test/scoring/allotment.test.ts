// Points for blank 分值 cells: tables calculated by hand, and for any form a sum of exactly 100 without a row left out.
import fc from 'fast-check';
import { decimal, ZERO } from '../../src/form/decimal';
import { allotPoints } from '../../src/scoring/allotment';
import { CENTRAL_2020, CENTRAL_2021, HUBEI, RULE_SETS, type RuleSet } from '../../src/scoring/rule-set';
import { buildForm, type FormSpec, type RowSpec } from './build-form';

const rows = (dimension: string, count: number, more: RowSpec = {}): RowSpec[] =>
  Array.from({ length: count }, () => ({ dimension, points: '', ...more }));
const OUTPUT = '产出指标';
const BENEFIT = '效益指标';
const SATISFACTION = '满意度指标';
const THREE = [...rows(OUTPUT, 5), ...rows(BENEFIT, 3), ...rows(SATISFACTION, 1)];

/** "10 10 | 30 | 10 + 10": points by dimension, then those of execution; "none" without an allotment. */
function allotted(spec: FormSpec, ruleSet: RuleSet = CENTRAL_2020): string {
  const allotment = allotPoints(buildForm({ funds: [{}], ...spec }), ruleSet);
  if (allotment === undefined) return 'none';
  const byDimension = new Map<string, string[]>();
  for (const { indicator, points } of allotment.indicators) {
    byDimension.set(indicator.dimension, [...(byDimension.get(indicator.dimension) ?? []), points.toFixed()]);
  }
  const shares = [...byDimension.values()].map((points) => points.join(' ')).join(' | ');
  return allotment.execution === undefined ? shares : `${shares} + ${allotment.execution.points.toFixed()}`;
}

test.each<[string, FormSpec, RuleSet, string]>([
  ['50 / 30 / 10 evenly', { rows: THREE }, CENTRAL_2020, '10 10 10 10 10 | 10 10 10 | 10'],
  [
    '50 among 3: 16.67 each, the first two get the points over',
    { rows: [...rows(OUTPUT, 3), ...rows(BENEFIT, 1), ...rows(SATISFACTION, 1)] },
    CENTRAL_2020,
    '17 17 16 | 30 | 10',
  ],
  ['with cost: 20 / 40 / 20 / 10', { rows: [...rows('成本指标', 2), ...THREE] }, CENTRAL_2021, '10 10 | 8 8 8 8 8 | 7 7 6 | 10'],
  [
    'the form’s own 10 points of execution stay the base under 湖北: 90 by 40 / 30 / 10',
    { rows: THREE },
    HUBEI,
    '9 9 9 9 9 | 12 11 11 | 11',
  ],
  [
    'blank execution points become the rule set’s: 80 by 40 / 30 / 10',
    { funds: [{ points: '' }], rows: THREE },
    HUBEI,
    '8 8 8 8 8 | 10 10 10 | 10 + 20',
  ],
  [
    'printed execution points of 20: 80 by 50 / 30 / 10 is 44.44 / 26.67 / 8.89',
    { funds: [{ points: '20' }], rows: THREE },
    CENTRAL_2020,
    '9 9 9 9 8 | 9 9 9 | 9',
  ],
  [
    'execution not scored: 100 by 50 / 30 / 10 is 55.56 / 33.33 / 11.11',
    { funds: [{ points: '-' }], rows: THREE },
    CENTRAL_2020,
    '12 11 11 11 11 | 11 11 11 | 11',
  ],
  [
    'no satisfaction: 90 by 50 / 30 is 56.25 / 33.75',
    { rows: [...rows(OUTPUT, 4), ...rows(BENEFIT, 2)] },
    CENTRAL_2020,
    '14 14 14 14 | 17 17',
  ],
  ['only one dimension', { rows: rows(OUTPUT, 9) }, CENTRAL_2020, '10 10 10 10 10 10 10 10 10'],
  [
    'a dimension unknown to the rule set: 2 of 9 rows, so 20 of 90; 70 by 50 / 30 / 10 is 38.89 / 23.33 / 7.78',
    { rows: [...rows(OUTPUT, 4), ...rows('自定指标', 2), ...rows(BENEFIT, 2), ...rows(SATISFACTION, 1)] },
    CENTRAL_2020,
    '10 10 10 9 | 10 10 | 12 11 | 8',
  ],
  ['no dimension known: by rows', { rows: [...rows('', 2), ...rows('自定指标', 1)] }, CENTRAL_2020, '30 30 | 30'],
  [
    'rows of a dimension need not stand together',
    { rows: [...rows(OUTPUT, 1), ...rows(BENEFIT, 1), ...rows(OUTPUT, 1), ...rows(SATISFACTION, 1)] },
    CENTRAL_2020,
    '25 25 | 30 | 10',
  ],
  [
    'more rows than points: tenths, 10 among 12 is 0.83',
    { rows: [...rows(OUTPUT, 1), ...rows(BENEFIT, 1), ...rows(SATISFACTION, 12)] },
    CENTRAL_2020,
    `50 | 30 | ${'0.9 '.repeat(4)}${'0.8 '.repeat(7)}0.8`,
  ],
  [
    'printed points with cents: hundredths, 90.01 by 50 / 30 / 10',
    { funds: [{ points: '9.99' }], rows: [...rows(OUTPUT, 1), ...rows(BENEFIT, 1), ...rows(SATISFACTION, 1)] },
    CENTRAL_2020,
    '50.01 | 30 | 10',
  ],
  [
    'a sub-row and a placeholder get none',
    { rows: [...THREE, ...rows(OUTPUT, 1, { unscored: 'part' }), ...rows(OUTPUT, 1, { unscored: 'placeholder' })] },
    CENTRAL_2020,
    '10 10 10 10 10 | 10 10 10 | 10',
  ],
  // Headings that print their points
  [
    '产出指标(60分): 60, the others 30 by 30 / 10 is 22.5 / 7.5',
    { rows: THREE, printed: [[OUTPUT, '60']] },
    CENTRAL_2020,
    '12 12 12 12 12 | 8 8 7 | 7',
  ],
  [
    'every heading prints its points',
    {
      rows: THREE,
      printed: [
        [OUTPUT, '40'],
        [BENEFIT, '30'],
        [SATISFACTION, '20'],
      ],
    },
    CENTRAL_2020,
    '8 8 8 8 8 | 10 10 10 | 20',
  ],
  [
    'a category prints its points: 20 of the 50, the other three rows share 30',
    {
      rows: [...rows(OUTPUT, 2, { category: '质量指标' }), ...rows(OUTPUT, 3), ...rows(BENEFIT, 1), ...rows(SATISFACTION, 1)],
      printed: [[OUTPUT, '20', '质量指标']],
    },
    CENTRAL_2020,
    '10 10 10 10 10 | 30 | 10',
  ],
  [
    'all categories print theirs: 24 + 26 make the dimension’s 50',
    {
      rows: [...rows(OUTPUT, 2, { category: '质量指标' }), ...rows(OUTPUT, 2), ...rows(BENEFIT, 1), ...rows(SATISFACTION, 1)],
      printed: [
        [OUTPUT, '24', '质量指标'],
        [OUTPUT, '26', '数量指标'],
      ],
    },
    CENTRAL_2020,
    '12 12 13 13 | 30 | 10',
  ],
  ['printed halves: tenths', { rows: [...rows(OUTPUT, 1), ...rows(BENEFIT, 1)], printed: [[OUTPUT, '50.5']] }, CENTRAL_2020, '50.5 | 39.5'],
  [
    'execution blank beside its heading (20分): the heading’s 20, 80 by 50 / 30 / 10',
    { funds: [{ points: '' }], executionPrinted: '20', rows: THREE },
    CENTRAL_2020,
    '9 9 9 9 8 | 9 9 9 | 9 + 20',
  ],
  [
    'execution printed in its heading alone',
    { funds: [{}], fundsWithout: ['points'], executionPrinted: '20', rows: THREE },
    CENTRAL_2020,
    '9 9 9 9 8 | 9 9 9 | 9',
  ],
  [
    'execution typed beside another heading: the cell counts',
    { funds: [{ points: '20' }], executionPrinted: '10', rows: THREE },
    CENTRAL_2020,
    '9 9 9 9 8 | 9 9 9 | 9',
  ],
  // Nothing is allotted
  ['one row has its points', { rows: [...THREE, { dimension: OUTPUT, points: '5.00' }] }, CENTRAL_2020, 'none'],
  ['one row has a dash', { rows: [...THREE, { dimension: OUTPUT, points: '-' }] }, CENTRAL_2020, 'none'],
  ['one row has words', { rows: [...THREE, { dimension: OUTPUT, points: '十分' }] }, CENTRAL_2020, 'none'],
  ['one row has a formula that gives nothing', { rows: [...THREE, { dimension: OUTPUT, points: 'formula:' }] }, CENTRAL_2020, 'none'],
  ['no rows', { rows: [] }, CENTRAL_2020, 'none'],
  ['none but placeholders', { rows: rows(OUTPUT, 2, { unscored: 'placeholder' }) }, CENTRAL_2020, 'none'],
  ['execution takes everything', { funds: [{ points: '100' }], rows: THREE }, CENTRAL_2020, 'none'],
  ['execution takes more', { funds: [{ points: '110' }], rows: THREE }, CENTRAL_2020, 'none'],
  ['execution below zero', { funds: [{ points: '-10' }], rows: THREE }, CENTRAL_2020, 'none'],
  ['execution in words', { funds: [{ points: '十分' }], rows: THREE }, CENTRAL_2020, 'none'],
  ['execution by a formula that gives nothing', { funds: [{ points: 'formula:' }], rows: THREE }, CENTRAL_2020, 'none'],
  ['execution of three decimals', { funds: [{ points: '9.995' }], rows: THREE }, CENTRAL_2020, 'none'],
  [
    'printed points that do not make 100',
    {
      rows: THREE,
      printed: [
        [OUTPUT, '50'],
        [BENEFIT, '30'],
        [SATISFACTION, '20'],
      ],
    },
    CENTRAL_2020,
    'none',
  ],
  ['printed points that leave the others nothing', { rows: THREE, printed: [[OUTPUT, '90']] }, CENTRAL_2020, 'none'],
  ['rows without a cell for points', { rows: THREE, without: ['points'] }, CENTRAL_2020, 'none'],
  [
    'printed points of three decimals in a category, the rest to spare',
    {
      rows: [...rows(OUTPUT, 2, { category: '质量指标' }), ...rows(OUTPUT, 2), ...rows(BENEFIT, 1)],
      printed: [[OUTPUT, '20.125', '质量指标']],
    },
    CENTRAL_2020,
    'none',
  ],
  [
    'a dimension whose categories print less than it does',
    {
      rows: [...rows(OUTPUT, 1), ...rows(OUTPUT, 1, { category: '质量指标' })],
      printed: [
        [OUTPUT, '90'],
        [OUTPUT, '40', '质量指标'],
        [OUTPUT, '40', '数量指标'],
      ],
    },
    CENTRAL_2020,
    'none',
  ],
  ['printed points of three decimals', { rows: THREE, printed: [[OUTPUT, '50.125']] }, CENTRAL_2020, 'none'],
  [
    'a category that prints more than its dimension',
    {
      rows: [...rows(OUTPUT, 1), ...rows(OUTPUT, 1, { category: '质量指标' })],
      printed: [
        [OUTPUT, '50'],
        [OUTPUT, '60', '质量指标'],
      ],
    },
    CENTRAL_2020,
    'none',
  ],
])('%s', (_, spec, ruleSet, expected) => {
  expect(allotted(spec, ruleSet)).toBe(expected);
});

test('without a fund block the indicators share all 100', () => {
  const allotment = allotPoints(buildForm({ rows: [...rows(OUTPUT, 1), ...rows(OUTPUT, 1)] }), CENTRAL_2020);
  expect(allotment?.indicators.map(({ points }) => points.toFixed())).toEqual(['50', '50']);
  expect(allotment?.execution).toBeUndefined();
});

test('the blank execution cell is the one to fill in', () => {
  const form = buildForm({ funds: [{ points: '' }], rows: THREE });
  expect(allotPoints(form, HUBEI)?.execution?.field).toBe(form.funds?.total.points);
});

const specs = fc.record({
  rows: fc.array(fc.constantFrom(OUTPUT, BENEFIT, SATISFACTION, '成本指标', '自定指标', ''), { minLength: 1, maxLength: 60 }),
  points: fc.oneof(
    fc.constantFrom('', '-'),
    fc.integer({ min: 0, max: 6000 }).map((value) => decimal(value).div(100).toFixed(2)),
  ),
  ruleSet: fc.constantFrom(...RULE_SETS),
});

test('any form: exactly 100, two decimals at most, every row its points, rows of a dimension alike', () => {
  fc.assert(
    fc.property(specs, ({ rows: dimensions, points, ruleSet }) => {
      const form = buildForm({ funds: [{ points }], rows: dimensions.map((dimension) => ({ dimension, points: '' })) });
      const allotment = allotPoints(form, ruleSet);
      if (allotment === undefined) throw new Error('nothing allotted');
      const printed = points === '' || points === '-' ? ZERO : decimal(points);
      const execution = allotment.execution?.points ?? printed;
      expect(allotment.indicators.map(({ indicator }) => indicator)).toEqual(form.indicators);
      const sum = allotment.indicators.reduce((all, each) => all.plus(each.points), execution);
      expect(sum.toFixed()).toBe('100');
      for (const dimension of new Set(dimensions)) {
        const own = allotment.indicators.filter(({ indicator }) => indicator.dimension === dimension).map((each) => each.points);
        const numbers = own.map(Number);
        const unit = own.every((each) => each.eq(each.round(0))) ? 1 : own.every((each) => each.eq(each.round(1))) ? 0.1 : 0.01;
        expect(Math.min(...numbers)).toBeGreaterThan(0);
        expect(own.every((each) => each.eq(each.round(2)))).toBe(true);
        // Rows of a heading differ by at most one unit, and the earlier ones have more.
        expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThan(unit * 1.5);
        expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      }
    }),
    { numRuns: 1000 },
  );
});

test('whole points whenever every row can have one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 10 }), (a, b, c) => {
      const allotment = allotPoints(
        buildForm({ funds: [{}], rows: [...rows(OUTPUT, a), ...rows(BENEFIT, b), ...rows(SATISFACTION, c)] }),
        CENTRAL_2020,
      );
      expect(allotment?.indicators.every(({ points }) => points.eq(points.round(0)) && points.gte(1))).toBe(true);
    }),
  );
});

test('10 000 rows cannot have a hundredth each of 90 points, 9 000 can', () => {
  expect(allotted({ rows: rows(OUTPUT, 10_000) })).toBe('none');
  expect(allotted({ rows: rows(OUTPUT, 9_000) })).toBe(Array.from({ length: 9_000 }, () => '0.01').join(' '));
});
