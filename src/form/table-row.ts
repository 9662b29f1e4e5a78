// One row of an indicator table while the rows below may still join it, and the Indicator that it becomes.
import { parseActual } from './actual';
import { directionWithoutSign } from './direction';
import type { Field, Indicator, NumberContent, Quantity } from './form';
import type { Grid } from './grid';
import type { Level } from './levels';
import { pairOf } from './pair';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import { parseTarget } from './target';
import { compact, joinTorn } from './text';
import { PART, PLACEHOLDER } from './vocabulary';

/** The cells of each part, more than one when a page break tore it. */
export interface TableRow {
  readonly dimension: Level;
  readonly category: Level;
  /** By how many columns it slid left. */
  readonly shift: number;
  readonly rows: number[];
  readonly name: [Cell, ...Cell[]];
  readonly target: [Cell, ...Cell[]];
  readonly actual: [Cell, ...Cell[]];
  /** Absent in a form without such a column. */
  points: Cell | undefined;
  score: Cell | undefined;
  readonly explanation: [Cell, ...Cell[]] | undefined;
  readonly printedRate: Cell | undefined;
  /** Texts of the sign and the unit column. */
  readonly sign: string;
  readonly unit: string;
}

/** @param name the column of the name; undefined when the row has none, which leaves the name's own column */
export function beginRow(
  places: RowPlaces,
  levels: Readonly<Record<'dimension' | 'category', Level>>,
  row: number,
  shift: number,
  name: number | undefined,
): TableRow {
  const { at, heading } = places;
  const explanation = heading.columns.get('explanation');
  const cellIn = (column: number | undefined): Cell | undefined => (column === undefined ? undefined : { row, column: column - shift });
  return {
    dimension: levels.dimension,
    category: levels.category,
    shift,
    rows: [row],
    name: [{ row, column: name ?? at.name - shift }],
    target: [{ row, column: at.target - shift }],
    actual: [{ row, column: at.actual - shift }],
    points: cellIn(at.points),
    score: cellIn(at.score),
    explanation: explanation === undefined ? undefined : [{ row, column: explanation - shift }],
    printedRate: cellIn(heading.columns.get('printedRate')),
    sign: places.beside(row, 'sign', shift),
    unit: places.beside(row, 'measure', shift),
  };
}

export const hasPointsOrScore = (grid: Grid, { points, score }: TableRow): boolean =>
  [points, score].some((cell) => cell !== undefined && !grid.isBlank(cell.row, cell.column));

/** A torn cell in one piece, as the user sees it. */
export const seenIn = (grid: Grid, cells: readonly Cell[]): string => joinTorn(cells.map(({ row, column }) => grid.seen(row, column)));

const typedIn = (grid: Grid, cells: readonly Cell[]): string => joinTorn(cells.map(({ row, column }) => grid.typed(row, column)));

/** An indicator of a form that may lack the columns of points and score. */
export type IndicatorRead = Omit<Indicator, 'points' | 'score'> & Partial<Pick<Indicator, 'points' | 'score'>>;

/** The rows as Indicators, those that give no score of their own marked as such. */
export function indicatorsOf(grid: Grid, rows: readonly TableRow[]): readonly IndicatorRead[] {
  const indicators = rows.map((row) => indicatorOf(grid, row));
  const hasPoints = indicators.some(({ points }) => points?.content.kind === 'number');
  let isPart = false;
  return indicators.map((indicator) => {
    const unscored = unscoredAs(indicator, isPart && hasPoints);
    isPart = unscored === 'part';
    return unscored === undefined ? indicator : { ...indicator, unscored };
  });
}

function indicatorOf(grid: Grid, row: TableRow): IndicatorRead {
  const targetText = typedIn(grid, row.target);
  const name = seenIn(grid, row.name);
  const direction = (quantity: Quantity) => directionWithoutSign(name, row.dimension.name + row.category.name, quantity);
  const written = parseTarget(targetText, { sign: row.sign, unit: row.unit, direction });
  const counted = parseActual(typedIn(grid, row.actual), { unit: row.unit, target: written, targetText });
  const { target, actual } = pairOf(written, targetText, counted);
  const number = (cell: Cell): Field<NumberContent> => grid.numberField(cell.row, cell.column, '分');
  return {
    dimension: row.dimension.name,
    category: row.category.name,
    name: grid.joinedText(row.name),
    target: grid.field(row.target, seenIn(grid, row.target), target),
    actual: grid.field(row.actual, seenIn(grid, row.actual), actual),
    ...(row.points && { points: number(row.points) }),
    ...(row.score && { score: number(row.score) }),
    ...(row.explanation ? { explanation: grid.joinedText(row.explanation) } : {}),
    ...(row.printedRate ? { printedRate: grid.numberField(row.printedRate.row, row.printedRate.column, '%') } : {}),
    rows: row.rows,
  };
}

/**
 * Why a row gives no score of its own: it splits the row above, or nobody filled it in.
 * @param isBelowPart the row above is a sub-row; only the first of several need say 其中
 */
function unscoredAs({ name, target, actual, points, score }: IndicatorRead, isBelowPart: boolean): 'part' | 'placeholder' | undefined {
  if (!isUnset(points)) return undefined;
  if (PART.test(compact(name.text))) return 'part';
  const isEmpty = [target, actual].every(({ text }) => compact(text) === '' || PLACEHOLDER.test(compact(text)));
  if (isEmpty && PLACEHOLDER.test(compact(name.text))) return 'placeholder';
  return isBelowPart && isUnset(score) && !isEmpty ? 'part' : undefined;
}

const isUnset = (field: Field<NumberContent> | undefined): boolean =>
  field === undefined || field.content.kind === 'empty' || field.content.kind === 'dash';
