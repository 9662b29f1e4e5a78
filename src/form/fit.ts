// How well the cells of a row look like what their columns hold: what tells a row that slid from one that stands.
import { achievementOf } from './actual';
import { isWholeLevel, levelKindOf } from './levels';
import { anyOf, isErrorValue } from './text';
import { CONVERTED_UNITS, DASH, MEASURE_WORDS, QUALITIES, SCALES, ZERO_WORDS } from './vocabulary';

/** A number and nothing else, as it is typed. */
export const NUMERIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** From this fit on, a row stands where its heading says and no slide is tried. */
export const CLEAR_FIT = 8;

const QUALITATIVE = new Set([...QUALITIES, ...ZERO_WORDS]);

/** 1.培训人次, 12345转接接通率 and 114热线 begin with digits and are names: what follows the digits counts nothing. */
const COUNTED = anyOf([...MEASURE_WORDS, ...SCALES.map(([word]) => word), ...CONVERTED_UNITS.keys(), '月', '日', '号', '季', '周', '以']);
const DIGITS_IN_NAME = new RegExp(`^\\(?\\d{1,2}[.、)]\\D|^\\d+\\p{Script=Han}+[率量数度性]$|^\\d+(?!${COUNTED})\\p{Script=Han}{2}`, 'u');

export function fitName(text: string): number {
  // 服务 begins a heading, and names too.
  if (levelKindOf(text) !== undefined) return isWholeLevel(text) ? -4 : 0;
  const isValue = /^[\d≥≤<>=]/.test(text) && !DIGITS_IN_NAME.test(text);
  return isValue || QUALITATIVE.has(text) || achievementOf(text) !== undefined ? -1 : 2;
}

export function fitTarget(text: string): number {
  if (text === '') return -1;
  return QUALITATIVE.has(text) || (/\d/.test(text) && !DIGITS_IN_NAME.test(text)) ? 2 : 0;
}

export function fitActual(text: string): number {
  if (NUMERIC.test(text)) return 1;
  return /\d/.test(text) || achievementOf(text) !== undefined ? 2 : 0;
}

export function fitNumber(text: string, number: number): number {
  if (text === '' || DASH.test(text)) return 0;
  return NUMERIC.test(text.replace(/[%分]$/, '')) || isErrorValue(text) ? number : -4;
}
