// What guards a worksheet, as Office.js sets it: protection, a filter, being hidden. Such a sheet is not saved any more.
import { areaAddress, type Area } from '../book/address';
import type { Sheet } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError, Gap } from './errors';
import { entriesOf, type Arguments, type Call, type Session } from './object';

/** Saving refuses a made sheet of such a kind, and would pass it over in an opened one. */
function change(sheet: Sheet, work: () => void): null {
  sheet.isRemade = true;
  work();
  return null;
}

export const protectionCalls = ({ book }: Session, sheet: Sheet): Readonly<Record<string, Call>> => ({
  Protect: {
    run: (args) => {
      if (args.json(0) !== null || args.json(1) !== null) throw new Gap('protecting a sheet with options or a password');
      if (sheet.protection.protected) throw new Gap('protecting a protected sheet');
      return change(sheet, () => book.setProtection(sheet.id, { protected: true }, 'host'));
    },
  },
  Unprotect: {
    run: (args) => {
      if (args.json(0) !== null) throw new Gap('passwords');
      return change(sheet, () => book.setProtection(sheet.id, { protected: false }, 'host'));
    },
  },
});

/** Carries out a change of Worksheet.visibility. */
export function setVisibility({ book }: Session, sheet: Sheet, value: Json): void {
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw new ExcelError('InvalidArgument');
  const next = book.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  if (value !== 'Visible' && next === undefined) throw new ExcelError('InvalidOperation');
  change(sheet, () => {
    if (value !== 'Visible' && next !== undefined && book.activeSheet === sheet) book.activate(next.id, 'host');
    sheet.visibility = value;
    // It is told like any change of the list of sheets.
    book.setProtection(sheet.id, sheet.protection, 'host');
  });
}

/** AutoFilter.apply by the values of one column. */
export const filterCalls = (session: Session, sheet: Sheet): Readonly<Record<string, Call>> => ({
  Apply: {
    run: (args) => {
      const area = args.object(0)?.range;
      if (area?.sheet !== sheet || sheet.autoFilter) throw new Gap('a second filter, or one of an address');
      if (sheet.protection.protected) throw new ExcelError('AccessDenied');
      const { column, values } = criteriaOf(area.area, args);
      const hidden = Array.from({ length: area.area.rows - 1 }, (_, index) => area.area.row + 1 + index).filter(
        (row) => !values.includes(sheet.text({ row, column })),
      );
      return change(sheet, () => session.book.setAutoFilter(sheet.id, area.area, hidden));
    },
  },
});

function criteriaOf(area: Area, args: Arguments): { readonly column: number; readonly values: readonly string[] } {
  const index = args.whole(1);
  if (index < 0 || index >= area.columns) throw new ExcelError('InvalidArgument');
  const { filterOn, values, ...others } = entriesOf(args.json(2));
  const isPlain = Object.values(others).every((value) => value === null);
  if (filterOn !== 'Values' || !isPlain || !Array.isArray(values)) throw new Gap(`filtering ${areaAddress(area)} by anything but values`);
  const list: readonly Json[] = values;
  return { column: area.column + index, values: list.filter((value) => typeof value === 'string') };
}
