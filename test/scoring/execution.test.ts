// Execution rates and the execution score, calculated by hand.
import type { Verdict } from '../../src/scoring/evaluation';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { buildForm, type FundSpec } from './build-form';

const evaluateFunds = (...funds: FundSpec[]) => evaluate(buildForm({ funds }), CENTRAL_2020);

/** "[99.20..99.21] 99.21 → 99.20": admissible, recommended, settled; "–" for undefined. */
function described(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'no cell';
  const { admissible, recommended, settled } = verdict;
  const interval = admissible === undefined ? '–' : `[${admissible.low.toFixed(2)}..${admissible.high.toFixed(2)}]`;
  return `${interval} ${recommended?.toFixed(2) ?? '–'} → ${settled?.toFixed() ?? '–'}`;
}
const rate = (line: FundSpec): string => described(evaluateFunds(line).fundLines[0]?.rate);
const partRate = (line: FundSpec): string => described(evaluateFunds({}, line).fundLines[1]?.rate);
const score = (line: FundSpec): string => described(evaluateFunds(line).executionScore);

test.each<[string, FundSpec, string, string]>([
  // 29.495 / 29.605 = 99.628 %, 29.505 / 29.595 = 99.696 %
  [
    'form 1',
    { annualBudget: '29.60', executed: '29.50', rate: '99.66', score: '9.97' },
    '[99.62..99.70] 99.66 → 99.66',
    '[9.96..9.97] 9.97 → 9.97',
  ],
  [
    'form 2',
    { annualBudget: '478.50', executed: '478.13', rate: '99.92', score: '9.99' },
    '[99.92..99.92] 99.92 → 99.92',
    '[9.99..9.99] 9.99 → 9.99',
  ],
  [
    'forms 3 and 4',
    { annualBudget: '400.00', executed: '400.00', rate: '100.00', score: '10.00' },
    '[99.99..100.00] 100.00 → 100',
    '[10.00..10.00] 10.00 → 10',
  ],
  // 69.935 / 70.005 = 99.90001 %, 69.945 / 69.995 = 99.929 %
  [
    'form 5',
    { annualBudget: '70.00', executed: '69.94', rate: '99.91', score: '9.99' },
    '[99.90..99.93] 99.91 → 99.91',
    '[9.99..9.99] 9.99 → 9.99',
  ],
  // 301.745 / 304.165 = 99.2044 %, 301.755 / 304.155 = 99.2109 %
  [
    'form 6: a rate cut off stays',
    { annualBudget: '304.16', executed: '301.75', rate: '99.20', score: '9.92' },
    '[99.20..99.21] 99.21 → 99.2',
    '[9.92..9.92] 9.92 → 9.92',
  ],
  ['form 6, emptied', { annualBudget: '304.16', executed: '301.75' }, '[99.20..99.21] 99.21 → 99.21', '[9.92..9.92] 9.92 → 9.92'],
  [
    'a rate too high',
    { annualBudget: '304.16', executed: '301.75', rate: '99.22', score: '9.93' },
    '[99.20..99.21] 99.21 → 99.21',
    '[9.92..9.92] 9.92 → 9.92',
  ],
  // 10 × 99.65 % = 9.965: rounded half up in decimals; binary floats say 9.96
  ['half up', { annualBudget: 'exact:1000', executed: 'exact:996.5' }, '[99.65..99.65] 99.65 → 99.65', '[9.97..9.97] 9.97 → 9.97'],
  [
    'amounts with more digits than shown count as they are',
    { annualBudget: 'exact:304.1567', executed: 'exact:301.7512' },
    '[99.20..99.21] 99.21 → 99.21',
    '[9.92..9.92] 9.92 → 9.92',
  ],
  [
    'a formula’s unrounded rate stays',
    { annualBudget: 'exact:3.001', executed: 'exact:1.001', rate: 'exact:33.3555481506165', score: 'exact:3.33555481506165' },
    '[33.35..33.36] 33.36 → 33.3555481506165',
    '[3.34..3.34] 3.34 → 3.33555481506165',
  ],
  [
    'above the budget: full points',
    { annualBudget: '100.00', executed: '105.00', rate: '105.00' },
    '[104.98..105.01] 105.00 → 105',
    '[10.00..10.00] 10.00 → 10',
  ],
  [
    'a score above the points',
    { annualBudget: '100.00', executed: '105.00', rate: '105.00', score: '10.50' },
    '[104.98..105.01] 105.00 → 105',
    '[10.00..10.00] 10.00 → 10',
  ],
  ['nothing executed', { annualBudget: '100.00', executed: '0.00' }, '[0.00..0.01] 0.00 → 0', '[0.00..0.00] 0.00 → 0'],
  ['20 points', { annualBudget: '100.00', executed: '50.00', points: '20.00' }, '[49.99..50.01] 50.00 → 50', '[10.00..10.00] 10.00 → 10'],
  ['neither budgeted nor executed', { annualBudget: '0.00', executed: '0.00' }, '[0.00..0.00] – → –', '[0.00..10.00] – → –'],
  [
    'neither, the score somebody gave stays',
    { annualBudget: '0.00', executed: '0.00', rate: '-', score: '10.00' },
    '[0.00..0.00] – → –',
    '[0.00..10.00] – → 10',
  ],
  ['executed without a budget', { annualBudget: '0.00', executed: '3.00', rate: '100.00', score: '10.00' }, '– – → –', '– – → –'],
  ['no budget filled in', { annualBudget: '', executed: '3.00', rate: '100.00' }, '– – → –', '– – → –'],
  ['nothing filled in', {}, '– – → –', '– – → –'],
  ['words for an amount', { annualBudget: '三十', executed: '3.00' }, '– – → –', '– – → –'],
  ['no points', { annualBudget: '100.00', executed: '50.00', points: '' }, '[49.99..50.01] 50.00 → 50', '– – → –'],
  [
    'a dash for the rate of the total',
    { annualBudget: '100.00', executed: '50.00', rate: '-' },
    '[49.99..50.01] 50.00 → 50',
    '[5.00..5.00] 5.00 → 5',
  ],
  [
    'a wrong rate that a formula gives stays, and counts',
    { annualBudget: 'exact:100', executed: 'exact:80', rate: 'formula:85.00' },
    '[80.00..80.00] 80.00 → 85',
    '[8.00..8.00] 8.50 → 8.5',
  ],
  [
    'a wrong score that a formula gives stays',
    { annualBudget: 'exact:100', executed: 'exact:80', rate: '80.00', score: 'formula:7.00' },
    '[80.00..80.00] 80.00 → 80',
    '[8.00..8.00] 8.00 → 7',
  ],
  [
    'a formula that multiplies the rate follows it: 10 × nothing is 0 until the rate is there',
    { annualBudget: 'exact:100', executed: 'exact:80', score: 'formula:0' },
    '[80.00..80.00] 80.00 → 80',
    '[8.00..8.00] 8.00 → 8',
  ],
  [
    'and a corrected one: 10 × 85 % is 8.5',
    { annualBudget: 'exact:100', executed: 'exact:80', rate: '85.00', score: 'formula:8.5' },
    '[80.00..80.00] 80.00 → 80',
    '[8.00..8.00] 8.00 → 8',
  ],
  [
    'a formula that gives nothing',
    { annualBudget: 'exact:100', executed: 'exact:80', rate: '80.00', score: 'formula:' },
    '[80.00..80.00] 80.00 → 80',
    '[8.00..8.00] 8.00 → –',
  ],
  [
    'words for the rate stay',
    { annualBudget: '100.00', executed: '50.00', rate: '一半' },
    '[49.99..50.01] 50.00 → –',
    '[5.00..5.00] 5.00 → 5',
  ],
])('%s', (_, line, expectedRate, expectedScore) => {
  expect([rate(line), score(line)]).toEqual([expectedRate, expectedScore]);
});

test.each<[string, FundSpec, string]>([
  ['as printed', { annualBudget: '29.60', executed: '29.50', rate: '99.66' }, '[99.62..99.70] 99.66 → 99.66'],
  ['zero, stated', { annualBudget: '0.00', executed: '0.00', rate: '0.00' }, '[0.00..0.00] 0.00 → 0'],
  ['zero, blank: stays blank', { annualBudget: '0.00', executed: '0.00' }, '[0.00..0.00] – → –'],
  ['zero, a dash', { annualBudget: '0.00', executed: '0.00', rate: '-' }, '[0.00..0.00] – → –'],
  ['zero, a rate out of nowhere', { annualBudget: '0.00', executed: '0.00', rate: '100.00' }, '[0.00..0.00] 0.00 → 0'],
  ['a blank line stays blank', {}, '[0.00..0.00] – → –'],
  ['a line of dashes stays', { annualBudget: '-', executed: '-', rate: '-' }, '[0.00..0.00] – → –'],
  ['a part need not state its rate', { annualBudget: '29.60', executed: '29.50', rate: '-' }, '[99.62..99.70] 99.66 → –'],
  ['nothing executed, a dash', { annualBudget: 'exact:5', executed: '-' }, '[0.00..0.00] 0.00 → 0'],
  ['nothing executed, blank: unknown', { annualBudget: '5.00', executed: '' }, '– – → –'],
])('a part line: %s', (_, line, expected) => {
  expect(partRate(line)).toBe(expected);
});

test('a form without a fund block has no rates and no execution score', () => {
  const { fundLines, executionScore } = evaluate(buildForm({ rows: [{}] }), CENTRAL_2020);
  expect(fundLines).toEqual([]);
  expect(executionScore).toBeUndefined();
});

test('a form whose fund block has no rate column still scores execution', () => {
  const form = buildForm({ funds: [{ annualBudget: '29.60', executed: '29.50' }] });
  if (form.funds === undefined) throw new Error('no fund block');
  const { executionRate, ...total } = form.funds.total;
  const { fundLines, executionScore } = evaluate({ ...form, funds: { ...form.funds, total } }, CENTRAL_2020);
  expect(executionRate).toBeDefined();
  expect(fundLines[0]?.rate).toBeUndefined();
  expect(executionScore?.settled?.toFixed()).toBe('9.97');
});

describe('an amount in another unit than its block', () => {
  const other = (unit: '元' | '万元', line: FundSpec): string | undefined =>
    evaluate(buildForm({ unit, funds: [line] }), CENTRAL_2020).fundLines[0]?.otherUnit?.text;

  test.each<[string, '元' | '万元', FundSpec, string | undefined]>([
    ['万元: executed in 元', '万元', { annualBudget: '29.60', executed: '295000.00' }, '295000.00'],
    ['万元: the budget in 元', '万元', { annualBudget: '296000.00', executed: '29.50' }, '296000.00'],
    ['元: the budget in 万元', '元', { annualBudget: '29.60', executed: '295000.00' }, '29.60'],
    ['元: executed in 万元', '元', { annualBudget: '296000.00', executed: '29.50' }, '29.50'],
    ['a thousand times as much', '万元', { annualBudget: 'exact:1', executed: 'exact:1000' }, '1000'],
    ['less than a thousand times', '万元', { annualBudget: 'exact:1', executed: 'exact:999' }, undefined],
    ['hardly anything was spent', '万元', { annualBudget: 'exact:2999', executed: 'exact:1' }, undefined],
    ['three thousand times', '万元', { annualBudget: 'exact:3000', executed: 'exact:1' }, '3000'],
    ['thirty thousand times', '万元', { annualBudget: 'exact:30000', executed: 'exact:1' }, '30000'],
    ['far more than any unit', '万元', { annualBudget: 'exact:30001', executed: 'exact:1' }, undefined],
    [
      'the printed rate says that so little was spent',
      '万元',
      { annualBudget: 'exact:5000', executed: 'exact:1', rate: '0.02' },
      undefined,
    ],
    ['the printed rate says another thing', '万元', { annualBudget: 'exact:5000', executed: 'exact:1', rate: '99.80' }, '5000'],
    ['the printed rate is nothing', '万元', { annualBudget: 'exact:100000', executed: 'exact:5', rate: '0.00' }, '100000'],
    ['no budget', '万元', { annualBudget: '0.00', executed: '295000.00' }, undefined],
    ['nothing spent', '万元', { annualBudget: '295000.00', executed: '0.00' }, undefined],
    ['a blank amount', '万元', { annualBudget: '', executed: '295000.00' }, undefined],
    ['words', '万元', { annualBudget: '三十', executed: '295000.00' }, undefined],
  ])('%s', (_, unit, line, expected) => {
    expect(other(unit, line)).toBe(expected);
  });

  test('no rate follows from it', () => {
    expect(rate({ annualBudget: '29.60', executed: '295000.00', rate: '99.66' })).toBe('– – → –');
    expect(score({ annualBudget: '29.60', executed: '295000.00', rate: '99.66' })).toBe('– – → –');
    expect(evaluateFunds({ annualBudget: '29.60', executed: '29.50' }).fundLines[0]).not.toHaveProperty('otherUnit');
  });
});

describe('a rate or a score that shows fewer digits', () => {
  test.each<[string, FundSpec, string, string]>([
    // 49.88 %
    [
      'whole percent, half up',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: 'exact:50' },
      '[49.88..50.00] 49.88 → 50',
      '[4.99..5.00] 5.00 → 5',
    ],
    [
      'whole percent, cut off',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: 'exact:49' },
      '[49.00..49.88] 49.88 → 49',
      '[4.90..4.99] 4.90 → 4.9',
    ],
    [
      'one decimal',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: 'exact:49.9' },
      '[49.88..49.90] 49.88 → 49.9',
      '[4.99..4.99] 4.99 → 4.99',
    ],
    [
      'beyond both roundings',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: 'exact:51' },
      '[49.88..49.88] 49.88 → 49.88',
      '[4.99..4.99] 4.99 → 4.99',
    ],
    [
      'below both roundings',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: 'exact:48' },
      '[49.88..49.88] 49.88 → 49.88',
      '[4.99..4.99] 4.99 → 4.99',
    ],
    [
      'two decimals are held to a cent',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: 'exact:49.89' },
      '[49.88..49.88] 49.88 → 49.88',
      '[4.99..4.99] 4.99 → 4.99',
    ],
    [
      'a score of one decimal',
      { annualBudget: 'exact:1000', executed: 'exact:498.8', rate: '49.88', score: 'exact:5' },
      '[49.88..49.88] 49.88 → 49.88',
      '[4.99..5.00] 4.99 → 5',
    ],
  ])('%s', (_, line, expectedRate, expectedScore) => {
    expect([rate(line), score(line)]).toEqual([expectedRate, expectedScore]);
  });
});

test('a form without cells for rate, points or score', () => {
  const form = buildForm({ funds: [{ annualBudget: 'exact:100', executed: 'exact:80' }], fundsWithout: ['score'] });
  expect(evaluate(form, CENTRAL_2020).executionScore).toBeUndefined();
  expect(evaluate(buildForm({}), CENTRAL_2020)).toMatchObject({ fundLines: [], executionScore: undefined });
});

test('without an annual budget the initial one is the base', () => {
  const form = buildForm({ funds: [{ initialBudget: 'exact:200', annualBudget: 'exact:100', executed: 'exact:100' }] });
  const { funds } = form;
  if (funds === undefined) throw new Error('no funds');
  const { annualBudget, ...total } = funds.total;
  const ofInitial = { ...form, funds: { ...funds, total } };
  expect(annualBudget).toBeDefined();
  expect(evaluate(form, CENTRAL_2020).fundLines[0]?.rate?.recommended?.toFixed()).toBe('100');
  expect(evaluate(ofInitial, CENTRAL_2020).fundLines[0]?.rate?.recommended?.toFixed()).toBe('50');
});
