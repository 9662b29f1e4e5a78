// npm run bench: what one press costs, beside the same work done cell by cell through the same Office.js client, in one run.
import { createApp } from '../src/app/app';
import { blankComputed, computedCells, flattenedSnapshot, formPaths, readXlsx, workbookPath } from '../test/forms';
import { bookFrom } from '../test/excel/books';
import { openOffice, type OpenOffice } from '../test/workbench/open-office';
import type { SheetSnapshot } from '../src/form/snapshot';
import { measureLive } from './measure-live';
import { measureReading } from './measure-reading';

interface Cost {
  readonly requests: number;
  readonly kilobytes: number;
  readonly milliseconds: number;
}

async function costOf(office: OpenOffice, work: () => Promise<void>): Promise<Cost> {
  office.host.resetTraffic();
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  const { requests, requestBytes, responseBytes } = office.host.traffic;
  return { requests, kilobytes: (requestBytes + responseBytes) / 1000, milliseconds };
}

/** One press on sheets whose computed cells are empty. Throws when the press failed, so that a failure never looks fast. */
async function press(sheets: readonly SheetSnapshot[]): Promise<Cost> {
  const office = openOffice(bookFrom(...sheets.map(blankComputed)));
  const app = createApp();
  const cost = await costOf(office, () => (sheets.length === 1 ? app.recalculate() : app.recalculateWorkbook()));
  const { failure, changes } = app.getState();
  if (failure !== undefined || !changes?.length) throw new Error(`The press failed: ${failure?.kind ?? 'nothing was written'}`);
  return cost;
}

/** The same work as a first macro would do it: a request per cell read (value, text, format), a request per cell written. */
async function cellByCell(sheets: readonly SheetSnapshot[]): Promise<Cost> {
  const office = openOffice(bookFrom(...sheets.map(blankComputed)));
  return costOf(office, () =>
    Excel.run(async (context) => {
      for (const sheet of sheets) {
        const worksheet = context.workbook.worksheets.getItem(sheet.name);
        for (let row = 0; row < sheet.values.length; row += 1) {
          for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
            const cell = worksheet.getCell(row, column);
            cell.load({ values: true, formulas: true, text: true, numberFormat: true });
            await context.sync();
          }
        }
        for (const { cell, printed, kind } of computedCells(sheet)) {
          worksheet.getCell(cell.row, cell.column).values = [[kind === 'grade' ? printed : Number(printed)]];
          await context.sync();
        }
      }
    }),
  );
}

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });

function print(name: string, ours: Cost, theirs: Cost): void {
  const column = (key: keyof Cost): string => `${figure(ours[key])} / ${figure(theirs[key])} = 1 : ${figure(theirs[key] / ours[key])}`;
  console.log(`${name}\n  requests  ${column('requests')}\n  kB        ${column('kilobytes')}\n  ms        ${column('milliseconds')}`);
}

async function main(): Promise<void> {
  const [first] = formPaths;
  if (first === undefined) throw new Error('No form in test/forms');
  const one = await readXlsx(first);
  const six = await readXlsx(workbookPath);
  await press(one);
  console.log('One press / the same work cell by cell (requests, kB both ways, ms without any network)\n');
  print('1 form', await press(one), await cellByCell(one));
  print('6 forms on one sheet', await press([flattenedSnapshot('pasted')]), await cellByCell([flattenedSnapshot('pasted')]));
  print('6 sheets', await press(six), await cellByCell(six));
  const { rows, readMs, loadMs } = await measureReading();
  console.log(
    `\nReading and scoring ${figure(rows)} rows of damaged forms / exceljs loading the same .xlsx (ms of processor time)\n  ${figure(readMs)} / ${figure(loadMs)} = ${(readMs / loadMs).toFixed(2)} : 1`,
  );
  const { keystrokes, pasteMs, pastedCells, pasteRequests } = await measureLive();
  const [middle, slowest] = [keystrokes.at(Math.floor(keystrokes.length / 2)) ?? NaN, keystrokes.at(-1) ?? NaN];
  console.log(
    `\nThe pane follows the sheet, in Chromium (ms from Enter in the grid to the updated list, ${keystrokes.length} edits)\n  middle ${figure(middle)}, slowest ${figure(slowest)}\n  a block of ${pastedCells} cells pasted: ${pasteRequests} request(s), ${figure(pasteMs)} ms`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
