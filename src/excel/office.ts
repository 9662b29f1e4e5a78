// The add-in's place in Excel: start, pane, language, the sheet and cell in front of the user.
import { addressOf, type Cell } from '../form/snapshot';
import { HostError, type HostProblem } from '../host/errors';
import type { Language } from '../locale/language';
import { problemOf } from './errors';

/** Settles when Excel can be talked to. Outside of Excel it settles as well, and every call fails. */
export async function whenReady(): Promise<void> {
  await Office.onReady();
}

/** The language of Excel's own menus: Chinese in a Chinese Excel, English in any other. */
export const displayLanguage = (): Language => (/^zh/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en');

/** Opens the pane beside the sheet. Rejects with HostError (pane-not-shown). */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    // Not under its own name: the words of other problems say that nothing was changed, which is wrong after a press.
    throw new HostError({ ...problemOf(error), kind: 'pane-not-shown' });
  }
}

const isPageInSight = (): boolean => document.visibilityState === 'visible' && window.innerWidth > 0;

/**
 * Calls the listener now and whenever it may have changed whether anybody can see the pane: its page lives on while it is closed or
 * hidden. What the page sees of itself may be wrong in an Excel that closes the pane around it, and Excel says only whether the pane is
 * open; so a closed pane is out of sight whatever its page says, and an opened one in sight until the page says otherwise.
 */
export function onPaneInSight(listener: (inSight: boolean) => void): void {
  let isClosed = false;
  const look = (): void => listener(!isClosed && isPageInSight());
  const touched = (): void => {
    if (isClosed) listener(true);
    isClosed = false;
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('resize', look);
  // Nobody touches a closed pane: Excel has not told that it was opened again.
  window.addEventListener('pointerdown', touched, true);
  window.addEventListener('keydown', touched, true);
  const listenToExcel = async (): Promise<void> => {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      isClosed = visibilityMode === Office.VisibilityMode.hidden;
      listener(!isClosed);
    });
  };
  // Where Excel does not tell, or an older one has nothing that could, what the page sees of itself goes on.
  listenToExcel().catch(() => undefined);
  look();
}

/** Brings a sheet to the front and selects a cell in it. Rejects with HostError (sheet-missing when the sheet is gone, sheet-hidden when it is hidden). */
export async function goTo(sheetId: string, cell: Cell): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRange(addressOf(cell));
      sheet.activate();
      range.select();
      range.untrack();
      await context.sync();
    });
  } catch (error) {
    throw new HostError((await hiddenSheet(sheetId)) ?? problemOf(error));
  }
}

/** Asked after a failure alone: by its code a hidden sheet cannot be told from another workbook in front. */
async function hiddenSheet(sheetId: string): Promise<HostProblem | undefined> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId).load({ name: true, visibility: true });
      await context.sync();
      return sheet.visibility === Excel.SheetVisibility.visible ? undefined : { kind: 'sheet-hidden', sheetName: sheet.name };
    });
  } catch {
    // What failed first is the failure to be told.
    return undefined;
  }
}

/**
 * Whether this Excel has the requirement sets that the manifest declares, and a browser that can read all of our scripts. The manifest
 * keeps older ones away, but not a page opened by hand, nor an old Safari. Ask when Office is ready; outside of Excel there is no context then.
 */
export const isSupported = (): boolean => has('ExcelApi', '1.9') && has('SharedRuntime', '1.1') && readsLookbehind();

/** Whether this Excel can tell which cells are merged: newer than what the manifest declares. */
export const supportsMergedAreas = (): boolean => has('ExcelApi', '1.13');

function has(set: string, version: string): boolean {
  // Declared as always there; outside of Excel it is not.
  const context: { readonly requirements?: Office.RequirementSetSupport } = Office.context;
  return context.requirements?.isSetSupported(set, version) === true;
}

/** What is fetched later looks behind; a browser before Safari 16.4 would fail only then. The page asks the same in old-browser.js. */
function readsLookbehind(): boolean {
  try {
    return new RegExp('(?<=a)b').test('ab');
  } catch {
    return false;
  }
}

/** Whether Office itself is drawn dark; undefined where it does not say (Excel on the web). */
export function isOfficeDark(): boolean | undefined {
  // Declared as always there; Excel on the web leaves it out.
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  const red = /^#?([0-9a-f]{2})[0-9a-f]{4}$/i.exec(context.officeTheme?.bodyBackgroundColor ?? '')?.[1];
  // Office's own backgrounds are greys: one channel tells.
  return red === undefined ? undefined : Number.parseInt(red, 16) < 128;
}

/** Whether the pane can print and download. In Excel for Mac both do nothing, and nothing tells so. Ask when Office is ready. */
export function canPrintAndSave(): boolean {
  // Declared as always there; outside of Excel it is not.
  const context: { readonly platform?: Office.PlatformType } = Office.context;
  return context.platform !== Office.PlatformType.Mac;
}
