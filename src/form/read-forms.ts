// From one sheet's snapshot to its Forms: finds where each form begins and ends, reads its blocks, and says what could not be read.
import type { Field, Form, Reading, ReadingProblem, TextContent } from './form';
import { type FundHeading, readFundHeading, readFunds } from './funds';
import { type GoalHeading, readGoalHeading, readGoals } from './goals';
import { Grid } from './grid';
import type { Cell, SheetSnapshot } from './snapshot';
import { compact, lookup } from './text';
import { readHeading, readTable, REQUIRED_COLUMNS, type TableHeading } from './table';
import { CONTINUED, HEADER_LABELS, type HeaderLabel, LONGEST_LABEL, TABLE_COLUMNS, TITLE, TOTAL_LABELS } from './vocabulary';

const LABEL_OF = lookup(HEADER_LABELS);
const TOTALS = new Set(TOTAL_LABELS);

/** Where a form stands and which of its blocks were found there. */
interface Region {
  readonly firstRow: number;
  readonly title: Cell | undefined;
  readonly labels: Map<HeaderLabel, Cell>;
  funds: FundHeading | undefined;
  goals: GoalHeading | undefined;
  table: TableHeading | undefined;
  /** 总分 was seen: another heading begins another form. */
  isClosed: boolean;
}

/**
 * Reads every form of a sheet. Never throws: what cannot be read becomes a problem with its place.
 * @returns the forms from the top, and the problems; a sheet without any form has exactly one problem of kind empty-sheet or no-form
 */
export function readForms(sheet: SheetSnapshot): Reading {
  const grid = new Grid(sheet);
  const of = { sheetId: sheet.id, sheetName: sheet.name };
  const regions = findRegions(grid);
  const looksLikeForm = regions.filter((region) => region.title ?? region.funds ?? region.table);
  if (looksLikeForm.length === 0) {
    const isEmpty = Array.from({ length: grid.rows }, (_, row) => row).every((row) => grid.isBlankRow(row));
    return { forms: [], problems: [{ kind: isEmpty ? 'empty-sheet' : 'no-form', ...of }] };
  }
  const forms: Form[] = [];
  const problems: ReadingProblem[] = [];
  for (const region of looksLikeForm) {
    const next = regions[regions.indexOf(region) + 1]?.firstRow ?? grid.rows;
    const read = readRegion(grid, region, next);
    problems.push(...read.problems.map((problem) => ({ ...problem, ...of })));
    if (read.form) forms.push({ ...of, ...read.form });
  }
  return { forms, problems };
}

function findRegions(grid: Grid): readonly Region[] {
  const regions: Region[] = [];
  let current: Region | undefined;
  const begin = (firstRow: number, title?: Cell): Region => {
    current = { firstRow, title, labels: new Map(), funds: undefined, goals: undefined, table: undefined, isClosed: false };
    regions.push(current);
    return current;
  };
  for (let row = 0; row < grid.rows; row++) {
    const labels = grid.labelsOf(row);
    const title = labels.findIndex((label, column) => TITLE.test(label) && !CONTINUED.test(compact(grid.seen(row, column))));
    if (title >= 0) {
      begin(row, { row, column: title });
      continue;
    }
    const found = headerLabels(grid, row);
    const isInTable = current?.table !== undefined && !current.isClosed;
    if (isInTable && labels.some((label) => TOTALS.has(label)) && current) current.isClosed = true;
    // A heading inside an open table is that table's own, printed again on the next page.
    if (isInTable && !found.has('projectName') && !readFundHeading(grid, row)) continue;
    if (found.has('projectName') && (!current || current.table || current.labels.has('projectName'))) begin(row);
    if (current && !current.table) for (const [label, cell] of found) if (!current.labels.has(label)) current.labels.set(label, cell);
    const funds = readFundHeading(grid, row);
    if (funds) {
      const region: Region = !current || current.table || current.funds ? begin(row) : current;
      region.funds = funds;
      continue;
    }
    const goals = readGoalHeading(grid, row);
    if (goals && current && !current.table) current.goals ??= goals;
    const table = readHeading(grid, row, current?.title !== undefined || current?.funds !== undefined);
    if (table) {
      const region: Region = !current || current.table ? begin(row) : current;
      region.table = table;
    }
  }
  return regions;
}

/** The labels in one row, each with its cell; "项目名称:某项目" in one cell counts too. */
function headerLabels(grid: Grid, row: number): ReadonlyMap<HeaderLabel, Cell> {
  const found = new Map<HeaderLabel, Cell>();
  grid.labelsOf(row).forEach((label, column) => {
    const colon = label.indexOf(':');
    const meaning = LABEL_OF.get(colon < 0 ? label : label.slice(0, colon));
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, { row, column });
  });
  return found;
}

type WithoutSheet<Content> = Content extends unknown ? Omit<Content, 'sheetId' | 'sheetName'> : never;

function readRegion(
  grid: Grid,
  region: Region,
  end: number,
): { form?: WithoutSheet<Form>; problems: readonly WithoutSheet<ReadingProblem>[] } {
  const { firstRow, funds, goals, table: heading } = region;
  const title = grid.textField(region.title?.row ?? firstRow, region.title?.column ?? grid.firstFilled(firstRow) ?? 0);
  const fields: Partial<Record<HeaderLabel, Field<TextContent>>> = {};
  for (const [label, cell] of region.labels) fields[label] = valueOf(grid, cell);
  const named = fields.projectName?.text ?? title.text;
  if (!heading) return { problems: [{ kind: 'no-table', cell: title.cell, text: named }] };
  const headingCell = { row: heading.row, column: Math.min(...heading.columns.values()) };
  const missing = REQUIRED_COLUMNS.filter((column) => !heading.columns.has(column));
  const table = readTable(grid, heading, end);
  if (!table) {
    return { problems: missing.map((column) => ({ kind: 'column-missing', cell: headingCell, text: TABLE_COLUMNS[column][0] ?? column })) };
  }
  const problems: WithoutSheet<ReadingProblem>[] = table.unplaced.map((unplaced) => ({ kind: 'row-unplaced', ...unplaced }));
  if (table.indicators.length === 0) return { problems: [{ kind: 'no-table', cell: headingCell, text: named }, ...problems] };
  const blockEnd = (row: number): number =>
    Math.min(...[goals?.row, heading.row].filter((other) => other !== undefined && other > row).map(Number));
  const year = yearOf(grid, region, Math.min(...[funds?.row, goals?.row].filter((row) => row !== undefined), heading.row));
  const fundBlock = funds && readFunds(grid, funds, firstRow, blockEnd(funds.row));
  return {
    problems,
    form: {
      firstRow,
      lastRow: table.lastRow,
      title: region.title ? title : { ...title, text: '', content: { kind: 'empty' } },
      ...(year === undefined ? {} : { year }),
      ...fields,
      ...(fundBlock ? { funds: fundBlock } : {}),
      ...(goals ? readGoals(grid, goals, heading.row) : {}),
      indicators: table.indicators,
      ...(table.printedPoints.length > 0 ? { printedPoints: table.printedPoints } : {}),
      ...(table.totalPoints ? { totalPoints: table.totalPoints } : {}),
      ...(table.total ? { total: table.total } : {}),
      ...(table.grade ? { grade: table.grade } : {}),
    },
  };
}

/** What stands behind a label: behind its colon, else in the next filled cell that is no label, else in the (blank) cell to the right. */
function valueOf(grid: Grid, { row, column }: Cell): Field<TextContent> {
  const text = grid.seen(row, column);
  const [, behind = ''] = /^[^::]*[::]([^]*)$/.exec(text) ?? [];
  if (behind.trim() !== '') return grid.joinedText([{ row, column }], () => behind.trim());
  const next = grid.firstFilled(row, column + 1);
  const isLabel = next !== undefined && LABEL_OF.has(grid.label(row, next));
  return grid.textField(row, next === undefined || isLabel ? column + 1 : next);
}

/** From the title or the lines above the first block: (2024年度), 2024 年度. */
function yearOf(grid: Grid, region: Region, end: number): number | undefined {
  for (let row = region.firstRow; row < end; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || value.length > LONGEST_LABEL) continue;
      const year = /(?:^|\D)((?:19|20)\d\d)年/.exec(compact(value))?.[1];
      if (year !== undefined && !isHeaderValue(region, row)) return Number(year);
    }
  }
  return undefined;
}

/** A project's name may hold a year that is not the form's. */
const isHeaderValue = (region: Region, row: number): boolean => [...region.labels.values()].some((cell) => cell.row === row);
