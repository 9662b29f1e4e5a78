// Explanations while they are being written: each belongs to one cell of one form, and only its writer closes it. Pure.
import type { ExplanationDraft } from '../../app/explanations';
import { addressOf, type FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';

export interface OpenEditor {
  /** Tells the editor from all others. */
  readonly key: string;
  /** The editor stands under this finding. */
  readonly finding: Finding;
  /** What is explained: something else may come to stand in the same cell of the same form. */
  readonly subject: string;
  /** With the sheet's name, for the writer who looks at another form. */
  readonly formName: string;
  readonly sheetName: string;
  /** Undefined until the app has made it; 'none' where nothing can be written. */
  readonly draft: ExplanationDraft | 'none' | undefined;
  readonly text: string;
  readonly phase: 'typing' | 'writing' | 'refused';
  /** What somebody has written into the cell meanwhile: writing replaces it. */
  readonly replaces?: string;
  /** Addresses that were written one after the other on the way to this one. */
  readonly written: readonly string[];
  /** The editor has had the keyboard; it does not take it again when it comes back into sight. */
  readonly isEntered: boolean;
}

/** The findings are equal if form, rule and cell are: each reading makes new objects. */
export const isSameFinding = (a: Finding, b: Finding): boolean =>
  a.form === b.form && a.rule === b.rule && addressOf(a.cell) === addressOf(b.cell);

/** Findings that an explanation in one cell resolves share one editor. */
export const isSameEditor = (a: Finding, b: Finding): boolean =>
  typeof a.explain === 'object' && typeof b.explain === 'object'
    ? a.form === b.form && addressOf(a.explain) === addressOf(b.explain)
    : isSameFinding(a, b);

/** The project, and the row whose explanation the finding asks for; of the execution of the budget the project alone. */
export function subjectOf({ project, form: { indicators } }: FormResult, { explain }: Finding): string {
  const row =
    typeof explain === 'object'
      ? indicators.find(({ explanation }) => explanation?.cells.some((cell) => addressOf(cell) === addressOf(explain)))
      : undefined;
  return JSON.stringify([project, row && [row.dimension, row.category, row.name.text]]);
}

/** The same for all findings that one text resolves. */
export const keyOf = (form: FormResult, finding: Finding): string => {
  const { form: id, rule, cell, explain } = finding;
  const place = typeof explain === 'object' ? addressOf(explain) : `${rule} ${addressOf(cell)}`;
  return JSON.stringify([id, subjectOf(form, finding), place]);
};

/** The writer has changed the draft: from now on the text must not get lost. */
export const isTyped = ({ draft, text }: OpenEditor): boolean => typeof draft === 'object' && text !== draft.text;

const standsUnder = (editor: OpenEditor, form: FormResult, finding: Finding): boolean =>
  isSameFinding(editor.finding, finding) && editor.subject === subjectOf(form, finding);

export const editorOf = (editors: readonly OpenEditor[], form: FormResult, finding: Finding): OpenEditor | undefined =>
  editors.find((editor) => standsUnder(editor, form, finding));

/** Typed texts whose finding is not in sight: another form is shown, the finding is gone, or it has become another row's. */
export const outOfSight = (editors: readonly OpenEditor[], form: FormResult | undefined): readonly OpenEditor[] =>
  editors.filter(
    (editor) =>
      isTyped(editor) &&
      !form?.findings.some((finding) => standsUnder(editor, form, finding)) &&
      // Its finding goes a moment before the app answers that the text is written.
      !(editor.phase === 'writing' && editor.finding.form === form?.form.id),
  );

/** The findings that lack an explanation; if several ask for the same cell, only the first. */
export const unexplained = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    (finding, place) => typeof finding.explain === 'object' && findings.findIndex((other) => isSameEditor(other, finding)) === place,
  );
