// Rules on the 总分 row and the grade.
import type { Decimal } from '../../form/decimal';
import type { Grade } from '../../form/form';
import type { Evaluation } from '../../scoring/evaluation';
import type { RuleSet } from '../../scoring/rule-set';
import { gradeOf } from '../../scoring/total';
import { isWrong } from '../../scoring/verdict';
import { ADDS_UP, COMPLETE, SCORING } from '../basis';
import { rule, type Fact, type Says } from '../rule';
import { dueOf, type Due } from '../scores';
import { DUE_SCORE, shown, words } from '../words';

interface WrongTotal extends Fact {
  readonly entered: Decimal;
  readonly due: Due;
  /** The highest total that the execution rate allows, when the total entered exceeds it. */
  readonly cap?: Decimal;
}

function wrongTotal({ total, totalCap }: Evaluation): readonly WrongTotal[] {
  const due = total && dueOf(total);
  if (total?.entered === undefined || due === undefined || !isWrong(total)) return [];
  const { field, entered } = total;
  return [{ at: { cell: field.cell }, entered, due, ...(totalCap !== undefined && entered.gt(totalCap) && { cap: totalCap }) }];
}

interface MissingTotal extends Fact {
  /** Undefined while scores are missing. */
  readonly sum: Decimal | undefined;
}

const missingTotal = ({ total }: Evaluation): readonly MissingTotal[] =>
  total === undefined || total.entered !== undefined || total.field.content.kind === 'unreadable'
    ? []
    : [{ at: { cell: total.field.cell }, sum: total.recommended }];

interface WrongGrade extends Fact {
  /** The total in the sheet; undefined when the form has none, and the grade is held against the sum of the scores. */
  readonly total: Decimal | undefined;
  /** The words in the cell. */
  readonly entered: string;
  /** The label of the grade that the total in the sheet has. */
  readonly expected: string;
  /** The total after its correction, when the grade then is another: whoever grades by a wrong total grades twice. */
  readonly corrected?: { readonly total: Decimal; /** The label, unless the grade entered fits. */ readonly label?: string };
}

const labelOf = (grade: Grade, { grades }: RuleSet): string => grades.find((band) => band.grade === grade)?.label ?? grade;

function wrongGrade({ grade, total }: Evaluation, ruleSet: RuleSet): readonly WrongGrade[] {
  if (grade?.entered === undefined || grade.expected === undefined || grade.entered === grade.expected) return [];
  const fact = {
    at: { cell: grade.field.cell },
    total: total?.entered,
    entered: words(grade.field),
    expected: labelOf(grade.expected, ruleSet),
  };
  const settled = total?.settled;
  const due = settled && gradeOf(settled, ruleSet);
  if (settled === undefined || due === undefined || due === grade.expected) return [fact];
  return [{ ...fact, corrected: { total: settled, ...(due !== grade.entered && { label: labelOf(due, ruleSet) }) } }];
}

const CORRECTION: Says<WrongGrade> = {
  'zh-CN': ({ expected, corrected }) => {
    if (corrected === undefined) return `请改为“${expected}”。`;
    const then = corrected.label === undefined ? '等级相符' : `应为“${corrected.label}”`;
    return `总分更正为 ${shown(corrected.total)} 分后${then}，请先更正总分。`;
  },
  en: ({ expected, corrected }) => {
    if (corrected === undefined) return `Enter “${expected}”.`;
    const total = shown(corrected.total);
    return corrected.label === undefined
      ? `It fits once the total is corrected to ${total}: correct that first.`
      : `Once the total is corrected to ${total} it is “${corrected.label}”: correct that first.`;
  },
};

interface MissingGrade extends Fact {
  /** Undefined while there is no total. */
  readonly label: string | undefined;
}

function missingGrade({ grade, total }: Evaluation, ruleSet: RuleSet): readonly MissingGrade[] {
  if (grade?.field.content.kind !== 'empty') return [];
  const due = total?.settled === undefined ? undefined : gradeOf(total.settled, ruleSet);
  return [{ at: { cell: grade.field.cell }, label: ruleSet.grades.find((band) => band.grade === due)?.label }];
}

export const TOTAL_RULES = [
  rule({
    id: 'total-score',
    severity: 'error',
    title: { 'zh-CN': '总分等于得分之和', en: 'The total is the sum of the scores' },
    looksAt: { 'zh-CN': '总分、各行得分和预算执行得分', en: 'The total, the scores of all rows and of budget execution' },
    basis: ADDS_UP,
    contradicts: true,
    restsOnAllPoints: true,
    find: wrongTotal,
    says: {
      'zh-CN': ({ entered, due, cap }) =>
        cap === undefined
          ? `总分 ${shown(entered)} 分与各项得分不符：各项得分（含预算执行）合计 ${DUE_SCORE['zh-CN'](due)}。请核对合计。`
          : `总分 ${shown(entered)} 分偏高：预算执行率过低，所选口径规定总分最高 ${shown(cap)} 分，按各项得分应为 ${DUE_SCORE['zh-CN'](due)}。请下调总分。`,
      en: ({ entered, due, cap }) =>
        cap === undefined
          ? `A total of ${shown(entered)} does not agree with the scores, which add up to ${DUE_SCORE.en(due)}, budget execution included. Check the sum.`
          : `A total of ${shown(entered)} is too high: with so low an execution rate the rule set allows at most ${shown(cap)}, and the scores give ${DUE_SCORE.en(due)}. Lower the total.`,
    },
  }),
  rule({
    id: 'total-missing',
    severity: 'warning',
    title: { 'zh-CN': '总分已填写', en: 'The total is filled in' },
    looksAt: { 'zh-CN': '总分', en: 'The total' },
    basis: COMPLETE,
    contradicts: true,
    restsOnAllPoints: true,
    find: missingTotal,
    says: {
      'zh-CN': ({ sum }) => `总分未填写，${sum === undefined ? '请先补齐各项得分再合计' : `按各项得分应为 ${shown(sum)} 分`}。`,
      en: ({ sum }) =>
        `The total is missing; ${sum === undefined ? 'complete the scores, then add them up' : `the scores add up to ${shown(sum)}`}.`,
    },
  }),
  rule({
    id: 'grade-wrong',
    severity: 'error',
    title: { 'zh-CN': '评分等级与总分相符', en: 'The grade fits the total' },
    looksAt: { 'zh-CN': '评分等级、总分', en: 'Grade and total' },
    basis: SCORING,
    contradicts: true,
    restsOnAllPoints: true,
    find: wrongGrade,
    says: {
      'zh-CN': (fact) =>
        `${fact.total === undefined ? '各项得分合计' : `总分 ${shown(fact.total)} 分`}对应的评分等级为“${fact.expected}”，现填“${fact.entered}”。${CORRECTION['zh-CN'](fact)}`,
      en: (fact) =>
        `${fact.total === undefined ? 'The sum of the scores' : `A total of ${shown(fact.total)}`} is graded “${fact.expected}”, the form says “${fact.entered}”. ${CORRECTION.en(fact)}`,
    },
  }),
  rule({
    id: 'grade-missing',
    severity: 'warning',
    title: { 'zh-CN': '评分等级已填写', en: 'The grade is filled in' },
    looksAt: { 'zh-CN': '评分等级', en: 'The grade' },
    basis: COMPLETE,
    contradicts: true,
    restsOnAllPoints: true,
    find: missingGrade,
    says: {
      'zh-CN': ({ label }) => `评分等级未填写${label === undefined ? '，请按总分填写' : `，按总分应为“${label}”`}。`,
      en: ({ label }) => `The grade is missing${label === undefined ? '; enter it by the total' : `; by the total it is “${label}”`}.`,
    },
  }),
] as const;
