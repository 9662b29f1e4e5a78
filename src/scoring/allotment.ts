// Points for a form whose 分值 cells are all blank: by the rule set's weights, evenly within a dimension, exactly 100 in all.
import { decimal, HUNDRED, ZERO, type Decimal } from '../form/decimal';
import type { Field, Form, Indicator, NumberContent, PrintedPoints } from '../form/form';
import type { RuleSet } from './rule-set';
import { FULL_POINTS } from './points';
import { numberIn } from '../form/number-in';

export interface IndicatorPoints {
  readonly indicator: Indicator;
  readonly field: Field<NumberContent>;
  readonly points: Decimal;
}

export interface Allotment {
  /** In the order of the form; rows that are not scored (其中…, 指标2:) get none and are absent. */
  readonly indicators: readonly IndicatorPoints[];
  /** Present when the points of budget execution are blank as well. */
  readonly execution?: { readonly field: Field<NumberContent>; readonly points: Decimal };
}

/** Whole points are tried first, then tenths, then hundredths, until every row gets some. */
const UNITS_IN_A_POINT: readonly number[] = [1, 10, 100];

/** A form as far as its points are concerned. */
export type AllottableForm = Pick<Form, 'funds' | 'indicators' | 'printedPoints'>;

/**
 * Points for every indicator, with those of budget execution exactly 100; undefined when a single 分值 cell of the table is
 * missing or not blank (a number, a dash, a formula), so that nothing typed is ever replaced, or when the points cannot be shared out.
 *
 * Execution keeps the points that the form prints and else gets the rule set's; without a cell for them the indicators share
 * all 100. A heading that prints its points, 产出指标(50分), gets exactly these. The other dimensions share the rest in
 * proportion to the rule set's weights, so that the weights of dimensions which the form does not have go to all of them; a
 * dimension that the rule set does not know gets the share that its rows are of the rows concerned. Rows of one heading
 * share evenly. What does not come out even goes to the largest remainders, of equal ones to the first.
 */
export function allotPoints(form: AllottableForm, ruleSet: RuleSet): Allotment | undefined {
  if (!form.indicators.every(({ points }) => isBlank(points))) return undefined;
  const rows = form.indicators.filter(({ unscored }) => unscored === undefined);
  const execution = executionOf(form, ruleSet);
  if (rows.length === 0 || execution === undefined) return undefined;
  for (const unitsInAPoint of UNITS_IN_A_POINT) {
    const table: Table = {
      rows,
      printed: form.printedPoints ?? [],
      weights: new Map(Object.entries(ruleSet.dimensionWeights)),
      unitsInAPoint,
    };
    const units = inUnits(FULL_POINTS.minus(execution.points), table);
    const shares = units === undefined ? undefined : shareOut(units, dimensionsOf(table));
    if (shares === undefined || [...shares.values()].some((share) => share === 0)) continue;
    const indicators = rows.flatMap((indicator) => {
      const points = decimal(shares.get(indicator) ?? 0).div(unitsInAPoint);
      return indicator.points === undefined ? [] : [{ indicator, field: indicator.points, points }];
    });
    return execution.field === undefined ? { indicators } : { indicators, execution: { field: execution.field, points: execution.points } };
  }
  return undefined;
}

const isBlank = (field: Field<NumberContent> | undefined): boolean => field?.content.kind === 'empty' && field.formula === undefined;

interface ExecutionPoints {
  readonly points: Decimal;
  /** The cell to fill in; undefined when its points are printed or there is none. */
  readonly field: Field<NumberContent> | undefined;
}

function executionOf({ funds }: AllottableForm, { executionPoints }: RuleSet): ExecutionPoints | undefined {
  const field = funds?.total.points;
  const heading = funds?.printedPoints?.points;
  if (heading !== undefined && (field === undefined || isBlank(field))) return { points: heading, field };
  if (field === undefined || field.content.kind === 'dash') return { points: ZERO, field: undefined };
  if (isBlank(field)) return { points: decimal(executionPoints), field };
  const printed = numberIn(field);
  return printed === undefined || printed.lt(ZERO) ? undefined : { points: printed, field: undefined };
}

interface Table {
  /** The scored rows. */
  readonly rows: readonly Indicator[];
  readonly printed: readonly PrintedPoints[];
  readonly weights: ReadonlyMap<string, number>;
  readonly unitsInAPoint: number;
}

/** A heading or a row among which points are shared out, in whole units. */
interface Sharer {
  /** Its share when a heading prints it; else the weight, a whole number, decides. */
  readonly fixed: number | undefined;
  readonly weight: number;
  /** The members of a heading; a row keeps its share. */
  readonly within: Indicator | readonly Sharer[];
}

/** Undefined when the points are no whole number of units. */
function inUnits(points: Decimal, { unitsInAPoint }: Table): number | undefined {
  const units = Number(points.times(unitsInAPoint));
  return Number.isInteger(units) ? units : undefined;
}

/** Stands for printed points that are no whole number of units; no shares add up to them. */
const IMPOSSIBLE = -1;

const fixedBy = (printed: PrintedPoints | undefined, table: Table): number | undefined =>
  printed && (inUnits(printed.points, table) ?? IMPOSSIBLE);

function dimensionsOf(table: Table): readonly Sharer[] {
  const { rows, printed, weights } = table;
  const groups = [...grouped(rows, ({ dimension }) => dimension)].map(([dimension, members]) => {
    const within = membersOf(members, table);
    const own = fixedBy(
      printed.find((each) => each.dimension === dimension && each.category === undefined),
      table,
    );
    // Where every category prints its points, the dimension has their sum.
    const sum = within.every(({ fixed }) => fixed !== undefined) ? total(within.map(({ fixed }) => fixed ?? 0)) : undefined;
    return { fixed: own ?? sum, weight: hundredths(weights.get(dimension)), rows: members.length, within };
  });
  const open = groups.filter(({ fixed }) => fixed === undefined);
  const known = open.filter(({ weight }) => weight !== undefined);
  const weightsKnown = total(known.map(({ weight }) => weight ?? 0));
  const rowsKnown = total(known.map(({ rows: count }) => count));
  return groups.map(({ fixed, weight, rows: count, within }) => ({
    fixed,
    // A known dimension counts by weight, an unknown one by rows; both over one denominator.
    weight: weight === undefined ? count * Math.max(weightsKnown, 1) : weight * rowsKnown,
    within,
  }));
}

const hundredths = (weight: number | undefined): number | undefined =>
  weight === undefined ? undefined : Math.round(weight * Number(HUNDRED));

/** The categories of one dimension that print their points, and its other rows one by one. */
function membersOf(rows: readonly Indicator[], table: Table): readonly Sharer[] {
  const row = (indicator: Indicator): Sharer => ({ fixed: undefined, weight: 1, within: indicator });
  return [...grouped(rows, ({ category }) => category)].flatMap(([category, members]) => {
    const printed = table.printed.find((each) => each.dimension === members[0]?.dimension && each.category === category);
    return printed === undefined ? members.map(row) : [{ fixed: fixedBy(printed, table), weight: 0, within: members.map(row) }];
  });
}

/** The share of every row; undefined when the printed points leave too much or too little. */
function shareOut(whole: number, sharers: readonly Sharer[]): ReadonlyMap<Indicator, number> | undefined {
  const open = sharers.filter(({ fixed }) => fixed === undefined);
  const rest = whole - total(sharers.map(({ fixed }) => fixed ?? 0));
  if (rest < 0 || (open.length === 0 && rest > 0) || sharers.some(({ fixed }) => fixed === IMPOSSIBLE)) return undefined;
  const parts = apportion(
    rest,
    open.map(({ weight }) => weight),
  );
  const shares = new Map<Indicator, number>();
  let next = 0;
  for (const sharer of sharers) {
    const share = sharer.fixed ?? parts[next++] ?? 0;
    if (!('length' in sharer.within)) {
      shares.set(sharer.within, share);
      continue;
    }
    const within = shareOut(share, sharer.within);
    if (within === undefined) return undefined;
    for (const [indicator, units] of within) shares.set(indicator, units);
  }
  return shares;
}

/** Cuts a whole number up in proportion to whole-number weights by the largest remainder, of equal ones the first. */
function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const sum = total(weights);
  if (sum === 0) return weights.map(() => 0);
  const remainders = weights.map((weight) => (whole * weight) % sum);
  const parts = weights.map((weight, index) => (whole * weight - (remainders[index] ?? 0)) / sum);
  const left = whole - total(parts);
  const largestFirst = [...weights.keys()].sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const favoured = new Set(largestFirst.slice(0, left));
  return parts.map((part, index) => (favoured.has(index) ? part + 1 : part));
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function grouped(rows: readonly Indicator[], keyOf: (indicator: Indicator) => string): ReadonlyMap<string, Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
