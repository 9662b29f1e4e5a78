// Tells that what the workbook keeps, the rule set or the answers about headings, cannot be used: its problems, and a way to save it.
import { Button } from '@fluentui/react-components';
import type { Refused } from '../../app/state';
import { useMessageStyles } from '../common/Message.styles';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/speech';
import type { SettingsWords } from '../../locale/settings';
import { download } from './download';
import { usePanelStyles } from '../common/panel.styles';
import { useTemplateWords } from '../questions/useTemplateWords';
import { useSettingsWords } from './useSettingsWords';

export interface RefusedProps {
  readonly refused: Refused;
}

export function RefusedRuleSet({ refused }: RefusedProps) {
  const { words } = useSettingsWords();
  return <RefusedText refused={refused} kind="rule-set" words={words.refused} fileName={words.title} />;
}

export function RefusedTemplates({ refused }: RefusedProps) {
  const words = useTemplateWords().kept;
  return <RefusedText refused={refused} kind="templates" words={words.refused} fileName={words.fileName} />;
}

interface RefusedTextProps extends RefusedProps {
  readonly kind: string;
  readonly words: SettingsWords['refused'];
  readonly fileName: string;
}

function RefusedText({ refused: { text, problems }, kind, words, fileName }: RefusedTextProps) {
  const { language } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles(), ...usePanelStyles() };
  return (
    <div role="alert" aria-label={words.title} className={`${styles.message} ${styles.warning}`} data-problem={kind}>
      <SeverityIcon severity="warning" />
      <div className={styles.body}>
        <p className={styles.title}>{words.title}</p>
        <p className={styles.says}>{words.says}</p>
        <ul className={styles.bullets}>
          {problems.map((problem) => (
            <li key={problem[language]} className={styles.says}>
              {problem[language]}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => download({ name: `${fileName}.json`, text })}>
          {words.export}
        </Button>
      </div>
    </div>
  );
}
