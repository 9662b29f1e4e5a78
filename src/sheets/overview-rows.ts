// The forms as overviews name them: project, department and unit, each told apart or brought together as people do.
import type { Field, Form, TextContent } from '../form/form';
import type { SheetSnapshot } from '../form/snapshot';
import { compact } from '../form/text';
import type { Assessment, FormAssessment } from '../plan/assessment';
import { BLANK, placeName } from './summary-figures';

export interface OverviewRow {
  readonly sheet: SheetSnapshot;
  readonly assessment: FormAssessment;
  readonly form: Form;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
}

/** One for each form, in the order of the sheets. */
export function rowsOf(assessments: readonly Assessment[]): readonly OverviewRow[] {
  const found = assessments.flatMap(({ sheet, forms }) =>
    forms.map((assessment) => ({ sheet, assessment, form: assessment.evaluation.form })),
  );
  const names = found.map(({ form }) => said(form.projectName, form.sheetName));
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const departments = canonical(found.map(({ form }) => said(form.department, BLANK)));
  const units = canonical(found.map(({ form }) => said(form.unit, BLANK)));
  return found.map((row, index) => {
    const name = names[index] ?? '';
    const place = placeName(row.form.sheetName, row.form.title.cell);
    return {
      ...row,
      name: shared.has(name) ? `${name}（${place}）` : name,
      department: departments[index] ?? BLANK,
      unit: units[index] ?? BLANK,
    };
  });
}

function said(field: Field<TextContent> | undefined, otherwise: string): string {
  const text = field?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? otherwise : text;
}

/** Spellings that differ only in spaces and widths are one: the first of them. */
function canonical(texts: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const text of texts) if (!first.has(compact(text))) first.set(compact(text), text);
  return texts.map((text) => first.get(compact(text)) ?? text);
}
