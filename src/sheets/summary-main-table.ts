// The main table of a summary: one row a form, its figures formulas on the form's own cells, and their sums.
import { decimal } from '../form/decimal';
import type { Form } from '../form/form';
import { columnLetters } from '../form/snapshot';
import { SEVERITY_NAMES } from '../locale/severity';
import { constant, EMPTY_CELL } from '../plan/content';
import type { CellContent } from '../plan/plan';
import type { RuleSet } from '../scoring/rule-set';
import { FULL_POINTS, sumOfPoints } from '../scoring/points';
import type { SheetBuilder } from './sheet-builder';
import { figure, formula, INCOMPLETE, NONE, quoted, sumOfScores, wording } from './summary-figures';
import { dimensionHeadings, distribution, figureColours, figureFormats, gradeFor, incomplete, rate, rateOfAll } from './summary-formulas';
import { BUDGET, columnsFrom, EXECUTED, NUMBER, SUMMARY_NAME, within, YEAR, type Places, type Row } from './summary-places';

/** Amounts are shown in 万元. */
const FROM_YUAN = decimal('0.0001');
const ONE = decimal(1);

export function mainTable(sheet: SheetBuilder, rows: readonly Row[], places: Places, ruleSet: RuleSet): void {
  const headings = [
    ...['序号', '项目名称', '主管部门', '实施单位', '年度', '预算（万元）', '执行（万元）', '执行率（%）', '预算执行'],
    ...dimensionHeadings(places),
    ...['总分', '等级', SEVERITY_NAMES['zh-CN'].error, SEVERITY_NAMES['zh-CN'].warning, '缺说明'],
  ];
  const header = sheet.header(headings);
  rows.forEach((row, index) => {
    const at = header + 1 + index;
    sheet.filledRow([constant(index + 1), ...cellsOf(row, at, places, ruleSet)]);
    // Not on the name: LibreOffice does not wrap linked text.
    sheet.link({ row: at, column: NUMBER }, row.form.sheetName, row.form.title.cell);
  });
  sheet.table(SUMMARY_NAME, header, headings.length);
  figureColours(sheet, header + 1, places, ruleSet);
  figureFormats(sheet, header + 1, places);
  sheet.role('text', sheet.area(header + 1, NUMBER + 1, YEAR - 1));
  for (const column of [NUMBER, YEAR]) sheet.role('label', sheet.area(header + 1, column, column));
  sheet.filledRow(sumsOf(places, ruleSet));
  figureFormats(sheet, sheet.lastRow, places);
  sheet.role('label', sheet.area(sheet.lastRow, NUMBER, YEAR));
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
      ({ indicator, score }) => indicator.dimension === dimension && (score?.entered !== undefined || isDue(indicator)),
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
    constant(owed),
  ];
}

/** Whether a row is to be scored. Once the points add up to 100, a row without points is known not to be. */
function dueIn(form: Form): (indicator: Form['indicators'][number]) => boolean {
  const isComplete = sumOfPoints(form).sum.eq(FULL_POINTS);
  return ({ points, unscored }) =>
    points?.content.kind === 'number' || (!isComplete && unscored === undefined && points?.content.kind !== 'dash');
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
