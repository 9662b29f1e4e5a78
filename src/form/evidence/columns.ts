// The columns of a block as evidence: their words, what their cells look like, and the numbers in them.
import type { Grid } from '../grid';
import { sumWordsOf } from '../sum-words';
import { compact } from '../text';
import type { Block } from './block';
import { wordEvidence, type WordEvidence } from './column-words';
import { amountOf, type CellKind, type CellLook, Looks } from './kinds';

/** More rows say nothing more about what a column means. */
const MOST_ROWS = 200;

export interface Column extends WordEvidence {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** Some word stands over it. */
  readonly isHeaded: boolean;
  /** By row that counts. */
  readonly looks: readonly CellLook[];
  /** Texts as compared with each other, "" for a blank. */
  readonly texts: readonly string[];
  /** Undefined where a cell holds no plain number; percents are there, quantities are not. In the fund block amounts in 万元. */
  readonly numbers: readonly (number | undefined)[];
  /** Number in the total row. */
  readonly total: number | undefined;
  readonly filled: number;
  /** Of the filled cells the share of each kind. */
  readonly kinds: readonly (readonly [CellKind, number])[];
  /** Of the filled cells the share of one kind. */
  share(kind: CellKind): number;
  readonly sum: number;
  readonly most: number;
  readonly least: number;
  /** Some number is neither whole nor a half. */
  readonly isFractional: boolean;
  /** Of the filled cells so many are different, as a share. */
  readonly distinct: number;
}

const SUMMED = /^.{0,12}(?:小计|合计|总计|总分|总得分|综合得分|总分值)(?:得?分)?:?$/;
const isSum = (label: string): boolean => SUMMED.test(label) || sumWordsOf(label) !== undefined;
const CLEARLY_VALUES: ReadonlySet<CellKind> = new Set([
  'number',
  'percent',
  'quantity',
  'bounded',
  'achievement',
  'date',
  'quality',
  'dash',
  'unit',
  'sign',
]);
const AMOUNTS: ReadonlySet<CellKind> = new Set(['number', 'percent']);

interface Rows {
  readonly values: readonly number[];
  readonly total: number | undefined;
}

/** The rows that show what columns hold; sums, notes, levels alone and headings printed again do not. */
function rowsThatCount(grid: Grid, block: Block, looks: Looks): Rows {
  const at = block.columns.map(({ column }) => column);
  const heading = block.headingRows.map((row) => grid.labelsOf(row));
  const isHeadingAgain = (row: number): boolean =>
    heading.some((labels) => at.filter((column) => labels[column] !== '' && labels[column] === grid.label(row, column)).length > 2);
  const values: number[] = [];
  let total: number | undefined;
  for (const row of block.body) {
    if (values.length >= MOST_ROWS) break;
    const filled = at.filter((column) => looks.at(row, column).kind !== 'blank');
    if (block.kind === 'table' && grid.filled(row).some((column) => isSum(grid.label(row, column)))) {
      total = row;
      continue;
    }
    const kinds: ReadonlySet<CellKind> = block.kind === 'table' ? CLEARLY_VALUES : AMOUNTS;
    if (filled.length < 2 || isHeadingAgain(row) || !filled.some((column) => kinds.has(looks.at(row, column).kind))) continue;
    values.push(row);
  }
  // A form that nobody filled in has names alone.
  return { values: values.length > 0 ? values : block.body.filter((row) => !isHeadingAgain(row)).slice(0, MOST_ROWS), total };
}

export function columnsOf(grid: Grid, block: Block): readonly Column[] {
  const looks = new Looks(grid);
  const { values, total } = rowsThatCount(grid, block, looks);
  return block.columns.map(({ column, words }) => columnOf(grid, block, column, words, values, total, looks));
}

function columnOf(
  grid: Grid,
  { kind }: Block,
  column: number,
  words: readonly string[],
  rows: readonly number[],
  totalRow: number | undefined,
  seen: Looks,
): Column {
  const looks = rows.map((row) => seen.at(row, column));
  const texts = rows.map((row) => compact(grid.written(row, column)));
  const numbers = looks.map((look, index) => (kind === 'funds' ? (amountOf(look, texts[index] ?? '') ?? percentIn(look)) : plainIn(look)));
  const counts = new Map<CellKind, number>();
  for (const look of looks) counts.set(look.kind, (counts.get(look.kind) ?? 0) + 1);
  const filled = looks.length - (counts.get('blank') ?? 0);
  const known = numbers.filter((number) => number !== undefined);
  const total = totalRow === undefined ? undefined : plainIn(seen.at(totalRow, column));
  return {
    ...wordEvidence(kind, words),
    column,
    isHeaded: words.length > 0,
    looks,
    texts,
    numbers,
    total,
    filled,
    kinds: [...counts].filter(([each]) => each !== 'blank').map(([each, count]) => [each, count / filled]),
    share: (each) => (filled === 0 ? 0 : (counts.get(each) ?? 0) / filled),
    sum: known.reduce((sum, number) => sum + number, 0),
    most: Math.max(0, ...known),
    least: Math.min(0, ...known),
    isFractional: known.some((number) => !Number.isInteger(number * 2)),
    distinct: filled === 0 ? 0 : new Set(texts.filter((text) => text !== '')).size / filled,
  };
}

const percentIn = ({ kind, number }: CellLook): number | undefined => (kind === 'percent' ? number : undefined);
const plainIn = (look: CellLook): number | undefined => (look.kind === 'number' ? look.number : percentIn(look));
