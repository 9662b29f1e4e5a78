// The way back: a plan's inverse, and the cells that a person has changed since.
import type { Cell, SheetSnapshot } from '../form/snapshot';
import { contentOf, sameMarks, sameContent } from './content';
import type { Plan, SheetPlan } from './plan';

/** The plan that restores exactly what stood before; inverting twice gives the plan again. */
export const invert = (plan: Plan): Plan => ({ sheets: plan.sheets.map(invertSheet) });

export const invertSheet = (plan: SheetPlan): SheetPlan => ({
  sheetId: plan.sheetId,
  sheetName: plan.sheetName,
  edits: plan.edits.map(({ cell, numberFormat, from, to }) => ({ cell, numberFormat, from: to, to: from })),
  marksBefore: plan.marksAfter,
  marksAfter: plan.marksBefore,
});

/** The cells that no longer hold what the plan expects to find, so that it must not be carried out. */
export const changedSince = (sheet: SheetSnapshot, plan: SheetPlan): readonly Cell[] =>
  plan.edits.filter(({ cell, from }) => !sameContent(contentOf(sheet, cell), from)).map(({ cell }) => cell);

/** The plan for the marks that stand now: those that a person has changed since are left as they are. */
export const withMarksAsFound = (sheet: SheetSnapshot, plan: SheetPlan): SheetPlan =>
  sameMarks(sheet.marks, plan.marksBefore) ? plan : { ...plan, marksBefore: sheet.marks, marksAfter: sheet.marks };
