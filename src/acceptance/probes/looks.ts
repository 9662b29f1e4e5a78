// Probes of what the summary and new forms are made of: tables, links, lists to choose from, the page.
import { onSheet, plain, refusalOf } from '../ask';
import type { Probe } from '../probe';

/** Head and two rows. */
function rows(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:B3');
  range.values = [
    ['项目', 2024],
    ['甲', 1],
    ['乙', 2],
  ];
  return range;
}

const TABLES: readonly Probe[] = [
  {
    id: 'table-header-is-text',
    asks: { 'zh-CN': '表格的数字标题变成文本', en: 'a number in the header of a table becomes a text' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.tables.add(rows(sheet), true);
      const header = sheet.getRange('B1').load({ values: true });
      await context.sync();
      return plain(header.values[0]?.[0]);
    }),
  },
  {
    id: 'table-name-taken',
    asks: { 'zh-CN': '表格重名会被拒绝', en: 'a name that another table has is refused' },
    expected: { equals: 'InvalidArgument' },
    source: '#551',
    run: onSheet(async (sheet, context) => {
      sheet.tables.add(rows(sheet), true).name = '验收一';
      sheet.getRange('D1:D2').values = [['项目'], ['甲']];
      await context.sync();
      return refusalOf(context, () => {
        sheet.tables.add(sheet.getRange('D1:D2'), true).name = '验收一';
      });
    }),
  },
  {
    id: 'table-overlap',
    asks: { 'zh-CN': '两张表格重叠会被拒绝', en: 'a table over another one is refused' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.tables.add(rows(sheet), true);
      await context.sync();
      return refusalOf(context, () => {
        sheet.tables.add(sheet.getRange('A2:B3'), true);
      });
    }),
  },
  {
    id: 'table-to-range',
    asks: { 'zh-CN': '表格转回普通区域，内容不变', en: 'a table becomes a plain range again and keeps its contents' },
    expected: { equals: [0, '乙'] },
    source: 'Excel.Table.convertToRange',
    run: onSheet(async (sheet, context) => {
      const table = sheet.tables.add(rows(sheet), true);
      await context.sync();
      table.convertToRange();
      const count = sheet.tables.getCount();
      const cell = sheet.getRange('A3').load({ values: true });
      await context.sync();
      return [count.value, plain(cell.values[0]?.[0])];
    }),
  },
];

const LOOKS: readonly Probe[] = [
  {
    id: 'link-keeps-text',
    difference: 'hyperlink-text',
    asks: { 'zh-CN': '不带 textToDisplay 的链接保留单元格文字', en: 'a link without textToDisplay keeps the text of its cell' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.load({ name: true });
      await context.sync();
      const cell = sheet.getRange('A1');
      cell.values = [['位置']];
      cell.hyperlink = { documentReference: `'${sheet.name}'!B2`, screenTip: '转到' };
      cell.load({ values: true });
      await context.sync();
      return plain(cell.values[0]?.[0]);
    }),
  },
  {
    id: 'link-keeps-number',
    difference: 'hyperlink-text',
    asks: { 'zh-CN': '数字单元格加链接后仍是数字', en: 'a number with a link stays a number' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.load({ name: true });
      await context.sync();
      const cell = sheet.getRange('A1');
      cell.values = [[7]];
      cell.hyperlink = { documentReference: `'${sheet.name}'!B2` };
      cell.load({ values: true });
      await context.sync();
      return plain(cell.values[0]?.[0]);
    }),
  },
  {
    id: 'list-to-choose-from',
    asks: { 'zh-CN': '可以给单元格设下拉列表', en: 'a cell takes a list to choose from' },
    expected: { equals: 'done' },
    source: 'Excel.DataValidation.rule',
    run: onSheet((sheet, context) =>
      refusalOf(context, () => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '优,良,中,差' } };
      }),
    ),
  },
  {
    id: 'list-too-long',
    asks: { 'zh-CN': '下拉列表超过 255 个字符时', en: 'a list of more than 255 characters' },
    expected: 'unknown',
    run: onSheet((sheet, context) =>
      refusalOf(context, () => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '优'.repeat(256) } };
      }),
    ),
  },
  {
    id: 'page-set-up',
    difference: 'page-setup',
    asks: { 'zh-CN': '设纸张、方向、缩放、标题行和页脚不出错', en: 'paper, orientation, zoom, title rows and footer can be set' },
    expected: { equals: 'done' },
    source: 'Excel.PageLayout',
    run: onSheet((sheet, context) =>
      refusalOf(context, () => {
        const { pageLayout } = sheet;
        pageLayout.paperSize = Excel.PaperType.a4;
        pageLayout.orientation = 'Landscape';
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        pageLayout.setPrintTitleRows('1:2');
        pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
      }),
    ),
  },
  {
    id: 'selection-follows',
    asks: { 'zh-CN': 'select 之后选中的就是它', en: 'what was selected is the selection' },
    expected: { equals: 'C7' },
    source: 'Excel.Range.select; Excel.Workbook.getSelectedRange',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('C7').select();
      const selected = context.workbook.getSelectedRange().load({ address: true });
      await context.sync();
      return selected.address.slice(selected.address.lastIndexOf('!') + 1);
    }),
  },
];

export const LOOK_PROBES: readonly Probe[] = [...TABLES, ...LOOKS];
