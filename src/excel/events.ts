// Excel's events: a sheet comes to the front, changes, is deleted.
import type { SheetListener } from '../host/host';

/** Asks, with the next request, to be told from then on: of all sheets of the workbook, those to come as well. */
export function queueSheetEvents({ worksheets }: Excel.Workbook, { activated, changed, deleted }: SheetListener): void {
  const told =
    (tell: (sheetId: string) => void) =>
    ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
      tell(worksheetId);
      return Promise.resolve();
    };
  worksheets.onActivated.add(told(activated));
  worksheets.onDeleted.add(told(deleted));
  worksheets.onChanged.add(({ worksheetId, triggerSource }) => {
    // An Excel older than ExcelApi 1.14 does not say who it was: there it may have been us.
    if (triggerSource !== 'ThisLocalAddin') changed(worksheetId);
    return Promise.resolve();
  });
}
