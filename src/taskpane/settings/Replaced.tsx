// Tells that the rule set in effect is another one than before, though nobody changed it in this pane.
import type { App, RuleSetReplaced } from '../../app/state';
import { Message } from '../common/Message';
import { useMessageStyles } from '../common/Message.styles';
import { useSettingsWords } from './useSettingsWords';

export interface ReplacedProps {
  readonly app: App;
  readonly replaced: RuleSetReplaced;
}

export function Replaced({ app, replaced: { before, now, why } }: ReplacedProps) {
  const words = useSettingsWords().words.replaced;
  const styles = useMessageStyles();
  return (
    <div role="alert">
      <Message severity="warning" kind="rule-set-replaced" title={words.title} dismiss={() => app.dismissRuleSetReplaced()}>
        <p className={styles.says}>{words[why](before, now)}</p>
      </Message>
    </div>
  );
}
