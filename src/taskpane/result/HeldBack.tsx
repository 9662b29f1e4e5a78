// One line beside the total: why total and grade are not written, and the cells to mend first.
import { mergeClasses } from '@fluentui/react-components';
import type { App, FormResult } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { INCOMPLETE_WORDS, type IncompleteWords } from '../../locale/incomplete';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon } from '../common/Severity';
import { useWords } from '../common/speech';
import { CellLinks } from './CellLinks';
import { useResultStyles } from './Result.styles';

type Why = NonNullable<FormResult['heldBack']>;

export interface HeldBackProps {
  readonly app: App;
  readonly sheetId: string;
  readonly why: Why;
}

export function HeldBack({ app, sheetId, why }: HeldBackProps) {
  const words = INCOMPLETE_WORDS[useWords().language];
  const styles = { ...useSectionStyles(), ...useResultStyles() };
  const cells = cellsToMend(why);
  return (
    <div className={styles.heldBack} data-held-back={why.kind}>
      <SeverityIcon severity="warning" />
      <p role="status" className={mergeClasses(styles.quiet, styles.why)}>
        {sentence(why, words)}
        {cells.length > 0 && (
          <>
            {words.mend} <CellLinks app={app} sheetId={sheetId} cells={cells} />
          </>
        )}
      </p>
    </div>
  );
}

function sentence(why: Why, { heldBack }: IncompleteWords): string {
  if (why.kind === 'unread') return heldBack.unread;
  if (why.kind === 'no-points') return heldBack.noPoints;
  if (why.kind !== 'points') return { printed: heldBack.printed, 'rows-alone': heldBack.rowsAlone, funds: heldBack.funds }[why.kind];
  // At the two decimals of the form, as the guard compares it.
  const sum = why.sum.toFixed(2);
  return sum === '100.00' ? heldBack.pointsMissing : heldBack.points(sum.replace(/\.?0+$/, ''));
}

/** Of points the cell most likely at fault, where it is known. */
function cellsToMend(why: Why): readonly Cell[] {
  if ('cells' in why) return why.cells;
  return why.kind === 'no-points' || why.cell === undefined ? [] : [why.cell];
}
