// From an assessed sheet to the state: results of its forms, changes made, marks lit.
import { sumOf, ZERO, type Decimal } from '../form/decimal';
import type { Form } from '../form/form';
import type { Cell, Mark, SheetSnapshot } from '../form/snapshot';
import { distinctCells } from '../plan/content';
import type { Assessment, FormAssessment } from '../plan/assessment';
import { planPoints, type PointsPlan } from '../plan/allotment';
import type { Edit, SheetPlan } from '../plan/plan';
import { projectOf } from '../plan/same-project';
import { isBlocked, type Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import { isWrong } from '../scoring/verdict';
import type { Bar, Change, FormResult, OpenQuestion, PointsPreview } from './state';

/** The forms of the sheets, in the order of the sheets and from top to bottom. */
export const resultsOf = (assessments: readonly Assessment[], ruleSet: RuleSet): readonly FormResult[] =>
  assessments.flatMap(({ sheet, forms }) => forms.map((form) => resultOf(sheet, form, ruleSet)));

/** With the rule set of each. Of hundreds of forms that are shown anew at every change, all but a few are the same as before. */
const known = new WeakMap<FormAssessment, { readonly ruleSet: RuleSet; readonly result: FormResult }>();

/** The same object again for the same assessment, so that who draws it sees that nothing has changed. */
function resultOf(sheet: SheetSnapshot, assessment: FormAssessment, ruleSet: RuleSet): FormResult {
  const before = known.get(assessment);
  if (before?.ruleSet === ruleSet) return before.result;
  const result = newResultOf(sheet, assessment, ruleSet);
  known.set(assessment, { ruleSet, result });
  return result;
}

function newResultOf(sheet: SheetSnapshot, assessment: FormAssessment, ruleSet: RuleSet): FormResult {
  const { evaluation, toFill, findings, aside, unsound } = assessment;
  const { form, total, grade } = evaluation;
  const points = planPoints(sheet, assessment, ruleSet);
  return {
    form,
    evaluation,
    findings,
    ...(aside.length > 0 && { aside }),
    ...(toFill && { toFill }),
    name: nameOf(form),
    project: projectOf(form),
    total: total?.entered?.toFixed(2),
    grade: grade?.entered === undefined ? undefined : grade.field.text.trim(),
    ...(sheet.uncalculated ? {} : dueOf(assessment)),
    ...(isBlank(evaluation) && { isBlank: true }),
    bars: barsOf(evaluation),
    blocked: isBlocked(evaluation),
    ...(unsound && !isBlocked(evaluation) && { heldBack: unsound }),
    ...(sheet.uncalculated && { uncalculated: true as const }),
    ...(points && { allotted: previewOf(points) }),
  };
}

/** What rests on points that do not add up, or on cells that were not read, is not known. */
function dueOf({ evaluation, unsound }: FormAssessment): Pick<FormResult, 'totalDue' | 'gradeDue'> {
  const { total, grade } = evaluation;
  if (isBlocked(evaluation) || !evaluation.canAddUp || (unsound !== undefined && unsound.kind !== 'no-points')) return {};
  const isOther =
    total?.recommended !== undefined &&
    (total.entered === undefined || isWrong(total) || (total.settled !== undefined && !total.settled.eq(total.entered)));
  const label = grade?.settled?.trim();
  return {
    ...(isOther && { totalDue: total.recommended.toFixed(2) }),
    ...(label !== undefined && label !== grade?.field.text.trim() && { gradeDue: label }),
  };
}

const isBlank = ({ fundLines, executionScore, indicators, total }: Evaluation): boolean =>
  [...fundLines.map(({ rate }) => rate), executionScore, ...indicators.map(({ score }) => score), total].every(
    (verdict) => verdict?.recommended === undefined && verdict?.entered === undefined,
  );

/** The preview of a plan of points. */
export const previewOf = ({ form, edits }: PointsPlan): PointsPreview => ({
  form,
  points: edits.map(({ cell, label, points }) => ({ cell, label, points: points.toFixed() })),
});

/** 项目名称, or the sheet's name when the form has none. */
export function nameOf({ projectName, sheetName }: Form): string {
  const name = projectName?.text.trim();
  return name === undefined || name === '' ? sheetName : name;
}

interface Part {
  readonly points: Decimal | undefined;
  readonly score: Decimal | undefined;
}

function barsOf({ form, cannot, executionPoints, executionScore, indicators }: Evaluation): readonly Bar[] {
  const { points: field, score: scoreField } = form.funds?.total ?? {};
  const hasExecution = field !== undefined || scoreField !== undefined || executionPoints !== undefined;
  const execution = hasExecution ? [bar('预算执行', [{ points: executionPoints, score: executionScore?.entered }])] : [];
  const dimensions = new Map<string, Part[]>();
  for (const { indicator, points, score } of indicators) {
    dimensions.set(indicator.dimension, [...(dimensions.get(indicator.dimension) ?? []), { points, score: score?.entered }]);
  }
  const barOf = cannot.includes('points') ? barWithoutPoints : bar;
  return [...execution, ...[...dimensions].map(([name, parts]) => barOf(name, parts))];
}

/** Rows without points are not scored (a sub-row 其中…); a scored row without a score leaves the whole bar without one. */
function bar(name: string, parts: readonly Part[]): Bar {
  const scored = parts.filter(({ points }) => points !== undefined);
  const points = scored.reduce((sum, part) => sum.plus(part.points ?? ZERO), ZERO);
  const isComplete = scored.length > 0 && scored.every(({ score }) => score !== undefined);
  const score = isComplete ? scored.reduce((sum, part) => sum.plus(part.score ?? ZERO), ZERO) : undefined;
  return { name, points: points.toFixed(2), score: score?.toFixed(2) };
}

/** The sum of the scores alone, in a table without a column for points. */
function barWithoutPoints(name: string, parts: readonly Part[]): Bar {
  const scores = parts.flatMap(({ score }) => score ?? []);
  return { name, points: undefined, score: scores.length === 0 ? undefined : sumOf(scores).toFixed(2) };
}

interface ChangingPlan extends SheetPlan {
  readonly edits: readonly (Edit & Pick<Change, 'form' | 'what' | 'label'>)[];
}

/** The changes that a plan made on a sheet; `after` is the sheet as it now is. */
export const changesOf = (plan: ChangingPlan, before: SheetSnapshot, after: SheetSnapshot): readonly Change[] =>
  plan.edits.map((edit) => changeOf(plan, edit, textAt(before, edit.cell), textAt(after, edit.cell)));

/** One edit of a plan as a change from what the cell shows before to what it shows after. */
export const changeOf = (
  { sheetId, sheetName }: Pick<ChangingPlan, 'sheetId' | 'sheetName'>,
  { form, cell, what, label }: ChangingPlan['edits'][number],
  before: string,
  after: string,
): Change => ({ form, sheetId, sheetName, cell, what, before, after, label });

export const textAt = (sheet: SheetSnapshot, { row, column }: Cell): string => sheet.text[row]?.[column] ?? '';

/** What waits for an answer, in the order of the sheets; a heading on several sheets is one question. */
export function openQuestions(assessments: readonly Assessment[]): readonly OpenQuestion[] {
  const all = assessments.flatMap(({ questions }) => questions);
  const first = new Map([...all].reverse().map((question) => [question.key, question]));
  return all
    .filter((question) => first.get(question.key) === question)
    .map((question) => ({ ...question, sheetNames: all.flatMap(({ key, sheetName }) => (key === question.key ? sheetName : [])) }));
}

export type IsLit = (sheet: SheetSnapshot, mark: Mark) => boolean;

/** How many marks of both kinds are lit; the others have gone out by themselves. */
export const litMarks = (assessments: readonly Assessment[], isLit: IsLit): number =>
  assessments.reduce((sum, { sheet }) => sum + distinctCells(sheet.marks).filter((mark) => isLit(sheet, mark)).length, 0);
