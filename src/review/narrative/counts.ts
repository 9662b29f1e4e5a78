// The plain counts among the numbers of a goal text, each with its unit, its value and the sign behind it.
import type { Decimal } from '../../form/decimal';
import type { Quantity, Sign } from '../../form/form';
import { halfDigit } from '../../form/number';
import { parseQuantity } from '../../form/quantity';
import { anyOf } from '../../form/text';
import { inCommonUnit, kindOfUnit } from '../../form/units';
import { RANGE_MARKS, SIGN_SUFFIXES } from '../../form/vocabulary';
import { INEXACT_BEHIND, SCALE_WORDS, UNITS } from './vocabulary';

/** The value of a count. */
export interface Amount {
  readonly quantity: Quantity;
  /** The upper end of 3000-5000人; `quantity` is the lower one. */
  readonly high?: Quantity;
  /** Half of the last digit as written, in the unit written: 4.8万次 is 4.8, give or take 0.05. */
  readonly halfShown: Decimal;
}

const FIGURE = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|[一二两三四五六七八九十]{1,3}/g;
/** Characters that make the figure behind them no count of its own: 第3次, 前10名, V2.0, 1/3, +5, 1,23. */
const BEFORE_NO_COUNT = /[\w.$¥€/+±第前百千万亿几-]$|[\d:]:$|\d[，,\n]$/;
/** Characters that make the numeral behind them a part of a longer one: 一百二十, 数十. */
const BEFORE_NO_NUMERAL = /[零一二三四五六七八九十数]$/;
const SUFFIX_OF = new Map(SIGN_SUFFIXES.flatMap(([sign, words]) => words.map((word) => [word, sign] as const)));
/** 内 also begins 内容 and 内部. */
const SUFFIX = new RegExp(`^(?:${anyOf([...SUFFIX_OF.keys()].filter((word) => word !== '内'))}|内(?![容部外资网]))`);
const RANGE = new RegExp(`^(${anyOf(SCALE_WORDS)})?(.{0,6}?)(?:${anyOf(RANGE_MARKS)})$`);
/** Scale, unit and mark between the ends of a range are no longer. */
const LONGEST_BETWEEN = 9;

/** Offsets are plain ones. */
export interface Figure {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

export interface Count {
  /** By `kindOfUnit`, "" when none is written. */
  readonly unit: string;
  /** Undefined when the digits turn out to be no number. */
  readonly amount: () => Amount | undefined;
  readonly sign?: Sign;
  /** Not 左右, 余, 上下. */
  readonly exact: boolean;
  /** Plain offsets of the number with its unit and the sign behind it. */
  readonly from: number;
  readonly to: number;
}

interface Measure {
  /** 万个, as parseQuantity takes it behind the digits. */
  readonly written: string;
  /** The same without its scale. */
  readonly unit: string;
  /** One of it; undefined when the unit is none. */
  readonly one: Quantity | undefined;
  /** 余, 多: at least so many. */
  readonly isMore: boolean;
  readonly to: number;
}
type MeasureAt = (at: number) => Measure | undefined;

const KNOWN_UNITS: ReadonlySet<string> = new Set(UNITS);
const SCALE = `(?:${anyOf(SCALE_WORDS)})?`;
const ALL_KNOWN = patternOf(UNITS);

function patternOf(units: readonly string[]): string {
  const known = anyOf(units);
  return `([多余]?)(${SCALE})([多余]?)(?:(${known})|\\((${SCALE})(${known})\\))`;
}

/** Most forms have no unit beyond the usual ones, whose alternatives are long to sort. */
function measurePattern(units: readonly string[]): RegExp {
  const further = new Set(units.filter((unit) => unit !== '' && !KNOWN_UNITS.has(unit)));
  return new RegExp(further.size === 0 ? ALL_KNOWN : patternOf([...UNITS, ...further]), 'y');
}

/** Reads the unit that begins at a plain offset. @param units the units of the form, beside the usual ones */
export function measureReader(plain: string, units: readonly string[]): MeasureAt {
  const pattern = measurePattern(units);
  const ones = new Map<string, Quantity | undefined>();
  const oneOf = (unit: string): Quantity | undefined => {
    if (!ones.has(unit)) ones.set(unit, parseQuantity(`1${unit}`));
    return ones.get(unit);
  };
  return (at) => {
    pattern.lastIndex = at;
    const [all, more = '', ofNumber = '', moreBehind = '', plainUnit = '', ofUnit = '', inBrackets = ''] = pattern.exec(plain) ?? [];
    if (all === undefined) return undefined;
    const unit = `${plainUnit}${inBrackets}`;
    const written = `${ofNumber}${ofUnit}${unit}`;
    return { written, unit, one: oneOf(written), isMore: more !== '' || moreBehind !== '', to: at + all.length };
  };
}

/** Every figure but 一, a word more often than a number (一线, 一批, 进一步), and but a phase of a project: 建设二期. */
export const figuresOf = (plain: string): readonly Figure[] =>
  Array.from(plain.matchAll(FIGURE), ({ 0: digits, index }) => ({ digits, from: index, to: index + digits.length })).filter(
    ({ digits, to }) => digits !== '一' && !(plain.charAt(to) === '期' && !/^\d/.test(digits)),
  );

const decimalsIn = (digits: string): number => digits.split('.')[1]?.length ?? 0;
const isYear = ({ digits, to }: Figure, plain: string): boolean => /^(?:19|20)\d\d$/.test(digits) && plain.charAt(to) === '年';

/**
 * A figure, or two as the ends of a range (3-5万家), as a count; undefined when it is a date, an ordinal, a ratio, part of a name, or
 * has no unit that is known.
 */
export function countOf(plain: string, figure: Figure, next: Figure | undefined, measureAt: MeasureAt): Count | undefined {
  const { digits, from } = figure;
  const before = plain.slice(Math.max(0, from - 2), from);
  if (BEFORE_NO_COUNT.test(before) || isYear(figure, plain) || (!/^\d/.test(digits) && BEFORE_NO_NUMERAL.test(before))) return undefined;
  const isNear = next !== undefined && next.from - figure.to <= LONGEST_BETWEEN;
  const between = isNear ? RANGE.exec(plain.slice(figure.to, next.from)) : null;
  const end = between === null ? undefined : next;
  const { to } = end ?? figure;
  const measure = measureAt(to);
  if (!measure) {
    // A bare number counts only where nothing follows that it could belong to.
    const isBare = end === undefined && /^\d/.test(digits) && /^(?:$|[。;,，!?、\n](?!\d))/.test(plain.slice(to, to + 2));
    return isBare ? { unit: '', amount: () => amountOf(digits, ''), exact: true, from, to } : undefined;
  }
  const behind = plain.slice(measure.to, measure.to + 4);
  const { written, unit, one, isMore } = measure;
  // 5 percentage points are no 5 percent, though a table may mean either.
  if (one === undefined || unit.endsWith('百分点') || /^[/每:]/.test(behind)) return undefined;
  const suffix = SUFFIX.exec(behind)?.[0] ?? '';
  const sign = isMore ? '≥' : SUFFIX_OF.get(suffix);
  return {
    unit: kindOfUnit(one.unit),
    amount: () => (between && end ? rangeOf(digits, between, end.digits, measure) : amountOf(digits, written)),
    exact: !INEXACT_BEHIND.test(behind) && !(end && isMore),
    from,
    to: measure.to + suffix.length,
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Undefined when the ends have different units. The first end has a unit of its own, or a scale alone (3万-5万家), or neither (3-5万家). */
function rangeOf(from: string, [, scale = '', ownUnit = '']: RegExpExecArray, to: string, { written, unit }: Measure): Amount | undefined {
  const low = parseQuantity(`${from}${scale === '' && ownUnit === '' ? written : scale + (ownUnit === '' ? unit : ownUnit)}`);
  const high = parseQuantity(`${to}${written}`);
  const pair = low && high && inCommonUnit(low, high);
  if (!pair || kindOfUnit(low.unit) !== kindOfUnit(high.unit) || pair[0].value.gt(pair[1].value)) return undefined;
  return { quantity: low, high, halfShown: high.hidden };
}

function amountOf(digits: string, unit: string): Amount | undefined {
  const quantity = parseQuantity(`${digits}${unit}`);
  return quantity && { quantity, halfShown: halfDigit(decimalsIn(digits)) };
}
