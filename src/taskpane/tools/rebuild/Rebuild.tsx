// 整理版式: a preview of the rows that would be joined, moved, changed or left behind, and the buttons that make the clean sheets.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { addressOf, type FormResult, type RebuildNote } from '../../../app/state';
import type { FormId } from '../../../form/identity';
import type { Language } from '../../../locale/language';
import { NEW_FORM_WORDS, type RebuildWords } from '../../../locale/new-form';
import { isBusy } from '../../common/busy';
import { CellLink } from '../../common/CellLink';
import { usePanelStyles } from '../../common/panel.styles';
import { useFocusBack } from '../../common/useFocusBack';
import { useWords } from '../../common/speech';
import type { ToolProps } from '../tool';
import { tornBeside } from './torn';
import { usePreview } from './usePreview';

const KINDS = ['unplaced', 'joined', 'moved', 'changed'] as const;

export function Rebuild({ app, state: { working, forms }, form }: ToolProps) {
  const { language } = useWords();
  const words = NEW_FORM_WORDS[language].rebuild;
  const styles = usePanelStyles();
  const [made, setMade] = useState<readonly string[]>();
  // The new sheet is in front: there is nothing to preview any more.
  const isMade = made !== undefined && form?.form.sheetName === made[0];
  const torn = useMemo(() => (form === undefined ? [] : tornBeside(form, forms)), [form, forms]);
  const preview = usePreview(app, isMade ? undefined : form);
  const make = (ids: readonly FormId[]): void => void app.rebuild(ids).then(setMade);
  return (
    <div className={styles.page} aria-busy={form !== undefined && !isMade && preview === undefined}>
      {!isMade && <p className={styles.hint}>{form === undefined ? words.noForm : words.says}</p>}
      {form !== undefined && preview?.notes !== undefined && (
        <>
          <Notes app={app} form={form} notes={preview.notes} words={words} language={language} />
          <Make isDisabled={isBusy({ working })} form={form} torn={torn} make={make} words={words} />
        </>
      )}
      <div role="status" className={styles.alert}>
        {isMade && (
          <p className={styles.hint} data-made={made.join('\n')}>
            {words.made(made)} {words.noUndo(made.length)}
          </p>
        )}
      </div>
    </div>
  );
}

interface NotesProps extends Pick<ToolProps, 'app'> {
  readonly form: FormResult;
  readonly notes: readonly RebuildNote[];
  readonly words: RebuildWords;
  readonly language: Language;
}

function Notes({ app, form, notes, words, language }: NotesProps) {
  const styles = usePanelStyles();
  return (
    <>
      {notes.length === 0 && <p className={styles.says}>{words.nothing}</p>}
      {KINDS.filter((kind) => notes.some((note) => note.kind === kind)).map((kind) => (
        <div key={kind} data-notes={kind}>
          <h3 className={styles.legend}>{words.kinds[kind]}</h3>
          <ul className={styles.bullets}>
            {notes
              .filter((note) => note.kind === kind)
              .map(({ cell, says }) => (
                <li key={addressOf(cell) + says[language]} className={styles.says}>
                  <CellLink app={app} sheetId={form.form.sheetId} cell={cell} /> {says[language]}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface MakeProps {
  readonly isDisabled: boolean;
  readonly form: FormResult;
  /** On the same sheet. */
  readonly torn: readonly FormResult[];
  readonly make: (ids: readonly FormId[]) => void;
  readonly words: RebuildWords;
}

/** Goes once the sheets are made. */
function Make({ isDisabled, form, torn, make, words }: MakeProps) {
  const styles = usePanelStyles();
  return (
    <div ref={useFocusBack<HTMLDivElement>()} className={styles.group}>
      <div>
        <Button size="small" appearance="primary" disabledFocusable={isDisabled} onClick={() => make([form.form.id])}>
          {words.make}
        </Button>
      </div>
      {torn.length > 1 && (
        <div data-notes="all">
          <h3 className={styles.legend}>{words.all.title(torn.length)}</h3>
          <ul className={styles.bullets}>
            {torn.map(({ form: { id }, name }) => (
              <li key={id} className={styles.says}>
                {name}
              </li>
            ))}
          </ul>
          <Button size="small" disabledFocusable={isDisabled} onClick={() => make(torn.map(({ form: { id } }) => id))}>
            {words.all.make(torn.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
