// Headings by the look of their rows: where a heading begins and ends, its words, and what block it heads.
import { Grid } from '../../src/form/grid';
import {
  agreement,
  columnWords,
  hasColumnWords,
  type HeadingRows,
  headingRowsAt,
  isAllKnown,
  isKnownColumn,
  isOtherHeading,
  joinedRows,
  kindOf,
} from '../../src/form/heading-rows';
import type { CellValue } from '../../src/form/snapshot';
import { rowsOf, sheetOf } from './sheet';

const number = (cell: string): CellValue => (/^#\d+$/.test(cell) ? Number(cell.slice(1)) : cell);
/** Cells as text; "#5" is a number cell. */
const gridOf = (lines: string): Grid => new Grid(sheetOf(rowsOf(`\n${lines}\n`).map((row) => row.map(number))));

const TABLE = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
const ROW = '产出指标 | 数量指标 | 培训 | ≥10场 | 8场 | 20 | 16';
/** The row of the heading's end and its words; undefined for none. */
const heading = (lines: string): readonly [number, ...string[]] | undefined => {
  const rows = headingRowsAt(gridOf(lines), 0);
  return rows && [rows.last, ...columnWords(rows)];
};

describe('a row that looks like a heading', () => {
  test.each([
    ['three words', '甲类 | 乙类 | 丙类', true],
    ['two words', '甲类 | 乙类', false],
    ['a year in front of a word', '2024年指标值 | 乙类 | 丙类', true],
    ['a number', '甲类 | 乙类 | 5', false],
    ['a number in front of a word', '甲类 | 乙类 | 5场', false],
    ['a bound', '甲类 | 乙类 | ≥丙', false],
    ['a sentence', '甲类 | 乙类 | 丙类。', false],
    ['a question', '甲类 | 乙类 | 丙类?', false],
    ['a word with a colon', '甲类 | 乙类 | 丙:丁', false],
    ['a word with a comma', '甲类 | 乙类 | 丙,丁', true],
    ['a colon in front', '甲类 | 乙类 | :丁', false],
    ['a level', '产出指标 | 乙类 | 丙类 | 丁类', false],
    ['24 characters', `甲类 | 乙类 | ${'丙'.repeat(24)}`, true],
    ['25 characters', `甲类 | 乙类 | ${'丙'.repeat(25)}`, false],
    ['a mark beside', '甲类 | 乙类 | 丙类 | (A)', true],
    ['marks do not count', '甲类 | 乙类 | (A) | (B)', false],
    ['one word twice', '甲类 | 甲类 | 乙类 | 丙类', true],
    ['a third of the words twice', '甲类 | 甲类 | 乙类 | 乙类 | 丙类 | 丁类', false],
    ['words that repeat', '甲类 | 甲类 | 甲类', false],
  ])('%s: %s', (_, line, looks) => {
    expect(heading(line) !== undefined).toBe(looks);
  });
});

describe('the rows of a heading', () => {
  test.each<[string, string, number]>([
    ['one', `${TABLE}\n${ROW}`, 0],
    ['numbers of the columns', `${TABLE}\n1 | 2 | 3 | 4 | 5 | 6 | 7\n${ROW}`, 1],
    ['栏次 and numbers', `${TABLE}\n栏次 | 1 | 2 | 3 | 4 | 5 | 6\n${ROW}`, 1],
    ['numbers in brackets', `${TABLE}\n(1) | (2) | (3) | (4) | (5) | (6) | (7)\n${ROW}`, 1],
    ['two numbers are values', `${TABLE}\n1 | 2 | | | | |\n${ROW}`, 0],
    ['numbers that do not count up', `${TABLE}\n1 | 2 | 4 | | | |\n${ROW}`, 0],
    ['栏次 alone', `${TABLE}\n栏次 | | | | | |\n${ROW}`, 0],
    ['marks', `${TABLE}\n | | | (A) | (B) | | (B/A)\n${ROW}`, 1],
    ['a long mark', `${TABLE}\n | | | (A) | (B) | | (B/A×100%)\n${ROW}`, 1],
    ['a remark in brackets', `${TABLE}\n | | | (全年预算数除以全年执行数) | | |\n${ROW}`, 1],
    ['marks and numbers', `${TABLE}\n | | | (A) | (B) | |\n1 | 2 | 3 | 4 | 5 | 6 | 7\n${ROW}`, 2],
    ['a group row above', `绩效指标 | | | 完成情况 | | 评分 |\n${TABLE}\n${ROW}`, 1],
    [
      'words torn over two rows',
      '一级指 | 二级指 | 三级指标 | 年度指 | 实际完 | 分值 | 得分\n标 | 标 | | 标值 | 成值 | |\n甲 | 乙 | 丙 | 1 | 1 | 5 | 5',
      1,
    ],
    ['a blank row ends it', `${TABLE}\n\n1 | 2 | 3 | 4 | 5 | 6 | 7`, 0],
    ['a fund label ends it', '全年预算数 | 全年执行数 | 执行率 | 得分\n年度资金总额 | 全年预算数 | 执行数 | 得分', 0],
    ['a label of the head ends it', '全年预算数 | 全年执行数 | 执行率 | 得分\n项目名称 | 预算数 | 执行数 | 得分', 0],
    ['a row with a label of the head has none', '项目名称 | 全年预算数 | 全年执行数 | 得分\n预算数 | 执行数 | 执行率 | 得分', 0],
    ['a number cell ends it', '绩效指标 | | 完成情况 |\n指标名称 | 指标值 | 完成值 | #2024', 0],
    ['words that repeat end it', `${TABLE}\n完成 | 完成 | 完成 | 完成 | 完成 | 完成 | 完成`, 0],
    [
      'no more than four rows',
      `甲类 | | 乙类 | | 丙类 | | 丁类 |\n(A) | | | | | | |\n(B) | | | | | | |\n(C) | | | | | | |\n(D) | | | | | | |`,
      3,
    ],
    ['a long remark under unknown words', '甲类 | 乙类 | 丙类\n(以上各项均按年初目标填写)', 0],
    ['a mark beside a word', `${TABLE}\n(A) | 培训 | | | | |\n${ROW}`, 0],
    ['three numbers', '三级指标 | 年度指标值 | 实际完成值\n1 | 2 | 3\n甲 | ≥1个 | 1个', 1],
    ['one known word of two', '分值 | 甲类\n得分 | 完成值\n甲 | 1', 0],
    ['two known words of five', '分值 | 得分 | 甲类 | 乙类 | 丙类\n三级指标 | 指标值 | 完成值 | 备注 | 二级指标', 0],
    ['two known words of four', '分值 | 得分 | 甲类 | 乙类\n三级指标 | 指标值 | 完成值 | 备注', 1],
    ['unknown words partly under gaps', '甲类 | 乙类 | | 丙类\n戊类 | 丁类 | 己类 |\n甲 | 5场 | 6场 | 7', 0],
    ['unknown words under gaps alone', '甲类 | | 乙类 |\n丁类 | 戊类 | 己类 | 庚类\n甲 | 5场 | 6场 | 7', 0],
    ['unknown words under gaps', '甲类 | 乙类 | | 丙类\n | 丁类 | 戊类 |\n甲 | 5场 | 6场 | 7', 1],
    ['unknown words not under gaps', '甲类 | 乙类 | 丙类 | 丁类\n戊类 | 己类 | 庚类 | 辛类\n1 | 2 | 3 | 4', 0],
    ['one unknown word under a gap', '甲类 | 乙类 | | 丙类\n | | 戊类 |\n1 | 2 | 3 | 4', 0],
    ['known words in both rows', '指标名称 | 指标值 | 完成值 | 得分\n三级指标 | 年度指标值 | 实际完成值 | 分值\n甲 | 1 | 1 | 5', 1],
    ['known words above unknown ones', '指标名称 | 指标值 | 完成值 | 得分\n甲类 | 乙类 | 丙类 | 丁类\n甲 | 1 | 1 | 5', 0],
    ['the end of the sheet', TABLE, 0],
  ])('%s', (_, lines, last) => {
    expect(joinedRows(gridOf(lines), 0).last).toBe(last);
  });

  test.each<[string, string, readonly string[]]>([
    ['as printed', '三级指标(名) | 指标 值 | 完成值', ['三级指标(名)', '指标 值', '完成值']],
    [
      'a group word over several columns',
      '指标 | | 得分情况 |\n三级指标 | 指标值 | 分值 | 得分',
      ['指标 三级指标', '指标 指标值', '得分情况 分值', '得分情况 得分'],
    ],
    [
      'a group word ends at the next',
      '甲类 | 绩效指标 | | 丙类\n | 指标值 | 完成值 |',
      ['甲类', '绩效指标 指标值', '绩效指标 完成值', '丙类'],
    ],
    ['marks are none of the words', '三级指标 | 指标值 | 完成值\n | (A) | (B)', ['三级指标', '指标值', '完成值']],
  ])('words: %s', (_, lines, expected) => {
    expect(columnWords(joinedRows(gridOf(lines), 0))).toEqual(expected);
  });

  test('together they say a torn word, the lower word, or the only one', () => {
    const { labels } = joinedRows(gridOf('一级指 | 绩效 | 分值 | 完成\n标 | 年度指标值 | | 情形'), 0);
    expect(labels).toEqual(['一级指标', '年度指标值', '分值', '情形']);
  });
});

describe('what a heading heads', () => {
  const kind = (lines: string, inForm: boolean): string => {
    const grid = gridOf(lines);
    const rows = joinedRows(grid, 0);
    return kindOf(grid, rows, inForm) ?? 'nothing';
  };
  const UNKNOWN = '甲类 | 乙类 | 丙类 | 丁类 | 戊类 | 己类 | 庚类';
  test.each<[string, string, boolean, string]>([
    ['rows of levels, bounds and numbers in a form', `${UNKNOWN}\n${ROW}`, true, 'table'],
    ['the same without a form', `${UNKNOWN}\n${ROW}`, false, 'nothing'],
    ['known words without a form', `${TABLE}\n${ROW}`, false, 'table'],
    ['known words, nothing below', TABLE, true, 'nothing'],
    ['known words of a table, names alone below', `${TABLE}\n产出指标 | 数量指标 | 培训 | | | |`, true, 'table'],
    [
      'unknown words, levels alone below',
      `${UNKNOWN}\n产出指标 | 数量指标 | 培训 | | | |\n效益指标 | 社会效益 | 知晓 | | | |`,
      true,
      'nothing',
    ],
    [
      'unknown words, levels and a number',
      `${UNKNOWN}\n产出指标 | 数量指标 | 培训 | | | | 5\n效益指标 | 社会效益 | 知晓 | | | |`,
      true,
      'table',
    ],
    ['unknown words, one level', `${UNKNOWN}\n产出指标 | 规划科 | 培训 | | | | 5`, true, 'nothing'],
    ['unknown words, a level and a bound', `${UNKNOWN}\n产出指标 | 规划科 | 培训 | ≥5场 | | | 5`, true, 'table'],
    [
      'unknown words, a level that is not in the vocabulary, and a bound',
      `${UNKNOWN}\n自定指标 | 规划科 | 培训 | 不少于5场 | | | 5`,
      true,
      'table',
    ],
    ['unknown words, no levels', `${UNKNOWN}\n规划科 | 培训 | 甲 | | | | 5`, true, 'nothing'],
    ['fund lines with amounts in a form', '甲类 | 预算安排 | 丙类 | 丁类\n年度资金总额 | 300 | 225 | 75%', true, 'funds'],
    ['fund lines without amounts', '甲类 | 预算安排 | 丙类 | 丁类\n年度资金总额 | | |', true, 'nothing'],
    ['fund lines without amounts, two words of funds', '甲类 | 预算安排 | 支出执行 | 丁类\n年度资金总额 | | |', true, 'funds'],
    ['fund lines without a form', '甲类 | 乙类 | 丙类 | 丁类\n年度资金总额 | 300 | 225 | 75%', false, 'nothing'],
    ['a row of words right below is the head of a form', `${UNKNOWN}\n子类 | 丑类 | 寅类 | 卯类\n${ROW}`, true, 'nothing'],
    ['a row of few words below is the rest of a torn row', `${UNKNOWN}\n子类 | 丑类 | 寅类 | | | |\n${ROW}`, true, 'table'],
    [
      'the next heading ends the block',
      `${UNKNOWN}\n1 | 2 | 3 | 4 | 5 | 6 | 7\n8 | 2 | 3 | 4 | 5 | 6 | 7\n子类 | 丑类 | 寅类 | 卯类\n${ROW}`,
      true,
      'nothing',
    ],
    ['known words above a row of unknown ones', `${TABLE}\n子类 | 丑类 | 寅类 | 卯类\n${ROW}`, true, 'nothing'],
    ['the heading again behind a blank row does not count', `${UNKNOWN}\n\n${UNKNOWN}\n${ROW}`, true, 'table'],
    [
      'words of values without points, without a form',
      `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值\n${ROW}\n${ROW}`,
      false,
      'nothing',
    ],
    [
      'words of points without values, without a form',
      `一级指标 | 二级指标 | 三级指标 | 甲类 | 乙类 | 权重 | 得分\n${ROW}\n${ROW}`,
      false,
      'nothing',
    ],
    ['a number cell is an amount', `${UNKNOWN}\n产出指标 | 规划科 | ≥培训 | | | | #5`, true, 'table'],
    ['a quantity is none', `${UNKNOWN}\n产出指标 | 规划科 | ≥培训 | | | | 5场`, true, 'nothing'],
    ['nor is a number within words', `${UNKNOWN}\n产出指标 | 规划科 | ≥培训 | | | | 第5%项`, true, 'nothing'],
    ['an amount with decimals and its unit is one', `${UNKNOWN}\n产出指标 | 规划科 | ≥培训 | | | | 1,005.25万元`, true, 'table'],
    ['blank rows are passed over', `${UNKNOWN}\n\n${ROW}`, true, 'table'],
    ['eight rows are looked at', `${UNKNOWN}\n${'甲 | 1 | 1 | 1\n'.repeat(8)}${ROW}`, true, 'nothing'],
    ['seven rows and the eighth', `${UNKNOWN}\n${'甲 | 1 | 1 | 1\n'.repeat(7)}${ROW}`, true, 'table'],
    ['the heading printed again does not count', `${TABLE}\n${`${TABLE}\n`.repeat(3)}${ROW}`, true, 'table'],
  ])('%s: %s', (_, lines, inForm, expected) => {
    expect(kind(lines, inForm)).toBe(expected);
  });
});

describe('another heading inside a table', () => {
  const other = (line: string): boolean => {
    const grid = gridOf(`${TABLE}\n${ROW}\n${line}`);
    return isOtherHeading(grid, 2, joinedRows(grid, 0));
  };
  test.each([
    ['other words in other columns', '三级指标 | 一级指标 | 实际完成值 | 得分 | 分值', true],
    ['the same heading again', TABLE, false],
    ['the same heading with words of the same meaning', '一级指标 | 二级指标 | 指标名称 | 指标值 | 完成值 | 分值 | 得分', false],
    ['two known words of four', '三级指标 | 一级指标 | 甲类 | 乙类', false],
    ['three known words of six', '得分 | 一级指标 | 分值 | 甲类 | 乙类 | 丙类', false],
    ['three known words of five', '得分 | 一级指标 | 分值 | 甲类 | 乙类', true],
    ['three words', '得分 | 一级指标 | 分值', false],
    ['the rest of a torn row', '得分 | 一级指标 | 分值 | 二级指标 | 次)', false],
    ['a row of values', ROW, false],
    ['words of funds', '全年预算数 | 全年执行数 | 执行率 | 预算数', true],
  ])('%s: %s', (_, line, isOther) => {
    expect(other(line)).toBe(isOther);
  });
});

test('a known word where the heading has one that nobody knows is the heading again in other words', () => {
  const unknown = TABLE.replace('年度指标值', '甲乙').replace('分值', '丙丁').replace('实际完成值', '戊己');
  const grid = gridOf(`${unknown}\n${ROW}\n${TABLE}\n${TABLE.replace('年度指标值 | 实际完成值', '得分 | 一级指标')}`);
  const open = joinedRows(grid, 0);
  expect([agreement(grid, 2, open), isOtherHeading(grid, 2, open)]).toEqual([1, false]);
  expect(agreement(grid, 1, open)).toBe(0);
});

test('known words agree with nothing where no word of the heading is known', () => {
  const grid = gridOf(`甲甲 | 乙乙 | 丙丙 | 丁丁 | 戊戊 | 己己 | 庚庚\n${ROW}\n${TABLE}`);
  expect(agreement(grid, 2, joinedRows(grid, 0))).toBe(0);
});

test('how much of a row a heading has', () => {
  const grid = gridOf(`${TABLE}\n${TABLE}\n一级指标 | 二级指标 | 指标名称 | 甲类\n\n甲类 | 一级指标`);
  const rows: HeadingRows = joinedRows(gridOf(TABLE), 0);
  expect([1, 2, 3, 4].map((row) => agreement(grid, row, rows))).toEqual([1, 0.75, 0, 0]);
});

test('words that are known', () => {
  expect([isKnownColumn('分值'), isKnownColumn('备注'), isKnownColumn('螺藕')]).toEqual([true, true, false]);
  expect([hasColumnWords(['分值', '', '得分']), hasColumnWords(['分值', '甲']), hasColumnWords([])]).toEqual([true, false, false]);
  expect([TABLE, `${TABLE} | 螺藕`].map((line) => isAllKnown(joinedRows(gridOf(line), 0)))).toEqual([true, false]);
});
