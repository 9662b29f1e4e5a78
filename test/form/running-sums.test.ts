// Rows that add up others: against which sums of the rows above their numbers are held.
import { decimal } from '../../src/form/decimal';
import { Grid } from '../../src/form/grid';
import { Level } from '../../src/form/levels';
import { RunningSums } from '../../src/form/running-sums';
import type { TableRow } from '../../src/form/table-row';
import { rowsOf, sheetOf } from './sheet';

/** Rows as "dimension | category | points | score"; "sum" closes one. */
function sumsOf(lines: string): RunningSums {
  const cells = rowsOf(`\n${lines}\n`);
  const rows: TableRow[] = [];
  const sums = new RunningSums(new Grid(sheetOf(cells)), rows);
  cells.forEach(([dimension = '', category = '', points = '', score = ''], row) => {
    if (dimension === 'sum') sums.close();
    else {
      const levels = { dimension: new Level('dimension', dimension), category: new Level('category', category) };
      const numbers = { ...(points && { points: { row, column: 2 } }), ...(score && { score: { row, column: 3 } }) };
      rows.push({ ...levels, ...numbers } as TableRow);
    }
  });
  return sums;
}

const ROWS = `
产出指标 | 数量指标 | 10 | 9
产出指标 | 数量指标 | 5 | 5
产出指标 | 质量指标 | 20 | 18
效益指标 | 社会效益指标 | 7 | 7
效益指标 | 社会效益指标 | 8 | 4`.trim();

test.each([
  ['the whole', 50, true],
  ['the last dimension', 15, true],
  ['the last row alone', 8, false],
  ['the first dimension', 35, false],
  ['all but the last row', 42, false],
])('the points of %s: %s', (_, points, isSum) => {
  expect(sumsOf(ROWS).arePoints(decimal(points))).toBe(isSum);
});

test.each([
  ['the last category of a dimension with two', 22, true],
  ['that dimension', 57, true],
  ['its first category', 35, false],
  ['the whole', 72, true],
])('%s: %s', (_, points, isSum) => {
  const lines = ROWS.replaceAll('效益指标 | 社会效益指标', '产出指标 | 时效指标').replace('8 | 4', '15 | 4');
  expect(sumsOf(`效益指标 | 社会效益指标 | 15 | 15\n${lines}`).arePoints(decimal(points))).toBe(isSum);
});

test('a category of the same name in another dimension is another', () => {
  const sums = sumsOf('产出指标 | 其他指标 | 10 | 10\n效益指标 | 其他指标 | 20 | 20');
  expect([10, 20, 30].map((points) => sums.arePoints(decimal(points)))).toEqual([false, true, true]);
});

test('behind a row that adds up the count begins anew', () => {
  const sums = sumsOf(
    '产出指标 | 数量指标 | 10 | 9\n产出指标 | 数量指标 | 5 | 5\nsum\n产出指标 | 数量指标 | 4 | 4\n产出指标 | 数量指标 | 2 | 1',
  );
  expect([6, 21, 15, 2].map((points) => sums.arePoints(decimal(points)))).toEqual([true, true, false, false]);
  expect(sums.areBoth(decimal(6), decimal(5))).toBe(true);
});

test.each([
  ['both sums', 15, 11, true],
  ['the points alone', 15, 10, false],
  ['the score alone', 14, 11, false],
  ['the whole', 50, 43, true],
])('points and score: %s', (_, points, score, isSum) => {
  expect(sumsOf(ROWS).areBoth(decimal(points), decimal(score))).toBe(isSum);
});

test('a single row proves nothing where no words say that it adds up', () => {
  const sums = sumsOf('产出指标 | 数量指标 | 10 | 9');
  expect([sums.arePoints(decimal(10)), sums.areBoth(decimal(10), decimal(9))]).toEqual([true, false]);
});

test('nothing was read yet: no number is a sum', () => {
  expect(sumsOf('sum').arePoints(decimal(0))).toBe(false);
});

test('a row without points or with words for them adds nothing', () => {
  const sums = sumsOf('产出指标 | 数量指标 | 10 |\n产出指标 | 数量指标 | |\n产出指标 | 数量指标 | 无 | 9');
  expect(sums.areBoth(decimal(10), decimal(9))).toBe(true);
});

test.each([
  ['the second category of its dimension', '产出指标 | 数量指标 | 10 |\nsum\n产出指标 | 质量指标 | 5 |', true],
  ['the second one, the first without a sum of its own', '产出指标 | 数量指标 | 10 |\n产出指标 | 质量指标 | 5 |', false],
  ['the only category of its dimension', '产出指标 | 数量指标 | 10 |\nsum\n效益指标 | 社会效益指标 | 5 |', false],
  ['nothing since the last sum', '产出指标 | 数量指标 | 10 |\nsum\n产出指标 | 质量指标 | 5 |\nsum', false],
  ['nothing at all', '', false],
])('rows since the last sum are of %s: %s', (_, lines, isOfCategory) => {
  expect(sumsOf(lines).isOfCategory).toBe(isOfCategory);
});
