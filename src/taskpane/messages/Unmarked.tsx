// A quiet line that the findings could not be marked on the sheet. It is no failure: all of them are listed.
import type { AppState } from '../../app/state';
import { MARKS_WORDS } from '../../locale/marks';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';

export function Unmarked({ unmarked: { why, sheetName } }: { readonly unmarked: NonNullable<AppState['unmarked']> }) {
  const { language } = useWords();
  const styles = useSectionStyles();
  return (
    <p role="status" className={styles.quiet} data-unmarked={why}>
      {MARKS_WORDS[language][why](sheetName)}
    </p>
  );
}
