// Months and days as targets and actuals: 12月底前完成, 2024年12月31日前, 9月前, 7月, 第三季度.
import { CHINESE_YEAR, chineseNumber, yearInDigits } from './chinese';

export interface MonthDay {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

const YEAR = String.raw`(?:((?:19|20)\d\d)年|当年|本年|年内)?`;
const LEAD = String.raw`(?:已|于|在|截至|截止|计划|预计)*`;
const TAIL = String.raw`(?:之?以?前|底|末|初|份|内|完成|前完成|底前完成|已完成)*[^\d()]{0,12}`;
const CHINESE_MONTH = new RegExp(`^${LEAD}${YEAR}(\\d{1,2})月(?:(\\d{1,2})[日号]|上旬|中旬|下旬)?(${TAIL})$`);
/** 1-12月 and 2024年1月至12月 end with their last month, in the year written. */
const FIRST_MONTH = /^((?:19|20)\d\d年)?\d{1,2}月?(?:\d{1,2}[日号])?[-~—至到](?=((?:19|20)\d\d年)?\d{1,2}月)/;
/** 十二月底前. */
const CHINESE_DAYS = /([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/g;
const NUMERIC = /^((?:19|20)\d\d)(?:[-/](\d{1,2})|([-/.])(\d{1,2})\3(\d{1,2}))(?:前|之前|以前)?$/;
const QUARTER = new RegExp(`^${LEAD}${YEAR}第?([一二三四1-4])季度(${TAIL})$`);
const YEAR_END = new RegExp(`^${LEAD}(?:((?:19|20)\\d\\d)年|当年|本年|年)(?:底|末|内|度内)(${TAIL})$`);
const WHOLE_YEAR = new RegExp(`^${LEAD}((?:19|20)\\d\\d)年度?(?:完成)?$`);
const HALF_YEAR = new RegExp(`^${LEAD}${YEAR}([上下])半年(${TAIL})$`);
/** Behind the date itself only words that say "by then" or "done"; 3月龄 is no date. */
const TAIL_WORDS = /^$|^[份底末初内前]|^[之以]前|完成|到位|上线|验收|交付|启用/;

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
      .replace(CHINESE_DAYS, (numeral) => String(chineseNumber(numeral)))
      .replace(FIRST_MONTH, (_, first: string | undefined, last: string | undefined) => (last === undefined ? (first ?? '') : '')),
  );
}

function arabicDate(written: string): MonthDay | undefined {
  const numeric = NUMERIC.exec(written);
  if (numeric) return monthDay(numeric[1], numeric[2] ?? numeric[4], numeric[5]);
  const month = CHINESE_MONTH.exec(written);
  if (month) return TAIL_WORDS.test(month[4] ?? '') ? monthDay(month[1], month[2], month[3]) : undefined;
  const quarter = QUARTER.exec(written);
  if (quarter) {
    const name = quarter[2] ?? '';
    const index = Math.max('一二三四'.indexOf(name), '1234'.indexOf(name));
    return TAIL_WORDS.test(quarter[3] ?? '') ? monthDay(quarter[1], String(index * 3 + 3), undefined) : undefined;
  }
  const half = HALF_YEAR.exec(written);
  if (half) return TAIL_WORDS.test(half[3] ?? '') ? monthDay(half[1], half[2] === '上' ? '6' : '12', undefined) : undefined;
  const wholeYear = WHOLE_YEAR.exec(written);
  if (wholeYear) return monthDay(wholeYear[1], '12', undefined);
  const yearEnd = YEAR_END.exec(written);
  if (yearEnd) return TAIL_WORDS.test(yearEnd[2] ?? '') ? monthDay(yearEnd[1], '12', undefined) : undefined;
  return undefined;
}

function monthDay(year: string | undefined, month: string | undefined, day: string | undefined): MonthDay | undefined {
  const date = { month: Number(month), day: day === undefined ? undefined : Number(day) };
  if (date.month < 1 || date.month > 12) return undefined;
  if (date.day !== undefined && (date.day < 1 || date.day > 31)) return undefined;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: date.month,
    ...(date.day === undefined ? {} : { day: date.day }),
  };
}
