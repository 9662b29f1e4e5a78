// 新建自评表: makes a sheet with a blank form beside the one in front, and shows it. Fetched when asked for.
import { blankForm, type BlankFormRequest } from '../sheets/blank-form';
import { showMade } from './show-made';
import { shownForm } from './shown-form';
import type { Needs } from './workspace';

export { type BlankFormRequest, categoriesOf, type Category, isReadAsFrame } from '../sheets/blank-form';

/** Points are those of the rule set in effect. Answers the new sheet's name. */
export async function newForm(
  workspace: Needs<'host' | 'view' | 'access' | 'assessor' | 'inFront'>,
  request: BlankFormRequest,
): Promise<string> {
  const { host, view } = workspace;
  const { state, shown } = view;
  const inFront = shownForm(state())?.form.sheetId ?? shown().assessments[0]?.sheet.id ?? '';
  const made = await host.makeSheet(blankForm(request, state().ruleSet), inFront);
  await showMade(workspace, made);
  return made.name;
}
