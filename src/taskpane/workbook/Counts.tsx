// How many forms there are, what is wrong with them, and what was not read.
import { mergeClasses } from '@fluentui/react-components';
import { Fragment, memo } from 'react';
import type { FormResult, SkippedSheet, WorkbookOutcome } from '../../app/state';
import { WORKBOOK_WORDS } from '../../locale/workbook';
import { useSectionStyles } from '../common/section.styles';
import { toSettle } from '../forms/names';
import { useWorkbookPageWords } from './useWorkbookPageWords';
import { useWorkbookStyles } from './Workbook.styles';

export interface CountsProps {
  readonly forms: readonly FormResult[];
  readonly run: WorkbookOutcome | undefined;
}

export const Counts = memo(function Counts({ forms, run }: CountsProps) {
  const { language, words } = useWorkbookPageWords();
  const styles = { ...useSectionStyles(), ...useWorkbookStyles() };
  const unread = unreadIn(run);
  const counts = forms.map(toSettle);
  const [errors, warnings] = [counts.reduce((sum, each) => sum + each.errors, 0), counts.reduce((sum, each) => sum + each.warnings, 0)];
  return (
    <div className={mergeClasses(styles.line, styles.counts)}>
      <span className={styles.forms} data-count="forms">
        {words.forms(forms.length)}
      </span>
      <span className={mergeClasses(styles.chip, errors > 0 && styles.errors)} data-count="errors">
        {words.errors(errors)}
      </span>
      <span className={mergeClasses(styles.chip, warnings > 0 && styles.warnings)} data-count="warnings">
        {words.warnings(warnings)}
      </span>
      {unread.length > 0 && (
        <details>
          <summary className={styles.chip} data-count="unread">
            {words.unread(unread.length)}
          </summary>
          {unread.map(({ sheetId, sheetName, why }) => (
            <Fragment key={sheetId}>
              <p className={styles.quiet} data-skipped={why} data-sheet={sheetName}>
                {WORKBOOK_WORDS[language].why[why](sheetName)}
              </p>
            </Fragment>
          ))}
        </details>
      )}
    </div>
  );
});

/** Protected and filtered sheets are read. */
const unreadIn = (run: WorkbookOutcome | undefined): readonly SkippedSheet[] =>
  run?.skipped.filter(({ why }) => why === 'hidden' || why === 'veryHidden' || why === 'tooLarge' || why === 'failed') ?? [];
