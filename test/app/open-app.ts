// The app over a host, as every test of the use cases starts it.
import { createApp, type StartableApp } from '../../src/app/app';
import { excelHost } from '../../src/excel/excel-host';

/** Over the real Office.js client; a workbook is to be opened for it first. */
export const openApp = (): StartableApp => createApp(excelHost());
