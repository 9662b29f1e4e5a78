// Chinese numerals up to 99 (三十一, 两), and single digits (二〇二四).

const DIGITS = '零一二三四五六七八九';

/** 0–9; 〇 and ○ are zero, 两 is two. */
export const chineseDigit = (digit: string): number => Math.max(0, digit === '两' ? 2 : DIGITS.indexOf(digit));

/** "十二" → 12. Only for numerals up to 九十九. */
export function chineseNumber(numeral: string): number {
  const ten = numeral.indexOf('十');
  if (ten < 0) return chineseDigit(numeral);
  const tens = ten === 0 ? 1 : chineseDigit(numeral.slice(0, ten));
  return tens * 10 + chineseDigit(numeral.slice(ten + 1));
}

/** 二〇二四 before 年. */
export const CHINESE_YEAR = /[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)/g;
export const yearInDigits = (year: string): string => year.replace(/./g, (digit) => String(chineseDigit(digit)));
