// The cells of a sheet by position: what is blank, what a column range holds, and what a person would type for a cell.
import { Grid } from '../../src/form/grid';
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { sheetOf } from './sheet';

const gridOf = (rows: readonly (readonly CellValue[])[], from?: number, to?: number): Grid => new Grid(sheetOf(rows), from, to);
const ROWS: readonly (readonly CellValue[])[] = [
  ['甲', '', '乙', '丙', 5, '丁'],
  ['', ' \u200b', '', '', '', ''],
  ['', '', '', '戊', '', ''],
];

describe('its edges', () => {
  test('rows end with the last filled one, columns with the widest row', () => {
    expect(gridOf([...ROWS, [' '], ['']])).toMatchObject({ rows: 3, columns: 6 });
    expect(gridOf([])).toMatchObject({ rows: 0, columns: 0 });
    expect(gridOf([['']])).toMatchObject({ rows: 0, columns: 1 });
    expect(gridOf(ROWS, 1, 4)).toMatchObject({ columns: 4 });
    expect(gridOf(ROWS, 1, 40)).toMatchObject({ columns: 6 });
  });

  test('beyond them every cell is blank', () => {
    const grid = gridOf(ROWS, 2, 4);
    expect([grid.value(0, 1), grid.value(0, 2), grid.value(0, 3), grid.value(0, 4), grid.value(9, 2)]).toEqual(['', '乙', '丙', '', '']);
    expect([grid.isBlank(0, 0), grid.isBlank(0, 2), grid.isBlank(0, 4), grid.isBlank(9, 2)]).toEqual([true, false, true, true]);
    expect([grid.label(0, 0), grid.label(0, 3), grid.label(0, 5), grid.label(9, 2)]).toEqual(['', '丙', '', '']);
    expect([grid.seen(9, 0), grid.typed(9, 0), grid.numberFormat(9, 0), grid.formula(9, 0)]).toEqual(['', '', 'General', undefined]);
  });

  test('the area reaches to the edge of what may be its form', () => {
    expect(gridOf(ROWS).areaOf(1, 2)).toEqual({ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 16_383 });
    expect(gridOf(ROWS, 2, 4).areaOf(0, 2)).toEqual({ firstRow: 0, lastRow: 2, firstColumn: 2, lastColumn: 3 });
  });
});

test('what is blank', () => {
  const grid = gridOf([['', ' ', '\u200b', '\n', 0, false, '-', '　甲']]);
  expect(grid.filled(0)).toEqual([4, 5, 6, 7]);
  expect(gridOf(ROWS).isBlankRow(1)).toBe(true);
  expect(gridOf(ROWS).isBlankRow(2)).toBe(false);
  expect([0, 1, 2, 3, 4, 5].map((column) => gridOf(ROWS).isBlankColumn(column))).toEqual([false, true, false, false, false, false]);
  expect(gridOf(ROWS).isBlankColumn(9)).toBe(true);
});

test('the filled cells of a row, in the range', () => {
  expect(gridOf(ROWS).filled(0)).toEqual([0, 2, 3, 4, 5]);
  expect(gridOf(ROWS, 1, 4).filled(0)).toEqual([2, 3]);
  expect(gridOf(ROWS).filled(9)).toEqual([]);
  expect(gridOf(ROWS).firstFilled(0)).toBe(0);
  expect(gridOf(ROWS, 1).firstFilled(0)).toBe(2);
  expect(gridOf(ROWS).firstFilled(0, 1, 2)).toBeUndefined();
  expect(gridOf(ROWS).firstFilled(0, 3)).toBe(3);
});

test('labels are words: no numbers, no long texts, nothing outside the range', () => {
  const rows = [['项目名称：', 5, '甲'.repeat(60), '甲'.repeat(61), '分值(A)', '']];
  expect(gridOf(rows).labelsOf(0)).toEqual(['项目名称', '', '甲'.repeat(60), '', '分值', '']);
  expect(gridOf(rows, 1, 4).labelsOf(0)).toEqual(['', '', '甲'.repeat(60), '', '', '']);
  expect(gridOf(rows).labelsOf(3)).toEqual([]);
});

describe('where the value of a label stands', () => {
  test.each([
    ['the next column that is used', [['总分', '', '', 5]], 0, 0, 3],
    [
      'in any of the rows',
      [
        ['总分', '', '', 5],
        ['', '', 7],
      ],
      0,
      1,
      2,
    ],
    ['beside it, where none is used', [['总分', '', '']], 0, 0, 1],
  ])('%s', (_, rows, first, last, expected) => expect(gridOf(rows).valueColumn({ row: 0, column: 0 }, first, last)).toBe(expected));
  test('not in another form', () => {
    const grid = gridOf([['甲', '总分', 5]], 0, 2);
    expect(grid.valueColumn({ row: 0, column: 1 }, 0, 0)).toBeUndefined();
    expect(grid.valueColumn({ row: 0, column: 0 }, 0, 0)).toBe(1);
    expect(gridOf([['总分', '', 5]], 0, 2).valueColumn({ row: 0, column: 0 }, 0, 0)).toBe(1);
  });
});

interface Held {
  readonly value: CellValue;
  readonly format?: string;
  readonly shown?: string;
  readonly formula?: CellValue;
}
function cellOf({ value, format = 'General', shown = String(value), formula = value }: Held): Grid {
  const only: Partial<SheetSnapshot> = { numberFormats: [[format]], text: [[shown]], formulas: [[formula]] };
  return new Grid(sheetOf([[value]], only));
}

test.each<[CellValue, string, string, string]>([
  [20, 'General', '20', '20'],
  [20.4, '0"篇"', '20篇', '20.4篇'],
  [0.95, '0%', '95%', '95%'],
  [0.9966, '0%', '100%', '99.66%'],
  [12345, '0.0,', '12.3', '12.345'],
  [12345, '0.0,', '12.4', '12.4'],
  [1234.5, '"¥"#,##0.00', '¥1,234.50', '1234.50'],
  [1234.5, '"$"#,##0', '$1,235', '1234.5'],
  [-20.44, '0.0"℃"', '-20.4℃', '-20.44°C'],
  [5, '"约"0"人左右"', '约5人左右', '约5人左右'],
  // Shown otherwise than any format that is known: as seen.
  [5, 'General', '五', '五'],
  [5, '0"/"0', '5/5', '5/5'],
  [5, 'General', '6', '6'],
  [1e21, 'General', '1E+21', '1E+21'],
  [5.25, 'General', '####', '5.25'],
  // Dates with the year that they hold.
  [45657, 'yyyy/m/d', '2024/12/31', '2024/12/31'],
  [45657, 'm"月"d"日"', '12月31日', '2024/12/31'],
  [45657.75, 'yyyy/m/d h:mm', '2024/12/31 18:00', '2024/12/31'],
  [45657, 'yyyy"年"m"月"', '2024年12月', '2024年12月'],
  [45292, 'm"月"', '1月', '2024年1月'],
  [45657, 'yyyy"年"', '2024年', '2024年'],
  [0.75, 'h:mm', '18:00', '18:00'],
  [45657.75, 'h:mm', '18:00', '18:00'],
  [12, 'm"月"', '1月', '1月'],
  [18264, 'yyyy/m/d', '1950/1/1', '1950/1/1'],
  [18263, 'd"日"', '31日', '31日'],
  [1e9, 'd"日"', '####', '1000000000'],
  [true, 'General', 'TRUE', 'true'],
  ['  ≥ 95 ％', '@', '  ≥ 95 ％', '≥95%'],
])('%j as %j shown %j is typed %s', (value, format, shown, expected) => {
  expect(cellOf({ value, format, shown }).written(0, 0)).toBe(expected);
});

test.each<[CellValue, string, string, string]>([
  [1234.5, 'General', '1,234.5', '1,234.5'],
  [1234.5, 'General', '####', '1234.5'],
  [1234.5, 'General', '', '1234.5'],
  [1234.5, 'General', '#5', '#5'],
  [1234567.5, '#,##0.00', '###', '1,234,567.50'],
  [0.9966, '0.0%', '###', '99.7%'],
  [1234500, '#,##0.0,', '###', '1,234.5'],
  [45657, 'm"月"', '###', '2024/12/31'],
  [0.5, 'h:mm', '###', '0.5'],
  [true, 'General', '###', 'TRUE'],
  [false, 'General', '', 'FALSE'],
  ['####', '@', '####', '####'],
])('%j as %j shown %j is seen as %s', (value, format, shown, expected) => {
  expect(cellOf({ value, format, shown }).seen(0, 0)).toBe(expected);
});

describe('fields', () => {
  test('a formula is kept with its field, typed text that begins like one is none', () => {
    expect(cellOf({ value: 5, formula: '=2+3' }).numberField(0, 0, '分')).toMatchObject({
      text: '5',
      formula: '=2+3',
      numberFormat: 'General',
    });
    expect(cellOf({ value: 5 }).numberField(0, 0, '分')).not.toHaveProperty('formula');
    expect(cellOf({ value: '=甲', formula: '=甲', format: '@' }).textField(0, 0)).not.toHaveProperty('formula');
  });

  test('texts in pieces are one, and a space is no text', () => {
    const grid = gridOf([['≥3.00(万人'], ['次)'], [' ']]);
    expect(
      grid.joinedText([
        { row: 0, column: 0 },
        { row: 1, column: 0 },
      ]),
    ).toMatchObject({
      cell: { row: 0, column: 0 },
      cells: [
        { row: 0, column: 0 },
        { row: 1, column: 0 },
      ],
      text: '≥3.00(万人次)',
      content: { kind: 'text' },
    });
    expect(grid.textField(2, 0)).toMatchObject({ text: ' ', content: { kind: 'empty' } });
    expect(grid.joinedText([{ row: 0, column: 0 }], () => '甲').text).toBe('甲');
  });

  test('a number is read by what its cell holds, in the unit asked for', () => {
    expect(cellOf({ value: 0.95, format: '0%', shown: '95%' }).numberField(0, 0, '%')).toMatchObject({ text: '95%', numberFormat: '0%' });
    expect(cellOf({ value: '95分', format: '@' }).number(0, 0, '分').kind).toBe('number');
    expect(cellOf({ value: '95分', format: '@' }).number(0, 0, '万元').kind).toBe('unreadable');
    expect(gridOf([]).number(0, 0, '分').kind).toBe('empty');
  });
});
