// What a cell shows: its value under its number format.
// numfmt's package.json names entry files that it does not ship, so the file that it does ship is named here.
import { format } from '../../../node_modules/numfmt/dist/index.js';

/** The text of a value under an Excel number format, as in a column wide enough ("####" never occurs). */
export function shownText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  if (typeof value === 'number' && numberFormat === '@') return format('General', value);
  return format(numberFormat, value);
}
