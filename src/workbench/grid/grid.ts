// The grid that a person sees and types into: draws a Book, follows its changes, and brings the person's own back to it.
import {
  BooleanNumber,
  CanceledError,
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type ICellData,
  type ICommand,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveNumfmtMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService,
  ToggleGridlinesMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { areaAddress, cellAddress, cellArea, quotedName } from '../book/address';
import type { Area, Book, BookEvent, Calculated, Cell, CellWrite, Sheet } from '../book/book';
import { isFormula } from '../book/formula-syntax';
import { Calculation } from './calculation';
import { bookContent, bookValue, gridContent, isErrorText } from './cells';
import { startEngine } from './engine';
import { gridStyle } from './looks';
import {
  addedSheet,
  bookArea,
  columnPixels,
  conditionalRules,
  freezeOf,
  gridRange,
  gridSize,
  rowPixels,
  workbookData,
} from './workbook-data';

/** Stands in the formula of every conditional format that is the add-in's mark. */
const MARK = '"自评助手"';

/** The parameters of a command when it is this one: the command service hands them on without their type. */
const paramsOf = <P extends object>(command: ICommandInfo, definition: ICommand<P>): P | undefined =>
  command.id === definition.id ? (command.params as P) : undefined;

/** What a person may change of a sheet: what the Book can follow. Row heights that fit the text are looks of the grid alone. */
const FOLLOWED: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetNumfmtMutation.id,
  RemoveNumfmtMutation.id,
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** As if somebody else had added it: else the grid brings a new sheet to the front, a moment later, as if a person had. */
const NOT_IN_FRONT: IExecutionOptions = { fromCollab: true };

/** Why a person's doing was stopped: as Excel would, or because the Book cannot follow it. */
export type Refusal = 'protected' | 'formula' | 'unsupported';

/** What the grid tells while a person works in it. */
export interface GridListener {
  /** Something was stopped before it happened. */
  refused(why: Refusal): void;
  /** A cell editor was opened (true) or closed (false). */
  editing(open: boolean): void;
}

export class Grid {
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #calculation: Calculation;
  readonly #listener: GridListener;
  #book: Book | undefined;
  #stopListening: () => void = () => undefined;
  #unitId = '';
  #shown = 0;
  /** Cells whose looks the host has changed and the grid does not show yet: they change many times in one request. */
  readonly #restyled = new Map<string, Map<string, Cell>>();
  /** The grid is being brought in line with the Book: what it tells of that is no person's doing. */
  #mirroring = false;

  /**
   * @param container an element with a size of its own
   * @param language of the grid's own menus and messages
   */
  constructor(container: HTMLElement, language: 'zh-CN' | 'en-US', listener: GridListener) {
    const { univer, api } = startEngine(container, language);
    this.#api = api;
    this.#injector = univer.__getInjector();
    this.#commands = this.#injector.get(ICommandService);
    this.#calculation = new Calculation(this.#commands, this.#injector);
    this.#listener = listener;
    api.addEvent(api.Event.SheetEditStarted, () => listener.editing(true));
    api.addEvent(api.Event.SheetEditEnded, () => listener.editing(false));
    this.#commands.beforeCommandExecuted((command, options) => this.#guard(command, options));
    this.#commands.onCommandExecuted((command, options) => this.#follow(command, options));
  }

  /** Draws the book in place of the one before and follows it from now on. */
  show(book: Book): void {
    this.#stopListening();
    this.#book = book;
    this.#draw(book);
    this.#stopListening = book.on((event) => this.#onBook(book, event));
  }

  /** Settles when what was last changed is calculated, in cells and in conditional formats. */
  settled(): Promise<void> {
    this.#showRestyled();
    return this.#calculation.settled();
  }

  /**
   * Enters a value the way a person does: selects the cell, types, presses Enter. Settles when all that follows from it is calculated.
   * @param value a text is read as typed: "12.5%" is a number, "=A1" a formula, "'=A1" a text
   * @throws Error when the cell refuses it
   */
  edit(sheet: Sheet, at: Cell, value: string | number): Promise<void> {
    return this.#enter(sheet, cellArea(at), [[value]]);
  }

  /**
   * Pastes a block of texts the way a person does, as one change. Settles when all that follows from it is calculated.
   * @param values row by row, each read as if typed
   * @throws Error when one of the cells refuses its value
   */
  paste(sheet: Sheet, { row, column }: Cell, values: readonly (readonly (string | number)[])[]): Promise<void> {
    return this.#enter(sheet, { row, column, rows: values.length, columns: Math.max(...values.map((cells) => cells.length)) }, values);
  }

  async #enter(sheet: Sheet, area: Area, values: readonly (readonly (string | number)[])[]): Promise<void> {
    this.#select(sheet.id, gridRange(area), false);
    const entered: Record<number, Record<number, Nullable<ICellData>>> = {};
    values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        const at: Cell = { row: area.row + r, column: area.column + c };
        (entered[at.row] ??= {})[at.column] = this.#typed(sheet, at, String(value));
      });
    });
    const params = { unitId: this.#unitId, subUnitId: sheet.id, range: gridRange(area), value: entered };
    if (!this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, params))
      throw new Error(`${areaAddress(area)} refuses ${JSON.stringify(values)}`);
    await this.settled();
  }

  /** What the cell holds once this was typed into it. */
  #typed(sheet: Sheet, at: Cell, typed: string): Nullable<ICellData> {
    const worksheet = this.#worksheet(sheet.id);
    const asText = sheet.cell(at).numberFormat === '@';
    const entered: ICellData = { ...worksheet.getCellRaw(at.row, at.column), v: null, t: null, f: null, si: null, p: null };
    if (asText || typed.startsWith("'")) Object.assign(entered, { v: typed.replace(/^'/, ''), t: CellValueType.FORCE_STRING });
    else if (typed.startsWith('=') && typed.length > 1) entered.f = typed;
    else if (typed !== '') {
      entered.v = typed;
      delete entered.t;
    }
    return this.#injector.get(SheetInterceptorService).onWriteCell(this.#workbook(), worksheet, at.row, at.column, entered);
  }

  /**
   * The cells that a mark of the add-in lights now, as "'自评表'!H12" or "Sheet1!H12", in the order of sheets, rows, columns.
   * @param sheetName of one sheet only
   */
  marks(sheetName?: string): string[] {
    return this.#shownBook()
      .sheets.filter((sheet) => sheetName === undefined || sheet.name === sheetName)
      .flatMap((sheet) => this.#litCells(sheet).map((at) => `${quotedName(sheet.name)}!${cellAddress(at)}`));
  }

  #litCells(sheet: Sheet): Cell[] {
    const shown = this.#injector.get(ConditionalFormattingViewModel);
    const ours = new Set(sheet.conditionalFormats.filter((format) => format.formula?.includes(MARK) === true).map((format) => format.id));
    const cells = new Map<string, Cell>();
    for (const format of sheet.conditionalFormats.filter(({ id }) => ours.has(id))) {
      for (const range of format.ranges) {
        for (let row = range.row; row < range.row + range.rows; row += 1) {
          for (let column = range.column; column < range.column + range.columns; column += 1) {
            const results = shown.getCellCfs(this.#unitId, sheet.id, row, column) ?? [];
            if (results.some(({ cfId, result }) => ours.has(cfId) && isStyle(result))) cells.set(`${row},${column}`, { row, column });
          }
        }
      }
    }
    return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  #shownBook(): Book {
    if (this.#book === undefined) throw new Error('The grid shows no workbook yet.');
    return this.#book;
  }

  #workbook(): Workbook {
    const workbook = this.#injector.get(IUniverInstanceService).getUnit<Workbook>(this.#unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`The grid has no workbook ${this.#unitId}.`);
    return workbook;
  }

  #worksheet(sheetId: string): Worksheet {
    const worksheet = this.#workbook().getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`The grid has no sheet ${sheetId}.`);
    return worksheet;
  }

  #mirror(change: () => void): void {
    const before = this.#mirroring;
    this.#mirroring = true;
    try {
      change();
    } finally {
      this.#mirroring = before;
    }
  }

  #draw(book: Book): void {
    this.#mirror(() => {
      if (this.#unitId !== '') this.#api.disposeUnit(this.#unitId);
      this.#shown += 1;
      this.#unitId = `book-${this.#shown}`;
      const formula = this.#api.getFormula();
      this.#api.createWorkbook(
        workbookData(book, this.#unitId, (text, columns, rows) => formula.moveFormulaRefOffset(text, columns, rows)),
      );
    });
    this.#select(book.activeSheet.id, gridRange(book.selection), true);
  }

  // From the Book to the grid.

  #onBook(book: Book, event: BookEvent): void {
    switch (event.type) {
      case 'cells':
        if (event.origin === 'host') this.#write(book.sheet(event.sheetId), event.cells, gridContentOf);
        return;
      case 'formats':
        if (event.origin === 'host') this.#restyleLater(event.sheetId, event.cells);
        return;
      case 'merged':
        this.#execute(AddWorksheetMergeMutation.id, { ...this.#target(event.sheetId), ranges: [gridRange(event.area)] });
        return;
      case 'sizes':
        this.#setSizes(book.sheet(event.sheetId), event.rows, event.columns);
        return;
      case 'redrawn':
        this.#draw(book);
        return;
      case 'view':
        this.#setView(book.sheet(event.sheetId));
        return;
      case 'conditionalFormats':
        this.#setConditionalFormats(book.sheet(event.sheetId));
        return;
      case 'sheets':
        if (!this.#showsSheetsOf(book)) this.#setSheets(book);
        return;
      case 'activated':
        if (event.origin !== 'person') this.#select(event.sheetId, gridRange(book.selectionOf(event.sheetId)), true);
        return;
      case 'selected':
        if (event.origin !== 'person') this.#select(event.sheetId, gridRange(event.area), true);
        return;
    }
  }

  #showsSheetsOf(book: Book): boolean {
    const shown = this.#workbook().getSheets();
    return (
      shown.length === book.sheets.length &&
      book.sheets.every((sheet, index) => {
        const own = shown[index];
        return (
          own?.getSheetId() === sheet.id &&
          own.getName() === sheet.name &&
          (own.isSheetHidden() === BooleanNumber.TRUE) === (sheet.visibility !== 'Visible')
        );
      })
    );
  }

  #target(sheetId: string): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.#unitId, subUnitId: sheetId };
  }

  /** Sheets that came, went, moved or were renamed; whatever else has changed of the list is drawn anew. */
  #setSheets(book: Book): void {
    for (const shown of this.#workbook().getSheets()) {
      const id = shown.getSheetId();
      if (!book.findSheet(id)) this.#execute(RemoveSheetMutation.id, { ...this.#target(id), subUnitName: shown.getName() });
    }
    book.sheets.forEach((sheet, index) => {
      const shown = this.#workbook().getSheetBySheetId(sheet.id);
      const from = shown ? this.#workbook().getSheets().indexOf(shown) : -1;
      if (!shown) this.#execute(InsertSheetMutation.id, { unitId: this.#unitId, index, ...addedSheet(sheet) }, NOT_IN_FRONT);
      else if (from !== index) this.#execute(SetWorksheetOrderMutation.id, { ...this.#target(sheet.id), fromOrder: from, toOrder: index });
      if (shown && shown.getName() !== sheet.name)
        this.#execute(SetWorksheetNameMutation.id, { ...this.#target(sheet.id), name: sheet.name });
    });
    if (!this.#showsSheetsOf(book)) this.#draw(book);
  }

  #setSizes(sheet: Sheet, rows: readonly number[], columns: readonly number[]): void {
    const target = this.#target(sheet.id);
    this.#makeRoom(sheet);
    for (const [width, same] of bySize(columns, (column) => sheet.columns.get(column)?.width)) {
      const ranges = same.map((column) => gridRange({ row: 0, column, rows: 1, columns: 1 }));
      this.#execute(SetWorksheetColWidthMutation.id, { ...target, ranges, colWidth: columnPixels(width) });
    }
    for (const [height, same] of bySize(rows, (row) => sheet.rows.get(row)?.height)) {
      const ranges = same.map((row) => gridRange({ row, column: 0, rows: 1, columns: 1 }));
      this.#execute(SetWorksheetRowHeightMutation.id, { ...target, ranges, rowHeight: rowPixels(height) });
      this.#execute(SetWorksheetRowIsAutoHeightMutation.id, { ...target, ranges, autoHeightInfo: BooleanNumber.FALSE });
    }
  }

  #setView(sheet: Sheet): void {
    const target = this.#target(sheet.id);
    this.#execute(ToggleGridlinesMutation.id, { ...target, showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    this.#execute(SetFrozenMutation.id, { ...target, ...freezeOf(sheet.frozen ?? { rows: 0, columns: 0 }) });
  }

  /** The grid has as many rows and columns as it needs for what the sheet holds. */
  #makeRoom(sheet: Sheet): void {
    const worksheet = this.#worksheet(sheet.id);
    const { rows, columns } = gridSize(sheet);
    const target = this.#target(sheet.id);
    if (rows > worksheet.getRowCount()) this.#execute(SetWorksheetRowCountMutation.id, { ...target, rowCount: rows });
    if (columns > worksheet.getColumnCount()) this.#execute(SetWorksheetColumnCountMutation.id, { ...target, columnCount: columns });
  }

  #restyleLater(sheetId: string, cells: readonly Cell[]): void {
    if (this.#restyled.size === 0) setTimeout(() => this.#showRestyled());
    const due = this.#restyled.get(sheetId) ?? new Map<string, Cell>();
    for (const at of cells) due.set(`${at.row},${at.column}`, at);
    this.#restyled.set(sheetId, due);
  }

  #showRestyled(): void {
    const due = [...this.#restyled];
    this.#restyled.clear();
    for (const [id, cells] of due) {
      const sheet = this.#book?.findSheet(id);
      if (sheet) this.#write(sheet, [...cells.values()], gridStyleOf);
    }
  }

  #write(sheet: Sheet, cells: readonly Cell[], dataOf: (sheet: Sheet, at: Cell) => ICellData): void {
    const worksheet = this.#worksheet(sheet.id);
    if (cells.some((at) => at.row >= worksheet.getRowCount() || at.column >= worksheet.getColumnCount())) this.#makeRoom(sheet);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const at of cells) (cellValue[at.row] ??= {})[at.column] = dataOf(sheet, at);
    this.#execute(SetRangeValuesMutation.id, { unitId: this.#unitId, subUnitId: sheet.id, cellValue });
  }

  #setConditionalFormats(sheet: Sheet): void {
    const target = { unitId: this.#unitId, subUnitId: sheet.id };
    const formula = this.#api.getFormula();
    const wanted = conditionalRules(sheet, (text, columns, rows) => formula.moveFormulaRefOffset(text, columns, rows));
    const shown = this.#injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.#unitId, sheet.id) ?? [];
    // The grid adds a rule before all others, so from the last one up those that stand right may stay.
    let kept = 0;
    while (kept < wanted.length && kept < shown.length && JSON.stringify(wanted.at(-1 - kept)) === JSON.stringify(shown.at(-1 - kept)))
      kept += 1;
    for (const { cfId } of shown.slice(0, shown.length - kept)) this.#execute(DeleteConditionalRuleMutation.id, { ...target, cfId });
    for (const rule of wanted.slice(0, wanted.length - kept).reverse()) this.#execute(AddConditionalRuleMutation.id, { ...target, rule });
  }

  /** Shows the sheet with the range selected, without telling the Book. */
  #select(sheetId: string, range: IRange, byHost: boolean): void {
    const select = (): void => {
      const unitId = this.#unitId;
      if (this.#workbook().getActiveSheet().getSheetId() !== sheetId)
        this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
      const merged = this.#worksheet(sheetId).getMergedCell(range.startRow, range.startColumn);
      const isOneCell = range.startRow === range.endRow && range.startColumn === range.endColumn;
      const primary = {
        ...(merged ?? range),
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: merged !== null,
        isMergedMainCell: merged !== null,
      };
      this.#commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId,
        subUnitId: sheetId,
        selections: [{ range: isOneCell ? (merged ?? range) : range, primary, style: null }],
        reveal: true,
      });
    };
    if (byHost) this.#mirror(select);
    else select();
  }

  #execute(id: string, params: object, options?: IExecutionOptions): void {
    this.#mirror(() => {
      if (!this.#commands.syncExecuteCommand(id, params, options)) throw new Error(`The grid refuses ${id}.`);
    });
  }

  // From the person to the Book.

  #isPersons(options: IExecutionOptions | undefined): boolean {
    return !this.#mirroring && options?.onlyLocal !== true && options?.['fromFormula'] !== true;
  }

  /** Stops, before it happens, what Excel would refuse and what the Book cannot follow. */
  #guard(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (!command.id.startsWith('sheet.mutation.') || !this.#isPersons(options)) return;
    if (!FOLLOWED.has(command.id)) {
      this.#listener.refused('unsupported');
      throw new CanceledError();
    }
    const book = this.#shownBook();
    const touched = touchedCells(command);
    if (touched === undefined) return;
    const sheet = book.sheet(touched.sheetId);
    if (touched.formulas.some((formula) => !isFormula(formula))) {
      this.#listener.refused('formula');
      throw new CanceledError();
    }
    if (sheet.protection.protected && touched.cells.some((at) => sheet.isLocked(at))) {
      this.#listener.refused('protected');
      throw new CanceledError();
    }
  }

  #follow(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const book = this.#book;
    if (book === undefined || this.#mirroring) return;
    const values = paramsOf(command, SetRangeValuesMutation);
    const activated = paramsOf(command, SetWorksheetActiveOperation);
    const selected = paramsOf(command, SetSelectionsOperation);
    if (values !== undefined && options?.['applyFormulaCalculationResult'] === true) this.#followResults(book, values);
    else if (activated?.unitId === this.#unitId) book.activate(activated.subUnitId, 'person');
    else if (selected?.unitId === this.#unitId) {
      const range = selected.selections.at(-1)?.range;
      if (range && selected.subUnitId === book.activeSheet.id) book.select(selected.subUnitId, bookArea(range), 'person');
    } else if (this.#isPersons(options)) this.#followCells(book, command);
  }

  #followCells(book: Book, command: ICommandInfo): void {
    const touched = touchedCells(command);
    if (touched === undefined || touched.unitId !== this.#unitId) return;
    const sheet = book.sheet(touched.sheetId);
    const worksheet = this.#worksheet(sheet.id);
    const styles = this.#workbook().getStyles();
    const formulas = this.#injector.get(FormulaDataModel);
    const writes: CellWrite[] = [];
    for (const at of touched.cells) {
      const before = sheet.cell(at);
      const data = worksheet.getCellRaw(at.row, at.column);
      const formula = data?.f ?? (data?.si ? formulas.getFormulaStringByCell(at.row, at.column, sheet.id, this.#unitId) : undefined);
      const content = bookContent(data, formula ?? undefined);
      const same =
        'formula' in content ? before.formula === content.formula : before.formula === undefined && before.value === content.value;
      const numberFormat = styles.getStyleByCell(data)?.n?.pattern ?? 'General';
      if (!same || numberFormat !== before.numberFormat)
        writes.push({ ...at, ...(!same && { content }), ...(numberFormat !== before.numberFormat && { numberFormat }) });
    }
    if (writes.length > 0) book.setCells(sheet.id, writes, 'person');
    // A paste brings looks along; the Book's stay.
    if (touched.styled.length > 0) this.#write(sheet, touched.styled, gridStyleOf);
  }

  #followResults(book: Book, { unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (unitId !== this.#unitId) return;
    const results: Calculated[] = cellsOf(cellValue).map(({ row, column, data }) => {
      const value = data ? bookValue(data) : '';
      return { row, column, value, ...(isErrorText(value) && { isError: true as const }) };
    });
    book.setCalculated(subUnitId, results);
  }
}

/** Rows or columns of the same size together; those without one are left out. */
function bySize(indices: readonly number[], sizeOf: (index: number) => number | undefined): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const index of indices) {
    const size = sizeOf(index);
    if (size === undefined) continue;
    const group = groups.get(size);
    if (group) group.push(index);
    else groups.set(size, [index]);
  }
  return groups;
}

const gridContentOf = (sheet: Sheet, at: Cell): ICellData => gridContent(sheet.cell(at));

/** With the formula of a cell that has one: the engine forgets the formula of a cell that is written without it. */
function gridStyleOf(sheet: Sheet, at: Cell): ICellData {
  const cell = sheet.cell(at);
  return { ...(cell.formula !== undefined && gridContent(cell)), s: gridStyle(cell.style, cell.numberFormat) };
}

const isStyle = (result: unknown): boolean => typeof result === 'object' && result !== null && Object.keys(result).length > 0;

interface Touched {
  readonly unitId: string;
  readonly sheetId: string;
  readonly cells: readonly Cell[];
  /** Of them, those whose looks came along. */
  readonly styled: readonly Cell[];
  readonly formulas: readonly string[];
}

/** The cells that a mutation of contents or number formats names; undefined for any other. */
function touchedCells(command: ICommandInfo): Touched | undefined {
  const values = paramsOf(command, SetRangeValuesMutation);
  if (values !== undefined) {
    const cells = cellsOf(values.cellValue);
    const styled = cells.filter(({ data }) => data?.s === null || (data?.s !== undefined && Object.keys(data.s).length > 0));
    const formulas = cells.flatMap(({ data }) => data?.f ?? []);
    return { unitId: values.unitId, sheetId: values.subUnitId, cells: cells.map(position), styled: styled.map(position), formulas };
  }
  const formats = paramsOf(command, SetNumfmtMutation);
  const removed = paramsOf(command, RemoveNumfmtMutation);
  const target = formats ?? removed;
  if (target === undefined) return undefined;
  const ranges = [...Object.values(formats?.values ?? {}).flatMap((value) => value.ranges), ...(removed?.ranges ?? [])];
  return { unitId: target.unitId, sheetId: target.subUnitId, cells: ranges.flatMap(cellsIn), styled: [], formulas: [] };
}

const position = ({ row, column }: Cell): Cell => ({ row, column });

interface CellData extends Cell {
  readonly data: Nullable<ICellData>;
}

function cellsOf(values: ISetRangeValuesMutationParams['cellValue']): CellData[] {
  const cells: CellData[] = [];
  new ObjectMatrix(values).forValue((row, column, data) => {
    cells.push({ row, column, data });
  });
  return cells;
}

const cellsIn = ({ startRow, endRow, startColumn, endColumn }: IRange): Cell[] =>
  Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_unused, column) => ({ row: startRow + row, column: startColumn + column })),
  ).flat();
