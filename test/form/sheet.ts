// Small sheets for tests: rows of cells become a snapshot.
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';

/** Cells as typed; a number shows in the General format. Short rows are filled up with blanks. */
export function sheetOf(rows: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return {
    id: 'sheet-1',
    name: '自评表',
    values,
    formulas: values,
    text: values.map((row) => row.map(String)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    protected: false,
    filtered: false,
    marks: [],
    ...more,
  };
}

/** Rows of cells from lines cut at "|", spaces around a cell dropped. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('|').map((cell) => cell.trim()));
