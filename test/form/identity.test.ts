// Which form a cell belongs to: by its rows among forms below one another, by its columns too among forms side by side.
import { contains } from '../../src/form/identity';
import { readForms } from '../../src/form/read-all';
import { confusions } from './confusions';
import { rowsOf, sheetOf } from './sheet';

const ROWS = rowsOf(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 90 | 90 |
总分 | | | | | 100 | 90 |
`);
const WIDE = ROWS.map((row) => Array.from({ length: 8 }, (_, column) => row[column] ?? ''));
const forms = (rows: readonly (readonly string[])[]) => readForms(sheetOf(rows)).forms;

test('forms below one another share their columns, not their rows', () => {
  const [above, below, ...more] = forms([...WIDE, [], ...WIDE]);
  expect(more).toEqual([]);
  expect(above?.area).toEqual({ firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 16_383 });
  expect(below?.area).toEqual({ firstRow: 5, lastRow: 8, firstColumn: 0, lastColumn: 16_383 });
  expect(above?.id).not.toBe(below?.id);
});

test('forms side by side share their rows, not their columns', () => {
  const [left, right, ...more] = forms(WIDE.map((row) => [...row, '', ...row]));
  expect(more).toEqual([]);
  expect(left?.area).toEqual({ firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 7 });
  expect(right?.area).toMatchObject({ firstRow: 0, lastRow: 3, lastColumn: 16_383 });
  expect(left?.id).not.toBe(right?.id);
  // The explanation of the right form's row, and that of the left one's.
  expect([left, right].map((form) => form && contains(form.area, { row: 2, column: 16 }))).toEqual([false, true]);
  expect([left, right].map((form) => form && contains(form.area, { row: 2, column: 7 }))).toEqual([true, false]);
});

test('the same sheet read again gives the same ids', () => {
  const ids = () => forms(WIDE).map(({ id }) => id);
  expect(ids()).toEqual(ids());
});

const beside = (apart: readonly string[]): string[][] => WIDE.map((row) => [...row, ...apart, ...row, ...apart, ...row]);

test.each([
  ['one', WIDE, 1],
  ['three below one another', [...WIDE, ...WIDE, [], ...WIDE], 3],
  ['three side by side, a blank column between them', beside(['']), 3],
  ['three side by side, nothing between them', beside([]), 3],
  ['two by three', [...beside(['']), [], ...beside([''])], 6],
  ['two on the left, a long one on the right', [...WIDE, ...WIDE].map((row, index) => [...row, '', ...(WIDE[index] ?? [])]), 3],
] as const)('%s: each has an id and cells of its own', (_, cells, count) => {
  const read = forms(cells);
  expect(read).toHaveLength(count);
  expect(confusions(read)).toEqual([]);
});

test.each([
  ['a blank column between', [''], [0, 8, 17], [7, 16, 16_383]],
  ['nothing between', [], [0, 8, 16], [7, 15, 16_383]],
] as const)('the columns of an area are those that its form was read from: %s', (_, apart, first, last) => {
  const read = forms(beside(apart));
  expect(read.map(({ area }) => area.firstColumn)).toEqual(first);
  expect(read.map(({ area }) => area.lastColumn)).toEqual(last);
  const empty = read.map(({ indicators }) => indicators[0]?.explanation?.cell.column);
  expect(empty).toEqual(read.map(({ indicators }) => (indicators[0]?.name.cell.column ?? 0) + 5));
});
