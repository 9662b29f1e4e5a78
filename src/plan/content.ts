// What a cell of a snapshot holds, and whether two contents or two sets of cells are the same.
import { type Cell, type CellValue, holdsFormula, type Mark, type SheetSnapshot } from '../form/snapshot';
import type { CellContent, SheetPlan } from './plan';

export const EMPTY_CELL: CellContent = { kind: 'constant', value: '' };

export const constant = (value: CellValue): CellContent => ({ kind: 'constant', value });

/** The content of a cell; a cell outside the used rectangle is empty. */
export function contentOf(sheet: SheetSnapshot, { row, column }: Cell): CellContent {
  const value = sheet.values[row]?.[column];
  const formula = sheet.formulas[row]?.[column];
  if (value === undefined || formula === undefined) return EMPTY_CELL;
  return holdsFormula(formula, value) ? { kind: 'formula', formula } : constant(value);
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'formula') return b.kind === 'formula' && a.formula === b.formula;
  return b.kind === 'constant' && a.value === b.value;
}

export const sameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

const keyOf = ({ row, column }: Cell): string => `${row},${column}`;

/** Each cell once, from top to bottom and from left to right. */
export function distinctCells<C extends Cell>(cells: readonly C[]): readonly C[] {
  const byKey = new Map(cells.map((cell): [string, C] => [keyOf(cell), cell]));
  return [...byKey.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

export const sameMark = (a: Mark, b: Mark): boolean =>
  sameCell(a, b) && (a.kind === 'explanation' ? b.kind === a.kind : b.kind === a.kind && a.content === b.content);

/** The marks among these that are not among those. */
export function marksBeyond(these: readonly Mark[], those: readonly Mark[]): readonly Mark[] {
  const cells = new Map<string, Mark[]>();
  those.forEach((mark) => cells.set(keyOf(mark), [...(cells.get(keyOf(mark)) ?? []), mark]));
  return these.filter((mark) => !cells.get(keyOf(mark))?.some((other) => sameMark(mark, other)));
}

/** Whether both are the same marks, in whatever order. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  marksBeyond(a, b).length === 0 && marksBeyond(b, a).length === 0;

/** Whether the plan leaves the marks as they are. A cell named twice was copied by a person: then the copy lights a cell for no reason. */
export const keepsMarks = ({ marksBefore, marksAfter }: Pick<SheetPlan, 'marksBefore' | 'marksAfter'>): boolean =>
  sameMarks(marksBefore, marksAfter) && distinctCells(marksBefore).length === marksBefore.length;

/** Whether the plan leaves the sheet as it is. */
export const changesNothing = (plan: SheetPlan): boolean =>
  plan.edits.length === 0 && (plan.heights ?? []).length === 0 && keepsMarks(plan);

/** Whether the sheet holds any formula like this, so that a write may change more than what was written. */
export const holdsFormulas = ({ values, formulas }: SheetSnapshot, like: (formula: string) => boolean = () => true): boolean =>
  formulas.some((cells, row) => cells.some((formula, column) => holdsFormula(formula, values[row]?.[column]) && like(formula)));
