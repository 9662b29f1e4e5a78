// What to do about a finding, in the words of the list of findings: for the unit that filled in the form, with or without this program.
import type { Finding } from '../review/rule';
import type { RuleId } from '../review/rule-ids';

const ADVICE: Readonly<Record<RuleId, string>> = {
  'header-incomplete': '补填表头',
  'template-text': '改成实际内容、补写完整，或者删去',
  'points-total': '调整各行分值，使合计为 100 分',
  'points-subtotal': '调整各行分值，或更正标题、小计写明的分值',
  'points-invalid': '补填大于 0 的分值；不计分的行，分值和得分都填“-”',
  'points-weights': '核对各类指标的分值',
  'points-concentration': '核对分值是否过于集中、有无缺项',
  'fund-parts': '核对总额与各分项金额',
  'execution-rate': '按全年执行数 ÷ 全年预算数更正执行率',
  'execution-score': '按分值 × 执行率更正得分',
  'execution-over': '核对执行数和预算数；预算有调整的，填调整后的数',
  'execution-low': '说明执行率偏低的原因',
  'execution-gap': '核对各项得分；属实的，说明执行率低而得分高的原因',
  'budget-adjusted': '核对全年预算数',
  'score-missing': '补填得分',
  'score-over-points': '下调得分，不超过分值',
  'score-deducted': '更正得分，或写明扣分原因',
  'score-inflated': '下调得分',
  'score-too-low': '更正得分，或写明多扣的原因',
  'score-band': '在规定范围内打分',
  'score-by-own-rule': '对照表内评分标准复核得分',
  'total-score': '重新合计各项得分，更正总分',
  'total-missing': '填写总分',
  'grade-wrong': '按总分更正评分等级',
  'grade-missing': '按总分填写评分等级',
  'explanation-missing': '写明偏差原因和改进措施',
  'overshoot-unexplained': '写明大幅超额的原因',
  'value-missing': '补填',
  'value-unreadable': '改写成规范的数字和单位',
  'actual-not-numeric': '填写实际完成的数',
  'actual-copies-target': '填写实际完成的数，不照抄指标值',
  'unit-mismatch': '统一指标值和实际完成值的单位',
  'strict-equality': '核对实际完成值和指标值的符号',
  'completion-rate': '按实际完成值 ÷ 指标值更正完成率',
  'comparator-implausible': '核对指标值的符号',
  'comparator-missing': '给指标值写上符号',
  'target-vague': '写明怎样衡量',
  'money-as-indicator': '改用反映产出的指标',
  'narrative-target': '核对后改成一致',
  'narrative-actual': '核对后改成一致',
  'narrative-unfinished': '在相应指标写明未完成的原因',
};

/** Information asks for nothing. */
export const adviceOf = ({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): string =>
  severity === 'information' ? '供参考，不改也可以报送' : ADVICE[rule];
