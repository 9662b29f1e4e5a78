// Range and RangeAreas as Office.js sees them: where they are, what they lead to, what can be done with them.
import { bounding, intersection, parseSheetArea, sameArea, type Area } from '../book/address';
import type { Cell, Sheet } from '../book/book';
import type { Json } from '../book/json';
import { common, fullAddress, isUnbounded, refuseFormatting, within } from './areas';
import { conditionalFormats } from './conditional-formats';
import { cellProperties, columnProperties, contents, enteredOrRefused, rowProperties, WRONG_SHAPE } from './contents';
import { ExcelError, Gap } from './errors';
import { rangeFormat } from './format';
import { entriesOf, type Arguments, type Call, type HostObject, type Link, type Property, type Session } from './object';
import { dataValidation } from './validation';
import { setHidden, wholeSheetCalls } from './whole-sheet';

const MOST_MERGED = 512;

/** @throws ExcelError when a part of the area lies outside the sheet */
export function range(session: Session, sheet: Sheet, asked: Area): HostObject {
  const area = within(asked);
  return {
    type: 'Range',
    keepable: true,
    isAlive: () => session.book.findSheet(sheet.id) === sheet,
    range: { sheet, area },
    properties: {
      Address: { get: () => fullAddress(sheet, area) },
      RowIndex: { get: () => area.row },
      ColumnIndex: { get: () => area.column },
      RowCount: { get: () => area.rows },
      ColumnCount: { get: () => area.columns },
      CellCount: { get: () => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
      ...contents(session, sheet, area),
      Hyperlink: { set: (value) => setHyperlink(session, sheet, area, value) },
      ...hidden(session, sheet, area),
    },
    links: {
      Worksheet: { to: () => session.worksheetOf(sheet) },
      ConditionalFormats: { to: () => conditionalFormats(session, sheet, [area]) },
      Format: { to: () => rangeFormat(session, sheet, [area]) },
      DataValidation: { to: () => dataValidation(session, sheet, area) },
      ...otherRanges(session, sheet, area),
    },
    calls: {
      GetCellProperties: { run: (args) => cellProperties(sheet, area, args.json(0)) },
      GetRowProperties: { run: (args) => rowProperties(sheet, area, args.json(0)) },
      GetColumnProperties: { run: (args) => columnProperties(sheet, area, args.json(0)) },
      // Office.js asks for this before it writes a large grid in slices.
      _ValidateArraySize: {
        run: (args) => {
          if (args.whole(0) !== area.rows || args.whole(1) !== area.columns) throw new ExcelError('InvalidArgument', WRONG_SHAPE);
          return null;
        },
      },
      ...wholeSheetCalls(session, sheet, area),
      Merge: merge(session, sheet, area),
      Select: {
        run: () => {
          if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
          session.book.select(sheet.id, area, 'host');
          return null;
        },
      },
    },
  };
}

function hidden(session: Session, sheet: Sheet, area: Area): Readonly<Record<string, Property>> {
  const rowsHidden = (): boolean | null => common(Array.from({ length: area.rows }, (_, index) => sheet.isRowHidden(area.row + index)));
  const columnsHidden = (): boolean | null =>
    common(Array.from({ length: area.columns }, (_, index) => sheet.isColumnHidden(area.column + index)));
  return {
    RowHidden: { get: rowsHidden, set: (value) => setHidden(session, sheet, area, 'rows', value) },
    ColumnHidden: { get: columnsHidden, set: (value) => setHidden(session, sheet, area, 'columns', value) },
    Hidden: {
      get: () => {
        const rows = rowsHidden();
        const columns = columnsHidden();
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
  };
}

/** The ranges that are named by this one. */
function otherRanges(session: Session, sheet: Sheet, area: Area): Readonly<Record<string, Link>> {
  const make = (other: Area): HostObject => range(session, sheet, other);
  return {
    GetBoundingRect: { to: (args) => make(bounding(area, areaIn(sheet, args, 0))) },
    GetMergedAreasOrNullObject: {
      to: () => {
        const merged = sheet.merges.filter((other) => intersection(other, area));
        // Excel fails on more.
        if (merged.length > MOST_MERGED) throw new ExcelError('GeneralException');
        return merged.length === 0 ? null : ranges(session, sheet, merged);
      },
    },
    GetCell: { to: (args) => make({ row: area.row + args.whole(0), column: area.column + args.whole(1), rows: 1, columns: 1 }) },
    GetRow: { to: (args) => make({ ...area, row: area.row + args.whole(0), rows: 1 }) },
    GetColumn: { to: (args) => make({ ...area, column: area.column + args.whole(0), columns: 1 }) },
    GetOffsetRange: { to: (args) => make({ ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) }) },
    GetResizedRange: { to: (args) => make({ ...area, rows: area.rows + args.whole(0), columns: area.columns + args.whole(1) }) },
  };
}

/** An argument that is a range of this sheet or the address of one. */
function areaIn(sheet: Sheet, args: Arguments, index: number): Area {
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
}

const merge = ({ book }: Session, sheet: Sheet, area: Area): Call => ({
  run: (args) => {
    if (args.flag(0)) throw new Gap('merging row by row');
    refuseFormatting(sheet);
    if (isUnbounded(area)) throw new Gap('merging whole rows or columns');
    if (sheet.tables.some((table) => intersection(table.area, area))) throw new ExcelError('InvalidOperation');
    if (sheet.merges.some((other) => sameArea(other, area)) || area.rows * area.columns === 1) return null;
    // Excel would merge across the whole range; the add-in never asks for that, so the stand-in refuses.
    if (sheet.merges.some((other) => intersection(other, area))) throw new Gap('merging over merged cells');
    book.merge(sheet.id, area, 'host');
    return null;
  },
});

export function ranges(session: Session, sheet: Sheet, asked: readonly Area[]): HostObject {
  const areas = asked.map(within);
  return {
    type: 'RangeAreas',
    keepable: true,
    isAlive: () => session.book.findSheet(sheet.id) === sheet,
    properties: {
      Address: { get: () => areas.map((area) => fullAddress(sheet, area)).join(', ') },
      AreaCount: { get: () => areas.length },
      CellCount: { get: () => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    },
    links: {
      Worksheet: { to: () => session.worksheetOf(sheet) },
      ConditionalFormats: { to: () => conditionalFormats(session, sheet, areas) },
      Format: { to: () => rangeFormat(session, sheet, areas) },
      Areas: {
        to: () => ({ type: 'RangeCollection', items: () => areas.map((area) => range(session, sheet, area)) }),
      },
    },
  };
}

function setHyperlink({ book }: Session, sheet: Sheet, area: Area, value: Json): void {
  refuseFormatting(sheet);
  if (area.rows > 1 || area.columns > 1) throw new Gap('a hyperlink of several cells');
  const at: Cell = { row: area.row, column: area.column };
  const { text, ...link } = hyperlinkOf(value);
  // Without a text Excel may leave the cell's own or show the place; nothing says which. With one, it enters it as a person would.
  const shown = text === undefined ? { content: { value: link.place } } : enteredOrRefused(text, sheet.cell(at));
  book.setCells(sheet.id, [{ ...at, ...shown }], 'host');
  book.setHyperlink(sheet.id, { ...at, ...link });
  // Excel gives the cell its own style for links, whatever the cell looked like.
  book.restyle(sheet.id, [area], () => ({ font: { size: 11, underline: true, color: { argb: 'FF0563C1' } } }), 'host');
}

/** Reads a link to a place in the workbook. The stand-in takes no other links. */
function hyperlinkOf(value: Json): { readonly place: string; readonly text?: string; readonly tip?: string } {
  const { address, textToDisplay: text = null, documentReference: place, screenTip: tip = null } = entriesOf(value);
  if (address !== undefined) throw new Gap('hyperlinks to other files');
  const isTextOrNull = (given: Json): given is string | null => given === null || typeof given === 'string';
  if (typeof place !== 'string' || !parseSheetArea(place) || !isTextOrNull(tip) || !isTextOrNull(text))
    throw new ExcelError('InvalidArgument');
  return { place, ...(text !== null && { text }), ...(tip !== null && { tip }) };
}
