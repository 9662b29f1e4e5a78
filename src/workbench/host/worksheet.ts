// A worksheet as Office.js sees it: its name and place, its ranges, its protection and filter.
import { MAX_COLUMNS, MAX_ROWS, parseArea, parseSheetArea, type Area } from '../book/address';
import type { Sheet } from '../book/book';
import type { Json } from '../book/json';
import { refuseStructure } from './areas';
import { ExcelError, Gap } from './errors';
import { eventCalls } from './events';
import { filterCalls, protectionCalls, setVisibility } from './guards';
import type { Arguments, HostObject, Link, Session } from './object';
import { freezePanes, pageLayout } from './page';
import { range, ranges } from './range';
import { tables } from './tables';
import { copied } from './whole-sheet';

/** Characters. Excel fails when an address is longer, however few areas it names. */
const LONGEST_ADDRESS = 8192;

/** Excel takes at most so many characters as a sheet's name. */
const LONGEST_NAME = 31;

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** @throws ExcelError when Excel would not take it as a sheet's name */
export function legalName(value: Json): string {
  const legal =
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= LONGEST_NAME &&
    !/[:\\/?*[\]\p{Cc}]/u.test(value) &&
    !/^'|'$/.test(value) &&
    value.toLowerCase() !== 'history';
  if (!legal) throw new ExcelError('InvalidArgument');
  return value;
}

export function worksheet(session: Session, sheet: Sheet): HostObject {
  const { book } = session;
  return {
    type: 'Worksheet',
    identity: { Id: sheet.id },
    isAlive: () => book.findSheet(sheet.id) === sheet,
    properties: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (value) => {
          const name = legalName(value);
          refuseStructure(book);
          const other = book.findSheetByName(name);
          if (other && other !== sheet) throw new ExcelError('ItemAlreadyExists');
          refuseReferences(session, sheet, 'renaming');
          book.renameSheet(sheet.id, name, 'host');
        },
      },
      Visibility: { get: () => sheet.visibility, set: (value) => setVisibility(session, sheet, value) },
      Position: {
        get: () => book.sheets.indexOf(sheet),
        set: (value) => {
          if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= book.sheets.length) {
            throw new ExcelError('InvalidArgument');
          }
          refuseStructure(book);
          book.moveSheet(sheet.id, value, 'host');
        },
      },
      Gridlines: {
        get: () => sheet.gridlines,
        set: (value) => {
          if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
          book.showGridlines(sheet.id, value, 'host');
        },
      },
    },
    links: {
      Tables: { to: () => tables(session, sheet) },
      PageLayout: { to: () => pageLayout(session, sheet) },
      FreezePanes: { to: () => freezePanes(session, sheet) },
      Copy: { to: (args) => worksheet(session, copied(session, sheet, args)) },
      Protection: { to: () => protection(session, sheet) },
      AutoFilter: { to: () => autoFilter(session, sheet) },
      _GetSheetById: {
        to: (args) => {
          const other = book.findSheet(args.text(0));
          if (!other) throw new ExcelError('ItemNotFound');
          return worksheet(session, other);
        },
      },
      ...rangeLinks(session, sheet),
    },
    calls: {
      Delete: {
        run: () => {
          refuseStructure(book);
          const rest = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
          if (rest.length === 0 || sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
          refuseReferences(session, sheet, 'deleting');
          book.deleteSheet(sheet.id, 'host');
          return null;
        },
      },
      Activate: {
        run: () => {
          if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
          book.activate(sheet.id, 'host');
          return null;
        },
      },
      ...eventCalls(session, sheet.id),
    },
  };
}

/** The ways from a worksheet to ranges of its cells. */
function rangeLinks(session: Session, sheet: Sheet): Readonly<Record<string, Link>> {
  const used = (args: Arguments): Area | undefined => sheet.usedArea(args.flag(0));
  return {
    GetRange: { to: (args) => range(session, sheet, args.json(0) === null ? WHOLE_SHEET : addressed(sheet, args.text(0))) },
    GetCell: { to: (args) => range(session, sheet, { row: args.whole(0), column: args.whole(1), rows: 1, columns: 1 }) },
    GetRangeByIndexes: {
      to: (args) => range(session, sheet, { row: args.whole(0), column: args.whole(1), rows: args.whole(2), columns: args.whole(3) }),
    },
    GetRanges: {
      to: (args) => {
        if (args.json(0) === null) return ranges(session, sheet, [WHOLE_SHEET]);
        const address = args.text(0);
        if (address.length > LONGEST_ADDRESS) throw new ExcelError('InvalidArgument');
        return ranges(
          session,
          sheet,
          address.split(',').map((part) => addressed(sheet, part.trim())),
        );
      },
    },
    GetUsedRange: { to: (args) => range(session, sheet, used(args) ?? { row: 0, column: 0, rows: 1, columns: 1 }) },
    GetUsedRangeOrNullObject: {
      to: (args) => {
        const area = used(args);
        return area ? range(session, sheet, area) : null;
      },
    },
  };
}

/** Excel would rewrite formulas that refer to the sheet. The stand-in cannot, so it refuses when there are such formulas. */
function refuseReferences({ book }: Session, sheet: Sheet, doing: string): void {
  if (book.isReferredTo(sheet.id)) throw new Gap(`${doing} a sheet that formulas refer to`);
}

/** The area of an address on this sheet; of another sheet, or no address: InvalidArgument. */
function addressed(sheet: Sheet, address: string): Area {
  const found = parseSheetArea(address);
  if (!found) {
    if (!address.includes('!') && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(address) && !parseArea(address))
      throw new Gap(`the name "${address}": named ranges`);
    throw new ExcelError('InvalidArgument');
  }
  if (found.sheetName !== undefined && found.sheetName.toLowerCase() !== sheet.name.toLowerCase()) throw new ExcelError('InvalidArgument');
  return found.area;
}

function protection(session: Session, sheet: Sheet): HostObject {
  const allows = (option: string): boolean => sheet.protection.options?.[option] === true;
  return {
    type: 'WorksheetProtection',
    properties: {
      Protected: { get: () => sheet.protection.protected },
      Options: {
        get: () =>
          sheet.protection.protected
            ? {
                allowAutoFilter: allows('autoFilter'),
                allowDeleteColumns: allows('deleteColumns'),
                allowDeleteRows: allows('deleteRows'),
                allowEditObjects: allows('objects'),
                allowEditScenarios: allows('scenarios'),
                allowFormatCells: allows('formatCells'),
                allowFormatColumns: allows('formatColumns'),
                allowFormatRows: allows('formatRows'),
                allowInsertColumns: allows('insertColumns'),
                allowInsertHyperlinks: allows('insertHyperlinks'),
                allowInsertRows: allows('insertRows'),
                allowPivotTables: allows('pivotTables'),
                allowSort: allows('sort'),
                selectionMode: 'Normal',
              }
            : null,
      },
    },
    calls: protectionCalls(session, sheet),
  };
}

function autoFilter(session: Session, sheet: Sheet): HostObject {
  return {
    type: 'AutoFilter',
    properties: {
      Enabled: { get: () => sheet.autoFilter !== undefined },
      IsDataFiltered: { get: () => sheet.isFiltered() },
    },
    links: {
      GetRangeOrNullObject: { to: () => (sheet.autoFilter ? range(session, sheet, sheet.autoFilter) : null) },
    },
    calls: {
      ...filterCalls(session, sheet),
      Remove: {
        run: () => {
          const filter = sheet.autoFilter;
          if (!filter) throw new Gap('removing a filter where there is none');
          if (sheet.protection.protected) throw new ExcelError('AccessDenied');
          session.book.show(sheet.id, 'rows', (row) => row > filter.row && row < filter.row + filter.rows, 'host');
          session.book.setAutoFilter(sheet.id, undefined);
          return null;
        },
      },
    },
  };
}
