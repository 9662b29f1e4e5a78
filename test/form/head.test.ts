// The head of a form: labels with their values in the same row or cell, the year, a total and a grade above the blocks.
import { Grid } from '../../src/form/grid';
import { headLabels, headResult, headValue, pairsIn, yearIn, yearOf } from '../../src/form/head';
import type { CellValue } from '../../src/form/snapshot';
import { rowsOf, sheetOf } from './sheet';

const gridOf = (lines: string): Grid => new Grid(sheetOf(rowsOf(`\n${lines}\n`)));

/** "meaning: value" of each label in the first row. */
function valuesIn(lines: string): readonly string[] {
  const grid = gridOf(lines);
  const labels = headLabels(grid, 0);
  return [...labels].map(([meaning, label]) => {
    const value = headValue(grid, label, labels, 0, grid.rows);
    return `${meaning}: ${value ? value.text || 'empty' : 'none'}`;
  });
}

test.each<[string, string, readonly string[]]>([
  ['beside it', '项目名称 | 甲', ['projectName: 甲']],
  ['behind a blank cell', '项目名称 | | 甲', ['projectName: 甲']],
  ['behind its colon', '项目名称：甲', ['projectName: 甲']],
  ['behind its colon, whatever stands beside it', '项目名称：甲 | 乙', ['projectName: 甲']],
  ['beside its colon', '项目名称： | 甲', ['projectName: 甲']],
  ['of two labels in a row', '项目名称 | 甲 | 主管部门 | 某局', ['projectName: 甲', 'department: 某局']],
  ['of two labels in one cell', '项目名称：甲 主管部门：某局', ['projectName: 甲', 'department: 某局']],
  [
    'of three in one cell, a number in front',
    '项目名称：甲；2.主管部门：某局，3、实施单位：某中心',
    ['projectName: 甲', 'department: 某局', 'unit: 某中心'],
  ],
  ['with a colon in it', '项目名称：甲:一期', ['projectName: 甲:一期']],
  ['of the same label twice: the first', '项目名称 | 甲 | 项目名称 | 乙', ['projectName: 甲']],
  ['not another label', '项目名称 | 项目编码 | 310000', ['projectName: none']],
  ['not a label that ends in a colon', '项目名称 | 备忘： | 甲', ['projectName: none']],
  ['not a grade label', '项目名称 | 评价等级 | 优', ['projectName: none']],
  ['not a total label', '项目名称 | 总分 | 98', ['projectName: none']],
  ['not a year label', '项目名称 | 预算年度 | 2024', ['projectName: none']],
  ['not a grade label without a grade', '项目名称 | 评价等级', ['projectName: none']],
  ['not a total label without a total', '项目名称 | 总分', ['projectName: none']],
  ['not a year label without a year', '项目名称 | 年份', ['projectName: none']],
  ['not a label of the head without a value', '项目名称 | 主管部门', ['projectName: none', 'department: empty']],
  ['not a label of persons without a value', '项目名称 | 联系电话', ['projectName: none']],
  ['what has a colon in it and none at its end', '项目名称 | 甲：一期', ['projectName: 甲:一期'.replace(':一', '：一')]],
  ['not what may be a label with its own value', '项目名称 | 实施地点 | 本市', ['projectName: none']],
  ['what may be a label, nothing behind it', '项目名称 | 服务方式', ['projectName: 服务方式']],
  [
    'what may be a label, a label behind it',
    '项目名称 | 改善办学方式 | 主管部门 | 某局',
    ['projectName: 改善办学方式', 'department: 某局'],
  ],
  ['what may be a label, another such behind it', '项目名称 | 改善办学方式 | 实施地点 | 本市', ['projectName: 改善办学方式']],
  [
    'what is too long for a label',
    '项目名称 | 全市中小学校改善办学条件与办学方式 | 甲',
    ['projectName: 全市中小学校改善办学条件与办学方式'],
  ],
  ['in the blank cell under others', '项目名称 | | 主管部门 | 某局', ['projectName: empty', 'department: 某局']],
])('a value %s', (_, lines, expected) => {
  expect(valuesIn(lines)).toEqual(expected);
});

test('a label that names none of the three has no value here', () => {
  expect(headLabels(gridOf('联系电话 | 1 | | 备注：甲'), 0).size).toBe(0);
});

test.each<[string, readonly (readonly [string, string])[]]>([
  ['项目名称：某项目', [['项目名称', '某项目']]],
  ['项目名称:', [['项目名称', '']]],
  [
    '单位名称：某中心    填报日期：2025年3月5日',
    [
      ['单位名称', '某中心'],
      ['填报日期', '2025年3月5日'],
    ],
  ],
  [
    '联系人：张三；联系电话:83452211',
    [
      ['联系人', '张三'],
      ['联系电话', '83452211'],
    ],
  ],
  [
    '填报单位（盖章）：某局，主管部门：某厅、实施单位：某中心',
    [
      ['填报单位', '某局'],
      ['主管部门', '某厅'],
      ['实施单位', '某中心'],
    ],
  ],
  [
    '1.项目名称：甲 2.主管部门：乙',
    [
      ['1.项目名称', '甲'],
      ['主管部门', '乙'],
    ],
  ],
  // A ratio or a time behind the colon is a value.
  ['师生比：1:3', [['师生比', '1:3']]],
  ['开放时间：9:00', [['开放时间', '9:00']]],
])('the labels in %s', (text, expected) => expect(pairsIn(text).map(({ label, value }) => [label, value])).toEqual(expected));

test('labels of a row, each meaning once, with the value that stands in their own cell', () => {
  const labels = headLabels(gridOf('项目名称 | 某项目 | 主管部门：某局 | 实施单位： | 项目名称 | 螺藕'), 0);
  expect([...labels]).toEqual([
    ['projectName', { cell: { row: 0, column: 0 }, label: '项目名称' }],
    ['department', { cell: { row: 0, column: 2 }, label: '主管部门', text: '某局' }],
    ['unit', { cell: { row: 0, column: 3 }, label: '实施单位' }],
  ]);
  expect(headLabels(gridOf('甲 | 乙'), 0).size).toBe(0);
  expect([...headLabels(gridOf('主管部门：某局 实施单位：某中心'), 0)].map(([meaning, { text }]) => [meaning, text])).toEqual([
    ['department', '某局'],
    ['unit', '某中心'],
  ]);
});

test('the cell of a value is where the labels above and below have theirs', () => {
  const grid = gridOf('项目名称 | | 甲\n主管部门 | | \n实施单位 | | 某中心');
  const labels = new Map([0, 1, 2].flatMap((row) => [...headLabels(grid, row)]));
  const department = labels.get('department');
  expect(department && headValue(grid, department, labels, 0, 3)?.cell).toEqual({ row: 1, column: 2 });
});

test('of several labels that begin in one column the values do, too', () => {
  const valueOf = (lines: string, row: number, end: number): number | undefined => {
    const grid = gridOf(lines);
    const labels = new Map([0, 1].flatMap((at) => [...headLabels(grid, at)]));
    const label = [...labels.values()].find(({ cell }) => cell.row === row);
    return label && headValue(grid, label, labels, 0, end)?.cell.column;
  };
  // Another row uses a column that lies under the merged labels.
  expect(valueOf('项目名称 | | 甲\n主管部门 | |\n | 乙 |', 1, 3)).toBe(2);
  expect(valueOf('项目名称 | | 甲\n | 主管部门 | |\n | | | 乙', 1, 3)).toBe(2);
  // Without such a label the next column that the form uses.
  expect(valueOf('项目名称 | |\n | | 乙\n | 丙 |', 0, 2)).toBe(2);
  expect(valueOf('项目名称 | |\n | | 乙\n | 丙 |', 0, 3)).toBe(1);
  // Behind the next label it would be that one's.
  expect(valueOf('项目名称 | | 甲\n主管部门 | 项目编码 | 1', 1, 2)).toBeUndefined();
});

test('blanks in front of a label and behind its value do not matter', () => {
  const grid = new Grid(sheetOf([['  项目名称：甲   主管部门： 某局  ', '乙']]));
  const labels = headLabels(grid, 0);
  expect([...labels.values()].map(({ text }) => text)).toEqual(['甲', '某局']);
});

test.each([
  ['2024年度', 2024],
  ['(2024年度)', 2024],
  ['2024 年', 2024],
  ['（2024）', 2024],
  ['2024', 2024],
  ['1999年度', 1999],
  ['二〇二四年度', 2024],
  ['财政支出绩效自评表(2024年度)', 2024],
  ['某市2024年项目', 2024],
  ['2024年1月至12月', 2024],
  ['2025年3月10日', undefined],
  ['2025年度3月', 2025],
  ['2022年至2024年', undefined],
  ['2022-2024年', undefined],
  ['2022年度到2024年度', undefined],
  ['2024年1月-2024年12月', undefined],
  ['2022~24年', undefined],
  ['2023年12月至2024年', undefined],
  ['2024年12月', undefined],
  ['12024年', undefined],
  ['1.2024年', undefined],
  ['20241', undefined],
  ['1899年', undefined],
  ['2100年', undefined],
  ['2024项', undefined],
  ['', undefined],
])('%s says the year %s', (text, year) => {
  if (text === '2024年1月至12月') expect(yearIn(text)).toBeUndefined();
  else expect(yearIn(text)).toBe(year);
});

/** The year of rows of cells, none of which is of the head unless it says 项目名称. */
function yearOfRows(rows: readonly (readonly CellValue[])[], firstRow = 0, end = rows.length): number | undefined {
  const grid = new Grid(sheetOf(rows));
  return yearOf(grid, firstRow, end, (row) => headLabels(grid, row).size > 0);
}

test.each<[string, readonly (readonly CellValue[])[], number | undefined]>([
  ['in the title', [['自评表(2024年度)']], 2024],
  ['below it', [['自评表'], ['2024年度']], 2024],
  ['further right', [['自评表'], ['', '', '2024年度']], 2024],
  ['as a number alone in its row', [['自评表'], ['', 2024]], 2024],
  ['not as a number beside another cell', [['自评表'], ['编号', 2024]], undefined],
  ['as a number behind 年度', [['自评表'], ['年度', 2024]], 2024],
  ['as a text behind 预算年度', [['自评表'], ['预算年度', '', '2024年']], 2024],
  ['behind 年度 and another cell', [['自评表'], ['单位', '甲', '年度', 2023]], 2023],
  ['not behind 年度 without a value', [['自评表'], ['年度']], undefined],
  ['not in a project name', [['自评表'], ['项目名称', '2023年培训'], ['2024年度']], 2024],
  ['not in a date', [['自评表'], ['填报日期', '2025'], ['2024年度']], 2024],
  ['not in a date in the same cell', [['自评表'], ['填报时间2025年'], ['2024年度']], 2024],
  ['not in a period in front of it', [['自评表'], ['项目期限', '2025年']], undefined],
  ['behind a label that is no date', [['自评表'], ['填报日期', '3月', '说明', '2025年']], 2025],
  ['a year of 年度 beside a date', [['自评表'], ['填报日期', '2025年度']], 2025],
  ['not in a sentence', [['自评表'], [`(2023年度)${'项目完成情况说明'.repeat(8)}`], ['2024年度']], 2024],
  ['nowhere', [['自评表']], undefined],
])('the year of a form stands %s', (_, rows, year) => {
  expect(yearOfRows(rows)).toBe(year);
});

test('the year stands between the first row and the first block', () => {
  const rows = [['2022年度'], ['2023年度'], ['2024年度']];
  expect([yearOfRows(rows, 1), yearOfRows(rows, 2), yearOfRows(rows, 0, 0)]).toEqual([2023, 2024, undefined]);
});

/** Total and grade above the blocks. */
const results = (lines: string, first = 0, end?: number): readonly (string | undefined)[] => {
  const grid = gridOf(lines);
  const { total, grade } = headResult(grid, first, end ?? grid.rows);
  return [total?.text, grade?.text];
};

test.each<[string, string, readonly (string | undefined)[]]>([
  ['both in one row', '自评得分 | 98 | 自评等级 | 优', ['98', '优']],
  ['in two rows', '自评得分 | 98.5\n自评等级 | | 优', ['98.5', '优']],
  ['with its unit', '项目绩效综合得分 | 98分', ['98分', undefined]],
  ['under a label of totals', '自评总得分 | 98', ['98', undefined]],
  ['under a plain word', '分数 | 98', ['98', undefined]],
  ['the first of two', '总分 | 98\n总分 | 96\n评价等级 | 优\n评价等级 | 良', ['98', '优']],
  ['no number behind it', '自评得分 | 优秀', [undefined, undefined]],
  ['no number right behind it', '自评得分 | 满分 | 100', [undefined, undefined]],
  ['nothing behind it', '自评得分', [undefined, undefined]],
  ['of something else', '上年得分 | 98 | 得分率 | 97', [undefined, undefined]],
  ['a number that is no total', '项目名称 | 98', [undefined, undefined]],
  ['a longer number', '自评得分 | 98人', [undefined, undefined]],
])('a result above the blocks, %s', (_, lines, expected) => {
  expect(results(lines)).toEqual(expected);
});

test('results of other forms above and of the blocks below do not count', () => {
  const lines = '总分 | 96\n总分 | 97\n总分 | 98';
  expect([results(lines, 1), results(lines, 2), results(lines, 0, 0)]).toEqual([
    ['97', undefined],
    ['98', undefined],
    [undefined, undefined],
  ]);
});
