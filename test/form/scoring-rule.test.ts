// Words that say how a row is scored, and words that only look like it.
import { bracketedRule, saysHowToScore, withoutRule } from '../../src/form/scoring-rule';

test.each([
  '每少一场扣1分',
  '每少1场扣除0.5分',
  '每降低一个百分点,按比例每项扣5%',
  '每超过一天减2分',
  '每完成一项得5分',
  '每增加一户加1分',
  '每发生一次不良事件扣减权重分值的10%',
  '完成得10分，未完成不得分',
  '达到得满分,未达到得零分',
  '达标计10分,不达标计5分',
  '完成给全分;否则不给分',
  '优记10分,良记8分',
  '完成奖2分,未完成扣2分',
  '及时得5分,不及时减掉3分',
  '合格得5分 不合格不扣分',
])('%s says how to score', (text) => {
  expect(saysHowToScore(text)).toBe(true);
});

test.each([
  '因故扣2分',
  '完成得10分',
  '每次培训60分钟',
  '每天减少10分贝',
  '每月召开2次会议,得到好评',
  '每所学校得到3分部支持',
  '每年得2分公司支持,得3分支支持',
  '扣10分钟,减5分钟',
  '得2分类,加3分级,计4分期',
  '培训10场',
  '每少一场,扣1分',
  '每少一场。扣1分',
  '每分钟减少',
  '',
])('%s does not', (text) => {
  expect(saysHowToScore(text)).toBe(false);
});

test('a report is no rule', () => {
  expect(saysHowToScore(`每少一场扣1分${'。'.repeat(492)}`)).toBe(true);
  expect(saysHowToScore(`每少一场扣1分${'。'.repeat(493)}`)).toBe(true);
  expect(saysHowToScore(`每少一场扣1分${'。'.repeat(494)}`)).toBe(false);
});

test.each<[string, string | undefined, string]>([
  ['≥10场(每少一场扣1分)', '每少一场扣1分', '≥10场'],
  ['≥10场（每少一场扣1分）', '每少一场扣1分', '≥10场'],
  ['≥10场[每少一场扣1分]', '每少一场扣1分', '≥10场'],
  ['≥10场【每少一场扣1分】', '每少一场扣1分', '≥10场'],
  ['≥10(场)(每少一场扣1分)', '每少一场扣1分', '≥10(场)'],
  ['≥10(场)', undefined, '≥10(场)'],
  ['≥10 场 (加班)', undefined, '≥10 场 (加班)'],
  ['每少一场扣1分', undefined, '每少一场扣1分'],
  ['()(每少一场扣1分)', '每少一场扣1分', '()'],
])('in brackets: %s', (text, rule, rest) => {
  expect(bracketedRule(text)).toBe(rule);
  expect(withoutRule(text)).toBe(rest);
});
