// Turns one sheet's snapshot into its Forms: finds where each begins and ends, reads its blocks, reports what it could not read.
import type { Field, Form, Reading, ReadingProblem, TextContent } from './form';
import { type FundHeading, readFundHeading, readFunds } from './funds';
import { type GoalHeading, readGoalHeading, readGoals } from './goals';
import { Grid } from './grid';
import { headingExtents, readHeading, REQUIRED_COLUMNS, type TableHeading } from './heading';
import { formId } from './identity';
import type { Cell, SheetSnapshot } from './snapshot';
import { atOnce, type Steps } from './steps';
import { CHINESE_YEAR, yearInDigits } from './chinese';
import { compact, lookup } from './text';
import { readTable } from './table';
import { isTotalLabel, mergedTotal } from './table-foot';
import {
  CONTINUED,
  FUND_COLUMNS,
  GOAL_LABELS,
  HEADER_LABELS,
  type HeaderLabel,
  LONGEST_LABEL,
  TABLE_COLUMNS,
  TITLE,
  TOTAL_LABELS,
  YEAR_LABELS,
} from './vocabulary';

const LABEL_OF = lookup(HEADER_LABELS);
const YEARS = new Set(YEAR_LABELS);

/** The rows of one form, and the headings of its blocks. */
interface Region {
  readonly firstRow: number;
  readonly title: Cell | undefined;
  /** Columns of further titles in the same row; they have no table of their own. */
  readonly further: readonly number[];
  readonly labels: Map<HeaderLabel, Cell>;
  funds: FundHeading | undefined;
  goals: GoalHeading | undefined;
  table: TableHeading | undefined;
  /** True below 总分, where another heading begins another form. */
  isClosed: boolean;
}

/**
 * Reads every form of a sheet. Never throws: what cannot be read becomes a problem with its place.
 * @returns the forms from the top, of forms side by side those on the left first, and the problems; a sheet without any form has
 *   exactly one problem of kind empty-sheet or no-form
 */
export const readForms = (sheet: SheetSnapshot): Reading => atOnce(readingForms(sheet));

/** Takes a fraction of a millisecond; stopping at every row would double the work. */
const ROWS_OF_A_STEP = 20;

/** `readForms` in steps of a few rows or one form. */
export function* readingForms(sheet: SheetSnapshot): Steps<Reading> {
  const whole = new Grid(sheet);
  const of = { sheetId: sheet.id, sheetName: sheet.name };
  const forms: Form[] = [];
  const problems: ReadingProblem[] = [];
  for (const grid of yield* sideBySide(whole)) {
    const regions = yield* findRegions(grid);
    const reads: RegionRead[] = [];
    for (const [index, region] of regions.entries()) {
      if (region.title ?? region.funds ?? region.table) reads.push(readRegion(grid, region, regions[index + 1]?.firstRow ?? grid.rows));
      yield;
    }
    for (const read of reads) {
      problems.push(...read.problems.map((problem) => ({ ...problem, ...of })));
      if (read.form) forms.push({ id: formId(sheet.id, read.form.area), ...of, ...read.form, ...gradeBeside(grid, read, reads) });
    }
  }
  if (forms.length === 0 && problems.length === 0) {
    problems.push({ kind: whole.rows === 0 ? 'empty-sheet' : 'no-form', ...of });
  }
  return { forms, problems, questions: [] };
}

/** One grid of the whole sheet, or one for each range of columns that has its own table headings. */
function* sideBySide(grid: Grid): Steps<readonly Grid[]> {
  const bands: [number, number][] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (row % ROWS_OF_A_STEP === 0) yield;
    for (const [from, to] of headingExtents(grid, row)) {
      const touched = bands.filter((band) => band[0] <= to && from <= band[1]);
      const joined: [number, number] = [Math.min(from, ...touched.map((band) => band[0])), Math.max(to, ...touched.map((band) => band[1]))];
      for (const band of touched) bands.splice(bands.indexOf(band), 1);
      bands.push(joined);
    }
  }
  bands.sort((a, b) => a[0] - b[0]);
  if (bands.length < 2) return [grid];
  // A form begins behind a blank column, or at its own heading when there is none.
  const starts = bands.slice(1).map(([from], index) => {
    for (let column = from - 1; column > (bands[index]?.[1] ?? 0); column--) if (grid.isBlankColumn(column)) return column;
    return from;
  });
  return [0, ...starts].map((from, index) => new Grid(grid.sheet, from, starts[index]));
}

/** Puts an empty grade into the column where other forms with the same label column have theirs. */
function gradeBeside(grid: Grid, { form, gradeLabel: label }: RegionRead, reads: readonly RegionRead[]): Pick<Form, 'grade'> {
  if (!form?.grade || !label || form.grade.content.kind !== 'empty') return {};
  const model = reads.find((read) => read.form?.grade?.content.kind === 'grade' && read.gradeLabel?.column === label.column);
  const column = model?.form?.grade?.cell.column;
  return column === undefined ? {} : { grade: grid.field([{ row: label.row, column }], '', { kind: 'empty' }) };
}

const WORDS: ReadonlySet<string> = new Set(
  [HEADER_LABELS, FUND_COLUMNS, GOAL_LABELS, TABLE_COLUMNS].flatMap((words) => Object.values(words).flat()).concat(TOTAL_LABELS),
);
/** Skips the rows, which are most, without a word that begins or divides a form. */
const mayMatter = (label: string): boolean => WORDS.has(label) || label.endsWith('表') || label.includes(':');

function* findRegions(grid: Grid): Steps<readonly Region[]> {
  const regions: Region[] = [];
  let current: Region | undefined;
  const begin = (firstRow: number, title?: Cell, further: readonly number[] = []): Region => {
    current = { firstRow, title, further, labels: new Map(), funds: undefined, goals: undefined, table: undefined, isClosed: false };
    regions.push(current);
    return current;
  };
  for (let row = 0; row < grid.rows; row++) {
    if (row % ROWS_OF_A_STEP === 0) yield;
    const labels = grid.labelsOf(row);
    if (!labels.some(mayMatter)) continue;
    const [title, ...further] = grid
      .filled(row)
      .filter((column) => TITLE.test(labels[column] ?? '') && !CONTINUED.test(compact(grid.seen(row, column))));
    if (title !== undefined) {
      begin(row, { row, column: title }, further);
      continue;
    }
    const found = headerLabels(grid, row);
    const isInTable = current?.table !== undefined && !current.isClosed;
    if (isInTable && labels.some(isTotalLabel) && current) current.isClosed = true;
    // A heading inside an open table is printed again at the top of a page.
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

/** The labels in one row, each with its cell, also when the value is in the same cell: 项目名称:某项目. */
function headerLabels(grid: Grid, row: number): ReadonlyMap<HeaderLabel, Cell> {
  const found = new Map<HeaderLabel, Cell>();
  grid.labelsOf(row).forEach((label, column) => {
    const colon = label.indexOf(':');
    const meaning = LABEL_OF.get(colon < 0 ? label : label.slice(0, colon));
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, { row, column });
  });
  return found;
}

type WithoutSheet<Content> = Content extends unknown ? Omit<Content, 'id' | 'sheetId' | 'sheetName'> : never;

interface RegionRead {
  readonly form?: WithoutSheet<Form>;
  readonly gradeLabel?: Cell;
  readonly problems: readonly WithoutSheet<ReadingProblem>[];
}

function readRegion(grid: Grid, region: Region, end: number): RegionRead {
  const read = readBlocks(grid, region, end);
  const lost = region.further.map((column) => {
    const cell = { row: region.firstRow, column };
    return { kind: 'no-table', cell, text: grid.seen(cell.row, cell.column) } as const;
  });
  return { ...read, problems: [...read.problems, ...lost] };
}

function readBlocks(grid: Grid, region: Region, end: number): RegionRead {
  const { firstRow, funds, goals, table: heading } = region;
  const title = grid.textField(region.title?.row ?? firstRow, region.title?.column ?? grid.firstFilled(firstRow) ?? 0);
  const fields: Partial<Record<HeaderLabel, Field<TextContent>>> = {};
  for (const [label, cell] of region.labels) {
    const field = valueOf(grid, cell, region, end);
    if (field) fields[label] = field;
  }
  const named = fields.projectName?.text ?? title.text;
  if (!heading) return { problems: [{ kind: 'no-table', cell: title.cell, text: named }] };
  const headingCell = { row: heading.row, column: Math.min(...heading.columns.values()) };
  const missing = REQUIRED_COLUMNS.filter((column) => !heading.columns.has(column));
  const table = readTable(grid, heading, firstRow, end);
  if (!table) {
    return { problems: missing.map((column) => ({ kind: 'column-missing', cell: headingCell, text: TABLE_COLUMNS[column][0] ?? column })) };
  }
  const problems: WithoutSheet<ReadingProblem>[] = table.unplaced.map((unplaced) => ({ kind: 'row-unplaced', ...unplaced }));
  if (table.indicators.length === 0) return { problems: [{ kind: 'no-table', cell: headingCell, text: named }, ...problems] };
  const blocks = [funds?.row, goals?.row].filter((row) => row !== undefined);
  const blockEnd = (row: number): number => Math.min(heading.row, ...blocks.filter((other) => other > row));
  const year = yearOf(grid, region, Math.min(heading.row, ...blocks));
  const fundBlock = funds && readFunds(grid, funds, firstRow, blockEnd(funds.row));
  const { totalPoints, total } = table;
  const totals = { ...(totalPoints && { totalPoints }), ...(total && { total }) };
  return {
    problems,
    ...(table.gradeLabel ? { gradeLabel: table.gradeLabel } : {}),
    form: {
      area: grid.areaOf(firstRow, table.lastRow),
      title: region.title ? title : { ...title, text: '', content: { kind: 'empty' } },
      ...(year === undefined ? {} : { year }),
      ...fields,
      ...(fundBlock ? { funds: fundBlock } : {}),
      ...(goals ? readGoals(grid, goals, blockEnd(goals.row)) : {}),
      indicators: table.indicators,
      ...(table.printedPoints.length > 0 ? { printedPoints: table.printedPoints } : {}),
      ...mergedTotal(totals, [fundBlock?.total.points, ...table.indicators.map(({ points }) => points)]),
      ...(table.grade ? { grade: table.grade } : {}),
      ...(table.reasonsBelow.length > 0 ? { reasonsBelow: table.reasonsBelow } : {}),
    },
  };
}

/** A label's value: behind its colon, else in the next filled cell that is no label, else in the blank cell for it, if its form has one. */
function valueOf(grid: Grid, { row, column }: Cell, region: Region, end: number): Field<TextContent> | undefined {
  const text = grid.seen(row, column);
  const colon = text.search(/[:：]/);
  const behind = colon < 0 ? '' : text.slice(colon + 1).trim();
  if (behind !== '') return grid.joinedText([{ row, column }], () => behind);
  const valueIn = (at: number): number | undefined => {
    const next = grid.firstFilled(at, column + 1);
    return next === undefined || LABEL_OF.has(grid.label(at, next)) ? undefined : next;
  };
  const own = valueIn(row);
  if (own !== undefined) return grid.textField(row, own);
  // Labels that begin in the same column are merged over the same columns.
  const aligned = [...region.labels.values()].filter((other) => other.column === column).map((other) => valueIn(other.row));
  const beside = Math.min(...aligned.filter((other) => other !== undefined));
  const nextLabel = grid.firstFilled(row, column + 1) ?? Infinity;
  const value = beside < nextLabel ? beside : grid.valueColumn({ row, column }, region.firstRow, end - 1);
  return value === undefined ? undefined : grid.textField(row, value);
}

/** The year in the title or in the lines above the first block: (2024年度), 2024 年度. */
function yearOf(grid: Grid, region: Region, end: number): number | undefined {
  for (let row = region.firstRow; row < end; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.seen(row, column);
      // A number cell is a year only alone in its row, or behind 年度; elsewhere it may be an amount.
      const isNumber = typeof grid.value(row, column) !== 'string';
      if (value.length > LONGEST_LABEL || (isNumber && grid.filled(row).length > 1)) continue;
      if (YEARS.has(grid.label(row, column))) {
        const beside = /^(?:19|20)\d\d/.exec(compact(grid.seen(row, grid.firstFilled(row, column + 1) ?? column)))?.[0];
        if (beside !== undefined) return Number(beside);
      }
      const year = yearIn(compact(value).replace(CHINESE_YEAR, yearInDigits));
      if (year !== undefined && !isHeaderValue(region, row) && !isOfDate(grid, row, column)) return year;
    }
  }
  return undefined;
}

/** A year that stands for the form: 2024年度, (2024). No date of a day (2025年3月10日) and no period (2022年至2024年) states it. */
function yearIn(written: string): number | undefined {
  const year = /(?:^|[^\d.])((?:19|20)\d\d)(?:年度|年(?!度?\d{1,2}月)|\)|$)/.exec(written);
  const isPeriod = /(?:19|20)\d\d年?(?:度|\d{1,2}月)?[-~—至到](?:19|20)?\d\d/.test(written);
  return year === null || isPeriod ? undefined : Number(year[1]);
}

/** 填报日期 and 项目起止时间, in the cell or in front of it, have years that are not the form's. */
function isOfDate(grid: Grid, row: number, column: number): boolean {
  const own = grid.label(row, column);
  const before = grid
    .filled(row)
    .filter((other) => other < column)
    .at(-1);
  return !own.includes('年度') && [own, before === undefined ? '' : grid.label(row, before)].some((label) => DATE_LABEL.test(label));
}
const DATE_LABEL = /日期|时间|起止|期限|周期|期间/;

/** A project's name may hold a year that is not the form's. */
const isHeaderValue = (region: Region, row: number): boolean => [...region.labels.values()].some((cell) => cell.row === row);
