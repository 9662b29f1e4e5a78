// Under a line of the findings: the whole sentence, the words of the form in question, and in hand what can be done.
import { Button, mergeClasses } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { addressOf, LONGEST_WHY, type App, type FormResult } from '../../app/state';
import type { Excerpt, Finding } from '../../review/rule';
import { useFieldStyles } from '../common/field.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import type { OpenEditor } from './explanations';
import { bearsSentence, cellOf, type Line, marksOf } from './groups';
import { useLineStyles } from './Line.styles';
import type { Desk } from './useExplanations';

export interface DetailsProps {
  readonly app: App;
  readonly form: FormResult;
  readonly line: Line;
  /** The first part of the ids of the sentences. */
  readonly id: string;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly editor: OpenEditor | undefined;
  readonly desk: Desk;
  /** Closes the editor. */
  readonly close: () => void;
}

/** Out of sight they are still in the page, for whoever listens to it or searches it. */
export function Details({ app, form, line, id, isCurrent, isOpen, editor, desk, close }: DetailsProps) {
  const { language } = useWords();
  const styles = { ...useSectionStyles(), ...useLineStyles() };
  const { change, findings } = line;
  return (
    <div className={isOpen ? styles.details : styles.spoken}>
      {findings.map((finding, place) => (
        <div key={`${finding.rule} ${place}`} {...(change && { ...marksOf([finding]), 'data-sheet': form.form.sheetName })}>
          {!bearsSentence(line) && (
            <p id={`${id}${place}`} className={styles.says}>
              {finding.says[language]}
            </p>
          )}
          {finding.excerpt !== undefined && <Quotation excerpt={finding.excerpt} />}
        </div>
      ))}
      {isCurrent && <Actions app={app} form={form} line={line} editor={editor} desk={desk} close={close} />}
    </div>
  );
}

/** Words of the form, with the place concerned marked. */
function Quotation({ excerpt: { text, from, to } }: { readonly excerpt: Excerpt }) {
  const styles = useLineStyles();
  return (
    <q className={styles.quotation} lang="zh-CN">
      {text.slice(0, from)}
      <mark className={styles.marked}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </q>
  );
}

function Actions({ app, form, line, editor, desk, close }: Omit<DetailsProps, 'id' | 'isCurrent' | 'isOpen'>) {
  const { words } = useWords();
  const styles = useLineStyles();
  const finding = line.findings.find(({ explain }) => explain !== undefined);
  const verifiable = line.change === undefined ? line.findings.find(({ severity }) => severity !== 'error') : undefined;
  const cell = cellOf(line);
  return (
    <>
      <div className={styles.actions}>
        {finding !== undefined && (
          <Button
            size="small"
            appearance={editor === undefined ? 'primary' : 'secondary'}
            aria-expanded={editor !== undefined}
            aria-label={words.findings.explain(addressOf(finding.cell))}
            onClick={editor === undefined ? () => desk.open(finding, form) : close}
            data-explain
          >
            {words.findings.explain('').trim()}
          </Button>
        )}
        <Button size="small" aria-label={words.goTo(addressOf(cell))} onClick={() => void app.goTo(form.form.sheetId, cell)}>
          {words.findings.goThere}
        </Button>
      </div>
      {verifiable !== undefined && editor === undefined && <SetAside app={app} finding={verifiable} />}
    </>
  );
}

/** 已核实，不再提示, with a word why if one is wanted. */
function SetAside({ app, finding }: { readonly app: App; readonly finding: Finding }) {
  const { words } = useWords();
  const styles = { ...useFieldStyles(), ...useLineStyles() };
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void app.setAside(finding, why.trim());
  };
  return (
    <form className={styles.actions} onSubmit={submit}>
      <input
        className={mergeClasses(styles.field, styles.why)}
        value={why}
        placeholder={words.findings.why}
        aria-label={words.findings.why}
        maxLength={LONGEST_WHY}
        autoComplete="off"
        onChange={({ target }) => setWhy(target.value)}
      />
      <Button size="small" type="submit">
        {words.findings.setAside}
      </Button>
    </form>
  );
}
