// Whether a form is to be laid out anew. Pure.
import type { FormResult } from '../../../app/state';

/** Whether a page break tears rows or goal texts of the form, or rows have slid. */
export const isTorn = ({ form: { indicators, plannedGoal, reportedOutcome } }: FormResult): boolean =>
  new Set(indicators.map(({ target }) => target.cell.column)).size > 1 ||
  [...indicators.map(({ rows }) => rows), plannedGoal?.cells ?? [], reportedOutcome?.cells ?? []].some((pieces) => pieces.length > 1);

/** All such forms on the sheet of this one. */
export const tornBeside = ({ form: { sheetId } }: FormResult, forms: readonly FormResult[]): readonly FormResult[] =>
  forms.filter((each) => each.form.sheetId === sheetId && isTorn(each));
