// Workbook, its list of worksheets and its settings, as Office.js sees them.
import type { Sheet } from '../book/book';
import { refuseStructure } from './areas';
import { ExcelError } from './errors';
import { EVENT, eventCalls, WHOLE_WORKBOOK } from './events';
import type { Arguments, HostObject, Session } from './object';
import { range } from './range';
import { tables } from './tables';
import { legalName, worksheet } from './worksheet';

export function workbook(session: Session): HostObject {
  const { book } = session;
  return {
    type: 'Workbook',
    links: {
      Worksheets: { to: () => worksheets(session) },
      Settings: { to: () => settings(session) },
      Tables: { to: () => tables(session, undefined) },
      Application: {
        to: () => ({
          type: 'Application',
          properties: {
            CalculationMode: { get: () => (book.calculation.isByHand ? 'Manual' : 'Automatic') },
            CalculationState: { get: () => (book.calculation.isPending ? 'Pending' : 'Done') },
          },
        }),
      },
      Protection: { to: () => ({ type: 'WorkbookProtection', properties: { Protected: { get: () => book.isStructureProtected } } }) },
      GetSelectedRange: { to: () => range(session, book.activeSheet, book.selection) },
      GetActiveCell: { to: () => range(session, book.activeSheet, { ...book.selection, rows: 1, columns: 1 }) },
    },
  };
}

function worksheets(session: Session): HostObject {
  const { book } = session;
  const find = (key: string): Sheet | undefined => book.findSheet(key) ?? book.findSheetByName(key);
  const found = (args: Arguments): HostObject => {
    const sheet = find(args.text(0));
    if (!sheet) throw new ExcelError('ItemNotFound');
    return worksheet(session, sheet);
  };
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheet(session, sheet)),
    item: found,
    links: {
      GetItem: { to: found },
      _GetSheetById: { to: found },
      GetItemOrNullObject: {
        to: (args) => {
          const sheet = find(args.text(0));
          return sheet ? worksheet(session, sheet) : null;
        },
      },
      GetActiveWorksheet: { to: () => worksheet(session, book.activeSheet) },
      Add: {
        to: (args) => {
          refuseStructure(book);
          const name = args.json(0) === null ? unusedName(session) : legalName(args.text(0));
          if (book.findSheetByName(name)) throw new ExcelError('ItemAlreadyExists');
          return worksheet(session, book.addSheet({ name }, 'host'));
        },
      },
    },
    calls: {
      GetCount: { run: (args) => book.sheets.filter((sheet) => !args.flag(0) || sheet.visibility === 'Visible').length },
      ...eventCalls(session, WHOLE_WORKBOOK),
      _RegisterDeletedEvent: { run: () => (session.register(EVENT.deleted, WHOLE_WORKBOOK), null) },
      _UnregisterDeletedEvent: { run: () => (session.unregister(EVENT.deleted, WHOLE_WORKBOOK), null) },
    },
  };
}

/** The name that Excel gives a new sheet. */
function unusedName({ book }: Session): string {
  for (let number = book.sheets.length + 1; ; number += 1) if (!book.findSheetByName(`Sheet${number}`)) return `Sheet${number}`;
}

function settings(session: Session): HostObject {
  const { book } = session;
  const found = (args: Arguments): HostObject => {
    const key = args.text(0);
    if (!book.settings.has(key)) throw new ExcelError('ItemNotFound');
    return setting(session, key);
  };
  return {
    type: 'SettingCollection',
    items: () => [...book.settings.keys()].map((key) => setting(session, key)),
    item: found,
    links: {
      GetItem: { to: found },
      GetItemOrNullObject: { to: (args) => (book.settings.has(args.text(0)) ? setting(session, args.text(0)) : null) },
      Add: {
        to: (args) => {
          const key = args.text(0);
          book.settings.set(key, args.json(1));
          return setting(session, key);
        },
      },
    },
    calls: { GetCount: { run: () => book.settings.size } },
  };
}

function setting(session: Session, key: string): HostObject {
  const { settings } = session.book;
  return {
    type: 'Setting',
    identity: { _Id: key },
    isAlive: () => settings.has(key),
    properties: {
      Key: { get: () => key },
      Value: { get: () => settings.get(key) ?? null, set: (value) => settings.set(key, value) },
    },
    calls: {
      Delete: {
        run: () => {
          settings.delete(key);
          return null;
        },
      },
    },
  };
}
