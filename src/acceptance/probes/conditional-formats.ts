// Probes of conditional formats: what the add-in's marks are made of.
import { onSheet, plain, refusalOf } from '../ask';
import type { Json, Probe } from '../probe';

type Added = (format: Excel.ConditionalFormat, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Json>;

/** Works with a new custom format of these cells: lit where the cell to their left is empty. */
const withFormat = (address: string, work: Added): Probe['run'] =>
  onSheet(async (sheet, context) => {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = '=A2=""';
    format.custom.format.fill.color = '#FFE699';
    format.load({ id: true });
    await context.sync();
    return work(format, sheet, context);
  });

const formulaBy = (cells: string): Probe['run'] =>
  withFormat('B2:B3', async (_, sheet, context) => {
    const found = sheet.getRange(cells).conditionalFormats.getItemAt(0);
    const rule = found.custom.rule.load({ formula: true });
    await context.sync();
    return rule.formula;
  });

const MADE: readonly Probe[] = [
  {
    id: 'format-formula-by-first-cell',
    difference: 'format-relative-formula',
    asks: { 'zh-CN': '从首格取得的条件格式，公式如所写', en: 'fetched by its first cell, a format has its formula as written' },
    expected: { equals: '=A2=""' },
    source: 'Excel.ConditionalFormatRule.formula',
    run: formulaBy('B2'),
  },
  {
    id: 'format-formula-by-sheet',
    difference: 'format-relative-formula',
    asks: { 'zh-CN': '从整张表取得时公式怎样', en: 'the formula when the format is fetched by the whole sheet' },
    expected: 'unknown',
    run: withFormat('B2:B3', async (_, sheet, context) => {
      const rule = sheet.getRange().conditionalFormats.getItemAt(0).custom.rule.load({ formula: true });
      await context.sync();
      return rule.formula;
    }),
  },
  {
    id: 'format-formula-by-second-cell',
    difference: 'format-relative-formula',
    asks: { 'zh-CN': '从第二格取得时公式怎样', en: 'the formula when the format is fetched by its second cell' },
    expected: 'unknown',
    run: formulaBy('B3'),
  },
  {
    id: 'format-type',
    asks: { 'zh-CN': '读出类型 Custom', en: 'its type is Custom' },
    expected: { equals: 'Custom' },
    source: 'Excel.ConditionalFormat.type',
    run: withFormat('B2', async (format, _, context) => {
      format.load({ type: true });
      await context.sync();
      return format.type;
    }),
  },
  {
    id: 'format-colour',
    asks: { 'zh-CN': '读出所设的底色', en: 'its colour is read back' },
    expected: { equals: '#FFE699' },
    source: 'Excel.ConditionalRangeFill.color',
    run: withFormat('B2', async (format, _, context) => {
      const fill = format.custom.format.fill.load({ color: true });
      await context.sync();
      return fill.color;
    }),
  },
  {
    id: 'format-border',
    asks: { 'zh-CN': '读出所设的虚线边框', en: 'its dashed border is read back' },
    expected: { equals: 'Dash' },
    source: 'Excel.ConditionalRangeBorder.style',
    run: withFormat('B2', async (format, _, context) => {
      const border = format.custom.format.borders.getItem('EdgeTop');
      border.style = 'Dash';
      border.color = '#C00000';
      border.load({ style: true });
      await context.sync();
      return border.style;
    }),
  },
  {
    id: 'format-newest-first',
    asks: { 'zh-CN': '后加的条件格式优先级为 0', en: 'a format added later has priority 0' },
    expected: 'unknown',
    run: withFormat('B2', async (first, sheet, context) => {
      const second = sheet.getRange('B2').conditionalFormats.add('Custom');
      second.custom.rule.formula = '=TRUE';
      first.load({ priority: true });
      second.load({ priority: true });
      await context.sync();
      return [first.priority, second.priority];
    }),
  },
];

const FOUND: readonly Probe[] = [
  {
    id: 'format-id-stays',
    difference: 'format-ids',
    asks: { 'zh-CN': '下一个请求里条件格式的编号不变', en: 'the id of a format is the same in the next request' },
    expected: 'unknown',
    run: withFormat('B2', async ({ id }, sheet, context) => {
      const formats = sheet.getRange().conditionalFormats.load({ id: true });
      await context.sync();
      return formats.items.map((format) => format.id === id);
    }),
  },
  {
    id: 'format-by-id',
    difference: 'format-ids',
    asks: { 'zh-CN': '按编号取得条件格式并删除', en: 'a format is found by its id and deleted' },
    expected: { equals: 0 },
    source: 'Excel.ConditionalFormatCollection.getItem',
    run: withFormat('B2', async ({ id }, sheet, context) => {
      sheet.getRange().conditionalFormats.getItem(id).delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return count.value;
    }),
  },
  {
    id: 'deleted-format',
    difference: 'missing-items',
    asks: { 'zh-CN': '已删除的条件格式：ItemNotFound', en: 'a deleted format: ItemNotFound' },
    expected: { equals: 'ItemNotFound' },
    source: 'application-specific-api-error-handling',
    run: withFormat('B2', async ({ id }, sheet, context) => {
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.getItem(id).delete();
      await context.sync();
      return refusalOf(context, () => sheet.getRange().conditionalFormats.getItem(id).delete());
    }),
  },
  {
    id: 'format-areas',
    asks: { 'zh-CN': '一个条件格式可以有几块区域', en: 'one format may have several areas' },
    expected: { equals: ['B2:B3', 'B5'] },
    source: 'Excel.ConditionalFormat.getRanges',
    run: withFormat('B2:B3,B5', async (format, _, context) => {
      const areas = format.getRanges().load({ address: true });
      await context.sync();
      return areas.address.split(',').map((address) => address.slice(address.lastIndexOf('!') + 1));
    }),
  },
  {
    id: 'format-of-areas-has-no-range',
    asks: { 'zh-CN': '有几块区域时 getRangeOrNullObject 是空对象', en: 'with several areas getRangeOrNullObject is a null object' },
    expected: { equals: true },
    source: 'Excel.ConditionalFormat.getRangeOrNullObject',
    run: withFormat('B2:B3,B5', async (format, _, context) => {
      const range = format.getRangeOrNullObject().load({ address: true });
      await context.sync();
      return range.isNullObject;
    }),
  },
  {
    id: 'other-kind-null-object',
    difference: 'format-kinds',
    asks: { 'zh-CN': '数据条的 customOrNullObject 是空对象', en: 'customOrNullObject of a data bar is a null object' },
    expected: { equals: true },
    source: 'Excel.ConditionalFormat.customOrNullObject',
    run: onSheet(async (sheet, context) => {
      const bar = sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
      await context.sync();
      const custom = bar.customOrNullObject;
      custom.rule.load({ formula: true });
      await context.sync();
      return custom.isNullObject;
    }),
  },
  {
    id: 'other-kind-refused',
    difference: 'format-kinds',
    asks: { 'zh-CN': '数据条的 custom 会出错', en: 'custom of a data bar fails' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      const bar = sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
      await context.sync();
      return refusalOf(context, () => {
        bar.custom.rule.load({ formula: true });
      });
    }),
  },
  {
    id: 'formats-listed-together',
    difference: 'format-listing-fails',
    asks: { 'zh-CN': '混有数据条时仍能列出全部条件格式及公式', en: 'all formats are listed with their formulas beside a data bar' },
    expected: { equals: ['=A2=""', null] },
    source: '#2180',
    run: withFormat('B2', async (_, sheet, context) => {
      sheet.getRange('D1:D3').conditionalFormats.add('DataBar');
      const formats = sheet.getRange().conditionalFormats;
      formats.load({ id: true, customOrNullObject: { rule: { formula: true } } });
      await context.sync();
      const formulas = formats.items.map(({ customOrNullObject: custom }) => (custom.isNullObject ? null : custom.rule.formula));
      return plain(formulas.sort((a) => (a === null ? 1 : -1)));
    }),
  },
  {
    id: 'formats-cleared',
    asks: { 'zh-CN': 'clearAll 清掉整张表的条件格式', en: 'clearAll takes all formats off the sheet' },
    expected: { equals: 0 },
    source: 'Excel.ConditionalFormatCollection.clearAll',
    run: withFormat('B2', async (_, sheet, context) => {
      sheet.getRange().conditionalFormats.clearAll();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return count.value;
    }),
  },
];

export const FORMAT_PROBES: readonly Probe[] = [...MADE, ...FOUND];
