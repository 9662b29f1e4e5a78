// Takes values out of parsed JSON. A wrong value is reported in a sentence and read as null.
import { decimal, roundHalfUp } from '../form/decimal';
import type { Sentence } from '../locale/language';

export interface FileProblem {
  /** "bands.partly.high", "grades[1].from"; "" for the file as a whole. */
  readonly path: string;
  readonly says: Sentence;
}

/** No object of ours has more. */
const MOST_KEYS = 1000;
export const MOST_PROBLEMS = 30;

/** The path of a value, and its name for people. */
export interface FilePlace {
  readonly path: string;
  readonly name: Sentence;
}

/** Both ends included; with `isAbove` only the upper one. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly isAbove?: boolean;
}

/** Names of values, by key. */
export type Names = Readonly<Record<string, Sentence>>;

/** A value inside another one. */
export const at = (parent: FilePlace, key: string, name: Sentence): FilePlace => ({
  path: parent.path === '' ? key : `${parent.path}.${key}`,
  name: { 'zh-CN': `${parent.name['zh-CN']}${name['zh-CN']}`, en: parent.name.en === '' ? name.en : `${parent.name.en}, ${name.en}` },
});

/** A text of the file cut to fit a sentence, never within a character. */
export const clipped = (text: string): string => (text.length > 30 ? `${Array.from(text.slice(0, 30)).slice(0, -1).join('')}…` : text);

/** A value as sentences quote it. */
export function shownValue(value: unknown): Sentence {
  if (typeof value === 'string') return { 'zh-CN': `“${clipped(value)}”`, en: `“${clipped(value)}”` };
  if (typeof value === 'number' || typeof value === 'boolean') return { 'zh-CN': ` ${String(value)}`, en: String(value) };
  if (value === null || value === undefined) return { 'zh-CN': '空白', en: 'nothing' };
  return Array.isArray(value) ? { 'zh-CN': '一个列表', en: 'a list' } : { 'zh-CN': '一组内容', en: 'an object' };
}

/** The file itself. */
export const WHOLE: FilePlace = { path: '', name: { 'zh-CN': '', en: '' } };

/**
 * Reads a text of ours that holds one list and the version of its format, or whatever stands in its place. Never throws.
 * @param read takes the list out; null with at least one problem reported
 * @returns what was read, or at least one problem
 */
export function readListFile<Item, Key extends string>(
  stored: unknown,
  {
    version,
    key,
    names,
  }: { readonly version: number; readonly key: Key; readonly names: Readonly<Record<Key | 'formatVersion', Sentence>> },
  read: (value: unknown, place: FilePlace, reader: Reader) => readonly Item[] | null,
): { readonly items: readonly Item[] } | { readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const file = typeof stored === 'string' ? parseText(stored, problems) : stored;
  const reader = new Reader(problems);
  const fields = problems.length === 0 ? reader.fields(file, WHOLE, names) : null;
  if (fields !== null && fields.get('formatVersion') !== version) {
    reader.report(
      at(WHOLE, 'formatVersion', names.formatVersion),
      `不是 ${version}，本工具读不了。请更新本工具。`,
      `is not ${version}; update the add-in.`,
    );
  }
  const items = fields && read(fields.get(key), at(WHOLE, key, names[key]), reader);
  return items !== null && problems.length === 0 ? { items } : { problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Takes values out of parsed JSON and adds what is wrong to the problems. */
export class Reader {
  constructor(private readonly problems: FileProblem[]) {}

  /** `zh` and `en` complete the place's name to a sentence. */
  report(place: FilePlace, zh: string, en: string): null {
    this.problems.push({
      path: place.path,
      says: { 'zh-CN': `${place.name['zh-CN']}${zh}`, en: capitalised(`${place.name.en} ${en}`.trim()) },
    });
    return null;
  }

  private mustBe(value: unknown, place: FilePlace, zh: string, en: string): null {
    const found = shownValue(value);
    return this.report(place, `须为${zh}，现为${found['zh-CN']}。`, `must be ${en}, not ${found.en}.`);
  }

  entries(value: unknown, place: FilePlace, most: number): readonly (readonly [string, unknown])[] | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.mustBe(value, place, '一组“名称: 值”', 'an object');
    }
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    return entries.length <= most
      ? entries
      : this.report(place, `有 ${entries.length} 项，最多 ${most} 项。`, `has ${entries.length} entries; ${most} are allowed.`);
  }

  /** An object with exactly these keys, the optional ones aside. */
  fields(value: unknown, place: FilePlace, names: Names, optional: readonly string[] = []): ReadonlyMap<string, unknown> | null {
    const entries = this.entries(value, place, MOST_KEYS);
    if (entries === null) return null;
    const fields = new Map(entries);
    const missing = Object.entries(names).filter(([key]) => !fields.has(key) && !optional.includes(key));
    for (const [key, name] of missing) this.report(at(place, key, name), `未给出（${key}）。`, `not given (${key}).`);
    const unknown = entries.map(([key]) => key).filter((key) => !Object.hasOwn(names, key));
    for (const key of unknown.slice(0, MOST_PROBLEMS)) {
      const path = place.path === '' ? clipped(key) : `${place.path}.${clipped(key)}`;
      this.report(
        { path, name: { 'zh-CN': '', en: 'there' } },
        `多出不认识的项“${clipped(key)}”。`,
        `is an unknown key “${clipped(key)}”.`,
      );
    }
    return missing.length + unknown.length === 0 ? fields : null;
  }

  list(value: unknown, place: FilePlace, most: number): readonly unknown[] | null {
    if (!Array.isArray(value)) return this.mustBe(value, place, '列表', 'a list');
    const items: readonly unknown[] = value;
    return items.length <= most
      ? items
      : this.report(place, `有 ${items.length} 项，最多 ${most} 项。`, `has ${items.length} entries; ${most} are allowed.`);
  }

  text(value: unknown, place: FilePlace, longest: number): string | null {
    if (typeof value !== 'string') return this.mustBe(value, place, '文字', 'a text');
    if (value.trim() === '') return this.report(place, '不能为空。', 'must not be empty.');
    if (value.length <= longest) return value;
    return this.report(place, `过长，最多 ${longest} 个字。`, `is too long; ${longest} characters are allowed.`);
  }

  number(value: unknown, place: FilePlace, { least, most, isAbove = false }: Limits): number | null {
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.mustBe(value, place, '数字', 'a number');
    if (value > most || (isAbove ? value <= least : value < least)) {
      return isAbove
        ? this.mustBe(value, place, `大于 ${least}、不超过 ${most} 的数`, `above ${least} and at most ${most}`)
        : this.mustBe(value, place, ` ${least} 至 ${most} 之间的数`, `between ${least} and ${most}`);
    }
    const exact = decimal(value);
    if (!exact.eq(roundHalfUp(exact))) return this.mustBe(value, place, '至多两位小数的数', 'a number of at most two decimals');
    // A zero with a sign would not survive being written.
    return value === 0 ? 0 : value;
  }

  flag(value: unknown, place: FilePlace): boolean | null {
    return typeof value === 'boolean' ? value : this.mustBe(value, place, '是（true）或否（false）', 'true or false');
  }

  oneOf<Word extends string>(value: unknown, place: FilePlace, words: readonly Word[]): Word | null {
    return words.find((word) => word === value) ?? this.mustBe(value, place, `${words.join('、')} 之一`, `one of ${words.join(', ')}`);
  }
}

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Whether none of the parts was reported. */
export function isComplete<Parts extends object>(parts: Parts): parts is Parts & { [Key in keyof Parts]: Exclude<Parts[Key], null> } {
  return Object.values(parts).every((part) => part !== null);
}

export const named = (zh: string, en: string, name: string): Sentence => ({ 'zh-CN': `${zh}“${name}”`, en: `${en} “${name}”` });

/** The record, unless one of its values was reported. */
export function defined<Value>(entries: readonly (readonly [string, Value | null])[]): Readonly<Record<string, Value>> | null {
  const known = entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  return known.length === entries.length ? Object.fromEntries(known) : null;
}

/** One entry of a list, zero-based. */
export const itemAt = (place: FilePlace, index: number): FilePlace => ({
  path: `${place.path}[${index}]`,
  name: { 'zh-CN': `${place.name['zh-CN']}第 ${index + 1} 项`, en: `${place.name.en}, entry ${index + 1}` },
});

/** Characters; a rule set with everything in it has about two thousand, a profile some hundred. */
const LONGEST_FILE = 1_000_000;

/** Parses a file's text; undefined with a problem when it is no JSON. */
export function parseText(text: string, problems: FileProblem[]): unknown {
  if (text.length > LONGEST_FILE) {
    problems.push({
      path: '',
      says: { 'zh-CN': '文件过大，不是评分口径文件。', en: 'The file is too large to be a rule set.' },
    });
    return undefined;
  }
  try {
    // Editors on Windows put a byte order mark before the text.
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return parsed;
  } catch {
    problems.push({
      path: '',
      says: {
        'zh-CN': '文件不是完整的 JSON 文本，可能已损坏。请重新导出，或检查手工修改处的引号、逗号和括号。',
        en: 'The file is not complete JSON text; it may be damaged. Export it again, or check the quotes, commas and brackets edited by hand.',
      },
    });
    return undefined;
  }
}
