// A sheet to be made, as plain data: what it holds, how it looks and how it prints.
import type { Area } from '../form/identity';
import type { Cell } from '../form/snapshot';
import type { CellContent } from '../plan/plan';

/** The purpose of a cell. Who writes the sheet decides how each of them looks. */
export type CellRole =
  | 'title'
  /** Smaller words under the title or below a table: a unit, an instruction. */
  | 'note'
  | 'label'
  /** The head of a table's column. */
  | 'heading'
  /** To be filled in by a person. */
  | 'input'
  /** Filled in by a calculation: ours or a formula. */
  | 'computed'
  | 'text';

export interface SheetLayout {
  /** As wanted and legal. Where another sheet has this name, who writes the sheet decides what becomes of it. */
  readonly sheetName: string;
  /** From A1, every row as long as the longest; the constant "" is an empty cell. A text is never taken for a formula or a number. */
  readonly contents: readonly (readonly CellContent[])[];
  /** Of overlapping areas the later one counts; a cell in none of them looks as Excel draws a new sheet. */
  readonly roles: readonly { readonly area: Area; readonly role: CellRole }[];
  readonly numberFormats: readonly { readonly area: Area; readonly numberFormat: string }[];
  readonly merges: readonly Area[];
  /** In characters of the standard font, as Excel's own dialog shows them; one for each column. */
  readonly columnWidths: readonly number[];
  /** In points, by zero-based row; Excel does not fit merged cells by itself. Other rows keep the standard height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Cells with a list to choose from. `strict`: nothing else may be entered; otherwise Excel offers the list and takes any text. */
  readonly choices: readonly { readonly area: Area; readonly values: readonly string[]; readonly strict: boolean }[];
  /** Cells that take numbers from `low` up to `high` only. */
  readonly ranges: readonly { readonly area: Area; readonly low: number; readonly high: number }[];
  /** Real Excel tables; the area's first row is the header. Names are wanted, Excel may append a number. */
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  /** Bars in the cells from 0 to `full`. */
  readonly dataBars: readonly { readonly area: Area; readonly full: number }[];
  /** Cells coloured by the grade they show (the letter is in the cell): best first, the texts that name it. */
  readonly gradeColours: readonly { readonly area: Area; readonly grades: readonly (readonly string[])[] }[];
  /** Cells that lead to a cell of another sheet of the workbook when clicked. */
  readonly links: readonly { readonly cell: Cell; readonly sheetName: string; readonly target: Cell }[];
  /** Rows that stay in sight when scrolling: the first so many. 0 for none. */
  readonly frozenRows: number;
  /** A4, as wide as one page; `titleRows`: repeated on every page, zero-based, both included; `numbered`: each page says which of how many it is. */
  readonly print: {
    readonly landscape: boolean;
    readonly titleRows?: { readonly first: number; readonly last: number };
    readonly numbered?: true;
  };
}
