// Targets without a sign: the name tells the direction, or nothing is computed and what was entered stands.
import { readForms } from '../../src/form/read-all';
import { evaluate } from '../../src/scoring/evaluate';
import type { IndicatorEvaluation } from '../../src/scoring/evaluation';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

function rowOf(name: string, target: string, actual: string, score = '', levels = '产出指标 | 质量指标'): IndicatorEvaluation {
  const rows = rowsOf(`
    项目支出绩效自评表
    (2024年度)
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
    ${levels} | ${name} | ${target} | ${actual} | 20 | ${score} |
  `);
  const [row] = readForms(sheetOf(rows)).forms.flatMap((form) => evaluate(form, CENTRAL_2020).indicators);
  if (row === undefined) throw new Error('no row');
  return row;
}
const outcome = ({ fulfilment, score }: IndicatorEvaluation): string => `${fulfilment} ${score?.recommended?.toFixed(2) ?? 'none'}`;

test.each([
  ['故障响应时间', '2小时', '0.5小时', 'met 20.00'],
  ['预算调整率', '3%', '0', 'met 20.00'],
  ['办理时限', '5个工作日', '3个工作日', 'met 20.00'],
  ['有效投诉次数', '5次', '2次', 'met 20.00'],
  ['财政供养人员控制率', '100%', '92%', 'met 20.00'],
  ['办结时限', '5个工作日', '8个工作日', 'unmet 12.50'],
  ['投诉率', '2%', '4%', 'unmet 10.00'],
  ['人均培训成本', '300元', '310元', 'unmet 19.35'],
  ['单次检测费用', '500元', '450元', 'met 20.00'],
  ['结转结余率', '10%', '4%', 'met 20.00'],
  ['预算变动率', '5%', '6%', 'unmet 16.67'],
  ['安全生产事故', '2起', '1起', 'met 20.00'],
  ['审批办结时间', '20天', '480小时', 'met 20.00'],
  ['PM2.5年均浓度', '35', '30', 'met 20.00'],
  ['二氧化硫排放量', '100吨', '90吨', 'met 20.00'],
  ['系统故障次数', '3次', '6次', 'unmet 10.00'],
  ['验收合格率', '95%', '90%', 'unmet 18.95'],
  ['群众满意度', '90%', '81%', 'unmet 18.00'],
  ['培训场次', '10场', '8场', 'unmet 16.00'],
  ['新建农村公路', '10公里', '9000米', 'unmet 18.00'],
  ['惠及群众人数', '5000人', '4000人', 'unmet 16.00'],
  ['成本节约率', '5%', '4%', 'unmet 16.00'],
])('%s %s, reached %s: %s', (name, target, actual, expected) => expect(outcome(rowOf(name, target, actual))).toBe(expected));

test.each([
  ['编制人数', '10人', '8人'],
  ['设备使用率', '80%', '95%'],
  ['人员数量', '10人', '12人'],
  ['指标甲', '30', '20'],
  ['故障处理数量', '30次', '20次'],
  ['高血压患者血压控制率', '60%', '50%'],
  ['项目规模', '3个', '2个'],
  ['服务时间', '8小时', '10小时'],
  ['库存量', '100吨', '80吨'],
])('%s %s, reached %s: both directions are possible', (name, target, actual) => {
  expect(outcome(rowOf(name, target, actual))).toBe('unknown none');
  for (const score of ['20', '13.5', '0']) {
    const { score: verdict, overshoot, ratio } = rowOf(name, target, actual, score);
    expect([verdict?.settled?.toFixed(), overshoot, ratio]).toEqual([score, false, undefined]);
  }
  expect(rowOf(name, target, actual).indicator.target.content).toMatchObject({ signWritten: false, isOpen: true });
  expect(outcome(rowOf(name, target, target))).toBe('met 20.00');
  expect(outcome(rowOf(name, `≥${target}`, target))).toBe('met 20.00');
});

test('under 数量指标 a count says how much was done, unless it counts what is there anyway or should be rare', () => {
  const output = '产出指标 | 数量指标';
  for (const name of ['外包企业数', '村级卫生室数量', '文艺汇演场次'])
    expect(outcome(rowOf(name, '3', '2', '', output))).toBe('unmet 13.33');
  for (const name of ['在编人数', '库存物资数量', '信访件数', '隐患点数量', '指标甲'])
    expect(outcome(rowOf(name, '3', '2', '', output))).toBe('unknown none');
  expect(outcome(rowOf('外包企业数', '3', '2'))).toBe('unknown none');
});

test('under 成本 a bare number is an upper bound, under 满意度 a lower one', () => {
  expect(outcome(rowOf('甲', '20万元', '25万元', '', '成本指标 | 经济成本指标'))).toBe('unmet 16.00');
  expect(outcome(rowOf('服务对象', '90%', '81%', '', '满意度指标 | 服务对象满意度指标'))).toBe('unmet 18.00');
});
