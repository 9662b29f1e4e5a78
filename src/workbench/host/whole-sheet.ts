// What Office.js does to all of a worksheet at once: cleared, shown, copied over, copied.
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/address';
import type { Sheet } from '../book/book';
import type { Json } from '../book/json';
import { clear, copyCells } from '../book/remake';
import { refuseStructure } from './areas';
import { ExcelError, Gap } from './errors';
import type { Arguments, Call, Session } from './object';
import { freeName } from './table-names';

/** Excel takes at most so many characters as a sheet's name. */
const LONGEST_NAME = 31;

const isWhole = ({ rows, columns }: Area): boolean => rows === MAX_ROWS && columns === MAX_COLUMNS;

function refuse(sheet: Sheet, area: Area, doing: string): void {
  if (!isWhole(area)) throw new Gap(`${doing} a part of a sheet`);
  if (sheet.protection.protected) throw new ExcelError('AccessDenied');
}

/** Carries out a change of Range.rowHidden or Range.columnHidden. */
export function setHidden({ book }: Session, sheet: Sheet, area: Area, what: 'rows' | 'columns', hidden: Json): void {
  refuse(sheet, area, 'hiding or showing');
  if (hidden !== false) throw new Gap(`hiding ${what}`);
  book.show(sheet.id, what, () => true, 'host');
}

/** Range.clear and Range.copyFrom. */
export const wholeSheetCalls = ({ book }: Session, sheet: Sheet, area: Area): Readonly<Record<string, Call>> => ({
  Clear: {
    run: (args) => {
      refuse(sheet, area, 'clearing');
      if (args.json(0) !== 'All') throw new Gap(`clearing ${JSON.stringify(args.json(0))}`);
      if (sheet.tables.length > 0) throw new Gap('clearing tables');
      if (sheet.isFiltered()) throw new Gap('clearing a filtered sheet');
      book.remake(sheet.id, clear, 'host');
      return null;
    },
  },
  CopyFrom: {
    run: (args) => {
      refuse(sheet, area, 'copying over');
      const from = args.object(0)?.range;
      if (!from || from.sheet === sheet || !isWhole(from.area)) throw new Gap('copying anything but another whole sheet');
      if ((args.json(1) ?? 'All') !== 'All' || args.flag(2) || args.flag(3)) throw new Gap('copying in another way');
      if (from.sheet.tables.length + sheet.tables.length > 0) throw new Gap('copying tables');
      book.remake(sheet.id, (to) => copyCells(from.sheet, to), 'host');
      return null;
    },
  },
});

/** Worksheet.copy: after the last sheet, under the name that Excel makes up; its tables get names of their own. */
export function copied(session: Session, sheet: Sheet, args: Arguments): Sheet {
  const { book } = session;
  refuseStructure(book);
  if (args.json(0) !== 'End') throw new Gap('copying a sheet anywhere but to the end');
  const { protection, frozen, gridlines, page } = sheet;
  if (protection.protected || sheet.autoFilter) throw new Gap('copying a protected or filtered sheet');
  const nameWith = (number: number): string => `${sheet.name.slice(0, LONGEST_NAME - 4)} (${number})`;
  let number = 2;
  while (book.findSheetByName(nameWith(number))) number += 1;
  const copy = book.addSheet({ name: nameWith(number), gridlines, ...(frozen && { frozen }) }, 'host');
  book.remake(copy.id, (to) => copyCells(sheet, to), 'host');
  copy.page = page;
  for (const table of sheet.tables) book.addTable(copy.id, { ...table, name: freeName(session) });
  return copy;
}
