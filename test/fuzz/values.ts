// Random pairs of target and actual: as written, as they are to be read, and the score by the scoring table.
import Big from 'big.js';
import type { CellValue } from '../../src/form/snapshot';
import type { Random } from './random';

/** A cell as Excel holds it. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  readonly formula?: string;
}
export const textCell = (value: string): Cell => ({ value, text: value, format: '@' });

/** The admissible scores of a row, and the recommended one. */
export interface Claim {
  readonly low: Big;
  readonly high: Big;
  readonly recommended: Big;
  /** The other formula for lower-is-better. */
  readonly alternative?: Big;
}

/** A target beside its actual. `sign` and `unit` stand in columns of their own where the layout has them. */
export interface Pair {
  readonly target: Cell;
  readonly actual: Cell;
  readonly sign: string;
  readonly unit: string;
  /** As `describeTarget` and `describeActual` say it. */
  readonly targetRead: string;
  readonly actualRead: string;
  /** Given where the name has to tell the direction. */
  readonly name?: string;
  claim(points: Big): Claim;
}

/** How the layout and the row let a pair be written. */
export interface Setting {
  readonly hasSigns: boolean;
  readonly hasUnits: boolean;
  readonly isCost: boolean;
  readonly year: number;
}

const ZERO = new Big(0);
const CENT = new Big('0.01');

/** Two decimals, half up; independent of the code under test. */
export const cents = (value: Big): Big => new Big(value.times(100).plus('0.5').round(0, Big.roundDown)).div(100);
const share = (points: Big, numerator: Big, denominator: Big): Big => cents(points.times(numerator).div(denominator));
const exactly = (value: Big): Claim => ({ low: value, high: value, recommended: value });

const BANDS = {
  met: { low: 80, high: 100, recommended: 100 },
  partly: { low: 60, high: 80, recommended: 70 },
  unmet: { low: 0, high: 60, recommended: 30 },
  mostly: { low: 80, high: 100, recommended: 80 },
} as const;
type Achievement = keyof typeof BANDS;

function bandOf(points: Big, low: number, high: number, recommended: number): Claim {
  const of = (percent: number): Big => cents(points.times(percent).div(100));
  return { low: of(low), high: high === 100 ? points : of(high).minus(CENT), recommended: of(recommended) };
}

interface Unit {
  readonly written: string;
  /** How many of the family's smallest unit one is. */
  readonly factor: string;
}
const family = (units: Readonly<Record<string, string>>): readonly Unit[] =>
  Object.entries(units).map(([written, factor]) => ({ written, factor }));
const counted = (word: string): readonly Unit[] => family({ [word]: '1', [`万${word}`]: '10000', [`千${word}`]: '1000' });
const PERCENT = family({ '%': '1' });
/** Each family converts into one another. */
const FAMILIES: readonly (readonly Unit[])[] = [
  ...['篇', '家', '场', '项', '台套', '户', '部', '名'].map((word) => family({ [word]: '1' })),
  ...['个', '次', '人次', '件'].map(counted),
  ...[PERCENT, PERCENT, family({ '%': '10', '‰': '1' })],
  family({ 秒: '1000', 毫秒: '1' }),
  family({ 天: '1440', 小时: '60', 分钟: '1', h: '60' }),
  family({ 年: '36', 个月: '3', 个季度: '9', 旬: '1' }),
  family({ 亩: '2000', 公顷: '30000', 平方米: '3', '㎡': '3' }),
  family({ 公里: '1000', 米: '1', km: '1000' }),
  family({ 吨: '1000', 公斤: '1', 千克: '1' }),
  family({ 元: '1', 万元: '10000', 千元: '1000', 百万元: '1000000' }),
  family({ '元/亩': '15', '元/公顷': '1', '万元/公顷': '10000' }),
  family({ '次/年': '1', '次/月': '12', '次/季度': '4' }),
];
const isPercentage = ({ written }: Unit): boolean => written === '%' || written === '‰';

type Sign = '≥' | '>' | '=' | '<' | '≤';
const SIGN_WORDS: Readonly<Record<Sign, readonly string[]>> = {
  '≥': ['≥', '≧', '>=', '＞＝', '大于等于', '不少于', '不低于', '不小于', '至少'],
  '>': ['>', '＞', '大于', '超过', '多于'],
  '≤': ['≤', '≦', '<=', '小于等于', '不超过', '不高于', '不多于', '不大于'],
  '<': ['<', '＜', '小于', '少于', '低于'],
  '=': ['=', '＝', '═', '﹦', '等于'],
};
const SUFFIXES: Partial<Record<Sign, readonly string[]>> = { '≥': ['以上', '(含)以上'], '≤': ['以下', '以内'] };
const SIGNS: readonly Sign[] = ['≥', '≥', '≥', '>', '=', '≤', '<'];

const fullWidth = (written: string): string => written.replace(/[0-9.()%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (digits: string): string => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));

/** 1234.5 as people write it: 1234.50, 1,234.50, 1234.5; a whole number with or without decimals. */
function digitsOf(value: Big, random: Random): string {
  const plain = random.chance(0.5) && value.times(100).mod(1).eq(0) ? value.toFixed(2) : value.toFixed();
  return random.chance(0.1) ? grouped(plain) : plain;
}

const withUnit = (digits: string, unit: string, random: Random): string => {
  if (unit === '') return digits;
  const written = random.chance(0.6) ? `${digits}(${unit})` : `${digits}${unit}`;
  return random.chance(0.05) ? fullWidth(written) : written;
};

/** A number between the two with at most two decimals. */
const number = (random: Random, from: number, to: number): Big =>
  random.chance(0.6) ? new Big(random.int(from, to)) : new Big(random.int(from * 100, to * 100)).div(100);

interface Written {
  readonly cell: Cell;
  /** In the unit column; "" when the cell names it itself or nobody does. */
  readonly unit: string;
  readonly read: string;
}
const said = (value: Big, unit: string): string => `${value.toFixed()} ${unit.normalize('NFKC')}`.trim();

/** A percent cell: 0.95 shown as 95.00%. */
function percentCell(value: Big, random: Random): Cell {
  const decimals = random.chance(0.5) ? 2 : 0;
  const shown = value.toFixed(decimals);
  return { value: value.div(100).toNumber(), text: `${shown}%`, format: decimals === 2 ? '0.00%' : '0%' };
}
const numberCell = (value: Big): Cell => ({ value: value.toNumber(), text: value.toFixed(), format: 'General' });

/** Target and actual in the smallest unit. */
interface Numbers {
  readonly sign: Sign;
  readonly target: Big;
  readonly actual: Big;
}

/** Higher-is-better signs by ratio, lower-is-better by both formulas, 0 without dividing. */
function boundClaim({ sign, target, actual }: Numbers, points: Big): Claim {
  const isUpper = sign === '≤' || sign === '<';
  if (target.eq(0)) return exactly(actual.lte(0) ? points : ZERO);
  if (!isUpper) return exactly(actual.gte(target) ? points : share(points, actual, target));
  if (actual.lte(target)) return exactly(points);
  const left = target.times(2).minus(actual);
  return { ...exactly(share(points, target, actual)), alternative: share(points, left.gt(0) ? left : ZERO, target) };
}

/** 2001年 is a date to every reader, and no term of so many years. */
const isCalendarYear = (value: Big, { written }: Unit): boolean => written === '年' && value.gte(1900) && value.lt(2100);

function boundPair(random: Random, setting: Setting): Pair {
  const units = random.pick(FAMILIES);
  const inColumn = setting.hasUnits && random.chance(0.7);
  const unit = random.pick(units);
  const other = inColumn ? unit : random.pick(units);
  const isPercent = isPercentage(unit);
  const written = isPercent ? number(random, 20, 100) : number(random, 1, random.pick([20, 500, 5000]));
  const target = written.times(unit.factor);
  // The actual is the target, near it or far from it, with at most two decimals in its own unit.
  const ratio = random.pick([100, 100, 90, 60, random.int(40, 99), random.int(100, 130), random.int(130, 400)]);
  const rough = target.times(ratio).div(100).div(other.factor);
  const isOther = unit !== other;
  const reached = rough.lt(10) ? rough.round(2, Big.roundHalfUp) : rough.round(random.chance(0.5) || isOther ? 0 : 2, Big.roundHalfUp);
  const actual = reached.times(other.factor);
  if (isCalendarYear(written, unit) || isCalendarYear(reached, other)) return boundPair(random, setting);

  const isBare = !setting.hasSigns && random.chance(0.1);
  const sign: Sign = isBare ? (setting.isCost ? '≤' : '≥') : random.pick(SIGNS);
  const signInColumn = setting.hasSigns && random.chance(0.9);
  const suffixes = SUFFIXES[sign];
  const aim = ((): Written => {
    const isAlone = signInColumn || isBare;
    if (isAlone && isPercent && unit.written === '%' && !inColumn && written.mod(1).eq(0) && random.chance(0.3)) {
      return { cell: percentCell(written, random), unit: '', read: '' };
    }
    if (isAlone && inColumn && random.chance(0.5)) return { cell: numberCell(written), unit: unit.written, read: '' };
    const quantity = inColumn ? digitsOf(written, random) : withUnit(digitsOf(written, random), unit.written, random);
    if (isAlone) return { cell: textCell(quantity), unit: inColumn ? unit.written : '', read: '' };
    const isSuffix = suffixes !== undefined && !quantity.includes('(') && !quantity.includes('（') && random.chance(0.25);
    const text = isSuffix ? quantity + random.pick(suffixes) : random.pick(SIGN_WORDS[sign]) + quantity;
    return { cell: textCell(text), unit: inColumn ? unit.written : '', read: '' };
  })();
  // Without any unit an actual is a bare number: read as it stands, where nothing has to be converted.
  const isPlain = units.length === 1 && (!isPercent || reached.gt(1)) && !inColumn && random.chance(0.15) && !isOther;
  const done = ((): Written => {
    if (isPlain)
      return { cell: random.chance(0.5) ? numberCell(reached) : textCell(digitsOf(reached, random)), unit: '', read: said(reached, '') };
    const read = said(reached, other.written);
    if (inColumn) return { cell: random.chance(0.5) ? numberCell(reached) : textCell(digitsOf(reached, random)), unit: '', read };
    const asPercent = other.written === '%' && reached.mod(1).eq(0) && random.chance(0.2);
    return {
      cell: asPercent ? percentCell(reached, random) : textCell(withUnit(digitsOf(reached, random), other.written, random)),
      unit: '',
      read,
    };
  })();
  return {
    target: aim.cell,
    actual: done.cell,
    sign: signInColumn ? random.pick(SIGN_WORDS[sign]) : '',
    unit: aim.unit,
    targetRead: `${sign} ${said(written, unit.written)}`,
    actualRead: done.read,
    ...(isBare ? { name: setting.isCost ? '设备采购成本' : random.pick(['活动参与人次', '群众满意度', '质量合格率']) } : {}),
    claim: (points) => boundClaim({ sign, target, actual }, points),
  };
}

/** None of a thing: 0起, 0次, 无. */
function zeroPair(random: Random): Pair {
  const unit = random.pick(['起', '次', '例']);
  const target = random.pick([`0${unit}`, `0(${unit})`, '无', `≤0${unit}`, `=0(${unit})`]);
  const happened = random.chance(0.7) ? 0 : random.int(1, 5);
  const sign: Sign = target.startsWith('=') ? '=' : '≤';
  return {
    target: textCell(target),
    actual: textCell(random.chance(0.5) ? `${happened}${unit}` : `${happened}(${unit})`),
    sign: '',
    unit: '',
    targetRead: `${sign} 0 ${unit}`,
    actualRead: said(new Big(happened), unit),
    claim: (points) => exactly(happened === 0 ? points : ZERO),
  };
}

function rangePair(random: Random): Pair {
  const unit = random.pick(['人', '次', '%', '个', '场']);
  const low = new Big(random.int(10, unit === '%' ? 60 : 3000));
  const high = low.plus(random.int(1, unit === '%' ? 30 : 2000));
  const mark = random.pick(['-', '~', '—', '至', '～']);
  const actual = low
    .times(random.pick([50, 80, 100, 101, 300]))
    .div(100)
    .round(0);
  const text = random.chance(0.5)
    ? `${low.toFixed()}${mark}${high.toFixed()}${unit}`
    : `${low.toFixed()}${unit}${mark}${high.toFixed()}${unit}`;
  return {
    target: textCell(text),
    actual: textCell(`${actual.toFixed()}${unit}`),
    sign: '',
    unit: '',
    targetRead: `${low.toFixed()}-${high.toFixed()} ${unit}`,
    actualRead: said(actual, unit),
    claim: (points) => exactly(actual.gte(low) ? points : share(points, actual, low)),
  };
}

const EPOCH = Date.UTC(1899, 11, 30);
const dateCell = (year: number, month: number, day: number): Cell => ({
  value: (Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000,
  text: `${year}/${month}/${day}`,
  format: 'yyyy/m/d',
});

function deadlinePair(random: Random, { year }: Setting): Pair {
  const due = random.int(2, 12);
  const dueDay = random.chance(0.3) ? random.int(2, 28) : undefined;
  const done = random.chance(0.7) ? random.int(1, due) : random.int(1, 12);
  const doneDay = dueDay !== undefined || random.chance(0.3) ? random.int(1, 28) : undefined;
  const withYear = random.chance(0.3);
  const prefix = withYear ? `${year}年` : '';
  const isLate = done > due || (done === due && dueDay !== undefined && doneDay !== undefined && doneDay > dueDay);
  const byMonth =
    dueDay === undefined ? random.pick([`${due}月底前`, `${due}月底前完成`, `${due}月前`, `${due}月`]) : `${due}月${dueDay}日前`;
  const inCell = doneDay !== undefined && random.chance(0.2);
  return {
    target: textCell(prefix + byMonth),
    actual: inCell ? dateCell(year, done, doneDay) : textCell(`${done}月${doneDay === undefined ? '' : `${doneDay}日`}`),
    sign: '',
    unit: '',
    targetRead: `by ${withYear ? `${year}-` : ''}${due}${dueDay === undefined ? '' : `-${dueDay}`}`,
    actualRead: `on ${inCell ? `${year}-` : ''}${done}${doneDay === undefined ? '' : `-${doneDay}`}`,
    // A person chooses the score of a late date, anywhere below the band of 达成.
    claim: (points) => (isLate ? bandOf(points, 0, 80, 70) : exactly(points)),
  };
}

const QUALITIES = ['及时', '完善', '按时完成', '及时更新', '持续提高', '安全、稳定、高效', '有效', '显著提升', '健全', '达标', '是', '无'];
const ACHIEVED: Readonly<Record<Achievement, readonly string[]>> = {
  met: ['达成指标', '达成预期指标', '达成年度指标', '已完成', '完成'],
  partly: ['部分达成指标', '部分达成预期指标并具有一定效果', '部分达成（预期）指标并具有一定效果', '部分完成'],
  mostly: ['基本达成', '基本完成', '基本完善'],
  unmet: ['未达成指标', '未达成预期指标且效果较差', '未完成', '未开展'],
};

function qualityPair(random: Random): Pair {
  const achievement = random.pick<Achievement>(['met', 'met', 'met', 'partly', 'unmet', 'mostly']);
  const { low, high, recommended } = BANDS[achievement];
  return {
    target: textCell(random.pick(QUALITIES)),
    actual: textCell(random.pick(ACHIEVED[achievement])),
    sign: '',
    unit: '',
    targetRead: 'quality',
    actualRead: achievement,
    claim: (points) => bandOf(points, low, high, recommended),
  };
}

/** One target and one actual of a random kind. */
export function makePair(random: Random, setting: Setting): Pair {
  const kind = random.int(1, 20);
  if (kind <= 12) return boundPair(random, setting);
  if (kind === 13) return zeroPair(random);
  if (kind === 14) return rangePair(random);
  if (kind <= 16) return deadlinePair(random, setting);
  return qualityPair(random);
}
