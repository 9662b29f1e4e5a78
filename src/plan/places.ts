// Whether the cells that a plan writes are still where they stood.
import { addressOf, type Cell, type CellValue, type SheetSnapshot } from '../form/snapshot';
import { marksBeyond } from './content';
import type { SheetPlan } from './plan';

/** What is enough to know the rows and columns again in which a plan writes; zero-based. */
export interface Traces {
  /** Rows as formulas; null for the cells that the plan writes. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Words of a row that stood nowhere else on the sheet, such as the indicator's name. */
  readonly ownWords: ReadonlyMap<number, readonly string[]>;
  /** Words of a column, its headings above all. */
  readonly headings: ReadonlyMap<number, readonly string[]>;
}

/** A row of which the plan changes the height alone. */
export const rowCell = (row: number): Cell => ({ row, column: 0 });

/** The rows and columns in which the plan changes a cell, a mark or a height; the sheet before or after it was carried out. */
export function tracesOf({ edits, marksBefore, marksAfter, heights = [] }: SheetPlan, sheet: SheetSnapshot): Traces {
  const written = new Set(edits.map(({ cell }) => addressOf(cell)));
  const marked = [...marksBeyond(marksBefore, marksAfter), ...marksBeyond(marksAfter, marksBefore)];
  const cells = [...edits.map(({ cell }) => cell), ...marked, ...heights.map(({ row }) => rowCell(row))];
  const unwritten = (row: number): Row =>
    (sheet.formulas[row] ?? []).map((value, column) => (written.has(addressOf({ row, column })) ? null : value));
  const rows = new Map(cells.map(({ row }) => [row, unwritten(row)]));
  const counts = new Map<CellValue, number>();
  for (const value of sheet.formulas.flat()) if (isWord(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ownWords = new Map([...rows].map(([row, values]) => [row, values.filter(isWord).filter((word) => counts.get(word) === 1)]));
  const headings = new Map(
    [...new Set(cells.map(({ column }) => column))].map((column) => [
      column,
      wordsIn(sheet.formulas.map((values, row) => (written.has(addressOf({ row, column })) ? null : values[column]))),
    ]),
  );
  return { rows, ownWords, headings };
}

/** Longer texts are no labels, and people go on writing them. */
const LONGEST_WORD = 40;

const isWord = (value: CellValue | null | undefined): value is string =>
  typeof value === 'string' && value.length <= LONGEST_WORD && !value.startsWith('=') && /\p{L}/u.test(value);

const wordsIn = (values: readonly (CellValue | null | undefined)[]): readonly string[] => [...new Set(values.filter(isWord))];

/**
 * Tells of a cell whether its row and its column are still where they stood. A row is when at least half of what it held stands
 * there, with one of its own words, no other row holds more of it, and what stands there is not more of another of the rows; a column
 * when at least half of its words stand in it. Rows and columns that came or went are told so from cells that people have edited.
 */
export function placesOf({ rows, ownWords, headings }: Traces, sheet: SheetSnapshot): (cell: Cell) => boolean {
  const [inSheet, inRows] = [onceNeeded(() => finderOf(sheet.formulas)), onceNeeded(() => finderOf([...rows.values()]))];
  const isColumnInPlace = remembered((column) => {
    const then = headings.get(column) ?? [];
    const now = new Set(sheet.formulas.map((values) => values[column]));
    return then.filter((word) => now.has(word)).length * 2 >= then.length;
  });
  const isRowInPlace = remembered((row) => {
    const before = rows.get(row);
    const then = held(before);
    // What the plan itself has written says nothing of the row.
    const here = sheet.formulas[row]?.map((value, column) => (before?.[column] === null ? '' : value)) ?? [];
    const own = likeness(then, here);
    const isMore = (cells: Held, finder: () => Finder): boolean => cells.length > own && finder()(cells, own);
    const words = ownWords.get(row) ?? [];
    const isItself = words.length === 0 || words.some((word) => here.includes(word));
    return isItself && own * 2 >= then.length && !isMore(then, inSheet) && !isMore(held(here), inRows);
  });
  return ({ row, column }) => isRowInPlace(row) && isColumnInPlace(column);
}

/** Asked of each number once. */
function remembered(tell: (number: number) => boolean): (number: number) => boolean {
  const known = new Map<number, boolean>();
  return (number) => {
    const answer = known.get(number) ?? tell(number);
    known.set(number, answer);
    return answer;
  };
}

type Row = readonly (CellValue | null)[];
type Held = readonly { readonly value: CellValue; readonly column: number }[];

const held = (cells: Row = []): Held => cells.flatMap((value, column) => (value === null || value === '' ? [] : [{ value, column }]));

const likeness = (then: Held, now: Row): number => then.filter(({ value, column }) => now[column] === value).length;

/** Whether one of the rows holds more than so many of the cells. */
type Finder = (cells: Held, most: number) => boolean;

function finderOf(rows: readonly Row[]): Finder {
  const holding: Map<CellValue, Row[]>[] = [];
  for (const row of rows) {
    for (const { value, column } of held(row)) {
      const byValue = (holding[column] ??= new Map<CellValue, Row[]>());
      const found = byValue.get(value);
      if (found) found.push(row);
      else byValue.set(value, [row]);
    }
  }
  return (cells, most) =>
    // Such a row lacks fewer than `cells.length - most` of the cells, so it holds one of any so many: of the rarest, that few hold.
    cells
      .map(({ value, column }) => holding[column]?.get(value) ?? [])
      .sort((a, b) => a.length - b.length)
      .slice(0, cells.length - most)
      .some((candidates) => candidates.some((row) => likeness(cells, row) > most));
}

function onceNeeded<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}
