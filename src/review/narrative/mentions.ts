// The numbers of a goal text that count something, each with the words that say what. What is no plain count is left out.
import type { Decimal } from '../../form/decimal';
import type { Quantity, Sign } from '../../form/form';
import { halfDigit } from '../../form/number';
import { parseQuantity } from '../../form/quantity';
import { signOf } from '../../form/target';
import { anyOf } from '../../form/text';
import { RANGE_MARKS, SIGN_SUFFIXES } from '../../form/vocabulary';
import { isNeutral, isVerb, splitTail, wordsOf, type Words } from './names';
import type { Prose } from './prose';
import { HEADING, INEXACT_BEHIND, OTHER_TIME, PARTS, PLANNED, SCALE_WORDS, SHARES, UNITS } from './vocabulary';

/** A number that counts something, and what it counts. */
export interface Mention {
  readonly quantity: Quantity;
  /** The upper end of 3000-5000人; `quantity` is the lower one. */
  readonly high?: Quantity;
  /** 不少于, 以上; also 3600多, which is 3600 or more. */
  readonly sign?: Sign;
  /** Half of the last digit as written, in the base unit: 4.8万次 is 48000, give or take 500. */
  readonly halfShown: Decimal;
  /** What it counts, in front of the number or behind it. */
  readonly words: Words;
  /** The words may say less than the text does (a list under a place's name, a remark in brackets): never taken for certain. */
  readonly doubtful: boolean;
  /** Words for parts, shares and changes: an indicator that it speaks of has them in its name. */
  readonly partial: readonly string[];
  /** Words for what was asked for; the same holds in a text about what was done. */
  readonly planned: readonly string[];
  /** 达到90%: at least what was asked for, perhaps more. */
  readonly reaches: boolean;
  /** Plain offsets of the number with its sign and unit. */
  readonly from: number;
  readonly to: number;
}

const FIGURE = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|[一二两三四五六七八九十]{1,3}/g;
const LONGEST_FIGURE = 15;
/** 第3次, 前10名, V2.0, 1/3, +5, 1,23: what makes a figure no count of its own. */
const BEFORE_NO_COUNT = /[\w.$¥€/+±第前百千万亿几-]$|[\d:]:$|\d[，,]$/;
/** 一百二十, 数十. */
const BEFORE_NO_NUMERAL = /[零一二三四五六七八九十数]$/;
const CLAUSE_END = /[。;,，!?]/g;
const SENTENCE_END = /[。;!?]/g;
const PARAGRAPH_END = /[。!?]/g;
/** Between two counts, or within a name. */
const CONJUNCTION = /^(?:以及|和|及|与)/;
const LINK = /(?:以及|、|和|及|与)$/;
const SUFFIX_OF = new Map(SIGN_SUFFIXES.flatMap(([sign, words]) => words.map((word) => [word, sign] as const)));
/** 内 also begins 内容 and 内部. */
const SUFFIX = new RegExp(`^(?:${anyOf([...SUFFIX_OF.keys()].filter((word) => word !== '内'))}|内(?![容部外资网]))`);
const RANGE = new RegExp(`^(${anyOf(SCALE_WORDS)})?(.{0,6}?)(?:${anyOf(RANGE_MARKS)})$`);
/** As long as scale, unit and mark between the ends of a range get. */
const LONGEST_BETWEEN = 9;
/** A name is looked for no further away from its number. */
const REACH = 120;
/** Stands for what is in brackets: it says something beside the sentence. */
const BRACKETED = '\0';

interface Figure {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

interface Count {
  readonly quantity: Quantity;
  readonly high?: Quantity;
  readonly halfShown: Decimal;
  readonly sign?: Sign;
  readonly exact: boolean;
  readonly from: number;
  readonly to: number;
}

interface Measure {
  /** 万个, as parseQuantity takes it behind the digits. */
  readonly unit: string;
  /** 余, 多: at least so many. */
  readonly isMore: boolean;
  readonly to: number;
}
type MeasureAt = (at: number) => Measure | undefined;

function measureReader(plain: string, units: readonly string[]): MeasureAt {
  const known = anyOf([...new Set([...UNITS, ...units])].filter((unit) => unit !== ''));
  const scale = `(?:${anyOf(SCALE_WORDS)})?`;
  const pattern = new RegExp(`([多余]?)(${scale})([多余]?)(?:(${known})|\\((${scale}(?:${known}))\\))`, 'y');
  return (at) => {
    pattern.lastIndex = at;
    const [all, more = '', ofNumber = '', moreBehind = '', unit = '', inBrackets = ''] = pattern.exec(plain) ?? [];
    if (all === undefined) return undefined;
    return { unit: `${ofNumber}${unit}${inBrackets}`, isMore: more !== '' || moreBehind !== '', to: at + all.length };
  };
}

function figuresOf(plain: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: digits, index } of plain.matchAll(FIGURE)) {
    // 一 is a word more often than a number: 一线, 一批, 进一步.
    if (digits.length <= LONGEST_FIGURE && digits !== '一') figures.push({ digits, from: index, to: index + digits.length });
  }
  return figures;
}

/** What stands in round brackets, replaced; up to the end of the paragraph where a bracket is never closed. */
function withoutBrackets(plain: string): string {
  let kept = '';
  let depth = 0;
  for (let at = 0; at < plain.length; at++) {
    const letter = plain.charAt(at);
    if (letter === '。') depth = 0;
    if (letter === '(') depth++;
    kept += depth > 0 ? BRACKETED : letter;
    if (letter === ')' && depth > 0) depth--;
  }
  return kept;
}

const decimalsIn = (digits: string): number => digits.split('.')[1]?.length ?? 0;
const isYear = ({ digits, to }: Figure, plain: string): boolean => /^(?:19|20)\d\d$/.test(digits) && plain.charAt(to) === '年';

/** "3000-5000人", "80%-90%": undefined when the ends do not count the same thing. */
function rangeOf(figure: Figure, between: string, end: Figure, measureAt: MeasureAt): Count | undefined {
  const measure = measureAt(end.to);
  if (!measure || measure.isMore) return undefined;
  const [, scale = '', unit = ''] = RANGE.exec(between) ?? [];
  const ownUnit = unit === '' && scale !== '' ? `${scale}${measure.unit}` : `${scale}${unit}`;
  const low = parseQuantity(`${figure.digits}${ownUnit === '' ? measure.unit : ownUnit}`);
  const high = parseQuantity(`${end.digits}${measure.unit}`);
  if (!low || !high || low.unit !== high.unit || low.value.gt(high.value)) return undefined;
  return { quantity: low, high, halfShown: high.hidden, exact: true, from: figure.from, to: measure.to };
}

/** A figure as a count; undefined when it is a date, an ordinal, a ratio, part of a name, or has no unit that is known. */
function countOf(plain: string, figure: Figure, next: Figure | undefined, measureAt: MeasureAt): Count | undefined {
  const { digits, from, to } = figure;
  const before = plain.slice(Math.max(0, from - 2), from);
  if (BEFORE_NO_COUNT.test(before) || isYear(figure, plain) || (!/^\d/.test(digits) && BEFORE_NO_NUMERAL.test(before))) return undefined;
  if (next !== undefined && next.from - to <= LONGEST_BETWEEN) {
    const between = plain.slice(to, next.from);
    if (RANGE.test(between)) return rangeOf(figure, between, next, measureAt);
  }
  const measure = measureAt(to);
  if (!measure) {
    // A bare number counts only where nothing follows that it could belong to.
    const quantity = /^\d/.test(digits) && /^(?:$|[。;,，!?、\n])/.test(plain.slice(to, to + 1)) ? parseQuantity(digits) : undefined;
    return quantity && { quantity, halfShown: halfDigit(decimalsIn(digits)), exact: true, from, to };
  }
  const quantity = parseQuantity(`${digits}${measure.unit}`);
  const one = parseQuantity(`1${measure.unit}`);
  const behind = plain.slice(measure.to, measure.to + 4);
  // 5 percentage points are no 5 percent, though a table may mean either.
  if (!quantity || !one || measure.unit.endsWith('百分点') || /^[/每:]/.test(behind)) return undefined;
  const suffix = SUFFIX.exec(behind)?.[0] ?? '';
  const sign = measure.isMore ? '≥' : SUFFIX_OF.get(suffix);
  return {
    quantity,
    halfShown: one.value.times(halfDigit(decimalsIn(digits))),
    exact: !INEXACT_BEHIND.test(behind),
    from,
    to: measure.to + suffix.length,
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Asked for growing offsets: the end of the last match before each, 0 when there is none. */
function endsBefore(matches: Iterable<RegExpMatchArray>): (offset: number) => number {
  const ends = Array.from(matches, (match) => (match.index ?? 0) + match[0].length);
  let next = 0;
  return (offset) => {
    while ((ends[next] ?? Infinity) <= offset) next++;
    return ends[next - 1] ?? 0;
  };
}

/** Where the clause, the sentence and the list that a number stands in begin, and what was said on the way there. */
interface Place {
  readonly clause: number;
  readonly sentence: number;
  /** The end of the last colon in the paragraph, 0 when it has none. */
  readonly colon: number;
  readonly heading: string;
  readonly isOtherTime: boolean;
}

function placeReader(text: string, year: number | undefined): (offset: number) => Place {
  const clauseBefore = endsBefore(text.matchAll(CLAUSE_END));
  const sentenceBefore = endsBefore(text.matchAll(SENTENCE_END));
  const paragraphBefore = endsBefore(text.matchAll(PARAGRAPH_END));
  const colonBefore = endsBefore(text.matchAll(/:/g));
  const otherTimeBefore = endsBefore(text.matchAll(OTHER_TIME));
  const otherYears = Array.from(text.matchAll(/((?:19|20)\d\d)年/g)).filter(([, written]) => Number(written) !== year);
  const otherYearBefore = endsBefore(otherYears);
  return (offset) => {
    const sentence = sentenceBefore(offset);
    const paragraph = paragraphBefore(offset);
    const last = colonBefore(offset);
    const colon = last > paragraph ? last : 0;
    return {
      clause: clauseBefore(offset),
      sentence,
      colon,
      heading: colon > 0 ? text.slice(Math.max(paragraph, colon - REACH), colon) : '',
      isOtherTime: Math.max(otherTimeBefore(offset), otherYearBefore(offset)) > sentence,
    };
  };
}

/** Both signs of one number, 不少于…以上, have to point the same way. */
function joinSigns(before: Sign | undefined, behind: Sign | undefined): Sign | 'contradictory' | undefined {
  if (before === undefined || behind === undefined) return before ?? behind;
  const isLower = (sign: Sign): boolean => sign === '≥' || sign === '>';
  return before === behind || (isLower(before) && isLower(behind)) ? before : 'contradictory';
}

/**
 * Every number of a text that counts something.
 * @param units the units of the form's indicators, which a text may use too
 * @param year of the form; sentences about another year are left out
 */
export function mentionsOf({ plain }: Prose, units: readonly string[], year: number | undefined): readonly Mention[] {
  const text = withoutBrackets(plain);
  const figures = figuresOf(plain).filter(({ from }) => text.charAt(from) !== BRACKETED);
  const measureAt = measureReader(plain, units);
  const placeAt = placeReader(text, year);
  const mentions: Mention[] = [];
  let end = 0;
  figures.forEach((figure, index) => {
    if (figure.from < end) return;
    const count = countOf(plain, figure, figures[index + 1], measureAt);
    if (!count) return;
    const following = figures[index + 1];
    const next = count.high === undefined ? following : figures[index + 2];
    const mention = mentionOf(text, count, placeAt(count.from), end, next?.from ?? text.length, year);
    end = count.to;
    if (mention) mentions.push(mention);
  });
  return mentions;
}

/** @param previousEnd where the count before this one ends, @param next where the figure after it begins */
function mentionOf(
  text: string,
  count: Count,
  place: Place,
  previousEnd: number,
  next: number,
  year: number | undefined,
): Mention | undefined {
  if (place.isOtherTime || !count.exact) return undefined;
  const start = Math.max(place.clause, previousEnd, count.from - REACH);
  const isCut = previousEnd > place.clause;
  const between = text.slice(start, count.from).replace(/^\0+/, '');
  const isListed = isCut && /^[、\n]/.test(between);
  // In 5个高危漏洞和6次系统故障 the words between belong to the first count.
  const isLinked = isCut && LINK.test(between);

  // In 用户数:80个 the name stands before the colon, in 数量指标:用户数80个 behind it.
  const colon = between.lastIndexOf(':');
  const afterColon = between.slice(colon + 1);
  const namesBeforeColon = colon > 0 && splitTail(afterColon).name === '';
  const { name, sign: signWord, exact } = splitTail(namesBeforeColon ? between.slice(0, colon) + afterColon : afterColon);
  const sign = joinSigns(signWord === undefined ? undefined : (signOf(signWord) ?? '>'), count.sign);
  if (!exact || sign === 'contradictory') return undefined;

  const before = isLinked ? '' : isCut ? name.replace(CONJUNCTION, '') : name;
  const behind = text.slice(count.to, Math.min(next, count.to + REACH));
  const stop = behind.search(/[。;,，!?:\n\0]/);
  const object = stop < 0 ? behind.replace(LINK, '') : behind.slice(0, stop);
  // In 1000家推广活动8场 the words stand between two counts, and may belong to either.
  const isShared = stop < 0 && next - count.to <= REACH && next < text.length && object === behind;
  const isBehind = object !== '' && isVerb(before);
  const phrase = isBehind ? object : before;
  const words = wordsOf(year === undefined ? phrase : phrase.replace(new RegExp(`${year}年度?`), ''));
  if (words === undefined) return undefined;

  const isUnderHeading = place.heading !== '' && !namesBeforeColon && !HEADING.test(place.heading);
  const clause = text.slice(Math.max(place.clause, count.from - REACH), count.from);
  const hasSign = signWord !== undefined && text.slice(count.from - signWord.length, count.from) === signWord;
  return {
    quantity: count.quantity,
    ...(count.high === undefined ? {} : { high: count.high }),
    ...(sign === undefined ? {} : { sign }),
    halfShown: count.halfShown,
    words,
    doubtful:
      isUnderHeading ||
      phrase.includes(BRACKETED) ||
      between.slice(name.length).includes('累计') ||
      (isBehind ? isListed || isLinked || isShared || !isNeutral(before) : isCut && !isListed),
    reaches: /达|实现/.test(between.slice(name.length)),
    partial: [...(clause.match(PARTS) ?? []), ...(phrase.match(SHARES) ?? [])],
    planned: clause.match(PLANNED) ?? [],
    from: hasSign ? count.from - signWord.length : count.from,
    to: count.to,
  };
}
