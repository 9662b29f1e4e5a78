// The rows below an indicator table: 总分 and 评分等级.
import type { Field, Grade, GradeContent, NumberContent } from './form';
import type { Grid } from './grid';
import { labelWithValue } from './label-with-value';
import { parseNumber } from './number';
import { readNumberFormat } from './number-format';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import { compact, isErrorValue, labelOf, lookup } from './text';
import { GRADE_LABELS, GRADES, TOTAL_LABELS } from './vocabulary';

const GRADE_OF = lookup(GRADES);
const GRADE_ROWS = new Set(GRADE_LABELS);
const TOTALS = new Set(TOTAL_LABELS);

export const isTotalLabel = (label: string): boolean => TOTALS.has(label);
export const isGradeWord = (label: string): boolean => GRADE_OF.has(label);
export const isGradeLabel = (label: string): boolean => GRADE_ROWS.has(label);

export interface Totals {
  readonly totalPoints?: Field<NumberContent>;
  readonly total?: Field<NumberContent>;
}

/**
 * Points and total in a 总分 row: by their columns, or by the last two numbers of a row that lost cells. A lone number outside
 * 分值 is the total.
 */
export function readTotals(places: RowPlaces, row: number): Totals {
  const { grid } = places;
  const { points, score } = places.at;
  const numbers = grid.filled(row).filter((column) => places.isNumber(row, column));
  const [only, ...others] = numbers;
  const field = (column: number): Field<NumberContent> => grid.numberField(row, column, '分');
  const inLabel = numbers.length === 0 ? totalInLabel(grid, row) : undefined;
  if (inLabel) return { total: inLabel };
  if (only !== undefined && others.length === 0 && only !== points && (score === undefined || grid.isBlank(row, score))) {
    return { total: field(only) };
  }
  const isLeft = points !== undefined && numbers.includes(points) && numbers.includes(points - 1);
  const shift = isLeft && (score === undefined || !numbers.includes(score)) ? 1 : 0;
  return {
    ...(points !== undefined && { totalPoints: field(points - shift) }),
    ...(score !== undefined && { total: field(score - shift) }),
  };
}

/** 自评总分:97.5分 */
function totalInLabel(grid: Grid, row: number): Field<NumberContent> | undefined {
  for (const column of grid.filled(row)) {
    const text = grid.seen(row, column);
    const total = labelWithValue(text)?.total;
    if (total === undefined) continue;
    const content = parseNumber(total, total, readNumberFormat('@'), '分');
    return { ...grid.field([{ row, column }], text, content), isInLabel: true };
  }
  return undefined;
}

/** 等级:优 */
function gradeInLabel(grid: Grid, row: number): GradeRead | undefined {
  for (const column of grid.filled(row)) {
    const text = grid.seen(row, column);
    const grade = labelWithValue(text)?.grade;
    if (grade === undefined) continue;
    return { grade: { ...grid.field([{ row, column }], text, { kind: 'grade', grade }), isInLabel: true }, gradeLabel: { row, column } };
  }
  return undefined;
}

export interface GradeRead {
  readonly grade: Field<GradeContent>;
  /** The cell of 评分等级 itself. */
  readonly gradeLabel: Cell;
}

/**
 * The grade behind its label, or the blank cell where it belongs; undefined when the row has no such label, or its form no cell
 * behind it.
 * @param firstRow of the form
 */
export function readGrade(grid: Grid, row: number, firstRow: number): GradeRead | undefined {
  const label = grid.labelsOf(row).findIndex(isGradeLabel);
  const inLabel = gradeInLabel(grid, row);
  if (label < 0 || inLabel?.gradeLabel.column === label) return inLabel;
  const gradeLabel = { row, column: label };
  const column = grid.firstFilled(row, label + 1) ?? grid.valueColumn(gradeLabel, firstRow, row);
  if (column === undefined) return undefined;
  const text = grid.seen(row, column);
  const grade: Grade | undefined = GRADE_OF.get(labelOf(text));
  const content: GradeContent =
    compact(text) === '' ? { kind: 'empty' } : grade ? { kind: 'grade', grade } : { kind: 'unreadable', isError: isErrorValue(text) };
  return { grade: grid.field([{ row, column }], text, content), gradeLabel };
}
