// What one press costs beside the same work sheet by sheet and cell by cell, all through the real Office.js client.
import { createApp, type StartableApp } from '../src/app/app';
import { excelHost } from '../src/excel/excel-host';
import type { Cell, CellValue, SheetSnapshot } from '../src/form/snapshot';
import { readForms } from '../src/form/read-all';
import { evaluate } from '../src/scoring/evaluate';
import { CENTRAL_2020 } from '../src/scoring/rule-set';
import type { Book } from '../src/workbench/book/book';
import { bookFrom } from '../test/excel/books';
import { openOffice, type OpenOffice } from '../test/workbench/open-office';
import { timed } from './measure-reading';

export interface Cost {
  readonly requests: number;
  readonly kilobytes: number;
  /** Of the processor, with what the stand-in takes to answer. */
  readonly milliseconds: number;
}

/** A sheet with its computed cells empty, and what belongs into them. */
export interface Blanked {
  readonly sheet: SheetSnapshot;
  readonly computed: readonly { readonly cell: Cell; readonly value: CellValue }[];
}

/** Scores, rates, totals and grades of every form on the sheet. */
export function blanked(sheet: SheetSnapshot): Blanked {
  const fields = readForms(sheet).forms.flatMap((form) => {
    const { fundLines, executionScore, indicators, total, grade } = evaluate(form, CENTRAL_2020);
    return [...fundLines.map(({ rate }) => rate), executionScore, ...indicators.map(({ score }) => score), total, grade];
  });
  const computed = fields.flatMap((verdict) => {
    const cell = verdict?.field.cell;
    const value = cell && sheet.values[cell.row]?.[cell.column];
    return cell === undefined || value === undefined || value === '' || value === '-' ? [] : [{ cell, value }];
  });
  const empty = new Set(computed.map(({ cell }) => `${cell.row} ${cell.column}`));
  const without = <Value>(grid: readonly (readonly Value[])[]): (Value | '')[][] =>
    grid.map((cells, row) => cells.map((value, column) => (empty.has(`${row} ${column}`) ? '' : value)));
  return { sheet: { ...sheet, values: without(sheet.values), formulas: without(sheet.formulas), text: without(sheet.text) }, computed };
}

const bookOf = (sheets: readonly Blanked[]): Book => bookFrom(...sheets.map(({ sheet }) => sheet));

async function costOf(office: OpenOffice, work: () => Promise<void>): Promise<Cost> {
  office.host.resetTraffic();
  const milliseconds = await timed(work);
  const { requests, requestBytes, responseBytes } = office.host.traffic;
  return { requests, kilobytes: (requestBytes + responseBytes) / 1000, milliseconds };
}

/** Throws when a press failed, so that a failure never looks fast. */
function checked(app: StartableApp): void {
  const { failure, changes } = app.getState();
  if (failure !== undefined || !changes?.length) throw new Error(`The press failed: ${failure?.kind ?? 'nothing was written'}`);
}

/** One press in a pane that has read the sheet in front, as it does at its start. */
export async function press(sheets: readonly Blanked[]): Promise<Cost> {
  const office = openOffice(bookOf(sheets));
  const app = createApp(excelHost());
  await app.start();
  const cost = await costOf(office, () => (sheets.length === 1 ? app.recalculate() : app.recalculateWorkbook()));
  checked(app);
  return cost;
}

/** The same press on one sheet after the other. */
export async function sheetBySheet(sheets: readonly Blanked[]): Promise<Cost> {
  const book = bookOf(sheets);
  const office = openOffice(book);
  const app = createApp(excelHost());
  return costOf(office, async () => {
    for (const { id } of [...book.sheets]) {
      book.activate(id, 'person');
      await app.recalculate();
      checked(app);
    }
  });
}

/**
 * As a first macro would do it: a request for each cell read (value, text, format), a request for each cell written. A run for each
 * sheet: Office.js keeps every cell that was touched until a run ends, and in one run of five hundred sheets looks through them all.
 */
export async function cellByCell(sheets: readonly Blanked[]): Promise<Cost> {
  const office = openOffice(bookOf(sheets));
  return costOf(office, async () => {
    for (const sheet of sheets) await Excel.run((context) => oneSheetCellByCell(context, sheet));
  });
}

async function oneSheetCellByCell(context: Excel.RequestContext, { sheet, computed }: Blanked): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  for (const [row, cells] of sheet.values.entries()) {
    for (const column of cells.keys()) {
      const cell = worksheet.getCell(row, column);
      cell.load({ values: true, formulas: true, text: true, numberFormat: true });
      await context.sync();
    }
  }
  for (const { cell, value } of computed) {
    worksheet.getCell(cell.row, cell.column).values = [[value]];
    await context.sync();
  }
}
