// A number with its scale and unit, as written in targets and actuals: 6.02(万个), 64毫秒, 1,234.50, 两家.
import { decimal, type Decimal, HUNDRED, ZERO } from './decimal';
import type { Quantity } from './form';
import { halfDigit, LONGEST_NUMBER } from './number';
import { chineseNumber } from './chinese';
import { anyOf } from './text';
import { CONVERTED_UNITS, MEASURE_WORDS, NOT_IN_UNITS, SCALES, TAIL_WORDS } from './vocabulary';

/** A number without sign words: digits with optional thousands separators and decimals. No capturing group. */
export const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;

/** Like the amounts, quantities are printed with two decimals: a typed 80% is 80.00 %. */
const LEAST_DECIMALS = 2;
const LONGEST_UNIT = 12;
/** Characters. Longer text is a sentence, and patterns would take long on it. */
export const LONGEST_VALUE = 100;
const ONE = decimal(1);

const PARTS = new RegExp(`^(${NUMBER})([^()]*)(?:\\(([^()]*)\\))?$`);
const UNIT = /^(?=[^·/])(?:[A-Za-z]\d?|[\p{Script=Han}%‰°·/])+$/u;
const DIGIT_FIRST = /^[+-]?\d/;
const TAIL = new RegExp(`(?:${anyOf(TAIL_WORDS)})$`);
const CHINESE = new RegExp(`^(两|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=(?:${anyOf(MEASURE_WORDS)})$)`);

interface ScaledUnit {
  readonly scale: Decimal;
  readonly unit: string;
}

/** Splits "万个" into its scale and the rest; undefined when the rest is no unit. */
function scaleAndUnit(written: string): ScaledUnit | undefined {
  for (const [word, factor] of SCALES) {
    if (written.startsWith(word)) {
      const unit = written.slice(word.length);
      return isUnit(unit) && !SCALES.some(([other]) => unit.startsWith(other)) ? { scale: decimal(factor), unit } : undefined;
    }
  }
  return isUnit(written) ? { scale: ONE, unit: written } : undefined;
}

const isUnit = (written: string): boolean =>
  written === '' || (written.length <= LONGEST_UNIT && UNIT.test(written) && !NOT_IN_UNITS.test(written));

/**
 * Reads one quantity.
 * @param written compacted text (see `compact`), nothing around the quantity
 * @param columnUnit the text of a unit column beside it, "" when there is none; used when the quantity names no unit itself
 * @returns value and hidden digits in the base unit; undefined when the text is anything else
 */
export function parseQuantity(written: string, columnUnit = ''): Quantity | undefined {
  if (written.length > LONGEST_VALUE) return undefined;
  const arabic = DIGIT_FIRST.test(written) ? written : written.replace(CHINESE, (numeral) => String(chineseNumber(numeral)));
  const [, digits, tail = '', bracket] = PARTS.exec(arabic) ?? [];
  if (digits === undefined || digits.length > LONGEST_NUMBER) return undefined;
  const plain = scaleAndUnit(tail.replace(TAIL, ''));
  if (!plain) return undefined;
  let { scale, unit } = plain;
  if (unit === '' && bracket !== undefined) {
    const inside = scaleAndUnit(bracket);
    if (!inside || (!scale.eq(1) && !inside.scale.eq(1))) return undefined;
    scale = scale.times(inside.scale);
    unit = inside.unit;
  }
  if (unit === '') {
    const beside = scaleAndUnit(columnUnit.replace(/[()]/g, ''));
    if (beside) {
      scale = scale.times(beside.scale);
      unit = beside.unit;
    }
  }
  const number = decimal(digits.replace(/[+,]/g, ''));
  const point = digits.indexOf('.');
  const hidden = halfDigit(Math.max(LEAST_DECIMALS, point < 0 ? 0 : digits.length - point - 1));
  const [base, factor] = CONVERTED_UNITS.get(unit) ?? [unit, '1'];
  const inBase = scale.times(factor);
  if (inBase.eq(ONE)) return { value: number, hidden, unit: base };
  return { value: number.times(inBase), hidden: hidden.times(inBase), unit: base, scale: inBase };
}

/** How far apart two amounts are, as a factor of at least 1. Both are above zero. */
const apart = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a.div(b) : b.div(a));
/** A bare number further than this from its target has no plausible reading. */
const FARTHEST = 10;

/**
 * A bare number beside one with a unit or a scale counts it, as people write it: 19.5 against ≤20万元 is 195000 元. Where the number
 * as it stands lies nearer (195000 against ≤20万元), it counts the base unit.
 * @returns undefined when neither reading is plausible, and for 0.95 against ≥90%, which may be 95 % or 0.95 %
 */
export function inUnitOf(bare: Quantity, named: Quantity): Quantity | undefined {
  if (bare.unit !== '' || bare.scale !== undefined || (named.scale === undefined && named.unit !== '%')) return bare;
  const scale = named.scale ?? ONE;
  const size = bare.value.abs();
  const aim = named.value.abs();
  const scaled = { value: bare.value.times(scale), hidden: bare.hidden.times(scale), unit: named.unit, scale };
  if (size.eq(0) || aim.eq(0)) return named.scale ? scaled : bare;
  const inUnit = apart(size.times(scale), aim);
  if (named.unit === '%' && size.lte(1) && apart(size.times(HUNDRED), aim).lt(inUnit)) return undefined;
  if (named.scale === undefined) return bare;
  const asItStands = apart(size, aim);
  if (inUnit.lte(asItStands)) return inUnit.gt(FARTHEST) && size.times(scale).gt(aim) ? undefined : scaled;
  return asItStands.gt(FARTHEST) ? undefined : { ...bare, unit: named.unit };
}

/** None of a thing: an exact zero in the given unit. */
export const zeroOf = (unit: string): Quantity => ({ value: ZERO, hidden: ZERO, unit });
