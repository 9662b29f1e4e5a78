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
    ['nothing filled in', '甲 | ≥2场 | | 20 | \n乙 | ≥90% | | 20 | ', false],
  ])('%s', (_, lines, isContradicted) => {
    const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
    expect(contradictsTable(grid, TABLE, 0, grid.rows)).toBe(isContradicted);
  });
});

describe('a fund block', () => {
  test.each([
    ['a rate that fits the other way round in every line', '80.4 | 100.5 | 80%\n60.6 | 80.8 | 75%', true],
    ['a rate that fits', '100.5 | 80.4 | 80%', false],
    ['a rate that fits once', '80.4 | 100.5 | 80%\n80.8 | 60.6 | 75%', false],
    ['a wrong rate', '100.5 | 80.4 | 91%', false],
    ['all spent', '80.4 | 80.4 | 100%', false],
  ])('%s', (_, lines, isContradicted) => {
    const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
    expect(contradictsFunds(grid, FUNDS, 0, grid.rows)).toBe(isContradicted);
  });
});
