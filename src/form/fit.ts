// How much each cell of a row looks like a name, a target, an actual or a number; a row that slid left fits better elsewhere.
import { achievementOf } from './actual';
import { isWholeLevel, levelKindOf } from './levels';
import { anyOf, isErrorValue } from './text';
import { MEASURING_WORDS } from './units';
import { DASH, MEASURE_WORDS, QUALITIES, SCALES, ZERO_WORDS } from './vocabulary';

/** A whole cell that is one number. */
export const NUMERIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A row that fits this well did not slide. */
export const CLEAR_FIT = 8;

const QUALITATIVE = new Set([...QUALITIES, ...ZERO_WORDS]);

/** 1.培训人次, 12345转接接通率 and 114热线 begin with digits and are names, because what follows the digits is no unit such as 个季度. */
const COUNTED = anyOf([...MEASURE_WORDS, ...SCALES.map(([word]) => word), ...MEASURING_WORDS, '号', '以']);
const DIGITS_IN_NAME = new RegExp(
  `^\\(?\\d{1,2}[.、)]\\D|^\\d+(?!(?:${COUNTED})+$)\\p{Script=Han}+[率量数度性]$|^\\d+(?!${COUNTED})\\p{Script=Han}{2}`,
  'u',
);

/** Most targets have no Han and no bracket behind their digits, and looking for a unit takes long. */
const MAY_BE_NAME = /^\(?\d+[.、)\p{Script=Han}]/u;
const isNameWithDigits = (text: string): boolean => MAY_BE_NAME.test(text) && DIGITS_IN_NAME.test(text);

/** @param shift of the row: a whole level where its name would be says that it did not slide; in the name's own column it may be a name */
export function fitName(text: string, shift: number): number {
  // 服务 is the beginning of a heading and of many names.
  if (levelKindOf(text) !== undefined) return shift > 0 && isWholeLevel(text) ? -4 : 0;
  const isValue = /^[\d≥≤<>=]/.test(text) && !isNameWithDigits(text);
  return isValue || QUALITATIVE.has(text) || achievementOf(text) !== undefined ? -1 : 2;
}

export function fitTarget(text: string): number {
  if (text === '') return -1;
  return QUALITATIVE.has(text) || (/\d/.test(text) && !isNameWithDigits(text)) ? 2 : 0;
}

export function fitActual(text: string): number {
  if (NUMERIC.test(text)) return 1;
  return /\d/.test(text) || achievementOf(text) !== undefined ? 2 : 0;
}

export function fitNumber(text: string, number: number): number {
  if (text === '' || DASH.test(text)) return 0;
  return NUMERIC.test(text.replace(/[%分]$/, '')) || isErrorValue(text) ? number : -4;
}
