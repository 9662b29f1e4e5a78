// 生成汇总 as a sheet to be made: one row a form, sums by 主管部门, and what is missing.
import type { Assessment } from '../plan/assessment';
import { constant } from '../plan/content';
import type { RuleSet } from '../scoring/rule-set';
import { SheetBuilder } from './sheet-builder';
import type { SheetLayout } from './sheet-layout';
import { departmentTable } from './summary-departments';
import { signed } from './overview-fingerprint';
import { rowsOf } from './overview-rows';
import { formula, quoted } from './summary-figures';
import { mainTable } from './summary-main-table';
import { missingFrom, MISSING_NAME, missingTable, type Unread } from './summary-missing';
import { owedExplanations } from './summary-owed';
import { distinct, HEADER_ROW, placesOf, SUMMARY_NAME, widthsOf, within, type Row } from './summary-places';

/**
 * The summary of all forms that were read, in the order of the workbook; its words are Chinese in every language of the interface,
 * as are the forms it is handed on with. Figures are formulas on the forms' own cells; counts of findings are those of this run.
 * @param assessments in the order of the sheets; those without forms add nothing
 * @param unread the sheets that are not among them: named in the summary
 * @param ruleSet by which they were assessed
 * @returns undefined when there is no form
 */
export function summaryLayout(assessments: readonly Assessment[], unread: readonly Unread[], ruleSet: RuleSet): SheetLayout | undefined {
  const rows = rowsOf(assessments).map((row) => ({ ...row, owed: owedExplanations(row.assessment) }));
  if (rows.length === 0) return undefined;
  const places = placesOf(rows);
  const sheet = new SheetBuilder(widthsOf(places));
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
  const layout = sheet.layout({
    sheetName: SUMMARY_NAME,
    frozenRows: HEADER_ROW + 1,
    print: { landscape: true, titleRows: { first: 0, last: HEADER_ROW }, numbered: true },
  });
  return { ...layout, contents: signed(layout.contents, heading, 'summary') };
}

function noteOf(rows: readonly Row[], missing: number): string {
  const lacks = (what: 'total' | 'grade'): boolean => rows.some(({ form }) => form[what] === undefined);
  const unfilled = rows.filter(({ assessment }) => assessment.toFill !== undefined).length;
  const added = [...(lacks('total') ? ['总分'] : []), ...(lacks('grade') ? ['等级'] : [])];
  return [
    ...(missing > 0 ? [`有 ${missing} 处没有读取或读不出，见“${MISSING_NAME}”。`] : []),
    ...(unfilled > 0 ? [`有 ${unfilled} 张自评表还没填完，没填的不计入错误。`] : []),
    '金额、执行率、得分、总分和等级取自各自评表，随表更新；错误、待核实和缺说明为截至生成时的数，逐条问题可另行生成“问题清单”。',
    ...(added.length > 0 ? [`原表没有${added.join('、')}一栏的，按各项得分和评分口径算出。`] : []),
  ].join('');
}
