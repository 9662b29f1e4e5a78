// How edits become blocks: few ranges, nulls for what is left alone, texts written so that they stay texts.
import { columnLetters, type CellValue } from '../../src/form/snapshot';
import type { CellContent, Edit } from '../../src/plan/plan';
import { blocksOf } from '../../src/excel/write';

const edit = (row: number, column: number, to: CellContent | CellValue, numberFormat = 'General'): Edit => ({
  cell: { row, column },
  numberFormat,
  from: { kind: 'constant', value: '' },
  to: typeof to === 'object' ? to : { kind: 'constant', value: to },
});

test('neighbours in a column are one block, in whatever order they come', () =>
  expect(blocksOf([edit(13, 6, 3), edit(11, 6, 1), edit(12, 6, 2)])).toEqual([{ address: 'G12:G14', contents: [1, 2, 3] }]));

test('cells between are left alone with null, a long gap begins a new block, columns stay apart', () =>
  expect(blocksOf([edit(0, 0, 1), edit(3, 0, 4), edit(60, 0, 61), edit(0, 1, 'B')])).toEqual([
    { address: 'A1:A4', contents: [1, null, null, 4] },
    { address: 'A61', contents: [61] },
    { address: 'B1', contents: ['B'] },
  ]));

test('nothing to write', () => expect(blocksOf([])).toEqual([]));

test.each<[CellContent | CellValue, string, CellValue]>([
  [9.97, 'General', 9.97],
  ['', 'General', ''],
  ['优', 'General', '优'],
  ['-', 'General', '-'],
  ['—', 'General', '—'],
  ['9.97', '@', '9.97'],
  // In any other cell Excel would make a number of it.
  ['9.97', 'General', "'9.97"],
  ['1/2', '0.00', "'1/2"],
  ['TRUE', 'General', "'TRUE"],
  ['１２', 'General', "'１２"],
  ['May 2024', 'General', "'May 2024"],
  ['下午3时', 'General', "'下午3时"],
  ['＝A1', '@', "'＝A1"],
  // A formula to Excel, in a text cell too.
  ['=1.00(部)', '@', "'=1.00(部)"],
  ['+3', '@', "'+3"],
  ["'", 'General', "''"],
  ['#REF!', 'General', "'#REF!"],
  [true, 'General', true],
  [{ kind: 'formula', formula: '=SUM(G12:G24)' }, '0.00', '=SUM(G12:G24)'],
])('%p in a %s cell is entered as %p', (content, format, entered) =>
  expect(blocksOf([edit(0, 0, content, format)])).toEqual([{ address: `${columnLetters(0)}1`, contents: [entered] }]),
);
