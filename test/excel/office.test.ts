// What Microsoft's own office.js says of the place where the add-in runs, and what the add-in makes of it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { canPrintAndSave, isSupported } from '../../src/excel/office';
import { Book } from '../../src/workbench/book/book';
import { openOffice } from '../workbench/open-office';

const OFFICE_JS = readFileSync(join(dirname(require.resolve('@microsoft/office-js/dist/office.js')), 'office.js'), 'utf8');

interface StartedClient {
  readonly OfficeExt: { readonly HostName: { readonly Host: { getInstance(): { getPlatform(): Office.PlatformType } } } };
}

/** The platform that office.js finds in the pane's address. */
function platformIn(hostInfo: string): Office.PlatformType {
  const { window } = new JSDOM('<script src="https://localhost/office.js"></script>', {
    runScripts: 'outside-only',
    url: `https://localhost/taskpane.html?_host_Info=${hostInfo}`,
    virtualConsole: new VirtualConsole(),
  });
  window.eval(OFFICE_JS);
  const platform = (window as unknown as StartedClient).OfficeExt.HostName.Host.getInstance().getPlatform();
  window.close();
  return platform;
}

/** From now on `Office` has this context. */
function office(context: object): void {
  const opened = openOffice(new Book([{ name: 'Sheet1', cells: [] }])).Office;
  Object.assign(globalThis, { Office: Object.create(opened, { context: { value: context } }) as typeof Office });
}

test.each([
  ['Mac', 'Excel$Mac$16.01$zh-CN$$$$1', false],
  ['Windows', 'Excel$Win32$16.01$zh-CN$$$$1', true],
  ['the web', 'Excel$Web$16.01$zh-CN$$$$1', true],
])('in Excel on %s (%s) the pane prints and saves: %s', (_, hostInfo, expected) => {
  office({ platform: platformIn(hostInfo) });
  expect(canPrintAndSave()).toBe(expected);
});

test('an Excel that does not say where it runs is taken for one that prints and saves', () => {
  office({});
  expect(canPrintAndSave()).toBe(true);
});

test('an Excel whose browser cannot read all of our scripts is not supported', () => {
  office({ requirements: { isSetSupported: () => true } });
  expect(isSupported()).toBe(true);
  const spy = jest.spyOn(globalThis, 'RegExp').mockImplementation(() => {
    throw new SyntaxError('invalid group specifier name');
  });
  expect(isSupported()).toBe(false);
  spy.mockRestore();
});
