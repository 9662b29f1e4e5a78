// Areas of a sheet as ranges of Office.js, let go once their work is queued.
import type { Area } from '../form/identity';
import { addressOf } from '../form/snapshot';

/** Of an address with several areas; Excel takes no longer one. */
const LONGEST_ADDRESS = 8000;

export function areaAddress({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const first = addressOf({ row: firstRow, column: firstColumn });
  return firstRow === lastRow && firstColumn === lastColumn ? first : `${first}:${addressOf({ row: lastRow, column: lastColumn })}`;
}

export function withRange(sheet: Excel.Worksheet, address: string, queue: (range: Excel.Range) => void): void {
  const range = sheet.getRange(address);
  queue(range);
  range.untrack();
}

/** Queues the same for all areas, as few objects as addresses of a legal length allow. */
export function withRanges(sheet: Excel.Worksheet, addresses: readonly string[], queue: (areas: Excel.RangeAreas) => void): void {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST_ADDRESS) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  for (const address of joined) {
    const areas = sheet.getRanges(address);
    queue(areas);
    areas.untrack();
  }
}
