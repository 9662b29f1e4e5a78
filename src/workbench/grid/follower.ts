// From the person to the Book: stops what Excel would refuse, and repeats in the Book whatever else a person changes in the grid.
import {
  CanceledError,
  ObjectMatrix,
  type ICellData,
  type ICommand,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  RemoveNumfmtMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { Book, Calculated, Cell, CellWrite } from '../book/book';
import { isFormula } from '../book/formula-syntax';
import { bookContent, bookValue, isErrorText } from './cells';
import type { Mirror } from './mirror';
import type { Surface } from './surface';
import { bookArea } from './workbook-data';

/** The parameters of a command when it is this one: the command service hands them on without their type. */
const paramsOf = <P extends object>(command: ICommandInfo, definition: ICommand<P>): P | undefined =>
  command.id === definition.id ? (command.params as P) : undefined;

/** Mutations that the Book repeats, or need not repeat, such as row heights that fit their text; a person may cause no others. */
const FOLLOWED: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetNumfmtMutation.id,
  RemoveNumfmtMutation.id,
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** Why the follower stopped a person's command: Excel would refuse it, or the Book could not repeat it. */
export type Refusal = 'protected' | 'formula' | 'unsupported';

/** Hears of a person's work in the grid. */
export interface GridListener {
  /** The follower stopped a command before it ran. */
  refused(why: Refusal): void;
  /** A cell editor was opened (true) or closed (false). */
  editing(open: boolean): void;
}

export class Follower {
  constructor(
    private readonly surface: Surface,
    private readonly mirror: Mirror,
    private readonly listener: GridListener,
  ) {}

  #isPersons(options: IExecutionOptions | undefined): boolean {
    return !this.surface.isMirroring && options?.onlyLocal !== true && options?.['fromFormula'] !== true;
  }

  /** Stops a person's command before it runs when Excel would refuse it or the Book could not repeat it. */
  guard(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (!command.id.startsWith('sheet.mutation.') || !this.#isPersons(options)) return;
    if (!FOLLOWED.has(command.id)) {
      this.listener.refused('unsupported');
      throw new CanceledError();
    }
    const { book } = this.mirror;
    const touched = touchedCells(command);
    if (book === undefined || touched === undefined) return;
    const sheet = book.sheet(touched.sheetId);
    if (touched.formulas.some((formula) => !isFormula(formula))) {
      this.listener.refused('formula');
      throw new CanceledError();
    }
    if (sheet.protection.protected && touched.cells.some((at) => sheet.isLocked(at))) {
      this.listener.refused('protected');
      throw new CanceledError();
    }
  }

  follow(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const { book } = this.mirror;
    if (book === undefined || this.surface.isMirroring) return;
    const values = paramsOf(command, SetRangeValuesMutation);
    const activated = paramsOf(command, SetWorksheetActiveOperation);
    const selected = paramsOf(command, SetSelectionsOperation);
    if (values !== undefined && options?.['applyFormulaCalculationResult'] === true) this.#followResults(book, values);
    else if (activated?.unitId === this.surface.unitId) book.activate(activated.subUnitId, 'person');
    else if (selected?.unitId === this.surface.unitId) {
      const range = selected.selections.at(-1)?.range;
      if (range && selected.subUnitId === book.activeSheet.id) book.select(selected.subUnitId, bookArea(range), 'person');
    } else if (this.#isPersons(options)) this.#followCells(book, command);
  }

  #followCells(book: Book, command: ICommandInfo): void {
    const touched = touchedCells(command);
    if (touched === undefined || touched.unitId !== this.surface.unitId) return;
    const sheet = book.sheet(touched.sheetId);
    const worksheet = this.surface.worksheet(sheet.id);
    const styles = this.surface.workbook().getStyles();
    const formulas = this.surface.injector.get(FormulaDataModel);
    const writes: CellWrite[] = [];
    for (const at of touched.cells) {
      const before = sheet.cell(at);
      const data = worksheet.getCellRaw(at.row, at.column);
      const formula = data?.f ?? (data?.si ? formulas.getFormulaStringByCell(at.row, at.column, sheet.id, this.surface.unitId) : undefined);
      const content = bookContent(data, formula ?? undefined);
      const same =
        'formula' in content ? before.formula === content.formula : before.formula === undefined && before.value === content.value;
      const numberFormat = styles.getStyleByCell(data)?.n?.pattern ?? 'General';
      if (!same || numberFormat !== before.numberFormat)
        writes.push({ ...at, ...(!same && { content }), ...(numberFormat !== before.numberFormat && { numberFormat }) });
    }
    if (writes.length > 0) book.setCells(sheet.id, writes, 'person');
    // A paste changes looks in the grid; the Book does not repeat that, so the grid shows the Book's looks again.
    if (touched.styled.length > 0) this.mirror.restyle(sheet, touched.styled);
  }

  #followResults(book: Book, { unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (unitId !== this.surface.unitId) return;
    const results: Calculated[] = cellsOf(cellValue).map(({ row, column, data }) => {
      const value = data ? bookValue(data) : '';
      return { row, column, value, ...(isErrorText(value) && { isError: true as const }) };
    });
    book.setCalculated(subUnitId, results);
  }
}

interface Touched {
  readonly unitId: string;
  readonly sheetId: string;
  readonly cells: readonly Cell[];
  /** The cells whose looks the command has changed in the grid. */
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
