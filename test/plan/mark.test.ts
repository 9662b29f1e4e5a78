// The rule behind a mark: what it lights, how it names its cells, and how it is told from the user's own.
import type { Cell } from '../../src/form/snapshot';
import { markedCells, markFormula, markGroups } from '../../src/plan/mark';

const H12: Cell = { row: 11, column: 7 };
const column = (letter: number, count: number): Cell[] =>
  Array.from({ length: count }, (_, index) => ({ row: 1000 + 2 * index, column: letter }));

test('the formula, as Excel shows it in its dialog', () =>
  expect(markFormula([H12, { row: 13, column: 7 }])).toBe(
    '=AND(ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(CLEAN(H12),"　",""))&"|","||0|０|无|/|／|—|-|－|略|")),COUNTA("自评助手",$H$12,$H$14)>0)',
  ));

test('names its cells, also after rows were deleted', () => {
  expect(markedCells(markFormula([H12]))).toEqual([H12]);
  expect(markedCells('=AND(ISNUMBER(FIND("|"&TRIM(AB3)&"|","||")),COUNTA("自评助手",$AB$3,#REF!,$AB$900)>0)')).toEqual([
    { row: 2, column: 27 },
    { row: 899, column: 27 },
  ]);
});

test.each(['=ISBLANK($H$12)', '=H12="自评"', '', '=COUNTA($H$12)>0'])("%p is the user's own", (formula) =>
  expect(markedCells(formula)).toBeUndefined(),
);

test('groups are one column each, top to bottom, and short enough for the dialog', () => {
  const cells = [...column(8, 3), ...column(7, 60)].reverse();
  const groups = markGroups(cells);
  expect(groups.flat()).toEqual([...column(7, 60), ...column(8, 3)]);
  for (const group of groups) {
    expect(new Set(group.map((cell) => cell.column)).size).toBe(1);
    expect(markFormula(group).length).toBeLessThanOrEqual(255);
  }
  expect(groups.length).toBeLessThan(8);
  expect(markGroups([])).toEqual([]);
  expect(markGroups([H12, H12])).toEqual([[H12]]);
});
