// The question whether to overwrite a summary that a person has edited since it was made.
import { Button } from '@fluentui/react-components';
import type { App } from '../../app/state';
import { SUMMARY_WORDS } from '../../locale/summary';
import { Message } from '../common/Message';
import { useFocusBack } from '../common/useFocusBack';
import { useWords } from '../common/speech';
import { useEditedSummaryStyles } from './EditedSummary.styles';

export interface EditedSummaryProps {
  readonly app: App;
  readonly sheetName: string;
  /** Nobody can write over it. */
  readonly isProtected: boolean;
}

export function EditedSummary({ app, sheetName, isProtected }: EditedSummaryProps) {
  const words = SUMMARY_WORDS[useWords().language];
  const styles = useEditedSummaryStyles();
  return (
    <div role="alert">
      <Message severity="warning" kind="summary-edited" title={isProtected ? words.protectedTitle : words.title}>
        <p className={styles.says}>{(isProtected ? words.protected : words.says)(sheetName)}</p>
        <div ref={useFocusBack<HTMLDivElement>()} className={styles.buttons}>
          {/* The keyboard comes here from 生成汇总, to the answer that loses nothing. */}
          <Button autoFocus size="small" onClick={() => void app.summarise('another')}>
            {words.another}
          </Button>
          {!isProtected && (
            <Button size="small" onClick={() => void app.summarise('overwrite')}>
              {words.overwrite}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => app.keepSummary()}>
            {words.cancel}
          </Button>
        </div>
      </Message>
    </div>
  );
}
