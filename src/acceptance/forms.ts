// The six published forms as data, and how a probe puts one on a sheet.
import { asEntered } from '../excel/write';
import { columnLetters, type CellValue } from '../form/snapshot';
import forms from './forms.json';

export interface SeedForm {
  /** Row by row from A1 on, the computed cells empty. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly string[];
  /** What 一键重算 is to write, as published: by address, as shown. */
  readonly computed: Readonly<Record<string, string>>;
  readonly total: string;
  readonly grade: string;
}

export const SEED_FORMS: readonly SeedForm[] = forms;

/** Queues the form for the next sync. */
export function queueForm(sheet: Excel.Worksheet, { cells, numberFormats, merges }: SeedForm): void {
  const range = sheet.getRange(`A1:${columnLetters((cells[0]?.length ?? 1) - 1)}${cells.length}`);
  range.numberFormat = numberFormats.map((row) => [...row]);
  range.values = cells.map((row, at) =>
    row.map((value, column) => asEntered({ kind: 'constant', value }, numberFormats[at]?.[column] ?? 'General')),
  );
  merges.forEach((address) => sheet.getRange(address).merge());
}
