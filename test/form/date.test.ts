// Dates and terms as people write them: the last day that may be meant, and the first one where that is another.
import { type MonthDay, parseDate, parseDueDate, splitDatedShare, yearAndMonth } from '../../src/form/date';

/** "2024-12-31", "12" for a month without a day, "next 1" for the year after; "since 1-1" for the first day meant. */
function show(date: MonthDay | undefined): string {
  if (!date) return 'no date';
  const day = [date.year, date.month, date.day].filter((part) => part !== undefined).join('-');
  const first = date.since ?? (date.day === undefined ? { month: date.month, day: 1 } : undefined);
  return `${date.isNextYear ? 'next ' : ''}${day}${first ? ` since ${first.month}-${first.day}` : ''}`;
}

describe('a date', () => {
  test.each([
    ['2024年12月31日', '2024-12-31'],
    ['12月15日', '12-15'],
    ['2024-12-31', '2024-12-31'],
    ['2024.7.15前', '2024-7-15'],
    ['2024/06', '2024-6 since 6-1'],
    // A month or a quarter without more begins with its first day.
    ['7月', '7 since 7-1'],
    ['2024年7月', '2024-7 since 7-1'],
    ['2024年7月份', '2024-7 since 7-1'],
    ['第一季度', '3 since 1-1'],
    ['第三季度', '9 since 7-1'],
    ['上半年', '6 since 1-1'],
    ['下半年完成', '12 since 7-1'],
    ['2024年', '2024-12 since 1-1'],
    ['2024年度完成', '2024-12 since 1-1'],
    ['年内完成', '12 since 1-1'],
    // 底 and 末 are the end of it.
    ['12月底', '12 since 12-31'],
    ['四季度末', '12 since 12-31'],
    ['二季度末', '6 since 6-31'],
    ['年底', '12 since 12-31'],
    ['2024年底', '2024-12 since 12-31'],
    ['上半年末', '6 since 6-31'],
    // 前 is any day before.
    ['12月底前', '12 since 1-1'],
    ['9月前', '9 since 1-1'],
    ['9月10日前', '9-10 since 1-1'],
    ['三季度前', '9 since 1-1'],
    ['年底前', '12 since 1-1'],
    ['2024年11月30日前完工', '2024-11-30 since 1-1'],
    // The thirds of a month.
    ['6月上旬', '6-10 since 6-1'],
    ['6月中旬', '6-20 since 6-11'],
    ['6月下旬', '6 since 6-21'],
    ['2024年6月下旬完成', '2024-6 since 6-21'],
    // The year of the form, in words.
    ['全年', '12 since 1-1'],
    ['本年', '12 since 1-1'],
    ['本年度', '12 since 1-1'],
    ['当年', '12 since 1-1'],
    ['当年12月', '12 since 12-1'],
    // The year after it.
    ['次年1月', 'next 1 since 1-1'],
    ['次年3月底前', 'next 3 since 1-1'],
    ['下年6月30日', 'next 6-30'],
    ['翌年第一季度', 'next 3 since 1-1'],
    ['计划次年1月', 'next 1 since 1-1'],
    ['计划于下一年度2月完成', 'next 2 since 2-1'],
    // Q4
    ['Q4', '12 since 10-1'],
    ['q1', '3 since 1-1'],
    ['2024年Q2', '2024-6 since 4-1'],
    // Terms end with their last month, quarter or year.
    ['2023-2024年', '2024-12 since 1-1'],
    ['2023年至2025年', '2025-12 since 1-1'],
    ['2023年度-2024年度内', '2024-12 since 1-1'],
    ['2023.07-2024.01', '2024-1 since 1-1'],
    ['2024年3月1日至2024年11月30日', '2024-11-30'],
    ['2024年3月至11月', '2024-11 since 11-1'],
    ['2024年3月1日-6月30日完成', '2024-6-30'],
    ['1-12月', '12 since 12-1'],
    ['2024年1-10月', '2024-10 since 10-1'],
    ['2024年1月-2025年3月', '2025-3 since 3-1'],
    ['1-3季度', '9 since 7-1'],
    ['2023年第4季度至2024年第1季度', '2024-3 since 1-1'],
    ['第1季度-2024年第3季度', '2024-9 since 7-1'],
    ['一至三季度', '9 since 7-1'],
    ['二〇二四年十月', '2024-10 since 10-1'],
  ])('%s is %s', (written, expected) => expect(show(parseDate(written))).toBe(expected));

  test.each([
    ['次年', 'of no month'],
    ['2024年次年1月', 'of two years'],
    ['次年2025年1月', 'the year twice'],
    ['13月', 'no month'],
    ['12月32日', 'no day'],
    ['0月', 'no month'],
    ['全年度评价', 'a word that begins with a term'],
    ['贯穿全年', 'a word that ends with a term'],
    ['2024-13', 'no month'],
    ['全部完成', 'no term'],
    ['2024', 'a number'],
    ['12-31', 'a range of numbers'],
    ['3.5', 'a number'],
    ['编号2024-12', 'a number of a document'],
    ['3个月', 'a length of time'],
    ['Q5', 'no quarter'],
    ['Q12', 'no quarter'],
  ])('%s is none: %s', (written) => expect(show(parseDate(written))).toBe('no date'));

  test('a due date has words of its limit in front', () => {
    expect(show(parseDueDate('不晚于6月30日'))).toBe('6-30');
    expect(show(parseDueDate('最迟2024年6月底'))).toBe('2024-6 since 6-31');
    expect(show(parseDueDate('≤12月'))).toBe('no date');
  });
});

describe('a year and a month, or two years, without a word for them', () => {
  test.each([
    ['2024.12', '2024-12 since 12-1'],
    ['2024.01', '2024-1 since 1-1'],
    ['2024.09', '2024-9 since 9-1'],
    ['2024.10', '2024-10 since 10-1'],
    ['2023-2024', '2024-12 since 1-1'],
    ['2023至2024', '2024-12 since 1-1'],
    ['2023——2024', '2024-12 since 1-1'],
    ['2020-2025', '2025-12 since 1-1'],
    ['2020-2026', 'no date'],
    ['2024-2024', 'no date'],
    ['2024-2023', 'no date'],
    ['3000-5000', 'no date'],
    ['2000-5000', 'no date'],
    ['12023-2024', 'no date'],
    ['2023-20245', 'no date'],
    ['20232024', 'no date'],
    ['2023人2024', 'no date'],
    ['2024.00', 'no date'],
    ['2024.13', 'no date'],
    ['2024.5', 'no date'],
    ['12024.12', 'no date'],
    ['2024.123', 'no date'],
    ['2024', 'no date'],
    ['', 'no date'],
  ])('%s is %s', (written, expected) => expect(show(yearAndMonth(written))).toBe(expected));
});

describe('a share that is due at a date', () => {
  test.each([
    ['11月底完成100%', '11 since 11-31 100%'],
    ['三季度末达到80%', '9 since 9-31 80%'],
    ['2024年12月31日前支付95.5%以上', '2024-12-31 since 1-1 95.5%'],
    ['年底前资金拨付率达到90%', '12 since 1-1 90%'],
    ['完成100%', undefined],
    ['95%', undefined],
    ['13月底完成100%', undefined],
    ['每月完成100%', undefined],
    ['', undefined],
  ])('%s', (written, expected) => {
    const split = splitDatedShare(written);
    expect(split && `${show(split[0])} ${split[1]}`).toBe(expected);
  });
});
