// The parts that labels of the form are made of, as data: 年初 预算 数, 实际 完成 值. A new part is one word here, its counter-examples
import { words } from '../text';
// are tests. All in NFKC, without spaces.

/** What a part can make of a label when it is the label's head: 值, 率, 原因. */
const TYPES = {
  score: words('得分 评分 打分 计分 分值得分 得分值 得分数 扣分 失分 减分 加分'),
  points: words('分值 权重 满分 权数 配分 赋分 比重 分值权重 分数权重 占分 总分值'),
  /** 分 and 分数 are points or a score as the other parts say. */
  marks: words('分 分数'),
  value: words('值 数值 量 数量 数据'),
  amount: words('数 金额 额 额度 总额 资金 经费 款 款项 数额 投资 财力'),
  total: words('总额 合计 总计 总和 总分 小计'),
  rate: words('率 比率 比例 百分比 程度 进度 占比 进展'),
  deviationRate: words('偏差率 偏离度 偏离率 差异率 偏差度 偏差程度 偏差值 偏差'),
  reason: words('原因 措施 改进 整改'),
  note: words('说明 备注 分析 描述 解释 释义 意见 建议 评语 备注说明 注释 情况说明'),
  method: words('方法 标准 依据 细则 规则 办法 公式 口径 准则 要点'),
  source: words('来源 佐证 材料 证明 证据 附件 渠道 凭证 文号 文件 资料'),
  unit: words('单位 量纲'),
  sign: words('符号 比较符 运算符 计算符 方向 算子 性质 正反向 极性 关系符 逻辑符 条件符 比较关系 趋向'),
  level: words('一级 二级 三级 四级'),
  name: words('名称 内容 名 事项 任务 要素 明细 细项'),
  indicator: words('指标'),
  goal: words('目标 任务目标'),
  group: words('类型 类别 分类 维度 层级 层次 类 属性 级次 大类 方面'),
  index: words('序号 编号 编码 行次 栏次 代码 项次 号'),
  exec: words('执行 支出 支付 使用 决算 列支 开支 花费 用款 已支 结算'),
  budget: words('预算 安排 概算'),
  arrived: words('到位 下达 拨付 拨入 到账 落实'),
  rest: words('结余 结转 剩余 余额 未支出 未执行 未使用 结存 沉淀 指标余额'),
  state: words('情况 状况 结果 综述 成效 效果 现状 成果'),
  project: words('项目 专项 政策'),
  department: words('部门 处室 科室 司局'),
  person: words('负责人 联系人 经办人 填报人 填表人 电话 责任人'),
  date: words('日期 时间 期限 起止 周期 节点 时限'),
  grade: words('等级 档次 级别'),
  appropriation: words('拨款 财政拨款 补助 补助资金'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PartType = keyof typeof TYPES;

/** What a part says about the rest of its label: of which time, by whom, planned or done. */
const ASPECTS = {
  due: words('计划 预期 应 设定 申报 预计 预定 拟 规划 既定 应达 期望 计划数 约定 承诺 任务 任务数 要求 下达任务'),
  /** As much as there can be. */
  full: words('满 满分 标准 基准 参考 额定 最高 应得 理论 总 基础 参照 原始 分配'),
  done: words('完成 达成 实现 达到 兑现 已完成 完成数 办结'),
  actual: words('实际 年末 年终 期末 实绩 决算 实 截至 累计 实得'),
  initial: words('年初 期初 初始 原 当初 初 年初批复 原定'),
  annual: words('全年 年度 本年 当年 本年度 当年度 全年度 年 今年 本期'),
  adjusted: words('调整后 变更后 追加后 调剂后 修正后 修订后 调后'),
  adjust: words('调整 追加 变更 调剂 增减 调增 调减 追减 变动 修正 修订 调增减'),
  review: words(
    '复核 财政 评审 专家 第三方 核查 复评 抽查 审核 核定 审定 主管部门 财政部门 重点评价 再评价 上级 抽评 复审 初审 终评 核实 外部 督导 考评组 主管',
  ),
  self: words('自评 自评价 自我评价 自我 自查 自测 自评定 自行 自'),
  past: words('上年 去年 历史 以前年度 上年度 前年 往年 上一年 前三年 同期 近三年 基期'),
  next: words('下年 下一年 次年 下年度 下一步 下一年度'),
  lost: words('扣分 失分 减分 扣减 扣除 扣'),
  weighted: words('加权 折算 折合 换算'),
  missed: words('未完成 偏差 偏离 差异 未达标 未达 未实现 未达到 未达成 超额 差距 异常 不足 较大偏差'),
  performance: words('绩效 业绩 考核 评价 评定 测评 评估 效益 效能 考评'),
  counted: words('计量 度量 计算 衡量 统计 计数'),
  compared: words('比较 对比 运算 关系 逻辑 判断 条件'),
  detailed: words('具体 明细 细化 详细 个性 共性 核心 关键 量化 定量 定性'),
  supervising: words('主管 归口 牵头 主管部门 上级'),
  implementing: words('实施 承担 填报 使用 执行 申报 预算 建设 承办 编制 用款 具体实施 项目'),
  government: words('中央 省级 市级 县级 区级 地方 省 市 县 区 一般公共预算 政府性基金 国有资本 财政 本级 镇级 乡级'),
  other: words('其他 其它 自有 单位自有 自筹 社会 非财政 往来'),
  of: words('其中'),
  overall: words('总体 总 整体 综合 全部'),
  approved: words('批复 核定 审定 批准 下达 批准数'),
  payable: words('可用 可执行 可支配 到位 可支出'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Aspect = keyof typeof ASPECTS;

/** Join other parts and say nothing themselves. */
const GLUE: readonly string[] = [
  ...words(
    '及 和 与 或 的 、 / 之 并 等 以及 其 对 拟采取 拟 采取 产生 存在 相关 主要 有关 有无 应用 填写 填列 此项 栏 本 一 各 该 由 在 ( )',
  ),
];

export interface PartMeaning {
  readonly type?: PartType;
  readonly aspects: readonly Aspect[];
}

/** Every part with what it means. */
export const PARTS: ReadonlyMap<string, PartMeaning> = (() => {
  const parts = new Map<string, PartMeaning>(GLUE.map((word) => [word, { aspects: [] }]));
  const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] => Object.keys(record) as Key[];
  for (const type of keys(TYPES)) for (const word of TYPES[type]) parts.set(word, { ...(parts.get(word) ?? { aspects: [] }), type });
  for (const aspect of keys(ASPECTS)) {
    for (const word of ASPECTS[aspect]) {
      const before = parts.get(word) ?? { aspects: [] };
      parts.set(word, { ...before, aspects: [...before.aspects, aspect] });
    }
  }
  return parts;
})();

export const LONGEST_PART = Math.max(...[...PARTS.keys()].map((word) => word.length));
