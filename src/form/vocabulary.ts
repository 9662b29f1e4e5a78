// The words of the form, as data: a new spelling is one new entry here. All in NFKC, without spaces (see `compact`).
/* eslint-disable max-lines -- data: every word that forms print */
import type { FundLineKind, Grade, Reached, Sign } from './form';
import type { FundColumn, TableColumn } from './template';

/** The ending of a title; a remark in brackets behind it is dropped first. */
export const TITLE = /(?:自评|自评价|自我评价)(?:情况|评分|打分|指标|得分)?表$/;
/** The title of another table: of the goals that were applied for. */
export const DECLARATION = /绩效目标(?:申报|申请|填报|批复|审核|备案)?表$/;
/** May stand beside a title: 附件2, 单位:万元, a year. */
export const TITLE_REMARK = /^附[件表]?\d*:?$|^\(?(?:金额)?单位:?.*元\)?$|^\(?(?:19|20)\d\d年?度?\)?$/;
/** In a title: the form continues the one above. */
export const CONTINUED = /\(续[^()]*\)|续表$|表续$/;
/** Characters. Longer text is no label, heading or title. */
export const LONGEST_LABEL = 60;

export type HeaderLabel = 'projectName' | 'department' | 'unit';

export const HEADER_LABELS: Readonly<Record<HeaderLabel, readonly string[]>> = {
  projectName: ['项目名称', '项目名', '预算项目名称'],
  department: ['主管部门', '预算主管部门', '主管单位', '项目主管部门', '主管部门及代码', '主管部门名称', '主管预算部门', '部门名称'],
  unit: [
    '实施单位',
    '项目实施单位',
    '项目单位',
    '预算单位',
    '承担单位',
    '执行单位',
    '单位名称',
    '项目承担单位',
    '资金使用单位',
    '填报单位',
    '实施单位名称',
  ],
};

/** Further labels of the head, whatever stands beside them: persons, numbers, dates, places; and what the project is about. */
export const FURNITURE_LABEL = new RegExp(
  [
    '负责人|联系人|经办人|填[报表]人|审核人?|审签|签批|审批|制表人|复核人|评价人|领导|电话|手机|传真|邮箱|邮编|联系方式|地址|地点|职务|编码|代码|编号|文号|表号|账号|科目',
    '日期|时间|期限|周期|起止|年限|年度|年份|级次|类型|类别|类型及级次|性质|属性|分类|单位|部门|机构|处室|科室|人数|名称|总投资|投资额|附件',
    '^(?!.*(?:目标|完成|指标|执行|支出|预算|成效)).{0,10}(?:概况|概述|简介|背景|内容|描述|依据|用途|来源|方式|范围|区域|对象|必要性|可行性|备注|说明|文件)',
  ]
    .map((endings) => `(?:${endings})$`)
    .join('|') + '|(?:负责人|联系人).*(?:电话|方式)$|(?:部门|单位)[及和]?代码$',
);

/** Labels of a year in a cell of its own. */
export const YEAR_LABELS: readonly string[] = ['年度', '年份', '预算年度', '评价年度', '自评年度', '项目年度'];

export const FUND_COLUMNS: Readonly<Record<FundColumn, readonly string[]>> = {
  initialBudget: ['年初预算数', '年初预算', '年初预算金额', '年初预算资金', '年初预算安排数', '预算数'],
  annualBudget: [
    '全年预算数',
    '全年预算',
    '全年预算金额',
    '调整后预算数',
    '调整后预算',
    '调整预算数',
    '预算调整数',
    '全年预算资金',
    '年度预算数',
    '本年预算数',
  ],
  executed: [
    '全年执行数',
    '全年执行',
    '预算执行数',
    '执行数',
    '全年执行金额',
    '实际执行数',
    '全年实际执行数',
    '全年支出数',
    '实际支出数',
    '实际支出',
    '支出数',
    '决算数',
  ],
  points: ['分值', '分数', '权重', '标准分', '指标分值'],
  executionRate: ['执行率', '预算执行率', '全年执行率'],
  score: ['得分', '自评得分', '自评分'],
};

/** What words of columns are made of, in the table and in the fund block: no meaning follows from one of them alone. */
export const TABLE_WORD =
  /指标|目标|完成|达成|实现|实际|计划值|权重|分值|得分|评分|打分|赋分|满分|偏差|差异|原因|措施|单位|符号|性质|备注|说明|[一二三]级|[^数]值$|分数?$/;
export const FUND_WORD = /预算|执行|支出|支付|资金|经费|拨款|到位|安排|下达|决算|结余|结转|金额|使用|分值|得分|权重|率$/;
/** A line of a fund block. */
export const FUND_LABEL =
  /资金总额|总额$|^合计|^其中|财政拨款|财政资金|(?:中央|省级|市级|县级|区级|地方|其他|自有|单位|上级|本级).{0,4}(?:资金|拨款|补助)|上年结转|一般公共预算|政府性基金/;

/** Lines that split 当年财政拨款 by the government that pays: 其中:中央资金. */
export const FUND_SHARES = /中央|省级|市级|县级|区级|地方|一般公共预算|政府性基金|国有资本/;

/** A line is of the first kind that has a word in its label. */
export const FUND_LINES: readonly (readonly [FundLineKind, readonly string[]])[] = [
  ['carriedOver', ['上年结转', '上年结余', '结转结余', '结转资金', '以前年度结转']],
  ['total', ['年度资金总额', '资金总额', '年度资金合计', '资金合计', '总额', '合计']],
  ['other', ['其他资金', '单位资金', '自有资金', '财政专户', '事业收入', '经营收入']],
  [
    'currentYear',
    [
      '当年财政拨款',
      '本年财政拨款',
      '财政拨款',
      '财政资金',
      '中央资金',
      '中央财政',
      '中央补助',
      '地方资金',
      '省级资金',
      '市级资金',
      '县级资金',
      '区级资金',
      '一般公共预算',
      '政府性基金',
      '国有资本',
    ],
  ],
];

export type GoalLabel = 'plannedGoal' | 'reportedOutcome';

export const GOAL_LABELS: Readonly<Record<GoalLabel, readonly string[]>> = {
  plannedGoal: ['预期目标', '年初设定目标', '年初预期目标', '年度预期目标', '预期总体目标'],
  reportedOutcome: ['实际完成情况', '目标实际完成情况', '全年实际完成情况', '年度总体目标完成情况综述', '总体目标完成情况'],
};

/** Of two columns with one meaning the earlier word wins: 三级指标 before a 绩效指标 over the whole block. */
export const TABLE_COLUMNS: Readonly<Record<TableColumn, readonly string[]>> = {
  dimension: ['一级指标', '一级'],
  category: ['二级指标', '二级'],
  name: ['三级指标', '三级', '三级指标名称', '指标名称', '绩效指标名称', '指标内容', '具体指标', '绩效指标'],
  sign: ['指标性质', '符号', '计算符号', '指标方向', '运算符号'],
  target: [
    '年度指标值',
    '指标值',
    '年初目标值',
    '年初指标值',
    '预期指标值',
    '目标值',
    '全年指标值',
    '年度目标值',
    '计划指标值',
    '绩效指标值',
    '预期值',
    '计划值',
    '指标目标值',
    '设定指标值',
  ],
  adjustedTarget: ['调整指标值', '调整后指标值', '调整目标值', '调整后目标值', '调整后年度指标值', '年中调整指标值'],
  measure: ['计量单位', '度量单位', '单位'],
  actual: [
    '实际完成值',
    '全年完成值',
    '全年实际值',
    '全年实际完成值',
    '完成值',
    '年终完成值',
    '实际值',
    '年度实际完成值',
    '年度完成值',
    '实际完成指标值',
    '实际完成情况',
    '完成情况',
    '指标完成值',
    '全年完成情况',
  ],
  printedRate: ['完成率', '完成比例', '指标完成率', '完成程度'],
  points: ['分值', '分数', '权重', '指标分值', '标准分', '标准分值', '分值权重', '指标权重', '满分'],
  score: ['得分', '自评得分', '自评分', '自评分数', '指标得分', '自评价得分'],
  scoringRule: ['评分标准', '评分细则', '评分规则', '评分方法', '计分方法', '得分计算方法', '评分依据', '评价标准', '计算公式'],
  explanation: [
    '偏差原因分析及改进措施',
    '偏差原因及改进措施',
    '偏差原因分析和改进措施',
    '偏差原因分析',
    '未完成原因分析',
    '未完成原因和改进措施',
    '未完成原因及改进措施',
    '未完成原因分析及改进措施',
    '产生差异的原因及改进措施',
    '得失分依据及原因',
    '原因分析及改进措施',
    '偏差原因',
    '偏差原因分析与改进措施',
    '偏差原因及改进措施说明',
    '未完成原因',
    '未完成原因及拟采取的改进措施',
    '未完成原因和拟采取的改进措施',
    '偏差分析及改进措施',
  ],
};

/** Columns that the form does not read; known, so that nothing else is read from their cells. */
export const OTHER_COLUMNS: readonly string[] = [
  ...['序号', '四级指标', '指标说明', '指标解释', '指标释义', '指标类型'],
  ...['复核分', '复核得分', '核查分数', '核查得分', '核查分', '折算得分', '评价得分', '评审得分', '财政评分', '扣分', '扣分值', '加权得分'],
  ...['偏差率', '偏差度', '数据来源', '佐证材料', '证明材料', '评价方法', '评分', '评分情况', '上年值', '备注'],
];

/** 一级指标 and their spellings. */
export const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  成本指标: ['成本'],
  产出指标: ['产出', '产出类指标', '项目产出', '绩效产出'],
  效益指标: ['效益', '效益类指标', '效果指标', '项目效益', '项目效果'],
  满意度指标: ['满意度', '满意度类指标'],
};

/** 二级指标 and their spellings. */
export const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  数量指标: ['数量', '产出数量', '产出数量指标'],
  质量指标: ['质量', '产出质量', '产出质量指标'],
  时效指标: ['时效', '产出时效', '产出时效指标'],
  成本指标: ['成本', '产出成本', '产出成本指标'],
  经济成本指标: ['经济成本'],
  社会成本指标: ['社会成本'],
  生态环境成本指标: ['生态环境成本'],
  经济效益指标: ['经济效益'],
  社会效益指标: ['社会效益'],
  生态效益指标: ['生态效益', '环境效益指标', '环境效益'],
  可持续影响指标: ['可持续影响', '可持续发展指标'],
  服务对象满意度指标: ['服务对象满意度'],
  满意度指标: ['满意度'],
};

export const TOTAL_LABELS: readonly string[] = [
  ...['总分', '合计', '总计', '总得分', '自评总分', '自评得分合计', '得分合计', '合计得分', '综合得分', '自评总得分', '总分值', '合计分值'],
];
/** The label of a row that adds up a part of the table: 小计, 产出指标小计. */
export const SUBTOTAL = /^.{0,10}小计(?:得?分)?$/;
/** End the label of a row that adds up: behind a level (产出指标合计) a part of the table, behind the words below the whole form. */
export const SUM_WORDS: readonly string[] = [
  '合计',
  '总计',
  '共计',
  '小计',
  '累计',
  '汇总',
  '总和',
  '之和',
  '总分',
  '总',
  '得分',
  '分值',
  '分数',
  '评分',
];
/** Stand in front of them where the whole form is meant: 项目自评总得分, 综合得分. */
export const WHOLE_WORDS: readonly string[] = [
  ...[
    '本',
    '该',
    '项目',
    '绩效',
    '自评',
    '自我',
    '评价',
    '评定',
    '考评',
    '综合',
    '最终',
    '最后',
    '全部',
    '各项',
    '年度',
    '全年',
    '部门',
    '单位',
  ],
  ...['整体', '支出', '目标', '权重', '分值', '得分'],
];
export const GRADE_LABELS: readonly string[] = ['评分等级', '评价等级', '自评等级', '绩效等级', '评定等级', '等级', '自评结果等级'];

export const GRADES: Readonly<Record<Grade, readonly string[]>> = {
  优: ['优', '优秀'],
  良: ['良', '良好'],
  中: ['中', '中等', '合格'],
  差: ['差', '较差', '不合格'],
};

/** Notes, signatures and page numbers between or below the rows. NOTES matches a label, the others a compacted cell. */
export const NOTES =
  /^(注|备注|附注|说明|填报说明|填表说明|填写说明|其他说明|填表须知|注意事项|填表人|填报人|经办人|联系人|联系电话|单位负责人|项目负责人|审核人|填表日期|填报日期)(\d*[:、]|$)/;
export const SIGNATURES =
  /^.{0,12}(?:负责人|经办人|填表人|填报人|制表人?|审核人?|复核人?|评价人|联系人|电话|日期|时间|盖章|公章|签字|签章|签名|领导)\)?(?:\([^()]*\))*:/;
export const PAGE_FURNITURE =
  /^(第\d+页|第\d+页,?共\d+页|第\d+页\/共\d+页|\d+\/\d+|-\d+-|—\d+—|续表|\(续表\)|(?:20\d\d)?年\d{0,2}月\d{0,2}日|.{2,30}\((?:盖章|公章|签章|章)\))$/;
/** Texts that some forms carry below their table. */
export const FOOT_LABELS: readonly string[] = [
  ...[
    '自评结论',
    '评价结论',
    '自评情况',
    '主要经验做法',
    '经验做法',
    '存在问题',
    '存在的问题',
    '主要问题',
    '存在问题及原因分析',
    '问题及原因',
  ],
  ...[
    '下一步改进措施',
    '下一步工作计划',
    '改进措施',
    '改进建议',
    '有关建议',
    '其他需要说明的问题',
    '需要说明的问题',
    '审核意见',
    '主管部门意见',
  ],
  ...['单位意见', '财政部门意见', '主管部门审核意见', '财政部门审核意见', '偏差较大或目标未完成原因分析', '自评结果应用'],
];

/** "-", "—", "/": stand for "none". */
export const DASH = /^(?:[-—–―‐‑−─]+|\/+)$/;

export const SIGNS: Readonly<Record<Sign, readonly string[]>> = {
  '≥': [
    '≥',
    '≧',
    '⩾',
    '≮',
    '>=',
    '=>',
    '大于等于',
    '大于或等于',
    '不少于',
    '不低于',
    '不小于',
    '至少',
    '最低',
    '不得少于',
    '不得低于',
    '不得小于',
    '不应低于',
    '不应少于',
  ],
  '>': ['>', '﹥', '大于', '超过', '多于', '高于', '超'],
  '≤': [
    '≤',
    '≦',
    '⩽',
    '≯',
    '<=',
    '=<',
    '小于等于',
    '小于或等于',
    '不超过',
    '不超',
    '不高于',
    '不多于',
    '不大于',
    '至多',
    '最多',
    '不得超过',
    '不得高于',
    '不得大于',
    '不得多于',
    '不能超过',
    '不应超过',
  ],
  '<': ['<', '﹤', '小于', '少于', '低于'],
  '=': ['=', '═', '﹦', '等于'],
};

/** A sign column may name the better direction instead of a sign. */
export const DIRECTIONS: Readonly<Record<'≥' | '≤', readonly string[]>> = {
  '≥': ['正向', '正向指标', '越大越好'],
  '≤': ['反向', '反向指标', '逆向', '逆向指标', '负向', '负向指标', '越小越好'],
};

/** Written behind the number: 100%以上. */
export const SIGN_SUFFIXES: readonly (readonly [Sign, readonly string[]])[] = [
  ['≥', ['以上', '及以上', '或以上', '之上']],
  ['≤', ['以下', '及以下', '或以下', '以内', '之内', '内']],
];

export const RANGE_MARKS: readonly string[] = ['-', '~', '〜', '—', '–', '―', '至', '到'];

/** Multiples in front of a unit, the longest first: 6.02万个, 3百万元. */
export const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** A Chinese numeral counts as a number only before one of these: 两家, but not 一般. */
export const MEASURE_WORDS: readonly string[] = [
  ...[
    '个',
    '家',
    '场',
    '次',
    '篇',
    '部',
    '项',
    '人',
    '人次',
    '名',
    '位',
    '户',
    '台',
    '套',
    '台套',
    '件',
    '份',
    '根',
    '级',
    '天',
    '年',
    '期',
    '批',
    '册',
  ],
  ...[
    '本',
    '条',
    '座',
    '处',
    '所',
    '间',
    '辆',
    '门',
    '类',
    '种',
    '亩',
    '公里',
    '米',
    '吨',
    '起',
    '例',
    '宗',
    '成',
    '支',
    '组',
    '轮',
    '季',
    '只',
    '头',
    '株',
    '幅',
    '张',
    '元',
  ],
  ...['个月', '小时', '分钟', '秒', '个工作日', '工作日', '平方米'],
];

/** Words that no unit contains. */
export const NOT_IN_UNITS =
  /[未不已的且或其含约超余多无有较为是内前后]|占比|完成|达成|以上|以下|之上|左右|上下|(?<![个/·每])季度|等$|^[^%‰]+[%‰]|[%‰][^/]/;

/** The name in front of an actual's number: 满意度95%. Not of a fall, because 下降率3% would then count as 3 %. */
export const NAMED_NUMBER = /^(?!.*[降减跌负]|每)\p{Script=Han}{1,12}[率度数量](?:为|达到|达)?(?=\d)/u;

/** Before a number without a sign: 共30场, 达到95%. */
export const LEAD_WORDS: readonly string[] = [
  '已',
  '共',
  '共计',
  '累计',
  '实际',
  '全年',
  '完成',
  '实际完成',
  '达到',
  '达',
  '实现',
  '为',
  '合计',
  '总计',
];
/** Behind a number and its unit: 100%完成. */
export const TAIL_WORDS: readonly string[] = ['完成', '已完成', '达成', '达标', '完成办结'];

/** In front of a sign word or a number they reverse its meaning: 未超过5次 is not read. */
export const NEGATIONS = /[未不无没非]/;

/** As the target of a countable thing they ask for none of it. */
export const ZERO_WORDS: readonly string[] = ['无', '没有', '零', '未发生', '无发生', '零发生'];

/** The same in longer words: 不发生安全事故, 零投诉, 杜绝. */
export const NONE_OF =
  /^(?:(?:不|未)(?:发生|出现|存在|产生|新增)|零新增|杜绝|避免|严禁|防止)[^\d]{0,12}$|^(?:无|没有|零)(?:[^\d]{0,8}(?:事故|事件|案件|投诉|上访|舆情|疫情|火灾|违规|违纪|差错|故障|缺陷|伤亡|拖欠))$/;

/** Adverbs that tell how far a verb was achieved; without `needsAdverb` the verb alone does. The first kind that fits counts. */
export interface AchievementWords {
  readonly achievement: Reached;
  readonly adverbs: readonly string[];
  readonly needsAdverb: boolean;
}

export const ACHIEVEMENTS: readonly AchievementWords[] = [
  {
    achievement: 'mostly',
    adverbs: ['基本', '已基本', '基本上', '已基本上', '总体', '总体上', '大体', '大体上'],
    needsAdverb: true,
  },
  {
    achievement: 'partly',
    adverbs: ['部分', '已部分', '大部分', '未全部', '未完全', '初步'],
    needsAdverb: true,
  },
  { achievement: 'unmet', adverbs: ['未', '没有', '尚未', '未能', '未按时', '未按期', '暂未', '没', '不'], needsAdverb: true },
  {
    achievement: 'met',
    adverbs: [
      '已',
      '均已',
      '已经',
      '全部',
      '已全部',
      '均',
      '按时',
      '按期',
      '及时',
      '如期',
      '已按时',
      '按计划',
      '圆满',
      '顺利',
      '超额',
      '较好',
      '全面',
      '按要求',
      '已按要求',
      '保质保量',
      '完全',
      '提前',
    ],
    needsAdverb: false,
  },
];
export const ACHIEVEMENT_VERBS: readonly string[] = [
  '达成',
  '完成',
  '实现',
  '达到',
  '开展',
  '实施',
  '启动',
  '落实',
  '达标',
  '建立',
  '执行',
];
export const ACHIEVEMENT_OBJECTS: readonly string[] = [
  ...['指标', '目标', '任务', '工作', '要求', '效果', '指标值', '目标值', '计划'],
  ...['预期', '预期指标', '预期目标', '预期效果', '预期要求', '预期指标值', '预期目标值'],
  ...['年度', '年度指标', '年度目标', '年度任务', '年度计划', '年度指标值', '既定目标', '绩效目标', '绩效指标', '全部指标'],
];
/** Remarks that the regulation's labels add to 部分达成 and 未达成. */
export const ACHIEVEMENT_REMARKS: readonly string[] = ['并具有一定效果', '具有一定效果', '且效果较差', '并效果较差', '效果较差'];

/** Qualitative targets (及时); as an actual each says that it is met. */
export const QUALITIES: readonly string[] = [
  ...[
    '及时',
    '完善',
    '有效',
    '健全',
    '达标',
    '是',
    '安全',
    '稳定',
    '高效',
    '合格',
    '优',
    '优秀',
    '良',
    '良好',
    '满意',
    '规范',
    '合规',
    '齐全',
    '完整',
  ],
  ...[
    '按时',
    '按时完成',
    '按期完成',
    '及时完成',
    '及时更新',
    '持续提高',
    '持续提升',
    '显著提升',
    '显著提高',
    '有效提升',
    '有效提高',
    '明显提升',
    '明显提高',
  ],
  ...[
    '提升',
    '提高',
    '改善',
    '有所提升',
    '有所提高',
    '进一步提升',
    '不断提升',
    '逐步提升',
    '逐步完善',
    '建立健全',
    '长期',
    '有效保障',
    '保障',
    '准确',
    '到位',
  ],
];

/** A row of the template that nobody filled in. */
export const PLACEHOLDER = /^[*★☆]?(?:指标\d+[:、.]?[.…·]*|[.…·]+)$/;

/** Begins the name of a row that splits the one above. */
export const PART = /^[*★☆]?其中/;
