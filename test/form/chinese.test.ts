// Chinese numerals as they stand in targets, and what only looks like one.
import { chineseDigit, chineseNumber, yearInDigits } from '../../src/form/chinese';

test.each([
  ['二', 2],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十一', 31],
  ['一百', 100],
  ['两百', 200],
  ['一百零五', 105],
  ['一百一十', 110],
  ['三百五十六', 356],
  ['一千', 1000],
  ['两千零八', 2008],
  ['一千零二十', 1020],
  ['九千九百九十九', 9999],
  ['零', 0],
])('%s is %d', (numeral, expected) => expect(chineseNumber(numeral)).toBe(expected));

test.each(['百', '千', '二二', '二二十', '一百十', '百五', '十二三', '一千百', '零零二十'])('%s is no number', (numeral) =>
  expect(chineseNumber(numeral)).toBeNaN(),
);

test('digits of a year', () => {
  expect(yearInDigits('二〇二四')).toBe('2024');
  expect(yearInDigits('一九九○')).toBe('1990');
  expect('零〇○一二两九'.split('').map(chineseDigit)).toEqual([0, 0, 0, 1, 2, 2, 9]);
});
