// 整理版式: a preview of the rows that would be joined, moved, changed or left behind, and the button that makes the clean sheet.
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { addressOf, type FormResult, type RebuildNote } from '../../../app/state';
import { NEW_FORM_WORDS } from '../../../locale/new-form';
import { CellLink } from '../../common/CellLink';
import { usePanelStyles } from '../../common/panel.styles';
import type { ToolProps } from '../tool';
import { useWords } from '../../common/speech';

const KINDS = ['unplaced', 'joined', 'moved', 'changed'] as const;

export function Rebuild({ app, state: { working }, form }: ToolProps) {
  const { language } = useWords();
  const words = NEW_FORM_WORDS[language].rebuild;
  const styles = usePanelStyles();
  const [preview, setPreview] = useState<{ readonly of: FormResult; readonly notes: readonly RebuildNote[] | undefined }>();
  const notes = preview?.of === form ? preview?.notes : undefined;
  const [made, setMade] = useState<string>();
  // The new sheet is in front: there is nothing to preview any more.
  const isMade = made !== undefined && form?.form.sheetName === made;
  useEffect(() => {
    let isCurrent = true;
    if (form !== undefined && !isMade) {
      void app.previewRebuild(form.form.id).then((found) => {
        if (isCurrent) setPreview({ of: form, notes: found });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [app, form, isMade]);
  return (
    <div className={styles.group} aria-busy={form !== undefined && !isMade && preview?.of !== form}>
      {!isMade && <p className={styles.hint}>{form === undefined ? words.noForm : words.says}</p>}
      {form !== undefined && !isMade && notes !== undefined && (
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
          <div>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={working !== undefined && working !== 'reading'}
              onClick={() => void app.rebuild(form.form.id).then(setMade)}
            >
              {words.make}
            </Button>
          </div>
        </>
      )}
      <div role="status" className={styles.alert}>
        {isMade && (
          <p className={styles.hint} data-made={made}>
            {words.made(made)} {words.noUndo}
          </p>
        )}
      </div>
    </div>
  );
}
