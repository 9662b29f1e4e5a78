// Takes over a rule set, answers about templates or findings set aside: in effect at once, then kept in the workbook.
import type { TemplateProfile } from '../form/template';
import type { Stored } from '../host/host';
import type { Sentence } from '../locale/language';
import type { RuleSet } from '../scoring/rule-set';
import type { RuleSetChange } from './history';
import type { Queue } from './queue';
import { settingsFiles, type Settings } from './settings-in-effect';
import type { AppState, RuleSetFile } from './state';
import type { Needs } from './workspace';

type Keeping = Needs<'host' | 'view' | 'settings'>;

type Wanted = Partial<Omit<Settings, 'ruleSetFrom'>>;

/**
 * In effect at once, and for all sheets shown; kept then. What the workbook does not keep is not in effect.
 * @param change shown together with the sheets assessed anew
 * @throws HostError
 */
export async function keepSettings({ host, view, settings }: Keeping, wanted: Wanted, change?: Partial<AppState>): Promise<void> {
  const { ruleSet, ruleSetFrom, profiles, aside } = view.state();
  await settings.apply({ ...wanted, ...(wanted.ruleSet && { ruleSetFrom: 'workbook' }) }, change);
  try {
    const { serialiseRuleSet, serialiseTemplates, serialiseAside } = await settingsFiles();
    const texts = {
      ...(wanted.ruleSet && { ruleSet: serialiseRuleSet(wanted.ruleSet) }),
      ...(wanted.profiles && { templates: serialiseTemplates(wanted.profiles) }),
      ...(wanted.aside && { aside: serialiseAside(wanted.aside) }),
    };
    await host.store(texts);
    settings.kept(texts);
  } catch (error) {
    await settings.apply({
      ...(wanted.ruleSet && { ruleSet, ruleSetFrom }),
      ...(wanted.profiles && { profiles }),
      ...(wanted.aside && { aside }),
    });
    throw error;
  }
}

/**
 * The workbook keeps again what it kept before the change: the very text, or none. Answers about templates that people have changed since
 * stay.
 * @throws HostError; the change stands then
 */
export async function undoRuleSet({ host, view, settings, history }: Keeping & Needs<'history'>, change: RuleSetChange): Promise<void> {
  const { templates, ...ruleSet } = change.before;
  const isAsLeft = settings.known()?.templates === change.after.templates;
  const before = 'templates' in change.before && isAsLeft ? { ...ruleSet, templates } : ruleSet;
  await host.store(before);
  await settings.restore(before);
  view.set({ undoable: history.undone(change) });
}

export interface SettingsKeeper {
  readonly setRuleSet: (ruleSet: RuleSet) => Promise<void>;
  readonly renameProfile: (key: string, name: string) => Promise<void>;
  readonly removeProfile: (key: string) => Promise<void>;
  readonly importRuleSet: (text: string) => Promise<readonly Sentence[]>;
  readonly exportRuleSet: () => Promise<RuleSetFile>;
}

export function createSettingsKeeper(workspace: Keeping & Needs<'history'>, { follow, partFromAll }: Queue): SettingsKeeper {
  const { view, history } = workspace;
  /** The rule set asked for last. */
  let wanted: RuleSet | undefined;

  const keep = async (settings: Wanted, isImported = false): Promise<void> => {
    view.set({ failure: undefined });
    const { name } = view.state().ruleSet;
    const before = workspace.settings.known();
    await keepSettings(workspace, settings);
    const { ruleSet: now, profiles } = settings;
    const after = workspace.settings.known();
    // Before the first reading nobody knows what to go back to.
    if (now === undefined || before === undefined || after === undefined || before.ruleSet === after.ruleSet) return;
    const changed = ({ ruleSet, templates }: Stored): Partial<Stored> => ({ ruleSet, ...(profiles && { templates }) });
    view.set({ undoable: history.rememberRuleSet({ before: changed(before), after: changed(after), name, now, isImported }) });
  };

  const setRuleSet = (ruleSet: RuleSet): Promise<void> => {
    wanted = ruleSet;
    partFromAll();
    return follow(async () => {
      if (ruleSet === wanted) await keep({ ruleSet });
    });
  };

  /** By the answers in effect once the errand begins. */
  const changeProfiles = (change: (profiles: readonly TemplateProfile[]) => readonly TemplateProfile[]): Promise<void> => {
    partFromAll();
    return follow(() => keep({ profiles: change(view.state().profiles) }));
  };

  return {
    setRuleSet,
    renameProfile: (key, name) =>
      changeProfiles((profiles) => profiles.map((profile) => (profile.key === key ? { ...profile, name } : profile))),
    removeProfile: (key) => changeProfiles((profiles) => profiles.filter((profile) => profile.key !== key)),
    async importRuleSet(text) {
      const { parseRuleSet, withProfiles } = await settingsFiles();
      const reading = parseRuleSet(text);
      if (reading.kind === 'problems') return reading.problems.map(({ says }) => says);
      const { ruleSet, profiles } = reading;
      wanted = ruleSet;
      partFromAll();
      await follow(() => keep({ ruleSet, ...(profiles && { profiles: withProfiles(view.state().profiles, profiles) }) }, true));
      return [];
    },
    async exportRuleSet() {
      const { ruleSet, profiles } = view.state();
      // Without the characters that no file system takes in a name.
      return {
        name: `评分口径-${ruleSet.name.replace(/[\\/:*?"<>|\n]/g, '')}.json`,
        text: (await settingsFiles()).serialiseRuleSet(ruleSet, profiles),
      };
    },
  };
}
