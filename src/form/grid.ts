// Gives readers the cells of a snapshot by position, blank ones beyond its edges, and makes fields of them.
import { decimal, type Decimal, HUNDRED, roundHalfUp } from './decimal';
import type { Empty, Field, NumberContent, TextContent } from './form';
import type { Area } from './identity';
import { keptNumber, type NumberUnit, parseNumber } from './number';
import { type NumberFormat, readNumberFormat } from './number-format';
import { type Cell, type CellValue, holdsFormula, type SheetSnapshot } from './snapshot';
import { beginsPlain, compact, joinTorn, labelIn } from './text';
import { LONGEST_LABEL } from './vocabulary';

/** The zero-based number of XFD, the last column that Excel has. */
const LAST_COLUMN = 16_383;

const NARROW = /^#+$/;
const EMPTY: Empty = { kind: 'empty' };
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** An earlier date is a number such as 12 in a cell formatted as a date. */
const EARLIEST_YEAR = 1950;

/** The few cells that begin with no visible character are looked at whole. */
const isBlank = (value: CellValue): boolean =>
  typeof value === 'string' && (value === '' || (!beginsPlain(value) && compact(value) === ''));

/** The number of rows down to the last filled one; a space typed far below would otherwise make a million. */
function filledRows(values: SheetSnapshot['values']): number {
  let rows = values.length;
  while (values[rows - 1]?.every(isBlank) === true) rows--;
  return rows;
}

export class Grid {
  readonly rows: number;
  readonly columns: number;
  private readonly labels: (string[] | undefined)[] = [];
  private readonly compacted: string[][] = [];
  private readonly formats = new Map<string, NumberFormat>();
  private readonly filledColumns: (readonly number[] | undefined)[] = [];

  /** @param from, to the columns of one of several forms side by side, `to` excluded; cells keep their place in the sheet */
  constructor(
    readonly sheet: SheetSnapshot,
    private readonly from = 0,
    private readonly to = Infinity,
  ) {
    this.rows = filledRows(sheet.values);
    this.columns = Math.min(
      to,
      sheet.values.reduce((most, row) => Math.max(most, row.length), 0),
    );
  }

  /** The cells of these rows (both included) in all columns that are this grid's, used or not. */
  areaOf(firstRow: number, lastRow: number): Area {
    return { firstRow, lastRow, firstColumn: this.from, lastColumn: Math.min(this.to - 1, LAST_COLUMN) };
  }

  /** "" outside the grid. */
  value(row: number, column: number): CellValue {
    return column < this.from || column >= this.columns ? '' : (this.sheet.values[row]?.[column] ?? '');
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  isBlankRow(row: number): boolean {
    return this.filled(row).length === 0;
  }

  isBlankColumn(column: number): boolean {
    for (let row = 0; row < this.rows; row++) if (!this.isBlank(row, column)) return false;
    return true;
  }

  /** The label of every cell of the row, "" for a blank, numeric or long one. */
  labelsOf(row: number): readonly string[] {
    return (this.labels[row] ??= (this.sheet.values[row] ?? []).map((value, column) =>
      column >= this.from && column < this.columns && typeof value === 'string' && value !== '' && value.length <= LONGEST_LABEL
        ? labelIn(this.written(row, column))
        : '',
    ));
  }

  label(row: number, column: number): string {
    return this.labelsOf(row)[column] ?? '';
  }

  /** The first cell of the row that is not blank, from `from` to `to` (excluded). */
  firstFilled(row: number, from = this.from, to = this.columns): number | undefined {
    for (const column of this.filled(row)) if (column >= from) return column < to ? column : undefined;
    return undefined;
  }

  /** The columns of the row that are not blank. */
  filled(row: number): readonly number[] {
    return (this.filledColumns[row] ??= this.findFilled(row));
  }

  private findFilled(row: number): readonly number[] {
    const filled: number[] = [];
    const values = this.sheet.values[row] ?? [];
    const to = Math.min(this.columns, values.length);
    for (let column = this.from; column < to; column++) if (!isBlank(values[column] ?? '')) filled.push(column);
    return filled;
  }

  /**
   * The column for the value of a label with nothing behind it: the next one that any of these rows uses. Columns that none uses
   * lie under merged labels, and Excel drops values written there. Undefined where the next column is another form's.
   */
  valueColumn(label: Cell, firstRow: number, lastRow: number): number | undefined {
    for (let column = label.column + 1; column < this.columns; column++) {
      for (let row = firstRow; row <= lastRow; row++) if (!this.isBlank(row, column)) return column;
    }
    return label.column + 1 < this.to ? label.column + 1 : undefined;
  }

  numberFormat(row: number, column: number): string {
    return this.sheet.numberFormats[row]?.[column] ?? 'General';
  }

  private format(row: number, column: number): NumberFormat {
    const written = this.numberFormat(row, column);
    const known = this.formats.get(written) ?? readNumberFormat(written);
    this.formats.set(written, known);
    return known;
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.sheet.formulas[row]?.[column] ?? '';
    return formula !== '' && holdsFormula(formula, this.value(row, column)) ? formula : undefined;
  }

  /** The cell as the user sees it; a number hidden behind #### is written out. */
  seen(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === 'string') return value;
    const text = this.sheet.text[row]?.[column] ?? '';
    return text === '' || NARROW.test(text) ? writtenOut(value, this.format(row, column)) : text;
  }

  /** The cell as a person would type it: a number with all digits and the words its format adds (20.4篇), 95%, 2024/12/31. */
  typed(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value !== 'number' || !Number.isFinite(value)) return String(value);
    const seen = this.seen(row, column);
    // Most cells show their number unformatted.
    if (/^[\d.]+$/.test(seen) && Number(seen) === value) return seen;
    const format = this.format(row, column);
    if (format.kind === 'date') return dateTyped(value, format.shows) ?? seen;
    const shown = seen.normalize('NFKC').replace(/[\s,¥$]/g, '');
    const [, before = '', digits, behind = ''] = /^([^\d+-]*)\+?(-?\d+(?:\.\d+)?)(\D*)$/.exec(shown) ?? [];
    if (digits === undefined) return seen;
    // Both 99.66 and 0.9966 may show as 99.66%; only the second is scaled.
    const kept = format.kind === 'fixed' ? scaled(value, format) : keptNumber(value);
    const [number, [, decimals = '']] = [decimal(digits), digits.split('.')];
    if (!roundHalfUp(kept, decimals.length).eq(number)) return seen;
    return `${before}${kept.eq(number) ? digits : kept.toFixed()}${behind}`;
  }

  /** `typed`, compacted; kept, because readers ask for it many times. */
  written(row: number, column: number): string {
    const known = (this.compacted[row] ??= []);
    return (known[column] ??= compact(this.typed(row, column)));
  }

  /** `seen`, compacted; of a text that is what is kept. */
  printed(row: number, column: number): string {
    return typeof this.value(row, column) === 'string' ? this.written(row, column) : compact(this.seen(row, column));
  }

  /** A field of one cell, or of the pieces of a torn one from the top. */
  field<Content>(cells: readonly [Cell, ...Cell[]], text: string, content: Content): Field<Content> {
    const [cell] = cells;
    const formula = this.formula(cell.row, cell.column);
    const numberFormat = this.numberFormat(cell.row, cell.column);
    return formula === undefined ? { cell, cells, text, numberFormat, content } : { cell, cells, text, formula, numberFormat, content };
  }

  textField(row: number, column: number): Field<TextContent> {
    return this.joinedText([{ row, column }]);
  }

  /** Text torn over several cells, joined as `joinTorn` does. */
  joinedText(cells: readonly [Cell, ...Cell[]], clean: (text: string) => string = (text) => text): Field<TextContent> {
    const text = clean(joinTorn(cells.map((cell) => this.seen(cell.row, cell.column))));
    return this.field<TextContent>(cells, text, text.trim() === '' ? EMPTY : { kind: 'text' });
  }

  numberField(row: number, column: number, unit: NumberUnit): Field<NumberContent> {
    return this.field([{ row, column }], this.seen(row, column), this.number(row, column, unit));
  }

  number(row: number, column: number, unit: NumberUnit): NumberContent {
    return parseNumber(this.value(row, column), this.sheet.text[row]?.[column] ?? '', this.format(row, column), unit);
  }
}

/** A date cell with the year it holds, also when its format shows none; undefined for a time of day and what is no date. */
function dateTyped(value: number, shows: 'day' | 'month' | 'year' | 'time'): string | undefined {
  const date = new Date(EXCEL_EPOCH + Math.floor(value) * DAY);
  if (Number.isNaN(date.getTime()) || shows === 'time' || shows === 'year') return undefined;
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (year < EARLIEST_YEAR) return undefined;
  return shows === 'day' ? `${year}/${month}/${date.getUTCDate()}` : `${year}年${month}月`;
}

/** Formats a value; of its number format only decimals, grouping, percent and dates are heeded. */
function writtenOut(value: number | boolean, format: NumberFormat): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!Number.isFinite(value)) return String(value);
  const kept = keptNumber(value);
  if (format.kind === 'general') return kept.toFixed();
  if (format.kind === 'date') {
    return dateTyped(value, 'day') ?? kept.toFixed();
  }
  const fixed = scaled(value, format).toFixed(format.decimals);
  const shown = format.grouped ? fixed.replace(/\d+/, grouped) : fixed;
  return format.percent ? `${shown}%` : shown;
}

/** The value times 100 under a percent format, by 1000 for each scaling comma; unrounded. */
function scaled(value: number, { percent, thousands }: NumberFormat & { kind: 'fixed' }): Decimal {
  const kept = keptNumber(value);
  return percent || thousands > 0 ? kept.times(percent ? HUNDRED : 1).div(1000 ** thousands) : kept;
}

const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
