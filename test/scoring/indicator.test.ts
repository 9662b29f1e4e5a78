// Every row of the scoring table, calculated by hand: admissible scores, the recommended one, the one that stays.
import type { IndicatorEvaluation } from '../../src/scoring/evaluation';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020, GUANGXI, HUBEI, type RuleSet } from '../../src/scoring/rule-set';
import { achieved, bare, bound, buildForm, done, doneIn, dueBy, illegible, nothing, quality, range, type RowSpec } from './build-form';

const F2: RuleSet = { ...CENTRAL_2020, lowerIsBetter: 'F2' };

function evaluateRow(row: RowSpec, ruleSet: RuleSet = CENTRAL_2020, year?: number): IndicatorEvaluation {
  const [only] = evaluate(buildForm({ rows: [row], ...(year === undefined ? {} : { year }) }), ruleSet).indicators;
  if (only === undefined) throw new Error('no row');
  return only;
}

/** "met [10..10] 10": fulfilment, admissible interval, recommended; "or" the other formula; "–" where the rules say nothing. */
function verdict(row: RowSpec, ruleSet?: RuleSet, year?: number): string {
  const { fulfilment, score, overshoot } = evaluateRow(row, ruleSet, year);
  if (score === undefined) throw new Error('no score cell');
  const { admissible, alternative, recommended } = score;
  const interval = admissible === undefined ? '–' : `[${admissible.low.toFixed()}..${admissible.high.toFixed()}]`;
  const or = alternative === undefined ? '' : ` or ${alternative.toFixed()}`;
  return `${fulfilment} ${interval}${or} ${recommended?.toFixed() ?? '–'}${overshoot ? ' overshoot' : ''}`;
}
const settled = (row: RowSpec, ruleSet?: RuleSet): string => evaluateRow(row, ruleSet).score?.settled?.toFixed() ?? '–';

describe('what a score may be and what is recommended', () => {
  test.each<[string, RowSpec, string]>([
    // Positive signs
    ['≥ met exactly', { target: bound('≥', '4.00', '次'), actual: done('4.00', '次'), points: '8.00' }, 'met [8..8] 8'],
    ['≥ exceeded below the threshold: 24 / 20 = 120 %', { target: bound('≥', '20'), actual: done('24'), points: '5' }, 'met [5..5] 5'],
    ['≥ at the threshold: 130 / 100', { target: bound('≥', '100'), actual: done('130'), points: '5' }, 'met [5..5] 5 overshoot'],
    ['≥ a hair below the threshold', { target: bound('≥', '100'), actual: done('129.99'), points: '5' }, 'met [5..5] 5'],
    ['≥ missed: 10 × 8 / 10', { target: bound('≥', '10'), actual: done('8'), points: '10' }, 'unmet [8..8] 8'],
    [
      '≥ missed, rounded half up: 10 × 0.9965 = 9.965',
      { target: bound('≥', '100'), actual: done('99.65'), points: '10' },
      'unmet [9.97..9.97] 9.97',
    ],
    [
      '≥ missed, divided only once: 3 × 1.115 / 3 = 1.115',
      { target: bound('≥', '3'), actual: done('1.115'), points: '3' },
      'unmet [1.12..1.12] 1.12',
    ],
    ['≥ missed with less than nothing', { target: bound('≥', '10'), actual: done('-5'), points: '10' }, 'unmet [0..0] 0'],
    ['> met', { target: bound('>', '50', '%'), actual: done('61', '%'), points: '5' }, 'met [5..5] 5'],
    ['> met by equality alone: full points', { target: bound('>', '50', '%'), actual: done('50', '%'), points: '5' }, 'met [5..5] 5'],
    ['> missed: 5 × 40 / 50', { target: bound('>', '50', '%'), actual: done('40', '%'), points: '5' }, 'unmet [4..4] 4'],
    ['= met', { target: bound('=', '500', '人'), actual: done('500', '人'), points: '5' }, 'met [5..5] 5'],
    ['= exceeded: full points', { target: bound('=', '2'), actual: done('2.5'), points: '5' }, 'met [5..5] 5'],
    ['= exceeded far: an overshoot', { target: bound('=', '2'), actual: done('3'), points: '5' }, 'met [5..5] 5 overshoot'],
    [
      '= missed: 4 × 300 / 365 = 3.2876',
      { target: bound('=', '365', '天'), actual: done('300', '天'), points: '4' },
      'unmet [3.29..3.29] 3.29',
    ],
    [
      'hidden digits do not widen: 99.99 is not 100',
      { target: bound('≥', '100', '%'), actual: done('99.99', '%'), points: '5' },
      'unmet [5..5] 5',
    ],
    // Negative signs
    ['< met: 0.06 against 2.00', { target: bound('<', '2.00', '秒'), actual: done('0.06', '秒'), points: '5' }, 'met [5..5] 5'],
    ['< met by equality alone: full points', { target: bound('<', '2', '秒'), actual: done('2', '秒'), points: '5' }, 'met [5..5] 5'],
    ['≤ met', { target: bound('≤', '10'), actual: done('10'), points: '5' }, 'met [5..5] 5'],
    ['≤ far below is no overshoot', { target: bound('≤', '10'), actual: done('0'), points: '5' }, 'met [5..5] 5'],
    [
      '≤ exceeded: F1 10 × 10 / 12 = 8.333, F2 10 × (1 − 2 / 10) = 8',
      { target: bound('≤', '10'), actual: done('12'), points: '10' },
      'unmet [8.33..8.33] or 8 8.33',
    ],
    [
      '< exceeded: F1 6 × 2 / 3 = 4, F2 6 × (1 − 1 / 2) = 3',
      { target: bound('<', '2'), actual: done('3'), points: '6' },
      'unmet [4..4] or 3 4',
    ],
    [
      '≤ exceeded thrice: F1 10 × 10 / 30, F2 nothing',
      { target: bound('≤', '10'), actual: done('30'), points: '10' },
      'unmet [3.33..3.33] or 0 3.33',
    ],
    [
      'a bare number under cost, read as ≤',
      { target: bare('≤', '10', '元'), actual: done('20', '元'), points: '10' },
      'unmet [5..5] or 0 5',
    ],
    // Target 0
    ['= 0 met', { target: bound('=', '0', '起'), actual: done('0', '起'), points: '5' }, 'met [5..5] 5'],
    ['= 0 missed', { target: bound('=', '0', '起'), actual: done('1', '起'), points: '5' }, 'unmet [0..0] 0'],
    ['≤ 0 missed', { target: bound('≤', '0', '起'), actual: done('2', '起'), points: '5' }, 'unmet [0..0] 0'],
    ['≤ 0 met by less than nothing', { target: bound('≤', '0', '%'), actual: done('-3', '%'), points: '5' }, 'met [5..5] 5'],
    ['a bare 0 asks for none, even read as ≥', { target: bare('≥', '0', '起'), actual: done('3', '起'), points: '5' }, 'unmet [0..0] 0'],
    ['a written ≥ 0 is met by anything', { target: bound('≥', '0', '%'), actual: done('3', '%'), points: '5' }, 'met [5..5] 5'],
    ['a written > 0 is met by anything', { target: bound('>', '0', '%'), actual: done('3', '%'), points: '5' }, 'met [5..5] 5'],
    ['a written ≥ 0 is missed below', { target: bound('≥', '0', '%'), actual: done('-3', '%'), points: '5' }, 'unmet [0..0] 0'],
    ['a target below zero has no proportion', { target: bound('≥', '-5', '%'), actual: done('-10', '%'), points: '5' }, 'unmet [0..5] –'],
    ['a target below zero can be met', { target: bound('≤', '-5', '%'), actual: done('-6', '%'), points: '5' }, 'met [5..5] 5'],
    // Ranges
    ['inside a range', { target: range('3000', '5000'), actual: done('3000'), points: '5' }, 'met [5..5] 5'],
    ['below a range: 5 × 2400 / 3000', { target: range('3000', '5000'), actual: done('2400'), points: '5' }, 'unmet [4..4] 4'],
    ['above a range', { target: range('3000', '5000'), actual: done('5001'), points: '5' }, 'met [5..5] 5'],
    [
      'far above a range: 6500 / 5000 = 130 %',
      { target: range('3000', '5000'), actual: done('6500'), points: '5' },
      'met [5..5] 5 overshoot',
    ],
    ['a range from 0, below it', { target: range('0', '5'), actual: done('-1'), points: '5' }, 'unmet [0..0] 0'],
    [
      'around zero, outside: a miss without a proportion',
      { target: range('-10', '10', '%'), actual: done('14', '%'), points: '5' },
      'unmet [0..5] –',
    ],
    ['0 to 0, above', { target: range('0', '0'), actual: done('1'), points: '5' }, 'unmet [0..0] 0'],
    // Dates
    ['earlier than due', { target: dueBy(9), actual: doneIn(7), points: '5' }, 'met [5..5] 5'],
    ['in the month it is due', { target: dueBy(12), actual: doneIn(12, 31), points: '5' }, 'met [5..5] 5'],
    [
      'late by a month: 0 to below 80 % of 10, recommended 70 %',
      { target: dueBy(9), actual: doneIn(10), points: '10' },
      'judged [0..7.99] 7',
    ],
    ['late by a day', { target: dueBy(6, 15), actual: doneIn(6, 16), points: '10' }, 'judged [0..7.99] 7'],
    ['on the day', { target: dueBy(6, 15), actual: doneIn(6, 15), points: '10' }, 'met [10..10] 10'],
    [
      'due on a day, done some day of that month: cannot tell',
      { target: dueBy(6, 15), actual: doneIn(6), points: '10' },
      'unknown [0..10] –',
    ],
    ['due on the last day, done some day of that month', { target: dueBy(12, 31), actual: doneIn(12), points: '10' }, 'met [10..10] 10'],
    ['due in the year before', { target: dueBy(12, 31, 2023), actual: doneIn(1, 5, 2024), points: '10' }, 'judged [0..7.99] 7'],
    ['a date against a quality', { target: quality(), actual: doneIn(6), points: '10' }, 'unknown [0..10] –'],
    ['a date against a number', { target: bound('≥', '3'), actual: doneIn(6), points: '10' }, 'unknown [0..10] –'],
    ['a number against a date', { target: dueBy(6), actual: done('3'), points: '10' }, 'unknown [0..10] –'],
    ['a date said to be met', { target: dueBy(6), actual: achieved('met'), points: '10' }, 'judged [8..10] 10'],
    // Qualities: bounds rounded to two decimals, the next band's lower bound excluded
    ['达成 of 5: 80 % to 100 %', { target: quality(), actual: achieved('met'), points: '5.00' }, 'judged [4..5] 5'],
    ['达成 of 3.33: 2.664 is 2.66', { target: quality(), actual: achieved('met'), points: '3.33' }, 'judged [2.66..3.33] 3.33'],
    ['部分达成 of 5: 3 to below 4, middle 3.5', { target: quality(), actual: achieved('partly'), points: '5' }, 'judged [3..3.99] 3.5'],
    [
      '部分达成 of 3.33: 1.998 is 2.00, below 2.66, middle 2.331',
      { target: quality(), actual: achieved('partly'), points: '3.33' },
      'judged [2..2.65] 2.33',
    ],
    ['未达成 of 5: 0 to below 3, middle 1.5', { target: quality(), actual: achieved('unmet'), points: '5' }, 'judged [0..2.99] 1.5'],
    ['a number said to be met', { target: bound('≥', '95', '%'), actual: achieved('met'), points: '10' }, 'judged [8..10] 10'],
    ['a number said to be partly met', { target: bound('≥', '95', '%'), actual: achieved('partly'), points: '10' }, 'judged [6..7.99] 7'],
    ['a quality answered by a number', { target: quality(), actual: done('12', '次'), points: '10' }, 'unknown [0..10] –'],
    // Units
    ['个 and 家: compared as they stand', { target: bound('≥', '10', '个'), actual: done('8', '家'), points: '10' }, 'unmet [8..8] 8'],
    ['one unit missing', { target: bound('≥', '10', '个'), actual: done('8'), points: '10' }, 'unmet [8..8] 8'],
    ['a percentage against a count', { target: bound('≥', '90', '%'), actual: done('12', '次'), points: '10' }, 'unknown [0..10] –'],
    ['a count against a percentage', { target: range('3', '5', '次'), actual: done('90', '%'), points: '10' }, 'unknown [0..10] –'],
    ['a percentage against a bare number', { target: bound('≥', '90', '%'), actual: done('45'), points: '10' }, 'unmet [5..5] 5'],
    // Empty or unreadable
    ['no target', { target: nothing, points: '10' }, 'unknown – –'],
    ['no actual', { actual: nothing, points: '10' }, 'unknown – –'],
    ['an illegible target', { target: illegible(), points: '10' }, 'unknown – –'],
    ['an illegible actual', { actual: illegible(), points: '10' }, 'unknown – –'],
    ['no points', { points: '' }, 'met – –'],
    ['a dash for points', { points: '-' }, 'met – –'],
    ['points below zero', { points: '-5' }, 'met – –'],
    ['points 0', { points: '0' }, 'met [0..0] 0'],
    ['points with three decimals: the score never exceeds them', { points: '3.335' }, 'met [3.33..3.335] 3.33'],
  ])('%s', (_, row, expected) => {
    expect(verdict(row)).toBe(expected);
  });

  test('a rule set with F2 recommends F2 and admits F1', () => {
    expect(verdict({ target: bound('≤', '10'), actual: done('12'), points: '10' }, F2)).toBe('unmet [8..8] or 8.33 8');
  });

  const both: RuleSet = { ...CENTRAL_2020, overshootCoversAtMost: true };
  const from150: RuleSet = { ...both, overshootFrom: 150 };
  /** Takes 10 to 30 % of the points off from 130 % on, 20 % when no score is entered. */
  const deducts: RuleSet = { ...both, overshootDeduction: { least: 10, most: 30, recommended: 20 } };

  test.each<[string, RuleSet, RowSpec, string]>([
    ['130 of 100 below a threshold of 150', from150, { target: bound('≥', '100'), actual: done('130'), points: '5' }, 'met [5..5] 5'],
    ['150 of 100 at it', from150, { target: bound('≥', '100'), actual: done('150'), points: '5' }, 'met [5..5] 5 overshoot'],
    [
      '≤ 10, 7: as far below as 130 % is above',
      both,
      { target: bound('≤', '10'), actual: done('7'), points: '5' },
      'met [5..5] 5 overshoot',
    ],
    ['≤ 10, 7.01: not as far', both, { target: bound('≤', '10'), actual: done('7.01'), points: '5' }, 'met [5..5] 5'],
    ['< 10, 7', both, { target: bound('<', '10'), actual: done('7'), points: '5' }, 'met [5..5] 5 overshoot'],
    ['< 10, 5 at 150', from150, { target: bound('<', '10'), actual: done('5'), points: '5' }, 'met [5..5] 5 overshoot'],
    ['< 10, 6 at 150', from150, { target: bound('<', '10'), actual: done('6'), points: '5' }, 'met [5..5] 5'],
    ['≤ 0 cannot be overshot', both, { target: bound('≤', '0'), actual: done('0'), points: '5' }, 'met [5..5] 5'],
    ['≤ missed is no overshoot', both, { target: bound('≤', '10'), actual: done('20'), points: '10' }, 'unmet [5..5] or 0 5'],
    [
      '广西: 0 to 20 % of 10 may be taken off, none is recommended',
      GUANGXI,
      { target: bound('≥', '10'), actual: done('13'), points: '10' },
      'met [8..10] 10 overshoot',
    ],
    ['广西: nothing off below 130 %', GUANGXI, { target: bound('≥', '10'), actual: done('12.99'), points: '10' }, 'met [10..10] 10'],
    [
      '广西: points of three decimals stand whole: 20 % off 3.335 is 2.668',
      GUANGXI,
      { target: bound('≥', '10'), actual: done('13'), points: '3.335' },
      'met [2.67..3.335] 3.33 overshoot',
    ],
    [
      'at least 10, at most 30, recommended 20 % off 5: 3.5 to 4.5, 4',
      deducts,
      { target: bound('≥', '10'), actual: done('20'), points: '5' },
      'met [3.5..4.5] 4 overshoot',
    ],
    ['the same off a range', deducts, { target: range('3', '5'), actual: done('6.5'), points: '5' }, 'met [3.5..4.5] 4 overshoot'],
    ['and off ≤', deducts, { target: bound('≤', '10'), actual: done('2'), points: '5' }, 'met [3.5..4.5] 4 overshoot'],
    ['but not off what is just met', deducts, { target: bound('≤', '10'), actual: done('9'), points: '5' }, 'met [5..5] 5'],
    ['湖北 达成: 80 % to 100 % of 5', HUBEI, { target: quality(), actual: achieved('met'), points: '5' }, 'judged [4..5] 5'],
    [
      '湖北 部分达成: 50 % to below 80 %, 65 %',
      HUBEI,
      { target: quality(), actual: achieved('partly'), points: '5' },
      'judged [2.5..3.99] 3.25',
    ],
    ['湖北 未达成: below 50 %, 25 %', HUBEI, { target: quality(), actual: achieved('unmet'), points: '5' }, 'judged [0..2.49] 1.25'],
    ['湖北 late: 0 to below 80 %, 65 %', HUBEI, { target: dueBy(9), actual: doneIn(10), points: '5' }, 'judged [0..3.99] 3.25'],
    ['湖北 F1: 10 × 10 / 16', HUBEI, { target: bound('≤', '10'), actual: done('16'), points: '10' }, 'unmet [6.25..6.25] or 4 6.25'],
  ])('the rule set decides: %s', (_, ruleSet, row, expected) => {
    expect(verdict(row, ruleSet)).toBe(expected);
  });

  test.each([
    ['due without a year, done in the next year', dueBy(12), doneIn(1, 5, 2025), 2024, 'judged [0..7.99] 7'],
    ['due without a year, done in the form’s year', dueBy(12), doneIn(11, 5, 2024), 2024, 'met [10..10] 10'],
    ['due with a year, done without', dueBy(12, 31, 2023), doneIn(2), 2024, 'judged [0..7.99] 7'],
  ])('the form’s year completes a date: %s', (_, target, actual, year, expected) => {
    expect(verdict({ target, actual, points: '10' }, CENTRAL_2020, year)).toBe(expected);
  });

  test.each([
    [bound('≥', '200', '人次'), done('2860', '人次'), '1430'],
    [bound('≤', '10'), done('12'), '120'],
    [bound('≤', '10'), done('5'), '50'],
    [range('3000', '5000'), done('6500'), '130'],
    [range('3000', '5000'), done('1500'), '50'],
    [range('3000', '5000'), done('4000'), undefined],
    [bound('=', '0'), done('4'), undefined],
    [quality(), achieved('met'), undefined],
  ])('the ratio of %o and %o', (target, actual, expected) => {
    expect(evaluateRow({ target, actual }).ratio?.toFixed()).toBe(expected);
  });
});

describe('what stays after a recalculation', () => {
  const met: RowSpec = { target: bound('≥', '10'), actual: done('10'), points: '10' };
  const unmet: RowSpec = { target: bound('≥', '10'), actual: done('8'), points: '10' };
  const above: RowSpec = { target: bound('≤', '10'), actual: done('12'), points: '10' };
  const partly: RowSpec = { target: quality(), actual: achieved('partly'), points: '10' };
  const open: RowSpec = { target: quality(), actual: done('3'), points: '10' };

  test.each<[string, RowSpec, string]>([
    ['an empty score becomes the recommended', { ...unmet, score: '' }, '8'],
    ['a dash where a score is due becomes the recommended', { ...unmet, score: '-' }, '8'],
    ['words are never replaced', { ...unmet, score: '八分' }, '–'],
    ['a right score stays', { ...unmet, score: '8.00' }, '8'],
    [
      'a formula’s unrounded product stays: 10 × 1 / 3',
      { ...unmet, actual: done('1'), target: bound('≥', '3'), score: 'exact:3.33333333333333' },
      '3.33333333333333',
    ],
    ['a score above the rules goes down', { ...unmet, score: '9.00' }, '8'],
    ['also when explained: an explanation permits no more', { ...unmet, score: '9.00', explanation: '受天气影响' }, '8'],
    ['a lower score goes up', { ...unmet, score: '7.00' }, '8'],
    ['unless it is explained', { ...unmet, score: '7.00', explanation: '受天气影响' }, '7'],
    ['a dash explains nothing', { ...unmet, score: '7.00', explanation: '—' }, '8'],
    ['a deduction on a met target goes up', { ...met, score: '9.00' }, '10'],
    ['unless it is explained', { ...met, score: '9.00', explanation: '质量有待提高' }, '9'],
    ['a score below zero never stays', { ...met, score: '-1.00', explanation: '质量有待提高' }, '10'],
    ['a score above the points goes down', { ...met, score: '12.00' }, '10'],
    ['F1 stays', { ...above, score: '8.33' }, '8.33'],
    ['F2 stays', { ...above, score: '8.00' }, '8'],
    ['between the two formulas nothing is right', { ...above, score: '8.20' }, '8.33'],
    ['a judgement within the band stays', { ...partly, score: '7.99' }, '7.99'],
    ['the upper bound belongs to the next band', { ...partly, score: '8.00' }, '7'],
    ['below the band', { ...partly, score: '5.00' }, '7'],
    ['below the band, explained', { ...partly, score: '5.00', explanation: '设备故障' }, '5'],
    ['without a recommendation a possible score stays', { ...open, score: '4.00' }, '4'],
    ['without a recommendation nothing is guessed', { ...open, score: '' }, '–'],
    ['nor put in place of an impossible score', { ...open, score: '11.00' }, '–'],
    ['a formula’s wrong score stays, for nobody overwrites it', { ...unmet, score: 'formula:9.00' }, '9'],
    ['too low as well', { ...unmet, score: 'formula:7.00' }, '7'],
    ['a formula’s right score', { ...unmet, score: 'formula:8.00' }, '8'],
    ['a formula that gives nothing', { ...unmet, score: 'formula:' }, '–'],
    ['a formula that gives words', { ...unmet, score: 'formula:八分' }, '–'],
  ])('%s', (_, row, expected) => {
    expect(settled(row)).toBe(expected);
  });

  test.each([
    ['within what may be taken off', '8.50', '8.5'],
    ['more than may be taken off', '7.00', '10'],
  ])('a deduction at an overshoot: %s', (_, score, expected) => {
    expect(settled({ target: bound('≥', '10'), actual: done('13'), points: '10', score }, GUANGXI)).toBe(expected);
  });

  test('a table without a column for explanations explains nothing', () => {
    const [row] = evaluate(
      buildForm({ rows: [{ ...unmet, score: '7.00', explanation: '受天气影响' }], explanations: false }),
      CENTRAL_2020,
    ).indicators;
    expect(row?.explained).toBe(false);
    expect(row?.score?.settled?.toFixed()).toBe('8');
  });
});

test('a missed date counts as partly achieved', () => {
  expect(evaluateRow({ target: dueBy(9), actual: doneIn(10), points: '10' }).achievement).toBe('partly');
});
