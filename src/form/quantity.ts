// A number with its unit, as written in targets and actuals: 6.02(万个), 64毫秒, 1,234.50, 两家, 每月1次.
import { decimal, HUNDRED, ZERO } from './decimal';
import type { Quantity } from './form';
import { halfDigit, LONGEST_NUMBER } from './number';
import { chineseNumber } from './chinese';
import { anyOf } from './text';
import { apart, inCommonUnit, measures, MEASURING_WORDS, unscaled } from './units';
import { MEASURE_WORDS, NOT_IN_UNITS, TAIL_WORDS } from './vocabulary';

/** A number without sign words: digits with optional thousands separators and decimals. No capturing group. */
export const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;

/** Like the amounts, quantities are printed with two decimals: a typed 80% is 80.00 %. */
const LEAST_DECIMALS = 2;
const LONGEST_UNIT = 12;
/** Characters. Longer text is a sentence, and patterns would take long on it. */
export const LONGEST_VALUE = 100;

const PARTS = new RegExp(`^(${NUMBER})([^()]*)(?:\\(([^()]*)\\))?$`);
const MEASURING = new Set(MEASURING_WORDS);
const UNIT = /^(?=[^·/*×.])(?:[A-Za-zμ]\d?|[\p{Script=Han}%‰°·/*×]|\.(?!\d))+$/u;
const DIGIT_FIRST = /^[+-]?\d/;
/** A digit, a sign, a Chinese numeral, or the first character of 平均每月 and 百分之. */
const MAY_BEGIN = /^[\d+\-一二三四五六七八九两十平每百]/;
const TAIL = new RegExp(`(?:${anyOf(TAIL_WORDS)})$`);
/** Before a measure word, with or without 万, or alone when it is more than one character: 两家, 三十万元, 十二. 一般 and 一流 are words. */
const CHINESE = new RegExp(
  `^([一二三四五六七八九两十][一二三四五六七八九零十百千]*)(?=(?:[万亿]?(?:${anyOf(MEASURE_WORDS)}|万元|亿元))?$)`,
);
function withDigits(written: string): string {
  const [, numeral = ''] = CHINESE.exec(written) ?? [];
  const number = numeral === '' || (numeral === written && !/[十百千]/.test(numeral)) ? NaN : chineseNumber(numeral);
  return Number.isNaN(number) ? written : `${number}${written.slice(numeral.length)}`;
}
/** 百分之九十五 → 95% */
function asPercent(written: string): string {
  const [, share = ''] = /^百分之(\d+(?:\.\d+)?|[一二三四五六七八九十百零两]+)$/.exec(written) ?? [];
  const number = /^\d/.test(share) ? Number(share) : chineseNumber(share.replace(/^百$/, '一百'));
  return share === '' || Number.isNaN(number) ? written : `${share.startsWith(String(number)) ? share : number}%`;
}
/** 每月1次, 每人每月570元 */
const PER = `每个?(?:${anyOf([...MEASURING_WORDS, ...MEASURE_WORDS])})`;
const PER_FIRST = new RegExp(`^(?:平均)?((?:${PER}){1,3})(?=[+-]?\\d)`);
/** 每周 in front of a sign: 每周不少于3次. */
export const PER_LAST = new RegExp(`(?:${PER}){1,3}$`);
/** 元/(人·月) */
const PER_IN_BRACKETS = /\/\(([^()]*)\)/;

function isUnit(written: string): boolean {
  if (written === '' || (written.startsWith('/') && MEASURING.has(written))) return true;
  const { unit } = unscaled(written);
  return written.length <= LONGEST_UNIT && UNIT.test(written) && !NOT_IN_UNITS.test(unit) && unscaled(unit).unit === unit;
}

/**
 * Reads one quantity.
 * @param written compacted text (see `compact`), nothing around the quantity
 * @param columnUnit the text of a unit column beside it, "" when there is none; used when the quantity names no unit itself
 * @returns undefined when the text is anything else
 */
export function parseQuantity(written: string, columnUnit = ''): Quantity | undefined {
  if (written.length > LONGEST_VALUE || !MAY_BEGIN.test(written)) return undefined;
  const isArabic = DIGIT_FIRST.test(written);
  const [first = '', per = ''] = isArabic ? [] : (PER_FIRST.exec(written) ?? []);
  if (per !== '') {
    const quantity = parseQuantity(written.slice(first.length), columnUnit);
    // 每月10日 is a day of every month, and no number of days.
    if (quantity && /^[日号]$/.test(quantity.unit)) return undefined;
    return quantity && { ...quantity, unit: `${quantity.unit}/${per.replace(/^每个?/, '').replace(/每个?/g, '·')}` };
  }
  const arabic = isArabic ? written : withDigits(asPercent(written));
  const [, digits, tail = '', bracket = ''] = PARTS.exec(arabic.includes('/(') ? arabic.replace(PER_IN_BRACKETS, '/$1') : arabic) ?? [];
  if (digits === undefined || digits.length > LONGEST_NUMBER) return undefined;
  const unit = unitOf(tail === '' ? '' : tail.replace(TAIL, ''), bracket, columnUnit === '' ? '' : columnUnit.replace(/[()]/g, ''));
  if (unit === undefined) return undefined;
  const point = digits.indexOf('.');
  const hidden = halfDigit(Math.max(LEAST_DECIMALS, point < 0 ? 0 : digits.length - point - 1));
  return { value: decimal(digits.replace(/[+,]/g, '')), hidden, unit };
}

/** The unit behind the number, else in brackets, else in its column. 万 behind the number may be the scale of either. */
function unitOf(behind: string, bracket: string, column: string): string | undefined {
  if (!isUnit(behind)) return undefined;
  const isScaleAlone = unscaled(behind).unit === '';
  if (!isScaleAlone) return behind;
  if (bracket !== '') return isUnit(bracket) && isUnit(behind + bracket) ? behind + bracket : undefined;
  return isUnit(behind + column) ? behind + column : behind;
}

/** A bare number further than this from its target has no plausible reading. */
const FARTHEST = 10;
/** A bare number beside one of these may count the larger unit: 0.3 against ≤500毫秒 is 0.3 秒. */
const LARGER: ReadonlyMap<string, string> = new Map([
  ['毫秒', '秒'],
  ['ms', '秒'],
  ['‰', '%'],
]);

/**
 * A bare number beside one with a scale counts it, as people write it: 19.5 against ≤20万元 is 19.5 万元. Where the number as it
 * stands lies nearer (195000 against ≤20万元), it counts 元.
 * @returns undefined when neither reading is plausible, and for 0.95 against ≥90%, which may be 95 % or 0.95 %
 */
export function inUnitOf(bare: Quantity, named: Quantity): Quantity | undefined {
  if (bare.unit !== '') return bare;
  const { unit: base } = unscaled(named.unit);
  const other = base === named.unit ? LARGER.get(base) : base;
  if (other === undefined && !measures(base, 'share')) return bare;
  const size = bare.value.abs();
  const aim = named.value.abs();
  if (size.eq(ZERO) || aim.eq(ZERO)) return other === undefined ? bare : { ...bare, unit: named.unit };
  if (other === undefined) return size.lte(1) && apart(size.times(HUNDRED), aim).lt(apart(size, aim)) ? undefined : bare;
  const readings = [named.unit, other].map((unit) => {
    const [own, aimed] = inCommonUnit({ ...bare, value: size, unit }, { ...named, value: aim }) ?? [];
    return { unit, isMore: own && aimed ? own.value.gt(aimed.value) : false, distance: own && aimed && apart(own.value, aimed.value) };
  });
  const [inNamed, inOther] = readings;
  if (!inNamed?.distance || !inOther?.distance) return undefined;
  if (inNamed.distance.lte(inOther.distance)) {
    return inNamed.distance.gt(FARTHEST) && inNamed.isMore ? undefined : { ...bare, unit: named.unit };
  }
  return inOther.distance.gt(FARTHEST) ? undefined : { ...bare, unit: other };
}

/** None of a thing: an exact zero in the given unit. */
export const zeroOf = (unit: string): Quantity => ({ value: ZERO, hidden: ZERO, unit });
