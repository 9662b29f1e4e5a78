// Several cells as links in a sentence; further ones are counted.
import { Fragment } from 'react';
import { addressOf, type App } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { CellLink } from './CellLink';
import { useWords } from './speech';

const MOST_NAMED = 8;

export interface CellLinksProps {
  readonly app: App;
  readonly sheetId: string;
  readonly cells: readonly Cell[];
}

export function CellLinks({ app, sheetId, cells }: CellLinksProps) {
  const { words } = useWords();
  return (
    <>
      {cells.slice(0, MOST_NAMED).map((cell, place) => (
        <Fragment key={addressOf(cell)}>
          {place > 0 && words.result.between}
          <CellLink app={app} sheetId={sheetId} cell={cell} />
        </Fragment>
      ))}
      {cells.length > MOST_NAMED && ` ${words.result.andMore(cells.length)}`}
    </>
  );
}
