// 新建自评表: a form with its head, its levels and its points, for people to write the rest into.
import { decimal, HUNDRED, type Decimal } from '../form/decimal';
import type { Field, Indicator, NumberContent } from '../form/form';
import { labelOf } from '../form/text';
import { HEADER_LABELS, TITLE } from '../form/vocabulary';
import { type AllottableForm, allotPoints } from '../scoring/allotment';
import type { RuleSet } from '../scoring/rule-set';
import { type FormContent, type FundLineContent, nothing, type RowContent, TEXT, text, TWO_DECIMALS } from './form-content';
import { layoutForm } from './form-layout';
import { legalSheetName } from './sheet-name';
import type { SheetLayout } from './sheet-layout';

/** A place for indicators: a 二级指标 under its 一级指标; "" for a dimension that has none. */
export interface Category {
  readonly dimension: string;
  readonly category: string;
}

export interface BlankFormRequest {
  readonly projectName: string;
  readonly department: string;
  readonly unit: string;
  readonly year: number;
  /** How many indicators of each category, in the order of the form; at least one in all. */
  readonly indicators: readonly (Category & { readonly count: number })[];
}

const BLANK_TITLE = '财政项目支出绩效自评表';
const AMOUNT = '#,##0.00';

const CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['成本指标', ['经济成本指标', '社会成本指标', '生态环境成本指标']],
  ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
  ['效益指标', ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  ['满意度指标', ['服务对象满意度指标']],
]);
const COST = '成本指标';

/** The categories of a form under a rule set, in its order. Cost counts among the outputs unless it is a dimension of its own. */
export function categoriesOf({ dimensionWeights }: RuleSet): readonly Category[] {
  const dimensions = Object.keys(dimensionWeights);
  return dimensions.flatMap((dimension) =>
    (CATEGORIES.get(dimension) ?? [''])
      .filter((category) => category !== COST || !dimensions.includes(COST))
      .map((category) => ({ dimension, category })),
  );
}

const LABELS: ReadonlySet<string> = new Set(Object.values(HEADER_LABELS).flat());

/** Whether a name would be read as a part of the form's frame, a title (…自评表) or a label (实施单位：…), so that the form were torn apart. */
export function isReadAsFrame(name: string): boolean {
  const label = labelOf(name);
  return TITLE.test(label) || LABELS.has(label.replace(/:[^]*$/, ''));
}

interface PlannedRow extends Category {
  /** 指标1：, until somebody names it. */
  readonly name: string;
}

/**
 * Lays out a new form. Its points are the rule set's, shared out as 写入分值 shares them, 100 in all with those of budget
 * execution; they stay blank where the rule set's weights leave a row without any.
 */
export function blankForm({ indicators, year, ...head }: BlankFormRequest, ruleSet: RuleSet): SheetLayout {
  const planned = indicators.flatMap(({ dimension, category, count }) =>
    Array.from({ length: count }, (_, index): PlannedRow => ({ dimension, category, name: `指标${index + 1}：` })),
  );
  const points = sharedPoints(planned, ruleSet);
  const rows = planned.map(({ dimension, category, name }, index): RowContent => ({
    dimension,
    category,
    name: text(name),
    sign: nothing(),
    target: nothing(TEXT),
    measure: nothing(),
    actual: nothing(TEXT),
    points: number(points?.[index]),
    score: nothing(TWO_DECIMALS),
    explanation: nothing(),
    extras: [],
  }));
  const content: FormContent = {
    sheetName: legalSheetName(head.projectName),
    title: BLANK_TITLE,
    year,
    projectName: text(head.projectName),
    department: text(head.department),
    unit: text(head.unit),
    funds: {
      unit: '万元',
      columns: new Set(['initialBudget', 'annualBudget', 'executed', 'points', 'executionRate', 'score']),
      lines: [
        { ...fundLine('年度资金总额'), points: number(decimal(ruleSet.executionPoints)), score: nothing(TWO_DECIMALS) },
        fundLine('其中：当年财政拨款'),
        fundLine('上年结转资金'),
        fundLine('其他资金'),
      ],
    },
    goals: { planned: nothing(), reported: nothing() },
    hasSigns: false,
    hasMeasures: false,
    extras: [],
    rows,
    totalPoints: points === undefined ? nothing(TWO_DECIMALS) : number(HUNDRED),
    total: nothing(TWO_DECIMALS),
    grade: nothing(),
  };
  return layoutForm(content);
}

const number = (value: Decimal | undefined) =>
  value === undefined ? nothing(TWO_DECIMALS) : { value: Number(value), numberFormat: TWO_DECIMALS };

/** The parts of the total bear no points. */
const fundLine = (label: string): FundLineContent => ({
  label,
  initialBudget: nothing(AMOUNT),
  annualBudget: nothing(AMOUNT),
  executed: nothing(AMOUNT),
  points: text('-'),
  executionRate: nothing(TWO_DECIMALS),
  score: text('-'),
});

/** Points for the rows in their order, by the one rule for sharing out: it looks at a form whose points are all blank. */
function sharedPoints(rows: readonly PlannedRow[], ruleSet: RuleSet): readonly Decimal[] | undefined {
  const cell = { row: 0, column: 0 };
  const blank: Field<NumberContent> = { cell, cells: [cell], text: '', numberFormat: TWO_DECIMALS, content: { kind: 'empty' } };
  const empty = { ...blank, content: { kind: 'empty' } } as const;
  const form: AllottableForm = {
    funds: { unit: '万元', total: { kind: 'total', label: '', row: 0, points: blank }, parts: [] },
    indicators: rows.map(({ dimension, category }): Indicator => ({
      dimension,
      category,
      name: empty,
      target: empty,
      actual: empty,
      points: blank,
      score: blank,
      rows: [0],
    })),
  };
  return allotPoints(form, ruleSet)?.indicators.map(({ points }) => points);
}
