// The rule set, the answers about templates and the findings set aside in effect: those that the workbook keeps, else the default and none.
import type { TemplateProfile } from '../form/template';
import type { Setting, Stored } from '../host/host';
import type { KeptAside } from '../plan/aside';
import { CENTRAL_2020, type RuleSet } from '../scoring/rule-set';
import type { FileProblem } from '../scoring/file-reader';
import type { Assessor } from './assessor';
import type { AppState, Refused } from './state';
import type { View } from './view';

export interface Settings extends Pick<AppState, 'ruleSetFrom'> {
  readonly ruleSet: RuleSet;
  readonly profiles: readonly TemplateProfile[];
  readonly aside: readonly KeptAside[];
}

export interface SettingsInEffect {
  /** From now on everything is read and scored by these, and so are the sheets shown already. */
  readonly apply: (settings: Partial<Settings>, change?: Partial<AppState>) => Promise<void>;
  /** The workbook now keeps these texts, and what they say is in effect. */
  readonly kept: (texts: Partial<Record<Setting, string>>) => void;
  /** What the workbook keeps as far as is known; undefined before it was read. */
  readonly known: () => Stored | undefined;
  /** The workbook keeps these again, as they were before a change: so they are in effect. */
  readonly restore: (stored: Partial<Stored>) => Promise<void>;
  /** Takes over what the workbook keeps, as it was stored, unless that is known already. */
  readonly adopt: (stored: Stored) => Promise<void>;
}

/** Most workbooks keep nothing. */
export const settingsFiles = () => import('./settings-files');

/** @param replaced told when somebody else has put another rule set in the place of the one in effect */
export function createSettingsInEffect(
  { state, set, shown, show }: View,
  { allAssessed, settingAside }: Assessor,
  replaced: () => void,
): SettingsInEffect {
  /** As last known. */
  let known: Stored = { ruleSet: undefined, templates: undefined, aside: undefined };
  let isRead = false;
  const apply: SettingsInEffect['apply'] = async (settings, change = {}) => {
    set(settings);
    const { workbook, changes } = state();
    const { scope, assessments } = shown();
    const isReadAnew = settings.ruleSet !== undefined || settings.profiles !== undefined;
    const again = isReadAnew ? await allAssessed(assessments.map(({ sheet }) => sheet)) : assessments.map(settingAside);
    // That nothing was to be changed was said of other settings.
    show(scope, again, { workbook, ...(changes?.length === 0 && { changes: undefined }), ...change });
  };
  const takeOver = async (stored: Stored, isOwn: boolean): Promise<void> => {
    const isNew = (setting: Setting): boolean => stored[setting] !== known[setting];
    const [isNewRuleSet, isNewTemplates, isNewAside] = [isNew('ruleSet'), isNew('templates'), isNew('aside')];
    const wasRead = isRead;
    isRead = true;
    if (!isNewRuleSet && !isNewTemplates && !isNewAside) return;
    const files = await settingsFiles();
    const ruleSet = isNewRuleSet && stored.ruleSet !== undefined ? files.parseRuleSet(stored.ruleSet) : undefined;
    const templates = isNewTemplates && stored.templates !== undefined ? files.parseTemplates(stored.templates) : undefined;
    const aside = isNewAside && stored.aside !== undefined ? files.parseAside(stored.aside) : undefined;
    known = stored;
    const before = state().ruleSet;
    const now = ruleSet?.kind === 'rule-set' ? ruleSet.ruleSet : CENTRAL_2020;
    if (wasRead && !isOwn && isNewRuleSet && files.serialiseRuleSet(now) !== files.serialiseRuleSet(before)) {
      const why = ruleSet === undefined ? 'gone' : ruleSet.kind === 'rule-set' ? 'changed' : 'unusable';
      set({ ruleSetReplaced: { before: before.name, now: now.name, why } });
      replaced();
    }
    await apply({
      ...(isNewRuleSet && { ruleSet: now, ruleSetFrom: ruleSet?.kind === 'rule-set' ? 'workbook' : 'default' }),
      ...(isNewTemplates && { profiles: templates?.kind === 'templates' ? templates.profiles : [] }),
      ...(isNewAside && { aside: aside?.kind === 'aside' ? aside.aside : [] }),
    });
    set({
      ...(isNewRuleSet && { refusedRuleSet: ruleSet?.kind === 'problems' ? refused(stored.ruleSet, ruleSet.problems) : undefined }),
      ...(isNewTemplates && {
        refusedTemplates: templates?.kind === 'problems' ? refused(stored.templates, templates.problems) : undefined,
      }),
      ...(isNewAside && { refusedAside: aside?.kind === 'problems' ? refused(stored.aside, aside.problems) : undefined }),
    });
  };
  return {
    apply,
    known: () => (isRead ? known : undefined),
    restore: (stored) => takeOver({ ...known, ...stored }, true),
    kept(texts) {
      known = { ...known, ...texts };
      set({
        ...(texts.ruleSet !== undefined && { refusedRuleSet: undefined, ruleSetReplaced: undefined }),
        ...(texts.templates !== undefined && { refusedTemplates: undefined }),
        ...(texts.aside !== undefined && { refusedAside: undefined }),
      });
    },
    adopt: (stored) => takeOver(stored, false),
  };
}

const refused = (stored: unknown, problems: readonly FileProblem[]): Refused => ({
  text: typeof stored === 'string' ? stored : JSON.stringify(stored),
  problems: problems.map(({ says }) => says),
});
