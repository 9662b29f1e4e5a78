// A sheet that grows row by row from the top: what stands where, what it is for, and rows as high as their words need.
import type { Area } from '../form/identity';
import type { Cell } from '../form/snapshot';
import { constant, EMPTY_CELL } from '../plan/content';
import type { CellContent } from '../plan/plan';
import { LINE, linesIn, PADDING } from '../plan/text-lines';
import type { CellRole, SheetLayout } from './sheet-layout';

/** Excel's rows are no higher than 409 points; who lays out longer texts joins several rows. */
export const HIGHEST = 400;

/** The height of a cell that shows all of a content, in points; the results of formulas take one line. */
export const heightFor = (content: CellContent, width: number): number =>
  (content.kind === 'constant' ? linesIn(String(content.value), width) : 1) * LINE + PADDING;

type Mutable<Items> = Items extends readonly (infer Item)[] ? Item[] : never;

/** Rows and columns are zero-based. */
export class SheetBuilder {
  private readonly contents: CellContent[][] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly roles: Mutable<SheetLayout['roles']> = [];
  private readonly numberFormats: Mutable<SheetLayout['numberFormats']> = [];
  private readonly merges: Mutable<SheetLayout['merges']> = [];
  private readonly tables: Mutable<SheetLayout['tables']> = [];
  private readonly dataBars: Mutable<SheetLayout['dataBars']> = [];
  private readonly gradeColours: Mutable<SheetLayout['gradeColours']> = [];
  private readonly links: Mutable<SheetLayout['links']> = [];

  /** @param columnWidths in characters, one for each column of the sheet */
  constructor(private readonly columnWidths: readonly number[]) {}

  /** The number of rows so far. */
  get end(): number {
    return this.contents.length;
  }

  get lastRow(): number {
    return this.end - 1;
  }

  get lastColumn(): number {
    return this.columnWidths.length - 1;
  }

  /** Of these columns together, both included, in characters. */
  width(first: number, last: number): number {
    return this.columnWidths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
  }

  /** In points. */
  height(row: number): number {
    return this.rowHeights.get(row) ?? 0;
  }

  /** These columns from a row to the last row so far. */
  area(firstRow: number, firstColumn: number, lastColumn: number): Area {
    return { firstRow, lastRow: Math.max(firstRow, this.lastRow), firstColumn, lastColumn };
  }

  /** Adds a blank row and answers its number. */
  row(height: number): number {
    this.rowHeights.set(this.end, Math.min(HIGHEST, height));
    return this.contents.push(this.columnWidths.map(() => EMPTY_CELL)) - 1;
  }

  /** Adds a row that holds these contents from the first column on, high enough for all of them. */
  filledRow(cells: readonly CellContent[]): void {
    const row = this.row(Math.max(...cells.map((cell, column) => heightFor(cell, this.columnWidths[column] ?? 0))));
    cells.forEach((cell, column) => this.set(row, column, cell));
  }

  /** Adds a row with one text over the width of the sheet or of its first columns. */
  line(role: CellRole, content: CellContent, height: number, columns = this.lastColumn + 1): void {
    const row = this.row(height);
    this.put(this.area(row, 0, columns - 1), role, content);
  }

  /** Adds the header of a table, whose headings must differ, and answers its row. */
  header(headings: readonly string[]): number {
    this.filledRow(unique(headings).map(constant));
    this.role('heading', this.area(this.lastRow, 0, headings.length - 1));
    return this.lastRow;
  }

  raise(row: number, height: number): void {
    this.rowHeights.set(row, Math.min(HIGHEST, Math.max(height, this.height(row))));
  }

  /** A content in the first cell of an area, which becomes one cell. */
  put(area: Area, role: CellRole, content: CellContent, numberFormat = 'General'): void {
    this.set(area.firstRow, area.firstColumn, content);
    this.role(role, area);
    if (numberFormat !== 'General') this.format(area, numberFormat);
    if (area.firstRow < area.lastRow || area.firstColumn < area.lastColumn) this.merges.push(area);
  }

  /** The same within one row, which becomes high enough. */
  across(row: number, firstColumn: number, lastColumn: number, role: CellRole, content: CellContent, numberFormat?: string): void {
    this.put({ firstRow: row, lastRow: row, firstColumn, lastColumn }, role, content, numberFormat);
    this.raise(row, heightFor(content, this.width(firstColumn, lastColumn)));
  }

  role(role: CellRole, area: Area): void {
    this.roles.push({ area, role });
  }

  format(area: Area, numberFormat: string): void {
    this.numberFormats.push({ area, numberFormat });
  }

  /** From its header to the last row so far. */
  table(name: string, header: number, columns: number): void {
    this.tables.push({ name, area: this.area(header, 0, columns - 1) });
  }

  dataBar(area: Area, full: number): void {
    this.dataBars.push({ area, full });
  }

  gradeColour(area: Area, grades: readonly (readonly string[])[]): void {
    this.gradeColours.push({ area, grades });
  }

  link(cell: Cell, sheetName: string, target: Cell): void {
    this.links.push({ cell, sheetName, target });
  }

  /** The sheet so far; `rest` is what has no place of its own on it. */
  layout(rest: Pick<SheetLayout, 'sheetName' | 'frozenRows' | 'print'> & Partial<Pick<SheetLayout, 'choices' | 'ranges'>>): SheetLayout {
    const { contents, columnWidths, rowHeights, roles, numberFormats, merges, tables, dataBars, gradeColours, links } = this;
    return {
      contents,
      columnWidths,
      rowHeights,
      roles,
      numberFormats,
      merges,
      tables,
      dataBars,
      gradeColours,
      links,
      choices: [],
      ranges: [],
      ...rest,
    };
  }

  private set(row: number, column: number, content: CellContent): void {
    const cells = this.contents[row];
    if (cells) cells[column] = content;
  }
}

/** Excel tells the headings of a table apart by more than case. */
function unique(headings: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return headings.map((heading) => {
    let name = heading;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${heading}（${number}）`;
    used.add(name.toLowerCase());
    return name;
  });
}
