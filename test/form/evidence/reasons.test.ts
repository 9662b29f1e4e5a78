// Texts that tell why something came as it did, and texts that stand beside losses.
import { shareOfReasons, standsBesideLosses } from '../../../src/form/evidence/reasons';
import { columnAt, columnOf, columnsIn } from './small-blocks';

test.each([
  '因天气推迟一场',
  '因为人员不足',
  '因此调整',
  '由于项目招标',
  '主要原因是报名人数少',
  '导致进度慢',
  '致使停工',
  '受疫情影响',
  '受场地条件限制',
  '确因场地紧张,少办一场',
  '确因此事',
  '有偏差',
  '略有差距',
  '指标值偏低',
  '延期验收',
  '项目滞后',
  '跨年支付',
  '招标节约',
  '资金结余',
  '尚未验收',
  '未能按时',
  '人员不足',
  '正在推进',
  '下一年度完成',
  '今后加强管理',
  '下一步改进',
  '整改后提高',
  '加快支付',
  '超额完成',
])('%s tells why', (text) => {
  expect(shareOfReasons(columnOf('table', [text]))).toBe(1);
});

test.each(['培训场次', '影响因素,场次', '转基因子代,场次', '前因果关系,场次', '受益人数', '完成率', '规划科'])('%s does not', (text) => {
  expect(shareOfReasons(columnOf('table', [text]))).toBe(0);
});

test('of the texts that say something the share counts', () => {
  expect(shareOfReasons(columnOf('table', ['因天气推迟', '甲', '-', '不适用', '']))).toBe(0.5);
  expect(shareOfReasons(columnOf('table', ['-', '不适用', '']))).toBeUndefined();
});

test.each([
  ['beside the lesser score alone', '20 | 18 | 天气\n30 | 30 |', true],
  ['beside one of two lesser scores', '20 | 18 | 天气\n30 | 25 |\n40 | 40 |', true],
  ['beside a full score, too', '20 | 18 | 天气\n30 | 30 | 无误\n40 | 40 |', false],
  ['beside a full score alone', '20 | 18 |\n30 | 30 | 无误', false],
  ['beside all scores, all lesser', '20 | 18 | 天气\n30 | 25 | 人员', false],
  ['beside one of two lesser scores, none full', '20 | 18 | 天气\n30 | 25 |', false],
  ['nowhere', '20 | 18 |\n30 | 30 |', false],
  ['a dash beside the full score', '20 | 18 | 天气\n30 | 30 | -\n40 | 40 |', true],
  ['where no score stands', '20 | | 天气\n30 | 30 |', false],
])('texts stand beside losses: %s: %s', (_, lines, stands) => {
  const columns = columnsIn('table', lines);
  expect(standsBesideLosses(columnAt(columns, 2), columnAt(columns, 0), columnAt(columns, 1))).toBe(stands);
});
