// Rows that a page break tore: whether a row continues the one above, and joining the two.
import type { GroupHeadings } from './group-headings';
import { isWholeLevel, nameOf } from './levels';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import { hasPointsOrScore, seenIn, type TableRow } from './table-row';
import { closesBracket, compact, isOpen } from './text';
import { PLACEHOLDER } from './vocabulary';

const SIGNED = /^[≥≤><=]/;

/** The cells that a page break tears and by which the halves are known. */
const TORN = ['name', 'target', 'actual'] as const;
type TornPart = (typeof TORN)[number];
/** Those that a page break tears as well, and that alone tell nothing of the row. */
const BESIDE = ['explanation', 'adjustedTarget', 'scoringRule'] as const;

/**
 * Whether a row with numbers completes the one above, whose first half has none.
 * @param afterGap a blank row or a page's furniture lies between them
 */
export function completes(places: RowPlaces, row: number, previous: TableRow, afterGap: boolean): boolean {
  if (hasPointsOrScore(places.grid, previous)) return false;
  if ((afterGap || hasOpenBracket(places, previous)) && closingShift(places, row, previous) !== undefined) return true;
  const isNameOnly = above(places, previous, 'target') === '' && above(places, previous, 'actual') === '';
  return isNameOnly && places.nameColumn(row, 0) === undefined && !PLACEHOLDER.test(above(places, previous, 'name'));
}

/** Whether a row without numbers continues the one above, as `completes`. */
export function continues(places: RowPlaces, row: number, previous: TableRow, afterGap: boolean): boolean {
  if (closingShift(places, row, previous) !== undefined) return true;
  const filled = TORN.filter((part) => !places.grid.isBlank(row, places.at[part]));
  if (filled.length === 0) {
    return BESIDE.some((part) => {
      const [first] = previous[part] ?? [];
      return first !== undefined && !places.grid.isBlank(row, first.column);
    });
  }
  if (filled.some((part) => part !== 'name' && isOpen(above(places, previous, part)))) return true;
  const isPiece = filled.length < TORN.length && !PLACEHOLDER.test(places.text(row, places.at.name));
  return afterGap && isPiece && !beginsAnew(places, row, previous);
}

/** Whether a row behind a gap is one that nobody has filled in yet, and no piece: it names another level, or has a target of its own. */
function beginsAnew(places: RowPlaces, row: number, previous: TableRow): boolean {
  const { grid } = places;
  for (const [column, kind] of places.levelColumns) {
    const text = grid.seen(row, column);
    const { name } = previous[kind];
    if (isWholeLevel(text) && isWholeLevel(name) && nameOf(kind, text) !== name) return true;
  }
  const target = places.text(row, places.at.target);
  if (SIGNED.test(target) && above(places, previous, 'target') !== '') return true;
  const isUnfilled = above(places, previous, 'actual') === '' && !hasPointsOrScore(grid, previous);
  return isUnfilled && (target !== '') === (above(places, previous, 'target') !== '');
}

/** Adds the row's cells to those of the one above. */
export function join(places: RowPlaces, levels: GroupHeadings, row: number, previous: TableRow): void {
  const shift = closingShift(places, row, previous) ?? 0;
  if (shift === 0) levels.joinFrom(row);
  const append = (cells: Cell[], column: number): void => {
    if (!places.grid.isBlank(row, column)) cells.push({ row, column });
  };
  for (const part of TORN) append(previous[part], partColumn(places, part, shift, previous));
  const { points, score } = places.at;
  if (points !== undefined && !hasPointsOrScore(places.grid, previous) && places.isNumber(row, points - shift)) {
    previous.points = { row, column: points - shift };
    previous.score = score === undefined ? undefined : { row, column: score - shift };
  }
  for (const part of BESIDE) {
    const cells = previous[part];
    if (cells) append(cells, cells[0].column);
  }
  previous.rows.push(row);
}

/** The shift under which this row closes most of the brackets that the row above opened; undefined when it closes none. */
function closingShift(places: RowPlaces, row: number, previous: TableRow): number | undefined {
  const closed = (shift: number): number =>
    TORN.filter((part) => closesBracket(above(places, previous, part), places.text(row, partColumn(places, part, shift, previous)))).length;
  const standing = closed(0);
  if (previous.shift > 0 && closed(previous.shift) > standing) return previous.shift;
  return standing > 0 ? 0 : undefined;
}

/** Where the rest of a torn cell stands. A name that was pushed to the left edge continues there. */
const partColumn = (places: RowPlaces, part: TornPart, shift: number, { name: [first] }: TableRow): number =>
  part === 'name' && shift > 0 ? first.column : places.at[part] - shift;

const above = (places: RowPlaces, previous: TableRow, part: TornPart): string => compact(seenIn(places.grid, previous[part]));

const hasOpenBracket = (places: RowPlaces, previous: TableRow): boolean => TORN.some((part) => isOpen(above(places, previous, part)));
