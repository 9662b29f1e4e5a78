// Filled cells of a form that are no field and nothing known: numbers and remarks that nobody has asked for, which are said and not skipped.
import type { Field, Form, FundLine, PassedOver } from './form';
import type { Grid } from './grid';
import type { TableHeading } from './heading';
import { isKnownColumn } from './heading-rows';
import { NUMERIC } from './fit';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import type { Totals } from './table-foot';
import type { TableRow } from './table-row';
import { compact } from './text';

/** Points and scores of a form; a telephone number is none. */
const MOST_POINTS = 100;
const YEAR = /^(?:19|20)\d\d$/;

const isNumber = (grid: Grid, row: number, column: number): boolean =>
  typeof grid.value(row, column) === 'number' || NUMERIC.test(grid.written(row, column));

const wordIn = (grid: Grid, { row: first, lastRow }: TableHeading, column: number): string => {
  for (let row = lastRow; row >= first; row--) {
    const label = grid.label(row, column);
    if (label !== '') return label;
  }
  return '';
};

/**
 * The cells of indicator rows that stand in no column of theirs. A column that has a heading was understood or asked about with it,
 * so its cells change no result; a number that no heading covers, between the first column and the last, may.
 */
export function passedInRows(places: RowPlaces, rows: readonly TableRow[]): readonly PassedOver[] {
  const { grid, heading } = places;
  const read = [...heading.columns.values()];
  const first = Math.min(...read, ...heading.others);
  const last = Math.max(...read, ...heading.others);
  const known = new Set([...heading.others].filter((column) => isKnownColumn(wordIn(grid, heading, column))));
  const passed: PassedOver[] = [];
  for (const table of rows) {
    const [name] = table.name;
    for (const row of table.rows) {
      for (const column of grid.filled(row)) {
        const at = column + (row === table.rows[0] ? table.shift : 0);
        const isLevel = at < places.at.name && !isNumber(grid, row, column);
        if (read.includes(at) || known.has(at) || isLevel || column < first) continue;
        if (cellsOf(table).some((cell) => cell.row === row && cell.column === column)) continue;
        // A text that fills several cells was merged over them.
        if (column > 0 && grid.written(row, column) === grid.written(row, column - 1)) continue;
        const isUncovered = !heading.others.has(at) && at < last && column > name.column;
        passed.push({ row, column, ...(isUncovered && isNumber(grid, row, column) && { mayMatter: true as const }) });
      }
    }
  }
  return passed;
}

const cellsOf = ({ name, target, actual, points, score, explanation, adjustedTarget, scoringRule }: TableRow): readonly Cell[] =>
  [name, target, actual, explanation ?? [], adjustedTarget ?? [], scoringRule ?? [], points ?? [], score ?? []].flat();

/** Further numbers behind the words of the 总分 row, while no total was read from it. */
export function passedInTotal({ grid, heading }: RowPlaces, row: number, { totalPoints, total }: Totals): readonly PassedOver[] {
  if (total?.content.kind === 'number') return [];
  const [, ...behind] = grid.filled(row);
  return behind
    .filter((column) => isNumber(grid, row, column) && totalPoints?.cell.column !== column && !heading.others.has(column))
    .map((column) => ({ row, column, mayMatter: true as const }));
}

/** A number of points or a score in a row that was taken for a note or a signature. */
export function passedInPaper({ grid, at }: RowPlaces, row: number): readonly PassedOver[] {
  return [at.points, at.score].flatMap((column) => {
    if (column === undefined || !isNumber(grid, row, column)) return [];
    return Number(grid.written(row, column)) <= MOST_POINTS ? [{ row, column, mayMatter: true as const }] : [];
  });
}

/** Rows, zero-based, ends excluded. */
export interface FundRows {
  readonly firstRow: number;
  readonly headingEnd: number;
  readonly end: number;
  /** The first column of amounts. */
  readonly firstAmount: number;
}

/** Where the part above the table lies. Rows, zero-based, the end excluded. */
export interface Above {
  readonly firstRow: number;
  readonly end: number;
  readonly funds: FundRows | undefined;
}

/**
 * Numbers above the table that are no field and have no words in front of them: in a line of the fund block under no heading, or in
 * a row with further numbers, which is what a block that was not read looks like.
 */
export function passedAbove(grid: Grid, form: Pick<Form, 'title' | 'funds' | 'total' | 'grade'>, above: Above): readonly PassedOver[] {
  const own = new Set(fieldsOf(form).flatMap(({ cells }) => cells.map(({ row, column }) => `${row}:${column}`)));
  const passed: PassedOver[] = [];
  for (let row = above.firstRow; row < above.end; row++) {
    const { funds } = above;
    const isInFunds = funds !== undefined && row >= funds.headingEnd && row < funds.end;
    const filled = grid.filled(row);
    filled.forEach((column, index) => {
      if (own.has(`${row}:${column}`) || !isNumber(grid, row, column) || YEAR.test(grid.written(row, column))) return;
      const before = filled[index - 1];
      if (before === undefined || grid.written(row, before) === grid.written(row, column)) return;
      const isKnown = isInFunds ? column < funds.firstAmount || hasWord(grid, funds, column) : !isNumber(grid, row, before);
      if (isKnown) return;
      passed.push({ row, column, mayMatter: true });
    });
  }
  return passed;
}

const hasWord = (grid: Grid, { firstRow, headingEnd }: FundRows, column: number): boolean => {
  for (let row = firstRow; row < headingEnd; row++) if (compact(grid.seen(row, column)) !== '') return true;
  return false;
};

const inLine = (line: FundLine): readonly (Field<unknown> | undefined)[] => [
  ...[line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score],
  ...(line.parts ?? []).flatMap(inLine),
];

function fieldsOf({ title, funds, total, grade }: Pick<Form, 'title' | 'funds' | 'total' | 'grade'>): readonly Field<unknown>[] {
  const lines = funds === undefined ? [] : [funds.total, ...funds.parts];
  return [title, total, grade, ...lines.flatMap(inLine)].filter((field) => field !== undefined);
}
