// Small helpers of the models: order of two columns, and terms of several columns, computed once for each combination.
import type { Column } from './columns';

/** `right` when the first column stands left of the second, `wrong` when it does not, 0 when one is missing. */
export const inOrder = (a: number | undefined, b: number | undefined, right: number, wrong: number): number =>
  a === undefined || b === undefined ? 0 : a < b ? right : wrong;

/** Numbers of columns in, the term out. */
type Term<At extends readonly number[]> = (...at: At) => number;

function memo<At extends readonly number[]>(size: number, term: Term<At>): Term<At> {
  const known = new Map<number, number>();
  return (...at) => {
    let key = 0;
    for (const column of at) key = key * size + column;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = term(...at);
    known.set(key, value);
    return value;
  };
}

/** A term of two columns, by their places. */
export const pairTerm = (columns: readonly Column[], of: (a: Column, b: Column) => number): Term<[number, number]> =>
  memo(columns.length, (...at) => {
    const [a, b] = at.map((place) => columns[place]);
    return a && b ? of(a, b) : 0;
  });

/** A term of three columns, by their places. */
export const tripleTerm = (columns: readonly Column[], of: (a: Column, b: Column, c: Column) => number): Term<[number, number, number]> =>
  memo(columns.length, (...at) => {
    const [a, b, c] = at.map((place) => columns[place]);
    return a && b && c ? of(a, b, c) : 0;
  });

/** A term of four columns, by their places. */
export const fourfoldTerm = (
  columns: readonly Column[],
  of: (a: Column, b: Column, c: Column, d: Column) => number,
): Term<[number, number, number, number]> =>
  memo(columns.length, (...at) => {
    const [a, b, c, d] = at.map((place) => columns[place]);
    return a && b && c && d ? of(a, b, c, d) : 0;
  });
