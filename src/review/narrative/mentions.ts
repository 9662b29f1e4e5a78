// The counts of a goal text, each with the name of the thing that it counts.
import type { Sign } from '../../form/form';
import { signOf } from '../../form/target';
import { countOf, figuresOf, measureReader, type Amount, type Count } from './counts';
import { isNeutral, isVerb, splitTail, wordsOf, type PhraseWords } from './names';
import type { Prose } from './prose';
import { REACH, surroundingsReader, type Surroundings } from './surroundings';
import { PLANNED_BEHIND, SHARES } from './vocabulary';

/** A number with the name of the thing that it counts. */
export interface Mention {
  /** The number with its unit, plain: 4.8万次. */
  readonly written: string;
  /** By `kindOfUnit`. */
  readonly unit: string;
  /** Worked out on demand: most numbers of a text speak of no indicator. Undefined when the digits turn out to be no number. */
  readonly amount: () => Amount | undefined;
  /** 不少于, 以上; also 3600多, which is 3600 or more. */
  readonly sign?: Sign;
  /** The name, in front of the number or behind it. */
  readonly words: PhraseWords;
  /** The words on both sides as one name, where neither side alone may be it: 培训 and 乡村医生 in 培训300名乡村医生. */
  readonly joined?: PhraseWords | undefined;
  /** The words may say less than the text does (a list under a place's name, a remark in brackets), so they are never certain. */
  readonly doubtful: boolean;
  /** Words for parts, shares and changes: an indicator that it speaks of has them in its name. */
  readonly partial: readonly string[];
  /** Words for a plan: in 实际完成情况 an indicator that it speaks of has them in its name. */
  readonly planned: readonly string[];
  /** 达到90%: at least the target, perhaps more. */
  readonly reaches: boolean;
  /** Plain offsets of the number with its sign and unit. */
  readonly from: number;
  readonly to: number;
}

/** Between two counts, or within a name. */
const CONJUNCTION = /^(?:以及|和|及|与)/;
const LINK = /(?:以及|、|和|及|与)$/;
/** Stands for every character in brackets, which are no part of the sentence. */
const BRACKETED = '\0';

/** The text with every character in round brackets replaced; up to the end of the paragraph where a bracket is never closed. */
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

export const isAtLeast = (sign: Sign | undefined): boolean => sign === '≥' || sign === '>';
export const isAtMost = (sign: Sign | undefined): boolean => sign === '≤' || sign === '<';

/** Both signs of one number, 不少于…以上, have to point the same way. */
function joinSigns(before: Sign | undefined, behind: Sign | undefined): Sign | 'contradictory' | undefined {
  if (before === undefined || behind === undefined) return before ?? behind;
  return (isAtLeast(before) && isAtLeast(behind)) || (isAtMost(before) && isAtMost(behind)) ? before : 'contradictory';
}

/**
 * Every count of a text that has a name.
 * @param units the units of the form's indicators, which a text may use too
 * @param year of the form; sentences about another year are left out
 */
export function mentionsOf({ plain }: Prose, units: readonly string[], year: number | undefined): readonly Mention[] {
  const text = withoutBrackets(plain);
  const figures = figuresOf(plain).filter(({ from }) => text.charAt(from) !== BRACKETED);
  const measureAt = measureReader(plain, units);
  const surroundingsAt = surroundingsReader(text, year);
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
    const mention = mentionOf(text, count, surroundingsAt(count.from), end, next?.from ?? text.length, ownYear);
    end = count.to;
    if (mention) mentions.push(mention);
  });
  return mentions;
}

/** @param previousEnd the end of the count before this one, @param next the beginning of the figure after it; plain offsets */
function mentionOf(
  text: string,
  count: Count,
  around: Surroundings,
  previousEnd: number,
  next: number,
  ownYear: RegExp | undefined,
): Mention | undefined {
  if (around.isOtherTime || !count.exact) return undefined;
  const start = Math.max(around.clause, previousEnd, count.from - REACH);
  const isCut = previousEnd > around.clause;
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
  const wordsIn = (spokenOf: string): PhraseWords | undefined =>
    wordsOf(ownYear === undefined ? spokenOf : spokenOf.replace(ownYear, ''), count.unit);
  const words = wordsIn(phrase);
  if (words === undefined) return undefined;
  const mayBeOther = (around.isUnderHeading && !namesBeforeColon) || phrase.includes(BRACKETED) || tail.includes('累计');
  const plannedBehind = PLANNED_BEHIND.exec(behind);
  // In 合格率100%的企业占80% the number tells which ones are meant.
  const isAttribute = behind.startsWith('的') && plannedBehind === null;
  const isJoined = object !== '' && before !== '' && !isNeutral(before) && !isShared && (!isCut || isListed) && !mayBeOther;

  const hasSign = signWord !== undefined && text.slice(count.from - signWord.length, count.from) === signWord;
  return {
    written: text.slice(count.from, count.to),
    unit: count.unit,
    amount: count.amount,
    ...(sign === undefined ? {} : { sign }),
    words,
    ...(isJoined ? { joined: wordsIn(before + object) } : {}),
    doubtful: mayBeOther || (isBehind ? isListed || isLinked || isShared || !isNeutral(before) : (isCut && !isListed) || isAttribute),
    reaches: /达|实现/.test(tail),
    partial: [...around.parts, ...(phrase.match(SHARES) ?? [])],
    planned: [...around.planned, ...(plannedBehind ?? [])],
    from: hasSign ? count.from - signWord.length : count.from,
    to: count.to,
  };
}
