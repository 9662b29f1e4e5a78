// The total and the grade in one cell with their labels, and the cells that only look like it.
import { labelWithValue } from '../../src/form/label-with-value';

test.each([
  ['自评总分:97.5分', { total: '97.5' }],
  ['总分：100', { total: '100' }],
  ['合计得分=98.00', { total: '98.00' }],
  ['总得分为95分', { total: '95' }],
  ['自评得分（96.5分）', { total: '96.5' }],
  ['总分(满分100分):97.5', { total: '97.5' }],
  ['评价总分(百分制)97', undefined],
  ['总分(100分)97分', { total: '97' }],
  ['等级:优', { grade: '优' }],
  ['自评等级：良好', { grade: '良' }],
  ['评价等级为合格', { grade: '中' }],
  ['评分等级(较差)', { grade: '差' }],
  ['绩效等级差', { grade: '差' }],
  ['自评总分:97.5分,等级:优', { total: '97.5', grade: '优' }],
  ['自评得分：88分；评价等级：良', { total: '88', grade: '良' }],
  ['等级:优。总分:97分。', { total: '97', grade: '优' }],
  ['总分 : 97.5 分 、 等级 : 优 秀', { total: '97.5', grade: '优' }],
  // A label alone, or what can be reached.
  ['总分', undefined],
  ['总分(100分)', undefined],
  ['评分等级', undefined],
  ['(满分100分)', undefined],
  ['等级:', undefined],
  ['总分:', undefined],
  ['', undefined],
  [',分', undefined],
  // Other labels, other values, more words.
  ['项目得分率:97.5', undefined],
  ['培训得分:97.5分', undefined],
  ['满意度97分', undefined],
  ['风险等级:优', undefined],
  ['等级:优质', undefined],
  ['等级:优等', undefined],
  ['总分:97.5分,经办人:张三', undefined],
  ['经办人:张三,总分:97.5分', undefined],
  ['总分:1234分', undefined],
  ['分', undefined],
])('%s', (text, expected) => expect(labelWithValue(text)).toEqual(expected));

test('of forty characters at most', () => {
  const padded = (length: number): string => `总分:97.5分${' '.repeat(length - 8)}`;
  expect(labelWithValue(padded(40))).toEqual({ total: '97.5' });
  expect(labelWithValue(padded(41))).toBeUndefined();
});
