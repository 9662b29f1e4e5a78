// The workbook that the grid shows, as its engine knows it: found by id, changed by commands, selected in.
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type IWorkbookData,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { startEngine } from './engine';
import type { MoveFormula } from './workbook-data';

export class Surface {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  #unitId = '';
  #shown = 0;
  #mirroring = false;

  /**
   * @param container an element with a size of its own
   * @param language of the grid's own menus and messages
   */
  constructor(container: HTMLElement, language: 'zh-CN' | 'en-US') {
    const { univer, api } = startEngine(container, language);
    this.api = api;
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  /** The engine's name for the workbook that is shown; "" before the first. */
  get unitId(): string {
    return this.#unitId;
  }

  /** True while the grid is being brought in line with the Book: then no command comes from a person. */
  get isMirroring(): boolean {
    return this.#mirroring;
  }

  readonly movedFormula: MoveFormula = (formula, columns, rows) => this.api.getFormula().moveFormulaRefOffset(formula, columns, rows);

  /** Draws a workbook in place of the one before. */
  draw(dataOf: (unitId: string) => IWorkbookData): void {
    this.mirror(() => {
      if (this.#unitId !== '') this.api.disposeUnit(this.#unitId);
      this.#shown += 1;
      this.#unitId = `book-${this.#shown}`;
      this.api.createWorkbook(dataOf(this.#unitId));
    });
  }

  /** @throws Error before the first workbook is drawn */
  workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.#unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`The grid has no workbook ${this.#unitId}.`);
    return workbook;
  }

  /** @throws Error when the workbook has no such sheet */
  worksheet(sheetId: string): Worksheet {
    const worksheet = this.workbook().getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`The grid has no sheet ${sheetId}.`);
    return worksheet;
  }

  /** The parameters by which a command names a sheet. */
  target(sheetId: string): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.#unitId, subUnitId: sheetId };
  }

  /** Runs a change that brings the grid in line with the Book. */
  mirror(change: () => void): void {
    const before = this.#mirroring;
    this.#mirroring = true;
    try {
      change();
    } finally {
      this.#mirroring = before;
    }
  }

  /**
   * Runs a command that brings the grid in line with the Book.
   * @throws Error when the grid refuses it
   */
  execute(id: string, params: object, options?: IExecutionOptions): void {
    this.mirror(() => {
      if (!this.commands.syncExecuteCommand(id, params, options)) throw new Error(`The grid refuses ${id}.`);
    });
  }

  /** Shows the sheet with the range selected, as if a person had selected it. */
  select(sheetId: string, range: IRange): void {
    const target = this.target(sheetId);
    if (this.workbook().getActiveSheet().getSheetId() !== sheetId) this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target);
    const merged = this.worksheet(sheetId).getMergedCell(range.startRow, range.startColumn);
    const isOneCell = range.startRow === range.endRow && range.startColumn === range.endColumn;
    const primary = {
      ...(merged ?? range),
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: merged !== null,
      isMergedMainCell: merged !== null,
    };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      ...target,
      selections: [{ range: isOneCell ? (merged ?? range) : range, primary, style: null }],
      reveal: true,
    });
  }
}
