// What the words of a column of the fund block say about it: rules over their parts, the first that holds counts.
import type { FundRole, Scores } from './roles';
import { all, type Condition, contains, has, headIs, isBare, isForeign, not, says, type WordRule } from './word-rules';

const rule = (when: Condition, means: Scores<FundRole>): WordRule<FundRole> => ({ when, means });

/** Of budget, execution and arrival the one named last is the head: 支出预算 is a budget, 预算支出 is not. */
const lastIs =
  (...types: readonly ('budget' | 'exec' | 'arrived')[]): Condition =>
  ({ parts }) => {
    const named = parts.flatMap(({ type }) => (type === 'budget' || type === 'exec' || type === 'arrived' ? [type] : []));
    const last = named[named.length - 1];
    return last !== undefined && types.includes(last);
  };

const isScore = headIs('score', 'marks', 'points');

const scores: readonly WordRule<FundRole>[] = [
  rule(all(isScore, says('lost', 'past', 'next', 'review')), { other: 5, score: 1.5 }),
  rule(all(headIs('score', 'marks'), says('due', 'full')), { points: 6, score: 1 }),
  rule(all(headIs('points'), says('self', 'actual')), { score: 5, points: 2 }),
  rule(headIs('points'), { points: 6 }),
  rule(headIs('score'), { score: 6 }),
  rule(all(headIs('marks'), says('self', 'actual', 'done', 'performance')), { score: 5.5 }),
  rule(headIs('marks'), { points: 4, score: 2 }),
];

const amounts: readonly WordRule<FundRole>[] = [
  rule(says('past', 'next'), { other: 6 }),
  rule(has('rest'), { rest: 6 }),
  rule(all(says('of', 'other'), not(lastIs('exec', 'budget'))), { other: 4, label: 2 }),
  rule(all(lastIs('exec'), says('due')), { annualBudget: 4, initialBudget: 2 }),
  rule(all(lastIs('exec'), contains('支出'), has('budget'), not(says('actual'))), { executed: 4, annualBudget: 3 }),
  rule(lastIs('exec'), { executed: 6 }),
  rule(all(lastIs('arrived'), contains('拨付')), { executed: 3.5, other: 3, annualBudget: 1 }),
  rule(all(lastIs('arrived'), has('budget')), { annualBudget: 3, other: 3, initialBudget: 2 }),
  rule(lastIs('arrived'), { other: 5, annualBudget: 1.5, executed: 1 }),
  rule(says('adjusted'), { annualBudget: 6, change: 1 }),
  rule(all(says('adjust'), has('budget')), { change: 4, annualBudget: 4 }),
  rule(says('adjust'), { change: 6, annualBudget: 1 }),
  rule(says('initial'), { initialBudget: 6 }),
  rule(says('actual', 'done'), { executed: 5, annualBudget: 1 }),
  rule(all(says('annual'), headIs('budget', 'amount', 'value', 'total', 'appropriation', undefined)), { annualBudget: 6 }),
  rule(headIs('indicator'), { annualBudget: 3, rest: 1 }),
  rule(all(has('budget'), says('approved')), { annualBudget: 4.5, initialBudget: 3.5 }),
  rule(has('budget'), { annualBudget: 5, initialBudget: 3 }),
  rule(says('due'), { annualBudget: 4, initialBudget: 3 }),
  rule(headIs('amount', 'value', 'total'), { annualBudget: 1.5, executed: 1.5, label: 1.5 }),
];

export const FUND_RULES: readonly WordRule<FundRole>[] = [
  rule(isForeign, {}),
  rule(has('reason', 'index'), { other: 6 }),
  rule(headIs('note', 'method', 'deviationRate', 'date', 'person'), { other: 6 }),
  rule(headIs('name', 'project', 'department', 'group', 'source', 'unit'), { label: 5, other: 3 }),
  rule(all(headIs('rate'), says('past', 'next', 'adjust', 'missed')), { other: 6 }),
  rule(all(headIs('rate'), has('rest', 'score')), { other: 6 }),
  rule(all(headIs('rate'), has('points', 'marks')), { points: 4, other: 1 }),
  rule(all(headIs('rate'), has('arrived')), { other: 5, executionRate: 1.5 }),
  rule(all(headIs('rate'), isBare), { executionRate: 4, points: 1 }),
  rule(headIs('rate'), { executionRate: 6 }),
  ...scores,
  ...amounts,
];
