// Figures of a summary: formulas that follow the cells of the forms, constants where no formula can.
import { decimal, HUNDRED, ZERO, type Decimal } from '../form/decimal';
import type { Field, Indicator, NumberContent, TextContent, GradeContent } from '../form/form';
import { readNumberFormat } from '../form/number-format';
import { keptNumber } from '../form/number';
import { addressOf, columnLetters, type Cell, type CellValue, type SheetSnapshot } from '../form/snapshot';
import { constant } from '../plan/content';
import type { CellContent } from '../plan/plan';

/** In the place of a figure that the form has no cell for. */
export const NONE = '—';
/** In the place of one whose cell is empty. */
export const BLANK = '未填';
/** In the place of an error value, so that sums below still add up; also once the form's sheet is gone. */
export const ERROR = '错误值';
/** In the place of a sum that lacks a part. */
export const INCOMPLETE = '不全';

/** Excel refuses longer formulas. */
const LONGEST_FORMULA = 8192;

export const formula = (text: string): CellContent => ({ kind: 'formula', formula: `=${text}` });

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const sheetPrefix = (sheetName: string): string => `'${sheetName.replaceAll("'", "''")}'!`;

const absolute = ({ row, column }: Cell): string => `$${columnLetters(column)}$${row + 1}`;

/** Absolute: Excel moves relative references to other sheets along when rows are sorted. */
export const reference = (sheetName: string, cell: Cell): string => `${sheetPrefix(sheetName)}${absolute(cell)}`;

const rawValue = (sheet: SheetSnapshot, { row, column }: Cell): CellValue => sheet.values[row]?.[column] ?? '';

/** A number as Excel's VALUE reads it from a text, in any locale that writes 1,234.50; undefined for all that is less plain. */
function valueOfText(text: string): Decimal | undefined {
  const [, digits, percent] = /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = decimal(digits.replace(/[+,]/g, ''));
  return percent === '%' ? number.div(HUNDRED) : number;
}

/** The number that a formula gets from a cell, and whether only by way of VALUE; undefined when it gets none. */
function numberFrom(value: CellValue): { readonly number: Decimal; readonly isText: boolean } | undefined {
  if (typeof value === 'number') return { number: keptNumber(value), isText: false };
  const number = typeof value === 'string' ? valueOfText(value) : undefined;
  return number && { number, isText: true };
}

const times = (factor: Decimal): string =>
  factor.eq(1) ? '' : factor.lt(1) ? `/${decimal(1).div(factor).toFixed()}` : `*${factor.toFixed()}`;

const guarded = (ref: string, shown: string): CellContent =>
  formula(`IFERROR(IF(TRIM(${ref})="",${quoted(BLANK)},${shown}),${quoted(ERROR)})`);

/**
 * What stands in a number cell of a form: its number, BLANK for an empty cell, and the very words of a cell that is no number.
 * @param scale what one of the field's unit is in the summary's: 0.0001 for an amount in 元
 */
export function figure(sheet: SheetSnapshot, field: Field<NumberContent> | undefined, scale: Decimal = decimal(1)): CellContent {
  if (field === undefined) return constant(NONE);
  const { content, cell } = field;
  const ref = reference(sheet.name, cell);
  if (field.cells.length > 1) return fixed(field, scale);
  if (content.kind !== 'number') {
    const format = readNumberFormat(field.numberFormat);
    const factor = times(format.kind === 'fixed' && format.percent ? scale.times(HUNDRED) : scale);
    return guarded(ref, factor === '' ? ref : `IF(ISNUMBER(${ref}),${ref}${factor},${ref})`);
  }
  const from = numberFrom(rawValue(sheet, cell));
  const unit = from && [decimal(1), HUNDRED].find((factor) => from.number.times(factor).eq(content.value));
  if (from === undefined || unit === undefined) return fixed(field, scale);
  const factor = times(unit.times(scale));
  if (from.isText) return guarded(ref, `IFERROR(VALUE(${ref})${factor},${ref})`);
  return guarded(ref, factor === '' ? ref : `IF(ISNUMBER(${ref}),${ref}${factor},${ref})`);
}

const fixed = ({ content, text }: Field<NumberContent>, scale: Decimal): CellContent =>
  constant(content.kind === 'number' ? Number(content.value.times(scale)) : text.trim() === '' ? BLANK : text);

/** What stands in a text cell of a form, BLANK for an empty one. */
export function wording(sheet: SheetSnapshot, field: Field<TextContent | GradeContent>): CellContent {
  const ref = reference(sheet.name, field.cell);
  if (field.cells.length > 1) return constant(field.text.trim());
  return guarded(ref, `TRIM(${ref})`);
}

/** Cells of one column as few ranges: "'表'!$G$13:$G$19". */
function rangesOf(sheetName: string, cells: readonly Cell[]): readonly string[] {
  const runs: { first: Cell; last: Cell }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run?.last.column === cell.column && run.last.row + 1 === cell.row) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => `${reference(sheetName, first)}${first === last ? '' : `:${absolute(last)}`}`);
}

/** The sum of the scores of some indicators, INCOMPLETE as long as one of them is no number. */
export function sumOfScores(sheet: SheetSnapshot, indicators: readonly Indicator[]): CellContent {
  const scores = indicators.flatMap(({ score }) => score ?? []);
  if (scores.length < indicators.length) return constant(INCOMPLETE);
  const raw = scores.map((score) => ({ score, from: numberFrom(rawValue(sheet, score.cell)) }));
  // Where a number stands as a formula sees none, or another one, no formula can follow.
  const isLive = raw.every(
    ({ score: { content, cells }, from }) =>
      cells.length === 1 && (content.kind === 'number' ? from?.number.eq(content.value) === true : from === undefined),
  );
  const ranges = rangesOf(
    sheet.name,
    scores.map(({ cell }) => cell),
  );
  const needsValue = raw.some(({ score, from }) => from?.isText === true || score.numberFormat === '@');
  const live = formula(needsValue ? sumOfTexts(ranges, scores.length) : sumOfNumbers(ranges, scores.length));
  if (isLive && live.kind === 'formula' && live.formula.length <= LONGEST_FORMULA) return live;
  const numbers = scores.flatMap(({ content }) => (content.kind === 'number' ? content.value : []));
  return constant(numbers.length < scores.length ? INCOMPLETE : Number(numbers.reduce((sum, number) => sum.plus(number), ZERO)));
}

const sumOfNumbers = (ranges: readonly string[], count: number): string =>
  `IF(COUNT(${ranges.join(',')})=${count},SUM(${ranges.join(',')}),${quoted(INCOMPLETE)})`;

/** Texts that hold numbers, or numbers among them; an empty cell would turn into 0. */
function sumOfTexts(ranges: readonly string[], count: number): string {
  const known = ranges.map((range) => `SUMPRODUCT(ISNUMBER(--${range})*(${range}<>""))`).join('+');
  const sum = ranges.map((range) => `SUMPRODUCT(--${range})`).join('+');
  return `IFERROR(IF(${known}=${count},${sum},${quoted(INCOMPLETE)}),${quoted(INCOMPLETE)})`;
}

/** "Sheet1!H12", for people. */
export const placeName = (sheetName: string, cell: Cell): string => `${sheetName}!${addressOf(cell)}`;
