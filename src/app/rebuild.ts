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
 * Reads the sheet anew and makes a clean one for each of the forms right after it, all of them or none; the original is not touched.
 * Answers the new sheets' names.
 * @param ids of forms `before`, those shown when the press was made; all on one sheet
 * @throws HostError sheet-changed when one of the forms is not there any more
 */
export async function rebuildForms(
  workspace: Needs<'host' | 'view' | 'access' | 'assessor' | 'inFront'>,
  ids: readonly FormId[],
  before: readonly FormResult[],
): Promise<readonly string[]> {
  const { host, view, access, assessor } = workspace;
  const were = before.filter(({ form }) => ids.includes(form.id));
  const [first] = were;
  if (first === undefined || were.length < ids.length) throw new HostError({ kind: 'sheet-changed' });
  const { sheetId, sheetName } = first.form;
  const [sheet] = await host.run((session) => access.readSheets(session, [sheetId]));
  if (sheet === undefined) throw new HostError({ kind: 'sheet-missing', sheetName });
  const assessment = await assessor.assessed(sheet);
  view.renew([assessment]);
  const results = resultsOf([assessment], view.state().ruleSet);
  const layouts = were.map((was) => {
    const now = sameForm(was, before, results);
    const rebuilt = now && rebuild(assessment, now.form.id);
    if (rebuilt === undefined) throw new HostError({ kind: 'sheet-changed', sheetName });
    return rebuilt.layout;
  });
  const made = await host.makeSheets(layouts, sheetId);
  if (made[0] !== undefined) await showMade(workspace, made[0]);
  return made.map(({ name }) => name);
}
