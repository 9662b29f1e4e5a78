// Labels of rows that add up others: what each adds up, and labels that look like one and are none.
import { sumWordsOf } from '../../src/form/sum-words';

const text = (label: string): string => {
  const words = sumWordsOf(label);
  return words ? `${words.of} ${words.level}`.trim() : 'none';
};

test.each([
  ['总分', 'whole'],
  ['合计', 'whole'],
  ['自评总得分', 'whole'],
  ['本项目绩效自评总分', 'whole'],
  ['项目总分合计', 'whole'],
  ['共计得分', 'whole'],
  ['累计', 'whole'],
  ['汇总', 'whole'],
  ['总得分合计分', 'whole'],
  ['小计', 'part'],
  ['小计得分', 'part'],
  ['第一部分小计', 'part'],
  ['指标合计', 'part'],
  ['绩效指标合计', 'part'],
  ['一级指标小计', 'part'],
  ['三级绩效指标合计', 'part'],
  ['产出指标合计', 'part 产出指标'],
  ['数量指标小计', 'part 数量指标'],
  ['效益指标得分合计', 'part 效益指标'],
  ['项目得分', 'whole'],
  ['绩效自评分数', 'whole'],
  ['指标得分', 'part'],
  ['得分分值', 'none'],
  ['得分', 'none'],
  ['分值', 'none'],
  ['培训人数', 'none'],
  ['培训场次合计', 'none'],
  ['四级指标合计', 'none'],
  ['项目产出', 'none'],
  ['合计培训', 'none'],
  ['计划完成', 'none'],
  ['分', 'none'],
  ['', 'none'],
  ['本项目绩效自评项目绩效自评总分', 'whole'],
  ['本项目绩效自评项目绩效自评自评总分', 'none'],
])('%s: %s', (label, expected) => {
  expect(text(label)).toBe(expected);
});
