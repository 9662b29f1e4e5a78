// Contents of a range's cells, read and written in rectangles; null leaves a cell alone.
import { MAX_COLUMNS, MAX_ROWS } from '../book/address';
import type { Area, BookCell, Cell, CellWrite, Sheet } from '../book/book';
import { entered, InvalidFormula } from '../book/entry';
import type { Json } from '../book/json';
import { isNumberFormat } from '../book/number-text';
import { cellsOf, fullAddress, isUnbounded, refuseFiltered, refuseFormatting, refuseLocked } from './areas';
import { ExcelError, Gap } from './errors';
import type { Property, Session } from './object';

/** Excel holds at most so many characters in a cell. */
const LONGEST_TEXT = 32_767;

/** Excel fails when one call is for more cells. */
const MOST_CELLS = 5_000_000;

export const WRONG_SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The properties of a range that hold one entry a cell. */
export function contents({ book }: Session, sheet: Sheet, area: Area): Readonly<Record<string, Property>> {
  const known = (cell: BookCell, at: Cell): BookCell => {
    if (cell.uncalculated)
      throw new Gap(`the value of ${fullAddress(sheet, { ...at, rows: 1, columns: 1 })}: no engine has calculated ${cell.formula ?? ''}`);
    return cell;
  };
  const get = (of: (cell: BookCell, at: Cell) => Json) => (): Json => grid(sheet, area, of);
  const write = (writes: readonly CellWrite[]): void => book.setCells(sheet.id, writes, 'host');
  const setContents = (value: Json): void => write(contentWrites(sheet, area, value));
  return {
    Values: { get: get((cell, at) => known(cell, at).value), set: setContents },
    Formulas: { get: get((cell) => cell.formula ?? cell.value), set: setContents },
    Text: { get: get((cell, at) => (known(cell, at), sheet.text(at))) },
    NumberFormat: { get: get((cell) => cell.numberFormat), set: (value) => write(formatWrites(sheet, area, value)) },
    ValueTypes: { get: get((cell, at) => valueType(known(cell, at))) },
  };
}

/** One entry a cell, row by row; null for whole rows and columns, as Excel answers. */
function grid(sheet: Sheet, area: Area, of: (cell: BookCell, at: Cell) => Json): Json {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const at = { row: area.row + r, column: area.column + c };
      return of(sheet.cell(at), at);
    }),
  );
}

/** One value for every cell, or a grid of the range's shape. */
function spread(area: Area, value: Json): readonly (readonly [Cell, Json])[] {
  if (isUnbounded(area)) throw new Gap('writing to whole rows or columns');
  if (!Array.isArray(value)) return [...cellsOf(area)].map((at) => [at, value]);
  const rows: readonly Json[] = value;
  if (rows.length !== area.rows) throw new ExcelError('InvalidArgument', WRONG_SHAPE);
  return rows.flatMap((row, r) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw new ExcelError('InvalidArgument', WRONG_SHAPE);
    const cells: readonly Json[] = row;
    return cells.map((cell, c): readonly [Cell, Json] => [{ row: area.row + r, column: area.column + c }, cell]);
  });
}

function contentWrites(sheet: Sheet, area: Area, value: Json): readonly CellWrite[] {
  const given = spread(area, value);
  refuseLocked(sheet, area);
  refuseFiltered(sheet, area);
  return given.flatMap(([at, entry]): readonly CellWrite[] => {
    if (entry === null) return [];
    if (typeof entry === 'object' || (typeof entry === 'string' && entry.length > LONGEST_TEXT)) throw new ExcelError('InvalidArgument');
    return [{ ...at, ...enteredOrRefused(entry, sheet.cell(at)) }];
  });
}

function formatWrites(sheet: Sheet, area: Area, value: Json): readonly CellWrite[] {
  const given = spread(area, value);
  refuseFormatting(sheet);
  return given.flatMap(([at, format]): readonly CellWrite[] => {
    if (format === null) return [];
    if (typeof format !== 'string' || !isNumberFormat(format)) throw new ExcelError('InvalidArgument');
    return [{ ...at, numberFormat: format === '' ? 'General' : format }];
  });
}

export function enteredOrRefused(entry: string | number | boolean, cell: BookCell): ReturnType<typeof entered> {
  try {
    return entered(entry, cell);
  } catch (error) {
    if (error instanceof InvalidFormula) throw new ExcelError('InvalidArgument');
    throw error;
  }
}

function valueType({ value, isError }: BookCell): string {
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What the stand-in knows of cells: whether each is locked; or its font's size, and whether its text wraps. */
export function cellProperties(sheet: Sheet, area: Area, asked: Json): Json {
  if (isUnbounded(area)) throw new Gap('the properties of whole rows or columns');
  const of = CELL_PROPERTIES.get(JSON.stringify(asked));
  if (of === undefined) throw new Gap(`cell properties: ${JSON.stringify(asked)}`);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => ({ format: of(sheet, { row: area.row + row, column: area.column + column }) })),
  );
}

/** The font of a cell that says nothing of its own. */
const FONT_SIZE = 11;

const CELL_PROPERTIES: ReadonlyMap<string, (sheet: Sheet, at: Cell) => Json> = new Map([
  [
    '{"format":{"protection":true}}',
    (sheet: Sheet, at: Cell): Json => ({ protection: { formulaHidden: false, locked: sheet.isLocked(at) } }),
  ],
  [
    '{"format":{"font":{"size":true},"wrapText":true}}',
    (sheet: Sheet, at: Cell): Json => {
      const { font, alignment } = sheet.cell(at).style ?? {};
      return { font: { size: font?.size ?? FONT_SIZE }, wrapText: alignment?.wrapText === true };
    },
  ],
]);

/** The stand-in knows one property only of rows, and one of columns: their sizes, which Excel gives one by one. */
export function rowProperties(sheet: Sheet, area: Area, asked: Json): Json {
  if (area.rows === MAX_ROWS) throw new Gap('the properties of all rows');
  if (JSON.stringify(asked) !== '{"format":{"rowHeight":true}}') throw new Gap(`row properties: ${JSON.stringify(asked)}`);
  return Array.from({ length: area.rows }, (_, index) => ({ format: { rowHeight: sheet.rowHeight(area.row + index) } }));
}

export function columnProperties(sheet: Sheet, area: Area, asked: Json): Json {
  if (area.columns === MAX_COLUMNS) throw new Gap('the properties of all columns');
  if (JSON.stringify(asked) !== '{"format":{"columnWidth":true}}') throw new Gap(`column properties: ${JSON.stringify(asked)}`);
  return Array.from({ length: area.columns }, (_, index) => ({ format: { columnWidth: sheet.columnWidth(area.column + index) } }));
}
