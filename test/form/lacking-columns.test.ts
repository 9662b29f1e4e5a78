// Columns that a table surely does not have: what stands under the words that nobody knows.
import { Grid } from '../../src/form/grid';
import { readHeading, type TableHeading } from '../../src/form/heading';
import { joinedRows } from '../../src/form/heading-rows';
import { hasItsColumns, isBlockLabel } from '../../src/form/lacking-columns';
import { rowsOf, sheetOf } from './sheet';

function tableOf(lines: string): { readonly grid: Grid; readonly heading: TableHeading } {
  const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
  const heading = readHeading(joinedRows(grid, 0), true);
  if (!heading) throw new Error('no heading');
  return { grid, heading };
}

const NEEDED = '三级指标 | 年度指标值 | 实际完成值';
test.each([
  ['all there', `${NEEDED} | 分值 | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 5 | 5`, true],
  ['no points, nothing else', `${NEEDED} | 得分\n甲 | ≥1个 | 1个 | 5`, true],
  ['neither points nor score, nothing else', `${NEEDED}\n甲 | ≥1个 | 1个`, true],
  ['no target', '三级指标 | 实际完成值 | 分值 | 得分\n甲 | 1个 | 5 | 5', false],
  ['no target and no points', '三级指标 | 实际完成值 | 得分\n甲 | 1个 | 5', false],
  ['no points, numbers under an unknown word', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 5`, false],
  ['no points, a number under it in the second row', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 |\n乙 | ≥1个 | 1个 | 5 | 5`, false],
  ['no points, numbers of rows', `序号 | ${NEEDED} | 得分\n1 | 甲 | ≥1个 | 1个 | 5`, true],
  ['no points, words under an unknown word', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 规划科`, true],
  ['no points, numbers above 100 under it', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 101`, true],
  ['no points, 100 under it', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 100`, false],
  ['no points, -101 under it', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | -101`, true],
  ['no points, a blank column under an unknown word', `${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 |`, false],
  ['no points, a blank column under a word known for something else', `${NEEDED} | 得分 | 备注\n甲 | ≥1个 | 1个 | 5 |`, true],
  ['no points, numbers under a word known for something else', `${NEEDED} | 得分 | 备注\n甲 | ≥1个 | 1个 | 5 | 5`, false],
  ['no points, the name of the block in front', `绩效指标 | ${NEEDED} | 得分\n | 甲 | ≥1个 | 1个 | 5`, true],
])('%s: %s', (_, lines, isSure) => {
  const { grid, heading } = tableOf(lines);
  expect(hasItsColumns(grid, heading, grid.rows)).toBe(isSure);
});

test('rows behind the end of the form do not count', () => {
  const { grid, heading } = tableOf(`${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 规划科\n乙 | ≥1个 | 1个 | 5 | 5`);
  expect([2, 3].map((end) => hasItsColumns(grid, heading, end))).toEqual([true, false]);
});

test('where a person said what the columns mean none of the others is the points', () => {
  const { grid, heading } = tableOf(`${NEEDED} | 得分 | 螺藕\n甲 | ≥1个 | 1个 | 5 | 5`);
  expect(hasItsColumns(grid, { ...heading, isSettled: true }, grid.rows)).toBe(true);
});

test('the heading may be two rows, with the word in either', () => {
  const { grid, heading } = tableOf(`序号 | 绩效指标 | | | 得分\n | ${NEEDED} |\n1 | 甲 | ≥1个 | 1个 | 5`);
  expect(heading.lastRow).toBe(1);
  expect(hasItsColumns(grid, heading, grid.rows)).toBe(true);
});

test.each([
  ['nothing below it', `绩效目标 | ${NEEDED}\n | 甲 | ≥1个 | 1个`, 0, true],
  ['the total below it', `绩效目标 | ${NEEDED}\n | 甲 | ≥1个 | 1个\n总分 | | | `, 0, true],
  ['a level below it', `绩效目标 | ${NEEDED}\n产出指标 | 甲 | ≥1个 | 1个\n总分 | | |`, 0, false],
  ['between the columns', `三级指标 | 绩效目标 | 年度指标值 | 实际完成值\n甲 | | ≥1个 | 1个`, 1, false],
  ['to the right of the name', `${NEEDED} | 绩效目标\n甲 | ≥1个 | 1个 |`, 3, false],
  ['the first column with a meaning', `${NEEDED} | 绩效目标\n甲 | ≥1个 | 1个 |`, 0, false],
])('a word beside the whole table, %s: %s', (_, lines, column, isLabel) => {
  const { grid, heading } = tableOf(lines);
  expect(isBlockLabel(grid, heading, column, grid.rows)).toBe(isLabel);
});

test('what stands behind the end of the form is not below such a word', () => {
  const { grid, heading } = tableOf(`绩效目标 | ${NEEDED}\n | 甲 | ≥1个 | 1个\n产出指标 | 甲 | ≥1个 | 1个`);
  expect([2, 3].map((end) => isBlockLabel(grid, heading, 0, end))).toEqual([true, false]);
});
