// A1 addresses and rectangles of cells, zero-based, by which the stand-in's workbook, host and grid name cells.

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** Zero-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle; row and column are its zero-based top-left corner, rows and columns its size (at least 1). */
export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/** An area with the sheet's name that stood before the "!", if any. */
export interface SheetArea {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

/** The letters of a zero-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellAddress = ({ row, column }: Cell): string => `${columnLetters(column)}${row + 1}`;

/** "A1", "A1:B3", "A:C" for whole columns, "2:5" for whole rows, as Excel writes them. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  const first = cellAddress(area);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellAddress({ row: lastRow, column: lastColumn })}`;
}

/** A sheet's name as it stands in an address: quoted unless it is a plain word. */
export const quotedName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^r\d*c?\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  const letters = cell?.[1] ?? COLUMN.exec(text)?.[1];
  const digits = cell?.[2] ?? ROW.exec(text)?.[1];
  const column = letters === undefined ? undefined : columnOf(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (row === undefined && column === undefined) return undefined;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  if (column !== undefined && column >= MAX_COLUMNS) return undefined;
  return { row, column };
}

/** The rectangle of "A1", "B2:A1", "A:C" or "2:5" (dollar signs allowed); undefined when the text is no such address. */
export function parseArea(text: string): Area | undefined {
  const parts = text.split(':');
  if (parts.length > 2) return undefined;
  const a = corner(parts[0] ?? '');
  const b = parts.length === 2 ? corner(parts[1] ?? '') : a;
  if (!a || !b) return undefined;
  if (a.row !== undefined && a.column !== undefined && b.row !== undefined && b.column !== undefined) {
    return spanning({ row: a.row, column: a.column }, { row: b.row, column: b.column });
  }
  if (parts.length < 2) return undefined;
  if (a.row === undefined && b.row === undefined && a.column !== undefined && b.column !== undefined) {
    return spanning({ row: 0, column: a.column }, { row: MAX_ROWS - 1, column: b.column });
  }
  if (a.column === undefined && b.column === undefined && a.row !== undefined && b.row !== undefined) {
    return spanning({ row: a.row, column: 0 }, { row: b.row, column: MAX_COLUMNS - 1 });
  }
  return undefined;
}

/** Like parseArea, with an optional sheet's name before: "Sheet1!A1", "'自评表 1'!A1:B2". */
export function parseSheetArea(text: string): SheetArea | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const area = parseArea(match ? (match[3] ?? '') : text);
  return area && { sheetName: match ? (match[1]?.replaceAll("''", "'") ?? match[2]) : undefined, area };
}

export const cellArea = ({ row, column }: Cell): Area => ({ row, column, rows: 1, columns: 1 });

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

const spanning = (a: Cell, b: Cell): Area => bounding(cellArea(a), cellArea(b));

export const contains = (area: Area, { row, column }: Cell): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The area common to both; undefined when they do not meet. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
