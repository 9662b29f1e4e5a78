// Rules on values that are missing and values that cannot be read.
import type { Field, Form, FundLine, Indicator } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { Evaluation } from '../../scoring/evaluation';
import { numberIn } from '../../form/number-in';
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

/** A line of the funds, a row of the table, or one of the rows below it. */
type Owner = FundLine | Indicator | '总分行' | '评分等级行';

/** As a sentence names it: “推广活动参与人员”. */
function ownerNamed(owner: Owner): string {
  if (typeof owner === 'string') return owner;
  return 'label' in owner ? lineNamed(owner) : named(owner);
}

/** A cell that has to be filled in and read. */
interface Slot {
  readonly field: Field<{ readonly kind: string }>;
  readonly owner: Owner;
  readonly column: Column;
}

const AMOUNTS = ['annualBudget', 'executed'] as const;
const FUND_AMOUNTS = ['initialBudget', ...AMOUNTS] as const;
const FUND_COLUMNS = [...FUND_AMOUNTS, 'points', 'executionRate', 'score'] as const;
const MEASURES = ['target', 'actual'] as const;
const ROW_COLUMNS = [...MEASURES, 'points', 'score'] as const;

type Kind = 'empty' | 'unreadable';

/** The cells of one kind in some columns of a line or a row, from left to right. */
function slotsIn<Within extends Column>(
  owner: Owner & Readonly<Partial<Record<Within, Slot['field']>>>,
  columns: readonly Within[],
  kind: Kind,
): readonly Slot[] {
  const slots: Slot[] = [];
  for (const column of columns) {
    const field: Slot['field'] | undefined = owner[column];
    if (field?.content.kind === kind) slots.push({ field, owner, column });
  }
  return slots;
}

interface Missing extends Fact {
  readonly owner: Owner;
  /** From left to right. */
  readonly columns: readonly Column[];
}

/** One fact for a row, at its first cell that is empty. */
function missingOf(empty: readonly Slot[]): readonly Missing[] {
  const [first] = empty;
  if (first === undefined) return [];
  return [{ at: { cell: first.field.cell }, owner: first.owner, columns: empty.map(({ column }) => column) }];
}

function missing({ form: { funds, indicators }, executionPoints }: Evaluation): readonly Missing[] {
  const total = funds?.total;
  // Budget execution is scored as rows are, by its two amounts; any amount is due that a part of the funds has.
  const isBase = (column: Column): boolean => column !== 'initialBudget' || total?.annualBudget === undefined;
  const due = FUND_AMOUNTS.filter(
    (column) =>
      (executionPoints !== undefined && isBase(column)) || funds?.parts.some((part) => numberIn(part[column]) !== undefined) === true,
  );
  const execution = total === undefined ? [] : slotsIn(total, due, 'empty');
  // A row without a cell for points is scored where it has a score.
  const rows = indicators
    .filter(({ points, score, hasParts }) => numberIn(points ?? score) !== undefined && !hasParts)
    .map((row) => slotsIn(row, MEASURES, 'empty'));
  return [execution, ...rows].flatMap(missingOf);
}

interface Unreadable extends Fact {
  readonly owner: Owner;
  readonly column: Column;
  /** The words in the cell. */
  readonly text: string;
  /** Nothing is written to the form before it is corrected. */
  readonly isObstacle: boolean;
}

/** Every cell of the form that cannot be read. */
function unreadableIn({ funds, indicators, totalPoints, total, grade }: Form): readonly Slot[] {
  const below = [
    { field: totalPoints, owner: '总分行', column: 'points' },
    { field: total, owner: '总分行', column: 'total' },
    { field: grade, owner: '评分等级行', column: 'grade' },
  ] as const;
  return [
    ...(funds === undefined ? [] : [funds.total, ...funds.parts].flatMap((line) => slotsIn(line, FUND_COLUMNS, 'unreadable'))),
    // Words in a row of the template are the template's, and have their own rule.
    ...indicators.filter(({ unscored }) => unscored !== 'placeholder').flatMap((row) => slotsIn(row, ROW_COLUMNS, 'unreadable')),
    ...below.flatMap(({ field, ...slot }): readonly Slot[] => (field?.content.kind === 'unreadable' ? [{ field, ...slot }] : [])),
  ];
}

function unreadable({ form, obstacles }: Evaluation): readonly Unreadable[] {
  return unreadableIn(form).map(({ field, owner, column }) => {
    const isObstacle = obstacles.some((obstacle) => obstacle.field.cell === field.cell);
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
    find: missing,
    says: {
      'zh-CN': ({ owner, columns }) =>
        `${ownerNamed(owner)}的${columns.map((column) => COLUMNS[column]['zh-CN']).join('、')}未填写，得分无从核对，请补填。`,
      en: ({ owner, columns }) =>
        `${ownerNamed(owner)}: ${columns.map((column) => COLUMNS[column].en).join(' and ')} missing, so the score cannot be checked. Fill in.`,
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
        `${ownerNamed(owner)}的${COLUMNS[column]['zh-CN']}“${text}”无法识别。${isObstacle ? '在更正之前，本表不会写入任何内容。' : '该项未参与核对，请改写成规范的内容。'}`,
      en: ({ owner, column, text, isObstacle }) =>
        `${ownerNamed(owner)}: the ${COLUMNS[column].en} “${text}” cannot be read. ${isObstacle ? 'Until it is corrected, nothing is written to this form.' : 'It was left out of the review; write it in a regular way.'}`,
    },
  }),
] as const;
