// The question whether to overwrite an overview that a person has edited since it was made.
import { Button } from '@fluentui/react-components';
import type { App, EditedSheet as Edited, EditedSheetAnswer } from '../../app/state';
import { EDITED_SHEET_WORDS } from '../../locale/edited-sheet';
import { Message } from '../common/Message';
import { useFocusBack } from '../common/useFocusBack';
import { useWords } from '../common/speech';
import { useEditedSheetStyles } from './EditedSheet.styles';

const KINDS = { summarise: 'summary-edited', listFindings: 'findings-edited' } as const;

export interface EditedSheetProps {
  readonly app: App;
  readonly edited: Edited;
}

export function EditedSheet({ app, edited }: EditedSheetProps) {
  const words = EDITED_SHEET_WORDS[useWords().language];
  const styles = useEditedSheetStyles();
  const make = (answer: EditedSheetAnswer): void => void app[edited.work](answer);
  return (
    <div role="alert">
      <Message severity="warning" kind={KINDS[edited.work]} title={words.title(edited)}>
        <p className={styles.says}>{words.says(edited)}</p>
        <div ref={useFocusBack<HTMLDivElement>()} className={styles.buttons}>
          {/* The keyboard comes here from the press, to the answer that loses nothing. */}
          <Button autoFocus size="small" onClick={() => make('another')}>
            {words.another}
          </Button>
          {!edited.isProtected && (
            <Button size="small" onClick={() => make('overwrite')}>
              {words.overwrite}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => app.keepEditedSheet()}>
            {words.cancel}
          </Button>
        </div>
      </Message>
    </div>
  );
}
