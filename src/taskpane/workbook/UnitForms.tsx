// One unit: its name, what it has to mend to be copied, and its forms.
import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, useId, useLayoutEffect, useRef, useState } from 'react';
import type { FormResult } from '../../app/state';
import type { FormId } from '../../form/identity';
import { copyPlain } from '../common/copy';
import { useSectionStyles } from '../common/section.styles';
import { FormRow, type FormRowProps } from './FormRow';
import { messageTo, type Message } from './message';
import { useWorkbookPageWords } from './useWorkbookPageWords';
import { useWorkbookStyles } from './Workbook.styles';

export interface RowsProps extends Pick<FormRowProps, 'choose'> {
  readonly forms: readonly FormResult[];
  readonly names: ReadonlyMap<FormId, string>;
  readonly chosen: FormId | undefined;
  readonly stop: FormId | undefined;
}

export function Rows({ forms, names, chosen, stop, choose }: RowsProps) {
  const styles = useWorkbookStyles();
  return (
    <ul className={styles.rows}>
      {forms.map((form) => {
        const { id } = form.form;
        return (
          <FormRow key={id} form={form} name={names.get(id) ?? form.name} isChosen={id === chosen} isStop={id === stop} choose={choose} />
        );
      })}
    </ul>
  );
}

export interface UnitFormsProps extends RowsProps {
  /** "" when none is filled in. */
  readonly unit: string;
  /** All of the unit, also those that a search leaves out: a message is whole. */
  readonly all: readonly FormResult[];
}

export const UnitForms = memo(function UnitForms({ unit, all, ...rows }: UnitFormsProps) {
  const { language, words } = useWorkbookPageWords();
  const styles = { ...useSectionStyles(), ...useWorkbookStyles() };
  const id = useId();
  const name = unit === '' ? words.noUnit : unit;
  const message = messageTo(name, all, language, words.message);
  const { told, box, copy } = useCopying(name);
  return (
    <li aria-labelledby={id} data-unit={unit}>
      <div className={styles.top}>
        <h3 id={id} className={styles.unit}>
          {words.unit(name, all.length)}
        </h3>
        {message === undefined ? (
          <span className={styles.quiet}>{words.nothingWrong}</span>
        ) : (
          <Button size="small" className={styles.copy} aria-label={words.copyOf(name)} onClick={() => void copy(message)}>
            {words.copy}
          </Button>
        )}
      </div>
      <p role="status" className={mergeClasses(styles.quiet, told === '' && styles.spoken)}>
        {told}
      </p>
      {box !== undefined && <TextBox text={box} label={words.text(name)} />}
      <Rows {...rows} />
    </li>
  );
});

/** Puts a message on the clipboard, or in a box where the clipboard is refused. */
function useCopying(name: string) {
  const { words } = useWorkbookPageWords();
  const [told, setTold] = useState('');
  const [box, setBox] = useState<string>();
  const copy = async ({ text, forms, findings }: Message): Promise<void> => {
    const isCopied = await copyPlain(text);
    setTold(isCopied ? words.copied(name, forms, findings) : words.notCopied);
    setBox(isCopied ? undefined : text);
  };
  return { told, box, copy };
}

function TextBox({ text, label }: { readonly text: string; readonly label: string }) {
  const styles = useWorkbookStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return <textarea ref={field} readOnly rows={6} className={styles.box} aria-label={label} value={text} />;
}
