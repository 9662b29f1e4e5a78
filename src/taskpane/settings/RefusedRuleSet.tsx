// Tells that the rule set kept in the workbook cannot be used: its problems, the rule set in effect instead, and a way to save it.
import { Button } from '@fluentui/react-components';
import type { RefusedRuleSet as Refused } from '../../app/state';
import { useMessageStyles } from '../common/Message.styles';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { download } from './download';
import { usePanelStyles } from '../common/panel.styles';
import { useSettingsWords } from './useSettingsWords';

export function RefusedRuleSet({ refused: { text, problems } }: { readonly refused: Refused }) {
  const { language, words } = useSettingsWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles(), ...usePanelStyles() };
  return (
    <div role="alert" aria-label={words.refused.title} className={`${styles.message} ${styles.warning}`} data-problem="rule-set">
      <SeverityIcon severity="warning" />
      <div className={styles.body}>
        <p className={styles.title}>{words.refused.title}</p>
        <p className={styles.says}>{words.refused.says}</p>
        <ul className={styles.bullets}>
          {problems.map((problem) => (
            <li key={problem[language]} className={styles.says}>
              {problem[language]}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => download({ name: `${words.title}.json`, text })}>
          {words.refused.export}
        </Button>
      </div>
    </div>
  );
}
