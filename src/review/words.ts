// How the review's sentences name rows and write numbers, the same in every rule.
import { HUNDRED, roundHalfUp, type Decimal } from '../form/decimal';
import type { Field, FundLine, Indicator, Quantity } from '../form/form';
import { subjectOf } from '../form/direction';
import { onOneLine } from '../form/text';
import type { Says } from './rule';
import type { Due } from './scores';

/** Two decimals, as the form prints points, scores and rates; all of them where the number has more. */
export const shown = (value: Decimal): string => (roundHalfUp(value).eq(value) ? value.toFixed(2) : value.toFixed());

/** A percentage or a sum of points without trailing zeros, at most two decimals: "1430", "99.21". */
export const percent = (value: Decimal): string => roundHalfUp(value).toFixed();

/**
 * What an actual is of its target, percent: above 100 without decimals ("133", "1430"), but with as many as tell it from 100 and from
 * the bound that a sentence holds it against: 130.4 is above 130.
 */
export function shareOf(value: Decimal, bound: Decimal = HUNDRED): string {
  if (value.lte(HUNDRED)) return percent(value);
  const isTold = (rounded: Decimal): boolean => [HUNDRED, bound].every((other) => rounded.cmp(other) === value.cmp(other));
  let places = 0;
  while (!isTold(roundHalfUp(value, places))) places += 1;
  return roundHalfUp(value, places).toFixed();
}

/** "2860 人次", "6.02 万个", "95%", "20". */
export function quantity({ value, unit }: Quantity): string {
  if (unit === '') return value.toFixed();
  return unit === '%' || unit === '‰' ? `${value.toFixed()}${unit}` : `${value.toFixed()} ${unit}`;
}

/** A cell's words on one line. */
export const words = (field: Field<unknown>): string => onOneLine(field.text);

/** “推广活动参与人员” */
export const named = (indicator: Indicator): string => `“${words(indicator.name)}”`;

/** What an indicator is about, for recognising words in it. */
export const subject = (indicator: Indicator): string => subjectOf(indicator.name.text);

/** “年度资金总额”, without the colon the form prints. */
export const lineNamed = ({ label }: FundLine): string => `“${label.replace(/[:：]\s*$/, '').trim()}”`;

const dueIn =
  (to: string, unit: string, or: (other: string) => string) =>
  ({ low, high, other }: Due): string => {
    const [least, most] = [shown(low), shown(high)];
    if (least !== most) return `${least} ${to} ${most}${unit}`;
    return other === undefined ? `${least}${unit}` : `${least}${unit}${or(`${shown(other)}${unit}`)}`;
  };
const saysDue = (zhUnit: string, enUnit: string): Says<Due> => ({
  'zh-CN': dueIn('至', zhUnit, (other) => `（或 ${other}）`),
  en: dueIn('to', enUnit, (other) => ` (or ${other})`),
});

/** "9.96 至 9.97 分", "8.33 分（或 8.00 分）"; English sentences leave 分 out. */
export const DUE_SCORE = saysDue(' 分', '');
/** "99.62 至 99.70%" */
export const DUE_RATE = saysDue('%', '%');
