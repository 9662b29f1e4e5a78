// Forms side by side: where a sheet is cut.
import { Grid } from '../../src/form/grid';
import { sideBySide } from '../../src/form/side-by-side';
import { atOnce } from '../../src/form/steps';
import { rowsOf, sheetOf } from './sheet';

/** First and last column of each part, the last one of Excel's sheets as "end". */
const parts = (lines: string): readonly string[] =>
  atOnce(sideBySide(new Grid(sheetOf(rowsOf(`\n${lines}\n`))))).map((grid) => {
    const { firstColumn, lastColumn } = grid.areaOf(0, 0);
    return `${firstColumn}-${lastColumn === 16_383 ? 'end' : lastColumn}`;
  });

const HALF = '一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';

test.each<[string, string, readonly string[]]>([
  ['one heading', HALF, ['0-end']],
  ['none', '甲 | 乙', ['0-end']],
  ['two with a blank column between', `${HALF} | | ${HALF}`, ['0-5', '6-end']],
  ['two with two blank columns between: the second begins behind the first', `${HALF} | | | ${HALF}`, ['0-6', '7-end']],
  ['a column of remarks between belongs to the left one', `${HALF} | 备注 | | ${HALF}`, ['0-6', '7-end']],
  ['two without a blank column', `${HALF} | ${HALF}`, ['0-5', '6-end']],
  ['three', `${HALF} | ${HALF} | | ${HALF}`, ['0-5', '6-11', '12-end']],
  ['one below the other', `${HALF}\n\n${HALF}`, ['0-end']],
  ['the right one further down', `${HALF}\n\n | | | | | | | ${HALF}`, ['0-5', '6-end']],
  ['the left one further down', ` | | | | | | | ${HALF}\n\n${HALF}`, ['0-5', '6-end']],
  ['a blank column right behind the first heading', `${HALF} | | 螺藕 | ${HALF}`, ['0-5', '6-end']],
  ['a blank column right in front of the second', `${HALF} | 螺藕 | | ${HALF}`, ['0-6', '7-end']],
  ['a column with cells further down is not blank', `${HALF} | | ${HALF}\n | | | | | | 甲`, ['0-6', '7-end']],
  ['two below two, not in the same columns', `${HALF} | | ${HALF}\n\n | ${HALF}`, ['0-6', '7-end']],
  ['two, and one further left below the second', `${HALF} | | | | ${HALF}\n\n | | | | | | | | ${HALF}`, ['0-6', '7-end']],
  ['two, and one further right below the first', `${HALF} | | | | | ${HALF}\n\n | | ${HALF}`, ['0-8', '9-end']],
  ['the right one again, one column further right', `${HALF} | ${HALF}\n\n | | | | | | | ${HALF}`, ['0-5', '6-end']],
  ['touching by one column on the right', ` | | | | | ${HALF}\n\n${HALF}`, ['0-end']],
  ['headings that touch are of one form', `${HALF}\n\n | | | | | ${HALF}`, ['0-end']],
  ['two and one below that touches both', `${HALF} | | ${HALF}\n | | | ${HALF}`, ['0-end']],
  ['unknown words that come again', '甲 | 乙 | 丙 | 丁 | | 甲 | 乙 | 丙 | 丁', ['0-3', '4-end']],
  ['unknown words three times', '甲 | 乙 | 丙 | 丁 | 甲 | 乙 | 丙 | 丁 | 甲 | 乙 | 丙 | 丁', ['0-3', '4-7', '8-end']],
  ['three words that come again are too few', '甲 | 乙 | 丙 | 甲 | 乙 | 丙', ['0-end']],
  ['three of three words, too', '甲 | 乙 | 丙 | 甲 | 乙 | 丙 | 甲 | 乙 | 丙', ['0-end']],
  ['one word more', '甲 | 乙 | 丙 | 丁 | 甲 | 乙 | 丙 | 丁 | 戊', ['0-end']],
  ['words in another order', '甲 | 乙 | 丙 | 丁 | 甲 | 丙 | 乙 | 丁', ['0-end']],
  ['a word twice in each', '甲 | 乙 | 乙 | 丁 | 甲 | 乙 | 乙 | 丁', ['0-end']],
  ['blanks between', '甲 | 乙 | | 丙 | 丁 | | 甲 | 乙 | | 丙 | 丁', ['0-4', '5-end']],
  ['blanks in other places', '甲 | 乙 | 丙 | 丁 | | | 甲 | | 乙 | 丙 | 丁', ['0-4', '5-end']],
  ['five words twice', '甲 | 乙 | 丙 | 丁 | 戊 | 甲 | 乙 | 丙 | 丁 | 戊', ['0-4', '5-end']],
  ['words that end in a digit', '甲1 | 乙1 | 丙1 | 丁1 | 甲1 | 乙1 | 丙1 | 丁1', ['0-3', '4-end']],
  ['a cell that is no word', '(A) | 乙 | 丙 | 丁 | (A) | 乙 | 丙 | 丁', ['0-end']],
  ['values that come again', '≥1 | ≥2 | 3 | 4 | ≥1 | ≥2 | 3 | 4', ['0-end']],
  ['words and a value that come again', '甲 | 乙 | 丙 | 4场 | 甲 | 乙 | 丙 | 4场', ['0-end']],
])('%s', (_, lines, expected) => {
  expect(parts(lines)).toEqual(expected);
});

test('other work may be done between two of its steps', () => {
  const steps = sideBySide(new Grid(sheetOf(Array.from({ length: 100 }, () => ['甲']))));
  let pauses = 0;
  while (steps.next().done !== true) pauses++;
  expect(pauses).toBe(5);
});
