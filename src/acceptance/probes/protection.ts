// Probes of protection and filters: what a protected or filtered sheet, or a protected workbook, refuses.
import { onSheet, plain, refusalOf } from '../ask';
import type { Probe } from '../probe';

type OnProtected = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** "done", or how a protected sheet refuses; B1 and B2 are unlocked. */
const onProtected = (queue: OnProtected): Probe['run'] =>
  onSheet(async (sheet, context) => {
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    return refusalOf(context, () => queue(sheet, context));
  });

const WRITES = 'excel-add-ins-worksheets#data-protection';
const ERRORS = 'application-specific-api-error-handling: AccessDenied';

const PROTECTED: readonly Probe[] = [
  {
    id: 'protected-locked-cell',
    difference: 'protected-cells',
    asks: { 'zh-CN': '受保护的表拒绝写入锁定的单元格', en: 'a protected sheet refuses a locked cell' },
    expected: { equals: 'AccessDenied' },
    source: `${WRITES}; ${ERRORS}`,
    run: onProtected((sheet) => {
      sheet.getRange('A1').values = [['x']];
    }),
  },
  {
    id: 'protected-unlocked-cell',
    difference: 'protected-cells',
    asks: { 'zh-CN': '未锁定的单元格仍可写入', en: 'an unlocked cell takes a value' },
    expected: { equals: 'done' },
    source: 'Excel.FormatProtection.locked',
    run: onProtected((sheet) => {
      sheet.getRange('B1:B2').values = [['x'], ['y']];
    }),
  },
  {
    id: 'protected-block-with-null',
    difference: 'protected-cells',
    asks: { 'zh-CN': '一块里锁定的单元格用 null 跳过时', en: 'a block that leaves its locked cell alone by null' },
    expected: 'unknown',
    run: onProtected((sheet) => {
      sheet.getRange('A1:B1').values = [[null, 'x']];
    }),
  },
  {
    id: 'protected-number-format',
    difference: 'protected-looks',
    asks: { 'zh-CN': '受保护的表拒绝改数字格式', en: 'a protected sheet refuses a number format' },
    expected: { equals: 'AccessDenied' },
    source: `Excel.WorksheetProtectionOptions.allowFormatCells; ${ERRORS}`,
    run: onProtected((sheet) => {
      sheet.getRange('B1').numberFormat = [['0.00']];
    }),
  },
  {
    id: 'protected-conditional-format',
    difference: 'protected-looks',
    asks: { 'zh-CN': '受保护的表拒绝加条件格式', en: 'a protected sheet refuses a conditional format' },
    expected: { equals: 'AccessDenied' },
    source: `Excel.WorksheetProtectionOptions.allowFormatCells; ${ERRORS}`,
    run: onProtected((sheet) => {
      sheet.getRange('B1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    }),
  },
  {
    id: 'protection-options',
    asks: { 'zh-CN': '读出保护状态和是否允许设置格式', en: 'protection and whether it allows formatting can be read' },
    expected: { equals: [true, false] },
    source: 'Excel.WorksheetProtection.protected, options',
    run: onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.protection.load({ protected: true, options: true });
      await context.sync();
      return [sheet.protection.protected, plain(sheet.protection.options.allowFormatCells)];
    }),
  },
  {
    id: 'locked-cells-listed',
    asks: { 'zh-CN': 'getCellProperties 逐格给出是否锁定', en: 'getCellProperties tells of each cell whether it is locked' },
    expected: { equals: [[true, false]] },
    source: 'Excel.Range.getCellProperties',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('B1').format.protection.locked = false;
      const properties = sheet.getRange('A1:B1').getCellProperties({ format: { protection: true } });
      await context.sync();
      return properties.value.map((row) => row.map(({ format }) => plain(format?.protection?.locked)));
    }),
  },
];

/** Column A filtered to "b": rows 2 and 4 are hidden. */
function filter(sheet: Excel.Worksheet): void {
  const range = sheet.getRange('A1:B4');
  range.values = [
    ['名', '值'],
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ];
  sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['b'] });
}

const FILTERED: readonly Probe[] = [
  {
    id: 'filter-seen',
    difference: 'filter-loads',
    asks: { 'zh-CN': '读得出筛选是否打开、是否在筛选', en: 'whether a filter is on and filters can be read' },
    expected: { equals: [true, true] },
    source: 'Excel.AutoFilter.enabled, isDataFiltered',
    run: onSheet(async (sheet, context) => {
      filter(sheet);
      sheet.autoFilter.load({ enabled: true, isDataFiltered: true });
      await context.sync();
      return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
    }),
  },
  {
    id: 'no-filter-seen',
    difference: 'filter-loads',
    asks: { 'zh-CN': '没有筛选的表也读得出来', en: 'it can be read of a sheet without a filter too' },
    expected: { equals: [false, false] },
    source: 'Excel.AutoFilter.enabled, isDataFiltered',
    run: onSheet(async (sheet, context) => {
      sheet.autoFilter.load({ enabled: true, isDataFiltered: true });
      await context.sync();
      return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
    }),
  },
  {
    id: 'filtered-block-written',
    difference: 'filtered-writes',
    asks: { 'zh-CN': '向含隐藏行的一块写入', en: 'writing a block with filtered rows in it' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      filter(sheet);
      await context.sync();
      const refusal = await refusalOf(context, () => {
        sheet.getRange('B2:B4').values = [[10], [20], [30]];
      });
      const range = sheet.getRange('B2:B4').load({ values: true });
      await context.sync();
      return [refusal, plain(range.values)];
    }),
  },
  {
    id: 'filter-removed-shows-rows',
    asks: { 'zh-CN': '去掉筛选后隐藏的行都显示', en: 'removing the filter shows the rows' },
    expected: { equals: false },
    source: 'Excel.AutoFilter.remove',
    run: onSheet(async (sheet, context) => {
      filter(sheet);
      await context.sync();
      sheet.autoFilter.remove();
      const rows = sheet.getRange('A2:A4').load({ rowHidden: true });
      await context.sync();
      return plain(rows.rowHidden);
    }),
  },
];

export const PROTECTION_PROBES: readonly Probe[] = [...PROTECTED, ...FILTERED];
