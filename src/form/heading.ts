// The heading of an indicator table, of one row or two: which column holds which part, and where headings stand side by side.
import type { Grid } from './grid';
import { isColumnMark, lookup } from './text';
import { OTHER_COLUMNS, TABLE_COLUMNS, type TableColumn } from './vocabulary';

export type Columns = ReadonlyMap<TableColumn, number>;

export interface TableHeading {
  readonly row: number;
  /** Equals `row` in a heading of one row. */
  readonly lastRow: number;
  readonly columns: Columns;
  /** Columns of no part of a row's values, such as 指标说明, 评分标准 and 复核分; a name is never taken from them. */
  readonly others: ReadonlySet<number>;
}

/** Rows are read only below a heading with all of these. */
export const REQUIRED_COLUMNS: readonly TableColumn[] = ['name', 'target', 'actual', 'points', 'score'];

const COLUMN_OF = lookup(TABLE_COLUMNS);
const OTHERS = new Set(OTHER_COLUMNS);
const RANK_OF = new Map(Object.values(TABLE_COLUMNS).flatMap((words) => words.map((word, rank) => [word, rank] as const)));
const FEWEST_HEADINGS = 3;

/** Meanings of columns that stand beside a row's values. */
const BESIDE: ReadonlySet<TableColumn> = new Set(['adjustedTarget', 'printedRate', 'scoringRule']);

const isHeadingWord = (label: string): boolean => COLUMN_OF.has(label) || OTHERS.has(label);

/** Whether the row names so many columns that it must be a heading. */
export const isHeadingRow = (labels: readonly string[]): boolean =>
  labels.filter((label) => COLUMN_OF.has(label)).length >= FEWEST_HEADINGS;

/** The column of each meaning. Of two with one meaning the vocabulary's earlier word wins, then the first column. */
function columnsIn(labels: readonly string[]): Map<TableColumn, number> {
  const columns = new Map<TableColumn, number>();
  labels.forEach((label, column) => {
    const meaning = COLUMN_OF.get(label);
    if (meaning === undefined) return;
    const before = labels[columns.get(meaning) ?? -1];
    if (before === undefined || (RANK_OF.get(label) ?? 0) < (RANK_OF.get(before) ?? 0)) columns.set(meaning, column);
  });
  return columns;
}

/** A table names three columns, among them target or actual. */
const isTable = (columns: Pick<Columns, 'size' | 'has'>): boolean =>
  columns.size >= FEWEST_HEADINGS && (columns.has('target') || columns.has('actual'));

/**
 * A heading of two rows: group words above (绩效指标, 评分), or marks (A), (B) or numbers 1, 2, 3 below, or words torn over both rows.
 * @returns the words of both rows together; undefined when the row below is no part of the heading
 */
function joinedLabels(grid: Grid, row: number): readonly string[] | undefined {
  const above = grid.labelsOf(row);
  const joined = [...above];
  const below = grid.filled(row + 1);
  const numbers = below.map((column) => grid.seen(row + 1, column).trim()).filter((word) => word !== '栏次');
  const isNumbered = numbers.length >= FEWEST_HEADINGS && numbers.every((word, index) => word === String(index + 1));
  let isPart = true;
  for (const column of below) {
    const label = grid.label(row + 1, column);
    const whole = (above[column] ?? '') + label;
    if (isHeadingWord(label)) joined[column] = label;
    else if (label !== '' && isHeadingWord(whole)) joined[column] = whole;
    else isPart &&= isNumbered || isColumnMark(grid.seen(row + 1, column));
  }
  return isPart ? joined : undefined;
}

/**
 * Reads a row as the heading of an indicator table.
 * @param inForm a title or a fund block above says that this is a form, so fewer words are enough
 * @returns undefined when it is no such row
 */
export function readHeading(grid: Grid, row: number, inForm: boolean): TableHeading | undefined {
  const single = grid.labelsOf(row);
  // Rows above a heading may hold one of its words: 单位, 实际完成情况.
  const joined = single.filter(isHeadingWord).length < 2 ? undefined : joinedLabels(grid, row);
  const labels = joined ?? single;
  const columns = columnsIn(labels);
  if (!isTable(columns)) return undefined;
  if (!inForm && !columns.has('points') && !columns.has('score')) return undefined;
  const category = columns.get('category');
  if (!columns.has('name') && category !== undefined) {
    columns.delete('category');
    columns.set('name', category);
  }
  const name = columns.get('name') ?? 0;
  if ((columns.get('points') ?? name) < name) {
    // 权重 columns in front of the name are those of the levels.
    const own = labels.findIndex((label, column) => column > name && COLUMN_OF.get(label) === 'points');
    if (own !== -1) columns.set('points', own);
  }
  const used = new Set([...columns].flatMap(([meaning, column]) => (BESIDE.has(meaning) ? [] : [column])));
  const others = new Set(labels.flatMap((label, column) => (label === '' || used.has(column) ? [] : [column])));
  return { row, lastRow: joined ? row + 1 : row, columns, others };
}

const FIRST: ReadonlySet<TableColumn> = new Set(['dimension', 'category', 'name']);

/** Where the headings in one row begin and end: more than one when forms stand side by side. Columns, both included. */
export function headingExtents(grid: Grid, row: number): readonly (readonly [number, number])[] {
  const headings: { readonly from: number; to: number; readonly meanings: Set<TableColumn> }[] = [];
  grid.labelsOf(row).forEach((label, column) => {
    const meaning = COLUMN_OF.get(label);
    if (meaning === undefined) return;
    const last = headings[headings.length - 1];
    if (last === undefined || (FIRST.has(meaning) && last.meanings.has(meaning) && isTable(last.meanings))) {
      headings.push({ from: column, to: column, meanings: new Set([meaning]) });
    } else {
      last.meanings.add(meaning);
      last.to = column;
    }
  });
  return headings.filter(({ meanings }) => isTable(meanings)).map(({ from, to }) => [from, to]);
}
