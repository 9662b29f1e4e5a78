// The scoring table with targets and actuals as people write them, scored by hand.
import { readForms } from '../../src/form/read-all';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

/** "met [10..10] 10 (1430%)": fulfilment, admissible interval, recommended of 10 points, the ratio where there is one. */
function scored(target: string, actual: string, dimension = '产出指标'): string {
  const rows = rowsOf(`
    财政项目支出绩效自评表
    (2024年度)
    项目名称 | 渔政执法
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
    ${dimension} | 数量指标 | ${dimension === '成本指标' ? '指标甲' : '受益人次'} | ${target} | ${actual} | 10.00 | |
    总分 | | | | | 100.00 | |
  `);
  const [form] = readForms(sheetOf(rows)).forms;
  if (form === undefined) throw new Error('no form');
  const [row] = evaluate(form, CENTRAL_2020).indicators;
  if (row?.score === undefined) throw new Error('no row');
  const { admissible, alternative, recommended } = row.score;
  const interval = admissible === undefined ? '–' : `[${admissible.low.toFixed()}..${admissible.high.toFixed()}]`;
  const or = alternative === undefined ? '' : ` or ${alternative.toFixed()}`;
  const ratio = row.ratio === undefined ? '' : ` (${row.ratio.toFixed(2)}%${row.overshoot ? ', overshoot' : ''})`;
  return `${row.fulfilment} ${interval}${or} ${recommended?.toFixed() ?? '–'}${ratio}`;
}

test.each<[string, string, string]>([
  // ≥ > =
  ['≥90.00(%)', '95.00(%)', 'met [10..10] 10 (105.56%)'],
  ['≥90.00(%)', '90%', 'met [10..10] 10 (100.00%)'],
  ['≥90.00(%)', '72.00(%)', 'unmet [8..8] 8 (80.00%)'],
  // 10 × 77 / 90 = 8.5556
  ['≥90.00(%)', '77%', 'unmet [8.56..8.56] 8.56 (85.56%)'],
  // 60206 of 50000
  ['≥5.00(万个)', '60206个', 'met [10..10] 10 (120.41%)'],
  ['≥5.00(万个)', '4万个', 'unmet [8..8] 8 (80.00%)'],
  ['≧735人次', '735', 'met [10..10] 10 (100.00%)'],
  // 10 × 700 / 735 = 9.5238
  ['≧735人次', '700', 'unmet [9.52..9.52] 9.52 (95.24%)'],
  ['═100%', '98%', 'unmet [9.8..9.8] 9.8 (98.00%)'],
  ['═100%', '100%', 'met [10..10] 10 (100.00%)'],
  ['100%以上', '100%', 'met [10..10] 10 (100.00%)'],
  ['100%以上', '150%', 'met [10..10] 10 (150.00%, overshoot)'],
  ['100%以上', '85%', 'unmet [8.5..8.5] 8.5 (85.00%)'],
  ['29.5亩', '29.5亩', 'met [10..10] 10 (100.00%)'],
  ['29.5亩', '23.6亩', 'unmet [8..8] 8 (80.00%)'],
  ['=1.00(部)', '3.00(部)', 'met [10..10] 10 (300.00%, overshoot)'],
  ['>50.00(%)', '50.00(%)', 'met [10..10] 10 (100.00%)'],
  ['≥200.00(人次)', '2860.00(人次)', 'met [10..10] 10 (1430.00%, overshoot)'],
  // < ≤: 0.064 of 2 seconds
  ['<2.00(秒)', '64毫秒', 'met [10..10] 10 (3.20%)'],
  // F1 10 × 2 / 2.5 = 8, F2 10 × (1 − 0.5 / 2) = 7.5
  ['<2.00(秒)', '2500毫秒', 'unmet [8..8] or 7.5 8 (125.00%)'],
  // 0.8 ‰ is 0.08 %
  ['小于0.9‰', '0.08%', 'met [10..10] 10 (88.89%)'],
  ['小于0.9‰', '0.9‰', 'met [10..10] 10 (100.00%)'],
  // F1 10 × 0.9 / 1.2 = 7.5, F2 10 × (1 − 0.3 / 0.9) = 6.667
  ['小于0.9‰', '1.2‰', 'unmet [7.5..7.5] or 6.67 7.5 (133.33%)'],
  // F1 10 × 10 / 15 = 6.667, F2 10 × (1 − 5 / 10) = 5
  ['＜10次', '15次', 'unmet [6.67..6.67] or 5 6.67 (150.00%)'],
  ['＜10次', '5次', 'met [10..10] 10 (50.00%)'],
  // Twice the target and beyond: F2 gives nothing
  ['＜10次', '25次', 'unmet [4..4] or 0 4 (250.00%)'],
  // Target 0
  ['0起', '0起', 'met [10..10] 10'],
  ['0起', '无', 'met [10..10] 10'],
  ['0起', '1起', 'unmet [0..0] 0'],
  ['无', '0起', 'met [10..10] 10'],
  ['无', '2次', 'unmet [0..0] 0'],
  // Ranges
  ['3000-5000人', '4000人', 'met [10..10] 10'],
  ['3000-5000人', '2400人', 'unmet [8..8] 8 (80.00%)'],
  ['3000-5000人', '6500人', 'met [10..10] 10 (130.00%, overshoot)'],
  // Dates
  ['9月前', '7月', 'met [10..10] 10'],
  ['9月前', '11月', 'judged [0..7.99] 7'],
  ['12月底前完成', '12月', 'met [10..10] 10'],
  ['2024年12月31日前', '2025年1月5日', 'judged [0..7.99] 7'],
  // Qualities: 80 to 100 %, 60 to below 80 % (70), below 60 % (30)
  ['及时', '达成指标', 'judged [8..10] 10'],
  ['及时', '部分达成预期指标并具有一定效果', 'judged [6..7.99] 7'],
  ['及时', '未达成预期指标且效果较差', 'judged [0..5.99] 3'],
  // Words against numbers, and unreadable values
  ['≥95%', '已完成', 'judged [8..10] 10'],
  ['完善', '12次', 'unknown [0..10] –'],
  ['≥90.00(%)', '约九成', 'unknown – –'],
  ['', '12次', 'unknown – –'],
])('%s with %s', (target, actual, expected) => {
  expect(scored(target, actual)).toBe(expected);
});

test('a bare number under a cost heading is an upper bound: F1 10 × 1600 / 2000, F2 10 × (1 − 400 / 1600)', () => {
  expect(scored('1600元/亩', '2000元/亩', '成本指标')).toBe('unmet [8..8] or 7.5 8 (125.00%)');
  expect(scored('1600元/亩', '1500元/亩', '成本指标')).toBe('met [10..10] 10 (93.75%)');
});
