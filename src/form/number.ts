// Reads a cell that should hold a number: amount, points, score or rate. Never gives NaN, never throws.
import { decimal, type Decimal, HUNDRED, ZERO } from './decimal';
import type { NumberContent } from './form';
import type { NumberFormat } from './number-format';
import type { CellValue } from './snapshot';
import { compact, isErrorValue } from './text';
import { DASH } from './vocabulary';

/** What the number counts: amounts in 元 or 万元, points and scores (分), rates in percent (%). */
export type NumberUnit = '元' | '万元' | '分' | '%';

/** Amounts and scores carry two decimals on the form: a typed 400 or 29.5 is 400.00 or 29.50. */
const LEAST_DECIMALS = 2;
/** Excel keeps 15 digits; further digits of a binary float are noise. */
const EXCEL_DIGITS = 15;
/** A cell in the General format shows no more decimals than this. */
const GENERAL_DECIMALS = 9;

/** Characters. No number on a form is longer; sums of thousands of digits take seconds and exceed what Excel holds. */
export const LONGEST_NUMBER = 40;
/** A sum of thousands of these is still less than Excel's largest number. */
const TOO_LARGE = 1e301;

const PLAIN = /^[¥$]?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|分|[万亿]|(?:[千万亿]|百万)?元)?$/;
const AMOUNT_UNITS: ReadonlyMap<string | undefined, number> = new Map([
  ['元', 1],
  ['千元', 1e3],
  ['万', 1e4],
  ['万元', 1e4],
  ['百万元', 1e6],
  ['亿', 1e8],
  ['亿元', 1e8],
]);

/** The decimal place of the last digit: 2 for 0.25, -2 for 1200. */
const lastPlace = (value: Decimal): number => value.c.length - 1 - value.e;
export const decimalsOf = (value: Decimal): number => Math.max(0, lastPlace(value));

/** Half a unit of the last of so many decimals: 0.005 for 2. */
export const halfDigit = (decimals: number): Decimal => (HALF_DIGITS[decimals] ??= decimal(`5e${-decimals - 1}`));
/** Kept by number of decimals, because nearly every number asks for the same one. */
const HALF_DIGITS: Decimal[] = [];

/** The number that Excel keeps, without the noise of binary floats. */
export function keptNumber(value: number): Decimal {
  const written = String(value);
  return decimal(written.length <= EXCEL_DIGITS ? written : value.toPrecision(EXCEL_DIGITS));
}

const UNREADABLE: NumberContent = { kind: 'unreadable', isError: false };

/**
 * Reads a number cell.
 * @param value as in the snapshot; a percent cell holds 0.9966
 * @param text what the user sees, used only to learn the digits shown; "####" and "" are ignored
 * @param format of the cell
 * @param unit what the result counts; a percent is 99.66 for 99.66 % and is read as such in points (a weight of 10%) but not as an amount
 */
export function parseNumber(value: CellValue, text: string, format: NumberFormat, unit: NumberUnit): NumberContent {
  if (typeof value === 'boolean') return UNREADABLE;
  if (typeof value === 'number') return Math.abs(value) < TOO_LARGE ? fromNumber(keptNumber(value), text, format, unit) : UNREADABLE;
  return fromText(value, unit);
}

function fromText(value: string, unit: NumberUnit): NumberContent {
  const written = compact(value);
  if (written === '') return { kind: 'empty' };
  if (isErrorValue(written)) return { kind: 'unreadable', isError: true };
  if (DASH.test(written)) return { kind: 'dash' };
  if (written.length > LONGEST_NUMBER) return UNREADABLE;
  const [, digits, suffix] = PLAIN.exec(written) ?? [];
  if (digits === undefined) return UNREADABLE;
  const number = decimal(digits.replace(/[+,]/g, ''));
  const hidden = halfDigit(Math.max(LEAST_DECIMALS, digits.split('.')[1]?.length ?? 0));
  const isAmount = unit === '元' || unit === '万元';
  if (suffix === undefined || suffix === unit || (suffix === '%' && !isAmount)) return { kind: 'number', value: number, hidden };
  const from = AMOUNT_UNITS.get(suffix);
  const to = AMOUNT_UNITS.get(unit);
  if (from === undefined || to === undefined) return UNREADABLE;
  return { kind: 'number', value: number.times(from).div(to), hidden: hidden.times(from).div(to) };
}

function fromNumber(value: Decimal, text: string, format: NumberFormat, unit: NumberUnit): NumberContent {
  if (format.kind === 'date') return UNREADABLE;
  if (format.kind === 'fixed') {
    if (format.percent && (unit === '元' || unit === '万元')) return UNREADABLE;
    const number = format.percent ? value.times(HUNDRED) : value;
    const places = format.decimals - 3 * format.thousands;
    return { kind: 'number', value: number, hidden: lastPlace(number) > places ? ZERO : halfDigit(places) };
  }
  const decimals = decimalsOf(value);
  if (decimals <= LEAST_DECIMALS) return { kind: 'number', value, hidden: halfDigit(LEAST_DECIMALS) };
  const shown = PLAIN.exec(compact(text))?.[1]?.replace(/[+,]/g, '');
  const showsAll = shown === undefined ? decimals <= GENERAL_DECIMALS : decimal(shown).eq(value);
  return { kind: 'number', value, hidden: showsAll ? halfDigit(decimals) : ZERO };
}
