// Points for a form whose 分值 cells are all blank: by the rule set's weights, evenly within a dimension, exactly 100 in all.
import { decimal, ZERO, type Decimal } from '../form/decimal';
import type { Field, Form, Indicator, NumberContent } from '../form/form';
import type { RuleSet } from './rule-set';
import { FULL_POINTS } from './total';
import { numberIn } from './verdict';

export interface IndicatorPoints {
  readonly indicator: Indicator;
  readonly points: Decimal;
}

export interface Allotment {
  /** In the order of the form; a sub-row (其中…) is not scored and gets none. */
  readonly indicators: readonly IndicatorPoints[];
  /** Present when the points of budget execution are blank as well. */
  readonly execution?: { readonly field: Field<NumberContent>; readonly points: Decimal };
}

/** Whole points if every row gets one, else tenths, else hundredths. */
const UNITS: readonly Decimal[] = [decimal(1), decimal('0.1'), decimal('0.01')];
const SUB_ROW = /^\s*其中/;

const isBlank = ({ content, formula }: Field<NumberContent>): boolean => content.kind === 'empty' && formula === undefined;

/**
 * Points for every indicator, with those of budget execution exactly 100; undefined when a single 分值 cell of the table is
 * not blank (a number, a dash, a formula), so that nothing typed is ever replaced, or when no sharing out is possible.
 *
 * Execution keeps the points that the form prints and else gets the rule set's; without a cell for them the indicators share
 * all 100. A dimension gets the rule set's weight. Weights of dimensions that the form does not have go to the others in
 * proportion to theirs. A dimension that the rule set does not know first gets the share that its rows are of all rows. What
 * does not come out even goes to the largest remainders, of equal ones to the first.
 */
export function allotPoints(form: Form, ruleSet: RuleSet): Allotment | undefined {
  if (form.indicators.length === 0 || !form.indicators.every(({ points }) => isBlank(points))) return undefined;
  const scored = form.indicators.filter(({ name }) => !SUB_ROW.test(name.text));
  const execution = executionOf(form, ruleSet);
  if (scored.length === 0 || execution === undefined) return undefined;
  const shares = sharesOf(scored, FULL_POINTS.minus(execution.points), ruleSet);
  if (shares === undefined) return undefined;
  const indicators = scored.map((indicator, index) => ({ indicator, points: shares[index] ?? ZERO }));
  return { indicators, ...(execution.field === undefined ? {} : { execution: { field: execution.field, points: execution.points } }) };
}

interface ExecutionPoints {
  readonly points: Decimal;
  /** The cell to fill in; undefined when its points are printed or there is none. */
  readonly field: Field<NumberContent> | undefined;
}

function executionOf({ funds }: Form, { executionPoints }: RuleSet): ExecutionPoints | undefined {
  const field = funds?.total.points;
  if (field === undefined || field.content.kind === 'dash') return { points: ZERO, field: undefined };
  if (isBlank(field)) return { points: decimal(executionPoints), field };
  const printed = numberIn(field);
  return printed === undefined || printed.lt(0) ? undefined : { points: printed, field: undefined };
}

/** Of `whole` points, one for each row; undefined when it cannot be cut up in hundredths that leave no row without points. */
function sharesOf(rows: readonly Indicator[], whole: Decimal, ruleSet: RuleSet): readonly Decimal[] | undefined {
  const dimensions = new Map<string, number[]>();
  rows.forEach(({ dimension }, index) => dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), index]));
  const groups = [...dimensions.values()];
  const weights = weightsOf(
    [...dimensions].map(([dimension, { length }]) => ({ dimension, rows: length })),
    ruleSet,
  );
  for (const unit of UNITS) {
    const units = whole.div(unit);
    if (!units.eq(units.round())) continue;
    const shares = rows.map(() => ZERO);
    apportion(Number(units), weights).forEach((part, group) => {
      const members = groups[group] ?? [];
      apportion(
        part,
        members.map(() => 1),
      ).forEach((count, member) => {
        const row = members[member];
        if (row !== undefined) shares[row] = unit.times(count);
      });
    });
    if (shares.every((share) => share.gt(0))) return shares;
  }
  return undefined;
}

/** How the dimensions of the form share the points, in any measure. */
function weightsOf(dimensions: readonly { readonly dimension: string; readonly rows: number }[], { dimensionWeights }: RuleSet): number[] {
  const weights = new Map(Object.entries(dimensionWeights));
  const known = dimensions.reduce((sum, { dimension }) => sum + (weights.get(dimension) ?? 0), 0);
  const rowsIn = (some: typeof dimensions): number => some.reduce((sum, { rows }) => sum + rows, 0);
  const rowsKnown = rowsIn(dimensions.filter(({ dimension }) => weights.has(dimension)));
  return dimensions.map(({ dimension, rows }) => {
    const weight = weights.get(dimension);
    return weight === undefined ? rows : (weight / known) * rowsKnown;
  });
}

/** Cuts a whole number up in proportion to the weights by the largest remainder, of equal ones the first. */
function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((weight) => (whole * weight) / sum);
  const parts = quotas.map(Math.floor);
  const left = whole - parts.reduce((a, b) => a + b, 0);
  const remainder = (index: number): number => (quotas[index] ?? 0) - (parts[index] ?? 0);
  const favoured = new Set([...parts.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b).slice(0, left));
  return parts.map((part, index) => (favoured.has(index) ? part + 1 : part));
}
