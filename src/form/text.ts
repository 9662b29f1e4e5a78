// Normalises text before anything is recognised in it.

/** A visible character that NFKC leaves as it is: printable ASCII, common Han. Most cells hold nothing else. */
const isPlainAt = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
};

/** Whether a text begins with a visible character; few others do. */
export const beginsPlain = (text: string): boolean => isPlainAt(text, 0);

/** Whether normalising would change nothing; it is slow, and so is a pattern on so many short texts. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isPlainAt(text, index) && text[index] !== '≥' && text[index] !== '≤') return false;
  }
  return true;
}

/** White space, zero-width characters, direction marks, soft hyphens, byte order marks. */
const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;

/** NFKC (full-width digits, ％, ＞, brackets become plain), without anything invisible. */
export const compact = (text: string): string => (isPlain(text) ? text : text.normalize('NFKC').replace(INVISIBLE, ''));

/** The part of a text that compacts to these words, as it is written; the words themselves where no part does by its characters. */
export function asWritten(text: string, words: string): string {
  const letters: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    for (const letter of compact(text.charAt(index))) {
      letters.push(letter);
      places.push(index);
    }
  }
  const from = letters.join('').indexOf(words);
  const [first, last] = [places[from], places[from + words.length - 1]];
  return first === undefined || last === undefined ? words : text.slice(first, last + 1);
}

/** A label's words: without white space, a trailing colon, and remarks in brackets such as (A), (万元), (B/A). */
export const labelOf = (text: string): string => labelIn(compact(text));

/** `labelOf` of a compacted text. */
export function labelIn(written: string): string {
  // Most cells need none of the replacements.
  return /[(*★☆]|:$/.test(written)
    ? written
        .replace(/\([^()]*\)/g, '')
        .replace(/^[*★☆]+/, '')
        .replace(/:+$/, '')
    : written;
}

const MARK = String.raw`(?:\([^()]*\)|[A-Z]|[①-⑳])`;
const COLUMN_MARK = new RegExp(String.raw`^(?:${MARK}(?:[=/÷×*+-](?:${MARK}|100%))*|\d{1,2}=\d{1,2}[/÷]\d{1,2}(?:[×*]100%)?)$`);

/** Whether a cell below a heading only numbers it, names its unit or says how it is reckoned: (A), (B/A), ①, (万元), (4)=(3)/(2). */
export const isColumnMark = (text: string): boolean => COLUMN_MARK.test(marked(text));

const marked = (text: string): string => (/[①-⑳]/.test(text) ? text.trim() : compact(text));

/** Turns the paragraph tags that budget systems leave in goal texts into line breaks. */
export const withoutTags = (text: string): string =>
  text
    .replace(/<\/p>\s*<p[^<>]*>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?p[^<>]*>/gi, '')
    .trim();

/** Joins lines, spaces around the breaks dropped. Splits, because a pattern would retry at each of thirty thousand spaces. */
export const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** #REF!, #DIV/0!, #N/A, #NAME?, #VALUE!, #NUM!, #NULL!, #SPILL!, #CALC!, #GETTING_DATA and their like. */
export const isErrorValue = (text: string): boolean => /^#(?:[A-Z][A-Z0-9_]*[!?]|DIV\/0!|N\/A|GETTING_DATA)$/.test(text);

/** The alternatives of a regular expression, longest first so that 不少于 wins over 少于. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('|');

/** A list of words that is written as one text. */
export const words = (list: string): readonly string[] => list.split(' ');

/** Word → key, from lists of words under each key. */
export function lookup<Key extends string>(words: Readonly<Record<Key, readonly string[]>>): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>();
  for (const key in words) for (const word of words[key]) found.set(word, key);
  return found;
}

/** The lower half of a torn value closes a bracket: 次). */
const CLOSING = /^[^()]*\)/;

export const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

/** Whether `piece` closes a bracket of the text above it, left open or (printed so at some page breaks) closed too early. */
export const closesBracket = (above: string, piece: string): boolean => CLOSING.test(piece) && (isOpen(above) || /\([^()]*\)$/.test(above));

/** The pieces of a torn cell as one text: "≥3.00(万人" or "≥3.00(万人)" with "次)" is "≥3.00(万人次)". */
export function joinTorn(pieces: readonly string[]): string {
  const [first = ''] = pieces;
  if (pieces.length < 2) return first;
  return pieces.slice(1).reduce((above, piece) => {
    const end = above.trimEnd();
    return !isOpen(compact(end)) && closesBracket(compact(end), compact(piece)) ? end.slice(0, -1) + piece : above + piece;
  }, first);
}
