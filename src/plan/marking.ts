// Which cells of a sheet its findings light, and 仅校验 as a plan: marks alone, no content.
import { contains } from '../form/identity';
import type { Mark, SheetSnapshot } from '../form/snapshot';
import type { Finding } from '../review/rule';
import { isBlocked, type Assessment } from './assessment';
import { distinctCells } from './content';
import { contentToMark } from './mark';
import type { SheetPlan } from './plan';

/** The marks as they should be. Those of a form with obstacles stay as they are, and so do marks outside the forms. */
export function marksFor({ sheet, forms }: Assessment): readonly Mark[] {
  const open = forms.filter(({ evaluation }) => !isBlocked(evaluation));
  const kept = sheet.marks.filter((mark) => !open.some(({ evaluation }) => contains(evaluation.form.area, mark)));
  return distinctCells([...kept, ...open.flatMap(({ findings }) => findings.flatMap((finding) => marksOf(finding, sheet)))]);
}

/** What 仅校验 writes on a sheet. */
export const planMarks = (assessment: Assessment): SheetPlan => ({
  sheetId: assessment.sheet.id,
  sheetName: assessment.sheet.name,
  edits: [],
  marksBefore: distinctCells(assessment.sheet.marks),
  marksAfter: marksFor(assessment),
});

function marksOf({ cell, mark, contradicts, severity }: Finding, { values }: SheetSnapshot): readonly Mark[] {
  if (mark !== undefined) return [{ ...mark, kind: 'explanation' }];
  // What is only for the reader's information may stay.
  if (contradicts !== true || severity === 'information') return [];
  return [{ ...cell, kind: 'inconsistent', content: contentToMark(values[cell.row]?.[cell.column] ?? '') }];
}
