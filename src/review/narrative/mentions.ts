// The numbers of a goal text that count something, each with the words that say what. What is no plain count is left out.
import type { Decimal } from '../../form/decimal';
import type { Quantity, Sign } from '../../form/form';
import { halfDigit } from '../../form/number';
import { parseQuantity } from '../../form/quantity';
import { signOf } from '../../form/target';
import { anyOf } from '../../form/text';
import { inCommonUnit, kindOfUnit } from '../../form/units';
import { RANGE_MARKS, SIGN_SUFFIXES } from '../../form/vocabulary';
import { isNeutral, isVerb, splitTail, wordsOf, type Words } from './names';
import type { Prose } from './prose';
import { HEADING, INEXACT_BEHIND, OTHER_TIME, PARTS, PLANNED, SCALE_WORDS, SHARES, UNITS } from './vocabulary';

/** How much a number says. */
export interface Amount {
  readonly quantity: Quantity;
  /** The upper end of 3000-5000人; `quantity` is the lower one. */
  readonly high?: Quantity;
  /** Half of the last digit as written, in the unit written: 4.8万次 is 4.8, give or take 0.05. */
  readonly halfShown: Decimal;
}

/** A number that counts something, and what it counts. */
export interface Mention {
  /** The number with its unit, plain: 4.8万次. */
  readonly written: string;
  /** By `kindOfUnit`. */
  readonly unit: string;
  /** Worked out only when asked for: most numbers of a text speak of no indicator. Undefined when the digits are none after all. */
  readonly amount: () => Amount | undefined;
  /** 不少于, 以上; also 3600多, which is 3600 or more. */
  readonly sign?: Sign;
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
/** 第3次, 前10名, V2.0, 1/3, +5, 1,23: what makes a figure no count of its own. */
const BEFORE_NO_COUNT = /[\w.$¥€/+±第前百千万亿几-]$|[\d:]:$|\d[，,\n]$/;
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
  readonly unit: string;
  readonly amount: () => Amount | undefined;
  readonly sign?: Sign;
  readonly exact: boolean;
  readonly from: number;
  readonly to: number;
}

interface Measure {
  /** 万个, as parseQuantity takes it behind the digits. */
  readonly written: string;
  /** The same without its scale. */
  readonly unit: string;
  /** One of it; undefined when the unit is none. */
  readonly one: Quantity | undefined;
  /** 余, 多: at least so many. */
  readonly isMore: boolean;
  readonly to: number;
}
type MeasureAt = (at: number) => Measure | undefined;

function measureReader(plain: string, units: readonly string[]): MeasureAt {
  const known = anyOf([...new Set([...UNITS, ...units])].filter((unit) => unit !== ''));
  const scale = `(?:${anyOf(SCALE_WORDS)})?`;
  const pattern = new RegExp(`([多余]?)(${scale})([多余]?)(?:(${known})|\\((${scale})(${known})\\))`, 'y');
  const ones = new Map<string, Quantity | undefined>();
  const oneOf = (unit: string): Quantity | undefined => {
    if (!ones.has(unit)) ones.set(unit, parseQuantity(`1${unit}`));
    return ones.get(unit);
  };
  return (at) => {
    pattern.lastIndex = at;
    const [all, more = '', ofNumber = '', moreBehind = '', plainUnit = '', ofUnit = '', inBrackets = ''] = pattern.exec(plain) ?? [];
    if (all === undefined) return undefined;
    const unit = `${plainUnit}${inBrackets}`;
    const written = `${ofNumber}${ofUnit}${unit}`;
    return { written, unit, one: oneOf(written), isMore: more !== '' || moreBehind !== '', to: at + all.length };
  };
}

/** 一 is left out, a word more often than a number (一线, 一批, 进一步), and so is a phase of a project: 建设二期. */
const figuresOf = (plain: string): readonly Figure[] =>
  Array.from(plain.matchAll(FIGURE), ({ 0: digits, index }) => ({ digits, from: index, to: index + digits.length })).filter(
    ({ digits, to }) => digits !== '一' && !(plain.charAt(to) === '期' && !/^\d/.test(digits)),
  );

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

/**
 * A figure, or two as the ends of a range (3-5万家), as a count; undefined when it is a date, an ordinal, a ratio, part of a name, or
 * has no unit that is known.
 */
function countOf(plain: string, figure: Figure, next: Figure | undefined, measureAt: MeasureAt): Count | undefined {
  const { digits, from } = figure;
  const before = plain.slice(Math.max(0, from - 2), from);
  if (BEFORE_NO_COUNT.test(before) || isYear(figure, plain) || (!/^\d/.test(digits) && BEFORE_NO_NUMERAL.test(before))) return undefined;
  const isNear = next !== undefined && next.from - figure.to <= LONGEST_BETWEEN;
  const between = isNear ? RANGE.exec(plain.slice(figure.to, next.from)) : null;
  const end = between === null ? undefined : next;
  const { to } = end ?? figure;
  const measure = measureAt(to);
  if (!measure) {
    // A bare number counts only where nothing follows that it could belong to.
    const isBare = end === undefined && /^\d/.test(digits) && /^(?:$|[。;,，!?、\n](?!\d))/.test(plain.slice(to, to + 2));
    return isBare ? { unit: '', amount: () => amountOf(digits, ''), exact: true, from, to } : undefined;
  }
  const behind = plain.slice(measure.to, measure.to + 4);
  const { written, unit, one, isMore } = measure;
  // 5 percentage points are no 5 percent, though a table may mean either.
  if (one === undefined || unit.endsWith('百分点') || /^[/每:]/.test(behind)) return undefined;
  const suffix = SUFFIX.exec(behind)?.[0] ?? '';
  const sign = isMore ? '≥' : SUFFIX_OF.get(suffix);
  return {
    unit: kindOfUnit(one.unit),
    amount: () => (between && end ? rangeOf(digits, between, end.digits, measure) : amountOf(digits, written)),
    exact: !INEXACT_BEHIND.test(behind) && !(end && isMore),
    from,
    to: measure.to + suffix.length,
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Undefined when the ends do not count the same thing. The first has a unit of its own, or a scale alone (3万-5万家), or neither (3-5万家). */
function rangeOf(from: string, [, scale = '', ownUnit = '']: RegExpExecArray, to: string, { written, unit }: Measure): Amount | undefined {
  const low = parseQuantity(`${from}${scale === '' && ownUnit === '' ? written : scale + (ownUnit === '' ? unit : ownUnit)}`);
  const high = parseQuantity(`${to}${written}`);
  const pair = low && high && inCommonUnit(low, high);
  if (!pair || kindOfUnit(low.unit) !== kindOfUnit(high.unit) || pair[0].value.gt(pair[1].value)) return undefined;
  return { quantity: low, high, halfShown: high.hidden };
}

function amountOf(digits: string, unit: string): Amount | undefined {
  const quantity = parseQuantity(`${digits}${unit}`);
  return quantity && { quantity, halfShown: halfDigit(decimalsIn(digits)) };
}

/** Asked for growing offsets: the matches that lie between `from` and `to`, no further back than a name is looked for. */
function matchesIn(matches: Iterable<RegExpExecArray>): (from: number, to: number) => readonly string[] {
  const all = Array.from(matches, ({ 0: word, index }) => ({ word, from: index }));
  let first = 0;
  let next = 0;
  return (from, to) => {
    while ((all[first]?.from ?? Infinity) < Math.max(from, to - REACH)) first++;
    while ((all[next]?.from ?? Infinity) < to) next++;
    return all.slice(first, next).map(({ word }) => word);
  };
}

/** Asked for growing offsets: the end of the last match before each, 0 when there is none. */
function endsBefore(matches: Iterable<RegExpExecArray>): (offset: number) => number {
  const ends = Array.from(matches, ({ 0: found, index }) => index + found.length);
  let next = 0;
  return (offset) => {
    while ((ends[next] ?? Infinity) <= offset) next++;
    return ends[next - 1] ?? 0;
  };
}

/** The clause and the list that a number stands in, and what they say of it. */
interface Place {
  /** Where the clause begins. */
  readonly clause: number;
  readonly isOtherTime: boolean;
  /** The list has a heading that may narrow what its items are about. */
  readonly isUnderHeading: boolean;
  readonly parts: readonly string[];
  readonly planned: readonly string[];
}

function placeReader(text: string, year: number | undefined): (offset: number) => Place {
  const clauseBefore = endsBefore(text.matchAll(CLAUSE_END));
  const sentenceBefore = endsBefore(text.matchAll(SENTENCE_END));
  const paragraphBefore = endsBefore(text.matchAll(PARAGRAPH_END));
  const colonBefore = endsBefore(text.matchAll(/:/g));
  const otherTimeBefore = endsBefore(text.matchAll(OTHER_TIME));
  const otherYears = Array.from(text.matchAll(/((?:19|20)\d\d)年/g)).filter(([, written]) => Number(written) !== year);
  const otherYearBefore = endsBefore(otherYears);
  const partsIn = matchesIn(text.matchAll(PARTS));
  const plannedIn = matchesIn(text.matchAll(PLANNED));
  let heading = { end: 0, narrows: false };
  return (offset) => {
    const clause = clauseBefore(offset);
    const paragraph = paragraphBefore(offset);
    const colon = colonBefore(offset);
    if (colon !== heading.end) heading = { end: colon, narrows: !HEADING.test(text.slice(Math.max(paragraph, colon - REACH), colon)) };
    return {
      clause,
      isOtherTime: Math.max(otherTimeBefore(offset), otherYearBefore(offset)) > sentenceBefore(offset),
      isUnderHeading: colon > paragraph && heading.narrows,
      parts: partsIn(clause, offset),
      planned: plannedIn(clause, offset),
    };
  };
}

export const isAtLeast = (sign: Sign | undefined): boolean => sign === '≥' || sign === '>';
export const isAtMost = (sign: Sign | undefined): boolean => sign === '≤' || sign === '<';

/** Both signs of one number, 不少于…以上, have to point the same way. */
function joinSigns(before: Sign | undefined, behind: Sign | undefined): Sign | 'contradictory' | undefined {
  if (before === undefined || behind === undefined) return before ?? behind;
  return (isAtLeast(before) && isAtLeast(behind)) || (isAtMost(before) && isAtMost(behind)) ? before : 'contradictory';
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
  // The form's own year in front of a name adds nothing to it.
  const ownYear = year === undefined ? undefined : new RegExp(`${year}年度?`);
  const mentions: Mention[] = [];
  let end = 0;
  figures.forEach((figure, index) => {
    if (figure.from < end) return;
    const count = countOf(plain, figure, figures[index + 1], measureAt);
    if (!count) return;
    const following = figures[index + 1];
    // The upper end of a range is a figure too.
    const next = following !== undefined && following.from < count.to ? figures[index + 2] : following;
    const mention = mentionOf(text, count, placeAt(count.from), end, next?.from ?? text.length, ownYear);
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
  ownYear: RegExp | undefined,
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
  const spoken = namesBeforeColon ? between.slice(0, colon) + afterColon : afterColon;
  const { name, sign: signWord, exact } = splitTail(spoken);
  const tail = spoken.slice(name.length);
  const sign = joinSigns(signWord === undefined ? undefined : (signOf(signWord) ?? '>'), count.sign);
  if (!exact || sign === 'contradictory') return undefined;

  const before = isLinked ? '' : isCut ? name.replace(CONJUNCTION, '') : name;
  const behind = text.slice(count.to, Math.min(next, count.to + REACH));
  const stop = behind.search(/[。;,，!?:\n\0]/);
  // In 完成8场 推广交流活动:20场 the words behind head the next figure.
  const isNext = behind[stop] === ':' && next < text.length && splitTail(behind.slice(stop + 1)).name === '';
  const object = isNext ? '' : stop < 0 ? behind.replace(LINK, '') : behind.slice(0, stop);
  // In 1000家推广活动8场 the words stand between two counts, and may belong to either.
  const isShared = next < text.length && object === behind;
  const isBehind = object !== '' && isVerb(before);
  const phrase = isBehind ? object : before;
  const words = wordsOf(ownYear === undefined ? phrase : phrase.replace(ownYear, ''));
  if (words === undefined) return undefined;

  const hasSign = signWord !== undefined && text.slice(count.from - signWord.length, count.from) === signWord;
  return {
    written: text.slice(count.from, count.to),
    unit: count.unit,
    amount: count.amount,
    ...(sign === undefined ? {} : { sign }),
    words,
    doubtful:
      (place.isUnderHeading && !namesBeforeColon) ||
      phrase.includes(BRACKETED) ||
      tail.includes('累计') ||
      (isBehind ? isListed || isLinked || isShared || !isNeutral(before) : isCut && !isListed),
    reaches: /达|实现/.test(tail),
    partial: [...place.parts, ...(phrase.match(SHARES) ?? [])],
    planned: place.planned,
    from: hasSign ? count.from - signWord.length : count.from,
    to: count.to,
  };
}
