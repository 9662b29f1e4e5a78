// Rows that hold a level and the points of its rows, but no indicator.
import { Grid } from '../../src/form/grid';
import { readHeading } from '../../src/form/heading';
import { joinedRows } from '../../src/form/heading-rows';
import { LevelRows } from '../../src/form/level-rows';
import { RowKinds } from '../../src/form/row-kinds';
import { placesOf, RowPlaces } from '../../src/form/row-places';
import { addressOf } from '../../src/form/snapshot';
import { rowsOf, sheetOf } from './sheet';

const HEADING = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注';

/** What the first row below the heading is read as: its levels, points, score, whether the rows below make them. */
function first(lines: string, heading = HEADING, end?: number): string | undefined {
  const grid = new Grid(sheetOf(rowsOf(`\n${heading}\n${lines}\n`)));
  const table = readHeading(joinedRows(grid, 0), true);
  const at = table && placesOf(table);
  if (!table || !at) throw new Error('no heading');
  const places = new RowPlaces(grid, table, at);
  const row = new LevelRows(places, new RowKinds(places, 0), end ?? grid.rows).read(1);
  if (!row) return undefined;
  const texts = row.texts.map(({ kind, text }) => `${kind} ${text}`).join(', ');
  return `${texts}: ${row.points.toFixed()} ${row.score?.toFixed() ?? '-'} ${addressOf(row.cell)}${row.isNamed ? '' : ' unnamed'}${row.isAbove ? ' above' : ''}`;
}

const ROWS = ` | 数量指标 | 甲 | ≥1个 | 1个 | 30 | 30 |\n | 质量指标 | 乙 | ≥1个 | 1个 | 20 | 19 |`;

test.each<[string, string, string | undefined]>([
  ['a level and the points of its rows', `产出指标 | | | | | 50 | 49 |\n${ROWS}`, 'dimension 产出指标: 50 49 F2 above'],
  [
    'a level, its category and their points',
    `产出指标 | 数量指标 | | | | 30 | 30 |\n | | 甲 | ≥1个 | 1个 | 30 | 30 |`,
    'dimension 产出指标, category 数量指标: 30 30 F2 above',
  ],
  ['a category alone', ` | 数量指标 | | | | 30 | 30 |\n | | 甲 | ≥1个 | 1个 | 30 | 30 |`, 'category 数量指标: 30 30 F2 above'],
  ['without a score', `产出指标 | | | | | 50 | |\n${ROWS}`, 'dimension 产出指标: 50 - F2 above'],
  ['with dashes for values', `产出指标 | | - | — | / | 50 | 49 |\n${ROWS}`, 'dimension 产出指标: 50 49 F2 above'],
  ['with a remark', `产出指标 | | | | | 50 | 49 | 良好\n${ROWS}`, 'dimension 产出指标: 50 49 F2 above'],
  ['words that are no level', `规划科 | | | | | 50 | 49 |\n${ROWS}`, 'dimension 规划科: 50 49 F2 unnamed above'],
  ['a blank row between', `产出指标 | | | | | 50 | 49 |\n\n${ROWS}`, 'dimension 产出指标: 50 49 F2 above'],
  ['rows that do not make them', `产出指标 | | | | | 60 | 49 |\n${ROWS}`, 'dimension 产出指标: 60 49 F2'],
  ['no rows below', '产出指标 | | | | | 50 | 49 |', 'dimension 产出指标: 50 49 F2'],
  [
    'the next level ends its rows',
    `产出指标 | | | | | 50 | 49 |\n | 数量指标 | 甲 | ≥1个 | 1个 | 30 | 30 |\n效益指标 | | 乙 | ≥1个 | 1个 | 20 | 19 |`,
    'dimension 产出指标: 50 49 F2',
  ],
  [
    'the same level again does not',
    `产出指标 | | | | | 50 | 49 |\n产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 30 | 30 |\n产出指标 | | 乙 | ≥1个 | 1个 | 20 | 19 |`,
    'dimension 产出指标: 50 49 F2 above',
  ],
  [
    'the same level in another such row does',
    `产出指标 | | | | | 50 | 49 |\n产出指标 | | | | | 20 | 19 |\n${ROWS}`,
    'dimension 产出指标: 50 49 F2',
  ],
  [
    'a category ends the rows of a category',
    ` | 数量指标 | | | | 50 | 49 |\n | | 甲 | ≥1个 | 1个 | 30 | 30 |\n | 质量指标 | 乙 | ≥1个 | 1个 | 20 | 19 |`,
    'category 数量指标: 50 49 F2',
  ],
  [
    'categories with points of their own are passed over',
    `产出指标 | | | | | 50 | 49 |\n | 数量指标 | | | | 30 | 30 |\n | | 甲 | ≥1个 | 1个 | 30 | 30 |\n | 质量指标 | | | | 20 | 19 |\n | | 乙 | ≥1个 | 1个 | 20 | 19 |`,
    'dimension 产出指标: 50 49 F2 above',
  ],
  [
    'a sum ends its rows',
    `产出指标 | | | | | 50 | 49 |\n | 数量指标 | 甲 | ≥1个 | 1个 | 30 | 30 |\n合计 | | | | | 30 | 30 |\n | 质量指标 | 乙 | ≥1个 | 1个 | 20 | 19 |`,
    'dimension 产出指标: 50 49 F2',
  ],
  [
    'the grade ends its rows',
    `产出指标 | | | | | 50 | 49 |\n | 数量指标 | 甲 | ≥1个 | 1个 | 30 | 30 |\n评价等级 | 优 | | | | |\n | 质量指标 | 乙 | ≥1个 | 1个 | 20 | 19 |`,
    'dimension 产出指标: 50 49 F2',
  ],
  [
    'a row without points adds nothing',
    `产出指标 | | | | | 50 | 49 |\n | 数量指标 | 丙 | ≥1个 | 1个 | | |\n${ROWS}`,
    'dimension 产出指标: 50 49 F2 above',
  ],
  [
    'a row that slid adds its points',
    `产出指标 | 数量指标 | | | | 30 | 30 |\n甲 | ≥1个 | 1个 | 30 | 30 | |`,
    'dimension 产出指标, category 数量指标: 30 30 F2',
  ],
  ['a name', `产出指标 | | 甲 | | | 50 | 49 |\n${ROWS}`, undefined],
  ['a target', `产出指标 | | | ≥1个 | | 50 | 49 |\n${ROWS}`, undefined],
  ['an actual', `产出指标 | | | | 1个 | 50 | 49 |\n${ROWS}`, undefined],
  ['no points', `产出指标 | | | | | | 49 |\n${ROWS}`, undefined],
  ['words for points', `产出指标 | | | | | 见下 | 49 |\n${ROWS}`, undefined],
  ['words for a score', `产出指标 | | | | | 50 | 见下 |\n${ROWS}`, undefined],
  ['a dash for a score', `产出指标 | | | | | 50 | - |\n${ROWS}`, 'dimension 产出指标: 50 - F2 above'],
  ['no level', ` | | | | | 50 | 49 |\n${ROWS}`, undefined],
])('%s', (_, lines, expected) => {
  expect(first(lines)).toBe(expected);
});

test('a column behind the score that has a meaning is no remark', () => {
  const heading = HEADING.replace('备注', '偏差原因');
  expect(first(`产出指标 | | | | | 50 | 49 | 天气\n${ROWS}`, heading)).toBeUndefined();
});

test('a form without points has no such rows, one without scores has', () => {
  expect(
    first('产出指标 | | | | | 49\n | | 甲 | 1 | 1 | 49', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分'),
  ).toBeUndefined();
  expect(first('产出指标 | | | | | 50\n | | 甲 | 1 | 1 | 50', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值')).toBe(
    'dimension 产出指标: 50 - F2 above',
  );
});

test('rows behind the end of the table do not count', () => {
  const lines = `产出指标 | | | | | 50 | 49 |\n${ROWS}`;
  expect([3, 4].map((end) => first(lines, HEADING, end)?.endsWith('above'))).toEqual([false, true]);
});
