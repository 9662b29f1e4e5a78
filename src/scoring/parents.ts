// Rows that have the points for the values of the rows below them.
import type { IndicatorEvaluation } from './evaluation';

/** Each part of such a row with the row. */
export function parentsOf(rows: readonly IndicatorEvaluation[]): ReadonlyMap<IndicatorEvaluation, IndicatorEvaluation> {
  const parents = new Map<IndicatorEvaluation, IndicatorEvaluation>();
  let parent: IndicatorEvaluation | undefined;
  for (const row of rows) {
    if (row.indicator.unscored !== 'part') parent = row.indicator.hasParts ? row : undefined;
    else if (parent) parents.set(row, parent);
  }
  return parents;
}
