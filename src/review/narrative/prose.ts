// A goal text made plain for reading; every character knows where it was written, so that its clause can be shown as written.
import type { Excerpt } from '../rule';

export interface Prose {
  readonly written: string;
  /** NFKC in lower case, without tags and spaces (between two numbers "\n"); a list's number or the end of a paragraph is "。". */
  readonly plain: string;
  /** Of each plain character: where it begins and ends in `written`. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

const LONGEST_EXCERPT = 60;
const CLAUSE_END = /[。;,，!?\n]/;
const TAG = /<\/?([a-z]+\d?)(?:[\s/][^<>]{0,200})?>/gi;
const BLOCK = /^(?:p|br|div|li|ul|ol|tr|td|table|h\d)$/i;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&le;', '≤'],
  ['&ge;', '≥'],
  ['&amp;', '&'],
]);
/** Tags and entities, and ①, ⑴, ⒈, ㈠: numbers of a list, which NFKC would glue to the next figure. */
const SPECIAL = /<\/?[a-z]+\d?(?:[\s/][^<>]{0,200})?>|&(?:nbsp|lt|gt|le|ge|amp);|[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/gi;
/** 1. 2、 (3) 一、 (二) at the beginning of a clause; "1.2024年" is item 1 of 2024, "1.5万" is a number. */
const LIST_NUMBER = /(?:^|[\n。;,，:!?])(\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、)]|\.(?=\D|(?:19|20)\d\d年)))/g;

/** Characters that NFKC and lower case leave alone; a full-width comma stays, because it separates clauses and never thousands. */
const PLAIN = /[!-@[-~\u4e00-\u9fff，\n]/;
const SPACE = /[\s\u200b\u2060]/;
/** A number, or a list's, which a space keeps apart from the next figure: 1. 5场 is item 1. The longest is four characters. */
const NUMBER_AT_END = /\d$|(?:^|[\n。;,，:!?])\d{1,2}\.$/;

/** Reads any text; never throws. */
export function proseOf(written: string): Prose {
  const plain: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  let isBehindSpace = false;
  const put = (letters: string, begin: number, end: number): void => {
    // A space is dropped, but two numbers stay two.
    const isNext = isBehindSpace && /^\d/.test(letters) && NUMBER_AT_END.test(plain.slice(-4).join(''));
    isBehindSpace = false;
    if (isNext) put('\n', begin, begin);
    // By code unit, so that offsets in the joined string are offsets here.
    for (let unit = 0; unit < letters.length; unit++) {
      plain.push(letters.charAt(unit));
      begins.push(begin);
      ends.push(end);
    }
  };
  const putText = (from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const letter = written.charAt(index);
      if (PLAIN.test(letter)) put(letter, index, index + 1);
      else if (SPACE.test(letter)) isBehindSpace = true;
      else put(letter.normalize('NFKC').toLowerCase(), index, index + 1);
    }
  };
  let done = 0;
  for (const { 0: special, index } of written.matchAll(SPECIAL)) {
    putText(done, index);
    done = index + special.length;
    const entity = ENTITIES.get(special.toLowerCase());
    if (entity === ' ') isBehindSpace = true;
    else if (entity !== undefined) put(entity, index, done);
    else if (!special.startsWith('<') || BLOCK.test(special.replace(TAG, '$1'))) put('。', index, done);
  }
  putText(done, written.length);
  const joined = plain.join('');
  return {
    written,
    plain: joined.replace(LIST_NUMBER, (item, number: string) => item.slice(0, -number.length) + '。'.repeat(number.length)),
    begins,
    ends,
  };
}

/** On one line. */
const tidy = (text: string): string =>
  text
    .replace(TAG, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ');

/** The text as written, on one line, from plain offset `from` up to `to`, which has to lie behind `from`. */
export const writtenBetween = ({ written, begins, ends }: Prose, from: number, to: number): string =>
  tidy(written.slice(begins[from], ends[to - 1]));

/** The clause around the plain offsets `from` to `to`, as written, cut to a length that can be read at a glance. */
export function excerptOf(prose: Prose, from: number, to: number): Excerpt {
  const { written, plain, begins, ends } = prose;
  let start = from;
  while (start > 0 && from - start <= LONGEST_EXCERPT && !CLAUSE_END.test(plain.charAt(start - 1))) start--;
  let stop = to;
  while (stop < plain.length && stop - to <= LONGEST_EXCERPT && !CLAUSE_END.test(plain.charAt(stop))) stop++;
  const before = tidy(written.slice(begins[start], begins[from]));
  const marked = writtenBetween(prose, from, to);
  const after = tidy(written.slice(ends[to - 1], ends[stop - 1]));
  const room = Math.max(0, LONGEST_EXCERPT - marked.length);
  const left = before.length > room ? `…${before.slice(before.length - room)}` : before;
  const rest = Math.max(0, room - left.length);
  const right = after.length > rest ? `${after.slice(0, rest)}…` : after;
  return { text: `${left}${marked}${right}`, from: left.length, to: left.length + marked.length };
}
