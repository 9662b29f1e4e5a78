// How the review's sentences name rows and write numbers, the same in every rule.
import { roundHalfUp, type Decimal } from '../form/decimal';
import type { Field, FundLine, Indicator, Quantity } from '../form/form';
import type { Sentence } from '../locale/language';
import type { Verdict } from '../scoring/evaluation';

/** Two decimals, as the form prints points, scores and rates; all of them where the number has more. */
export const shown = (value: Decimal): string => (roundHalfUp(value).eq(value) ? value.toFixed(2) : value.toFixed());

/** A percentage without trailing zeros, at most two decimals: "1430", "99.21". */
export const percent = (value: Decimal): string => roundHalfUp(value).toFixed();

/** "2860 人次", "95%", "20". */
export function quantity({ value, unit }: Quantity): string {
  if (unit === '') return value.toFixed();
  return unit === '%' ? `${value.toFixed()}%` : `${value.toFixed()} ${unit}`;
}

/** A cell's words on one line. */
export const words = (field: Field<unknown>): string => field.text.replace(/\s*\n\s*/g, '').trim();

/** “推广活动参与人员” */
export const named = (indicator: Indicator): string => `“${words(indicator.name)}”`;

/** “年度资金总额”, without the colon the form prints. */
export const lineNamed = ({ label }: FundLine): string => `“${label.replace(/[:：]\s*$/, '').trim()}”`;

/** The scores or rates that a verdict admits, in words; "" when the rules say nothing. */
export function allowed({ admissible, alternative, recommended }: Verdict): Sentence {
  if (admissible === undefined) return { 'zh-CN': '', en: '' };
  const low = shown(admissible.low);
  const high = shown(admissible.high);
  if (low !== high) return { 'zh-CN': `${low} 至 ${high}`, en: `${low} to ${high}` };
  if (alternative === undefined || recommended === undefined || alternative.eq(recommended)) return { 'zh-CN': low, en: low };
  return { 'zh-CN': `${shown(recommended)}（或 ${shown(alternative)}）`, en: `${shown(recommended)} (or ${shown(alternative)})` };
}
