// 整理版式: previews every change of the layout, and makes the clean sheet beside the original. Fetched when asked for.
import type { FormId } from '../form/identity';
import { HostError } from '../host/errors';
import { rebuild } from '../sheets/rebuild';
import type { RebuildNote } from '../sheets/rebuild-notes';
import { resultsOf } from './results';
import { showMade } from './show-made';
import { sameForm } from './shown-form';
import type { FormResult } from './state';
import type { Needs } from './workspace';

/** The differences between the new sheet and the form shown; undefined when no such form is shown. Reads and writes nothing. */
export function previewRebuild({ view }: Needs<'view'>, id: FormId): readonly RebuildNote[] | undefined {
  for (const assessment of view.shown().assessments) {
    const rebuilt = rebuild(assessment, id);
    if (rebuilt) return rebuilt.notes;
  }
  return undefined;
}

/**
 * Reads the sheet anew and makes the clean one right after it; the original is not touched. Answers the new sheet's name.
 * @param id of one of the forms `before`, those shown when the press was made
 * @throws HostError sheet-changed when the form is not there any more
 */
export async function rebuildForm(
  workspace: Needs<'host' | 'view' | 'access' | 'assessor' | 'inFront'>,
  id: FormId,
  before: readonly FormResult[],
): Promise<string> {
  const { host, view, access, assessor } = workspace;
  const was = before.find(({ form }) => form.id === id);
  if (was === undefined) throw new HostError({ kind: 'sheet-changed' });
  const { sheetId, sheetName } = was.form;
  const [sheet] = await host.run((session) => access.readSheets(session, [sheetId]));
  if (sheet === undefined) throw new HostError({ kind: 'sheet-missing', sheetName });
  const assessment = await assessor.assessed(sheet);
  view.renew([assessment]);
  const now = sameForm(was, before, resultsOf([assessment], view.state().ruleSet));
  const rebuilt = now && rebuild(assessment, now.form.id);
  if (rebuilt === undefined) throw new HostError({ kind: 'sheet-changed', sheetName });
  const made = await host.makeSheet(rebuilt.layout, sheetId);
  await showMade(workspace, made);
  return made.name;
}
