// From the Book to the grid: draws a Book and repeats in the grid whatever the add-in changes of it.
import { BooleanNumber, type ICellData, type IExecutionOptions } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { Area, Book, BookEvent, Cell, Sheet } from '../book/book';
import { gridContent } from './cells';
import { gridStyle } from './looks';
import type { Surface } from './surface';
import { addedSheet, columnPixels, conditionalRules, freezeOf, gridRange, gridSize, rowPixels, workbookData } from './workbook-data';

/** The grid brings a new sheet to the front a moment later, unless another person is said to have added it. */
const NOT_IN_FRONT: IExecutionOptions = { fromCollab: true };

export class Mirror {
  #book: Book | undefined;
  #stopListening: () => void = () => undefined;
  /** Cells whose looks the host has changed and the grid does not show yet: they change many times in one request. */
  readonly #restyled = new Map<string, Map<string, Cell>>();

  constructor(private readonly surface: Surface) {}

  /** The Book that is shown; undefined before the first. */
  get book(): Book | undefined {
    return this.#book;
  }

  /** Draws the book in place of the one before and follows it from now on. */
  show(book: Book): void {
    this.#stopListening();
    this.#book = book;
    this.#draw(book);
    this.#stopListening = book.on((event) => this.#onBook(book, event));
  }

  /** Gives the cells the looks that they have in the Book. */
  restyle(sheet: Sheet, cells: readonly Cell[]): void {
    this.#write(sheet, cells, gridStyleOf);
  }

  #draw(book: Book): void {
    this.surface.draw((unitId) => workbookData(book, unitId, this.surface.movedFormula));
    this.#select(book.activeSheet.id, book.selection);
  }

  /** Selects without the follower repeating the selection in the Book. */
  #select(sheetId: string, area: Area): void {
    this.surface.mirror(() => this.surface.select(sheetId, gridRange(area)));
  }

  #onBook(book: Book, event: BookEvent): void {
    switch (event.type) {
      case 'cells':
        if (event.origin === 'host') this.#write(book.sheet(event.sheetId), event.cells, gridContentOf);
        return;
      case 'formats':
        if (event.origin === 'host') this.#restyleLater(event.sheetId, event.cells);
        return;
      case 'merged':
        this.surface.execute(AddWorksheetMergeMutation.id, { ...this.surface.target(event.sheetId), ranges: [gridRange(event.area)] });
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
        if (event.origin !== 'person') this.#select(event.sheetId, book.selectionOf(event.sheetId));
        return;
      case 'selected':
        if (event.origin !== 'person') this.#select(event.sheetId, event.area);
        return;
    }
  }

  #showsSheetsOf(book: Book): boolean {
    const shown = this.surface.workbook().getSheets();
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

  /** Adds, deletes, moves and renames sheets in the grid; draws the workbook anew when anything else of the list has changed. */
  #setSheets(book: Book): void {
    for (const shown of this.surface.workbook().getSheets()) {
      const id = shown.getSheetId();
      if (!book.findSheet(id)) this.surface.execute(RemoveSheetMutation.id, { ...this.surface.target(id), subUnitName: shown.getName() });
    }
    book.sheets.forEach((sheet, index) => {
      const shown = this.surface.workbook().getSheetBySheetId(sheet.id);
      const from = shown ? this.surface.workbook().getSheets().indexOf(shown) : -1;
      if (!shown) this.surface.execute(InsertSheetMutation.id, { unitId: this.surface.unitId, index, ...addedSheet(sheet) }, NOT_IN_FRONT);
      else if (from !== index)
        this.surface.execute(SetWorksheetOrderMutation.id, { ...this.surface.target(sheet.id), fromOrder: from, toOrder: index });
      if (shown && shown.getName() !== sheet.name)
        this.surface.execute(SetWorksheetNameMutation.id, { ...this.surface.target(sheet.id), name: sheet.name });
    });
    if (!this.#showsSheetsOf(book)) this.#draw(book);
  }

  #setSizes(sheet: Sheet, rows: readonly number[], columns: readonly number[]): void {
    const target = this.surface.target(sheet.id);
    this.#makeRoom(sheet);
    for (const [width, same] of bySize(columns, (column) => sheet.columns.get(column)?.width)) {
      const ranges = same.map((column) => gridRange({ row: 0, column, rows: 1, columns: 1 }));
      this.surface.execute(SetWorksheetColWidthMutation.id, { ...target, ranges, colWidth: columnPixels(width) });
    }
    for (const [height, same] of bySize(rows, (row) => sheet.rows.get(row)?.height)) {
      const ranges = same.map((row) => gridRange({ row, column: 0, rows: 1, columns: 1 }));
      this.surface.execute(SetWorksheetRowHeightMutation.id, { ...target, ranges, rowHeight: rowPixels(height) });
      this.surface.execute(SetWorksheetRowIsAutoHeightMutation.id, { ...target, ranges, autoHeightInfo: BooleanNumber.FALSE });
    }
  }

  #setView(sheet: Sheet): void {
    const target = this.surface.target(sheet.id);
    this.surface.execute(ToggleGridlinesMutation.id, {
      ...target,
      showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
    this.surface.execute(SetFrozenMutation.id, { ...target, ...freezeOf(sheet.frozen ?? { rows: 0, columns: 0 }) });
  }

  /** Adds rows and columns to the grid until all cells of the sheet find room. */
  #makeRoom(sheet: Sheet): void {
    const worksheet = this.surface.worksheet(sheet.id);
    const { rows, columns } = gridSize(sheet);
    const target = this.surface.target(sheet.id);
    if (rows > worksheet.getRowCount()) this.surface.execute(SetWorksheetRowCountMutation.id, { ...target, rowCount: rows });
    if (columns > worksheet.getColumnCount()) this.surface.execute(SetWorksheetColumnCountMutation.id, { ...target, columnCount: columns });
  }

  #restyleLater(sheetId: string, cells: readonly Cell[]): void {
    if (this.#restyled.size === 0) setTimeout(() => this.showRestyled());
    const due = this.#restyled.get(sheetId) ?? new Map<string, Cell>();
    for (const at of cells) due.set(`${at.row},${at.column}`, at);
    this.#restyled.set(sheetId, due);
  }

  /** Draws the looks that have changed since they were drawn last. */
  showRestyled(): void {
    const due = [...this.#restyled];
    this.#restyled.clear();
    for (const [id, cells] of due) {
      const sheet = this.#book?.findSheet(id);
      if (sheet) this.#write(sheet, [...cells.values()], gridStyleOf);
    }
  }

  #write(sheet: Sheet, cells: readonly Cell[], dataOf: (sheet: Sheet, at: Cell) => ICellData): void {
    const worksheet = this.surface.worksheet(sheet.id);
    if (cells.some((at) => at.row >= worksheet.getRowCount() || at.column >= worksheet.getColumnCount())) this.#makeRoom(sheet);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const at of cells) (cellValue[at.row] ??= {})[at.column] = dataOf(sheet, at);
    this.surface.execute(SetRangeValuesMutation.id, { ...this.surface.target(sheet.id), cellValue });
  }

  #setConditionalFormats(sheet: Sheet): void {
    const target = this.surface.target(sheet.id);
    const wanted = conditionalRules(sheet, this.surface.movedFormula);
    const shown = this.surface.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.surface.unitId, sheet.id) ?? [];
    // The grid adds each rule before all others: from the last rule upwards, those that are right already may stay.
    let kept = 0;
    while (kept < wanted.length && kept < shown.length && JSON.stringify(wanted.at(-1 - kept)) === JSON.stringify(shown.at(-1 - kept)))
      kept += 1;
    for (const { cfId } of shown.slice(0, shown.length - kept)) this.surface.execute(DeleteConditionalRuleMutation.id, { ...target, cfId });
    for (const rule of wanted.slice(0, wanted.length - kept).reverse())
      this.surface.execute(AddConditionalRuleMutation.id, { ...target, rule });
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

/** Contains the formula where the cell has one, because the engine forgets the formula of a cell that is written without it. */
function gridStyleOf(sheet: Sheet, at: Cell): ICellData {
  const cell = sheet.cell(at);
  return { ...(cell.formula !== undefined && gridContent(cell)), s: gridStyle(cell.style, cell.numberFormat) };
}
