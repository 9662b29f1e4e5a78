// A box into which the text of a rule set's file is pasted.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { usePanelStyles } from '../common/panel.styles';
import { onEscape } from '../common/keys';
import { useFocusBack } from '../common/useFocusBack';
import { useSettingsStyles } from './Settings.styles';
import { useSettingsWords } from './useSettingsWords';

export interface PasteProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly take: () => void;
  readonly close: () => void;
}

export function Paste({ text, setText, take, close }: PasteProps) {
  const words = useSettingsWords().words.files;
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  return (
    <div ref={useFocusBack<HTMLDivElement>()} className={styles.group} onKeyDown={onEscape(close)}>
      <Field size="small" label={words.pasted}>
        <Textarea
          autoFocus
          size="small"
          rows={6}
          className={styles.input}
          textarea={{ className: styles.verbatim }}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={text.trim() === ''} onClick={take}>
          {words.importPasted}
        </Button>
      </div>
    </div>
  );
}
