// A whole workbook in the grid's own form; the grid draws it when a file is opened or its sheets change.
import {
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Area, Book, ConditionalFormat, DataBar, Sheet } from '../book/book';
import { gridContent } from './cells';
import { conditionalStyle, flag, gridStyle } from './looks';

/** Pixels. Excel's sizes for columns and rows that have no size of their own. */
const COLUMN_WIDTH = 72;
const ROW_HEIGHT = 20;
/** Blank cells around the used ones, to type into. */
const ROOM = { rows: 60, columns: 12 };

/**
 * @param unitId the grid's name for this workbook
 * @param movedFormula a formula as it reads some columns to the right and some rows further down
 */
export function workbookData(book: Book, unitId: string, movedFormula: MoveFormula): IWorkbookData {
  const styles = new StyleTable();
  return {
    id: unitId,
    name: unitId,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, worksheetData(sheet, styles)])),
    styles: styles.byId,
    resources: [
      {
        name: SHEET_CONDITIONAL_FORMATTING_PLUGIN,
        data: JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, conditionalRules(sheet, movedFormula)]))),
      },
    ],
  };
}

export type MoveFormula = (formula: string, columns: number, rows: number) => string;

/** The rows and columns that the grid gives a sheet. */
export function gridSize(sheet: Sheet): { rows: number; columns: number } {
  const used = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return { rows: used.row + used.rows + ROOM.rows, columns: used.column + used.columns + ROOM.columns };
}

/** A sheet to be added to a workbook that the grid shows, with the styles that its cells name. */
export function addedSheet(sheet: Sheet): { readonly sheet: IWorksheetData; readonly styles: Record<string, IStyleData> } {
  const styles = new StyleTable(sheet.id);
  return { sheet: mergeWorksheetSnapshotWithDefault(worksheetData(sheet, styles)), styles: styles.byId };
}

/** Sizes of rows or columns in pixels, as the grid counts them. */
export const columnPixels = (width: number): number => Math.round(width * 7);
export const rowPixels = (height: number): number => Math.round((height * 96) / 72);

/** The rows and columns that stay in sight, in the grid's words. */
export const freezeOf = ({ rows, columns }: NonNullable<Sheet['frozen']>): IWorksheetData['freeze'] => ({
  xSplit: columns,
  ySplit: rows,
  startColumn: columns > 0 ? columns : -1,
  startRow: rows > 0 ? rows : -1,
});

function worksheetData(sheet: Sheet, styles: StyleTable): Partial<IWorksheetData> {
  const { rows, columns } = gridSize(sheet);
  const cellData: IWorksheetData['cellData'] = {};
  for (const [at, cell] of sheet.entries()) {
    (cellData[at.row] ??= {})[at.column] = { ...gridContent(cell), s: styles.idOf(gridStyle(cell.style, cell.numberFormat)) };
  }
  return {
    id: sheet.id,
    name: sheet.name,
    showGridlines: flag(sheet.gridlines),
    hidden: flag(sheet.visibility !== 'Visible'),
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    cellData,
    mergeData: sheet.merges.map(gridRange),
    rowData: Object.fromEntries(
      [...sheet.rows].map(([row, look]): [number, IRowData] => [
        row,
        {
          ...(look.height !== undefined && { h: rowPixels(look.height), ia: flag(false) }),
          ...(look.hidden === true && { hd: flag(true) }),
          ...(look.style && { s: styles.idOf(gridStyle(look.style, 'General')) }),
        },
      ]),
    ),
    columnData: Object.fromEntries(
      [...sheet.columns].map(([column, look]): [number, IColumnData] => [
        column,
        {
          ...(look.width !== undefined && { w: columnPixels(look.width) }),
          ...(look.hidden === true && { hd: flag(true) }),
          ...(look.style && { s: styles.idOf(gridStyle(look.style, look.numberFormat ?? 'General')) }),
        },
      ]),
    ),
    ...(sheet.frozen && { freeze: freezeOf(sheet.frozen) }),
  };
}

/** The conditional formats of a sheet whose rule is a formula, and its data bars, the first to apply first. */
export function conditionalRules(sheet: Sheet, movedFormula: MoveFormula): IConditionFormattingRule[] {
  return sheet.conditionalFormats.flatMap((format) => conditionalRule(format, movedFormula) ?? []);
}

function conditionalRule(format: ConditionalFormat, movedFormula: MoveFormula): IConditionFormattingRule | undefined {
  if (format.bar) return barRule(format, format.bar);
  const [first] = format.ranges;
  if (format.formula === undefined || format.look === undefined || first === undefined) return undefined;
  // Excel reads the formula from the first range, the grid from the topmost, then leftmost.
  const origin = format.ranges.reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a));
  return {
    cfId: format.id,
    stopIfTrue: format.stopIfTrue,
    ranges: format.ranges.map(gridRange),
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: origin === first ? format.formula : movedFormula(format.formula, origin.column - first.column, origin.row - first.row),
      style: conditionalStyle(format.look),
    },
  };
}

/** Undefined as long as the data bar lacks its bounds or its colour. */
function barRule(format: ConditionalFormat, { low, high, fill, gradient }: DataBar): IConditionFormattingRule | undefined {
  if (low === undefined || high === undefined || fill === undefined) return undefined;
  return {
    cfId: format.id,
    stopIfTrue: format.stopIfTrue,
    ranges: format.ranges.map(gridRange),
    rule: {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: {
        min: { type: CFValueType.num, value: low },
        max: { type: CFValueType.num, value: high },
        isGradient: gradient,
        positiveColor: fill,
        nativeColor: fill,
      },
    },
  };
}

export const gridRange = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const bookArea = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

/** One entry for each different style, as the grid wants them. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  /** @param name begins every id, so that tables of one workbook can be told apart */
  constructor(private readonly name = '') {}

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.name}s${this.#ids.size}`;
    this.#ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}
