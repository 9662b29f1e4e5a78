// Where a margin may not be believed: empty columns, words left over, numbers that may be either, and an order that alone decides.
import type { ColumnMeaning } from '../template';
import type { Column } from './columns';
import type { CellKind } from './kinds';
import { shareOfReasons, standsBesideLosses } from './reasons';
import type { Role } from './roles';
import { ASSIGN, WORDS } from './weights';

/** A column as it was read, before its margin is believed. */
export interface Read {
  readonly column: Column;
  readonly meaning: ColumnMeaning;
  readonly second: ColumnMeaning;
  readonly margin: number;
}

const COUNTED: ReadonlySet<ColumnMeaning> = new Set(['points', 'score']);

const ORDERS: readonly (readonly [ColumnMeaning, ColumnMeaning])[] = [
  ['target', 'actual'],
  ['points', 'score'],
  ['annualBudget', 'executed'],
];
const VALUED: ReadonlySet<ColumnMeaning> = new Set(['target', 'actual']);
const VALUES: readonly CellKind[] = ['bounded', 'quantity', 'achievement'];
const MEASURED: ReadonlySet<ColumnMeaning> = new Set(['target', 'actual']);
/** What shows a column to be measured; other texts may be anything. */
const SHOWN: readonly CellKind[] = [...VALUES, 'number', 'percent', 'date', 'quality'];
const HALF = 0.5;
const MAXIMUM = 100;

const isNumeric = (column: Column): boolean => column.share('number') + column.share('percent') > 0;
const isUnknown = ({ column }: Read): boolean => column.standing === 'unknown';

/** What the words of the column say of one meaning, and at most of any other. */
function wordsFor({ scores }: Column, meaning: ColumnMeaning): { readonly own: number; readonly others: number } {
  const all = Object.entries(scores) as [Role, number][];
  const others = all.filter(([role]) => role !== meaning).map(([, score]) => score);
  return { own: all.find(([role]) => role === meaning)?.[1] ?? 0, others: Math.max(0, ...others) };
}

/** A second score where there is no first: words of a left-over column may say what is missing. */
const maySay = ({ column, meaning }: Read, missing: readonly ColumnMeaning[]): boolean =>
  meaning === 'none' && missing.some((wanted) => wordsFor(column, wanted).own >= WORDS.unknown);

/** The names repeat, and a column left over, of which nobody knows what it is or which may be names too, does not. */
function mayBeBetterName({ column, meaning }: Read, reads: readonly Read[]): boolean {
  const repeats = (reads.find((read) => read.meaning === 'name')?.column.distinct ?? 1) < 1;
  const mayBeName = column.standing === 'unknown' || wordsFor(column, 'name').own >= WORDS.unknown;
  return repeats && meaning === 'none' && mayBeName && column.distinct === 1 && !isNumeric(column);
}

const TOLD: readonly CellKind[] = ['text', 'long', 'quality', 'dash', 'rule'];

/** Without a use, or with one that no result depends on and that is not certain. */
const isLoose = ({ meaning, margin }: Read, isNeeded: (meaning: ColumnMeaning) => boolean): boolean =>
  meaning === 'none' || (margin < ASSIGN.certain && !isNeeded(meaning));

/** Reasons that nobody has found yet: left out they would be overwritten with a score that they explain. */
function mayExplain(read: Read, isNeeded: (meaning: ColumnMeaning) => boolean): boolean {
  const { column } = read;
  if (!isLoose(read, isNeeded) || !column.isHeaded) return false;
  if (column.standing === 'parsed') return wordsFor(column, 'explanation').own >= WORDS.unknown;
  return column.standing === 'unknown' && TOLD.reduce((sum, kind) => sum + column.share(kind), 0) > HALF;
}

/** Whether a column under an unknown word has been taken for the explanations by its content, its rows, or its place behind all others. */
function isSurelyExplaining({ column }: Read, reads: readonly Read[]): boolean {
  const reasons = shareOfReasons(column);
  const [points, score] = (['points', 'score'] as const).map((wanted) => reads.find((read) => read.meaning === wanted)?.column);
  if (points && score && standsBesideLosses(column, points, score)) return true;
  if (reasons !== undefined) return reasons >= HALF;
  return reads.every(({ column: other, meaning }) => meaning === 'none' || other.column <= column.column);
}

/** Cells that are written: which of two equal columns they stand in matters. */
const WRITTEN: ReadonlySet<ColumnMeaning> = new Set(['points', 'score', 'executionRate']);

/** Read without a look at places, the meaning goes to another column with the same texts in every row: nothing depends on which it is. */
function isCopied({ column, meaning }: Read, anywhere: readonly Read[]): boolean {
  if (WRITTEN.has(meaning)) return false;
  const instead = anywhere.find((read) => read.meaning === meaning)?.column;
  return (
    instead !== undefined &&
    instead.column !== column.column &&
    column.filled > 0 &&
    column.texts.every((text, row) => text === instead.texts[row])
  );
}

/**
 * The columns whose margin is not to be believed, whatever it is, by their place among the columns.
 * @param needed meanings that a result depends on
 * @param withoutPlace reads the block as if its columns could stand in any order
 */
export function cappedColumns(
  reads: readonly Read[],
  needed: readonly ColumnMeaning[],
  withoutPlace: () => readonly Read[],
): ReadonlySet<number> {
  const isNeeded = (meaning: ColumnMeaning): boolean => needed.includes(meaning);
  const missing = needed.filter((meaning) => !reads.some((read) => read.meaning === meaning));
  const unknown = reads.filter(isUnknown);
  const leftOver = unknown.filter(({ meaning }) => meaning === 'none');
  const base = reads.find(({ meaning }) => meaning === 'annualBudget');
  const isPromoted = base !== undefined && wordsFor(base.column, 'annualBudget').own < (base.column.scores.initialBudget ?? 0);

  const isUnexplained = isNeeded('score') && isNeeded('name') && !reads.some(({ meaning }) => meaning === 'explanation');
  const isMostlyUnknown = unknown.length * 2 >= reads.length;
  /** Two of them in the order that no form has, under words that nobody knows. */
  const areTurned = ([first, second]: readonly [ColumnMeaning, ColumnMeaning], meaning: ColumnMeaning): boolean => {
    const [a, b] = [first, second].map((wanted) => reads.findIndex((read) => read.meaning === wanted));
    return (meaning === first || meaning === second) && a !== undefined && b !== undefined && a > b && b >= 0;
  };
  /** Three columns of numbers within the points, two of which have a meaning. */
  const isThird = leftOver.some(({ column }) => column.share('number') > HALF && column.most <= MAXIMUM && column.least >= 0);

  const isCapped = (read: Read): boolean => {
    const { column, meaning } = read;
    if (isUnknown(read)) {
      // Either of the two could be it; a name is known by its texts.
      if (isNeeded(meaning) && meaning !== 'name' && unknown.some((other) => other !== read && other.column.filled === 0)) return true;
      // Values that no column accounts for may be an adjusted target.
      if (meaning === 'none' && VALUES.some((kind) => column.share(kind) > 0)) return true;
      if (isLoose(read, isNeeded) && missing.length > 0 && (column.filled === 0 || isNumeric(column))) return true;
      if ((isMostlyUnknown && ORDERS.some((order) => areTurned(order, meaning))) || (COUNTED.has(meaning) && isThird)) return true;
      // Alone a whole number may be either.
      if (!column.isFractional && COUNTED.has(meaning) && missing.some((other) => COUNTED.has(other))) return true;
    }
    if (isUnexplained && mayExplain(read, isNeeded)) return true;
    if (isUnknown(read) && meaning === 'explanation' && !isSurelyExplaining(read, reads)) return true;
    if (maySay(read, missing) || mayBeBetterName(read, reads)) return true;
    if (read === base && isPromoted && leftOver.some((other) => isNumeric(other.column))) return true;
    const words = wordsFor(column, meaning);
    // Neither its words nor a single cell say that it holds values.
    const isBaseless = column.filled > 0 && words.own < WORDS.unknown && !SHOWN.some((kind) => column.share(kind) > 0);
    if (MEASURED.has(meaning) && isBaseless) return true;
    return isNeeded(meaning) && leftOver.length > 0 && words.others - words.own >= ASSIGN.certain;
  };
  const capped = new Set(reads.flatMap((read, at) => (isCapped(read) ? [at] : [])));

  if (isMostlyUnknown && unknown.some(({ meaning }) => isNeeded(meaning))) {
    const anywhere = withoutPlace();
    reads.forEach((read, at) => {
      const other = anywhere[at];
      // Target and actual hold the same kinds of values: turned by content alone they are as likely the other way round.
      const least = VALUED.has(read.meaning) ? ASSIGN.certain : ASSIGN.withoutPlace;
      const stands = (other?.meaning === read.meaning && other.margin >= least) || isCopied(read, anywhere);
      if (isUnknown(read) && isNeeded(read.meaning) && !stands) capped.add(at);
    });
  }
  return capped;
}
