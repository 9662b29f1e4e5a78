// Workbooks of the stand-in host made from snapshots, and what a test wants to know of them afterwards.
import type { Cell, SheetSnapshot } from '../../src/form/snapshot';
import { addressOf } from '../../src/form/snapshot';
import { contentOf } from '../../src/plan/content';
import { Book, type BookCell, type Sheet, type SheetStart } from '../../src/workbench/book/book';

/** A sheet with the snapshot's values, formulas with their results, and number formats. */
export function sheetFrom(snapshot: SheetSnapshot, rest: Partial<SheetStart> = {}): SheetStart {
  const cells = snapshot.values.flatMap((values, row) =>
    values.flatMap((value, column): (readonly [Cell, BookCell])[] => {
      const numberFormat = snapshot.numberFormats[row]?.[column] ?? 'General';
      return value === '' && numberFormat === 'General'
        ? []
        : [
            [
              { row, column },
              { value, numberFormat, ...formulaOf(snapshot, { row, column }) },
            ],
          ];
    }),
  );
  return { name: snapshot.name, cells, ...rest };
}

function formulaOf(snapshot: SheetSnapshot, at: Cell): { readonly formula?: string } {
  const content = contentOf(snapshot, at);
  return content.kind === 'formula' ? { formula: content.formula } : {};
}

export const bookFrom = (...snapshots: readonly SheetSnapshot[]): Book => new Book(snapshots.map((snapshot) => sheetFrom(snapshot)));

/** Everything of a sheet that the add-in might touch, comparable: contents, formats, conditional formats without their ids. */
export const contentsOf = (sheet: Sheet): unknown => ({
  cells: Object.fromEntries(
    // In an order of their own: a cell emptied and filled again comes last in the book.
    [...sheet.entries()]
      .sort(([a], [b]) => a.row - b.row || a.column - b.column)
      .map(([at, { value, formula, numberFormat, style }]) => [addressOf(at), { value, formula, numberFormat, style }]),
  ),
  conditionalFormats: sheet.conditionalFormats.map(({ ranges, type, formula, look }) => ({ ranges, type, formula, look })),
});

/** Addresses of the cells under a conditional format of ours, top to bottom. */
export const markedAddresses = (sheet: Sheet): readonly string[] =>
  sheet.conditionalFormats
    .filter(({ formula }) => formula?.includes('自评助手'))
    .flatMap(({ ranges }) => ranges)
    .flatMap(({ row, column, rows }) => Array.from({ length: rows }, (_, index) => ({ row: row + index, column })))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(addressOf);

/** No engine calculates here: every formula that waits for one gives the same number. */
export function calculate(book: Book): void {
  for (const sheet of book.sheets) {
    const waiting = [...sheet.entries()].filter(([, { uncalculated }]) => uncalculated);
    book.setCalculated(
      sheet.id,
      waiting.map(([at]) => ({ ...at, value: 99.97 })),
    );
  }
}
