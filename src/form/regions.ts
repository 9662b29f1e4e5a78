// Cuts a grid into regions, one for each form: where it begins, the headings of its blocks, and the heads that a further page repeats.
import { isFundHeading } from './funds';
import { goalLabelsIn, type GoalPlace, isGoalHeading } from './goals';
import type { Grid } from './grid';
import { type HeadLabel, type HeadLabels, headLabels, headValue, yearIn } from './head';
import { readHeading } from './heading';
import {
  hasColumnWords,
  type HeadingRows,
  headingRowsAt,
  isAllKnown,
  isKnownColumn,
  isOtherHeading,
  joinedRows,
  kindOf,
} from './heading-rows';
import { labelWithValue } from './label-with-value';
import type { Cell } from './snapshot';
import type { Steps } from './steps';
import { isGradeLabel, isGradeWord, isTotalLabel } from './table-foot';
import type { BlockKind } from './template';
import { compact } from './text';
import { CONTINUED, DECLARATION, type GoalLabel, type HeaderLabel, TITLE, TITLE_REMARK } from './vocabulary';

/** The rows of one form, and the headings of its blocks. */
export interface Region {
  readonly firstRow: number;
  readonly title: Cell | undefined;
  /** Columns of further titles in the same row; they have no table of their own. */
  readonly further: readonly number[];
  readonly labels: Map<HeaderLabel, HeadLabel>;
  readonly goals: Map<GoalLabel, readonly GoalPlace[]>;
  funds: HeadingRows | undefined;
  table: HeadingRows | undefined;
  /** Rows at the top of a further page that repeat title, head and heading. */
  readonly repeated: Set<number>;
  /** True below 总分, where another heading begins another form. */
  isClosed: boolean;
}

/** Takes a fraction of a millisecond; stopping at every row would double the work. */
const ROWS_OF_A_STEP = 20;
/** Rows with content below a title in which the head or a block of its form begins. */
const ROWS_TO_HEAD = 12;

interface Heading {
  readonly kind: BlockKind;
  readonly rows: HeadingRows;
}

class Cutter {
  readonly regions: Region[] = [];
  /** Titles of 绩效目标申报表: what follows them is no self-evaluation. */
  readonly declarations: Cell[] = [];
  private current: Region | undefined;
  /** What was found in a row: the top of a page is read before its rows are. */
  private readonly looks = new Map<number, HeadingRows | undefined>();
  private readonly heads = new Map<number, HeadLabels>();
  private readonly headings = new Map<string, Heading | undefined>();
  private isDeclaration = false;

  constructor(private readonly grid: Grid) {}

  /** Reads one row. @returns the next one to read */
  readRow(row: number): number {
    const { grid } = this;
    if (grid.isBlankRow(row)) return row + 1;
    const title = this.titleAt(row);
    if (title) return this.takeTitle(row, title);
    if (this.isDeclaration) return row + 1;
    const { current } = this;
    return current?.table !== undefined && !current.isClosed ? this.readTableRow(current, current.table, row) : this.readOpenRow(row);
  }

  private begin(firstRow: number, title?: Cell, further: readonly number[] = []): Region {
    const region: Region = {
      firstRow,
      title,
      further,
      labels: new Map(),
      goals: new Map(),
      funds: undefined,
      table: undefined,
      repeated: new Set(),
      isClosed: false,
    };
    this.current = region;
    this.regions.push(region);
    this.isDeclaration = false;
    return region;
  }

  /** The columns of titles that stand alone in the row, or beside others: of the form, or of a declaration of goals. */
  private titleAt(row: number): readonly number[] | undefined {
    const { grid } = this;
    const filled = grid.filled(row);
    const titles = filled.filter((column) => isTitle(grid, row, column));
    if (titles.length === 0) return undefined;
    return filled.every((column) => titles.includes(column) || TITLE_REMARK.test(grid.written(row, column))) ? titles : undefined;
  }

  private takeTitle(row: number, [column = 0, ...further]: readonly number[]): number {
    const { grid, current } = this;
    if (DECLARATION.test(grid.label(row, column))) {
      this.declarations.push({ row, column });
      this.isDeclaration = true;
      return row + 1;
    }
    const page = this.pageAt(row);
    if (!page) return row + 1;
    if (current && this.goesOn(current, page, grid.seen(row, column))) {
      return goOn(current, page);
    }
    this.begin(row, { row, column }, further);
    return row + 1;
  }

  /** A row inside an open table: the top of a further page, the total, or the heading of another form. */
  private readTableRow(current: Region, table: HeadingRows, row: number): number {
    const { grid } = this;
    const labels = grid.labelsOf(row);
    const isTotal = labels.some((label) => label !== '' && (isTotalLabel(label) || labelWithValue(label)?.total !== undefined));
    if (isTotal || isGradeRow(grid, row)) current.isClosed = true;
    const first = grid.firstFilled(row);
    if (first !== undefined && namesProject(grid, row, first)) {
      const page = this.pageAt(row);
      if (page && this.goesOn(current, page)) {
        return goOn(current, page);
      }
      if (page) return this.readOpenRow(row);
    }
    if (isFundHeading(labels)) return this.readOpenRow(row);
    if (isOtherHeading(grid, row, table)) {
      const heading = this.headingAt(row);
      if (heading) {
        this.begin(row);
        return this.take(heading);
      }
    }
    return row + 1;
  }

  /** A row outside of tables. */
  private readOpenRow(row: number): number {
    const { grid } = this;
    const found = this.headAt(row);
    const project = found.get('projectName');
    const own = this.current?.labels.get('projectName');
    if (project && (!this.current || this.current.table || (own !== undefined && own.label === project.label))) this.begin(row);
    const { current } = this;
    const heading = this.headingAt(row);
    if (heading) return this.take(heading);
    if (current && !current.table) {
      for (const [label, place] of found) if (!current.labels.has(label)) current.labels.set(label, place);
      for (const [label, places] of goalLabelsIn(grid, row)) if (!current.goals.has(label)) current.goals.set(label, places);
    }
    return row + 1;
  }

  /** The heading of a block that begins in this row, known or by its look. @param isPage below a title or at the top of a page */
  private headingAt(row: number, isPage = false): Heading | undefined {
    const { current } = this;
    const isBelowTitle = isPage || current?.title !== undefined || current?.funds !== undefined;
    const inForm = isBelowTitle || (current?.labels.size ?? 0) > 0;
    const key = `${row} ${isBelowTitle} ${inForm}`;
    if (!this.headings.has(key)) this.headings.set(key, this.findHeading(row, isBelowTitle, inForm));
    return this.headings.get(key);
  }

  private findHeading(row: number, isBelowTitle: boolean, inForm: boolean): Heading | undefined {
    const { grid } = this;
    const labels = grid.labelsOf(row);
    if (isFundHeading(labels)) return { kind: 'funds', rows: joinedRows(grid, row) };
    if (isGoalHeading(grid, row, isKnownColumn)) return undefined;
    const rows = this.lookAt(row);
    const known = rows ?? (hasColumnWords(labels) ? joinedRows(grid, row) : undefined);
    if (known && isFundHeading(known.labels)) return { kind: 'funds', rows: known };
    if (known && readHeading(known, isBelowTitle)) return { kind: 'table', rows: known };
    const kind = rows && !isAllKnown(rows) && !this.isHead(row) ? kindOf(grid, rows, inForm) : undefined;
    return rows && kind ? { kind, rows } : undefined;
  }

  /** Whether the words of a row are labels of the head and their values: one of these among many others may be a word for a column, too. */
  private isHead(row: number): boolean {
    const { size } = this.headAt(row);
    return size > 0 && this.grid.filled(row).length <= 2 * size + 2;
  }

  private headAt(row: number): HeadLabels {
    const known = this.heads.get(row) ?? headLabels(this.grid, row);
    this.heads.set(row, known);
    return known;
  }

  private lookAt(row: number): HeadingRows | undefined {
    if (!this.looks.has(row)) this.looks.set(row, headingRowsAt(this.grid, row));
    return this.looks.get(row);
  }

  private take({ kind, rows }: Heading): number {
    const { current } = this;
    if (kind === 'funds') {
      const region = !current || current.table || current.funds ? this.begin(rows.first) : current;
      region.funds = rows;
    } else {
      const region = !current || current.table ? this.begin(rows.first) : current;
      region.table = rows;
    }
    return rows.last + 1;
  }

  /**
   * What stands at the top of a page that begins in this row: up to its first heading.
   * @returns undefined where neither a head nor a heading follows: then nothing begins here
   */
  private pageAt(first: number): Page | undefined {
    const { grid } = this;
    const labels = new Map<HeaderLabel, HeadLabel>();
    let year: number | undefined;
    let looked = 0;
    let row = first;
    for (; row < grid.rows && looked < ROWS_TO_HEAD; row++) {
      if (grid.isBlankRow(row)) continue;
      looked++;
      if (row > first && this.titleAt(row)) break;
      if (grid.filled(row).length === 1) year ??= yearIn(grid.seen(row, grid.firstFilled(row) ?? 0));
      const heading = this.headingAt(row, true);
      if (heading) return { first, end: heading.rows.last + 1, labels, year, heading };
      for (const [label, place] of this.headAt(row)) if (!labels.has(label)) labels.set(label, place);
    }
    return labels.size > 0 ? { first, end: row, labels, year, heading: undefined } : undefined;
  }

  /** Whether a page is a further one of the form above: no total yet, the same project or none, nothing that the form has already. */
  private goesOn(current: Region, page: Page, title?: string): boolean {
    if (current.isClosed || page.heading === undefined || (page.heading.kind === 'funds' && current.funds)) return false;
    if (current.table ? page.heading.kind === 'funds' : !current.funds && current.goals.size === 0) return false;
    const { grid } = this;
    const valueOf = (labels: HeadLabels, from: number): string | undefined => {
      const project = labels.get('projectName');
      return project && compact(headValue(grid, project, labels, from, page.end)?.text ?? '');
    };
    const [own, project] = [valueOf(current.labels, current.firstRow), valueOf(page.labels, page.first)];
    if (project !== undefined && project !== own) return false;
    if (title !== undefined && current.title) {
      const above = grid.seen(current.title.row, current.title.column);
      const [year, before] = [page.year ?? yearIn(title), this.yearOf(current)];
      if (year !== undefined && before !== undefined && year !== before) return false;
      // Straight above the table that is still to come it may be a text of the goals.
      const isBare = !current.table && page.labels.size === 0 && page.year === undefined;
      if (bare(title) !== bare(above) && project === undefined && !isBare) return false;
    }
    if (project !== undefined || (title !== undefined && CONTINUED.test(compact(title)))) return true;
    // Without a project only the rest of a form tells: its funds, or levels that go on.
    return current.funds !== undefined || !this.beginsAnew(current, page.heading.rows);
  }

  private yearOf({ firstRow, title }: Region): number | undefined {
    const { grid } = this;
    const own = title && yearIn(grid.seen(title.row, title.column));
    const [below = -1] = grid.filled(firstRow + 1);
    return own ?? (below < 0 ? undefined : yearIn(grid.seen(firstRow + 1, below)));
  }

  /** Whether the table below a heading begins with the level with which the open one began. */
  private beginsAnew(current: Region, rows: HeadingRows): boolean {
    const levelBelow = (last: number | undefined): string | undefined => {
      if (last === undefined) return undefined;
      const first = this.grid.firstFilled(last + 1);
      return first === undefined ? undefined : this.grid.label(last + 1, first);
    };
    return current.table === undefined || levelBelow(current.table.last) === levelBelow(rows.last);
  }
}

interface Page {
  readonly first: number;
  /** The row behind its head and heading. */
  readonly end: number;
  readonly labels: HeadLabels;
  readonly year: number | undefined;
  readonly heading: Heading | undefined;
}

/** Whether the row begins with 项目名称, its value behind it or not. Most rows of a table have neither word. */
function namesProject(grid: Grid, row: number, column: number): boolean {
  const label = grid.label(row, column);
  return label.includes('名') && headLabels(grid, row).get('projectName')?.cell.column === column;
}

/** Whether the row has a grade, or room for it, and nothing else. */
function isGradeRow(grid: Grid, row: number): boolean {
  const [label = 0, grade, ...others] = grid.filled(row);
  return others.length === 0 && isGradeLabel(grid.label(row, label)) && (grade === undefined || isGradeWord(grid.label(row, grade)));
}

/** Passes over the top of a further page. @returns the next row to read: a heading that the form has not had yet, else the one below */
function goOn({ table, repeated }: Region, { first, end, heading }: Page): number {
  const next = table === undefined ? (heading?.rows.first ?? end) : end;
  for (let row = first; row < next; row++) repeated.add(row);
  return next;
}

/** A title without what tells one page from another. */
const bare = (title: string): string =>
  compact(title)
    .replace(CONTINUED, (mark) => (mark.startsWith('(') ? '' : '表'))
    .replace(/[\d()]|年度?/g, '');

function isTitle(grid: Grid, row: number, column: number): boolean {
  const label = grid.label(row, column);
  if (!label.endsWith('表') && !label.endsWith('续')) return false;
  const bareLabel = label.replace(/续表$/, '表').replace(/表续$/, '表');
  return (TITLE.test(bareLabel) || DECLARATION.test(bareLabel)) && !/[。;,!?]|^(?:注|备注|说明|附注|填表说明)[:\d]/.test(label);
}

export interface Cut {
  readonly regions: readonly Region[];
  readonly declarations: readonly Cell[];
}

/** The regions of a grid from the top. */
export function* cutRegions(grid: Grid): Steps<Cut> {
  const cutter = new Cutter(grid);
  let next = ROWS_OF_A_STEP;
  for (let row = 0; row < grid.rows;) {
    if (row >= next) {
      next = row + ROWS_OF_A_STEP;
      yield;
    }
    row = cutter.readRow(row);
  }
  return cutter;
}
