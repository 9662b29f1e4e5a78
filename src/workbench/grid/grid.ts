// The grid that a person sees and types into: draws a Book, follows its changes, and brings the person's own back to it.
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import { areaAddress, cellAddress, cellArea, quotedName } from '../book/address';
import type { Area, Book, Cell, Sheet } from '../book/book';
import { Calculation } from './calculation';
import { Follower, type GridListener } from './follower';
import { Mirror } from './mirror';
import { Surface } from './surface';
import { gridRange } from './workbook-data';

export type { Refusal } from './follower';

/** Stands in the formula of every conditional format that is the add-in's mark. */
const MARK = '"自评助手"';

export class Grid {
  readonly #surface: Surface;
  readonly #calculation: Calculation;
  readonly #mirror: Mirror;

  /**
   * @param container an element with a size of its own
   * @param language of the grid's own menus and messages
   */
  constructor(container: HTMLElement, language: 'zh-CN' | 'en-US', listener: GridListener) {
    this.#surface = new Surface(container, language);
    const { api, commands, injector } = this.#surface;
    this.#calculation = new Calculation(commands, injector);
    this.#mirror = new Mirror(this.#surface);
    const follower = new Follower(this.#surface, this.#mirror, listener);
    api.addEvent(api.Event.SheetEditStarted, () => listener.editing(true));
    api.addEvent(api.Event.SheetEditEnded, () => listener.editing(false));
    commands.beforeCommandExecuted((command, options) => follower.guard(command, options));
    commands.onCommandExecuted((command, options) => follower.follow(command, options));
  }

  /** Draws the book in place of the one before and follows it from now on. */
  show(book: Book): void {
    this.#mirror.show(book);
  }

  /** Settles when the last change is calculated, in cells and in conditional formats. */
  settled(): Promise<void> {
    this.#mirror.showRestyled();
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
    this.#surface.select(sheet.id, gridRange(area));
    const entered: Record<number, Record<number, Nullable<ICellData>>> = {};
    values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        const at: Cell = { row: area.row + r, column: area.column + c };
        (entered[at.row] ??= {})[at.column] = this.#typed(sheet, at, String(value));
      });
    });
    const params = { ...this.#surface.target(sheet.id), range: gridRange(area), value: entered };
    if (!this.#surface.commands.syncExecuteCommand(SetRangeValuesCommand.id, params))
      throw new Error(`${areaAddress(area)} refuses ${JSON.stringify(values)}`);
    await this.settled();
  }

  /** The content of the cell after this was typed into it. */
  #typed(sheet: Sheet, at: Cell, typed: string): Nullable<ICellData> {
    const worksheet = this.#surface.worksheet(sheet.id);
    const asText = sheet.cell(at).numberFormat === '@';
    const entered: ICellData = { ...worksheet.getCellRaw(at.row, at.column), v: null, t: null, f: null, si: null, p: null };
    if (asText || typed.startsWith("'")) Object.assign(entered, { v: typed.replace(/^'/, ''), t: CellValueType.FORCE_STRING });
    else if (typed.startsWith('=') && typed.length > 1) entered.f = typed;
    else if (typed !== '') {
      entered.v = typed;
      delete entered.t;
    }
    return this.#surface.injector.get(SheetInterceptorService).onWriteCell(this.#surface.workbook(), worksheet, at.row, at.column, entered);
  }

  /**
   * The cells that a mark of the add-in lights now, as "'自评表'!H12" or "Sheet1!H12", in the order of sheets, rows, columns.
   * @param sheetName of one sheet only
   */
  marks(sheetName?: string): string[] {
    const { book } = this.#mirror;
    if (book === undefined) throw new Error('The grid shows no workbook yet.');
    return book.sheets
      .filter((sheet) => sheetName === undefined || sheet.name === sheetName)
      .flatMap((sheet) => this.#litCells(sheet).map((at) => `${quotedName(sheet.name)}!${cellAddress(at)}`));
  }

  #litCells(sheet: Sheet): Cell[] {
    const shown = this.#surface.injector.get(ConditionalFormattingViewModel);
    const ours = new Set(sheet.conditionalFormats.filter((format) => format.formula?.includes(MARK) === true).map((format) => format.id));
    const cells = new Map<string, Cell>();
    for (const format of sheet.conditionalFormats.filter(({ id }) => ours.has(id))) {
      for (const range of format.ranges) {
        for (let row = range.row; row < range.row + range.rows; row += 1) {
          for (let column = range.column; column < range.column + range.columns; column += 1) {
            const results = shown.getCellCfs(this.#surface.unitId, sheet.id, row, column) ?? [];
            if (results.some(({ cfId, result }) => ours.has(cfId) && isStyle(result))) cells.set(`${row},${column}`, { row, column });
          }
        }
      }
    }
    return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

const isStyle = (result: unknown): boolean => typeof result === 'object' && result !== null && Object.keys(result).length > 0;
