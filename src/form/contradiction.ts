// Whether the cells under a heading contradict its words: scores above their points, bounds among the actuals, a rate that fits the other way round.
import type { Grid } from './grid';
import type { ColumnMeaning } from './template';
import { DASH } from './vocabulary';

/** The column of each meaning that the heading names. */
type Columns = Pick<ReadonlyMap<ColumnMeaning, number>, 'get'>;

/** One cell may be a slip of the document, two are a pattern. */
const PATTERN = 2;
/** So many times as many words as numbers: the column holds words. */
const MOSTLY = 3;
/** More rows say no more about a heading. */
const MOST_ROWS = 200;
const CENT = 0.005;
/** A rate may be printed without decimals. */
const RATE_DIGITS = 0.51;
const PERCENT = 100;
const PLAIN = /^-?\d+(?:\.\d+)?%?$/;
const BOUND = /^(?:[≥≤<>]|不少于|不低于|不超过|不高于)/;

/** The first rows under the heading. */
function* rowsOf(grid: Grid, from: number, end: number): Generator<number> {
  for (let row = from; row < Math.min(end, from + MOST_ROWS); row++) if (!grid.isBlankRow(row)) yield row;
}

/** A number as written, of a percent what stands before the sign; undefined for anything else. */
function numberAt(grid: Grid, row: number, column: number): number | undefined {
  const written = grid.written(row, column);
  return written !== '' && PLAIN.test(written) ? Number.parseFloat(written) : undefined;
}

/** What the points of a table add up to, with those of budget execution or without. */
const isWhole = (sum: number): boolean => [100, 90].some((whole) => Math.abs(sum - whole) < CENT);

/**
 * @param columns what the heading says
 * @param from the first row below the heading, `end` the first that is not the table's any more
 */
export function contradictsTable(grid: Grid, columns: Columns, from: number, end: number): boolean {
  const [target, actual, points, score] = (['target', 'actual', 'points', 'score'] as const).map((meaning) => columns.get(meaning));
  const values = [target, actual].filter((column) => column !== undefined);
  let [above, below, targetBounds, actualBounds] = [0, 0, 0, 0];
  let [pointsSum, scoreSum] = [0, 0];
  /** Under points and under score: cells with words, and with numbers. */
  const counts = new Map([points, score].filter((column) => column !== undefined).map((column) => [column, { words: 0, numbers: 0 }]));
  for (const row of rowsOf(grid, from, end)) {
    if (target !== undefined && BOUND.test(grid.written(row, target))) targetBounds++;
    if (actual !== undefined && BOUND.test(grid.written(row, actual))) actualBounds++;
    const most = points === undefined ? undefined : numberAt(grid, row, points);
    const given = score === undefined ? undefined : numberAt(grid, row, score);
    // A sum repeats the slip of the one row that it adds up.
    const isSum = values.length > 0 && values.every((column) => grid.isBlank(row, column));
    if (!isSum) [pointsSum, scoreSum] = [pointsSum + (most ?? 0), scoreSum + (given ?? 0)];
    if (most !== undefined && given !== undefined) {
      if (given > most + CENT) above += isSum ? 0 : 1;
      else if (given < most - CENT) below++;
    }
    for (const [column, count] of counts) {
      const written = grid.written(row, column);
      if (written !== '' && !DASH.test(written)) count[/\d/.test(written) ? 'numbers' : 'words']++;
    }
  }
  // Points that add up as points do are points, however many scores exceed theirs.
  const areTurned = above >= PATTERN && below === 0 && !(isWhole(pointsSum) && !isWhole(scoreSum));
  const areBoundsTurned = actualBounds >= PATTERN && targetBounds === 0;
  // Rows that slid put a few words there, too.
  const areWords = [...counts.values()].some(({ words, numbers }) => words >= PATTERN && words > MOSTLY * numbers);
  return areTurned || areBoundsTurned || areWords;
}

const isDue = (written: string): boolean => DEADLINE.test(written) || BOUND.test(written);
const DEADLINE = /\d[日月年底末]*之?前$/;

/**
 * A deadline (8月底前) or a bound is a target: two among the actuals and none among the targets say that the columns are turned. Only of
 * columns whose words nobody knows; under 实际完成值 people write deadlines as well.
 * @param rows of the table
 */
export function areDeadlinesTurned(grid: Grid, columns: Columns, rows: readonly number[]): boolean {
  const [target, actual] = [columns.get('target'), columns.get('actual')];
  if (target === undefined || actual === undefined) return false;
  const count = (column: number): number => rows.filter((row) => isDue(grid.written(row, column))).length;
  return count(actual) >= PATTERN && count(target) === 0;
}

/** The column of the names has none in most of the rows that have a target. @param rows of the table */
export function areNamesElsewhere(grid: Grid, columns: Columns, rows: readonly number[]): boolean {
  const [name, target] = [columns.get('name'), columns.get('target')];
  if (name === undefined || target === undefined) return false;
  const due = rows.filter((row) => !grid.isBlank(row, target));
  return due.filter((row) => grid.isBlank(row, name)).length * 2 > due.length;
}

/** As `contradictsTable`, for a fund block: the rate fits budget ÷ executed in every line, executed ÷ budget in none. */
export function contradictsFunds(grid: Grid, columns: Columns, from: number, end: number): boolean {
  const [budget, executed, rate] = (['annualBudget', 'executed', 'executionRate'] as const).map((meaning) => columns.get(meaning));
  if (budget === undefined || executed === undefined || rate === undefined) return false;
  let turned = 0;
  for (const row of rowsOf(grid, from, end)) {
    const [base = 0, spent = 0, shown = 0] = [budget, executed, rate].map((column) => numberAt(grid, row, column));
    if (base <= 0 || spent <= 0 || shown <= 0 || base === spent) continue;
    const fits = (ratio: number): boolean => Math.abs(ratio * PERCENT - shown) < RATE_DIGITS || Math.abs(ratio - shown) < CENT;
    if (fits(spent / base)) return false;
    if (fits(base / spent)) turned++;
    else return false;
  }
  return turned > 0;
}
