// The rules behind the marks: what they light, how they name their cells, and how they are told from the user's own.
import type { CellValue, Mark } from '../../src/form/snapshot';
import { isLit } from '../../src/plan/lit';
import { contentToMark, markFormula, markGroups, marksIn } from '../../src/plan/mark';
import { snapshotOf } from './books';

const H12: Mark = { row: 11, column: 7, kind: 'explanation' };
const wrong = (row: number, column: number, content: string | number): Mark => ({ row, column, kind: 'inconsistent', content });
const column = (letter: number, count: number): Mark[] =>
  Array.from({ length: count }, (_, index) => ({ row: 1000 + 2 * index, column: letter, kind: 'explanation' }));

describe('the formula, as Excel shows it in its dialog', () => {
  test('of a missing explanation', () =>
    expect(markFormula([H12, { ...H12, row: 13 }])).toBe(
      '=AND(ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(SUBSTITUTE(CLEAN(H12),"　",""),"。",""))&"|","||0|０|0.00|无|没有|暂无|无偏差|不适用|见附件|N/A|/|／|—|——|-|－|--|.|．|略|")),COUNTA("自评助手",$H$12,$H$14)>0)',
    ));
  test('of a wrong number', () =>
    expect(markFormula([wrong(11, 6, 9.5), wrong(13, 6, 9.5)])).toBe(
      '=AND(ISNUMBER(G12),ROUND(G12,8)=9.5,COUNTA("自评助手","不符",$G$12,$G$14)>0)',
    ));
  test('of a wrong text, of quotes in it, and of nothing where something belongs', () => {
    expect(markFormula([wrong(28, 1, '优')])).toBe('=AND(LEFT(B29,60)="优",COUNTA("自评助手","不符",$B$29)>0)');
    expect(markFormula([wrong(28, 1, '"优"')])).toContain('LEFT(B29,60)="""优"""');
    expect(markFormula([wrong(28, 1, '')])).toContain('LEFT(B29,60)=""');
  });
});

describe('a formula tells its marks', () => {
  test.each<[Mark, ...Mark[]]>([
    [H12],
    [wrong(11, 6, 9.5), wrong(13, 6, 9.5)],
    [wrong(11, 6, -0.25)],
    [wrong(11, 6, contentToMark(1e21))],
    [wrong(11, 6, '')],
    [wrong(11, 6, '9.5')],
    [wrong(28, 1, '"优"，ROUND(G1,8)=3')],
    [wrong(28, 1, '第一行\n第二行')],
    [wrong(28, 1, '"自评助手"')],
  ])('%j', (first, ...rest) => expect(marksIn(markFormula([first, ...rest]))).toEqual([first, ...rest]));

  test('also after rows were deleted', () => {
    expect(marksIn('=AND(ISNUMBER(FIND("|"&TRIM(AB3)&"|","||")),COUNTA("自评助手",$AB$3,#REF!,$AB$900)>0)')).toEqual([
      { row: 2, column: 27, kind: 'explanation' },
      { row: 899, column: 27, kind: 'explanation' },
    ]);
    expect(marksIn('=AND(ISNUMBER(#REF!),ROUND(#REF!,8)=9.5,COUNTA("自评助手","不符",#REF!,$G$14)>0)')).toEqual([wrong(13, 6, 9.5)]);
  });

  test.each(['=ISBLANK($H$12)', '=H12="自评"', '', '=COUNTA($H$12)>0', '=AND(G12>9,COUNTA("自评助手","不符",$G$12)>0)'])(
    "%p is the user's own",
    (formula) => expect(marksIn(formula)).toBeUndefined(),
  );
});

test('groups are alike, one column each, top to bottom, and short enough for the dialog', () => {
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
  // An empty score, a zero as a number and one as a text are not the same.
  const scores = [wrong(1, 6, 0), wrong(2, 6, ''), wrong(3, 6, 0), wrong(4, 6, '0'), wrong(5, 6, ''), { ...H12, row: 6, column: 6 }];
  expect(
    markGroups(scores)
      .map((group) => group.map(({ row }) => row))
      .sort(),
  ).toEqual([[1, 3], [2, 5], [4], [6]]);
  const longest = markGroups([wrong(0, 0, '"'.repeat(60))]);
  expect(longest.map((group) => markFormula(group).length).every((length) => length <= 255)).toBe(true);
});

test.each<[CellValue, Mark, boolean]>([
  ['', H12, true],
  [' 无 ', H12, true],
  ['——', H12, true],
  ['无。', H12, true],
  ['\u200b', H12, true],
  ['因场地限制', H12, false],
  [9.5, wrong(0, 0, 9.5), true],
  [9.4, wrong(0, 0, 9.5), false],
  ['', wrong(0, 0, 0), false],
  ['9.5', wrong(0, 0, 9.5), false],
  // What a formula gives has more digits than the mark remembers.
  [9.966666666666667, wrong(0, 0, contentToMark(9.966666666666667)), true],
  ['', wrong(0, 0, ''), true],
  [0, wrong(0, 0, ''), false],
  ['良', wrong(0, 0, '优'), false],
  ['优'.repeat(90), wrong(0, 0, contentToMark('优'.repeat(90))), true],
])('a cell with %p under %j is lit: %p', (value, mark, lit) => {
  const sheet = snapshotOf([[value]]);
  expect(isLit(sheet, { ...mark, row: 0, column: 0 })).toBe(lit);
});
