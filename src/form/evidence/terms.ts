// Small helpers of the models: order of two columns, and terms computed once.

/** `right` when the first column stands left of the second, `wrong` when it does not, 0 when one is missing. */
export const inOrder = (a: number | undefined, b: number | undefined, right: number, wrong: number): number =>
  a === undefined || b === undefined ? 0 : a < b ? right : wrong;

/** Computes a term of so many columns once for each combination. */
export function memo(columns: number, size: number, term: (...at: readonly number[]) => number): (...at: readonly number[]) => number {
  const known: (number | undefined)[] = Array.from({ length: size ** columns });
  return (...at) => {
    const key = at.reduce((sum, column) => sum * size + column, 0);
    return (known[key] ??= term(...at));
  };
}
