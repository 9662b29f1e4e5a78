// Edits on a snapshot, their inverse, and what tells a sheet from the one that a plan was made for.
import fc from 'fast-check';
import { addressOf, type CellValue, type Mark, type SheetSnapshot } from '../../src/form/snapshot';
import { applyEdits } from '../../src/plan/apply-edits';
import { changesNothing, constant, contentOf, holdsFormulas, sameMarks } from '../../src/plan/content';
import type { Edit, SheetPlan } from '../../src/plan/plan';
import { tracesOf } from '../../src/plan/places';
import { shownText } from '../../src/plan/shown-text';
import { asFound, conflicts, invertSheet } from '../../src/plan/undo';
import { snapshotOf } from './books';

const SHEET = snapshotOf(
  [
    ['分值', 10, '=1.00(部)'],
    ['', ['=B1*2', 20], true],
  ],
  [['General', '0.00', '@']],
);
const edit = (row: number, column: number, value: CellValue, sheet: SheetSnapshot = SHEET): Edit => ({
  cell: { row, column },
  numberFormat: sheet.numberFormats[row]?.[column] ?? 'General',
  from: contentOf(sheet, { row, column }),
  to: { kind: 'constant', value },
});
const planOf = (edits: readonly Edit[], marks: Partial<SheetPlan> = {}): SheetPlan => ({
  sheetId: '{1}',
  sheetName: 'Sheet1',
  edits,
  marksBefore: [],
  marksAfter: [],
  ...marks,
});

describe('contentOf', () => {
  test('a text that begins with "=" is no formula', () =>
    expect(contentOf(SHEET, { row: 0, column: 2 })).toEqual({ kind: 'constant', value: '=1.00(部)' }));
  test('a formula', () => expect(contentOf(SHEET, { row: 1, column: 1 })).toEqual({ kind: 'formula', formula: '=B1*2' }));
  test('outside the used cells it is empty', () =>
    expect(contentOf(SHEET, { row: 9, column: 9 })).toEqual({ kind: 'constant', value: '' }));
  test('tells a sheet with formulas from one without', () =>
    expect([holdsFormulas(SHEET), holdsFormulas(snapshotOf([['=1.00(部)', 2]]))]).toEqual([true, false]));
});

describe('applyEdits', () => {
  test('changes value, formula and shown text of the cell, and nothing else', () => {
    const after = applyEdits(SHEET, [edit(0, 1, 9.965)]);
    expect(after.values).toEqual([
      ['分值', 9.965, '=1.00(部)'],
      ['', 20, true],
    ]);
    expect(after.formulas[0]?.[1]).toBe(9.965);
    expect(after.text[0]?.[1]).toBe('9.97');
    expect(SHEET.values[0]?.[1]).toBe(10);
  });

  test('grows to hold what is written beyond its last row and column', () => {
    const after = applyEdits(SHEET, [edit(2, 4, '优')]);
    expect(after.values).toEqual([
      ['分值', 10, '=1.00(部)', '', ''],
      ['', 20, true, '', ''],
      ['', '', '', '', '优'],
    ]);
    for (const grid of [after.formulas, after.text, after.numberFormats]) expect(grid.map((row) => row.length)).toEqual([5, 5, 5]);
    expect([after.formulas[2]?.[4], after.text[2]?.[4], after.numberFormats[2]?.[4]]).toEqual(['优', '优', 'General']);
  });
});

describe('undo', () => {
  test('puts back exactly what stood there', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ row: fc.nat(1), column: fc.nat(2), value: fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean()) })),
        (writes) => {
          const places = new Map(writes.map((write) => [`${write.row} ${write.column}`, write]));
          const edits = [...places.values()]
            .map(({ row, column, value }) => edit(row, column, value))
            .filter(({ from }) => from.kind === 'constant');
          const plan = planOf(edits, { marksAfter: [{ row: 1, column: 2, kind: 'explanation' }] });
          const after = { ...applyEdits(SHEET, edits), marks: plan.marksAfter };
          const back = invertSheet(plan);
          expect(conflicts(after, back, tracesOf(plan, SHEET))).toEqual([]);
          const restored = applyEdits(after, back.edits);
          expect([restored.values, restored.formulas, back.marksAfter]).toEqual([SHEET.values, SHEET.formulas, SHEET.marks]);
          expect(invertSheet(invertSheet(plan))).toEqual(plan);
        },
      ),
    ));
  describe('is refused, cell by cell,', () => {
    const FORM = snapshotOf([
      ['产出指标', '数量指标', '培训人次', '≥100', 100, 10, ''],
      ['', '', '课时', '≥95%', 0.95, 10, ''],
      ['', '', '教材', '≥95%', 0.95, 10, ''],
      ['总分', '', '', '', '', 100, ''],
    ]);
    const plan = planOf([edit(0, 6, 10), edit(1, 6, 9), edit(2, 6, 9)].map((each) => ({ ...each, from: constant('') })));
    const undoing = invertSheet(plan);
    const after = applyEdits(FORM, plan.edits);
    const grid = (values: readonly (readonly CellValue[])[]): SheetSnapshot => snapshotOf(values);
    const conflictsOn = (sheet: SheetSnapshot): readonly [string, string, string][] =>
      conflicts(sheet, undoing, tracesOf(plan, FORM)).map(({ cell, now, restores }) => [addressOf(cell), now, restores]);

    test('not where all is as it was left', () => expect(conflictsOn(after)).toEqual([]));
    test('not where other cells of the rows were edited', () =>
      expect(conflictsOn(grid(after.values.map((row) => [...row.slice(0, 4), 90, ...row.slice(5), '已说明'])))).toEqual([]));
    test('not where a cell is restored already', () => expect(conflictsOn(applyEdits(after, [edit(1, 6, '')]))).toEqual([]));
    test('where a cell holds something else, with what it shows and what it would show', () =>
      expect(conflictsOn(applyEdits(after, [edit(1, 6, 8)]))).toEqual([['G2', '8', '']]));
    test('where it holds the text of its number', () => expect(conflictsOn(applyEdits(after, [edit(1, 6, '9')]))).toHaveLength(1));
    test('where a row has come in above: the cells below are not the same any more, though they hold the same', () =>
      expect(conflictsOn(grid([['', '', '', '', '', '', ''], ...after.values])).map(([cell]) => cell)).toEqual(['G1', 'G2', 'G3']));
    test('where a row is gone, though the one below holds the same', () =>
      expect(conflictsOn(grid(after.values.filter((_, row) => row !== 1))).map(([cell]) => cell)).toEqual(['G2', 'G3']));
    test('where a column has come in', () => expect(conflictsOn(grid(after.values.map((row) => ['', ...row])))).toHaveLength(3));
    test('in a time that grows with the rows: each is compared with others only where it has changed', () => {
      const read = (rows: number): number => {
        let cells = 0;
        const counted = (row: readonly CellValue[]): readonly CellValue[] =>
          new Proxy(row, {
            get(target, key) {
              if (typeof key === 'string' && /^\d+$/.test(key)) cells += 1;
              return Reflect.get(target, key) as unknown;
            },
          });
        const sheet = snapshotOf(Array.from({ length: rows }, (_, row) => ['产出指标', `指标${row}`, '≥100', 100, 10, '']));
        const scored = planOf(sheet.values.map((_, row) => edit(row, 5, row, sheet)));
        const now = applyEdits(sheet, scored.edits);
        const found = conflicts({ ...now, formulas: now.formulas.map(counted) }, invertSheet(scored), tracesOf(scored, sheet));
        expect(found).toEqual([]);
        return cells;
      };
      expect(read(200)).toBe(2 * read(100));
    });
    test('and a mark is not put on a row that has moved', () => {
      const cleared = planOf([], { marksBefore: [{ row: 1, column: 6, kind: 'explanation' }] });
      const moved = grid([['', '', '', '', '', '', ''], ...FORM.values]);
      expect(conflicts(moved, invertSheet(cleared), tracesOf(cleared, FORM))).toHaveLength(1);
      expect(conflicts(FORM, invertSheet(cleared), tracesOf(cleared, FORM))).toEqual([]);
    });
  });
  test('leaves marks alone that a person has changed, and cells that are restored already', () => {
    const plan = planOf([edit(0, 0, 'a'), edit(0, 1, 9)], { marksBefore: [{ row: 1, column: 0, kind: 'explanation' }] });
    expect(asFound(SHEET, plan, false, [])).toMatchObject({ edits: plan.edits, marksBefore: [], marksAfter: [] });
    const asLeft = { ...applyEdits(SHEET, [edit(0, 1, 9)]), marks: plan.marksBefore };
    expect(asFound(asLeft, plan, false, [])).toEqual({ ...plan, edits: plan.edits.slice(0, 1) });
    expect(asFound(SHEET, { ...plan, marksAfter: plan.marksBefore }, true, []).marksAfter).toEqual(plan.marksBefore);
  });
  test('a plan without edits and with the same marks changes nothing, in whatever order they are', () => {
    const marks: Mark[] = [
      { row: 1, column: 0, kind: 'explanation' },
      { row: 0, column: 0, kind: 'inconsistent', content: 9.5 },
    ];
    expect(changesNothing(planOf([], { marksBefore: marks, marksAfter: [...marks].reverse() }))).toBe(true);
    expect(changesNothing(planOf([], { marksBefore: marks, marksAfter: marks.slice(1) }))).toBe(false);
    expect(sameMarks(marks, [...marks, { row: 2, column: 0, kind: 'explanation' }])).toBe(false);
    expect(
      sameMarks(marks, [
        { row: 1, column: 0, kind: 'explanation' },
        { row: 0, column: 0, kind: 'inconsistent', content: 9 },
      ]),
    ).toBe(false);
  });
});

describe('shownText', () => {
  test.each<[CellValue, string, string]>([
    [9.97, 'General', '9.97'],
    [9.97, '@', '9.97'],
    ['优', '0.00', '优'],
    ['', '0.00', ''],
    [true, 'General', 'TRUE'],
    [9.965, '0.00', '9.97'],
    [9.995, '0.00', '10.00'],
    [-9.965, '0.00', '-9.97'],
    [100, '0', '100'],
    [0.9921, '0.00%', '99.21%'],
    [0.992077, '0%', '99%'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [999.5, '#,##0', '1,000'],
    [12, '#,##0.00_);[Red](#,##0.00)', '12.00 '],
    [1.2345, '#,##0.0000', '1.2345'],
    [1234567.2345, '#,##0.0000', '1,234,567.2345'],
    [-1234.5678, '#,##0.0000%', '-123,456.7800%'],
    [12345678, '#,##0,', '12,346'],
    [1.005, '0.00', '1.01'],
    [0.99665, '0.00%', '99.67%'],
    [-12, '#,##0.00_);[Red](#,##0.00)', '(12.00)'],
    [3, '¥0.00"元"', '¥3.00元'],
    [0.1 + 0.2, 'General', '0.3'],
    [45000, 'yyyy-mm-dd', '2023-03-15'],
    [3, '0.00 "', '3'],
  ])('%p under %s is %s', (value, format, text) => expect(shownText(value, format)).toBe(text));
});
