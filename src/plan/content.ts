// What a cell of a snapshot holds, and whether two contents or two sets of cells are the same.
import type { Cell, CellValue, SheetSnapshot } from '../form/snapshot';
import type { CellContent, SheetPlan } from './plan';

export const EMPTY_CELL: CellContent = { kind: 'constant', value: '' };

export const constant = (value: CellValue): CellContent => ({ kind: 'constant', value });

/** The content of a cell; a cell outside the used rectangle is empty. */
export function contentOf(sheet: SheetSnapshot, { row, column }: Cell): CellContent {
  const value = sheet.values[row]?.[column];
  const formula = sheet.formulas[row]?.[column];
  if (value === undefined || formula === undefined) return EMPTY_CELL;
  // A text that merely begins with "=" reads the same in both grids, a formula does not.
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { kind: 'formula', formula } : constant(value);
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'formula') return b.kind === 'formula' && a.formula === b.formula;
  return b.kind === 'constant' && a.value === b.value;
}

export const sameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

const keyOf = ({ row, column }: Cell): string => `${row},${column}`;

/** Each cell once, from top to bottom and from left to right. */
export function distinctCells(cells: readonly Cell[]): readonly Cell[] {
  const byKey = new Map(cells.map(({ row, column }): [string, Cell] => [keyOf({ row, column }), { row, column }]));
  return [...byKey.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether both name the same cells, in whatever order. */
export function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  const keysOfA = new Set(a.map(keyOf));
  const keysOfB = new Set(b.map(keyOf));
  return keysOfA.size === keysOfB.size && [...keysOfA].every((key) => keysOfB.has(key));
}

/** Whether the plan leaves the sheet as it is. */
export const changesNothing = (plan: SheetPlan): boolean => plan.edits.length === 0 && sameCells(plan.marksBefore, plan.marksAfter);

/** Whether the sheet holds any formula, so that a write may change more than what was written. */
export const holdsFormulas = (sheet: SheetSnapshot): boolean =>
  sheet.formulas.some((cells, row) => cells.some((_, column) => contentOf(sheet, { row, column }).kind === 'formula'));
