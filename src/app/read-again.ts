// Reads and reviews without writing, as the pane does by itself.
import { assessScope } from './many-sheets';
import type { Scope } from './state';
import type { Needs } from './workspace';

/** Reads and reviews the active sheet or all of them; writes nothing. */
export const readAgain = (workspace: Needs<'host' | 'view' | 'access' | 'assessor'>, scope: Scope = 'activeSheet'): Promise<void> =>
  workspace.host.run(async (session) => {
    const reading = await assessScope(workspace, session, 'reading', scope);
    if (reading) workspace.view.show(scope, reading.assessments, { changes: undefined, workbook: reading.outcome });
  });
