// The number in a cell: what is computed with, apart from how it is written.
import type { Decimal } from './decimal';
import type { Field, NumberContent } from './form';

/** The number in a cell; undefined when the form has no such cell or the cell holds no number. */
export const numberIn = (field: Field<NumberContent> | undefined): Decimal | undefined =>
  field?.content.kind === 'number' ? field.content.value : undefined;
