// Pairs of target and actual that people filled in, from the sheet to the press: what is objected to, and what would be written.
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

const POINTS = 5;

/** The errors and warnings at the row, and the cells that a press changes. */
function judged(name: string, target: string, actual: string, score: number, explanation = ''): readonly string[] {
  const sheet = sheetOf(
    rowsOf(`
项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | 某中心
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | ${name} | ${target} | ${actual} | ${POINTS} | ${score} | ${explanation}
效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 40 | 40 |
满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 95% | 45 | 45 |
总分 | | | | | 100 | ${95 + score} |
`),
  );
  const assessment = assess(sheet, CENTRAL_2020, review);
  const findings = assessment.forms.flatMap((form) => form.findings);
  const objections = findings.filter(({ severity, cell }) => severity !== 'information' && cell.row === 6).map(({ rule }) => rule);
  const { edits } = planRecalculation(assessment, CENTRAL_2020, review).plan;
  return [...objections, ...edits.map(({ cell }) => addressOf(cell))];
}

test.each([
  ['低保标准', '>=530元/人*月', '583元/人*月'],
  ['补助标准', '17元/人.每天', '17元/人.每天'],
  ['完成资金支付', '11月底完成100%', '100%'],
  ['单价', '≤1600元/亩', '1600元'],
  ['宣传', '每月1次', '12次'],
  ['宣传', '不少于2次', '2次以上'],
  ['合格率', '≥95%', '95%以上'],
  ['受众', '获得目的国受众欢迎', '受目的国受众欢迎显著'],
  ['环境', '改善', '有所改善'],
  ['保障', '有效保障', '有效保障了师生用餐'],
  ['影响', '效果显著', '效果较好'],
  ['预算调整率', '3%', '0'],
  ['财政供养人员控制率', '100%', '92%'],
  ['故障响应时间', '2小时', '0.5小时'],
  ['办结时限', '5个工作日', '3个工作日'],
  ['投诉次数', '5次', '2次'],
  ['响应', '≤1天', '4小时'],
  ['响应', '≤24小时', '1天'],
  ['工期', '≤12个月', '1年'],
  ['编制人数', '20人', '18人'],
  ['巡查', '每季度1次', '4次'],
  ['服务企业', '≥20家', '22户'],
  ['印制手册', '≥3000册', '3200本'],
  ['完工', '2023.07-2024.01', '2023.07-2024.01'],
  ['验收', '9月底前', '第三季度末'],
  ['专家人数', '≥十二人', '12名'],
])('%s %s, %s with full points: nothing to object to, nothing to write', (name, target, actual) => {
  expect(judged(name, target, actual, POINTS)).toEqual([]);
});

test.each([
  ['体系', '持续完善', '基本完成', 4.38],
  ['体系', '是', '基本达到', 4.33],
  ['环境', '改善', '有所改善', 4],
])('%s %s, %s, explained: a lower score stays', (name, target, actual, score) => {
  expect(judged(name, target, actual, score, '加强技术指导')).toEqual([]);
});

test.each([
  ['响应', '≤2个工作日', '5小时'],
  ['工期', '≤1月', '20天'],
  ['造林', '≥10亩', '10棵'],
  ['参与', '≥100户', '350人'],
])('%s %s, %s: unit-mismatch alone speaks, nothing is written', (name, target, actual) => {
  for (const score of [0, 2.5, POINTS]) {
    const objections = judged(name, target, actual, score).filter((rule) => rule !== 'explanation-missing');
    expect(objections).toEqual(['unit-mismatch']);
  }
});

test.each([
  ['是否违规', '否', '是', ['score-band', 'explanation-missing', 'G7', 'G10']],
  ['机制', '优良中低差', '差', ['score-band', 'explanation-missing', 'G7', 'G10']],
  ['道路', '≥10公里', '9000米', ['score-inflated', 'explanation-missing', 'G7', 'G10']],
  ['机制', '不断完善', '待定', ['explanation-missing']],
  ['机制', '不适用', '不适用', ['explanation-missing']],
  ['造林', '≥10亩', '1公顷', ['overshoot-unexplained']],
])('%s %s, %s with full points: %j', (name, target, actual, expected) => {
  expect(judged(name, target, actual, POINTS)).toEqual(expected);
});
