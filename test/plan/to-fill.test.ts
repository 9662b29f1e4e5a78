// A form that is still being filled in tells how far it is; what nobody has typed yet is no error, and what somebody forgot stays one.
import type { FormAssessment } from '../../src/plan/assessment';
import { assess } from '../../src/plan/assessment';
import { applyEdits } from '../../src/plan/apply-edits';
import { constant, contentOf } from '../../src/plan/content';
import { addressOf, type Cell, type CellValue, type SheetSnapshot } from '../../src/form/snapshot';
import type { Field, Form, Indicator } from '../../src/form/form';
import { review } from '../../src/review/review';
import { CENTRAL_2020, RULE_SETS, type RuleSet } from '../../src/scoring/rule-set';
import { blankForm, categoriesOf } from '../../src/sheets/blank-form';
import { formPaths, readXlsx } from '../forms';
import { snapshotOfLayout } from '../sheets/blank-form-snapshot';

const blank = (ruleSet: RuleSet = CENTRAL_2020, named = true): SheetSnapshot =>
  snapshotOfLayout(
    blankForm(
      {
        projectName: named ? '校舍修缮' : '',
        department: named ? '某县教育局' : '',
        unit: named ? '某县第一中学' : '',
        year: 2025,
        indicators: categoriesOf(ruleSet).map((category) => ({ ...category, count: 1 })),
      },
      ruleSet,
    ),
  );

function formOf(sheet: SheetSnapshot, ruleSet: RuleSet = CENTRAL_2020): FormAssessment {
  const [form] = assess(sheet, ruleSet, review).forms;
  if (form === undefined) throw new Error('no form');
  return form;
}

const at = (field: Field<unknown> | undefined): Cell => {
  if (field === undefined) throw new Error('no such field');
  return field.cell;
};

const typed = (sheet: SheetSnapshot, cells: readonly (readonly [Cell, CellValue])[]): SheetSnapshot =>
  applyEdits(
    sheet,
    cells.map(([cell, value]) => ({
      cell,
      numberFormat: sheet.numberFormats[cell.row]?.[cell.column] ?? 'General',
      from: contentOf(sheet, cell),
      to: constant(value),
    })),
  );

function rowOf(form: Form, index: number): Indicator {
  const row = form.indicators[index];
  if (row === undefined) throw new Error('no row');
  return row;
}

/** The sheet with this row's name, target, actual and score typed. */
function withRow(sheet: SheetSnapshot, index: number, [target, actual, score]: readonly CellValue[]): SheetSnapshot {
  const row = rowOf(formOf(sheet).evaluation.form, index);
  return typed(sheet, [
    [at(row.name), `培训场次${index}`],
    [at(row.target), target ?? ''],
    [at(row.actual), actual ?? ''],
    [at(row.score), score ?? ''],
  ]);
}

const listed = ({ findings }: FormAssessment): readonly string[] => findings.map(({ rule, cell }) => `${rule} ${addressOf(cell)}`);
const place = ({ toFill }: FormAssessment): unknown => toFill && [toFill.filled, toFill.of, addressOf(toFill.first)];

test.each(RULE_SETS.map((ruleSet) => [ruleSet.name, ruleSet] as const))(
  'a form made by 新建 has nothing to object to: %s',
  (_, ruleSet) => {
    const form = formOf(blank(ruleSet), ruleSet);
    expect(listed(form)).toEqual([]);
    expect(form.toFill).toMatchObject({ filled: 0, of: categoriesOf(ruleSet).length });
  },
);

test('the first empty place is the name that is still the template’s, then the target, then the actual', () => {
  const sheet = blank();
  expect(place(formOf(sheet))).toEqual([0, 9, 'C13']);
  const [name, target] = [
    { row: 12, column: 2 },
    { row: 12, column: 3 },
  ];
  expect(place(formOf(typed(sheet, [[name, '培训场次']])))).toEqual([0, 9, 'D13']);
  expect(
    place(
      formOf(
        typed(sheet, [
          [name, '培训场次'],
          [target, '≥10场'],
        ]),
      ),
    ),
  ).toEqual([0, 9, 'E13']);
});

test('its head, its amounts and its points are not typed yet either', () => {
  const sheet = blank(CENTRAL_2020, false);
  const points = formOf(sheet).evaluation.form.indicators.map((row) => [at(row.points), ''] as const);
  const form = formOf(typed(sheet, points));
  expect([listed(form), place(form)]).toEqual([[], [0, 9, 'C13']]);
});

test('once a row is begun it alone has its errors', () => {
  const form = formOf(withRow(blank(), 0, ['≥10场', '8场', 13]));
  expect(place(form)).toEqual([1, 9, 'C14']);
  const [total, grade] = [form.evaluation.form.total, form.evaluation.form.grade].map((field) => addressOf(at(field)));
  expect(listed(form)).toEqual(['score-inflated G13', 'explanation-missing H13', `total-missing ${total}`, `grade-missing ${grade}`]);
  const begun = formOf(withRow(withRow(blank(), 0, ['≥10场', '10场', 13]), 1, ['≥95%', '', '']));
  expect([place(begun), listed(begun).filter((each) => each.endsWith('14'))]).toEqual([[1, 9, 'E14'], ['value-missing E14']]);
  const unasked = formOf(withRow(withRow(blank(), 0, ['≥10场', '10场', 13]), 1, ['', '95%', '']));
  expect(listed(unasked)).toContain('value-missing D14');
});

test('words of the template in a row that is begun are an error', () => {
  const sheet = blank();
  const { target, actual } = rowOf(formOf(sheet).evaluation.form, 0);
  const form = formOf(
    typed(sheet, [
      [at(target), '≥10场'],
      [at(actual), '10场'],
    ]),
  );
  expect(listed(form)).toContain('template-text C13');
});

describe('of a form filled in', () => {
  let seed: SheetSnapshot;
  let form: Form;
  beforeAll(async () => {
    const [first] = await readXlsx(formPaths[0] ?? '');
    if (first === undefined) throw new Error('no form');
    seed = first;
    form = formOf(seed).evaluation.form;
  });
  const emptied = (...fields: readonly (Field<unknown> | undefined)[]): SheetSnapshot =>
    typed(
      seed,
      fields.map((field) => [at(field), ''] as const),
    );
  const RESULTS = (): readonly (Field<unknown> | undefined)[] => [form.total, form.grade];

  test('a blank score is an error, with a total and without', () => {
    const { score } = rowOf(form, 2);
    for (const fields of [[score], [score, ...RESULTS()]]) {
      const without = formOf(emptied(...fields));
      expect([without.toFill, listed(without)]).toEqual([undefined, expect.arrayContaining([`score-missing ${addressOf(at(score))}`])]);
    }
  });

  test('a blank actual is an error, with a total and without', () => {
    const { actual, score } = rowOf(form, 2);
    for (const fields of [[actual], [actual, score, ...RESULTS()]]) {
      const without = formOf(emptied(...fields));
      expect([without.toFill, listed(without)]).toEqual([undefined, expect.arrayContaining([`value-missing ${addressOf(at(actual))}`])]);
    }
  });

  test('a blank row is an error as long as there is a total', () => {
    const { target, actual, score } = rowOf(form, 2);
    expect(listed(formOf(emptied(target, actual, score)))).toContain(`value-missing ${addressOf(at(target))}`);
    expect(place(formOf(emptied(target, actual, score, ...RESULTS())))).toEqual([11, 12, addressOf(at(target))]);
  });

  test('all actuals blank beside scores or a total are errors; without any result the year has just begun', () => {
    const actuals = form.indicators.map(({ actual }) => actual);
    const scores = form.indicators.map(({ score }) => score);
    const errors = (sheet: SheetSnapshot): number => listed(formOf(sheet)).filter((each) => each.startsWith('value-missing')).length;
    expect([errors(emptied(...actuals)), errors(emptied(...actuals, ...scores)), errors(emptied(...actuals, ...RESULTS()))]).toEqual([
      12, 12, 12,
    ]);
    const begun = formOf(emptied(...actuals, ...scores, ...RESULTS()));
    expect([place(begun), begun.findings.filter(({ severity }) => severity !== 'information')]).toEqual([[0, 12, 'E13'], []]);
  });

  test('nothing is to be filled in', async () => {
    for (const path of formPaths) for (const sheet of await readXlsx(path)) expect(formOf(sheet).toFill).toBeUndefined();
  });
});
