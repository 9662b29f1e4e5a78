// Columns as evidence: which rows show what a column holds, and what is counted in them.
import { columnAt, columnOf, columnsIn } from './small-blocks';

const texts = (lines: string, kind: 'table' | 'funds' = 'table', headingRows = 1): readonly string[] =>
  columnAt(columnsIn(kind, lines, headingRows), 0).texts;

const HEADING = '三级指标 | 年度指标值 | 实际完成值 | 分值';

test.each<[string, string, readonly string[]]>([
  ['rows of values', '甲 | ≥1个 | 1个 | 5\n乙 | 及时 | 及时 | 5', ['甲', '乙']],
  ['not the total', '甲 | ≥1个 | 1个 | 5\n总分 | | | 5', ['甲']],
  ['not a sum of a level', '甲 | ≥1个 | 1个 | 5\n产出指标小计 | | | 5', ['甲']],
  ['not a sum under another column', '甲 | ≥1个 | 1个 | 5\n | 合计 | | 5', ['甲']],
  ['not a sum of unknown words', '甲 | ≥1个 | 1个 | 5\n螺藕部分综合得分： | | | 5', ['甲']],
  ['not a level alone', '产出指标 | | |\n甲 | ≥1个 | 1个 | 5', ['甲']],
  ['not words alone', '产出指标 | 数量指标 | |\n甲 | ≥1个 | 1个 | 5', ['甲']],
  ['not a number alone', ' | | | 50\n甲 | ≥1个 | 1个 | 5', ['甲']],
  ['not the heading again', `甲 | ≥1个 | 1个 | 5\n${HEADING}`, ['甲']],
  ['a row with two words of the heading counts', '三级指标 | 年度指标值 | 1个 | 5', ['三级指标']],
  ['a row with three of them is the heading', '甲 | ≥1个 | 1个 | 5\n三级指标 | 年度指标值 | 实际完成值 | 5', ['甲']],
  ['names alone where nothing is filled in', '甲 | | |\n乙 | | |', ['甲', '乙']],
  ['names alone without the heading again', `甲 | | |\n${HEADING}\n乙 | | |`, ['甲', '乙']],
])('of a table count %s', (_, lines, expected) => {
  expect(texts(`${HEADING}\n${lines}`)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['lines with amounts', '300 | 225 | 75%\n20 | 10 | 50%', ['300', '20']],
  ['the line of a sum', '合计 | 225 | 75%\n其他 | 10 | 50%', ['合计', '其他']],
  ['not words', '300 | 225 | 75%\n其他 | 已完成 | 及时', ['300']],
])('of a fund block count %s', (_, lines, expected) => {
  expect(texts(`全年预算数 | 全年执行数 | 执行率\n${lines}`, 'funds')).toEqual(expected);
});

test('no more than two hundred rows count', () => {
  const lines = (line: string): string => Array.from({ length: 250 }, () => line).join('\n');
  expect(texts(`${HEADING}\n${lines('甲 | ≥1个 | 1个 | 5')}`)).toHaveLength(200);
  expect(texts(`${HEADING}\n${lines('甲 | | |')}`)).toHaveLength(200);
});

test('what is counted in a column', () => {
  const column = columnOf('table', ['10', '', '10', '7.25', '甲', '75%']);
  expect(column).toMatchObject({
    isHeaded: false,
    filled: 5,
    sum: 102.25,
    most: 75,
    least: 0,
    isFractional: true,
    distinct: 0.8,
    standing: 'unknown',
  });
  expect(column.texts).toEqual(['10', '', '10', '7.25', '甲', '75%']);
  expect(column.numbers).toEqual([10, undefined, 10, 7.25, undefined, 75]);
  expect(column.kinds).toEqual([
    ['number', 0.6],
    ['text', 0.2],
    ['percent', 0.2],
  ]);
  expect([column.share('number'), column.share('blank'), column.share('sign')]).toEqual([0.6, 0.2, 0]);
});

test('halves are no fractions, and amounts below 0 are the least', () => {
  expect(columnOf('table', ['7.5', '-3', '10']).isFractional).toBe(false);
  expect(columnOf('table', ['7.5', '-3', '10'])).toMatchObject({ least: -3, most: 10, sum: 14.5 });
});

test('an empty column has no shares', () => {
  const column = columnOf('table', ['', '']);
  expect([column.filled, column.distinct, column.share('blank'), column.kinds]).toEqual([0, 0, 0, []]);
});

test('words stand over it', () => {
  expect(columnOf('table', ['5'], '分值')).toMatchObject({ isHeaded: true, standing: 'listed', column: 0 });
});

test('amounts of a fund block are in 万元, units of a table are kept apart', () => {
  expect(columnOf('funds', ['3,000,000元', '300万元', '75%', '甲']).numbers).toEqual([300, 300, 75, undefined]);
  expect(columnOf('table', ['3元', '5']).numbers).toEqual([undefined, 5]);
});

test('the number in the row of the total', () => {
  const columns = columnsIn('table', '甲 | ≥1个 | 1个 | 5\n总分 | | - | 5');
  expect(columns.map(({ total }) => total)).toEqual([undefined, undefined, undefined, 5]);
  expect(columnsIn('table', '甲 | ≥1个 | 1个 | 5').map(({ total }) => total)).toEqual([undefined, undefined, undefined, undefined]);
});
