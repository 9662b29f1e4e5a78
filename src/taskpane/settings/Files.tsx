// The rule set as a file: handed on, taken over, or given up for the default.
import { Button, mergeClasses } from '@fluentui/react-components';
import { type ChangeEvent, type RefObject, useRef, useState } from 'react';
import { RULE_SETS } from '../../app/rule-sets';
import type { App } from '../../app/state';
import type { Sentence } from '../../locale/language';
import { usePanelStyles } from '../common/panel.styles';
import { download } from './download';
import { useSettingsStyles } from './Settings.styles';
import { useSettingsWords } from './useSettingsWords';
import type { RuleSetEditor } from './useRuleSetEditor';

export function Files({ app, editor }: { readonly app: App; readonly editor: RuleSetEditor }) {
  const words = useSettingsWords().words.files;
  const styles = useSettingsStyles();
  const { input, imported, read } = useImport(app);
  const save = async (): Promise<void> => download(await app.exportRuleSet());
  const [fallback] = RULE_SETS;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void save()}>
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
          onChange={(event) => void read(event)}
        />
        <Button size="small" onClick={() => fallback && editor.choose(fallback)}>
          {words.reset}
        </Button>
      </div>
      <Outcome imported={imported} />
    </>
  );
}

type Imported = 'unreadable' | { readonly name: string } | { readonly problems: readonly Sentence[] };

interface Import {
  readonly input: RefObject<HTMLInputElement>;
  /** The outcome of the last file; undefined before the first. */
  readonly imported: Imported | undefined;
  readonly read: (event: ChangeEvent<HTMLInputElement>) => Promise<void>;
}

function useImport(app: App): Import {
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<Imported>();
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { files } = event.target;
    const file = files?.[0];
    if (file === undefined) return;
    const text = await file.text().catch(() => undefined);
    // So that the same file can be chosen again once it is mended.
    if (input.current !== null) input.current.value = '';
    if (text === undefined) {
      setImported('unreadable');
      return;
    }
    const problems = await app.importRuleSet(text);
    setImported(problems.length > 0 ? { problems } : { name: app.getState().ruleSet.name });
  };
  return { input, imported, read };
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
