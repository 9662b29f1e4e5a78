// Tells that what the workbook keeps, the rule set, the answers about headings or the findings set aside, cannot be used: its problems, and a way to save it.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { App, Refused } from '../../app/state';
import { useMessageStyles } from '../common/Message.styles';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/speech';
import { ASIDE_WORDS } from '../../locale/aside';
import type { SettingsWords } from '../../locale/settings';
import { download } from './download';
import { usePanelStyles } from '../common/panel.styles';
import { useTemplateWords } from '../questions/useTemplateWords';
import { TextToCopy } from './TextToCopy';
import { useSettingsWords } from './useSettingsWords';

export interface RefusedProps {
  readonly app: App;
  readonly refused: Refused;
}

export function RefusedRuleSet({ app, refused }: RefusedProps) {
  const { words } = useSettingsWords();
  return <RefusedText app={app} refused={refused} kind="rule-set" words={words.refused} fileName={words.title} />;
}

export function RefusedTemplates({ app, refused }: RefusedProps) {
  const words = useTemplateWords().kept;
  return <RefusedText app={app} refused={refused} kind="templates" words={words.refused} fileName={words.fileName} />;
}

export function RefusedAside({ app, refused }: RefusedProps) {
  const words = ASIDE_WORDS[useWords().language];
  return <RefusedText app={app} refused={refused} kind="aside" words={words.refused} fileName={words.fileName} />;
}

interface RefusedTextProps extends RefusedProps {
  readonly kind: string;
  readonly words: SettingsWords['refused'];
  readonly fileName: string;
}

function RefusedText({ app, refused: { text, problems }, kind, words, fileName }: RefusedTextProps) {
  const { language } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles(), ...usePanelStyles() };
  const isCopied = !app.canPrintAndSave();
  const [isShown, setShown] = useState(false);
  const file = { name: `${fileName}.json`, text };
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
        <Button
          size="small"
          {...(isCopied && { 'aria-expanded': isShown })}
          onClick={() => (isCopied ? setShown(!isShown) : download(file))}
        >
          {words.export}
        </Button>
        {isShown && <TextToCopy file={file} />}
      </div>
    </div>
  );
}
