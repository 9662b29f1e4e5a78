// Tables of a worksheet as Office.js sees them: made over a rectangle with headers, named and styled.
import { intersection, parseSheetArea, type Area } from '../book/address';
import type { Sheet, Table } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError, Gap } from './errors';
import type { Arguments, HostObject, Property, Session } from './object';
import { range } from './range';
import { freeName } from './table-names';

/** Excel takes as a table's name any word that is no cell's address. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const ADDRESS = /^([A-Za-z]{1,3}\d+|[rR]\d*[cC]?\d*|[cC]\d*)$/;
/** The names of Excel's built-in table styles: light, medium, dark. */
const STYLE = /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/;

/** The collection of the tables of one sheet, or of the whole workbook. */
export function tables(session: Session, sheet: Sheet | undefined): HostObject {
  const { book } = session;
  const sheets = (): readonly Sheet[] => (sheet ? [sheet] : book.sheets);
  return {
    type: 'TableCollection',
    items: () => sheets().flatMap((owner) => owner.tables.map(({ id }) => table(session, owner, id))),
    item: (args) => {
      const key = args.text(0);
      const isMeant = ({ id, name }: Table): boolean => id === key || name.toLowerCase() === key.toLowerCase();
      const owner = sheets().find((one) => one.tables.some(isMeant));
      const found = owner?.tables.find(isMeant);
      if (!owner || !found) throw new ExcelError('ItemNotFound');
      return table(session, owner, found.id);
    },
    links: {
      Add: {
        to: (args) => {
          const target = targetOf(session, sheet, args);
          if (!args.flag(1)) throw new Gap('tables without headers');
          if (target.sheet.protection.protected) throw new ExcelError('AccessDenied');
          refuseOverlap(target.sheet, target.area);
          makeHeaders(session, target.sheet, target.area);
          const added = book.addTable(target.sheet.id, {
            name: freeName(session),
            area: target.area,
            style: 'TableStyleMedium2',
            bandedRows: true,
            filterButtons: true,
          });
          return table(session, target.sheet, added.id);
        },
      },
    },
    calls: { GetCount: { run: () => sheets().reduce((sum, { tables: own }) => sum + own.length, 0) } },
  };
}

function targetOf({ book }: Session, sheet: Sheet | undefined, args: Arguments): { readonly sheet: Sheet; readonly area: Area } {
  const given = args.object(0)?.range;
  const parsed = given ? undefined : parseSheetArea(args.text(0));
  const named = parsed?.sheetName === undefined ? book.activeSheet : book.findSheetByName(parsed.sheetName);
  const target = given ?? (parsed && named && { sheet: named, area: parsed.area });
  // An address without a sheet means the active one, whatever sheet's tables are asked.
  if (!target || (sheet && target.sheet !== sheet)) throw new ExcelError('InvalidArgument');
  return target;
}

function refuseOverlap(sheet: Sheet, area: Area): void {
  if (area.rows < 2) throw new Gap('a table of its header alone');
  if (sheet.tables.some((other) => intersection(other.area, area))) throw new ExcelError('InvalidOperation');
  if (sheet.merges.some((merge) => intersection(merge, area))) throw new ExcelError('InvalidOperation');
  if (sheet.autoFilter && intersection(sheet.autoFilter, area)) throw new ExcelError('InvalidOperation');
}

/** Excel turns headers into texts, and makes up a name for an empty or repeated one. */
function makeHeaders({ book }: Session, sheet: Sheet, area: Area): void {
  const cells = Array.from({ length: area.columns }, (_, index) => ({ row: area.row, column: area.column + index }));
  if (cells.some((at) => sheet.cell(at).formula !== undefined)) throw new Gap('formulas in the header of a table');
  const texts = cells.map((at) => sheet.text(at));
  if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length || texts.includes('')) {
    throw new Gap('headers of a table that are empty or stand there twice');
  }
  const writes = cells.flatMap((at, index) =>
    typeof sheet.cell(at).value === 'string' ? [] : [{ ...at, content: { value: texts[index] ?? '' } }],
  );
  if (writes.length > 0) book.setCells(sheet.id, writes, 'host');
}

function table(session: Session, sheet: Sheet, id: string): HostObject {
  const { book } = session;
  const find = (): Table | undefined => sheet.tables.find((one) => one.id === id);
  const found = (): Table => {
    const known = find();
    if (!known) throw new ExcelError('ItemNotFound');
    return known;
  };
  const flag = (key: 'bandedRows' | 'filterButtons'): Property => ({
    get: () => found()[key],
    set: (value) => {
      if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
      book.changeTable(sheet.id, id, { [key]: value });
    },
  });
  return {
    type: 'Table',
    identity: { Id: id },
    isAlive: () => book.findSheet(sheet.id) === sheet && find() !== undefined,
    properties: {
      Id: { get: () => id },
      Name: { get: () => found().name, set: (value) => book.changeTable(sheet.id, id, { name: nameOf(session, found(), value) }) },
      Style: {
        get: () => found().style,
        set: (value) => {
          if (typeof value !== 'string' || !STYLE.test(value)) throw new ExcelError('InvalidArgument');
          book.changeTable(sheet.id, id, { style: value });
        },
      },
      ShowBandedRows: flag('bandedRows'),
      ShowFilterButton: flag('filterButtons'),
    },
    links: {
      AutoFilter: { to: () => ({ type: 'AutoFilter', properties: { IsDataFiltered: { get: () => sheet.isTableFiltered(found()) } } }) },
      GetRange: { to: () => range(session, sheet, found().area) },
      // Excel would rewrite formulas that name the table; the stand-in does not, so it refuses.
      ConvertToRange: {
        to: () => {
          const { area, name } = found();
          if (sheet.protection.protected) throw new ExcelError('AccessDenied');
          if (book.sheets.some((one) => [...one.entries()].some(([, { formula }]) => formula?.includes(`${name}[`))))
            throw new Gap(`taking the table ${name} from formulas that name it`);
          book.removeTable(sheet.id, id);
          return range(session, sheet, area);
        },
      },
    },
    calls: {
      ClearFilters: {
        run: () => {
          const { row: top, rows } = found().area;
          if (sheet.protection.protected) throw new ExcelError('AccessDenied');
          book.show(sheet.id, 'rows', (row) => row > top && row < top + rows, 'host');
          return null;
        },
      },
    },
  };
}

function nameOf({ book }: Session, table: Table, value: Json): string {
  if (typeof value !== 'string' || !NAME.test(value) || ADDRESS.test(value)) throw new ExcelError('InvalidArgument');
  const other = book.findTable(value);
  if (other && other.id !== table.id) throw new ExcelError('InvalidArgument');
  return value;
}
