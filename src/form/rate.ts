// An execution rate beside the amounts that it divides: whether its cell holds a fraction or a percentage, and the digits it shows.
import { HUNDRED, ZERO } from './decimal';
import type { Field, NumberContent } from './form';
import { numberIn } from './number-in';
import { readNumberFormat } from './number-format';
import { apart } from './units';
import { compact } from './text';

const DIGITS = /-?\d[\d,]*(?:\.(\d+))?/;

const showsPercent = ({ text, numberFormat }: Field<NumberContent>): boolean => {
  const format = readNumberFormat(numberFormat);
  return /[%‰]/.test(compact(text)) || (format.kind === 'fixed' && format.percent);
};

/** Above 1 a fraction has to be near the rate of the amounts: 1.05 beside 105 %, not 3 beside 80 %. */
const NEAR = 1.1;

/**
 * A rate as percent. 0.95 without a percent sign is 95 % where executed / budget is nearer to that, and 0.95 % where it is nearer to
 * this; without amounts it stays as it stands.
 */
export function rateField(
  field: Field<NumberContent>,
  budget: Field<NumberContent> | undefined,
  executed: Field<NumberContent> | undefined,
): Field<NumberContent> {
  const { content } = field;
  if (content.kind !== 'number' || content.value.lte(ZERO) || showsPercent(field)) return field;
  const [whole, spent] = [numberIn(budget), numberIn(executed)];
  if (whole === undefined || spent === undefined || whole.lte(ZERO) || spent.lte(ZERO)) return field;
  const rate = spent.times(HUNDRED);
  const asFraction = content.value.times(HUNDRED);
  // Both times the budget, because a quotient takes far longer than a product; so is it with how far apart two numbers are.
  const [fraction, percent] = [asFraction.times(whole), content.value.times(whole)];
  const isNearer = fraction.lte(rate) || (percent.lt(rate) && fraction.times(percent).lt(rate.times(rate)));
  if (!isNearer || (content.value.gt(1) && apart(fraction, rate).gt(NEAR))) return field;
  return { ...field, content: { kind: 'number', value: asFraction, hidden: content.hidden.times(HUNDRED), isFraction: true } };
}

/** Decimals that the cell shows of its number (of a fraction: as percent); undefined where it holds more than it shows, or no number. */
export function decimalsShown({ text, content }: Field<NumberContent>): number | undefined {
  if (content.kind !== 'number') return undefined;
  const [digits, decimals = ''] = DIGITS.exec(compact(text)) ?? [];
  if (digits === undefined) return undefined;
  const shown = Number(digits.replace(/,/g, ''));
  const isFraction = content.isFraction === true;
  if (!content.value.eq(isFraction ? HUNDRED.times(shown) : shown)) return undefined;
  return Math.max(0, decimals.length - (isFraction ? 2 : 0));
}
