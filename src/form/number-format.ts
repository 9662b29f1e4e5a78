// What an Excel number format says about the digits of a cell: decimals shown, percent, date.

export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  /** `decimals` counts every decimal place of the format, optional ones (#) too; `thousands` the trailing commas that divide by 1000. */
  | { readonly kind: 'fixed'; readonly decimals: number; readonly percent: boolean; readonly grouped: boolean; readonly thousands: number };

const GENERAL: NumberFormat = { kind: 'general' };

/** Reads a format as Excel names it ("General", "@", "#,##0.00_);[Red](#,##0.00)"); its first section counts. "@" and what is unknown read as general. */
export function readNumberFormat(format: string): NumberFormat {
  if (format === 'General' || format === '@' || format === '') return GENERAL;
  let read = READ.get(format);
  if (read === undefined) READ.set(format, (read = parseFormat(format)));
  return read;
}

/** A workbook has few formats and many cells. */
const READ = new Map<string, NumberFormat>();

function parseFormat(format: string): NumberFormat {
  const shown = format
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '');
  const section = shown.split(';', 1).join('');
  if (/[ymdhs年月日]/i.test(section) && !/general/i.test(section)) return { kind: 'date' };
  const digits = /[0#?][0#?,]*(?:\.([0#?]*))?(,*)/.exec(section);
  if (!digits || /e[+-]|\//i.test(section)) return GENERAL;
  const whole = digits[0].split('.', 1).join('');
  const trailing = /,*$/.exec(whole)?.[0].length ?? 0;
  return {
    kind: 'fixed',
    decimals: digits[1]?.length ?? 0,
    percent: section.includes('%'),
    grouped: /[0#?],+[0#?]/.test(whole),
    thousands: trailing + (digits[2]?.length ?? 0),
  };
}
