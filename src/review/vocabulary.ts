// The words by which rules recognise the subject of an indicator, as data: a new word is one new entry here. All in NFKC, without spaces.

/** Things of which there should be few: 故障次数, 投诉率, 漏洞数. */
export const UNWANTED: readonly string[] = [
  ...['故障', '宕机', '漏洞', '投诉', '差错', '错误', '事故', '中断', '失误', '超时', '逾期', '延误', '违规', '违纪', '缺陷', '死机'],
  ...['不合格', '不满意', '返工', '舞弊', '泄密', '失密', '伤亡', '死亡', '流失', '损耗', '浪费'],
];
/** Words allowed between the unwanted thing and the end of the name: 故障发生次数. */
export const COUNTED_AS: readonly string[] = [
  '发生',
  '总',
  '累计',
  '次数',
  '数量',
  '件数',
  '起数',
  '个数',
  '人数',
  '时间',
  '时长',
  '率',
  '数',
  '访问',
];

/** How long somebody waits; short is good. */
export const WAITS: readonly string[] = ['响应', '等待', '等候', '延迟', '恢复', '修复'];
export const WAIT_MEASURES: readonly string[] = ['时间', '时长', '时限', '耗时'];

/** Money that something costs, at the end of a name. */
export const COSTS: readonly string[] = ['成本', '费用', '造价', '单价'];

/**
 * Words that turn an unwanted thing into a wanted one: 故障处理率, 投诉办结率, 成本节约率, 无故障运行时间, 漏洞扫描次数.
 * With one of them in the name nothing is said.
 */
export const TURNS_AROUND: readonly string[] = [
  ...['无', '零', '非', '免', '防', '减', '降', '节约', '节省', '节支', '压缩', '缩短', '控制', '避免', '挽回', '杜绝', '下降'],
  ...['处理', '解决', '修复', '排除', '办结', '化解', '受理', '回复', '答复', '响应', '处置', '整改', '更正', '纠正', '查处', '治理'],
  ...[
    '发现',
    '检测',
    '监测',
    '识别',
    '扫描',
    '排查',
    '检查',
    '拦截',
    '预警',
    '通报',
    '报告',
    '上报',
    '分析',
    '研究',
    '演练',
    '培训',
    '宣传',
    '应急',
  ],
  ...['恢复', '容', '抗', '渠道', '热线', '间隔', '赔', '救助', '补偿', '补助', '覆盖', '消除', '清理', '清除', '加固', '测试'],
  ...[
    '办理',
    '接收',
    '接听',
    '接待',
    '调解',
    '登记',
    '收集',
    '采集',
    '巡查',
    '评估',
    '解答',
    '回访',
    '督办',
    '打击',
    '查办',
    '审理',
    '调查',
  ],
];
/** As above, for waiting times, whose own words are in that list. */
export const TURNS_WAITS_AROUND: readonly string[] = [
  '无',
  '零',
  '减',
  '降',
  '节约',
  '节省',
  '压缩',
  '缩短',
  '提前',
  '保留',
  '间隔',
  '开放',
];

/** Things of which there should be much, at the end of a name. 使用率 and 利用率 may have upper limits and are left out. */
export const WANTED: readonly string[] = [
  ...['满意度', '满意率', '完成率', '及时率', '合格率', '达标率', '覆盖率', '办结率', '解决率', '知晓率', '知晓度', '验收率', '通过率'],
  ...['发放率', '准确率', '正确率', '接听率', '接通率', '参与率', '到位率', '优良率', '成功率', '完好率', '达成率', '转化率', '响应率'],
  ...['访问量', '阅读量', '浏览量', '点击量', '转载量', '受益人数', '受益人次', '受益户数', '参与人次', '服务人次'],
];
/** Before a wanted thing, these make it an unwanted one: 不合格率, 未完成率, 投诉办结率 stays wanted. */
export const SPOILS: readonly string[] = ['不', '未', '非', '低', '差', '逾期', '超', '违'];

/** A target of these words alone cannot be checked: 完善, 持续提高, 安全、稳定、高效. */
export const VAGUE_DEGREES: readonly string[] = [
  ...[
    '持续',
    '不断',
    '逐步',
    '显著',
    '明显',
    '有效',
    '进一步',
    '有所',
    '稳步',
    '大幅',
    '较大',
    '切实',
    '全面',
    '日益',
    '较好',
    '充分',
    '合理',
  ],
];
export const VAGUE_CHANGES: readonly string[] = [
  ...[
    '提升',
    '提高',
    '改善',
    '增强',
    '完善',
    '优化',
    '加强',
    '促进',
    '保障',
    '推进',
    '推动',
    '增长',
    '扩大',
    '规范',
    '发挥',
    '健全',
    '建立',
  ],
];
export const VAGUE_QUALITIES: readonly string[] = [
  ...[
    '安全',
    '稳定',
    '高效',
    '良好',
    '较好',
    '好',
    '满意',
    '较满意',
    '长期',
    '到位',
    '有力',
    '高',
    '较高',
    '强',
    '较强',
    '优良',
    '顺畅',
    '平稳',
  ],
];

/** Money of the project itself: 项目资金支出额, 财政资金使用率, 完成投资额. */
export const OWN_MONEY: readonly string[] = ['资金', '经费', '预算', '投资', '财政资金', '专项资金', '项目资金', '财政拨款'];
export const SPENT: readonly string[] = ['支出', '支付', '使用', '执行', '投入', '完成'];
export const SPENT_AS_SHARE: readonly string[] = ['率', '进度', '比例'];
export const SPENT_AS_AMOUNT: readonly string[] = ['额', '金额', '总额', '总金额', '数', '数额', '总数', '规模'];
