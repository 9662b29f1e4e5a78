// The last table of a summary: which unit still has to explain which row of which form.
import { roundHalfUp } from '../form/decimal';
import { addressOf } from '../form/snapshot';
import { onOneLine } from '../form/text';
import { SEVERITY_NAMES } from '../locale/severity';
import { constant } from '../plan/content';
import { saysNothing } from '../plan/mark';
import type { CellContent } from '../plan/plan';
import type { SheetBuilder } from './sheet-builder';
import { formula, NONE, quoted, reference } from './summary-figures';
import { GAP } from './summary-formulas';
import { distinct, MOST_LINKED, NUMBER, PLACE, type Row } from './summary-places';

/** None of them a word by which an indicator table is known. */
const OWED_COLUMNS = ['序号', '项目名称', '指标', '责任单位', '位置', '目标', '实际', '比例（%）', '事由', '级别', '状态'] as const;
const OWED_RATIO = 7;

/** Answers the row of its header. */
export function owedTable(sheet: SheetBuilder, rows: readonly Row[], owed: number): number {
  sheet.row(GAP);
  sheet.line('label', constant(`待说明的偏差（${owed} 处，截至生成时）`), 24, OWED_COLUMNS.length);
  const header = sheet.header(OWED_COLUMNS);
  for (const { name, unit, form, owed: some } of rows) {
    for (const { row, reasons, severity, cell } of some) {
      const { indicator, ratio } = row;
      sheet.filledRow([
        constant(sheet.lastRow - header + 1),
        constant(name),
        constant(onOneLine(indicator.name.text)),
        constant(unit),
        constant(addressOf(cell)),
        constant(onOneLine(indicator.target.text)),
        constant(onOneLine(indicator.actual.text)),
        constant(ratio === undefined ? NONE : Number(roundHalfUp(ratio, 1))),
        constant(distinct(reasons).join('、')),
        constant(SEVERITY_NAMES['zh-CN'][severity]),
        indicator.explanation === undefined ? constant('无说明栏') : standing(reference(form.sheetName, cell)),
      ]);
      if (sheet.lastRow - header <= MOST_LINKED) sheet.link({ row: sheet.lastRow, column: PLACE }, form.sheetName, cell);
    }
  }
  sheet.table('待说明的偏差', header, OWED_COLUMNS.length);
  sheet.role('label', sheet.area(header + 1, NUMBER, NUMBER));
  sheet.role('text', sheet.area(header + 1, NUMBER + 1, OWED_COLUMNS.length - 1));
  sheet.role('computed', sheet.area(header + 1, OWED_RATIO, OWED_RATIO));
  sheet.format(sheet.area(header + 1, OWED_RATIO, OWED_RATIO), '0.0');
  return header;
}

/** Goes out by itself once the explanation is written. */
const standing = (ref: string): CellContent => formula(`IF(ISERROR(${ref}),${quoted(NONE)},IF(${saysNothing(ref)},"待说明","已说明"))`);
