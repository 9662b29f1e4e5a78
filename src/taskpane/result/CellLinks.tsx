// Several cells as links at the end of a sentence; further ones are counted.
import { Fragment } from 'react';
import { addressOf, type App } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import { INCOMPLETE_WORDS } from '../../locale/incomplete';
import { CellLink } from '../common/CellLink';
import { useWords } from '../common/speech';

const MOST_NAMED = 8;

export interface CellLinksProps {
  readonly app: App;
  readonly sheetId: string;
  readonly cells: readonly Cell[];
}

export function CellLinks({ app, sheetId, cells }: CellLinksProps) {
  const { between, andMore } = INCOMPLETE_WORDS[useWords().language];
  return (
    <>
      {cells.slice(0, MOST_NAMED).map((cell, place) => (
        <Fragment key={addressOf(cell)}>
          {place > 0 && between}
          <CellLink app={app} sheetId={sheetId} cell={cell} />
        </Fragment>
      ))}
      {cells.length > MOST_NAMED && ` ${andMore(cells.length)}`}
    </>
  );
}
