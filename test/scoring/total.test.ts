// Total, points total and grade.
import { decimal } from '../../src/form/decimal';
import type { Evaluation } from '../../src/scoring/evaluation';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020, type RuleSet } from '../../src/scoring/rule-set';
import { achieved, bound, buildForm, done, illegible, nothing, quality, type FormSpec, type RowSpec } from './build-form';

const EXECUTION = { annualBudget: '29.60', executed: '29.50', rate: '99.66', score: '9.97' };
const met = (points: string, score = points): RowSpec => ({ points, score });
const evaluated = (spec: FormSpec): Evaluation => evaluate(buildForm({ totalPoints: '', total: '', grade: '', ...spec }), CENTRAL_2020);

function described(verdict: Evaluation['total']): string {
  if (verdict === undefined) return 'no cell';
  const { admissible, recommended, settled } = verdict;
  const interval = admissible === undefined ? '–' : `[${admissible.low.toFixed()}..${admissible.high.toFixed()}]`;
  return `${interval} ${recommended?.toFixed() ?? '–'} → ${settled?.toFixed() ?? '–'}`;
}
const total = (spec: FormSpec): string => described(evaluated(spec).total);
const points = (spec: FormSpec): string => described(evaluated(spec).totalPoints);

/** Two rows whose scores are rounded products: 5 × 2 / 3 = 3.333 and 7 × 2 / 3 = 4.667. */
const rounded = (first: string, second: string): RowSpec[] => [
  { target: bound('≥', '3'), actual: done('2'), points: '5.00', score: first, explanation: '设备故障' },
  { target: bound('≥', '3'), actual: done('2'), points: '7.00', score: second, explanation: '设备故障' },
];

describe('total', () => {
  test.each<[string, FormSpec, string]>([
    ['as printed', { funds: [EXECUTION], rows: [met('50.00'), met('40.00')], total: '99.97' }, '[99.97..99.97] 99.97 → 99.97'],
    [
      'one rounded score hides no cent',
      { funds: [EXECUTION], rows: [met('50.00'), met('40.00')], total: '99.98' },
      '[99.97..99.97] 99.97 → 99.97',
    ],
    ['empty', { funds: [EXECUTION], rows: [met('90.00')] }, '[99.97..99.97] 99.97 → 99.97'],
    ['two rounded scores hide a cent', { rows: rounded('3.33', '4.67'), total: '8.01' }, '[7.99..8.01] 8 → 8.01'],
    ['but not two', { rows: rounded('3.33', '4.67'), total: '8.02' }, '[7.99..8.01] 8 → 8'],
    ['full points hide nothing', { rows: [met('50.00'), met('50.00')], total: '100.01' }, '[100..100] 100 → 100'],
    [
      'unrounded products: their sum and the sum of what is printed',
      { rows: rounded('exact:3.33333333333333', 'exact:4.66666666666667'), total: '8.00' },
      '[8..8] 8 → 8',
    ],
    [
      'unrounded products: 3 × 3.335 = 10.005, printed 3 × 3.34 = 10.02, held to a cent',
      { rows: Array.from({ length: 3 }, () => ({ points: '3.335', score: 'exact:3.335' })), total: '10.01' },
      '[10.005..10.015] 10.01 → 10.01',
    ],
    ['a score is missing: the settled one counts', { funds: [EXECUTION], rows: [met('50.00', ''), met('40.00')] }, '– 99.97 → 99.97'],
    [
      'a score is missing: a total stated is replaced only if wrong',
      { rows: [met('50.00', ''), met('50.00')], total: '100.00' },
      '– 100 → 100',
    ],
    [
      'a wrong score: the stated total fits it, the settled one does not',
      { rows: [met('50.00', '45.00'), met('50.00')], total: '95.00' },
      '[95..95] 100 → 100',
    ],
    [
      'an explained deduction stays',
      { rows: [{ ...met('50.00', '45.00'), explanation: '质量有待提高' }, met('50.00')], total: '' },
      '[95..95] 95 → 95',
    ],
    ['a score nobody can recommend', { rows: [{ target: quality(), actual: done('3'), points: '10' }, met('90.00')] }, '– – → –'],
    [
      'unless somebody gave one',
      { rows: [{ target: quality(), actual: done('3'), points: '10', score: '8' }, met('90.00')] },
      '[98..98] 98 → 98',
    ],
    [
      'an impossible score that only a person can correct adds up in what is checked, and not in what is written',
      { rows: [{ target: quality(), actual: done('3'), points: '10', score: '11' }, met('90.00')] },
      '[101..101] – → –',
    ],
    ['no actual, no score', { rows: [{ actual: nothing, points: '10' }, met('90.00')] }, '– – → –'],
    ['no actual, but a score', { rows: [{ actual: nothing, points: '10', score: '9' }, met('90.00')] }, '[99..99] 99 → 99'],
    ['words for a score', { rows: [met('10', '八分'), met('90.00')] }, '– – → –'],
    ['words in the total stay', { rows: [met('100.00')], total: '满分' }, '[100..100] 100 → –'],
    [
      'a row with neither points nor score, the others worth 100: not scored',
      { rows: [met('100.00'), { points: '', score: '' }] },
      '[100..100] 100 → 100',
    ],
    ['a row with neither points nor score, the others worth less', { rows: [met('90.00'), { points: '', score: '' }] }, '– – → –'],
    ['a row of dashes is not scored', { rows: [met('90.00'), { points: '-', score: '-' }] }, '[90..90] 90 → 90'],
    ['no points anywhere', { rows: [{ points: '' }, { points: '' }] }, '– – → –'],
    ['no rows', { rows: [] }, '– – → –'],
    [
      'sub-rows and placeholders lack no points',
      { rows: [met('90.00'), { points: '', unscored: 'part' }, { points: '', unscored: 'placeholder' }] },
      '[90..90] 90 → 90',
    ],
    // Scores of parts, and of tables without points
    [
      'scores of parts are within that of the row above',
      {
        rows: [
          { ...met('60.00'), hasParts: true },
          { points: '', score: '35.00', unscored: 'part' },
          { points: '', score: '25.00', unscored: 'part' },
          met('40.00'),
        ],
      },
      '[100..100] 100 → 100',
    ],
    [
      'scores of parts of a row without points count',
      { rows: [met('60.00'), { points: '-', score: '-' }, { points: '', score: '30.00', unscored: 'part' }] },
      '[90..90] 90 → 90',
    ],
    [
      'a part above all rows with points counts',
      { rows: [{ points: '', score: '30.00', unscored: 'part' }, met('60.00')] },
      '[90..90] 90 → 90',
    ],
    [
      'no column for points: the scores, any of them rounded, add up, and what is stated stays',
      { rows: [{ score: '60.00' }, { score: '30.00' }], without: ['points'], total: '95.00' },
      '[89.99..90.01] 90 → 95',
    ],
    ['no column for points, a score missing', { rows: [{ score: '60.00' }, {}], without: ['points'] }, '– – → –'],
    [
      'no column for points, a row with a dash or of the template',
      { rows: [{ score: '60.00' }, { score: '-' }, { unscored: 'placeholder' }], without: ['points'] },
      '[60..60] 60 → –',
    ],
    ['neither points nor scores', { rows: [{}, {}], without: ['points', 'score'] }, '– – → –'],
    // A formula's result stays
    [
      'a score’s wrong formula stays, so its number counts',
      { rows: [met('50.00', 'formula:45.00'), met('50.00')], total: '95.00' },
      '[95..95] 95 → 95',
    ],
    [
      'and a total that took it for right is wrong',
      { rows: [met('50.00', 'formula:45.00'), met('50.00')], total: '100.00' },
      '[95..95] 95 → 95',
    ],
    ['a score’s formula that gives nothing', { rows: [met('50.00', 'formula:'), met('50.00')], total: '' }, '– – → –'],
    ['a total’s right formula', { rows: [met('50.00'), met('50.00')], total: 'formula:100.00' }, '[100..100] 100 → 100'],
    ['a total’s wrong formula stays', { rows: [met('50.00'), met('50.00')], total: 'formula:99.00' }, '[100..100] 100 → 99'],
    [
      'a total’s formula adds up what is filled in: 50 and an empty one',
      { rows: [met('50.00'), met('50.00', '')], total: 'formula:50.00' },
      '– 100 → 100',
    ],
    ['and what is corrected', { rows: [met('50.00'), met('50.00', '45.00')], total: 'formula:95.00' }, '[95..95] 100 → 100'],
    ['but not what nobody knows', { rows: [met('50.00'), { actual: nothing, points: '50.00' }], total: 'formula:50.00' }, '– – → 50'],
  ])('%s', (_, spec, expected) => {
    expect(total(spec)).toBe(expected);
  });
});

test.each<[string, FormSpec, string]>([
  ['with execution', { funds: [EXECUTION], rows: [met('50.00'), met('40.00')], totalPoints: '100.00' }, '[100..100] 100 → 100'],
  ['without', { rows: [met('50.00'), met('40.00')], totalPoints: '' }, '[90..90] 90 → 90'],
  ['stated wrong', { rows: [met('50.00'), met('40.00')], totalPoints: '100.00' }, '[90..90] 90 → 90'],
  ['points missing', { rows: [met('50.00'), { points: '' }], totalPoints: '100.00' }, '– – → –'],
])('points total: %s', (_, spec, expected) => {
  expect(points(spec)).toBe(expected);
});

describe('caps on the total', () => {
  const CAPPED: RuleSet = {
    ...CENTRAL_2020,
    totalCaps: [
      { rateBelow: 80, total: 89.99 },
      { rateBelow: 50, total: 79 },
    ],
  };
  /** 90 points of rows, all met; execution at `rate` %, scored in proportion. */
  const at = (rate: string, spec: FormSpec = {}): string => {
    const form = buildForm({
      funds: [{ annualBudget: 'exact:100', executed: `exact:${rate}`, rate, score: decimal(rate).div(10).toFixed(2) }],
      rows: [met('90.00')],
      total: '',
      grade: '',
      ...spec,
    });
    const { total: verdict, totalCap, grade } = evaluate(form, CAPPED);
    return `${totalCap?.toFixed() ?? 'no cap'}: ${described(verdict)} ${grade?.settled ?? '–'}`;
  };

  test.each<[string, string, FormSpec, string]>([
    ['at the rate there is no cap: 90 + 8', '80', {}, 'no cap: [98..98] 98 → 98 优'],
    ['just below it', '79.99', {}, '89.99: [89.99..89.99] 89.99 → 89.99 良'],
    ['the lowest rate that holds decides: 90 + 4 is held to 79', '40', {}, '79: [79..79] 79 → 79 中'],
    ['the uncapped sum is replaced', '40', { total: '94.00' }, '79: [79..79] 79 → 79 中'],
    [
      'a sum below the cap stays',
      '40',
      { rows: [met('90.00', '60.00')].map((row) => ({ ...row, explanation: '设备故障' })) },
      '79: [63.99..64.01] 64 → 64 中',
    ],
    ['a formula that adds up exceeds it and stays', '40', { total: 'formula:94.00' }, '79: [79..79] 79 → 94 优'],
    ['a formula that is held down as well', '40', { total: 'formula:79.00' }, '79: [79..79] 79 → 79 中'],
  ])('%s', (_, rate, spec, expected) => {
    expect(at(rate, spec)).toBe(expected);
  });

  test('the rate counts where the form has no cell for it, and not where there is no budget', () => {
    const capOf = (annualBudget: string, executed: string) =>
      evaluate(buildForm({ funds: [{ annualBudget, executed }], rows: [met('90.00')], total: '' }), CAPPED).totalCap?.toFixed();
    expect([capOf('exact:100', 'exact:60'), capOf('0.00', '0.00'), capOf('', '3.00')]).toEqual(['89.99', undefined, undefined]);
  });

  test('without a fund block there is no cap', () => {
    expect(evaluate(buildForm({ rows: [met('100.00')], total: '' }), CAPPED).totalCap).toBeUndefined();
  });
});

describe('grade', () => {
  test('a rule set’s own labels and bounds', () => {
    const labelled: RuleSet = {
      ...CENTRAL_2020,
      grades: [
        { grade: '优', from: 95, label: '优秀' },
        { grade: '良', from: 85, label: '良好' },
        { grade: '中', from: 70, label: '合格' },
        { grade: '差', from: 0, label: '不合格' },
      ],
    };
    const settled = (total: string) =>
      evaluate(buildForm({ rows: [{ points: '100.00', score: total, explanation: '设备故障' }], total, grade: '' }), labelled).grade
        ?.settled;
    expect(['95.00', '94.99', '84.99', '69.99'].map(settled)).toEqual(['优秀', '良好', '合格', '不合格']);
  });

  const grade = (score: string, spec: FormSpec): string => {
    const verdict = evaluated({ rows: [{ points: '100.00', score, explanation: '设备故障' }], ...spec }).grade;
    return `${verdict?.entered ?? '–'} ${verdict?.expected ?? '–'} → ${verdict?.settled ?? '–'}`;
  };

  test.each([
    ['100.00', '优'],
    ['90.00', '优'],
    ['89.99', '良'],
    ['80.00', '良'],
    ['79.99', '中'],
    ['60.00', '中'],
    ['59.99', '差'],
    ['0.00', '差'],
  ])('%s points are %s', (score, expected) => {
    expect(grade(score, { total: score })).toBe(`– ${expected} → ${expected}`);
  });

  test.each<[string, string, FormSpec, string]>([
    ['a fitting grade stays as it is worded', '95.00', { total: '95.00', grade: '优秀' }, '优 优 → 优秀'],
    ['合格 is 中', '65.00', { total: '65.00', grade: '合格' }, '中 中 → 合格'],
    ['a wrong grade gets the rule set’s label', '85.00', { total: '85.00', grade: '优秀' }, '优 良 → 良'],
    ['judged by the total that stands, settled by the one that will', '85.00', { total: '95.00', grade: '优' }, '优 优 → 良'],
    ['without a total there is nothing to judge by', '95.00', { total: '' }, '– – → 优'],
    ['words that are no grade stay', '95.00', { total: '95.00', grade: 'A级' }, '– 优 → –'],
    ['an illegible total', '95.00', { total: '满分' }, '– – → –'],
    ['a formula is left as it is', '85.00', { total: '85.00', grade: 'formula:优' }, '优 良 → –'],
    ['graded by what the total’s wrong formula gives', '95.00', { total: 'formula:85.00' }, '– 良 → 良'],
    [
      'the total of a formula is not graded before its scores are complete',
      '',
      { rows: [met('50.00'), { actual: nothing, points: '50.00' }], total: 'formula:50.00' },
      '– 差 → –',
    ],
  ])('%s', (_, score, spec, expected) => {
    expect(grade(score, spec)).toBe(expected);
  });

  test('a form without a total row is graded by the sum', () => {
    const form = buildForm({ rows: [met('100.00')], grade: '' });
    const { grade: verdict, total: none } = evaluate(form, CENTRAL_2020);
    expect(none).toBeUndefined();
    expect([verdict?.expected, verdict?.settled]).toEqual(['优', '优']);
  });
});

describe('obstacles', () => {
  const obstacles = (spec: FormSpec): string[] =>
    evaluated(spec).obstacles.map(({ field, isError }) => `${field.text}${isError ? ' error' : ''}`);

  test.each<[string, FormSpec, string[]]>([
    ['none', { funds: [EXECUTION, { annualBudget: '-', executed: '', rate: '-' }], rows: [met('90.00')], total: '99.97', grade: '优' }, []],
    ['an amount', { funds: [{ ...EXECUTION, executed: '约三十' }] }, ['约三十']],
    ['an amount of a part', { funds: [EXECUTION, { annualBudget: '#REF!' }] }, ['#REF! error', '#REF! error']],
    ['a rate', { funds: [{ ...EXECUTION, rate: '#DIV/0!' }] }, ['#DIV/0! error']],
    ['execution points and score', { funds: [{ ...EXECUTION, points: '十', score: '九' }] }, ['十', '九']],
    ['points and score of a row', { rows: [met('十分', '九分')] }, ['十分', '九分']],
    ['totals', { rows: [met('100.00')], totalPoints: '一百', total: '#VALUE!' }, ['一百', '#VALUE! error']],
    ['an illegible actual without a score', { rows: [{ actual: illegible(), score: '' }] }, ['约三百']],
    ['an illegible target without a score', { rows: [{ target: illegible('若干3'), score: '-' }] }, ['若干3']],
    ['an illegible actual whose score stands', { rows: [{ actual: illegible(), score: '10.00' }] }, []],
    ['an illegible actual of a placeholder', { rows: [{ actual: illegible(), points: '', score: '', unscored: 'placeholder' }] }, []],
    ['an illegible actual of a row that is not scored', { rows: [{ actual: illegible(), points: '-', score: '-' }] }, []],
    ['an error value in an actual, whatever its score', { rows: [{ actual: illegible('#N/A'), score: '10.00' }] }, ['#N/A error']],
    ['an error value in a target', { rows: [{ target: illegible('#N/A'), actual: achieved('met'), score: '10.00' }] }, ['#N/A error']],
    ['words that are no grade', { rows: [met('100.00')], grade: 'A级' }, []],
  ])('%s', (_, spec, expected) => {
    expect(obstacles(spec)).toEqual(expected);
  });
});
