// What a cell shows (its value under its number format), and what a typed number means.
import { format, isValidFormat, parseValue } from 'numfmt';

/** The text of a value under an Excel number format, as in a column wide enough ("####" never occurs). */
export function shownText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  if (typeof value === 'number' && numberFormat === '@') return format('General', value);
  return format(numberFormat, value);
}

/** Whether Excel would take it as a number format; "" stands for General. */
export const isNumberFormat = (numberFormat: string): boolean => numberFormat === '' || isValidFormat(numberFormat);

/** A text that Excel reads as a number, truth value, date or time, and the number format that it brings to a General cell. */
export interface ReadText {
  readonly value: number | boolean;
  readonly numberFormat?: string;
}

/** Excel keeps so many digits of a number that is entered: "95%" is 0.95 and nothing behind it. */
const DIGITS = 15;

/** What Excel (in English, as Office.js writes) makes of a text typed into a cell; undefined: it stays text. */
export function readText(text: string): ReadText | undefined {
  const read = parseValue(text);
  if (!read || (typeof read.v !== 'number' && typeof read.v !== 'boolean')) return undefined;
  const value = typeof read.v === 'number' ? Number(read.v.toPrecision(DIGITS)) : read.v;
  return read.z === undefined ? { value } : { value, numberFormat: read.z };
}
