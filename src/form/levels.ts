// 一级 and 二级指标: named in the first row of a group, inherited below, torn over rows by page breaks.
import { labelOf, lookup } from './text';
import { CATEGORIES, DIMENSIONS } from './vocabulary';

export type LevelKind = 'dimension' | 'category';

const withOwnName = (words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> => {
  const known = new Map(lookup(words));
  for (const name of Object.keys(words)) known.set(name, name);
  return known;
};
const KNOWN: Readonly<Record<LevelKind, ReadonlyMap<string, string>>> = {
  dimension: withOwnName(DIMENSIONS),
  category: withOwnName(CATEGORIES),
};
/** Shorter beginnings say nothing: 社 could be anything. */
const SHORTEST_FRAGMENT = 2;

/** One heading of the table; rows below hold it too, so that what a later row adds reaches all of them. */
export class Level {
  constructor(
    readonly kind: LevelKind,
    private raw: string,
  ) {}

  /** "产出指标"; a spelling that is not in the vocabulary stays as written, spaces dropped. */
  get name(): string {
    return nameOf(this.kind, this.raw);
  }

  /** Joins the rest of a torn heading: 社会 + 效益指标, 可持续影响 + 响指标. False when `piece` is a heading of its own. */
  join(piece: string): boolean {
    const before = labelOf(this.raw);
    const after = labelOf(piece);
    const joins = [before + after, overlapped(before, after)];
    const whole =
      joins.find((joined) => KNOWN[this.kind].has(joined)) ?? joins.find((joined) => before !== '' && begins(this.kind, joined));
    const stands = KNOWN[this.kind].has(before);
    if (whole === undefined && (stands || before === '' || KNOWN[this.kind].has(after))) return false;
    this.raw = whole ?? before + after;
    return true;
  }
}

/** The two halves of a word that a page break printed with some characters twice. */
function overlapped(before: string, after: string): string {
  for (let length = Math.min(before.length, after.length); length > 0; length--) {
    if (before.endsWith(after.slice(0, length))) return before + after.slice(length);
  }
  return before + after;
}

export const nameOf = (kind: LevelKind, raw: string): string => KNOWN[kind].get(labelOf(raw)) ?? labelOf(raw);

/** Which kind of heading a text is, by its own words: a whole one or the beginning of one; undefined for anything else. */
export function levelKindOf(text: string): LevelKind | undefined {
  const label = labelOf(text);
  if (KNOWN.category.has(label) && !KNOWN.dimension.has(label)) return 'category';
  if (KNOWN.dimension.has(label)) return 'dimension';
  if (label.length < SHORTEST_FRAGMENT) return undefined;
  return begins('category', label) ? 'category' : begins('dimension', label) ? 'dimension' : undefined;
}

const begins = (kind: LevelKind, label: string): boolean => {
  for (const word of KNOWN[kind].keys()) if (word.startsWith(label)) return true;
  return false;
};

/** A heading by its ending, also when the vocabulary does not know it: 自定指标. */
export const isNamedLevel = (text: string): boolean => levelKindOf(text) !== undefined || /指标$/.test(labelOf(text));
