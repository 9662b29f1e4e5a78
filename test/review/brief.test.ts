// What a finding is about in short: its row and the figures that differ, where they say what the sentence says.
import type { Finding } from '../../src/review/rule';
import type { RuleId } from '../../src/review/rule-ids';
import { RULES } from '../../src/review/rules';
import { achieved, bound, done, dueBy, illegible, nothing, quality, range, type RowSpec } from '../scoring/build-form';
import { IN_ORDER, reviewOf, withFunds, withRow, type ReviewSpec } from './reviewing';

/** "专题活动 | 12 / 20 篇 | 60%"; "only the sentence". */
const inShort = (rule: RuleId, spec: ReviewSpec): string => {
  const [found] = reviewOf(spec).filter((finding: Finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`${rule} finds nothing`);
  const { brief } = found;
  return brief === undefined ? 'only the sentence' : [brief.name['zh-CN'], brief.figures, brief.share].filter(Boolean).join(' | ');
};

test.each<[RuleId, string, RowSpec, string]>([
  [
    'explanation-missing',
    'short',
    { target: bound('≥', '20.00', '篇'), actual: done('12.00', '篇'), score: '6.00' },
    '专题活动 | 12 / 20 篇 | 60%',
  ],
  [
    'explanation-missing',
    'deducted',
    { target: bound('≥', '20', '篇'), actual: done('20', '篇'), score: 'formula:9' },
    '专题活动 | 9.00 / 10.00',
  ],
  [
    'explanation-missing',
    'in words',
    { target: quality('及时'), actual: achieved('partly'), score: '7' },
    '专题活动 | 部分达成指标 / 及时',
  ],
  ['explanation-missing', 'late', { target: dueBy(6), actual: done('20', '篇'), score: '7' }, '专题活动 | 20(篇) / 6月底前'],
  [
    'overshoot-unexplained',
    'far above',
    { target: bound('≥', '200', '人次'), actual: done('2860', '人次') },
    '专题活动 | 2860 / 200 人次 | 1430%',
  ],
  [
    'overshoot-unexplained',
    'no decimals above 100 %',
    { target: bound('≥', '3', '万'), actual: done('4', '万') },
    '专题活动 | 4 / 3 万 | 133%',
  ],
  [
    'overshoot-unexplained',
    'units of one kind',
    { target: bound('≥', '3', '万次'), actual: done('48000', '次') },
    '专题活动 | 48000 次 / 3 万次 | 160%',
  ],
  ['overshoot-unexplained', 'percent', { target: bound('≥', '50', '%'), actual: done('80', '%') }, '专题活动 | 80% / 50% | 160%'],
  ['overshoot-unexplained', 'above a range', { target: range('10', '20', '场'), actual: done('40', '场') }, '专题活动 | 40 / 20 场 | 200%'],
  ['score-inflated', 'a score', { target: bound('≥', '20', '篇'), actual: done('12', '篇'), score: '10' }, '专题活动 | 10.00 / 10.00'],
  ['score-missing', 'none', { target: bound('≥', '20', '篇'), actual: done('20', '篇'), score: '' }, '专题活动 | – / 10.00'],
  ['unit-mismatch', 'other units', { target: bound('≥', '20', '篇'), actual: done('30', '人') }, '专题活动 | 30(人) / ≥20(篇)'],
  ['value-missing', 'no actual', { target: bound('≥', '20', '篇'), actual: nothing }, '专题活动 | – / ≥20(篇)'],
  [
    'value-unreadable',
    'illegible',
    { target: bound('≥', '20', '篇'), actual: illegible('大约有三百多个左右吧') },
    '专题活动 | 大约有三百多个左右吧 / ≥20(篇)',
  ],
  ['value-unreadable', 'too long', { target: bound('≥', '20', '篇'), actual: illegible('大约有三百多个左右吧，说不清') }, '专题活动'],
])('%s, %s', (rule, _, row, expected) => expect(inShort(rule, withRow(row))).toBe(expected));

test.each<[RuleId, ReviewSpec, string]>([
  ['total-score', { ...IN_ORDER, total: '98.50' }, '总分 | 98.50'],
  ['total-missing', { ...IN_ORDER, total: '' }, '总分'],
  ['grade-wrong', { ...IN_ORDER, grade: '良' }, '评分等级 | 良'],
  [
    'execution-rate',
    withFunds({ annualBudget: '100.00', executed: '80.00', rate: '90.00', score: '8.00' }),
    '年度资金总额 | 80.00 | 90.00%',
  ],
  [
    'execution-score',
    withFunds({ annualBudget: '100.00', executed: '80.00', rate: '80.00', score: '9.00' }),
    '年度资金总额 | 9.00 / 10.00',
  ],
  ['header-incomplete', { ...IN_ORDER, department: '' }, 'only the sentence'],
  ['points-total', { ...IN_ORDER, rows: IN_ORDER.rows?.slice(1) ?? [] }, 'only the sentence'],
])('%s', (rule, spec, expected) => expect(inShort(rule, spec)).toBe(expected));

test('every finding bears the title of its rule', () => {
  const [finding] = reviewOf({ ...IN_ORDER, total: '98.50' });
  expect(finding?.title).toEqual(RULES.find(({ id }) => id === finding?.rule)?.title);
});
