// What counts as an explanation.
import { isExplained, NO_EXPLANATION } from '../../src/scoring/explanation';

test.each(['', ' ', '\n', '\u3000', '0', '０', '无', ' 无 ', '/', '／', '—', '-', '－', '略'])('%j explains nothing', (text) => {
  expect(isExplained(text)).toBe(false);
});

test.each(['受天气影响', '无法按期开展，已顺延', '0 偏差，超额完成', '略有不足'])('%j explains', (text) => {
  expect(isExplained(text)).toBe(true);
});

test('the list is made of words that are their own normal form', () => {
  for (const word of NO_EXPLANATION) expect(word.normalize('NFKC').trim()).toBe(word);
});
