// Colours as Excel takes and answers them.
import type { Json } from '../book/json';
import { ExcelError, Gap } from './errors';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  green: '#008000',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** "#RRGGBB" in capitals, as Excel answers it, from that or a colour's name. */
export function colourOf(value: Json): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  if (/^#[0-9A-Fa-f]{6}$/.test(value)) return value.toUpperCase();
  const named = NAMED[value.toLowerCase()];
  if (named === undefined) {
    if (/^[a-z]+$/i.test(value)) throw new Gap(`the colour "${value}"`);
    throw new ExcelError('InvalidArgument');
  }
  return named;
}
