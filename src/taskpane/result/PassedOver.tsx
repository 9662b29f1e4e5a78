// A quiet line that names the filled cells of a form that are no field of it: they count for nothing.
import { addressOf, type App } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { CellLinks } from '../common/CellLinks';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';

export interface PassedOverProps {
  readonly app: App;
  readonly sheetId: string;
  /** At least one. */
  readonly cells: readonly Cell[];
}

export function PassedOver({ app, sheetId, cells }: PassedOverProps) {
  const { words } = useWords();
  const styles = useSectionStyles();
  return (
    <p className={styles.quiet} data-passed={cells.map(addressOf).join()}>
      {words.result.passedOver}
      <CellLinks app={app} sheetId={sheetId} cells={cells} />
    </p>
  );
}
