// How the review's sentences name rows and write numbers, the same in every rule.
import { roundHalfUp, type Decimal } from '../form/decimal';
import type { Field, FundLine, Indicator, Quantity } from '../form/form';
import { compact, onOneLine } from '../form/text';
import { SCALES } from '../form/vocabulary';
import type { Sentence } from '../locale/language';
import type { Verdict } from '../scoring/evaluation';

/** Two decimals, as the form prints points, scores and rates; all of them where the number has more. */
export const shown = (value: Decimal): string => (roundHalfUp(value).eq(value) ? value.toFixed(2) : value.toFixed());

/** A percentage or a sum of points without trailing zeros, at most two decimals: "1430", "99.21". */
export const percent = (value: Decimal): string => roundHalfUp(value).toFixed();

/** "2860 人次", "6.02 万个" as it was written, "95%", "20". */
export function quantity({ value, unit, scale }: Quantity): string {
  const word = scale && SCALES.find(([, factor]) => scale.eq(factor))?.[0];
  if (scale !== undefined && word !== undefined) return `${value.div(scale).toFixed()} ${word}${unit}`;
  if (unit === '') return value.toFixed();
  return unit === '%' ? `${value.toFixed()}%` : `${value.toFixed()} ${unit}`;
}

/** A cell's words on one line. */
export const words = (field: Field<unknown>): string => onOneLine(field.text);

/** “推广活动参与人员” */
export const named = (indicator: Indicator): string => `“${words(indicator.name)}”`;

/** What an indicator is about, for recognising words in it: without ★, 指标1:, 其中: before and a remark in brackets behind. */
export const subject = (indicator: Indicator): string =>
  compact(indicator.name.text)
    .replace(/^[*★☆]+/, '')
    .replace(/^(?:指标\d+|其中)[:、.]?/, '')
    .replace(/\([^()]*\)$/, '');

/** “年度资金总额”, without the colon the form prints. */
export const lineNamed = ({ label }: FundLine): string => `“${label.replace(/[:：]\s*$/, '').trim()}”`;

/**
 * The scores or rates that a verdict admits, in words: "9.96 至 9.97 分", "8.33 分（或 8.00 分）"; "" when the rules say nothing.
 * @param unit follows the numbers: " 分" in Chinese, "%" in both
 */
export function allowed({ admissible, alternative, recommended }: Verdict, unit: Sentence): Sentence {
  if (admissible === undefined) return { 'zh-CN': '', en: '' };
  const low = shown(admissible.low);
  const high = shown(admissible.high);
  if (low !== high) return { 'zh-CN': `${low} 至 ${high}${unit['zh-CN']}`, en: `${low} to ${high}${unit.en}` };
  const other = alternative === undefined || recommended === undefined || alternative.eq(recommended) ? undefined : shown(alternative);
  const zh = `${low}${unit['zh-CN']}`;
  const en = `${low}${unit.en}`;
  return other === undefined
    ? { 'zh-CN': zh, en }
    : { 'zh-CN': `${zh}（或 ${other}${unit['zh-CN']}）`, en: `${en} (or ${other}${unit.en})` };
}

/** Scores count 分; English sentences about them go without. */
export const SCORE_UNIT: Sentence = { 'zh-CN': ' 分', en: '' };
export const RATE_UNIT: Sentence = { 'zh-CN': '%', en: '%' };
