// The add-in's place in Excel: start, pane, ribbon, language, the sheet and cell in front of the user.
import { addressOf, type Cell } from '../form/snapshot';
import type { Language } from '../locale/language';
import { HostError, problemOf } from './errors';

/** Settles when Excel can be talked to. Outside of Excel it settles as well, and every call fails. */
export async function whenReady(): Promise<void> {
  await Office.onReady();
}

/** The language of Excel's own menus: Chinese in a Chinese Excel, English in any other. */
export const displayLanguage = (): Language => (/^zh/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en');

/** Opens the pane beside the sheet. Rejects with HostError. */
export const showPane = (): Promise<void> => named(() => Office.addin.showAsTaskpane());

/** Ties a ribbon button, by its action id in the manifest, to what it does; Excel hears when it is done, also when it fails. */
export function associate(actionId: string, run: () => Promise<void>): void {
  Office.actions.associate(actionId, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}

/** Brings a sheet to the front and selects a cell in it. Rejects with HostError (sheet-missing when the sheet is gone). */
export const goTo = (sheetId: string, cell: Cell): Promise<void> =>
  named(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRange(addressOf(cell));
      sheet.activate();
      range.select();
      range.untrack();
      await context.sync();
    }),
  );

/** Calls the listener with the id of every sheet that comes to the front from now on. Rejects with HostError. */
export const onSheetActivated = (listener: (sheetId: string) => void): Promise<void> =>
  named(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
        listener(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );

async function named(call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    throw new HostError(problemOf(error));
  }
}

/** Whether this is an Excel that has the API the add-in is written against: the manifest keeps others away, a page opened by hand does not. */
export const isSupported = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.9');

/** Whether Office itself is drawn dark; undefined where it does not say (Excel on the web). */
export function isOfficeDark(): boolean | undefined {
  // Declared as always there; Excel on the web leaves it out.
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  const red = /^#?([0-9a-f]{2})[0-9a-f]{4}$/i.exec(context.officeTheme?.bodyBackgroundColor ?? '')?.[1];
  // Office's own backgrounds are greys: one channel tells.
  return red === undefined ? undefined : Number.parseInt(red, 16) < 128;
}
