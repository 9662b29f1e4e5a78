// The goal block: two long texts, 预期目标 and 实际完成情况, side by side or one below the other.
import type { Field, TextContent } from './form';
import type { Grid } from './grid';
import type { Cell } from './snapshot';
import type { Taken } from './taken';
import { compact, joinTorn, lookup, withoutTags } from './text';
import { GOAL_LABELS, type GoalLabel } from './vocabulary';

const LABEL_OF = lookup(GOAL_LABELS);

/** A label of a goal text: its cell, and where the next label of its row begins. */
export interface GoalPlace extends Cell {
  readonly to: number;
}
export type GoalPlaces = ReadonlyMap<GoalLabel, GoalPlace>;

/** 年度总体目标, 项目年度绩效目标: of which time and what kind, and then 目标; 目标完成情况 says what came of it. */
const PLANNED =
  /^(?:\d[.、])?(?:项目|资金|本|当|全|年度?|年初|总体|预期|预定|计划|设定|既定|绩效|工作|任务|调整后?|的)*目标(?:任务|内容|设定)?$/;
const REPORTED =
  /^(?:\d[.、])?(?:项目|资金|本|当|全|年度?|年初|年末|年终|总体|预期|设定|绩效|工作|任务|的|实际|目标|指标)*(?:完成|达成|实现|执行|落实)(?:情况|结果|成效)(?:综述|说明|描述)?$/;
const LONGEST = 20;
const TELLS = /目标|情况|综述/;

const meaningOf = (label: string): GoalLabel | undefined => {
  const known = LABEL_OF.get(label);
  if (known !== undefined || label.length > LONGEST || !TELLS.test(label)) return known;
  return PLANNED.test(label) ? 'plannedGoal' : REPORTED.test(label) ? 'reportedOutcome' : undefined;
};

/** Begins a column that is none of the text in front of it: another label, or 偏差原因分析. */
const isBound = (label: string): boolean =>
  label !== '' && label.length <= LONGEST && (BESIDE.test(label) || meaningOf(label) !== undefined);
const BESIDE = /偏差|原因|措施|备注|说明$/;

/** The goal labels of a row, each with all columns that may be meant: 年度总体目标 names the block where 预期目标 stands beside it. */
export function goalLabelsIn(grid: Grid, row: number): ReadonlyMap<GoalLabel, readonly GoalPlace[]> {
  const found = new Map<GoalLabel, GoalPlace[]>();
  const labels = grid.labelsOf(row);
  const filled = grid.filled(row);
  labels.forEach((label, column) => {
    const meaning = label === '' ? undefined : meaningOf(label);
    if (meaning === undefined) return;
    const next = filled.find((other) => other > column && isBound(labels[other] ?? ''));
    found.set(meaning, [...(found.get(meaning) ?? []), { row, column, to: next ?? grid.columns }]);
  });
  return found;
}

/** Whether the row is the heading of the two texts: it names both, and nothing of a table. @param isOther whether a word is one of a table */
export function isGoalHeading(grid: Grid, row: number, isOther: (label: string) => boolean): boolean {
  if (goalLabelsIn(grid, row).size < 2) return false;
  return grid.labelsOf(row).filter((label) => label !== '' && meaningOf(label) === undefined && isOther(label)).length < 2;
}

/**
 * Of the labels that mean one text the one with a text below or beside it; of several the last one of a report, and the first one of
 * a plan. In front of both stands the name of the block.
 */
export function goalPlaces(grid: Grid, labels: ReadonlyMap<GoalLabel, readonly GoalPlace[]>, end: number): GoalPlaces {
  const places = new Map<GoalLabel, GoalPlace>();
  const [planned = [], reported = []] = [labels.get('plannedGoal'), labels.get('reportedOutcome')];
  const hasText = (place: GoalPlace): boolean => cellsOf(grid, place, end).length > 0;
  const plan = planned.find(hasText) ?? planned.at(-1);
  const report = [...reported].reverse().find(hasText) ?? reported.at(-1);
  if (plan) places.set('plannedGoal', plan);
  if (report) places.set('reportedOutcome', report);
  return places;
}

/** The filled cells that belong to a label: beside it in its row, and below it. */
function cellsOf(grid: Grid, { row: first, column, to }: GoalPlace, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = first; row < end; row++) {
    const found = grid.firstFilled(row, row === first ? column + 1 : column, to);
    if (found !== undefined) cells.push({ row, column: found });
  }
  return cells;
}

/** 目标1: or 2. begins another goal, which is no piece of the text above it. */
const ITEM = /^(?:目标\d+|\d{1,2}[.、)]|\(\d{1,2}\)|[一二三四五六七八九十]、)/;

/** Reads each text from below or beside its label, up to the next label's column and to row `end` (excluded); without `<p>` tags. */
export function readGoals(grid: Grid, places: GoalPlaces, end: number): Partial<Record<GoalLabel, Field<TextContent>>> {
  const goals: Partial<Record<GoalLabel, Field<TextContent>>> = {};
  const rowOf = (place: GoalPlace): number =>
    Math.min(end, ...[...places.values()].filter(({ row }) => row > place.row).map(({ row }) => row));
  const itemRows = new Set(
    [...places.values()].flatMap((place) =>
      cellsOf(grid, place, rowOf(place)).flatMap(({ row, column }) => (ITEM.test(compact(grid.seen(row, column))) ? [row] : [])),
    ),
  );
  for (const [label, place] of places) {
    const own = rowOf(place);
    const isBeside = place.row + 1 >= own;
    // An empty text belongs below its label; beside it when the next block follows at once.
    const empty = isBeside ? { row: place.row, column: place.column + 1 } : { row: place.row + 1, column: place.column };
    const [first = empty, ...rest] = cellsOf(grid, place, own);
    goals[label] = joined(grid, [first, ...rest], itemRows);
  }
  return goals;
}

/**
 * Takes the words around the texts: every label, the name of the block in front of them, and the reasons that some templates ask for
 * beside them.
 */
export function takeGoalWords(grid: Grid, labels: ReadonlyMap<GoalLabel, readonly GoalPlace[]>, end: number, taken: Taken): void {
  for (const { row: first, column, to } of [...labels.values()].flat()) {
    taken.cell({ row: first, column });
    const isAsked = BESIDE.test(grid.label(first, to));
    for (let row = first; row < end; row++) {
      for (const at of grid.filled(row)) {
        const isName = at < column && grid.label(row, at) !== '' && grid.label(row, at).length <= LONGEST;
        if (isName || (isAsked && at >= to)) taken.cell({ row, column: at });
      }
    }
  }
}

/** Where one goal has ended nothing needs to part it from the next. */
const ENDED = /[。；;.!！]\s*$/;

/** One text of many goals keeps a line for each. */
function joined(grid: Grid, cells: readonly [Cell, ...Cell[]], itemRows: ReadonlySet<number>): Field<TextContent> {
  const pieces = cells.map(({ row, column }) => ({ isItem: itemRows.has(row), text: grid.seen(row, column) }));
  if (!pieces.slice(1).some(({ isItem }) => isItem)) return grid.joinedText(cells, withoutTags);
  const lines: string[][] = [];
  for (const { isItem, text } of pieces) {
    const last = lines.at(-1);
    if (last === undefined || (isItem && !ENDED.test(last.at(-1) ?? ''))) lines.push([text]);
    else last.push(text);
  }
  return grid.joinedText(cells, () => withoutTags(lines.map(joinTorn).join('\n')));
}
