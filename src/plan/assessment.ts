// All that can be said of one sheet: its forms, each scored and reviewed, and what could not be read.
import type { ReadingProblem } from '../form/form';
import { readForms } from '../form/read-forms';
import type { SheetSnapshot } from '../form/snapshot';
import { review } from '../review/review';
import type { Finding } from '../review/rule';
import { evaluate } from '../scoring/evaluate';
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';

export interface FormAssessment {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
}

export interface Assessment {
  readonly sheet: SheetSnapshot;
  /** From top to bottom. */
  readonly forms: readonly FormAssessment[];
  readonly problems: readonly ReadingProblem[];
}

/** Reads, scores and reviews every form of a sheet. Never throws for what a sheet may hold. */
export function assess(sheet: SheetSnapshot, ruleSet: RuleSet): Assessment {
  const { forms, problems } = readForms(sheet);
  const assessed = forms.map((form) => {
    const evaluation = evaluate(form, ruleSet);
    return { evaluation, findings: review(evaluation, ruleSet) };
  });
  return { sheet, forms: assessed, problems };
}
