// Which texts are units alone, as a column of units holds them.
import { MEASURING_WORDS, unscaled } from './units';
import { MEASURE_WORDS } from './vocabulary';

const UNITS = new Set([...MEASURING_WORDS, ...MEASURE_WORDS]);
const LONGEST_UNIT = 8;
const LONGEST_PER = 4;

/** 元/人·月, 万人次, 个村: a known unit after its scale, with what it is counted by. Compacted text. */
export function isUnit(text: string): boolean {
  if (text === '%' || text === '‰') return true;
  const [counted = '', ...per] = text.split(/[/·*×每]/);
  if (text.length > LONGEST_UNIT || per.some((word) => word.length > LONGEST_PER)) return false;
  const { unit } = unscaled(counted);
  return unit === '' ? counted !== '' : UNITS.has(unit) || UNITS.has(unit.replace(/次$|^个/, ''));
}
