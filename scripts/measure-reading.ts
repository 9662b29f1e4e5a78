// Reading and scoring ten thousand indicator rows beside what a spreadsheet library takes to load the same .xlsx.
import ExcelJS from 'exceljs';
import { readForms } from '../src/form/read-all';
import type { SheetSnapshot } from '../src/form/snapshot';
import { evaluate } from '../src/scoring/evaluate';
import { CENTRAL_2020 } from '../src/scoring/rule-set';
import { generate } from '../test/fuzz/generate';

const ROWS = 10_000;
const RUNS = 9;

/** Sheets of random damaged forms until they hold enough rows. */
export function sheetsOf(rows: number): readonly SheetSnapshot[] {
  const sheets: SheetSnapshot[] = [];
  for (let seed = 1, made = 0; made < rows; seed += 1) {
    const { sheet, expected } = generate(seed);
    sheets.push(sheet);
    made += expected.reduce((sum, { content }) => sum + content.rows.length, 0);
  }
  return sheets;
}

const LINE: Partial<ExcelJS.Border> = { style: 'thin' };

/** As agencies keep them: a printed form, so every cell of it has borders, a font and its place in the cell. */
export async function workbookOf(sheets: readonly SheetSnapshot[], names: 'numbers' | 'own' = 'numbers'): Promise<ExcelJS.Buffer> {
  const workbook = new ExcelJS.Workbook();
  sheets.forEach((sheet, index) => {
    const worksheet = workbook.addWorksheet(names === 'numbers' ? String(index + 1) : sheet.name);
    sheet.values.forEach((row, at) => {
      row.forEach((value, column) => {
        const cell = worksheet.getCell(at + 1, column + 1);
        cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
        cell.font = { name: '宋体', size: 10 };
        cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
        cell.numFmt = sheet.numberFormats[at]?.[column] ?? 'General';
        if (value !== '') cell.value = value;
      });
    });
  });
  return workbook.xlsx.writeBuffer();
}

/** Rows read and scored; throws when a form was missed, so that missing something never looks fast. */
function readAndScore(sheets: readonly SheetSnapshot[]): number {
  const evaluations = sheets.flatMap((sheet) => readForms(sheet).forms.map((form) => evaluate(form, CENTRAL_2020)));
  return evaluations.reduce((sum, { indicators }) => sum + indicators.filter(({ score }) => score?.recommended !== undefined).length, 0);
}

/** Milliseconds of processor time: other work on the machine is not ours. */
export async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Each piece of work in turn, again and again; the fastest run of each, in milliseconds of processor time. */
export async function fastest(runs: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map(() => Infinity);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) times[index] = Math.min(times[index] ?? Infinity, await timed(work));
  }
  return times;
}

/**
 * Both in one run, on the same sheets, in turn; of each the fastest run counts.
 * @returns `rows`: indicators read and scored; `readMs`: reading and scoring them; `loadMs`: exceljs loading the .xlsx that holds them
 */
export async function measureReading(): Promise<{ rows: number; readMs: number; loadMs: number }> {
  const sheets = sheetsOf(ROWS);
  const rows = readAndScore(sheets);
  if (rows < ROWS) throw new Error(`Only ${rows} of ${ROWS} rows were read and scored`);
  const file = await workbookOf(sheets);
  const [readMs = NaN, loadMs = NaN] = await fastest(RUNS, [() => readAndScore(sheets), () => new ExcelJS.Workbook().xlsx.load(file)]);
  return { rows, readMs, loadMs };
}
