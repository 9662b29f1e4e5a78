// A layout queued on a sheet: contents, sizes, looks, tables, validation, colours and page.
import { addressOf, columnLetters } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { SheetLayout } from '../sheets/sheet-layout';
import { areaAddress, withRange, withRanges } from './areas';
import { queueRowHeights } from './row-sizes';
import { queueLooks } from './sheet-looks';
import { asEntered } from './write';

const TABLE_STYLE = 'TableStyleLight1';
/** &P and &N are Excel's codes. */
const PAGE_NUMBERS = '第 &P 页 共 &N 页';
const BAR = '#BDD7EE';
/** Best to worst: fill and font; the letter in the cell says the same. */
const GRADES = [
  { fill: '#E2F0D9', colour: '#375623' },
  { fill: '#DDEBF7', colour: '#1F4E78' },
  { fill: '#FFF2CC', colour: '#7F6000' },
  { fill: '#F8CBAD', colour: '#833C0B' },
] as const;

/** Of the items of a list to choose from, with their commas. */
const LONGEST_LIST = 255;

/** Excel's own width of a column of so many characters, in points: seven pixels each in the standard font and five around, 96 to the inch. */
const widthInPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

/**
 * Queues everything of the layout but its name for the next sync; the sheet is a new one, with nothing on it.
 * @param tableNames one for each table, free in the workbook
 * @throws HostError when the layout asks for what Excel cannot hold
 */
export function queueLayout(sheet: Excel.Worksheet, layout: SheetLayout, tableNames: readonly string[]): void {
  sheet.showGridlines = false;
  queueLinks(sheet, layout);
  queueContents(sheet, layout);
  queueSizes(sheet, layout);
  for (const area of layout.merges) withRange(sheet, areaAddress(area), (range) => range.merge(false));
  queueLooks(sheet, layout);
  queueTables(sheet, layout, tableNames);
  queueValidation(sheet, layout);
  queueConditionalFormats(sheet, layout);
  queuePage(sheet, layout);
}

/** Formats first: a text cell takes its text as it is. */
function queueContents(sheet: Excel.Worksheet, { contents, numberFormats }: SheetLayout): void {
  const columns = Math.max(0, ...contents.map((row) => row.length));
  if (columns === 0) return;
  const formats: (string | null)[][] = contents.map(() => Array.from({ length: columns }, () => null));
  for (const { area, numberFormat } of numberFormats) {
    for (const cells of formats.slice(area.firstRow, area.lastRow + 1)) cells.fill(numberFormat, area.firstColumn, area.lastColumn + 1);
  }
  const all = { firstRow: 0, lastRow: contents.length - 1, firstColumn: 0, lastColumn: columns - 1 };
  withRange(sheet, areaAddress(all), (range) => {
    if (numberFormats.length > 0) range.numberFormat = formats;
    range.formulas = contents.map((row, index) =>
      Array.from({ length: columns }, (_, column) => {
        const content = row[column];
        return content === undefined ? '' : asEntered(content, formats[index]?.[column] ?? 'General');
      }),
    );
  });
}

function queueSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetLayout): void {
  const columns = grouped(columnWidths.map((width, column) => [width, `${columnLetters(column)}:${columnLetters(column)}`]));
  for (const [width, addresses] of columns) withRanges(sheet, addresses, ({ format }) => (format.columnWidth = widthInPoints(width)));
  queueRowHeights(sheet, rowHeights);
}

function grouped<Key>(entries: readonly (readonly [Key, string])[]): ReadonlyMap<Key, readonly string[]> {
  const groups = new Map<Key, string[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

/**
 * Before the contents: a link may put a text of its own into its cell, a number as a text among others. Before the looks: Excel gives
 * the cell a style of its own.
 */
function queueLinks(sheet: Excel.Worksheet, { links, contents }: SheetLayout): void {
  for (const { cell, sheetName, target } of links) {
    const content = contents[cell.row]?.[cell.column];
    const documentReference = `'${sheetName.replaceAll("'", "''")}'!${addressOf(target)}`;
    const textToDisplay = content && String(asEntered(content, 'General'));
    withRange(sheet, addressOf(cell), (range) => {
      range.hyperlink = { documentReference, ...(textToDisplay !== undefined && { textToDisplay }) };
    });
  }
}

function queueTables(sheet: Excel.Worksheet, { tables }: SheetLayout, names: readonly string[]): void {
  tables.forEach(({ area }, index) => {
    const name = names[index];
    withRange(sheet, areaAddress(area), (range) => {
      const table = sheet.tables.add(range, true);
      if (name !== undefined) table.name = name;
      table.style = TABLE_STYLE;
    });
  });
}

function queueValidation(sheet: Excel.Worksheet, { choices, ranges }: SheetLayout): void {
  for (const { area, values, strict } of choices) {
    const source = values.join(',');
    if (source.length > LONGEST_LIST || values.some((value) => value.includes(','))) {
      throw new HostError({ kind: 'unexpected', detail: `No list to choose from: ${source}` });
    }
    withRange(sheet, areaAddress(area), ({ dataValidation }) => {
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      if (!strict) dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    });
  }
  for (const { area, low, high } of ranges) {
    withRange(sheet, areaAddress(area), ({ dataValidation }) => {
      dataValidation.rule = { decimal: { formula1: low, formula2: high, operator: 'Between' } };
    });
  }
}

function queueConditionalFormats(sheet: Excel.Worksheet, { dataBars, gradeColours }: SheetLayout): void {
  for (const { area, full } of dataBars) {
    withRange(sheet, areaAddress(area), ({ conditionalFormats }) => {
      const { dataBar } = conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Number', formula: String(full) };
      dataBar.positiveFormat.fillColor = BAR;
      dataBar.positiveFormat.gradientFill = false;
    });
  }
  for (const { area, grades } of gradeColours) {
    const first = addressOf({ row: area.firstRow, column: area.firstColumn });
    grades.forEach((names, index) => {
      const look = GRADES[Math.round((index * (GRADES.length - 1)) / Math.max(1, grades.length - 1))];
      if (look === undefined || names.length === 0) return;
      withRange(sheet, areaAddress(area), ({ conditionalFormats }) => {
        const { rule, format } = conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
        rule.formula = `=OR(${names.map((name) => `${first}="${name.replaceAll('"', '""')}"`).join(',')})`;
        format.fill.color = look.fill;
        format.font.color = look.colour;
      });
    });
  }
}

function queuePage(sheet: Excel.Worksheet, { frozenRows, print }: SheetLayout): void {
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  const page = sheet.pageLayout;
  page.paperSize = Excel.PaperType.a4;
  page.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  // As wide as one page, as many pages high as it takes.
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.centerHorizontally = true;
  if (print.numbered) page.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBERS;
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
}
