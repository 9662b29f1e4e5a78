// All that can be said of one sheet: its forms, each scored and reviewed, and what could not be read.
import type { Reading, ReadingProblem } from '../form/form';
import { readingForms } from '../form/read-forms';
import type { SheetSnapshot } from '../form/snapshot';
import { atOnce, type Steps } from '../form/steps';
import type { TemplateQuestion } from '../form/template';
import { NO_TEMPLATES, type Templates } from '../form/templates';
import type { Finding } from '../review/rule';
import { evaluate } from '../scoring/evaluate';
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import { unsoundness, type Unsound } from './soundness';
import { isOverview } from './overview-signature';
import { toFillOf, isUntyped, type ToFill } from './to-fill';

/** A finding that a person has verified. It stays so until its cell, or what it speaks of, changes. */
export interface SetAside {
  readonly finding: Finding;
  /** The person's word why; "" for none. */
  readonly why: string;
}

export interface FormAssessment {
  readonly evaluation: Evaluation;
  /** Absent once the form is no longer just being filled in. */
  readonly toFill?: ToFill;
  /** All that the review has found, less what only says that nobody has typed something yet. */
  readonly reviewed: readonly Finding[];
  /** Of these the ones that nobody has set aside: they alone light cells and are counted. */
  readonly findings: readonly Finding[];
  /** The others. */
  readonly aside: readonly SetAside[];
  /** Keeps the results of the whole form from being written; absent when nothing does. */
  readonly unsound?: Unsound;
}

export interface Assessment {
  readonly sheet: SheetSnapshot;
  /** From top to bottom. */
  readonly forms: readonly FormAssessment[];
  readonly problems: readonly ReadingProblem[];
  /** The sheet is an overview made by this program. */
  readonly isOverview?: true;
  readonly questions: readonly TemplateQuestion[];
  /** A heading is not known, and the templates bring no recognition: with it the sheet is to be assessed again. */
  readonly needsEvidence: boolean;
}

/** What finds the objections to a form: the review, handed in because the pane fetches it apart. */
export type Review = (evaluation: Evaluation, ruleSet: RuleSet) => readonly Finding[];

/** A summary tells of forms and holds none, whatever the names in it look like. */
const withoutForms = ({ id, name }: SheetSnapshot): Reading => ({
  forms: [],
  problems: [{ kind: 'no-form', sheetId: id, sheetName: name }],
  questions: [],
  needsEvidence: false,
});

/** Reads, scores and reviews every form of a sheet; nothing is set aside yet. Never throws for what a sheet may hold. */
export const assess = (sheet: SheetSnapshot, ruleSet: RuleSet, review: Review, templates: Templates = NO_TEMPLATES): Assessment =>
  atOnce(assessing(sheet, ruleSet, review, templates));

/** The same, a few rows or a form at a step. */
export function* assessing(sheet: SheetSnapshot, ruleSet: RuleSet, review: Review, templates: Templates): Steps<Assessment> {
  const isOwn = isOverview(sheet);
  const { forms, ...rest } = isOwn ? withoutForms(sheet) : yield* readingForms(sheet, templates);
  const assessed: FormAssessment[] = [];
  for (const form of forms) {
    const evaluation = evaluate(form, ruleSet);
    const unsound = unsoundness(evaluation, rest.problems, forms, ruleSet);
    const toFill = toFillOf(form);
    const found = review(evaluation, ruleSet);
    const reviewed = toFill ? found.filter((finding) => !isUntyped(finding, form, toFill)) : found;
    assessed.push({ evaluation, ...(toFill && { toFill }), reviewed, findings: reviewed, aside: [], ...(unsound && { unsound }) });
    yield;
  }
  return { sheet, forms: assessed, ...rest, ...(isOwn && { isOverview: true }) };
}
