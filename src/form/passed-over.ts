// Filled cells of a form that no reader has taken and that are nothing known: they are said, not skipped.
import type { PassedOver } from './form';
import { runsIn } from './furniture';
import type { Grid } from './grid';
import type { TableHeading } from './heading';
import { NUMERIC } from './fit';
import type { Taken } from './taken';
import { DASH } from './vocabulary';

/** Where the parts of a form lie. Rows, zero-based. */
export interface Parts {
  readonly firstRow: number;
  readonly heading: TableHeading;
  /** The last row that is looked at: below it stands what is the paper's. */
  readonly footRow: number;
  /** Of those above the heading, the rows at the top of a further page. */
  readonly repeated: ReadonlySet<number>;
  /** The lines of the fund block, the end excluded, and the first column of amounts. */
  readonly funds: { readonly firstRow: number; readonly end: number; readonly firstAmount: number } | undefined;
}

const YEAR = /^(?:19|20)\d\d$/;

/**
 * What is left over of a form's cells. A number may matter where a row of the table or of the funds has it under no heading, and where
 * it stands beside further ones above the table, which is what a block that was not read looks like.
 */
export function passedOver(grid: Grid, taken: Taken, parts: Parts): readonly PassedOver[] {
  const { heading, funds } = parts;
  const passed: PassedOver[] = [];
  const [from, to] = valuesOf(heading);
  for (let row = parts.firstRow; row <= parts.footRow; row++) {
    const left = leftIn(grid, taken, row);
    if (left.length === 0) continue;
    const isNumber = (column: number): boolean => typeof grid.value(row, column) === 'number' || NUMERIC.test(grid.written(row, column));
    const pass = (column: number, mayMatter: boolean): void => {
      passed.push({ row, column, ...(mayMatter && { mayMatter: true as const }) });
    };
    if (row >= heading.row) {
      for (const column of left) pass(column, isNumber(column) && column >= from && column <= to && !heading.others.has(column));
      continue;
    }
    const isLine = funds !== undefined && row >= funds.firstRow && row < funds.end;
    for (const { columns, isKnown } of runsIn(grid, row, new Set(left), taken)) {
      const numbers = columns.filter((column) => isNumber(column) && !YEAR.test(grid.written(row, column)));
      const isBlock = numbers.length > 1 || (isLine && numbers.some((column) => column >= funds.firstAmount));
      if (isBlock || !isKnown) for (const column of columns) pass(column, isBlock && numbers.includes(column));
    }
  }
  return passed;
}

/** The columns of a row that nobody has taken, without dashes and copies of the cell in front, over which that one was merged. */
function leftIn(grid: Grid, taken: Taken, row: number): readonly number[] {
  let left: number[] | undefined;
  for (const column of grid.filled(row)) {
    if (taken.has(row, column)) continue;
    const written = grid.written(row, column);
    const isCopy = column > 0 && written === grid.written(row, column - 1) && !NUMERIC.test(written);
    if (isCopy || DASH.test(written)) continue;
    (left ??= []).push(column);
  }
  return left ?? NONE;
}
const NONE: readonly number[] = [];

/** The first and the last column with a meaning, from the values on. */
function valuesOf({ columns, others }: TableHeading): readonly [from: number, to: number] {
  const values = (['target', 'actual', 'points', 'score'] as const).flatMap((meaning) => columns.get(meaning) ?? []);
  return [Math.min(...values), Math.max(...columns.values(), ...others)];
}
