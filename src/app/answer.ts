// 确认表头: the answer to a question about a heading is kept as a profile, and every sheet shown is read by it at once.
import type { TemplateProfile } from '../form/template';
import { keepSettings } from './keep-settings';
import { settingsFiles } from './settings-in-effect';
import type { Needs } from './workspace';

/**
 * Keeps the answer, and shows the first form that it opens. Asks the host for no sheet again.
 * @throws HostError when the workbook does not keep it; it is not in effect then
 */
export async function answer(workspace: Needs<'host' | 'view' | 'settings'>, profile: TemplateProfile): Promise<void> {
  const { view } = workspace;
  const { profiles, questions, forms: before } = view.state();
  const { withProfiles } = await settingsFiles();
  const asking = questions.find(({ key }) => key === profile.key);
  await keepSettings(workspace, { profiles: withProfiles(profiles, [profile]) }, { answered: profile });
  const opened = view
    .state()
    .forms.find(({ form }) => form.sheetId === asking?.sheetId && !before.some((known) => known.form.id === form.id));
  if (opened) view.set({ selected: opened.form.id });
}
