// The stand-in's workbook as data: the one truth that the host answers from, the grid mirrors and the .xlsx file is made of.
import { bounding, cellArea, contains, intersection, sameArea, type Area, type Cell } from './address';
import { contentOf, isBlank, kept } from './content';
import type { Json } from './json';
import type {
  BookCell,
  BookEvent,
  Calculated,
  CellStyle,
  CellWrite,
  ConditionalFormat,
  Hyperlink,
  Origin,
  Page,
  Protection,
  SheetStart,
  Table,
  Validation,
} from './model';
import { EMPTY, keyOf, newId, Sheet } from './sheet';

export type { Area, Cell } from './address';
export type * from './model';
export { Sheet } from './sheet';

/** A workbook. Every change is told to the listeners at once, in order. */
export class Book {
  /** The add-in's settings by key; the file keeps them. */
  readonly settings = new Map<string, Json>();
  /** While set, saving drops the settings, as some Excels do. */
  losesSettings = false;
  /** Set where a person has protected which sheets there are, and their names and order. */
  isStructureProtected = false;
  /** By hand, formulas keep their results until a person calculates, which may be pending; a new formula gets one all the same. */
  readonly calculation = { isByHand: false, isPending: false };
  readonly #sheets: Sheet[] = [];
  readonly #listeners = new Set<(event: BookEvent) => void>();
  readonly #selections = new Map<string, Area>();
  #active: Sheet;

  /** A workbook has at least one visible sheet; the first visible one is active. */
  constructor(starts: readonly SheetStart[]) {
    this.#sheets = starts.map((start) => new Sheet(start));
    const active = this.#sheets.find((sheet) => sheet.visibility === 'Visible');
    if (!active) throw new Error('A workbook needs a visible sheet');
    this.#active = active;
  }

  /** Calls the listener after every change; returns the function that stops it. */
  on(listener: (event: BookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: BookEvent): void {
    if (event.type === 'cells' && event.origin !== 'calculation') this.calculation.isPending = this.calculation.isByHand;
    for (const listener of this.#listeners) listener(event);
  }

  /** In the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  get activeSheet(): Sheet {
    return this.#active;
  }

  /** The selected area of the active sheet. */
  get selection(): Area {
    return this.selectionOf(this.#active.id);
  }

  selectionOf(sheetId: string): Area {
    return this.#selections.get(sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  findSheet(id: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }

  /** Finds a sheet by its name, without regard to case. */
  findSheetByName(name: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Throws when no sheet has the id. */
  sheet(id: string): Sheet {
    const sheet = this.findSheet(id);
    if (!sheet) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  /** Names differ by more than case. */
  findTable(name: string): Table | undefined {
    return this.#sheets.flatMap(({ tables }) => tables).find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** Whether a formula in a cell of another sheet refers to this one. */
  isReferredTo(id: string): boolean {
    const { name } = this.sheet(id);
    const prefixes = [`'${name.replaceAll("'", "''")}'!`, `${name}!`].map((prefix) => prefix.toLowerCase());
    return this.#sheets.some(
      (other) =>
        other.id !== id &&
        [...other.cells.values()].some(({ formula }) => {
          const text = formula?.toLowerCase();
          return text !== undefined && prefixes.some((prefix) => text.includes(prefix));
        }),
    );
  }

  /** Throws when the name is taken by another sheet, and when formulas elsewhere would have to follow. */
  renameSheet(id: string, name: string, origin: Origin): void {
    const sheet = this.sheet(id);
    const other = this.findSheetByName(name);
    if (other && other !== sheet) throw new Error(`The name ${name} is taken`);
    if (sheet.name === name) return;
    if (this.isReferredTo(id)) throw new Error(`Formulas refer to ${sheet.name}: renaming it would have to change them`);
    sheet.name = name;
    this.#tell({ type: 'sheets', sheetId: id, origin });
  }

  /** Moves a sheet to a zero-based position among the tabs. */
  moveSheet(id: string, position: number, origin: Origin): void {
    const sheet = this.sheet(id);
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#sheets.splice(position, 0, sheet);
    this.#tell({ type: 'sheets', sheetId: id, origin });
  }

  /** Adds a sheet after the last one. Throws when the name is taken. */
  addSheet(start: SheetStart, origin: Origin): Sheet {
    if (this.findSheetByName(start.name)) throw new Error(`The name ${start.name} is taken`);
    const sheet = new Sheet(start);
    this.#sheets.push(sheet);
    this.#tell({ type: 'sheets', sheetId: sheet.id, origin });
    return sheet;
  }

  /** Throws when the sheet is the last visible one, and when formulas elsewhere refer to it. */
  deleteSheet(id: string, origin: Origin): void {
    const sheet = this.sheet(id);
    if (this.isReferredTo(id)) throw new Error(`Formulas refer to ${sheet.name}: deleting it would have to break them`);
    const next = this.#sheets.find((other) => other !== sheet && other.visibility === 'Visible');
    if (!next) throw new Error('A workbook needs a visible sheet');
    if (this.#active === sheet) this.activate(next.id, origin);
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#tell({ type: 'sheets', sheetId: id, origin });
  }

  activate(id: string, origin: Origin): void {
    const sheet = this.sheet(id);
    if (sheet === this.#active) return;
    this.#active = sheet;
    this.#tell({ type: 'activated', sheetId: id, origin });
  }

  /** Selects on a sheet, which becomes the active one. */
  select(sheetId: string, area: Area, origin: Origin): void {
    this.activate(sheetId, origin);
    if (sameArea(this.selectionOf(sheetId), area) && this.#selections.has(sheetId)) return;
    this.#selections.set(sheetId, area);
    this.#tell({ type: 'selected', sheetId, area, origin });
  }

  setProtection(sheetId: string, protection: Protection, origin: Origin): void {
    this.sheet(sheetId).protection = protection;
    this.#tell({ type: 'sheets', sheetId, origin });
  }

  /**
   * Changes cells. Listeners hear of one event for all contents and of another for all looks. As Excel does, it drops a content that is
   * meant for a covered cell of a merged area.
   */
  setCells(sheetId: string, writes: readonly CellWrite[], origin: Origin): void {
    const sheet = this.sheet(sheetId);
    const changed: Cell[] = [];
    const formatted: Cell[] = [];
    for (const write of writes) {
      const at: Cell = { row: write.row, column: write.column };
      const merge = sheet.mergeAt(at);
      const content = merge && !(merge.row === at.row && merge.column === at.column) ? undefined : write.content;
      const before = sheet.cell(at);
      const style = write.style ?? before.style;
      const after: BookCell = {
        ...(content ? contentOf(content) : kept(before)),
        numberFormat: write.numberFormat ?? before.numberFormat,
        ...(style && { style }),
      };
      if (isBlank(after) && sheet.blank(at) === EMPTY) sheet.cells.delete(keyOf(at));
      else sheet.cells.set(keyOf(at), after);
      if (write.content) changed.push(at);
      if (write.style !== undefined || (write.numberFormat !== undefined && write.numberFormat !== before.numberFormat)) formatted.push(at);
    }
    if (formatted.length > 0) this.#tell({ type: 'formats', sheetId, cells: formatted, origin });
    const area = boundingOf(changed);
    if (area) this.#tell({ type: 'cells', sheetId, cells: changed, area, origin });
  }

  /** Gives the cells of the areas looks of their own, made from those they have. */
  restyle(sheetId: string, areas: readonly Area[], change: (style: CellStyle) => CellStyle, origin: Origin): void {
    const sheet = this.sheet(sheetId);
    // Cells share their looks before and after.
    const changed = new Map<CellStyle | undefined, CellStyle>();
    const writes: CellWrite[] = [];
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const { style } = sheet.cell({ row, column });
          const after = changed.get(style) ?? change(style ?? {});
          changed.set(style, after);
          writes.push({ row, column, style: after });
        }
      }
    }
    this.setCells(sheetId, writes, origin);
  }

  /** Merges an area that touches no other merged one; its covered cells lose their contents, as in Excel. */
  merge(sheetId: string, area: Area, origin: Origin): void {
    const sheet = this.sheet(sheetId);
    const covered: CellWrite[] = [];
    for (const [at, cell] of sheet.entries()) {
      const isFirst = at.row === area.row && at.column === area.column;
      if (!isFirst && contains(area, at) && (cell.value !== '' || cell.formula !== undefined))
        covered.push({ ...at, content: { value: '' } });
    }
    if (covered.length > 0) this.setCells(sheetId, covered, origin);
    sheet.merges.push(area);
    this.#tell({ type: 'merged', sheetId, area, origin });
  }

  /**
   * Lets `change` make a whole sheet anew; when the book is saved, nothing is taken over from the sheet's part in the opened file.
   * @param inserted the rows that came in by it
   */
  remake(sheetId: string, change: (sheet: Sheet) => void, origin: Origin, inserted?: Area): void {
    const sheet = this.sheet(sheetId);
    const before = [...sheet.entries()].map(([at]) => at);
    change(sheet);
    sheet.isRemade = true;
    this.#tell({ type: 'redrawn', sheetId, origin });
    const cells = [...before, ...[...sheet.entries()].map(([at]) => at)];
    const area = inserted ?? boundingOf(cells);
    if (area) this.#tell({ type: 'cells', sheetId, cells, area, origin, ...(inserted && { change: 'RowInserted' }) });
  }

  /** Shows those of these rows or columns that are hidden. */
  show(sheetId: string, what: 'rows' | 'columns', isMeant: (index: number) => boolean, origin: Origin): void {
    const looks = this.sheet(sheetId)[what];
    const hidden = [...looks].filter(([index, look]) => look.hidden === true && isMeant(index));
    for (const [index, look] of hidden) looks.set(index, { ...look, hidden: false });
    if (hidden.length > 0) this.#tell({ type: 'redrawn', sheetId, origin });
  }

  /** Sets a filter that hides these rows too, or takes the filter away. */
  setAutoFilter(sheetId: string, filter: Area | undefined, hidden: readonly number[] = []): void {
    const sheet = this.sheet(sheetId);
    sheet.autoFilter = filter;
    for (const row of hidden) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
    if (hidden.length > 0) this.#tell({ type: 'redrawn', sheetId, origin: 'host' });
  }

  /** @param width in characters, as .xlsx counts them */
  setColumnWidths(sheetId: string, columns: readonly number[], width: number, origin: Origin): void {
    const sheet = this.sheet(sheetId);
    for (const column of columns) sheet.columns.set(column, { ...sheet.columns.get(column), width });
    this.#tell({ type: 'sizes', sheetId, rows: [], columns, origin });
  }

  /** @param height in points */
  setRowHeights(sheetId: string, rows: readonly number[], height: number, origin: Origin): void {
    const sheet = this.sheet(sheetId);
    for (const row of rows) sheet.rows.set(row, { ...sheet.rows.get(row), height });
    this.#tell({ type: 'sizes', sheetId, rows, columns: [], origin });
  }

  /** Freezes so many first rows and columns. */
  freeze(sheetId: string, frozen: { readonly rows: number; readonly columns: number } | undefined, origin: Origin): void {
    this.sheet(sheetId).frozen = frozen;
    this.#tell({ type: 'view', sheetId, origin });
  }

  showGridlines(sheetId: string, shown: boolean, origin: Origin): void {
    this.sheet(sheetId).gridlines = shown;
    this.#tell({ type: 'view', sheetId, origin });
  }

  setPage(sheetId: string, change: Partial<Page>): void {
    const sheet = this.sheet(sheetId);
    sheet.page = { paper: 'Letter', landscape: false, centred: false, ...sheet.page, ...change };
  }

  /** Adds a validation; it replaces one on the same cells. */
  setValidation(sheetId: string, validation: Validation): void {
    const sheet = this.sheet(sheetId);
    sheet.validations = [...sheet.validations.filter(({ area }) => !sameArea(area, validation.area)), validation];
  }

  setHyperlink(sheetId: string, link: Hyperlink): void {
    const sheet = this.sheet(sheetId);
    sheet.hyperlinks = [...sheet.hyperlinks.filter(({ row, column }) => row !== link.row || column !== link.column), link];
  }

  /** Adds a table. The caller makes sure that the area is free and that each cell of the header holds a distinct text. */
  addTable(sheetId: string, table: Omit<Table, 'id'>): Table {
    const sheet = this.sheet(sheetId);
    const added: Table = { ...table, id: newId() };
    sheet.tables = [...sheet.tables, added];
    return added;
  }

  changeTable(sheetId: string, id: string, change: Partial<Pick<Table, 'name' | 'style' | 'bandedRows' | 'filterButtons'>>): void {
    const sheet = this.sheet(sheetId);
    sheet.tables = sheet.tables.map((table) => (table.id === id ? { ...table, ...change } : table));
  }

  /** Removes a table; its cells keep contents and looks. */
  removeTable(sheetId: string, id: string): void {
    const sheet = this.sheet(sheetId);
    sheet.tables = sheet.tables.filter((table) => table.id !== id);
  }

  /** Takes over results that an engine has calculated; ignores those of cells that hold no formula any more. */
  setCalculated(sheetId: string, results: readonly Calculated[]): void {
    const sheet = this.sheet(sheetId);
    const changed: Cell[] = [];
    for (const { row, column, value, isError } of results) {
      const before = sheet.cells.get(keyOf({ row, column }));
      if (before?.formula === undefined || (this.calculation.isByHand && !before.uncalculated)) continue;
      if (before.value === value && before.isError === isError && !before.uncalculated) continue;
      const { numberFormat, style, formula } = before;
      sheet.cells.set(keyOf({ row, column }), { value, formula, numberFormat, ...(isError && { isError }), ...(style && { style }) });
      changed.push({ row, column });
    }
    const area = boundingOf(changed);
    if (area) this.#tell({ type: 'cells', sheetId, cells: changed, area, origin: 'calculation' });
  }

  /** Adds a format before all others, as Excel does; the others move down. */
  addConditionalFormat(sheetId: string, format: Omit<ConditionalFormat, 'id' | 'priority'>, origin: Origin): ConditionalFormat {
    const sheet = this.sheet(sheetId);
    const added: ConditionalFormat = { ...format, id: newId(), priority: 0 };
    sheet.conditionalFormats = renumbered([added, ...sheet.conditionalFormats]);
    this.#tell({ type: 'conditionalFormats', sheetId, origin });
    return added;
  }

  /** Changes a format's rule or looks. Throws when the sheet has no such format. */
  changeConditionalFormat(
    sheetId: string,
    id: string,
    change: Partial<Pick<ConditionalFormat, 'formula' | 'look' | 'bar' | 'stopIfTrue'>>,
    origin: Origin,
  ): void {
    const sheet = this.sheet(sheetId);
    if (!sheet.conditionalFormats.some((format) => format.id === id)) throw new Error(`No conditional format ${id}`);
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
      format.id === id ? { ...format, ...change, original: undefined } : format,
    );
    this.#tell({ type: 'conditionalFormats', sheetId, origin });
  }

  /** Throws when the sheet has no such format. */
  deleteConditionalFormat(sheetId: string, id: string, origin: Origin): void {
    const sheet = this.sheet(sheetId);
    const left = sheet.conditionalFormats.filter((format) => format.id !== id);
    if (left.length === sheet.conditionalFormats.length) throw new Error(`No conditional format ${id}`);
    sheet.conditionalFormats = renumbered(left);
    this.#tell({ type: 'conditionalFormats', sheetId, origin });
  }

  /** Conditional formats that touch any of the areas, in the order of their priority. */
  conditionalFormatsIn(sheetId: string, areas: readonly Area[]): readonly ConditionalFormat[] {
    return this.sheet(sheetId).conditionalFormats.filter((format) =>
      format.ranges.some((range) => areas.some((area) => intersection(range, area))),
    );
  }
}

const boundingOf = (cells: readonly Cell[]): Area | undefined =>
  cells.reduce<Area | undefined>((area, at) => (area ? bounding(area, cellArea(at)) : cellArea(at)), undefined);

const renumbered = (formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] =>
  formats.map((format, priority) => ({ ...format, priority }));
