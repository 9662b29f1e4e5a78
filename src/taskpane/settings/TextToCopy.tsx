// The text of a file where none can be saved: in a box to select, with a button that copies it.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { RuleSetFile } from '../../app/state';
import { copyText } from '../common/copy';
import { usePanelStyles } from '../common/panel.styles';
import { useSettingsStyles } from './Settings.styles';
import { useSettingsWords } from './useSettingsWords';

export function TextToCopy({ file: { name, text } }: { readonly file: RuleSetFile }) {
  const words = useSettingsWords().words.files.copying;
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const toClipboard = async (): Promise<void> => {
    if (field.current !== null) setTold((await copyText(field.current)) ? words.copied : words.notCopied);
  };
  return (
    <div className={styles.group}>
      <Field size="small" label={words.label(name)} hint={words.hint}>
        <Textarea
          size="small"
          rows={6}
          readOnly
          className={styles.input}
          textarea={{ ref: field, className: styles.verbatim }}
          value={text}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void toClipboard()}>
          {words.copy}
        </Button>
        <span role="status" className={styles.hint}>
          {told}
        </span>
      </div>
    </div>
  );
}
