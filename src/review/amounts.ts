// What several rules ask about one amount of the fund block.
import { ZERO, type Decimal } from '../form/decimal';
import type { Field, FundBlock, NumberContent } from '../form/form';
import { numberIn } from '../scoring/verdict';

/** Half of the last shown digit: what a rounded amount may hide. */
export const hiddenIn = (field: Field<NumberContent> | undefined): Decimal =>
  field?.content.kind === 'number' ? field.content.hidden : ZERO;

/** A dash says that there is no money. */
export const amountIn = (field: Field<NumberContent> | undefined): Decimal | undefined =>
  field?.content.kind === 'dash' ? ZERO : numberIn(field);

/** The unit of the block's amounts, as an English sentence names it. */
export const unitInEnglish = (unit: FundBlock['unit']): string => (unit === '元' ? 'yuan' : '10,000 yuan');
