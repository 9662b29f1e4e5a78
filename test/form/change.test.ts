// Rises and falls in words: what a value says, what a name measures, and the number behind the words.
import { changeIn, changeNamed, splitChange } from '../../src/form/change';

test.each([
  ['提升', 'rise'],
  ['显著提升', 'rise'],
  ['有所改善', 'rise'],
  ['持续增长5%', 'rise'],
  ['提高了2个百分点', 'rise'],
  ['逐步好转趋势', 'rise'],
  ['下降', 'fall'],
  ['明显下降', 'fall'],
  ['有所减少', 'fall'],
  ['降低了3%', 'fall'],
  ['零增长', 'fall'],
  ['只减不增', 'fall'],
  ['完善', undefined],
  ['提升改造道路', undefined],
  ['下降沿', undefined],
  ['未提升', undefined],
])('%s says %s', (written, expected) => expect(changeIn(written)).toBe(expected));

test.each([
  ['同比增长5%', 'rise 5%'],
  ['较上年提高3个百分点', 'rise 3个百分点'],
  ['增幅达到10%', 'rise 10%'],
  ['增加≥200人', 'rise ≥200人'],
  ['比去年同期下降6%', 'fall 6%'],
  ['降低率为3%', 'fall 3%'],
  ['压减不低于5%', 'fall 不低于5%'],
  ['下降', undefined],
  ['5%', undefined],
  ['提升效果5分', undefined],
])('%s in front of a number: %s', (written, expected) => {
  const split = splitChange(written);
  expect(split && `${split.change} ${split.rest}`).toBe(expected);
});

test.each([
  ['业务收入增长率', 'rise'],
  ['新增就业人数', 'rise'],
  ['增收', 'rise'],
  ['单位能耗降低率', 'fall'],
  ['三公经费压减幅度', 'fall'],
  ['减少投诉', 'fall'],
  ['培训场次', undefined],
  ['能耗', undefined],
])('%s names a %s', (name, expected) => expect(changeNamed(name)).toBe(expected));
