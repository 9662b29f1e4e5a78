// What a cell shows (its value under its number format), and what a typed number means.
import { format, parseValue } from 'numfmt';

/** The text of a value under an Excel number format, as in a column wide enough ("####" never occurs). */
export function shownText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  if (typeof value === 'number' && numberFormat === '@') return format('General', value);
  return format(numberFormat, value);
}

/** A text that Excel reads as a number, truth value, date or time, and the number format that it brings to a General cell. */
export interface ReadText {
  readonly value: number | boolean;
  readonly numberFormat?: string;
}

/** By Excel's numbers for its built-in formats. */
const BUILT_IN: Readonly<Record<number, string>> = {
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
};

/** What Excel (in English, as Office.js writes) makes of a text typed into a cell; undefined: it stays text. Throws when it brings a format that is not known here. */
export function readText(text: string): ReadText | undefined {
  const read = parseValue(text);
  if (!read || (typeof read.value !== 'number' && typeof read.value !== 'boolean')) return undefined;
  if (read.formatId === undefined) return { value: read.value };
  const numberFormat = BUILT_IN[Number(read.formatId)];
  if (numberFormat === undefined) throw new Error(`"${text}" brings the number format ${read.formatId}, which the stand-in does not know`);
  return { value: read.value, numberFormat };
}
