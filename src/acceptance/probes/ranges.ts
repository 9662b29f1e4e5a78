// Probes of ranges: which cells a name means, what is used, merged, or outside.
import { onSheet, plain, refusalOf } from '../ask';
import type { Probe } from '../probe';

type Ranged = (sheet: Excel.Worksheet) => Excel.Range;

/** The address without its sheet. */
const addressOf = (ranged: Ranged, prepare: (sheet: Excel.Worksheet) => void = () => undefined): Probe['run'] =>
  onSheet(async (sheet, context) => {
    prepare(sheet);
    const range = ranged(sheet).load({ address: true });
    await context.sync();
    return range.address.slice(range.address.lastIndexOf('!') + 1);
  });

/** "done", or how Excel refuses to lead there. */
const refused = (lead: (sheet: Excel.Worksheet) => unknown): Probe['run'] =>
  onSheet((sheet, context) => refusalOf(context, () => void lead(sheet)));

function fill(sheet: Excel.Worksheet): void {
  sheet.getRange('B2').values = [['x']];
  sheet.getRange('D4').format.fill.color = '#FFE699';
}

/** 900 areas of ten characters. */
const LONG_ADDRESS = Array.from({ length: 900 }, (_, index) => `A${10_000 + index * 2}:B${10_000 + index * 2}`).join(',');

const USED: readonly Probe[] = [
  {
    id: 'used-range-of-blank',
    difference: 'used-range',
    asks: { 'zh-CN': '空白工作表的 getUsedRange 是 A1', en: 'getUsedRange of a blank sheet is A1' },
    expected: { equals: 'A1' },
    source: 'Excel.Worksheet.getUsedRange',
    run: addressOf((sheet) => sheet.getUsedRange(true)),
  },
  {
    id: 'used-range-null-object',
    difference: 'null-object',
    asks: { 'zh-CN': '空白工作表的 getUsedRangeOrNullObject 是空对象', en: 'getUsedRangeOrNullObject of a blank sheet is a null object' },
    expected: { equals: true },
    source: 'Excel.Worksheet.getUsedRangeOrNullObject',
    run: onSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true).load({ address: true });
      await context.sync();
      return used.isNullObject;
    }),
  },
  {
    id: 'used-range-values-only',
    difference: 'used-range',
    asks: { 'zh-CN': 'valuesOnly 时只算有内容的单元格', en: 'valuesOnly counts cells with a content alone' },
    expected: { equals: 'B2' },
    source: 'Excel.Worksheet.getUsedRange',
    run: addressOf((sheet) => sheet.getUsedRange(true), fill),
  },
  {
    id: 'used-range-with-looks',
    difference: 'used-range',
    asks: { 'zh-CN': '否则有格式的单元格也算', en: 'otherwise cells with a look count too' },
    expected: { equals: 'B2:D4' },
    source: 'Excel.Worksheet.getUsedRange',
    run: addressOf((sheet) => sheet.getUsedRange(false), fill),
  },
  {
    id: 'bounding-rect',
    asks: { 'zh-CN': '从 A1 到已用区域的最小矩形', en: 'the smallest rectangle from A1 to the used range' },
    expected: { equals: 'A1:B2' },
    source: 'Excel.Range.getBoundingRect',
    run: addressOf((sheet) => sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true)), fill),
  },
];

const NAMED: readonly Probe[] = [
  {
    id: 'whole-sheet-address',
    asks: { 'zh-CN': 'getRange() 的地址', en: 'the address of getRange()' },
    expected: 'unknown',
    run: addressOf((sheet) => sheet.getRange()),
  },
  {
    id: 'whole-sheet-cell-count',
    asks: { 'zh-CN': '单元格太多时 cellCount 是 -1', en: 'cellCount is -1 where there are too many cells' },
    expected: { equals: -1 },
    source: 'Excel.Range.cellCount',
    run: onSheet(async (sheet, context) => {
      const all = sheet.getRange().load({ cellCount: true });
      await context.sync();
      return all.cellCount;
    }),
  },
  {
    id: 'whole-rows-null',
    difference: 'whole-rows-null',
    asks: { 'zh-CN': '整行的 values 是 null', en: 'values of whole rows is null' },
    expected: { equals: null },
    source: 'excel-add-ins-ranges-unbounded',
    run: onSheet(async (sheet, context) => {
      const rows = sheet.getRange('1:2').load({ values: true });
      await context.sync();
      return plain(rows.values);
    }),
  },
  {
    id: 'several-areas-address',
    asks: { 'zh-CN': 'RangeAreas 的地址用逗号分隔', en: 'the address of RangeAreas is set apart by commas' },
    expected: { matches: '^[^!,]+!A1:A2, ?[^!,]+!C1$' },
    source: 'excel-add-ins-multiple-ranges',
    run: onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:A2,C1').load({ address: true });
      await context.sync();
      return areas.address.replaceAll(/[^!,\s]+!/g, 'S!');
    }),
  },
  {
    id: 'long-address',
    difference: 'address-limit',
    asks: { 'zh-CN': 'getRanges 拒绝超过 8192 个字符的地址', en: 'getRanges refuses an address beyond 8,192 characters' },
    expected: 'unknown',
    run: refused((sheet) => sheet.getRanges(LONG_ADDRESS).load({ address: true })),
  },
  {
    id: 'address-of-8000',
    difference: 'address-limit',
    asks: { 'zh-CN': 'getRanges 接受 8000 个字符以内的地址', en: 'getRanges takes an address of up to 8,000 characters' },
    expected: { equals: 'done' },
    source: 'excel-add-ins-multiple-ranges',
    run: refused((sheet) => sheet.getRanges(LONG_ADDRESS.slice(0, LONG_ADDRESS.lastIndexOf(',', 8000))).load({ address: true })),
  },
  {
    id: 'broken-address',
    difference: 'missing-items',
    asks: { 'zh-CN': '不成地址的区域会被拒绝', en: 'what is no address is refused' },
    expected: { equals: 'InvalidArgument' },
    source: 'application-specific-api-error-handling',
    run: refused((sheet) => sheet.getRange('A1:!').load({ address: true })),
  },
  {
    id: 'outside-of-sheet',
    asks: { 'zh-CN': '表外的单元格会被拒绝', en: 'a cell outside of the sheet is refused' },
    expected: { equals: 'InvalidArgument' },
    source: 'Excel.Range.getCell',
    run: refused((sheet) => sheet.getRange('A1').getCell(-1, 0).load({ address: true })),
  },
];

const MERGED: readonly Probe[] = [
  {
    id: 'merged-values',
    difference: 'merged-values',
    asks: { 'zh-CN': '合并区域的值在左上角，其余读作空', en: 'a merged area has its value in the first cell, "" in the rest' },
    expected: { equals: [['标题', '', '']] },
    source: '#2180',
    run: onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      sheet.getRange('A1').values = [['标题']];
      range.merge();
      range.load({ values: true });
      await context.sync();
      return plain(range.values);
    }),
  },
  {
    id: 'covered-cell-written',
    difference: 'merged-values',
    asks: { 'zh-CN': '写入合并区域里被盖住的单元格', en: 'writing into a covered cell of a merged area' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      await context.sync();
      const refusal = await refusalOf(context, () => {
        sheet.getRange('B1').values = [['x']];
      });
      const range = sheet.getRange('A1:C1').load({ values: true });
      await context.sync();
      return [refusal, plain(range.values)];
    }),
  },
  {
    id: 'mixed-is-null',
    difference: 'mixed-null',
    asks: { 'zh-CN': '区域内不一致的属性是 null', en: 'a property that differs within a range is null' },
    expected: { equals: null },
    source: 'excel-add-ins-multiple-ranges',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.protection.locked = false;
      const protection = sheet.getRange('A1:A2').format.protection.load({ locked: true });
      await context.sync();
      return plain(protection.locked);
    }),
  },
];

export const RANGE_PROBES: readonly Probe[] = [...USED, ...NAMED, ...MERGED];
