// What counts as an explanation.
import { isExplained, NO_EXPLANATION } from '../../src/scoring/explanation';

test.each(['', ' ', '\n', '\u3000', '0', '０', '无', ' 无 ', '/', '／', '—', '-', '－', '略'])('%j explains nothing', (text) => {
  expect(isExplained(text)).toBe(false);
});

test.each([
  ...[
    '——',
    '--',
    '.',
    '。',
    '……',
    '0.00',
    '0%',
    'N/A',
    '不适用',
    '见附件',
    '详见附件',
    '无。',
    '无偏差',
    '没有偏差。',
    '待定',
    '/ ',
    '略。',
  ],
  ...['\u200b', '\ufeff', '\u200e无\u200f', '\u2060\u00ad', '此处填写偏差原因', '请填写原因', '（100字以内）', '请说明偏差原因及改进措施'],
])('%j explains nothing', (text) => {
  expect(isExplained(text)).toBe(false);
});

test.each([
  '受天气影响',
  '无法按期开展，已顺延',
  '0 偏差，超额完成',
  '略有不足',
  '无人报名',
  '0.5万元未支付',
  '见附件2说明，因天气延期',
  '不可抗力',
  '待财政批复后实施',
])('%j explains', (text) => {
  expect(isExplained(text)).toBe(true);
});

test('the list is made of words that are their own normal form', () => {
  for (const word of NO_EXPLANATION) expect(word.normalize('NFKC').trim()).toBe(word);
});
