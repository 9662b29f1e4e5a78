// Which way an indicator's name says is better: in doubt nothing, because a false alarm costs more trust than a miss.
import { directionOf, directionWithoutSign, signContradicts, subjectOf } from '../../src/form/direction';

test.each([
  ['★★指标1:培训人数', '培训人数'],
  ['指标12、培训人数', '培训人数'],
  ['其中:女性人数(人)', '女性人数'],
  ['指标3培训人数', '培训人数'],
  ['甲(一)班(人次)', '甲(一)班'],
  ['培训()', '培训'],
  ['培训(人)数', '培训(人)数'],
  ['培训★', '培训★'],
  ['完成指标1', '完成指标1'],
])('%s speaks of %s', (name, expected) => expect(subjectOf(name)).toBe(expected));

test.each([
  ['故障次数', 'less'],
  ['投诉率', 'less'],
  ['安全事故发生起数', 'less'],
  ['系统响应时间', 'less'],
  ['办结期限', 'less'],
  ['人均培训成本', 'less'],
  ['管理费支出', 'less'],
  ['成本控制数', 'less'],
  ['补助成本', 'less'],
  ['三公经费', 'less'],
  ['预算调整率', 'less'],
  ['污水排放量', 'less'],
  ['服务对象满意度', 'more'],
  ['项目验收合格率', 'more'],
  ['投诉办结率', 'more'],
  // What turns the word around leaves a doubt.
  ['故障处理率', undefined],
  ['无故障运行时间', undefined],
  ['响应时间缩短', undefined],
  ['故障恢复时间缩短率', undefined],
  ['平均响应时间压缩时长', undefined],
  ['减少办理时间', undefined],
  ['逾期完成率', undefined],
  ['成本节约费用', undefined],
  ['慰问费', undefined],
  ['学费', undefined],
  ['浓度达标失业率', undefined],
  ['培训人数', undefined],
  ['补助', undefined],
])('%s is better %s', (name, expected) => expect(directionOf(name)).toBe(expected));

test.each([
  ['故障次数', '≥', '次', true],
  ['故障次数', '>', '次', true],
  ['故障次数', '≤', '次', false],
  ['故障次数', '=', '次', false],
  ['服务对象满意度', '≤', '%', true],
  ['服务对象满意度', '<', '%', true],
  ['服务对象满意度', '≥', '%', false],
  ['培训人数', '≤', '人', false],
  // A share of the costs that were kept to.
  ['成本控制', '≥', '%', false],
  ['成本控制', '≥', '万元', true],
  ['成本控制费用', '≥', '%', true],
  ['培训成本', '≥', '%', true],
] as const)('%s %s in %s: contradicts %s', (name, sign, unit, expected) => expect(signContradicts(name, sign, { unit })).toBe(expected));

const QUANTITY = '产出指标数量指标';
test.each([
  ['故障次数', QUANTITY, '次', 'less'],
  ['服务对象满意度', '满意度指标', '%', 'more'],
  // The growth of what is to be kept low.
  ['投诉增长率', QUANTITY, '%', 'less'],
  ['人均成本增幅', QUANTITY, '%', 'less'],
  ['业务收入增长', QUANTITY, '%', undefined],
  ['业务收入增长率', QUANTITY, '%', 'more'],
  ['公用经费增长率', QUANTITY, '%', undefined],
  ['教育支出增加', QUANTITY, '%', undefined],
  ['年度污染物排放增长率', QUANTITY, '%', undefined],
  ['排放达标企业增长率', QUANTITY, '%', 'more'],
  // Without a sign only.
  ['财政供养人员控制率', '效益指标', '%', 'less'],
  ['血压控制率', '效益指标', '%', undefined],
  ['下降控制率', '效益指标', '%', undefined],
  ['预算执行率', '效益指标', '%', 'more'],
  ['未就业率', '效益指标', '%', undefined],
  ['设备购置', '成本指标经济成本指标', '万元', 'less'],
  ['群众认可', '满意度指标', '%', 'more'],
  // A count of what was done; not of what is there anyway, nor of unwanted things and waits.
  ['外包企业数', QUANTITY, '家', 'more'],
  ['外包企业数', '产出指标质量指标', '家', undefined],
  ['外包企业', QUANTITY, '家', undefined],
  ['在编人数', QUANTITY, '人', undefined],
  ['培训人员', '效益指标', '人', 'more'],
  ['培训人员', '效益指标', '', 'more'],
  ['新建道路', QUANTITY, '公里', 'more'],
  ['新建道路', QUANTITY, '万元', undefined],
  ['新建道路占地比例', QUANTITY, '亩', undefined],
  ['培训时间', QUANTITY, '次', undefined],
  ['培训周期', QUANTITY, '次', undefined],
  ['培训期限内场次', QUANTITY, '次', 'more'],
  ['培训车间改造', QUANTITY, '个', 'more'],
  ['抽检比例合规项目', QUANTITY, '个', 'more'],
  ['投诉受理培训', QUANTITY, '次', undefined],
  ['反馈服务', QUANTITY, '次', undefined],
  ['群众知晓情况', '效益指标', '人', undefined],
])('%s under %s in %s is better %s', (name, group, unit, expected) => expect(directionWithoutSign(name, group, { unit })).toBe(expected));
