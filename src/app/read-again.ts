// Reads and reviews, without writing: what the pane does by itself.
import { withExcel } from '../excel/session';
import type { Scope, Workspace } from './workspace';

/** Reads and reviews the active sheet or all of them; writes nothing. */
export const readAgain = ({ read, show, allAssessed }: Workspace, scope: Scope = 'activeSheet'): Promise<void> =>
  withExcel(async (session) => {
    const sheets = await read(session, scope);
    show(scope, await allAssessed(sheets), { changes: undefined });
  });
