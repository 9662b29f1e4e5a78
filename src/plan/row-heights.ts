// Rows high enough for what stands in them: computed from widths and fonts, for merged cells too, and only ever higher.
import { contains, type Area } from '../form/identity';
import type { Cell, SheetSnapshot } from '../form/snapshot';
import type { HeightChange } from './plan';
import { FONT_SIZE, LINE, linesIn, PADDING } from './text-lines';

/** Whole rows of a sheet; zero-based, both included. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

export interface CellDrawing {
  /** Of its font. */
  readonly size: number;
  readonly wraps: boolean;
}

/** How some rows of a sheet are drawn, as far as it decides what is cut off. Sizes in points; what is hidden has none. */
export interface RowSizes extends Rows {
  readonly heights: readonly number[];
  /** From the first column of the sheet. */
  readonly widths: readonly number[];
  /** By row and column; a cell beyond them is empty. */
  readonly looks: readonly (readonly CellDrawing[])[];
  /** Undefined where the host cannot tell: then a cell counts as merged with the empty ones behind it, so that no row gets too high. */
  readonly merges: readonly Area[] | undefined;
  /** The sheet is protected, and the heights of its rows with it. */
  readonly areFixed: boolean;
}

/** Excel's rows are no higher, in points. */
const HIGHEST = 409;
/** A row that shows its words with this much around them is high enough, whoever has set it. */
const LEAST_PADDING = 2;
/** Of the standard font, in points. */
const CHARACTER = 5.25;
/** Excel draws rows in whole pixels. */
const PIXEL = 0.75;
const inPixels = (points: number): number => Math.min(HIGHEST, Math.ceil(points / PIXEL) * PIXEL);

/** The last column of which a row of the sheet may hold something: a merged cell may go on behind the last filled one. */
export const lastColumnToMeasure = ({ values }: SheetSnapshot): number => Math.max(...values.map((row) => row.length), 0) + MOST_MERGED;
const MOST_MERGED = 10;

/** The rows on which a cell may depend that begins in this one. */
export const rowsFrom = ({ row }: Cell): Rows => ({ first: row, last: row + MOST_MERGED });

/**
 * The rows that cut off what stands in them, and their heights when they do not. Hidden rows stay hidden.
 * @param sizes of these rows, on the sheet as it is; what is to be written there may be in the snapshot already
 * @param of the cell that alone counts; all cells of the rows unless given
 */
export function fittingHeights(sheet: SheetSnapshot, sizes: RowSizes, of?: Cell): readonly HeightChange[] {
  const now = new Map(sizes.heights.map((height, index) => [sizes.first + index, height]));
  // What stands in one row first: it may be enough for what several rows share.
  const all = [...blocksIn(sheet, sizes)];
  const blocks = (of ? all.filter(({ area }) => contains(area, of)) : all).sort((a, b) => rowsOf(a.area).length - rowsOf(b.area).length);
  for (const { area, words, look } of blocks) raise(now, area, neededFor(words, look, area, sizes.widths));
  return [...now].flatMap(([row, to]) => {
    const from = sizes.heights[row - sizes.first];
    return from === undefined || from === to ? [] : [{ row, from, to }];
  });
}

interface Block {
  readonly area: Area;
  readonly words: string;
  readonly look: CellDrawing;
}

/** Every text in the rows, with the cells that it has to itself. */
function* blocksIn(sheet: SheetSnapshot, { first, last, looks, merges }: RowSizes): Iterable<Block> {
  for (let row = first; row <= last; row += 1) {
    for (const [column, value] of (sheet.values[row] ?? []).entries()) {
      const look = looks[row - first]?.[column];
      const area = merges === undefined ? upToNext(sheet, { row, column }) : areaAt(merges, { row, column });
      if (typeof value !== 'string' || value === '' || look === undefined) continue;
      if (area.firstRow >= first && area.lastRow <= last) yield { area, words: value, look };
    }
  }
}

const oneCell = ({ row, column }: Cell): Area => ({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
const areaAt = (merges: readonly Area[], cell: Cell): Area => merges.find((area) => contains(area, cell)) ?? oneCell(cell);

function upToNext({ values }: SheetSnapshot, cell: Cell): Area {
  const behind = (values[cell.row] ?? []).slice(cell.column + 1);
  const empty = behind.findIndex((value) => value !== '');
  return { ...oneCell(cell), lastColumn: cell.column + (empty === -1 ? behind.length : empty) };
}

/** At least, and with room around the words. */
interface Needed {
  readonly least: number;
  readonly wanted: number;
}

/** Excel does not break a line that does not wrap. */
function neededFor(words: string, { size, wraps }: CellDrawing, { firstColumn, lastColumn }: Area, widths: readonly number[]): Needed {
  const width = widths.slice(firstColumn, lastColumn + 1).reduce((sum, each) => sum + each, 0);
  const scale = size / FONT_SIZE;
  const lines = wraps && width > 0 ? linesIn(words, width / CHARACTER / scale) : 1;
  const height = lines * LINE * scale;
  return { least: height + LEAST_PADDING, wanted: height + PADDING };
}

const rowsOf = ({ firstRow, lastRow }: Area): readonly number[] =>
  Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);

/** What is missing goes into the last row, and into those above once that is as high as rows get. */
function raise(heights: Map<number, number>, area: Area, { least, wanted }: Needed): void {
  const rows = rowsOf(area).filter((row) => (heights.get(row) ?? 0) > 0);
  const there = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  if (there >= least) return;
  let missing = wanted - there;
  for (const row of [...rows].reverse()) {
    const before = heights.get(row) ?? 0;
    if (missing > 0) heights.set(row, Math.max(before, inPixels(before + missing)));
    missing -= (heights.get(row) ?? 0) - before;
  }
}

/** The rows that still have the height that they were given, and so get back the one before. A person's own height stays. */
export const heightsAsLeft = (changes: readonly HeightChange[], { first, heights }: RowSizes): readonly HeightChange[] =>
  changes.filter(({ row, from }) => Math.abs((heights[row - first] ?? 0) - from) < 1);
