// Rules on the fund block: amounts, execution rates, the execution score.
import { ZERO, decimal } from '../../form/decimal';
import type { FundBlock, FundLine } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { FundLineEvaluation } from '../../scoring/evaluation';
import { isWrong, numberIn } from '../../scoring/verdict';
import { amountUnit, hiddenIn } from '../amounts';
import { ADDS_UP, SCORING } from '../basis';
import type { Hit, Rule } from '../rule';
import { isOverPoints } from '../scores';
import { allowed, lineNamed, RATE_UNIT, SCORE_UNIT, shown } from '../words';

type AmountColumn = 'initialBudget' | 'annualBudget' | 'executed';
const AMOUNT_COLUMNS: readonly { readonly key: AmountColumn; readonly name: Sentence }[] = [
  { key: 'initialBudget', name: { 'zh-CN': '年初预算数', en: 'initial budget' } },
  { key: 'annualBudget', name: { 'zh-CN': '全年预算数', en: 'annual budget' } },
  { key: 'executed', name: { 'zh-CN': '全年执行数', en: 'amount executed' } },
];
/** A rate off by no more than this is a matter of rounding, percentage points. */
const ROUNDING = decimal('0.01');

/** A total against the sum of its parts in one column; amounts in the unit of the block. */
function partsHit(block: FundBlock, key: AmountColumn, column: Sentence): readonly Hit[] {
  const { total, parts } = block;
  const field = total[key];
  const partFields = parts.flatMap((line) => line[key] ?? []);
  const amounts = partFields.flatMap((part) => numberIn(part) ?? []);
  // Without a single amount the form does not break its total down.
  if (field === undefined || amounts.length === 0) return [];
  if ([field, ...partFields].some(({ content }) => content.kind === 'unreadable')) return [];
  const stated = numberIn(field) ?? ZERO;
  const sum = amounts.reduce((a, b) => a.plus(b), ZERO);
  const difference = stated.minus(sum).abs();
  // Rounded amounts may differ from their rounded sum by less than what they hide together; a line of zero hides nothing.
  const hidden = [field, ...partFields]
    .filter((each) => numberIn(each)?.eq(0) === false)
    .reduce((all, each) => all.plus(hiddenIn(each)), ZERO);
  if (difference.eq(0) || difference.lt(hidden)) return [];
  const places = amountUnit(block);
  return [
    {
      cell: field.cell,
      says: {
        'zh-CN': `年度资金总额的${column['zh-CN']}为 ${shown(stated)} ${places['zh-CN']}，各分项合计 ${shown(sum)} ${places['zh-CN']}，相差 ${shown(difference)} ${places['zh-CN']}。请核对各行金额。`,
        en: `The total’s ${column.en} is ${shown(stated)}, its parts add up to ${shown(sum)}: a difference of ${shown(difference)} (in ${places.en}). Check the amounts.`,
      },
    },
  ];
}

/** Executed more than budgeted; rounded amounts may differ by less than what they hide. */
function isOver({ annualBudget, executed }: FundLine): boolean {
  const budget = numberIn(annualBudget);
  const spent = numberIn(executed);
  if (budget === undefined || spent === undefined) return false;
  return spent.gt(budget) && spent.minus(budget).gte(hiddenIn(annualBudget).plus(hiddenIn(executed)));
}

function overHit(line: FundLine): readonly Hit[] {
  const budget = numberIn(line.annualBudget);
  const spent = numberIn(line.executed);
  if (line.executed === undefined || budget === undefined || spent === undefined) return [];
  return [
    {
      cell: line.executed.cell,
      says: {
        'zh-CN': `${lineNamed(line)}全年执行数 ${shown(spent)} 超过全年预算数 ${shown(budget)}。请核对金额；预算有调整的，全年预算数应填调整后的数。`,
        en: `${lineNamed(line)}: ${shown(spent)} executed exceeds the annual budget of ${shown(budget)}. Check both; after an adjustment the annual budget is the adjusted one.`,
      },
    },
  ];
}

function rateHit({ line, rate }: FundLineEvaluation): readonly Hit[] {
  if (rate?.admissible === undefined) return [];
  const { cell, content } = rate.field;
  const { entered, recommended, admissible } = rate;
  const nothing = numberIn(line.annualBudget)?.gt(0) !== true;
  if (entered === undefined) {
    // A part line may leave its rate out, and where there is no money there is no rate to state.
    const isOpen = content.kind === 'empty' || (content.kind === 'dash' && line.kind === 'total');
    if (!isOpen || nothing || recommended === undefined) return [];
    return [
      {
        cell,
        severity: line.kind === 'total' ? 'error' : 'information',
        says: {
          'zh-CN': `${lineNamed(line)}执行率未填写，按全年执行数 ÷ 全年预算数应为 ${shown(recommended)}%。`,
          en: `${lineNamed(line)}: the execution rate is missing; executed ÷ annual budget gives ${shown(recommended)}%.`,
        },
      },
    ];
  }
  if (!isWrong(rate)) return [];
  if (nothing) {
    return [
      {
        cell,
        says: {
          'zh-CN': `${lineNamed(line)}没有预算也没有执行，执行率应为 0.00 或“-”，现为 ${shown(entered)}%。`,
          en: `${lineNamed(line)}: nothing budgeted and nothing executed, so the rate is 0.00 or “-”, not ${shown(entered)}%.`,
        },
      },
    ];
  }
  const off = entered.lt(admissible.low) ? admissible.low.minus(entered) : entered.minus(admissible.high);
  const range = allowed(rate, RATE_UNIT);
  const isRounding = off.lte(ROUNDING);
  return [
    {
      cell,
      severity: isRounding ? 'information' : 'error',
      says: {
        'zh-CN': `${lineNamed(line)}执行率 ${shown(entered)}% 与金额不符：按全年执行数 ÷ 全年预算数应为 ${range['zh-CN']}${isRounding ? '，相差不超过 0.01，多为舍入所致' : ''}。`,
        en: `${lineNamed(line)}: a rate of ${shown(entered)}% does not agree with the amounts; executed ÷ annual budget gives ${range.en}${isRounding ? ', no more than 0.01 away, probably rounding' : ''}.`,
      },
    },
  ];
}

export const FUND_RULES: readonly Rule[] = [
  {
    id: 'fund-parts',
    severity: 'error',
    title: { 'zh-CN': '年度资金总额等于各分项之和', en: 'The funds equal the sum of their parts' },
    looksAt: {
      'zh-CN': '资金各行的年初预算数、全年预算数、全年执行数',
      en: 'Initial budget, annual budget and amount executed of every fund line',
    },
    basis: ADDS_UP,
    check: ({ form: { funds } }) => (funds === undefined ? [] : AMOUNT_COLUMNS.flatMap(({ key, name }) => partsHit(funds, key, name))),
  },
  {
    id: 'execution-rate',
    severity: 'error',
    title: { 'zh-CN': '执行率与金额相符', en: 'The execution rate agrees with the amounts' },
    looksAt: {
      'zh-CN': '资金各行的执行率、全年执行数、全年预算数',
      en: 'The rate, the amount executed and the annual budget of every fund line',
    },
    basis: ADDS_UP,
    contradicts: true,
    check: ({ fundLines }) => fundLines.flatMap(rateHit),
  },
  {
    id: 'execution-score',
    severity: 'error',
    title: { 'zh-CN': '预算执行得分与执行率相符', en: 'The execution score follows from the rate' },
    looksAt: { 'zh-CN': '预算执行的得分、分值和执行率', en: 'Score, points and rate of budget execution' },
    basis: SCORING,
    contradicts: true,
    check({ form, executionScore }) {
      const points = numberIn(form.funds?.total.points);
      if (executionScore === undefined || points === undefined || executionScore.admissible === undefined) return [];
      const { field, entered, recommended } = executionScore;
      const range = allowed(executionScore, SCORE_UNIT);
      if (entered === undefined) {
        if (field.content.kind === 'unreadable') return [];
        const value = recommended === undefined ? undefined : shown(recommended);
        return [
          {
            cell: field.cell,
            says: {
              'zh-CN': `预算执行得分未填写，${value === undefined ? '没有预算、无法按执行率计算，请自行填写' : `按分值 × 执行率应为 ${value} 分`}。`,
              en: `The execution score is missing; ${value === undefined ? 'without a budget there is no rate to compute it from: enter it' : `points × rate gives ${value}`}.`,
            },
          },
        ];
      }
      if (!isWrong(executionScore) || isOverPoints(executionScore, points)) return [];
      return [
        {
          cell: field.cell,
          says: {
            'zh-CN': `预算执行得分 ${shown(entered)} 分与执行率不符：分值 ${shown(points)} 分 × 执行率应为 ${range['zh-CN']}。`,
            en: `An execution score of ${shown(entered)} does not follow from the rate: ${shown(points)} points × rate gives ${range.en}.`,
          },
        },
      ];
    },
  },
  {
    id: 'execution-over',
    severity: 'error',
    title: { 'zh-CN': '执行数不超过预算数', en: 'No more is executed than budgeted' },
    looksAt: { 'zh-CN': '资金各行的全年执行数、全年预算数', en: 'The amount executed and the annual budget of every fund line' },
    basis: ADDS_UP,
    check({ form: { funds } }) {
      if (funds === undefined) return [];
      // A part that is over usually is why the total is: the total says it once.
      const lines = isOver(funds.total) ? [funds.total] : funds.parts.filter(isOver);
      return lines.flatMap(overHit);
    },
  },
];
