// The clean 财政项目支出绩效自评表: what one says becomes a sheet to be made, laid out as the ministry's own and fit for A4.
import type { Area } from '../form/identity';
import type { FundColumn } from '../form/template';
import { DASH } from '../form/vocabulary';
import { constant } from '../plan/content';
import { nothing, text, type FormContent, type FundContent, type RowContent, type NewCell } from './form-content';
import { heightFor, HIGHEST, SheetBuilder } from './sheet-builder';
import type { CellRole, SheetLayout } from './sheet-layout';

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
  readonly role: CellRole;
}

function columnsOf({ hasSigns, hasMeasures, extras }: FormContent): readonly Column[] {
  const column = (part: Column['part'], heading: string, width: number, role: CellRole = 'input'): Column => ({
    part,
    heading,
    width,
    role,
  });
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

/** A sheet on which a form grows above, in and below the columns of its table. */
class Paper extends SheetBuilder {
  constructor(readonly columns: readonly Column[]) {
    super(columns.map(({ width }) => width));
  }

  /** A value over some columns of a row. */
  write(row: number, from: number, to: number, role: CellRole, { value, numberFormat }: NewCell): void {
    this.across(row, from, to, role, constant(value), numberFormat);
  }
}

/** Where the right one of two texts side by side begins: about the middle of what lies behind the first column. */
function middleOf(paper: Paper): number {
  const behind = paper.width(1, paper.lastColumn);
  let best = 2;
  for (let column = 2; column < paper.lastColumn; column += 1) {
    const off = (at: number): number => Math.abs(paper.width(1, at - 1) - behind / 2);
    if (off(column) < off(best)) best = column;
  }
  return best;
}

function putHead(paper: Paper, content: FormContent): void {
  paper.write(paper.row(34), 0, paper.lastColumn, 'title', text(content.title));
  const year = content.year === undefined ? '（    年度）' : `（${content.year}年度）`;
  paper.write(paper.row(24), 0, paper.lastColumn, 'title', text(year));
  const project = paper.row(26);
  paper.write(project, 0, 0, 'label', text('项目名称'));
  paper.write(project, 1, paper.lastColumn, 'input', content.projectName);
  const units = paper.row(26);
  const middle = middleOf(paper);
  paper.write(units, 0, 0, 'label', text('主管部门'));
  paper.write(units, 1, middle - 1, 'input', content.department);
  paper.write(units, middle, middle, 'label', text('实施单位'));
  paper.write(units, middle + 1, paper.lastColumn, 'input', content.unit);
}

/** Each of the six columns has its place above the table's; one that the form lacks leaves its place to the one before. */
function fundSpans(paper: Paper, has: ReadonlySet<FundColumn>): readonly (readonly [FundColumn, string, number, number])[] {
  const starts = paper.columns.flatMap(({ part }, column) =>
    column < 2 || typeof part === 'number' || part === 'sign' || part === 'measure' ? [] : [column],
  );
  const spans = FUND_HEADINGS.map(([column, heading], index): [FundColumn, string, number, number] => [
    column,
    heading,
    starts[index] ?? paper.lastColumn,
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

const isPercent = ({ value, numberFormat }: NewCell): boolean => numberFormat.includes('%') || /[%％]$/.test(String(value).trim());

function putFunds(paper: Paper, { unit, columns, lines }: FundContent): void {
  const spans = fundSpans(paper, columns);
  const heading = paper.row(26);
  const percent = lines.some(({ executionRate }) => executionRate && isPercent(executionRate));
  paper.write(heading, 1, 1, 'heading', text(''));
  for (const [column, words, from, to] of spans) {
    paper.write(heading, from, to, 'heading', text(column === 'executionRate' && !percent ? `${words}（%）` : words));
  }
  for (const line of lines) {
    const row = paper.row(26);
    paper.write(row, 1, 1, 'label', text(line.label));
    for (const [column, , from, to] of spans) {
      const written = line[column] ?? nothing();
      // "-" says that there is nothing to fill in.
      const role = DASH.test(String(written.value)) ? 'label' : COMPUTED_FUNDS.has(column) ? 'computed' : 'input';
      paper.write(row, from, to, role, written);
    }
  }
  paper.put(paper.area(heading, 0, 0), 'label', constant(`项目资金\n（${unit}）`));
}

function putGoals(paper: Paper, { planned, reported }: NonNullable<FormContent['goals']>): void {
  const heading = paper.row(24);
  const middle = middleOf(paper);
  paper.write(heading, 1, middle - 1, 'heading', text('预期目标'));
  paper.write(heading, middle, paper.lastColumn, 'heading', text('实际完成情况'));
  const halves = [
    [planned, 1, middle - 1],
    [reported, middle, paper.lastColumn],
  ] as const;
  const needed = Math.max(80, ...halves.map(([{ value }, from, to]) => heightFor(constant(value), paper.width(from, to))));
  const rows = Math.ceil(needed / HIGHEST);
  for (let row = 0; row < rows; row += 1) paper.row(needed / rows);
  for (const [{ value, numberFormat }, from, to] of halves)
    paper.put(paper.area(heading + 1, from, to), 'input', constant(value), numberFormat);
  paper.put(paper.area(heading, 0, 0), 'label', constant('年度总体\n目标'));
}

/** Puts the rows of the table; answers the first and the last one. */
function putTable(paper: Paper, { rows }: FormContent): readonly [number, number] {
  const heading = paper.row(34);
  paper.columns.forEach(({ heading: words }, column) => paper.write(heading, column, column, 'heading', text(words)));
  const first = paper.end;
  for (const content of rows) {
    const row = paper.row(26);
    paper.columns.forEach(({ part, role }, column) => {
      if (part === 'dimension' || part === 'category') return;
      const written = typeof part === 'number' ? (content.extras[part] ?? nothing()) : content[part];
      paper.write(row, column, column, role, written);
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
  return [first, paper.lastRow];
}

/** Rows of the same words below one another share one merged cell. */
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
    const words = constant(wordsOf(row));
    paper.put({ firstRow: firstRow + index, lastRow: firstRow + last, firstColumn: column, lastColumn: column }, 'label', words);
    let rest = heightFor(words, paper.width(column, column));
    for (let above = index; above < last; above += 1) rest -= paper.height(firstRow + above);
    paper.raise(firstRow + last, rest);
  });
}

function putFoot(paper: Paper, content: FormContent): void {
  const at = (part: TablePart): number => paper.columns.findIndex((column) => column.part === part);
  const total = paper.row(26);
  paper.write(total, 0, at('points') - 1, 'heading', text('总分'));
  paper.write(total, at('points'), at('points'), 'computed', content.totalPoints);
  paper.write(total, at('score'), at('score'), 'computed', content.total);
  paper.write(total, at('explanation'), paper.lastColumn, 'text', nothing());
  const grade = paper.row(26);
  paper.write(grade, 0, 0, 'heading', text('评分等级'));
  paper.write(grade, 1, paper.lastColumn, 'computed', content.grade);
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
    return { firstRow: first, lastRow: last, firstColumn: column, lastColumn: column };
  };
  return paper.layout({
    sheetName: content.sheetName,
    choices: [{ area: columnOf('actual'), values: ACHIEVEMENTS, strict: false }],
    ranges: (['points', 'score'] as const).map((part) => ({ area: columnOf(part), low: 0, high: 100 })),
    frozenRows: 0,
    print: {
      landscape: paper.width(0, paper.lastColumn) > WIDEST_UPRIGHT,
      titleRows: { first: first - 1, last: first - 1 },
    },
  });
}
