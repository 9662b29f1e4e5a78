// A cell's address as a link that selects the cell in Excel.
import { Link } from '@fluentui/react-components';
import { addressOf, type App } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { useSectionStyles } from './section.styles';
import { useWords } from './speech';

export interface CellLinkProps {
  readonly app: App;
  readonly sheetId: string;
  readonly cell: Cell;
}

export function CellLink({ app, sheetId, cell }: CellLinkProps) {
  const { words } = useWords();
  const address = addressOf(cell);
  return (
    <Link className={useSectionStyles().link} aria-label={words.goTo(address)} onClick={() => void app.goTo(sheetId, cell)}>
      {address}
    </Link>
  );
}
