// Units: what each measures, and the only comparison of two quantities. Adding a unit is one word in the tables here.
import { decimal, type Decimal, ZERO } from './decimal';
import type { Quantity } from './form';
import { anyOf } from './text';
import { SCALES } from './vocabulary';

/**
 * By kind of quantity: how many of its base one unit is, and the spellings of the unit, Latin ones in lower case. The bases make every
 * factor an exact decimal: a third of a 平方米 for areas, because 亩 is 2000/3 平方米. Days and months are two kinds, because
 * no number of days is exactly a month; 旬 belongs to both. 工作日 are neither.
 */
const MEASURES = {
  day: [
    ['0.000001', '微秒 us'],
    ['0.001', '毫秒 ms'],
    ['1', '秒 秒钟 s sec'],
    ['60', '分钟 min mins'],
    ['3600', '小时 个小时 钟头 个钟头 h hr hrs'],
    ['86400', '天 日 自然日 日历日 日历天 d'],
    ['604800', '周 个周 星期 个星期 礼拜'],
    ['864000', '旬'],
  ],
  month: [
    ['1', '旬'],
    ['3', '月 个月'],
    ['9', '季 季度 个季度'],
    ['18', '半年 个半年'],
    ['36', '年 年度 个年度'],
  ],
  workday: [['1', '工作日 个工作日']],
  length: [
    ['1', '毫米 mm'],
    ['10', '厘米 公分 cm'],
    ['100', '分米 dm'],
    ['1000', '米 延米 延长米 m'],
    ['500000', '里 华里'],
    ['1000000', '公里 千米 km'],
  ],
  area: [
    ['0.0003', '平方厘米 cm2'],
    ['3', '平方米 平米 平方 m2'],
    ['2000', '亩'],
    ['30000', '公顷 ha hm2'],
    ['3000000', '平方公里 平方千米 km2'],
  ],
  volume: [
    ['0.001', '毫升 ml'],
    ['1', '升 公升 l'],
    ['1000', '立方米 立方 方 m3'],
  ],
  mass: [
    ['0.000001', '微克 ug μg'],
    ['0.001', '毫克 mg'],
    ['1', '克 g'],
    ['500', '斤 市斤'],
    ['1000', '公斤 千克 kg'],
    ['1000000', '吨 公吨 t'],
  ],
  money: [['1', '元 元人民币']],
  energy: [
    ['1', '度 千瓦时 千瓦·时 kwh'],
    ['1000', '兆瓦时 mwh'],
  ],
  power: [
    ['0.001', '瓦 w'],
    ['1', '千瓦 kw'],
    ['1000', '兆瓦 mw'],
  ],
  share: [
    ['0.001', '/10万 /10万人'],
    ['0.1', '‰ 千分比 千分点'],
    ['1', '% 百分比 百分号 百分点 个百分点'],
    ['10', '成'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, string])[]>>;

export type QuantityKind = keyof typeof MEASURES;

/** Counting words by what they count. Two that share a list compare as they stand; 个 compares with every counting word. */
const COUNTING: Readonly<Record<string, string>> = {
  people: '人 名 位 个人 人次 人/次 人数 例 口 员 席',
  bodies: '家 户 所 处 座 栋 幢 间 站 点 村 社区 单位 企业 机构 网点 校 院 厂 室',
  works: '项 件 份 篇 条 册 本 部 期 卷 张 幅 则 首 集 版 套 种 类 门 宗 款 课 科',
  events: '次 场 场次 场/次 期 批 批次 批/次 轮 届 起 例 宗 回 趟 站 节 项 件 条 笔 单 次数 课时 学时',
  goods: '台 套 台套 台/套 部 件 辆 架 只 支 根 把 块 副 艘 组 条 盏 口 眼 批 批次 株 棵 头 羽 匹 箱 袋 瓶 盒 张 幅 座 门 片 个套',
};
const ANYTHING = '个';
/** Begins the kind of a counting word. */
const COUNT = 'count of ';

/** How a word measures: its factor by kind of quantity. Counting words have the factor 1 in each of their lists. */
type Readings = ReadonlyMap<string, Decimal>;

const READINGS: ReadonlyMap<string, Readings> = (() => {
  const known = new Map<string, Map<string, Decimal>>();
  const add = (words: string, kind: string, factor: string): void => {
    for (const word of words.split(' ')) known.set(word, (known.get(word) ?? new Map<string, Decimal>()).set(kind, decimal(factor)));
  };
  for (const [kind, units] of Object.entries(MEASURES)) for (const [factor, words] of units) add(words, kind, factor);
  for (const [things, words] of Object.entries(COUNTING)) add(words, `${COUNT}${things}`, '1');
  add(ANYTHING, `${COUNT}${ANYTHING}`, '1');
  return known;
})();

/** Every spelling of a measuring unit; not the counting words. */
export const MEASURING_WORDS: readonly string[] = [
  ...new Set(Object.values(MEASURES).flatMap((units) => units.flatMap(([, words]) => words.split(' ')))),
];

const COUNTING_WORDS = anyOf([ANYTHING, ...Object.values(COUNTING).flatMap((words) => words.split(' '))].filter((word) => word !== '人'));
/** 个村, 家企业, 名学员: a counting word and the thing that it counts. */
const WITH_NOUN = new RegExp(`^(${COUNTING_WORDS})(\\p{Script=Han}{1,6})$`, 'u');
const HAN = /^\p{Script=Han}+$/u;
const SCALED = new RegExp(`^(${anyOf(SCALES.map(([word]) => word))})(.*)$`);
const SCALE_LETTERS: ReadonlySet<string> = new Set(SCALES.map(([word]) => word.charAt(0)));
const FACTOR_OF: ReadonlyMap<string, Decimal> = new Map(SCALES.map(([word, factor]) => [word, decimal(factor)]));
const ONE = decimal(1);

export interface ScaledUnit {
  /** 10000 for 万个. */
  readonly scale: Decimal;
  /** The unit behind the scale; "" for a scale alone. */
  readonly unit: string;
}

const NO_UNIT: ScaledUnit = { scale: ONE, unit: '' };

/** Splits the scale off a unit: 万个, 百万元. 千克 and 百分比 have none. */
export function unscaled(written: string): ScaledUnit {
  if (written === '') return NO_UNIT;
  if (!SCALE_LETTERS.has(written.charAt(0))) return { scale: ONE, unit: written };
  const [, word = '', unit = ''] = READINGS.has(written.toLowerCase()) ? [] : (SCALED.exec(written) ?? []);
  return word === '' ? { scale: ONE, unit: written } : { scale: FACTOR_OF.get(word) ?? ONE, unit };
}

/** One factor of a unit, 万元 or 人 in 万元/人. */
interface Part {
  readonly scale: Decimal;
  readonly readings: Readings;
}

function readingsOf(word: string): Readings {
  // G alone is rather a gigabyte beside a T, and neither is a weight then.
  const known = word === 'G' ? undefined : READINGS.get(word.toLowerCase());
  if (known) return known;
  // 条次 and 车次 count what 条 and 车 count.
  if (/.次$/.test(word)) return readingsOf(word.slice(0, -1));
  const [, counter, noun = ''] = WITH_NOUN.exec(word) ?? [];
  const thing = noun === '' ? word : noun;
  const own = [HAN.test(thing) ? COUNT + thing : thing, ONE] as const;
  return counter === undefined ? new Map([own]) : new Map([...(READINGS.get(counter) ?? []), own]);
}

function partOf(written: string): Part {
  const { scale, unit } = unscaled(written);
  return { scale, readings: readingsOf(unit) };
}

interface Unit {
  readonly counted: Part;
  /** 人 and 月 in 元/人·月. */
  readonly per: readonly Part[];
}

/** 元/人·月, 元/人*月, 元/人.每天, 元/(人·月), 元每人每月. Without / or 每 a unit is one word: 吨·公里. */
function parse(written: string): Unit {
  const [first = '', ...rest] =
    READINGS.has(written) || !/[/÷每]/.test(written)
      ? [written]
      : written
          .replace(/[()]/g, '')
          .replace(/(?<=[/÷每].*)(?<=人)(?=[天日月年周])/g, '·')
          .split(/[/÷·*×.每]+/);
  return { counted: partOf(first), per: rest.filter((word) => word !== '').map(partOf) };
}

/** More spellings than any workbook has; a longer list is a hostile file's. */
const MOST_KEPT = 2000;
const kept = new Map<string, Unit>();

function unitOf(written: string): Unit {
  const known = kept.get(written);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const unit = parse(written);
  kept.set(written, unit);
  return unit;
}

/** Numbers by which two values have to be multiplied to be in one unit. */
type Factors = readonly [Decimal, Decimal];

function partFactors(a: Part, b: Part): Factors | undefined {
  for (const [kind, factor] of a.readings) {
    const other = b.readings.get(kind);
    if (other) return [a.scale.times(factor), b.scale.times(other)];
  }
  const [isA, isB] = [a, b].map(({ readings }) => readings.has(COUNT + ANYTHING));
  return (isA && isCount(b)) || (isB && isCount(a)) ? [a.scale, b.scale] : undefined;
}

const isCount = ({ readings }: Part): boolean => [...readings.keys()].some((kind) => kind.startsWith(COUNT));

interface Rates {
  readonly factors: Factors;
  /** Parts of `per` that only one of the two units has. */
  readonly left: readonly Part[];
  /** The first unit is the one that has them. */
  readonly isFirst: boolean;
}

function ratesOf(a: Unit, b: Unit): Rates | undefined {
  const [most, least, isFirst] = a.per.length >= b.per.length ? [a, b, true] : [b, a, false];
  const counted = partFactors(most.counted, least.counted);
  if (!counted) return undefined;
  let [more, less] = counted;
  const left = [...most.per];
  for (const part of least.per) {
    const at = left.findIndex((other) => partFactors(other, part) !== undefined);
    const [match] = at < 0 ? [] : left.splice(at, 1);
    const factors = match && partFactors(match, part);
    if (!factors) return undefined;
    // A rate is divided by these, so each side is multiplied by the other's.
    more = more.times(factors[1]);
    less = less.times(factors[0]);
  }
  return { factors: isFirst ? [more, less] : [less, more], left, isFirst };
}

const YEAR = partOf('年');

/** The ways to compare a unit with one that leaves out some of its parts: as the same rate, or (次/月 beside 次) as a yearly count. */
function readingsBeside({ factors: [a, b], left, isFirst }: Rates, isPlain: boolean): readonly Factors[] {
  const same: Factors = [a, b];
  const [only] = left;
  const yearly = left.length === 1 && only ? partFactors(only, YEAR) : undefined;
  if (!yearly) return isPlain ? [same] : [];
  const [own, year] = yearly;
  return [isFirst ? [a.times(year), b.times(own)] : [a.times(own), b.times(year)], same];
}

export interface Common {
  readonly value: Decimal;
  /** Half of the last shown digit, in the same unit as the value. */
  readonly hidden: Decimal;
}

export type CommonPair = readonly [Common, Common];

/** A reading counts when the values lie no further apart than this, and this much nearer than in any other reading. */
const FARTHEST = 10;
const CLEARLY = 2;

/** How far apart two amounts are, as a factor of at least 1. Both are above zero; a quotient may have been rounded to it. */
export function apart(a: Decimal, b: Decimal): Decimal {
  const [less, more] = a.lt(b) ? [a, b] : [b, a];
  return less.eq(ZERO) ? BEYOND : more.div(less);
}
/** Of any two amounts on a form. */
const BEYOND = decimal('1e60');

/**
 * Two quantities in a unit that they have in common, exactly. A quantity without a unit counts what the other counts.
 * @returns undefined when they cannot be compared: 月 and 天, 亩 and 人, % and 次
 */
export function inCommonUnit(a: Quantity, b: Quantity): CommonPair | undefined {
  const factors = factorsOf(a, b);
  const convert = ({ value, hidden }: Quantity, factor: Decimal): Common =>
    factor.eq(ONE) ? { value, hidden } : { value: value.times(factor), hidden: hidden.times(factor) };
  return factors && [convert(a, factors[0]), convert(b, factors[1])];
}

/** At most so many decimals make a difference that people can check. */
const DECIMALS_TO_CHECK = 2;

/**
 * How far apart two quantities are, in the unit of the first, else of the second; undefined when neither gives two decimals exactly,
 * and for different counting words.
 */
export function difference(a: Quantity, b: Quantity): { readonly value: Decimal; readonly unit: string } | undefined {
  const factors = factorsOf(a, b);
  const isAlike = a.unit === '' || b.unit === '' || kindOfUnit(a.unit) === kindOfUnit(b.unit);
  if (!factors || !isAlike) return undefined;
  const away = a.value.times(factors[0]).minus(b.value.times(factors[1])).abs();
  const candidates = [a, b].map(({ unit }, index) => ({ unit: unit || a.unit || b.unit, factor: factors[index] ?? ONE }));
  for (const { unit, factor } of candidates) {
    const value = away.div(factor).round(DECIMALS_TO_CHECK);
    if (value.times(factor).eq(away)) return { value, unit };
  }
  return undefined;
}

function factorsOf(a: Quantity, b: Quantity): Factors | undefined {
  if (a.unit === b.unit) return [ONE, ONE];
  const [bareA, bareB] = [unscaled(a.unit), unscaled(b.unit)];
  if (bareA.unit === '' || bareB.unit === '') return [bareA.scale, bareB.scale];
  const [unitA, unitB] = [unitOf(a.unit), unitOf(b.unit)];
  const rates = ratesOf(unitA, unitB);
  if (!rates) return undefined;
  if (rates.left.length === 0) return rates.factors;
  return nearest(a, b, readingsBeside(rates, Math.min(unitA.per.length, unitB.per.length) === 0));
}

/** The reading in which the values are near one another, and clearly nearer than in the other; undefined when that leaves a doubt. */
function nearest(a: Quantity, b: Quantity, readings: readonly Factors[]): Factors | undefined {
  const [first, second] = readings;
  if (!first || a.value.lte(ZERO) || b.value.lte(ZERO)) return first;
  const [near, far] = readings
    .map((factors) => ({ factors, distance: apart(a.value.times(factors[0]), b.value.times(factors[1])) }))
    .sort((one, other) => one.distance.cmp(other.distance));
  if (!near || near.distance.gt(FARTHEST)) return undefined;
  if (second && far && !far.distance.eq(near.distance) && far.distance.lt(near.distance.times(CLEARLY))) return undefined;
  return near.factors;
}

/** Whether a unit, its scale aside, is of this kind of quantity: 万元 measures money. */
export const measures = (unit: string, kind: QuantityKind): boolean => {
  const { counted, per } = unitOf(unit);
  return per.length === 0 && counted.readings.has(kind);
};

const MATTER: readonly QuantityKind[] = ['length', 'area', 'volume', 'mass'];

/** Whether a unit counts or weighs things; money, times, shares and rates do not. No unit counts too. */
export function countsThings(written: string): boolean {
  const { counted, per } = unitOf(unscaled(written).unit);
  return per.length === 0 && (isCount(counted) || unscaled(written).unit === '' || MATTER.some((kind) => counted.readings.has(kind)));
}

/** The same for units that say the same: 万次 and 次, 毫秒 and 小时, not 篇 and 条. For telling things apart, where `inCommonUnit` is too lenient. */
export function kindOfUnit(written: string): string {
  const { unit } = unscaled(written.toLowerCase());
  return KIND_OF.get(unit) ?? unit;
}
/** The first kind that each measuring word has. */
const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MEASURES)
    .reverse()
    .flatMap(([kind, units]) => units.flatMap(([, words]) => words.split(' ').map((word) => [word, kind] as const))),
);
