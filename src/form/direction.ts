// Whether more or less of an indicator is better, as far as its name tells. All words in NFKC, without spaces.
import type { Quantity, Sign } from './form';
import { anyOf, compact, words } from './text';
import { countsThings, measures } from './units';

/** There should be few of these: 故障次数, 投诉率, 漏洞数. */
const UNWANTED = words(
  '故障 宕机 漏洞 投诉 差错 错误 事故 中断 失误 超时 逾期 延误 违规 违纪 缺陷 死机 不合格 不满意 返工 舞弊 泄密 失密 伤亡 死亡 流失 损耗 浪费 故障停机 阻断 泄漏 感染 发案',
);
/** May stand between the unwanted thing and the end of the name: 故障发生次数. */
const COUNTED_AS = words('发生 总 累计 次数 数量 件数 起数 个数 人数 时间 时长 率 数 量 访问');

/** How long somebody waits; short is good. */
const WAITS = words(
  '响应 等待 等候 延迟 恢复 修复 办理 办结 处理 处置 审批 审核 到达 到场 反馈 回复 答复 受理 支付 拨付 付款 整改 排除 解决 配送 送达 出警 结案 候诊 候车 通行',
);
const WAIT_MEASURES = words('时间 时长 时限 耗时 用时 周期 时效');
/** A time limit by itself, and the words that make a long one good: 保修期限, 使用年限. */
const TIME_LIMITS = words('时限 办结期限 办理期限 耗时');

/** Money that something costs, at the end of a name. */
const COSTS = words('成本 费用 造价 单价 采购价格 采购价');
/** Budgets for what an office spends on itself; 教育经费 and 公用经费 of a school are given. */
const OWN_EXPENSES = words('三公 公务接待 接待 因公出国 因公出国境 出国 会议 差旅 招待 公务用车 公车 办公');
/** May stand behind a cost: 管理费支出, 成本控制数. */
const COST_AS = words('支出 控制 总 数 额 总额 总数 金额 标准 水平 费用');

/** Rates, levels and amounts that are to be kept low, at the end of a name. */
const KEPT_LOW = words(
  '调整率 结余率 结转率 变动率 偏差率 偏离率 波动率 超支率 浓度 排放量 排放强度 能耗 耗电量 耗水量 能源消耗 能源消耗量 能耗强度 失业率 辍学率 发病率 漏损率 违约率 空置率',
);

/** With one of them in its name an unwanted thing may be a wanted one: 故障处理率, 投诉办结率, 无故障运行时间, 漏洞扫描次数. */
const TURNS_AROUND = words(
  '无 零 非 免 防 减 降 节约 节省 节支 压缩 缩短 控制 避免 挽回 杜绝 下降 处理 解决 修复 排除 办结 化解 受理 回复 答复 响应 处置 整改 更正 纠正 查处 治理 发现 检测 监测 识别 扫描 排查 检查 拦截 预警 通报 报告 上报 分析 研究 演练 培训 宣传 应急 恢复 容 抗 渠道 热线 间隔 赔 救助 补偿 补助 覆盖 消除 清理 清除 加固 测试 办理 接收 接听 接待 调解 登记 收集 采集 巡查 评估 解答 回访 督办 打击 查办 审理 调查',
);
/** The same for waits, time limits and levels. */
const TURNS_WAITS_AROUND = words('无 零 减 降 节约 节省 压缩 缩短 提前 保留 间隔 开放 保修 质保 使用 延长 率');
/** The same for costs: 成本节约率 has no direction, 人均培训成本 has one. */
const TURNS_COSTS_AROUND = words(
  '无 零 免 减 降 节约 节省 节支 压缩 控制 避免 挽回 下降 补助 补偿 救助 赔 追回 退 覆盖 研发 发放 慰问 抚恤 报销 收入',
);

/** There should be much of these; at the end of a name. 使用率 and 利用率 may have upper limits. */
const WANTED = words(
  '满意度 满意率 完成率 及时率 合格率 达标率 覆盖率 办结率 解决率 知晓率 知晓度 验收率 通过率 发放率 准确率 正确率 接听率 接通率 参与率 到位率 优良率 成功率 完好率 达成率 转化率 响应率 访问量 阅读量 浏览量 点击量 转载量 受益人数 受益人次 受益户数 参与人次 服务人次',
);
/** In front of a wanted thing they make it an unwanted one: 不合格率, 未完成率. 投诉办结率 stays wanted. */
const SPOILS = words('不 未 非 低 差 逾期 超 违');

/** For targets without a sign only, because a sign that says the contrary may be meant: 财政供养人员控制率, 预算执行率. */
const OFTEN_LOW = words('控制率 控制数 控制额 负债率 债务率 增幅控制');
const OFTEN_HIGH = words(
  '执行率 开工率 竣工率 就业率 入学率 签约率 出勤率 上线率 更新率 保障率 支付率 公开率 履约率 建档率 巩固率 普及率 利用率 节约率 节支率 节约额 减排量 增长率 提升率 收入 产值 利润',
);
/** A count of what somebody did is to be high: 培训人数, 新建道路 in 公里. */
const DOING = words(
  '培训 宣传 举办 开展 组织 建设 新建 改建 改造 修缮 维修 养护 维护 服务 受益 参与 参加 惠及 发放 补助 救助 资助 扶持 帮扶 采购 购置 新增 完成 覆盖 推广 交流 检查 巡查 巡检 监测 检测 抽检 印发 印制 发布 制作 拍摄 编印 出版 演出 活动 论文 专利 成果 引进 招聘 慰问 种植 造林 绿化 治理 接待 接种 筛查 体检 调研 演练 评审 访问 阅读 接听 拦截 报道 研究 运维 更新 开放',
);

/** Under 数量指标 a count says how much was done: 外包企业数. */
const COUNTS = words('数 数量 场次 人次 户次');
/** Counts of what is there anyway, or of what there should be few: 在编人数, 信访件数. */
const NO_OUTPUT = words(
  '编制 在编 供养 人员 在职 在册 公务 公车 车辆 库存 存量 规模 控制 限 贫困 困难 低保 欠 违 隐患 信访 上访 案 空置 闲置 剩余 结余 未 不 重复 退 诉 超 减 降 压 失 病 亡 伤 灾 险 损 废 污 排放 消耗 耗 用量',
);

const ending = (list: readonly string[], behind = ''): RegExp => new RegExp(`(?:${anyOf(list)})${behind}$`);
const within = (list: readonly string[]): RegExp => new RegExp(anyOf(list));

const UNWANTED_NAME = ending(UNWANTED, `(?:${anyOf(COUNTED_AS)})*`);
const WAIT_NAME = new RegExp(`(?:${anyOf(WAITS)})(?:${anyOf(WAIT_MEASURES)})$|(?:${anyOf(TIME_LIMITS)})$`);
/** 培训费 and 差旅费 are spent; 学费 and 会费 come in, 经费 and 补助费 are given. */
const COST_NAME = new RegExp(
  `(?:${anyOf(COSTS)}|(?<![收消学保会免缴税规党退补助奖励经水电话资恤稿活])费|水电费|(?:${anyOf(OWN_EXPENSES)})经费)(?:${anyOf(COST_AS)})*$`,
);
/** What the cost of a thing is, whatever its words: 补助成本, and 成本控制数 for the amount that it is kept to. */
const COST_OF = /补助(?=成本)|(?<=成本|费用|造价)控制/g;
const LOW_NAME = ending(KEPT_LOW);
const WANTED_NAME = ending(WANTED);
const TURNED_AROUND = within(TURNS_AROUND);
const WAIT_TURNED_AROUND = within(TURNS_WAITS_AROUND);
const LOW_TURNED_AROUND = within(words('减 降 达标 控制 下降 监测 检测 治理 疾病 血压 血糖'));
const COST_TURNED_AROUND = within(TURNS_COSTS_AROUND);
const SPOILT = within(SPOILS);
const OFTEN_LOW_NAME = ending(OFTEN_LOW);
const OFTEN_HIGH_NAME = ending(OFTEN_HIGH);
const DOES = within(DOING);
const COUNT_NAME = ending(COUNTS);
const IS_NO_OUTPUT = within(NO_OUTPUT);

export type Direction = 'less' | 'more';

/** An indicator's name without ★, 指标1:, 其中: in front and a remark in brackets behind. */
export const subjectOf = (name: string): string =>
  compact(name)
    .replace(/^[*★☆]+/, '')
    .replace(/^(?:指标\d+|其中)[:、.]?/, '')
    .replace(/\([^()]*\)$/, '');

/** The direction that the name leaves no doubt about, so that a sign against it is implausible; undefined for other names. */
export function directionOf(name: string): Direction | undefined {
  const subject = subjectOf(name);
  const lessUnless = (turned: RegExp): Direction | undefined => (turned.test(subject) ? undefined : 'less');
  if (WAIT_NAME.test(subject)) return lessUnless(WAIT_TURNED_AROUND);
  if (WANTED_NAME.test(subject)) return SPOILT.test(subject) ? undefined : 'more';
  if (COST_NAME.test(subject)) return COST_TURNED_AROUND.test(subject.replace(COST_OF, '')) ? undefined : 'less';
  if (LOW_NAME.test(subject)) return lessUnless(LOW_TURNED_AROUND);
  return UNWANTED_NAME.test(subject) ? lessUnless(TURNED_AROUND) : undefined;
}

/** Whether a sign asks for the contrary of what the name says is better. 成本控制 ≥95% is a share of what was kept to. */
export function signContradicts(name: string, sign: Sign, { unit }: Pick<Quantity, 'unit'>): boolean {
  const way = directionOf(name);
  if (way === undefined || (/控制$/.test(subjectOf(name)) && measures(unit, 'share'))) return false;
  return (way === 'less' ? '≥>' : '≤<').includes(sign);
}

/**
 * The direction in which a target without a sign is read; undefined when the name does not tell.
 * @param group the names of dimension and category
 */
export function directionWithoutSign(name: string, group: string, { unit }: Pick<Quantity, 'unit'>): Direction | undefined {
  const sure = directionOf(name);
  if (sure) return sure;
  const subject = subjectOf(name);
  // The growth of what is to be kept low.
  const [, grown] = /^(.+?)(?:增长|增幅|增加|上升)(?:率|幅度)?$/.exec(subject) ?? [];
  if (grown !== undefined && directionOf(grown) === 'less') return 'less';
  if (grown !== undefined && /经费|支出|债务|负债|能耗|消耗|排放$/.test(grown)) return undefined;
  if (OFTEN_LOW_NAME.test(subject)) return LOW_TURNED_AROUND.test(subject.replace(/控制.$/, '')) ? undefined : 'less';
  if (OFTEN_HIGH_NAME.test(subject)) return SPOILT.test(subject) ? undefined : 'more';
  if (group.includes('成本')) return 'less';
  if (group.includes('满意度')) return 'more';
  const isUnwanted = UNWANTED.some((word) => subject.includes(word)) || WAITS.some((word) => subject.includes(word));
  if (isUnwanted || !countsThings(unit)) return undefined;
  const isOutput = group.includes('数量') && COUNT_NAME.test(subject) && !IS_NO_OUTPUT.test(subject);
  return isOutput || (DOES.test(subject) && !/[率时期限]$|比例$|间$/.test(subject)) ? 'more' : undefined;
}
