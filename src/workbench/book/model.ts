// The types of the stand-in's workbook: cells, sheets, changes of them and the events that tell of changes.
import type { Style } from 'exceljs';
import type { Area, Cell } from './address';

/** "" is an empty cell. */
export type CellValue = string | number | boolean;

/** Looks of a cell as exceljs describes them, the number format apart. Never changed in place: cells share it. */
export type CellStyle = Readonly<Partial<Omit<Style, 'numFmt'>>>;

export interface BookCell {
  /** A constant, or the last result of a formula. An error stands here as its text, "#REF!", and sets `isError`. */
  readonly value: CellValue;
  readonly isError?: true;
  /** With its leading "="; absent for a constant. A text that merely begins with "=" has none. */
  readonly formula?: string;
  /** Set while no engine has calculated the formula since it was entered; `value` means nothing then. */
  readonly uncalculated?: true;
  /** "General" unless set. */
  readonly numberFormat: string;
  readonly style?: CellStyle;
}

export type CellContent =
  | { readonly value: CellValue; readonly isError?: true }
  | { readonly formula: string; readonly result?: CellValue; readonly isError?: true };

/** A change of one cell; absent properties do not change. */
export interface CellWrite extends Cell {
  readonly content?: CellContent;
  readonly numberFormat?: string;
  readonly style?: CellStyle;
}

/** The result of a formula cell, from a calculation engine. */
export interface Calculated extends Cell {
  readonly value: CellValue;
  readonly isError?: true;
}

/** The looks that a conditional format of the type custom gives; colours as "#RRGGBB". */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'None' | 'Single' | 'Double';
  readonly strikethrough?: boolean;
  readonly borders?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', { readonly color: string; readonly style: string }>>>;
}

/** Bounds are numbers, undefined where Excel chooses them; the colour as "#RRGGBB". */
export interface DataBar {
  readonly low?: number;
  readonly high?: number;
  readonly fill?: string;
  readonly gradient: boolean;
}

export interface ConditionalFormat {
  /** Given by the session, "{…}"; a file does not keep it. */
  readonly id: string;
  readonly ranges: readonly Area[];
  /** Only Custom and a DataBar between two numbers are understood; the others are carried along in `original`. */
  readonly type: 'Custom' | 'CellValue' | 'ColorScale' | 'DataBar' | 'IconSet' | 'TopBottom' | 'ContainsText' | 'PresetCriteria';
  /** The rule of a Custom format, with its leading "=", relative to the top-left cell of the first range. */
  readonly formula?: string;
  readonly look?: ConditionalLook;
  /** Set for a DataBar whose bounds are two numbers. */
  readonly bar?: DataBar;
  /** Excel applies the format with priority 0 first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** A person has duplicated it in Excel's dialog: until the file is opened again, Office.js can read nothing of it. */
  readonly isUnreadable?: true;
  /** Where the rule stands in the opened file; absent once the rule is changed. */
  readonly original?: unknown;
}

export interface Protection {
  readonly protected: boolean;
  /** Options named as exceljs names them; the protection forbids what an absent option would allow. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A rule for entries in cells. The file keeps it; the grid lets a person enter anything. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
    | { readonly kind: 'decimal'; readonly low: number; readonly high: number };
  /** Excel uses its own message when this is absent. */
  readonly alert?: {
    readonly shown: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
}

/** The first row of its area is the header. */
export interface Table {
  /** Given by the session, "{…}". */
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  /** "" when the table has no style. */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly filterButtons: boolean;
}

export interface Hyperlink extends Cell {
  /** A place in this workbook: "'Sheet 1'!A1". */
  readonly place: string;
  readonly tip?: string;
}

/** How a sheet prints. */
export interface Page {
  readonly paper: 'Letter' | 'A4';
  readonly landscape: boolean;
  /** Pages to fit on; 0 for as many as it takes. */
  readonly fit?: { readonly wide: number; readonly high: number };
  readonly centred: boolean;
  /** First and last row that Excel prints on every page; zero-based, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** In the middle below every page, with Excel's codes: &P is the page, &N how many there are. */
  readonly footer?: string;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type Origin = 'host' | 'person' | 'calculation';

export interface RowLook {
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
}

export interface ColumnLook {
  /** In characters, as .xlsx counts them. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
  /** The column's empty cells have it; "General" unless set. */
  readonly numberFormat?: string;
}

export type BookEvent =
  | {
      readonly type: 'cells';
      readonly sheetId: string;
      readonly cells: readonly Cell[];
      readonly area: Area;
      readonly origin: Origin;
      /** Set where the area came in and pushed others down. */
      readonly change?: 'RowInserted';
    }
  /** Number formats or styles of cells. */
  | { readonly type: 'formats'; readonly sheetId: string; readonly cells: readonly Cell[]; readonly origin: Origin }
  | { readonly type: 'conditionalFormats'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'merged'; readonly sheetId: string; readonly area: Area; readonly origin: Origin }
  /** Widths of columns and heights of rows. */
  | {
      readonly type: 'sizes';
      readonly sheetId: string;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly origin: Origin;
    }
  /** So much of the sheet has changed that the grid draws it anew. */
  | { readonly type: 'redrawn'; readonly sheetId: string; readonly origin: Origin }
  /** Frozen panes or gridlines. */
  | { readonly type: 'view'; readonly sheetId: string; readonly origin: Origin }
  /** A sheet was added, deleted, renamed, moved, hidden or protected. */
  | { readonly type: 'sheets'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'activated'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'selected'; readonly sheetId: string; readonly area: Area; readonly origin: Origin };

/** Everything of a sheet that can be given when it is made; the rest is written cell by cell. */
export interface SheetStart {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly cells?: Iterable<readonly [Cell, BookCell]>;
  readonly merges?: readonly Area[];
  readonly columns?: Iterable<readonly [number, ColumnLook]>;
  readonly rows?: Iterable<readonly [number, RowLook]>;
  readonly protection?: Protection;
  readonly autoFilter?: Area;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats?: readonly Omit<ConditionalFormat, 'id'>[];
  readonly tables?: readonly Omit<Table, 'id'>[];
  /** Gridlines are shown when this is absent. */
  readonly gridlines?: boolean;
}
