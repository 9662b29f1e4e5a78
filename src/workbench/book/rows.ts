// What a person does to whole rows, as far as the add-in's marks are concerned: inserting some, copying one over another.
import { intersection, MAX_COLUMNS, type Area, type Cell } from './address';
import type { Book, BookCell, ConditionalFormat, Origin } from './book';
import { afterInsertion, shifted } from './references';
import { keyOf, newId, type Sheet } from './sheet';

/** Inserts rows before a zero-based one; formulas and rules follow. Throws where the sheet holds what the stand-in cannot move. */
export function insertRows(book: Book, sheetId: string, before: number, rows: number, origin: Origin): void {
  const sheet = book.sheet(sheetId);
  const { tables, validations, hyperlinks, autoFilter, frozen } = sheet;
  if (tables.length + validations.length + hyperlinks.length > 0 || autoFilter || frozen || book.isReferredTo(sheetId))
    throw new Error(
      'The stand-in inserts no rows beside tables, filters, frozen panes, rules for entries, links or references to the sheet',
    );
  const moved = ({ row, column }: Cell): Cell => ({ row: row >= before ? row + rows : row, column });
  const movedArea = (area: Area): Area => {
    if (area.row >= before) return { ...area, row: area.row + rows };
    return area.row + area.rows > before ? { ...area, rows: area.rows + rows } : area;
  };
  const inserted = { row: before, column: 0, rows, columns: MAX_COLUMNS };
  const change = (to: Sheet): void => {
    const cells = [...to.entries()].map(([at, cell]): [Cell, BookCell] => [moved(at), afterwards(cell, before, rows)]);
    to.cells.clear();
    cells.forEach(([at, cell]) => to.cells.set(keyOf(at), cell));
    to.merges.splice(0, to.merges.length, ...to.merges.map(movedArea));
    const looks = [...to.rows].map(([row, look]) => [row >= before ? row + rows : row, look] as const);
    to.rows.clear();
    looks.forEach(([row, look]) => to.rows.set(row, look));
    to.conditionalFormats = to.conditionalFormats.map((format) => ({
      ...format,
      ranges: format.ranges.map(movedArea),
      ...(format.formula !== undefined && { formula: afterInsertion(format.formula, before, rows) }),
      original: undefined,
    }));
  };
  book.remake(sheetId, change, origin, inserted);
}

const afterwards = (cell: BookCell, before: number, rows: number): BookCell =>
  cell.formula === undefined ? cell : { ...cell, formula: afterInsertion(cell.formula, before, rows) };

/** Copies a zero-based row over another: contents, looks, and the rules that touch it, each as a rule of its own, as Excel often leaves them. */
export function copyRow(book: Book, sheetId: string, from: number, to: number, origin: Origin): void {
  const by = { rows: to - from, columns: 0 };
  const change = (sheet: Sheet): void => {
    for (const [at] of [...sheet.entries()]) if (at.row === to) sheet.cells.delete(keyOf(at));
    for (const [at, cell] of [...sheet.entries()]) {
      if (at.row !== from) continue;
      const formula = cell.formula === undefined ? {} : { formula: shifted(cell.formula, by) };
      sheet.cells.set(keyOf({ ...at, row: to }), { ...cell, ...formula });
    }
    const copies = sheet.conditionalFormats.flatMap((format) => copied(format, from, to));
    sheet.conditionalFormats = [...sheet.conditionalFormats.map((format) => without(format, to)), ...copies]
      .filter(({ ranges }) => ranges.length > 0)
      .map((format, priority) => ({ ...format, priority }));
  };
  book.remake(sheetId, change, origin);
}

const rowOf = (row: number): Area => ({ row, column: 0, rows: 1, columns: MAX_COLUMNS });

/** The rule of the row's cells, for the cells of the other row. */
function copied(format: ConditionalFormat, from: number, to: number): readonly ConditionalFormat[] {
  const ranges = format.ranges.flatMap((area) => intersection(area, rowOf(from)) ?? []);
  const [first] = ranges;
  const [origin] = format.ranges;
  if (!first || !origin) return [];
  const by = { rows: to - origin.row, columns: first.column - origin.column };
  const formula = format.formula === undefined ? {} : { formula: shifted(format.formula, by) };
  return [{ ...format, ...formula, id: newId(), ranges: ranges.map((area) => ({ ...area, row: to })), original: undefined }];
}

/** A rule of several rows loses the one that was copied over. Its formula is relative to its first cell, which may be another afterwards. */
function without(format: ConditionalFormat, row: number): ConditionalFormat {
  if (!format.ranges.some((area) => intersection(area, rowOf(row)))) return format;
  const ranges = format.ranges.flatMap((area): readonly Area[] => {
    const above = { ...area, rows: row - area.row };
    const below = { ...area, row: row + 1, rows: area.row + area.rows - row - 1 };
    return intersection(area, rowOf(row)) ? [above, below].filter(({ rows }) => rows > 0) : [area];
  });
  const [first] = ranges;
  const [origin] = format.ranges;
  if (!first || !origin) return { ...format, ranges };
  const by = { rows: first.row - origin.row, columns: first.column - origin.column };
  const formula = format.formula === undefined ? {} : { formula: shifted(format.formula, by) };
  return { ...format, ...formula, ranges, original: undefined };
}
