// References in formulas as they follow cells: copied elsewhere, seen from elsewhere, or moved by rows that were inserted.
import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseArea } from './address';
import { withReferences } from './formula-syntax';

/** One end of a reference. */
interface End {
  readonly column: string;
  readonly isColumnFixed: boolean;
  readonly row: string;
  readonly isRowFixed: boolean;
}

const END = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$|^(\$?)([A-Za-z]{1,3})$|^(\$?)(\d+)$/;

function endOf(text: string): End {
  const [, columnDollar, column, rowDollar, row, lettersDollar, letters, digitsDollar, digits] = END.exec(text) ?? [];
  return {
    column: column ?? letters ?? '',
    isColumnFixed: (columnDollar ?? lettersDollar) === '$',
    row: row ?? digits ?? '',
    isRowFixed: (rowDollar ?? digitsDollar) === '$',
  };
}

const textOf = ({ column, isColumnFixed, row, isRowFixed }: End): string =>
  `${column !== '' && isColumnFixed ? '$' : ''}${column}${row !== '' && isRowFixed ? '$' : ''}${row}`;

const changed = (formula: string, change: (end: End) => End): string =>
  withReferences(formula, (reference) =>
    reference
      .split(':')
      .map((end) => textOf(change(endOf(end))))
      .join(':'),
  );

/** Excel goes on at the other edge of the sheet. */
const around = (index: number, count: number): number => ((index % count) + count) % count;

/** The formula as it stands so many rows and columns further on: fixed references stay, the others go along. */
export const shifted = (formula: string, { rows, columns }: { readonly rows: number; readonly columns: number }): string =>
  changed(formula, (end) => ({
    ...end,
    ...(end.row !== '' && !end.isRowFixed && { row: String(around(Number(end.row) - 1 + rows, MAX_ROWS) + 1) }),
    ...(end.column !== '' &&
      !end.isColumnFixed && { column: columnLetters(around((parseArea(`${end.column}1`)?.column ?? 0) + columns, MAX_COLUMNS)) }),
  }));

/** The formula after rows were inserted before this zero-based one: every reference behind goes along, a fixed one too. */
export const afterInsertion = (formula: string, before: number, rows: number): string =>
  changed(formula, (end) => (end.row !== '' && Number(end.row) - 1 >= before ? { ...end, row: String(Number(end.row) + rows) } : end));
