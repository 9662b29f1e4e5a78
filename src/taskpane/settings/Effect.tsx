// What the rule set in effect makes of the form shown, and the way back to the one before.
import { Button } from '@fluentui/react-components';
import { totalOf } from '../../app/rule-sets';
import type { App, AppState, FormResult } from '../../app/state';
import { isBusy } from '../common/busy';
import { useFocusBack } from '../common/useFocusBack';
import { usePanelStyles } from '../common/panel.styles';
import { useSettingsStyles } from './Settings.styles';
import { useSettingsWords } from './useSettingsWords';

export interface EffectProps {
  readonly app: App;
  readonly state: AppState;
  readonly form: FormResult | undefined;
  /** Everything typed makes a rule set. */
  readonly isValid: boolean;
}

/** Stays in sight while the numbers are edited. */
export function Effect({ app, state: { undoable, ruleSet, working }, form, isValid }: EffectProps) {
  const { words } = useSettingsWords();
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const foreseen = form && totalOf(form.evaluation);
  const isChanged = undoable?.intention === 'setRuleSet';
  const kept = isChanged ? words.changed(ruleSet.name) : words.kept;
  return (
    <div className={styles.effect}>
      <div role="status" className={styles.facts}>
        {form !== undefined && <span>{words.standing(form.total, form.grade)}</span>}
        {foreseen && <span className={styles.strong}>{words.foreseen(foreseen.total, foreseen.grade)}</span>}
        <span className={isValid ? undefined : styles.wrong}>{isValid ? kept : words.notKept}</span>
      </div>
      {isChanged && <Back isDisabled={isBusy({ working })} undo={() => void app.undo()} />}
    </div>
  );
}

/** Goes once it is done. */
function Back({ isDisabled, undo }: { readonly isDisabled: boolean; readonly undo: () => void }) {
  const { words } = useSettingsWords();
  const styles = useSettingsStyles();
  return (
    <span ref={useFocusBack<HTMLSpanElement>()} className={styles.back}>
      <Button size="small" disabledFocusable={isDisabled} onClick={undo}>
        {words.undo}
      </Button>
    </span>
  );
}
