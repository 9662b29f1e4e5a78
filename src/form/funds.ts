// The fund block: its heading row 年初预算数 … 得分 and the lines of amounts below.
import type { FundBlock, FundLine, FundLineKind } from './form';
import type { Grid } from './grid';
import type { NumberUnit } from './number';
import { rateField } from './rate';
import { compact, isColumnMark, labelOf, lookup } from './text';
import { FUND_COLUMNS, FUND_LINES, FUND_SHARES, type FundColumn, LONGEST_LABEL } from './vocabulary';

const COLUMN_OF = lookup(FUND_COLUMNS);

export interface FundHeading {
  readonly row: number;
  readonly columns: ReadonlyMap<FundColumn, number>;
}

/** Reads a row as the heading of a fund block: it names budget and executed amounts. Undefined when it does not. */
export function readFundHeading(grid: Grid, row: number): FundHeading | undefined {
  const columns = new Map<FundColumn, number>();
  grid.labelsOf(row).forEach((label, column) => {
    const meaning = COLUMN_OF.get(label);
    if (meaning !== undefined && !columns.has(meaning)) columns.set(meaning, column);
  });
  const initial = columns.get('initialBudget');
  // Where 预算数 is the only budget column, the execution rate is measured by it.
  if (!columns.has('annualBudget') && initial !== undefined && grid.label(row, initial) === '预算数') {
    columns.delete('initialBudget');
    columns.set('annualBudget', initial);
  }
  return columns.has('executed') && (columns.has('annualBudget') || columns.has('initialBudget')) ? { row, columns } : undefined;
}

function kindOf(label: string): FundLineKind | undefined {
  return FUND_LINES.find(([, words]) => words.some((word) => label.includes(word)))?.[0];
}

/** The unit named in the block, or else above it; 万元 when none is, as in the official template. */
function unitOf(grid: Grid, heading: FundHeading, firstRow: number, end: number): '元' | '万元' {
  // The label of the block, which may name the unit, may stand beside its lines.
  const above = Array.from({ length: heading.row - firstRow + 1 }, (_, up) => heading.row - up);
  const below = Array.from({ length: Math.max(0, end - heading.row - 1) }, (_, down) => heading.row + 1 + down);
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
export function readFunds(grid: Grid, heading: FundHeading, firstRow: number, end: number): FundBlock | undefined {
  const unit = unitOf(grid, heading, firstRow, end);
  const columns = [...heading.columns.values()];
  const firstColumn = Math.min(...columns);
  const lines: FundLine[] = [];
  /** Lines that split a part; they are not added to the total again. */
  const shares = new Map<FundLine, FundLine[]>();
  let whole: FundLine | undefined;
  for (let row = heading.row + 1; row < end; row++) {
    if (grid.filled(row).every((column) => isColumnMark(grid.seen(row, column)))) continue;
    const hasAmounts = columns.some((column) => !grid.isBlank(row, column));
    let label = '';
    let saysOf = false;
    for (let column = firstColumn - 1; column >= 0 && label === ''; column--) {
      const written = labelOf(grid.seen(row, column));
      label = written.replace(/^其中:?/, '');
      saysOf = label !== written;
    }
    const kind = kindOf(label);
    if (!hasAmounts && kind === undefined) continue;
    const read = line(grid, heading, row, label, kind ?? 'other', unit);
    const isShare = kind === 'currentYear' && FUND_SHARES.test(label);
    const above = lines[lines.length - 1];
    if (!isShare) whole = undefined;
    else if (saysOf && above?.kind === 'currentYear' && !FUND_SHARES.test(above.label)) whole = above;
    if (whole) shares.set(whole, [...(shares.get(whole) ?? []), read]);
    else lines.push(read);
  }
  const withShares = (read: FundLine): FundLine => {
    const own = shares.get(read);
    return own ? { ...read, parts: own } : read;
  };
  const total = lines.find(({ kind }) => kind === 'total') ?? lines[0];
  return total && { unit, total, parts: lines.filter((part) => part !== total).map(withShares) };
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
