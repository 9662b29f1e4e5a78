// Puts a new sheet in an old one's place: the summary, made anew. The helper library that makes it is fetched when it is used.
import { freeSheetName } from '../sheets/sheet-name';
import type { SheetLayout } from '../sheets/sheet-layout';
import { HostError } from '../host/errors';
import type { MadeSheet } from '../host/host';
import { pause } from '../host/slices';
import { placeOf, problemOf, wasRefused } from './errors';
import { queueLayout } from './layout-writer';
import { freeTableNames, queueTaken, takeBack, type Taken } from './sheet-writer';

/** While two sheets exchange their places: a name that nobody has given, so that nothing of anyone's bears it. */
const workName = (): string => `~${crypto.randomUUID().slice(0, 13)}`;

/**
 * Makes the sheet and brings it to the front; one that it replaces gives it its name and place. Three requests: names, the empty
 * sheet, everything else. The old sheet goes in the very last step, when the new one stands complete; a failure before that leaves
 * the workbook as it was.
 * @param oldId Excel's id of the sheet to replace; undefined, or of a sheet that is gone: the new one stands last
 * @throws HostError, `restored` when the workbook is as it was
 */
export async function replaceSheet(layout: SheetLayout, oldId: string | undefined): Promise<MadeSheet> {
  const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
  const [work, aside] = [workName(), workName()];
  let taken: Taken | undefined;
  let name = layout.sheetName;
  const progress = { isEmpty: true };
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const names = queueTaken(workbook);
      await context.sync();
      const before = (taken = names());
      const old = before.sheets.find(({ id }) => id === oldId);
      name =
        old?.name ??
        freeSheetName(
          layout.sheetName,
          before.sheets.map((sheet) => sheet.name),
        );
      // It deletes a sheet of that name at once: never to be asked for the old one's.
      const sheet = await ExcelUtilities.forceCreateSheet(workbook, work);
      progress.isEmpty = false;
      queueLayout(sheet, layout, freeTableNames(layout, before.tables));
      const gone = old && workbook.worksheets.getItem(old.id);
      if (old && gone) {
        sheet.position = before.sheets.indexOf(old);
        gone.name = aside;
      }
      sheet.name = name;
      sheet.load({ id: true });
      sheet.activate();
      gone?.delete();
      await pause();
      await context.sync();
      return { id: sheet.id, name };
    });
  } catch (error) {
    const problem = problemOf(error);
    const { isEmpty } = progress;
    if (taken === undefined || (isEmpty && (wasRefused(error) || placeOf(error) === 'WorksheetCollection.add')))
      throw new HostError(problem);
    throw new HostError(await takeBack({ before: taken, names: [work, name], isEmpty, aside }, problem));
  }
}
