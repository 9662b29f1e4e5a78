// The panel of the settings: the rule set in effect, the total that it gives the form shown, and all its parameters.
import type { FormResult } from '../../app/state';
import { usePanelStyles } from '../common/panel.styles';
import type { ToolProps } from '../tools/tool';
import { Choice } from './Choice';
import { Files } from './Files';
import { Profiles } from './Profiles';
import { RuleSetGroups } from './groups/RuleSetGroups';
import { useSettingsStyles } from './Settings.styles';
import { useSettingsWords } from './useSettingsWords';
import { useRuleSetEditor } from './useRuleSetEditor';

export function RuleSetPanel({ app, state, form }: ToolProps) {
  const styles = usePanelStyles();
  const editor = useRuleSetEditor(app, state.ruleSet);
  return (
    <div className={styles.group} data-rule-set={state.ruleSet.id}>
      <Effect form={form} isValid={editor.problems.size === 0} />
      <Choice ruleSet={state.ruleSet} editor={editor} />
      <Files app={app} state={state} editor={editor} />
      <Profiles app={app} profiles={state.profiles} />
      <RuleSetGroups editor={editor} />
    </div>
  );
}

/** Total and grade in the sheet, and those by the rule set in effect; stays in sight while the numbers are edited. */
function Effect({ form, isValid }: { readonly form: FormResult | undefined; readonly isValid: boolean }) {
  const { words } = useSettingsWords();
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const total = form?.evaluation.canAddUp === true ? form.evaluation.total?.settled?.toFixed(2) : undefined;
  return (
    <div className={styles.effect} role="status">
      {form !== undefined && <span>{words.standing(form.total, form.grade)}</span>}
      {total !== undefined && <span className={styles.strong}>{words.foreseen(total, form?.evaluation.grade?.settled)}</span>}
      <span className={isValid ? undefined : styles.wrong}>{isValid ? words.kept : words.notKept}</span>
    </div>
  );
}
