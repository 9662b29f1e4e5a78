// Months and days as targets and actuals: 12月底前完成, 2024年12月31日前, 9月前, 7月, 第三季度.
import { CHINESE_YEAR, chineseNumber, yearInDigits } from './chinese';

/** The last day meant: of a month without a day its last one, of 6月上旬 the tenth, of a quarter the last day of its last month. */
export interface MonthDay {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** 次年1月: of the year after the form's. */
  readonly isNextYear?: true;
  /** The first day that may be meant, when it is not the first of the month or the day itself; beyond its month's end: the end. */
  readonly since?: { readonly month: number; readonly day: number };
}

const YEAR = String.raw`(?:((?:19|20)\d\d)年|当年|本年|年内)?`;
const LEAD = String.raw`(?:已|于|在|截至|截止|计划|预计)*`;
/** Only words that mean "by then" or "done" may follow a date; 3月龄 is none. */
const TAIL = String.raw`(?=$|[份底末初内前]|[之以]前|.*(?:完成|到位|上线|验收|交付|启用|完工|竣工|建成|投用|投入使用|发放|拨付|支付|报送|印发|召开|举办|开工|通过|结束|发布|办结|备案))[^\d()]{0,16}$`;
const MONTH = new RegExp(`^${LEAD}${YEAR}(\\d{1,2})月(?:(\\d{1,2})[日号]|([上中下])旬)?${TAIL}`);
/** 1-12月, 2024年1月至12月 and 1-3季度 end with their last month or quarter, in the year written. */
const FIRST_TERM =
  /^((?:19|20)\d\d年)?(?:第?[1-4]季度|第?(?:[1-9]|1[0-2])月?(?:\d{1,2}[日号])?)[-~—至到](?=((?:19|20)\d\d年)?(?:\d{1,2}月|第?[1-4]季度))/;
/** 十二月底前, 第三季度, 一至三季度. */
const CHINESE_NUMERALS =
  /([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号]|季度|[-~—至到]第?[一二三四五六七八九十]+(?:月|季度))/g;
const POINT = String.raw`(?:((?:19|20)\d\d)(?:年|[./-]))?(\d{1,2})(?:(?:月|[./-])(?:(\d{1,2})[日号]?)?)?`;
/** 2023.07-2024.01, 2024年3月1日至2024年11月30日: due and done by its end. */
const RANGE = new RegExp(`^${LEAD}(?=(?:19|20)\\d\\d[年./-])${POINT}[-~—–至到]+${POINT}(?:期间|完成|内|前)?$`);
/** 2023-2024年: a term of whole years. */
const YEARS = new RegExp(`^${LEAD}(?:19|20)\\d\\d年?度?[-~—–至到]+((?:19|20)\\d\\d)年度?(?:期间|完成|内|前)?$`);
/** Q4, 2024年Q4 */
const LETTER_QUARTER = /^((?:(?:19|20)\d\d年)?)Q([1-4])(?!\d)/i;
const NUMERIC = /^((?:19|20)\d\d)(?:[-/](\d{1,2})|([-/.])(\d{1,2})\3(\d{1,2}))(?:前|之前|以前)?$/;
const QUARTER = new RegExp(`^${LEAD}${YEAR}第?([1-4])季度${TAIL}`);
const HALF_YEAR = new RegExp(`^${LEAD}${YEAR}([上下])半年${TAIL}`);
const WHOLE_YEAR = new RegExp(`^${LEAD}((?:19|20)\\d\\d)年度?(?:完成)?$`);
const YEAR_END = new RegExp(`^${LEAD}(?:((?:19|20)\\d\\d)年|当年|本年|年)(?:底|末|内|度内)${TAIL}`);

/** Most targets and actuals have none of these. */
const MAY_BE_DATE = /[月季年Qq]|^\d{4}[-/.]\d/;
const NEXT_YEAR = new RegExp(`^(${LEAD})(?:次年|下年|翌年|第二年|下一年度?)`);

/**
 * Reads a date or a term given by month.
 * @param text compacted (see `compact`)
 * @returns month 1–12, with year and day when written; a quarter is its last month; undefined when the text is no date
 */
export function parseDate(text: string): MonthDay | undefined {
  if (!MAY_BE_DATE.test(text)) return undefined;
  const written = text.replace(LETTER_QUARTER, '$1第$2季度');
  if (/^(?:全年|本年度?|当年)$/.test(written)) return { month: 12, since: { month: 1, day: 1 } };
  const next = NEXT_YEAR.test(written) ? parseDate(written.replace(NEXT_YEAR, '$1')) : undefined;
  if (next) return next.year === undefined ? { ...next, isNextYear: true } : undefined;
  if (!/[月季年]|^\d{4}[-/.]\d/.test(written)) return undefined;
  const years = YEARS.exec(written);
  if (years) return monthDay(years[1], '12', undefined, { month: 1, day: 1 });
  const range = NUMERIC.test(written) ? null : RANGE.exec(written);
  if (range) return monthDay(range[4] ?? range[1], range[5], range[6]);
  return arabicDate(
    written
      .replace(CHINESE_YEAR, yearInDigits)
      .replace(CHINESE_NUMERALS, (numeral) => String(chineseNumber(numeral)))
      .replace(FIRST_TERM, (_, first: string | undefined, last: string | undefined) => (last === undefined ? (first ?? '') : '')),
  );
}

const THIRDS: ReadonlyMap<string, readonly [number, number | undefined]> = new Map([
  ['上', [1, 10]],
  ['中', [11, 20]],
  ['下', [21, undefined]],
]);
/** Beyond every month's last day. */
const END = 31;

function arabicDate(written: string): MonthDay | undefined {
  const numeric = NUMERIC.exec(written);
  if (numeric) return monthDay(numeric[1], numeric[2] ?? numeric[4], numeric[5]);
  // 12月底前 is any day before; 12月底 is the end.
  const isBefore = /前/.test(written);
  const from = (first: number, last: number): MonthDay['since'] =>
    isBefore ? { month: 1, day: 1 } : /[底末]/.test(written) ? { month: last, day: END } : { month: first, day: 1 };
  const month = MONTH.exec(written);
  if (month) {
    const [, year, number, day, third = ''] = month;
    const [first, last] = THIRDS.get(third) ?? [];
    if (first !== undefined)
      return monthDay(year, number, last === undefined ? undefined : String(last), { month: Number(number), day: first });
    return monthDay(year, number, day, day === undefined || isBefore ? from(Number(number), Number(number)) : undefined);
  }
  const quarter = QUARTER.exec(written);
  if (quarter) {
    const last = 3 * Number(quarter[2]);
    return monthDay(quarter[1], String(last), undefined, from(last - 2, last));
  }
  const half = HALF_YEAR.exec(written);
  if (half) {
    const last = half[2] === '上' ? 6 : 12;
    return monthDay(half[1], String(last), undefined, from(last - 5, last));
  }
  const year = WHOLE_YEAR.exec(written) ?? YEAR_END.exec(written);
  return year ? monthDay(year[1], '12', undefined, from(1, 12)) : undefined;
}

/** In front of a due date: 不晚于6月30日, ≤2024年6月. ≤12月 alone may be twelve months. */
const NOT_LATER = /^(?:不得?晚于|不得?迟于|最迟|最晚|不超过|[≤<=])(?=.*(?:年|日|号|底|末|前|旬|季度))/;
/** The date by which something is due; `parseDate` with the words in front of a limit. Compacted text. */
export const parseDueDate = (written: string): MonthDay | undefined => parseDate(written.replace(NOT_LATER, ''));

/** Years of a project; numbers of people lie further apart. */
const LONGEST_TERM = 5;
/** 2024.12 and 2023-2024 without a unit; a number of people would not be written so. */
export function yearAndMonth(written: string): MonthDay | undefined {
  if (!written.startsWith('20')) return undefined;
  const [, first, last] = /^(20\d\d)[-~—–至到]+(20\d\d)$/.exec(written) ?? [];
  const span = Number(last) - Number(first);
  if (span > 0 && span <= LONGEST_TERM) return monthDay(last, '12', undefined, { month: 1, day: 1 });
  const [, year, month] = /^(20\d\d)\.(0[1-9]|1[0-2])$/.exec(written) ?? [];
  return monthDay(year, month);
}

/** A date in front of a share: 11月底完成100%, 三季度末达到80%. */
const WITH_SHARE =
  /^(.*?[月季年日](?:度|份|底|末|前|内|之前|以前)*)(?:累计|全部|资金)*(?:完成|达到|达|实现|支付|拨付|执行|支出)+(?:率|进度|比例)?(?:为|达到)?(\d+(?:\.\d+)?%)(?:以上)?$/;

/** Splits 11月底完成100% into its date and its share; undefined for any other text. */
export function splitDatedShare(written: string): readonly [MonthDay, string] | undefined {
  const [, when = '', share = ''] = written.includes('%') ? (WITH_SHARE.exec(written) ?? []) : [];
  const date = when === '' ? undefined : parseDate(when);
  return date && [date, share];
}

const isWithin = (number: string | undefined, most: number): boolean => Number(number) >= 1 && Number(number) <= most;

function monthDay(year: string | undefined, month: string | undefined, day?: string, since?: MonthDay['since']): MonthDay | undefined {
  if (!isWithin(month, 12) || (day !== undefined && !isWithin(day, 31))) return undefined;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(since === undefined ? {} : { since }),
  };
}
