// 整理版式: says what would be joined, moved or left behind, and makes the clean sheet beside the original. Fetched when asked for.
import type { FormId } from '../form/identity';
import { HostError } from '../host/errors';
import { rebuild } from '../sheets/rebuild';
import type { RebuildNote } from '../sheets/rebuild-notes';
import { readAgain } from './read-again';
import { resultsOf } from './results';
import { sameForm } from './shown-form';
import type { FormResult } from './state';
import type { Workspace } from './workspace';

/** What the new sheet would have otherwise than the form shown; undefined when no such form is shown. Reads and writes nothing. */
export function previewRebuild({ shown }: Workspace, id: FormId): readonly RebuildNote[] | undefined {
  for (const assessment of shown().assessments) {
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
export async function rebuildForm(workspace: Workspace, id: FormId, before: readonly FormResult[]): Promise<string> {
  const { host, state, renew, readSheets, assessed } = workspace;
  const was = before.find(({ form }) => form.id === id);
  if (was === undefined) throw new HostError({ kind: 'sheet-changed' });
  const { sheetId, sheetName } = was.form;
  const [sheet] = await host.run((session) => readSheets(session, [sheetId]));
  if (sheet === undefined) throw new HostError({ kind: 'sheet-missing', sheetName });
  const assessment = await assessed(sheet);
  renew([assessment]);
  const now = sameForm(was, before, resultsOf([assessment], state().ruleSet));
  const rebuilt = now && rebuild(assessment, now.form.id);
  if (rebuilt === undefined) throw new HostError({ kind: 'sheet-changed', sheetName });
  const { name } = await host.makeSheet(rebuilt.layout, sheetId);
  await readAgain(workspace);
  return name;
}
