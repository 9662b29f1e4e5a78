// Each rule on targets and actuals, read from the words of their cells: a row that breaks it, and a near miss that does not.
import { parseActual } from '../../src/form/actual';
import { directionWithoutSign } from '../../src/form/direction';
import { parseTarget } from '../../src/form/target';
import type { RowSpec } from '../scoring/build-form';
import { factsOf, found, plain, withRow } from './reviewing';

/** A row as somebody writes it; its score is full unless `more` has another. */
function row(name: string, target: string, actual: string, more: RowSpec = {}): RowSpec {
  const { dimension = '产出指标', category = '数量指标' } = more;
  const read = parseTarget(target, { direction: (quantity) => directionWithoutSign(name, dimension + category, quantity) });
  return {
    name,
    target: { text: target, content: read },
    actual: { text: actual, content: parseActual(actual, { target: read, targetText: target }) },
    score: '10.00',
    ...more,
  };
}
const of = (...written: Parameters<typeof row>): readonly string[] => found(withRow(row(...written)));

describe('actual-not-numeric', () => {
  test.each([
    ['项目完成率', '≥95%', '完成'],
    ['培训场次', '≥10(场)', '达成指标'],
    ['培训规模', '3000-5000人', '已完成'],
  ])('%s %s: %s', (...written) => {
    expect(of(...written)).toEqual(['actual-not-numeric warning E13']);
  });

  test('a target partly reached, too', () => {
    expect(of('培训场次', '≥10(场)', '部分完成', { score: '7.00', explanation: '报名不足' })).toEqual(['actual-not-numeric warning E13']);
  });

  test.each([
    ['项目完成率', '≥95%', '95%'],
    ['制度建设', '及时', '达成指标'],
    ['完成时间', '12月底前完成', '按时完成'],
    ['安全事故起数', '0起', '无'],
    ['服务企业投诉率', '无', '达成指标'],
  ])('not %s %s: %s', (...written) => {
    expect(of(...written)).toEqual([]);
  });
});

describe('actual-copies-target', () => {
  test.each([
    ['视频宣传片', '=1.00(部)', '=1.00(部)'],
    ['项目完成率', '≥95%', '≥95%'],
    ['项目完成率', '≥95%', '≥95.00％'],
    ['项目完成率', '95%以上', '95%以上'],
    ['防汛巡查次数', '不少于30次', '不少于 30 次'],
    ['故障次数', '＜10次', '<10次'],
  ])('%s %s: %s', (...written) => {
    expect(of(...written)).toEqual(['actual-copies-target warning E13']);
  });

  test.each([
    ['视频宣传片', '=1.00(部)', '1.00(部)'],
    ['项目完成率', '≥95%', '95%'],
    ['项目完成率', '≥95%', '97%以上'],
    ['媒体报道阅读量', '≥3(万人次)', '超过3.5万人次'],
    ['活动开展及时性', '及时', '及时'],
    ['培训规模', '3000-5000人', '不少于3000人'],
  ])('not %s %s: %s', (...written) => {
    expect(of(...written)).toEqual([]);
  });

  test.each([
    ['故障次数', '≤10(次)', '≥10(次)'],
    ['故障次数', '≤10(次)', '10次以上'],
    ['专题活动', '10(场)', '10(场)'],
    ['专题活动', '≥10(场)', '完成'],
    ['防汛巡查次数', '≥30次', '30次以上'],
    ['项目完成率', '≥95%', '≥97%'],
    ['专题活动', '及时', '≥10(场)'],
  ])('whatever else there is to say, no copy: %s %s: %s', (...written) => {
    expect(of(...written).filter((line) => line.startsWith('actual-copies-target'))).toEqual([]);
  });
});

describe('unit-mismatch', () => {
  test.each([
    ['活动参与规模', '≥200.00(人次)', '200.00(场)'],
    ['服务企业', '≥10(家)', '10(人)'],
    ['检查频率', '≥4(次)', '4(天)'],
    ['培训规模', '100-200人', '150场'],
  ])('%s %s: %s', (...written) => {
    expect(of(...written)).toEqual(['unit-mismatch warning E13']);
  });

  test('a percentage for a count cannot be compared, so no score is demanded', () => {
    expect(of('服务企业', '≥10(家)', '100%', { score: '8.00', explanation: '口径调整' })).toEqual(['unit-mismatch warning E13']);
  });

  test.each([
    ['拦截攻击', '≥5.00(万次)', '60206次'],
    ['响应时间', '<2.00(秒)', '64毫秒'],
    ['故障率', '≤9‰', '0.5%'],
    ['参训人员', '≥20(人)', '20(名)'],
    ['维护终端', '≥28(台套)', '28(台)'],
    ['运行保障', '=365(天)', '365(日)'],
    ['现场检查', '≥4(次/年)', '4(次)'],
    ['专题活动', '≥10(场)', '10'],
    ['专题活动', '≥10', '10(场)'],
  ])('not %s %s: %s', (...written) => {
    expect(of(...written).filter((line) => line.startsWith('unit-mismatch'))).toEqual([]);
  });
});

describe('strict-equality', () => {
  test.each([
    ['研发投入占比', '>50.00(%)', '50.00(%)'],
    ['活动参与人数', '超200人次', '200人次'],
    ['核心设备故障次数', '<10(次)', '10.00(次)'],
    ['高危漏洞数', '少于8个', '8个'],
    ['响应时间', '<2(秒)', '2000毫秒'],
  ])('%s %s: %s', (...written) => {
    expect(of(...written)).toEqual(['strict-equality warning E13']);
  });

  test.each([
    ['核心设备故障次数', '<10(次)', '5.00(次)'],
    ['核心设备故障次数', '<10(次)', '9.99(次)'],
    ['研发投入占比', '>50.00(%)', '61.00(%)'],
    ['研发投入占比', '≥50.00(%)', '50.00(%)'],
    ['故障次数', '≤10(次)', '10(次)'],
    ['安全事故', '=0(起)', '0(起)'],
  ])('not %s %s: %s', (...written) => {
    expect(of(...written)).toEqual([]);
  });

  test('words instead of a number are no equality', () => {
    expect(of('研发投入占比', '>50.00(%)', '完成')).toEqual(['actual-not-numeric warning E13']);
  });
});

describe('comparator-implausible', () => {
  const signOf = (name: string, target: string, more: RowSpec = {}): readonly string[] =>
    found(withRow(row(name, target, target.replace(/^\D+/, ''), more))).filter((line) => line.startsWith('comparator-implausible'));
  const says = ['comparator-implausible warning D13'];

  test.each([
    ['核心设备故障次数', '≥10(次)'],
    ['系统故障数', '>28(次)'],
    ['服务企业投诉率', '≥5%'],
    ['网站中断访问次数', '≥5(次)'],
    ['数据差错率', '不低于1%'],
    ['安全事故起数', '≥1(起)'],
    ['平台网站响应时间', '≥2(秒)'],
    ['故障修复时间', '大于4小时'],
    ['项目成本', '≥100(万元)'],
    ['★单位成本', '≥30(元)'],
    ['指标1:高危漏洞数（个）', '≥8(个)'],
    ['网站使用用户满意度', '≤90%'],
    ['工单办结率', '<100%'],
    ['采购完成率', '不超过95%'],
    ['验收合格率', '≤98%'],
    ['门户网站访问量', '≤120(万次)'],
    ['投诉办结率', '≤90%'],
  ])('%s %s', (name, target) => {
    expect(signOf(name, target)).toEqual(says);
  });

  test.each([
    ['核心设备故障次数', '<10(次)'],
    ['系统响应时间', '<2.00(秒)'],
    ['安全事故起数', '=0(起)'],
    ['故障处理率', '≥95%'],
    ['投诉办结率', '≥90%'],
    ['漏洞修复数量', '≥20(个)'],
    ['安全漏洞扫描次数', '≥4(次)'],
    ['平均无故障时间', '≥1000(小时)'],
    ['故障率下降', '≥5%'],
    ['成本节约率', '≥5%'],
    ['响应时间缩短', '≥10%'],
    ['防火墙拦截攻击次数', '≥30000(次)'],
    ['防垃圾邮件数量', '≥5(万个)'],
    ['受理投诉件数', '≥100(件)'],
    ['接收投诉数量', '≥100(件)'],
    ['产品不合格率', '≤2%'],
    ['游客不满意率', '≤5%'],
    ['逾期未完成率', '≤5%'],
    ['服务器使用率', '≤80%'],
    ['预算执行进度偏差', '≤5%'],
    ['出国团组数', '≤2(个)'],
    ['会议人数', '≤100(人)'],
    ['服务热线一线团队总人数', '≥16(人)'],
    ['科技券撬动企业研发投入占比', '>50%'],
    ['用户满意度', '90%'],
  ])('not %s %s', (name, target) => {
    expect(signOf(name, target)).toEqual([]);
  });
});

describe('comparator-missing', () => {
  const missing = (...rows: readonly RowSpec[]): readonly string[] =>
    found({ rows: rows.map((each) => ({ ...each, points: String(100 / rows.length), score: String(100 / rows.length) })) }).filter((line) =>
      line.startsWith('comparator-missing'),
    );

  test('one finding for all rows that are read the same way', () => {
    expect(missing(row('专题活动', '10(场)', '10(场)'), row('专题培训', '两场', '两场'))).toEqual(['comparator-missing information D13']);
  });

  test('another for those under cost, which are read as ≤', () => {
    const cost = row('设备购置', '300(万元)', '290(万元)', { dimension: '成本指标', category: '经济成本指标' });
    expect(missing(row('专题活动', '10(场)', '10(场)'), cost)).toEqual([
      'comparator-missing information D13',
      'comparator-missing information D14',
    ]);
  });

  test.each(['≥10(场)', '不少于10场', '10场以上', '=10(场)', '达到10场', '0(场)', '无', '8-12场', '及时'])('not %s', (target) => {
    expect(missing(row('专题活动', target, '10(场)'))).toEqual([]);
  });
});

describe('target-vague', () => {
  test.each([
    '完善',
    '持续提高',
    '安全、稳定、高效',
    '显著提升',
    '有效',
    '不断完善和优化',
    '建立健全',
    '进一步增强，明显改善',
    '不断完善。',
    '长期',
    '较高',
  ])('%s', (target) => {
    expect(of('长效管理制度建设', target, '达成指标')).toEqual(['target-vague information D13']);
  });

  test.each([
    '及时',
    '按时完成',
    '及时更新',
    '是',
    '无',
    '达标',
    '合格',
    '齐全',
    '通过验收',
    '印发管理办法',
    '完善管理制度并印发',
    '完善、印发管理办法',
    '≥90%',
    '12月底前完成',
  ])('not %s', (target) => {
    expect(of('长效管理制度建设', target, '达成指标').filter((line) => line.startsWith('target-vague'))).toEqual([]);
  });
});

describe('money-as-indicator', () => {
  const spending = (...written: Parameters<typeof row>): readonly string[] =>
    of(...written).filter((line) => line.startsWith('money-as-indicator'));

  test.each([
    ['预算执行率', '≥95%', '95%'],
    ['资金使用率', '=100%', '100%'],
    ['项目资金支出进度', '≥90%', '90%'],
    ['预算完成率', '100%', '100%'],
    ['项目资金支出额', '≥100(万元)', '100(万元)'],
    ['经费支出', '≤100(万元)', '100(万元)'],
    ['完成投资额', '≥5000(万元)', '5000(万元)'],
    ['★财政资金投入总额', '≥20万元', '20万元'],
  ])('%s %s', (...written) => {
    expect(spending(...written)).toEqual(['money-as-indicator information C13']);
  });

  test.each([
    ['科技券撬动企业研发投入占比', '>50.00(%)', '61.00(%)'],
    ['科技券发放率', '≥90.00(%)', '99.00(%)'],
    ['资金到位率', '=100%', '100%'],
    ['资金使用合规率', '=100%', '100%'],
    ['资金拨付及时率', '=100%', '100%'],
    ['带动社会投资', '≥5000(万元)', '5000(万元)'],
    ['新增税收收入', '≥500(万元)', '500(万元)'],
    ['发放补贴金额', '≥500(万元)', '500(万元)'],
    ['节约资金', '≥50(万元)', '50(万元)'],
    ['工程量完成率', '≥95%', '95%'],
    ['经费支出', '合规', '合规'],
    ['经费支出', '≥12(次)', '12(次)'],
  ])('not %s %s', (...written) => {
    expect(spending(...written)).toEqual([]);
  });

  test('not under cost, where money is what the row is about', () => {
    expect(spending('项目支出', '≤100(万元)', '98(万元)', { dimension: '成本指标', category: '经济成本指标' })).toEqual([]);
    expect(spending('经费支出', '≤100(万元)', '98(万元)', { category: '成本指标' })).toEqual([]);
  });
});

test.each([
  ['≥1000(万元)', '1500(万元)', '1500 万元', '1000 万元', '150'],
  ['≥0.5亿元', '8000万元', '8000 万元', '0.5 亿元', '160'],
  ['≥3(万人次)', '60206(人次)', '60206 人次', '3 万人次', '200.6867'],
  ['≥300(元)', '600(元)', '600 元', '300 元', '200'],
])('amounts in 万 and 亿 are named as they stand in the sheet: %s, %s', (target, actual, done, due, ratio) => {
  const facts = factsOf('overshoot-unexplained', withRow(row('带动社会投资', target, actual)));
  expect(facts.map(plain)).toMatchObject([{ done, due, ratio }]);
});
