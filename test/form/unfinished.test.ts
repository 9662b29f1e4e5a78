// Actuals in words that say that the work is not done: beside a date by which it is due, and beside a target in words.
import { isUnfinished } from '../../src/form/unfinished';

test.each([
  '正在实施',
  '目前正在有序推进中',
  '招标过程中',
  '在建',
  '进行中',
  '待验收',
  '拟于明年实施',
  '计划下月开展',
  '延期至明年',
  '推迟到2025年3月',
  '暂缓',
  '项目暂停实施',
  '已取消',
  '尚未完成',
  '未按期完工',
  '暂未验收',
  '预计12月底',
  '计划于明年3月',
])('due at a date: %s is not done', (written) => expect(isUnfinished(written, undefined)).toBe(true));

test.each([
  '已完成',
  '12月15日',
  '提前完成',
  '已取消收费',
  '未发生',
  '完成验收',
  '在册人员全部到岗',
  '',
  // Longer texts tell more than that.
  '正在实施项目二期工程的同时已经全部完成了一期工程的竣工验收',
])('due at a date: %s may be done', (written) => expect(isUnfinished(written, undefined)).toBe(false));

test.each([
  ['按时完成', '正在实施', true],
  ['竣工验收', '待验收', true],
  ['按期开工', '延期至明年', true],
  ['完善', '暂缓', true],
  ['提升', '已终止', true],
  // What goes on may be going on.
  ['持续推进项目实施', '正在实施', false],
  ['逐步完成改造', '正在实施', false],
  ['完善', '正在实施', false],
  // 未完成 says how far the work got.
  ['按时完成', '尚未完成', false],
  ['按时完成', '预计12月底', false],
  ['按时完成', '已完成', false],
])('beside %s: %s', (aimed, written, expected) => expect(isUnfinished(written, aimed)).toBe(expected));

test('a text of 24 characters is short enough to say only that', () => {
  const least = '预计于十二月的月末以前由施工单位完成并提交报告书';
  expect(least).toHaveLength(24);
  expect(isUnfinished(least, undefined)).toBe(true);
  expect(isUnfinished(`${least}等`, undefined)).toBe(false);
});
