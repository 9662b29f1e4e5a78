// One row of an indicator table while the rows below may still join it, and the Indicator that it becomes.
import { parseActual } from './actual';
import { ZERO } from './decimal';
import { directionWithoutSign } from './direction';
import type { Field, Indicator, NumberContent, Quantity, TextContent, Target } from './form';
import type { Grid } from './grid';
import type { Level } from './levels';
import { type Pair, pairOf } from './pair';
import type { TableHeading } from './heading';
import { isKnownColumn } from './heading-rows';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import type { Taken } from './taken';
import { bracketedRule, saysHowToScore, withoutRule } from './scoring-rule';
import { parseTarget } from './target';
import { compact, joinTorn } from './text';
import { DASH, PART, PLACEHOLDER } from './vocabulary';
import { saysNothing } from './wording';

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
  readonly adjustedTarget: [Cell, ...Cell[]] | undefined;
  readonly scoringRule: [Cell, ...Cell[]] | undefined;
  /** Cells of the columns beside the values, which may print how the row is scored. */
  readonly remarks: readonly Cell[];
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
  const pieceIn = (meaning: 'explanation' | 'adjustedTarget' | 'scoringRule'): [Cell] | undefined => {
    const column = heading.columns.get(meaning);
    return column === undefined ? undefined : [{ row, column: column - shift }];
  };
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
    printedRate: cellIn(heading.columns.get('printedRate')),
    explanation: pieceIn('explanation'),
    adjustedTarget: pieceIn('adjustedTarget'),
    scoringRule: pieceIn('scoringRule'),
    remarks: [...heading.others].map((column) => ({ row, column: column - shift })),
    sign: places.beside(row, 'sign', shift),
    unit: places.beside(row, 'measure', shift),
  };
}

export const hasPointsOrScore = (grid: Grid, { points, score }: TableRow): boolean =>
  [points, score].some((cell) => cell !== undefined && !grid.isBlank(cell.row, cell.column));

/** Takes what the rows were made of, and what stands beside it in columns that are known for something else. */
export function takeRows({ grid, heading }: RowPlaces, rows: readonly TableRow[], taken: Taken): void {
  const known = [...heading.others].filter((column) => isKnownColumn(wordOver(grid, heading, column)));
  const beside = (['sign', 'measure'] as const).flatMap((meaning) => heading.columns.get(meaning) ?? []);
  for (const own of rows) {
    taken.cells(own.name);
    taken.cells(own.target);
    taken.cells(own.actual);
    for (const cell of [own.points, own.score, own.printedRate]) if (cell) taken.cell(cell);
    for (const cells of [own.explanation, own.adjustedTarget, own.scoringRule]) if (cells) taken.cells(cells);
    const [first = 0] = own.rows;
    for (const column of beside) if (column >= own.shift) taken.cell({ row: first, column: column - own.shift });
    for (const row of own.rows) for (const column of known) if (column >= own.shift) taken.cell({ row, column: column - own.shift });
  }
}

/** The lowest word of the heading over a column. */
function wordOver(grid: Grid, { row: first, lastRow }: TableHeading, column: number): string {
  for (let row = lastRow; row >= first; row--) {
    const label = grid.label(row, column);
    if (label !== '') return label;
  }
  return '';
}

/** A torn cell in one piece, as the user sees it. */
export const seenIn = (grid: Grid, cells: readonly Cell[]): string => joinTorn(cells.map(({ row, column }) => grid.seen(row, column)));

const typedIn = (grid: Grid, cells: readonly Cell[]): string => joinTorn(cells.map(({ row, column }) => grid.typed(row, column)));

/** The rows as Indicators, those that give no score of their own marked as such. */
export function indicatorsOf(grid: Grid, rows: readonly TableRow[]): readonly Indicator[] {
  const indicators = rows.map((row) => indicatorOf(grid, row));
  const hasPoints = indicators.some(({ points }) => points?.content.kind === 'number');
  let above: 'parent' | 'part' | undefined;
  return indicators.map((indicator, index) => {
    const isOfGroup = isSameGroup(indicators[index - 1], indicator);
    const unscored = unscoredAs(indicator, hasPoints && isOfGroup ? above : undefined);
    const hasParts = unscored === undefined && isParent(indicator, indicators[index + 1]);
    if (unscored !== 'part') above = hasParts ? 'parent' : undefined;
    else above ??= 'part';
    if (unscored !== undefined) return { ...indicator, unscored };
    return hasParts ? { ...indicator, hasParts } : indicator;
  });
}

const isSameGroup = (one: Indicator | undefined, other: Indicator | undefined): boolean =>
  one !== undefined && one.dimension === other?.dimension && one.category === other.category;

const isMeasured = ({ target, actual }: Indicator): boolean => [target, actual].some(({ content }) => content.kind !== 'empty');

/** Whether a row has points but no values, and the row below it values but no points. */
const isParent = (row: Indicator, below: Indicator | undefined): boolean =>
  isSameGroup(row, below) &&
  row.points?.content.kind === 'number' &&
  !isMeasured(row) &&
  below !== undefined &&
  isMeasured(below) &&
  isUnset(below.points);

/** Stands where the first target still holds: 未调整, 同年初. */
const NOT_ADJUSTED = /^(?:未|无|不)(?:作|做|需)?(?:调整|变|变更|变动|变化)?$|^(?:不变|同上|同左|同前|同(?:年初|原).*)$/;

const UNREADABLE = { kind: 'unreadable', isError: false } as const;

/** +2, -2 or a bare 0 beside ≥10 may be by how much the target was changed, and is no target then. */
function isChangeOf(initial: Target, adjusted: Target, text: string): boolean {
  if (initial.kind !== 'bound' || adjusted.kind !== 'bound' || initial.quantity.value.lte(ZERO)) return false;
  const { value } = adjusted.quantity;
  return /^[+-]/.test(compact(text)) || value.lt(ZERO) || (value.eq(ZERO) && !adjusted.signWritten && !'≤<'.includes(initial.sign));
}

/** The cells of the adjusted target, where it counts. */
function adjustedIn(grid: Grid, { adjustedTarget }: TableRow): [Cell, ...Cell[]] | undefined {
  const written = adjustedTarget === undefined ? '' : compact(typedIn(grid, adjustedTarget));
  const isSet = written !== '' && !DASH.test(written) && !NOT_ADJUSTED.test(written) && !saysNothing(written);
  return isSet ? adjustedTarget : undefined;
}

/** The rule of the row's own column, else one beside the values or in brackets. */
function ruleIn(grid: Grid, { scoringRule, remarks, name, target }: TableRow): Field<TextContent> | undefined {
  const own = scoringRule === undefined ? '' : compact(seenIn(grid, scoringRule));
  if (scoringRule !== undefined && own !== '' && !DASH.test(own)) return grid.joinedText(scoringRule);
  const remark = remarks.find(({ row, column }) => saysHowToScore(compact(grid.seen(row, column))));
  if (remark !== undefined) return grid.joinedText([remark]);
  const cells = [name, target].find((each) => bracketedRule(seenIn(grid, each)) !== undefined);
  return cells && grid.joinedText(cells, (text) => bracketedRule(text) ?? text);
}

function indicatorOf(grid: Grid, row: TableRow): Indicator {
  const adjusted = adjustedIn(grid, row);
  const counting = adjusted ?? row.target;
  const scoringRule = ruleIn(grid, row);
  const targetText = withoutRule(typedIn(grid, counting));
  const actualText = typedIn(grid, row.actual);
  const name = seenIn(grid, row.name);
  const direction = (quantity: Quantity) => directionWithoutSign(name, row.dimension.name + row.category.name, quantity);
  const context = { sign: row.sign, unit: row.unit, direction };
  const initial = adjusted && parseTarget(typedIn(grid, row.target), context);
  const read = parseTarget(targetText, context);
  const written = initial && isChangeOf(initial, read, targetText) ? UNREADABLE : read;
  const counted = parseActual(actualText, { name, unit: row.unit, target: written, targetText });
  const { target, actual } = judgedInWords(targetText, actualText) ?? pairOf(written, targetText, counted);
  const number = (cell: Cell): Field<NumberContent> => grid.numberField(cell.row, cell.column, '分');
  return {
    dimension: row.dimension.name,
    category: row.category.name,
    name: grid.joinedText(row.name),
    target: grid.field(counting, seenIn(grid, counting), target),
    ...(initial && { initialTarget: grid.field(row.target, seenIn(grid, row.target), initial) }),
    actual: grid.field(row.actual, seenIn(grid, row.actual), actual),
    ...(row.points && { points: number(row.points) }),
    ...(row.score && { score: number(row.score) }),
    ...(scoringRule && { scoringRule }),
    ...(row.explanation ? { explanation: grid.joinedText(row.explanation) } : {}),
    ...(row.printedRate ? { printedRate: grid.numberField(row.printedRate.row, row.printedRate.column, '%') } : {}),
    rows: row.rows,
  };
}

/** 完整性 | — | 目标明确: of a process row nothing is aimed at; what was done is told in words, and a person has judged it. */
function judgedInWords(targetText: string, actualText: string): Pair | undefined {
  if (!DASH.test(compact(targetText))) return undefined;
  const actual = parseActual(actualText, { target: { kind: 'qualitative' } });
  const isUnmet = actual.kind === 'qualitative' && actual.achievement === 'unmet';
  if (actual.kind !== 'own-words' && actual.kind !== 'qualitative') return undefined;
  return { target: { kind: 'qualitative' }, actual: isUnmet ? actual : { kind: 'own-words' } };
}

/**
 * Why a row gives no score of its own: it splits the row above, or nobody filled it in.
 * @param above the row of its group above is a sub-row, of which only the first need say 其中, or began with a row that has points for them
 */
function unscoredAs(
  { name, target, actual, points, score }: Indicator,
  above: 'parent' | 'part' | undefined,
): 'part' | 'placeholder' | undefined {
  if (!isUnset(points)) return undefined;
  if (PART.test(compact(name.text))) return 'part';
  const isDotted = ({ text }: Field<unknown>): boolean => PLACEHOLDER.test(compact(text)) || DASH.test(compact(text));
  const isEmpty = [target, actual].every((field) => compact(field.text) === '' || isDotted(field));
  if (isEmpty && isDotted(name)) return 'placeholder';
  return !isEmpty && (above === 'parent' || (above === 'part' && isUnset(score))) ? 'part' : undefined;
}

const isUnset = (field: Field<NumberContent> | undefined): boolean =>
  field === undefined || field.content.kind === 'empty' || field.content.kind === 'dash';
