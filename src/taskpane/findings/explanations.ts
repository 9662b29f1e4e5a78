// Explanations while they are being written: each belongs to one cell of one form, and only its writer closes it. Pure.
import type { ExplanationDraft } from '../../app/explanations';
import { addressOf, type FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';

export interface OpenEditor {
  /** The editor stands under this finding. */
  readonly finding: Finding;
  /** With the sheet's name, for the writer who looks at another form. */
  readonly formName: string;
  readonly sheetName: string;
  /** Undefined until the app has made it; 'none' where nothing can be written. */
  readonly draft: ExplanationDraft | 'none' | undefined;
  readonly text: string;
  readonly phase: 'typing' | 'writing' | 'refused';
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

/** The writer has changed the draft: from now on the text must not get lost. */
export const isTyped = ({ draft, text }: OpenEditor): boolean => typeof draft === 'object' && text !== draft.text;

export const editorOf = (editors: readonly OpenEditor[], finding: Finding): OpenEditor | undefined =>
  editors.find((editor) => isSameFinding(editor.finding, finding));

/** Typed texts whose finding is not in sight: another form is shown, or the finding is gone. */
export const outOfSight = (editors: readonly OpenEditor[], form: FormResult | undefined): readonly OpenEditor[] =>
  editors.filter(
    (editor) =>
      isTyped(editor) &&
      !form?.findings.some((finding) => isSameFinding(finding, editor.finding)) &&
      // Its finding goes a moment before the app answers that the text is written.
      !(editor.phase === 'writing' && editor.finding.form === form?.form.id),
  );

/** The findings that lack an explanation; if several ask for the same cell, only the first. */
export const unexplained = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    (finding, place) => typeof finding.explain === 'object' && findings.findIndex((other) => isSameEditor(other, finding)) === place,
  );
