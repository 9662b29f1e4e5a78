// The words by which a goal text is read, as data. All in NFKC, without spaces, in lower case.
import { anyOf } from '../../form/text';
import { MEASURING_WORDS } from '../../form/units';
import { LEAD_WORDS, MEASURE_WORDS, SCALES, SIGNS } from '../../form/vocabulary';

/** Single characters that are units in running text too; 三方 and 五里 are no numbers. */
const UNAMBIGUOUS = '秒%‰元米吨s';

/** Units a number in running text may have, besides those of the form's own indicators. A percentage point is no percent. */
export const UNITS: readonly string[] = [
  ...MEASURE_WORDS,
  ...MEASURING_WORDS.filter((word) => word.length > 1 || UNAMBIGUOUS.includes(word)),
  ...['%', '个百分点', '百分点', '场次', '岁', '倍', '成'],
];
export const SCALE_WORDS: readonly string[] = SCALES.map(([word]) => word);

/** More signs than a table writes: they belong to prose. */
export const MORE_THAN: readonly string[] = ['逾', '突破', '高达', '多达'];
/** Between a name and its number, saying nothing of how much. */
export const FILLERS: readonly string[] = [
  ...LEAD_WORDS,
  ...[
    '均',
    '都',
    '皆',
    '则',
    '仅',
    '只',
    '了',
    '是',
    '将',
    '保持在',
    '控制在',
    '维持在',
    '稳定在',
    '保持',
    '稳定',
    '常年',
    '始终',
    '一直',
    '总共',
    '应达到',
    '要达到',
    '须达到',
  ],
  ...['组织实施', '组织', '实施', '举办', '开展'],
];
/** A number behind one of these is about so much, or turned round: it is compared with nothing. */
export const INEXACT: readonly string[] = [
  '大约',
  '约',
  '将近',
  '接近',
  '近',
  '不足',
  '不到',
  '几乎',
  '未',
  '未能',
  '没有',
  '没',
  '不',
  '非',
  '无',
  '减少',
  '增加',
];
export const INEXACT_BEHIND = /^(?:左右|上下|不等|[多余几])/;

/** In front of a name, adding nothing to it. */
export const NEUTRAL: readonly string[] = [
  ...['全年', '本年度', '本年', '当年', '今年', '年内', '全年度', '共计', '总共', '一共', '已', '均已', '实际', '并且', '同时'],
  ...['完成', '实现', '开展', '举办', '举行', '组织', '实施', '确保', '保证', '保障', '支持', '达到', '做到', '力争'],
  ...['全市', '全县', '全区', '全镇', '全乡', '全校', '全院', '成功', '顺利', '圆满', '积极', '扎实'],
  ...['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'],
];
/** The same, where they do not begin another word: 共享, 并发. */
export const NEUTRAL_LETTERS = '共(?![享同建用性青产])|并(?![发行联网购])|均(?![衡等匀价值])';
/**
 * Verbs by which a thing comes about, those of a list for the same deed: 建成高标准农田 is 高标准农田建设. 新建 is no 建设, which
 * may be an old one made better too.
 */
const BUILDING = [
  ['建设', '建成', '修建', '兴建', '建造'],
  ['设置', '设立', '安装', '布设', '施划'],
];
/** These make nothing that was there before, so that a name without a verb counts what they made: 编制监测报告11期 counts 监测报告. */
export const PRODUCING: readonly (readonly string[])[] = [
  ['编制', '编印', '编写', '编纂', '编辑', '编发', '撰写', '出具', '印制', '印发', '印刷', '制作', '拍摄', '拍成', '出版', '形成'],
  ['采购', '购置', '购买', '购入', '配备', '配置', '添置'],
  ['聘用', '聘请', '招聘', '选聘'],
  ['发放', '派发', '配发'],
];
export const MAKING: readonly (readonly string[])[] = [...BUILDING, ...PRODUCING];
/** Verbs in front of a name that may make it a thing of its own: repairs made are not faults that happened. */
export const VERBS: readonly string[] = [
  ...MAKING.flat(),
  ...['维护', '运维', '运营', '解决', '修复', '修补', '发现', '处理', '处置', '排除', '支撑', '拦截', '提供', '新做', '新修'],
  ...['办好', '制定', '发布', '办理', '受理', '策划', '推进', '对接', '覆盖'],
];
/** Behind a name, saying only that it is counted. */
export const MEASURES: readonly string[] = [
  ...['数量', '次数', '人数', '人次', '人员', '场次', '台数', '台套数', '个数', '家数', '篇数', '件数', '项数', '份数', '天数'],
  ...['面积', '总面积', '长度', '总长度', '总长', '里程', '总里程', '金额', '总金额', '总额', '额', '重量', '总重量'],
  ...['数', '量', '项', '总数', '总量', '总人数', '总台数', '总次数', '总数量', '总人次', '工作', '任务', '情况', '指标'],
];

/** Behind a name and in front of its measure, saying only that it was done: 活动开展次数. */
export const DONE: readonly string[] = ['完成', '实现', '实施', '开展', '举办', '组织', '支持'];

/** In the clause before a number: the number is a part of an indicator's count, or one of several. */
export const PARTS = /其中|包括|包含|分别|折合|相当/g;
/** In the name beside a number: the number is a rate, a share or a change. An indicator of that kind has the word in its name. */
export const SHARES = /各|每|平均|人均|户均|日均|月均|周均|占|新增|增长|增加|减少|下降|提升|提高|降低|上升|增至|减至|降至|升至/g;
/** In the clause before a number of 实际完成情况: the number was planned, not reached. */
export const PLANNED = /目标(?!\d|[一二三四五六七八九十]:|的?(?:完成|实现|达成|执行))|计划|预期|原定|指标值|任务数|任务量/g;
/** Behind the number: the number was planned, not reached. */
export const PLANNED_BEHIND = /^的(?:年度|全年|预期|既定|工作)*(?:目标|任务|计划|指标)/;
/** The sentence speaks of another time than the form's year. */
export const OTHER_TIME =
  /上年|上一年|去年|往年|历年|前年|以前|此前|之前|以来|截至|截止|半年|季度|上旬|中旬|下旬|\d月|近[\d一二两三四五六七八九十]+年|[\d两三四五六七八九十]年(?:来|间|内|共|累计)|同期|同比|环比|明年|次年|来年|下一年|下年|翌年|今后|未来|下一步|后续|十[二三四五六]五/g;
/** Headings of a list that narrow nothing: 数量指标完成情况:, 各项指标如下:. A place or a partner narrows. */
export const HEADING = new RegExp(
  `(?:^|[。;,，!?\\n])(?:[\\d一二三四五六七八九十]+|${anyOf([
    ...[
      '产出',
      '效益',
      '成本',
      '满意度',
      '服务对象',
      '数量',
      '质量',
      '时效',
      '社会',
      '经济',
      '生态',
      '环境',
      '可持续',
      '影响',
      '指标',
      '目标',
    ],
    ...['绩效', '年度', '全年', '总体', '具体', '主要', '各项', '完成', '实际', '情况', '如下', '方面', '跟踪期内', '为', '及', '和'],
  ])})+:$`,
);

export const SIGN_WORDS: readonly string[] = Object.values(SIGNS).flat();

/** Verbs behind 未 when something was left undone. */
const UNDONE_VERBS = [
  ...['启动', '开展', '完成', '实施', '执行', '进行', '举办', '举行', '召开', '落实', '实现', '达到', '达成', '达标'],
  ...['建成', '开工', '到位', '推进', '交付', '验收', '上线', '办结'],
];
const ADVERBS = ['按时', '按期', '如期', '及时', '按计划', '全部', '全面', '完全', '正式', '实际', '有效', '充分', '顺利', '足额', '如数'];
const NOT_YET = ['尚未', '暂未', '并未', '仍未', '还未', '均未', '未能', '未', '没有', '没能'];
/** The admission itself: 未启动, 尚未全部完成, 没有开展. */
export const UNDONE = `(?:${anyOf(NOT_YET)})(?:${anyOf(ADVERBS)})?(?:${anyOf(UNDONE_VERBS)})`;
/** Words for a plan given up or put off. As often they name the purpose of a project (取消收费), so they need more around them. */
export const PUT_OFF: readonly string[] = ['暂缓', '取消', '推迟', '延期', '延后', '暂停', '中止', '搁置', '停办'];
