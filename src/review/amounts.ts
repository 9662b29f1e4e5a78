// One amount of the fund block, as several rules look at it.
import { ZERO, type Decimal } from '../form/decimal';
import type { Field, FundBlock, NumberContent } from '../form/form';
import { numberIn } from '../form/number-in';

/** Half of the last shown digit, by which a rounded amount may be off. */
export const hiddenIn = (field: Field<NumberContent> | undefined): Decimal =>
  field?.content.kind === 'number' ? field.content.hidden : ZERO;

/** A dash says that there is no money. */
export const amountIn = (field: Field<NumberContent> | undefined): Decimal | undefined =>
  field?.content.kind === 'dash' ? ZERO : numberIn(field);

/** The unit of the block's amounts, as an English sentence names it. */
export const unitInEnglish = (unit: FundBlock['unit']): string => (unit === '元' ? 'yuan' : '10,000 yuan');
