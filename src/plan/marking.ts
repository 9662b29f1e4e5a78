// Which cells of a sheet its findings light, and 仅校验 as a plan: marks alone, no content.
import { contains } from '../form/identity';
import type { Mark, SheetSnapshot } from '../form/snapshot';
import type { Finding } from '../review/rule';
import { isBlocked } from '../scoring/evaluation';
import type { Assessment } from './assessment';
import { distinctCells } from './content';
import { contentToMark } from './mark';
import type { SheetPlan } from './plan';

/** The marks that a sheet should have. The marks of a form with obstacles and those outside of every form stay as they are. */
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
  marksBefore: assessment.sheet.marks,
  marksAfter: marksFor(assessment),
});

function marksOf({ cell, mark, contradicts, severity }: Finding, { values }: SheetSnapshot): readonly Mark[] {
  if (mark !== undefined) return [{ ...mark, kind: 'explanation' }];
  // Findings of severity information light no cell.
  if (contradicts !== true || severity === 'information') return [];
  return [{ ...cell, kind: 'inconsistent', content: contentToMark(values[cell.row]?.[cell.column] ?? '') }];
}
