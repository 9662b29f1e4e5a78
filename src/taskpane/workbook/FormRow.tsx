// One form of the workbook: a row that shows it.
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { FormResult } from '../../app/state';
import { useWords } from '../common/speech';
import { spokenForm, toSettle } from '../forms/names';
import { useWorkbookStyles } from './Workbook.styles';

export interface FormRowProps {
  readonly form: FormResult;
  readonly name: string;
  /** Shown last. */
  readonly isChosen: boolean;
  /** Tab comes to this row of all; the arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly choose: (form: FormResult) => void;
}

/** Drawn anew only when its form changes. */
export const FormRow = memo(function FormRow({ form, name, isChosen, isStop, choose }: FormRowProps) {
  const { words } = useWords();
  const styles = useWorkbookStyles();
  const { errors, warnings } = toSettle(form);
  const { total, grade, form: read } = form;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={mergeClasses(styles.columns, styles.row, isChosen && styles.chosen)}
        title={name}
        aria-label={spokenForm(form, name, words)}
        aria-current={isChosen}
        tabIndex={isStop ? 0 : -1}
        data-row={read.id}
        data-form={form.name}
        data-sheet={read.sheetName}
        data-total={total ?? ''}
        data-grade={grade ?? ''}
        onClick={() => choose(form)}
      >
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.number, styles.errors)}>{errors > 0 && errors}</span>
        <span className={mergeClasses(styles.number, styles.warnings)}>{warnings > 0 && warnings}</span>
        <span className={styles.number}>{total ?? words.forms.noTotal}</span>
        <span className={styles.grade}>{grade}</span>
      </button>
    </li>
  );
});
