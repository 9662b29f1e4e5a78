// The goal texts held against small tables: objections, agreement, and numbers of something else.
import { parseActual } from '../../src/form/actual';
import type { Cell } from '../../src/form/snapshot';
import { parseTarget } from '../../src/form/target';
import type { Form } from '../../src/form/form';
import { excerptOf, proseOf } from '../../src/review/narrative/prose';
import { NARRATIVE_RULES } from '../../src/review/narrative/rules';
import type { Fact } from '../../src/review/rule';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { buildForm } from '../scoring/build-form';

const GOAL: Cell = { row: 9, column: 2 };
const OUTCOME: Cell = { row: 9, column: 5 };

/** A row is "name | target | actual | explanation"; a part left out is an empty cell, a text that is undefined has no cell. */
function formOf(goal: string | undefined, outcome: string | undefined, rows: readonly string[], year: number | 'none' = 2024): Form {
  const form = buildForm({
    rows: rows.map((row) => {
      const [name = '', target = '', actual = '', explanation = ''] = row.split('|').map((part) => part.trim());
      return {
        name,
        target: { text: target, content: parseTarget(target) },
        actual: { text: actual, content: parseActual(actual, { target: parseTarget(target), targetText: target }) },
        explanation,
      };
    }),
    ...(year === 'none' ? {} : { year }),
  });
  const field = (cell: Cell, text: string): NonNullable<Form['plannedGoal']> => ({
    cell,
    cells: [cell],
    text,
    numberFormat: 'General',
    content: { kind: text === '' ? 'empty' : 'text' },
  });
  return {
    ...form,
    ...(goal === undefined ? {} : { plannedGoal: field(GOAL, goal) }),
    ...(outcome === undefined ? {} : { reportedOutcome: field(OUTCOME, outcome) }),
  };
}

const factsOf = (form: Form): readonly (readonly [string, Fact])[] => {
  const evaluation = evaluate(form, CENTRAL_2020);
  return NARRATIVE_RULES.flatMap((rule) => rule.find(evaluation, CENTRAL_2020).map((fact) => [rule.id, fact] as const));
};

/** "target VPN用户数【不少于70个】": the rule, and its excerpt with the marked words. */
const brief = ([id, { at }]: readonly [string, Fact]): string => {
  const { excerpt } = at;
  if (excerpt === undefined) throw new Error(`${id} shows no excerpt`);
  const { text, from, to } = excerpt;
  return `${id.replace('narrative-', '')} ${text.slice(0, from)}【${text.slice(from, to)}】${text.slice(to)}`;
};

const VPN = 'VPN 用户数 | ≥80.00(个) | 92.00(个)';
const FIREWALL = '防火墙拦截攻击次数 | ≥30000.00(次) | 48000.00(次)';
const RESPONSE = '平台网站响应时间 | <2.00(秒) | 0.06(秒)';
const MAIL = '防垃圾邮件数量 | ≥5.00(万个) | 6.02(万个)';
const ANSWERED = '服务热线电话接听率 | ≥85.00(%) | 99.14(%)';
const VISITS = '门户网站访问量 | ≥120.00(万次) | 200.67(万次)';
const ACTIVITIES = '推广交流活动 | ≥10.00(场) | 30.00(场)';
const READERS = '媒体报道累计阅读量 | ≥3.00(万人次) | 4.00(万人次)';
const REPORTS = '媒体报道量 | ≥20.00(篇) | 24.00(篇)';
const TRAINED = '专业技术人员培训人次 | ≥800.00(人次) | 3600.00(人次)';
const SATISFIED = '用户满意度 | ≥90.00(%) | 95.00(%)';
const FAULTS = '核心设备故障次数 | <10.00(次) | 5.00(次)';
const VOUCHERS = '科技券发放率 | ≥90.00(%) | 99.00(%)';
const FOLLOWERS = '公众号关注度提升 | ≥15.00(%) | 15.00(%)';
const TRIAL = '试点企业规模 | 3000-5000(家) | 4200(家)';

type Row = readonly [text: string, rows: readonly string[], expected: readonly string[]];

describe('预期目标', () => {
  test.each<Row>([
    // The numbers are other numbers.
    ['VPN用户数不少于70个。', [VPN], ['target VPN用户数【不少于70个】']],
    ['VPN用户数≥70个', [VPN], ['target VPN用户数【≥70个】']],
    ['ＶＰＮ用户数不少于７０个', [VPN], ['target ＶＰＮ用户数【不少于７０个】']],
    ['VPN 用户数: 70 个', [VPN], ['target VPN 用户数: 【70 个】']],
    ['数量指标:VPN用户数不少于70个,应急演练1次', [VPN], ['target 数量指标:VPN用户数【不少于70个】']],
    ['全年防火墙拦截攻击不少于4万次', [FIREWALL], ['target 全年防火墙拦截攻击【不少于4万次】']],
    ['门户网站访问量达到1.2亿次', [VISITS], ['target 门户网站访问量达到【1.2亿次】']],
    ['用户满意度95%以上', [SATISFIED], ['target 用户满意度【95%以上】']],
    ['举办8场推广交流活动,', [ACTIVITIES], ['target 举办【8场】推广交流活动']],
    ['开展8场推广交流活动:市内5场、市外3场', [ACTIVITIES], ['target 开展【8场】推广交流活动:市内5场、市外3场']],
    ['完成8场 推广交流活动:10场', [ACTIVITIES], []],
    ['完成8场 推广交流活动:不少于10场', [ACTIVITIES], []],
    ['推广交流活动十二场', [ACTIVITIES], ['target 推广交流活动【十二场】']],
    ['1.2024年推广交流活动12场', [ACTIVITIES], ['target 2024年推广交流活动【12场】']],
    ['①推广交流活动12场;②用户满意度90%', [ACTIVITIES, SATISFIED], ['target 推广交流活动【12场】']],
    ['一是推广交流活动12场', [ACTIVITIES], ['target 一是推广交流活动【12场】']],
    ['<div>推广交流活动<b>12场</b></div>', [ACTIVITIES], ['target 推广交流活动 【12场】']],
    ['平台网站响应时间小于3000毫秒', [RESPONSE], ['target 平台网站响应时间【小于3000毫秒】']],
    ['试点企业规模3000-6000家', [TRIAL], ['target 试点企业规模【3000-6000家】']],
    ['试点企业规模3000家-6000家', [TRIAL], ['target 试点企业规模【3000家-6000家】']],
    ['试点企业规模3-5万家', [TRIAL], ['target 试点企业规模【3-5万家】']],
    ['试点企业规模3万-6万家', ['试点企业规模 | 3-5(万家) | 4(万家)'], ['target 试点企业规模【3万-6万家】']],
    ['带动投资3000万-2亿元', ['带动投资 | 3000万-1亿元 | 5000万元'], ['target 带动投资【3000万-2亿元】']],
    ['试点企业规模0.3万至0.6万(家)', [TRIAL], ['target 试点企业规模【0.3万至0.6万(家)】']],
    ['平台网站响应时间500毫秒至3秒', ['平台网站响应时间 | 0.5-2(秒) | 1(秒)'], ['target 平台网站响应时间【500毫秒至3秒】']],
    ['举办12至15场推广交流活动', ['推广交流活动 | 10-20(场) | 12(场)'], ['target 举办【12至15场】推广交流活动']],
    ['举办12-15场推广交流活动和3次培训', ['推广交流活动 | 10-20(场) | 12(场)'], ['target 举办【12-15场】推广交流活动和3次培训']],
    ['试点企业规模3000-6000家以内', [TRIAL], ['target 试点企业规模【3000-6000家以内】']],
    // Where the number, its unit and its sign may stand.
    ['推广交流活动12(场)', [ACTIVITIES], ['target 推广交流活动【12(场)】']],
    ['防垃圾邮件数量7(万个)', [MAIL], ['target 防垃圾邮件数量【7(万个)】']],
    ['并发用户数300', ['用户并发数 | =500 | 500'], ['target 并发用户数【300】']],
    ['并发用户数300,保障平稳', ['用户并发数 | =500 | 500'], ['target 并发用户数【300】']],
    ['推广交流活动场次达到:12场', [ACTIVITIES], ['target 推广交流活动场次达到:【12场】']],
    ['推广交流活动不少于12场以上', [ACTIVITIES], ['target 推广交流活动【不少于12场以上】']],
    ['推广交流活动超过12场以上', [ACTIVITIES], ['target 推广交流活动【超过12场以上】']],
    ['核心设备故障次数不超过12次以内', [FAULTS], ['target 核心设备故障次数【不超过12次以内】']],
    ['核心设备故障次数少于12次以内', [FAULTS], ['target 核心设备故障次数【少于12次以内】']],
    ['用户满意度达到不低于85%', [SATISFIED], ['target 用户满意度达到【不低于85%】']],
    ['不少于8场推广交流活动', [ACTIVITIES], ['target 【不少于8场】推广交流活动']],
    ['举办8场推广交流活动', [ACTIVITIES], ['target 举办【8场】推广交流活动']],
    ['举办8场推广交流活动,覆盖各区', [ACTIVITIES], ['target 举办【8场】推广交流活动']],
    ['举办8场推广交流活动和5次培训', [ACTIVITIES], ['target 举办【8场】推广交流活动和5次培训']],
    ['历时2天12场推广交流活动', [ACTIVITIES], ['target 历时2天【12场】推广交流活动']],
    ['推广交流活动10场(线上6场)、媒体报道量18篇', [ACTIVITIES, REPORTS], ['target 推广交流活动10场(线上6场)、媒体报道量【18篇】']],
    ['保障到位(含设备。推广交流活动12场', [ACTIVITIES], ['target 推广交流活动【12场】']],
    ['计划培训2场、推广交流活动12场', [ACTIVITIES], ['target 计划培训2场、推广交流活动【12场】']],
    ['包括线上线下,推广交流活动12场', [ACTIVITIES], ['target 推广交流活动【12场】']],
    ['制作发布8篇', ['制作发布 | ≥10(篇) | 12(篇)'], ['target 制作发布【8篇】']],
    ['计划推广交流活动12场', [ACTIVITIES], []],
    ['年度计划:推广交流活动12场', [ACTIVITIES], []],
    // As pasted: entities, tags, spaces of all kinds, full-width letters, a list's numbers.
    ['推广交流活动&ge;12场', [ACTIVITIES], ['target 推广交流活动【&ge;12场】']],
    ['核心设备故障次数&lt;12次', [FAULTS], ['target 核心设备故障次数【&lt;12次】']],
    ['推广交流活动12&nbsp;场', [ACTIVITIES], ['target 推广交流活动【12 场】']],
    ['推广交流活动12\u200b场', [ACTIVITIES], ['target 推广交流活动【12\u200b场】']],
    ['用户满意度８５％', [SATISFIED], ['target 用户满意度【８５％】']],
    ['平台网站响应时间3000MS', [RESPONSE], ['target 平台网站响应时间【3000MS】']],
    [
      '绿化养护面积450 ㎡,推广交流活动12场',
      ['绿化养护面积 | ≥500(㎡) | 500(㎡)', ACTIVITIES],
      ['target 绿化养护面积【450 ㎡】', 'target 推广交流活动【12场】'],
    ],
    ['用户满意度90%②推广交流活动12场', [SATISFIED, ACTIVITIES], ['target 推广交流活动【12场】']],
    ['<p>用户满意度90%</p><p class="a">推广交流活动12场</p>', [SATISFIED, ACTIVITIES], ['target 推广交流活动【12场】']],
    ['1. 12场推广交流活动', [ACTIVITIES], ['target 【12场】推广交流活动']],
    ['(1) 12场推广交流活动', [ACTIVITIES], ['target 【12场】推广交流活动']],
    // The indicator's name and unit as the table has them.
    ['生活垃圾清运量80车次', ['生活垃圾清运量 | ≥100(车次) | 120(车次)'], ['target 生活垃圾清运量【80车次】']],
    ['存储设备容量400TB', ['存储设备容量 | ≥500(TB) | 600(TB)'], ['target 存储设备容量【400TB】']],
    ['存储设备容量400-800TB', ['存储设备容量 | 500-800(TB) | 600(TB)'], ['target 存储设备容量【400-800TB】']],
    ['推广交流活动12场', ['★ 指标1：推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['★★推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['(1)推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['（1）推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['①推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['1.推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['12、推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['1）推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['一、推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['（十一）推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['★ 1. 推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['推广交流活动（场） | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['推广交流活动12场', ['推广交流活动(单位:场) | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['5级设备1.8台', ['1.5级设备 | ≥1.2(台) | 1.8(台)'], []],
    ['推广交流活动12场', ['推广交流活动(线上) | ≥10(场) | 10(场)'], []],
    ['推广交流活动12场', ['指标 12 推广交流活动 | ≥10(场) | 10(场)'], ['target 推广交流活动【12场】']],
    ['绩效指标3推广交流活动12场', ['绩效指标3推广交流活动 | ≥10(场) | 10(场)'], ['target 绩效指标3推广交流活动【12场】']],
    // Named better, or more often.
    ['媒体报道量18篇', [REPORTS, '新媒体报道量 | ≥10(篇) | 18(篇)'], ['target 媒体报道量【18篇】']],
    ['新推广交流活动5场,推广交流活动12场', [ACTIVITIES], ['target 推广交流活动【12场】']],
    ['推广交流活动12场,新推广交流活动5场', [ACTIVITIES], ['target 推广交流活动【12场】']],
    ['新推广交流活动5场,新推广交流活动6场,推广交流活动12场', [ACTIVITIES], ['target 推广交流活动【12场】']],
    ['防火墙拦截攻击4万次,全年防火墙拦截攻击40000次', [FIREWALL], ['target 防火墙拦截攻击【4万次】']],
    ['试点企业规模3000-6000家,试点企业规模3000-6000家', [TRIAL], ['target 试点企业规模【3000-6000家】']],
    ['并发用户数300人', ['用户并发数 | =500(人) | 500(人)'], ['target 并发用户数【300人】']],
    // The signs point in opposite directions.
    ['核心设备故障次数不少于10次', [FAULTS], ['target 核心设备故障次数【不少于10次】']],
    ['用户满意度不高于90%', [SATISFIED], ['target 用户满意度【不高于90%】']],
    ['用户满意度不高于:90%', [SATISFIED], ['target 用户满意度不高于:【90%】']],
    // Two that share words: each has its own.
    [
      '门户网站用户数不少于2000家,仪器系统用户数不少于1000家',
      ['门户网站用户数 | ≥3000(家) | 3705(家)', '仪器系统用户数 | ≥1000(家) | 1821(家)'],
      ['target 门户网站用户数【不少于2000家】'],
    ],
    // They agree, however written.
    ['VPN用户数不少于80个', [VPN], []],
    ['防火墙拦截攻击不少于3万次', [FIREWALL], []],
    ['防火墙拦截攻击不少于30,000次', [FIREWALL], []],
    ['防火墙拦截攻击不少于３０，０００次', [FIREWALL], []],
    ['防垃圾邮件数量不少于50000个', [MAIL], []],
    ['平台网站响应时间小于2000毫秒', [RESPONSE], []],
    ['门户网站访问量超120万次', [VISITS], []],
    ['门户网站访问量0.012亿次以上', [VISITS], []],
    ['用户满意度不低于九成', [SATISFIED], []],
    ['用户满意度大于90%', [SATISFIED], []],
    ['试点企业规模3000至5000家', [TRIAL], []],
    ['试点企业规模3000家以上', [TRIAL], []],
    ['试点企业规模0.3-0.5万家', [TRIAL], []],
    ['试点企业规模3万-5万家', ['试点企业规模 | 3-5(万家) | 4(万家)'], []],
    ['并发用户数500', ['用户并发数 | =500 | 500'], []],
    ['推广交流活动8-12场', [ACTIVITIES], []],
    ['核心设备故障次数10次以内', [FAULTS], []],
    ['公众号关注度提升15%', [FOLLOWERS], []],
    // Two numbers with a space between are two.
    ['1. 10场推广交流活动', [ACTIVITIES], []],
    ['推广交流活动 2024 12场', [ACTIVITIES], []],
    ['推广交流活动２０２４ １２场', [ACTIVITIES], []],
    ['推广交流活动2024&nbsp;12场', [ACTIVITIES], []],
    ['推广交流活动2024 <b>12场</b>', [ACTIVITIES], []],
    ['并发用户数300，500人参与', ['用户并发数 | =500(人) | 500(人)'], []],
    // No plain count.
    ['推广交流活动第3场', [ACTIVITIES], []],
    ['推广交流活动3场/月', [ACTIVITIES], []],
    ['推广交流活动3-5场/月', ['推广交流活动 | 30-50(场) | 40(场)'], []],
    ['公众号关注度提升3-5个百分点', ['公众号关注度提升 | 10-15(%) | 12(%)'], []],
    ['试点企业规模3000-6000家左右', [TRIAL], []],
    ['试点企业规模3000-6000余家', [TRIAL], []],
    ['试点企业规模6000-4000家', [TRIAL], []],
    ['试点企业规模3000个-6000家', [TRIAL], []],
    ['试点企业规模3000余家至6000家', [TRIAL], []],
    ['并发用户数300-600', ['用户并发数 | =500 | 500'], []],
    ['推广交流活动不少于12场以内', [ACTIVITIES], []],
    ['推广交流活动等于12场以上', [ACTIVITIES], []],
    ['信息系统建设一期通过验收', ['信息系统建设 | ≥2(期) | 2(期)'], []],
    ['防垃圾邮件数量7万(万个)', [MAIL], []],
    ['并发用户数300路', ['用户并发数 | =500 | 500'], []],
    ['并发用户数300、400', ['用户并发数 | =500 | 500'], []],
    ['推广交流活动二三十场', [ACTIVITIES], []],
    // Something else, or not beyond doubt.
    ['信息系统建设二期', ['信息系统建设 | ≥3(期) | 3(期)'], []],
    ['编印简报两期、信息系统建设三期', ['信息系统建设 | ≥2(期) | 2(期)'], []],
    ['全年共12场。', [ACTIVITIES], []],
    ['已举办12场。推广交流活动。', [ACTIVITIES], []],
    ['推广交流活动,12场培训', [ACTIVITIES], []],
    ['推广交流活动(线上)12场', [ACTIVITIES], []],
    ['顺利开展)见附件(推广交流活动,推广交流活动12场)', [ACTIVITIES], []],
    ['媒体报道量20篇推广交流活动12场', [ACTIVITIES], []],
    ['组织1000家推广交流活动8场', ['推广交流活动 | ≥500(家) | 600(家)'], []],
    ['解决12次核心设备故障', [FAULTS], []],
    ['浦东新区培训5场、举办12场推广交流活动', [ACTIVITIES], []],
    ['浦东新区组织5场培训、12场推广交流活动', [ACTIVITIES], []],
    ['浦东新区组织5场培训和12场推广交流活动', [ACTIVITIES], []],
    ['推广交流活动中,其中线上推广2场、推广交流活动5场', [ACTIVITIES], []],
    ['新媒体18篇以上', [REPORTS], []],
    ['新媒体报道量18篇以上', [REPORTS], []],
    ['媒体报道转载量18篇以上', [REPORTS], []],
    ['本市推广交流活动5场、跨区域推广交流活动6场', [ACTIVITIES], []],
    ['推广交流活动中,其中推广交流活动5场', [ACTIVITIES], []],
    ['推广交流活动(线上5场)', [ACTIVITIES], []],
    ['浦东新区:推广交流活动5场', [ACTIVITIES], []],
    ['每周推广交流活动1场', [ACTIVITIES], []],
    ['推广交流活动每月1场', [ACTIVITIES], []],
    ['推广交流活动每场不少于50人', ['推广交流活动 | ≥10(人) | 30(人)'], []],
    ['第3场推广交流活动', [ACTIVITIES], []],
    ['推广交流活动约12场', [ACTIVITIES], []],
    ['推广交流活动12场左右', [ACTIVITIES], []],
    ['推广交流活动2025年12场', [ACTIVITIES], []],
    ['2023年推广交流活动8场', [ACTIVITIES], []],
    ['上半年推广交流活动5场', [ACTIVITIES], []],
    ['“十四五”期间推广交流活动60场', [ACTIVITIES], []],
    ['推广交流活动12个', [ACTIVITIES], []],
    ['推广交流活动参与率90%', [ACTIVITIES], []],
    ['公众号关注度提升5个百分点', [FOLLOWERS], []],
    ['用户满意度提升5%', [SATISFIED], []],
    ['用户满意度1/3', ['用户满意度 | ≥1 | 1'], []],
    ['推广交流活动人均2场/年', [ACTIVITIES], []],
    ['推广交流活动5场,推广交流活动8场', [ACTIVITIES], []],
    ['推广交流活动三五场', [ACTIVITIES], []],
    ['推广交流活动三五场,推广交流活动12场', [ACTIVITIES], []],
    ['推广交流活动12场,推广交流活动三五场', [ACTIVITIES], []],
    ['试点企业规模3000-6000家,试点企业规模3000-7000家', [TRIAL], []],
    ['满意度80%', [SATISFIED], []],
    ['学员满意度80%', [SATISFIED], []],
    ['用户满意度80%', [SATISFIED, '用户满意度 | ≥85.00(%) | 95.00(%)'], []],
    ['培训5场', ['培训场次 | ≥10(场) | 10(场)'], []],
    ['推广交流活动V2.0场', [ACTIVITIES], []],
    ['', [ACTIVITIES], []],
    ['推广交流活动12场', [], []],
    ['推广交流活动12场', ['指标2： | ≥10(场) | 10(场)'], []],
    ['推广交流活动12场', ['推广交流活动 | 及时 | 达成指标'], []],
    ['推广交流活动12场', ['推广交流活动 |  | '], []],
  ])('%s, %j', (goal, rows, expected) => {
    expect(factsOf(formOf(goal, '', rows)).map(brief)).toEqual(expected);
  });
});

describe('实际完成情况', () => {
  test.each<Row>([
    // Other numbers.
    ['VPN用户数80个', [VPN], ['actual VPN用户数【80个】']],
    ['防火墙拦截攻击5.8万次', [FIREWALL], ['actual 防火墙拦截攻击【5.8万次】']],
    ['平台网站响应时间164毫秒', [RESPONSE], ['actual 平台网站响应时间【164毫秒】']],
    ['防垃圾邮件数量70206个', [MAIL], ['actual 防垃圾邮件数量【70206个】']],
    ['门户网站访问量210万次', [VISITS], ['actual 门户网站访问量【210万次】']],
    ['媒体报道累计阅读量超过5万人次', [READERS], ['actual 媒体报道累计阅读量【超过5万人次】']],
    ['专业技术人员培训人次达到3800多人次', [TRAINED], ['actual 专业技术人员培训人次达到【3800多人次】']],
    ['用户满意度97.5%', [SATISFIED], ['actual 用户满意度【97.5%】']],
    ['核心设备故障次数6次', [FAULTS], ['actual 核心设备故障次数【6次】']],
    ['媒体报道量22篇,其中新媒体18篇、传统媒体4篇', [REPORTS], ['actual 媒体报道量【22篇】']],
    ['推广交流活动28场(本市19场、跨区域9场)', [ACTIVITIES], ['actual 推广交流活动【28场】(本市19场、跨区域9场)']],
    ['推广交流活动的场次为28场', [ACTIVITIES], ['actual 推广交流活动的场次为【28场】']],
    ['人才计划受理项目数25项', ['人才计划受理项目数 | ≥20(项) | 30(项)'], ['actual 人才计划受理项目数【25项】']],
    ['推广交流活动超过了35场', [ACTIVITIES], ['actual 推广交流活动超过了【35场】']],
    ['推广交流活动30场(线上19场)、媒体报道量22篇', [ACTIVITIES, REPORTS], ['actual 推广交流活动30场(线上19场)、媒体报道量【22篇】']],
    ['技术人员培训班举办12期,群众满意度98%', ['技术人员培训班 | ≥10(期) | 15(期)'], ['actual 技术人员培训班举办【12期】']],
    [
      '1.改造灌溉渠道35公里;2.受益农户3,205户',
      ['改造灌溉渠道 | ≥30(公里) | 32(公里)', '受益农户数 | ≥3000(户) | 3205(户)'],
      ['actual 改造灌溉渠道【35公里】'],
    ],
    ['申请发明专利5项', ['发明专利申请 | ≥5(项) | 6(项)'], ['actual 申请发明专利【5项】']],
    ['道路养护里程只完成80公里', ['道路养护里程 | ≥100(公里) | 90(公里)'], ['actual 道路养护里程只完成【80公里】']],
    ['项目资金支出478.13万元', ['项目资金支出 | ≤478.50(万元) | 450.00(万元)'], ['actual 项目资金支出【478.13万元】']],
    ['推广交流活动28\n场', [ACTIVITIES], []],
    ['2024年推广交流活动28场', [ACTIVITIES], ['actual 2024年推广交流活动【28场】']],
    // As the numbers show themselves.
    ['项目资金支出4781300元', ['项目资金支出 | ≤478.50(万元) | 478.13(万元)'], []],
    ['系统可用率99.9%以上', ['系统可用率 | ≥99.90(%) | 99.95(%)'], []],
    ['重复接种率0.9‰', ['重复接种率 | ≤1.00(‰) | 0.09(%)'], []],
    ['2024年服务企业数较2023年增加20%,服务企业数500家', ['服务企业数 | ≥400(家) | 480(家)'], []],
    ['防火墙拦截攻击4.8万次', [FIREWALL], []],
    ['防垃圾邮件数量60206个', [MAIL], []],
    ['平台网站响应时间64毫秒', [RESPONSE], []],
    ['门户网站访问量200.673万次', [VISITS], []],
    ['门户网站访问量201万次', [VISITS], []],
    ['媒体报道累计阅读量超过4万人次', [READERS], []],
    ['媒体报道累计阅读量超过3万人次', [READERS], []],
    ['媒体报道累计阅读量3万人次以上', [READERS], []],
    ['专业技术人员培训人次3600多人次', [TRAINED], []],
    ['专业技术人员培训人次3500余人次', [TRAINED], []],
    ['专业技术人员培训人次0.3万余人次', [TRAINED], []],
    ['门户网站访问量突破200万次', [VISITS], []],
    ['服务质量系数0.9', ['服务质量系数 | ≥0.80 | 0.94'], []],
    ['服务热线电话接听率99.1%', [ANSWERED], []],
    ['服务热线电话接听率99%', [ANSWERED], []],
    ['服务热线电话接听率达到85%', [ANSWERED], []],
    ['核心设备故障次数不超过6次', [FAULTS], []],
    // A share or a decimal may be cut off where the text ends it; a count in 万 is rounded.
    ['服务热线电话接听率99.1%', ['服务热线电话接听率 | ≥85.00(%) | 99.18(%)'], []],
    ['服务热线电话接听率99%', ['服务热线电话接听率 | ≥85.00(%) | 99.64(%)'], []],
    ['平台网站响应时间1.2秒', ['平台网站响应时间 | <2.00(秒) | 1.28(秒)'], []],
    ['防火墙拦截攻击4.7万次', ['防火墙拦截攻击次数 | ≥30000.00(次) | 47900.00(次)'], ['actual 防火墙拦截攻击【4.7万次】']],
    // Plans, parts, other things.
    ['推广交流活动目标10场', [ACTIVITIES], []],
    ['计划培训2场、推广交流活动10场', [ACTIVITIES], []],
    ['推广交流活动数十场', [ACTIVITIES], []],
    ['推广交流活动完成年度计划的120%,推广交流活动比计划多20场', [ACTIVITIES], []],
    ['推广交流活动30场,其中推广交流活动19场在本市', [ACTIVITIES], []],
    ['新媒体18篇、传统媒体6篇', [REPORTS], []],
    ['用户满意度未达到97%', [SATISFIED], ['unfinished 用户满意度【未达到】97%']],
    ['用户满意度较上年提高3%', [SATISFIED], []],
    ['截至年底累计推广交流活动120场', [ACTIVITIES], []],
    ['各推广交流活动3场', [ACTIVITIES], []],
    ['服务了推广交流活动1家', [ACTIVITIES], []],
    ['用户满意度97%', ['用户满意度 | ≥90.00(%) | ≥95.00(%)'], []],
    ['用户满意度97%', ['用户满意度 | ≥90.00(%) | 达成指标'], []],
  ])('%s, %j', (outcome, rows, expected) => {
    expect(factsOf(formOf('', outcome, rows)).map(brief)).toEqual(expected);
  });

  test.each<readonly [goal: string, outcome: string, rows: readonly string[], expected: readonly string[]]>([
    // A looser wording is believed when the other text has the table's other figure in the same words.
    ['科技创新券发放率90%以上', '科技创新券发放率达到89%', [VOUCHERS], ['actual 科技创新券发放率达到【89%】']],
    ['科技创新券发放率80%以上', '科技创新券发放率达到99%', [VOUCHERS], ['target 科技创新券发放率【80%以上】']],
    ['科技创新券发放率80%以上', '科技创新券发放率达到89%', [VOUCHERS], []],
    ['', '科技创新券发放率达到89%', [VOUCHERS], []],
    ['电话接听率85%以上', '电话接听率89.14%', [ANSWERED], ['actual 电话接听率【89.14%】']],
    ['电话接听率85%以上', '电话人工接听率89.14%', [ANSWERED], []],
    ['核心设备故障少于10次', '解决了8次核心设备故障', [FAULTS], ['actual 解决了【8次】核心设备故障']],
    ['核心设备故障少于10次', '解决了5次核心设备故障和网络中断', [FAULTS], []],
    [
      '高危漏洞数少于12个,系统故障少于28次',
      '解决了5个高危漏洞和7次系统故障',
      ['高危漏洞数 | <12.00(个) | 5.00(个)', '系统故障数 | <28.00(次) | 6.00(次)'],
      ['actual 解决了5个高危漏洞和【7次】系统故障'],
    ],
    ['电话接听率85%以上', '电话接听率89.14%', [ANSWERED, '投诉电话接听率 | ≥85.00(%) | 100.00(%)'], []],
    [
      '高危漏洞数少于12个,系统故障少于28次',
      '解决了6个高危漏洞和7次系统故障',
      ['高危漏洞数 | <12.00(个) | 5.00(个)', '系统故障数 | <28.00(次) | 6.00(次)'],
      ['actual 解决了【6个】高危漏洞和7次系统故障', 'actual 解决了6个高危漏洞和【7次】系统故障'],
    ],
    ['媒体报道量20篇', '推广交流活动30场和媒体报道量22篇', [REPORTS], ['actual 推广交流活动30场和媒体报道量【22篇】']],
    ['试点企业3000-5000家', '试点企业2500家', [TRIAL], ['actual 试点企业【2500家】']],
    [
      '推广交流活动10场',
      '各项工作平稳推进:推广交流活动25场',
      [ACTIVITIES, '跨区推广交流活动 | ≥5(场) | 6(场)'],
      ['actual 各项工作平稳推进:推广交流活动【25场】'],
    ],
    [
      '科技创新券发放数量80张',
      '科技创新券发放60人次',
      ['科技券发放数量 | ≥100(张) | 100(张)', '科技券发放人次 | ≥50(人次) | 60(人次)'],
      [],
    ],
    ['漏洞少于12个', '发现漏洞8个', ['漏洞数 | <12(个) | 5(个)'], ['actual 发现漏洞【8个】']],
    ['建设维护10个', '建设维护8个', ['平台建设维护 | ≥10(个) | 9(个)'], ['actual 建设维护【8个】']],
    // Too little of a name, or far too many words for one.
    ['路10条', '路8条', ['建设路 | ≥10(条) | 9(条)'], []],
    ['全年10个', '全年8个', ['数量 | ≥10(个) | 9(个)'], []],
    ['设备故障少于12次', '设备故障8次', ['数据中心机房及网络核心设备故障次数 | <12(次) | 5(次)'], []],
    [
      '高新技术企业和专精特新企业研发机构以及重点实验室引进高层次管理和科技人才与多类创新团队12个',
      '高新技术企业和专精特新企业研发机构以及重点实验室引进高层次管理和科技人才与多类创新团队8个',
      ['高新技术企业研发机构引进高层次科技人才与创新团队 | ≥12(个) | 15(个)'],
      [],
    ],
    ['推广交流活动10场', '推广交流活动(线上5场)', [ACTIVITIES], []],
    ['推广交流活动约10场', '推广交流活动约25场', [ACTIVITIES], []],
    ['新增推广交流活动10场', '新增推广交流活动5场', [ACTIVITIES], []],
  ])('%s / %s, %j', (goal, outcome, rows, expected) => {
    expect(factsOf(formOf(goal, outcome, rows)).map(brief)).toEqual(expected);
  });
});

describe('未完成的事项', () => {
  test.each<Row>([
    ['因科委工作安排未启动年度评估奖励。', [ACTIVITIES], ['unfinished 因科委工作安排【未启动】年度评估奖励']],
    ['年度评估奖励尚未启动', [ACTIVITIES], ['unfinished 年度评估奖励【尚未启动】']],
    ['培训未按期完成', [ACTIVITIES], ['unfinished 培训【未按期完成】']],
    ['两场培训没有开展', [ACTIVITIES], ['unfinished 两场培训【没有开展】']],
    ['因疫情取消培训2场', [ACTIVITIES], ['unfinished 因疫情【取消】培训2场']],
    ['根据上级文件取消收费3项', [ACTIVITIES], []],
    ['受台风影响,展会取消。', [ACTIVITIES], ['unfinished 展会【取消】']],
    ['展会推迟至次年举办', [ACTIVITIES], ['unfinished 展会【推迟】至次年举办']],
    ['培训未完成。展会未完成。培训未完成。', [ACTIVITIES], ['unfinished 培训【未完成】', 'unfinished 展会【未完成】']],
    ['二期工程暂缓实施', [ACTIVITIES], ['unfinished 二期工程【暂缓】实施']],
    ['完成率未达到目标,两项工作未完成', [ACTIVITIES], ['unfinished 完成率【未达到】目标', 'unfinished 两项工作【未完成】']],
    ['培训未完成。展会已于6月举办。', [ACTIVITIES], ['unfinished 培训【未完成】']],
    ['展会未启动;评估奖励最终发放', [ACTIVITIES], ['unfinished 展会【未启动】']],
    ['部分工作未完成', [ACTIVITIES], ['unfinished 部分工作【未完成】']],
    ['培训未完成,培训 未完成', [ACTIVITIES], ['unfinished 培训【未完成】']],
    [`因疫情取消培训2场。${'其余各项工作平稳有序推进,'.repeat(8)}`, [ACTIVITIES], ['unfinished 因疫情【取消】培训2场']],
    // A row explains it.
    ['培训未完成', ['仪器检查 | ≥4(次) | 3(次) | 培训因疫情顺延'], []],
    ['培训未完成', ['仪器检查 | ≥4(次) | 3(次) | 人手不足'], ['unfinished 培训【未完成】']],
    ['因疫情未启动评估奖励', ['仪器检查 | ≥4(次) | 3(次) | 评估奖励顺延'], []],
    ['未启动年度评估奖励', ['仪器检查 | ≥4(次) | 3(次) | 奖励办法修订中'], []],
    ['VPN升级未完成', ['仪器检查 | ≥4(次) | 3(次) | ＶＰＮ设备到货晚'], []],
    ['因疫情未启动评审', ['仪器检查 | ≥4(次) | 3(次) | 舆情评级有误'], ['unfinished 因疫情【未启动】评审']],
    ['未启动培训任务考核', ['仪器检查 | ≥4(次) | 3(次) | 集训考勤系统停用'], ['unfinished 【未启动】培训任务考核']],
    ['未启动年度评估奖励', ['年度评估奖励 | ≥1(次) | 0(次) | 按上级安排顺延'], []],
    ['未启动年度评估奖励', ['仪器检查 | ≥4(次) | 4(次) | 评估奖励因上级安排未启动'], []],
    ['部分工作未完成', ['仪器检查 | ≥4(次) | 3(次) | 人手不足'], []],
    ['未启动年度评估奖励', ['仪器检查 | ≥4(次) | 3(次) | 人手不足'], ['unfinished 【未启动】年度评估奖励']],
    ['未启动年度评估奖励', ['年度评估奖励 | ≥1(次) | 0(次) | 无'], ['unfinished 【未启动】年度评估奖励']],
    // Nothing was left undone.
    ['全年未发生安全事故', [ACTIVITIES], []],
    ['未出现网络中断,未发现高危漏洞', [ACTIVITIES], []],
    ['无未完成事项', [ACTIVITIES], []],
    ['没有未完成的任务', [ACTIVITIES], []],
    ['不存在未按期完成的情况', [ACTIVITIES], []],
    ['未完成事项为0', [ACTIVITIES], []],
    ['上年未完成的项目已全部验收', [ACTIVITIES], []],
    ['督促未完成整改单位', [ACTIVITIES], []],
    ['5月未完成验收,现已全部完成', [ACTIVITIES], []],
    ['5月验收未完成。现已全部完成。', [ACTIVITIES], []],
    ['5月未完成验收工作。现已全部完成。', [ACTIVITIES], []],
    ['取消行政审批事项12项', [ACTIVITIES], []],
    ['如未完成则扣减经费', [ACTIVITIES], []],
    ['未延期、未取消', [ACTIVITIES], []],
    ['无人机培训未开展', [ACTIVITIES], ['unfinished 无人机培训【未开展】']],
    ['订单取消率低于1%', [ACTIVITIES], []],
    ['活动参与人数未超过上限', [ACTIVITIES], []],
    ['避免项目延期', [ACTIVITIES], []],
    ['未达标小区全部整改', [ACTIVITIES], []],
    ['取消了线下论坛1场', [ACTIVITIES], []],
    ['因机构改革,原定的评审会取消,改为线上评审。', [ACTIVITIES], ['unfinished 原定的评审会【取消】']],
    ['部分设备未能按期采购到位', ['设备采购 | ≥5(台) | 3(台) | 资金下达晚'], []],
  ])('%s, %j', (outcome, rows, expected) => {
    expect(factsOf(formOf('', outcome, rows)).map(brief)).toEqual(expected);
  });

  test('预期目标 admits nothing: it speaks of what is to come', () => {
    expect(factsOf(formOf('未完成的项目年内完成,未启动的项目启动。培训未开展。', '', [ACTIVITIES]))).toEqual([]);
  });
});

describe('where it is found', () => {
  test.each<readonly [goal: string, outcome: string, cell: Cell]>([
    ['VPN用户数不少于70个。', '', GOAL],
    ['', 'VPN 用户数 80 个', OUTCOME],
    ['', '因工作安排未启动评估。', OUTCOME],
  ])('%j, %j', (goal, outcome, cell) => {
    expect(factsOf(formOf(goal, outcome, [VPN])).map(([, { at }]) => at.cell)).toEqual([cell]);
  });

  const long = '评'.repeat(100);
  test.each<readonly [written: string, excerpt: string]>([
    // The clause, on one line.
    ['培训5场,推广交流活动【12场】左右,报道3篇', '推广交流活动【12场】左右'],
    ['培训5场\n推广交流活动【12场】\n报道3篇', '推广交流活动【12场】'],
    ['<p>培训</p><p>推广交流活动<b>【12场】</b></p>', '推广交流活动 【12场】'],
    ['推广&nbsp;&nbsp;交流  活动   【12  场】 左右', '推广 交流 活动 【12 场】 左右'],
    ['全年工作,  【12场】推广交流活动', '【12场】推广交流活动'],
    ['面积【450㎡】以上', '面积【450㎡】以上'],
    ['  推广交流活动【12场】左右  ', '推广交流活动【12场】左右'],
    // As much of it as can be read at a glance: 60 characters, those before the words first.
    [`${'前'.repeat(57)}【未启动】`, `${'前'.repeat(57)}【未启动】`],
    [`${'前'.repeat(58)}【未启动】`, `…${'前'.repeat(57)}【未启动】`],
    [`【未启动】${'后'.repeat(57)}`, `【未启动】${'后'.repeat(57)}`],
    [`【未启动】${'后'.repeat(58)}`, `【未启动】${'后'.repeat(57)}…`],
    [`${'前'.repeat(40)}【未启动】${'后'.repeat(17)}`, `${'前'.repeat(40)}【未启动】${'后'.repeat(17)}`],
    [`${'前'.repeat(40)}【未启动】${'后'.repeat(18)}`, `${'前'.repeat(40)}【未启动】${'后'.repeat(17)}…`],
    [`${long}【未启动】后`, `…${long.slice(0, 57)}【未启动】…`],
    [`前【${long}】后`, `…【${long}】…`],
  ])('the excerpt of %j', (written, expected) => {
    const [before = '', marked = '', after = ''] = written.split(/[【】]/);
    const from = proseOf(before).plain.length;
    const { text, from: left, to: right } = excerptOf(proseOf(before + marked + after), from, from + proseOf(marked).plain.length);
    expect(`${text.slice(0, left)}【${text.slice(left, right)}】${text.slice(right)}`).toBe(expected);
  });

  test('the excerpt stays short, with the number in it', () => {
    const around = [`评估奖励${'评'.repeat(200)}未启动`, `未启动${'评'.repeat(200)}`, `${'评'.repeat(100)}未启动${'评'.repeat(100)}`];
    const found = factsOf(formOf('', around.join('。'), [VPN]));
    expect(found).toHaveLength(3);
    for (const [, { at }] of found) {
      const { excerpt } = at;
      if (excerpt === undefined) throw new Error('no excerpt');
      expect(excerpt.text.length).toBeLessThanOrEqual(62);
      expect(excerpt.text).toContain('…');
      expect(excerpt.text.slice(excerpt.from, excerpt.to)).toBe('未启动');
    }
  });

  test('a form that has one of the texts is held against that one', () => {
    expect(factsOf(formOf('推广交流活动12场', undefined, [ACTIVITIES])).map(brief)).toEqual(['target 推广交流活动【12场】']);
    expect(factsOf(formOf(undefined, '推广交流活动28场,展会未启动', [ACTIVITIES])).map(brief)).toEqual([
      'actual 推广交流活动【28场】',
      'unfinished 展会【未启动】',
    ]);
  });

  test('a form without a year says nothing of a text that names one', () => {
    const rows = [ACTIVITIES];
    expect(factsOf(formOf('2024年推广交流活动12场', '', rows, 'none'))).toEqual([]);
    expect(factsOf(formOf('推广交流活动12场', '', rows, 'none')).map(brief)).toEqual(['target 推广交流活动【12场】']);
  });
});
