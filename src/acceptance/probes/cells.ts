// Probes of contents: what is written into cells, and what they answer then.
import { onSheet, plain, refusalOf } from '../ask';
import type { Json, Probe } from '../probe';

type Property = 'values' | 'formulas' | 'text' | 'numberFormat' | 'valueTypes';
type Entry = string | number | boolean | null;

/** Writes into A1 and answers one property of it. */
const entered = (entry: Entry, property: Property = 'values', numberFormat?: string): Probe['run'] =>
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
const writing = (address: string, values: readonly (readonly Entry[])[]): Probe['run'] =>
  onSheet((sheet, context) =>
    refusalOf(context, () => {
      sheet.getRange(address).values = values.map((row) => [...row]);
    }),
  );

/** Writes one grid after another into A1:B2 and answers what stands there. */
const overwritten = (...grids: readonly (readonly (readonly Entry[])[])[]): Probe['run'] =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    for (const grid of grids) range.values = grid.map((row) => [...row]);
    range.load({ values: true });
    await context.sync();
    return plain(range.values);
  });

const GRID = [
  ['a', 'b'],
  ['c', 'd'],
] as const;
const VALUES = 'excel-add-ins-ranges-set-get-values';
const ERRORS = 'application-specific-api-error-handling';

const READ_BACK: readonly Probe[] = [
  {
    id: 'formulas-of-constant',
    asks: { 'zh-CN': '常数单元格的 formulas 是它的值', en: 'formulas of a constant is its value' },
    expected: { equals: 12.5 },
    source: VALUES,
    run: entered(12.5, 'formulas'),
  },
  {
    id: 'number-as-text-shown',
    asks: { 'zh-CN': 'text 按数字格式显示', en: 'text follows the number format' },
    expected: { equals: '95.00' },
    source: 'Excel.Range.text',
    run: entered(95, 'text', '0.00'),
  },
  {
    id: 'narrow-column-text',
    difference: 'narrow-columns',
    asks: { 'zh-CN': '列太窄时 text 仍是完整的数字', en: 'text is whole in a column that is too narrow' },
    expected: { equals: '1234567.00' },
    source: 'Excel.Range.text',
    run: onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['0.00']];
      cell.values = [[1234567]];
      cell.format.columnWidth = 10;
      cell.load({ text: true });
      await context.sync();
      return plain(cell.text[0]?.[0]);
    }),
  },
  {
    id: 'general-format-name',
    asks: { 'zh-CN': '常规格式在任何语言的 Excel 中都叫 General', en: 'the general format is General in every language' },
    expected: { equals: 'General' },
    source: 'Excel.Range.numberFormat, numberFormatLocal',
    run: entered(1, 'numberFormat'),
  },
  {
    id: 'truth-value',
    asks: { 'zh-CN': 'true 写入后是逻辑值', en: 'true is written as a truth value' },
    expected: { equals: true },
    source: 'Excel.Range.values',
    run: entered(true),
  },
  {
    id: 'truth-value-text',
    asks: { 'zh-CN': '逻辑值显示为 TRUE', en: 'a truth value is shown as TRUE' },
    expected: 'unknown',
    run: entered(true, 'text'),
  },
  {
    id: 'error-value',
    difference: 'error-values',
    asks: { 'zh-CN': '错误值的 values 是它的文字', en: 'the value of an error is its text' },
    expected: { equals: '#N/A' },
    source: 'Excel.Range.values',
    run: entered('#N/A'),
  },
  {
    id: 'error-value-type',
    difference: 'error-values',
    asks: { 'zh-CN': '错误值的类型是 Error', en: 'the type of an error is Error' },
    expected: { equals: 'Error' },
    source: 'Excel.RangeValueType',
    run: entered('#N/A', 'valueTypes'),
  },
  {
    id: 'empty-cell',
    asks: { 'zh-CN': '空单元格是空文本，类型为 Empty', en: 'an empty cell is "" of the type Empty' },
    expected: { equals: ['', 'Empty'] },
    source: VALUES,
    run: onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1').load({ values: true, valueTypes: true });
      await context.sync();
      return plain([cell.values[0]?.[0], cell.valueTypes[0]?.[0]]);
    }),
  },
];

const ENTERED: readonly Probe[] = [
  {
    id: 'apostrophe-makes-text',
    difference: 'entered-as-typed',
    asks: { 'zh-CN': "写入 '123 得到文本 123", en: "'123 becomes the text 123" },
    expected: { equals: '123' },
    source: '#6687',
    run: entered("'123"),
  },
  {
    id: 'text-like-formula',
    difference: 'entered-as-typed',
    asks: { 'zh-CN': "写入 '=1.00(部)，formulas 读出的是这段文本", en: "'=1.00(部) is read back as that text" },
    expected: { equals: '=1.00(部)' },
    source: '#6687',
    run: entered("'=1.00(部)", 'formulas'),
  },
  {
    id: 'text-number-entered',
    difference: 'entered-as-typed',
    asks: { 'zh-CN': '把文本 29.60 写入常规单元格得到数字', en: 'the text 29.60 becomes a number in a general cell' },
    expected: 'unknown',
    run: entered('29.60'),
  },
  {
    id: 'percent-entered',
    difference: 'entered-as-typed',
    asks: { 'zh-CN': '把文本 95% 写入常规单元格得到 0.95', en: 'the text 95% becomes 0.95 in a general cell' },
    expected: { equals: 0.95 },
    source: 'support: format numbers as percentages; specifications and limits (15 digits)',
    run: entered('95%'),
  },
  {
    id: 'percent-format-entered',
    difference: 'entered-as-typed',
    asks: { 'zh-CN': '写入 95% 后的数字格式', en: 'the number format after 95% was written' },
    expected: 'unknown',
    run: entered('95%', 'numberFormat'),
  },
  {
    id: 'unit-stays-text',
    asks: { 'zh-CN': '带单位的数字写入后是文本', en: 'a number with its unit stays a text' },
    expected: { equals: '12.00(篇)' },
    source: 'Excel.Range.values',
    run: entered('12.00(篇)'),
  },
  {
    id: 'comparator-stays-text',
    asks: { 'zh-CN': '≥18篇 写入后是文本', en: '≥18篇 stays a text' },
    expected: { equals: '≥18篇' },
    source: 'Excel.Range.values',
    run: entered('≥18篇'),
  },
  {
    id: 'dash-stays-text',
    asks: { 'zh-CN': '单独的 - 写入后是文本', en: 'a lone - stays a text' },
    expected: { equals: '-' },
    source: 'Excel.Range.values',
    run: entered('-'),
  },
  {
    id: 'text-cell-keeps-text',
    difference: 'text-cells',
    asks: { 'zh-CN': '文本格式的单元格写入文本 12 仍是文本', en: 'a text cell keeps the text 12' },
    expected: { equals: '12' },
    source: '#6687',
    run: entered('12', 'values', '@'),
  },
  {
    id: 'text-cell-number',
    difference: 'text-cells',
    asks: { 'zh-CN': '向文本格式的单元格写入数字 12 得到什么', en: 'what a text cell makes of the number 12' },
    expected: 'unknown',
    run: entered(12, 'values', '@'),
  },
  {
    id: 'text-cell-type',
    difference: 'text-cells',
    asks: { 'zh-CN': '文本格式的单元格里 12 的类型', en: 'the type of 12 in a text cell' },
    expected: 'unknown',
    run: entered(12, 'valueTypes', '@'),
  },
  {
    id: 'text-cell-formula',
    difference: 'text-cells',
    asks: { 'zh-CN': '文本格式的单元格写入公式后仍是文本', en: 'a formula written into a text cell stays a text' },
    expected: 'unknown',
    run: entered('=1+1', 'values', '@'),
  },
  {
    id: 'broken-formula-refused',
    difference: 'broken-formula',
    asks: { 'zh-CN': '写入不成公式的 =1.00(部) 会被拒绝', en: 'a broken formula is refused' },
    expected: { equals: 'InvalidArgument' },
    source: ERRORS,
    run: writing('A1', [['=1.00(部)']]),
  },
  {
    id: 'longest-text',
    difference: 'cell-length',
    asks: { 'zh-CN': '单元格放得下 32767 个字符', en: 'a cell holds 32,767 characters' },
    expected: { equals: 'done' },
    source: 'Excel specifications and limits',
    run: writing('A1', [['字'.repeat(32_767)]]),
  },
  {
    id: 'too-long-text',
    difference: 'cell-length',
    asks: { 'zh-CN': '写入 32768 个字符会被拒绝', en: '32,768 characters are refused' },
    expected: 'unknown',
    run: writing('A1', [['字'.repeat(32_768)]]),
  },
];

const GRIDS: readonly Probe[] = [
  {
    id: 'null-leaves-alone',
    difference: 'null-leaves-alone',
    asks: { 'zh-CN': '数组里的 null 不改动单元格', en: 'null in a grid leaves its cell alone' },
    expected: {
      equals: [
        ['a', 'x'],
        ['c', 'd'],
      ],
    },
    source: VALUES,
    run: overwritten(GRID, [
      [null, 'x'],
      [null, null],
    ]),
  },
  {
    id: 'empty-text-clears',
    difference: 'null-leaves-alone',
    asks: { 'zh-CN': '空文本清空单元格', en: '"" empties a cell' },
    expected: {
      equals: [
        ['', 'b'],
        ['c', ''],
      ],
    },
    source: VALUES,
    run: overwritten(GRID, [
      ['', null],
      [null, ''],
    ]),
  },
  {
    id: 'wrong-shape-refused',
    difference: 'array-shape',
    asks: { 'zh-CN': '数组形状与区域不同会被拒绝', en: 'a grid of another shape is refused' },
    expected: { equals: 'InvalidArgument' },
    source: ERRORS,
    run: writing('A1:B2', [['a', 'b']]),
  },
  {
    id: 'single-value-spreads',
    asks: { 'zh-CN': '一个值写满整个区域', en: 'a single value fills a range' },
    expected: {
      equals: [
        [7, 7],
        [7, 7],
      ],
    },
    source: VALUES,
    run: onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      // Declared as a grid alone.
      Object.assign(range, { values: 7 });
      range.load({ values: true });
      await context.sync();
      return plain(range.values);
    }),
  },
  {
    id: 'large-request',
    difference: 'payload-limit',
    asks: { 'zh-CN': '超过 5 MB 的请求（网页版拒绝，桌面版接受）', en: 'a request beyond 5 MB (refused on the web, taken on the desktop)' },
    expected: { oneOf: ['RequestPayloadSizeLimitExceeded', 'done'] },
    source: 'resource-limits-and-performance-optimization',
    // 180 cells of ten thousand characters of three bytes each.
    run: writing(
      'A1:A180',
      Array.from({ length: 180 }, () => ['字'.repeat(10_000)]),
    ),
  },
];

export const CELL_PROBES: readonly Probe[] = [...READ_BACK, ...ENTERED, ...GRIDS];
