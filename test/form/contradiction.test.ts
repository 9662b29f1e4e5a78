// Cells against the words of their heading: two slips of a document are no contradiction, a pattern is.
import { contradictsFunds, contradictsTable } from '../../src/form/contradiction';
import { Grid } from '../../src/form/grid';
import type { ColumnMeaning } from '../../src/form/template';
import { rowsOf, sheetOf } from './sheet';

const TABLE = new Map<ColumnMeaning, number>([
  ['name', 0],
  ['target', 1],
  ['actual', 2],
  ['points', 3],
  ['score', 4],
]);
const FUNDS = new Map<ColumnMeaning, number>([
  ['annualBudget', 0],
  ['executed', 1],
  ['executionRate', 2],
]);

describe('a table', () => {
  test.each([
    ['scores above their points in two rows, below in none', '甲 | ≥3场 | 2场 | 16 | 20\n乙 | ≥3场 | 2场 | 15 | 20', true],
    ['one score above its points', '甲 | ≥3场 | 2场 | 16 | 20\n乙 | ≥3场 | 3场 | 20 | 20', false],
    [
      'one score above its points, and the total with it',
      '甲 | ≥3场 | 2场 | 16 | 20\n乙 | ≥3场 | 3场 | 20 | 20\n总分 | | | 36 | 40',
      false,
    ],
    ['scores above and below', '甲 | ≥3场 | 2场 | 16 | 20\n乙 | ≥3场 | 2场 | 15 | 20\n丙 | ≥3场 | 2场 | 20 | 14', false],
    ['bounds among the actuals alone', '甲 | 2场 | ≥3场 | 20 | 20\n乙 | 95% | ≥90% | 20 | 20', true],
    ['bounds on both sides', '甲 | ≥2场 | ≥3场 | 20 | 20\n乙 | ≥90% | ≥95% | 20 | 20', false],
    ['words for points', '甲 | ≥2场 | 3场 | 场地 | 20\n乙 | ≥90% | 95% | 人员 | 20', true],
    ['a word in a column of numbers', '甲 | ≥2场 | 3场 | 20 | 待定\n乙 | ≥90% | 95% | 20 | 20', false],
    [
      'scores above their points in two rows, the same in others',
      '甲 | ≥3场 | 2场 | 16 | 20\n乙 | ≥3场 | 2场 | 15 | 20\n丙 | ≥3场 | 3场 | 20 | 20',
      true,
    ],
    [
      'two scores above points that add up to ninety, as points beside those of execution do',
      '甲 | ≥3场 | 2场 | 40 | 42\n乙 | ≥3场 | 2场 | 30 | 33\n丙 | ≥3场 | 3场 | 20 | 20\n总分 | | | 90 | 95',
      false,
    ],
    [
      'two scores above their points, where it is the scores that add up to a hundred',
      '甲 | ≥3场 | 2场 | 40 | 45\n乙 | ≥3场 | 2场 | 30 | 35\n丙 | ≥3场 | 3场 | 20 | 20',
      true,
    ],
    ['two scores above their points, in a row without a target one of them', '甲 | ≥3场 | 2场 | 16 | 20\n乙 | | 2场 | 15 | 20', true],
    ['scores above points that are not there', '甲 | ≥3场 | 2场 | | 20\n乙 | ≥3场 | 2场 | | 20', false],
    ['scores a fraction of a cent above', '甲 | ≥3场 | 2场 | 16 | 16.004\n乙 | ≥3场 | 2场 | 15 | 15.004', false],
    [
      'a fraction of a cent below beside two above',
      '甲 | ≥3场 | 2场 | 16 | 20\n乙 | ≥3场 | 2场 | 15 | 20\n丙 | ≥3场 | 2场 | 5 | 4.996',
      true,
    ],
    ['one bound among the actuals', '甲 | 2场 | ≥3场 | 20 | 20\n乙 | 95% | 90% | 20 | 20', false],
    ['words of bounds among the actuals', '甲 | 2场 | 不少于3场 | 20 | 20\n乙 | 95% | 不低于90% | 20 | 20', true],
    ['bounds among the actuals, behind other words', '甲 | 2场 | 培训≥3场 | 20 | 20\n乙 | 95% | 约≥90% | 20 | 20', false],
    ['a word for points in the only row', '甲 | ≥2场 | 3场 | 场地 |', false],
    [
      'words for points, three times as many as numbers',
      '甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 1 | 1',
      false,
    ],
    [
      'words for points, more than three times as many',
      '甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 场 | 1\n甲 | 1 | 1 | 1 | 1',
      true,
    ],
    ['dashes for points', '甲 | 1 | 1 | - | 1\n甲 | 1 | 1 | / | 1\n甲 | 1 | 1 | — | 1', false],
    ['nothing filled in', '甲 | ≥2场 | | 20 | \n乙 | ≥90% | | 20 | ', false],
  ])('%s', (_, lines, isContradicted) => {
    const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
    expect(contradictsTable(grid, TABLE, 0, grid.rows)).toBe(isContradicted);
  });
});

const contradicts = (columns: readonly (readonly [ColumnMeaning, number])[], lines: string, from = 0, end?: number): boolean => {
  const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
  return contradictsTable(grid, new Map(columns), from, end ?? grid.rows);
};

test('a heading that lacks columns is contradicted by the others alone', () => {
  const above = '16 | 20\n15 | 20';
  expect(
    contradicts(
      [
        ['points', 0],
        ['score', 1],
      ],
      above,
    ),
  ).toBe(true);
  expect(contradicts([['score', 1]], above)).toBe(false);
  expect(contradicts([['actual', 0]], '≥3场\n≥5场')).toBe(true);
  expect(contradicts([['target', 0]], '≥3场\n≥5场')).toBe(false);
  expect(contradicts([], above)).toBe(false);
});

test('only the rows of the table count, and no more than two hundred of them', () => {
  const line = '甲 | ≥3场 | 2场 | 16 | 20';
  const sound = '甲 | ≥3场 | 2场 | 20 | 20';
  const of = (lines: readonly string[], from?: number, end?: number): boolean => contradicts([...TABLE], lines.join('\n'), from, end);
  expect([of([line, line, sound], 1), of([line, sound, line], 0, 2)]).toEqual([false, false]);
  const long = (count: number): readonly string[] => [line, ...Array.from({ length: count }, () => sound), line];
  expect([of(long(198)), of(long(199))]).toEqual([true, false]);
});

describe('a fund block', () => {
  test.each([
    ['a rate that fits the other way round in every line', '80.4 | 100.5 | 80%\n60.6 | 80.8 | 75%', true],
    ['a rate that fits', '100.5 | 80.4 | 80%', false],
    ['a rate that fits once', '80.4 | 100.5 | 80%\n80.8 | 60.6 | 75%', false],
    ['a wrong rate', '100.5 | 80.4 | 91%', false],
    ['all spent', '80.4 | 80.4 | 100%', false],
    ['all spent, beside a line that fits the other way round', '80.4 | 80.4 | 100%\n80.4 | 100.5 | 80%', true],
    ['a rate as a fraction that fits the other way round', '80.4 | 100.5 | 0.8', true],
    ['a rate as a fraction that fits', '100.5 | 80.4 | 0.8', false],
    ['a rate in whole percent that fits the other way round', '80.4 | 120.5 | 67%', true],
    ['a rate off by a percent', '80.4 | 120.5 | 68%', false],
    ['a fraction off by a hundredth', '80.4 | 100.5 | 0.81', false],
    ['nothing budgeted, beside a line that fits the other way round', '0 | 5 | 80%\n80.4 | 100.5 | 80%', true],
    ['nothing spent, beside such a line', '5 | 0 | 80%\n80.4 | 100.5 | 80%', true],
    ['no rate yet, beside such a line', '5 | 6 | 0%\n80.4 | 100.5 | 80%', true],
    ['words, beside such a line', '待定 | 6 | 80%\n80.4 | 100.5 | 80%', true],
    ['nothing filled in', ' | | ', false],
  ])('%s', (_, lines, isContradicted) => {
    const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
    expect(contradictsFunds(grid, FUNDS, 0, grid.rows)).toBe(isContradicted);
  });
});

test('a fund block without one of the three columns is never contradicted', () => {
  const grid = new Grid(sheetOf(rowsOf('\n80.4 | 100.5 | 80%\n')));
  for (const lost of FUNDS.keys()) {
    const columns = new Map([...FUNDS].filter(([meaning]) => meaning !== lost));
    expect([lost, contradictsFunds(grid, columns, 0, grid.rows)]).toEqual([lost, false]);
  }
});
