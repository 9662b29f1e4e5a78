// Probes of sizes: how heights of rows, widths of columns and merged areas are told, and what protection refuses of them.
import { onSheet, plain, refusalOf } from '../ask';
import type { Probe } from '../probe';

export const SIZE_PROBES: readonly Probe[] = [
  {
    id: 'row-heights-told',
    difference: 'sizes-one-by-one',
    asks: { 'zh-CN': '逐行读出行高', en: 'heights are told row by row' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('1:3').format.rowHeight = 30;
      sheet.getRange('2:2').format.rowHeight = 60;
      const rows = sheet.getRange('A1:A3').getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      return plain(rows.value.map(({ format }) => format?.rowHeight));
    }),
  },
  {
    id: 'font-and-wrap-told',
    asks: { 'zh-CN': '读出字号和是否自动换行', en: 'the size of a font and whether its cell wraps can be read' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.font.size = 14;
      format.wrapText = true;
      const cells = sheet.getRange('A1').getCellProperties({ format: { font: { size: true }, wrapText: true } });
      await context.sync();
      const told = cells.value[0]?.[0]?.format;
      return plain([told?.font?.size, told?.wrapText]);
    }),
  },
  {
    id: 'merged-areas-told',
    difference: 'merged-areas',
    asks: { 'zh-CN': '读出与区域相交的合并单元格', en: 'merged cells that lie in a range are told' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      const merged = sheet.getRange('B1:B2').getMergedAreasOrNullObject();
      merged.load({ address: true });
      await context.sync();
      return merged.isNullObject ? null : merged.address.replace(/^.*!/, '');
    }),
  },
  {
    id: 'protected-row-height',
    difference: 'protected-sizes',
    asks: { 'zh-CN': '受保护的表拒绝改行高', en: 'a protected sheet refuses the height of a row' },
    expected: { equals: 'AccessDenied' },
    source: 'Excel.WorksheetProtectionOptions.allowFormatRows; application-specific-api-error-handling: AccessDenied',
    run: onSheet(async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      return refusalOf(context, () => (sheet.getRange('1:1').format.rowHeight = 40));
    }),
  },
];
