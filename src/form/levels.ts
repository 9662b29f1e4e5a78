// 一级 and 二级指标: named in the first row of a group, inherited below, torn over rows by page breaks.
import { decimal, type Decimal } from './decimal';
import type { Cell } from './snapshot';
import { compact, labelOf, lookup } from './text';
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
const beginningsOf = (words: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...words.keys()].flatMap((word) => Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1))));
const BEGINNINGS: Readonly<Record<LevelKind, ReadonlySet<string>>> = {
  dimension: beginningsOf(KNOWN.dimension),
  category: beginningsOf(KNOWN.category),
};
/** A single character such as 社 begins too many words. */
const SHORTEST_FRAGMENT = 2;

const PRINTED_POINTS = /\((?:权重|分值|满分|共|计)?:?(\d+(?:\.\d+)?)(?:分|%)?\)$|[^\d.](\d+(?:\.\d+)?)分$/;
const NUMBERING = /^(?:[一二三四五六七八九十]+、|\d[、.])(?=\D)/;
const POINTS_BEHIND = /:?\d+(?:\.\d+)?分$/;

/** A heading's words, without brackets, numbering (一、) and points (50分). */
const levelLabel = (text: string): string => labelOf(text).replace(NUMBERING, '').replace(POINTS_BEHIND, '');

/** One heading. All its rows hold the same object, so a piece that a later row adds reaches them all. */
export class Level {
  private written: string;
  private known: string | undefined;

  constructor(
    readonly kind: LevelKind,
    private raw: string,
    /** Undefined when no cell names it. */
    public cell?: Cell,
  ) {
    this.written = raw;
  }

  /** "产出指标"; a spelling that is not in the vocabulary stays as written, spaces dropped. */
  get name(): string {
    return (this.known ??= nameOf(this.kind, this.raw));
  }

  /** The points printed behind the words: 50 for 产出指标(50分), 产出指标50分 or 产出指标(权重50%). */
  get printedPoints(): Decimal | undefined {
    const [, inBrackets, plain] = PRINTED_POINTS.exec(compact(this.written)) ?? [];
    const points = inBrackets ?? plain;
    return points === undefined ? undefined : decimal(points);
  }

  /** Joins the rest of a torn heading: 社会 + 效益指标, 可持续影响 + 响指标. False when `piece` is a heading of its own. */
  join(piece: string, cell: Cell): boolean {
    const before = levelLabel(this.raw);
    const after = levelLabel(piece);
    const whole = [levelLabel(this.written + piece), overlapped(before, after)].find((joined) => begins(this.kind, joined));
    const known = KNOWN[this.kind];
    if (whole === undefined && (known.has(before) || known.has(after))) return false;
    this.raw = whole ?? before + after;
    this.known = undefined;
    if (this.printedPoints === undefined) this.written += piece;
    this.cell ??= cell;
    return true;
  }
}

/** Joins the halves of a word; a page break may have printed some characters in both. */
function overlapped(before: string, after: string): string {
  let twice = after.length;
  while (!before.endsWith(after.slice(0, twice))) twice -= 1;
  return before + after.slice(twice);
}

export function nameOf(kind: LevelKind, raw: string): string {
  const label = levelLabel(raw);
  return KNOWN[kind].get(label) ?? label;
}

/** Whether the vocabulary knows the text as a heading; a beginning is not enough. */
export const isWholeLevel = (text: string): boolean => {
  const label = levelLabel(text);
  return KNOWN.dimension.has(label) || KNOWN.category.has(label);
};

/** The kind of heading that a text is or begins; undefined for any other text. */
export function levelKindOf(text: string): LevelKind | undefined {
  const label = levelLabel(text);
  if (label.length < SHORTEST_FRAGMENT) return undefined;
  // 成本指标 and 满意度指标 are dimensions and categories; the dimension wins.
  if (KNOWN.dimension.has(label)) return 'dimension';
  return begins('category', label) ? 'category' : begins('dimension', label) ? 'dimension' : undefined;
}

const begins = (kind: LevelKind, label: string): boolean => BEGINNINGS[kind].has(label);

/** Also true of a heading that the vocabulary does not know but that ends in 指标: 自定指标. */
export const isNamedLevel = (text: string): boolean => levelKindOf(text) !== undefined || /指标$/.test(levelLabel(text));
