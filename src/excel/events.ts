// What Excel tells of its own accord: which sheet comes to the front, which one changes, which one is gone.
import { HostError, problemOf } from './errors';

/** Each is called with the id of the sheet concerned. */
export interface SheetListener {
  readonly activated: (sheetId: string) => void;
  /** Contents were edited, pasted, cleared, moved, or rows and columns inserted or deleted, by anyone but this add-in where Excel says so. */
  readonly changed: (sheetId: string) => void;
  readonly deleted: (sheetId: string) => void;
}

/** Only a change says who triggered it, and not in an Excel older than ExcelApi 1.14: there it may have been us. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

/** Calls the listener from now on, for all sheets of the workbook, those to come as well. One request. Rejects with HostError. */
export async function onSheetEvents({ activated, changed, deleted }: SheetListener): Promise<void> {
  const to =
    (tell: (sheetId: string) => void) =>
    ({ worksheetId, triggerSource }: SheetEvent): Promise<void> => {
      if (triggerSource !== 'ThisLocalAddin') tell(worksheetId);
      return Promise.resolve();
    };
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onActivated.add(to(activated));
      worksheets.onChanged.add(to(changed));
      worksheets.onDeleted.add(to(deleted));
      await context.sync();
    });
  } catch (error) {
    throw new HostError(problemOf(error));
  }
}
