// A goal text made plain for reading, every character knowing where it was written, so that what is found can be shown.
import type { Excerpt } from '../rule';

export interface Prose {
  readonly written: string;
  /** NFKC in lower case, without tags and spaces (between two digits "\n"); a list's number or the end of a paragraph is "。". */
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

const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x41) || (code > 0x5a && code < 0x7f);

/** Reads any text; never throws. */
export function proseOf(written: string): Prose {
  const plain: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  const put = (letters: string, begin: number, end: number): void => {
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
      // A full-width comma separates clauses, never thousands.
      if (letter === '，' || letter === '\n' || isPlain(letter.charCodeAt(0))) put(letter, index, index + 1);
      else if (/[\s\u200b\u2060]/.test(letter)) {
        // A space is dropped, but two numbers stay two.
        if (/\d/.test(plain.at(-1) ?? '') && /\d/.test(written.charAt(index + 1))) put('\n', index, index + 1);
      } else put(letter.normalize('NFKC').toLowerCase().replace(/\s+/g, ''), index, index + 1);
    }
  };
  let done = 0;
  for (const { 0: special, index } of written.matchAll(SPECIAL)) {
    putText(done, index);
    done = index + special.length;
    const entity = ENTITIES.get(special.toLowerCase());
    if (entity !== undefined) put(entity.trim(), index, done);
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

const tidy = (text: string): string =>
  text
    .replace(TAG, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ');

/** As written, from plain offset `from` up to `to`, on one line. */
export function writtenBetween({ written, begins, ends }: Prose, from: number, to: number): string {
  const begin = begins[from];
  const end = ends[to - 1];
  return begin === undefined || end === undefined || to <= from ? '' : tidy(written.slice(begin, end));
}

/** The clause around the plain offsets `from` to `to`, as written, cut to a length that can be read at a glance. */
export function excerptOf(prose: Prose, from: number, to: number): Excerpt {
  const { plain } = prose;
  let start = from;
  while (start > 0 && from - start <= LONGEST_EXCERPT && !CLAUSE_END.test(plain.charAt(start - 1))) start--;
  let stop = to;
  while (stop < plain.length && stop - to <= LONGEST_EXCERPT && !CLAUSE_END.test(plain.charAt(stop))) stop++;
  const before = writtenBetween(prose, start, from).trimStart();
  // A gap that belongs to neither side, such as the space before a number, goes to what stands before it.
  const gap = before === '' || from === 0 ? '' : tidy(prose.written.slice(prose.ends[from - 1] ?? 0, prose.begins[from] ?? 0));
  const marked = writtenBetween(prose, from, to);
  const after = writtenBetween(prose, to, stop).trimEnd();
  const room = Math.max(0, LONGEST_EXCERPT - marked.length);
  const lead = `${before}${gap}`;
  const left = lead.length > room ? `…${lead.slice(lead.length - room)}` : lead;
  const rest = Math.max(0, room - left.length);
  const right = after.length > rest ? `${after.slice(0, rest)}…` : after;
  return { text: `${left}${marked}${right}`, from: left.length, to: left.length + marked.length };
}
