// Whether the forms of a sheet can be mixed up: ids that two share, areas that overlap, cells outside the area of their form.
import type { Form } from '../../src/form/form';
import { type Area, contains } from '../../src/form/identity';
import type { Cell } from '../../src/form/snapshot';

/** Every cell that a form names, however deep. */
function cellsOf(part: unknown): readonly Cell[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'row' in part && 'column' in part ? [part as Cell] : [];
  return [...own, ...Object.values(part).flatMap(cellsOf)];
}

const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** What is wrong with the ids and areas of the forms of one sheet. */
export function confusions(read: readonly Form[]): readonly string[] {
  const ids = new Set(read.map(({ id }) => id));
  return [
    ...(ids.size === read.length ? [] : ['two forms with one id']),
    ...read.flatMap((form, index) => read.slice(index + 1).flatMap((other) => (overlap(form.area, other.area) ? ['areas overlap'] : []))),
    ...read.flatMap((form) =>
      cellsOf(form).flatMap((cell) => (contains(form.area, cell) ? [] : [`cell ${cell.row}:${cell.column} outside`])),
    ),
  ];
}
