// Months and days as targets and actuals: 12月底前完成, 2024年12月31日前, 9月前, 7月, 第三季度.
import { CHINESE_YEAR, chineseNumber, yearInDigits } from './chinese';

export interface MonthDay {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

const YEAR = String.raw`(?:((?:19|20)\d\d)年|当年|本年|年内)?`;
const LEAD = String.raw`(?:已|于|在|截至|截止|计划|预计)*`;
/** Only words that mean "by then" or "done" may follow a date; 3月龄 is none. */
const TAIL = String.raw`(?=$|[份底末初内前]|[之以]前|.*(?:完成|到位|上线|验收|交付|启用))[^\d()]{0,16}$`;
const MONTH = new RegExp(`^${LEAD}${YEAR}(\\d{1,2})月(?:(\\d{1,2})[日号]|上旬|中旬|下旬)?${TAIL}`);
/** 1-12月, 2024年1月至12月 and 1-3季度 end with their last month or quarter, in the year written. */
const FIRST_TERM =
  /^((?:19|20)\d\d年)?(?:第?[1-4]季度|第?(?:[1-9]|1[0-2])月?(?:\d{1,2}[日号])?)[-~—至到](?=((?:19|20)\d\d年)?(?:\d{1,2}月|第?[1-4]季度))/;
/** 十二月底前, 第三季度, 一至三季度. */
const CHINESE_NUMERALS =
  /([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号]|季度|[-~—至到]第?[一二三四五六七八九十]+(?:月|季度))/g;
const NUMERIC = /^((?:19|20)\d\d)(?:[-/](\d{1,2})|([-/.])(\d{1,2})\3(\d{1,2}))(?:前|之前|以前)?$/;
const QUARTER = new RegExp(`^${LEAD}${YEAR}第?([1-4])季度${TAIL}`);
const HALF_YEAR = new RegExp(`^${LEAD}${YEAR}([上下])半年${TAIL}`);
const WHOLE_YEAR = new RegExp(`^${LEAD}((?:19|20)\\d\\d)年度?(?:完成)?$`);
const YEAR_END = new RegExp(`^${LEAD}(?:((?:19|20)\\d\\d)年|当年|本年|年)(?:底|末|内|度内)${TAIL}`);

/**
 * Reads a date or a term given by month.
 * @param written compacted text (see `compact`)
 * @returns month 1–12, with year and day when written; a quarter is its last month; undefined when the text is no date
 */
export function parseDate(written: string): MonthDay | undefined {
  if (!/[月季年]|^\d{4}[-/.]\d/.test(written)) return undefined;
  return arabicDate(
    written
      .replace(CHINESE_YEAR, yearInDigits)
      .replace(CHINESE_NUMERALS, (numeral) => String(chineseNumber(numeral)))
      .replace(FIRST_TERM, (_, first: string | undefined, last: string | undefined) => (last === undefined ? (first ?? '') : '')),
  );
}

function arabicDate(written: string): MonthDay | undefined {
  const numeric = NUMERIC.exec(written);
  if (numeric) return monthDay(numeric[1], numeric[2] ?? numeric[4], numeric[5]);
  const month = MONTH.exec(written);
  if (month) return monthDay(month[1], month[2], month[3]);
  const quarter = QUARTER.exec(written);
  if (quarter) return monthDay(quarter[1], String(3 * Number(quarter[2])));
  const half = HALF_YEAR.exec(written);
  if (half) return monthDay(half[1], half[2] === '上' ? '6' : '12');
  const year = WHOLE_YEAR.exec(written) ?? YEAR_END.exec(written);
  return year ? monthDay(year[1], '12') : undefined;
}

const isWithin = (number: string | undefined, most: number): boolean => Number(number) >= 1 && Number(number) <= most;

function monthDay(year: string | undefined, month: string | undefined, day?: string): MonthDay | undefined {
  if (!isWithin(month, 12) || (day !== undefined && !isWithin(day, 31))) return undefined;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
