// Why the results of a whole form are not written: the sentence, and the cells to mend. Pure.
import type { FormResult } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import type { Words } from '../../locale';

type HeldBack = NonNullable<FormResult['heldBack']>;

export function heldBackSentence(why: HeldBack, { result: { heldBack } }: Words): string {
  if (why.kind === 'unread') return heldBack.unread;
  // At the two decimals of the form, as the guard compares it.
  const sum = why.sum.toFixed(2);
  return sum === '100.00' ? heldBack.pointsMissing : heldBack.points(sum.replace(/\.?0+$/, ''));
}

/** Of points the cell most likely at fault, where it is known. */
export function cellsToMend(why: HeldBack): readonly Cell[] {
  if (why.kind === 'unread') return why.cells;
  return why.cell === undefined ? [] : [why.cell];
}
