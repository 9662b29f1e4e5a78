// The form that is rebuilt: its cells by what the new sheet takes over of them.
import type { Field, Form, Indicator, NumberContent } from '../form/form';
import { readFundHeading, type FundHeading } from '../form/funds';
import { Grid } from '../form/grid';
import { joinedRows } from '../form/heading-rows';
import { readHeading, type TableHeading } from '../form/heading';
import { decimalsOf, keptNumber } from '../form/number';
import { placesOf } from '../form/row-places';
import type { Cell, SheetSnapshot } from '../form/snapshot';
import { nothing, TEXT, text, TWO_DECIMALS, type NewCell } from './form-content';

const keyOf = ({ row, column }: Cell): string => `${row},${column}`;

/** A form as it stands, with a record of the cells that the new sheet has taken over. */
export class Original {
  readonly grid: Grid;
  readonly heading: TableHeading | undefined;
  readonly funds: FundHeading | undefined;
  readonly formulas: Cell[] = [];
  /** Numbers that were kept as texts. */
  readonly unwritten: Cell[] = [];
  private readonly placed = new Set<string>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly form: Form,
  ) {
    const { firstRow, lastRow, firstColumn, lastColumn } = form.area;
    this.grid = new Grid(sheet, firstColumn, lastColumn + 1);
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, row) => firstRow + row);
    this.heading = rows
      .map((row) => readHeading(joinedRows(this.grid, row), true))
      .find((heading) => heading && placesOf(heading) !== undefined);
    this.funds = form.funds && rows.map((row) => readFundHeading(this.grid, row)).find((heading) => heading !== undefined);
  }

  isPlaced(cell: Cell): boolean {
    return this.placed.has(keyOf(cell));
  }

  private take(field: Field<unknown>): void {
    for (const cell of field.cells) this.placed.add(keyOf(cell));
    if (field.formula !== undefined) this.formulas.push(field.cell);
  }

  /** A cell that is no field of the form. */
  cell({ row, column }: Cell): NewCell {
    if (this.grid.isBlank(row, column) || this.isPlaced({ row, column })) return nothing();
    return this.words(this.grid.textField(row, column));
  }

  /** A text as it is read, a number with its format. */
  words(field: Field<unknown> | undefined): NewCell {
    if (field === undefined) return nothing();
    this.take(field);
    const value = this.grid.value(field.cell.row, field.cell.column);
    if (field.cells.length > 1 || typeof value === 'string') return text(field.text);
    return { value, numberFormat: field.numberFormat === TEXT ? 'General' : field.numberFormat };
  }

  /** Targets and actuals stay texts whatever is typed over them: 95% is no 0.95, 1/2 no date. */
  compared(field: Field<unknown>): NewCell {
    const written = this.words(field);
    return typeof written.value === 'string' ? { ...written, numberFormat: TEXT } : written;
  }

  /** A number stays what it is, and so does its format if it has one; a number that was kept as a text becomes one. */
  number(field: Field<NumberContent> | undefined): NewCell {
    if (field === undefined) return nothing(TWO_DECIMALS);
    const blankFormat = field.numberFormat === TEXT || field.numberFormat === 'General' ? TWO_DECIMALS : field.numberFormat;
    const written = this.words(field);
    if (field.content.kind === 'empty') return nothing(blankFormat);
    if (typeof written.value === 'number') {
      // As the form shows its numbers; more digits than two stay in sight.
      const isPlain = written.numberFormat === 'General' && decimalsOf(keptNumber(written.value)) <= 2;
      return isPlain ? { ...written, numberFormat: TWO_DECIMALS } : written;
    }
    if (typeof written.value !== 'string' || field.content.kind !== 'number') return written;
    const number = numberWritten(written.value);
    if (number) this.unwritten.push(field.cell);
    return number ?? written;
  }
}

/** "29.60" is 29.6 shown as 0.00, "1,234.50" #,##0.00, "99.66%" 0.00%, and never with fewer than two decimals. */
function numberWritten(written: string): NewCell | undefined {
  const [, digits, decimals = '', percent = ''] =
    /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(%?)\s*$/.exec(written.normalize('NFKC')) ?? [];
  if (digits === undefined) return undefined;
  const plain = digits.replace(/[,+]/g, '');
  const numberFormat = `${digits.includes(',') ? '#,##0' : '0'}.${'0'.repeat(Math.max(2, decimals.length))}${percent}`;
  // Shifted in the text: dividing would leave the noise of a binary float.
  return { value: Number(percent === '' ? plain : `${plain}e-2`), numberFormat };
}

/** How many columns the row has slid to the left. */
export const shiftOf = (heading: TableHeading | undefined, { target }: Indicator): number =>
  (heading?.columns.get('target') ?? target.cell.column) - target.cell.column;

export const withoutSpace = (words: string): string => words.replace(/\s+/g, '');

/** Numbers the rows; the new sheet needs none. */
export const NUMBERING = '序号';
