// Turns one sheet's snapshot into its Forms: finds where each begins and ends, reads its blocks, reports what it could not read.
import type { Field, Form, FundBlock, Reading, ReadingProblem, TextContent } from './form';
import { type FundHeading, readFunds } from './funds';
import { goalPlaces, readGoals, takeGoalWords } from './goals';
import { Grid } from './grid';
import { headResult, headValue, yearOf } from './head';
import { REQUIRED_COLUMNS, type TableHeading } from './heading';
import { formId } from './identity';
import { type Question, understandFunds, understandTable } from './meanings';
import { cutRegions, type Region } from './regions';
import { sideBySide } from './side-by-side';
import type { Cell, SheetSnapshot } from './snapshot';
import type { Steps } from './steps';
import { passedOver, type Parts } from './passed-over';
import { readTable, type Table } from './table';
import { Taken } from './taken';
import { mergedTotal, ofRowsAlone } from './total-row';
import type { TemplateQuestion } from './template';
import type { Templates } from './templates';
import { type HeaderLabel, TABLE_COLUMNS } from './vocabulary';

/**
 * Reads every form of a sheet, in steps of a few rows or one form. Never throws: what cannot be read becomes a problem with its place.
 * @param templates answers that are kept, and the recognition of unknown headings where it has been fetched
 * @returns the forms from the top, of forms side by side those on the left first, and the problems; a sheet without any form has
 *   exactly one problem of kind empty-sheet or no-form, unless a question or `needsEvidence` says why
 */
export function* readingForms(sheet: SheetSnapshot, templates: Templates): Steps<Reading> {
  const whole = new Grid(sheet);
  const of = { sheetId: sheet.id, sheetName: sheet.name };
  const forms: Form[] = [];
  const problems: ReadingProblem[] = [];
  const questions = new Map<string, TemplateQuestion>();
  let needsEvidence = false;
  for (const grid of yield* sideBySide(whole)) {
    const { regions, declarations } = yield* cutRegions(grid);
    problems.push(...declarations.map((cell) => ({ kind: 'declaration', cell, text: grid.seen(cell.row, cell.column), ...of }) as const));
    const reads: RegionRead[] = [];
    for (const [index, region] of regions.entries()) {
      if (region.title ?? region.funds ?? region.table) {
        reads.push(
          readRegion({ grid, region, templates, end: regions[index + 1]?.firstRow ?? grid.rows, taken: new Taken(region.firstRow) }),
        );
      }
      yield;
    }
    for (const read of reads) {
      problems.push(...read.problems.map((problem) => ({ ...problem, ...of })));
      for (const question of read.questions) if (!questions.has(question.key)) questions.set(question.key, { ...question, ...of });
      needsEvidence ||= read.needsEvidence === true;
      if (read.form) forms.push({ id: formId(sheet.id, read.form.area), ...of, ...read.form, ...gradeBeside(grid, read, reads) });
    }
  }
  if (forms.length === 0 && problems.length === 0 && questions.size === 0 && !needsEvidence) {
    problems.push({ kind: whole.rows === 0 ? 'empty-sheet' : 'no-form', ...of });
  }
  return { forms, problems, questions: [...questions.values()], needsEvidence };
}

/** Puts an empty grade into the column where other forms with the same label column have theirs. */
function gradeBeside(grid: Grid, { form, gradeLabel: label }: RegionRead, reads: readonly RegionRead[]): Pick<Form, 'grade'> {
  if (!form?.grade || !label || form.grade.content.kind !== 'empty') return {};
  const model = reads.find((read) => read.form?.grade?.content.kind === 'grade' && read.gradeLabel?.column === label.column);
  const column = model?.form?.grade?.cell.column;
  return column === undefined ? {} : { grade: grid.field([{ row: label.row, column }], '', { kind: 'empty' }) };
}

type WithoutSheet<Content> = Content extends unknown ? Omit<Content, 'id' | 'sheetId' | 'sheetName'> : never;

interface RegionRead {
  readonly form?: WithoutSheet<Form>;
  readonly gradeLabel?: Cell;
  readonly problems: readonly WithoutSheet<ReadingProblem>[];
  readonly questions: readonly Question[];
  readonly needsEvidence?: true;
}

/** What a region is read from. */
interface Source {
  readonly grid: Grid;
  readonly region: Region;
  readonly templates: Templates;
  /** The first row that is not the region's any more. */
  readonly end: number;
  readonly taken: Taken;
}

function readRegion(source: Source): RegionRead {
  const { grid, region } = source;
  const read = readBlocks(source);
  const lost = region.further.map((column) => {
    const cell = { row: region.firstRow, column };
    return { kind: 'no-table', cell, text: grid.seen(cell.row, cell.column) } as const;
  });
  return { ...read, problems: [...read.problems, ...lost] };
}

/** The rows of a region in which its blocks begin. */
const blockRows = ({ funds, goals, table }: Region): readonly number[] =>
  [funds?.first, table?.first, ...[...goals.values()].flatMap((places) => places.map(({ row }) => row))].filter((row) => row !== undefined);

function readBlocks(source: Source): RegionRead {
  const { grid, region, templates, end, taken } = source;
  const { firstRow, funds: fundRows, table: tableRows } = region;
  const title = grid.textField(region.title?.row ?? firstRow, region.title?.column ?? grid.firstFilled(firstRow) ?? 0);
  const fields = headFields(source);
  const named = fields.projectName?.text ?? title.text;
  if (!tableRows) {
    const isLoose = fundRows !== undefined && region.title === undefined;
    return { problems: [{ kind: 'no-table', cell: title.cell, text: named, ...(isLoose && { maybeOfFormAbove: true }) }], questions: [] };
  }
  const blockEnd = (row: number): number => Math.min(end, ...blockRows(region).filter((other) => other > row));
  const understoodTable = understandTable(grid, tableRows, region.title !== undefined || fundRows !== undefined, end, templates);
  const understoodFunds = fundRows && understandFunds(grid, fundRows, blockEnd(fundRows.first), templates);
  const both = [understoodTable, ...(understoodFunds ? [understoodFunds] : [])];
  if (both.some(({ kind }) => kind === 'needs-evidence')) return { problems: [], questions: [], needsEvidence: true };
  const questions = both.flatMap((each) => (each.kind === 'asked' ? [each.question] : []));
  if (understoodTable.kind !== 'read' || (understoodFunds && understoodFunds.kind !== 'read')) return { problems: [], questions };
  const heading = understoodTable.heading;
  const read = tableOf(source, heading);
  if (!('table' in read)) return { problems: read.problems, questions: [] };
  const { table, problems } = read;
  if (table.indicators.length === 0) {
    return { problems: [{ kind: 'no-table', cell: headingCell(heading), text: named }, ...problems], questions: [] };
  }
  const funds = understoodFunds && readFunds(grid, understoodFunds.heading, firstRow, blockEnd(understoodFunds.heading.row), taken);
  const head = headOf(source, table, funds);
  const goals = goalsOf(source);
  if (region.title) taken.cell(region.title);
  for (const { cell } of region.labels.values()) taken.cell(cell);
  for (const field of [...Object.values(fields), ...Object.values(goals)]) taken.cells(field.cells);
  const fundLines = understoodFunds && linesOf(understoodFunds.heading, blockEnd);
  const parts = { firstRow, heading, footRow: table.footRow, funds: fundLines, repeated: region.repeated };
  const passed = passedOver(grid, taken, parts);
  return {
    problems: understoodFunds && !funds ? [blockUnread(grid, understoodFunds.heading), ...problems] : problems,
    questions: [],
    ...(table.gradeLabel ? { gradeLabel: table.gradeLabel } : {}),
    form: {
      area: grid.areaOf(firstRow, table.lastRow),
      title: region.title ? title : { ...title, text: '', content: { kind: 'empty' } },
      ...head,
      ...fields,
      ...(funds ? { funds } : {}),
      ...goals,
      indicators: table.indicators,
      ...(table.printedPoints.length > 0 ? { printedPoints: table.printedPoints } : {}),
      ...(passed.length > 0 ? { passedOver: passed } : {}),
      ...(table.reasonsBelow.length > 0 ? { reasonsBelow: table.reasonsBelow } : {}),
    },
  };
}

const linesOf = ({ row, lastRow, columns }: FundHeading, blockEnd: (row: number) => number): Parts['funds'] => ({
  firstRow: lastRow + 1,
  end: blockEnd(row),
  firstAmount: Math.min(...columns.values()),
});

function headFields({ grid, region, end }: Source): Partial<Record<HeaderLabel, Field<TextContent>>> {
  const fields: Partial<Record<HeaderLabel, Field<TextContent>>> = {};
  for (const [label, place] of region.labels) {
    const field = headValue(grid, place, region.labels, region.firstRow, end);
    if (field) fields[label] = field;
  }
  return fields;
}

const headingCell = (heading: TableHeading): Cell => ({ row: heading.row, column: Math.min(...heading.columns.values()) });

type TableRead =
  | { readonly table: Table; readonly problems: readonly WithoutSheet<ReadingProblem>[] }
  | { readonly problems: readonly WithoutSheet<ReadingProblem>[] };

function tableOf({ grid, region, end, taken }: Source, heading: TableHeading): TableRead {
  const missing = REQUIRED_COLUMNS.filter((column) => !heading.columns.has(column));
  const table = readTable(grid, heading, region.firstRow, end, region.repeated, taken);
  const cell = headingCell(heading);
  if (!table) return { problems: missing.map((column) => ({ kind: 'column-missing', cell, text: TABLE_COLUMNS[column][0] ?? column })) };
  return { table, problems: table.unplaced.map((unplaced) => ({ kind: 'row-unplaced', ...unplaced })) };
}

/** Year, totals and grade; total and grade may stand in the head. */
function headOf(
  { grid, region, taken }: Source,
  table: Table,
  funds: FundBlock | undefined,
): Pick<Form, 'year' | 'totalPoints' | 'total' | 'sumsOfRows' | 'grade' | 'isDepartment'> {
  const { firstRow, labels, title } = region;
  const firstBlock = Math.min(...blockRows(region));
  const year = yearOf(grid, firstRow, firstBlock, (row) => [...labels.values()].some(({ cell }) => cell.row === row));
  const above = headResult(grid, firstRow, firstBlock);
  const { totalPoints, total = above.total, grade = above.grade } = table;
  for (const field of [total, grade]) {
    if (field === undefined || field.cell.row >= firstBlock) continue;
    const label = grid
      .filled(field.cell.row)
      .filter((column) => column < field.cell.column)
      .at(-1);
    taken.cells([...field.cells, ...(label === undefined ? [] : [{ row: field.cell.row, column: label }])]);
  }
  const totals = { ...(totalPoints && { totalPoints }), ...(total && { total }) };
  const merged = mergedTotal(totals, funds, table.indicators);
  const isDepartment = title !== undefined && WHOLE_DEPARTMENT.test(grid.label(title.row, title.column)) && !labels.has('projectName');
  return {
    ...(year === undefined ? {} : { year }),
    ...(isDepartment ? { isDepartment } : {}),
    ...(table.totalIsPlainSum ? ofRowsAlone(merged, funds, table.indicators) : merged),
    ...(grade ? { grade } : {}),
  };
}

const WHOLE_DEPARTMENT = /(?:部门|单位).{0,4}整体|整体(?:支出|绩效)/;

/** A heading of funds without a line below that could be read. */
function blockUnread(grid: Grid, { row, columns }: FundHeading): WithoutSheet<ReadingProblem> {
  const column = Math.min(...columns.values());
  return { kind: 'row-unplaced', cell: { row, column }, text: grid.seen(row, column) };
}

/** The goal texts, in the rows that no other block has. */
function goalsOf({ grid, region, end, taken }: Source): Pick<Form, 'plannedGoal' | 'reportedOutcome'> {
  const starts = [region.funds?.first, region.table?.first].filter((row) => row !== undefined);
  const rows = [...region.goals.values()].flatMap((places) => places.map(({ row }) => row));
  const last = Math.min(end, ...starts.filter((row) => row > Math.max(...rows)));
  if (region.goals.size === 0) return {};
  takeGoalWords(grid, region.goals, last, taken);
  return readGoals(grid, goalPlaces(grid, region.goals, last), last);
}
