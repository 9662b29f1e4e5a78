// How well the cells of a row look like what their columns hold: what tells a row that slid from one that stands.
import { achievementOf } from './actual';
import { isWholeLevel, levelKindOf } from './levels';
import { anyOf, isErrorValue } from './text';
import { CONVERTED_UNITS, DASH, MEASURE_WORDS, QUALITIES, SCALES, SIGNS, ZERO_WORDS } from './vocabulary';

/** A number and nothing else, as it is typed. */
export const NUMERIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

const QUALITY_WORDS = new Set(QUALITIES);

/** From this fit on, a row stands where its heading says and no slide is tried. */
export const CLEAR_FIT = 8;

/** 1.培训人次, 12345转接接通率 and 114热线 begin with digits and are names: what follows the digits counts nothing. */
const COUNTED = anyOf([...MEASURE_WORDS, ...SCALES.map(([word]) => word), ...CONVERTED_UNITS.keys(), '月', '日', '号', '季', '周', '以']);
const DIGITS_IN_NAME = new RegExp(`^\\d{1,2}[.、)]\\D|^\\d+\\p{Script=Han}+[率量数度性]$|^\\d+(?!${COUNTED})\\p{Script=Han}{2}`, 'u');

export function fitName(text: string): number {
  const isValue = /^[\d≥≤<>=]/.test(text) && !DIGITS_IN_NAME.test(text);
  if (isValue || QUALITY_WORDS.has(text) || ZERO_WORDS.includes(text) || achievementOf(text) !== undefined) return -1;
  // 服务 begins a heading, and names too.
  return isWholeLevel(text) ? -4 : levelKindOf(text) === undefined ? 2 : 0;
}

/** ≥5 and 多于5 are more likely targets. */
const SIGNED = new RegExp(`^(?:${anyOf(Object.values(SIGNS).flat())})`);
const NUMBERED = /^[*★☆]|^\(?\d{1,2}[.、)]\p{Script=Han}/u;

export function fitTarget(text: string): number {
  if (text === '') return -1;
  if (NUMBERED.test(text) || DIGITS_IN_NAME.test(text)) return 0;
  if (isErrorValue(text)) return 1;
  if (QUALITY_WORDS.has(text) || ZERO_WORDS.includes(text) || /\d/.test(text)) return 2;
  return achievementOf(text) === undefined ? 0 : -2;
}

export function fitActual(text: string): number {
  if (text === '') return -1;
  if (NUMERIC.test(text) || isErrorValue(text)) return 1;
  if (SIGNED.test(text)) return 0;
  return /\d/.test(text) || achievementOf(text) !== undefined ? 2 : 0;
}

export function fitNumber(text: string, number: number, blank: number): number {
  if (text === '') return blank;
  if (NUMERIC.test(text.replace(/[%分]$/, '')) || isErrorValue(text)) return number;
  return DASH.test(text) ? 0 : -4;
}
