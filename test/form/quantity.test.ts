// A number with its unit: shares in words, rates, limits of length, and the unit of a bare number beside one that names it.
import type { Quantity } from '../../src/form/form';
import { inUnitOf, parseQuantity, zeroOf } from '../../src/form/quantity';

const show = (quantity: Quantity | undefined): string => (quantity ? `${quantity.value.toFixed()} ${quantity.unit}`.trim() : 'none');

test.each([
  ['百分之九十五', '95 %'],
  ['百分之百', '100 %'],
  ['百分之95', '95 %'],
  ['百分之95.50', '95.5 %'],
  ['百分之12.345', '12.345 %'],
  ['百分之十二', '12 %'],
  ['百分之一百二十', '120 %'],
  ['百分之几', 'none'],
  ['百分之', 'none'],
  ['百分之百分', 'none'],
  ['约百分之五', 'none'],
  ['百分之五以上', 'none'],
  ['百分之百五', 'none'],
  ['两家', '2 家'],
  ['三十万元', '30 万元'],
  ['十二', '12'],
  ['一百二十人', '120 人'],
  ['三', 'none'],
  ['一般', 'none'],
  ['百', 'none'],
  ['二二人', 'none'],
])('%s is %s', (written, expected) => expect(show(parseQuantity(written))).toBe(expected));

test.each([
  ['每月1次', '1 次/月'],
  ['每个月1次', '1 次/月'],
  ['每人每月570元', '570 元/人·月'],
  ['平均每人每个月570元', '570 元/人·月'],
  ['每周每人3次', '3 次/周·人'],
  ['每月10日', 'none'],
  ['每月10号', 'none'],
  ['每月10日元', '10 日元/月'],
  ['每月10工作日', '10 工作日/月'],
  ['每月若干次', 'none'],
  ['570元/(人·月)', '570 元/人·月'],
  ['1,234.50(元)', '1234.5 元'],
  ['6.02万(个)', '6.02 万个'],
  ['5个(批)', '5 个'],
  ['5万(万个)', 'none'],
  ['5()', '5'],
  ['(5)', 'none'],
])('%s is %s', (written, expected) => expect(show(parseQuantity(written))).toBe(expected));

test('the unit of the column counts where none is written, or a scale alone', () => {
  expect(show(parseQuantity('5', '(个)'))).toBe('5 个');
  expect(show(parseQuantity('5万', '个'))).toBe('5 万个');
  expect(show(parseQuantity('5万', '万个'))).toBe('5 万');
  expect(show(parseQuantity('5次', '个'))).toBe('5 次');
  expect(show(parseQuantity('每月5', '次'))).toBe('5 次/月');
});

test('the last digit that is shown', () => {
  const hidden = (written: string): string | undefined => parseQuantity(written)?.hidden.toFixed();
  expect(['5', '5.0', '5.25', '5.125', '0.1234', '-.5'].map(hidden)).toEqual(['0.005', '0.005', '0.005', '0.0005', '0.00005', undefined]);
});

test('longer texts and numbers are none', () => {
  const digits = (count: number): string => '1'.repeat(count);
  expect(parseQuantity(digits(40))?.value.toFixed()).toBe(digits(40));
  expect(parseQuantity(digits(41))).toBeUndefined();
  expect(show(parseQuantity(`5${'甲'.repeat(12)}`))).toBe(`5 ${'甲'.repeat(12)}`);
  expect(parseQuantity(`5${'甲'.repeat(13)}`)).toBeUndefined();
  // A hundred characters are a value, more are a sentence.
  const padded = (length: number): string => `5个(${'甲'.repeat(length - 4)})`;
  expect(show(parseQuantity(padded(100)))).toBe('5 个');
  expect(parseQuantity(padded(101))).toBeUndefined();
});

describe('a bare number beside one that names its unit', () => {
  const beside = (bare: string, named: string): string => {
    const [own, other] = [parseQuantity(bare), parseQuantity(named)];
    if (!own || !other) throw new Error('no quantity');
    return show(inUnitOf(own, other));
  };
  test.each([
    ['19.5', '20万元', '19.5 万元'],
    ['195000', '20万元', '195000 元'],
    ['0.3', '500毫秒', '0.3 秒'],
    ['450', '500毫秒', '450 毫秒'],
    ['0.9', '9‰', '0.9 %'],
    ['9', '9‰', '9 ‰'],
    // Neither is plausible.
    ['2000', '20万元', 'none'],
    ['99999999', '20万元', 'none'],
    ['0.5', '20万元', '0.5 万元'],
    // 0.95 against 90 % may be 95 % or 0.95 %.
    ['0.95', '90%', 'none'],
    ['95', '90%', '95'],
    ['0.95', '0.9%', '0.95'],
    ['1.2', '90%', '1.2'],
    ['5', '3个', '5'],
    ['5人', '3万人', '5 人'],
    // A zero has no distance.
    ['0', '20万元', '0 万元'],
    ['5', '0万元', '5 万元'],
    ['0', '90%', '0'],
    ['0.5', '0%', '0.5'],
    ['0', '3个', '0'],
    ['-19.5', '20万元', '-19.5 万元'],
  ])('%s beside %s is %s', (bare, named, expected) => expect(beside(bare, named)).toBe(expected));
});

test('none of a thing is exactly nothing', () => {
  expect(show(zeroOf('起'))).toBe('0 起');
  expect(zeroOf('起').hidden.toFixed()).toBe('0');
});
