// A number as the cell that takes it is made for: what recalculating and allotting points write.
import { HUNDRED, type Decimal } from '../form/decimal';
import type { Field, NumberContent } from '../form/form';
import { readNumberFormat } from '../form/number-format';
import type { CellValue } from '../form/snapshot';

/** A number for a number cell, its text for a text cell, the fraction for a percent cell and for a rate that was one. */
export function numberAsWritten({ numberFormat, text, content }: Field<NumberContent>, value: Decimal): CellValue {
  const isFraction = content.kind === 'number' && content.isFraction === true;
  const format = readNumberFormat(numberFormat);
  const hasSign = /[%％]$/.test(text.trim());
  // A sign that no format adds was typed, and Excel reads it as typed.
  if (numberFormat === '@' || (format.kind === 'general' && hasSign)) {
    const written = isFraction ? value.div(HUNDRED) : value;
    const decimals = written.toFixed().split('.')[1]?.length ?? 0;
    return `${written.toFixed(Math.max(decimals, 2))}${hasSign ? '%' : ''}`;
  }
  return Number(isFraction || (format.kind === 'fixed' && format.percent) ? value.div(HUNDRED) : value);
}
