// The content of a random form before it is laid out: names, funds, goals, and rows whose points sum to 100.
import Big from 'big.js';
import { cents, makePair, type Claim, type Pair, type Setting } from './values';
import type { Random } from './random';

export interface Row {
  readonly dimension: string;
  readonly category: string;
  readonly name: string;
  readonly pair: Pair;
  readonly claim: Claim;
  readonly points: Big;
  /** Undefined: the cell is empty. */
  readonly score: Big | undefined;
  readonly explanation: string;
}

/** A row of the template that bears no points: a sub-row of the one above, or one that nobody filled in. */
export interface Unscored {
  readonly kind: 'part' | 'placeholder';
  /** Index of the row it stands under. */
  readonly under: number;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

export interface FundLine {
  readonly kind: 'total' | 'currentYear' | 'carriedOver' | 'other';
  readonly label: string;
  /** 万元, two decimals. */
  readonly budget: Big;
  readonly executed: Big;
}

export interface Content {
  readonly year: number;
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly lines: readonly FundLine[];
  /** Percent in the total line, undefined when empty; `isWrong` when the amounts give another rate. */
  readonly rate: { readonly value: Big | undefined; readonly isWrong: boolean };
  readonly executionScore: Big | undefined;
  readonly goal: string;
  readonly outcome: string;
  readonly rows: readonly Row[];
  readonly unscored: readonly Unscored[];
  readonly grade: string;
  /** Whether every computed cell, the total included, is right. */
  readonly isRight?: true;
}

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
};
const THINGS = [
  '媒体报道',
  '推广交流',
  '服务站点',
  '设备更新',
  '业务培训',
  '课题研究',
  '网络运维',
  '道路养护',
  '政策宣传',
  '校舍修缮',
  '电话服务',
  '12345热线',
];
const SIDES = [
  '覆盖面',
  '受益对象',
  '阅读量',
  '保障能力',
  '参与人员',
  '资料印制',
  '开放共享',
  '响应时间',
  '长效机制建设',
  '群众满意程度',
  '合同签订',
];
const PREFIXES = ['', '', '', '', '★', '指标1：', '1.', '（1）'];
/** A name that begins with digits gets no list number in front. */
const numbered = (prefix: string, name: string): string => (/^\d/.test(name) && /\d\.$/.test(prefix) ? name : prefix + name);
const GOALS = [
  '持续扩大宣传推广工作力度，组织各类活动。',
  '1、完成设备采购；2、保障平台运行。',
  '一是落实安全措施；\n二是做好日常服务。',
  '提升服务效能。',
];
const EXPLANATIONS = ['因天气原因部分活动延期，下年度加强统筹。', '受政策调整影响', '市场价格下降，节约资金', '项目跨年实施，正在推进'];
const NOTHING = ['', '', '', '', '无', '/', '—'];

const GRADE_LABELS = ['优', '良', '中', '差', '优秀', '良好', '合格', '不合格', ''];

/** Parts that sum to the whole, each at least 1, some in halves. */
function parts(random: Random, whole: number, count: number): Big[] {
  const units = Array.from({ length: count }, () => 2);
  for (let left = whole * 2 - count * 2; left > 0;) {
    const more = Math.min(left, random.chance(0.9) ? 2 * random.int(1, 4) : 1);
    const at = random.int(0, count - 1);
    units[at] = (units[at] ?? 0) + more;
    left -= more;
  }
  return units.map((half) => new Big(half).div(2));
}

/** The entered score: mostly right, sometimes empty or inadmissible. */
function enteredScore(random: Random, claim: Claim, points: Big): Big | undefined {
  const fate = random.next();
  if (fate < 0.1) return undefined;
  if (fate < 0.2) return claim.high.plus(random.pick(['0.5', '1', '3']));
  if (fate < 0.3 && claim.low.gt(1)) return cents(claim.low.times(random.pick(['0.5', '0.9', '0'])));
  if (fate < 0.4 && claim.alternative) return claim.alternative;
  if (claim.low.eq(claim.high)) return claim.recommended;
  return random.chance(0.5)
    ? claim.recommended
    : cents(claim.low.plus(claim.high.minus(claim.low).times(random.int(0, 10)).div(10))).gt(points)
      ? points
      : claim.high;
}

/** @param whole the sum of their points */
function makeRows(random: Random, setting: Omit<Setting, 'isCost'>, whole: number): Row[] {
  const isCostForm = random.chance(0.2);
  const dimensions = [...(isCostForm ? ['成本指标'] : []), '产出指标', '效益指标', ...(random.chance(0.85) ? ['满意度指标'] : [])];
  const places = dimensions.flatMap((dimension) => {
    const categories = (CATEGORIES[dimension] ?? []).filter((category) => category !== '成本指标' || !isCostForm);
    const kept = categories.filter(() => random.chance(0.7));
    return (kept.length > 0 ? kept : categories.slice(0, 1)).flatMap((category) =>
      Array.from({ length: random.pick([1, 1, 2, 3, 4]) }, () => ({ dimension, category })),
    );
  });
  const names = random.shuffled(THINGS.flatMap((thing) => SIDES.map((side) => thing + side)));
  const points = parts(random, whole, places.length);
  return places.map(({ dimension, category }, index) => {
    const isCost = dimension.includes('成本') || category.includes('成本');
    const pair = makePair(random, { ...setting, isCost });
    const worth = points[index] ?? new Big(1);
    const claim = pair.claim(worth);
    return {
      dimension,
      category,
      name: numbered(random.pick(PREFIXES), pair.name ?? names[index] ?? ''),
      pair,
      claim,
      points: worth,
      score: enteredScore(random, claim, worth),
      explanation: random.chance(0.3) ? random.pick(EXPLANATIONS) : random.pick(NOTHING),
    };
  });
}

const PARTS: readonly (readonly [FundLine['kind'], readonly string[]])[] = [
  ['currentYear', ['其中：当年财政拨款', '其中:本年财政拨款', '财政资金', '其中：财政拨款']],
  ['carriedOver', ['上年结转资金', '上年结转']],
  ['other', ['其他资金', '单位资金', '财政专户管理资金']],
];

function makeFunds(random: Random): Pick<Content, 'lines' | 'rate' | 'executionScore'> {
  const amount = (from: number, to: number): Big => new Big(random.int(from * 100, to * 100)).div(100);
  const kinds = PARTS.filter(() => random.chance(0.8));
  const lines = kinds.map(([kind, labels], index): FundLine => {
    const budget = index === 0 ? amount(20, 5000) : random.chance(0.6) ? new Big(0) : amount(1, 300);
    const executed = random.chance(0.3) ? budget : cents(budget.times(random.int(40, 100)).div(100));
    return { kind, label: random.pick(labels), budget, executed };
  });
  const sum = (column: 'budget' | 'executed'): Big => lines.reduce((total, line) => total.plus(line[column]), new Big(0));
  const alone = amount(20, 5000);
  const [budget, executed] =
    lines.length > 0 ? [sum('budget'), sum('executed')] : [alone, cents(alone.times(random.int(40, 100)).div(100))];
  const total: FundLine = { kind: 'total', label: random.pick(['年度资金总额：', '年度资金总额', '资金总额', '合计']), budget, executed };
  const exact = executed.times(100).div(budget);
  const right = random.chance(0.5) ? exact.round(2, Big.roundDown) : cents(exact);
  const fate = random.next();
  const isWrong = fate < 0.1;
  const rate = fate < 0.2 && !isWrong ? undefined : isWrong ? (right.gt(50) ? right.minus(5) : right.plus(5)) : right;
  const scored = cents(right.div(10));
  const score = random.next();
  return {
    lines: [total, ...lines],
    rate: { value: rate, isWrong },
    executionScore: score < 0.1 ? undefined : score < 0.2 ? (scored.gt(5) ? scored.minus(1) : scored.plus(1)) : scored,
  };
}

export function makeContent(
  random: Random,
  layout: { readonly hasSigns: boolean; readonly hasUnits: boolean; readonly hasFunds: boolean },
): Content {
  const year = random.int(2019, 2025);
  const rows = makeRows(random, { ...layout, year }, layout.hasFunds ? 90 : 100);
  const unscored = rows.flatMap((_, under): Unscored[] => {
    if (random.chance(0.02)) return [{ kind: 'placeholder', under, name: random.pick(['指标2：', '……', '指标3']), target: '', actual: '' }];
    if (random.chance(0.02)) return [{ kind: 'part', under, name: '其中：线下人次', target: '≥20(人次)', actual: '25(人次)' }];
    return [];
  });
  return {
    year,
    project: random.pick(['公共服务平台宣传推广', '信息化运维项目', '2023年农村公路养护', '义务教育阶段校舍修缮工程', '人才工作经费']),
    department: random.pick(['某市科学技术委员会', '某县教育局', '某区财政局[117001]']),
    unit: random.pick(['某市研发公共服务平台管理中心', '某县第一中学', '某区公路事业发展中心']),
    ...makeFunds(random),
    goal: random.pick(GOALS),
    outcome: random.pick(GOALS),
    rows,
    unscored,
    grade: random.pick(GRADE_LABELS),
  };
}
