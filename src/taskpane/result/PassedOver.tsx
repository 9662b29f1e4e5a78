// A quiet line that names the filled cells of a form that are no field of it: they count for nothing.
import { addressOf, type App } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { INCOMPLETE_WORDS } from '../../locale/incomplete';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { CellLinks } from './CellLinks';

export interface PassedOverProps {
  readonly app: App;
  readonly sheetId: string;
  /** At least one. */
  readonly cells: readonly Cell[];
}

export function PassedOver({ app, sheetId, cells }: PassedOverProps) {
  const words = INCOMPLETE_WORDS[useWords().language];
  const styles = useSectionStyles();
  return (
    <p className={styles.quiet} data-passed={cells.map(addressOf).join()}>
      {words.passedOver} <CellLinks app={app} sheetId={sheetId} cells={cells} />
    </p>
  );
}
