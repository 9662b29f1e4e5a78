// A reason in a block of its own below the indicator table: 偏差大或目标未完成原因分析 and the text beside or below it.
import type { ReasonBelow } from './form';
import type { Grid } from './grid';
import type { Cell } from './snapshot';
import { compact } from './text';
import { NOTES } from './vocabulary';

/** What asks for a reason, whatever else the label says. */
const ASKS_WHY = /原因|(?:偏差|偏离|差异|未完成|未达|未实现|未能|扣分|失分|减分).{0,8}(?:分析|说明|情况|依据|理由|解释)/;
/** Part of a sentence that tells how to fill in the form. */
const INSTRUCTION = /请|应当|须|需要?填|不得|[。;]/;
const LONGEST_LABEL = 36;

interface Found extends ReasonBelow {
  /** The last row that it takes up. */
  readonly lastRow: number;
}

/** The label in a cell, up to its colon, and what is written behind it. */
function parts(written: string): { readonly label: string; readonly behind: string } {
  const [label = '', ...behind] = written.split(/[:：]/);
  return { label, behind: behind.join(':').trim() };
}

/** Whether a text begins with a label that asks for a reason. */
export function asksWhy(text: string): boolean {
  const label = compact(parts(text).label);
  return label.length <= LONGEST_LABEL && ASKS_WHY.test(label) && !INSTRUCTION.test(label) && !NOTES.test(`${label}:`);
}

/** The reason whose label stands first in a row; undefined when there is none. @param end the first row that is not the form's any more */
export function readReason(grid: Grid, row: number, end: number): Found | undefined {
  const column = grid.filled(row).find((at) => asksWhy(grid.seen(row, at)));
  if (column === undefined) return undefined;
  const { label, behind } = parts(grid.seen(row, column));
  const name = compact(label);
  if (behind !== '') return { label: name, text: grid.joinedText([{ row, column }], () => behind), lastRow: row };
  const beside = grid.filled(row).filter((at) => at > column && compact(grid.seen(row, at)) !== name);
  const [first, ...rest] = beside.length > 0 ? beside.map((at) => ({ row, column: at })) : below(grid, row + 1, end);
  const text = first && grid.joinedText([first, ...rest]);
  return text && { label: name, text, lastRow: first.row };
}

/** The one text in the next row, when it is no label itself. */
function below(grid: Grid, row: number, end: number): readonly Cell[] {
  if (row >= end) return [];
  const [column, ...others] = grid.filled(row);
  if (column === undefined || others.length > 0) return [];
  const isLabel = parts(grid.seen(row, column)).behind !== '' || asksWhy(grid.seen(row, column));
  return isLabel ? [] : [{ row, column }];
}
