// One worksheet as it was read: plain data that serialises, so that a test or a bug report can start from it.

/** A value as Excel gives it: "" for an empty cell, the text of an error ("#REF!"), 0.95 for a cell that shows 95%. */
export type CellValue = string | number | boolean;

/**
 * The used rectangle of a sheet, always starting at A1; all four grids have the same shape, [row][column], zero-based.
 * A merged area has its value in its top-left cell and "" in the rest.
 */
export interface SheetSnapshot {
  /** Excel's own id of the sheet: it stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** A formula with its "="; of a constant its value, so that a text `=1.00(部)` is equal in both grids. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** As shown; "####" in a column too narrow for its number. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly protected: boolean;
  /** A filter hides rows; Excel may then write values into the wrong ones. */
  readonly filtered: boolean;
  /** Formulas of the sheet may show old results: somebody who calculates by hand has not done so since the last change. */
  readonly uncalculated?: true;
  /** Cells with our mark, lit or not; a cell stands there twice where a person has copied its mark. */
  readonly marks: readonly Mark[];
}

/** A cell of a sheet; row and column are zero-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell with our mark: it lacks an explanation, or its content contradicts the rest of the form. */
export type Mark = Cell &
  (
    | { readonly kind: 'explanation' }
    /** Lit while the cell holds this content: a number to eight decimals, the beginning of a text; "" is an empty cell. */
    | { readonly kind: 'inconsistent'; readonly content: string | number }
  );

/** The letters of a zero-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters. */
export const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "H12" for row 11, column 7. */
export const addressOf = (cell: Cell): string => `${columnLetters(cell.column)}${cell.row + 1}`;

/** Whether a cell holds a formula. A text that begins with "=" is equal in both grids, a formula is not. */
export const holdsFormula = (formula: CellValue, value: CellValue | undefined): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;
