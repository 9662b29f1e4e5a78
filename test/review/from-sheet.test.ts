// From the cells of a sheet to the findings: the reader hands the head, the headings and the template's rows on to the rules.
import { readForms } from '../../src/form/read-all';
import { review } from '../../src/review/review';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';
import { brief } from './reviewing';

const foundIn = (sheet: string): readonly string[] => {
  const { forms } = readForms(sheetOf(rowsOf(sheet)));
  expect(forms).toHaveLength(1);
  return forms.flatMap((form) => review(evaluate(form, CENTRAL_2020), CENTRAL_2020).map(brief));
};

const IN_ORDER = `
项目支出绩效自评表
(2024年度)
项目名称 | | 公共服务平台
主管部门 | | 科学技术委员会 | | 实施单位 | 平台管理中心
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率(%) | 得分
 | 年度资金总额 | 100.00 | 100.00 | 99.00 | 10.00 | 99.00 | 9.90
 | 其中:当年财政拨款 | 100.00 | 100.00 | 99.00 | - | 99.00 | -
年度总体目标 | 预期目标 | | | 实际完成情况
 | 举办培训10场 | | | 举办培训11场
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标(50分) | 数量指标(30分) | 指标1：专题培训 | ≥10(场) | 11(场) | 30 | 30 |
 | 时效指标(20分) | ★培训及时性 | 及时 | 达成指标 | 20 | 20 |
效益指标(30分) | 社会效益指标 | 受益人数 | ≥100(人) | 120(人) | 30 | 30 |
满意度指标(10分) | 服务对象满意度指标 | 学员满意度 | ≥90% | 95% | 10 | 10 |
总分 | | | | | 100 | 99.90 |
评分等级 | 优
`;

test('a form in order', () => {
  expect(foundIn(IN_ORDER)).toEqual([]);
});

test.each<[string, string, string, readonly string[]]>([
  ['a blank department', '主管部门 | | 科学技术委员会 |', '主管部门 | | |', ['header-incomplete warning C4']],
  ['no year', '(2024年度)', '(    年度)', ['header-incomplete warning A1']],
  ['a heading that its rows do not add up to', '数量指标(30分)', '数量指标(40分)', ['points-subtotal error B11']],
  ['a heading of a dimension', '产出指标(50分)', '产出指标(60分)', ['points-subtotal error A11']],
  ['a name that was never filled in', '指标1：专题培训', '指标1：', ['template-text error C11']],
  ['a row of the template', '总分 | | | |', ' | | 指标2： | | | | |\n总分 | | | |', ['template-text error C15']],
  ['dots of the template', '总分 | | | |', ' | | …… | | | | |\n总分 | | | |', ['template-text error C15']],
  ['an instruction in the goal', '| 举办培训10场 |', '| 举办培训10场（100字以内） |', ['template-text error B9']],
  ['a draft', '11(场) | 30 | 30 |', '11(场) | 30 | 30 | 原因：……', ['template-text error H11']],
  ['the sign copied', '| 95% |', '| ≥90% |', ['actual-copies-target warning E14']],
  ['another unit', '| 120(人) |', '| 120(场) |', ['unit-mismatch warning E13']],
  ['a number in words', '| 11(场) |', '| 已完成 |', ['actual-not-numeric warning E11']],
  ['no sign', '| ≥100(人) |', '| 100(人) |', ['comparator-missing information D13']],
  ['a sign the wrong way', '≥90% | 95%', '≤95% | 90%', ['comparator-implausible warning D14']],
  ['a strict sign', '≥100(人) | 120(人)', '>100(人) | 100(人)', ['strict-equality warning E13']],
  [
    'spending for an output',
    '指标1：专题培训 | ≥10(场) | 11(场)',
    '指标1：预算执行率 | ≥95% | 99%',
    ['money-as-indicator information C11'],
  ],
  ['a vague target', '| 及时 | 达成指标 |', '| 持续提升 | 达成指标 |', ['target-vague information D12']],
  [
    'a budget that was raised',
    '年度资金总额 | 100.00 |',
    '年度资金总额 | 90.00 |',
    ['fund-parts error C6', 'budget-adjusted information D6'],
  ],
])('%s', (_, from, to, expected) => {
  expect(IN_ORDER.split(from)).toHaveLength(2);
  expect(foundIn(IN_ORDER.replace(from, to))).toEqual(expected);
});
