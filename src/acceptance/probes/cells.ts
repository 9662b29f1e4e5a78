// Probes of contents: what cells answer, and what is written into them.
import { onSheet, plain, refusalOf } from '../ask';
import type { Json, Probe } from '../probe';

type Property = 'values' | 'formulas' | 'text' | 'numberFormat' | 'valueTypes';

/** Writes into A1 and answers one property of it. */
const entered = (entry: string | number | boolean, property: Property = 'values', numberFormat?: string): Probe['run'] =>
  onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[entry]];
    cell.load({ [property]: true });
    await context.sync();
    const [[answer] = []] = cell[property] as readonly (readonly Json[])[];
    return answer ?? null;
  });

/** "done", or how Excel refuses what is written into an area. */
const writing = (address: string, values: readonly (readonly unknown[])[]): Probe['run'] =>
  onSheet((sheet, context) =>
    refusalOf(context, () => {
      sheet.getRange(address).values = values.map((row) => [...row]);
    }),
  );

export const CELL_PROBES: readonly Probe[] = [
  {
    id: 'formulas-of-constant',
    asks: { 'zh-CN': '常数单元格的 formulas 是它的值', en: 'the formulas of a constant is its value' },
    expected: { equals: 12.5 },
    source: 'Excel.Range.formulas; ranges-set-get-values',
    run: entered(12.5, 'formulas'),
  },
  {
    id: 'apostrophe-makes-text',
    asks: { 'zh-CN': "前面带 ' 的数字写入后是文本", en: "a number after ' is written as a text" },
    expected: { equals: '123' },
    source: '#6687',
    run: entered("'123"),
  },
  {
    id: 'text-like-formula',
    asks: { 'zh-CN': "写入 '=1.00(部)，读出的 formulas 是文本", en: "'=1.00(部) is read back as a text" },
    expected: { equals: '=1.00(部)' },
    source: '#6687',
    run: entered("'=1.00(部)", 'formulas'),
  },
  {
    id: 'broken-formula-refused',
    asks: { 'zh-CN': '写入不成公式的 =1.00(部) 会被拒绝', en: 'a broken formula is refused' },
    expected: { equals: 'InvalidArgument' },
    source: 'excel-add-ins-error-handling: InvalidArgument',
    run: writing('A1', [['=1.00(部)']]),
  },
  {
    id: 'null-leaves-alone',
    asks: { 'zh-CN': '二维数组里的 null 不改动单元格', en: 'null in an array leaves its cell alone' },
    expected: { equals: [['a', 'x'], ['c', 'd']] },
    source: 'excel-add-ins-ranges-set-get-values: null input in 2-D array',
    run: onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [['a', 'b'], ['c', 'd']];
      range.values = [[null, 'x'], [null, null]];
      range.load({ values: true });
      await context.sync();
      return plain(range.values);
    }),
  },
];
