// The rule set handed on and taken over, as a file or as text, or given up for the default.
import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { RULE_SETS } from '../../app/rule-sets';
import type { App, AppState, RuleSetFile } from '../../app/state';
import { Group } from '../common/Group';
import { usePanelStyles } from '../common/panel.styles';
import { download } from './download';
import { Paste } from './Paste';
import { useSettingsStyles } from './Settings.styles';
import { TextToCopy } from './TextToCopy';
import { type Import, type Imported, useImport } from './useImport';
import { useSettingsWords } from './useSettingsWords';
import type { RuleSetEditor } from './useRuleSetEditor';

export interface FilesProps {
  readonly app: App;
  readonly state: Pick<AppState, 'ruleSet' | 'profiles'>;
  readonly editor: RuleSetEditor;
}

export function Files({ app, state, editor }: FilesProps) {
  const words = useSettingsWords().words.files;
  const styles = useSettingsStyles();
  const { input, imported, readFile, take } = useImport(app);
  const pasting = usePasting(take);
  const exporting = useExporting(app, state);
  const [fallback] = RULE_SETS;
  return (
    <Group title={words.title}>
      <div className={styles.buttons}>
        <Button size="small" {...(exporting.isCopied && { 'aria-expanded': exporting.file !== undefined })} onClick={exporting.press}>
          {words.export}
        </Button>
        <Button size="small" onClick={() => input.current?.click()}>
          {words.import}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={words.import}
          tabIndex={-1}
          className={styles.file}
          onChange={(event) => void readFile(event)}
        />
        <Button size="small" aria-expanded={pasting.isOpen} onClick={pasting.press}>
          {words.paste}
        </Button>
        <Button size="small" onClick={() => fallback && editor.choose(fallback)}>
          {words.reset}
        </Button>
      </div>
      {exporting.file !== undefined && <TextToCopy file={exporting.file} />}
      {pasting.isOpen && <Paste {...pasting.props} />}
      <Outcome imported={imported} />
    </Group>
  );
}

/** The text outlives the closed box, until it is in effect. */
function usePasting(take: Import['take']) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const takeOver = async (): Promise<void> => {
    if (!(await take(text.trim()))) return;
    setText('');
    setOpen(false);
  };
  return {
    isOpen,
    press: () => setOpen(!isOpen),
    props: { text, setText, take: () => void takeOver(), close: () => setOpen(false) },
  };
}

/** Where no file can be saved the text is shown, as long as it says what is in effect. */
function useExporting(app: App, { ruleSet, profiles }: FilesProps['state']) {
  const isCopied = !app.canPrintAndSave();
  const [shown, setShown] = useState<{ readonly file: RuleSetFile; readonly of: FilesProps['state'] }>();
  const file = shown?.of.ruleSet === ruleSet && shown.of.profiles === profiles ? shown.file : undefined;
  const give = async (): Promise<void> => {
    const made = await app.exportRuleSet();
    if (isCopied) setShown({ file: made, of: { ruleSet, profiles } });
    else download(made);
  };
  return { isCopied, file, press: () => (file === undefined ? void give() : setShown(undefined)) };
}

function Outcome({ imported }: { readonly imported: Imported | undefined }) {
  const { language, words: all } = useSettingsWords();
  const words = all.files;
  const styles = usePanelStyles();
  return (
    <div role="alert" className={styles.alert}>
      {imported === 'unreadable' && <p className={styles.wrong}>{words.unreadable}</p>}
      {typeof imported === 'object' && 'problems' in imported && (
        <>
          <p className={styles.wrong}>{words.refused}</p>
          <ul className={mergeClasses(styles.bullets, styles.wrong)}>
            {imported.problems.map((problem) => (
              <li key={problem[language]}>{problem[language]}</li>
            ))}
          </ul>
        </>
      )}
      {typeof imported === 'object' && 'name' in imported && <p className={styles.hint}>{words.imported(imported.name)}</p>}
    </div>
  );
}
