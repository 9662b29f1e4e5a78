// Rules on what was filled in: values that are missing and values that cannot be read.
import type { Field, Form, FundLine } from '../../form/form';
import type { Sentence } from '../../locale/language';
import { numberIn } from '../../scoring/verdict';
import { COMPLETE } from '../basis';
import type { Hit, Rule } from '../rule';
import { lineNamed, named, words } from '../words';

interface Place {
  readonly field: Field<{ readonly kind: string }>;
  /** The row: “推广活动参与人员”. */
  readonly owner: string;
  /** The column. */
  readonly label: Sentence;
}

const place = (field: Place['field'] | undefined, owner: string, zh: string, en: string): readonly Place[] =>
  field === undefined ? [] : [{ field, owner, label: { 'zh-CN': zh, en } }];

const inFundLine = (line: FundLine): readonly Place[] => {
  const owner = lineNamed(line);
  return [
    ...place(line.initialBudget, owner, '年初预算数', 'initial budget'),
    ...place(line.annualBudget, owner, '全年预算数', 'annual budget'),
    ...place(line.executed, owner, '全年执行数', 'amount executed'),
    ...place(line.points, owner, '分值', 'points'),
    ...place(line.executionRate, owner, '执行率', 'execution rate'),
    ...place(line.score, owner, '得分', 'score'),
  ];
};

/** Every cell of the form that has to be read, with its name in a sentence. */
function placesOf({ funds, indicators, totalPoints, total, grade }: Form): readonly Place[] {
  return [
    ...(funds === undefined ? [] : [funds.total, ...funds.parts].flatMap(inFundLine)),
    // What a row of the template says is the template's, and has its own rule.
    ...indicators
      .filter(({ unscored }) => unscored !== 'placeholder')
      .flatMap((indicator) => [
        ...place(indicator.target, named(indicator), '指标值', 'target'),
        ...place(indicator.actual, named(indicator), '实际完成值', 'actual'),
        ...place(indicator.points, named(indicator), '分值', 'points'),
        ...place(indicator.score, named(indicator), '得分', 'score'),
      ]),
    ...place(totalPoints, '总分行', '分值', 'points'),
    ...place(total, '总分行', '得分', 'total score'),
    ...place(grade, '评分等级行', '等级', 'grade'),
  ];
}

/** One finding a row, at its first cell that is empty. */
function missing(places: readonly Place[]): readonly Hit[] {
  const [first] = places;
  if (first === undefined) return [];
  return [
    {
      cell: first.field.cell,
      says: {
        'zh-CN': `${first.owner}的${places.map(({ label }) => label['zh-CN']).join('、')}未填写，得分无从核对，请补填。`,
        en: `${first.owner}: ${places.map(({ label }) => label.en).join(' and ')} missing, so the score cannot be checked. Fill in.`,
      },
    },
  ];
}

export const VALUE_RULES: readonly Rule[] = [
  {
    id: 'value-missing',
    severity: 'error',
    title: { 'zh-CN': '指标值和实际完成值已填写', en: 'Targets and actuals are filled in' },
    looksAt: {
      'zh-CN': '有分值的行的指标值、实际完成值，年度资金总额的全年预算数、全年执行数',
      en: 'Target and actual of rows with points, the total’s annual budget and amount executed',
    },
    basis: COMPLETE,
    check({ form: { funds, indicators } }) {
      const total = funds?.total;
      // Budget execution is a scored row too: what it is measured by are its amounts.
      const execution =
        total === undefined || numberIn(total.points) === undefined
          ? []
          : [
              ...place(total.annualBudget, lineNamed(total), '全年预算数', 'annual budget'),
              ...place(total.executed, lineNamed(total), '全年执行数', 'amount executed'),
            ];
      const rows = indicators
        .filter(({ points }) => numberIn(points) !== undefined)
        .map((indicator) => [
          ...place(indicator.target, named(indicator), '指标值', 'target'),
          ...place(indicator.actual, named(indicator), '实际完成值', 'actual'),
        ]);
      return [execution, ...rows].flatMap((places) => missing(places.filter(({ field }) => field.content.kind === 'empty')));
    },
  },
  {
    id: 'value-unreadable',
    severity: 'warning',
    title: { 'zh-CN': '各栏内容能识别', en: 'Every value can be read' },
    looksAt: {
      'zh-CN': '金额、执行率、指标值、实际完成值、分值、得分、等级',
      en: 'Amounts, rates, targets, actuals, points, scores, grade',
    },
    basis: COMPLETE,
    check({ form, obstacles }) {
      const keepsFromWriting = new Set(obstacles.map(({ field }) => field.cell));
      return placesOf(form)
        .filter(({ field }) => field.content.kind === 'unreadable')
        .map(({ field, owner, label }) => {
          const text = words(field);
          const isObstacle = keepsFromWriting.has(field.cell);
          const consequence: Sentence = isObstacle
            ? { 'zh-CN': '在更正之前，本表不会写入任何内容。', en: 'Until it is corrected, nothing is written to this form.' }
            : { 'zh-CN': '该项未参与核对，请改写成规范的内容。', en: 'It was left out of the review; write it in a regular way.' };
          return {
            cell: field.cell,
            severity: isObstacle ? 'error' : 'warning',
            says: {
              'zh-CN': `${owner}的${label['zh-CN']}“${text}”无法识别。${consequence['zh-CN']}`,
              en: `${owner}: the ${label.en} “${text}” cannot be read. ${consequence.en}`,
            },
          };
        });
    },
  },
];
