// A number as the cell that takes it is made for: what recalculating and allotting points write.
import { HUNDRED, type Decimal } from '../form/decimal';
import type { Field, NumberContent } from '../form/form';
import { readNumberFormat } from '../form/number-format';
import type { CellValue } from '../form/snapshot';

/** A number for a number cell, its text for a text cell, the fraction for a percent cell. */
export function numberAsWritten({ numberFormat, text }: Field<NumberContent>, value: Decimal): CellValue {
  if (numberFormat === '@') {
    const decimals = value.toFixed().split('.')[1]?.length ?? 0;
    return `${value.toFixed(Math.max(decimals, 2))}${/[%％]$/.test(text.trim()) ? '%' : ''}`;
  }
  const format = readNumberFormat(numberFormat);
  return Number(format.kind === 'fixed' && format.percent ? value.div(HUNDRED) : value);
}
