// The clean 财政项目支出绩效自评表: what one says becomes a sheet to be made, laid out as the ministry's own and fit for A4.
import type { Cell, CellValue } from '../form/snapshot';
import { DASH, type FundColumn } from '../form/vocabulary';
import { constant, EMPTY_CELL } from '../plan/content';
import type { CellContent } from '../plan/plan';
import type { Area, Role, SheetLayout } from './sheet-layout';

/** What a cell is to hold: always a constant, "" for nothing yet. */
export interface Written {
  readonly value: CellValue;
  readonly numberFormat: string;
}

export interface FundLineContent extends Readonly<Partial<Record<FundColumn, Written>>> {
  /** As printed: "其中:当年财政拨款". */
  readonly label: string;
}

export interface FundContent {
  readonly unit: '元' | '万元';
  /** Those that the block has, in any order. */
  readonly columns: ReadonlySet<FundColumn>;
  readonly lines: readonly FundLineContent[];
}

export interface RowContent {
  /** As printed: "产出指标", "产出指标（50分）". Rows of the same words below one another share one merged cell. */
  readonly dimension: string;
  readonly category: string;
  readonly name: Written;
  readonly sign: Written;
  readonly target: Written;
  readonly measure: Written;
  readonly actual: Written;
  readonly points: Written;
  readonly score: Written;
  readonly explanation: Written;
  /** One for each of `FormContent.extras`. */
  readonly extras: readonly Written[];
}

/** All that a form says, without a place for any of it. */
export interface FormContent {
  readonly sheetName: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly projectName: Written;
  readonly department: Written;
  readonly unit: Written;
  /** Undefined: the form has no such block. */
  readonly funds: FundContent | undefined;
  readonly goals: { readonly planned: Written; readonly reported: Written } | undefined;
  /** Columns beside the usual eight: a sign before the target, its unit behind it, and others at the right end, by their headings. */
  readonly hasSigns: boolean;
  readonly hasMeasures: boolean;
  readonly extras: readonly string[];
  readonly rows: readonly RowContent[];
  readonly totalPoints: Written;
  readonly total: Written;
  readonly grade: Written;
}

export const text = (value: string): Written => ({ value, numberFormat: 'General' });
/** Points, scores and rates as the form shows them. */
export const TWO_DECIMALS = '0.00';
export const TEXT = '@';
export const nothing = (numberFormat = 'General'): Written => ({ value: '', numberFormat });

export const STANDARD_TITLE = '项目支出绩效自评表';

/** How a qualitative indicator turned out, in the words of the template. */
const ACHIEVEMENTS: readonly string[] = ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'];

const FUND_HEADINGS: readonly (readonly [FundColumn, string])[] = [
  ['initialBudget', '年初预算数'],
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
  ['points', '分值'],
  ['executionRate', '执行率'],
  ['score', '得分'],
];
/** What recalculating fills in; the others are a person's. */
const COMPUTED_FUNDS: ReadonlySet<FundColumn> = new Set(['executionRate', 'score']);

type TablePart = 'dimension' | 'category' | 'name' | 'sign' | 'target' | 'measure' | 'actual' | 'points' | 'score' | 'explanation';
interface Column {
  readonly part: TablePart | number;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly role: Role;
}

function columnsOf({ hasSigns, hasMeasures, extras }: FormContent): readonly Column[] {
  const column = (part: Column['part'], heading: string, width: number, role: Role = 'input'): Column => ({ part, heading, width, role });
  return [
    column('dimension', '一级指标', 11, 'label'),
    column('category', '二级指标', 17, 'label'),
    column('name', '三级指标', 25),
    ...(hasSigns ? [column('sign', '符号', 8)] : []),
    column('target', '年度指标值', 15),
    ...(hasMeasures ? [column('measure', '计量单位', 10)] : []),
    column('actual', '实际完成值', 15),
    column('points', '分值', 9),
    column('score', '得分', 10, 'computed'),
    column('explanation', '偏差原因分析及改进措施', 24),
    ...extras.map((heading, index) => column(index, heading, 14)),
  ];
}

/** Wider than this, the words on an upright page would be too small to read. */
const WIDEST_UPRIGHT = 135;
const LINE = 14;
const PADDING = 10;
/** Excel's rows are no higher than 409 points; long texts go on over several. */
const HIGHEST = 400;
const LONGEST_NAME = 31;

/** Characters of the standard font that a line takes: a Han character takes two. */
const breadth = (line: string): number => line.length + line.replace(/[\u0000-\u1fff]/g, '').length;
const linesIn = (words: string, width: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(breadth(line) / (width - 1))), 0);
const heightOf = (words: string, width: number): number => linesIn(words, width) * LINE + PADDING;

/** Legal in Excel and short enough, the ending kept: 某项目 and （整理）. */
export function sheetName(name: string, ending = ''): string {
  const legal = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^[\s']+/, '')
    .slice(0, LONGEST_NAME - ending.length)
    .replace(/[\s']+$|[\uD800-\uDBFF]$/g, '');
  return (legal === '' ? '自评表' : legal) + ending;
}

/** A sheet while it grows from the top. */
class Paper {
  readonly cells: CellContent[][] = [];
  readonly roles: { area: Area; role: Role }[] = [];
  readonly numberFormats: { area: Area; numberFormat: string }[] = [];
  readonly merges: Area[] = [];
  readonly rowHeights = new Map<number, number>();

  constructor(readonly columns: readonly Column[]) {}

  get end(): number {
    return this.cells.length;
  }
  get last(): number {
    return this.columns.length - 1;
  }
  width(first: number, last: number): number {
    return this.columns.slice(first, last + 1).reduce((sum, { width }) => sum + width, 0);
  }

  /** Adds a row and answers its index. */
  row(height: number): number {
    this.rowHeights.set(this.end, Math.min(HIGHEST, height));
    return this.cells.push(this.columns.map(() => EMPTY_CELL)) - 1;
  }

  raise(row: number, height: number): void {
    this.rowHeights.set(row, Math.min(HIGHEST, Math.max(height, this.rowHeights.get(row) ?? 0)));
  }

  put(first: Cell, last: Cell, role: Role, { value, numberFormat }: Written): void {
    const area = { first, last };
    const cells = this.cells[first.row];
    if (cells && value !== '') cells[first.column] = constant(value);
    this.roles.push({ area, role });
    if (numberFormat !== 'General') this.numberFormats.push({ area, numberFormat });
    if (first.row < last.row || first.column < last.column) this.merges.push(area);
  }

  /** Within one row, and makes it high enough. */
  across(row: number, from: number, to: number, role: Role, written: Written): void {
    this.put({ row, column: from }, { row, column: to }, role, written);
    this.raise(row, heightOf(String(written.value), this.width(from, to)));
  }
}

/** Where the right one of two texts side by side begins: about the middle of what lies behind the first column. */
function middleOf(paper: Paper): number {
  const behind = paper.width(1, paper.last);
  let best = 2;
  for (let column = 2; column < paper.last; column += 1) {
    const off = (at: number): number => Math.abs(paper.width(1, at - 1) - behind / 2);
    if (off(column) < off(best)) best = column;
  }
  return best;
}

function putHead(paper: Paper, content: FormContent): void {
  paper.across(paper.row(34), 0, paper.last, 'title', text(content.title));
  const year = content.year === undefined ? '（    年度）' : `（${content.year}年度）`;
  paper.across(paper.row(24), 0, paper.last, 'title', text(year));
  const project = paper.row(26);
  paper.across(project, 0, 0, 'label', text('项目名称'));
  paper.across(project, 1, paper.last, 'input', content.projectName);
  const units = paper.row(26);
  const middle = middleOf(paper);
  paper.across(units, 0, 0, 'label', text('主管部门'));
  paper.across(units, 1, middle - 1, 'input', content.department);
  paper.across(units, middle, middle, 'label', text('实施单位'));
  paper.across(units, middle + 1, paper.last, 'input', content.unit);
}

/** Each of the six columns has its place above the table's; one that the form lacks leaves its place to the one before. */
function fundSpans(paper: Paper, has: ReadonlySet<FundColumn>): readonly (readonly [FundColumn, string, number, number])[] {
  const starts = paper.columns.flatMap(({ part }, column) =>
    column < 2 || typeof part === 'number' || part === 'sign' || part === 'measure' ? [] : [column],
  );
  const spans = FUND_HEADINGS.map(([column, heading], index): [FundColumn, string, number, number] => [
    column,
    heading,
    starts[index] ?? paper.last,
    (starts[index + 1] ?? paper.columns.length) - 1,
  ]);
  const kept = spans.filter(([column]) => has.has(column));
  return kept.map(([column, heading, from], index) => [
    column,
    heading,
    index === 0 ? 2 : from,
    (kept[index + 1]?.[2] ?? paper.columns.length) - 1,
  ]);
}

const isPercent = ({ value, numberFormat }: Written): boolean => numberFormat.includes('%') || /[%％]$/.test(String(value).trim());

function putFunds(paper: Paper, { unit, columns, lines }: FundContent): void {
  const spans = fundSpans(paper, columns);
  const heading = paper.row(26);
  const percent = lines.some(({ executionRate }) => executionRate && isPercent(executionRate));
  paper.across(heading, 1, 1, 'heading', text(''));
  for (const [column, words, from, to] of spans) {
    paper.across(heading, from, to, 'heading', text(column === 'executionRate' && !percent ? `${words}（%）` : words));
  }
  for (const line of lines) {
    const row = paper.row(26);
    paper.across(row, 1, 1, 'label', text(line.label));
    for (const [column, , from, to] of spans) {
      const written = line[column] ?? nothing();
      // "-" says that there is nothing to fill in.
      const role = DASH.test(String(written.value)) ? 'label' : COMPUTED_FUNDS.has(column) ? 'computed' : 'input';
      paper.across(row, from, to, role, written);
    }
  }
  paper.put({ row: heading, column: 0 }, { row: paper.end - 1, column: 0 }, 'label', text(`项目资金\n（${unit}）`));
}

function putGoals(paper: Paper, { planned, reported }: NonNullable<FormContent['goals']>): void {
  const heading = paper.row(24);
  const middle = middleOf(paper);
  paper.across(heading, 1, middle - 1, 'heading', text('预期目标'));
  paper.across(heading, middle, paper.last, 'heading', text('实际完成情况'));
  const needed = Math.max(
    80,
    heightOf(String(planned.value), paper.width(1, middle - 1)),
    heightOf(String(reported.value), paper.width(middle, paper.last)),
  );
  const rows = Math.ceil(needed / HIGHEST);
  for (let row = 0; row < rows; row += 1) paper.row(needed / rows);
  const [first, last] = [heading + 1, paper.end - 1];
  paper.put({ row: first, column: 1 }, { row: last, column: middle - 1 }, 'input', planned);
  paper.put({ row: first, column: middle }, { row: last, column: paper.last }, 'input', reported);
  paper.put({ row: heading, column: 0 }, { row: last, column: 0 }, 'label', text('年度总体\n目标'));
}

/** Puts the rows of the table; answers the first and the last one. */
function putTable(paper: Paper, { rows }: FormContent): readonly [number, number] {
  const heading = paper.row(34);
  paper.columns.forEach(({ heading: words }, column) => paper.across(heading, column, column, 'heading', text(words)));
  const first = paper.end;
  for (const content of rows) {
    const row = paper.row(26);
    paper.columns.forEach(({ part, role }, column) => {
      if (part === 'dimension' || part === 'category') return;
      const written = typeof part === 'number' ? (content.extras[part] ?? nothing()) : content[part];
      paper.across(row, column, column, role, written);
    });
  }
  const joined = (above: RowContent | undefined, row: RowContent): boolean => above?.dimension === row.dimension;
  putLevel(paper, rows, first, 0, ({ dimension }) => dimension, joined);
  putLevel(
    paper,
    rows,
    first,
    1,
    ({ category }) => category,
    (above, row) => joined(above, row) && above?.category === row.category,
  );
  return [first, paper.end - 1];
}

function putLevel(
  paper: Paper,
  rows: readonly RowContent[],
  firstRow: number,
  column: number,
  wordsOf: (row: RowContent) => string,
  joined: (above: RowContent | undefined, row: RowContent) => boolean,
): void {
  rows.forEach((row, index) => {
    if (joined(rows[index - 1], row)) return;
    let last = index;
    for (let next = rows[last + 1]; next !== undefined && joined(row, next); next = rows[last + 1]) last += 1;
    paper.put({ row: firstRow + index, column }, { row: firstRow + last, column }, 'label', text(wordsOf(row)));
    let rest = heightOf(wordsOf(row), paper.width(column, column));
    for (let above = index; above < last; above += 1) rest -= paper.rowHeights.get(firstRow + above) ?? 0;
    paper.raise(firstRow + last, rest);
  });
}

function putFoot(paper: Paper, content: FormContent): void {
  const at = (part: TablePart): number => paper.columns.findIndex((column) => column.part === part);
  const total = paper.row(26);
  paper.across(total, 0, at('points') - 1, 'heading', text('总分'));
  paper.across(total, at('points'), at('points'), 'computed', content.totalPoints);
  paper.across(total, at('score'), at('score'), 'computed', content.total);
  paper.across(total, at('explanation'), paper.last, 'text', nothing());
  const grade = paper.row(26);
  paper.across(grade, 0, 0, 'heading', text('评分等级'));
  paper.across(grade, 1, paper.last, 'computed', content.grade);
}

/** The sheet for a form's content, complete and printable. A row at least; what is blank in the content is blank on the sheet. */
export function layoutForm(content: FormContent): SheetLayout {
  const columns = columnsOf(content);
  const paper = new Paper(columns);
  putHead(paper, content);
  if (content.funds) putFunds(paper, content.funds);
  if (content.goals) putGoals(paper, content.goals);
  const [first, last] = putTable(paper, content);
  putFoot(paper, content);
  const columnOf = (part: TablePart): Area => {
    const column = columns.findIndex((other) => other.part === part);
    return { first: { row: first, column }, last: { row: last, column } };
  };
  return {
    sheetName: content.sheetName,
    contents: paper.cells,
    roles: paper.roles,
    numberFormats: paper.numberFormats,
    merges: paper.merges,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: paper.rowHeights,
    choices: [{ area: columnOf('actual'), values: ACHIEVEMENTS, strict: false }],
    ranges: (['points', 'score'] as const).map((part) => ({ area: columnOf(part), low: 0, high: 100 })),
    tables: [],
    dataBars: [],
    gradeColours: [],
    links: [],
    frozenRows: 0,
    print: {
      landscape: paper.width(0, paper.last) > WIDEST_UPRIGHT,
      titleRows: { first: first - 1, last: first - 1 },
    },
  };
}
