// The fund block: its heading 年初预算数 … 得分 and the lines of amounts below.
import { decimal } from './decimal';
import type { FundBlock, FundLine, FundLineKind } from './form';
import { depthOf, furtherTotalsOf, partsOf, type PrintedLine } from './fund-lines';
import type { Grid } from './grid';
import type { HeadingRows } from './heading-rows';
import type { NumberUnit } from './number';
import { rateField } from './rate';
import type { Taken } from './taken';
import type { FundColumn } from './template';
import { compact, isColumnMark, labelOf, lookup } from './text';
import { FUND_COLUMNS, FUND_LINES, LONGEST_LABEL } from './vocabulary';

const COLUMN_OF = lookup(FUND_COLUMNS);

export interface FundHeading {
  readonly row: number;
  /** Equals `row` in a heading of one row. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<FundColumn, number>;
}

/** Whether a heading's words name budget and executed amounts. */
export function isFundHeading(labels: readonly string[]): boolean {
  let [executed, budget] = [false, false];
  for (const label of labels) {
    const meaning = label === '' ? undefined : COLUMN_OF.get(label);
    executed ||= meaning === 'executed';
    budget ||= meaning === 'annualBudget' || meaning === 'initialBudget';
  }
  return executed && budget;
}

/**
 * The columns of a heading whose words are all known, each meaning once, and whose cells do not contradict them.
 * @param end the row of the next block
 * @returns undefined where the words alone do not decide
 */
export function knownFunds(grid: Grid, rows: HeadingRows, end: number): FundHeading | undefined {
  const columns = new Map<FundColumn, number>();
  const unknown: number[] = [];
  for (const column of rows.words.keys()) {
    const meaning = COLUMN_OF.get(rows.labels[column] ?? '');
    if (meaning === undefined) unknown.push(column);
    else if (columns.has(meaning)) return undefined;
    else columns.set(meaning, column);
  }
  const first = Math.min(...columns.values());
  // In front of the columns stand the labels of the block and of its lines.
  if (!isFundHeading(rows.labels) || unknown.some((column) => column > first)) return undefined;
  for (let row = rows.last + 1; row < end && !isEnd(grid, row, columns); row++) {
    const isText = (column: number): boolean => !grid.isBlank(row, column) && !isAmount(grid, row, column);
    if (unknown.some((column) => isAmount(grid, row, column)) || [...columns.values()].filter(isText).length > 1) return undefined;
  }
  return { row: rows.first, lastRow: rows.last, columns: withBase(columns) };
}

/** Where the words of a row, or of it and the rows below, are a fund heading: its columns, whatever stands under them. */
export function readFundHeading(grid: Grid, row: number): FundHeading | undefined {
  if (!isFundHeading(grid.labelsOf(row))) return undefined;
  const columns = new Map<FundColumn, number>();
  grid.labelsOf(row).forEach((label, column) => {
    const meaning = COLUMN_OF.get(label);
    if (meaning !== undefined && !columns.has(meaning)) columns.set(meaning, column);
  });
  return { row, lastRow: row, columns: withBase(columns) };
}

/** Where no annual budget stands, the execution rate is measured by the one that does. */
export function withBase(columns: ReadonlyMap<FundColumn, number>): ReadonlyMap<FundColumn, number> {
  const initial = columns.get('initialBudget');
  if (columns.has('annualBudget') || initial === undefined) return columns;
  const based = new Map(columns).set('annualBudget', initial);
  based.delete('initialBudget');
  return based;
}

function kindOf(label: string): FundLineKind | undefined {
  return FUND_LINES.find(([, words]) => words.some((word) => label.includes(word)))?.[0];
}

const isAmount = (grid: Grid, row: number, column: number): boolean => {
  const { kind } = grid.number(row, column, '万元');
  return kind === 'number' || kind === 'dash';
};

/** 按收入性质分:100: an amount of a breakdown of its own. */
const LABELLED_AMOUNT = /[^\d:.,≥≤<>=-]:-?[\d,.]+(?:万?元|%)?$/;
const LONGEST_IN_A_LINE = 24;

/** Whether the block is over at this row: a long text, or words where amounts belong under a label that no line has. */
function isEnd(grid: Grid, row: number, columns: FundHeading['columns']): boolean {
  const isFilled = (column: number): boolean => !grid.isBlank(row, column);
  const holdsAmount = (column: number): boolean => isAmount(grid, row, column);
  const amounts = AMOUNTS.flatMap((meaning) => columns.get(meaning) ?? []).filter(isFilled);
  // A line may have a long remark beside its amounts.
  if (amounts.some(holdsAmount)) return false;
  const filled = [...columns.values()].filter(isFilled);
  const first = Math.min(...columns.values());
  const isLine = grid.filled(row).some((column) => column < first && kindOf(grid.label(row, column)) !== undefined);
  // Words where the amounts belong, and points behind them, are an indicator's.
  if ((isLine || amounts.length === 0) && filled.some(holdsAmount)) return false;
  const texts = grid.filled(row).map((column) => grid.written(row, column));
  if (texts.some((text) => text.length > LONGEST_IN_A_LINE)) return true;
  if (filled.length === 0) return false;
  if (filled.every((column) => isColumnMark(grid.seen(row, column)))) return false;
  return !isLine && !texts.some((text) => LABELLED_AMOUNT.test(text));
}
const AMOUNTS = ['initialBudget', 'annualBudget', 'executed'] as const;

/** The unit named in the block, or else above it; 万元 when none is, as in the official template. */
function unitOf(grid: Grid, heading: FundHeading, firstRow: number, end: number): '元' | '万元' {
  // The label of the block, which may name the unit, may stand beside its lines.
  const last = heading.lastRow;
  const above = Array.from({ length: last - firstRow + 1 }, (_, up) => last - up);
  const below = Array.from({ length: Math.max(0, end - last - 1) }, (_, down) => last + 1 + down);
  for (const row of [...above, ...below]) {
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || value.length > LONGEST_LABEL) continue;
      const unit = /\((?:金额)?(?:单位:)?(元|万元)\)|单位:(?:人民币)?(元|万元)|资金\/?(元|万元)$/.exec(compact(value));
      if (unit) return (unit[1] ?? unit[2] ?? unit[3]) === '元' ? '元' : '万元';
    }
  }
  return '万元';
}

/**
 * Reads the lines under a fund heading.
 * @param firstRow of the form: the unit may be named above the block
 * @param end the row of the next block
 * @returns undefined when no line is there
 */
export function readFunds(grid: Grid, heading: FundHeading, firstRow: number, end: number, taken: Taken): FundBlock | undefined {
  const unit = unitOf(grid, heading, firstRow, end);
  const columns = [...heading.columns.values()];
  const firstColumn = Math.min(...columns);
  const lines: PrintedLine[] = [];
  const headed = takeHeading(grid, heading, taken);
  let row = heading.lastRow + 1;
  for (; row < end && !isEnd(grid, row, heading.columns); row++) {
    if (grid.filled(row).every((column) => isColumnMark(grid.seen(row, column)))) {
      taken.row(row);
      continue;
    }
    const isLabelled = grid.filled(row).some((column) => LABELLED_AMOUNT.test(grid.written(row, column)));
    if (isLabelled && !columns.some((column) => isAmount(grid, row, column))) continue;
    const hasAmounts = columns.some((column) => !grid.isBlank(row, column));
    let written = '';
    for (let column = firstColumn - 1; column >= 0 && written === ''; column--) written = grid.written(row, column);
    const label = labelOf(written).replace(/^其中:?/, '');
    const kind = kindOf(label);
    const isLine = hasAmounts || kind !== undefined;
    // Two texts without an amount are no label of a line.
    if (isLine || grid.filled(row).length === 1)
      for (const column of grid.filled(row)) if (column < firstColumn || headed.has(column)) taken.cell({ row, column });
    if (!isLine) continue;
    lines.push({
      line: line(grid, heading, row, label, kind ?? 'other', unit),
      saysOf: written.startsWith('其中'),
      depth: depthOf(written),
    });
  }
  const total = (lines.find(({ line: { kind } }) => kind === 'total') ?? lines[0])?.line;
  if (!total) return undefined;
  const printed = printedPointsOf(grid, heading, row);
  if (printed) taken.cell(printed.cell);
  const parts = partsOf(
    total,
    lines.filter(({ line: part }) => part !== total),
  );
  const furtherTotals = furtherTotalsOf(total, parts).map((further) => ({ row: further, column: firstColumn }));
  const more = { ...(printed && { printedPoints: printed }), ...(furtherTotals.length > 0 && { furtherTotals }) };
  return { unit, total, parts, ...more };
}

/** The columns that have a word; what each is for was understood with it. */
function takeHeading(grid: Grid, { row: first, lastRow, columns }: FundHeading, taken: Taken): ReadonlySet<number> {
  const headed = new Set(columns.values());
  for (let row = first; row <= lastRow; row++) {
    taken.row(row);
    for (const column of grid.filled(row)) headed.add(column);
  }
  return headed;
}

/** 预算执行情况(20分), 得分(20分*执行率), in the heading or beside the lines. */
const PRINTED_POINTS = /\((?:满分|分值|权重|共|总分)?:?(\d+(?:\.\d+)?)分(?:[*×x].*)?\)/;

function printedPointsOf(grid: Grid, { row: first, lastRow, columns }: FundHeading, end: number): FundBlock['printedPoints'] {
  const firstColumn = Math.min(...columns.values());
  for (let row = first; row < end; row++) {
    for (const column of grid.filled(row)) {
      if (row > lastRow && column >= firstColumn) break;
      const points = PRINTED_POINTS.exec(grid.written(row, column))?.[1];
      if (points !== undefined) return { points: decimal(points), cell: { row, column } };
    }
  }
  return undefined;
}

function line(grid: Grid, heading: FundHeading, row: number, label: string, kind: FundLineKind, unit: '元' | '万元'): FundLine {
  const field = (meaning: FundColumn, inUnit: NumberUnit) => {
    const column = heading.columns.get(meaning);
    return column === undefined ? {} : { [meaning]: grid.numberField(row, column, inUnit) };
  };
  const read: FundLine = {
    kind,
    label,
    row,
    ...field('initialBudget', unit),
    ...field('annualBudget', unit),
    ...field('executed', unit),
    ...field('points', '分'),
    ...field('executionRate', '%'),
    ...field('score', '分'),
  };
  return read.executionRate === undefined
    ? read
    : { ...read, executionRate: rateField(read.executionRate, read.annualBudget ?? read.initialBudget, read.executed) };
}
