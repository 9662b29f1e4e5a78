// The 一级 and 二级指标 that the rows below inherit while a table is read from the top.
import { isNamedLevel, Level, levelKindOf, type LevelKind, nameOf } from './levels';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import type { TableRow } from './table-row';
import type { Taken } from './taken';
import { labelOf } from './text';

export class GroupHeadings {
  dimension = new Level('dimension', '');
  category = new Level('category', '');

  constructor(
    private readonly places: RowPlaces,
    private readonly taken: Taken,
  ) {}

  /** The levels in front of a row's name, and behind it in a table whose level columns stand there. @param end the name's column */
  takeFrom(row: number, shift: number, end: number): void {
    const { grid, levelColumns, at } = this.places;
    if (shift === 0) {
      // The dimension first, wherever it stands: another one ends the category above.
      for (const [column, kind] of levelColumns) {
        const isLevel = column < end || (end === at.name && column > end);
        if (isLevel && labelOf(grid.seen(row, column)) !== '') this.enter(kind, grid.seen(row, column), { row, column });
      }
      return;
    }
    for (let column = 0; column < end; column++) {
      const text = grid.seen(row, column);
      if (labelOf(text) === '') continue;
      const kind = levelKindOf(text) ?? levelColumns.get(column + shift);
      if (kind) this.enter(kind, text, { row, column });
    }
  }

  /** The level that a 小计 row may have at its left. */
  takeKnownFrom(row: number): void {
    for (const [column, kind] of this.places.levelColumns) {
      const text = this.places.grid.seen(row, column);
      if (levelKindOf(text) !== undefined) this.enter(kind, text, { row, column });
    }
  }

  /**
   * A row with nothing but levels: the rest of a torn one, or one whose rows follow.
   * @returns false when a text is neither; it fits nowhere then
   */
  takeAlone(row: number, previous: TableRow | undefined): boolean {
    let goesOn = false;
    for (const [column, kind] of this.places.levelColumns) {
      if (this.places.grid.isBlank(row, column)) continue;
      const text = this.places.grid.seen(row, column);
      const level = this[kind];
      if (level.cell !== undefined && this.joins(kind, text, { row, column })) goesOn ||= previous?.[kind] === level;
      else if (isNamedLevel(text)) this.enter(kind, text, { row, column });
      else return false;
    }
    if (goesOn) previous?.rows.push(row);
    return true;
  }

  /** Joins what a row below a page break continues, and begins what it names anew. */
  joinFrom(row: number): void {
    for (const [column, kind] of this.places.levelColumns) {
      const text = this.places.grid.seen(row, column);
      if (text.trim() !== '' && !this.joins(kind, text, { row, column })) this.enter(kind, text, { row, column });
    }
  }

  private joins(kind: LevelKind, text: string, cell: Cell): boolean {
    const isJoined = this[kind].join(text, cell);
    if (isJoined) this.taken.cell(cell);
    return isJoined;
  }

  private enter(kind: LevelKind, text: string, cell: Cell): void {
    this.taken.cell(cell);
    if (kind === 'dimension' && this.dimension.name !== nameOf(kind, text)) this.category = new Level('category', '');
    this[kind] = new Level(kind, text, cell);
  }
}
