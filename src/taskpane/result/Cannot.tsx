// Quiet lines that say what is not checked in a form that lacks a column, and why.
import type { FormResult } from '../../app/state';
import { INCOMPLETE_WORDS } from '../../locale/incomplete';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';

export interface CannotProps {
  readonly columns: FormResult['evaluation']['cannot'];
}

export function Cannot({ columns }: CannotProps) {
  const { cannot } = INCOMPLETE_WORDS[useWords().language];
  const styles = useSectionStyles();
  return columns.map((column) => (
    <p key={column} className={styles.quiet} data-cannot={column}>
      {cannot[column]}
    </p>
  ));
}
