// Where things stand on a summary: its columns, and the rows of its main table. Zero-based.
import { columnLetters } from '../form/snapshot';
import type { OverviewRow } from './overview-rows';

/** One form as the summary tells of it. */
export interface Row extends OverviewRow {
  /** Missing explanations. */
  readonly owed: number;
}

export interface Places {
  readonly dimensions: readonly string[];
  readonly executionScore: number;
  readonly total: number;
  readonly grade: number;
  readonly errors: number;
  readonly warnings: number;
  readonly owed: number;
  readonly columns: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The sheet's name where it is free. */
export const SUMMARY_NAME = '绩效自评汇总';

export const NUMBER = 0;
export const DEPARTMENT = 2;
export const YEAR = 4;
export const BUDGET = 5;
export const EXECUTED = 6;
export const RATE = 7;
export const HEADER_ROW = 3;
/** The column of the tables below that names a cell and leads to it. */
export const PLACE = 4;
/** Links are what makes the request large: thousands of them, and Excel on the web would refuse it. The cells stay named. */
export const MOST_LINKED = 2000;

export const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

export function placesOf(rows: readonly Row[]): Places {
  const dimensions = distinct(rows.flatMap(({ form }) => form.indicators.map(({ dimension }) => dimension)));
  const executionScore = RATE + 1;
  const total = executionScore + dimensions.length + 1;
  const firstRow = HEADER_ROW + 1;
  return {
    dimensions,
    executionScore,
    total,
    grade: total + 1,
    errors: total + 2,
    warnings: total + 3,
    owed: total + 4,
    columns: total + 5,
    firstRow,
    lastRow: firstRow + rows.length - 1,
  };
}

/** In characters; scores share one width, however many dimensions there are. */
export function widthsOf({ dimensions }: Places): readonly number[] {
  const [number, project, department, unit, year, amount, rate, score, grade, count] = [6, 30, 20, 22, 7, 13, 9, 9, 8, 7];
  const scores = [score, ...dimensions.map(() => score), score];
  return [number, project, department, unit, year, amount, amount, rate, ...scores, grade, count, count, count];
}

/** "$E$5:$E$10": a column of the main table. */
export const within = ({ firstRow, lastRow }: Places, column: number): string =>
  `$${columnLetters(column)}$${firstRow + 1}:$${columnLetters(column)}$${lastRow + 1}`;

export const columnsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
