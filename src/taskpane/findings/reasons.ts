// The reasons that the explanations of a form give already, so that the next one need not be typed again. Pure.
import type { FormResult } from '../../app/state';
import type { Cell } from '../../form/snapshot';

/** What a person has put into the places of a draft. */
export interface Reason {
  readonly why: string;
  /** What is done about it; "" where the draft did not ask for it. */
  readonly measures: string;
}

/** As drafts are worded: 原因：……；改进措施：……。 */
const WORDED = /原因[：:]\s*([\s\S]+?)(?:[；;]\s*改进措施[：:]\s*([\s\S]+?))?。?\s*$/;
const PLACEHOLDER = '请填写';
const MOST = 5;

function reasonIn(text: string): Reason | undefined {
  const [, why = '', measures = ''] = WORDED.exec(text.trim()) ?? [];
  return why === '' || why.includes(PLACEHOLDER)
    ? undefined
    : { why: why.trim(), measures: measures.includes(PLACEHOLDER) ? '' : measures.trim() };
}

/**
 * Up to five, each once: first those above the cell, the nearest first, then those below.
 * @param cell the one that is being explained
 */
export function reasonsOf({ form: { indicators } }: FormResult, cell: Cell): readonly Reason[] {
  const explained = indicators.flatMap(({ explanation }) => {
    if (explanation === undefined || (explanation.cell.row === cell.row && explanation.cell.column === cell.column)) return [];
    const reason = reasonIn(explanation.text);
    return reason === undefined ? [] : [{ row: explanation.cell.row, reason }];
  });
  const above = explained.filter(({ row }) => row < cell.row).sort((a, b) => b.row - a.row);
  const below = explained.filter(({ row }) => row > cell.row);
  const each = new Map([...above, ...below].reverse().map(({ reason }) => [JSON.stringify(reason), reason]));
  return [...each.values()].reverse().slice(0, MOST);
}
