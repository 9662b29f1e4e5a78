// Reviews small forms for tests: a complete head, names that are names, and the texts around the table.
import { roundHalfUp, type Decimal } from '../../src/form/decimal';
import type { Field, Form, FundLine, Indicator, Quantity, TextContent } from '../../src/form/form';
import { addressOf, type Cell } from '../../src/form/snapshot';
import { review } from '../../src/review/review';
import type { Fact, Finding } from '../../src/review/rule';
import type { RuleId } from '../../src/review/rule-ids';
import { RULES } from '../../src/review/rules';
import { quantity } from '../../src/review/words';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020, type RuleSet } from '../../src/scoring/rule-set';
import { buildForm, type FormSpec, type FundSpec, type RowSpec } from '../scoring/build-form';

/** The cells around the funds and the table; "" is a blank cell, null no such label. */
export interface Around {
  readonly projectName?: string | null;
  readonly department?: string | null;
  readonly implementer?: string | null;
  /** null: the form does not say its year. */
  readonly formYear?: number | null;
  readonly plannedGoal?: string;
  readonly reportedOutcome?: string;
}
export type ReviewSpec = FormSpec & Around;

const textField = (row: number, column: number, text: string): Field<TextContent> => {
  const cell = { row, column };
  return { cell, cells: [cell], text, numberFormat: 'General', content: text === '' ? { kind: 'empty' } : { kind: 'text' } };
};
const NAMES = ['专题活动', '业务培训', '资源对接', '服务走访'];

/** Row by row: title A1, 项目名称 B3, 主管部门 B4, 实施单位 E4, funds from row 6, 预期目标 B11, 实际完成情况 E11, table from row 13. */
export function formOf({ projectName, department, implementer, formYear, plannedGoal, reportedOutcome, ...spec }: ReviewSpec): Form {
  const rows = spec.rows?.map((row, index): RowSpec => ({ name: NAMES[index % NAMES.length] ?? '', ...row }));
  const year = formYear === undefined ? (spec.year ?? 2024) : formYear;
  const head = (key: 'projectName' | 'department' | 'unit', row: number, column: number, text: string | null): Partial<Form> =>
    text === null ? {} : { [key]: textField(row, column, text) };
  return {
    ...buildForm({ ...spec, ...(rows === undefined ? {} : { rows }) }),
    ...(year === null ? {} : { year }),
    ...head('projectName', 2, 1, projectName === undefined ? '公共服务平台宣传推广' : projectName),
    ...head('department', 3, 1, department === undefined ? '科学技术委员会' : department),
    ...head('unit', 3, 4, implementer === undefined ? '平台管理中心' : implementer),
    ...(plannedGoal === undefined ? {} : { plannedGoal: textField(10, 1, plannedGoal) }),
    ...(reportedOutcome === undefined ? {} : { reportedOutcome: textField(10, 4, reportedOutcome) }),
  };
}

export const reviewOf = (spec: ReviewSpec, ruleSet: RuleSet = CENTRAL_2020): readonly Finding[] =>
  review(evaluate(formOf(spec), ruleSet), ruleSet);

/** The facts of one rule, even when the rule set switches the rule off. */
export const factsOf = (id: RuleId, spec: ReviewSpec, ruleSet: RuleSet = CENTRAL_2020): readonly Fact[] => {
  const evaluation = evaluate(formOf(spec), ruleSet);
  return RULES.filter((rule) => rule.id === id).flatMap((rule) => rule.find(evaluation, ruleSet));
};

const isDecimal = (value: object): value is Decimal => 'toFixed' in value;
const isCell = (value: object): value is Cell => 'row' in value && 'column' in value;
const isQuantity = (value: object): value is Quantity => 'hidden' in value && 'unit' in value;
const isIndicator = (value: object): value is Indicator => 'dimension' in value && 'actual' in value;
const isLine = (value: object): value is FundLine => 'label' in value && 'executed' in value;

/**
 * A fact in a form that is easily written down: decimals with at most four places, quantities and cells as the sheet has them,
 * a row or a line by its name, a map as its entries.
 */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isDecimal(value)) return roundHalfUp(value, 4).toFixed();
  if (isCell(value)) return addressOf(value);
  if (isQuantity(value)) return quantity(value);
  if (isIndicator(value)) return value.name.text;
  if (isLine(value)) return value.label;
  if (value instanceof Map) return plain([...value]);
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

/** "score-deducted error G13" */
export const brief = ({ rule, severity, cell, mark }: Finding): string =>
  `${rule} ${severity} ${addressOf(cell)}${mark === undefined ? '' : ` lights ${addressOf(mark)}`}`;

/** For a few rows that are no whole table: nothing is said of how they spread their points. */
const FOR_FRAGMENTS: RuleSet = { ...CENTRAL_2020, rules: { 'points-weights': 'off', 'points-concentration': 'off' } };
export const found = (spec: ReviewSpec): readonly string[] => reviewOf(spec, FOR_FRAGMENTS).map(brief);

/** Execution and one row of 90 points, all in order; the row to look at takes its points from the 90. */
export const EXECUTION: FundSpec = { annualBudget: '29.60', executed: '29.50', rate: '99.66', score: '9.97' };
export const NO_MONEY: FundSpec = { annualBudget: '0.00', executed: '0.00', rate: '0.00' };
export const withRow = (row: RowSpec, more: Partial<ReviewSpec> = {}): ReviewSpec => ({
  funds: [EXECUTION],
  rows: [
    { points: '10.00', ...row },
    { points: '80.00', score: '80.00' },
  ],
  ...more,
});
export const withFunds = (...funds: FundSpec[]): ReviewSpec => ({ funds, rows: [{ points: '90.00', score: '90.00' }] });

/** A whole form that the default rule set has nothing to object to; its rows stand in F13 to F15. */
export const IN_ORDER: ReviewSpec = {
  funds: [EXECUTION, EXECUTION, NO_MONEY, NO_MONEY].map((line, index) => (index === 0 ? line : { ...line, score: '-' })),
  rows: [
    { points: '50.00', score: '50.00' },
    { dimension: '效益指标', category: '社会效益指标', points: '30.00', score: '30.00' },
    { dimension: '满意度指标', category: '服务对象满意度指标', points: '10.00', score: '10.00' },
  ],
  totalPoints: '100.00',
  total: '99.97',
  grade: '优',
};
