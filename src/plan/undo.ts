// The way back: a plan's inverse, and what keeps it from being carried out once people have gone on working.
import { addressOf, type Cell, type SheetSnapshot } from '../form/snapshot';
import { contentOf, marksBeyond, sameContent, sameMarks } from './content';
import { placesOf, type Traces } from './places';
import type { CellContent, Edit, SheetPlan } from './plan';
import { shownText } from './shown-text';

/** The plan that restores exactly what stood before; inverting twice gives the plan again. */
export const invertSheet = (plan: SheetPlan): SheetPlan => ({
  sheetId: plan.sheetId,
  sheetName: plan.sheetName,
  edits: plan.edits.map(({ cell, numberFormat, from, to }) => ({ cell, numberFormat, from: to, to: from })),
  marksBefore: plan.marksAfter,
  marksAfter: plan.marksBefore,
  ...(plan.heights && { heights: plan.heights.map(({ row, from, to }) => ({ row, from: to, to: from })) }),
});

/** Why one cell cannot be restored. */
export interface Conflict {
  readonly cell: Cell;
  /** What it shows now, and what it would show. */
  readonly now: string;
  readonly restores: string;
}

/** The cells in which a person has edited since the plan to undo was carried out, and those that are not in their place any more. */
export function conflicts(sheet: SheetSnapshot, undoing: SheetPlan, traces: Traces): readonly Conflict[] {
  const isInPlace = placesOf(traces, sheet);
  const conflict = (cell: Cell, restores: string): Conflict => ({ cell, now: sheet.text[cell.row]?.[cell.column] ?? '', restores });
  const contents = undoing.edits
    .filter((edit) => !isInPlace(edit.cell) || !isAsLeft(sheet, edit))
    .map(({ cell, to, numberFormat }) => conflict(cell, shownContent(to, numberFormat)));
  const unplaced = marksToMove(sheet, undoing).filter((mark) => !isInPlace(mark));
  return [...contents, ...unplaced.map((mark) => conflict(mark, ''))];
}

const shownContent = (content: CellContent, numberFormat: string): string =>
  content.kind === 'formula' ? content.formula : shownText(content.value, numberFormat);

/** As the plan to undo left it, or restored already: a write that broke off may not have come to it. */
function isAsLeft(sheet: SheetSnapshot, { cell, from, to }: Edit): boolean {
  const now = contentOf(sheet, cell);
  return sameContent(now, from) || sameContent(now, to);
}

const marksToMove = (sheet: SheetSnapshot, undoing: SheetPlan): readonly Cell[] =>
  sameMarks(sheet.marks, undoing.marksBefore) ? marksBeyond(undoing.marksAfter, undoing.marksBefore) : [];

/**
 * The plan for the sheet as it stands now, without cells that are restored already and without those that cannot be. Where a person has
 * changed our marks since, all marks stay as they are.
 * @param isUnfinished the plan to undo broke off, and any marks may stand: those before it are placed all the same
 */
export function asFound(sheet: SheetSnapshot, plan: SheetPlan, isUnfinished: boolean, refused: readonly Conflict[]): SheetPlan {
  const isRefused = among(refused);
  const isDue = ({ cell, to }: Edit): boolean => !isRefused(cell) && !sameContent(contentOf(sheet, cell), to);
  const isAsLeft = isUnfinished || sameMarks(sheet.marks, plan.marksBefore);
  return {
    ...plan,
    edits: plan.edits.filter(isDue),
    marksBefore: sheet.marks,
    marksAfter: isAsLeft ? [...plan.marksAfter.filter((mark) => !isRefused(mark)), ...sheet.marks.filter(isRefused)] : sheet.marks,
  };
}

/** The part of a plan that is still to be undone: its edits in the refused cells, and the heights of their rows. */
export const stillToUndo = (written: SheetPlan, refused: readonly Conflict[]): SheetPlan => {
  const isRefused = among(refused);
  const edits = written.edits.filter(({ cell }) => isRefused(cell));
  const heights = (written.heights ?? []).filter(({ row }) => edits.some(({ cell }) => cell.row === row));
  return { ...written, edits, marksBefore: written.marksAfter, heights };
};

function among(conflicts: readonly Conflict[]): (cell: Cell) => boolean {
  const addresses = new Set(conflicts.map(({ cell }) => addressOf(cell)));
  return (cell) => addresses.has(addressOf(cell));
}
