// Which columns an indicator table surely does not have: no column whose meaning is not known holds what would belong there.
import type { Grid } from './grid';
import { REQUIRED_COLUMNS, type TableHeading } from './heading';
import { NUMERIC } from './fit';
import { sumWordsOf } from './sum-words';
import { OTHER_COLUMNS } from './vocabulary';

/** A template may do without them: nothing is computed then that rests on them. */
const OPTIONAL: ReadonlySet<string> = new Set(['points', 'score']);
/** Numbers of rows are no points. */
export const NUMBERING = '序号';
const KNOWN = new Set(OTHER_COLUMNS);

/** No row has more points than the form. */
const MOST = 100;

/**
 * Whether the columns that a table needs are all there, or known to be none of it: points and scores, where every further column
 * is known for something else or holds no numbers that could be points.
 * @param end the first row that is not the form's any more
 */
export function hasItsColumns(grid: Grid, heading: TableHeading, end: number): boolean {
  const missing = REQUIRED_COLUMNS.filter((meaning) => !heading.columns.has(meaning));
  if (missing.length === 0) return true;
  const known = new Set(heading.columns.values());
  const unknown = [...heading.others].filter(
    (column) => !known.has(column) && labelIn(grid, heading, column) !== NUMBERING && !isBlockLabel(grid, heading, column, end),
  );
  const isOptional = missing.every((meaning) => OPTIONAL.has(meaning));
  return isOptional && (heading.isSettled === true || !unknown.some((column) => mayBePoints(grid, heading, column, end)));
}

/** 年度绩效目标(80分) beside the whole table: nothing stands below it before the total, and all columns with a meaning are to its right. */
export function isBlockLabel(grid: Grid, { lastRow, columns }: TableHeading, column: number, end: number): boolean {
  if (column >= Math.min(...columns.values())) return false;
  for (let row = lastRow + 1; row < end; row++) {
    if (grid.written(row, column) !== '') return sumWordsOf(grid.label(row, column)) !== undefined;
  }
  return true;
}

const labelIn = (grid: Grid, { row, lastRow }: TableHeading, column: number): string =>
  grid.label(lastRow, column) || grid.label(row, column);

/** A column under an unknown word may be meant for points even while it is blank. */
function mayBePoints(grid: Grid, heading: TableHeading, column: number, end: number): boolean {
  let isBlank = true;
  for (let row = heading.lastRow + 1; row < end; row++) {
    const text = grid.written(row, column);
    if (text === '') continue;
    isBlank = false;
    if (NUMERIC.test(text) && Math.abs(Number.parseFloat(text)) <= MOST) return true;
  }
  return isBlank && !KNOWN.has(labelIn(grid, heading, column));
}
