// 一键重算 as a plan: the computed cells whose settled value is not what stands there, and the marks that the result needs.
import type { Field, NumberContent } from '../form/form';
import type { FormId } from '../form/identity';
import type { CellValue, Mark, SheetSnapshot } from '../form/snapshot';
import { atOnce, type Steps } from '../form/steps';
import { NO_TEMPLATES, type Templates } from '../form/templates';
import { isBlocked, type Evaluation, type Verdict } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import { applyEdits } from './apply-edits';
import { assessing, type Assessment, type FormAssessment, type Review } from './assessment';
import { constant, contentOf, EMPTY_CELL, holdsFormulas, marksBeyond, sameCell, sameContent } from './content';
import { marksFor } from './marking';
import { numberAsWritten } from './number-as-written';
import type { Edit, SheetPlan } from './plan';
import type { Unsound } from './soundness';

export type ComputedField = 'executionRate' | 'executionScore' | 'score' | 'totalPoints' | 'total' | 'grade';

/** The others rest on their own row. */
const OF_THE_WHOLE: ReadonlySet<ComputedField> = new Set(['executionScore', 'totalPoints', 'total', 'grade']);

export interface RecalculationEdit extends Edit {
  readonly form: FormId;
  readonly what: ComputedField;
  /** The indicator or fund line concerned; "" for the form's totals and grade. */
  readonly label: string;
}

export interface RecalculationPlan extends SheetPlan {
  readonly edits: readonly RecalculationEdit[];
}

/** A form whose results as a whole stay as they are, and why. */
export interface HeldBack {
  readonly form: FormId;
  readonly why: Unsound;
}

export interface Recalculation {
  readonly plan: RecalculationPlan;
  readonly heldBack: readonly HeldBack[];
  /** The sheet as it will be, foreseen; formulas elsewhere still show their old results. */
  readonly after: Assessment;
}

/**
 * What 一键重算 writes on a sheet. A cell that holds a formula is never written, nor is any cell of a form with obstacles, nor what
 * rests on the whole of an unsound one.
 */
export const planRecalculation = (
  before: Assessment,
  ruleSet: RuleSet,
  review: Review,
  templates: Templates = NO_TEMPLATES,
): Recalculation => atOnce(planningRecalculation(before, (sheet) => assessing(sheet, ruleSet, review, templates)));

/**
 * The same, a few rows or a form at a step.
 * @param assessed how the sheet was assessed, and is to be once more as it will be
 */
export function* planningRecalculation(before: Assessment, assessed: (sheet: SheetSnapshot) => Steps<Assessment>): Steps<Recalculation> {
  const { sheet } = before;
  const edits = yield* recalculationEdits(before);
  const after = edits.length === 0 ? before : yield* assessed(applyEdits(sheet, edits));
  const plan: RecalculationPlan = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    edits,
    marksBefore: sheet.marks,
    marksAfter: edits.length > 0 && holdsFormulas(sheet) ? certainMarks(before, after) : marksFor(after),
  };
  return { plan, heldBack: heldBackOf(before), after: { ...after, sheet: { ...after.sheet, marks: plan.marksAfter } } };
}

/** The contents alone that 一键重算 writes, from top to bottom; a form at a step. */
export function* recalculationEdits(before: Assessment): Steps<readonly RecalculationEdit[]> {
  const held = new Set(heldBackOf(before).map(({ form }) => form));
  const edits: RecalculationEdit[] = [];
  for (const { evaluation } of openForms(before)) {
    edits.push(...editsOf(evaluation, before.sheet).filter(({ form, what }) => !(OF_THE_WHOLE.has(what) && held.has(form))));
    yield;
  }
  return edits.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

const openForms = ({ forms }: Assessment): readonly FormAssessment[] => forms.filter(({ evaluation }) => !isBlocked(evaluation));

const heldBackOf = (before: Assessment): readonly HeldBack[] =>
  openForms(before).flatMap(({ evaluation: { form }, unsound }) => (unsound === undefined ? [] : [{ form: form.id, why: unsound }]));

/** Nobody knows the results of formulas before the write: a mark on an inconsistent cell is certain if it stood before and the cell holds no formula. */
function certainMarks(before: Assessment, after: Assessment): readonly Mark[] {
  const marks = marksFor(after);
  const fresh = new Set(marksBeyond(marks, marksFor(before)));
  const isCertain = (mark: Mark): boolean =>
    mark.kind === 'explanation' || (contentOf(before.sheet, mark).kind !== 'formula' && !fresh.has(mark));
  return marks.filter(isCertain);
}

function editsOf(evaluation: Evaluation, sheet: SheetSnapshot): readonly RecalculationEdit[] {
  const { form, fundLines, executionScore, indicators, totalPoints, total, grade } = evaluation;
  const write = (what: ComputedField, label: string, field: Field<unknown>, value: CellValue): readonly RecalculationEdit[] =>
    edits(sheet, field, value).map((edit) => ({ ...edit, form: form.id, what, label }));
  const number = (
    what: ComputedField,
    label: string,
    verdict: Verdict | undefined,
    like?: Field<NumberContent>,
  ): readonly RecalculationEdit[] => {
    if (verdict?.settled === undefined || verdict.entered?.eq(verdict.settled)) return [];
    return write(what, label, verdict.field, numberAsWritten(like ?? verdict.field, verdict.settled));
  };
  const rates = fundLines.flatMap(({ line }) => (line.executionRate?.content.kind === 'number' ? [line.executionRate] : []));
  return [
    ...fundLines.flatMap(({ line, rate }) => number('executionRate', line.label, rate, rate && likeOthers(rate.field, rates))),
    ...number('executionScore', form.funds?.total.label ?? '', executionScore),
    ...indicators.flatMap(({ indicator, score }) => number('score', indicator.name.text, score)),
    ...number('totalPoints', '', totalPoints),
    ...number('total', '', total),
    ...(grade?.settled === undefined || grade.settled === grade.field.text ? [] : write('grade', '', grade.field, grade.settled)),
  ];
}

/** A blank rate is written as the other rates of its block are: 86.20% beside 86%. */
function likeOthers(field: Field<NumberContent>, [other]: readonly Field<NumberContent>[]): Field<NumberContent> {
  const isBlank = field.content.kind === 'empty' && other !== undefined;
  return isBlank ? { ...other, numberFormat: field.numberFormat } : field;
}

/** The value goes into the field's first cell; where a page break tore the field, the other cells are emptied. */
function edits(sheet: SheetSnapshot, field: Field<unknown>, value: CellValue): readonly Edit[] {
  if (field.formula !== undefined) return [];
  const targets = [field.cell, ...field.cells.filter((cell) => !sameCell(cell, field.cell))];
  return targets
    .map((cell, index) => ({
      cell,
      numberFormat: sheet.numberFormats[cell.row]?.[cell.column] ?? field.numberFormat,
      from: contentOf(sheet, cell),
      to: index === 0 ? constant(value) : EMPTY_CELL,
    }))
    .filter(({ from, to }) => from.kind === 'constant' && !sameContent(from, to));
}
