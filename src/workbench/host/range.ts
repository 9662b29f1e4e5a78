// Range and RangeAreas as Office.js sees them: cells read and written in rectangles.
import {
  areaAddress,
  bounding,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseSheetArea,
  quotedName,
  sameArea,
  type Area,
} from '../book/address';
import type { BookCell, Cell, CellWrite, Sheet } from '../book/book';
import { entered, InvalidFormula } from '../book/entry';
import type { Json } from '../book/json';
import { clear, copyCells } from '../book/remake';
import { isNumberFormat } from '../book/number-text';
import { conditionalFormats } from './conditional-formats';
import { ExcelError, Gap } from './errors';
import { rangeFormat, refuseFormatting } from './format';
import { entriesOf, type Arguments, type HostObject, type Session } from './object';
import { dataValidation } from './validation';
import { worksheet } from './worksheet';

/** Of a text in a cell. */
const LONGEST_TEXT = 32_767;

/** More cells in one call fail in Excel. */
const MOST_CELLS = 5_000_000;

const isUnbounded = (area: Area): boolean => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;

const fullAddress = (sheet: Sheet, area: Area): string =>
  area.rows === MAX_ROWS && area.columns === MAX_COLUMNS
    ? `${quotedName(sheet.name)}!1:${MAX_ROWS}`
    : `${quotedName(sheet.name)}!${areaAddress(area)}`;

const WRONG_SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The cells of an area, row by row. */
function* cellsOf(area: Area): IterableIterator<Cell> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) yield { row, column };
  }
}

/** An area that lies outside the sheet is no range. */
function within(area: Area): Area {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
    throw new ExcelError('InvalidArgument');
  }
  return area;
}

export function range(session: Session, sheet: Sheet, asked: Area): HostObject {
  const area = within(asked);
  const { book } = session;
  const make = (other: Area): HostObject => range(session, sheet, other);

  /** A grid of what `of` says of each cell; null for whole rows and columns, as Excel answers. */
  const grid = (of: (cell: BookCell, at: Cell) => Json): (() => Json) => {
    return () => {
      if (isUnbounded(area)) return null;
      if (area.rows * area.columns > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
      return Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => {
          const at = { row: area.row + r, column: area.column + c };
          const cell = sheet.cell(at);
          return of(cell, at);
        }),
      );
    };
  };
  const known = (cell: BookCell, at: Cell): BookCell => {
    if (cell.uncalculated)
      throw new Gap(`the value of ${fullAddress(sheet, { ...at, rows: 1, columns: 1 })}: no engine has calculated ${cell.formula ?? ''}`);
    return cell;
  };

  /** One value for every cell or a grid of the range's shape; null leaves a cell as it is. */
  const spread = (value: Json): readonly (readonly [Cell, Json])[] => {
    if (isUnbounded(area)) throw new Gap('writing to whole rows or columns');
    if (!Array.isArray(value)) return [...cellsOf(area)].map((at) => [at, value]);
    const rows: readonly Json[] = value;
    if (rows.length !== area.rows) throw new ExcelError('InvalidArgument', WRONG_SHAPE);
    return rows.flatMap((row, r) => {
      if (!Array.isArray(row) || row.length !== area.columns) throw new ExcelError('InvalidArgument', WRONG_SHAPE);
      const cells: readonly Json[] = row;
      return cells.map((cell, c): readonly [Cell, Json] => [{ row: area.row + r, column: area.column + c }, cell]);
    });
  };

  /** A protected sheet refuses a block that touches a locked cell, even where null would leave it alone. */
  const refuseLocked = (): void => {
    if (!sheet.protection.protected) return;
    for (const at of cellsOf(area)) if (sheet.isLocked(at)) throw new ExcelError('AccessDenied');
  };
  const refuseFiltered = (): void => {
    if (area.rows === 1 || !sheet.isFiltered()) return;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      if (sheet.isRowHidden(row)) throw new ExcelError('FilteredRangeConflict');
  };

  const writeContents = (value: Json): void => {
    const given = spread(value);
    refuseLocked();
    refuseFiltered();
    const writes: CellWrite[] = [];
    for (const [at, entry] of given) {
      if (entry === null) continue;
      if (typeof entry === 'object' || (typeof entry === 'string' && entry.length > LONGEST_TEXT)) throw new ExcelError('InvalidArgument');
      writes.push({ ...at, ...enteredOrRefused(entry, sheet.cell(at)) });
    }
    book.setCells(sheet.id, writes, 'host');
  };

  const writeFormats = (value: Json): void => {
    const given = spread(value);
    refuseFormatting(sheet);
    const writes: CellWrite[] = [];
    for (const [at, format] of given) {
      if (format === null) continue;
      if (typeof format !== 'string' || !isNumberFormat(format)) throw new ExcelError('InvalidArgument');
      writes.push({ ...at, numberFormat: format === '' ? 'General' : format });
    }
    book.setCells(sheet.id, writes, 'host');
  };

  /** true or false when all agree, else null. */
  const common = (answers: Iterable<boolean>): Json => {
    const different = new Set(answers);
    if (different.size > 1) return null;
    return different.has(true);
  };
  function* rowsHidden(): IterableIterator<boolean> {
    for (let row = area.row; row < area.row + area.rows; row += 1) yield sheet.isRowHidden(row);
  }
  function* columnsHidden(): IterableIterator<boolean> {
    for (let column = area.column; column < area.column + area.columns; column += 1) yield sheet.isColumnHidden(column);
  }

  /** Of the whole sheet. */
  const show = (what: 'rows' | 'columns', hidden: Json): void => {
    refuseParts('hiding or showing');
    if (hidden !== false) throw new Gap(`hiding ${what}`);
    refuseProtected();
    book.show(sheet.id, what, () => true, 'host');
  };
  const refuseParts = (doing: string): void => {
    if (area.rows !== MAX_ROWS || area.columns !== MAX_COLUMNS) throw new Gap(`${doing} a part of a sheet`);
  };
  const refuseProtected = (): void => {
    if (sheet.protection.protected) throw new ExcelError('AccessDenied');
  };

  const other = (args: Arguments, index: number): Area => {
    const given = args.object(index)?.range;
    if (given) {
      if (given.sheet !== sheet) throw new ExcelError('InvalidArgument');
      return given.area;
    }
    const found = parseSheetArea(args.text(index));
    if (!found || (found.sheetName !== undefined && found.sheetName.toLowerCase() !== sheet.name.toLowerCase())) {
      throw new ExcelError('InvalidArgument');
    }
    return found.area;
  };

  return {
    type: 'Range',
    keepable: true,
    isAlive: () => book.findSheet(sheet.id) === sheet,
    range: { sheet, area },
    properties: {
      Address: { get: () => fullAddress(sheet, area) },
      RowIndex: { get: () => area.row },
      ColumnIndex: { get: () => area.column },
      RowCount: { get: () => area.rows },
      ColumnCount: { get: () => area.columns },
      CellCount: { get: () => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
      Values: { get: grid((cell, at) => known(cell, at).value), set: writeContents },
      Formulas: { get: grid((cell) => cell.formula ?? cell.value), set: writeContents },
      Text: { get: grid((cell, at) => (known(cell, at), sheet.text(at))) },
      NumberFormat: { get: grid((cell) => cell.numberFormat), set: writeFormats },
      Hyperlink: {
        set: (value) => {
          refuseFormatting(sheet);
          if (area.rows > 1 || area.columns > 1) throw new Gap('a hyperlink of several cells');
          const link = hyperlinkOf(value);
          const at: Cell = { row: area.row, column: area.column };
          const before = sheet.cell(at);
          if (before.value === '' && before.formula === undefined) {
            book.setCells(sheet.id, [{ ...at, content: { value: link.place } }], 'host');
          }
          book.setHyperlink(sheet.id, { ...at, ...link });
          // The cell gets Excel's own style for links, whatever it looked like.
          book.restyle(sheet.id, [area], () => ({ font: { size: 11, underline: true, color: { argb: 'FF0563C1' } } }), 'host');
        },
      },
      ValueTypes: { get: grid((cell, at) => valueType(known(cell, at))) },
      RowHidden: { get: () => common(rowsHidden()), set: (value) => show('rows', value) },
      ColumnHidden: { get: () => common(columnsHidden()), set: (value) => show('columns', value) },
      Hidden: {
        get: () => {
          const rows = common(rowsHidden());
          const columns = common(columnsHidden());
          if (rows === true || columns === true) return true;
          return rows === false && columns === false ? false : null;
        },
      },
    },
    links: {
      Worksheet: { to: () => worksheet(session, sheet) },
      ConditionalFormats: { to: () => conditionalFormats(session, sheet, [area]) },
      Format: { to: () => rangeFormat(session, sheet, [area]) },
      DataValidation: { to: () => dataValidation(session, sheet, area) },
      GetBoundingRect: { to: (args) => make(bounding(area, other(args, 0))) },
      GetCell: { to: (args) => make({ row: area.row + args.whole(0), column: area.column + args.whole(1), rows: 1, columns: 1 }) },
      GetRow: { to: (args) => make({ ...area, row: area.row + args.whole(0), rows: 1 }) },
      GetColumn: { to: (args) => make({ ...area, column: area.column + args.whole(0), columns: 1 }) },
      GetOffsetRange: { to: (args) => make({ ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) }) },
      GetResizedRange: { to: (args) => make({ ...area, rows: area.rows + args.whole(0), columns: area.columns + args.whole(1) }) },
    },
    calls: {
      GetCellProperties: { run: (args) => cellProperties(sheet, area, args.json(0)) },
      // The client asks before it writes a large grid in slices.
      _ValidateArraySize: {
        run: (args) => {
          if (args.whole(0) !== area.rows || args.whole(1) !== area.columns) throw new ExcelError('InvalidArgument', WRONG_SHAPE);
          return null;
        },
      },
      Clear: {
        run: (args) => {
          refuseParts('clearing');
          if (args.json(0) !== 'All') throw new Gap(`clearing ${JSON.stringify(args.json(0))}`);
          refuseProtected();
          if (sheet.tables.length > 0) throw new Gap('clearing tables');
          if (sheet.isFiltered()) throw new Gap('clearing a filtered sheet');
          book.remake(sheet.id, clear, 'host');
          return null;
        },
      },
      CopyFrom: {
        run: (args) => {
          const from = args.object(0)?.range;
          if (!from || from.sheet === sheet || from.area.rows !== MAX_ROWS || from.area.columns !== MAX_COLUMNS)
            throw new Gap('copying anything but another whole sheet');
          refuseParts('copying over');
          if ((args.json(1) ?? 'All') !== 'All' || args.flag(2) || args.flag(3)) throw new Gap('copying in another way');
          refuseProtected();
          if (from.sheet.tables.length + sheet.tables.length > 0) throw new Gap('copying tables');
          book.remake(sheet.id, (to) => copyCells(from.sheet, to), 'host');
          return null;
        },
      },
      Merge: {
        run: (args) => {
          if (args.flag(0)) throw new Gap('merging row by row');
          refuseFormatting(sheet);
          if (isUnbounded(area)) throw new Gap('merging whole rows or columns');
          if (sheet.tables.some((table) => intersection(table.area, area))) throw new ExcelError('InvalidOperation');
          if (sheet.merges.some((merge) => sameArea(merge, area)) || area.rows * area.columns === 1) return null;
          // Excel joins them all into one; nothing here needs that.
          if (sheet.merges.some((merge) => intersection(merge, area))) throw new Gap('merging over merged cells');
          book.merge(sheet.id, area, 'host');
          return null;
        },
      },
      Select: {
        run: () => {
          if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
          book.select(sheet.id, area, 'host');
          return null;
        },
      },
    },
  };
}

function enteredOrRefused(entry: string | number | boolean, cell: BookCell): ReturnType<typeof entered> {
  try {
    return entered(entry, cell);
  } catch (error) {
    if (error instanceof InvalidFormula) throw new ExcelError('InvalidArgument');
    throw error;
  }
}

/** Of the properties, only whether a cell is locked is known. */
function cellProperties(sheet: Sheet, area: Area, asked: Json): Json {
  if (isUnbounded(area)) throw new Gap('the properties of whole rows or columns');
  if (JSON.stringify(asked) !== '{"format":{"protection":true}}') throw new Gap(`cell properties: ${JSON.stringify(asked)}`);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => ({
      format: { protection: { formulaHidden: false, locked: sheet.isLocked({ row: area.row + row, column: area.column + column }) } },
    })),
  );
}

function valueType({ value, isError }: BookCell): string {
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

export function ranges(session: Session, sheet: Sheet, asked: readonly Area[]): HostObject {
  const areas = asked.map(within);
  return {
    type: 'RangeAreas',
    keepable: true,
    isAlive: () => session.book.findSheet(sheet.id) === sheet,
    properties: {
      Address: { get: () => areas.map((area) => fullAddress(sheet, area)).join(',') },
      AreaCount: { get: () => areas.length },
      CellCount: { get: () => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    },
    links: {
      Worksheet: { to: () => worksheet(session, sheet) },
      ConditionalFormats: { to: () => conditionalFormats(session, sheet, areas) },
      Format: { to: () => rangeFormat(session, sheet, areas) },
      Areas: {
        to: () => ({ type: 'RangeCollection', items: () => areas.map((area) => range(session, sheet, area)) }),
      },
    },
  };
}

/** A place in the workbook; the text of the cell stays. */
function hyperlinkOf(value: Json): { readonly place: string; readonly tip?: string } {
  const { address, textToDisplay, documentReference: place, screenTip: tip = null } = entriesOf(value);
  if (address !== undefined || textToDisplay !== undefined) throw new Gap('hyperlinks to other files, or with a text of their own');
  if (typeof place !== 'string' || !parseSheetArea(place) || (tip !== null && typeof tip !== 'string'))
    throw new ExcelError('InvalidArgument');
  return { place, ...(tip !== null && { tip }) };
}
