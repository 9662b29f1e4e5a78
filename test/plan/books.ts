// Small snapshots for tests of the plan.
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { shownText } from '../../src/plan/shown-text';

/** A sheet of constants, General unless a format is given for the same place; formulas as [formula, result]. */
export function snapshotOf(
  cells: readonly (readonly (CellValue | readonly [formula: string, result: CellValue])[])[],
  formats: readonly (readonly string[])[] = [],
): SheetSnapshot {
  const isFormula = (cell: CellValue | readonly [string, CellValue]): cell is readonly [string, CellValue] => typeof cell === 'object';
  const numberFormats = cells.map((row, r) => row.map((_, c) => formats[r]?.[c] ?? 'General'));
  const values = cells.map((row) => row.map((cell) => (isFormula(cell) ? cell[1] : cell)));
  return {
    id: '{1}',
    name: 'Sheet1',
    values,
    formulas: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell[0] : cell))),
    text: values.map((row, r) => row.map((value, c) => shownText(value, numberFormats[r]?.[c] ?? 'General'))),
    numberFormats,
    protected: false,
    filtered: false,
    marks: [],
  };
}
