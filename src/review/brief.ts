// What a finding is about, in so few words that it fits on one line of a list: its row or field, and the figures that differ.
import { HUNDRED, roundHalfUp, type Decimal } from '../form/decimal';
import type { Field, FundLine, Indicator, Quantity, Target } from '../form/form';
import { addressOf, type Cell } from '../form/snapshot';
import type { Sentence } from '../locale/language';
import type { Evaluation, FundLineEvaluation, IndicatorEvaluation } from '../scoring/evaluation';
import type { Brief } from './rule';
import type { RuleId } from './rule-ids';
import { isFull } from './scores';
import { lineNamed, percent, quantity, shown, words } from './words';

/** Of these the row or field and its figures say what the sentence says; of the others only the sentence does. */
const OF_ONE_ROW: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['points-invalid', 'execution-rate', 'execution-score', 'execution-over'] as const),
  ...(['score-missing', 'score-over-points', 'score-deducted', 'score-inflated', 'score-too-low', 'score-band'] as const),
  ...(['total-score', 'total-missing', 'grade-wrong', 'grade-missing'] as const),
  ...(['explanation-missing', 'overshoot-unexplained', 'value-missing', 'value-unreadable', 'actual-not-numeric'] as const),
  ...(['actual-copies-target', 'unit-mismatch', 'strict-equality', 'completion-rate', 'comparator-implausible'] as const),
  ...(['target-vague', 'money-as-indicator'] as const),
]);

/** Longer words are left to the sentence. */
const LONGEST_WORDS = 10;

const TOTAL: Sentence = { 'zh-CN': '总分', en: 'Total' };
const GRADE: Sentence = { 'zh-CN': '评分等级', en: 'Grade' };

/** What the findings of one form are about. Of a finding that only its sentence can say it answers undefined. */
export function briefsOf(evaluation: Evaluation): (rule: RuleId, cell: Cell) => Brief | undefined {
  const { fundLines, executionPoints, executionScore, indicators, total, grade } = evaluation;
  let rows: CellIndex<IndicatorEvaluation> | undefined;
  let lines: CellIndex<FundLineEvaluation> | undefined;
  return (rule, cell) => {
    if (!OF_ONE_ROW.has(rule)) return undefined;
    rows ??= indexOf(indicators, ({ indicator }) => fieldsOf(indicator));
    const row = rows.get(addressOf(cell));
    if (row !== undefined) return { name: same(words(row.indicator.name)), ...figuresOf(row, cell) };
    lines ??= indexOf(fundLines, ({ line }) => fundFieldsOf(line));
    const line = lines.get(addressOf(cell));
    if (line !== undefined) {
      const score = stands(line.line.score, cell) ? ofScore(executionScore?.entered, executionPoints) : ofMoney(line);
      return { name: same(lineNamed(line.line).slice(1, -1)), ...score };
    }
    if (stands(total?.field, cell)) return { name: TOTAL, ...(total?.entered && { figures: shown(total.entered) }) };
    if (stands(grade?.field, cell)) return { name: GRADE, ...(grade?.entered && { figures: words(grade.field) }) };
    return undefined;
  };
}

/** Of each cell the first whose field it is; of thousands of rows most may be at fault. */
type CellIndex<Part> = ReadonlyMap<string, Part>;

function indexOf<Part>(parts: readonly Part[], fields: (part: Part) => readonly (Field<unknown> | undefined)[]): CellIndex<Part> {
  const index = new Map<string, Part>();
  for (const part of parts)
    for (const field of fields(part))
      for (const cell of field === undefined ? [] : [field.cell, ...field.cells]) {
        if (!index.has(addressOf(cell))) index.set(addressOf(cell), part);
      }
  return index;
}

const same = (words: string): Sentence => ({ 'zh-CN': words, en: words });

const fieldsOf = ({ name, target, initialTarget, actual, points, score, explanation, printedRate }: Indicator) => [
  name,
  target,
  initialTarget,
  actual,
  points,
  score,
  explanation,
  printedRate,
];
const fundFieldsOf = ({ initialBudget, annualBudget, executed, points, executionRate, score }: FundLine) => [
  initialBudget,
  annualBudget,
  executed,
  points,
  executionRate,
  score,
];

const stands = (field: Field<unknown> | undefined, { row, column }: Cell): boolean =>
  field !== undefined && [field.cell, ...field.cells].some((each) => each.row === row && each.column === column);

type Figures = Pick<Brief, 'figures' | 'share'>;

function figuresOf(row: IndicatorEvaluation, cell: Cell): Figures {
  const { indicator, points, score } = row;
  const { printedRate } = indicator;
  if (stands(indicator.score, cell) || stands(indicator.points, cell) || (stands(indicator.explanation, cell) && isDeducted(row)))
    return ofScore(score?.entered, points);
  if (printedRate !== undefined && stands(printedRate, cell)) return { figures: words(printedRate) };
  return measured(row) ?? quoted(indicator);
}

/** Who met the target and lost points has only the score to explain. */
const isDeducted = ({ points, score, fulfilment, overshoot }: IndicatorEvaluation): boolean =>
  fulfilment === 'met' && !overshoot && points !== undefined && score?.entered !== undefined && !isFull(score.entered, points);

const ofScore = (entered: Decimal | undefined, points: Decimal | undefined): Figures =>
  entered === undefined && points === undefined
    ? {}
    : { figures: [entered, points].map((value) => (value === undefined ? '–' : shown(value))).join(' / ') };

/** Actual and bound; undefined where they do not compare. */
function measured({ indicator: { target, actual }, fulfilment, ratio }: IndicatorEvaluation): Figures | undefined {
  if (actual.content.kind !== 'quantity' || (fulfilment !== 'met' && fulfilment !== 'unmet')) return undefined;
  const done = actual.content.quantity;
  const due = boundOf(target.content, ratio);
  if (due === undefined) return undefined;
  const first = done.unit === due.unit && done.unit !== '%' && done.unit !== '‰' ? done.value.toFixed() : quantity(done);
  return { figures: `${first} / ${quantity(due)}`, ...(ratio && shareOf(ratio)) };
}

/** Of a range the end that was missed or overshot. */
function boundOf(target: Target, ratio: Decimal | undefined): Quantity | undefined {
  if (target.kind === 'bound') return target.quantity;
  return target.kind !== 'range' || ratio === undefined ? undefined : ratio.lt(HUNDRED) ? target.low : target.high;
}

/** Above 100 % without decimals; nothing where rounding would say 100 % of what is not. */
function shareOf(ratio: Decimal): Figures {
  const rounded = roundHalfUp(ratio, ratio.gt(HUNDRED) ? 0 : 2);
  const share = rounded.eq(HUNDRED) ? percent(ratio) : rounded.toFixed();
  return share === '100' && !ratio.eq(HUNDRED) ? {} : { share: `${share}%` };
}

/** Both cells as they are written, as far as they are short. */
function quoted({ target, actual }: Indicator): Figures {
  const both = [actual, target].map((field) => words(field) || '–');
  return both.every((each) => each.length <= LONGEST_WORDS) ? { figures: both.join(' / ') } : {};
}

function ofMoney({ line: { executed, executionRate } }: FundLineEvaluation): Figures {
  const figures = executed === undefined ? '' : words(executed);
  const rate = executionRate === undefined ? '' : words(executionRate);
  return { ...(figures !== '' && { figures }), ...(rate !== '' && { share: rate.endsWith('%') ? rate : `${rate}%` }) };
}
