// Decimal arithmetic for money, points and scores: binary floats round 10 × 0.9965 to 9.96, the form says 9.97.
import Big from 'big.js';

export type Decimal = Big;

/** A decimal from a number, a plain decimal string or another decimal. Throws when the string is no number. */
export const decimal = (value: number | string | Decimal): Decimal => new Big(value);

export const ZERO: Decimal = decimal(0);
export const HUNDRED: Decimal = decimal(100);

/** Rounded half up (away from zero) to `places` decimals: how scores and rates are rounded on the form. */
export const roundHalfUp = (value: Decimal, places = 2): Decimal => value.round(places, Big.roundHalfUp);

/** Cut off after `places` decimals: how some budget systems show the execution rate. */
export const truncate = (value: Decimal, places = 2): Decimal => value.round(places, Big.roundDown);

const PERCENT = decimal('0.01');

/** `percent` percent of `whole`, exact. */
export const percentOf = (whole: Decimal, percent: Decimal | number): Decimal => whole.times(percent).times(PERCENT);

/** big.js keeps the places and the rounding of divisions in the constructor, so each of the two roundings has one. */
const HalfUp = Big();
HalfUp.DP = 2;
HalfUp.RM = Big.roundHalfUp;
const Down = Big();
Down.DP = 2;
Down.RM = Big.roundDown;

/** dividend / divisor, rounded half up to two decimals in one step. Throws when the divisor is 0. */
export const quotient = (dividend: Decimal, divisor: Decimal): Decimal => decimal(new HalfUp(dividend).div(divisor));

/** dividend / divisor, cut off after two decimals. Throws when the divisor is 0. */
export const truncatedQuotient = (dividend: Decimal, divisor: Decimal): Decimal => decimal(new Down(dividend).div(divisor));

export const minimum = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
export const maximum = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);
export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => a.plus(b), ZERO);
