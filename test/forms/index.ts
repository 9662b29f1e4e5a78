// The six real forms for tests: as data, as snapshots of workbooks and flattened text, and with their computed cells emptied.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { format } from 'numfmt';
import type { Cell, CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { seedForms } from './seed';
import { asPasted, FLATTENED_FILE, formFile, pastedFormat, TRIAL_FILE, WORKBOOK_FILE } from './workbooks';

export { seedForms };
export type { SeedForm, SeedFundLine, SeedIndicator } from './seed';

/** Paths of the six workbooks of one form each, in the order of seedForms. */
export const formPaths: readonly string[] = seedForms.map((form, index) => join(__dirname, formFile(index, form)));
/** One workbook with the six forms as sheets, in the same order. */
export const workbookPath = join(__dirname, WORKBOOK_FILE);
/** The flattened text on one sheet, as pasted. */
export const flattenedPath = join(__dirname, FLATTENED_FILE);

/** The workbook that the bench opens first. */
export const trialPath = join(__dirname, TRIAL_FILE);

/** The flattened text cut at its tabs, one entry a line; a blank line is [""]. */
export function flattenedLines(): readonly (readonly string[])[] {
  const text = readFileSync(join(__dirname, 'flattened.txt'), 'utf8');
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

interface SheetCell {
  readonly value: CellValue;
  /** The formula with its "="; the value itself for a constant. */
  readonly formula: CellValue;
  readonly numberFormat: string;
}

const shown = ({ value, numberFormat }: SheetCell): string =>
  typeof value === 'number' ? format(numberFormat, value) : typeof value === 'boolean' ? String(value).toUpperCase() : value;

function snapshotOf(id: string, name: string, cells: readonly (readonly SheetCell[])[], isProtected = false): SheetSnapshot {
  return {
    id,
    name,
    values: cells.map((row) => row.map((cell) => cell.value)),
    formulas: cells.map((row) => row.map((cell) => cell.formula)),
    text: cells.map((row) => row.map(shown)),
    numberFormats: cells.map((row) => row.map((cell) => cell.numberFormat)),
    protected: isProtected,
    filtered: false,
    marks: [],
  };
}

/** The value as Excel gives it: a date is its serial number, an error its text. */
function plainValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return value.text;
  return plainValue(value.result);
}

function sheetCell(cell: ExcelJS.Cell): SheetCell {
  const numberFormat = cell.numFmt || 'General';
  // In the rest of a merged area exceljs repeats the top-left value, Excel has "".
  const value = cell.master === cell ? plainValue(cell.value) : '';
  return { value, formula: cell.type === ExcelJS.ValueType.Formula ? `=${cell.formula}` : value, numberFormat };
}

function sheetSnapshot(sheet: ExcelJS.Worksheet): SheetSnapshot {
  const { bottom, right } = sheet.dimensions;
  const cells = Array.from({ length: bottom }, (_, row) =>
    Array.from({ length: right }, (__, column) => sheetCell(sheet.getCell(row + 1, column + 1))),
  );
  // exceljs reads the protection but does not declare it.
  const protection: unknown = 'sheetProtection' in sheet ? sheet.sheetProtection : undefined;
  return snapshotOf(String(sheet.id), sheet.name, cells, protection !== undefined && protection !== null);
}

async function openWorkbook(source: string | Buffer): Promise<ExcelJS.Workbook> {
  const bytes = typeof source === 'string' ? readFileSync(source) : source;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** One snapshot per sheet of an .xlsx, given as a path or as bytes. Rejects when it is no .xlsx. */
export async function readXlsx(source: string | Buffer): Promise<SheetSnapshot[]> {
  return (await openWorkbook(source)).worksheets.map(sheetSnapshot);
}

/**
 * The six forms under one another on one sheet, as the flattened text has them. `as`: every cell a text ("text", pasted into
 * cells formatted as text), or numbers where Excel makes them so when pasting ("pasted": 29.60 becomes 29.6 and shows so).
 */
export function flattenedSnapshot(as: 'text' | 'pasted' = 'text'): SheetSnapshot {
  const lines = flattenedLines();
  const width = Math.max(...lines.map((pieces) => pieces.length));
  const cells = lines.map((pieces) =>
    Array.from({ length: width }, (_, column): SheetCell => {
      const piece = pieces[column] ?? '';
      if (as === 'text') return { value: piece, formula: piece, numberFormat: '@' };
      const value = asPasted(piece);
      return { value, formula: value, numberFormat: pastedFormat(piece) };
    }),
  );
  return snapshotOf('flattened', '粘贴', cells);
}

/** A cell that 一键重算 computes. */
export interface ComputedCell {
  readonly cell: Cell;
  readonly kind: 'rate' | 'score' | 'total' | 'grade';
  /** As published: "99.66", "优". */
  readonly printed: string;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/**
 * The computed cells of every seed form that stands in a snapshot (in the order of seedForms): rates of the fund lines, scores,
 * total and grade, without the "-" of the part lines. Throws when a line of the form is not there, or has other figures.
 */
export function computedCells(snapshot: SheetSnapshot): readonly ComputedCell[] {
  const found: ComputedCell[] = [];
  let row = 0;
  const rowWith = (words: string): void => {
    const at = snapshot.text.findIndex((texts, index) => index >= row && texts.some((text) => bare(text) === bare(words)));
    if (at === -1) throw new Error(`No row with "${words}" from row ${row + 1} of ${snapshot.name}`);
    row = at;
  };
  const take = (kind: ComputedCell['kind'], printed: string, column: number): void => {
    const text = snapshot.text[row]?.[column] ?? '';
    const same = kind === 'grade' ? text === printed : text !== '' && Number(text) === Number(printed);
    if (!same) throw new Error(`"${text}" instead of ${printed} in row ${row + 1}, column ${column + 1} of ${snapshot.name}`);
    found.push({ cell: { row, column }, kind, printed });
  };
  const lastFilled = (): number => (snapshot.text[row] ?? []).reduce((last, text, column) => (text === '' ? last : column), -1);

  for (const form of seedForms) {
    if (!snapshot.text.some((texts) => texts.includes(form.projectName))) continue;
    rowWith(form.projectName);
    rowWith('年度资金总额:');
    for (const line of form.funds) {
      // The last two filled cells of a fund line are its rate and its score, which is "-" on the parts.
      const score = lastFilled();
      // Without money there is no rate to compute: a printed 0.00 stays, and so does a blank.
      if (Number(line.annualBudget) !== 0 || Number(line.executed) !== 0) take('rate', line.executionRate, score - 1);
      if (line.score !== '-') take('score', line.score, score);
      row += 1;
    }
    for (const indicator of form.indicators) {
      rowWith(indicator.name);
      // No seed form has an explanation, so the row ends with its score, also where it slid to the left.
      take('score', indicator.score, lastFilled());
      row += 1;
    }
    rowWith('总分');
    take('total', form.total, lastFilled());
    rowWith('评分等级');
    take('grade', form.grade, lastFilled());
  }
  return found;
}

/** A copy of a snapshot with every computed cell empty. */
export function blankComputed(snapshot: SheetSnapshot): SheetSnapshot {
  const emptied = new Set(computedCells(snapshot).map(({ cell }) => `${cell.row} ${cell.column}`));
  const blank = <Value>(grid: readonly (readonly Value[])[]): (Value | '')[][] =>
    grid.map((cells, row) => cells.map((value, column) => (emptied.has(`${row} ${column}`) ? '' : value)));
  return { ...snapshot, values: blank(snapshot.values), formulas: blank(snapshot.formulas), text: blank(snapshot.text) };
}

/** The bytes of an .xlsx (path or bytes) with every computed cell of all its sheets empty; formats stay. */
export async function blankComputedXlsx(source: string | Buffer): Promise<Buffer> {
  const workbook = await openWorkbook(source);
  for (const sheet of workbook.worksheets) {
    for (const { cell } of computedCells(sheetSnapshot(sheet))) sheet.getCell(cell.row + 1, cell.column + 1).value = null;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
