// Fund lines as a tree: which lines split the one above them, by their words, their numbering, and their sums.
import { depthOf, partsOf, type PrintedLine } from '../../src/form/fund-lines';
import { decimal } from '../../src/form/decimal';
import type { Field, FundLine, FundLineKind, NumberContent } from '../../src/form/form';

const amount = (value: string | undefined): { annualBudget?: Field<NumberContent> } =>
  value === undefined || value === '-'
    ? {}
    : {
        annualBudget: {
          cell: { row: 0, column: 0 },
          cells: [{ row: 0, column: 0 }],
          text: value,
          numberFormat: 'General',
          content: { kind: 'number', value: decimal(value), hidden: decimal(0) },
        },
      };

/** "label amount", "其中" in front said apart; *other* and *carried* are the kinds that a word tells. */
function lineOf(text: string): PrintedLine {
  const [label = '', value, executed] = text.replace(/^其中/, '').split(' ');
  const kind: FundLineKind = label.includes('其他') ? 'other' : label.includes('结转') ? 'carriedOver' : 'currentYear';
  const more = amount(executed).annualBudget;
  const line: FundLine = { kind, label, row: 0, ...amount(value), ...(more && { executed: more }) };
  return { line, saysOf: text.startsWith('其中'), depth: depthOf(label) };
}
const tree = (line: FundLine): string => `${line.label}${line.parts ? `(${line.parts.map(tree).join(' ')})` : ''}`;

const read = (total: string, lines: readonly string[]): string => partsOf(lineOf(total).line, lines.map(lineOf)).map(tree).join(' ');

test.each([
  ['parts whose sum is the total', '总额 100', ['财政拨款 80', '其他资金 20'], '财政拨款 其他资金'],
  ['shares below 其中', '总额 100', ['财政拨款 80', '其中中央 50', '省级 30', '其他资金 20'], '财政拨款(中央 省级) 其他资金'],
  ['one share below 其中', '总额 100', ['财政拨款 80', '其中中央 80', '其他资金 20'], '财政拨款(中央) 其他资金'],
  ['one share of the same amount without 其中 is no part of it', '总额 160', ['财政拨款 80', '专项 80'], '财政拨款 专项'],
  ['shares that add up to the line above', '总额 100', ['财政拨款 80', '甲 50', '乙 30', '其他资金 20'], '财政拨款(甲 乙) 其他资金'],
  ['one share of the same amount that says 其中', '总额 100', ['甲 80', '其中专项 80', '乙 20'], '甲(专项) 乙'],
  ['one line of the same amount that does not', '总额 100', ['甲 80', '专项 80', '乙 20'], '甲 专项 乙'],
  ['shares of two lines', '总额 100', ['甲 80', '乙 50', '丙 30', '丁 20', '戊 15', '己 5'], '甲(乙 丙) 丁(戊 己)'],
  ['shares rounded one by one', '总额 100', ['甲 80', '乙 50.02', '丙 30.03', '丁 20'], '甲(乙 丙) 丁'],
  ['shares off by more', '总额 100', ['甲 80', '乙 50.03', '丙 30.03', '丁 20'], '甲 乙 丙 丁'],
  ['no sums hold: the words alone decide', '总额 100', ['财政拨款 70', '其中中央 50', '省级 30'], '财政拨款(中央 省级)'],
  ['no sums hold and no words: side by side', '总额 100', ['甲 70', '乙 50', '丙 30'], '甲 乙 丙'],
  ['no amounts: the words decide', '总额', ['财政拨款', '其中中央', '省级', '其他资金'], '财政拨款(中央 省级) 其他资金'],
  ['a share of 其中 below a share is none of it', '总额', ['中央', '其中省级'], '中央 省级'],
  ['a share below money of another kind is none of it', '总额', ['其他资金', '其中中央'], '其他资金 中央'],
  ['money of another kind is no share', '总额', ['财政拨款', '其中其他资金'], '财政拨款 其他资金'],
  ['a word that names no share', '总额', ['财政拨款', '其中专项'], '财政拨款 专项'],
  ['a share without 其中 begins nothing', '总额', ['财政拨款', '中央'], '财政拨款 中央'],
  ['numbering', '总额', ['一、甲', '1.乙', '2.丙', '二、丁', '(1)戊'], '一、甲(1.乙 2.丙) 二、丁((1)戊)'],
  ['the same numbering', '总额', ['1.甲', '2.乙'], '1.甲 2.乙'],
  ['numbering that goes out again', '总额', ['1.甲', '一、乙'], '1.甲 一、乙'],
  ['numbering of one line alone says nothing', '总额', ['甲', '1.乙'], '甲 1.乙'],
  ['an amount in another column contradicts', '总额 100 90', ['甲 80 70', '乙 50 50', '丙 30 15', '丁 20 20'], '甲 乙 丙 丁'],
  ['amounts in two columns agree', '总额 100 90', ['甲 80 70', '乙 50 50', '丙 30 20', '丁 20 20'], '甲(乙 丙) 丁'],
  ['a blank amount contradicts nothing', '总额 100', ['甲 80', '乙 80', '丙', '丁 20'], '甲(乙 丙) 丁'],
  ['no lines', '总额 100', [], ''],
])('%s', (_, total, lines, expected) => {
  expect(read(total, lines)).toBe(expected);
});

test('of more lines than any form has the words alone decide', () => {
  const lines = (count: number): readonly string[] => ['甲 50', '乙 30', '丙 20', ...Array.from({ length: count - 3 }, () => '丁 0')];
  expect(read('总额 50', lines(14))).toContain('甲(');
  expect(read('总额 50', lines(15))).not.toContain('(');
});

test.each([
  ['一、甲', 0],
  ['十一、甲', 0],
  ['(二)甲', 1],
  ['3.甲', 2],
  ['12、甲', 2],
  ['(4)甲', 3],
  ['⑤甲', 3],
  ['甲', undefined],
  ['2024年资金', undefined],
  ['中一、甲', undefined],
  ['甲(一)', undefined],
  ['第3.甲', undefined],
  ['甲(1)', undefined],
])('%s is numbered at depth %s', (label, depth) => {
  expect(depthOf(label)).toBe(depth);
});
