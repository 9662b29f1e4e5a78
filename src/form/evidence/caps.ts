// Where a margin may not be believed: empty columns, words left over, numbers that may be either, and an order that alone decides.
import type { ColumnMeaning } from '../template';
import type { Column } from './columns';
import type { Read } from './recognise';
import type { Role } from './roles';
import { ASSIGN, WORDS } from './weights';

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

/** The names repeat, and a text in a word that nobody knows, in front of the values, does not. */
function mayBeBetterName(read: Read, at: number, reads: readonly Read[]): boolean {
  const name = reads.findIndex(({ meaning }) => meaning === 'name');
  const target = reads.findIndex(({ meaning }) => meaning === 'target');
  const repeats = (reads[name]?.column.distinct ?? 1) < 1;
  return repeats && isUnknown(read) && read.meaning === 'none' && read.column.distinct === 1 && name < at && at < target;
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

  const isCapped = (read: Read, at: number): boolean => {
    const { column, meaning } = read;
    if (isUnknown(read)) {
      // Either of the two could be it; a name is known by its texts.
      if (isNeeded(meaning) && meaning !== 'name' && unknown.some((other) => other !== read && other.column.filled === 0)) return true;
      if (meaning === 'none' && missing.length > 0 && (column.filled === 0 || isNumeric(column))) return true;
      // Alone a number within the points is either.
      if (['points', 'score'].includes(meaning) && missing.some((other) => ['points', 'score'].includes(other))) return true;
      return mayBeBetterName(read, at, reads);
    }
    if (maySay(read, missing)) return true;
    if (read === base && isPromoted && unknown.some((other) => isNumeric(other.column))) return true;
    const words = wordsFor(column, meaning);
    return isNeeded(meaning) && leftOver.length > 0 && words.others - words.own >= ASSIGN.certain;
  };
  const capped = new Set(reads.flatMap((read, at) => (isCapped(read, at) ? [at] : [])));

  if (unknown.length * 2 >= reads.length && unknown.some(({ meaning }) => isNeeded(meaning))) {
    const anywhere = withoutPlace();
    reads.forEach((read, at) => {
      const other = anywhere[at];
      const stands = other?.meaning === read.meaning && other.margin >= ASSIGN.withoutPlace;
      if (isUnknown(read) && isNeeded(read.meaning) && !stands) capped.add(at);
    });
  }
  return capped;
}
