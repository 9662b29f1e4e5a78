// What the user sees of a value under a number format, by the library that knows Excel's formats. Kept out of the first load.
import { format } from 'numfmt';
import { roundHalfUp } from '../form/decimal';
import { keptNumber } from '../form/number';
import { readNumberFormat } from '../form/number-format';
import type { CellValue } from '../form/snapshot';

/** As in a column wide enough; the plain value under a format that Excel would refuse. */
export const shownText = (value: CellValue, numberFormat: string): string =>
  format(numberFormat, typeof value === 'number' ? asKept(value, numberFormat) : value, { throws: false, invalid: String(value) });

/** The library multiplies and rounds binary floats, so 1.005 would be shown as 1.00; Excel rounds the fifteen digits that it keeps. */
function asKept(value: number, numberFormat: string): number {
  const read = readNumberFormat(numberFormat);
  if (read.kind !== 'fixed' || !Number.isFinite(value)) return value;
  const places = read.decimals + (read.percent ? 2 : 0) - 3 * read.thousands;
  return Number(roundHalfUp(keptNumber(value), places));
}
