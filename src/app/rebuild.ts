// 整理版式: says what would be joined, moved or left behind, and makes the clean sheet beside the original. Fetched when asked for.
import { HostError } from '../host/errors';
import { rebuild } from '../sheets/rebuild';
import type { RebuildNote } from '../sheets/rebuild-notes';
import { readAgain } from './read-again';
import { sameForm } from './shown-form';
import type { Workspace } from './workspace';

/** What the new sheet would have otherwise than the form shown; undefined when no form has this key. Reads and writes nothing. */
export function previewRebuild({ state, shown }: Workspace, key: string): readonly RebuildNote[] | undefined {
  const form = state().forms.find((result) => result.key === key)?.form;
  const assessment = shown().assessments.find(({ sheet }) => sheet.id === form?.sheetId);
  return form && assessment && rebuild(assessment, form.id)?.notes;
}

/**
 * Reads the sheet anew and makes the clean one right after it; the original is not touched. Answers the new sheet's name.
 * @throws HostError sheet-changed when the form is not there any more
 */
export async function rebuildForm(workspace: Workspace, key: string): Promise<string> {
  const { host, state, renew, readSheets, assessed } = workspace;
  const before = state().forms;
  const was = before.find((result) => result.key === key);
  if (was === undefined) throw new HostError({ kind: 'sheet-changed' });
  const { sheetId, sheetName } = was.form;
  const [sheet] = await host.run((session) => readSheets(session, [sheetId]));
  if (sheet === undefined) throw new HostError({ kind: 'sheet-missing', sheetName });
  const assessment = await assessed(sheet);
  renew([assessment]);
  const now = sameForm(was, before, state().forms);
  const rebuilt = now && rebuild(assessment, now.form.id);
  if (rebuilt === undefined) throw new HostError({ kind: 'sheet-changed', sheetName });
  const { name } = await host.makeSheet(rebuilt.layout, sheetId);
  await readAgain(workspace);
  return name;
}
