// Chinese numerals up to 9999 (三十一, 两百), and single digits (二〇二四).

const DIGITS = '零一二三四五六七八九';

/** 0–9; 〇 and ○ are zero, 两 is two. */
export const chineseDigit = (digit: string): number => Math.max(0, digit === '两' ? 2 : DIGITS.indexOf(digit));

const PLACES: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** "十二" → 12, "一百零五" → 105, "两千" → 2000. Up to 九千九百九十九; NaN when the characters are no numeral. */
export function chineseNumber(numeral: string): number {
  let rest = numeral;
  let sum = 0;
  for (const [place, worth] of PLACES) {
    const at = rest.indexOf(place);
    if (at < 0) continue;
    const before = rest.slice(0, at).replace(/^零/, '');
    // 十 alone is ten, 百 and 千 need their digit.
    if (before.length > 1 || (before === '' && (worth > 10 || sum > 0))) return NaN;
    sum += (before === '' ? 1 : chineseDigit(before)) * worth;
    rest = rest.slice(at + 1);
  }
  const digit = rest.replace(/^零(?=.)/, '');
  return digit.length > 1 ? NaN : sum + (digit === '' ? 0 : chineseDigit(digit));
}

/** 二〇二四 before 年. */
export const CHINESE_YEAR = /[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)/g;
export const yearInDigits = (year: string): string => year.replace(/./g, (digit) => String(chineseDigit(digit)));
