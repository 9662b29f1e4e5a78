// Writes src/acceptance/forms.json anew from the six published forms of test/forms: npx tsx scripts/acceptance-forms.ts
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { SeedForm } from '../src/acceptance/forms';
import { addressOf } from '../src/form/snapshot';
import { contentOf } from '../src/plan/content';
import { blankComputed, computedCells, formPaths, readXlsx, seedForms } from '../test/forms';

export const FORMS_FILE = path.join(__dirname, '..', 'src', 'acceptance', 'forms.json');

async function mergesOf(file: string): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(readFileSync(file)).buffer);
  return workbook.worksheets[0]?.model.merges ?? [];
}

async function formOf(file: string, index: number): Promise<SeedForm> {
  const [sheet] = await readXlsx(file);
  const seed = seedForms[index];
  if (!sheet || !seed) throw new Error(`no form in ${file}`);
  const blank = blankComputed(sheet);
  if (blank.values.some((row, at) => row.some((_, column) => contentOf(blank, { row: at, column }).kind === 'formula')))
    throw new Error(`a formula in ${file}`);
  return {
    cells: blank.values,
    numberFormats: blank.numberFormats,
    merges: await mergesOf(file),
    computed: Object.fromEntries(computedCells(sheet).map(({ cell, printed }) => [addressOf(cell), printed])),
    total: seed.total,
    grade: seed.grade,
  };
}

/** The whole file: a form a line. */
export async function formsFile(): Promise<string> {
  const forms = await Promise.all(formPaths.map(formOf));
  return `[\n${forms.map((form) => JSON.stringify(form)).join(',\n')}\n]\n`;
}

if (process.argv[1] === __filename) void formsFile().then((text) => writeFileSync(FORMS_FILE, text));
