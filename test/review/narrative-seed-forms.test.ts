// The goal texts of the six real forms, number by number: the indicator that each speaks of, or why of none; and the objections.
import { readForms } from '../../src/form/read-all';
import type { Form } from '../../src/form/form';
import { mentionsOf } from '../../src/review/narrative/mentions';
import { proseOf, writtenBetween } from '../../src/review/narrative/prose';
import { NARRATIVE_RULES } from '../../src/review/narrative/rules';
import { disagreements, tiesOf, unitsOf, type FigureColumn } from '../../src/review/narrative/ties';
import type { Fact } from '../../src/review/rule';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { flattenedSnapshot, readXlsx, workbookPath } from '../forms';
import { plain } from './reviewing';

const forms: readonly Form[] = readForms(flattenedSnapshot('text')).forms;

const factsOf = (form: Form): readonly (readonly [string, Fact])[] => {
  const evaluation = evaluate(form, CENTRAL_2020);
  return NARRATIVE_RULES.flatMap((rule) => rule.find(evaluation, CENTRAL_2020).map((fact) => [rule.id, fact] as const));
};

/**
 * certain: under the indicator's own name; borne out: in looser words, which the other text uses too, with the table's other
 * figure there; possible: in looser words that nothing bears out, so nothing is ever said; no: it speaks of no indicator.
 */
type Sureness = 'certain' | 'borne out' | 'possible' | 'no';
/** The number as written, how surely it is tied, and to which indicator; for an untied one why. */
type Line = readonly [number: string, sureness: Sureness, indicatorOrReason: string];

interface Reading {
  readonly number: string;
  readonly sureness: Sureness;
  readonly indicator: string | undefined;
  /** Offsets of its first digit in the text. */
  readonly at: number;
}

function readingOf(form: Form, column: FigureColumn): readonly Reading[] {
  const [text, other] = [form.plannedGoal?.text ?? '', form.reportedOutcome?.text ?? ''];
  const prose = proseOf(column === 'target' ? text : other);
  const ties = tiesOf(prose, form, column);
  const others = tiesOf(proseOf(column === 'target' ? other : text), form, column === 'target' ? 'actual' : 'target');
  return mentionsOf(prose, unitsOf(form), form.year).map((mention): Reading => {
    const tie = ties.find((each) => each.mention.from === mention.from);
    // Whether it would be objected to if it were another number.
    const speaks = tie !== undefined && disagreements([{ ...tie, agreement: 'other-value' }], others).length > 0;
    const number = writtenBetween(prose, mention.from, mention.to);
    return {
      number,
      sureness: tie === undefined ? 'no' : tie.isCertain ? 'certain' : speaks ? 'borne out' : 'possible',
      indicator: tie?.indicator.name.text,
      at: prose.begins.findIndex((_, offset) => offset >= mention.from && /\d/.test(prose.plain.charAt(offset))),
    };
  });
}

const GOALS: readonly (readonly Line[])[] = [
  [
    ['2篇以上', 'no', 'newspapers only; 媒体专版报道量 counts all media'],
    ['18篇以上', 'no', 'new media only, 24 篇 are all media'],
    ['1部', 'borne out', '视频宣传片'],
    ['1场以上', 'no', '服务渠道对接活动 has no row'],
    ['10场以上', 'no', '本市及跨区域资源推广活动 is 推广交流活动 in other words: not beyond doubt'],
    ['超200人次', 'borne out', '推广活动参与人员'],
  ],
  [
    // 1、 to 7、 number the paragraphs, 114 and 12345 are telephone numbers: no counts.
    ['不少于 4 次', 'borne out', '仪器信息报送检查'],
    ['90%以上', 'borne out', '科技券发放率'],
    ['不少于 2 家', 'no', '大型仪器管理单位…校级平台 is too far from 对接仪器管理单位大仪系统平台数量'],
    ['不少于 5 场', 'no', '操作培训 is not the 实验技术职称继续教育专业科目培训 of the table'],
    ['不少于 6 万个', 'no', '话务量 has no row'],
    ['80%以上', 'borne out', '服务热线一线解决率'],
    ['85%以上', 'possible', '服务热线电话接听率'],
    ['90%以上', 'no', '服务对象满意度 may be more than 热线用户满意度'],
    ['85%以上', 'no', '12345 转接接通率 has no row'],
    ['90%', 'no', '“线上人工帮办”解决率 has no row'],
    ['不超过 1 分钟', 'no', '首次响应 has no row'],
    ['不少于 8 场', 'certain', '实验技术职称继续教育专业科目培训'],
    ['不少于 800 人次', 'no', '培训专业技术人员 and …专业培训人次 share too little'],
  ],
  [
    ['不少于10家', 'borne out', '工业互联网应用企业数量'],
    ['不少于5个', 'no', '解决方案 is how two rows could be meant'],
    ['不少于5个', 'borne out', '工业互联网快速应用场景数量'],
  ],
  [
    // 500 用户并发 has no unit of its own.
    ['小于 2 秒', 'no', '网站网页响应时间 has words that 平台网站响应时间 has not, and the other way round'],
    ['不少于 5 万个', 'certain', '防垃圾邮件数量'],
    ['不少于 28 台套', 'certain', '维护桌面云终端'],
    ['不少于 3 万个', 'possible', '支撑有效工单量'],
    ['100%', 'no', '工单 100% 完成办结 names no rate'],
    ['少于 8 个', 'certain', '高危漏洞数'],
    ['少于 10 次', 'certain', '核心设备故障次数'],
    ['不低于 90%', 'possible', '网站使用用户满意度'],
    ['100%', 'certain', '网络运维完成率'],
  ],
  [
    ['不少于 4 项', 'no', '高层次科技人才计划 is not 人才计划受理项 beyond doubt'],
    ['不少于 18 项', 'certain', '科技政策推送数量'],
    ['不低于 500 篇', 'certain', '人才公众号发稿宣传'],
    ['不少于 3 次', 'no', '每周: a rate'],
    ['15%', 'borne out', '公众号关注度提升'],
    // Under 交办事项:, a heading that may narrow what follows.
    ['1 次', 'borne out', '海聚英才创新创业大赛'],
    ['不少于 2000 人', 'borne out', '人才安居补贴保障申报'],
  ],
  [
    // 200用户并发 has no unit of its own.
    ['不少于3万次', 'certain', '防火墙拦截攻击次数'],
    ['不少于80个', 'certain', 'VPN 用户数'],
    ['1次', 'certain', '应急演练'],
    ['2根', 'certain', '业务宽带专线'],
    ['少于28次', 'certain', '系统故障数'],
    ['少于10次', 'certain', '核心设备故障次数'],
    ['少于12个', 'certain', '高危漏洞数'],
    ['少于20次', 'certain', '服务器硬件原因宕机次数'],
    ['少于3次', 'certain', '数据库服务器宕机'],
    ['少于2次', 'certain', '存储设备硬件原因宕机次数'],
    ['2级', 'no', '基地和仪器系统等保 are two rows at once'],
    ['3级', 'certain', '门户网站安全等级保护'],
    ['少于2秒', 'no', '平均响应时间 of a page is not 系统响应时间'],
    ['不少于700件', 'certain', '基地年报评估系统办件量'],
    ['不少于3000家', 'certain', '门户网站用户数'],
    ['不少于120万次', 'certain', '门户网站访问量'],
    ['不少于1000家', 'borne out', '仪器系统用户数'],
    ['100%', 'certain', '仪器共享及时率'],
    ['少于5次', 'certain', '网站中断访问次数'],
    ['不低于90%', 'certain', '网站使用用户满意度'],
  ],
];

const OUTCOMES: readonly (readonly Line[])[] = [
  [
    // The numbers in brackets, 三集, 本市19场, 线上2132人, are parts.
    ['24条', 'no', '条 is not the 篇 of 媒体专版报道量'],
    ['18篇', 'no', 'new media, a part of the 24'],
    ['6篇', 'no', 'traditional media, the other part'],
    ['1部', 'borne out', '视频宣传片'],
    ['超过4万人次', 'certain', '媒体报道累计阅读量'],
    ['90篇', 'certain', '媒体报道转载量'],
    ['30场', 'no', '推广活动 is 推广交流活动 in other words: not beyond doubt'],
    ['5场', 'no', '服务渠道重要对接活动 has no row'],
    ['2860人次', 'borne out', '推广活动参与人员'],
    ['90%', 'no', '活动参与率 has no row'],
    ['95%', 'no', '满意度 alone may be anybody’s'],
    ['2篇', 'no', '经典服务案例 are counted in 个 in the table'],
    ['2家', 'no', '服务驿站 are not 服务站点 beyond doubt, nor 家 the 个 of the table'],
    ['1个', 'no', '主题活动 has no row'],
  ],
  [
    // 2024 年 is a year, 1. and 2、 number the paragraphs.
    ['62 项', 'no', '新建 has no row'],
    ['122 项', 'no', '验收 has a rate for a row, no count'],
    ['4 次', 'borne out', '仪器信息报送检查'],
    ['155 台', 'no', '联合评议 has no row'],
    ['99%', 'borne out', '科技券发放率'],
    ['61%', 'certain', '科技券撬动企业研发投入占比'],
    ['两种', 'no', 'forms of connection'],
    ['三种', 'no', 'kinds of standards'],
    ['10 家', 'no', '大型仪器管理单位平台 is too far from 对接仪器管理单位大仪系统平台数量'],
    ['27 场', 'no', '线下对接交流和培训会议 has no row'],
    ['77703 个', 'no', '话务量 has no row'],
    ['89.67%', 'borne out', '服务热线一线解决率'],
    ['99.14%', 'no', '电话人工接听率 may be a part of 服务热线电话接听率'],
    ['99.89%', 'no', '服务对象满意度 may be more than 热线用户满意度'],
    ['99.52%', 'no', '12345 转接接通率 has no row'],
    ['99.91%', 'no', '“线上人工帮办”解决率 has no row'],
    ['不超过 1 分钟', 'no', '首次响应 has no row'],
    ['13 人', 'possible', '服务热线一线坐席人员'],
    ['16 人', 'certain', '服务热线一线团队总人数'],
    ['10 场', 'certain', '实验技术职称继续教育专业科目培训'],
    ['3600 多人次', 'no', '培训专业技术人员 and …专业培训人次 share too little'],
    ['6 家', 'no', '重点报道 has no row'],
    ['两份', 'no', '专报 have no row'],
  ],
  [
    ['24个', 'no', '解决方案 is how two rows could be meant'],
    ['7个', 'no', '覆盖…行业: the row names what covers them as well'],
    ['7个', 'borne out', '工业互联网快速应用场景数量'],
    ['100家', 'borne out', '工业互联网应用企业数量'],
    ['0', 'no', 'a bare 0, and the row of 服务企业投诉率 is in words'],
    ['100%', 'certain', '企业诉求解决率'],
  ],
  [
    // The list stands under 平台网络全年安全平稳:, which is no heading the reader knows, so no name in it is certain.
    ['500 人', 'possible', '并发用户数'],
    ['28 台套', 'borne out', '维护桌面云终端'],
    ['64 毫秒', 'possible', '平台网站响应时间'],
    ['5 次', 'borne out', '核心设备故障次数'],
    ['5 个', 'possible', '高危漏洞数'],
    ['100%', 'borne out', '网络运维完成率'],
    ['60206 个', 'no', '垃圾邮件拦截量 and 防垃圾邮件数量 each have a word of their own'],
    ['61199 个', 'possible', '支撑有效工单量'],
    ['100%', 'possible', '支撑工单办结率'],
    ['100%', 'possible', '网站使用用户满意度'],
  ],
  [
    ['4 项', 'no', '高层次科技人才计划 is not 人才计划受理项 beyond doubt'],
    ['20 项', 'certain', '科技政策推送数量'],
    ['700 篇', 'no', '人才公众号全年发稿 lacks a word of 人才公众号发稿宣传 and has one more'],
    ['不少于 3 次', 'no', '每周: a rate'],
    ['15%', 'borne out', '公众号关注度提升'],
    // Under 交办事项:, a heading that may narrow what follows.
    ['1 次', 'borne out', '海聚英才创新创业大赛'],
    ['2000 人', 'borne out', '人才安居补贴保障申报'],
  ],
  [
    // 200用户并发 has no unit of its own.
    ['92个', 'certain', 'VPN 用户数'],
    ['4.8万次', 'certain', '防火墙拦截攻击次数'],
    ['1次', 'possible', '应急演练'],
    ['2根', 'certain', '业务宽带专线'],
    ['6次', 'borne out', '系统故障数'],
    ['5次', 'certain', '核心设备故障次数'],
    ['1次', 'certain', '数据库服务器宕机'],
    ['5个', 'borne out', '高危漏洞数'],
    ['0次', 'possible', '服务器硬件原因宕机次数'],
    ['二级', 'no', '仪器和基地系统 are two rows at once'],
    ['三级', 'no', '门户网站达到三级等保 leaves out what the row protects'],
    ['64毫秒', 'no', '平均响应时间 of a page is not 系统响应时间'],
    ['864件', 'certain', '基地年报评估系统办件量'],
    ['3705家', 'certain', '门户网站用户数'],
    ['200.673万次', 'certain', '门户网站访问量'],
    ['1821家', 'borne out', '仪器系统用户数'],
    ['1次', 'no', '网站因机房断电访问中断 turns 网站中断访问次数 round, with a cause between'],
    ['100%', 'possible', '网站使用用户满意度'],
  ],
];

const COLUMNS: readonly (readonly [FigureColumn, readonly (readonly Line[])[]])[] = [
  ['target', GOALS],
  ['actual', OUTCOMES],
];
const CASES = COLUMNS.flatMap(([column, expected]) =>
  forms.map((form, index) => [index + 1, column, form, expected[index] ?? []] as const),
);

test.each(CASES)('form %i, %s: every number, and what it speaks of', (_, column, form, expected) => {
  const lines = readingOf(form, column).map(({ number, sureness, indicator }) => [number, sureness, indicator]);
  expect(lines).toEqual(expected.map(([number, sureness, indicator]) => [number, sureness, sureness === 'no' ? undefined : indicator]));
});

test('of the six forms only the second admits something undone, and no row of it says why', async () => {
  for (const read of [forms, (await readXlsx(workbookPath)).flatMap((sheet) => readForms(sheet).forms)]) {
    const facts = read.map(factsOf);
    expect(facts.map((each) => each.map(([id]) => id))).toEqual([[], ['narrative-unfinished'], [], [], [], []]);
    // 按科委安排未启动年度评估奖励: the yearly evaluation was not started, and the table has no row and no explanation of it.
    expect(facts[1]?.[0]?.[1].at.excerpt?.text).toBe('按科委安排未启动年度评估奖励');
    expect(facts[1]?.[0]?.[1].at.cell).toEqual(read[1]?.reportedOutcome?.cell);
  }
});

describe('any other number there is objected to where it is tied, and nowhere else', () => {
  test.each(CASES)('form %i, %s', (_, column, form) => {
    const field = column === 'target' ? form.plannedGoal : form.reportedOutcome;
    if (field === undefined) throw new Error('no text');
    const { begins } = proseOf(field.text);
    const before = factsOf(form).length;
    let changed = 0;
    for (const { number, sureness, indicator, at } of readingOf(form, column)) {
      const place = begins[at];
      if (!/\d/.test(number) || place === undefined) continue;
      const text = `${field.text.slice(0, place)}9${field.text.slice(place)}`;
      const facts = factsOf({ ...form, [column === 'target' ? 'plannedGoal' : 'reportedOutcome']: { ...field, text } });
      const speaks = sureness === 'certain' || sureness === 'borne out';
      expect({ number, facts: facts.length - before }).toEqual({ number, facts: speaks ? 1 : 0 });
      const [objection] = facts.filter(([id]) => id === `narrative-${column}`);
      if (speaks) expect(plain(objection?.[1])).toMatchObject({ column, indicator });
      changed++;
    }
    expect(changed).toBeGreaterThan(2);
  });
});
