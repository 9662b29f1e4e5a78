// Reads and reviews, without writing: what the pane does by itself.
import { assessScope } from './many-sheets';
import type { Scope, Workspace } from './workspace';

/** Reads and reviews the active sheet or all of them; writes nothing. */
export const readAgain = (workspace: Workspace, scope: Scope = 'activeSheet'): Promise<void> =>
  workspace.host.run(async (session) => {
    const reading = await assessScope(workspace, session, 'reading', scope);
    if (reading) workspace.show(scope, reading.assessments, { changes: undefined, workbook: reading.outcome });
  });
