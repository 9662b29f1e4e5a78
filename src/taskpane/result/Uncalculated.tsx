// A quiet line that the result may rest on formulas that nobody has calculated since the last change.
import { INCOMPLETE_WORDS } from '../../locale/incomplete';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';

export function Uncalculated() {
  const { uncalculated } = INCOMPLETE_WORDS[useWords().language];
  const styles = useSectionStyles();
  return (
    <p role="status" className={styles.quiet} data-uncalculated>
      {uncalculated}
    </p>
  );
}
