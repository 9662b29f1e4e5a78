// 年度指标值: a bound, a range, a term or a quality, from the words of its cell.
import { CHANGE, splitChange } from './change';
import { parseDueDate, splitDatedShare, yearAndMonth } from './date';
import { ZERO } from './decimal';
import type { Direction } from './direction';
import type { Actual, Quantity, Sign, Target } from './form';
import { LONGEST_VALUE, NUMBER, parseQuantity, PER_LAST, zeroOf } from './quantity';
import { anyOf, compact, isErrorValue, lookup } from './text';
import { inCommonUnit, kindOfUnit, unscaled } from './units';
import { DASH, DIRECTIONS, LEAD_WORDS, NEGATIONS, NONE_OF, RANGE_MARKS, SIGN_SUFFIXES, SIGNS, ZERO_WORDS } from './vocabulary';

/** What the row says beside the target's own cell. */
export interface TargetContext {
  /** Text of a sign column (≥, 大于等于). */
  readonly sign?: string;
  /** Text of a unit column. */
  readonly unit?: string;
  /** Which way a bare number is meant, from the row's name; undefined when that does not tell. */
  readonly direction?: (quantity: Quantity) => Direction | undefined;
}

const SIGN_OF = lookup(SIGNS);
const DIRECTION_OF = lookup(DIRECTIONS);
const SIGN_WORDS = anyOf([...SIGN_OF.keys()]);
/** "不超过2秒", "完成率≥95%": words without digits, a sign, a number. */
const WITH_SIGN = new RegExp(`^([^\\d]{0,20}?)(${SIGN_WORDS})([^]*)$`);
const SUFFIXES = new Map(SIGN_SUFFIXES.flatMap(([sign, words]) => words.map((word) => [word, sign] as const)));
const WITH_SUFFIX = new RegExp(`^([^]*?)(?:\\(含\\))?(${anyOf([...SUFFIXES.keys()])})(?:\\(?含[^()]*\\)?)?$`);
const LEADING = new RegExp(`^(?:${anyOf(LEAD_WORDS)}){1,4}(?=[\\d.一二三四五六七八九十两+-])`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d()]*)(?:${anyOf(RANGE_MARKS)})(${NUMBER})([^]*)$`);
/** ≥5且≤10, 5≤X≤10: both ends belong to the range. */
const BETWEEN = new RegExp(
  `^(?:(?:≥|>=|不少于|不低于)(?=[\\d.]))?(${NUMBER})([^\\d()≤<>=]{0,4}?)(?:[且、,，并]?(?:≤|<=|不超过|不高于)|(?:≤|<=)[xXnN]?(?:≤|<=))(${NUMBER})(?=[^\\d]*$)`,
);
/** ±5%, 控制在±5%以内, ≤±5%: both ways, whatever words say that it is a limit. */
const PLUS_MINUS = new RegExp(`^([^\\d±]{0,20})±(${NUMBER}[^]*)$`);

/** ≥10场(调整为≥8场), 由10场调减至8场: the last one counts. */
const ADJUSTED_TO = /(?:调整|变更|修订|修改|调减|调增|下调|上调)(?:后)?(?:为|至|到)([^()]*\d[^()]*)\)?$/;

/** The sign that a word or symbol stands for (NFKC, no spaces); undefined when it is none. */
export const signOf = (word: string): Sign | undefined => SIGN_OF.get(word);

/** Drops 共, 累计, 达到 and the like before a number. */
export const withoutLead = (written: string): string => written.replace(LEADING, '');

/** A suffix lets any words stand before the number: 控制在10%以内, 较上年增长10%以上. */
const WORDS_BEFORE = /^[^\d+±-]{1,20}(?=[+-]?\d)/;
const LONGEST_NEGATION = 3;

/**
 * Splits a sign off a number: "≥20.00(篇)", "不少于3万次", "95%以上", "完成率≥95%".
 * @param written compacted text
 * @returns the sign and the rest; undefined without a sign, when a sign before and one behind disagree, or behind a negation (未超过)
 */
export function splitSign(written: string): { sign: Sign; rest: string } | undefined {
  if (written.length > LONGEST_VALUE) return undefined;
  const [, before = '', word = '', behind = written] = WITH_SIGN.exec(written) ?? [];
  const sign = signOf(word);
  // A negation reverses the sign word behind it (未超过); further in front (不合格率≤5%) it belongs to the name.
  if (/\p{Script=Han}/u.test(word) && NEGATIONS.test(before.slice(-LONGEST_NEGATION))) return undefined;
  const [, rest = behind, ending = ''] = WITH_SUFFIX.exec(behind) ?? [];
  const suffix = SUFFIXES.get(ending);
  if (sign === undefined) {
    const [words = ''] = WORDS_BEFORE.exec(rest) ?? [];
    return suffix === undefined || NEGATIONS.test(words)
      ? undefined
      : { sign: suffix, rest: (PER_LAST.exec(words)?.[0] ?? '') + rest.slice(words.length) };
  }
  if (suffix !== undefined && !sameSide(suffix, sign)) return undefined;
  return { sign, rest: (PER_LAST.exec(before)?.[0] ?? '') + withoutLead(rest) };
}

const LOWER_BOUNDS = '≥>';
const UPPER_BOUNDS = '≤<';
const sameSide = (a: Sign, b: Sign): boolean => [LOWER_BOUNDS, UPPER_BOUNDS].some((bounds) => bounds.includes(a) && bounds.includes(b));
/** Whether a cell contradicts its sign column; it cannot be read then. */
const opposite = (a: Sign, b: Sign): boolean => a !== '=' && b !== '=' && !sameSide(a, b);

/**
 * Reads a target. Never throws; what has digits and no known shape is unreadable, words without digits are a quality.
 * @param text the cell as written, its rows joined when a page break tore it
 */
export function parseTarget(text: string, context: TargetContext = {}): Target {
  const written = compact(text);
  if (written === '' || DASH.test(written)) return { kind: 'empty' };
  if (isErrorValue(written)) return { kind: 'unreadable', isError: true };
  const [, adjusted] = ADJUSTED_TO.exec(written) ?? [];
  if (adjusted !== undefined) return parseTarget(adjusted, context);
  const unit = compact(context.unit ?? '');
  const date = parseDueDate(written) ?? (unit === '' ? yearAndMonth(written) : undefined);
  if (date) return { kind: 'deadline', ...date };
  const [by, share] = splitDatedShare(written) ?? [];
  const quantity = share === undefined ? undefined : parseQuantity(share);
  if (by && quantity) return { kind: 'deadline', ...by, share: quantity };
  return parseRange(written, unit) ?? parseBound(written, unit, context) ?? parseQuality(written);
}

type Bound = Extract<Target, { readonly kind: 'bound' }>;

function parseBound(written: string, unit: string, context: TargetContext): Bound | undefined {
  const changed = splitChange(written);
  const whole = parseQuantity(withoutLead(changed?.rest ?? written), unit);
  const inColumn = compact(context.sign ?? '');
  const columnSign = signOf(inColumn) ?? DIRECTION_OF.get(inColumn);
  if (whole) {
    if (columnSign !== undefined) return { kind: 'bound', sign: columnSign, signWritten: true, quantity: whole };
    // A bare 0起 means none; read as ≥ it would be met by every actual.
    // 提高5% asks for at least that much, unless the name says that a rise is bad.
    if (changed) return ofChange(whole, context.direction?.(whole), changed.change === CHANGE.rise ? 'more' : 'less');
    const direction = whole.value.eq(ZERO) ? 'less' : context.direction?.(whole);
    const bare = { kind: 'bound', sign: direction === 'less' ? '≤' : '≥', signWritten: false, quantity: whole } as const;
    return direction === undefined ? { ...bare, isOpen: true } : bare;
  }
  const split = splitSign(written);
  if (!split || (columnSign !== undefined && opposite(split.sign, columnSign))) return undefined;
  const quantity = parseQuantity(withoutLead(split.rest), unit);
  return quantity && { kind: 'bound', sign: split.sign, signWritten: true, quantity };
}

const ofChange = (quantity: Quantity, better: Direction | undefined, goes: Direction): Bound => ({
  ...{ kind: 'bound', sign: '≥', signWritten: false, quantity },
  ...(better !== undefined && better !== goes && { isOpen: true }),
});

function parseRange(text: string, unit: string): Target | undefined {
  const [, limit = '', either] = PLUS_MINUS.exec(text) ?? [];
  if (either !== undefined) {
    const [, rest = either, ending = ''] = WITH_SUFFIX.exec(either) ?? [];
    const signs = [signOf(WITH_SIGN.exec(limit)?.[2] ?? ''), SUFFIXES.get(ending)];
    if (signs.some((sign) => sign !== undefined && LOWER_BOUNDS.includes(sign))) return undefined;
    const high = parseQuantity(rest, unit);
    return high ? { kind: 'range', low: { ...high, value: high.value.times(-1) }, high } : undefined;
  }
  const [, from, fromUnit = '', to = '', rest = ''] = RANGE.exec(text.replace(BETWEEN, '$1$2-$3')) ?? [];
  if (from === undefined) return undefined;
  const high = parseQuantity(`${to}${rest}`, unit);
  // "3000-5000人" names the unit once, "80%-90%" twice.
  const written = parseQuantity(fromUnit === '' ? `${from}${rest}` : `${from}${fromUnit}`, unit);
  // 3万-5万人次: the first number has its scale, the unit stands behind the second.
  const low =
    written && high && unscaled(written.unit).unit === '' ? { ...written, unit: written.unit + unscaled(high.unit).unit } : written;
  const [least, most] = (low && high && inCommonUnit(low, high)) ?? [];
  if (!low || !high || !least || !most || kindOfUnit(low.unit) !== kindOfUnit(high.unit) || least.value.gt(most.value)) return undefined;
  return { kind: 'range', low, high };
}

const parseQuality = (written: string): Target =>
  !/\d/.test(written) && /[\p{L}]/u.test(written) ? { kind: 'qualitative' } : { kind: 'unreadable', isError: false };

/**
 * 无, 零事故 and 不发生 against a counted actual (0起, 2次) are targets of zero; against 达成指标 it stays a quality.
 * @returns the target to compare the actual with
 */
export function zeroTarget(target: Target, text: string, actual: Actual): Target {
  if (actual.kind !== 'quantity' || (!ZERO_WORDS.includes(compact(text)) && !NONE_OF.test(compact(text)))) return target;
  return { kind: 'bound', sign: '≤', signWritten: false, quantity: zeroOf(actual.quantity.unit) };
}
