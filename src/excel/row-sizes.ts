// Heights of rows: how they are drawn now, and the heights that they get.
import type { Area } from '../form/identity';
import { addressOf, columnOf } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { CellDrawing, Rows, RowSizes } from '../plan/row-heights';
import { withRanges } from './areas';
import { supportsMergedAreas } from './office';

/** Asks how rows of a sheet are drawn, in the columns from the first to this one; the returned function tells it after the next sync. */
export function queueRowSizes(sheet: Excel.Worksheet, rows: Rows, lastColumn: number): () => RowSizes {
  const corner = addressOf({ row: rows.last, column: lastColumn });
  const range = sheet.getRange(`${addressOf({ row: rows.first, column: 0 })}:${corner}`);
  const heights = range.getRowProperties({ format: { rowHeight: true } });
  const widths = range.getColumnProperties({ format: { columnWidth: true } });
  const cells = range.getCellProperties({ format: { font: { size: true }, wrapText: true } });
  const merged = supportsMergedAreas() ? queueMerged(range) : () => undefined;
  sheet.protection.load({ protected: true, options: true });
  range.untrack();
  return () => ({
    ...rows,
    heights: heights.value.map(({ format }) => told(format?.rowHeight)),
    widths: widths.value.map(({ format }) => told(format?.columnWidth)),
    looks: cells.value.map((row) =>
      row.map(({ format }): CellDrawing => ({ size: told(format?.font?.size), wraps: format?.wrapText === true })),
    ),
    merges: merged(),
    areFixed: areFixed(sheet.protection),
  });
}

/** No sheet's name has a colon, so what follows the last "!" of each is the area. */
const MERGED = /!\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?=,|$)/g;

function queueMerged(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load({ address: true });
  merged.untrack();
  return () =>
    merged.isNullObject
      ? []
      : [...merged.address.matchAll(MERGED)].map(([, firstColumn = '', firstRow, lastColumn = '', lastRow]) => ({
          firstRow: Number(firstRow) - 1,
          lastRow: Number(lastRow) - 1,
          firstColumn: columnOf(firstColumn),
          lastColumn: columnOf(lastColumn),
        }));
}

/** @throws HostError where Excel has left a size out */
function told(size: number | undefined): number {
  if (typeof size !== 'number') throw new HostError({ kind: 'unexpected', detail: 'Excel did not tell the sizes of the rows' });
  return size;
}

/** The options are declared as always there; a sheet without protection may have none. */
const areFixed = ({ protected: isProtected, options }: Excel.WorksheetProtection): boolean =>
  isProtected && (options as Excel.WorksheetProtectionOptions | null)?.allowFormatRows !== true;

/** Queues heights for the next sync, as few objects as there are different ones. */
export function queueRowHeights(sheet: Excel.Worksheet, heights: Iterable<readonly [row: number, height: number]>): void {
  const groups = new Map<number, string[]>();
  for (const [row, height] of heights) groups.set(height, [...(groups.get(height) ?? []), `${row + 1}:${row + 1}`]);
  for (const [height, addresses] of groups) withRanges(sheet, addresses, ({ format }) => (format.rowHeight = height));
}
