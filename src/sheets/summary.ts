// 生成汇总 as a sheet to be made: one row a form, sums by 主管部门, what is missing, and who still has to explain what.
import { decimal, HUNDRED, roundHalfUp } from '../form/decimal';
import type { Field, Form, Grade, TextContent } from '../form/form';
import { addressOf, columnLetters, type Cell, type SheetSnapshot } from '../form/snapshot';
import { compact, onOneLine } from '../form/text';
import { GRADES } from '../form/vocabulary';
import type { RuleSet } from '../scoring/rule-set';
import { FULL_POINTS, sumOfPoints } from '../scoring/total';
import type { Assessment, FormAssessment } from '../plan/assessment';
import { constant, EMPTY_CELL } from '../plan/content';
import { saysNothing } from '../plan/mark';
import type { CellContent } from '../plan/plan';
import type { Area, Role, SheetLayout } from './sheet-layout';
import { BLANK, figure, formula, INCOMPLETE, NONE, placeName, quoted, reference, sumOfScores, wording } from './summary-figures';
import { missingFrom, type Missing, type Unread } from './summary-missing';
import { owedExplanations, type OwedExplanation } from './summary-owed';
import { signed } from './summary-fingerprint';

/** The sheet's name where it is free. */
export const SUMMARY_NAME = '绩效自评汇总';

/** Amounts are shown in 万元. */
const FROM_YUAN = decimal('0.0001');
const ONE = decimal(1);

/** Words in the place of a number keep to the right as well. */
const AMOUNT = '#,##0.00;-#,##0.00;0.00;* @';
const SCORE = '0.00;-0.00;0.00;* @';
const COUNT = '0';

/** In characters; scores share one width, however many dimensions there are. */
const WIDTHS = {
  number: 6,
  project: 30,
  department: 20,
  unit: 22,
  year: 7,
  amount: 13,
  rate: 9,
  score: 9,
  total: 9,
  grade: 8,
  count: 7,
} as const;
/** What a row of text takes, in points, and what stands free above and below it. */
const LINE = 14;
const PADDING = 8;
const GRADE_ORDER: readonly Grade[] = ['优', '良', '中', '差'];

interface Row {
  readonly sheet: SheetSnapshot;
  readonly assessment: FormAssessment;
  readonly form: Form;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly owed: readonly OwedExplanation[];
}

/** Where things stand: columns, zero-based, and the rows of the main table. */
interface Places {
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

const NUMBER = 0;
const DEPARTMENT = 2;
const YEAR = 4;
const BUDGET = 5;
const EXECUTED = 6;
const RATE = 7;
const HEADER_ROW = 3;

/**
 * The summary of all forms that were read, in the order of the workbook; its words are Chinese in every language of the interface,
 * as are the forms it is handed on with. Figures are formulas on the forms' own cells; counts of findings are those of this run.
 * @param assessments in the order of the sheets; those without forms add nothing
 * @param unread the sheets that are not among them: named in the summary
 * @param ruleSet by which they were assessed
 * @returns undefined when there is no form
 */
export function summaryLayout(assessments: readonly Assessment[], unread: readonly Unread[], ruleSet: RuleSet): SheetLayout | undefined {
  const rows = rowsOf(assessments);
  if (rows.length === 0) return undefined;
  const places = placesOf(rows);
  const sheet = new Sheet(places.columns);
  const heading = formula(
    `"共 "&ROWS(${within(places, 0)})&" 张自评表　　评分口径："&${quoted(ruleSet.name.slice(0, 200))}&"　　金额单位：万元"`,
  );
  sheet.line('title', constant(SUMMARY_NAME), 30);
  sheet.line('note', heading, 18);
  const missing = missingFrom(unread, assessments, rows);
  sheet.line('note', constant(noteOf(rows, missing.length)), 18);
  mainTable(sheet, rows, places, ruleSet);
  const departments = distinct(rows.map(({ department }) => department));
  if (departments.length > 1) departmentTable(sheet, departments, places, ruleSet);
  if (missing.length > 0) missingTable(sheet, missing);
  const owed = rows.reduce((sum, row) => sum + row.owed.length, 0);
  const owedHeader = owed > 0 ? owedTable(sheet, rows, owed) : undefined;
  if (owed === 0) sheet.line('note', constant('没有缺少的偏差原因分析。'), 18, 1);
  const layout = sheet.layout();
  // The heading of the longer table is the one that is repeated.
  const repeated = owedHeader !== undefined && owed > rows.length ? owedHeader : HEADER_ROW;
  return {
    ...layout,
    contents: signed(layout.contents, heading),
    frozenRows: repeated === HEADER_ROW ? HEADER_ROW + 1 : 0,
    print: { landscape: true, titleRows: { first: repeated === HEADER_ROW ? 0 : repeated, last: repeated } },
  };
}

function rowsOf(assessments: readonly Assessment[]): readonly Row[] {
  const found = assessments.flatMap(({ sheet, forms }) =>
    forms.map((assessment) => ({ sheet, assessment, form: assessment.evaluation.form, owed: owedExplanations(assessment) })),
  );
  const names = found.map(({ form }) => said(form.projectName, form.sheetName));
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const departments = canonical(found.map(({ form }) => said(form.department, BLANK)));
  const units = canonical(found.map(({ form }) => said(form.unit, BLANK)));
  return found.map((row, index) => {
    const name = names[index] ?? '';
    const place = placeName(row.form.sheetName, row.form.title.cell);
    return {
      ...row,
      name: shared.has(name) ? `${name}（${place}）` : name,
      department: departments[index] ?? BLANK,
      unit: units[index] ?? BLANK,
    };
  });
}

function said(field: Field<TextContent> | undefined, otherwise: string): string {
  const text = field?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? otherwise : text;
}

/** Spellings that differ only in spaces and widths are one: the first of them. */
function canonical(texts: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const text of texts) if (!first.has(compact(text))) first.set(compact(text), text);
  return texts.map((text) => first.get(compact(text)) ?? text);
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function placesOf(rows: readonly Row[]): Places {
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

function noteOf(rows: readonly Row[], missing: number): string {
  const lacks = (what: 'total' | 'grade'): boolean => rows.some(({ form }) => form[what] === undefined);
  const added = [...(lacks('total') ? ['总分'] : []), ...(lacks('grade') ? ['等级'] : [])];
  return [
    ...(missing > 0 ? [`有 ${missing} 处没有读取或读不出，见“${MISSING_NAME}”。`] : []),
    '金额、执行率、得分、总分和等级取自各自评表，随表更新；错误、提醒和缺说明为截至生成时的数。',
    ...(added.length > 0 ? [`原表没有${added.join('、')}一栏的，按各项得分和评分口径算出。`] : []),
  ].join('');
}

/** "$E$5:$E$10": a column of the main table. */
const within = ({ firstRow, lastRow }: Places, column: number): string =>
  `$${columnLetters(column)}$${firstRow + 1}:$${columnLetters(column)}$${lastRow + 1}`;

function mainTable(sheet: Sheet, rows: readonly Row[], places: Places, ruleSet: RuleSet): void {
  const header = sheet.table('绩效自评汇总', [
    ...['序号', '项目名称', '主管部门', '实施单位', '年度', '预算（万元）', '执行（万元）', '执行率（%）', '预算执行'],
    ...places.dimensions.map((dimension) => (dimension === '' ? '未分类' : dimension)),
    ...['总分', '等级', '错误', '提醒', '缺说明'],
  ]);
  rows.forEach((row, index) => {
    const at = header + 1 + index;
    sheet.row([constant(index + 1), ...cellsOf(row, at, places, ruleSet)]);
    // Not on the name: LibreOffice does not wrap linked text.
    sheet.link({ row: at, column: NUMBER }, row.form.sheetName, row.form.title.cell);
  });
  sheet.closeTable(header);
  sheet.dataBar(header + 1, RATE);
  sheet.dataBar(header + 1, places.total);
  sheet.gradeColour(header + 1, places.grade, ruleSet);
  figureFormats(sheet, header + 1, places);
  sheet.role('text', header + 1, NUMBER + 1, YEAR - 1);
  for (const column of [NUMBER, YEAR]) sheet.role('label', header + 1, column, column);
  sheet.row(sumsOf(places, ruleSet));
  figureFormats(sheet, sheet.lastRow, places);
  sheet.role('label', sheet.lastRow, NUMBER, YEAR);
}

function cellsOf({ sheet, form, assessment, name, department, unit, owed }: Row, at: number, places: Places, ruleSet: RuleSet) {
  const { total: line, unit: written } = form.funds ?? {};
  const scale = written === '元' ? FROM_YUAN : ONE;
  const own = (column: number): string => `${columnLetters(column)}${at + 1}`;
  const count = (severity: 'error' | 'warning'): CellContent =>
    constant(assessment.findings.filter((finding) => finding.severity === severity).length);
  const isDue = dueIn(form);
  const dimensions = places.dimensions.map((dimension) => {
    const due = assessment.evaluation.indicators.filter(
      ({ indicator, score }) => indicator.dimension === dimension && (score.entered !== undefined || isDue(indicator)),
    );
    return due.length === 0
      ? constant(NONE)
      : sumOfScores(
          sheet,
          due.map(({ indicator }) => indicator),
        );
  });
  const execution = figure(sheet, line?.score);
  const parts = [execution, ...dimensions].filter((cell) => cell.kind === 'formula' || cell.value !== NONE).length;
  const scores = `${own(places.executionScore)}:${own(places.total - 1)}`;
  const sum = `ROUND(SUM(${scores}),2)`;
  const { totalCap } = assessment.evaluation;
  const capped = totalCap === undefined ? sum : `MIN(${sum},${totalCap.toFixed()})`;
  return [
    constant(name),
    constant(department),
    constant(unit),
    constant(form.year ?? NONE),
    figure(sheet, line?.annualBudget ?? line?.initialBudget, scale),
    figure(sheet, line?.executed, scale),
    line?.executionRate || line === undefined ? figure(sheet, line?.executionRate) : rate(own(EXECUTED), own(BUDGET)),
    execution,
    ...dimensions,
    form.total ? figure(sheet, form.total) : formula(`IF(COUNT(${scores})=${parts},${capped},${quoted(INCOMPLETE)})`),
    form.grade ? wording(sheet, form.grade) : gradeFor(own(places.total), ruleSet),
    count('error'),
    count('warning'),
    constant(owed.length),
  ];
}

/** Whether a row is to be scored. Once the points add up to 100, a row without points is known not to be. */
function dueIn(form: Form): (indicator: Form['indicators'][number]) => boolean {
  const isComplete = sumOfPoints(form).sum.eq(FULL_POINTS);
  return ({ points, unscored }) =>
    points.content.kind === 'number' || (!isComplete && unscored === undefined && points.content.kind !== 'dash');
}

const rate = (executed: string, budget: string): CellContent => formula(`IFERROR(ROUND(${executed}/${budget}*100,2),${quoted(NONE)})`);

/** Of the forms that have both amounts as numbers; the others would distort it. */
function rateOfAll(places: Places, of = ''): CellContent {
  const [budget, executed] = [within(places, BUDGET), within(places, EXECUTED)];
  const both = `${of}ISNUMBER(${budget})*ISNUMBER(${executed})`;
  return rate(`SUMPRODUCT(${both},${executed})`, `SUMPRODUCT(${both},${budget})`);
}

/** The grade that the rule set gives a total. */
function gradeFor(total: string, { grades }: RuleSet): CellContent {
  const bands = grades.map(({ from, label }) => `IF(ROUND(${total},2)>=${from},${quoted(label)},`).join('');
  return formula(`IF(ISNUMBER(${total}),${bands}${quoted(NONE)}${')'.repeat(grades.length)},${quoted(NONE)})`);
}

/** 合计: amounts and counts added up, scores averaged. */
function sumsOf(places: Places, ruleSet: RuleSet): readonly CellContent[] {
  const letters = (column: number): string => within(places, column);
  const average = (column: number): CellContent => formula(`IFERROR(AVERAGE(${letters(column)}),${quoted(NONE)})`);
  const sum = (column: number): CellContent => formula(`SUM(${letters(column)})`);
  const missing = incomplete(places);
  return [
    EMPTY_CELL,
    constant('合计（得分为平均分）'),
    formula(`ROWS(${letters(0)})&" 张"&IF(${missing}>0,"，"&${missing}&" 张数据不全","")`),
    formula(distribution(places, ruleSet)),
    EMPTY_CELL,
    sum(BUDGET),
    sum(EXECUTED),
    rateOfAll(places),
    ...columnsFrom(places.executionScore, places.total).map(average),
    EMPTY_CELL,
    ...columnsFrom(places.errors, places.owed).map(sum),
  ];
}

const columnsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** How many forms lack a number among budget, executed and total, as a part of a formula; `of`: a condition on the rows, "(…)*". */
function incomplete(places: Places, of = ''): string {
  const known = [BUDGET, EXECUTED, places.total].map((column) => `ISNUMBER(${within(places, column)})`).join('*');
  return `SUMPRODUCT(${of}(1-${known}))`;
}

/** "优 5 良 1 中 0 差 0" as a formula. */
function distribution(places: Places, ruleSet: RuleSet, of = ''): string {
  const stands = within(places, places.grade);
  return gradeNames(ruleSet)
    .map(([first = '', ...others]) => {
      const hits = [first, ...others].map((name) => `(${stands}=${quoted(name)})`).join('+');
      return `${quoted(`${first} `)}&SUMPRODUCT(${of}(${hits}))`;
    })
    .join('&" "&');
}

/** Best grade first: its letter and the other words for it. */
const gradeNames = (ruleSet: RuleSet): readonly (readonly string[])[] =>
  GRADE_ORDER.map((grade) =>
    distinct([grade, ...GRADES[grade], ...ruleSet.grades.filter((band) => band.grade === grade).map(({ label }) => label)]),
  );

function departmentTable(sheet: Sheet, departments: readonly string[], places: Places, ruleSet: RuleSet): void {
  sheet.line('label', constant('按主管部门'), 24, 1);
  const header = sheet.table('按主管部门汇总', [
    ...['序号', '主管部门', '自评表（张）', '等级分布', '数据不全', '预算（万元）', '执行（万元）', '执行率（%）', '预算执行'],
    ...places.dimensions.map((dimension) => (dimension === '' ? '未分类' : dimension)),
    ...['平均总分', '等级', '错误', '提醒', '缺说明'],
  ]);
  departments.forEach((department, index) => {
    const at = header + 2 + index;
    const of = `(${within(places, DEPARTMENT)}=$B${at})*`;
    const sum = (column: number): CellContent => formula(`SUMPRODUCT(${of}1,${within(places, column)})`);
    const average = (column: number): CellContent => {
      const stands = within(places, column);
      return formula(`IFERROR(SUMPRODUCT(${of}1,${stands})/SUMPRODUCT(${of}ISNUMBER(${stands})),${quoted(NONE)})`);
    };
    sheet.row([
      constant(index + 1),
      constant(department),
      formula(`SUMPRODUCT(${of}1)`),
      formula(distribution(places, ruleSet, of)),
      formula(incomplete(places, of)),
      sum(BUDGET),
      sum(EXECUTED),
      rateOfAll(places, of),
      ...columnsFrom(places.executionScore, places.total).map(average),
      gradeFor(`${columnLetters(places.total)}${at}`, ruleSet),
      ...columnsFrom(places.errors, places.owed).map(sum),
    ]);
  });
  sheet.closeTable(header);
  sheet.dataBar(header + 1, RATE);
  sheet.dataBar(header + 1, places.total);
  sheet.gradeColour(header + 1, places.grade, ruleSet);
  figureFormats(sheet, header + 1, places);
  sheet.role('label', header + 1, NUMBER, YEAR);
  sheet.role('text', header + 1, NUMBER + 1, NUMBER + 1);
}

/** From a row to the last so far: amounts, rates, scores, grades and counts, all of them calculated. */
function figureFormats(sheet: Sheet, from: number, places: Places): void {
  sheet.role('computed', from, DEPARTMENT, places.columns - 1);
  sheet.role('label', from, places.grade, places.grade);
  sheet.format(from, BUDGET, EXECUTED, AMOUNT);
  sheet.format(from, RATE, places.total, SCORE);
  sheet.format(from, places.errors, places.owed, COUNT);
}

const MISSING_NAME = '未读出的内容';
const MISSING_COLUMNS = ['序号', '项目或工作表', '情况', '责任单位', '位置', '内容'] as const;
const PLACE = 4;

/** Sheets, places and cells without which the figures above are not whole. */
function missingTable(sheet: Sheet, missing: readonly Missing[]): void {
  sheet.line('label', constant(`${MISSING_NAME}（${missing.length} 处，截至生成时）`), 24, 1, MISSING_COLUMNS.length);
  const header = sheet.table(MISSING_NAME, MISSING_COLUMNS);
  missing.forEach(({ name, what, unit, sheetName, cell, text }, index) => {
    sheet.row([
      constant(index + 1),
      constant(name),
      constant(what),
      constant(unit ?? NONE),
      constant(cell === undefined ? NONE : addressOf(cell)),
      constant(onOneLine(text)),
    ]);
    if (cell !== undefined && index < MOST_LINKED) sheet.link({ row: sheet.lastRow, column: PLACE }, sheetName, cell);
  });
  sheet.closeTable(header);
  sheet.role('label', header + 1, NUMBER, NUMBER);
  sheet.role('text', header + 1, NUMBER + 1, MISSING_COLUMNS.length - 1);
}

/** None of them a word by which an indicator table is known. */
const OWED_COLUMNS = ['序号', '项目名称', '指标', '责任单位', '位置', '目标', '实际', '比例（%）', '事由', '级别', '状态'] as const;
const OWED_RATIO = 7;
/** Links are what makes the request large: thousands of them, and Excel on the web would refuse it. The places stay named. */
const MOST_LINKED = 2000;

/** Which unit has to explain which row of which form. Answers the row of its header. */
function owedTable(sheet: Sheet, rows: readonly Row[], owed: number): number {
  sheet.line('label', constant(`待说明的偏差（${owed} 处，截至生成时）`), 24, 1, OWED_COLUMNS.length);
  const header = sheet.table('待说明的偏差', OWED_COLUMNS);
  for (const { name, unit, form, owed: some } of rows) {
    for (const { row, reasons, severity, cell } of some) {
      const { indicator, ratio } = row;
      sheet.row([
        constant(sheet.lastRow - header + 1),
        constant(name),
        constant(onOneLine(indicator.name.text)),
        constant(unit),
        constant(addressOf(cell)),
        constant(onOneLine(indicator.target.text)),
        constant(onOneLine(indicator.actual.text)),
        constant(ratio === undefined ? NONE : Number(roundHalfUp(ratio, 1))),
        constant(distinct(reasons).join('、')),
        constant(severity === 'error' ? '错误' : severity === 'warning' ? '提醒' : '提示'),
        indicator.explanation === undefined ? constant('无说明栏') : standing(reference(form.sheetName, cell)),
      ]);
      if (sheet.lastRow - header <= MOST_LINKED) sheet.link({ row: sheet.lastRow, column: PLACE }, form.sheetName, cell);
    }
  }
  sheet.closeTable(header);
  sheet.role('label', header + 1, NUMBER, NUMBER);
  sheet.role('text', header + 1, NUMBER + 1, OWED_COLUMNS.length - 1);
  sheet.role('computed', header + 1, OWED_RATIO, OWED_RATIO);
  sheet.format(header + 1, OWED_RATIO, OWED_RATIO, '0.0');
  return header;
}

/** Goes out by itself once the explanation is written. */
const standing = (ref: string): CellContent => formula(`IF(ISERROR(${ref}),${quoted(NONE)},IF(${saysNothing(ref)},"待说明","已说明"))`);

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A layout that grows row by row. */
class Sheet {
  private readonly rows: (readonly CellContent[])[] = [];
  private readonly roles: { area: Area; role: Role }[] = [];
  private readonly numberFormats: { area: Area; numberFormat: string }[] = [];
  private readonly merges: Area[] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly tables: { name: string; area: Area }[] = [];
  private readonly dataBars: { area: Area; full: number }[] = [];
  private readonly gradeColours: Mutable<SheetLayout['gradeColours'][number]>[] = [];
  private readonly links: { cell: Cell; sheetName: string; target: Cell }[] = [];
  private readonly widths: readonly number[];

  constructor(private readonly columns: number) {
    const { number, project, department, unit, year, amount, rate: rateWidth, score, total, grade, count } = WIDTHS;
    const scores = Array.from({ length: columns - 13 }, () => score);
    this.widths = [number, project, department, unit, year, amount, amount, rateWidth, ...scores, total, grade, count, count, count];
  }

  get lastRow(): number {
    return this.rows.length - 1;
  }

  /** One text over the width of the sheet or of `columns`, `gap` empty rows above it. */
  line(role: Role, text: CellContent, height: number, gap = 0, columns = this.columns): void {
    for (let empty = 0; empty < gap; empty += 1) this.rows.push([]);
    this.rows.push([text]);
    const area = this.area(this.lastRow, 0, columns - 1);
    this.merges.push(area);
    this.roles.push({ area, role });
    this.rowHeights.set(this.lastRow, height);
  }

  /** Begins a table; its area ends with `closeTable`. Answers the row of its header. */
  table(name: string, headings: readonly string[]): number {
    this.row(unique(headings).map(constant));
    this.tables.push({ name, area: this.area(this.lastRow, 0, headings.length - 1) });
    this.role('heading', this.lastRow, 0, headings.length - 1);
    return this.lastRow;
  }

  closeTable(header: number): void {
    const table = this.tables.find(({ area }) => area.first.row === header);
    if (table) table.area = { first: table.area.first, last: { row: this.lastRow, column: table.area.last.column } };
  }

  row(cells: readonly CellContent[]): void {
    this.rows.push(cells);
    const lines = cells.map((cell, column) => (cell.kind === 'constant' ? linesOf(String(cell.value), this.widths[column] ?? 0) : 1));
    this.rowHeights.set(this.lastRow, Math.min(409, Math.max(...lines) * LINE + PADDING));
  }

  role(role: Role, from: number, first: number, last: number): void {
    this.roles.push({ area: this.area(from, first, last), role });
  }

  format(from: number, first: number, last: number, numberFormat: string): void {
    this.numberFormats.push({ area: this.area(from, first, last), numberFormat });
  }

  dataBar(from: number, column: number): void {
    this.dataBars.push({ area: this.area(from, column, column), full: Number(HUNDRED) });
  }

  gradeColour(from: number, column: number, ruleSet: RuleSet): void {
    this.gradeColours.push({ area: this.area(from, column, column), grades: gradeNames(ruleSet) });
  }

  link(cell: Cell, sheetName: string, target: Cell): void {
    this.links.push({ cell, sheetName, target });
  }

  layout(): Omit<SheetLayout, 'frozenRows' | 'print'> {
    const { numberFormats, merges, rowHeights, tables, dataBars, gradeColours, links } = this;
    return {
      sheetName: SUMMARY_NAME,
      contents: this.rows.map((row) => Array.from({ length: this.columns }, (_, column) => row[column] ?? EMPTY_CELL)),
      roles: this.roles,
      numberFormats,
      merges,
      columnWidths: this.widths,
      rowHeights,
      choices: [],
      ranges: [],
      tables,
      dataBars,
      gradeColours,
      links,
    };
  }

  /** From a row to the last so far. */
  private area(from: number, first: number, last: number): Area {
    return { first: { row: from, column: first }, last: { row: Math.max(from, this.lastRow), column: last } };
  }
}

/** A table's headings differ, without regard to case. */
function unique(headings: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return headings.map((heading) => {
    let name = heading;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${heading}（${number}）`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Lines that a text takes in a column so many characters wide; a Chinese character takes two. */
function linesOf(text: string, width: number): number {
  const taken = Array.from(text).reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
  return Math.max(1, Math.ceil(taken / Math.max(1, width - 1)));
}
