// Rules on 分值: what the rows and budget execution are worth.
import { decimal, HUNDRED, roundHalfUp, ZERO, type Decimal } from '../../form/decimal';
import type { Form, Indicator, PrintedPoints } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { IndicatorEvaluation } from '../../scoring/evaluation';
import type { RuleSet } from '../../scoring/rule-set';
import { FULL_POINTS, sumOfPoints } from '../../scoring/total';
import { isWrong, numberIn } from '../../scoring/verdict';
import { ADDS_UP, RESULTS, SCORING } from '../basis';
import type { Hit, Rule } from '../rule';
import { named, percent, shown } from '../words';

const EXECUTION: Sentence = { 'zh-CN': '预算执行', en: 'budget execution' };
/** The dimensions of the regulations, in English; any other keeps its own name. */
const DIMENSION_NAMES: ReadonlyMap<string, string> = new Map([
  ['成本指标', 'cost'],
  ['产出指标', 'output'],
  ['效益指标', 'benefit'],
  ['满意度指标', 'satisfaction'],
]);
const dimensionName = (dimension: string): Sentence => ({ 'zh-CN': dimension, en: DIMENSION_NAMES.get(dimension) ?? dimension });

const HALF = 50;

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => a.plus(b), ZERO);

/** The number in a heading, 产出指标(50分), against the rows under it. Blank points are said elsewhere. */
function subtotalHit({ indicators }: Form, { dimension, category, points: printed, cell }: PrintedPoints): readonly Hit[] {
  const rows = indicators.filter((row) => row.dimension === dimension && (category === undefined || row.category === category));
  const isOpen = rows.some(
    ({ points, unscored }) => points.content.kind === 'unreadable' || (points.content.kind === 'empty' && !unscored),
  );
  const sum = sumOf(rows.flatMap(({ points }) => numberIn(points) ?? []));
  if (isOpen || roundHalfUp(sum).eq(roundHalfUp(printed))) return [];
  const heading = dimensionName(category ?? dimension);
  return [
    {
      cell,
      says: {
        'zh-CN': `标题写明${heading['zh-CN']} ${percent(printed)} 分，其下各行分值合计 ${shown(sum)} 分。请调整各行分值，或更正标题。`,
        en: `The heading gives ${heading.en} ${percent(printed)} points, the rows under it add up to ${shown(sum)}. Adjust the points of the rows, or the heading.`,
      },
    },
  ];
}

/** A row that is worth nothing, or that scores without being worth anything. */
function invalidHit({ indicator, points, score }: IndicatorEvaluation, someHavePoints: boolean): readonly Hit[] {
  const { cell, content } = indicator.points;
  if (points !== undefined) {
    if (points.gt(0)) return [];
    return [
      {
        cell,
        says: {
          'zh-CN': `${named(indicator)}分值为 ${shown(points)} 分，应大于 0。请按重要程度确定分值；不计分的行，分值和得分都填“-”。`,
          en: `${named(indicator)} is worth ${shown(points)} points, it should be worth more than 0. Give it points, or “-” for both points and score if the row is not scored.`,
        },
      },
    ];
  }
  const { entered } = score;
  // A table without any points is one finding, not one a row.
  if (content.kind === 'unreadable' || !someHavePoints || entered === undefined || !entered.gt(0)) return [];
  return [
    {
      cell,
      says: {
        'zh-CN': `${named(indicator)}得分 ${shown(entered)} 分，却没有分值。请补填分值。`,
        en: `${named(indicator)} scores ${shown(entered)} without any points to score. Enter its points.`,
      },
    },
  ];
}

/** Points by name: budget execution, then the dimensions in the order of the form. */
interface Weight {
  readonly name: Sentence;
  readonly points: Decimal;
}

/** Undefined when rows stand under no dimension, or their points are incomplete. */
function weightsOf(form: Form): ReadonlyMap<string, Decimal> | undefined {
  if (!roundHalfUp(sumOfPoints(form).sum).eq(FULL_POINTS)) return undefined;
  const weights = new Map<string, Decimal>();
  for (const { dimension, points } of form.indicators) {
    const value = numberIn(points);
    if (value === undefined) continue;
    if (dimension === '') return undefined;
    weights.set(dimension, (weights.get(dimension) ?? ZERO).plus(value));
  }
  return weights;
}

const listed = (weights: readonly Weight[]): Sentence => ({
  'zh-CN': weights.map(({ name, points }) => `${name['zh-CN']} ${percent(points)}`).join('、'),
  en: weights.map(({ name, points }) => `${name.en} ${percent(points)}`).join(', '),
});

function weightsHit(form: Form, ruleSet: RuleSet): readonly Hit[] {
  const weights = weightsOf(form);
  if (weights === undefined) return [];
  const due = new Map(Object.entries(ruleSet.dimensionWeights).map(([dimension, points]) => [dimension, decimal(points)]));
  const off = [...new Set([...weights.keys(), ...due.keys()])].filter(
    (dimension) => !roundHalfUp(weights.get(dimension) ?? ZERO).eq(due.get(dimension) ?? ZERO),
  );
  const execution = numberIn(form.funds?.total.points);
  const executionIsOff = execution !== undefined && !execution.eq(ruleSet.executionPoints);
  const cell = executionIsOff
    ? form.funds?.total.points?.cell
    : (form.indicators.find(({ dimension }) => off.includes(dimension)) ?? form.indicators[0])?.points.cell;
  if (cell === undefined || (off.length === 0 && !executionIsOff)) return [];
  const spread = (by: ReadonlyMap<string, Decimal>, executionPoints: Decimal | undefined): Sentence =>
    listed([
      ...(executionPoints === undefined ? [] : [{ name: EXECUTION, points: executionPoints }]),
      ...[...by].map(([dimension, points]) => ({ name: dimensionName(dimension), points })),
    ]);
  const are = spread(weights, execution);
  const should = spread(due, execution === undefined ? undefined : decimal(ruleSet.executionPoints));
  return [
    {
      cell,
      says: {
        'zh-CN': `分值分配为${are['zh-CN']}，口径“${ruleSet.name}”为${should['zh-CN']}。批复的绩效目标或主管部门另有规定的，不必调整。`,
        en: `Points are spread as ${are.en}; the rule set “${ruleSet.name}” has ${should.en}. Leave them if the approved targets or your authority say otherwise.`,
      },
    },
  ];
}

/** More than half of all points on one row. */
function heaviest({ form, indicators }: { readonly form: Form; readonly indicators: readonly IndicatorEvaluation[] }): readonly Hit[] {
  const { sum } = sumOfPoints(form);
  return indicators.flatMap(({ indicator, points }): readonly Hit[] => {
    if (points === undefined || sum.lte(0)) return [];
    const share = points.times(HUNDRED).div(sum);
    if (share.lte(HALF)) return [];
    return [
      {
        cell: indicator.points.cell,
        says: {
          'zh-CN': `${named(indicator)}分值 ${shown(points)} 分，占全部分值的 ${percent(share)}%，超过一半，结果几乎由这一项决定。请核对分值，或细分指标。`,
          en: `${named(indicator)} bears ${shown(points)} points, ${percent(share)}% of all, so that it nearly decides the result alone. Check the points, or split the indicator.`,
        },
      },
    ];
  });
}

interface Kind {
  readonly name: Sentence;
  /** What cannot be seen without it. */
  readonly shows: Sentence;
  readonly isOf: (indicator: Indicator) => boolean;
}

const NEEDED: readonly Kind[] = [
  {
    name: { 'zh-CN': '效益指标', en: 'benefit' },
    shows: { 'zh-CN': '项目取得了什么效果', en: 'what the project achieved' },
    isOf: ({ dimension, category }) => /效益|效果|影响/.test(dimension + category),
  },
  {
    name: { 'zh-CN': '满意度指标', en: 'satisfaction' },
    shows: { 'zh-CN': '服务对象是否满意', en: 'whether those it serves are satisfied' },
    isOf: ({ dimension, category, name }) => (dimension + category + name.text).includes('满意'),
  },
];

/** Benefit or satisfaction that no row measures. A table without dimensions does not say what its rows measure. */
function lacking({ indicators }: Form): readonly Hit[] {
  const rows = indicators.filter(({ unscored }) => unscored !== 'placeholder');
  const last = rows.at(-1);
  if (last === undefined || rows.every(({ dimension }) => dimension === '')) return [];
  return NEEDED.filter(({ isOf }) => !rows.some(isOf)).map(({ name, shows }) => ({
    cell: last.name.cell,
    says: {
      'zh-CN': `表中没有${name['zh-CN']}，看不出${shows['zh-CN']}。请补充；确实不适用的，请备好说明。`,
      en: `The form has no indicator of ${name.en}, so that it does not show ${shows.en}. Add one, or be ready to say why none applies.`,
    },
  }));
}

export const POINTS_RULES: readonly Rule[] = [
  {
    id: 'points-total',
    severity: 'error',
    title: { 'zh-CN': '分值合计 100 分', en: 'Points sum to 100' },
    looksAt: { 'zh-CN': '各行分值、预算执行的分值和总分行的分值', en: 'The points of all rows, of budget execution and of the total row' },
    basis: SCORING,
    contradicts: true,
    check({ form, totalPoints }) {
      const { sum, missing, unreadable } = sumOfPoints(form);
      const cell = form.totalPoints?.cell ?? form.indicators.at(-1)?.points.cell;
      if (cell === undefined || unreadable.length > 0) return [];
      if (!roundHalfUp(sum).eq(FULL_POINTS)) {
        const blanks = missing.length;
        return [
          {
            cell,
            says: {
              'zh-CN': `各项分值（含预算执行）合计 ${shown(sum)} 分，应为 100 分${blanks > 0 ? `；有 ${blanks} 处分值未填写` : ''}。请调整各行分值。`,
              en: `The points of all rows, budget execution included, add up to ${shown(sum)}, not 100${blanks > 0 ? `; ${blanks} of them left empty` : ''}. Adjust the points of the rows.`,
            },
          },
        ];
      }
      if (totalPoints?.entered === undefined || !isWrong(totalPoints)) return [];
      return [
        {
          cell,
          says: {
            'zh-CN': `总分行的分值填为 ${shown(totalPoints.entered)} 分，各行分值合计 ${shown(sum)} 分。请改为 ${shown(sum)}。`,
            en: `The total row states ${shown(totalPoints.entered)} points, the rows add up to ${shown(sum)}. Enter ${shown(sum)}.`,
          },
        },
      ];
    },
  },
  {
    id: 'points-subtotal',
    severity: 'error',
    title: { 'zh-CN': '标题写明的分值等于其下各行之和', en: 'Rows add up to the points in their heading' },
    looksAt: {
      'zh-CN': '一级、二级指标标题里写明的分值，其下各行的分值',
      en: 'The points that a heading of the table prints, the points of the rows under it',
    },
    basis: ADDS_UP,
    contradicts: true,
    check: ({ form }) => (form.printedPoints ?? []).flatMap((printed) => subtotalHit(form, printed)),
  },
  {
    id: 'points-invalid',
    severity: 'error',
    title: { 'zh-CN': '计分的行分值大于 0', en: 'Every scored row has points above 0' },
    looksAt: { 'zh-CN': '各行的分值、得分', en: 'Points and score of every row' },
    basis: SCORING,
    contradicts: true,
    check({ indicators }) {
      const someHavePoints = indicators.some(({ points }) => points !== undefined);
      return indicators.flatMap((row) => invalidHit(row, someHavePoints));
    },
  },
  {
    id: 'points-weights',
    severity: 'information',
    title: { 'zh-CN': '各类指标的分值与口径一致', en: 'Points are spread as in the rule set' },
    looksAt: {
      'zh-CN': '预算执行和各一级指标的分值合计，所选口径的权重',
      en: 'Points of budget execution and of every dimension, the weights of the rule set',
    },
    basis: SCORING,
    check: ({ form }, ruleSet) => weightsHit(form, ruleSet),
  },
  {
    id: 'points-concentration',
    severity: 'information',
    title: { 'zh-CN': '分值不过于集中，效益和满意度不缺项', en: 'Points are not concentrated; benefit and satisfaction are measured' },
    looksAt: {
      'zh-CN': '各行分值占全部分值的比例，一级、二级指标的名称',
      en: 'The share of every row in all points, the names of dimensions and categories',
    },
    basis: RESULTS,
    check: (evaluation) => [...heaviest(evaluation), ...lacking(evaluation.form)],
  },
];
