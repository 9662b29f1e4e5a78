// A worksheet of the stand-in's workbook: its cells and looks, and questions about them.
import { bounding, cellArea, contains, MAX_COLUMNS, type Area, type Cell } from './address';
import type {
  BookCell,
  ColumnLook,
  ConditionalFormat,
  Hyperlink,
  Page,
  Protection,
  RowLook,
  SheetStart,
  Table,
  Validation,
  Visibility,
} from './model';
import { shownText } from './number-text';

export const keyOf = ({ row, column }: Cell): number => row * MAX_COLUMNS + column;
const cellOfKey = (key: number): Cell => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });
/** A pixel is three quarters of a point; a column's width in a file is counted in digits of seven pixels. */
export const POINTS_PER_PIXEL = 0.75;
export const PIXELS_PER_CHARACTER = 7;
/** Of a row and of a column that say nothing of their own, in points. */
const ROW_HEIGHT = 15;
const COLUMN_WIDTH = 48;

export const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
export const EMPTY: BookCell = { value: '', numberFormat: 'General' };

/** A worksheet. Read it here, change it through its Book. */
export class Sheet {
  /** "{GUID}"; the sheet keeps it when it is renamed. */
  readonly id = newId();
  name: string;
  visibility: Visibility;
  protection: Protection;
  autoFilter: Area | undefined;
  readonly merges: Area[];
  readonly columns: Map<number, ColumnLook>;
  readonly rows: Map<number, RowLook>;
  frozen: { readonly rows: number; readonly columns: number } | undefined;
  gridlines: boolean;
  tables: readonly Table[];
  /** Made in this session; those of a file stay in it. */
  validations: readonly Validation[] = [];
  /** Made in this session; those of a file stay in it. */
  hyperlinks: readonly Hyperlink[] = [];
  /** Set in this session; the page set-up of an opened file is kept in the file alone. */
  page: Page | undefined;
  /** The sheet was cleared or made in this session, so that its part of the opened file counts no more. */
  isRemade = false;
  /** In the order of their priority. */
  conditionalFormats: readonly ConditionalFormat[];
  readonly cells = new Map<number, BookCell>();

  constructor(start: SheetStart) {
    this.name = start.name;
    this.visibility = start.visibility ?? 'Visible';
    this.protection = start.protection ?? { protected: false };
    this.autoFilter = start.autoFilter;
    this.merges = [...(start.merges ?? [])];
    this.columns = new Map(start.columns ?? []);
    this.rows = new Map(start.rows ?? []);
    this.frozen = start.frozen;
    this.gridlines = start.gridlines ?? true;
    this.tables = (start.tables ?? []).map((table) => ({ ...table, id: newId() }));
    this.conditionalFormats = (start.conditionalFormats ?? []).map((format) => ({ ...format, id: newId() }));
    for (const [at, cell] of start.cells ?? []) this.cells.set(keyOf(at), cell);
  }

  /** The cell, a blank one where nothing stands. */
  cell(at: Cell): BookCell {
    return this.cells.get(keyOf(at)) ?? this.blank(at);
  }

  /** An empty cell with the looks of its row or column. */
  blank(at: Cell): BookCell {
    const column = this.columns.get(at.column);
    const style = this.rows.get(at.row)?.style ?? column?.style;
    return style || column?.numberFormat ? { value: '', numberFormat: column?.numberFormat ?? 'General', ...(style && { style }) } : EMPTY;
  }

  text(at: Cell): string {
    const { value, numberFormat } = this.cell(at);
    return shownText(value, numberFormat);
  }

  /** Every cell that has a content or a look. */
  *entries(): IterableIterator<readonly [Cell, BookCell]> {
    for (const [key, cell] of this.cells) yield [cellOfKey(key), cell];
  }

  /** The merged area that the cell belongs to. */
  mergeAt(at: Cell): Area | undefined {
    return this.merges.find((area) => contains(area, at));
  }

  /** The smallest area around every cell with a value (and, unless valuesOnly, with a format or in a merged area); undefined when there is none. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let used: Area | undefined;
    const add = (area: Area): void => {
      used = used ? bounding(used, area) : area;
    };
    for (const [at, cell] of this.entries()) {
      if (!valuesOnly || cell.value !== '' || cell.formula !== undefined) add(cellArea(at));
    }
    if (!valuesOnly) this.merges.forEach(add);
    return used;
  }

  /** In points; 0 for a hidden row. */
  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.rows.get(row)?.height ?? ROW_HEIGHT);
  }

  /** In points; 0 for a hidden column. */
  columnWidth(column: number): number {
    const { width } = this.columns.get(column) ?? {};
    if (this.isColumnHidden(column)) return 0;
    return width === undefined ? COLUMN_WIDTH : Math.round(width * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
  }

  isRowHidden(row: number): boolean {
    return this.rows.get(row)?.hidden === true;
  }

  isColumnHidden(column: number): boolean {
    return this.columns.get(column)?.hidden === true;
  }

  /** Whether the sheet's filter hides rows now. */
  isFiltered(): boolean {
    return !!this.autoFilter && this.#hidesRowsOf(this.autoFilter);
  }

  /** Whether the filter of this table hides rows now; rows that a person hid in its area count as well. */
  isTableFiltered({ area, filterButtons }: Table): boolean {
    return filterButtons && this.#hidesRowsOf(area);
  }

  #hidesRowsOf({ row: top, rows }: Area): boolean {
    return [...this.rows].some(([row, look]) => look.hidden === true && row > top && row < top + rows);
  }

  /** Whether the cell refuses a change while the sheet is protected; every cell does unless unlocked. */
  isLocked(at: Cell): boolean {
    return this.cell(at).style?.protection?.locked !== false;
  }
}
