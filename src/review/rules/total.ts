// Rules on the 总分 row and the grade.
import type { Decimal } from '../../form/decimal';
import type { Grade } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { RuleSet } from '../../scoring/rule-set';
import { gradeOf } from '../../scoring/total';
import { isWrong } from '../../scoring/verdict';
import { ADDS_UP, COMPLETE, SCORING } from '../basis';
import type { Rule } from '../rule';
import { allowed, SCORE_UNIT, shown, words } from '../words';

const labelOf = (grade: Grade, { grades }: RuleSet): string => grades.find((band) => band.grade === grade)?.label ?? grade;

/** Whoever grades by a wrong total grades twice: where the right one has another grade, it comes first. */
function whatToDo(entered: Grade, expected: Grade, corrected: Decimal | undefined, ruleSet: RuleSet): Sentence {
  const due = (corrected && gradeOf(corrected, ruleSet)) ?? expected;
  const label = labelOf(due, ruleSet);
  if (corrected === undefined || due === expected) return { 'zh-CN': `请改为“${label}”。`, en: `Enter “${label}”.` };
  const total = shown(corrected);
  return due === entered
    ? {
        'zh-CN': `总分更正为 ${total} 分后等级相符，请先更正总分。`,
        en: `It fits once the total is corrected to ${total}: correct that first.`,
      }
    : {
        'zh-CN': `总分更正为 ${total} 分后应为“${label}”，请先更正总分。`,
        en: `Once the total is corrected to ${total} it is “${label}”: correct that first.`,
      };
}

export const TOTAL_RULES: readonly Rule[] = [
  {
    id: 'total-score',
    severity: 'error',
    title: { 'zh-CN': '总分等于得分之和', en: 'The total is the sum of the scores' },
    looksAt: { 'zh-CN': '总分、各行得分和预算执行得分', en: 'The total, the scores of all rows and of budget execution' },
    basis: ADDS_UP,
    contradicts: true,
    check({ total, totalCap }) {
      if (total?.entered === undefined || !isWrong(total)) return [];
      const sum = allowed(total, SCORE_UNIT);
      if (totalCap !== undefined && total.entered.gt(totalCap)) {
        return [
          {
            cell: total.field.cell,
            says: {
              'zh-CN': `总分 ${shown(total.entered)} 分偏高：预算执行率过低，所选口径规定总分最高 ${shown(totalCap)} 分，按各项得分应为 ${sum['zh-CN']}。请下调总分。`,
              en: `A total of ${shown(total.entered)} is too high: with so low an execution rate the rule set allows at most ${shown(totalCap)}, and the scores give ${sum.en}. Lower the total.`,
            },
          },
        ];
      }
      return [
        {
          cell: total.field.cell,
          says: {
            'zh-CN': `总分 ${shown(total.entered)} 分与各项得分不符：各项得分（含预算执行）合计 ${sum['zh-CN']}。请核对合计。`,
            en: `A total of ${shown(total.entered)} does not agree with the scores, which add up to ${sum.en}, budget execution included. Check the sum.`,
          },
        },
      ];
    },
  },
  {
    id: 'total-missing',
    severity: 'warning',
    title: { 'zh-CN': '总分已填写', en: 'The total is filled in' },
    looksAt: { 'zh-CN': '总分', en: 'The total' },
    basis: COMPLETE,
    contradicts: true,
    check({ total }) {
      if (total === undefined || total.entered !== undefined || total.field.content.kind === 'unreadable') return [];
      const due = total.recommended === undefined ? undefined : shown(total.recommended);
      return [
        {
          cell: total.field.cell,
          says: {
            'zh-CN': `总分未填写，${due === undefined ? '请先补齐各项得分再合计' : `按各项得分应为 ${due} 分`}。`,
            en: `The total is missing; ${due === undefined ? 'complete the scores, then add them up' : `the scores add up to ${due}`}.`,
          },
        },
      ];
    },
  },
  {
    id: 'grade-wrong',
    severity: 'error',
    title: { 'zh-CN': '评分等级与总分相符', en: 'The grade fits the total' },
    looksAt: { 'zh-CN': '评分等级、总分', en: 'Grade and total' },
    basis: SCORING,
    contradicts: true,
    check({ grade, total }, ruleSet) {
      if (grade?.entered === undefined || grade.expected === undefined || grade.entered === grade.expected) return [];
      const label = labelOf(grade.expected, ruleSet);
      const of =
        total?.entered === undefined
          ? { 'zh-CN': '各项得分合计', en: 'The sum of the scores' }
          : { 'zh-CN': `总分 ${shown(total.entered)} 分`, en: `A total of ${shown(total.entered)}` };
      const todo = whatToDo(grade.entered, grade.expected, total?.settled, ruleSet);
      return [
        {
          cell: grade.field.cell,
          says: {
            'zh-CN': `${of['zh-CN']}对应的评分等级为“${label}”，现填“${words(grade.field)}”。${todo['zh-CN']}`,
            en: `${of.en} is graded “${label}”, the form says “${words(grade.field)}”. ${todo.en}`,
          },
        },
      ];
    },
  },
  {
    id: 'grade-missing',
    severity: 'warning',
    title: { 'zh-CN': '评分等级已填写', en: 'The grade is filled in' },
    looksAt: { 'zh-CN': '评分等级', en: 'The grade' },
    basis: COMPLETE,
    contradicts: true,
    check({ grade, total }, ruleSet) {
      if (grade?.field.content.kind !== 'empty') return [];
      const due = total?.settled === undefined ? undefined : gradeOf(total.settled, ruleSet);
      const label = ruleSet.grades.find((band) => band.grade === due)?.label;
      return [
        {
          cell: grade.field.cell,
          says: {
            'zh-CN': `评分等级未填写${label === undefined ? '，请按总分填写' : `，按总分应为“${label}”`}。`,
            en: `The grade is missing${label === undefined ? '; enter it by the total' : `; by the total it is “${label}”`}.`,
          },
        },
      ];
    },
  },
];
