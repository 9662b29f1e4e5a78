// Which meanings the columns of a heading can have, and what an answer about them lacks.
import type { BlockKind, ColumnMeaning } from './template';
import { FUND_COLUMNS, TABLE_COLUMNS } from './vocabulary';

const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>): readonly Name[] => Object.keys(words) as Name[];

/** In the order of the usual form; 'none', which any number of columns may have, comes last. */
export const MEANINGS: Readonly<Record<BlockKind, readonly ColumnMeaning[]>> = {
  table: [...namesOf(TABLE_COLUMNS), 'none'],
  funds: [...namesOf(FUND_COLUMNS), 'none'],
};

/** Of each group one column at least is needed, else nothing below the heading can be read. */
const NEEDED: Readonly<Record<BlockKind, readonly (readonly ColumnMeaning[])[]>> = {
  table: [['name'], ['target'], ['actual']],
  funds: [['annualBudget', 'initialBudget'], ['executed']],
};

export interface AnswerFaults {
  /** Meanings that several columns have, each once. */
  readonly doubled: readonly ColumnMeaning[];
  /** One meaning for each needed group that no column has. */
  readonly missing: readonly ColumnMeaning[];
}

/** @param meanings one for each headed column, each a meaning of this block */
export function faultsOf(block: BlockKind, meanings: readonly ColumnMeaning[]): AnswerFaults {
  const isUsed = (meaning: ColumnMeaning): boolean => meanings.includes(meaning);
  return {
    doubled: MEANINGS[block].filter((meaning) => meaning !== 'none' && meanings.filter((each) => each === meaning).length > 1),
    missing: NEEDED[block].flatMap((group) => (group.some(isUsed) ? [] : group.slice(0, 1))),
  };
}
