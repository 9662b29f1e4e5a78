// Rules on 分值 of the rows and of budget execution.
import { decimal, HUNDRED, roundHalfUp, ZERO, type Decimal } from '../../form/decimal';
import type { Form, Indicator } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { Evaluation, IndicatorEvaluation } from '../../scoring/evaluation';
import type { RuleSet } from '../../scoring/rule-set';
import {
  executionPointsOf,
  FULL_POINTS,
  hasPoints,
  isFullSum,
  pointsAtFault,
  printedOff,
  rowsWithoutPoints,
  type PointsFault,
  type PrintedOff,
} from '../../scoring/points';
import { numberIn } from '../../form/number-in';
import { isWrong } from '../../scoring/verdict';
import { parentsOf } from '../../scoring/parents';
import { ADDS_UP, RESULTS, SCORING } from '../basis';
import { rule, type Fact } from '../rule';
import { named, percent, shown } from '../words';

/** The dimensions of the regulations and budget execution, in English; any other keeps its own name. */
const DIMENSION_NAMES: ReadonlyMap<string, string> = new Map([
  ['成本指标', 'cost'],
  ['产出指标', 'output'],
  ['效益指标', 'benefit'],
  ['满意度指标', 'satisfaction'],
  ['预算执行', 'budget execution'],
]);
const inEnglish = (dimension: string): string => DIMENSION_NAMES.get(dimension) ?? dimension;

const HALF = 50;

type TotalOff = Fact & { readonly sum: Decimal } & (
    | {
        readonly kind: 'sum';
        /** Cells whose points are left empty. */
        readonly blanks: number;
        /** The rule set's points of execution, when none were read and they are all that is lacking. */
        readonly execution?: number;
      }
    | ({ readonly kind: 'one' } & Pick<PointsFault, 'stands' | 'due'>)
    | { readonly kind: 'stated'; readonly stated: Decimal }
  );

function totalOff(evaluation: Evaluation, ruleSet: RuleSet): readonly TotalOff[] {
  const { form, points, totalPoints } = evaluation;
  const { sum, missing, unreadable } = points;
  if (!hasPoints(form)) return [];
  const cell = form.totalPoints?.cell ?? form.indicators.at(-1)?.points?.cell;
  if (cell === undefined || unreadable.length > 0) return [];
  const { executionPoints } = ruleSet;
  const fault = pointsAtFault(evaluation, ruleSet);
  if (fault !== undefined) return [{ kind: 'one', at: { cell: fault.field.cell }, sum, stands: fault.stands, due: fault.due }];
  if (!isFullSum(points)) {
    const execution = executionPointsOf(form.funds) === undefined && sum.plus(executionPoints).eq(FULL_POINTS);
    return [{ kind: 'sum', at: { cell }, sum, blanks: missing.length, ...(execution && { execution: executionPoints }) }];
  }
  if (totalPoints?.entered === undefined || !isWrong(totalPoints)) return [];
  return [{ kind: 'stated', at: { cell }, sum, stated: totalPoints.entered }];
}

type SubtotalOff = Fact & Omit<PrintedOff, 'cell'>;

const subtotalOff = ({ form }: Evaluation): readonly SubtotalOff[] =>
  printedOff(form).map(({ cell, ...printed }) => ({ at: { cell }, ...printed }));

type Invalid = Fact & { readonly indicator: Indicator } & (
    | { readonly kind: 'worthless'; readonly points: Decimal }
    | { readonly kind: 'scores-without-points'; readonly score: Decimal }
    /** Measured, in a table whose other points are 100 already. */
    | { readonly kind: 'without-points' }
  );

/** A row that is worth nothing, or that is measured or scored without being worth anything. */
function invalid({ indicator, points, score }: IndicatorEvaluation, lacking: readonly Indicator[]): readonly Invalid[] {
  if (indicator.points === undefined) return [];
  const fact = { at: { cell: indicator.points.cell }, indicator };
  if (points !== undefined) return points.gt(0) ? [] : [{ ...fact, kind: 'worthless', points }];
  if (indicator.points.content.kind !== 'unreadable' && score?.entered?.gt(0)) {
    return [{ ...fact, kind: 'scores-without-points', score: score.entered }];
  }
  return lacking.includes(indicator) ? [{ ...fact, kind: 'without-points' }] : [];
}

function allInvalid({ form, points, indicators }: Evaluation): readonly Invalid[] {
  const someHavePoints = indicators.some(({ points }) => points !== undefined);
  const lacking = isFullSum(points) ? rowsWithoutPoints(form) : [];
  // In a table without any points, points-total objects once instead of every row, and so it does to blanks while points are lacking.
  const parents = parentsOf(indicators);
  return someHavePoints ? indicators.flatMap((row) => (parents.has(row) ? [] : invalid(row, lacking))) : [];
}

/** How points are spread: over the dimensions in the order of the form, and over budget execution when the form has points for it. */
interface Spread {
  readonly execution: Decimal | undefined;
  readonly dimensions: ReadonlyMap<string, Decimal>;
}

interface SpreadOtherwise extends Fact {
  readonly is: Spread;
  readonly due: Spread;
  /** The name of the rule set. */
  readonly ruleSet: string;
}

/** Undefined when rows stand under no dimension, or their points are incomplete. */
function weightsOf({ form, points }: Evaluation): ReadonlyMap<string, Decimal> | undefined {
  if (!isFullSum(points)) return undefined;
  const weights = new Map<string, Decimal>();
  for (const { dimension, points: field } of form.indicators) {
    const value = numberIn(field);
    if (value === undefined) continue;
    if (dimension === '') return undefined;
    weights.set(dimension, (weights.get(dimension) ?? ZERO).plus(value));
  }
  return weights;
}

function spreadOtherwise(evaluation: Evaluation, ruleSet: RuleSet): readonly SpreadOtherwise[] {
  const { form } = evaluation;
  const weights = weightsOf(evaluation);
  if (weights === undefined) return [];
  const due = new Map(Object.entries(ruleSet.dimensionWeights).map(([dimension, points]) => [dimension, decimal(points)]));
  const off = [...new Set([...weights.keys(), ...due.keys()])].filter(
    (dimension) => !roundHalfUp(weights.get(dimension) ?? ZERO).eq(due.get(dimension) ?? ZERO),
  );
  const execution = executionPointsOf(form.funds);
  const executionIsOff = execution !== undefined && !execution.eq(ruleSet.executionPoints);
  const cell = executionIsOff
    ? (form.funds?.total.points ?? form.funds?.printedPoints)?.cell
    : (form.indicators.find(({ dimension }) => off.includes(dimension)) ?? form.indicators[0])?.points?.cell;
  if (cell === undefined || (off.length === 0 && !executionIsOff)) return [];
  return [
    {
      at: { cell },
      is: { execution, dimensions: weights },
      due: { execution: execution && decimal(ruleSet.executionPoints), dimensions: due },
      ruleSet: ruleSet.name,
    },
  ];
}

const listed = ({ execution, dimensions }: Spread, executionName: string, nameOf: (dimension: string) => string): readonly string[] => [
  ...(execution === undefined ? [] : [`${executionName} ${percent(execution)}`]),
  ...Array.from(dimensions, ([dimension, points]) => `${nameOf(dimension)} ${percent(points)}`),
];
const inChinese = (spread: Spread): string => listed(spread, '预算执行', (dimension) => dimension).join('、');
const spreadInEnglish = (spread: Spread): string => listed(spread, 'budget execution', inEnglish).join(', ');

type Concentrated = Fact &
  (
    | {
        readonly kind: 'heavy';
        readonly indicator: Indicator;
        readonly points: Decimal;
        /** Of all points, percent. */ readonly share: Decimal;
      }
    | { readonly kind: 'lacking'; readonly what: keyof typeof NEEDED }
  );

/** Rows with more than half of all points. */
function heavy({ points: { sum }, indicators }: Evaluation): readonly Concentrated[] {
  return indicators.flatMap(({ indicator, points }): readonly Concentrated[] => {
    if (points === undefined || indicator.points === undefined || sum.lte(0)) return [];
    const share = points.times(HUNDRED).div(sum);
    return share.lte(HALF) ? [] : [{ kind: 'heavy', at: { cell: indicator.points.cell }, indicator, points, share }];
  });
}

/** Kinds of indicator that a form needs; `shows` is said to be missing without them. */
const NEEDED = {
  benefit: {
    name: { 'zh-CN': '效益指标', en: 'benefit' },
    shows: { 'zh-CN': '项目取得了什么效果', en: 'what the project achieved' },
    isOf: ({ dimension, category }: Indicator) => /效益|效果|影响/.test(dimension + category),
  },
  satisfaction: {
    name: { 'zh-CN': '满意度指标', en: 'satisfaction' },
    shows: { 'zh-CN': '服务对象是否满意', en: 'whether those it serves are satisfied' },
    isOf: ({ dimension, category, name }: Indicator) => (dimension + category + name.text).includes('满意'),
  },
} as const;
const NEEDS = ['benefit', 'satisfaction'] as const;

/** Benefit or satisfaction that no row measures. A table without dimensions is left alone, because the kinds of its rows are unknown. */
function lacking({ indicators }: Form): readonly Concentrated[] {
  const rows = indicators.filter(({ unscored }) => unscored !== 'placeholder');
  const last = rows.at(-1);
  if (last === undefined || rows.every(({ dimension }) => dimension === '')) return [];
  return NEEDS.filter((what) => !rows.some(NEEDED[what].isOf)).map((what) => ({ kind: 'lacking', at: { cell: last.name.cell }, what }));
}

/** What 一键重算 leaves alone as long as the points do not sum to 100. */
const WAITING: Sentence = {
  'zh-CN': '更正之前，预算执行得分、分值合计、总分和评分等级不改写。',
  en: 'Until then the execution score, the sum of points, the total and the grade are left as they are.',
};

export const POINTS_RULES = [
  rule({
    id: 'points-total',
    severity: 'error',
    title: { 'zh-CN': '分值合计 100 分', en: 'Points sum to 100' },
    looksAt: { 'zh-CN': '各行分值、预算执行的分值和总分行的分值', en: 'The points of all rows, of budget execution and of the total row' },
    basis: SCORING,
    contradicts: true,
    find: totalOff,
    says: {
      'zh-CN': (fact) => {
        const sum = shown(fact.sum);
        if (fact.kind === 'stated') return `总分行的分值填为 ${shown(fact.stated)} 分，各行分值合计 ${sum} 分。请改为 ${sum}。`;
        const off = `各项分值（含预算执行）合计 ${sum} 分，应为 100 分`;
        if (fact.kind === 'one')
          return `${off}。这里的分值 ${percent(fact.stands)} 改为 ${percent(fact.due)} 即合计 100 分，请先核对这一处。${WAITING['zh-CN']}`;
        if (fact.blanks > 0) return `${off}；有 ${fact.blanks} 处分值未填写。请调整各行分值。`;
        const advice =
          fact.execution === undefined ? '请调整各行分值' : `没有读到预算执行的分值，所缺正是这 ${fact.execution} 分，请核对资金栏`;
        return `${off}。${advice}。${WAITING['zh-CN']}`;
      },
      en: (fact) => {
        const sum = shown(fact.sum);
        if (fact.kind === 'stated') return `The total row states ${shown(fact.stated)} points, the rows add up to ${sum}. Enter ${sum}.`;
        const off = `The points of all rows, budget execution included, add up to ${sum}, not 100`;
        if (fact.kind === 'one')
          return `${off}. They do with ${percent(fact.due)} here instead of ${percent(fact.stands)}: check this cell first. ${WAITING.en}`;
        if (fact.blanks > 0) return `${off}; ${fact.blanks} of them left empty. Adjust the points of the rows.`;
        const advice =
          fact.execution === undefined
            ? 'Adjust the points of the rows.'
            : `No points of budget execution were read, and its ${fact.execution} are all that is lacking: check the fund block.`;
        return `${off}. ${advice} ${WAITING.en}`;
      },
    },
  }),
  rule({
    id: 'points-subtotal',
    severity: 'error',
    title: { 'zh-CN': '标题写明的分值等于其下各行之和', en: 'Rows add up to the points in their heading' },
    looksAt: {
      'zh-CN': '一级、二级指标标题里写明的分值，其下各行的分值',
      en: 'The points that a heading of the table prints, the points of the rows under it',
    },
    basis: ADDS_UP,
    contradicts: true,
    find: subtotalOff,
    says: {
      'zh-CN': ({ heading, isSum, printed, sum }) =>
        isSum === true
          ? `${heading}的小计写明 ${shown(printed)} 分，各行分值合计 ${shown(sum)} 分。请核对各行分值，或更正小计。`
          : `标题写明${heading} ${percent(printed)} 分，其下各行分值合计 ${shown(sum)} 分。请调整各行分值，或更正标题。`,
      en: ({ heading, isSum, printed, sum }) =>
        isSum === true
          ? `The sum of ${inEnglish(heading)} says ${shown(printed)} points, its rows add up to ${shown(sum)}. Check the points of the rows, or correct the sum.`
          : `The heading gives ${inEnglish(heading)} ${percent(printed)} points, the rows under it add up to ${shown(sum)}. Adjust the points of the rows, or the heading.`,
    },
  }),
  rule({
    id: 'points-invalid',
    severity: 'error',
    title: { 'zh-CN': '计分指标分值大于 0', en: 'Every scored row has points above 0' },
    looksAt: { 'zh-CN': '各行的分值、得分', en: 'Points and score of every row' },
    basis: SCORING,
    contradicts: true,
    find: allInvalid,
    says: {
      'zh-CN': (fact) => {
        const name = named(fact.indicator);
        if (fact.kind === 'worthless')
          return `${name}分值为 ${shown(fact.points)} 分，应大于 0。请按重要程度确定分值；不计分的指标，分值和得分都填“-”。`;
        return fact.kind === 'scores-without-points'
          ? `${name}得分 ${shown(fact.score)} 分，却没有分值。请补填分值。`
          : `${name}有指标值和实际完成值，却没有分值，而其余分值已合计 100 分。请调整分值；不计分的指标，分值和得分都填“-”。`;
      },
      en: (fact) => {
        const name = named(fact.indicator);
        if (fact.kind === 'worthless')
          return `${name} is worth ${shown(fact.points)} points, it should be worth more than 0. Give it points, or “-” for both points and score if the row is not scored.`;
        return fact.kind === 'scores-without-points'
          ? `${name} scores ${shown(fact.score)} without any points to score. Enter its points.`
          : `${name} has a target and an actual but no points, and the other points make 100 already. Adjust them, or enter “-” for both points and score if the row is not scored.`;
      },
    },
  }),
  rule({
    id: 'points-weights',
    severity: 'information',
    title: { 'zh-CN': '各类指标的分值与口径一致', en: 'Points are spread as in the rule set' },
    looksAt: {
      'zh-CN': '预算执行和各一级指标的分值合计，所选口径的权重',
      en: 'Points of budget execution and of every dimension, the weights of the rule set',
    },
    basis: SCORING,
    find: spreadOtherwise,
    says: {
      'zh-CN': ({ is, due, ruleSet }) =>
        `分值分配为${inChinese(is)}，口径“${ruleSet}”为${inChinese(due)}。批复的绩效目标或主管部门另有规定的，不必调整。`,
      en: ({ is, due, ruleSet }) =>
        `Points are spread as ${spreadInEnglish(is)}; the rule set “${ruleSet}” has ${spreadInEnglish(due)}. Leave them if the approved targets or your authority say otherwise.`,
    },
  }),
  rule({
    id: 'points-concentration',
    severity: 'information',
    title: { 'zh-CN': '分值不过于集中，效益和满意度不缺项', en: 'Points are not concentrated; benefit and satisfaction are measured' },
    looksAt: {
      'zh-CN': '各行分值占全部分值的比例，一级、二级指标的名称',
      en: 'The share of every row in all points, the names of dimensions and categories',
    },
    basis: RESULTS,
    find: (evaluation) => [...heavy(evaluation), ...lacking(evaluation.form)],
    says: {
      'zh-CN': (fact) => {
        if (fact.kind === 'heavy')
          return `${named(fact.indicator)}分值 ${shown(fact.points)} 分，占全部分值的 ${percent(fact.share)}%，超过一半，结果几乎由这一项决定。请核对分值，或细分指标。`;
        const { name, shows } = NEEDED[fact.what];
        return `表中没有${name['zh-CN']}，看不出${shows['zh-CN']}。请补充；确实不适用的，请备好说明。`;
      },
      en: (fact) => {
        if (fact.kind === 'heavy')
          return `${named(fact.indicator)} bears ${shown(fact.points)} points, ${percent(fact.share)}% of all, so that it nearly decides the result alone. Check the points, or split the indicator.`;
        const { name, shows } = NEEDED[fact.what];
        return `The form has no indicator of ${name.en}, so that it does not show ${shows.en}. Add one, or be ready to say why none applies.`;
      },
    },
  }),
] as const;
