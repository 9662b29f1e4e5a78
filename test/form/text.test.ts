// Text before anything is read in it: what is dropped, what stays, and the pieces of a torn cell.
import {
  anyOf,
  asWritten,
  closesBracket,
  compact,
  isColumnMark,
  isErrorValue,
  isOpen,
  joinTorn,
  labelOf,
  onOneLine,
  withoutTags,
} from '../../src/form/text';

test.each([
  ['≥９５％', '≥95%'],
  [' 年度 总体\n目标 ', '年度总体目标'],
  ['得\u200b分\ufeff', '得分'],
  ['（万元）', '(万元)'],
  ['得分', '得分'],
])('%j compacts to %s', (written, expected) => expect(compact(written)).toBe(expected));

test.each([
  ['自评 总分： 97.5 分', '97.5分', '97.5 分'],
  ['一、项目 名称：某项目', '项目名称:', '项目 名称：'],
  ['得分', '得分', '得分'],
  // A compatibility sign of several letters.
  ['共㎡计', 'm2计', '㎡计'],
  ['甲乙', '丙', '丙'],
  ['甲 乙', '乙', '乙'],
  ['甲 乙', '甲', '甲'],
])('in %j %s is written %j', (text, words, expected) => expect(asWritten(text, words)).toBe(expected));

test.each([
  ['分值(A)', '分值'],
  ['全年 预算数（万元）', '全年预算数'],
  ['执行率(B/A)(%)', '执行率'],
  ['★项目名称：', '项目名称'],
  ['★*☆年度目标::', '年度目标'],
  ['目标★', '目标★'],
  ['得分:说明', '得分:说明'],
  ['得分:说明:', '得分:说明'],
  ['(', '('],
])('the words of the label %j: %s', (text, expected) => expect(labelOf(text)).toBe(expected));

test.each(['(A)', '（B/A）', '①', ' ① ', '(万元)', '(4)=(3)/(2)', '③=②/①×100%', 'A', '4=3/2'])('%s only marks a column', (text) =>
  expect(isColumnMark(text)).toBe(true),
);
test.each(['', '分值', '12', 'AB', '(A)分值', '①分值'])('%s is more than a mark', (text) => expect(isColumnMark(text)).toBe(false));

test.each([
  ['<p>目标一</p><p>目标二</p>', '目标一\n目标二'],
  ['<p class="a">目标一</p> \n <p style="b">目标二</p>', '目标一\n目标二'],
  ['目标一<br>目标二<br/>目标三<BR />目标四', '目标一\n目标二\n目标三\n目标四'],
  ['  目标一 ', '目标一'],
  ['<p>目标一', '目标一'],
  ['投诉率<p值', '投诉率<p值'],
  ['a<b', 'a<b'],
])('%j without tags', (text, expected) => expect(withoutTags(text)).toBe(expected));

test('on one line', () => expect(onOneLine('年度 目标 \n  完成\n')).toBe('年度 目标完成'));

test.each(['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#GETTING_DATA'])('%s is an error of Excel', (text) =>
  expect(isErrorValue(text)).toBe(true),
);
test.each(['#A', 'N/A', '值#REF!', '#REF!值', '#', '#1号'])('%s is none', (text) => expect(isErrorValue(text)).toBe(false));

test('of alternatives the longest wins, and signs of a pattern are letters', () => {
  expect(new RegExp(anyOf(['不少', '不少于', '少'])).exec('不少于3')?.[0]).toBe('不少于');
  expect(new RegExp(`^(?:${anyOf(['人.次', 'a'])})$`).test('人x次')).toBe(false);
  expect(new RegExp(`^(?:${anyOf(['人.次', 'a'])})$`).test('人.次')).toBe(true);
});

test.each([
  ['≥3.00(万人', true],
  ['(A)(B', true],
  ['≥3.00(万人)', false],
  ['≥3', false],
])('%s has an open bracket: %s', (text, expected) => expect(isOpen(text)).toBe(expected));

test.each([
  ['≥3.00(万人', '次)', true],
  ['≥3.00(万人)', '次)', true],
  ['≥3.00(万人)以上', '次)', false],
  ['≥3.00()', '次)', true],
  ['≥3.00(万人', '次', false],
  ['≥3.00', '次)', false],
  ['≥3.00(万人', '(次)', false],
])('%s is closed by %s: %s', (above, piece, expected) => expect(closesBracket(above, piece)).toBe(expected));

test.each([
  [['≥3.00(万人', '次)'], '≥3.00(万人次)'],
  [['≥3.00(万人)', '次)'], '≥3.00(万人次)'],
  [['≥3.00(万人) \n', '次)'], '≥3.00(万人次)'],
  [['≥3.00(万人 ', '次)'], '≥3.00(万人 次)'],
  [['效益', '指标'], '效益指标'],
  [['≥3.00(万', '人', '次)'], '≥3.00(万人次)'],
  [['甲'], '甲'],
  [[], ''],
])('%j is one text', (pieces, expected) => expect(joinTorn(pieces)).toBe(expected));
