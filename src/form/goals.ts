// The goal block: two long texts side by side, 预期目标 and 实际完成情况.
import type { Field, TextContent } from './form';
import type { Grid } from './grid';
import type { Cell } from './snapshot';
import { lookup, withoutTags } from './text';
import { GOAL_LABELS, type GoalLabel } from './vocabulary';

const LABEL_OF = lookup(GOAL_LABELS);

export interface GoalHeading {
  readonly row: number;
  readonly columns: ReadonlyMap<GoalLabel, number>;
}

/** Reads a row as the heading of the goal block; undefined when it names neither text. */
export function readGoalHeading(grid: Grid, row: number): GoalHeading | undefined {
  const columns = new Map<GoalLabel, number>();
  grid.labelsOf(row).forEach((label, column) => {
    const meaning = LABEL_OF.get(label);
    if (meaning !== undefined && !columns.has(meaning)) columns.set(meaning, column);
  });
  return columns.size > 0 ? { row, columns } : undefined;
}

/** Reads each text from below or beside its label, up to the next label's column and to row `end` (excluded); without `<p>` tags. */
export function readGoals(grid: Grid, heading: GoalHeading, end: number): Partial<Record<GoalLabel, Field<TextContent>>> {
  const goals: Partial<Record<GoalLabel, Field<TextContent>>> = {};
  for (const [label, column] of heading.columns) {
    const next = Math.min(grid.columns, ...[...heading.columns.values()].filter((other) => other > column));
    const cells: Cell[] = [];
    for (let row = heading.row; row < end; row++) {
      const found = grid.firstFilled(row, row === heading.row ? column + 1 : column, next);
      if (found !== undefined) cells.push({ row, column: found });
    }
    // An empty text belongs below its label; beside it when the indicator table follows at once.
    const isBeside = heading.row + 1 >= end;
    const [first = isBeside ? { row: heading.row, column: column + 1 } : { row: heading.row + 1, column }, ...rest] = cells;
    goals[label] = grid.joinedText([first, ...rest], withoutTags);
  }
  return goals;
}
