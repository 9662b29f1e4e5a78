// The heading of an indicator table, of one row or two: which column holds which part, and where headings stand side by side.
import type { Grid } from './grid';
import type { HeadingRows } from './heading-rows';
import type { TableColumn } from './template';
import { lookup } from './text';
import { OTHER_COLUMNS, TABLE_COLUMNS } from './vocabulary';

export type Columns = ReadonlyMap<TableColumn, number>;

export interface TableHeading {
  readonly row: number;
  /** Equals `row` in a heading of one row. */
  readonly lastRow: number;
  readonly columns: Columns;
  /** Columns of no part of a row's values, such as 指标说明, 评分标准 and 复核分; a name is never taken from them. */
  readonly others: ReadonlySet<number>;
  /** Set where evidence or a person said what each column means: none of the others may be meant for points. */
  readonly isSettled?: true;
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
export function isHeadingRow(labels: readonly string[]): boolean {
  let headings = 0;
  for (const label of labels) if (label !== '' && COLUMN_OF.has(label)) headings++;
  return headings >= FEWEST_HEADINGS;
}

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
 * Reads the words of heading rows as those of an indicator table, whatever stands under them.
 * @param inForm a title or a fund block above says that this is a form, so fewer words are enough
 * @returns undefined when they are none
 */
export function readHeading({ first, last, labels }: HeadingRows, inForm: boolean): TableHeading | undefined {
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
  return { row: first, lastRow: last, columns, others };
}

/** The same where every word is known; in front of the levels the name of the block may stand. */
export function knownHeading(rows: HeadingRows, inForm: boolean): TableHeading | undefined {
  const heading = readHeading(rows, inForm);
  const first = heading?.columns.get('dimension') ?? 0;
  return rows.labels.every((label, column) => label === '' || column < first || isHeadingWord(label)) ? heading : undefined;
}

const FIRST: ReadonlySet<TableColumn> = new Set(['dimension', 'category', 'name']);

/** Where the headings in one row begin and end: more than one when forms stand side by side. Columns, both included. */
export function headingExtents(grid: Grid, row: number): readonly (readonly [number, number])[] {
  const labels = grid.labelsOf(row);
  if (!isHeadingRow(labels)) return [];
  const headings: { readonly from: number; to: number; readonly meanings: Set<TableColumn> }[] = [];
  labels.forEach((label, column) => {
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
  const tables = headings.filter(({ meanings }) => isTable(meanings));
  // Forms side by side have the same columns; a table with two columns of names has them once.
  const areForms = tables.every(
    ({ meanings }) => [...meanings].filter((meaning) => tables[0]?.meanings.has(meaning)).length >= FEWEST_HEADINGS,
  );
  return areForms ? tables.map(({ from, to }) => [from, to]) : [[tables[0]?.from ?? 0, tables[tables.length - 1]?.to ?? 0]];
}
