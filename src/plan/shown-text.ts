// What the user sees of a value under a number format: enough for amounts, points, scores, rates and labels.
import { decimal, HUNDRED, roundHalfUp } from '../form/decimal';
import { readNumberFormat } from '../form/number-format';
import type { CellValue } from '../form/snapshot';

/** Literal text of the format (¥, 分) is left out, and a format beyond decimals, thousands and percent shows the plain value. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = readNumberFormat(numberFormat);
  if (typeof value === 'string' || format.kind !== 'fixed') return String(value);
  const scaled = format.percent ? decimal(value).times(HUNDRED) : decimal(value);
  const digits = roundHalfUp(scaled.div(1000 ** format.thousands), format.decimals).toFixed(format.decimals);
  const grouped = format.grouped ? digits.replace(/\d(?=(\d{3})+(\.|$))/g, '$&,') : digits;
  return format.percent ? `${grouped}%` : grouped;
}
