// Whether the rows in which a plan writes are still where they stood.
import { addressOf, type CellValue, type SheetSnapshot } from '../form/snapshot';
import { marksBeyond } from './content';
import type { SheetPlan } from './plan';

/** Rows of a sheet by their number, as formulas; null for the cells that a plan writes. Enough to know the rows again. */
export type Rows = ReadonlyMap<number, readonly (CellValue | null)[]>;

/** The rows in which the plan changes a cell or a mark; the sheet before or after it was carried out. */
export function rowsOf({ edits, marksBefore, marksAfter }: SheetPlan, sheet: SheetSnapshot): Rows {
  const written = new Set(edits.map(({ cell }) => addressOf(cell)));
  const marked = [...marksBeyond(marksBefore, marksAfter), ...marksBeyond(marksAfter, marksBefore)];
  const rows = new Set([...edits.map(({ cell }) => cell.row), ...marked.map(({ row }) => row)]);
  return new Map(
    [...rows].map((row) => [
      row,
      (sheet.formulas[row] ?? []).map((value, column) => (written.has(addressOf({ row, column })) ? null : value)),
    ]),
  );
}

/**
 * Tells of a row whether it is still where it stood: at least half of what it held stands there, no other row holds more of it, and
 * what stands there is not more of another of the rows. Rows and columns that came or went are told so from cells that people have edited.
 */
export function placesOf(rows: Rows, sheet: SheetSnapshot): (row: number) => boolean {
  const [inSheet, inRows] = [onceNeeded(() => finderOf(sheet.formulas)), onceNeeded(() => finderOf([...rows.values()]))];
  return (row) => {
    const before = rows.get(row);
    const then = held(before);
    // What the plan itself has written says nothing of the row.
    const here = sheet.formulas[row]?.map((value, column) => (before?.[column] === null ? '' : value)) ?? [];
    const own = likeness(then, here);
    const isMore = (cells: Held, finder: () => Finder): boolean => cells.length > own && finder()(cells, own);
    return own * 2 >= then.length && !isMore(then, inSheet) && !isMore(held(here), inRows);
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
