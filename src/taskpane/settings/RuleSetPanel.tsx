// The settings: the choice of a rule set and what it makes of the form shown; its numbers behind one press; answers about headings; files.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { usePanelStyles } from '../common/panel.styles';
import type { ToolProps } from '../tools/tool';
import { Choice, NameAndBasis } from './Choice';
import { Effect } from './Effect';
import { Files } from './Files';
import { RuleSetGroups } from './groups/RuleSetGroups';
import { Profiles } from './Profiles';
import { Totals } from './Totals';
import { isShipped } from './rule-set-inputs';
import { useSettingsWords } from './useSettingsWords';
import { useRuleSetEditor } from './useRuleSetEditor';

export function RuleSetPanel({ app, state, form }: ToolProps) {
  const { words } = useSettingsWords();
  const styles = usePanelStyles();
  const editor = useRuleSetEditor(app, state.ruleSet);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.page} data-rule-set={state.ruleSet.id}>
      <Choice ruleSet={state.ruleSet} editor={editor} chosenCustom={() => setOpen(true)} />
      <Effect app={app} state={state} form={form} isValid={editor.problems.size === 0} />
      {form !== undefined && <Totals form={form} ruleSet={state.ruleSet} />}
      <div>
        <Button aria-expanded={isOpen} {...(isOpen && { 'aria-controls': id })} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.numbers}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className={styles.page}>
          {!isShipped(state.ruleSet) && <NameAndBasis {...editor} />}
          <RuleSetGroups editor={editor} />
        </div>
      )}
      <Profiles app={app} profiles={state.profiles} />
      <Files app={app} state={state} editor={editor} />
    </div>
  );
}
