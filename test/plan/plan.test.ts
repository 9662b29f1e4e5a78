// Edits on a snapshot, their inverse, and what tells a sheet from the one that a plan was made for.
import fc from 'fast-check';
import type { CellValue, Mark, SheetSnapshot } from '../../src/form/snapshot';
import { applyEdits } from '../../src/plan/apply-edits';
import { changesNothing, contentOf, holdsFormulas, sameMarks } from '../../src/plan/content';
import type { Edit, SheetPlan } from '../../src/plan/plan';
import { shownText } from '../../src/plan/shown-text';
import { changedSince, invert, invertSheet, withMarksAsFound } from '../../src/plan/undo';
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
  test('refuses a cell outside the snapshot', () => expect(() => applyEdits(SHEET, [edit(2, 0, 1)])).toThrow(RangeError));
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
          expect(changedSince(after, back)).toEqual([]);
          const restored = applyEdits(after, back.edits);
          expect([restored.values, restored.formulas, back.marksAfter]).toEqual([SHEET.values, SHEET.formulas, SHEET.marks]);
          expect(invert(invert({ sheets: [plan] }))).toEqual({ sheets: [plan] });
        },
      ),
    ));
  test('names the cells changed since', () => {
    const plan = planOf([edit(0, 0, 'a'), edit(0, 1, 9)]);
    const after = applyEdits(SHEET, [...plan.edits, edit(0, 1, 8)]);
    expect(changedSince(after, invertSheet(plan))).toEqual([{ row: 0, column: 1 }]);
  });
  test('a number is not the text of it', () =>
    expect(changedSince(applyEdits(SHEET, [edit(0, 1, '9')]), invertSheet(planOf([edit(0, 1, 9)])))).toHaveLength(1));
  test('leaves marks alone that a person has changed', () => {
    const plan = planOf([], { marksBefore: [{ row: 1, column: 0, kind: 'explanation' }] });
    expect(withMarksAsFound(SHEET, plan)).toMatchObject({ marksBefore: [], marksAfter: [] });
    const asLeft = { ...SHEET, marks: plan.marksBefore };
    expect(withMarksAsFound(asLeft, plan)).toBe(plan);
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
    [12, '#,##0.00_);[Red](#,##0.00)', '12.00'],
    [45000, 'yyyy-mm-dd', '45000'],
  ])('%p under %s is %s', (value, format, text) => expect(shownText(value, format)).toBe(text));
});
