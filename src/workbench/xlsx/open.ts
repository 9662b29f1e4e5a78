// Opens an .xlsx as a Book.
import ExcelJS, { type Cell as SheetCell, type Style, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { cellArea, parseArea, type Area, type Cell } from '../book/address';
import {
  Book,
  type BookCell,
  type CellStyle,
  type ColumnLook,
  type Protection,
  type RowLook,
  type SheetStart,
  type Visibility,
} from '../book/book';
import { readConditionalFormats, readLooks } from './conditional-formats';
import { readSettings } from './settings';
import { heightsOf, layoutOf, partText, sheetList, sources, type SheetSource } from './source';
import { readTables } from './tables';
import { childOf, parseXml, unescapeText, type Element } from './xml';

/** Reads the bytes of an .xlsx. Throws when they are none. */
export async function openXlsx(bytes: Uint8Array): Promise<Book> {
  const zip = await JSZip.loadAsync(bytes);
  const { paths, active, isProtected } = await sheetList(zip);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const looks = zip.file('xl/styles.xml') ? readLooks(await partText(zip, 'xl/styles.xml')) : [];
  const date1904 = workbook.properties.date1904;

  const worksheets = [...paths.keys()].map((name) => {
    const worksheet = workbook.getWorksheet(name);
    if (!worksheet) throw new Error(`The sheet ${name} is no worksheet`);
    return worksheet;
  });
  const starts: SheetStart[] = [];
  for (const worksheet of worksheets) {
    const path = paths.get(worksheet.name) ?? '';
    const xml = await partText(zip, path);
    const tables = await readTables(zip, path);
    starts.push({ ...sheetStart(worksheet, xml, date1904), conditionalFormats: readConditionalFormats(xml, looks), tables });
  }
  const book = new Book(starts);
  book.isStructureProtected = isProtected;
  const front = book.sheets[active];
  if (front?.visibility === 'Visible') book.activate(front.id, 'host');
  const sheets = book.sheets.map((sheet): [string, SheetSource] => [
    sheet.id,
    {
      path: paths.get(sheet.name) ?? '',
      name: sheet.name,
      cells: new Map(sheet.cells),
      conditionalFormats: sheet.conditionalFormats,
      layout: layoutOf(sheet),
      heights: heightsOf(sheet),
    },
  ]);
  const settings = await readSettings(zip);
  settings.forEach((value, key) => book.settings.set(key, value));
  sources.set(book, { bytes: bytes.slice(), sheets: new Map(sheets), settings });
  return book;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

function sheetStart(worksheet: Worksheet, xml: string, date1904: boolean): SheetStart {
  const styleOf = sharedStyles();
  const merges = mergesOf(worksheet);
  const covered = new Set(merges.flatMap((area) => cellsOf(area).slice(1).map(keyOf)));
  const escaped = escapedTexts(xml);
  const cells: [Cell, BookCell][] = [];
  const rows: [number, RowLook][] = [];
  for (let number = 1; number <= worksheet.rowCount; number += 1) {
    const row = worksheet.findRow(number);
    if (!row) continue;
    const look: RowLook = { ...(row.height && { height: row.height }), ...(row.hidden && { hidden: true }) };
    if (Object.keys(look).length > 0) rows.push([number - 1, look]);
    for (let column = 1; column <= row.cellCount; column += 1) {
      const found = row.findCell(column);
      if (!found) continue;
      const at = { row: number - 1, column: column - 1 };
      const read = bookCell(found, covered.has(keyOf(at)), styleOf, date1904);
      const cell = typeof read.value === 'string' && escaped.has(found.address) ? { ...read, value: unescapeText(read.value) } : read;
      if (cell.value !== '' || cell.formula !== undefined || cell.style || cell.numberFormat !== 'General') cells.push([at, cell]);
    }
  }
  const view = viewIn(xml);
  const frozen = frozenIn(view);
  const filter = filterOf(worksheet);
  return {
    name: worksheet.name,
    visibility: VISIBILITY[worksheet.state] ?? 'Visible',
    cells,
    merges,
    rows,
    columns: columnsOf(worksheet, styleOf),
    protection: protectionOf(worksheet),
    ...(filter && { autoFilter: filter }),
    ...(frozen && { frozen }),
    gridlines: view?.attributes.get('showGridLines') !== '0',
  };
}

/** Cells whose text stands in the sheet itself with characters written out, "_x0007_": exceljs reads those of the shared texts only. */
function escapedTexts(xml: string): ReadonlySet<string> {
  if (!/_x[0-9A-Fa-f]{4}_/.test(xml)) return new Set();
  const cells = xml.matchAll(/<c r="([A-Z]+\d+)"[^>]* t="inlineStr"[^>]*>((?:(?!<\/c>)[\s\S])*)/g);
  return new Set([...cells].flatMap(([, address = '', inner = '']) => (/_x[0-9A-Fa-f]{4}_/.test(inner) ? [address] : [])));
}

function viewIn(xml: string): Element | undefined {
  const views = childOf(parseXml(xml), 'sheetViews');
  return views && childOf(views, 'sheetView');
}

function frozenIn(view: Element | undefined): { readonly rows: number; readonly columns: number } | undefined {
  const pane = view && childOf(view, 'pane');
  if (!pane?.attributes.get('state')?.startsWith('frozen')) return undefined;
  return { rows: Number(pane.attributes.get('ySplit') ?? 0), columns: Number(pane.attributes.get('xSplit') ?? 0) };
}

const keyOf = ({ row, column }: Cell): string => `${row},${column}`;

const cellsOf = (area: Area): readonly Cell[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));

const mergesOf = (worksheet: Worksheet): readonly Area[] => worksheet.model.merges.flatMap((address) => parseArea(address) ?? []);

/** One style object of the Book for each of exceljs, without its number format. */
function sharedStyles(): (style: Partial<Style>) => CellStyle | undefined {
  const known = new Map<Partial<Style>, CellStyle | undefined>();
  return (style) => {
    if (!known.has(style)) {
      const { font, alignment, protection, border, fill } = style;
      const looks: CellStyle = {
        ...(font && { font }),
        ...(alignment && { alignment }),
        ...(protection && { protection }),
        ...(border && { border }),
        ...(fill && { fill }),
      };
      known.set(style, Object.keys(looks).length > 0 ? looks : undefined);
    }
    return known.get(style);
  };
}

function bookCell(cell: SheetCell, isCovered: boolean, styleOf: ReturnType<typeof sharedStyles>, date1904: boolean): BookCell {
  const style = styleOf(cell.style);
  const looks = { numberFormat: cell.numFmt || 'General', ...(style && { style }) };
  if (isCovered) return { value: '', ...looks };
  const formula = cell.formula;
  if (formula) {
    const result = plain(cell.result, date1904);
    return result ? { formula: `=${formula}`, ...result, ...looks } : { formula: `=${formula}`, value: 0, uncalculated: true, ...looks };
  }
  return { ...(plain(cell.value, date1904) ?? { value: '' }), ...looks };
}

/** Undefined when the cell has no value. */
function plain(value: unknown, date1904: boolean): Pick<BookCell, 'value' | 'isError'> | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  if (value instanceof Date) return { value: value.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569) };
  if (typeof value === 'object') {
    if ('error' in value && typeof value.error === 'string') return { value: value.error, isError: true };
    if ('richText' in value && Array.isArray(value.richText)) {
      return { value: value.richText.map((part: { readonly text: string }) => part.text).join('') };
    }
    if ('text' in value) return plain(value.text, date1904);
  }
  throw new Error(`A cell's value of an unknown kind: ${JSON.stringify(value)}`);
}

/** How many columns have looks of their own; exceljs has no list where there are none, which its types deny. */
function columnsIn(worksheet: Worksheet): number {
  const columns: unknown = worksheet.columns;
  return Array.isArray(columns) ? columns.length : 0;
}

function columnsOf(worksheet: Worksheet, styleOf: ReturnType<typeof sharedStyles>): [number, ColumnLook][] {
  const columns: [number, ColumnLook][] = [];
  const count = columnsIn(worksheet);
  for (let number = 1; number <= count; number += 1) {
    const column = worksheet.getColumn(number);
    const style = styleOf(column.style);
    const look: ColumnLook = {
      ...(column.width !== undefined && { width: column.width }),
      ...(column.hidden && { hidden: true }),
      ...(style && { style }),
      ...(column.style.numFmt && { numberFormat: column.style.numFmt }),
    };
    if (Object.keys(look).length > 0) columns.push([number - 1, look]);
  }
  return columns;
}

/** exceljs keeps it on the sheet without saying so in its types. */
function protectionOf(worksheet: Worksheet): Protection {
  const given: unknown = 'sheetProtection' in worksheet ? worksheet.sheetProtection : undefined;
  if (typeof given !== 'object' || given === null) return { protected: false };
  const options = Object.fromEntries(Object.entries(given));
  return { protected: options['sheet'] === true, options };
}

function filterOf(worksheet: Worksheet): Area | undefined {
  const filter = worksheet.autoFilter;
  if (!filter) return undefined;
  if (typeof filter === 'string') return parseArea(filter);
  const corner = (end: typeof filter.from): Area | undefined =>
    typeof end === 'string' ? parseArea(end) : cellArea({ row: end.row - 1, column: end.column - 1 });
  const from = corner(filter.from);
  const to = corner(filter.to);
  return from && to && { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
