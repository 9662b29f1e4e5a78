// Rules on the fund block: amounts, execution rates, the execution score.
import { ZERO, decimal, type Decimal } from '../../form/decimal';
import type { Field, FundBlock, FundLine, NumberContent } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { Evaluation, FundLineEvaluation } from '../../scoring/evaluation';
import { budgetOf } from '../../scoring/execution';
import { numberIn } from '../../form/number-in';
import { isWrong } from '../../scoring/verdict';
import { hiddenIn, unitInEnglish } from '../amounts';
import { ADDS_UP, SCORING } from '../basis';
import { rule, type Fact } from '../rule';
import { dueOf, isOverPoints, type Due } from '../scores';
import { DUE_RATE, DUE_SCORE, lineNamed, shown } from '../words';

const AMOUNT_COLUMNS = {
  initialBudget: { 'zh-CN': '年初预算数', en: 'initial budget' },
  annualBudget: { 'zh-CN': '全年预算数', en: 'annual budget' },
  executed: { 'zh-CN': '全年执行数', en: 'amount executed' },
} as const satisfies Readonly<Record<string, Sentence>>;
type AmountColumn = keyof typeof AMOUNT_COLUMNS;
/** In the order of the form. */
const COLUMNS: readonly AmountColumn[] = ['initialBudget', 'annualBudget', 'executed'];

/** A rate off by no more than this is a matter of rounding, percentage points. */
const ROUNDING = decimal('0.01');

/** Amounts in the unit of the block. */
interface PartsOff extends Fact {
  readonly column: AmountColumn;
  readonly stated: Decimal;
  /** A dash stands for the amount. */
  readonly isDash?: true;
  readonly sum: Decimal;
  readonly unit: FundBlock['unit'];
}

/** A total against the sum of its parts in one column. */
function partsOff({ unit, total, parts }: FundBlock, column: AmountColumn): readonly PartsOff[] {
  const field = total[column];
  const partFields = parts.flatMap((line) => line[column] ?? []);
  const amounts = partFields.flatMap((part) => numberIn(part) ?? []);
  // Without a single amount the form does not break its total down, nor where all that is listed is other money, of which there is none.
  const isBrokenDown = amounts.some((amount) => !amount.eq(0)) || parts.some(({ kind }) => kind === 'currentYear');
  if (field === undefined || amounts.length === 0 || !isBrokenDown) return [];
  // A blank total is asked for (value-missing); it says nothing that could be off.
  if (field.content.kind === 'empty' || [field, ...partFields].some(({ content }) => content.kind === 'unreadable')) return [];
  const stated = numberIn(field) ?? ZERO;
  const sum = amounts.reduce((a, b) => a.plus(b), ZERO);
  const difference = stated.minus(sum).abs();
  // Rounded amounts may differ from their rounded sum by less than the digits that they hide together; a line of zero hides none.
  const hidden = [field, ...partFields]
    .filter((each) => numberIn(each)?.eq(0) === false)
    .reduce((all, each) => all.plus(hiddenIn(each)), ZERO);
  if (difference.eq(0) || difference.lt(hidden)) return [];
  return [{ at: { cell: field.cell }, column, stated, ...(field.content.kind === 'dash' && { isDash: true }), sum, unit }];
}

interface Over extends Fact {
  readonly line: FundLine;
  readonly budget: Decimal;
  readonly spent: Decimal;
}

/** Executed more than budgeted; rounded amounts may differ by less than the digits that they hide. */
function over(line: FundLine): readonly Over[] {
  const { executed } = line;
  const annualBudget = budgetOf(line);
  const budget = numberIn(annualBudget);
  const spent = numberIn(executed);
  if (executed === undefined || budget === undefined || spent === undefined || spent.lte(budget)) return [];
  if (spent.minus(budget).lt(hiddenIn(annualBudget).plus(hiddenIn(executed)))) return [];
  return [{ at: { cell: executed.cell }, line, budget, spent }];
}

/** A part that is over usually is why the total is: the total says it once. Amounts in two units are said to be that. */
function overIn(fundLines: readonly FundLineEvaluation[]): readonly Over[] {
  const [inTotal, ...inParts] = fundLines.map(({ line, otherUnit }) => (otherUnit === undefined ? over(line) : []));
  return inTotal !== undefined && inTotal.length > 0 ? inTotal : inParts.flat();
}

type RateFact = Fact & { readonly line: FundLine } & (
    | { readonly kind: 'other-unit'; readonly amount: Decimal; readonly beside: Decimal; readonly unit: FundBlock['unit'] }
    | { readonly kind: 'missing'; readonly rate: Decimal }
    | { readonly kind: 'without-money'; readonly entered: Decimal }
    | { readonly kind: 'wrong'; readonly entered: Decimal; readonly due: Due; readonly isRounding: boolean }
  );

/** An amount thousands of times the other, and the one beside it. */
function otherUnit(line: FundLine, field: Field<NumberContent>, unit: FundBlock['unit']): readonly RateFact[] {
  const amount = numberIn(field);
  const beside = numberIn(field === line.executed ? budgetOf(line) : line.executed);
  return amount === undefined || beside === undefined ? [] : [{ kind: 'other-unit', at: { cell: field.cell }, line, amount, beside, unit }];
}

function rateFacts({ line, rate }: FundLineEvaluation): readonly RateFact[] {
  const due = rate && dueOf(rate);
  if (rate === undefined || due === undefined) return [];
  const { cell, content } = rate.field;
  const { entered, recommended } = rate;
  const nothing = numberIn(budgetOf(line))?.gt(0) !== true;
  if (entered === undefined) {
    // A part line may leave its rate out, and where there is no money there is no rate to state.
    const isOpen = content.kind === 'empty' || (content.kind === 'dash' && line.kind === 'total');
    if (!isOpen || nothing || recommended === undefined) return [];
    return [{ kind: 'missing', at: { cell }, severity: line.kind === 'total' ? 'error' : 'information', line, rate: recommended }];
  }
  if (!isWrong(rate)) return [];
  if (nothing) return [{ kind: 'without-money', at: { cell }, line, entered }];
  const off = entered.lt(due.low) ? due.low.minus(entered) : entered.minus(due.high);
  const isRounding = off.lte(ROUNDING);
  return [{ kind: 'wrong', at: { cell }, severity: isRounding ? 'information' : 'error', line, entered, due, isRounding }];
}

type ScoreFact = Fact &
  (
    | { readonly kind: 'missing'; /** Undefined when there is no rate to compute it from. */ readonly score: Decimal | undefined }
    | { readonly kind: 'wrong'; readonly entered: Decimal; readonly points: Decimal; readonly due: Due }
  );

function scoreFacts({ executionPoints: points, executionScore }: Evaluation): readonly ScoreFact[] {
  const due = executionScore && dueOf(executionScore);
  if (executionScore === undefined || points === undefined || due === undefined) return [];
  const { field, entered, recommended } = executionScore;
  const at = { cell: field.cell };
  if (entered === undefined) return field.content.kind === 'unreadable' ? [] : [{ kind: 'missing', at, score: recommended }];
  if (!isWrong(executionScore) || isOverPoints(executionScore, points)) return [];
  return [{ kind: 'wrong', at, entered, points, due }];
}

export const FUND_RULES = [
  rule({
    id: 'fund-parts',
    severity: 'error',
    title: { 'zh-CN': '年度资金总额等于各分项之和', en: 'The funds equal the sum of their parts' },
    looksAt: {
      'zh-CN': '资金各行的年初预算数、全年预算数、全年执行数',
      en: 'Initial budget, annual budget and amount executed of every fund line',
    },
    basis: ADDS_UP,
    find: ({ form: { funds } }) => (funds === undefined ? [] : COLUMNS.flatMap((column) => partsOff(funds, column))),
    says: {
      'zh-CN': ({ column, stated, isDash, sum, unit }) =>
        `年度资金总额的${AMOUNT_COLUMNS[column]['zh-CN']}为${isDash ? '“-”' : ` ${shown(stated)} ${unit}`}，各分项合计 ${shown(sum)} ${unit}，相差 ${shown(stated.minus(sum).abs())} ${unit}。请核对各行金额。`,
      en: ({ column, stated, isDash, sum, unit }) =>
        `The total’s ${AMOUNT_COLUMNS[column].en} is ${isDash ? '“-”' : shown(stated)}, its parts add up to ${shown(sum)}: a difference of ${shown(stated.minus(sum).abs())} (in ${unitInEnglish(unit)}). Check the amounts.`,
    },
  }),
  rule({
    id: 'execution-rate',
    severity: 'error',
    title: { 'zh-CN': '执行率与金额相符', en: 'The execution rate agrees with the amounts' },
    looksAt: {
      'zh-CN': '资金各行的执行率、全年执行数、全年预算数',
      en: 'The rate, the amount executed and the annual budget of every fund line',
    },
    basis: ADDS_UP,
    contradicts: true,
    find: ({ form: { funds }, fundLines }) =>
      fundLines.flatMap((each) =>
        funds === undefined || each.otherUnit === undefined ? rateFacts(each) : otherUnit(each.line, each.otherUnit, funds.unit),
      ),
    says: {
      'zh-CN': (fact) => {
        const line = lineNamed(fact.line);
        if (fact.kind === 'other-unit')
          return `${line}的 ${shown(fact.amount)} 与 ${shown(fact.beside)} 相差数千倍，像是把${fact.unit === '万元' ? '元' : '万元'}填进了以${fact.unit}为单位的栏，执行率和预算执行得分不计算、不改写。请按${fact.unit}改填。`;
        if (fact.kind === 'missing') return `${line}执行率未填写，按全年执行数 ÷ 全年预算数应为 ${shown(fact.rate)}%。`;
        const entered = shown(fact.entered);
        if (fact.kind === 'without-money') return `${line}没有预算也没有执行，执行率应为 0.00 或“-”，现为 ${entered}%。`;
        return `${line}执行率 ${entered}% 与金额不符：按全年执行数 ÷ 全年预算数应为 ${DUE_RATE['zh-CN'](fact.due)}${fact.isRounding ? '，相差不超过 0.01，多为舍入所致' : ''}。`;
      },
      en: (fact) => {
        const line = lineNamed(fact.line);
        if (fact.kind === 'other-unit')
          return `${line}: ${shown(fact.amount)} is thousands of times away from ${shown(fact.beside)}, as if it were in another unit than ${unitInEnglish(fact.unit)}. Neither rate nor execution score is computed or written. Enter it in ${unitInEnglish(fact.unit)}.`;
        if (fact.kind === 'missing') return `${line}: the execution rate is missing; executed ÷ annual budget gives ${shown(fact.rate)}%.`;
        const entered = shown(fact.entered);
        if (fact.kind === 'without-money')
          return `${line}: nothing budgeted and nothing executed, so the rate is 0.00 or “-”, not ${entered}%.`;
        return `${line}: a rate of ${entered}% does not agree with the amounts; executed ÷ annual budget gives ${DUE_RATE.en(fact.due)}${fact.isRounding ? ', no more than 0.01 away, probably rounding' : ''}.`;
      },
    },
  }),
  rule({
    id: 'execution-score',
    severity: 'error',
    title: { 'zh-CN': '预算执行得分与执行率相符', en: 'The execution score follows from the rate' },
    looksAt: { 'zh-CN': '预算执行的得分、分值和执行率', en: 'Score, points and rate of budget execution' },
    basis: SCORING,
    contradicts: true,
    restsOnAllPoints: true,
    find: scoreFacts,
    says: {
      'zh-CN': (fact) =>
        fact.kind === 'missing'
          ? `预算执行得分未填写，${fact.score === undefined ? '没有预算、无法按执行率计算，请自行填写' : `按分值 × 执行率应为 ${shown(fact.score)} 分`}。`
          : `预算执行得分 ${shown(fact.entered)} 分与执行率不符：分值 ${shown(fact.points)} 分 × 执行率应为 ${DUE_SCORE['zh-CN'](fact.due)}。`,
      en: (fact) =>
        fact.kind === 'missing'
          ? `The execution score is missing; ${fact.score === undefined ? 'without a budget there is no rate to compute it from: enter it' : `points × rate gives ${shown(fact.score)}`}.`
          : `An execution score of ${shown(fact.entered)} does not follow from the rate: ${shown(fact.points)} points × rate gives ${DUE_SCORE.en(fact.due)}.`,
    },
  }),
  rule({
    id: 'execution-over',
    severity: 'error',
    title: { 'zh-CN': '执行数不超过预算数', en: 'No more is executed than budgeted' },
    looksAt: { 'zh-CN': '资金各行的全年执行数、全年预算数', en: 'The amount executed and the annual budget of every fund line' },
    basis: ADDS_UP,
    find: ({ fundLines }) => overIn(fundLines),
    says: {
      'zh-CN': ({ line, budget, spent }) =>
        `${lineNamed(line)}全年执行数 ${shown(spent)} 超过全年预算数 ${shown(budget)}。请核对金额；预算有调整的，全年预算数应填调整后的数。`,
      en: ({ line, budget, spent }) =>
        `${lineNamed(line)}: ${shown(spent)} executed exceeds the annual budget of ${shown(budget)}. Check both; after an adjustment the annual budget is the adjusted one.`,
    },
  }),
] as const;
