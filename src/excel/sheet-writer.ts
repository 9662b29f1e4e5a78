// Makes a sheet from its layout: contents, looks, tables, validation and page, in one request, all or nothing.
import { addressOf, columnLetters } from '../form/snapshot';
import type { Area, Role, SheetLayout } from '../sheets/sheet-layout';
import { HostError, type HostProblem } from '../host/errors';
import type { MadeSheet } from '../host/host';
import { placeOf, problemOf, wasRefused } from './errors';
import { sheetNameFor } from './sheet-name';
import { asEntered } from './write';

/** How cells of a role look. Sizes in points. */
interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Absent: none, so that paper stays white. */
  readonly fill?: string;
  readonly align: 'General' | 'Left' | 'Center';
  /** Where the text stands when the row is higher than it. */
  readonly vertical: 'Center' | 'Top';
  readonly wraps: boolean;
  readonly bordered: boolean;
}

const FONT = '宋体';
const BLACK = '#000000';
const GREY = '#595959';
const LINE = '#808080';

/** Black on white with grey lines: prints on any printer. What a person fills in is white, what is calculated lightly tinted. */
const LOOKS: Readonly<Record<Role, Look>> = {
  title: { size: 16, bold: true, colour: BLACK, align: 'Center', vertical: 'Center', wraps: true, bordered: false },
  note: { size: 9, bold: false, colour: GREY, align: 'Left', vertical: 'Center', wraps: true, bordered: false },
  label: { size: 10.5, bold: false, colour: BLACK, fill: '#F2F2F2', align: 'Center', vertical: 'Center', wraps: true, bordered: true },
  heading: { size: 10.5, bold: true, colour: BLACK, fill: '#E0E0E0', align: 'Center', vertical: 'Center', wraps: true, bordered: true },
  input: { size: 10.5, bold: false, colour: BLACK, align: 'General', vertical: 'Center', wraps: true, bordered: true },
  computed: { size: 10.5, bold: false, colour: BLACK, fill: '#EAF1F8', align: 'General', vertical: 'Center', wraps: true, bordered: true },
  text: { size: 10.5, bold: false, colour: BLACK, align: 'Left', vertical: 'Center', wraps: true, bordered: true },
};

const LINK = { colour: '#0563C1', underline: 'Single' } as const;
const TABLE_STYLE = 'TableStyleLight1';
const BAR = '#BDD7EE';
/** Best to worst: fill and font; the letter in the cell says the same. */
const GRADES = [
  { fill: '#E2F0D9', colour: '#375623' },
  { fill: '#DDEBF7', colour: '#1F4E78' },
  { fill: '#FFF2CC', colour: '#7F6000' },
  { fill: '#F8CBAD', colour: '#833C0B' },
] as const;

/** Of an address with several areas; Excel takes no longer one. */
const LONGEST_ADDRESS = 8000;
/** Of the items of a list to choose from, with their commas. */
const LONGEST_LIST = 255;

const areaAddress = ({ first, last }: Area): string =>
  first.row === last.row && first.column === last.column ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`;

/** Excel's own width of a column of so many characters, in points: seven pixels each in the standard font and five around, 96 to the inch. */
const widthInPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

/**
 * Queues everything of the layout but its name for the next sync; the sheet is a new one, with nothing on it.
 * @param tableNames one for each table, free in the workbook
 * @throws HostError when the layout asks for what Excel cannot hold
 */
export function queueLayout(sheet: Excel.Worksheet, layout: SheetLayout, tableNames: readonly string[]): void {
  sheet.showGridlines = false;
  queueContents(sheet, layout);
  queueSizes(sheet, layout);
  for (const area of layout.merges) withRange(sheet, areaAddress(area), (range) => range.merge(false));
  queueLinks(sheet, layout);
  queueLooks(sheet, layout);
  queueTables(sheet, layout, tableNames);
  queueValidation(sheet, layout);
  queueConditionalFormats(sheet, layout);
  queuePage(sheet, layout);
}

function withRange(sheet: Excel.Worksheet, address: string, queue: (range: Excel.Range) => void): void {
  const range = sheet.getRange(address);
  queue(range);
  range.untrack();
}

/** Queues the same for all areas, as few objects as addresses of a legal length allow. */
function withRanges(sheet: Excel.Worksheet, addresses: readonly string[], queue: (areas: Excel.RangeAreas) => void): void {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST_ADDRESS) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  for (const address of joined) {
    const areas = sheet.getRanges(address);
    queue(areas);
    areas.untrack();
  }
}

/** Formats first: a text cell takes its text as it is. */
function queueContents(sheet: Excel.Worksheet, { contents, numberFormats }: SheetLayout): void {
  const columns = Math.max(0, ...contents.map((row) => row.length));
  if (columns === 0) return;
  const formats: (string | null)[][] = contents.map(() => Array.from({ length: columns }, () => null));
  for (const { area, numberFormat } of numberFormats) {
    for (const cells of formats.slice(area.first.row, area.last.row + 1)) cells.fill(numberFormat, area.first.column, area.last.column + 1);
  }
  const all = { first: { row: 0, column: 0 }, last: { row: contents.length - 1, column: columns - 1 } };
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
  const rows = grouped([...rowHeights].map(([row, height]) => [height, `${row + 1}:${row + 1}`]));
  for (const [height, addresses] of rows) withRanges(sheet, addresses, ({ format }) => (format.rowHeight = height));
}

function grouped<Key>(entries: readonly (readonly [Key, string])[]): ReadonlyMap<Key, readonly string[]> {
  const groups = new Map<Key, string[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

/** Before the looks: Excel gives a cell with a link a style of its own. The cell's text stays. */
function queueLinks(sheet: Excel.Worksheet, { links }: SheetLayout): void {
  for (const { cell, sheetName, target } of links) {
    withRange(sheet, addressOf(cell), (range) => {
      range.hyperlink = { documentReference: `'${sheetName.replaceAll("'", "''")}'!${addressOf(target)}` };
    });
  }
}

function queueLooks(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const roles = rolesOf(layout);
  const areasOf = (holds: (role: Role) => boolean): readonly Area[] =>
    rectangles(roles.length, (row) => roles[row]?.map((role) => role !== undefined && holds(role)) ?? []);
  for (const role of new Set(layout.roles.map(({ role }) => role))) {
    const look = LOOKS[role];
    withRanges(sheet, areasOf((other) => other === role).map(areaAddress), ({ format }) => {
      const { font } = format;
      font.name = FONT;
      font.size = look.size;
      font.bold = look.bold;
      font.color = look.colour;
      if (look.fill !== undefined) format.fill.color = look.fill;
      format.horizontalAlignment = look.align;
      format.verticalAlignment = look.vertical;
      format.wrapText = look.wraps;
    });
  }
  queueBorders(
    sheet,
    areasOf((role) => LOOKS[role].bordered),
  );
  const linked = layout.links.map(({ cell }) => addressOf(cell));
  withRanges(sheet, linked, ({ format }) => {
    format.font.color = LINK.colour;
    format.font.underline = LINK.underline;
  });
}

/** Lines around and between all cells; an area one cell wide or high has none inside. */
function queueBorders(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  const draw = (
    some: readonly Area[],
    edges: readonly ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[],
  ): void =>
    withRanges(sheet, some.map(areaAddress), ({ format }) => {
      for (const edge of edges) {
        const border = format.borders.getItem(edge);
        border.style = 'Continuous';
        border.color = LINE;
      }
    });
  draw(areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']);
  draw(
    areas.filter(({ first, last }) => first.row < last.row),
    ['InsideHorizontal'],
  );
  draw(
    areas.filter(({ first, last }) => first.column < last.column),
    ['InsideVertical'],
  );
}

/** The role of each cell, by row and column: the last one that names it. */
function rolesOf({ roles }: SheetLayout): readonly (readonly (Role | undefined)[])[] {
  const grid: (Role | undefined)[][] = [];
  for (const { area, role } of roles) {
    for (let row = area.first.row; row <= area.last.row; row += 1) {
      while (grid.length <= row) grid.push([]);
      const cells = grid[row];
      for (let column = area.first.column; cells && column <= area.last.column; column += 1) cells[column] = role;
    }
  }
  return grid.map((cells) => Array.from(cells));
}

/** The cells that hold as rectangles: runs of a row, joined with the same run of the row above. */
function rectangles(rows: number, holdsIn: (row: number) => readonly boolean[]): readonly Area[] {
  const found: { first: Area['first']; last: Area['last'] }[] = [];
  let above = new Map<string, (typeof found)[number]>();
  for (let row = 0; row < rows; row += 1) {
    const here = new Map<string, (typeof found)[number]>();
    for (const [from, to] of runs(holdsIn(row))) {
      const key = `${from}-${to}`;
      const area = above.get(key) ?? { first: { row, column: from }, last: { row, column: to } };
      if (above.has(key)) area.last = { row, column: to };
      else found.push(area);
      here.set(key, area);
    }
    above = here;
  }
  return found;
}

function runs(holds: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  holds.forEach((held, index) => {
    if (!held) return;
    const run = found.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  });
  return found;
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
    grades.forEach((names, index) => {
      const look = GRADES[Math.round((index * (GRADES.length - 1)) / Math.max(1, grades.length - 1))];
      if (look === undefined || names.length === 0) return;
      withRange(sheet, areaAddress(area), ({ conditionalFormats }) => {
        const { rule, format } = conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
        rule.formula = `=OR(${names.map((name) => `${addressOf(area.first)}="${name.replaceAll('"', '""')}"`).join(',')})`;
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
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
}

/** What a workbook has before a sheet is made in it. */
export interface Taken {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly string[];
}

/** Asks for the names in use; after the next sync the returned function gives them. */
export function queueTaken(workbook: Excel.Workbook): () => Taken {
  const { worksheets, tables } = workbook;
  worksheets.load({ id: true, name: true });
  tables.load({ name: true });
  return () => ({
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name }) => name),
  });
}

/** Names for a layout's tables: as wanted, with a number where one is in use. Excel tells them apart by more than case. */
export function freeTableNames({ tables }: SheetLayout, taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return tables.map(({ name }) => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name}${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/**
 * Makes the sheet right after another one, brings it to the front, and answers what it is called. Two requests; when the second
 * fails, the sheet is taken away again.
 * @param afterId Excel's id of the sheet to stand after; one that is gone: at the end
 * @throws HostError, `restored` when the workbook is as it was
 */
export async function makeSheet(layout: SheetLayout, afterId: string): Promise<MadeSheet> {
  let taken: Taken | undefined;
  let name = layout.sheetName;
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const names = queueTaken(workbook);
      await context.sync();
      taken = names();
      name = sheetNameFor(
        layout.sheetName,
        taken.sheets.map((sheet) => sheet.name),
      );
      const sheet = workbook.worksheets.add(name);
      const before = taken.sheets.findIndex(({ id }) => id === afterId);
      if (before >= 0) sheet.position = before + 1;
      queueLayout(sheet, layout, freeTableNames(layout, taken.tables));
      sheet.activate();
      sheet.load({ id: true, name: true });
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    });
  } catch (error) {
    const problem = problemOf(error);
    // Nothing was written, or the very first step failed: there is no sheet of ours.
    if (taken === undefined || wasRefused(error) || placeOf(error) === 'WorksheetCollection.add') throw new HostError(problem);
    throw new HostError(await takeBack({ before: taken, names: [name] }, problem));
  }
}

/** A sheet that was being made when something failed. */
export interface Unfinished {
  readonly before: Taken;
  /** What it may be called by now. */
  readonly names: readonly string[];
  /** Nothing was written to it yet: it may still bear the name that Excel gave it. */
  readonly isEmpty?: boolean;
  /** The name that another sheet had to take meanwhile. */
  readonly aside?: string;
}

/** Takes the sheet away and gives the other its name again. Answers the problem to report, which says whether the workbook is as before. */
export async function takeBack({ before, names, isEmpty, aside }: Unfinished, problem: HostProblem): Promise<HostProblem> {
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true });
      await context.sync();
      const earlier = new Map(before.sheets.map(({ id, name }) => [id, name]));
      const added = worksheets.items.filter(({ id }) => !earlier.has(id));
      const used = added.map((sheet) => sheet.getUsedRangeOrNullObject(true).load({ address: true }));
      await context.sync();
      // Someone else may have added a sheet at the same time: ours is known by its name, or holds nothing.
      added.filter(({ name }, index) => names.includes(name) || (isEmpty && used[index]?.isNullObject)).forEach((sheet) => sheet.delete());
      for (const sheet of worksheets.items) {
        const name = earlier.get(sheet.id);
        if (name !== undefined && sheet.name === aside) sheet.name = name;
      }
      await context.sync();
    });
    return { ...problem, restored: true };
  } catch (error) {
    const detail = [problem.detail, problemOf(error).detail].filter((part) => part !== undefined).join(' / ');
    return { ...problem, ...(names[0] !== undefined && { sheetName: names[0] }), detail };
  }
}
