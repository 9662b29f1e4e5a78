// The add-in's place in Excel: start, pane, ribbon, language, the sheet and cell in front of the user.
import { addressOf, type Cell } from '../form/snapshot';
import { HostError } from '../host/errors';
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

/** Whether anybody can see the pane: its page lives on while it is closed or hidden. */
export const isPaneInSight = (): boolean => document.visibilityState === 'visible' && window.innerWidth > 0;

/** Calls the listener now and whenever that may have changed. */
export function onPaneInSight(listener: (inSight: boolean) => void): void {
  const tell = (): void => listener(isPaneInSight());
  document.addEventListener('visibilitychange', tell);
  window.addEventListener('resize', tell);
  tell();
}

/** Ties a ribbon button, by its action id in the manifest, to a function that should not reject. Excel is told when it has settled. */
export function associate(actionId: string, run: () => Promise<void>): void {
  Office.actions.associate(actionId, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}

/** Brings a sheet to the front and selects a cell in it. Rejects with HostError (sheet-missing when the sheet is gone). */
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
    throw new HostError(problemOf(error));
  }
}

/** Whether office.js was loaded: a network may hold it back. */
export const isOfficeHere = (): boolean => 'Office' in globalThis;

/**
 * Whether this Excel has the requirement sets that the manifest declares, and a browser that can read all of our scripts. The manifest
 * keeps older ones away, but not a page opened by hand, nor an old Safari. Ask when Office is ready; outside of Excel there is no context then.
 */
export function isSupported(): boolean {
  // Declared as always there; outside of Excel it is not.
  const context: { readonly requirements?: Office.RequirementSetSupport } = Office.context;
  const has = (set: string, version: string): boolean => context.requirements?.isSetSupported(set, version) === true;
  return has('ExcelApi', '1.9') && has('SharedRuntime', '1.1') && readsLookbehind();
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
