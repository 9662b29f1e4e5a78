// Shows a sheet that was just made. It is read by its id: another one may have come to the front since.
import { namedProblem } from '../host/errors';
import type { MadeSheet } from '../host/host';
import type { Needs } from './workspace';

/** The sheet is there whether it can be read or not: a failure is told beside it. */
export async function showMade(
  { host, view, access, assessor, inFront }: Needs<'host' | 'view' | 'access' | 'assessor' | 'inFront'>,
  { id, name }: MadeSheet,
): Promise<void> {
  // The host's own word of it comes later, and a press may come before.
  inFront.activated(id);
  try {
    await host.run(async (session) => {
      view.show('activeSheet', await assessor.allAssessed(await access.readSheets(session, [id])), { changes: undefined });
    });
  } catch (error) {
    view.set({ failure: { ...namedProblem(error), kind: 'not-reread', sheetName: name } });
  }
}
