// The points of a form as one whole: their sum, what is missing, and the one cell that can be at fault.
import type { FormSpec, RowSpec } from './build-form';
import { buildForm, bound, nothing, done } from './build-form';
import { evaluate } from '../../src/scoring/evaluate';
import {
  canAddUp,
  executionPointsOf,
  hasPoints,
  hasScores,
  isFullSum,
  pointsAtFault,
  rowsWithoutPoints,
  sumOfPoints,
} from '../../src/scoring/points';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';

const rows = (...points: readonly string[]): readonly RowSpec[] => points.map((each) => ({ points: each }));
const places = (fields: readonly { readonly cell: { readonly row: number } }[]): readonly number[] => fields.map(({ cell }) => cell.row);
/** Row numbers of the builder: the fund line, and the first row of the table. */
const [FUNDS, FIRST] = [5, 12];

describe('cells for points and scores', () => {
  test.each<[string, FormSpec, readonly [boolean, boolean]]>([
    ['both columns', { rows: rows('10', '10') }, [true, true]],
    ['no column for points', { rows: rows('10', '10'), without: ['points'] }, [false, true]],
    ['no column for scores', { rows: rows('10', '10'), without: ['score'] }, [true, false]],
    ['no rows: nothing lacks', { rows: [] }, [true, true]],
  ])('%s', (_, spec, expected) => {
    const form = buildForm(spec);
    expect([hasPoints(form), hasScores(form)]).toEqual(expected);
  });

  test('one row that has them is enough', () => {
    const [lacking, having] = [buildForm({ rows: rows('10'), without: ['points', 'score'] }), buildForm({ rows: rows('10') })];
    const both = { ...having, indicators: [...lacking.indicators, ...having.indicators] };
    expect([hasPoints(both), hasScores(both)]).toEqual([true, true]);
  });

  test.each<[FormSpec, readonly string[]]>([
    [{ rows: rows('90'), without: ['points'] }, ['points']],
    [{ rows: rows('90'), without: ['score'] }, ['score']],
    [{ rows: rows('90'), without: ['points', 'score'] }, ['points', 'score']],
    [{ rows: rows('90') }, []],
  ])('what cannot be checked', (spec, cannot) => {
    expect(evaluate(buildForm(spec), CENTRAL_2020).cannot).toEqual(cannot);
  });
});

describe('points of execution', () => {
  test.each<[string, FormSpec, string | undefined]>([
    ['of their cell', { funds: [{ points: '10' }] }, '10'],
    ['of their cell before the heading', { funds: [{ points: '10' }], executionPrinted: '20' }, '10'],
    ['of the heading beside a blank cell', { funds: [{ points: '' }], executionPrinted: '20' }, '20'],
    ['of the heading without a cell', { funds: [{}], fundsWithout: ['points'], executionPrinted: '20' }, '20'],
    ['not of the heading beside a text', { funds: [{ points: '约十' }], executionPrinted: '20' }, undefined],
    ['nowhere', { funds: [{ points: '' }] }, undefined],
    ['no fund block', {}, undefined],
  ])('%s', (_, spec, expected) => {
    expect(executionPointsOf(buildForm(spec).funds)?.toFixed()).toBe(expected);
  });
});

describe('the sum', () => {
  test.each<[string, FormSpec, readonly [string, readonly number[], readonly number[]]]>([
    ['rows and execution', { funds: [{ points: '10' }], rows: rows('50', '40') }, ['100', [], []]],
    ['execution printed in the heading alone', { funds: [{ points: '' }], executionPrinted: '20', rows: rows('80') }, ['100', [], []]],
    ['execution left blank, and printed nowhere', { funds: [{ points: '' }], rows: rows('90') }, ['90', [FUNDS], []]],
    [
      'a heading beside a filled cell counts once',
      { funds: [{ points: '10' }], executionPrinted: '10', rows: rows('90') },
      ['100', [], []],
    ],
    ['a blank row', { rows: rows('60', '') }, ['60', [FIRST + 1], []]],
    ['a dash marks a row that is not scored', { rows: rows('100', '-') }, ['100', [], []]],
    ['a text', { rows: rows('60', '四十') }, ['60', [], [FIRST + 1]]],
    ['execution as a text', { funds: [{ points: '十分' }], rows: rows('90') }, ['90', [], [FUNDS]]],
    ['a part needs none', { rows: [{ points: '100' }, { points: '', unscored: 'part' }] }, ['100', [], []]],
    ['the text of a part is told', { rows: [{ points: '100' }, { points: '其中', unscored: 'part' }] }, ['100', [], [FIRST + 1]]],
    ['no column for points', { rows: rows('60', '40'), without: ['points'] }, ['0', [], []]],
    ['no form at all', { rows: [] }, ['0', [], []]],
  ])('%s', (_, spec, [sum, missing, unreadable]) => {
    const points = sumOfPoints(buildForm(spec));
    expect([points.sum.toFixed(), places(points.missing), places(points.unreadable)]).toEqual([sum, missing, unreadable]);
  });

  test.each<[string, readonly string[], boolean]>([
    ['exactly', ['60', '40'], true],
    ['three thirds', ['33.3333', '33.3333', '33.3333'], true],
    ['a cent less', ['60', '39.99'], false],
    ['more', ['60', '41'], false],
  ])('is full: %s', (_, points, expected) => {
    expect(isFullSum(sumOfPoints(buildForm({ rows: rows(...points) })))).toBe(expected);
  });

  test.each<[string, FormSpec, boolean]>([
    ['100', { rows: rows('60', '40') }, true],
    ['less, nothing left to fill in', { rows: rows('60', '30') }, false],
    ['less, a blank left', { rows: rows('60', '') }, true],
    ['less, a text left', { rows: rows('60', '三十') }, true],
    ['a blank and a text left', { rows: rows('60', '三十', '') }, true],
    ['more, a blank left', { rows: rows('60', '50', '') }, false],
    ['100 and a blank left', { rows: rows('60', '40', '') }, true],
    ['more', { rows: rows('60', '50') }, false],
    ['no column for points', { rows: rows('60'), without: ['points'] }, true],
  ])('can add up: %s', (_, spec, expected) => {
    const form = buildForm(spec);
    expect(canAddUp(form, sumOfPoints(form))).toBe(expected);
    expect(evaluate(form, CENTRAL_2020).canAddUp).toBe(expected);
  });

  test.each<[string, RowSpec, boolean]>([
    ['a row with target and actual', { points: '' }, true],
    ['without a target', { points: '', target: nothing }, false],
    ['without an actual', { points: '', actual: nothing }, false],
    ['with points', { points: '10' }, false],
    ['with a dash', { points: '-' }, false],
    ['a part', { points: '', unscored: 'part' }, false],
    ['a placeholder', { points: '', unscored: 'placeholder' }, false],
  ])('lacks points: %s', (_, row, expected) => {
    expect(rowsWithoutPoints(buildForm({ rows: [row] }))).toHaveLength(expected ? 1 : 0);
    expect(rowsWithoutPoints(buildForm({ rows: [row], without: ['points'] }))).toEqual([]);
  });
});

describe('the one cell at fault', () => {
  test.each<[string, FormSpec, readonly [number, string, string] | undefined]>([
    ['execution of 100 where 10 makes the sum right', { funds: [{ points: '100' }], rows: rows('50', '40') }, [FUNDS, '100', '10']],
    ['execution of 1', { funds: [{ points: '1' }], rows: rows('50', '40') }, [FUNDS, '1', '10']],
    ['a row of 100 among rows of 10', { funds: [{ points: '10' }], rows: rows('10', '10', '30', '30', '100') }, [FIRST + 4, '100', '10']],
    ['a row that is too low by what others are worth', { funds: [{ points: '10' }], rows: rows('30', '30', '3') }, [FIRST + 2, '3', '30']],
    ['nothing else is worth it', { funds: [{ points: '10' }], rows: rows('40', '30', '29') }, undefined],
    ['only itself is worth it', { funds: [{ points: '10' }], rows: rows('20', '80', '10') }, undefined],
    ['two cells could be meant', { funds: [{ points: '10' }], rows: rows('20', '20', '20', '30', '30') }, undefined],
    ['the sum is right', { funds: [{ points: '10' }], rows: rows('50', '40') }, undefined],
    ['a blank cell', { funds: [{ points: '100' }], rows: rows('50', '40', '') }, undefined],
    ['a text', { funds: [{ points: '100' }], rows: rows('50', '40', '五') }, undefined],
    ['a row of zero', { funds: [{ points: '100' }], rows: rows('50', '40', '0') }, undefined],
    ['a row below zero', { funds: [{ points: '100' }], rows: rows('50', '45', '-5') }, undefined],
    ['execution of zero', { funds: [{ points: '0' }], rows: rows('50', '40') }, undefined],
    ['execution unread, too little', { rows: rows('40', '40', '10') }, undefined],
    ['execution unread, too much', { rows: rows('40', '40', '20', '200', '-') }, undefined],
    ['execution unread, a row of 50 among rows of 5', { rows: rows('5', '5', '50', '85') }, [FIRST + 2, '50', '5']],
    ['no column for points', { rows: rows('40'), without: ['points'] }, undefined],
  ])('%s', (_, spec, expected) => {
    const fault = pointsAtFault(evaluate(buildForm(spec), CENTRAL_2020), CENTRAL_2020);
    expect(fault && [fault.field.cell.row, fault.stands.toFixed(), fault.due.toFixed()]).toEqual(expected);
  });

  test('a part is none', () => {
    const parts: readonly RowSpec[] = [{ points: '50' }, { points: '40' }, { points: '100', unscored: 'part' }, { points: '10' }];
    const fault = pointsAtFault(evaluate(buildForm({ rows: parts }), CENTRAL_2020), CENTRAL_2020);
    expect(fault).toBeUndefined();
  });
});

describe('rows whose parts have the values', () => {
  const ofParts: readonly RowSpec[] = [
    { points: '50', target: nothing, actual: nothing, hasParts: true },
    { points: '', target: bound('≥', '10'), actual: done('10'), unscored: 'part' },
    { points: '50', score: '50' },
  ];
  test('a part without points is no row that lacks them', () => {
    const form = buildForm({ rows: ofParts });
    expect([sumOfPoints(form).missing, rowsWithoutPoints(form)]).toEqual([[], []]);
  });
});
