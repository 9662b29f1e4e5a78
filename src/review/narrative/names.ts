// Whether a phrase and an indicator's name mean the same thing: surely, perhaps, or not.
import { anyOf } from '../../form/text';
import { DONE, FILLERS, INEXACT, MAKING, MEASURES, MORE_THAN, NEUTRAL, NEUTRAL_LETTERS, PRODUCING, SIGN_WORDS, VERBS } from './vocabulary';

export interface PhraseWords {
  /** With its measure: 培训人数. */
  readonly whole: string;
  /** The significant words, fillers and measures (数量, 次数, 面积) taken off. */
  readonly core: string;
  /** What is made, bought or set up, without the verb in front of it or behind. */
  readonly made: string;
  /** The first of the verbs that say the same; "" without one. */
  readonly deed: string;
  /** 年度 in front: 年度监测报告 may be another thing than 监测报告. */
  readonly isYearly: boolean;
  /** Verbs in front taken off as well: 解决核心设备故障 is about 核心设备故障. */
  readonly bare: string;
}

/** Longer phrases are sentences, not names. */
const LONGEST_NAME = 40;
/** Fewer significant characters name nothing beyond doubt: 培训, 满意度. */
const LEAST_FOR_CERTAIN = 4;
const LEAST_FOR_POSSIBLE = 2;
/** The share of the longer of two names that the shorter has to cover; less is enough when the longer ends in the shorter. */
const LEAST_SHARE = 0.5;
const LEAST_SHARE_OF_ENDING = 0.3;

const NOT_WORDS = /[^\p{L}\p{N}%‰+#&]|[的了]/gu;
/** Most phrases are Han and digits only; testing for that first spares the slow \p classes. */
const ONLY_WORDS = /^[0-9a-z%\u4e00-\u4e85\u4e87-\u7683\u7685-\u9fff]*$/;
const lettersOf = (phrase: string): string => (ONLY_WORDS.test(phrase) ? phrase : phrase.toLowerCase().replace(NOT_WORDS, ''));
/** Words at the beginning of a phrase; their first letters spare the pattern most of its work. */
interface Head {
  readonly letters: ReadonlySet<string>;
  readonly pattern: RegExp;
}
const headOf = (words: readonly string[]): Head => ({
  letters: new Set([...words.map((word) => word.charAt(0)), '共', '并', '均']),
  pattern: new RegExp(`^(?:${anyOf(words)}|${NEUTRAL_LETTERS})`),
});
const HEAD_NEUTRAL = headOf(NEUTRAL);
const HEAD_VERB = headOf([...NEUTRAL, ...VERBS]);

/** Finds the longest of some words that a text ends in; "" when it ends in none. */
function endingIn(words: readonly string[]): (text: string) => string {
  const known = new Set(words);
  const longest = Math.max(...words.map(({ length }) => length));
  const letters = new Set(words.map((word) => word.charAt(word.length - 1)));
  return (text) => {
    if (!letters.has(text.charAt(text.length - 1))) return '';
    for (let length = Math.min(longest, text.length); length > 0; length--) {
      const end = text.slice(text.length - length);
      if (known.has(end)) return end;
    }
    return '';
  };
}

const fillerAtEnd = endingIn([...FILLERS, ...SIGN_WORDS, ...MORE_THAN]);
const signAtEnd = endingIn([...SIGN_WORDS, ...MORE_THAN]);
const inexactAtEnd = endingIn(INEXACT);
const measureAtEnd = endingIn(MEASURES);
const doneAtEnd = endingIn(DONE);
const withoutEnd = (text: string, end: string): string => text.slice(0, text.length - end.length);

function withoutHead(phrase: string, { letters, pattern }: Head): string {
  let rest = phrase;
  while (letters.has(rest.charAt(0))) {
    const next = rest.replace(pattern, '');
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** A name taken apart from the words behind it: 不少于, 达到, 约. */
export interface Split {
  readonly name: string;
  readonly sign?: string;
  readonly exact: boolean;
}

/** Splits "vpn用户数不少于" into name and sign; `exact` is false behind 约, 近, 未. */
export function splitTail(phrase: string): Split {
  let name = phrase;
  let sign = '';
  for (;;) {
    if (inexactAtEnd(name) !== '') return { name, exact: false };
    const filler = fillerAtEnd(name);
    if (filler === '') return { name, exact: true, ...(sign === '' ? {} : { sign }) };
    if (sign === '') sign = signAtEnd(name);
    name = withoutEnd(name, filler);
  }
}

const DEED_OF = new Map(MAKING.flatMap((verbs) => verbs.map((verb) => [verb, verbs[0] ?? verb] as const)));
const PRODUCED = new Set(PRODUCING.map(([first]) => first));
const deedAtEnd = endingIn([...DEED_OF.keys()]);
const DEED_FIRST = new RegExp(`^(?:${anyOf([...DEED_OF.keys()])})`);

/** Takes the verb by which a thing comes about off its name. */
function madeIn(core: string): Pick<PhraseWords, 'made' | 'deed'> {
  const [first = ''] = DEED_FIRST.exec(core) ?? [];
  const last = first === '' ? deedAtEnd(core) : '';
  return { made: core.slice(first.length, core.length - last.length), deed: DEED_OF.get(first || last) ?? '' };
}

const YEARLY = '年度';
/** 为困难残疾人实施无障碍改造 is 困难残疾人无障碍改造. */
const FOR_WHOM = /^[为对向给](.+?)(?:实施|提供|开展|进行|组织)(?=.)/;

/**
 * The words of a phrase or a name; undefined when it is too long to be a name, or says nothing.
 * @param unit in which the thing is counted: 户 in 农村危房改造户数 is a measure, 位 in 新增学位数 is none
 */
export function wordsOf(phrase: string, unit: string): PhraseWords | undefined {
  const letters = lettersOf(phrase);
  if (letters.length > LONGEST_NAME) return undefined;
  const named = withoutHead(splitTail(letters).name, HEAD_NEUTRAL);
  const isYearly = named.startsWith(YEARLY);
  const whole = (isYearly ? withoutHead(named.slice(YEARLY.length), HEAD_NEUTRAL) : named).replace(FOR_WHOM, '$1');
  const inUnits = `${unit}数`;
  const counted = withoutEnd(whole, unit !== '' && whole.endsWith(inUnits) ? inUnits : measureAtEnd(whole));
  const core = withoutEnd(counted, doneAtEnd(counted));
  const bare = withoutHead(core, HEAD_VERB);
  return core === '' ? undefined : { whole, core, ...madeIn(core), isYearly, bare: bare === '' ? core : bare };
}

/** Whether a phrase says nothing but that something was done: 全年完成, 组织了. */
export const isNeutral = (phrase: string): boolean => withoutHead(lettersOf(phrase), HEAD_NEUTRAL) === '';
export const isVerb = (phrase: string): boolean => withoutHead(lettersOf(phrase), HEAD_VERB) === '';

/** 并发用户 and 用户并发: the same words, or the same two the other way round. */
const isRotation = (a: string, b: string): boolean => a.length === b.length && (a + a).includes(b);

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let index = 0; index < short.length; index++) {
    at = long.indexOf(short.charAt(index), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The same words, but too few, or with a verb of their own: better than any part of a name. */
export const SAME_WORDS = 1;
export const CERTAIN = 2;

/** Both are made in the same way, or the name leaves it open and there was none before. */
const isSameDeed = (phrase: PhraseWords, name: PhraseWords): boolean =>
  phrase.made === name.made &&
  (phrase.deed === name.deed || (name.deed === '' && PRODUCED.has(phrase.deed))) &&
  name.made.length >= LEAST_FOR_CERTAIN;

/** How surely a phrase names an indicator: 0 not at all, below 1 possibly (how much of the longer name both have), SAME_WORDS, CERTAIN. */
export function likeness(phrase: PhraseWords, name: PhraseWords): number {
  const found = likenessOfYear(phrase, name);
  return phrase.isYearly === name.isYearly ? found : Math.min(found, SAME_WORDS);
}

function likenessOfYear(phrase: PhraseWords, name: PhraseWords): number {
  const longest = Math.max(name.core.length, phrase.whole === name.whole ? name.whole.length : 0);
  if (isRotation(phrase.core, name.core)) return longest >= LEAST_FOR_CERTAIN ? CERTAIN : SAME_WORDS;
  if (isSameDeed(phrase, name)) return CERTAIN;
  if (phrase.bare === name.bare) return phrase.bare.length >= LEAST_FOR_POSSIBLE ? SAME_WORDS : 0;
  const isShorter = phrase.bare.length < name.bare.length;
  const short = isShorter ? phrase.bare : name.bare;
  const long = isShorter ? name.bare : phrase.bare;
  const share = short.length / long.length;
  if (short.length < LEAST_FOR_CERTAIN || share < LEAST_SHARE_OF_ENDING) return 0;
  if (isShorter && long.endsWith(short)) return share;
  return share >= LEAST_SHARE && isSubsequence(short, long) ? share : 0;
}
