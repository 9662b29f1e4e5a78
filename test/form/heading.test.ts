// The heading of an indicator table: which column is for what, and where tables stand side by side.
import { Grid } from '../../src/form/grid';
import { headingExtents, isHeadingRow, knownHeading, readHeading } from '../../src/form/heading';
import { joinedRows } from '../../src/form/heading-rows';
import { rowsOf, sheetOf } from './sheet';

const gridOf = (lines: string): Grid => new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
const headingOf = (line: string) => joinedRows(gridOf(line), 0);

/** "name 2, target 3; others 0": each meaning with its column; undefined where the words are no heading. */
function read(line: string, inForm = true): string | undefined {
  const heading = readHeading(headingOf(line), inForm);
  if (!heading) return undefined;
  const columns = [...heading.columns].sort((a, b) => a[1] - b[1]).map(([meaning, column]) => `${meaning} ${column}`);
  return `${columns.join(', ')}${heading.others.size > 0 ? `; others ${[...heading.others].join(' ')}` : ''}`;
}

test.each([
  ['三级指标 | 年度指标值 | 实际完成值 | 分值', 'name 0, target 1, actual 2, points 3'],
  ['一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值', 'dimension 0, category 1, name 2, target 3, actual 4'],
  ['序号 | 三级指标 | 年度指标值 | 实际完成值 | 备注', 'name 1, target 2, actual 3; others 0 4'],
  // Of two columns with one meaning the more exact word wins, then the first.
  ['绩效指标 | 三级指标 | 年度指标值 | 实际完成值', 'name 1, target 2, actual 3; others 0'],
  ['三级指标 | 绩效指标 | 年度指标值 | 实际完成值', 'name 0, target 2, actual 3; others 1'],
  ['三级指标 | 年度指标值 | 实际完成值 | 得分 | 得分', 'name 0, target 1, actual 2, score 3; others 4'],
  // Without a third level the second is the name.
  ['一级指标 | 二级指标 | 年度指标值 | 实际完成值', 'dimension 0, name 1, target 2, actual 3'],
  // Weights in front of the name are those of the levels.
  ['一级指标 | 权重 | 三级指标 | 权重 | 年度指标值 | 实际完成值', 'dimension 0, name 2, points 3, target 4, actual 5; others 1'],
  ['一级指标 | 权重 | 三级指标 | 年度指标值 | 实际完成值', 'dimension 0, points 1, name 2, target 3, actual 4'],
  ['一级指标 | 权重 | 三级指标 | 年度指标值 | 分值 | 权重', 'dimension 0, name 2, target 3, points 4; others 1 5'],
  // Columns beside the values are read and are others too.
  ['三级指标 | 年初指标值 | 调整指标值 | 实际完成值 | 完成率', 'name 0, target 1, adjustedTarget 2, actual 3, printedRate 4; others 2 4'],
  ['三级指标 | 年度指标值 | 分值', 'name 0, target 1, points 2'],
  ['三级指标 | 实际完成值 | 得分', 'name 0, actual 1, score 2'],
  // Three columns at least, of which one is target or actual.
  ['三级指标 | 年度指标值', undefined],
  ['三级指标 | 分值 | 得分', undefined],
  ['甲 | 乙 | 丙', undefined],
])('%s: %s', (line, expected) => expect(read(line)).toBe(expected));

test.each([
  ['三级指标 | 年度指标值 | 实际完成值', undefined],
  ['三级指标 | 年度指标值 | 实际完成值 | 分值', 'name 0, target 1, actual 2, points 3'],
  ['三级指标 | 年度指标值 | 实际完成值 | 得分', 'name 0, target 1, actual 2, score 3'],
])('where nothing above says that this is a form, %s: %s', (line, expected) => expect(read(line, false)).toBe(expected));

test.each([
  ['三级指标 | 年度指标值 | 实际完成值 | 分值', true],
  ['三级指标 | 年度指标值 | 实际完成值 | 分值 | 备注', true],
  ['绩效指标体系 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值', true],
  ['螺藕 | 三级指标 | 年度指标值 | 实际完成值 | 分值', false],
  ['一级指标 | 螺藕 | 三级指标 | 年度指标值 | 实际完成值 | 分值', false],
  ['三级指标 | 年度指标值 | 实际完成值 | 螺藕', false],
  ['三级指标 | | 年度指标值 | 实际完成值', true],
  ['三级指标 | 年度指标值', false],
])('%s is known word by word: %s', (line, expected) => expect(knownHeading(headingOf(line), true) !== undefined).toBe(expected));

test.each([
  ['三级指标 | 年度指标值 | 实际完成值', true],
  ['三级指标 | 年度指标值', false],
  ['三级指标 | 年度指标值 | 备注 | 序号', false],
  ['甲 | 乙 | 丙 | 丁', false],
])('%s names columns enough: %s', (line, expected) => expect(isHeadingRow(gridOf(line).labelsOf(0))).toBe(expected));

const HALF = '三级指标 | 年度指标值 | 实际完成值 | 得分';
test.each<[string, string, readonly (readonly [number, number])[]]>([
  ['one table', HALF, [[0, 3]]],
  [
    'two',
    `${HALF} | ${HALF}`,
    [
      [0, 3],
      [4, 7],
    ],
  ],
  [
    'two with a remark between',
    `${HALF} | 备注 | ${HALF}`,
    [
      [0, 3],
      [5, 8],
    ],
  ],
  [
    'two that begin with a level',
    `一级指标 | ${HALF} | 一级指标 | ${HALF}`,
    [
      [0, 4],
      [5, 9],
    ],
  ],
  ['words behind it that are no table', '二级指标 | 年度指标值 | 实际完成值 | 二级指标 | 分值 | 得分', [[0, 2]]],
  // A second column of names with a few columns of its own is of the same table.
  ['names twice behind too few columns', '三级指标 | 年度指标值 | 三级指标 | 实际完成值 | 得分', [[0, 4]]],
  ['names, and other columns than the first has', '三级指标 | 年度指标值 | 计量单位 | 三级指标 | 实际完成值 | 得分', [[0, 5]]],
  ['names, and two columns that the first has', '三级指标 | 年度指标值 | 得分 | 三级指标 | 年度指标值 | 分值', [[0, 5]]],
  [
    'names, and three',
    '三级指标 | 年度指标值 | 得分 | 三级指标 | 年度指标值 | 得分',
    [
      [0, 2],
      [3, 5],
    ],
  ],
])('%s', (_, line, expected) => expect(headingExtents(gridOf(line), 0)).toEqual(expected));
