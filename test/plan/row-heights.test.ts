// Rows as high as what stands in them needs: for merged cells too, and never lower than they are.
import type { CellValue } from '../../src/form/snapshot';
import { fittingHeights, heightsAsLeft, type RowSizes } from '../../src/plan/row-heights';
import { snapshotOf } from './books';

/** Of so many rows and columns: 10 Han characters a column, the usual font, wrapped. */
function sizes(heights: readonly number[], more: Partial<RowSizes> = {}, columns = 3): RowSizes {
  const look = { size: 10.5, wraps: true };
  return {
    ...{ first: 0, last: heights.length - 1, heights, merges: [], areFixed: false },
    widths: Array.from({ length: columns }, () => 110.25),
    looks: heights.map(() => Array.from({ length: columns }, () => look)),
    ...more,
  };
}
const HAN = '说';
const words = (count: number): string => HAN.repeat(count);
const raised = (cells: readonly (readonly CellValue[])[], of: RowSizes): readonly (readonly [number, number, number])[] =>
  fittingHeights(snapshotOf(cells), of).map(({ row, from, to }) => [row, from, to]);

test('a row that cuts its words off becomes as high as they need, in whole pixels', () => {
  expect(
    raised(
      [
        ['名', words(35)],
        ['名', words(5)],
      ],
      sizes([26, 26]),
    ),
  ).toEqual([[0, 26, 66]]);
});

test.each([
  ['set by hand to just what is needed', [58], words(40)],
  ['higher than needed', [200], words(40)],
  ['hidden', [0], words(40)],
  ['with a number, which is never broken', [15], 1234567890.123456],
] as const)('a row stays: %s', (_, heights, value) => {
  expect(raised([[value]], sizes(heights, { merges: [] }))).toEqual([]);
});

test('a text that does not wrap needs one line, however long it is', () => {
  const looks = [[{ size: 10.5, wraps: false }]];
  expect(raised([[words(80)]], sizes([26], { looks }))).toEqual([]);
  expect(raised([[words(80)]], sizes([12], { looks }))).toEqual([[0, 12, 24]]);
});

test('larger letters need more', () => {
  const [[, , small] = [0, 0, 0]] = raised([[words(40)]], sizes([15]));
  const [[, , large] = [0, 0, 0]] = raised([[words(40)]], sizes([15], { looks: [[{ size: 21, wraps: true }]] }));
  expect(large).toBeGreaterThan(2 * (small - 10));
});

describe('merged cells', () => {
  const across = [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }];
  const down = [{ firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 0 }];

  test('are as wide as all of them', () => {
    expect(raised([[words(28), '', '']], sizes([20], { merges: across }))).toEqual([]);
    expect(raised([[words(28), '', '']], sizes([20]))).toEqual([[0, 20, 52.5]]);
  });

  test('are as high as all of them; what is missing goes into the last row', () => {
    expect(raised([[words(50)], [''], ['']], sizes([30, 30, 30], { merges: down }))).toEqual([]);
    expect(raised([[words(90)], [''], ['']], sizes([30, 30, 30], { merges: down }))).toEqual([[2, 30, 76.5]]);
  });

  test('come after single ones, whose height they share', () => {
    expect(
      raised(
        [
          [words(60), words(60)],
          ['', ''],
          ['', ''],
        ],
        sizes([30, 30, 30], { merges: down }),
      ),
    ).toEqual([[0, 30, 94.5]]);
  });

  test('that are hidden in part stay so, and above the highest row the next ones grow', () => {
    const [last, ...others] = [...raised([[words(900)], [''], ['']], sizes([30, 0, 30], { merges: down }))].reverse();
    expect([last, others]).toEqual([[2, 30, 409], [[0, 30, 409]]]);
  });

  test('that reach beyond the measured rows are left alone', () => {
    expect(
      raised([[words(90)]], sizes([30], { merges: [{ ...down[0], firstRow: 0, lastRow: 5, firstColumn: 0, lastColumn: 0 }] })),
    ).toEqual([]);
  });

  test('where the host cannot tell, empty cells behind count as merged', () => {
    expect(raised([[words(28), '', '']], sizes([20], { merges: undefined }))).toEqual([]);
    expect(raised([[words(28), '名', '']], sizes([20], { merges: undefined }))).toEqual([[0, 20, 52.5]]);
  });
});

test('for one cell only its own row grows', () => {
  const cells = [[words(90)], [words(90)]];
  expect(fittingHeights(snapshotOf(cells), sizes([20, 20]), { row: 1, column: 0 }).map(({ row }) => row)).toEqual([1]);
});

test('a height that a person has set since stays', () => {
  const changes = [
    { row: 4, from: 66, to: 26 },
    { row: 5, from: 66, to: 26 },
  ];
  expect(heightsAsLeft(changes, sizes([66.4, 90], { first: 4, last: 5 }))).toEqual([changes[0]]);
});
