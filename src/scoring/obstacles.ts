// What keeps a form from being written: a cell that cannot be read where the results depend on it.
import type { Actual, Field, Form, FundLine, Indicator, NumberContent, Target } from '../form/form';
import type { Obstacle } from './evaluation';

type Readable = Field<NumberContent | Target | Actual>;

const unreadable = (field: Readable | undefined): readonly Obstacle[] =>
  field?.content.kind === 'unreadable' ? [{ field, isError: field.content.isError }] : [];

const inFundLine = (line: FundLine): readonly Obstacle[] =>
  [line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score].flatMap(unreadable);

function inIndicator({ target, actual, points, score, unscored }: Indicator): readonly Obstacle[] {
  // Where a score stands (or none is due) an odd target or actual changes nothing; an error value is a broken sheet.
  const isDue = score.content.kind !== 'number' && points.content.kind !== 'dash' && unscored === undefined;
  const values = [target, actual].flatMap(unreadable).filter(({ isError }) => isError || isDue);
  return [...values, ...[points, score].flatMap(unreadable)];
}

/** Text or error values where a number belongs, in the order of the form. */
export function obstaclesOf(form: Form): readonly Obstacle[] {
  const fundLines = form.funds === undefined ? [] : [form.funds.total, ...form.funds.parts];
  return [...fundLines.flatMap(inFundLine), ...form.indicators.flatMap(inIndicator), ...[form.totalPoints, form.total].flatMap(unreadable)];
}
