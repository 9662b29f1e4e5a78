// Small blocks for tests of evidence: lines cut at "|" become columns as recognition looks at them.
import type { Block } from '../../../src/form/evidence/block';
import { type Column, columnsOf } from '../../../src/form/evidence/columns';
import { Grid } from '../../../src/form/grid';
import type { BlockKind } from '../../../src/form/template';
import { rowsOf, sheetOf } from '../sheet';

/** A block whose first lines are its heading. */
export function blockIn(kind: BlockKind, lines: string, headingRows = 0): { readonly grid: Grid; readonly block: Block } {
  const rows = rowsOf(`\n${lines}\n`);
  const grid = new Grid(sheetOf(rows));
  const at = rows.map((_, row) => row);
  const columns = Array.from({ length: grid.columns }, (_, column) => ({
    column,
    words: rows.slice(0, headingRows).flatMap((row) => (row[column] ? [row[column]] : [])),
  }));
  return { grid, block: { kind, headingRows: at.slice(0, headingRows), body: at.slice(headingRows), columns } };
}

export function columnsIn(kind: BlockKind, lines: string, headingRows = 0): readonly Column[] {
  const { grid, block } = blockIn(kind, lines, headingRows);
  return columnsOf(grid, block);
}

export function columnAt(columns: readonly Column[], at: number): Column {
  const found = columns[at];
  if (!found) throw new Error(`no column ${at}`);
  return found;
}

/** The only column of a block: its cells from the top, "" for a blank one; the block has further cells, so that every row counts. */
export const columnOf = (kind: BlockKind, cells: readonly string[], words?: string): Column =>
  columnAt(
    columnsIn(
      kind,
      [...(words === undefined ? [] : [words]), ...cells.map((cell) => `${cell} | 1 | 1%`)].join('\n'),
      words === undefined ? 0 : 1,
    ),
    0,
  );
