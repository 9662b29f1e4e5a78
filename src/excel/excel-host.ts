// Excel as the use cases' host.
import { HostError, namedProblem } from '../host/errors';
import type { Host } from '../host/host';
import { canPrintAndSave, goTo, showPane } from './office';
import type { SheetSizes } from './read-workbook';
import { runInExcel } from './session';
import { storeSettings } from './settings';

/** A part that few intentions need, fetched by the first that does. */
const fetched = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((error: unknown) => {
    throw new HostError(namedProblem(error));
  });

/** @returns a host for one workbook and one app */
export function excelHost(): Host {
  const sizes: SheetSizes = new Map();
  return {
    run: (work) => runInExcel(work, sizes),
    store: storeSettings,
    makeSheet: async (...wanted) => (await fetched(import('./sheet-writer'))).makeSheet(...wanted),
    makeSheets: async (...wanted) => (await fetched(import('./sheet-writer'))).makeSheets(...wanted),
    replaceSheet: async (...wanted) => (await fetched(import('./summary-sheet'))).replaceSheet(...wanted),
    goTo,
    showPane,
    canPrintAndSave,
  };
}
