// One line beside the total: why total and grade are not written, and the cells to mend first.
import { mergeClasses } from '@fluentui/react-components';
import type { App, FormResult } from '../../app/state';
import { CellLinks } from '../common/CellLinks';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/speech';
import { cellsToMend, heldBackSentence } from './held-back';
import { useResultStyles } from './Result.styles';

export interface HeldBackProps {
  readonly app: App;
  readonly sheetId: string;
  readonly why: NonNullable<FormResult['heldBack']>;
}

export function HeldBack({ app, sheetId, why }: HeldBackProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useResultStyles() };
  const cells = cellsToMend(why);
  return (
    <div className={styles.heldBack} data-held-back={why.kind}>
      <SeverityIcon severity="warning" />
      <p className={mergeClasses(styles.quiet, styles.why)}>
        {heldBackSentence(why, words)}
        {cells.length > 0 && (
          <>
            {words.result.heldBack.mend}
            <CellLinks app={app} sheetId={sheetId} cells={cells} />
          </>
        )}
      </p>
    </div>
  );
}
