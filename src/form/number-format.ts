// Reads an Excel number format: decimals shown, percent, grouping, date.

export type NumberFormat =
  | { readonly kind: 'general' }
  /** `shows`: the smallest part of the date that it shows. */
  | { readonly kind: 'date'; readonly shows: 'day' | 'month' | 'year' | 'time' }
  /** `decimals` counts every decimal place of the format, optional ones (#) too; `thousands` the trailing commas that divide by 1000. */
  | { readonly kind: 'fixed'; readonly decimals: number; readonly percent: boolean; readonly grouped: boolean; readonly thousands: number };

const GENERAL: NumberFormat = { kind: 'general' };

/** Quoted and escaped text, and padding by _ and *. */
const LITERALS = /"[^"]*"|[\\_*]./g;
/** [Red], [$-804], [=0]. */
const BRACKETS = /\[[^\]]*\]/g;
const SHOWS_VALUE = /[0#?ymdhs]|general/i;
/** Whole digits, scaling commas, decimals, more scaling commas. */
const DIGITS = /(?=\.?[0#?])((?:[0#?,]*[0#?])?)(,*)(?:\.([0#?]*)(,*))?/;

/** Reads a format as Excel names it ("General", "@", "#,##0.00_);[Red](#,##0.00)"); its first section that shows the value counts. "@" and what is unknown read as general. */
export function readNumberFormat(format: string): NumberFormat {
  if (format === 'General') return GENERAL;
  const sections = format.replace(LITERALS, '').replace(BRACKETS, '').split(';');
  const section = sections.find((each) => SHOWS_VALUE.test(each)) ?? '';
  if (/[ymdhs]/i.test(section)) return { kind: 'date', shows: smallestPart(section) };
  const [found, whole = '', before = '', decimals = '', behind = ''] = DIGITS.exec(section) ?? [];
  if (found === undefined || /e[+-]|\//i.test(section)) return GENERAL;
  return {
    kind: 'fixed',
    decimals: decimals.length,
    // Zero may have a section of its own without the sign: [=0]0;0.00%.
    percent: sections.some((each) => each.includes('%')),
    grouped: whole.includes(','),
    thousands: before.length + behind.length,
  };
}

function smallestPart(section: string): 'day' | 'month' | 'year' | 'time' {
  if (/d/i.test(section)) return 'day';
  if (/[hs]/i.test(section)) return 'time';
  return /m/i.test(section) ? 'month' : 'year';
}
