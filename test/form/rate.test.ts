// Execution rates: a fraction or a percentage by what the amounts say, and the digits that a cell shows.
import { decimal, ZERO } from '../../src/form/decimal';
import type { Field, NumberContent } from '../../src/form/form';
import { Grid } from '../../src/form/grid';
import { decimalsShown, rateField } from '../../src/form/rate';
import type { CellValue } from '../../src/form/snapshot';
import { numberAsWritten } from '../../src/plan/number-as-written';
import { sheetOf } from './sheet';

interface Typed {
  readonly value: CellValue;
  readonly format?: string;
  readonly shown?: string;
}

function fieldOf({ value, format = 'General', shown = String(value) }: Typed): Field<NumberContent> {
  return new Grid(sheetOf([[value]], { numberFormats: [[format]], text: [[shown]] })).numberField(0, 0, '%');
}
const amount = (value: string): Field<NumberContent> => ({
  ...fieldOf({ value: 0 }),
  content: { kind: 'number', value: decimal(value), hidden: ZERO },
});

/** The percentage read beside these amounts, and what 80 % would be in the same cell. */
function read(typed: Typed, budget: string, executed: string): readonly unknown[] {
  const field = rateField(fieldOf(typed), amount(budget), amount(executed));
  const { content } = field;
  return [content.kind === 'number' ? content.value.toFixed() : content.kind, numberAsWritten(field, decimal(80))];
}

test.each<[string, Typed, string, string, readonly unknown[]]>([
  ['0.95 beside 95 of 100', { value: 0.95 }, '100', '95', ['95', 0.8]],
  ['0.95 in text', { value: '0.95', format: '@' }, '100', '95', ['95', '0.80']],
  ['95', { value: 95 }, '100', '95', ['95', 80]],
  ['95 in text', { value: '95', format: '@' }, '100', '95', ['95', '80.00']],
  ['95% in text', { value: '95%', format: '@' }, '100', '95', ['95', '80.00%']],
  ['1 beside 100 of 100', { value: 1 }, '100', '100', ['100', 0.8]],
  ['1 beside 1 of 100', { value: 1 }, '100', '1', ['1', 80]],
  ['0.95 beside 0.95 of 100', { value: 0.95 }, '100', '0.95', ['0.95', 80]],
  ['0.95 beside next to nothing of a mistyped budget', { value: 0.95 }, '6035000000000000000000000', '100', ['0.95', 80]],
  ['1.05 beside 105 of 100', { value: 1.05 }, '100', '105', ['105', 0.8]],
  ['0.5 beside 80 of 100, wrong either way', { value: 0.5 }, '100', '80', ['50', 0.8]],
  ['3 beside 80 of 100 is no fraction', { value: 3 }, '100', '80', ['3', 80]],
  ['a percent cell', { value: 0.95, format: '0.00%', shown: '95.00%' }, '100', '95', ['95', 0.8]],
  ['a percent cell that shows 1%', { value: 0.01, format: '0%', shown: '1%' }, '100', '100', ['1', 0.8]],
  ['a percent sign that the format adds', { value: 0.95, format: '0.00"%"', shown: '0.95%' }, '100', '95', ['0.95', 80]],
  ['-0.5', { value: -0.5 }, '100', '95', ['-0.5', 80]],
  ['1.2 beside 110 of 100', { value: 1.2 }, '100', '110', ['120', 0.8]],
  ['1.2 beside 109 of 100 is no fraction', { value: 1.2 }, '100', '109', ['1.2', 80]],
  ['0.95 beside 0.1 of 1', { value: 0.95 }, '1', '0.1', ['95', 0.8]],
  ['0.5 beside 4 of 100, nearer to a fraction', { value: 0.5 }, '100', '6', ['50', 0.8]],
  ['0.5 beside 4 of 100, nearer to a percentage', { value: 0.5 }, '100', '4', ['0.5', 80]],
  ['without a budget', { value: 0.95 }, '0', '95', ['0.95', 80]],
  ['without execution', { value: 0.95 }, '100', '0', ['0.95', 80]],
  ['without money', { value: 0.95 }, '0', '0', ['0.95', 80]],
  ['0', { value: 0 }, '100', '95', ['0', 80]],
])('%s', (_, typed, budget, executed, expected) => expect(read(typed, budget, executed)).toEqual(expected));

test('without amounts the number stays as it stands', () => {
  expect(rateField(fieldOf({ value: 0.95 }), undefined, amount('95'))).toMatchObject({ text: '0.95' });
  expect(rateField(fieldOf({ value: 0.95 }), undefined, amount('95')).content).not.toHaveProperty('isFraction');
});

test.each<[string, Typed, number | undefined]>([
  ['50', { value: 50 }, 0],
  ['50%', { value: '50%' }, 0],
  ['49.9', { value: 49.9 }, 1],
  ['49.90', { value: 49.9, format: '0.00', shown: '49.90' }, 2],
  ['1,049.9', { value: 1049.9, format: '#,##0.0', shown: '1,049.9' }, 1],
  ['50, which holds more', { value: 49.88, format: '0', shown: '50' }, undefined],
  ['a dash', { value: '-' }, undefined],
  ['a blank cell', { value: '' }, undefined],
  ['an error', { value: '#REF!' }, undefined],
  ['a number too wide for its cell', { value: 5, shown: '###' }, 0],
  ['a percent cell', { value: 0.5, format: '0%', shown: '50%' }, 0],
])('%s shows so many decimals', (_, typed, decimals) => expect(decimalsShown(fieldOf(typed))).toBe(decimals));

test('a fraction shows two fewer of its percentage', () => {
  const fraction = (value: number) => decimalsShown(rateField(fieldOf({ value }), amount('1000'), amount('950')));
  expect([0.95, 0.951, 0.9512, 0.9].map(fraction)).toEqual([0, 1, 2, 0]);
});

test.each<[string, Typed]>([
  ['a dash', { value: '-' }],
  ['a blank cell', { value: '' }],
  ['an error', { value: '#DIV/0!' }],
])('%s stays what it is', (_, typed) => {
  const field = fieldOf(typed);
  expect(rateField(field, amount('100'), amount('95'))).toBe(field);
});

test('amounts that are no numbers say nothing', () => {
  const field = fieldOf({ value: 0.95 });
  expect(rateField(field, fieldOf({ value: '-' }), amount('95'))).toBe(field);
  expect(rateField(field, amount('100'), fieldOf({ value: '无' }))).toBe(field);
});
