// Forms side by side: a sheet is cut into one grid for each range of columns that has headings of its own.
import { Grid } from './grid';
import { headingExtents } from './heading';
import type { Steps } from './steps';

type Extent = readonly [from: number, to: number];

/** Takes a fraction of a millisecond; stopping at every row would double the work. */
const ROWS_OF_A_STEP = 20;
/** So many words that come again in the same order are a second heading. */
const FEWEST_REPEATED = 4;

/** One grid of the whole sheet, or one for each range of columns that has its own table headings. */
export function* sideBySide(grid: Grid): Steps<readonly Grid[]> {
  const bands: [number, number][] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (row % ROWS_OF_A_STEP === 0) yield;
    for (const [from, to] of extentsIn(grid, row)) {
      const touched = bands.filter((band) => band[0] <= to && from <= band[1]);
      const joined: [number, number] = [Math.min(from, ...touched.map((band) => band[0])), Math.max(to, ...touched.map((band) => band[1]))];
      for (const band of touched) bands.splice(bands.indexOf(band), 1);
      bands.push(joined);
    }
  }
  bands.sort((a, b) => a[0] - b[0]);
  if (bands.length < 2) return [grid];
  // A form begins behind a blank column, or at its own heading when there is none.
  const starts = bands.slice(1).map(([from], index) => {
    for (let column = from - 1; column > (bands[index]?.[1] ?? 0); column--) if (grid.isBlankColumn(column)) return column;
    return from;
  });
  return [0, ...starts].map((from, index) => new Grid(grid.sheet, from, starts[index]));
}

function extentsIn(grid: Grid, row: number): readonly Extent[] {
  const repeated = repeatedIn(grid, row);
  return repeated.length > 1 ? repeated : headingExtents(grid, row);
}

/** Where the words of a row come again one by one, known or not: two copies of a template stand beside each other. */
function repeatedIn(grid: Grid, row: number): readonly Extent[] {
  const filled = grid.filled(row);
  if (filled.length < 2 * FEWEST_REPEATED) return [];
  const labels = grid.labelsOf(row);
  const words = filled.map((column) => labels[column] ?? '');
  const period = words.indexOf(words[0] ?? '', 1);
  if (period < FEWEST_REPEATED || filled.length % period !== 0) return [];
  const isRepeated = words.every((word, index) => word !== '' && !/^[\d≥≤<>=.]/.test(word) && word === words[index % period]);
  if (!isRepeated || new Set(words).size !== period) return [];
  return Array.from({ length: filled.length / period }, (_, copy): Extent => [
    filled[copy * period] ?? 0,
    filled[(copy + 1) * period - 1] ?? 0,
  ]);
}
