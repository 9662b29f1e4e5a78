// Whether a phrase and an indicator's name mean the same thing: surely, perhaps, or not.
import { anyOf } from '../../form/text';
import { FILLERS, INEXACT, MEASURES, MORE_THAN, NEUTRAL, NEUTRAL_LETTERS, SIGN_WORDS, VERBS } from './vocabulary';

/** The significant words of a phrase, fillers and measures (数量, 次数) taken off. */
export interface PhraseWords {
  readonly core: string;
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

/** The words of a phrase or a name; undefined when it is too long to be a name, or says nothing. */
export function wordsOf(phrase: string): PhraseWords | undefined {
  const letters = lettersOf(phrase);
  if (letters.length > LONGEST_NAME) return undefined;
  const whole = splitTail(letters).name;
  const counted = withoutEnd(whole, measureAtEnd(whole));
  const core = withoutHead(counted, HEAD_NEUTRAL);
  const bare = withoutHead(core, HEAD_VERB);
  return core === '' ? undefined : { core, bare: bare === '' ? core : bare };
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

/** How surely a phrase names an indicator: 0 not at all, below 1 possibly (how much of the longer name both have), SAME_WORDS, CERTAIN. */
export function likeness(phrase: PhraseWords, name: PhraseWords): number {
  if (isRotation(phrase.core, name.core)) return name.core.length >= LEAST_FOR_CERTAIN ? CERTAIN : SAME_WORDS;
  if (phrase.bare === name.bare) return phrase.bare.length >= LEAST_FOR_POSSIBLE ? SAME_WORDS : 0;
  const isShorter = phrase.bare.length < name.bare.length;
  const short = isShorter ? phrase.bare : name.bare;
  const long = isShorter ? name.bare : phrase.bare;
  const share = short.length / long.length;
  if (short.length < LEAST_FOR_CERTAIN || share < LEAST_SHARE_OF_ENDING) return 0;
  if (isShorter && long.endsWith(short)) return share;
  return share >= LEAST_SHARE && isSubsequence(short, long) ? share : 0;
}
