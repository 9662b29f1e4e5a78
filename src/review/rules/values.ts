// Rules on what was filled in: values that are missing and values that cannot be read.
import type { Field, Form, FundLine, Indicator } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { Evaluation } from '../../scoring/evaluation';
import { numberIn } from '../../scoring/verdict';
import { COMPLETE } from '../basis';
import { rule, type Fact } from '../rule';
import { lineNamed, named, words } from '../words';

const COLUMNS = {
  initialBudget: { 'zh-CN': '年初预算数', en: 'initial budget' },
  annualBudget: { 'zh-CN': '全年预算数', en: 'annual budget' },
  executed: { 'zh-CN': '全年执行数', en: 'amount executed' },
  points: { 'zh-CN': '分值', en: 'points' },
  executionRate: { 'zh-CN': '执行率', en: 'execution rate' },
  score: { 'zh-CN': '得分', en: 'score' },
  target: { 'zh-CN': '指标值', en: 'target' },
  actual: { 'zh-CN': '实际完成值', en: 'actual' },
  total: { 'zh-CN': '得分', en: 'total score' },
  grade: { 'zh-CN': '等级', en: 'grade' },
} as const satisfies Readonly<Record<string, Sentence>>;
type Column = keyof typeof COLUMNS;

/** A cell that has to be filled in and read. */
interface Slot {
  readonly field: Field<{ readonly kind: string }>;
  /** The row, as sentences name it: “推广活动参与人员”. */
  readonly owner: string;
  readonly column: Column;
}

const slot = (owner: string, column: Column, field: Slot['field'] | undefined): readonly Slot[] =>
  field === undefined ? [] : [{ field, owner, column }];

const AMOUNTS = ['annualBudget', 'executed'] as const;
const FUND_COLUMNS = ['initialBudget', ...AMOUNTS, 'points', 'executionRate', 'score'] as const;
const MEASURES = ['target', 'actual'] as const;
const ROW_COLUMNS = [...MEASURES, 'points', 'score'] as const;

const inLine = (line: FundLine, columns: readonly (typeof FUND_COLUMNS)[number][]): readonly Slot[] =>
  columns.flatMap((column) => slot(lineNamed(line), column, line[column]));
const inRow = (row: Indicator, columns: readonly (typeof ROW_COLUMNS)[number][]): readonly Slot[] =>
  columns.flatMap((column) => slot(named(row), column, row[column]));

/** Every cell of the form that has to be read. */
function slotsOf({ funds, indicators, totalPoints, total, grade }: Form): readonly Slot[] {
  return [
    ...(funds === undefined ? [] : [funds.total, ...funds.parts].flatMap((line) => inLine(line, FUND_COLUMNS))),
    // Words in a row of the template are the template's, and have their own rule.
    ...indicators.filter(({ unscored }) => unscored !== 'placeholder').flatMap((row) => inRow(row, ROW_COLUMNS)),
    ...slot('总分行', 'points', totalPoints),
    ...slot('总分行', 'total', total),
    ...slot('评分等级行', 'grade', grade),
  ];
}

interface Missing extends Fact {
  readonly owner: string;
  /** The empty ones, from left to right. */
  readonly columns: readonly Column[];
}

/** One fact for a row, at its first cell that is empty. */
function missingOf(slots: readonly Slot[]): readonly Missing[] {
  const empty = slots.filter(({ field }) => field.content.kind === 'empty');
  const [first] = empty;
  if (first === undefined) return [];
  return [{ at: { cell: first.field.cell }, owner: first.owner, columns: empty.map(({ column }) => column) }];
}

function missing({ funds, indicators }: Form): readonly Missing[] {
  const total = funds?.total;
  // Budget execution is a scored row too; its amounts are what it is measured by.
  const execution = total === undefined || numberIn(total.points) === undefined ? [] : inLine(total, AMOUNTS);
  const rows = indicators.filter(({ points }) => numberIn(points) !== undefined).map((row) => inRow(row, MEASURES));
  return [execution, ...rows].flatMap(missingOf);
}

interface Unreadable extends Fact {
  readonly owner: string;
  readonly column: Column;
  /** The words in the cell. */
  readonly text: string;
  /** Nothing is written to the form before it is corrected. */
  readonly isObstacle: boolean;
}

function unreadable({ form, obstacles }: Evaluation): readonly Unreadable[] {
  const keepsFromWriting = new Set(obstacles.map(({ field }) => field.cell));
  return slotsOf(form)
    .filter(({ field }) => field.content.kind === 'unreadable')
    .map(({ field, owner, column }) => {
      const isObstacle = keepsFromWriting.has(field.cell);
      return { at: { cell: field.cell }, severity: isObstacle ? 'error' : 'warning', owner, column, text: words(field), isObstacle };
    });
}

export const VALUE_RULES = [
  rule({
    id: 'value-missing',
    severity: 'error',
    title: { 'zh-CN': '指标值和实际完成值已填写', en: 'Targets and actuals are filled in' },
    looksAt: {
      'zh-CN': '有分值的行的指标值、实际完成值，年度资金总额的全年预算数、全年执行数',
      en: 'Target and actual of rows with points, the total’s annual budget and amount executed',
    },
    basis: COMPLETE,
    find: ({ form }) => missing(form),
    says: {
      'zh-CN': ({ owner, columns }) =>
        `${owner}的${columns.map((column) => COLUMNS[column]['zh-CN']).join('、')}未填写，得分无从核对，请补填。`,
      en: ({ owner, columns }) =>
        `${owner}: ${columns.map((column) => COLUMNS[column].en).join(' and ')} missing, so the score cannot be checked. Fill in.`,
    },
  }),
  rule({
    id: 'value-unreadable',
    severity: 'warning',
    title: { 'zh-CN': '各栏内容能识别', en: 'Every value can be read' },
    looksAt: {
      'zh-CN': '金额、执行率、指标值、实际完成值、分值、得分、等级',
      en: 'Amounts, rates, targets, actuals, points, scores, grade',
    },
    basis: COMPLETE,
    find: unreadable,
    says: {
      'zh-CN': ({ owner, column, text, isObstacle }) =>
        `${owner}的${COLUMNS[column]['zh-CN']}“${text}”无法识别。${isObstacle ? '在更正之前，本表不会写入任何内容。' : '该项未参与核对，请改写成规范的内容。'}`,
      en: ({ owner, column, text, isObstacle }) =>
        `${owner}: the ${COLUMNS[column].en} “${text}” cannot be read. ${isObstacle ? 'Until it is corrected, nothing is written to this form.' : 'It was left out of the review; write it in a regular way.'}`,
    },
  }),
] as const;
