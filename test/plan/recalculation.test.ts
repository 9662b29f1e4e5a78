// What 一键重算 writes: only what is wrong or missing, in the kind of content that the cell is made for.
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation, type Recalculation } from '../../src/plan/recalculation';
import { shownText } from '../../src/plan/shown-text';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { blankComputed, formPaths, readXlsx } from '../forms';

let original: SheetSnapshot;
beforeAll(async () => {
  const [path] = formPaths;
  const [sheet] = path === undefined ? [] : await readXlsx(path);
  if (!sheet) throw new Error('no form');
  original = sheet;
});

interface Cell {
  readonly value: CellValue;
  readonly format?: string;
  readonly formula?: string;
}

/** The sheet with other cells at these addresses. */
function withCells(sheet: SheetSnapshot, cells: Readonly<Record<string, Cell>>): SheetSnapshot {
  const at = <Value>(grid: readonly (readonly Value[])[], of: (cell: Cell, format: string) => Value): Value[][] =>
    grid.map((values, row) =>
      values.map((value, column) => {
        const cell = cells[addressOf({ row, column })];
        return cell ? of(cell, cell.format ?? sheet.numberFormats[row]?.[column] ?? 'General') : value;
      }),
    );
  return {
    ...sheet,
    values: at(sheet.values, ({ value }) => value),
    formulas: at(sheet.formulas, ({ formula, value }) => formula ?? value),
    text: at(sheet.text, ({ value }, format) => shownText(value, format)),
    numberFormats: at(sheet.numberFormats, (_, format) => format),
  };
}

const plan = (sheet: SheetSnapshot): Recalculation => planRecalculation(assess(sheet, CENTRAL_2020, review), CENTRAL_2020, review);
const written = (sheet: SheetSnapshot): Record<string, unknown> =>
  Object.fromEntries(plan(sheet).plan.edits.map(({ cell, to }) => [addressOf(cell), to.kind === 'constant' ? to.value : to.formula]));
const addressIn = (name: string, column: string): string => `${column}${original.values.findIndex((row) => row.includes(name)) + 1}`;

test('nothing where all is admissible', () => expect(written(original)).toEqual({}));

test('one wrong score is put right where it stands; the total, which is right then, stays', () => {
  const score = addressIn('推广活动参与人员', 'G');
  const { edits } = plan(withCells(original, { [score]: { value: 12 } })).plan;
  expect(edits).toEqual([
    {
      form: assess(original, CENTRAL_2020, review).forms[0]?.evaluation.form.id,
      what: 'score',
      label: '推广活动参与人员',
      cell: { row: original.values.findIndex((row) => row.includes('推广活动参与人员')), column: 6 },
      numberFormat: '0.00',
      from: { kind: 'constant', value: 12 },
      to: { kind: 'constant', value: 15 },
    },
  ]);
});

test('a percent cell gets the fraction', () => {
  const cells = { G6: { value: '', format: '0.00%' }, G7: { value: 0.9966, format: '0.00%' }, G8: { value: '', format: '0.00"%"' } };
  expect(written(withCells(original, cells))).toEqual({ G6: 0.9966 });
});

test('a text cell gets text, with the percent sign that stood there', () => {
  const score = addressIn('推广活动参与人员', 'G');
  const cells = { G6: { value: '98.00%', format: '@' }, H6: { value: '', format: '@' }, [score]: { value: '12.00', format: '@' } };
  expect(written(withCells(original, cells))).toEqual({ G6: '99.66%', H6: '9.97', [score]: '15.00' });
});

test('a text that holds the right number stays, whatever the format', () =>
  expect(written(withCells(original, { H6: { value: '9.97' }, G6: { value: '99.66', format: '@' } }))).toEqual({}));

test('a formula is never written, right or wrong', () => {
  const cells = { H6: { value: 3, formula: '=G6*F6' }, G6: { value: 99.66, formula: '=F6/E6' } };
  expect(Object.keys(written(withCells(original, cells)))).not.toContain('H6');
  expect(Object.keys(written(withCells(original, cells)))).not.toContain('G6');
});

describe('marks', () => {
  const marksAfter = (sheet: SheetSnapshot): string[] => plan(sheet).plan.marksAfter.map(addressOf);

  test('follow the sheet as it will be: a score that was too low and comes back needs no mark', () => {
    const met = addressIn('媒体专版报道量', 'G');
    expect(marksAfter(withCells(original, { [met]: { value: 4 } }))).toEqual(marksAfter(original));
  });

  test('a deviation that appears is marked, an explained one is not', () => {
    const actual = addressIn('媒体专版报道量', 'E');
    const mark = addressIn('媒体专版报道量', 'H');
    const sheet = withCells(blankComputed(original), { [actual]: { value: '10.00(篇)', format: '@' } });
    expect(marksAfter(sheet)).toContain(mark);
    expect(marksAfter(withCells(sheet, { [mark]: { value: '选题减少' } }))).not.toContain(mark);
  });

  test('of a form with an obstacle stay as they are', () => {
    const stale = { row: 24, column: 7, kind: 'explanation' } as const;
    const blocked = withCells(original, { [addressIn('推广活动参与人员', 'F')]: { value: '十分' } });
    expect(plan({ ...blocked, marks: [stale] }).plan).toMatchObject({ edits: [], marksBefore: [stale], marksAfter: [stale] });
  });

  test('inside the form are decided anew, outside left alone', () => {
    const inside = { row: 24, column: 0, kind: 'explanation' } as const;
    const outside = { row: 90, column: 7, kind: 'explanation' } as const;
    const after = plan({ ...original, marks: [inside, outside] }).plan.marksAfter;
    expect(after).toContainEqual(outside);
    expect(after).not.toContainEqual(inside);
    expect(after).toHaveLength(7);
  });
});

test('the outcome is foreseen as the sheet will be read', () => {
  const { after, plan: made } = plan(blankComputed(original));
  expect(after.sheet.values).toEqual(original.values);
  expect(after.sheet.text).toEqual(original.text);
  expect(after.sheet.marks).toEqual(made.marksAfter);
  expect(after.forms.map(({ evaluation }) => evaluation.total?.entered?.toFixed(2))).toEqual(['99.97']);
});
