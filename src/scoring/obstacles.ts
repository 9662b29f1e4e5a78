// Finds the unreadable cells on which results depend; nothing is written to the form while there is one.
import type { Actual, Field, Form, FundLine, Indicator, NumberContent, Target } from '../form/form';
import type { Obstacle } from './evaluation';

type Readable = Field<NumberContent | Target | Actual>;

const unreadable = (field: Readable | undefined): readonly Obstacle[] =>
  field?.content.kind === 'unreadable' ? [{ field, isError: field.content.isError }] : [];

const inFundLine = (line: FundLine): readonly Obstacle[] =>
  [line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score].flatMap(unreadable);

function inIndicator({ target, actual, points, score, unscored }: Indicator): readonly Obstacle[] {
  // An unreadable target or actual matters only while the score is missing; an error value always does.
  const isDue = score?.content.kind !== 'number' && points?.content.kind !== 'dash' && unscored === undefined;
  const values = [target, actual].flatMap(unreadable).filter(({ isError }) => isError || isDue);
  return [...values, ...[points, score].flatMap(unreadable)];
}

/** Text or error values where a number belongs, in the order of the form. */
export function obstaclesOf(form: Form): readonly Obstacle[] {
  const fundLines = form.funds === undefined ? [] : [form.funds.total, ...form.funds.parts];
  return [...fundLines.flatMap(inFundLine), ...form.indicators.flatMap(inIndicator), ...[form.totalPoints, form.total].flatMap(unreadable)];
}
