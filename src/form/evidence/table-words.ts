// What the words of a column of the indicator table say about it: rules over their parts, the first that holds counts.
import type { Scores, TableRole } from './roles';
import { all, type Condition, contains, has, headIs, isBare, isForeign, not, says, type WordRule } from './word-rules';
import type { Aspect } from './words';

const rule = (when: Condition, means: Scores<TableRole>): WordRule<TableRole> => ({ when, means });

/** 目标完成 ends in what was done, 完成目标 in the goal. */
const endsIn =
  (...aspects: readonly Aspect[]): Condition =>
  ({ parts }) =>
    aspects.some((aspect) => parts[parts.length - 1]?.aspects.includes(aspect));

/** Heads of columns with a target or an actual; some say it by an aspect alone: 计划, 实际完成. */
const isValue = headIs('value', 'amount', 'goal', 'state', 'total', 'exec', undefined);

const scores: readonly WordRule<TableRole>[] = [
  rule(all(headIs('score', 'marks', 'points'), says('lost')), { other: 6 }),
  rule(all(headIs('score', 'marks', 'points'), says('past')), { other: 6 }),
  rule(all(headIs('score', 'marks', 'points'), says('review')), { secondScore: 5.5, score: 2 }),
  rule(all(headIs('score', 'marks', 'points'), says('weighted')), { secondScore: 5, score: 2 }),
  rule(all(headIs('points', 'marks', 'score'), contains('一级', '二级')), { other: 5, points: 1.5 }),
  rule(all(headIs('score', 'marks'), says('due', 'full')), { points: 6, score: 1 }),
  rule(all(headIs('points'), says('self', 'actual', 'done')), { score: 5, points: 2 }),
  rule(headIs('points'), { points: 6 }),
  rule(all(headIs('marks'), says('self', 'actual', 'done')), { score: 6 }),
  rule(all(headIs('marks'), says('performance')), { score: 4, points: 2 }),
  rule(all(headIs('marks'), has('indicator')), { points: 4.5, score: 1.5 }),
  rule(headIs('marks'), { points: 3.5, score: 2 }),
  rule(all(headIs('score'), not(says('self')), says('performance')), { score: 4, secondScore: 3 }),
  rule(headIs('score'), { score: 6 }),
];

const values: readonly WordRule<TableRole>[] = [
  rule(all(isValue, says('past', 'next')), { other: 6 }),
  rule(all(headIs('state'), says('missed')), { explanation: 5, other: 2 }),
  rule(all(isValue, says('missed')), { other: 5, explanation: 2 }),
  rule(all(isValue, says('actual')), { actual: 6 }),
  rule(all(headIs('state'), says('self')), { explanation: 3, actual: 2.5, other: 1 }),
  rule(all(headIs('state'), says('done')), { actual: 6 }),
  rule(all(isValue, says('adjusted', 'adjust')), { adjustedTarget: 6, target: 1.5 }),
  rule(all(isValue, says('review')), { other: 4, actual: 3 }),
  rule(all(isValue, says('due')), { target: 6 }),
  rule(all(headIs('goal'), endsIn('done')), { actual: 4, target: 2 }),
  rule(all(headIs('goal'), says('done')), { target: 4, actual: 3 }),
  rule(all(isValue, says('done')), { actual: 6 }),
  rule(all(isValue, has('exec')), { actual: 5 }),
  rule(all(headIs('goal'), says('performance')), { target: 4.5, name: 2 }),
  rule(headIs('goal'), { target: 6 }),
  rule(all(headIs('value', 'amount'), has('indicator', 'goal')), { target: 6 }),
  rule(all(headIs('value', 'amount', undefined), says('initial')), { target: 5 }),
  rule(all(headIs('value', 'amount'), says('full', 'performance')), { target: 4, other: 2 }),
  rule(headIs('value', 'amount'), { target: 2.5, actual: 2.5 }),
  rule(headIs('state'), { actual: 3, explanation: 3 }),
];

const names: readonly WordRule<TableRole>[] = [
  rule(all(has('level'), headIs('level', 'indicator', 'name', 'group'), contains('一级')), { dimension: 6 }),
  rule(all(has('level'), headIs('level', 'indicator', 'name', 'group'), contains('二级')), { category: 6 }),
  // The third level has the names; a fourth says more about them.
  rule(all(has('level'), headIs('level', 'indicator', 'name', 'group'), contains('四级')), { other: 6 }),
  rule(all(has('level'), headIs('level', 'indicator', 'name', 'group')), { name: 6, category: 1 }),
  rule(all(headIs('name'), says('done', 'actual')), { actual: 4, name: 1 }),
  rule(all(headIs('name'), has('goal')), { target: 3, name: 3 }),
  rule(all(headIs('name'), has('indicator')), { name: 6 }),
  rule(all(headIs('name'), has('project')), { name: 4, other: 3 }),
  rule(headIs('name'), { name: 4.5, other: 1 }),
  rule(all(headIs('indicator'), says('past', 'next')), { other: 6 }),
  rule(all(headIs('indicator'), says('adjust', 'adjusted')), { adjustedTarget: 4, name: 1 }),
  rule(all(headIs('indicator'), says('due')), { target: 5, name: 1 }),
  rule(all(headIs('indicator'), says('actual', 'done')), { actual: 5 }),
  rule(all(headIs('indicator'), says('annual', 'initial'), not(says('performance'))), { target: 4, name: 3 }),
  rule(all(headIs('indicator'), isBare), { name: 4.5 }),
  rule(headIs('indicator'), { name: 5, dimension: 1, category: 1 }),
  rule(headIs('group'), { category: 3.5, dimension: 3, other: 2.5 }),
];

export const TABLE_RULES: readonly WordRule<TableRole>[] = [
  rule(isForeign, {}),
  rule(has('reason'), { explanation: 6 }),
  rule(headIs('index'), { index: 6 }),
  rule(headIs('sign'), { sign: 6, other: 1 }),
  rule(all(headIs('unit'), says('implementing', 'supervising')), { other: 6 }),
  rule(headIs('unit'), { measure: 6 }),
  rule(all(headIs('deviationRate'), isBare), { other: 4, explanation: 3 }),
  rule(headIs('deviationRate'), { other: 6 }),
  rule(all(headIs('rate'), says('missed')), { other: 6 }),
  rule(all(headIs('note'), says('lost', 'missed')), { explanation: 5, other: 2 }),
  rule(all(headIs('note'), has('score', 'marks')), { explanation: 4, scoringRule: 2, other: 2 }),
  rule(all(headIs('note'), has('indicator', 'goal', 'source')), { other: 5.5 }),
  rule(all(headIs('note'), says('done', 'actual', 'self')), { explanation: 3.5, actual: 2, other: 1 }),
  rule(all(headIs('note'), isBare), { explanation: 4, other: 3 }),
  rule(headIs('note'), { explanation: 3.5, other: 3 }),
  rule(headIs('source'), { other: 6 }),
  rule(all(headIs('method'), has('goal', 'indicator')), { other: 3.5, scoringRule: 3.5 }),
  rule(headIs('method'), { scoringRule: 5, other: 2 }),
  rule(all(headIs('rate'), says('past', 'next')), { other: 6 }),
  rule(all(headIs('rate'), has('score')), { other: 6 }),
  rule(all(headIs('rate'), has('points', 'marks')), { points: 4 }),
  rule(all(headIs('rate'), isBare), { printedRate: 4, points: 1.5 }),
  rule(headIs('rate'), { printedRate: 6 }),
  ...scores,
  ...names,
  ...values,
  rule(all(headIs('date'), says('done', 'due', 'actual')), { other: 4, target: 1.5, actual: 1.5 }),
  rule(headIs('date', 'person', 'department', 'project', 'grade', 'budget', 'arrived', 'appropriation', 'rest'), { other: 5 }),
];
