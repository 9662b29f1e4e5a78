// The second table of a summary: the same figures by 主管部门.
import { columnLetters } from '../form/snapshot';
import { SEVERITY_NAMES } from '../locale/severity';
import { constant } from '../plan/content';
import type { CellContent } from '../plan/plan';
import type { RuleSet } from '../scoring/rule-set';
import type { SheetBuilder } from './sheet-builder';
import { formula, NONE, quoted } from './summary-figures';
import { dimensionHeadings, distribution, figureColours, figureFormats, GAP, gradeFor, incomplete, rateOfAll } from './summary-formulas';
import { BUDGET, columnsFrom, DEPARTMENT, EXECUTED, NUMBER, within, YEAR, type Places } from './summary-places';

export function departmentTable(sheet: SheetBuilder, departments: readonly string[], places: Places, ruleSet: RuleSet): void {
  sheet.row(GAP);
  sheet.line('label', constant('按主管部门'), 24);
  const headings = [
    ...['序号', '主管部门', '自评表（张）', '等级分布', '数据不全', '预算（万元）', '执行（万元）', '执行率（%）', '预算执行'],
    ...dimensionHeadings(places),
    ...['平均总分', '等级', SEVERITY_NAMES['zh-CN'].error, SEVERITY_NAMES['zh-CN'].warning, '缺说明'],
  ];
  const header = sheet.header(headings);
  departments.forEach((department, index) => {
    const at = header + 2 + index;
    const of = `(${within(places, DEPARTMENT)}=$B${at})*`;
    const sum = (column: number): CellContent => formula(`SUMPRODUCT(${of}1,${within(places, column)})`);
    const average = (column: number): CellContent => {
      const stands = within(places, column);
      return formula(`IFERROR(SUMPRODUCT(${of}1,${stands})/SUMPRODUCT(${of}ISNUMBER(${stands})),${quoted(NONE)})`);
    };
    sheet.filledRow([
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
  sheet.table('按主管部门汇总', header, headings.length);
  figureColours(sheet, header + 1, places, ruleSet);
  figureFormats(sheet, header + 1, places);
  sheet.role('label', sheet.area(header + 1, NUMBER, YEAR));
  sheet.role('text', sheet.area(header + 1, NUMBER + 1, NUMBER + 1));
}
